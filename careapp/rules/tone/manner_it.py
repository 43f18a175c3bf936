"""What a text to a customer should not say, in Italian, and how an apology speaks."""

from careapp.rules.tone.hint import Code

_OTHERS = (
    "fornitore|fornitori|fornitrice|corriere|corrieri|collega|colleghi|magazzino|ufficio|"
    "uffici|amministrazione|poste|postino|spedizioniere|trasportatore|"
    "produttore|fabbrica|casa madre|sede centrale|sede|laboratorio|stagista|apprendista|"
    "ragazza nuova|ragazzo nuovo|commessa|commesso|garzone|"
    "cassiera|cassiere|banca|sistema|computer|gestionale|programma|software|sito|linea|"
    "macchina|stampante|call center|agenzia|tecnico|direzione|titolare|capo|assistenza|"
    "panificio|grossista"
)
ITALIAN = {
    Code.JUSTIFICATION: rf"""
e sempre cosi(?! +\w),
purtroppo (\w+ )?(\w+ )?({_OTHERS}|traffico|maltempo|ordini|gente|lavoro|ferie|personale|neve|
sciopero|influenza|eravamo|siamo|abbiamo|avevamo|c'era|c'erano|non abbiamo|non siamo|non avevamo|
capita|succede|e capitato|e successo|si e|mancava|mancavano|sono cose), (eravamo|siamo|siamo
stati) (\w+ )?(in pochi|pochi|in due soli|solo in due|solo in tre|da soli|sola|solo uno|a corto|a
ranghi ridotti|sotto organico|sotto personale|presi|sommersi|oberati|pieni|di corsa|incasinati),
ero (\w+ )?(da sol[oa]|sol[oa]|di fretta|pres[oa]|sommers[oa]), (carenza|mancanza|assenza|
problemi|difficolta) di (personale|organico|tempo|merce|materie prime), mancava (il )?personale,
(a corto|scarsita) di (personale|organico), forza maggiore, (indipendent[ei]|al di fuori|fuori)
d\w+ *(nostr\w+ )?(volonta|controllo)*, problem[ai]
tecnic[oi], (era|e) (il suo |il mio |il |al )?primo giorno, (e|era) (nuov[oa]) (del mestiere|e
sta|e deve|e non|qui|da noi|e ancora)*, non (l'abbiamo|lo abbiamo|l'ho|lo ho) fatt[oa] apposta,
non (era|e) (stat[oa] )?(nostra |mia |mai )?(intenzione|fatto apposta|volontari[oa]|voluto),
(capita|puo capitare|puo succedere|succede) (a tutti|purtroppo|ai migliori|di sbagliare|a
chiunque)*, cose che (capitano|succedono), nessuno e perfetto, chi non sbaglia, sbagliare e
umano, di solito non (succede|capita|sbagliamo), non (e|era) mai (successo|capitato) prima,
(deve|devi|dovete|cerchi di|cerca di|provi a|prova a|vorra|bisogna) (capire|comprendere|capirci|
comprenderci), (comprenda|capisca|capira|comprendera|converra) (che|la situazione|anche|il
momento), mett\w+ nei nostri panni, (ci siamo|mi sono) (confusi|dimenticati|distratti) perche,
perche (eravamo|avevamo|c'era|mancava|il fornitore|il corriere|il collega|siamo (?:in pochi|
pieni)), (solo che|il fatto e che|il punto e che) \w+
""",
    Code.BUCK_PASSING: rf"""
non dipend\w+ da (noi|me|nostra|nostro), colpa (e|era|e stata|e tutta) (del|dell[aeo']|dei|degli|di)
*(?!nostr|noi|mi[ao]\b)\w+,
({_OTHERS}) (\w+ )?non (\w+ )?(ha|hanno|aveva|avevano|e|era|sono|ci ha|ci hanno|l'ha|lo ha|mi ha|
si e|funziona|funzionava|ci avvisa|ci dice|va|andava|risponde|rispondeva|consegna|arriva|mi ha|
gliel'ha), ({_OTHERS}) (\w+ )?(si e|ci ha|ci hanno|ha|hanno|aveva|avevano|mi ha|l'ha|le ha|ti ha|
gliel'ha) (\w+ )?(sbagliat|dimenticat|ritardat|consegnat[oa] (?:tardi|in ritardo|male)|pers|rott|
confus|bloccat|scordat|combinat|lasciat|piantat|saltat|mess[oa] male|fatto (?:confusione|casino|
un errore|uno sbaglio|tardi)|dett[oa] male|capit[oa] male|trattat[oa] male|scritt[oa] male|
spedit[oa] (?:tardi|male)|danneggiat|distratt|invertit|scambiat|avvisat[oa] tardi|avut[oa] (?:un|
dei) (?:ritardo|problem)\w*)*, ({_OTHERS}) (\w+ )?(e|era|sono|erano|e stat[oa]|si e) (\w+ )?(in
ritardo|in tilt|fuori uso|guast|bloccat|rott|distratt|confus|sbagliat|dimenticat|pasticcion|
inaffidabil|lent|colpevol|responsabil)*, colpa (d\w+|d'|sua|loro|di chi) *(?!nostr|
mi[ao]\b)(\w+), (e stat[oa]|sono stat[ie]) (il|la|un|una|i|l'|quell[oa]|quei|le) *(nostr[oaie] |
mi[oa] |altr[oa] )?({_OTHERS}), non (e|era|sono|ero|rientra|spetta) (\w+ )?(di |nostr[oa] |mi[oa]
|nelle mie |nelle nostre |un problema |un nostro |a |io |noi )*(compito|competenza|competenze|
colpa|responsabilita|nostro problema|problema|mansioni|mio reparto|reparto|io che|noi che|me
decidere|noi decidere|il responsabile)(?! per noi| se), non (mi|ci) (compete|riguarda|spetta|
occupo|occupiamo di questo), non me ne occupo, non ce ne occupiamo, non (decido|decidiamo|sono)
(io|noi)(?! che non)*, non ne (so|sappiamo) (nulla|niente), non (c'entro|c'entriamo|c'entro io),
(deve|devi|dovete|dovra|dovresti|dovrebbe|puo solo|conviene) (rivolger|sentire|chiedere|parlare
con|contattare|chiamare) *(si|ti|vi)? ?(a|al|alla|all'|l'|il|la|direttamente|con)? *({_OTHERS}|
altro|produttore|comune|lui|lei|loro|qualcun altro), (si rivolga|rivolgiti|rivolgetevi|chieda|
chiedi|senta|sentite|chiami|contatti) (a|al|alla|all'|l'|il|la|con|pure|direttamente) *(\w+
)?({_OTHERS}|produttore|altro|comune), pratica (e|risulta) (\w+ )?in carico, in carico (a|al|
alla|all'|agli) *\w+, (di|per) competenza (d\w+) *\w+, (se ne occupa|ci pensa|decide|lo sa|lo
segue|dipende da) (solo |tutto )?(un|il|la|l'|lo|dal|dalla|un altro|qualcun|quelli|gli) *(altro |
altri )?({_OTHERS}|altro|del piano), (e|sono) (regole|disposizioni|ordini|politiche|decisioni)
(aziendal|dall'alto|della sede|della direzione|superior|del capo)*, (mi|ci) hanno (detto|
ordinato|imposto) (di|così|cosi) *\w*, io (eseguo|faccio solo|sono solo)
""",
    Code.BLAME: r"""
(e|sei) (stat[oa] )?(lei|tu) (che (ha|hai)|ad aver) (cambiat|sbagliat|ordinat|dett|chiest|volut|
scelt|
dimenticat|capit|firmat|insistit)\w*,
come (le |ti |vi |gia |l'|la |gliel'|te l')*(avevamo|avevo|abbiamo|ho|si era|e stato|era stato|
era) (gia )?(\w+)?(detto|spiegato|comunicato|avvisat[oa]|scritto|anticipato|indicato|
avvertit[oa]|segnalato|ripetuto|ricordato|specificato), (le|la|l'|ti|t'|gliel'|gliel|te l'|
glielo|te lo|vi) *(avevamo|avevo|abbiamo gia|ho gia|abbiamo pure|ho pure) (pure |anche |gia |ben
|piu volte )*(detto|spiegat[oa]|avvisat[oa]|avvertit[oa]|ripetuto|scritto|ricordato|chiesto
di)(?! una| un| di si| che sarebbe| entro| due| per), come (gia|da noi) (detto|spiegato|
comunicato|scritto|segnalato|anticipato|ripetuto)*, (doveva|dovevi|dovevate|avrebbe dovuto|
avresti dovuto|avreste dovuto|poteva|potevi|avrebbe potuto|avresti potuto|bastava|sarebbe
bastato) (\w+ )?(legger|controllar|avvisar|chiamar|dirc|dir|pensar|venir|passar|ricordar|
conservar|portar|prenotar|chieder|scriver|verificar|guardar|ascoltar|informar|stare attent|far|
aspettar|accorger|tenere|avere|telefonar|ritirar|seguir|specificar)*, (se|qualora) (lei |tu |solo
|ci |l'|lo |la |si |ti |fosse |fossi )*(avesse|avessi|aveste|fosse|fossi) (\w+ )?(lett|
controllat|avvisat|chiamat|dett|pensat|venut|passat|arrivat|ricordat|conservat|prenotat|chiest|
scritt|verificat|guardat|ascoltat|seguit|stat|portat|aspettat|fatt|attent|telefonat)*, (ha|hai|
avete) (\w+ )?(capito male|frainteso|sbagliato|mal interpretato|letto male|esagerato|equivocato|
travisato|voluto lei|voluto tu|insistito lei|confuso), (lei|tu) non (ci |si |ti |mi )?(ha|hai|e|
sei) (\w+ )?(lett|capit|controllat|avvisat|chiamat|dett|ascoltat|conservat|portat|seguit|venut|
present|chiest|rispettat)*, non (ha|hai|avete) (letto|controllato|capito|seguito|ascoltato|
rispettato|conservato|verificato|guardato|compilato|specificato|avvisato) (\w+), (e|era|e stata|
tutta|la) (solo |tutta )?colpa (sua|tua|vostra), (colpa|errore|distrazione|dimenticanza|mancanza|
svista|negligenza|disattenzione|responsabilita) (sua|tua|vostra|del cliente|della cliente|da
parte (?:sua|tua|del cliente)), per (sua|tua) (\w+ )?(colpa|distrazione|negligenza|dimenticanza|
disattenzione), (suo|tuo) (\w+ )?(errore|sbaglio|disguido|fraintendimento|malinteso)(?! ci), (la
prossima volta|in futuro|un'altra volta) ((?!ce )\w+ )?(legga|leggi|controlli|controlla|stia|stai|
faccia|fai|ci pensi|pensaci|eviti|evita|arrivi|venga prima|avvisi|avvisa|si ricordi|ricordati|
conservi|lo dica|veda|cerchi|verifichi)*, (c'e|e|era) (\w+ )?scritto (\w+ )?(chiar|sul|sulla|su|
nel|nella|ovunque|dappertutto|in grande|a caratteri)*, (a differenza|contrariamente) (d\w+|a)
(quanto|quello) (\w+ )?(sostien|dice|dici|afferma)*, (lei|tu) (sostiene|sostieni|pretende|
pretendi|afferma|esagera|esageri), (stia|sta|stai) (piu )?(attent[oa]|calm[oa]), (si|ti) (calmi|
calma|dia una calmata), (pero|ma) (anche )?(lei|tu) (\w+), non e (un )?(nostro problema|problema
nostro|colpa nostra|dipeso da noi|affar nostro), a chi lo dice, (poteva|potevi) pensarci, (si e|
ti sei|vi siete) (sbagliat[oai]|confus[oai]|lamentat[oai]|presentat[oai] (?:tardi|senza|in
ritardo)), nessun altro si e (mai )?lamentato, (lei|tu) e l'unic[oa], e l'unic[oa] (cliente
)?(che|a) (\w+), come (lei |tu )?(ben |dovrebbe |dovresti )(sa|sai|sapere), colpa (della|di una)
(sua|tua) \w+
""",
    Code.HALF_APOLOGY: r"""
(dispiace|spiace) se (lei |tu )?(ha|hai|l'ha|l'hai|le e|ti e|si e) \w+, (dispiace|spiace) che (lei
|tu )?(la |lo |l'|le )?(pensi|veda|prenda|viva|senta|abbia pres)\w*,
se (\w+ )?(si e|ti sei|vi siete|qualcuno si e|si fosse|si e mai|si sente|ti senti) (\w+
)?(sentit|offes|trovat|mess|res|rest|sent|risentit|arrabbiat|rimast)*, se (l'|la |ti |vi |in
qualche modo |per caso |le |qualcosa |mai |lo )*(abbiamo|avessimo|ho|avessi) (\w+ )?(offes|ferit|
mancat|creat|causat|recat|arrecat|urtat|disturbat|delus|dato fastidio|turbat)*, (mi|ci)
(dispiace|spiace) (che|se) (lei |tu |la cosa |questo |vi |ti )*(si|ti|l'|la|vi|le|abbia|sia)
*(sia|siate|senta|abbia|sente|trovi|sentit|e sentit|sei|offenda)* ?(\w+), se (e|c'e|ci sono)
stat[oaie] (\w+ )?(errori?e?|problem[ai]|disagi[o]?|mancanz[ae]|incomprensioni|qualche),
(eventual[ei]|possibil[ei]) (disagi[o]?|inconvenient[ei]|error[ei]|malintes[oi]|fastidi[o]?|
incomprensioni), per (qualsiasi|qualunque|ogni) (disagio|inconveniente|fastidio|malinteso|
errore), (scus[aei]\w*|chied\w+ scusa) se (\w+ )?(si e|ti sei|l'ha|hai|ha) (\w+)
""",
    Code.LAMENT: r"""
non si (campa|sopravvive|va avanti cosi), (luce|corrente|gas|energia|affitto) (ci|mi) (cost|pes|
uccid|sta uccidendo|mangia)\w*, (ci|mi) pagano (poco|male|abbastanza|una miseria),
(sono|ero) (\w+ )?(davvero |molto |cosi |proprio |un po' )*(stanc[oa]|stanchissim[oa]|
distrutt[oa]|esaust[oa]|stremat[oa]|sfinit[oa]|stuf[oa]|disperat[oa]|stressat[oa]|nervos[oa]|
rovinat[oa]|a pezzi|al limite), (siamo|eravamo) (\w+ )?(tutti |davvero |molto |cosi |proprio |un
po' )*(stanch[ie]|stanchissim[ie]|distrutt[ie]|esaust[ie]|stremat[ie]|sfinit[ie]|a pezzi|
sull'orlo|in difficolta|disperat[oaie]|con l'acqua alla gola|nei guai|stufi|stuf[ao]|
rovinat[oaie]|stressat[oaie]|in crisi|alla frutta|al limite|nervos[oaie]), (giornat[ae]|
settiman[ae]|mattinat[ae]|mes[ei]|period[oi]|momento|anno|giornataccia|serata) (\w+
)?(infernal[ei]|terribil[ei]|pesant[ei]|pessim[oaie]|tremend[oaie]|d'inferno|da incubo|
disastros[oaie]|ner[oa]|allucinant[ei]|da dimenticare|massacrant[ei]|dur[oaie]|difficil[ei]|
brutt[oaie]|durissim[oaie]), giornataccia, brutt[oa] (giornata|periodo|momento|settimana|mese),
che (giornata|settimana|fatica|stress|vita|disastro), (tante|troppe|le|con le|tutte le|pagare le)
tasse(?! incluse| comprese), (le|delle|con le|caro) bollett[ae]\w*, (con|i|sono) (tutti )?(questi
|i )?(costi|prezzi|rincari|affitti) (\w+ )?(aument|salit|alle stelle|insostenibil|cresc)*,
l'affitto (\w+ )?(aument|sal|alto|ci)*, affari (\w+ )?(vanno male|vanno a rotoli|calano|non
vanno|sono fermi), (il lavoro|le vendite) (\w+ )?(cala|calano|e calato|sono calate|non gira|non
va|scarseggia), non ce la (facci[oa]mo|faccio) piu, non (ne poss[oi]\w*) piu, (non si trova|non
troviamo|non si trovano|e impossibile trovare) (\w+ )?(personale|nessuno|gente|ragazzi|commess\w|
dipendent\w|collaborator\w|uno che), i (giovani|ragazzi) (di oggi )?non (hanno|vogliono),
(nessuno|il capo|la titolare|il titolare|il mio capo|i colleghi|il collega|la collega) (\w+ )?(mi
|ci )?(aiuta|ascolta|paga|capisce|sfrutta|sgrida|stressa|urla|rompe|fa lavorare), (il mio|del
mio) (capo|collega) (\w+ )?(mi|e|non|un|insopportabile|ci)*, (mi|ci) (tocca|toccano) (fare|
sempre|lavorare|tutto|anche|restare|i turni|gli straordinari|correre)*, (mi|ci) (ha|hanno)
(lasciat|piantat|mollat)[oaie] (\w+ )?(sol[oaie]|soli|qui|in asso|nei guai), faccio tutto da
sol[oa], facciamo (\w+ )?(fatica|i salti mortali|quello che possiamo|miracoli), (lavoro|
lavoriamo|lavorato) (\w+ )?(12|dodici|14|quattordici|tutto il giorno|come (?:muli|matti|schiavi)|
senza sosta|anche la domenica|dieci|10) *(ore)?, (stipendi[o]?|paga) (bass|da fame|miser|in
ritardo|che)*, tempi (duri|difficili|bui|di crisi), (c'e|la|con la|di|questa) crisi(?! di| epil|
resp| conv), (problemi|guai|difficolta) (nostri|economici|di cassa|col personale|con il
personale|interni|finanziari), sacco di problemi, abbiamo (\w+ )?(mille|tanti|troppi|un sacco di|
altri) problemi, (impazz|schiatt)\w+ (di lavoro|di caldo|dietro)*, lavoro non e vita,
sfruttat[oaie], sottopagat[oaie], chiuderemo presto se, non arriviamo a fine mese, se va avanti
cosi
""",
    Code.EMPTY_FORMULA: r"""
(ci scusiamo|scusandoci|ci scusiamo sinceramente|si scusa|scusate|scusi|scusa|scusateci|mi scuso|
chiediamo scusa|chiedo scusa|ci dispiace|siamo spiacenti|scusandoci sin d'ora|ci rammarichiamo|
porgiamo le nostre scuse) (\w+ )?per (il|i|l'|gli|lo|ogni|qualsiasi|eventuali|lo spiacevole)
*(\w+ )?(disagi[o]?|inconvenient[ei]|disguid[oi]), (il|per il|i|del|dei) disagi[o]? (arrecat|
creat|causat|procurat|provocat|subit)[oi], spiacevole (inconveniente|disguido|episodio|
situazione), scus\w+ il disagio, siamo spiacenti (\w+), (rest|riman)\w+ (\w+ )?a (su[ao] |vostra
|tua |totale |completa |piena )*disposizione, (a disposizione|non esit\w+ a contattarc\w|non
esit\w+ a) (per|scriv|chiam|contatt|chied)*, non esit\w+ a \w+, per (ogni|qualsiasi|qualunque|
ulteriori|eventuali) (\w+ )?(evenienza|necessita|chiariment[oi]|informazion[ei]|delucidazion[ei]|
comunicazion[ei]|richiest[ae]), distinti saluti, in riferimento (a|al|alla|all') *\w+, con (la
)?presente, (la|si|vi|ti) (informiamo|comunica|comunichiamo|informa|rende noto|rammenta) che, si
(prega|invita|ricorda|avvisa) (la|di|il|i|che|gentile|cortese)* ?\w*, la (sua|tua|vostra)
(segnalazione|opinione|soddisfazione|richiesta|chiamata) (e|risulta) (\w+ )?(important|
fondamental|prezios)*, (soddisfazione|centralita) (del|della|dei) clienti?e?, (ringrazi\w+|certi|
confid\w+|sperando|contiamo) (\w+ )?(per la|della|nella|nella|sulla) (sua |vostra |tua |cortese |
gentile )*(comprensione|collaborazione|attenzione|pazienza)*, nel ringraziarla \w*, (in attesa|
nell'attesa) di (un suo|un tuo|suo|sua|cortese) *\w*, (abbiamo|e stata|e stato|verra|sara) (\w+
)?pres[oa] in carico, sara nostra (cura|premura), (sara|e) nostra premura, faremo (il possibile|
del nostro meglio|tutto il possibile), quanto prima, nel piu breve tempo possibile, nei tempi
tecnici, (in merito|con riferimento|relativamente|in relazione) (a|al|alla|all'|agli|alle) *\w+,
come da (oggetto|intese|prassi|regolamento), (l'accaduto|quanto accaduto|quanto avvenuto|quanto
successo), (prendiamo|prenderemo) (\w+ )?provvedimenti, ci (attiveremo|adopereremo), (cogli\w+|
approfitt\w+) (\w+ )?(l'occasione|dell'occasione) (per|di) \w+, esimi[oa]
""",
    Code.RUDE: r"""
cazz[oiae], cazzat[ae], cazzon[ei], incazz*, scazz*, strunz*, stronz*, merd[ae], merdos*,
vaffanculo, fanculo, affanculo, culo, culon[ei], paraculo, leccaculo, coglion*, scoglion*,
rincoglion*, minchi[ae]*, minchion*, palle piene, rotto le (palle|scatole|balle), rompi ?(palle|
balle|scatole|coglioni), romper[e]? le (palle|balle|scatole), (che|due|dei|delle) palle(?! di|
da), puttan[ae], puttanat[ae], puttanier[ei], troi[ae], troion*, zoccola, mignott*, baldracc*,
sgualdrin*, bagasci*, (che|una|grassa|vecchia|brutta|quella) (vacca|bestia), porc[oa] (dio|
madonna|cane|mondo|miseria|troia|giuda|putt\w+), porci, dio (cane|porco|boia|bestia), madonna
(putt|troi|porc)*, bastard*, figli[oa] di (puttana|troia|cane|buona donna|una mign\w+), pezz[oi]
di (merda|idiota|imbecille), cess[oi], (cag|pisc)(are|ata|ate|asotto|iato|ione|iare)*, cacca,
puzz[aoi] (di|come|da|sempre|e)*, puzzolent[ei], stupid[oaie]*, idiot[aei]*, imbecill[ei],
cretin[oaie], deficient[ei], scem[oaie], ebet[ei], ritardat[oaie] (del|di m|menta),
mongoloid[ei], handicappat[oaie] di, demente, tont[oaie], fess[oaie], babbe[oi], pirl[ai], testa
di (cazzo|rapa|minchia|legno), cafon[ei]*, maleducat[oaie], zotic[oaih]*, burin[oaie],
villan[oaie], screanzat*, ignorant[ei], buzzurr[oaie], tamarr[oaie], terron[ei], negr[oaie],
froci[oa]?, ricchion[ei], culatton*, checc[ah]e?, tirchi[oae]*, spilorci[oae]*, taccagn[oaie],
pidocchios[oaie], morto di fame, morti di fame, poveracci[oae], barbon[eia], pezzent[ei], (un|
una|che) parassita, ladr[oaie]*, truffator*, imbroglion*, bugiard[oaie], antipatic[oaih]*,
odios[oaie], insopportabil[ei], pazz[oaie] (furios|isteric|da legare)*, isteric[oaih]*,
schizzat[oaie], psicopatic*, (vecchia|brutta|una|che|quella) strega, arpia, megera, befana
isterica, oca giuliva, (vecchia|stupida|che|quella) gallina, vecchi(accia|accio|a strega|o
rimbambito|a rimbambita), rimbambit[oaie], rintronat[oaie], rimbecillit*, cess[oa], racchi[ao],
ciccion[ei]*, ciccion[ae], obes[oa] di, grasson[ei], bruttissim[oa] don, brutt[oa] (strega|
vecchia|stronza|bestia|ceffo|muso|ignorante), lurid[oaie], schifos[oaie], schif[oi], fa (schifo|
pena|vomitare|ribrezzo), rompiscatole, rompicoglioni, scassa(palle|cazzi|minchia|scatole|
maroni)*, scocciator*, palloso, pallosa, (si|ti) (fotta|fotti|freghi), fottut*, fott(ere|iti|
uto), (chiudi|chiuda) (il becco|la bocca), (stia|sta|stai) zitt[oa], zitt[oa] e, tappati la
bocca, (vada|vai|va|andate) (a quel paese|al diavolo|a cagare|all'inferno|a farsi|a farti|a
morire|a dar)*, (si|ti|vi) (levi|levati|tolga|togliti|tolgano) (dai piedi|di torno|dalle)*, fuori
dai piedi, levati di torno, me ne (frego|sbatto|infischio), se ne frega, fregat[oa] altamente,
non rompere, non rompa, non mi rompa, ma che vuole, che vuoi, bestion[ei], asin[oa] (ignor|che|
calz)*, capra ignorante, cornut[oaie], sfigat[oaie], (un|una|sei|che) fallit[oa], nullita,
inutile (persona|cliente|donna|uomo), zozz[oaie], sozz[oaie], tette, tettona, tettone,
pompin[oi], bocchin[oai], scopata, scopabile, troiata, troiaio, puttanata, minchiata, cazzata,
stronzata, porcata, casino, casini, sfaccimm*, mannaggia (a te|a lei|alla)*, accident[ei] a (te|
lei)
""",
}
SURNAMES = (
    "troia|troiani|vacca|vacchi|porco|porcu|porci|porcelli|bastardo|bastardi|merda|merdone|"
    "cazzola|cazzaniga|cazzato|cazzuoli|culo|culotta|culetto|stronzi|putti|puttini|zoccola|"
    "zoccoli|"
    "mignotti|coglione|coglioni|minchia|minchiotti|minchella|fessa|fessi|tonto|tonti|tonta|"
    "pirla|stupido|scemo|scemi|cretini|bestia|bestiale|asino|asini|gallina|galline|capra|"
    "cornuto|cornuti|ladro|ladri|pazzo|pazza|pazzi|pazzaglia|bugiardo|bugiardini|bruttocao|"
    "brutto|brutti|zozzi|sozzi|sozzo|schifo|schifano|pezzente|pezzenti|barbone|barboni|"
    "villano|villani|"
    "villa|tirchio|cesso|piscione|pisciotta|pisciotto|piscitelli|cacca|caccavale|cacace|"
    "cagnone|cagna|bocchino|bocchini|tetta|tette|fica|fico|figa|sega|pippa|puzzo|puzzi|"
    "puzzone|mostro|strega|befana|"
    "finocchio|ricchione|negri|negro|negroni|ciccione|grasso|nano|gobbo|ignorante|imbroglia|"
    "fottuto|casini|casino|chiappa|chiappe|palle|palla|malato|maiale|maiali|sudicio|sporco|"
    "lurido|demente|burini|cafone|casotto|paraculo|zitto|zitti|bischero|odioso|bonazza|arpia|"
    "scopa|scopelliti|fotti|fallito|babbeo|babbi|racchia|racchi|ignoranti"
)
APOLOGY = {
    "sorry": (
        r"ci scusi*, mi scusi, scusaci, scusami, scusateci, scusi, scusate, scusa, (chiediamo|"
        r"chiedo|domandiamo|chiederle|chiederti|chiedervi) (\w+ )?(scusa|perdono), (ci|mi) "
        r"(dispiace|spiace|dispiaceva|rincresce|e dispiaciuto), (le|nostre|mie|con le nostre|"
        r"sincere|con sincere|tante|mille) scuse, (le |mie |nostre )scuse, (siamo|sono) (\w+ "
        r")?(mortificat[oaie]|dispiaciut[oaie]|desolat[oaie]|spiacenti), perdonaci, perdonami, ci "
        r"perdoni, mi perdoni, desolat[oaie]"
    ),
    "fault": (
        r"(errore|sbaglio|colpa|mancanza|responsabilita|disattenzione|svista|dimenticanza|"
        r"leggerezza|distrazione|torto|ritardo) (e|e'|era|e stata|e stato) (tutt[oa] |solo |"
        r"soltanto |interamente |esclusivamente )*(nostr[oa]|mi[oa]|di chi ha servito), (errore|"
        r"colpa|sbaglio|mancanza|responsabilita|disattenzione|svista|dimenticanza|distrazione) "
        r"(nostr[oa]|mi[oa]), (nostr[oa]|mi[oa]) (la colpa|l'errore|lo sbaglio|la responsabilita|"
        r"errore|colpa|mancanza|disattenzione|distrazione|svista|dimenticanza|responsabilita|"
        r"sbaglio), (abbiamo|ho) (\w+ )?(sbagliato|mancato|commesso un errore|fatto un errore|"
        r"fatto un pasticcio|trascurato|perso il|dimenticato|combinato|scordato|confuso|fatto "
        r"confusione), (ci siamo|mi sono) (\w+ )?(sbagliat[oaie]|dimenticat[oaie]|confus[oaie]|"
        r"distratt[oaie]|comportat[oaie] male|scordat[oaie]), non (abbiamo|ho) (\w+ )?(mantenuto|"
        r"avvisato|controllato|fatto quello|fatto il|rispettato|ascoltato|risposto|chiamato|"
        r"preparato|letto|messo|consegnato|verificato|segnato|saputo|richiamato|servito|"
        r"trattato), (toccava|spettava) a (noi|me), (dovevamo|dovevo|avremmo dovuto|avrei dovuto|"
        r"andava) (\w+ )?(avvis|control|chiam|prepar|risp|far|ascolt|tener|mett|organizz|spieg|"
        r"dir|cur|legg|segn|richiam|verific|gest|serv|tratt|pens|accor|consegn)*, ce ne "
        r"assumiamo, (me ne|ce ne) (assumo|assumiamo) (\w+ )?(responsabilita|colpa), (siamo|sono) "
        r"(stat[oi] |noi )(noi|disattent[oi]|scortes[ei]|distratt[oi]|io|superficial[ei]|lent[oi])"
    ),
    "change": (
        r"da (oggi|ora|adesso|domani|questa settimana|lunedi|martedi|mercoledi|giovedi|venerdi|"
        r"sabato|domenica|questo momento|questa mattina|stamattina|ieri|subito)(?! al| alle| a), "
        r"d'ora in (poi|avanti), (abbiamo|ho) (\w+ )?(cambiat|sistemat|corrett|aggiunt|mess|"
        r"deciso|rivist|introdott|istituit|stabilit|predispost|fatto in modo|organizzat|spostat|"
        r"affianc|parlat|spiegat|insegnat|assunt)* ?\w*, non (succedera|accadra|capitera|"
        r"ricapitera|si ripetera) (piu|di nuovo)*, (perche|affinche|cosi) non (succeda|accada|"
        r"capiti|si ripeta|ricapiti|succedera|accadra)* ?\w*, (la|dalla) prossima volta (\w+), "
        r"(controlleremo|controlliamo|verificheremo|terremo|prepareremo|chiameremo|avviseremo|"
        r"faremo|metteremo|segneremo|risponderemo|ascolteremo|ti chiamiamo|la chiamiamo) (\w+)"
    ),
    "gesture": (
        r"buono (da|di|per|sconto|omaggio|regalo)* ?\w*, (omaggio|in regalo|sconto|rimborso|"
        r"rimborsiamo|rimborseremo|restituiamo), (offriamo|regaliamo|accetti|accetta|offerto|"
        r"offre|offrirle|offrirti) (\w+), (un|questo) (piccolo )?(pensiero|regalo|gesto|dolce|"
        r"omaggio), (e|sono) per (lei|te), (a|al) spese nostre, offre la casa"
    ),
}
STARTERS = {
    "sorry": "Ci dispiace.",
    "fault": "L’errore è nostro.",
    "change": "Da oggi …",
}
EXCUSES = r"""
purtroppo, (c'era|c'erano|avevamo|abbiamo avuto|con) (\w+ )?(tanta|troppa|molta|tantissima|
troppi|tanti|tantissimi|molti|un sacco di|parecchi|parecchia) (gente|clienti|ordini|lavoro|
richieste|coda|cose|confusione|caos), (periodo|momento|settimana|giornata|giorni|mese|stagione|
sabato) (\w+ )?(di punta|intens[oa]|impegnativ[oa]|frenetic[oa]|incasinat[oa]|complicat[oa]|di
caos|di fuoco|di ferie|caotic[oa]|particolare), (a causa|per via|per causa|causa) (d\w+|d'|di|
dell') *(\w+), per (\w+ )?(motivi|ragioni|problemi|questioni|cause|esigenze) (\w+ )?(tecnic|
organizzativ|indipendent|logistic|intern|di forza|non dipendent|di servizio|amministrativ|fiscal|
di sistema|contingent)*, (il|dal) traffico (era|in|sulla|ha|ci)*, (guasto|blocco) (al|alla|del|
della|di) \w+, (imprevist[oi]|disguid[oi]) (tecnic|intern|del|di|organizzativ|dell)*, (siamo|
sono) (solo |tutti |pur sempre )?(umani|esseri umani)
"""
"""Said beside an apology they take it back; elsewhere they only inform."""
