"""Health in Italian: illnesses, disabilities, pregnancy, cures, and what only sounds so."""

HEALTH = r"""
(anca|femore|polso|caviglia|clavicola|costola|bacino|menisco) (rott|fratturat|lussat)[oaie],
(usa|con|ha) (il |la |le |un )?(bastone dop|stampell|girello|deambulator)\w*,
in attesa di (un|una|due) (bimb[oa]|bambin[oa]|figli[oa]|gemell[ie]), in attesa di gemelli,
(ha|hanno|aveva) (perso|perduto) (il|la|un|una) (bimb[oa]|bambin[oa]|gravidanza),
beve(?! +\w), (quando|se) (beve|ha bevuto)(?! +(?:il|un|la|acqua|caffe|latte|te)\w*),
gli piace bere,
(ha|aveva) (il vizio del bere|problemi col bere|smesso di bere), ubriac[oaih]+, ubriacon[ei],
invalid[oaie] (al )?\d+, (sta|stanno) morendo(?! d), in fin di vita,
(manca|mancano|senza) (una|un|le|due|tre) (gamba|braccio|gambe|braccia|mano|dita|occhio|piede|
rene|polmone), ossigenoterapia, (bisogno|bombola|bombole|attaccat[oa]|sotto) (d|dell|all) *'
*ossigeno, (ciclo|mestruazioni|mestruo) (doloros|irregolar|abbondant)*, affett[oa] da \w+,
sclerodermia, fistol*, polip[oi], aneurism*, embol*, trombocit*, leucocit*, linfonod[oi], (perde|
perdendo|perso) i capelli, alopecia, calvizie, in (coma|rianimazione), ipoacusi[ac]*, rinite,
labirintite, appendicit*, pancreatit*, nefrit*, congiuntivit*, gengivit*, miocardit*,
pericardit*, meningit*, encefalit*, peritonit*, spondilit*, mastit*, cheratit*, uveit*,
osteomielit*, vaginit*, epicondilit*, fascit[e], tromboflebit*, parodontit*, sarcoma, fibrom[ai],
gliom*, adenom*, ematom*, neuropat*, retinopat*, encefalopat*, miopat*, setticemi*, nevralgi*,
mialgi*, stenosi, necrosi, sarcoidosi, spondilosi, acufen*, apnee, apnea, celiac[oaih]+,
celiachia, diabet*, glicemia, insulin*, ipoglicemi*, intolleran*, allergic[oaih]+, allergi[ae],
anafilass*, shock anafilattico, favismo, fenilchetonuri*, tumor[ei], cancro, carcinoma, melanoma,
linfoma, mieloma, leucemi*, metastasi, metastatic*, oncologic*, oncolog[oai]+, chemio*,
radioterapi*, mastectomi*, masectomi*, nodulo al \w+, cisti, sclerosi*, sla, epilessi*,
epilettic*, convulsioni, crisi epilettic*, asma, asmatic*, bpco, enfisema, artrit*, artros*,
artrosic*, reumatism*, reumatoid*, fibromialgi*, osteopor*, gotta, scoliosi, lombalgi*, sciatica,
sciatalgia, cervicale, ernia*, discopatia, tendinit*, borsite, alzheimer, parkinson, demenza,
demente senile, senilita, arteriosclerosi, ictus, ischemi*, aneurisma, emiparesi, paresi,
infart*, cardiopat*, cardiac[oaih]+, aritmi*, fibrillazione, fibrilla, tachicardi*, scompenso
cardiaco, ipertes[oaie], ipertension*, ipotes[oaie], colesterolo, trigliceridi, trombos*,
embolia, flebit*, varici, vene varicose, anemi[ac]*, emofili*, talassemi*, depress[oaie],
depression*, depressiv*, antidepressiv*, psicofarmac*, ansios[oaie], ansiolitic*, (attacc[ohi]+|
crisi) (di |d')?(panico|ansia), soffre d'ansia, esaurit[oaie] nervos*, esauriment*, burnout, burn
out, bipolar[ei], schizofreni*, psicosi, psicotic*, psicopatic*, paranoi*, borderline,
disturb[oi] (alimentar|bipolar|mental|psichic|d'ansia|ossessiv|della personalita|dell'umore|del
sonno|specific|visiv|uditiv|motor|depressiv|autistic|dello spettro|neurologic|cognitiv|
dell'attenzione|intestinal|digestiv|cardiac|circolator)*, nevros*, nevrotic*, psichiatr*,
psicolog[oaih]+ (da|per|ogni|dopo), psicoterap*, anoressi*, bulimi*, disturbi alimentari,
autis[mt]*, asperger, sindrome (di|del|da|della) \w+, sindrome down, persona down, (ragazz|bimb|
figli|bambin)[oa] down, trisomia*, adhd, iperattiv[oaie], dislessi*, dsa, discalculi*, hiv, aids,
sieropositiv*, epatit*, cirros*, cirrotic*, tubercolos*, tbc, covid, polmonit*, bronchit*,
influenzat[oaie](?! d), (ha|con|preso|presa|avuto|avere) l'influenza, (a letto|casa) con
(l'influenza|la febbre), febbr[ei], febbricitante, otite, sinusite, tonsill*, faringit*,
laringit*, varicella, morbillo, rosolia, scarlattina, mononucleosi, salmonell*, gastrit*,
gastroenterit*, colit*, colon irritabile, morbo, crohn, ulcera, reflusso, emorroid*, diverticol*,
calcol[oi] (renal|bili|alla)*, cistit*, prostat*, nefropat*, dialisi, dializzat*, insufficien*
(renal|cardiac|respir|epat)*, psoria*, eczem*, dermatit*, orticaria, vitiligine, herpes, micosi,
acne, lupus, tiroid*, ipotiroid*, ipertiroid*, hashimoto, basedow, endometrios*, menopausa,
fibrosi cistica, distrofi*, miastenia, sordomut*, non udent[ei], non vedent[ei], ipovedent*,
cecita, cataratta, glaucoma, maculopatia, sordita, apparecchi* acustic*, (diventat[oa]|nat[oa]|
mezz[oa]|completamente|totalmente|rimast[oa]) (ciec[oahie]+|sord[oaie]|mut[oaie]|zopp[oaie]|
paralizzat[oaie])(?! alle| ai| al), paralis*, paraplegic*, tetraplegic*, emiplegic*, amputat*,
amputazione, protes[ie], dimess[oaie] (dall'ospedale|dalla clinica|ieri|oggi|dopo|lunedi),
ciec[oa] (da|di|dall'|all') *\w+, sord[oa] (da|di|dall'|dopo) *\w+, perso l'uso d\w+, perso (la
vista|l'udito|un occhio|una gamba|un braccio|un rene), tolt[oaie] (un |il |la |una |l'|lo |i
)*(seno|rene|utero|mammella|milza|polmone|stomaco|prostata|tiroide|cistifellea|ovaie|tumore),
disabil[ei], disabilita, handicap*, diversamente abil*, portator* di handicap, invalidita,
invalid[oaie] (civil|al|di|del|sul|da|tot|dopo|per)\w*, (rimast[oa]|madre|padre|figlio|figlia|
marito|moglie) invalid[oaie], legge 104, la 104, permess* 104, accompagnamento inps, pensione di
invalidita, assegno di cura, sedia a rotelle, sedie a rotelle, (in|sulla|usa la|con la|sua|ha la)
carrozzina(?! del| della| per| con il b), carrozzella, deambulator*, girello ortopedic*,
stampell*, con il bastone, cammina col bastone, ingessat[oaie], (ha|porta|con|tolto) il (gesso|
tutore|busto|collare|catetere|pacemaker|holter|sondino), pacemaker, pace maker, bypass, by pass,
stent, catetere, stomia, colostomia, trapiantat[oa] di \w+, trapianto (di|al|del) *(rene|fegato|
cuore|midollo|cornea|polmon\w|capelli), trasfusion*, donator* di sangue, gruppo sanguigno,
incint[ae], gravidanza, gravida, gestante, dolce attesa, (aspetta|aspettano|attende|attendono)
(un|il|due|i|la|una|dei)? ?(suo |primo |secondo |terzo |suoi )?(bambin|bimb|figli|gemell|mascet|
masch|femmin|bebe|nascit)*, al (secondo|terzo|quarto|quinto|sesto|settimo|ottavo|nono) mese,
partorit[oa]?, partorisce, partorira, partoriente, cesareo, allatta, allattamento, abort*,
fecondazione*, fivet, procreazione assistita, non (puo|riesce ad|possono|riescono ad) aver[e]?
(figli|bambini), steril[ei] (e|non|per|dopo)*, infertil*, perso il bambino, perso un bambino,
gravidanza a rischio, alcolist*, alcolizzat*, alcolism*, etilist*, alcolisti anonimi, beve
troppo, problemi con l'alcol*, problem[ai] (di|con) (alcol|alcool|droga|gioco)\w*,
tossic[oaie]*dipenden*, drogat[oaie], si droga, eroinoman*, cocainoman*, cocaina, metadone, sert,
serd, comunita di recupero, disintossic*, ludopat*, ludopatic*, overdose, suicid*, tentato
suicidio, autolesion*, tso, obes[oaie], obesita, denutrit*, malnutrit*, malat[oaie], malatti[ae],
(e|e'|sta|in|ancora|ora|va|era|messa|messo) in malattia, (mutua|certificato medico) (da|per|
fino)*, convalescen*, guarit[oaie], guarigione, guarisce, contagiat[oaie], infett[oaie] (da|dal|
con)*, ricover*, degen[tz]*, (in|all|dall) *'? *(ospedale|pronto soccorso|rianimazione|terapia
intensiva|hospice|rsa|psichiatria|casa di cura|clinica), pronto soccorso, terapia intensiva,
ambulanza, camera iperbarica, riabilitazione*, fisioterap*, logoped*, ergoterap*, terapi[ae]*,
cure (palliative|mediche|termali|oncologiche|ormonali), (in|sotto) cura, (fa|sta facendo|segue|
seguire|inizia|iniziato|finito) (una |la |delle |le )?cur[ae](?! (?:dei|del|della|di se|sui)),
(operat[oaie]) (al|all'|alla|alle|agli|ai|di|da|d'|a|due|per|ieri|lunedi|di recente|da poco)*,
(si|deve|dovra|dovuto|farsi) (e )?(fatt[oa] )?opera(re|rsi|to|ta|ra)?, (stat[oa]|essere)
operat[oaie], operazione (al|all'|alla|alle|agli|ai|di|chirurgica|d')*, intervent[oi] (al|all'|
alla|alle|agli|ai|di (?:cataratta|ernia|protesi|cuore)|chirurgic)*, intervento chirurgico,
chirurg\w+, (subito|subira|fatto|fara|avuto|aspetta|attende) un (\w+ )?(intervento|operazione|
trapianto|bypass|aborto|infarto|ictus), (prende|prendono|prendeva|assume|assumono|usa|deve
prendere|prendere|sotto) (\w+ )?(\w+ )?(farmac[oi]|medicin[ae]|medicinal[ei]|pastigli[ae]|
pillol[ae]|gocce|compress[ae]|antibiotic[oi]|cortison[ei]*|anticoagulant[ei]|sonniferi?o?|
tranquillanti?e?|morfina|statin[ae]|coumadin|eutirox|xanax|prozac|lexotan|tavor|litio|
antistaminic[oi]|antidolorific[oi]|bustin[ae]|psicofarmaci), farmac[oi], medicinal[ei], (sue|le
sue|ha le|le|con le|tante|molte|altre) medicine, antibiotic[oi], cortison*, anticoagulant*,
antistaminic*, antidolorific*, sonniferi, tranquillanti, morfina, coumadin, eutirox, xanax,
prozac, lexotan, tavor, ventolin, cardioaspirin*, tachipirina, aspirinetta, pillola
anticoncezionale, vaccin*, tampone (positivo|negativo|covid|molecolare), positiv[oaie] al (covid|
tampone|test), quarantena, analisi del sangue, esami del sangue, esami clinici, ecografi*,
mammografi*, colonscopi*, gastroscopi*, biopsi*, risonanza, (una|la) tac, elettrocardiogramma,
radiografi*, (visita|visite|appuntamento|controllo|controlli|va|andare|andata|andato|deve andare|
seguit[oa]|in cura|segue|vede|colloquio|sedut[ae]|viene|torna) (\w+ )?(dal|dalla|dallo|da uno|da
una|dagli|dall'|con lo|con la|con il|col|da un) *(medic|psicolog|psichiatr|cardiolog|oncolog|
neurolog|ginecolog|urolog|dermatolog|ortopedic|dottore|dottoress|specialist|oculist|fisiatr|
endocrinolog|diabetolog|logoped|geriatr|reumatolog|pneumolog|nefrolog|allergolog|gastroenterolog|
dietolog|sessuolog|andrologo|terapist|osteopat|fisioterapist)\w*, (visita|visite|esame|esami|
controllo|controlli|problem[ai]|accertamenti|referto|cartella) (cardiolog|oncolog|neurolog|
ginecolog|psichiatri|medic|clinic|diabetolog|ortopedic|cardiac|renal|circolator|respirator|
digestiv|intestinal|epatic)\w*, (problem[aino]+|disturb[oi]|guai|acciacch[oi]|dolor[ei]|mal[ei]|
male|fastidi|difficolta|fatica) (\w+ )?(a|al|alla|alle|allo|all'|ai|agli|di|del|della|dell'|dei|
con la|con il|col|motori[ae]|nel|fisic\w+) *(salute|cuore|pressione|vista|udito|memoria|schiena|
testa|gamb[ae]|ginocchi[oa]|anc[ah]e?|pancia|stomaco|reni|fegato|polmoni|tiroide|prostata|ossa|
man[oi]|collo|spall[ae]|pied[ei]|denti|occhi[o]?|orecchi[eo]?|pelle|peso|circolazione|sonno|
intestino|deambulazione|deambulare|camminare|respirar[e]|respirazione|cervicale|nervi|testa|
psichic[io]|mental[ei]|colon|gola|braccio|bracci[ao]|masticare|deglutire|mangiare)(?! di (?:rapa|
vitello|rapa))?, problemi (psichici|psicologici|psichiatrici|mentali|fisici|motori|cardiaci|
respiratori|digestivi|intestinali|neurologici|renali|cognitivi), salute (mentale|fragile|
precaria|cagionevole|malferma|di ferro)*, (sua|problemi di|motivi di|stato di|ragioni di|
condizioni di|di|cattiva|cagionevole di|per) salute(?! e| a tutti), pressione (alta|bassa|
arteriosa), (ha|per|soffre di|misura|misurare) (la |di )?pressione( alta| bassa)?(?! (?:del|
delle|dell|sui|su)), (sta|stava|stanno|e stat[oa]|sentit[oa]|sente|sentiva) (\w+ )?(molto |tanto
|sempre |ancora |poco |abbastanza )?(male|poco bene|malissimo)(?! (?:con|in|quest|sul|addosso|
per|la|il|vestit))*, non (sta|stava|stanno|si sente|e stat[oa]|si e sentit[oa]) (\w+ )?(bene|
benissimo), non (ci )?(vede|vedono|sente|sentono) (piu |molto |quasi |bene|piu|niente|nulla|da|
quasi)*, non (cammina|camminano|parla) (piu|bene), (cammina|si muove|respira|deambula|parla) (a
fatica|con difficolta|con le|con il|col|con un|a stento), (zoppica|barcolla|balbetta|balbuziente|
balbuzie|trema), (ha|avuto|preso) (un )?(malore|collasso|mancamento|svenut[oa]), svenut[oa],
svenimenti, vertigini, capogiri, cefale*, emicrani*, mal di (testa|schiena|denti|pancia|stomaco|
gola|cuore|orecchie|collo), insonni*, soffre (di|d'|a|al|alle|alla|molto|spesso)* *(?!solletico|
gelosia|nostalgia|freddo|caldo)\w*, (rott[oaie]|fratturat[oaie]|slogat[oaie]|storcat[oaie]|
lussat[oaie]|operat[oaie]) (il|la|un|una|le|due|l') *(femore|bracci[oa]|gamb[ae]|pied[ei]|anca|
polso|caviglia|spalla|ginocchio|costol[ae]|mano|dit[oa]|tibia|menisco|clavicola|tendine|
legamento|crociato|bacino|perone|omero|naso), frattur*, distorsion*, slogatura, trauma cranico,
ustion*, incidente e (ora|adesso) (non|e), coma, perde la memoria, perdita di memoria, vuoti di
memoria, non ricorda piu, non autosufficient*, autosufficienz*, allettat[oaie](?! da),
costrett[oa] a letto, (fase|stadio|malat[oa]|malattia|tumore) terminale, in fin di vita,
moribond*, mastectomia, ossigeno (a|portatile|sempre)*, bombola d'ossigeno, ritardo (mentale|
cognitivo|psicomotorio), ritardat[oa] mentale, mongoloid*, deficit (cognitivo|visivo|uditivo|di
attenzione|motorio|mentale), malformazione*, patologi*, diagnos*, sintom*, cronic[oaih]+ (grave|
da|di|respir)*, degenerativ*, raffreddat[oaie], raffreddore, tosse (forte|cronica|da|convulsa)*,
menarca, mestruazioni, dolori mestruali, incontinen*,
"""
SICK = r"""
tossic[oi], sovrappeso, ciec[oahie]+, sord[oaie], mut[oaie], zopp[oaie], down, paralizzat[oaie],
pazz[oaie], matt[oaie] da legare, malat[oaie], dement[ei], fragil[ei] di salute,
anoressic[oaih]+, invalid[oaie], cardiopatic[oaih]+, moribond[oaie], ipocondriac[oaih]+,
instabil[ei] mentalmente, esaurit[oaie], ammalat[oaie], positiv[oaie], incint[ae],
epilettic[oaih]+, handicappat[oaie], claudicant[ei], vaccinat[oaie], diabetic[oaih]+
"""
HARMLESS_HEALTH = r"""
busto d(el|i) (duce|mussolini|marmo|gesso),
(da|di) infarto, overdose d\w+ *\w+, ricover[oi] (attrezzi|barche|per attrezzi), mal di testa da,
(non|prodott\w+) (tossic|velenos)*, (malat[oaie]|pazz[oaie]|matt[oaie]|maniac[oahie]+|
drogat[oaie]|dipendent[ei]|ammalat[oaie]|intossicat[oaie]) (di|d'|del|della|dello|dell'|dei|per|
dal|dalla|da|delle|dai|in|con) *(il |la |le |i |lo |gli |l')?(?!nervi|cuore|cancro|alzheimer|
parkinson|tumore|diabete|sla|sclerosi|reni|polmoni|leucemia|fegato|depressione|tempo|anni|anemia|
aids|asma|stomaco|covid|alcol|eroina|cocaina|mente|testa|gioco|farmaci)\w+, (allergic[oaih]+|
intolleran\w+) (alle|ai|al|all'|alla|agli|verso|a) *(attes[ae]|file|code|sprechi?o?|ritard[oi]|
chiacchier[ae]|compliment[oi]|burocrazia|tecnologi[ae]|computer|telefonat[ae]|pubblicita|
bugi[ae]|maleducazione|lunedi|confusione|fila|coda|moduli|scartoffie|password|disordine|
ingiustizi[ae]|rumor[ei]|sorprese|sveglia), (pane|pasta|prodott[oi]|dolc[ei]|biscott[oi]|
farin[ae]|pizz[ae]|birr[ae]|tort[ae]|marmellat[ae]|cioccolat[oaie]*|menu|linea|reparto|scaffale|
alimenti|caramell[ae]|gelat[oi]|scarpe|calze|calzini|crem[ae]|piatt[oi]|offert[ae]|scelta|
articoli|merende|lievit[oi]|grissini|cracker|cornett[oi]|panetton[ei]|cuscin[oi]|vestiti|abiti|
abito|pantaloni|jeans|tisan[ae]|collant|reggisen[oi]|costume|olio|shampoo|bagnoschiuma|
detersiv[oi]|latte|latti|ricett[ae]|parcheggi[o]?|bagno|ingresso|rampa|posto|accesso|servizi|
bastone|ausili) (\w+ )?(\w+ )?(per|adatt[oaie] (?:a|ai|alle|in)|da|riservat[oi] (?:a|ai)) *(i |le
|gli |donne |donna |mamme |persone |chi e |clienti |bambini |l'|la )*(celiac[oaih]+|
diabetic[oaih]+|intollerant[ei]|intolleranze|allergic[oaih]+|allergie|incint[ae]|gravidanza|in
gravidanza|in dolce attesa|allattamento|disabili|invalidi|diabetico|celiachia|anallergic\w+),
(senza|privo di|priva di|privi di|zero|non contiene|senza tracce di|libero da|lista|elenco|
tabella|elenco degli|lista degli|registro degli|cartello degli|cartello|etichetta degli) (di |
degli |delle |dei |gli )?(allergen[ei]|glutine|lattosio|zucchero|allergie), allergen[ei],
anallergic[oaih]+, ipoallergenic[oaih]+, antiallergic[oaih]+, nichel tested, spiga barrata, (con|
molta|massima|tanta|gran|grande|poca|senza|piu|abbia|ha|avere|avra|avete|si prende|prende|
prendersi|prendera|prendono|prendiamo|a) cura, (cura|cure) (della barba|dei capelli|del corpo|dei
dettagli|dei particolari|del viso|delle mani|dei piedi|delle unghie|della pelle|del giardino|
delle piante|della casa|del cliente|di se|dell'orto|del legno|dei mobili|estetic\w+|di bellezza|
redazionale|di|dell\w+), (segno|segno zodiacale|nata|nato|zodiaco|ascendente|del segno) (del |
sotto il |zodiacale )*cancro, (e|e'|sono) (un |una |del |nata sotto il |nato sotto il )?(segno
)?(del )?cancro (come|ascendente|e va|e lo|di segno), (del cancro|cancro) (ascendente|ed? e del|
di segno|e ama|come segno|a luglio|di luglio), tropico del cancro, (vicol[oi]|fondo|strad[ae]|
armadio|muro|angolo|finestr[ae]|fest[ae]|prova) ciec[oahi]+, alla cieca, (film|cinema|scena)
mut[oi]a?, (sedia|tavol[oinae]*|gamba del tavolo|tavolino|sgabello) zopp[oai]+, (rumore|colpo|
tonfo|dolore) sord[oi], (sord[oai]|ciec[oa]) (alle|ai|al|di) \w+, fa orecchi* da mercante,
(febbre) (del|dell'|da|delle|dei) *(sabato|shopping|oro|lotto|natale|saldi|mondiali|acquist\w+),
depression[ei] (atmosferica|del terreno|tropicale|post saldi|economica), (psicologia|psicologa|
psicologo|oncologo|medico|chirurgo|dottoressa|infermiere|fisioterapista|logopedista) (di lavoro|
di professione|in pensione|che lavora|presso l'ospedale), (e|e'|fa|lavora come|di mestiere|di
professione|fa il|fa la|fa lo|lavoro|studia) (un |una |il |la |lo |l'|anche |di |da
)*(fisioterapist[ai]|terapist[ai]|psicoterapeuta|logopedist[ai]|psichiatra|chirurgo|chirurga|
oncolog[oa]|medico|infermier[ea]|psicolog[oai]|farmacist[ai]|dentista|veterinari[oa]|oculist[ai]|
ginecolog[oa]|pediatra|osteopata|ottico|estetista|cardiolog[oa]|dermatolog[oa]|radiolog[oa]|
ostetrica)(?! da)( all'ospedale| in ospedale| in clinica| al pronto soccorso)?, (lavora|lavorano|
lavorava|impiegat[oa]|turno|turni|primario|infermier[ea]|volontari[oa]|assunt[oa]|lavoro|
dipendente|fa il turno|tirocinio|medico|barista|bar) (\w+ )?(\w+ )?(in|all'|nell'|dell'|al|nella|
in una|nel|per l'|presso l') *(ospedale|pronto soccorso|clinica|rsa|casa di cura|hospice|
psichiatria|rianimazione|farmacia|terapia intensiva), (consegn\w+|port\w+|fattura|ordine|vassoio|
bar) (\w+ )?(\w+ )?(all'|in|dell'|nell'|alla|per l') *(ospedale|clinica|pronto soccorso),
(piumino|piumini|piumone|imbottitura|cuscino|up and|up e|top|count|touch|lay|step|break|slow|
cool|close|shut|drop|sit|knock|thumbs|button|rub|light) ?(in )?down, (carrozzina|carrozzine)
(del|della|per il|da|nuova|con il|dei|gemellare|per bambole|e passeggino), passeggin[oi],
(voucher|buono|buoni|codice|codici|tessera|pin|scontrino|carta|biglietto|indirizzo|mail|coupon|
password|numero) (e |non |risulta |era |sono )*(invalid[oaie]), invalidat[oaie], (pressione)
(del|delle|dell'|sui|dei|sulle|fiscale|psicologica|mediatica) ?\w*, pentola a pressione,
pressione dell'acqua, terapia d'urto, (macchina|stampante|cassa|bilancia|lavatrice|computer|
frigo|pos|telefono|tablet|caldaia|lettore|auto|registratore|forno|serranda|ascensore|bici|
orologio|caffettiera|affettatrice|programma|sito|linea|wifi) (\w+ )?(\w+ )?(\w+ )?(malat[oa]|
zopp[oa]|mut[oa]|sord[oa]|fa le bizze|e in coma|e fuori servizio|e guarit[oa]|impazzit[oa]),
(piant[ae]|rosa|rose|geran[io]+|alber[oi]|oliv[oi]|orchide[ae]|basilico|can[ei]|cagnolin[oaie]|
gatt[oaie]|gattin[oaie]|cucciol[oaie]|cavall[oaie]|micio|coniglio|criceto|pappagallo|prato|siepe|
pomodor[oi]) (\w+ )?(\w+ )?(\w+ )?(e |ha |e' |era |sono |con )?(stat[oa] )?(un |una |l'|la
)?(malat\w+|allergi\w+|operat\w+( \w+)?|incint\w|sord\w|ciec\w|ammalat\w+|malatti\w|diabet\w+|
celiac\w|guarit\w|vaccin\w+|zopp\w|sterilizzat\w|intolleran\w+|terapia|steril\w|gravida|
antibiotic\w|artrosi|tumore|partorito|febbre|oidio|parassit\w), (cibo|crocchette|medicine|
antiparassitario|crema|shampoo|farmaco) (\w+ )?(per|del|al) (il |la |l')?(cane|gatto|gattino|
cucciolo|cavallo)( \w+)?, (voto|mal) di (mare|laurea), mal d'auto, mal d'africa, mal di poco,
poco male, mica male, niente male, non (sta|stanno|cade|veste|calza|entra) (\w+ )?bene (con|la|
il|il vestito|sul|in|di spalle|addosso|le scarpe|la giacca|il colore), (le|gli|mi|ti) (sta|
stanno|stava|cade|calza) (\w+ )?(bene|male|benissimo|malissimo), (ci|e) rimast[oa] (\w+ )?male,
rimast[oa] male, (ho|hai|ha|abbiamo|hanno) (capito|sentito|visto|servito|trattato) male, male
(educat|organizz|inform)\w*, (tiene|tenuto|sotto|fuori) controllo, controllo (qualita|ordine|
cassa|scadenz)\w*, intervento (del tecnico|tecnico|dell'idraulico|dell'elettricista|di
manutenzione|di riparazione|in garanzia|assistenza), operazione (simpatia|commerciale|a premi|di
cassa|raccolta|sconti|natale|estate), operat[oaie] (ecologic\w+|turistic\w+|dal lunedi),
operator[ei], (banca|tasso|intervento) (operativ\w+), (ansia|ansios[oaie]) (di|per|da|d'|
all'idea) *(sapere|vedere|provare|ricevere|la consegna|l'arrivo|il regalo|assaggiare|prestazione|
arriv\w+|conoscere|prova), (non vede|non vedo|non vedono|non vedeva) l'ora, (non vede|non sente|
non vedono) (\w+ )?(la|il|i|le|l'|lo|gli|motiv\w+|ragion\w+|differenz\w+|problem\w+|alcun\w+|
niente di|nulla di|mai|di buon|l'ora|chi) ?\w*, (virus|contagio|contagios[oa]) (del computer|
informatico|e il suo sorriso), (sorriso|risata|allegria|entusiasmo|buonumore|simpatia) (e
)?contagios[oa], contagios[oa] (la sua|il suo|quel|quella) \w+, (caso|sano) (clinico|di mente),
in forma smagliante, salute a tutti, alla salute, crepi, brindisi alla salute, buona salute,
pulsazion*, (acqua|garza|siero|vasi|vasett[oi]|ambient[ei]|discussion[ei]|barattol[oi]|guant[oi]|
confezion[ei]|sacchett[oi]|bottigli[ae]|flacon[ei]|biberon|monouso) (e |sono )?steril[ei],
(paura|paure) di (volare), (non|nessun\w+|senza|alcun\w+|mai avuto) (ha |ci sono |e |risulta |
soffre di |sono |presenta |segnala )?(alcun\w* |particolari |nessun\w* |problemi di
)*(allergi\w+|intolleran\w+|celiac\w+|diabet\w+|disabilit\w+|malatti\w+|incint\w+), (gesso|
gessetti|gessi) (per|da|colorat|della)\w*, busto (di marmo|in gesso|di), collare (del|per|
antipulci|rosso|nuovo|cane), tutore (legale|della pianta|per pomodori), bastone (da passeggio|
della tenda|per tende|di zucchero|appendiabiti), tosse (?:e) raffreddore (?:esclus), (stampante|
etichetta) termic\w+, cerott[oi], ritardo (del|della|nella|nel|di|treno|consegna), ritardat[oaie]
(la|il|le|i|di|consegn\w+), (sindrome) (da shopping|del lunedi|di stendhal|da rientro|dell'ultimo
minuto), (disturb[oi]) (il|la|lo|i|le|del|se|di meno|arrecat\w+|per|e|mai|che|troppo)( \w+)?,
(chiedo|senza|non|scusi il|scusate il|nessun|per il|grande|tanto|se non e un|arreca\w*|per non|
scusami il|troppo) disturbo, (patologi[ae]) (vegetal|del legno)\w*, (sintomo) di (qualita|
fiducia|stima), malatticc[oi]o del gusto, diagnosi (del|della|dell')? ?(auto|motore|computer|
guasto|centralina|elettronica|caldaia), (dieta|cucina) (mediterranea), (vaccinare|vaccino|
vaccinazione) (il|al|del|dei) (cane|gatto|cuccioli), (al|del|nel) (secondo|terzo|quarto|quinto|
sesto|settimo|ottavo|nono) mese (di|del|dell'|consecutivo|dalla) *(abbonamento|anno|garanzia|
corso|palestra|affitto|contratto|raccolta|apertura|attivita|lavoro|iscrizione|acquisto),
aspett\w+ (il|un|la|i|due) (figli\w+|bambin\w+) (al|alla|all'|davanti|fuori|a|di|dopo|dal|per|in|
che esc|da)\w* ?\w*
"""
