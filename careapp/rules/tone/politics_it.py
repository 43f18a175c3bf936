"""Politics in Italian: parties, names and creeds, and what their people do."""

_CREEDS = r"""
leghist*, piddin*, grillin*, pentastellat*, melonian*, berluscon*, forzist*, salvinian*, renzian*,
calendian*, dalemian*, bersanian*, schleinian*, vannaccian*, comunis[mt]*, postcomunis*,
eurocomunis*, fascis*, fascio, neofascis*, postfascis*, antifascis*, mussolinian*, nazis*, naziskin,
neonazi*, filonazis*, socialis[mt]*, socialdemocratic*, craxian*, andreottian*, marxis*, leninis*,
trotzkis*, trotskis*, stalinis*, maois[mt]*, castrist*, anarchic*, anarchis*, anarco*,
insurrezionalist*, democristian*, diccin*, liberist*, sovranist*, populis[mt]*, nazionalist*,
ultranazionalist*, monarchic*, savoiard* convint*, separatist*, indipendentist*, autonomist*,
secession*, missin[oi], trumpian*, putinian*, filoput*, filoruss*, filopalestin*, filoisraelian*,
filoamerican*, filocines*, filoucrain*, propal, pro pal, sionis*, antisionis*, antisemit*,
suprematist*, xenofob*, razzist*, omofob*, qanon, complottist*, negazionist*, terrapiattist*, novax,
no vax, no-vax, no tav, no tap, no ponte, no global, no green pass, si vax, antivaccinist*,
antiabortist*, abortist*, provita, pro vita, prolife, pro life, pro choice, europeist*,
euroscettic*, antieuropeist*, ecologista radicale, ecologista convint*, ecoattivist*, ambientalista
(militante|convint|attiv|radical)*, femminist*, animalista (militante|convint|radical)*,
antispecist*, libertari*, qualunquist*, sinistroid*, sinistrors*, sinistrorso, destrors*, destroid*,
rossobrun*, zecca rossa, zecche rosse, compagno (di partito|comunista), radical chic, centro
?destra, centro ?sinistra, centrodestra, centrosinistra, estrema (destra|sinistra), ultra ?(destra|
sinistra), ultra di (destra|sinistra), sinistra (radicale|estrema|storica|extraparlamentare), destra
(sociale|estrema|radicale|storica), extraparlamentar*, camerata, camerati, camicia nera convinta,
camerata nero, pugno chiuso, saluto romano, bandiera rossa in|bandiera rossa alla, faccetta nera,
falce e martello, bella ciao, croce celtica, svastica, fratelli d' ?italia, fdi, forza nuova, casa
?pound, movimento (5|cinque) stelle, m5s, cinque stelle convint*, partito (democratico|comunista|
socialista|radicale|liberale|repubblicano|popolare|di destra|di sinistra|politico|della
rifondazione), rifondazione, rifondarol*, pci, msi, psi, pdl, pli, psdi, svp, avs, sel, sinistra
italiana, potere al popolo, potere operaio, lotta continua, autonomia operaia, brigat* ross*,
brigatist*, lotta comunista, europa verde, piu europa, alleanza (nazionale|verdi), democrazia
cristiana, lega nord, lega salvini, radicali italiani, ultima generazione, extinction rebellion,
fridays for future, greenpeace (attivista|militante)*, popolo della famiglia, udc, volt europa,
anpi, partigian*, repubblichin*, sessantottin*, girotondin*, no vat, salvini, vannacci, schlein,
berlusconi, berlinguer, almirante, craxi, mussolini, trump, putin, biden, zelensky, zelenski,
netanyahu, orban, bolsonaro, milei, kamala, le pen, duce, renzi, santanche, lollobrigida,
fratoianni, pannella, andreotti, gramsci, che guevara, fidel castro, stalin, lenin, hitler,
europarlament*, eurodeputat*, parlamentar[ei], deputat[oae], senator[ei], senatric[ei],
sottosegretari*, portaborse, consiglier[aei] (comunal|regional|provincial|municipal|di
circoscrizione|di quartiere|di zona|di maggioranza|di opposizione)*, ex (sindac[oa]|deputat[oa]|
assessore|onorevole|ministro), assessor*, capogruppo, scrutat*, presidente di seggio, rappresentante
di lista, ballottagg*, elezion[ei] (?!di miss), elettoral[ei], comizi, comizio, referendum, primarie
(del|di)*, propaganda, volantina, volantinagg*, ideologi[ae], astenut[oa], astension*, antipolitica,
antistato, anti governo, antigovern*, apolitic[oa], politicizzat*, bipartisan
"""
_ACTIVE = r"""
busto d(el|i) (duce|mussolini), (era|va|andat[oa]|stat[oa]|sempre) (a una|alla|alle)
manifestazion[ei] (per|contro), (manifesti|volantini|santini|comitato|spot|materiale) elettoral[ei],
(il|del|sul|al) (governo|premier|parlamento) (\w+ )?(sia|e|fa|una|ruba|ladr|schifo|vergogna|cada|
deve|non|ha)*, (pensa|dice|sostiene|convint[oa]) che (il|la) (governo|premier|destra|sinistra|
meloni|parlamento|unione europea), (il|del|al|dal|col|nel|pro|vota|tesserat[oa]|iscritt[oa]) (pd|
pdl), diritto di voto, voto (a|alla|al|per|alle) (la |il |i )?(destra|sinistra|lega|pd|meloni|
salvini|m5s|verdi|partito|governo|referendum|europee|comunali|politiche|regionali|elezioni), (la|il|
con|per|pro|contro|anti) (meloni|salvini|renzi|schlein|berlusconi|trump|putin|biden|calenda|
zelensky|netanyahu), (tesserat|iscritt)[oaie] (al |alla |a )?(pd|lega|fdi|verdi|radicali|m5s|
fratelli|rifondazione|forza), (sostenit\w+|elettor\w*|elettric\w+|simpatizzant\w+|militant\w+|fan|
seguac\w+|ammirat\w+) (\w+ )?(di|del|della|dei) (conte|renzi|grillo|calenda|lega|pd|rifondazione|
destra|sinistra|governo|movimento|partito|\w+ a 5 stelle), (consiglier[ea]|assessor[ea]|assessora|
sindac[oa]|deputat[oa]|onorevole|senatric[e]|segretari[oa]) (\w+ )?(del|della|di|dei) (pd|lega|
partito|destra|sinistra|fratelli|forza|verdi|m5s|movimento), (e|e'|era) (uno|una|gente|gentaccia|
tipo|tutti|molto|piuttosto) (molto )?di (destra|sinistra|centro), forza italia(?! agli|ai| azzurri),
comunis[mt]\w*, liberale convint*, radical* di (sinistra|destra), monarchic[oaihe]+, ambientalista
militante, sinistra radicale, destra sociale, bandiera rossa, forza italia (giovani|al)*, cinque
stelle (convinto|alle)*, partito democratico, partito comunista, rifondazione (comunista)?, italia
viva, alleanza nazionale, (del|di|col|un|il|suo|al|stesso|nel|quale|altro|che|vecchio) partito
(politico|di|che|verde|liberale|radicale|repubblicano|socialista|della|del)?(?! (?:per|in|con|ieri|
oggi|alle|da|dal|dall|tardi|subito|presto|un)), (iscritt[oa]|tesserat[oa]|tessera|milita|militante|
candidat[oa]|candida|attivist[ae]|simpatizzante|elettore|elettrice|fa propaganda|segretari[oa]|
volantina|simpatie|simpatia|delegat[oa]|elett[oa]|corre) (\w+ )?(al|del|nel|per il|nella|per la|
alla|della|con il|con la|con|di|col|da|in|a|i|alle|allo) *(pd|pdl|psi|msi|lega|fdi|m5s|fi|udc|verdi|
radicali|partito|sinistra|destra|movimento|popolo|azione|anpi|elezioni|comunali|regionali|politiche|
europee|consiglio comunale|comune|sindaco|regione|senato|parlamento|camera|governo|sezione|lista
civica), (vota|votano|votava|votato|votera|votare|votiamo|votata|simpatizza|milita|parteggia|fa
campagna|campagna) (\w+ )?(sempre |ancora |per |pd|lega|fdi|fratelli|forza|il|la|i|a|al|alla|no al|
si al|no|si|verd\w+|radical\w+|centro\w*|destra|sinistra|scheda|bianca|meloni|salvini|renzi|conte|
grillo|schlein|berlusconi|prodi|calenda|trump|biden|putin|comunist\w+|m5s|cinque|5 |movimento|
sindaco|governo)(?! (?:\w+ )?(?:inter|milan|juve|juventus|roma|lazio|napoli|torino|fiorentina|
squadra|maglia))\w*, non vota(?:re|to|no)?, (astenut[oa]|astensionista), (scheda|tessera)
elettorale, comizi[oi], elezion[ie] (politiche|comunali|regionali|europee|amministrative), campagna
elettorale, propaganda (politica|elettorale), primarie del \w+, (iscritt[oa]|va|partecipa|militante|
attivo|attiva|impegnat[oa]|andat[oa]|stat[oa]) (\w+ )?(in|alla|al|ai|alle|nella|nei|a|una|a un|a
una) *(politica|manifestazion[ei]|corte[oi]|comizi[oi]|circolo (?:arci|pd|della lega)|collettiv[oi]|
centro sociale|sit in|presidio|anpi|gay pride per politica), (idee|opinioni|posizioni|convinzioni|
simpatie|ideologie|orientamento|discussion[ei]|discors[oi]|litigi[oi]|attivista|militante|militanza|
rifugiat[oa]|appartenenza|questioni|dibattit[oi]|argomenti|battute|tendenze|amicizie)
politic[aoh]+[ei]?, politicamente, (idee|simpatie|simpatia|posizioni|tendenze|convinzioni|gente|
famiglia|giornali|giornale) (molto )?(di|per la|della|a) (destra|sinistra), (idee|posizioni|
opinioni) (molto )?(progressiste|conservatrici|reazionarie|estremiste), (parla|parlano|parlare|
discute|discutere|discutono|litiga|litigano|chiacchiera|interessa|interessat[oa]|occupa|fa|fare|
faceva|fissat[oa]|ragiona|discusso|parlato|attacca|polemizza) (sempre |solo |spesso |molto |
volentieri |anche |tanto )?(di|con la|della|alla|in|a|col|contro il|contro la)? ?(politica|governo|
trump|putin|schlein|elezioni)(?! (?:dei|di|sui|sulla|delle) (?:resi|rimborsi|prezzi|privacy|sconti|
cambi|restituzion\w+)), (contro|col|con|critica|criticato|criticano|odia|detesta|appoggia|sostiene|
sostenitore del|sostenitrice del|difende|pro|anti|del|dal|al) (il )?(governo|premier|presidente del
consiglio|ministro|ministra|sindaco (?:del pd|di destra|di sinistra|leghista))\w*, (consiglier[ea]|
assessore) (comunale )?(del|di|per|della) (pd|destra|partito), (sempre|molto|piuttosto|
dichiaratamente|notoriamente|gente|famiglia|tutti|convintamente|orgogliosamente) (stat[oa] )?(di
(?:centro )?(?:destra|sinistra)|del (?:pd|pdl|m5s|movimento|partito)|della lega|di fratelli|di forza
italia|dei (?:verdi|cinque stelle|radicali)|un? ?verde convint[oa]|(?:contro|per) (?:l'aborto|
l'eutanasia|la guerra|il governo))(?! (?:dello?|della|dell'|del|di) ?(?:scaffal|banco|porta|entrata|
ingresso|strada)\w*), tessera (del pd|della lega|del partito|politica|anpi), reddito di cittadinanza
contrari*, (tifa|tifano|stravede|simpatizza) (\w+ )?(per |la |il )*(meloni|salvini|renzi|conte|
schlein|berlusconi|trump|putin|governo|destra|sinistra|pd|lega|premier), (meloni|berlusconi|schlein|
trump|putin) (non|le|gli|piace|e|fan|santo)\w*, (fan|ammiratore|ammiratrice|odia|ama|amic[oa]|
sostenitore|sostenitrice|seguace) (di |del |la |il )?(meloni|berlusconi|trump|putin|schlein|premier|
duce), nostalgic[oa] del (duce|ventennio|fascismo), (con|odia|contro|colpa d\w+|da|grazie a)
(quest[oi] |il |i )?govern[oi], govern[oi] (ladr|di ladri|infame|di incapaci|fa|fanno|ci|deve|cada|
meloni|draghi|conte|di destra|di sinistra)\w*, (raccogli\w+|raccolta|banchetto|firmat[oa]|firma) (le
|delle )?firme (per|contro|del|di)*, (banchetto|gazebo|sezione|tessera|bandiera|maglietta|spilla|
volantin[oi]|campagna|lista|circolo|festa|sede|raduno|congresso|assemblea|riunion[ei]|corteo|
manifestazione) (\w+ )?(del|della|dei|di|dell'|per il|per la|con il|con la|con i|contro il|contro
la|contro i|contro l')? *(pd|pdl|lega|fdi|m5s|partito|movimento|verdi|radicali|pci|msi|fratelli
d'italia|governo|premier|comunista|fascista|azione|sinistra|destra|unita|anpi|fascismo|guerra|
razzismo|nato|riarmo|tav|patriarcato|vaccini|green pass), (manifest|protest|marci|sfil|scende in
piazza|scesa in piazza|sceso in piazza|in piazza|in corteo|al corteo)\w* (per|contro|con|in|a) (\w+
)?(\w+ )?(pal\w+|gaza|ucraina|pace|clima|governo|femminist\w+|diritti|aborto|guerra|nato|razzismo|
fascismo|meloni|salvini|tav|vaccini|green pass|roma|lavoratori|studenti|famiglia)*, (va|vanno|
andava|andavano|andat[oaie]|stat[oa]|era|sempre|partecip\w+|sfil\w+|organizza|fermat[oa]|
arrestat[oa]) (\w+ )?(a|alle|alla|al|ai|a una|a un|in|nel) (cortei|corteo|manifestazion[ei]|
comizi[oi]?|sit in|presidi[oi]|manif|piazza per|girotondi|pontida|marcia per \w+|femminile e \w+),
pontida, (crede|militant\w+|attivist\w+|volontari\w+|simpatizz\w+|tesser\w+|iscritt\w+|candid\w+|
capolista|elett\w+|consiglier\w+|segretari\w+|portavoce|coordinat\w+|responsabile|dirigente|
esponente|fondator\w+|sostenit\w+|elettor\w*|elettric\w+) (\w+ )?(con|in|di|del|della|dei|per|alla|
al|nella|nel|ai|alle|a) (il |la |i )?(pd|lega|fdi|m5s|5 stelle|azione|italia viva|forza italia|
sinistra|destra|verdi|radicali|partito|movimento|consiglio (?:comunale|regionale)|regionali|
comunali|europee|politiche|provinciali|elezioni|sindaco|circoscrizione|municipio|senato|camera|
parlamento|meloni|salvini|renzi|conte|calenda|schlein|grillo|trump|putin|fratelli|potere|casa
?pound|forza nuova|piu europa|no tav|lista \w+), (si e|si) (candidat[oa]|candida|presenta|
presentat[oa]) (alle|per il|a|al|con|in|come) (\w+ )?(sindaco|comunali|regionali|europee|politiche|
elezioni|provinciali|lista|consiglio|comune|regione|lega|pd|circoscriz\w+), candidat[oa]
(sindac[oa]|alle|alla regione|al comune|premier|con la lista|con i|col pd|governatore|nella lista|
della lista|per la lega|per il pd), (odia|adora|ama|stima|detesta|ammira|sopporta|insulta|critica|
difende|voterebbe|rimpiange|loda|venera|idolatra|imita|maledice|segue|contesta) (\w+ )?(la |il |i |
le |gli |lo )?(meloni|conte|calenda|grillo|draghi|letta|prodi|d'alema|di maio|gentiloni|mattarella|
premier|giorgia|giuseppi|destra|sinistra|sinistra|politici|comunisti|fascisti|radicali|verdi|lega|
leghisti|pd|cinque stelle|5 stelle|democristiani|sindaco|sindaca|regime|sistema e|unione europea|
europa unita|nato|casta), (parla|sparla|dice|pensa|scrive) (\w+ )?(male|bene|peste e corna|di tutto)
(\w+ )?(di|del|della|dei) (\w+ )?(meloni|conte|calenda|grillo|draghi|governo|premier|sindaco|
politici|destra|sinistra|comunisti|fascisti|lega|pd|immigrati in politica), (la|il|con|per|pro|
contro|anti|viva|abbasso|forza|alla|della) (meloni|premier|giorgia meloni|calenda|draghi|prodi|
letta|elly|giuseppe conte), (vota|votano|votava|votavano|votato|votera|voteranno|voterebbe|votare|
votiamo|votate|votata) (\w+ )?(sempre |ancora |per |il |la |i )*(nulla|bianca|di pancia|contro|
sinistra|destra|centro|lega|pd|meloni|rosso|nero|verde|a destra|a sinistra|come me|come noi|come il
marito|utile|di protesta|per protesta|chi|quelli|lo stesso|socialista|radicale|no|si), non
vota(?:re|to|no)? (?!il nostro|la nostra|per la foto), non va a votare, va a votare, (tutti )?ladri
(i|quei|quelli) (politici|al governo|la), politici (tutti|ladri|corrotti|sono|son)*, (alle|per le|
dopo le|prima delle|delle|con le|le) (elezioni|europee|regionali|amministrative|primarie)(?! (?:di
miss|della classe|dei rappresentanti)), (quelli|quelle|quei|gente|uno|una|amici|parenti|tutti|
famiglia|giornale|giornali|idee|gente) di (destra|sinistra)(?! (?:del|della|dello|dell)), (sta|
stanno|schierat[oa]|pende|tutto|simpatizza) (a|con la|per la|con i|con il|dalla parte della|coi|
verso) *(destra|sinistra|la destra|la sinistra|leghisti|comunisti|fascisti|verdi|cinque stelle|
governo|meloni|salvini|pd)(?! (?:del|della|di|rispetto|entrando)), (vota|votare|voti|votate|vota
sempre|votino) (bene|giusto|male|con la testa|per noi alle|chi vuole|secondo coscienza), (pro|
contro|sta con|tifa per|tifa|in piazza per|appoggia|sostiene) (la |l'|i )?(palestina|israele|
ucraina|russia|gaza|hamas|nato|palestinesi|russi|ucraini|riarmo|sionisti|immigrati|migranti|
stranieri|europa|euro|tasse|vaccini|aborto|eutanasia|unioni civili|gay al governo), attivist*,
militant[ei], politicant[ei], antifa, (fa|faceva|entra|entrato|in|attiv[oa] in|impegnat[oa] in|si
occupa di|si butta in|si interessa di|discute di|litiga di|parlare di|discorsi di|di) politica(?!
(?:dei|di|del|aziend|commerc|prezz|reso|rimb)), contro (l'immigrazione|gli immigrati|i migranti|
l'islam|l'europa|la nato|le tasse del governo), borbonic[oa], neoborbonic[oa], (dei|nei|di un|
frequenta i|va al|al) centr[oi] social[ei](?! (?:anzian|per))
"""
POLITICS = f"{_CREEDS}, {_ACTIVE}"
PARTISANS = (
    r"di centro, radicale, onorevole, per (?:l'eutanasia|l'aborto|la pena di morte), "
    r"di (?:centro )?(?:destra|sinistra), del (?:pd|pdl|m5s|partito), della lega, di fratelli "
    r"d'italia, dei (?:verdi|radicali), contro (?:l'aborto|l'eutanasia|il governo), "
    r"conservat(?:ore|rice), progressist[ae], liberale, repubblican[oaie], verde convint[oa], "
    r"democratic[oa] convint[oa], moderat[oa] di centro, qualunquist[ae], reazionari[oa], "
    r"estremist[aei], rivoluzionari[oa], militant[ei], attivist[aei], femminist[ae], "
    r"sessantottin[oaie]"
)
