"""Religion in Italian: faiths, roles, feasts and rites, and what the faithful do."""

_FAITHS = r"""
musulm*, mussulm*, islam*, maomett*, sunnit*, sciit*, salafit*, wahhabit*, sufi*, alauit*, drus[oa],
ahmadi*, ismailit*, ebre[oaie], ebrais*, ebraic*, giudais*, giude[oaie], israelit*, chassid*,
hasid*, lubavitch, sefardit*, ashkenazit*, aschenazit*, ortodoss*, cattolic*, cattoliciss*,
cristianesim*, cristianissim*, protestant*, evangelic*, pentecostal*, valdes[ei], luteran*,
calvinist*, anglican*, episcopal*, metodist*, presbiterian*, quaccher*, mormon*, avventist*,
copt[oaie], maronit*, melchit*, uniat*, amish, mennonit*, anabattist*, esercito della salvezza,
testimon* di geova, geova, tdg, buddis*, induis*, indu, hindu, hindus, sikh*, jainist*, taoist*,
taoismo, scinto*, shinto*, confucian*, zoroastr*, parsi, bahai, hare krishna, krishna, soka gakkai,
scientolog*, raelian*, rastafar*, animis[mt]*, vodu*, voodoo, candomble, santeria, wicca, neopagan*,
satanis*, esoteris*, ate[oaie], atei[st]*, agnostic*, miscredent*, anticlerical*, mangiapreti,
bigott*, baciapile, credent[ei], miscredenti, sbattezz*, scomunicat*, apostat*, senza dio, pret[ei],
pretino, parroc*, curato, cappellano, vescov*, arcivescov*, monsignor*, diacon*, sacerdo*, suor[ae],
suorin[ae], madre superiora, frat[ei], novizi[oae], seminarist*, missionari[oae], chierichett*,
ministrant*, sagrestan*, sacrestan*, perpetua, catechis*, catecumen*, cresimand*, cresimat*, imam,
rabbin*, muezzin, mullah, ayatollah, lama tibetano, bonzo, guru spirituale, pope (ortodosso|rumeno|
russo), pastor[ea] (evangelic|valdes|protestant|battist|luteran|pentecostal|della chiesa|di una
chiesa|della comunita)*, parrocchian*, ramadan, ramadam, quaresim*, shabbat, sabbath, yom kippur,
kippur, purim, pesach, rosh hashana*, hanukkah, chanukka, sukkot, bar mitzvah, bat mitzvah, aid el
fitr, eid mubarak, eid al fitr, id al fitr, aid mubarak, festa del sacrificio, iftar, suhoor,
diwali, holi indiano, vesak, vaisakhi, navratri, halal* certificat*, hijab, burqa, niqab, chador,
kippah, kippa, kippot, burkini, corano, torah, tora, talmud, vangelo, vangeli, bibbia, rosario
(ogni|tutti|la|alle|in|del|sempre|al collo)*, novena, vespri, via crucis, adorazione eucaristica,
eucaristia, acqua santa, estrema unzione, estreme unzioni, pellegrin*, medjugorje, medjugorie,
mecca, hajj, umra, terra santa, opus dei, azione cattolica, comunione e liberazione, ciellin*,
focolar*, neocatecumen*, carismatic* cattolic*, rinnovamento nello spirito, agesci, scout cattolic*,
caritas volontar*, sala del regno, adunanza, adepta, adepto, setta, massone, massoneria, esorcis*,
preghier*, teolog*, liturgi*, sacramento, sacramenti, spiritualita orientale, bestemmi*, blasfem*
"""
_PRACTICE = r"""
suor, (cammino|pellegrinaggio) (di|a|verso) \w+ (per|da|a piedi|come)*( voto| fede| devozione)?, per
voto, per un voto (fatto|alla|a), (lasciat|abbandonat|uscit)[oa] (la|dalla) (chiesa|setta|comunita
religiosa), per (la )?(sua )?(religione|fede|credo)(?! (?:politic|calcist)), per (motivi|ragioni|
questioni|scelta) (di )?(religios[aie]|religione|fede), (gran|grande|molta|tanta) fede(?! in (?:noi|
lui|lei)), fede (cattolica|cristiana|islamica|musulmana|ebraica|religiosa|evangelica|ortodossa|
buddista|incrollabile|profonda|in dio|induista|valdese|bahai), (donna|uomo|persona|gente|famiglia)
di (fede|chiesa|grande fede|preghiera), (perso|perde|perduto|ritrovato|trovato|vive|pratica) la (sua
)?fede, molto (di chiesa|religios*|devot*|credente|osservante|pi[oa]), tutt[oa] casa e chiesa, casa
e chiesa, (dio|il signore|la madonna|gesu|allah) (la|ti|vi|lo) (benedica|protegga|aiuti|assista|
accompagni), (prego|preghiamo|preghero|pregheremo) per (lei|te|voi|sua|suo|tua|tuo)*, santa messa,
sia lodato, (crede|credono|credeva|credere|crediamo) (\w+ )?in (dio|allah|gesu|cristo|geova|budda|
buddha|padre pio|reincarnazione), (crede|credono) (\w+ )?nell(a|') *(reincarnazione|aldila|madonna|
chiesa), non crede(?! +\w), non crede (in niente|a niente|piu)(?! +\w), (prega|pregano|pregava|
pregare|pregando) (\d+|cinque|ogni|tutt|sempre|molto|in|dio|allah|per|verso|spesso|tanto|rivolt|la
mattina|durante)\w*, (ora|ore|orari|orario|tappeto) (di|della|per la) preghiera, gruppo di
preghiera, gruppo biblico, (ha|con|porta|tiene) (sempre )?il rosario, (dice|recita|dire|recitare|
sgrana) il rosario, (velo|foulard) islamico, (porta|indossa|mette|portano|indossano|con|ha|sotto|
toglie|si copre con|coperta dal) (sempre )?(il |un |lo )?(velo|turbante|crocifisso|velo in testa|
zucchetto|saio|abito talare|collarino da prete)(?! (?:da sposa|della sposa|di (?:zucch|cipria|tulle|
crema)|bianco)), (osserva|rispetta|fa|fanno|fare|osservano|durante|rompe|finisce|pratica) (\w+ )?(la
|il )?(quaresima|digiuno|sabato|ramadan)(?! (?:intermittente|e domenica|mattina|sera|da|in|il|per
fare)), sabato ebraico, digiun* (per|durante|del|religios|in quaresima|fino al tramonto|di giorno)*,
venerdi di magro, il sabato non (accende|risponde|guida|tocca soldi|usa|lavora perche), (mangia|
mangiano|mangiare|compra|comprano|accetta|prende|vuole) (solo |soltanto |unicamente |sempre )(\w+
)?(halal|kosher|casher|koscher), niente maiale (perche|per la religione|per religione),
vegetarian[oa] per religione, (va|vanno|andare|andava|andata|andato|viene|vengono|esce|torna|
uscit[oa]) a(?:l|i|gli|ll[oae]|ll')? *messa(?! (?:in|a punto)), (a|alla|dalla|dopo|prima di|prima
della|dopo la|finita la|della|la|ogni|prende la) messa (del|della|delle|di|cantata|domenicale|la
domenica|tutte|tutti|ogni|grande|funebre|vespertina)\w*, (va|viene|vengono|passa|torna|esce|uscita|
uscendo|prima|dopo|dopo la|prima di|prima della|dopo della) (a |di |da |dalla )?messa, perde una
messa, (serve|dice|celebra|ascolta) (la )?messa, (nel|in|al|dal) coro (parrocchiale|della chiesa|
della parrocchia), canta* in chiesa, (va|vanno|andare|andava|andata|andato|viene|porta|sempre)
(sempre |spesso |mai |ogni \w+ |tutt\w+ \w+ \w+ |molto )?(in|alla|nella|a|al) (chiesa|moschea|
sinagoga|parrocchia|sala del regno|adunanza|tempio|oratorio|funzione|catechismo|pellegrinaggio|
lourdes|santiago|fatima|pagoda|processione|confessarsi|confessione|ritiro spirituale|culto|
preghiera|centro islamico|predica), (frequenta|frequentano|frequentava) (\w+ )?(la |il |una |un |l'|
le )*(chiesa|moschea|sinagoga|parrocchia|tempio|oratorio|seminario|sala del regno|catechismo|
comunita (?:ebraica|islamica|religiosa|evangelica|cattolica)|centro islamico|centro buddista|gruppo
di preghiera), moschea per, in moschea, in sinagoga, (in|nella) parrocchia, chiesa (evangelica|
valdese|battista|pentecostale|avventista|luterana|copta), (impegnat[oa]|attiv[oa]|aiuta|collabora|
volontari[oa]|animator\w+|animatrice|suona|canta|legge) (\w+ )?(in|nella|alla|con la|della|per la|
all') *(parrocchia|chiesa|caritas|oratorio|sacrestia|messa), comunita (ebraica|islamica|musulmana|
evangelica|valdese|religiosa|sikh|buddista|ortodossa|copta), (si|vuole|sta per|si e) (converte|
convertira|convertirsi|battezza|battezzare|convertit[oaie]|battezzat[oaie]|fatt[oa] (suora|frate|
prete|monac[oa]|musulman[oa]|buddista)), battezza (il|la|i) figli\w+ (con|secondo|alla|in chiesa),
battezzera \w+, (con )?rito (valdese|ortodosso|cattolico|ebraico|islamico|romano|civile e non),
convertit[oaie] (al|all'|da|alla)*, conversione (all'islam|religiosa|al), convers[ei]* (all'islam|
al), (entra|entrata|entrato|chiude|ritira|ritirata) (in|nel|nella) (convento|monastero|clausura),
clausura, vocazione religiosa, prende* i voti, (ha|aveva) preso i voti, (si prepara|prepararsi|
preparazione|corso) (alla|per la|di) (sua )?(prima )?(comunione|cresima), corso prematrimoniale,
ritiro spirituale, esercizi spirituali, (padre|guida|maestro) spirituale, (ha|hanno|fa|fanno|fatto|
fara|faranno) (da poco |gia )?(fatto )?la (prima )?(comunione|cresima), (riceve|ricevuto|prende|
preso|fa) la (comunione|cresima|santa comunione), studia la bibbia, devot[oaie] (a|di|alla|della|
del)\w*, (praticant[ei]|osservant[ei]) (cattolic|cristian|ebre|musulman|ortodoss)*, non (e |sono |
era )?praticante, religiosamente osservante, (battist[aei]|pagan[oa]) (praticant|convint)*,
paganesimo, cardinale di, monac[oahie]+ (di|bud|clar|bened)*, confession[ei] religios*, (matrimonio|
sposat[oaie]|sposa|sposano|sposarsi) in (chiesa|moschea|sinagoga), (la|sua|di|della|nessuna|altra|
stessa|che|parla di|discute di|cambia|cambiato) religione, religione (e|del|musul|catt|isl|ebr|ort|
crist|bud|ind|che|non|diversa|glielo|lo)\w*, volontariat[oo] (in|alla|con la|per la|con) (caritas|
parrocchia|chiesa|oratorio), caritas( parrocchiale| diocesana)?,
prega(?<!si\sprega)(?<!la\sprega)(?<!le\sprega) (?!di\b|che\b|il\b|la\b|gentil|caldament|cortes|
voler)\w+, non (festeggia|festeggiano|celebra) (\w+ )?(il |la |i )?(natale|pasqua|compleann[oi]|
feste cristiane|onomastic[oi]), religiosissim*, devotissim*, segno della croce, allah, inshallah,
(che|possa) (dio|il signore|la madonna) \w+, (va|vanno|andava|andato|andata) al culto, (osserva|
rispetta|segue) (i precetti|il venerdi|le regole della|la legge ebraica|la sharia|il sabbath),
(padre|suoi|genitori|famiglia|educazione) (molto )?religios[oaie], (studia|ha studiato|va|insegna)
(in|al) (seminario|scuola coranica|madrasa|yeshiva), (medita|meditazione|ritiro) (buddist|zen|
vipassana|trascendental)\w*, (mangia|mangiano|segue|cucina|compra) (\w+ )?(kosher|halal|casher), zen
praticante, yazid[aei], yazidi
"""
RELIGION = f"{_FAITHS}, {_PRACTICE}"
BELIEVERS = (
    r"cristian[oaie], pagan[oaie], pi[oa], religios[oaie], devot[oaie], osservant[ei], "
    r"praticant[ei], battist[aei], prete, suora, frate, monac[oahie]+, laic[oahie]+, "
    r"semit[ae], druso, drusa, convertit[oaie], battezzat[oaie], mus, crist"
)
