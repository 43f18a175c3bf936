"""Health in Italian: what is said of someone's body, mind and cures."""

from careapp.rules.tone.illness_it import ILLNESSES

_THE = r"(?:(?:il|lo|la|i|gli|le|un|uno|una|due|tre|suo|sua|suoi|sue|\w+issim[oaie]) |l'|un')*"
_OF = (
    r"(?:d(?:i|el|ei|egli|ell[oae])? |dell'|d'|a(?:l|i|gli|ll[oae])? |all'|nel(?:la|le)? |col |"
    r"(?:con|per) (?:la|il|le|i) )"
)
_BODY = (
    r"cuore|vista|udito|memoria|schiena|testa|gamb[ae]|ginocchi[oa]?|anc[ah]e?|pancia|stomaco|reni?|"
    r"fegato|polmon[ei]|tiroide|prostata|ossa|man[oi]|coll[oi]|spall[ae]|pied[ei]|dent[ei]|occhi[o]?|"
    r"orecchi[oae]?|circolazione|intestino|cervicale|nervi|colon|gola|bracci[oa]|seno|seni|utero|"
    r"ovai[oea]|mammella|milza|pancreas|vescica|uretere|cistifellea|colecisti|appendice|tonsille|"
    r"femore|polso|polsi|caviglia|caviglie|clavicola|costol[ae]|bacino|menisco|tibia|perone|omero|"
    r"naso|dit[oa]|mandibola|mascella|lingua|gomit[oi]|crociato|legament[oi]|tendin[ei]|tallone|"
    r"alluce|alluci|vertebr[ae]|colonna|sciatico|retina|cornea|timpano|arterie?|aorta|carotide|"
    r"coronarie|vene|cervello|faccia|viso|corde vocali|arti|arto|testicol[oi]|muscol[oi]"
)
_LOST = (
    r"gamb[ae]|bracci[oa]|man[oi]|piede|occhio|milza|rene|tiroide|utero|seno|dent[ei]|capelli|dit[oa]|"
    r"udito|vista|memoria|olfatto|prostata|stomaco|polmone"
)
_DOCTORS = (
    r"(?:medic|psicolog|psichiatr|cardiolog|oncolog|neurolog|ginecolog|urolog|dermatolog|ortopedic|"
    r"specialist|oculist|fisiatr|endocrinolog|diabetolog|logoped|geriatr|reumatolog|pneumolog|"
    r"nefrolog|allergolog|gastroenterolog|dietolog|nutrizionist|sessuolog|andrologo|terapist|terapeut|"
    r"osteopat|fisioterapist|ematolog|pediatr|dottore|dottoress|analista|podolog|senolog|otorin)\w*"
)
_SPECIALISTS = (
    r"(?:psicolog|psicoterapeut|psicanalist|psichiatr|cardiolog|oncolog|neurolog|ginecolog|urolog|"
    r"dermatolog|ortopedic|oculist|fisiatr|endocrinolog|diabetolog|logopedist|geriatr|reumatolog|"
    r"pneumolog|nefrolog|allergolog|gastroenterolog|ematolog|osteopat|fisioterapist|senolog)\w*"
)
_BODIES = rf"""
(problem[aino]+|disturb[oi]|guai|acciacch[oi]|dolor[ei]|dolorin[oi]|mal[ei]?|fastidi|difficolta|
fatica|infiammazion[ei]|lesion[ei]|deficit|tumor\w*|protesi|intervent[oi]|operazion[ei]|crampi|
infezion[ei]|trapianto|lastr[ae]|blocco|formicolii|strappo|operat[oaie]|opera|operano|operato|
opereranno|operera|operare|operarsi|operarlo|operarla|malat[oaie]|delicat[oaie]|debole|
sofferent[ei]) (\w+ )?{_OF}{_THE}({_BODY})(?! di (?:rapa|vitello|maiale|panna)), ({_BODY}) (\w+ |
molto |ancora |un po' |e |e' )?(rott|fratturat|slogat|lussat|gonfi|bloccat|ingessat|infiammat|
operat|malat|amputat|paralizzat|fasciat|malandat|malconci|acciaccat|a pezzi|fuori uso|artificial|di
vetro|al collo)\w*, (rott|rompe|rotto|rompendo|fratturat|fratturo|slogat|stort|lussat|lesionat|
ingessat|fasciat|operato|strappat|infiammat)\w* {_THE}({_BODY})(?! del), (gli|le) (fa|fanno|faceva|
facevano) (\w+ )?male {_THE}({_BODY}), (senza|perso|perde|manca|mancano) {_THE}({_LOST})(?! di
(?:bianc|vernic|smalt|colore)), (tolt[oaie]|asportat[oaie]|levat[oaie]|leveranno|tolgono|togliere|
toglieranno|amputat[oaie]|operano|operato|rifatt[oa]|trapiantat[oaie]) (da poco |anche |via |per
intero )?{_THE}({_BODY})(?! (?:di|del|per) (?:vitello|maiale|bosco)), (mal|male) (di|d'|alla|alle|
al|ai|agli|all') *(testa|schiena|denti|pancia|stomaco|gola|cuore|orecchie?i?|collo|ossa|reni|gambe|
\w+a che non passa), (ha|con) (il |la |un |una )?(cuore|vista|memoria|salute|polmoni|ossa|testa|
schiena|gambe) (debol|malat|matt|fragil|affaticat|a pezzi|stanc|scompensat|compromess|che non va)\w*
"""
_SYMPTOMS = r"""
tosse (forte|cronica|da|convulsa|grassa|secca)*, affett[oa] da \w+, in coma, (entrat|finit|andat|
stat)[oa] in coma, coma etilico, (ha|hanno|fa|fatto|fare|chiama|avut[oaie]|prende|preso|un|con i|
sue) crisi (?!di (?:riso|identita)), in fin di vita, (sta|stanno|stava) morendo(?! d), in punto di
morte, mesi di vita, poco da vivere, fase terminale, stadio (terminale|avanzato|iniziale),
malat[oaie] terminal[ei], svenut[oaie], svenimenti, svien[ei], (ha|avuto|preso|avuti) (un |dei
)?(malore|malori|collasso|mancamenti?o?), vertigini, capogiri, giramenti di testa, le gira la testa,
gli gira la testa, vampate, insonni[ae], non dorme (piu|senza|la notte)*, soffre (molto |ancora |
tanto |anche |spesso |sempre )?(di|d'|a causa|al|alle|alla|le|il|la)* *(?!solletico|gelosia|
nostalgia|freddo|caldo|fame|poco|per)\w+, sofferente (di|da) \w+, (sta|stava|stanno|e stat[oa]|
sentit[oa]|sente|sentiva|stata|stato) (\w+ )?(molto |tanto |sempre |ancora |poco |abbastanza
)?(male|poco bene|malissimo)(?! (?:con|in|quest|sul|addosso|per|la|il|vestit)), non (sta|stava|
stanno|si sente|e stat[oa]|si e sentit[oa]) (\w+ )?(bene|benissimo), (ci |mi )?(vede|vedono|sente|
sentono) (molto |davvero |ormai |proprio |assai )?(poco|male|pochissimo|malissimo|appena|a malapena|
solo da un (?:occhio|orecchio))(?! (?:l'odore|il|la|sapore|volentieri|adatt)), non (ci )?(vede|
vedono|sente|sentono) (piu |molto |quasi |bene|niente|nulla|da (?:un|una|vicino|lontano)|gli odori|i
sapori|da quando|tanto)*, (zoppica|barcolla|balbetta|claudicante|cammina storto|cammina male|cammina
a fatica|cammina a stento), (cammina|si muove|respira|deambula|dorme|si alza) (poco e |solo |male|a
fatica|con difficolta|con le|con il|col|con un|a stento|solo col)(?! (?:cane|marito|amic|
contagocce)), le tremano le mani, gli tremano le mani, trema(?! la| il), mani che tremano, non
(riesce|ce la fa|e in grado|puo) (piu |molto )?(a |ad |di )?(camminare|stare in piedi|stare tanto in
piedi|fare le scale|salire|mangiare solid|dormire|respirare|deglutire|piegarsi|chinarsi|alzarsi|
alzare il|leggere (?:bene|senza|da)|sentire|vedere|muovere|parlare bene|masticare|sollevare|sedersi|
inginocchiarsi|reggersi|concentrarsi|memorizzare|ricordare|stare seduta|stare seduto|sforzarsi|
prendere peso|portare pesi|bere alcol\w*)\w*, (fatica|fa fatica|stenta|ha difficolta) (a |ad
)(camminare|stare in piedi|stare tanto in piedi|fare le scale|salire|mangiare solid|dormire|
respirare|deglutire|piegarsi|chinarsi|alzarsi|alzare il|leggere (?:bene|senza|da)|sentire|vedere|
muovere|parlare bene|masticare|sollevare|sedersi|inginocchiarsi|reggersi|concentrarsi|memorizzare|
ricordare|stare seduta|stare seduto|sforzarsi|prendere peso|portare pesi|portare)\w*, le scale (no|
non le fa|non puo), niente scale, perde (la memoria|l'equilibrio|sangue|i sensi|i capelli|
conoscenza), perdita (di memoria|dell'udito|della vista|di sangue|di peso|di coscienza), vuoti di
memoria, perso (la memoria|la vista|l'udito|l'olfatto|il gusto|i capelli|molto peso|i sensi|dieci
chili|molti chili|la parola|l'uso d\w+), non (si )?ricorda (piu|niente|nulla|chi)(?! (?:il|la|se|
dove|quale|che)), non (ci )?sta piu (con la testa|tanto con), non (e|ci) (piu )?(lucid[oa]|sta con
la testa|tutt[oa] in s[ei]), (diventat[oa]|nat[oa]|mezz[oa]|completamente|totalmente|quasi|
rimast[oa]) (ciec[oahie]+|sord[oaie]|mut[oaie]|zopp[oaie]|paralizzat[oaie])(?! alle| ai| al),
ciec[oa] (da|di|dall'|all'|totale|un) *(?:\w+), sord[oa] (da|di|dall'|dopo|come) *(?:un|una|
l'orecchio|orecch\w+|nascita|bambin\w+|piccol\w+|anni|destra|sinistra|campana|tempo|entramb\w+|
sempre|tutt\w+), vomita (spesso|sempre|tutto|la mattina|dopo)*, vomito, la nausea, nausee, (ha|con|
gli e venuta|le e venuta|e a casa con|a letto con) (la |l'|un po' di |una |dei |i |le )?(febbre|
influenza|nausea|vomito|tosse|bronchite|orzaiolo|verme|vermi|afte|brividi|tic|convulsioni|placche|
candida|colica|tremori?|angina|sangue dal naso|pressione|ansia|panico|dolori|vampate|fitte|affanno|
fiatone a|fiato corto|palpitazioni|deliri|voci|ferro basso|piaghe)(?! (?:del|di (?:sapere|vedere)|
da|per)), (a letto|a casa) con (l'influenza|la febbre|37|38|39), (preso|presa|avuto|avere|attaccato)
(l'influenza|la febbre|il virus|un virus|un'infezione), infezion[ei] \w+, infett[oaie], ansios[oaie]
(da|di natura|patologic|cronic|tanto|molto)*, (attacc[ohi]+|crisi) (di |d')?(panico|ansia|epilessia|
asma|rabbia|pianto), ansia (sociale|cronica|generalizzata|forte|grave|da anni), sente le voci, si
(taglia|graffia) (le braccia|i polsi|da sola|da solo), disturb[oi] (alimentar|bipolar|mental|
psichic|d'ansia|ossessiv|della personalita|di personalita|dell'umore|del sonno|specific|visiv|
uditiv|motor|depressiv|autistic|dello spettro|neurologic|cognitiv|dell'attenzione|da deficit|
intestinal|digestiv|cardiac|circolator|dell'apprendimento|del linguaggio|della memoria|borderline|
oppositiv|evitant|post|da stress)\w*, deficit (cognitivo|visivo|uditivo|di attenzione|motorio|
mentale|intellettivo), (problem\w+|disturb\w+|difficolta|guai|ritardi?o?|sofferenza|malattia|
disagio) (\w+ )?(psichic|psicologic|psichiatric|mental|fisic|motori|cardiac|respirator|digestiv|
intestinal|neurologic|renal|cognitiv|gastric|circolator|vascolar|ginecologic|ormonal|muscolar|
articolar|osse|alla nascita|uditiv|visiv|di memoria|di salute|di vista|di udito|di cuore|di peso|di
alcol|di droga|di pressione|di circolazione|di deambulazione|di ansia|con il cibo|col cibo|con
l'alcol|con la droga|di fertilita)\w*, (nello|dello|sullo|allo) spettro( autistico)?(?! solare| dei
colori), doc diagnosticato, (ha|soffre di|ha il) doc(?! e docg), (il|suo) doc (lo|la|le), (dolor|
mal)\w* (cronic|al petto|diffus|ossei|articolar|mestrual|ovunque|lancinanti|post|muscolar)\w*,
fibrilla, (ha|hanno|soffre|soffriva|problemi|disturbo|stati|stato) (l'|d'|di |con l'|per l'|di un')
*ansia(?! (?:di|per|da) (?:saper|veder|regal|arriv)), ansia (da|generalizzata|sociale|cronica|
patologica|forte|grave) *\w*, (rott[oae]|rompono|rotte) le acque, (doglie|travaglio|in travaglio),
incubatrice, fluidificant[ei], (pastigli[ae]|pastigliett[ae]|pillol[ae]|pasticch[ae]|gocce|
medicin[ae]|compress[ae]|cerott[oi]|punture|sciroppo) (per|contro|da|del|della) (il |la |l'|i |le |
lo )*(cuore|pression|nerv|dormir|tiroid|diabet|colester|asma|allerg|dolor|testa|ansia|depress|
sangue|tosse|stomac|memoria|umor|ricett|ogni|prender)\w*, (assiste|accudisce|cura|caregiver) (\w+
)?(la|il|della|del|alla|al) (madre|padre|mamma|papa|marito|moglie|sorella|fratello|figli[oa]|
nonn[oa]) (malat|disabil|anzian[oa] malat|allettat|non autos|con l'alz|demente)\w*, brutta malattia,
(muore|morendo|morira|morto|morta) (di|per) (un |una |il )?(cancr|tumor|infart|malatti|ictus|
overdose|cirros|aids|covid|leucem|brutto)\w*, (ha|hanno|e) (\w+ )?(preso|dimagrit|perso|
ingrassat)[oaie] (\w+ )?(molti chili|dieci chili|venti chili|per la malattia|per le cure), gravi
condizioni, sedat[oa], intubat[oa], (e|e'|sta) in isolamento
"""
_STATES = r"""
salute (mentale|fragile|precaria|cagionevole|malferma|compromessa|delicata|che)*(?! e| a tutti),
(sua|problem\w+ di|motivi di|stato di|ragioni di|condizioni di|cattiva|cagionevole di|questioni di|
per|guai di|casa di) salute(?! e| a tutti), in malattia, (e|e'|sta|in|ancora|ora|va|era|messa|messo|
mesi|settimane|giorni) (di |in )malattia, (in|la) mutua, (stress|aspettativa) per malattia,
malat[oaie], ammalat[oaie], condizioni (critiche|gravi|disperate|stabili), (fragil|cagionevol|
delicat)\w* di salute, affaticat[oa] dal cuore, (problemi|guai) seri di \w+, (invalid[oaie]) (al
)?\d+, (rimast[oa]|madre|padre|figli[oa]|marit[oi]|moglie|mamma|papa|completamente|totale|inv\.?)
invalid[oaie], invalid[oaie] (civil|al|di|del|sul|da|tot|dopo|per|per il)\w*, inv (civ|tot)\w*,
(paraplegi|tetraplegi)\w+, pensione d'invalidita, (pensione|assegno|indennita|contributo) (di|per)
(invalid|disabil|accompagn)\w+, con la 104, (ha|avere|chiesto|prende|usa|in) (la |l'|i |una )?(legge
104|104|l\.? ?104), permessi (104|della 104), (in|sulla|usa la|con la|sua|ha la|con|spinge la)
(sedia a rotelle|carrozzina)(?! del| della| per| con il b| gemell| nuova| elettrica per), (usa|con|
ha|porta|cammina con|si aiuta con|si appoggia al|appoggiat[oa] al) (il |la |le |un |una |due |al
)?(bastone|bastoncino|treppiede|girello|tripode|quadripode|stampell\w*|deambulator\w*)(?! (?:da|di|
per|dell|nuov)), con il bastone, cammina col bastone, col bastone, (ha|porta|portano|messo|mette|
con|tolto|toglie|portatore di|portatrice di|usa) (da poco |ancora )?(il |l'|gli |un |una |la |le |i
)?(gesso|tutore|busto|collare|catetere|pacemaker|holter|sondino|bombola|sensore sul|sensore per|
microinfusore|apparecch\w+ acustic\w+|apparecchio (?:all'orecchio|per sentire|acustico)|protesi|
stomia|sacchetto per|placca|chiodi|parrucca per|parrucca dopo|bustino|panni|pannolone|ossigeno|
stampelle|respiratore|ventilatore)(?! (?:del|di stampa|da|per il cane|per le tend)), (bisogno|
bombol[ae]|attaccat[oa]|macchina|sempre) (d'|dell'|all'|con l'|per l')ossigeno, ossigeno (portatile|
sempre|a casa|di notte), perso (il|un) (bimbo|bambino|figlio che aspett\w+), (ha|hanno|aveva)
(perso|perduto) (il|la|un|una) (bimb[oa]|bambin[oa]|gravidanza|piccol[oa] al)(?! (?:al|nel)
(?:parco|super|negozio|mercato)), in attesa di (un|una|due|tre) (bimb[oa]|bambin[oa]|figli[oa]|
gemell[ie]), dolce attesa, in stato interessante, (aspetta|aspettano|attende|attendono|aspettava)
(un|il|due|i|la|una|dei|'l)? ?(suo |loro |primo |secondo |terzo |suoi |altro |altra )*(bambin|bimb|
figli|gemell|mascet|masch|femmin|bebe|nascit|piccol)\w*, al (secondo|terzo|quarto|quinto|sesto|
settimo|ottavo|nono|\d) ?mese, col pancione, il pancione, pancione, (prossima|vicina) (al parto|a
partorire), (data|dopo il|prima del|termine del|corso pre|ha il|sala|preparazione al|depressione
post|del|per il) ?parto, termine (a|il) \w+ per il parto, post ?parto, in maternita, maternita
(anticipata|a rischio), (prova|provano|provando|tenta|tentano|tentando|cerca|cercano|cercando|
vorrebbero|vogliono|riesce|riescono|sperano) (\w+ )?(ad avere|di avere|a restare|a rimanere|di
restare|di rimanere) (incinta|(un|una|il) (\w+ )?(bambin|bimb|figli|gravidanza)\w*), (cercano|stanno
cercando|vogliono|arriva|arrivano) un (bambino|bimbo|figlio|bebe), non (puo|riesce ad|riescono ad|
possono|poteva|potevano|arrivano|vengono) (aver[e]? )?(figli|bambini|un figlio|un bambino),
(steril[ei]) (e|non|per|dopo|da)*, gravidanza a rischio, beve(?! +\w), (quando|se|perche|che|di
nuovo|ancora|ormai|sempre) (beve|ha bevuto)(?! +(?:il|un|la|acqua|caffe|latte|te|solo|tanta|succo|
birra|al|con|col|in|due|volentieri)\b), beve (tanto|troppo|di brutto|come una spugna|parecchio|
pesante|di nascosto|la mattina|gia la|da quando|ogni sera|forte)(?! (?:caffe|te|latte|acqua|
tisan))\w*, gli piace bere, (ha|aveva) (il vizio del bere|problemi col bere), (ha |aveva )?(smesso|
ripreso|ricominciato) (di|a) (bere|bucarsi|drogarsi|farsi)(?! (?:caffe|il caffe|latte)), alza il
gomito, vizio (del bere|del gioco|dell'alcol), ubriac[oaih]+, ubriacon[ei], sbronz[oa] (sempre|ogni|
gia|di), puzza (di|d') *(alcol|vino|grappa), alcolisti anonimi, narcotici anonimi, (problem\w+|
dipenden\w+|schiav[oa]|vizio|guai|uso|abuso) (\w+ )?(di|da|dall|dall'|con l|con l'|con|col|con il|
della|dell'|del) *(alcol|alcool|droga|droghe|gioco|cocaina|eroina|farmaci|psicofarmaci|crack|
hashish|cannabis|sostanze|slot|azzardo|bere|stupefacenti)\w*, si (droga|drogava|buca|bucava|fa di|fa
le canne|faceva di|impasticca|ammazza di pasticche)(?! (?:cioc|tutto)), drogat[oaie], sniffa, fuma
(crack|eroina), tossic[oaie]*dipenden*, (in|esce dalla|uscit[oa] dalla|entrat[oa] in|va in) comunita
(di recupero|terapeutica|per)*(?! (?:ebr|isl|rel|montana|cat)), gioca (alle slot|alle macchinette|
d'azzardo|troppo)(?! (?:a calcio|col|con))\w*, (ha|hanno|aveva|avrebbe) (gia |quasi )?(tentat|
provat)[oa] (il |a |di )?(suicid|ammazz|uccid|farla finita|togliersi la vita|impicc|butt)\w*,
tent(?:o|ato|a) (il )?suicidio, si e (tagliat[oa] le vene|buttat[oa] dal|ammazzat[oa]|uccis[oa]|
suicidat[oa]|tolt[oa] la vita|impiccat[oa]), (esaurit[oaie]|fuori di testa) (dopo|da|per)*, (ridott|
ricaduta|ricadut[oa]|caduto|cadut[oa]) (in )?(depressione|nell'alcol|nella droga|nel gioco), giu di
(testa|morale e pastiglie), depress[oaie], ansios[oaie], (bisogno|bisogni) (di|d') *ossigeno, (in|
entrat[oa] in|uscit[oa] da|esce da) comunita(?! (?:ebr|isl|rel|montana|cat|di s|par|energ|scol))(?!
+\w), non (cammina|camminano|parla|mangia|dorme|vede|sente) piu, inv(\.|alid[oa]?)? ?(civ|tot|
al)\w*, (smett\w+|smesso|malat[oa]|vizio|problemi|fissat[oa]|rovinat[oa]|schiav[oa]) (\w+ )?(col|con
il|del|di|dal) gioco(?! (?:di|da tavolo|del))
"""
_CARE = rf"""
(dal|dalla|dallo|dall'|dagli|da un|da una|da uno) *({_SPECIALISTS}), (operat|rioperat)[oaie] (al|
all'|alla|alle|agli|ai|di|d'|a|due|tre|per|ieri|lunedi|di recente|da poco|da un|da una|a cuore|
nuovamente)*, (si|deve|dovra|dovuto|farsi|si e|si deve|lo|la) (e )?(fatt[oa] |far |fara |deve |
devono )?(operare|operarsi|operato|operata|operera|operano|opera|operarlo|operarla)(?! (?:in|nel|
con|su|ecol)), (stat[oa]|essere|appena|fresc[oa]|gia) operat[oa], si opera, operazione (al|all'|
alla|alle|agli|ai|chirurgica|d'ernia|di \w+tomia|andata|riuscita|fissata|programmata|il \d+|a
\w+aio), intervent[oi] (al|all'|alla|alle|agli|ai|di (?:cataratta|ernia|protesi|cuore|bypass|
chirurgia)|chirurgic|in anestesia|in day|andato|riuscito|fissato|delicato|importante|per l)\w*,
intervento chirurgico, reduce da (un|una) \w+, (subito|subira|fatto|fara|avuto|aspetta|attende|
attesa|affronta|affrontato|affrontera|lista d'attesa per|prepara a) (per )?(un |l'|il |una )?(\w+
)?(intervento|operazione|trapianto|bypass|aborto|infarto|ictus)(?! (?:tecnico|dell'idr|in
garanzia)), in lista (per il |per |d'attesa per )(\w+ )?(trapianto|operazione|intervento|protesi|
fegato|rene|cuore|cataratta|anca|ginocchio), trapianto (di|al|del|d') *\w+, (trapiantat)[oa] di \w+,
(in|all|dall|nell|dell) *'? *ospedale(?! (?:per|con) (?:consegn|lavoro)), (in|dalla|alla|uscit[oa]
dalla) (clinica|rsa|casa di riposo|casa di cura|psichiatria|rianimazione|neurologia|cardiologia|
geriatria|ortopedia|oncologia|ostetricia|chirurgia|neuropsichiatria|ematologia|riabilitazione|
rieducazione|lungodegenza|nefrologia|medicina d'urgenza|terapia(?! d'urto))(?! (?:estetica|
veterinaria)), (reparto|visita|visite|centro|controllo|day) (di |d')?(oncolog|neurolog|cardiolog|
psichiatr|ortoped|dialis|geriatr|ginecolog|diabet|antidiabet|pediatr|chirurg|medicin|grandi ustion|
alzheimer|igiene mentale|salute mentale|antifumo|antiviolenza|disturbi|maculopat|cefale|trasfus|uro|
pneumo|ematolog|dermatolog|reumatolog|medic|clinic|oculist|specialist)\w*, (esce|uscit[oaie]|torna|
tornat[oaie]|rientrat[oaie]|dimess[oaie]|dimettono|dimettera\w*) (ieri |oggi |domani |lunedi |appena
|da poco |adesso |ora )?(dall'|dalla |dal )(ospedale|clinica|intervento|operazione|ricovero|coma|
reparto|rianimazione|malattia|pronto soccorso), dimess[oaie] (ieri|oggi|dopo|lunedi|da poco|
stamattina|con)*, igiene mentale, csm, centro (di )?salute mentale, (gesso|punti) (fino|da togliere|
sulla|alla|al)\w*, (prende|prendono|prendeva|assume|assumono|usa|deve prendere|prendere|sotto|preso|
imbottit[oa] di|pien[oa] di|va avanti a|fa uso di|a base di|dipendente da|gli danno|le danno|
cambiato|smesso) (\w+ )?(\w+ )?(farmac[oi]|medicin[ae]|medicinal[ei]|pastigli[ae]|pasticch[ae]|
pillol[ae]|gocce|compress[ae]|psicofarmac\w+|antibiotic[oi]|sedativ[oi]|calmant[ei]|oppiacei|ormoni|
bustin[ae]|punture|il litio|concerta|integratori di ferro|salvavita|dopamina|ferro|antabuse|
pompetta|puff)(?! (?:di zucchero|di te|di caffe)), (sue|le sue|ha le|le|con le|tante|molte|altre)
medicine, medicine (per|da|alle|a orario|prima|dopo)\w*, (pillola|pillole) (anticoncezionale|del
giorno dopo|per (?:la|il) (?:pressione|cuore|tiroide|colesterolo|dormire|diabete))(?! del), (si
)?(fa|fare|facendo|faceva|segue|seguire|seguendo|inizia|iniziato|cominciato|finito|finisce|deve
fare|interrotto|sotto|in) (una |la |delle |le |sta facendo )?(chemio\w*|cura|cure|terapia|terapie|
dialisi|fisio|flebo|punture|siringhe|trasfusion\w+|cobaltoterapia|psicoterapia|analisi del|ciclo di
chemio|cicli di chemio|esami del sangue|iniezion\w+|riabilitazione|ossigeno|l'aerosol|insulina|
prelievi|tac|ormonale)(?! (?:dei|del(?!la mem)|della|di se|sui|con|dell|in casa|lezioni|per i
capelli|di bellezza|sport|su))\w*, (in|sotto) (osservazione|cura|terapia|cortisone|chemio|dialisi|
antibiotico|antibiotici|psicofarmaci|sedativi)(?! (?:la|il|nostr)), fa l'aerosol, (fa|fatto|fare|
deve fare|aspetta|attesa|esito|ritira|ritirare|risultat\w+|paura per) (gli |le |la |una |un |l'|il |
i |degli |delle |del |della |dei )*(analisi|esami (?:del|clinici|medici|istologic|di controllo)|tac|
risonanza|ecografia|biopsia|lastra|lastre|holter|prelievo|visita (?:medica|di|dal|all|oncologica|
cardiologica|oculistica|specialistica)|moc|eco|istologico|amniocentesi|pet|gastroscopia|colonscopia|
elettrocardiogramma|ecg)(?! (?:dei costi|di mercato)), esami del sangue, esami clinici, analisi del
sangue, (va|andare|andata|andato|andava|deve andare|seguit[oa]|in cura|segue|vede|colloquio|
sedut[ae]|viene|torna|tornat[oa]|visita|visite|appuntamento|appuntamenti|controllo|controlli|
accompagna|stat[oa]|passa|e|dopo|prima|di ritorno) (\w+ )?(\w+ )?(dal|dalla|dallo|da uno|da una|
dagli|dalle|dall'|con lo|con la|con il|col|da un|all'|dell') *({_DOCTORS})(?! (?:in|per) (?:lavoro|
fatture)), (va|andare|accompagn\w+|viene) (\w+ )?(al|alla|dal|in) (analisi|sert|serd|csm|
psicoterapia|terapia|logopedia|fisioterapia|psicomotricita|dialisi|chemio|chemioterapia|centro
diurno|cps|neuropsichiatria|visita|day hospital|riabilitazione|consultorio), (visita|visite|esame|
esami|controllo|controlli|problem[ai]|accertamenti|referto|cartella|quadro|terapia) (cardiolog|
oncolog|neurolog|ginecolog|psichiatri|medic|clinic|diabetolog|ortopedic|cardiac|renal|circolator|
respirator|digestiv|intestinal|epatic|oculistic|specialistic|ormonal)\w*, positiv[oaie] al (covid|
tampone|test|coronavirus|virus|hiv), (gli|le) (hanno|ha|e stat[oa]) (appena |da poco |gia
)?(diagnosticat|asportat|amputat|operat|riscontrat|impiantat|ingessat|dat[oi] (?:un|pochi|sei|tre|
due) (?:mes|anni))\w*, (trovat|vist|tolt|scopert)[oaie] (un |una |qualcosa |dei |il |delle
)?(mass[ae]|macchi[ae] (?:al|ai|sul)|nodul\w+|polip[oi]|ombra|qualcosa (?:al|alla|nel|sul)|brutto
male|neo|nei)\w*, polipi, polipo (al|tolto|da)\w*, (scopert[oa]|saputo|scopre) di (avere|essere
(?:malat|incint|siero|diabet|celiac))\w*, (non|nn) (tollera|regge|digerisce|puo mangiare|puo bere|
puo prendere|assimila|sopporta bene|deve mangiare) (\w+ )?(il |lo |la |i |gli |le |l')?(nichel|
lattosio|glutine|latte|latticini|frutta secca|noci|nocciole|arachidi|uova|uovo|pesce|crostacei|soia|
sesamo|fruttosio|zuccheri|zucchero|istamina|lievito|lieviti|solfiti|grano|frumento|mais|sedano|
senape|lupini|molluschi|legumi|fave|aspirina|penicillina|antibiotici|sale|grassi|fritti|alcol|
alcolici|caffeina|sforzi|polline|pollini|polvere)(?! (?:per religione|per motivi|per fede|perche e
(?:mus|ebr)))
"""
HEALTH = f"{ILLNESSES}, {_BODIES}, {_SYMPTOMS}, {_STATES}, {_CARE}"
SICK = r"""
nan[oa], tossic[oi], ex tossic[oi], sovrappeso, ciec[oahie]+, sord[oaie], sordastr[oa],
mut[oaie], zopp[oaie], gobb[oa], down, paralizzat[oaie], disabil[ei], pazz[oaie], matt[oaie] da
legare, malat[oaie], malaticci[oa], malandat[oa], malconci[oa], dement[ei], fragil[ei] di salute,
anoressic*, invalid[oaie], cardiopatic*, moribond[oaie], ipocondriac*, (ancora|sempre|tuttora|
risultat[oa]|di nuovo) positiv[oaie], instabil[ei] mentalmente, esaurit[oaie], ammalat[oaie],
incint[ae], epilettic*, handicappat[oaie], claudicant[ei], vaccinat[oaie], diabetic*, steril[ei],
spastic[oa], ritardat[oa], ciecat[oa], orb[oa], mut[oa], strabic[oa], guerci[oa], infortunat[oaie],
depress[oaie], denutrit[oa], daltonic[oa], ansios[oaie], menomat[oa], gravid[ae], inferm[oa],
degente, cagionevole
"""
