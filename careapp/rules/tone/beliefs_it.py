"""Religion and politics in Italian."""

_TO = r"a(?:l|i|gli|ll[oae]|ll')? *"
RELIGION = rf"""
ciellin[oaie], non crede(?! +\w), non crede (in niente|a niente|piu)(?! +\w), suor,
(prega|pregano|pregava) \d+, (ha|con|porta|tiene) (sempre )?il rosario, rosario (sempre|al collo),
(si prepara|prepararsi|preparazione|corso) (alla|per la|di) (sua )?(prima )?(comunione|cresima),
corso prematrimoniale, ritiro spirituale, esercizi spirituali, padre spirituale, gruppo biblico,
(scout|gruppo) (cattolic|parrocchial)*, acqua santa, estrema unzione, ateo convinto, esorcis\w+,
(guida|maestro) spirituale, musulman*, islamic*, islam, mussulman*, maomettan*, sunnit*, sciit*,
salafit*, sufi, ahmadiyya, ebraism*, ebraic*, ebre[oaie], giudais*, israelit*, ortodoss[oaie],
cattolic*, cristianesim*, protestant[ei], evangelic*, pentecostal*, valdes[ei], luteran*,
calvinist*, anglican*, battist[aei] (praticant|convint)*, metodist*, presbiterian*, quacchero,
mormon[ei], avventist*, copt[oaie], maronit*, amish, hare krishna, krishna, scientology,
testimon* di geova, geova, buddist*, buddism*, induist*, induism*, indu, sikh, taoist*,
scintoist*, shintoist*, jainist*, zoroastrian*, bahai, soka gakkai, rastafari*, animist*,
pagan[ei]simo, pagana praticante, wicca, satanist*, ate[oaie], ateism*, agnostic*, miscredent*,
anticlerical*, bigott*, baciapile, credent[ei], non credente, bestemmi*, cresimand*, catechis*,
catecumen*, chierichett*, diacon[oi], sacerdot*, pret[ei], parroc[oh]*, parrocchian*, vescov*,
cardinale di, monsignore, imam, rabbin*, ayatollah, mullah, muezzin, seminarista, seminaristi,
suora, suore, monac[oahie]+ (di|bud|clar|bened), frate francescano, frati francescani,
missionari[oae], vocazione religiosa, prende* i voti, (ha|aveva) preso i voti, novizi[oae],
confession[ei] religios*, fede (cattolica|cristiana|islamica|musulmana|ebraica|religiosa|
evangelica|ortodossa|buddista|incrollabile|profonda|in dio), (donna|uomo|persona|gente|famiglia)
di (fede|chiesa|grande fede), (perso|perde|perduto|ritrovato|trovato|vive|pratica) la (sua
)?fede, molto (di chiesa|religios*|devot*|credente|osservante|pi[oa]), (crede|credono|credeva|
credere|crediamo) (molto |poco |tanto |ancora |davvero )?in (dio|allah|gesu|cristo|geova|budda|
buddha|padre pio), (prega|pregano|pregava|pregare|pregando) (cinque|ogni|tutt|sempre|molto|in|
dio|allah|per|verso|spesso|tanto)\w*, ora della preghiera, (orari|orario) (di|della) preghiera,
preghier[ae], rosario (ogni|tutti|la|alle|in|del)\w*, (dice|recita|dire|recitare) il rosario,
gruppo di preghiera, velo islamico, (porta|indossa|mette|portano) il (velo|turbante|burqa|niqab|
hijab|chador|kippah|crocifisso), hijab, burqa, niqab, chador, kippah, turbante sikh, ramadan,
ramadam, sabato ebraico, shabbat, sabbath, yom kippur, bar mitzvah, bat mitzvah, rosh hashana*,
hanukkah, eid, aid el fitr, id al fitr, diwali, festa del sacrificio, quaresim*, (osserva|
rispetta|fa|fanno|osservano|durante) (la|il) (quaresima|digiuno|sabato|ramadan), digiun* (per|
durante|del|religios|in quaresima|fino al tramonto|di giorno)*, venerdi di magro, (va|vanno|
andare|andava|andata|andato|viene|vengono|esce|torna|uscit[oa]) {_TO}messa(?! (?:in|a punto)),
(a|alla|dalla|dopo|prima di|prima della|dopo la|finita la|della|la|ogni|prende la) messa (del|
della|delle|di|cantata|domenicale|la domenica|tutte|tutti|ogni|grande|funebre|vespertina)\w*,
(va|viene|vengono|passa|torna|esce|uscita|uscendo|prima|dopo|dopo la|prima di|prima della|dopo
della) (a |di |da |dalla )?messa, perde una messa, (nel|in) coro (parrocchiale|della chiesa|della
parrocchia), canta* in chiesa, (va|vanno|andare|andava|andata|viene) (sempre |spesso |mai |ogni
\w+ |tutt\w+ \w+ \w+ |molto )?(in|alla|nella|a) (chiesa|moschea|sinagoga|parrocchia|sala del
regno|adunanza|tempio|oratorio|funzione|catechismo|pellegrinaggio|lourdes|medjugorje|santiago|
mecca), (frequenta|frequentano|frequentava) (\w+ )?(la|il|una|un|l'|le) *(chiesa|moschea|
sinagoga|parrocchia|tempio|oratorio|seminario|sala del regno|catechismo|comunita (?:ebraica|
islamica|religiosa|evangelica|cattolica)|centro islamico), pellegrinaggi*, (alla|verso la|dalla|
la) mecca, sala del regno, moschea per, in moschea, in sinagoga, (in|nella) parrocchia,
volontari[oa] (in|alla|della|nella|per la) (chiesa|parrocchia|caritas|oratorio), comunita
(ebraica|islamica|musulmana|evangelica|valdese|religiosa|sikh|buddista), sbattezzat[oaie],
scomunicat[oaie], cresimat[oaie], si (converte|convertira|battezza|e convertit[oaie]|e
battezzat[oaie]|e fatt[oa] (suora|frate|prete|monac[oa])), convers[ei]* (all'islam|al),
conversione (all'islam|religiosa|al), (ha|hanno|fa|fanno|fatto|fara|faranno) (da poco |gia
)?(fatto )?la (prima )?(comunione|cresima), (riceve|ricevuto|prende|preso) la (comunione|
cresima), studia la bibbia, (legge|leggere|cita) (sempre )?(la bibbia|il corano|il vangelo|la
torah), bibbia (sempre|in)\w*, corano, torah, vangelo, devot[oaie] (a|di|alla|della|del)\w*,
(praticant[ei]|osservant[ei]) (cattolic|cristian|ebre|musulman|ortodoss)*, non (e |sono |era
)?praticante, (cattolic|cristian|ebre|musulman|ortodoss)* (molto )?(praticant[ei]|osservant[ei]),
religiosamente osservante, per (motivi|ragioni|questioni|scelta|credo|fede) (di )?(religios[aie]|
religione)*, (la|sua|di|della|nessuna|altra|stessa|che|parla di|discute di|cambia|cambiato)
religione, religione (e|del|musul|catt|isl|ebr|ort|crist|bud|ind|che|non|diversa|glielo|lo)\w*,
vegetarian[oa] per religione, niente maiale (perche|per la religione|per religione), (azione
cattolica|comunione e liberazione|opus dei|focolarin[oiae]|neocatecumenal[ei]|carismatic[oi]
cattolic[oi]), (mangia|mangiano|mangiare|compra|accetta) (solo|soltanto|unicamente) (carne
)?(halal|kosher|casher), matrimonio in chiesa, (sposat[oaie]|sposa|sposano) in (chiesa|moschea|
sinagoga), setta, adepta, adepto
"""
POLITICS = r"""
ultra di (destra|sinistra), busto d(el|i) (duce|mussolini), mussolinian[oaie],
(era|va|andat[oa]|stat[oa]|sempre) (a una|alla|alle) manifestazion[ei] (per|contro),
(manifesti|volantini|santini|comitato|spot|materiale) elettoral[ei], (il|del|sul|al) (governo|
premier|parlamento) (\w+ )?(sia|e|fa|una|ruba|ladr|schifo|vergogna|cada|deve|non|ha)*, (pensa|
dice|sostiene|convint[oa]) che (il|la) (governo|premier|destra|sinistra|meloni|parlamento|unione
europea), (il|del|al|dal|col|nel|pro|vota|tesserat[oa]|iscritt[oa]) (pd|pdl), fdi, m5s,
rifondazione, diritto di voto, voto (a|alla|al|per|alle) (la |il |i )?(destra|sinistra|lega|pd|
meloni|salvini|m5s|verdi|partito|governo|referendum|europee|comunali|politiche|regionali|
elezioni), (la|il|con|per|pro|contro|anti) (meloni|salvini|renzi|schlein|berlusconi|trump|putin|
biden|calenda|zelensky|netanyahu), (tesserat|iscritt)[oaie] (al |alla |a )?(pd|lega|fdi|verdi|
radicali|m5s|fratelli|rifondazione|forza), (sostenit\w+|elettor\w*|elettric\w+|simpatizzant\w+|
militant\w+|fan|seguac\w+|ammirat\w+) (\w+ )?(di|del|della|dei) (conte|renzi|grillo|calenda|lega|
pd|rifondazione|destra|sinistra|governo|movimento|partito|\w+ a 5 stelle), (consiglier[ea]|
assessor[ea]|assessora|sindac[oa]|deputat[oa]|onorevole|senatric[e]|segretari[oa]) (\w+ )?(del|
della|di|dei) (pd|lega|partito|destra|sinistra|fratelli|forza|verdi|m5s|movimento), (e|e'|era)
(uno|una|gente|gentaccia|tipo|tutti|molto|piuttosto) (molto )?di (destra|sinistra|centro), forza
italia(?! agli|ai| azzurri), leghist[aei], grillin[oaie], pentastellat*, piddin[oaie], meloniano,
meloniana, meloniani, berluscon\w*, salvinian*, renzian*, comunis[mt]\w*, fascis[mt]\w*,
neofascist*, antifascis*, nazis[mt]\w*, naziskin, neonazi\w*, socialist[aei], socialism*,
marxis\w+, leninist*, stalinist*, maoist*, anarchic\w*, anarchist*, democristian*, liberale
convint*, liberist*, radical* di (sinistra|destra), sovranist*, populist*, nazionalist*,
monarchic[oaihe]+, separatist*, indipendentist*, secessionist*, missin[oi], postfascist*,
trumpian*, putinian*, filoruss[oai], filopalestines[ei], filoisraelian*, filoamerican*, sionist*,
antisionist*, ecologista radicale, ambientalista militante, no vax, no tav, no global, no green
pass, novax, centro ?destra, centro ?sinistra, estrema (destra|sinistra), ultra ?(destra|
sinistra), sinistra radicale, destra sociale, sinistroid*, sinistrors*, destrors*, rossobrun*,
camerata nero, pugno chiuso, saluto romano, bandiera rossa, faccetta nera, falce e martello,
fratelli d' ?italia, forza italia (giovani|al)*, forza nuova, casa ?pound, movimento (5|cinque)
stelle, m5s, cinque stelle (convinto|alle)*, partito democratico, partito comunista, rifondazione
(comunista)?, sinistra italiana, potere al popolo, italia viva, europa verde, alleanza nazionale,
democrazia cristiana, lega nord, radicali italiani, (del|di|col|un|il|suo|al|stesso|nel|quale|
altro|che|vecchio) partito (politico|di|che|verde|liberale|radicale|repubblicano|socialista|
della|del)?(?! (?:per|in|con|ieri|oggi|alle|da|dal|dall|tardi|subito|presto|un)), (iscritt[oa]|
tesserat[oa]|tessera|milita|militante|candidat[oa]|candida|attivist[ae]|simpatizzante|elettore|
elettrice|fa propaganda|segretari[oa]|volantina|simpatie|simpatia|delegat[oa]|elett[oa]|corre)
(\w+ )?(al|del|nel|per il|nella|per la|alla|della|con il|con la|con|di|col|da|in|a|i|alle|allo)
*(pd|pdl|psi|msi|lega|fdi|m5s|fi|udc|verdi|radicali|partito|sinistra|destra|movimento|popolo|
azione|anpi|elezioni|comunali|regionali|politiche|europee|consiglio comunale|comune|sindaco|
regione|senato|parlamento|camera|governo|sezione|lista civica), (vota|votano|votava|votato|
votera|votare|votiamo|votata|simpatizza|milita|parteggia|fa campagna|campagna) (\w+ )?(sempre |
ancora |per |pd|lega|fdi|fratelli|forza|il|la|i|a|al|alla|no al|si al|no|si|verd\w+|radical\w+|
centro\w*|destra|sinistra|scheda|bianca|meloni|salvini|renzi|conte|grillo|schlein|berlusconi|
prodi|calenda|trump|biden|putin|comunist\w+|m5s|cinque|5 |movimento|sindaco|governo)(?! (?:\w+
)?(?:inter|milan|juve|juventus|roma|lazio|napoli|torino|fiorentina|squadra|maglia))\w*, non
vota(?:re|to|no)?, (astenut[oa]|astensionista), (scheda|tessera) elettorale, seggio, comizi[oi],
ballottaggi*, elezion[ie] (politiche|comunali|regionali|europee|amministrative), referendum,
campagna elettorale, propaganda (politica|elettorale), primarie del \w+, (iscritt[oa]|va|
partecipa|militante|attivo|attiva|impegnat[oa]|andat[oa]|stat[oa]) (\w+ )?(in|alla|al|ai|alle|
nella|nei|a|una|a un|a una) *(politica|manifestazion[ei]|corte[oi]|comizi[oi]|circolo (?:arci|pd|
della lega)|collettiv[oi]|centro sociale|sit in|presidio|anpi|gay pride per politica), (idee|
opinioni|posizioni|convinzioni|simpatie|ideologie|orientamento|discussion[ei]|discors[oi]|
litigi[oi]|attivista|militante|militanza|rifugiat[oa]|appartenenza|questioni|dibattit[oi]|
argomenti|battute|tendenze|amicizie) politic[aoh]+[ei]?, politicamente, (idee|simpatie|simpatia|
posizioni|tendenze|convinzioni|gente|famiglia|giornali|giornale) (molto )?(di|per la|della|a)
(destra|sinistra), (idee|posizioni|opinioni) (molto )?(progressiste|conservatrici|reazionarie|
estremiste), (parla|parlano|parlare|discute|discutere|discutono|litiga|litigano|chiacchiera|
interessa|interessat[oa]|occupa|fa|fare|faceva|fissat[oa]|ragiona|discusso|parlato|attacca|
polemizza) (sempre |solo |spesso |molto |volentieri |anche |tanto )?(di|con la|della|alla|in|a|
col|contro il|contro la)? ?(politica|governo|trump|putin|schlein|elezioni)(?! (?:dei|di|sui|
sulla|delle) (?:resi|rimborsi|prezzi|privacy|sconti|cambi|restituzion\w+)), (contro|col|con|
critica|criticato|criticano|odia|detesta|appoggia|sostiene|sostenitore del|sostenitrice del|
difende|pro|anti|del|dal|al) (il )?(governo|premier|presidente del consiglio|ministro|ministra|
sindaco (?:del pd|di destra|di sinistra|leghista))\w*, senatore, senatrice, eurodeputat[oa],
(consiglier[ea]|assessore) (comunale )?(del|di|per|della) (pd|destra|partito), (sempre|molto|
piuttosto|dichiaratamente|notoriamente|gente|famiglia|tutti|convintamente|orgogliosamente)
(stat[oa] )?(di (?:centro )?(?:destra|sinistra)|del (?:pd|pdl|m5s|movimento|partito)|della lega|
di fratelli|di forza italia|dei (?:verdi|cinque stelle|radicali)|un? ?verde convint[oa]|
(?:contro|per) (?:l'aborto|l'eutanasia|la guerra|il governo))(?! (?:dello?|della|dell'|del|di)
?(?:scaffal|banco|porta|entrata|ingresso|strada)\w*), tessera (del pd|della lega|del partito|
politica|anpi), reddito di cittadinanza contrari*, (tifa|tifano|stravede|simpatizza) (\w+ )?(per
|la |il )*(meloni|salvini|renzi|conte|schlein|berlusconi|trump|putin|governo|destra|sinistra|pd|
lega|premier), (meloni|berlusconi|schlein|trump|putin) (non|le|gli|piace|e|fan|santo)\w*, (fan|
ammiratore|ammiratrice|odia|ama|amic[oa]|sostenitore|sostenitrice|seguace) (di |del |la |il
)?(meloni|berlusconi|trump|putin|schlein|premier|duce), nostalgic[oa] del (duce|ventennio|
fascismo), duce
"""
BELIEVERS = (
    r"cristian[oaie], pagan[oaie], pi[oa], religios[oaie], devot[oaie], osservant[ei], "
    r"praticant[ei], battist[aei], prete, suora, frate, monac[oahie]+, laic[oahie]+, "
    r"semit[ae], druso, drusa, convertit[oaie], battezzat[oaie]"
)
PARTISANS = (
    r"di (?:centro )?(?:destra|sinistra), del (?:pd|pdl|m5s|partito), della lega, di fratelli "
    r"d'italia, dei (?:verdi|radicali), contro (?:l'aborto|l'eutanasia|il governo), "
    r"conservat(?:ore|rice), progressist[ae], liberale, repubblican[oaie], verde convint[oa], "
    r"democratic[oa] convint[oa], moderat[oa] di centro, qualunquist[ae], reazionari[oa], "
    r"estremist[aei], rivoluzionari[oa], militant[ei], attivist[aei], femminist[ae], "
    r"sessantottin[oaie]"
)
