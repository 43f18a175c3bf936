"""Excuses of ours, and whom else they lay it on, in Italian."""

_OTHERS = (
    r"fornitore|fornitori|fornitrice|corriere|corrieri|collega|colleghi|magazzino|ufficio|"
    r"uffici|amministrazione|poste|postino|spedizioniere|trasportatore|"
    r"produttore|fabbrica|casa madre|sede centrale|sede|laboratorio|stagista|apprendista|"
    r"ragazza nuova|ragazzo nuovo|commessa|commesso|garzone|"
    r"cassiera|cassiere|banca|sistema|computer|gestionale|programma|software|sito|linea|"
    r"macchina|stampante|call center|agenzia|tecnico|direzione|titolare|capo|assistenza|"
    r"panificio|grossista|brt|bartolini|gls|sda|dhl|ups|fedex|tnt|amazon|produzione|cucina|pasticceria|turno|"
    r"turno di \w+|tipografia|sarta|sarto|montatore|idraulico|autista|impresa|ditta|"
    r"centralino|produttori|reparto\w*"
)
_FAR = (
    r"produttore|produttrice|costruttore|fabbricante|marca|marchio|casa madre|casa produttrice|"
    r"sede|sede centrale|sede di \w+|centrale|ufficio\w*|uffici|reparto\w*|servizio clienti|"
    r"servizio assistenza|servizio resi|servizio reclami|servizio post\w*|numero verde|"
    r"call center|centralino|assistenza|centro assistenza|chi l'ha \w+|chi gliel'ha \w+|"
    r"chi ha \w+|chi lo \w+|chi di dovere|chi di competenza|chi te l'ha \w+|collega|colleghi|"
    r"mio collega|mia collega|titolare|capo|direttore|direttrice|direzione|responsabile|"
    r"amministrazione|banca|sua banca|corriere|poste|posta|spedizioniere|brt|bartolini|gls|sda|"
    r"dhl|ups|fedex|tnt|amazon|comune|fabbrica|fornitore|grossista|importatore|sito|magazzino|"
    r"loro|qualcun altro|altri|altro negozio|altro|lui|lei che|assicurazione|agenzia|gestore|"
    r"tecnico|proprietario|amministratore"
)
"""Whom a customer may be sent on to."""
_TROUBLES = (
    r"traffico|maltempo|ferie|personale|neve|pioggia|nebbia|vento|temporale|caldo|freddo|"
    r"sciopero|influenza|malattia|malattie|covid|virus|feste|festivita|natale|pasqua|agosto|"
    r"dicembre|saldi|carnevale|weekend|ponte|inventario|trasloco|ristrutturazione|furgone|"
    r"camion|auto|frigo|forno|luce|corrente|internet|blackout|guasto|macchinari[o]?|impasto|"
    r"lievito|consegne|consegna|coda|fila|folla|ressa|calca|confusione|caos|fretta|"
    r"troppo lavoro|tanto lavoro|molto lavoro|mole di lavoro|mole di ordini|tanti ordini|"
    r"troppi ordini|stress|stanchezza|assenze|turni|chiusura|assenza di"
)
_NOVICES = (
    r"ragazz[oae]|ragazzin[oa]|collega|commess[oa]|stagista|apprendista|tirocinante|aiutante|"
    r"pasticcer[ea]|parrucchier[ea]|cuoc[oa]|garzone|sostitut[oa]|nuov[oa] (?:ragazz[oa]|"
    r"collega|assunt[oa]|cassier[ea]|commess[oa])|cassier[ea]|dipendente|mio figlio|mia figlia"
)
JUSTIFICATION = rf"""
e sempre cosi(?! +\w), ero (\w+ )?(da sol[oa]|sol[oa]|di fretta|pres[oa]|sommers[oa]), (carenza|
mancanza|assenza|problemi|difficolta) di (personale|organico|tempo|merce|materie prime), mancava (il
)?personale, (a corto|scarsita) di (personale|organico), forza maggiore, (indipendent[ei]|al di
fuori|fuori) d\w+ *(nostr\w+ )?(volonta|controllo)*, problem[ai] tecnic[oi], (era|e) (il suo |il mio
|il |al )?primo giorno, (e|era) (nuov[oa]) (del mestiere|e sta|e deve|e non|qui|da noi|e ancora)*,
non (l'abbiamo|lo abbiamo|l'ho|lo ho) fatt[oa] apposta, non (era|e) (stat[oa] )?(nostra |mia |mai
)?(intenzione|fatto apposta|volontari[oa]|voluto), (capita|puo capitare|puo succedere|succede) (a
tutti|purtroppo|ai migliori|di sbagliare|a chiunque)*, nessuno e perfetto, chi non sbaglia,
sbagliare e umano, di solito non (succede|capita|sbagliamo), non (e|era) mai (successo|capitato)
prima, (deve|devi|dovete|cerchi di|cerca di|provi a|prova a|vorra|bisogna) (capire|comprendere|
capirci|comprenderci), (comprenda|capisca|capira|comprendera|converra) (che|la situazione|anche|il
momento), mett\w+ nei nostri panni, (ci siamo|mi sono) (confusi|dimenticati|distratti) perche,
perche (eravamo|avevamo|c'era|mancava|il fornitore|il corriere|il collega|siamo (?:in pochi|pieni)),
(solo che|il fatto e che|il punto e che) \w+, purtroppo ~ ({_OTHERS}|{_TROUBLES}|ordini|gente|
lavoro|eravamo|siamo (?:in pochi|in due|in tre|soli|pieni|presi|sommersi|stati)|abbiamo (?:avuto|
dovuto|perso)|avevamo|c'era|c'erano|non abbiamo (?:fatto|avuto|potuto|visto|ricevuto|sentito|
personale)|non siamo riusciti|non avevamo|capita|succede|e capitato|e successo|si e|mancava|
mancavano|sono cose|in questo periodo|in questi giorni|sotto), eravamo in due, siamo in due e non,
(eravamo|siamo|siamo stati|ci siamo trovati) (\w+ )?(in pochi|pochi|in tre soli|solo in due|solo in
tre|solo due|da soli|sola|solo uno|a corto|a ranghi ridotti|sotto organico|sotto personale|presi|
sommersi|oberati|pieni|di corsa|incasinati|travolti|bloccati|colti|impegnati|occupati|alle prese|in
affanno|indietro|nel caos|in piena|sotto (?:inventario|pressione|stress|natale)), (perche|siccome|
dato che|visto che|solo che|e che|il fatto e che|poiche|essendo) (\w+ )?(\w+ )?({_TROUBLES}|eravamo|
avevamo|c'era|c'erano|mancava|manca|siamo in pochi|siamo pieni|eravamo in|ero|il fornitore|il
corriere|la collega|il collega|oggi e|era sabato|era domenica)(?! (?:gia|chius|chiar)),
(dovut[oaie]|legat[oaie]|imputabil[ei]) (\w+ )?a(?:l|i|gli|lla|lle|ll')? *(\w+ )?({_TROUBLES}|
{_OTHERS}|\w+ di (?:lavoro|personale)), (con|causa|complice|visto|visti|vista|viste|colpa)
(tutt[oaie] |quest[oaie] |il |lo |la |l'|le |i |gli |di |del |della |dei |delle )*({_TROUBLES}) (\w+
)?(succede|capita|si (?:fa|smonta|rallenta)|non (?:si|riusc)|siamo (?:in|pien|indietro)|abbiamo
(?:fatto|avuto|perso)|e (?:dura|sempre|cosi|difficile)|tutto (?:rall|si))\w*, (sotto|durante|con|
nel|nei|a|in) (le feste|natale|pasqua|i saldi|agosto|questo periodo|questi giorni|periodo di feste)
(\w+ )?(e sempre|capita|succede|puo capitare|manca|e difficile|e dura|e cosi|siamo (?:in pochi|
pieni|sommersi|in due))*, (puo|possono|sono cose che|cose che|sono errori che) (\w+ )?(capita|
succede|accade)\w*, (capita|succede) (a tutti|purtroppo|ai migliori|di sbagliare|a chiunque|anche|
spesso|che|ogni tanto|quando)*(?! (?:lei|spesso di passare))*, (e la prima volta|non era mai|non e
mai|mai) (che )?(successo|capitato|succede|capita|ci succede|ci capita), (sbagliano|sbagliamo)
tutti, (chiunque|anche lei|tutti) (avrebbe potuto|poteva|puo|possono|avrebbe) (sbagli|confond|fare
l|capit)\w*, non (e|era) (mica |poi |cosi )*(la fine del mondo|una tragedia|grave|nulla di grave|
niente di grave|un dramma|morto nessuno), (cosa|che) vuole che sia, in fondo (e|era|si tratta) *\w*,
tutto sommato, si tratta solo di *\w*, (era|e) solo (un|una|questione) *\w*, (ero|eravamo|era) (\w+
)?(al telefono|occupat[oaie]|impegnat[oaie]|in riunione|in ferie|in pausa|in bagno|in magazzino|al
banco con|con un altro cliente|dietro a|malat[oa]|a casa malat[oa]|di corsa|in ritardo perche|da
sol[oa]|sol[oa]|di fretta|pres[oa]|sommers[oa]|stanc[oa]), stav(o|amo) (servendo|facendo|parlando|
chiudendo|sistemando|finendo|seguendo|scaricando|aiutando|gestendo), (con|sotto) (\w+ )?(\w+ )?(mal
di testa|tanto lavoro|tutto questo lavoro|il negozio pieno|tutta questa gente|tanta gente), avevamo
(\w+ )?(il negozio pieno|la fila|la coda|troppi|tanti|molti|tanta|tante|troppe|mille|poco tempo|poco
personale|l'inventario|un solo|una sola|solo|la fila fuori|da fare|un sacco di|gli operai|i
lavori)\w*, c'era(?:no)? (\w+ )?(coda|la coda|la fila|fila|confusione|gente|tantissima|un solo|una
sola|traffico|nebbia|neve|il caos|caos|da fare|un guasto|solo un|solo una|i saldi|le feste|il
mercato|il temporale|sciopero|altri clienti|altra gente), (la|il|un|una|lo|nostr[oa]|quell[oa]) (\w+
)?({_NOVICES}) (\w+ )?(\w+ )?(e|era|sta|stava|ha appena|non sapeva|ancora|deve|impara|ha iniziato|e
qui da) *(\w+ )?(nuov|alle prime|in prova|malat|assente|in ferie|di corsa|da sol|inesper|giovan|
imparand|appena|distratt|pochi giorni|poco|una settimana|anco|fare pratica)\w*, (alle prime armi|
ancora inesperta?o?|sta ancora imparando|deve ancora imparare), (era|e) (il suo |il mio |il |al
)?primo giorno, manca(?:va|vano|no)? (\w+ )?(qualcuno|personale|gente|una persona|due persone|una
ragazza|un ragazzo|una collega|il personale|meta (?:del|dei)), (non potevamo|non potevo|non si
poteva|impossibile) (\w+ )?(saperlo|prevederlo|prevedere|immaginar\w+|sapere|fare altrimenti|fare di
piu|fare diversamente|accorger\w+|evitar\w+), non (c'e|c'era) (stato |stata )?(\w+ )?(il )?(tempo|
modo|possibilita|materiale), non (abbiamo|ho) (fatto in tempo|avuto (?:il |neanche il )?(?:tempo|
modo)|potuto fare (?:altro|altrimenti|di piu|diversamente)|visto l'ora), (nella|per la|colpa della|
dovuta alla|la troppa) fretta, (nella|per la|vista la) confusione, (abbiamo fatto|facciamo|ho fatto)
(del |il )(nostro |mio )?(meglio|possibile), ce l'abbiamo messa tutta, (succede|capita|e normale|e
inevitabile) (quando|con|che|in questi|nei), (le|i|gli) (\w+ )?(scatole|confezioni|pacchi|nomi|
sacchetti|etichette|barattoli|borse|scarpe) (sono|erano) (\w+ )?(uguali|simili|identic\w+|tutt\w+
uguali), (e|era|e stat[oa]) (sempre |stato |stata |tutto )*(un|una) (manicomio|caos|inferno|delirio|
casino|macello|putiferio|bolgia|guerra|pazzia), (il|la|lo|l') *(telefono|stampante|computer|linea|
forno|frigo|caldaia|macchina|bilancia|cassa|furgone|internet|pos|luce|corrente|sveglia|auto|
impastatrice|lavatrice) (\w+ )?(non funzion|squilla|suona|era rott|si e rott|si e blocc|era fuori|e
saltat|era saltat|si e spent|ci ha|mi ha|era guast|si e guast|non part|ha smesso|non andava|non ha
suonato)\w*, (avevo|avevamo|ho avuto|abbiamo avuto) (\w+ )?(la testa (?:altrove|tra le nuvole|
piena)|altro per la testa|altro da fare|altre cose|mille cose|troppe cose|un sacco di|problemi|un
problema|un contrattempo|un imprevisto|un guasto|un lutto|una giornata|i bambini|il bambino|la
mamma|mia madre|mio padre), (ero|eravamo) (\w+ )?(distratt[oaie]|sovrappensiero|in difficolta|
agitat[oaie]|confus[oaie]|senza \w+), (faccio|facciamo|fanno) (\w+ )?(quello|quel) che (posso|
possiamo|possono|si puo), era (il |la )?(nostr[oa]|mi[oa]|suo|sua) prim[oa] \w+, (il|la|un|una|lo)
({_NOVICES}) (\w+ )?(aveva|ha|si era|si e|non) (\w+ )?(fatto male|la febbre|poca|ancora|impar|
ammalat|licenzi|mal|problem|lasciat|pratic)\w*, (nostr[oa]|mi[oa]) (marito|moglie|figli[oa]|madre|
padre|socio|socia|nonna) (\w+ )?(e|era|sta|stava|ha|si) (\w+ )?(malat|mal|ammal|in ospedale|poco
bene|in ferie|nat|via)\w*, non (l'ho|lo|l'abbiamo|me ne|ce ne) (\w+ )?(visto|accort\w|notato|
sentito|fatto apposta)(?! in tempo che), (nessuno|non) (e|siamo|sono) (perfett[oi]|infallibil[ei]|un
robot|dei robot|robot|una macchina|macchine), (abbia|abbiate|abbi) (un po' di |un po |tanta |ancora
un po' di )?(pazienza|comprensione)(?! fino), (si metta|mettiti|mettetevi|provi a mettersi) nei
(nostri|miei) panni, (con|per) (tutto|tutti|tutta|tutte) (quello|quelli|il|le|la|i|gli) (che|lavoro|
cose|clienti|ordini|gente|impegni|consegne) \w*, (ragazz[ie]|colleghi|colleghe|commess[ie]|
autist[ia]|corriere|fattorin[oi]|personale|dipendenti) (\w+ )?(sono|e|hanno|ha|era|erano) (\w+
)?(arrivat|rimast|ferm|blocc|assent|malat|in ferie|in malattia|in ritardo)\w*, (ci|mi) (sta|stanno|
fa|fanno|ha fatto|hanno fatto) (\w+ )?(impazzire|perdere la testa|perdere tempo|dannare), siamo
(tutti |pur sempre |solo |soltanto )*(esseri umani|umani|una piccola|un piccolo|in una|nuovi|agli
inizi|appena), (perche|che) (c'era|c'e stato|c'e|avevamo|abbiamo avuto) (un|una|il|la|tanta|troppa|
dei|molti) \w*, (capisca|capirai|capira|comprenda|capisci|capite) (anche |bene )?(lei|tu|noi|la
nostra|il momento|la situazione), colpa (del|della|dell'|dei|delle|di) *({_TROUBLES}), (furgone|
camion|auto|macchina|sistema|computer|programma|pos|frigo|forno|bilancia|linea|furgoncino|motorino|
rete) (\w+ )?(ha|era|e|si|aveva) (\w+ )?(bucat|ferm|giu|in panne|rott|lent|saltat|spent|guast|in
tilt|blocc|impall)\w*, non (avevamo|c'era|c'erano) (abbastanza|sufficient[ei]|piu) \w+, c'era (il|
un|una) (pienone|casino|ressa|caos|coda|fila|gran|assalto|invasione)( \w+)?, non (e|era) dipes[oa](
\w+)?, (un|in un|nel) (momento|attimo) di (confusione|distrazione|panico|stanchezza|debolezza|
disattenzione|stress), (la )?colpa e (del|della|dell'|dei|delle) *({_TROUBLES}), non e stat[oa] (una
|un )?(nostra|mia|nostro|mio) (scelta|decisione|intenzione|idea|volonta), purtroppo ~ (lavoriamo|
dobbiamo fare tutto|manca|mancano|facciamo quello|abbiamo mezz|siamo solo|siamo meta|la ragazza|il
ragazzo|i ragazzi|mio|mia|la luce|la corrente)( \w+)?, (ci |le )?(e|era) (venut[oa] a )?mancat[oa]
(\w+ )?(la luce|la corrente|l'acqua|il gas|internet|la linea|il personale), (il|la|le|i) (lievito|
impasto|farina|forno|panna|crema|colla|tinta|filo|stoffa|materiale) (\w+ )?(non (?:ha|e|era|hanno)|
era difettos|era vecchi)\w*( \w+)?
"""
BUCK_PASSING = rf"""
non dipend\w+ da (noi|me|nostra|nostro), ({_OTHERS}) (\w+ )?non (\w+ )?(ha|hanno|aveva|avevano|e|
era|sono|ci ha|ci hanno|l'ha|lo ha|mi ha|si e|funziona|funzionava|ci avvisa|ci dice|va|andava|
risponde|rispondeva|consegna|arriva|mi ha|gliel'ha), ({_OTHERS}) (\w+ )?(si e|ci ha|ci hanno|ha|
hanno|aveva|avevano|mi ha|l'ha|le ha|ti ha|gliel'ha) (\w+ )?(sbagliat|dimenticat|ritardat|
consegnat[oa] (?:tardi|in ritardo|male)|pers|rott|confus|bloccat|scordat|combinat|lasciat|piantat|
saltat|mess[oa] male|fatto (?:confusione|casino|un errore|uno sbaglio|tardi)|dett[oa] male|capit[oa]
male|trattat[oa] male|scritt[oa] male|spedit[oa] (?:tardi|male)|danneggiat|distratt|invertit|
scambiat|avvisat[oa] tardi|avut[oa] (?:un|dei) (?:ritardo|problem)\w*)*, ({_OTHERS}) (\w+ )?(e|era|
sono|erano|e stat[oa]|si e) (\w+ )?(in ritardo|in tilt|fuori uso|guast|bloccat|rott|distratt|confus|
sbagliat|dimenticat|pasticcion|inaffidabil|lent|colpevol|responsabil)*, colpa (d\w+|d'|sua|loro|di
chi) *(?!nostr|mi[ao]\b)(\w+), (e stat[oa]|sono stat[ie]) (il|la|un|una|i|l'|quell[oa]|quei|le)
*(nostr[oaie] |mi[oa] |altr[oa] )?({_OTHERS}), non (e|era|sono|ero|rientra|spetta) (\w+ )?(di |
nostr[oa] |mi[oa] |nelle mie |nelle nostre |un problema |un nostro |a |io |noi )*(compito|
competenza|competenze|colpa|responsabilita|nostro problema|problema|mansioni|mio reparto|reparto|io
che|noi che|me decidere|noi decidere|il responsabile)(?! per noi| se), non (mi|ci) (compete|
riguarda|spetta|occupo|occupiamo di questo), non me ne occupo, non ce ne occupiamo, non (decido|
decidiamo|sono) (io|noi)(?! che non)*, non ne (so|sappiamo) (nulla|niente), non (c'entro|c'entriamo|
c'entro io), (deve|devi|dovete|dovra|dovresti|dovrebbe|puo solo|conviene) (rivolger|sentire|
chiedere|parlare con|contattare|chiamare) *(si|ti|vi)? ?(a|al|alla|all'|l'|il|la|direttamente|con)?
*({_OTHERS}|altro|produttore|comune|lui|lei|loro|qualcun altro), (si rivolga|rivolgiti|rivolgetevi|
chieda|chiedi|senta|sentite|chiami|contatti) (a|al|alla|all'|l'|il|la|con|pure|direttamente) *(\w+
)?({_OTHERS}|produttore|altro|comune), pratica (e|risulta) (\w+ )?in carico, in carico (a|al|alla|
all'|agli) *\w+, (di|per) competenza (d\w+) *\w+, (se ne occupa|ci pensa|decide|lo sa|lo segue|
dipende da) (solo |tutto )?(un|il|la|l'|lo|dal|dalla|un altro|qualcun|quelli|gli) *(altro |altri
)?({_OTHERS}|altro|del piano), (e|sono) (regole|disposizioni|ordini|politiche|decisioni) (aziendal|
dall'alto|della sede|della direzione|superior|del capo)*, (mi|ci) hanno (detto|ordinato|imposto)
(di|così|cosi) *\w*, io (eseguo|faccio solo|sono solo), (l'|lo|la|le|li|gliel'|se n'|se ne|ce l'|te
l'|glielo) *(ha|hanno|e|aveva|avevano|sara) (\w+ )?\w+[ts][oaie] (?!noi|nostr|io)(il |la |l'|un |una
|quell[oai] |qualche |i |gli |le )*(mi[oa] |nostr[oa] |altr[oa] |solit[oa] )?({_OTHERS}),
({_OTHERS}) (\w+ )?(\w+ )?(ci|mi|ve|ce|le|gliel|te) *(l'|lo |la )?(ha|hanno|aveva|avevano) (\w+
)?(dett|promess|assicurat|garantit|\w+[ts][oaie] ~ (?:sbagliat|tard|in ritardo|male|rott|scadut|
divers|un altro|un'altra|difettos|incomplet))\w*, ({_OTHERS}) (\w+ )?(non (?:mi|ci|le|ti|gliel|ha|
hanno|l)|ci mette|ci mettono|e in|sono in|fa|fanno|sbaglia|sbagliano|tarda|ritarda|ritardano|
dimentica|perde|perdono|e lent|e sempre|si blocca|si e blocc|si e impall|e andato in|ha fatto|ha
perso|ha sbagl|ha ritard|ha dimentic)\w*( \w+)?, (ci|mi) (hanno|ha|e stat[oa]|e|sono) (\w+
)?(mandat|consegnat|spedit|arrivat|fornit|inviat|dat|recapitat)[oaie] (\w+ )?(\w+ )?(\w+
)?(sbagliat|tard|in ritardo|rott|difettos|scadut|incomplet|male|un altro|un'altra|avariat)\w*, non
(ci|mi|ce l'|me l') *(hanno|ha) (\w+ )?(consegnat|avvisat|mandat|rispost|dett|portat|comunicat|
spedit|inform|arriv|passat|lasciat)\w*(?! lei| tu), (e|era|sono|sara|saranno) stat[oaie]
(sicuramente |di certo )?(il turno|quelli|quello|quella|il collega|la collega|chi c'era|l'altr[oa]|
il mattino|gli altri|il reparto|il negozio di|un altro reparto|il precedente|qualcun altro|qualcuno|
un'altra|un altro)( del| di| della)*(?! (?:ordine|giusto|che voleva|piacere)), (e|era) stat[oa] il
turno( \w+)?, (bisogna|deve|devi|dovete|dovrebbe|dovresti|dovra|dovrai|occorre|conviene|le conviene|
puo|puoi|potrebbe|tocca|serve|basta|provi a|prova a) (\w+ )?(solo |direttamente )?(sentir|rivolger|
chieder|chiamar|scriver|contattar|parlar|veder|telefonar|vederse|far)\w* (direttamente |solo |pure |
con |a |ad |al |alla |allo |all'|agli |ai |il |la |l'|lo |gli |le |presso |presso il |per il
rimborso |di |del |un )*({_FAR}), (si rivolga|rivolgiti|rivolgetevi|chieda|chiedi|senta|sentite|
chiami|contatti|scriva|parli|telefoni|si lamenti|reclami|se la veda|se la prenda|vada|provi|faccia
reclamo|senta pure|ne parli) (pure |direttamente |a |ad |al |alla |allo |all'|agli |ai |il |la |l'|
lo |gli |le |con |con il |con la |con l'|presso |da |dal |dalla )*({_FAR}), (ha|hai) (gia
)?(provato|pensato) a (chiamar|sentir|scriver|contattar|chieder|parlar|rivolger)\w* (a |al |alla |
all'|il |la |l'|con |con il |direttamente )*({_FAR}), non (so|sappiamo|saprei|posso|possiamo) (\w+
)?(altro|niente|nulla|dirle|dirti|cosa dirle|che dirle|cosa farci|farci|perche|come mai|aiutarla|
aiutarti|risponder|fare niente|fare nulla|farci niente|farci nulla|dire altro)\w*( (?:altro|niente|
nulla|di piu))?(?! (?:ancora|con certezza|l'ora esatta|quale|se|quanto ci)), io non (so|ne so|c'ero|
ero|lavoravo|centro|c'entro|posso|decido|sono il|sono la|faccio|mi occupo)( \w+)?, (non )?(ero|
eravamo) (io|di turno|in negozio|presente|in ferie)( (?:quel giorno|ieri|quando))?(?! (?:al
telefono))(?<!eravamo\sin\snegozio), non (sono|ero) (stat[oa] )?io( a| che| il| la)?, non (l'ho|lo
ho|gliel'ho|la ho|le ho) \w+[ts][oaie] io, non (c'ero|c'eravamo|ero presente|ero di turno), noi (qui
)?(\w+ )?(vendiamo|rivendiamo|facciamo|mettiamo|siamo|ritiriamo|consegniamo|prendiamo) (soltanto|
solo|e basta|solamente|solo un|solo i), (noi|qui) (\w+ )?(vendiamo|rivendiamo) e basta, siamo (solo|
soltanto) (rivenditori|un punto|intermediari|il punto|un negozio|dei commessi|il negozio|
dipendenti), (decide|decidono|lo decide|le decide|li decide|la decide|comanda|dispone|lo stabilisce|
stabilisce|dipende|sceglie|gestisce|gestiscono|se ne occupa|se ne occupano|ci pensa|ci pensano|lo
sa|lo segue|risponde|ne risponde) (solo |tutto |da |dal |dalla |dall'|dai |un |il |la |l'|lo |i |le
|gli |qualcun |un altro |altri |quelli |chi )+({_FAR}|{_OTHERS}|altro|del piano|sopra|altri|di
sopra|acquista)?, ({_FAR}|{_OTHERS}) (che )?(decide|decidono|comanda|stabilisce|dispone|fissa|lo
vuole|vuole cosi|ha deciso), (e|sono) (la |le |una |delle )?(regol[ae]|procedur[ae]|prassi|
disposizion[ei]|normativ[ae]|politic[ae] aziendal[ei]|direttiv[ae]|norme)( aziendal\w+| della sede|
della casa| del \w+| dall'alto)?(?! di ingaggio), (problema|problemi|responsabilita|errore|sbaglio|
ritardo|guasto|difetto|disguido|casino|mancanza) (e |sono |dovut[oaie] )?(a |solo |tutt[oa] )?(del|
della|dell'|dei|degli|di|al|alla|all') *(vostr\w |lor\w )?({_OTHERS}|{_FAR}|produzione|trasport\w+|
spedizion\w+|loro|altri), (la |tutta )?colpa (non )?(e |era |e stata |e tutta |e solo |sara )?(solo
|tutta )?(del|della|dell'|dei|degli|delle|di) *(?!nostr|mi[ao]\b|noi\b|chi scriv)(\w+), (la colpa |
colpa )?non e (nostra|mia)(?! (?:abitudine|intenzione))( colpa)?, non (mi|ci) (riguarda|compete|
tocca|spetta|interessa)( \w+)?, non riguarda (me|noi), (abbiamo|ho) (\w+ )?(girat|passat|inoltrat|
trasmess|segnalat|mandat|rimandat)[oaie] (\w+ )?(\w+ )?(\w+ )?(a|al|alla|all'|ai|alle|agli)
*({_FAR}|team|reparto competente|chi di dovere), (richiami|ripassi|torni|richiama|ripassa|torna|
passi|venga) (quando|domani quando|se) (\w+ )?(c'e|trova|torna|rientra|e di turno)( \w+)*, (lo|la|
l'|gliel') ?(dica|dici|spieghi|chieda|chiedi|raccont\w+|lamenti) (a|al|alla|ai|all') *({_FAR}|loro|
chi), chi (gliel'ha|gliel ha|te l'ha|le ha|l'ha) (vendut|dett|promess|fatt|dat|preparat|servit)\w*,
(quello|cio) che (le|ti) (ha|hanno) (detto|promesso|venduto) *\w*, (il|la|mio|mia|nostro|un|una)
(\w+ )?(collega|ragazza|commessa|commesso|stagista) (\w+ )?(ha|aveva|non|si e|le ha|ti ha) (\w+
)?(sbagliat|capit[oa] (?:male|un'altra)|dimenticat|scord|fatto (?:confusione|casino|un errore)|
scritt[oa] male|detto una)\w*, e il (computer|sistema|gestionale|programma|software) che *\w*(
\w+)?, (le|li|lo|la|l'|se ne|se li|ci) *(gestisce|gestiscono|fa|fanno|segue|cura|prepara|preparano|
decide|decidono|consegna|consegnano|occupa|occupano|produce|spedisce|stampa|ritira|tratta) (solo |
soltanto |sempre |direttamente )?(un'altra|un altro|un|una|la|il|lo|l'|altri|gli altri|quelli)
*(altra |altro )?(\w+ )?({_OTHERS}|{_FAR}|azienda|societa|cooperativa|ditta|negozio|persona), (io|
qui) (sono|faccio|lavoro) (\w+ )?(solo|soltanto|qui solo|appena arrivat\w|nuov\w|il commesso|la
commessa|un dipendente|una dipendente|il garzone|in prova|da poco)( \w+)?, non (e|era|rientra|fa)
(\w+ )?(parte del|compito|lavoro|mestiere|nel mio|nei miei|affare|faccenda|roba|nelle mie|nostro
mestiere)( \w+)?, (se ne sta|se ne stanno) occupando \w*, (e|era) (affare|compito|lavoro|faccenda|
cosa) (loro|suo|sua|dell'|del|della|di) *\w+, (lo|la|li|le|ne|mi|ci) (sa|sanno|capisce|conosce|vede)
solo (il|la|l'|lui|lei|chi) *\w*, (la|il|lo) (cartellino|prezzo|etichetta|scontrino|ordine|pacco|
pratica|modulo|appuntamento|conto|torta|orlo|taglio) (lo|la|l'|li|le) *(ha|hanno|fa|mette|prende|
prepara|ha messo|ha fatto|ha preso|scrive|segna) (\w+ )?(il|la|l'|un|una|chi|lui|lei|quello|quella)
*\w+, (tocca|spetta|sta|compete) (a|al|alla|alle|ai|all'|agli) *({_OTHERS}|{_FAR}), (le|li|lo|la|l'|
se ne|ci) *(ordina|ordinano|fissa|sceglie|scelgono|controlla|compra|fornisce|assegna|calcola|invia|
manda|mandano|emette|approva|autorizza) (solo |sempre |direttamente )?(il |la |lo |l'|i |le |un |una
)*({_OTHERS}|{_FAR}), (ha|hanno) (\w+ )?(sbagliat|dimenticat|pers|rott|ritardat)\w* (il |la |i |le |
quelli |l')*({_OTHERS}), (io|noi) (\w+ )?(abbiamo|ho) (\w+ )?(eseguito|spedito|fatto la nostra|fatto
il nostro|fatto la mia|consegnato|obbedito|seguito le)( \w+)?, per (questo|quello|i resi|i reclami|
le lamentele|certe cose|queste cose) (c'e|ci sono|esiste|deve|bisogna) *\w*, ({_OTHERS}) non (me|ce)
(lo|la|li|le) \w+, (lo|la|li|le) (segue|fa|prepara|gestisce|cura|decide) (sempre |solo )?(mi[oa]|
su[oa]|nostr[oa]|un altro|un'altra|altri)( \w+)?, (si|se ne) occup(?:a|ano) (\w+ )?(mi[oa]|il|la|l'|
un|una|un'|i|lo|solo|sempre|chi|quell[oa]) *\w*(?! (?:del suo|della sua)), (difett[oi]|problem[ai]|
errore|guast[oi]) (e |sono |era )?(di|della|dalla|in) (fabbrica|produzione|casa madre|fornitura|
progettazione|spedizione), (l'ha|lo ha|l'hanno|gliel'ha) (dett|decis|scelt|volut|fatt|ordinat|mess|
scritt)[oaie] (il|la|l'|un|una|mi[oa]|lui|loro) *(?!signor\w? \w+ e)\w+( non noi)?, (deve|devi|
bisogna|dobbiamo|si deve) (\w+ )?aspettare (la risposta|il via libera|l'ok|la decisione|notizie|che)
(del|della|dell'|dei|dal|dalla|il|la|risponda|decida) *\w+
"""
BLAME = r"""
come (le |ti |vi |gia |l'|la |gliel'|te l')*(avevamo|avevo|abbiamo|ho|si era|e stato|era stato|era)
(gia )?(\w+)?(detto|spiegato|comunicato|avvisat[oa]|scritto|anticipato|indicato|avvertit[oa]|
segnalato|ripetuto|ricordato|specificato), (le|la|l'|ti|t'|gliel'|gliel|te l'|glielo|te lo|vi)
*(avevamo|avevo|abbiamo gia|ho gia|abbiamo pure|ho pure) (pure |anche |gia |ben |piu volte )*(detto|
spiegat[oa]|avvisat[oa]|avvertit[oa]|ripetuto|scritto|ricordato|chiesto di)(?! una| un| di si| che
sarebbe| entro| due| per), come (gia|da noi) (detto|spiegato|comunicato|scritto|segnalato|
anticipato|ripetuto)*, (ha|hai|avete) (\w+ )?(capito male|frainteso|sbagliato|mal interpretato|letto
male|esagerato|equivocato|travisato|voluto lei|voluto tu|insistito lei|confuso), (lei|tu) non (ci |
si |ti |mi )?(ha|hai|e|sei) (\w+ )?(lett|capit|controllat|avvisat|chiamat|dett|ascoltat|conservat|
portat|seguit|venut|present|chiest|rispettat)*, (e|era|e stata|tutta|la) (solo |tutta )?colpa (sua|
tua|vostra), (colpa|errore|distrazione|dimenticanza|mancanza|svista|negligenza|disattenzione|
responsabilita) (sua|tua|vostra|del cliente|della cliente|da parte (?:sua|tua|del cliente)), per
(sua|tua) (\w+ )?(colpa|distrazione|negligenza|dimenticanza|disattenzione), (suo|tuo) (\w+
)?(errore|sbaglio|disguido|fraintendimento|malinteso)(?! ci), (la prossima volta|in futuro|un'altra
volta) ((?!ce )\w+ )?(legga|leggi|controlli|controlla|stia|stai|faccia|fai|ci pensi|pensaci|eviti|
evita|arrivi|venga prima|avvisi|avvisa|si ricordi|ricordati|conservi|lo dica|veda|cerchi|
verifichi)*, (c'e|e|era) (\w+ )?scritto (\w+ )?(chiar|sul|sulla|nel|nella|ovunque|dappertutto|in
grande|a caratteri)*, (a differenza|contrariamente) (d\w+|a) (quanto|quello) (\w+ )?(sostien|dice|
dici|afferma)*, (lei|tu) (sostiene|sostieni|pretende|pretendi|afferma|esagera|esageri), (stia|sta|
stai) (piu )?(attent[oa]|calm[oa]), (si|ti) (calmi|calma|dia una calmata), (pero|ma) (anche )?(lei|
tu) (\w+), non e (un )?(nostro problema|problema nostro|colpa nostra|dipeso da noi|affar nostro), a
chi lo dice, (poteva|potevi) pensarci, (si e|ti sei|vi siete) (sbagliat[oai]|confus[oai]|
lamentat[oai]|presentat[oai] (?:tardi|senza|in ritardo)), nessun altro si e (mai )?lamentato, (lei|
tu) e l'unic[oa], e l'unic[oa] (cliente )?(che|a) (\w+), come (lei |tu )?(ben |dovrebbe |dovresti
)(sa|sai|sapere), colpa (della|di una) (sua|tua) \w+, (ha|hai|avete|aveva|avevi|
abbia)(?<!che\sha)(?<!che\shai)(?<!come\sha)(?<!come\shai)(?<!che\saveva)(?<!quanto\sha)(?<!come\sci\sha)(?<!come\smi\sha)
(scelt|decis|confermat|firmat|volut|chiest|dett|ordinat|dat|scritt|sbagliat|lasciat|rott|insistit|
approvat|accettat|pretes|cambiat|lett|capit|montat|lavat|mess|indicat|dettat|compilat|segnat|mandat|
prenotat|pres|toccat|tirat|chius|apert)[oaie] (male |proprio |pure )?(lei|tu|voi)(?! (?:e |ed |per
prim|\w+ stess))(?!'), (e|sei|siete) (stat[oaie] )?(proprio )?(lei|tu|voi) (che (ha|hai|avete|aveva|
avevi|voleva|non ha|non hai) (\w+ )?(cambiat|sbagliat|ordinat|dett|chiest|volut|scelt|dimenticat|
capit|firmat|insistit|rott|dat|lasciat|scritt|lett|avvisat|controllat)\w*|ad aver \w+|a (non
)?(volere|chieder|dir|dar|insist|cambiar|rovin|romp|decider|sceglier|lasciar|tirar|forzar|premer|
sbagli|scriver)\w*), (lei|tu|voi) (non )?(ci |mi |l'|lo |la |li |le |si |ti |ce l'|me l'|ce lo
)*(ha|hai|avete|aveva|avevi|e|si e|ti sei) (\w+ )?(sbagliat|rott|forzat|dimenticat|scordat|rovinat|
macchiat|bagnat|lavat|tirat|fraintes|firmat|accettat|insistit|pretes|lasciat|stat[oa] poco|stat[oa]
vag|spiegat[oa] male|scelt[oa] male|cambiat[oa] idea|dat[oa] (?:la misura|il numero|un numero|
l'indirizzo)|esagerat|usat[oa] male|messo in lavatrice|insinuat|aspettat troppo)\w*, (ma|pero|
eppure|perche) (lei|tu|voi|anche lei) (\w+ )*(ha|hai|aveva|avevi|avete|e|sei|era|eri|non) \w+, (lei|
tu) (aveva|avevi|mi aveva|ci aveva|mi avevi|ci avevi) (\w+ )?(dett|scritt|chiest|scelt|confermat|
ordinat|dat|indicat|assicurat|garantit)\w*, non(?<!se\snon)(?<!che\snon) (ci |mi |l'|lo |la |li |le
|si |ti |ce l'|me l'|ce lo |me lo |ne )*(ha|hai|avete|aveva|avevi|abbia|avra) (mai |neanche |nemmeno
|neppure |proprio |bene |piu |certo |volut[oa] )?(lett|controllat|avvisat|lasciat|dat|dett|chiest|
portat|conservat|seguit|rispettat|capit|ascoltat|verificat|guardat|compilat|specificat|presentat|
rispost|richiamat|scritt|segnalat|fatto attenzione|prestato attenzione|comunicat|spiegat|avuto
(?:cura|pazienza)|aspettat|provat|saputo (?:spiegar|leg|usar|aspett)|indicat|precisat|fatt[oa]
(?:presente|vedere|sapere)|accorgi|pensat|disdett|firmat|tenut|volut)\w*, (se|qualora) (lei |tu |voi
|solo |ci |mi |me l'|ce l'|me lo |ce lo |l'|lo |la |si |ti |non |almeno |poi )*(avesse|avessi|
aveste|fosse|fossi|foste) (\w+ )?(?!interessat|liber|content|possibil|disponibil|comod|esaurit|
finit|pront|rott|chius|apert|necessar|indecis|intenzionat|tentat)\w+[ts][oaie], (se|quando) (lei |tu
|solo |ci |mi |me lo |ce lo |lo |la |si |non |almeno )*(leggev|chiamav|veniv|avvisav|passav|dicev|
arrivav|controllav|guardav|chiedev|ascoltav|conservav|aspettav|prenotav|telefonav|portav|pensav|
seguiv|spiegav|ordinav|scrivev|stava attent|stavi attent|facev[ai] attenzione|decidev)\w*(?! (?:il
fornitore|il corriere|la
nonna))(?<!quando\sveniva)(?<!quando\spassava)(?<!quando\sarrivava)(?<!quando\schiamava), (doveva|
dovevi|dovevate|avrebbe dovuto|avresti dovuto|avreste dovuto|poteva|potevi|potevate|avrebbe potuto|
avresti potuto|avreste potuto|bastava|sarebbe bastato|era sufficiente|sarebbe stato meglio|faceva
meglio a|farebbe bene a|le conveniva|ti conveniva) (\w+ )?(legg|controll|avvis|chiam|dirc|dir|
pensar|venir|passar|ricordar|conserv|portar|prenot|chied|scriv|verific|guard|ascolt|inform|stare
attent|stare piu|fare attenz|far presente|farlo|farcelo|farmelo|fare prima|aspett|accorg|tenere|
tenerl|avere piu|telefon|ritir|seguir|specific|spieg|firmar|pagar|present|misur|provar|conferm|
comunic|segnal|usar|lavar|pensarci|stirar|rileg|disdir|decid|ordin|muover|arrivare prima|presentars|
mettere|metterl|trattar)\w*, (lo scontrino|il buono|la ricevuta|la prenotazione|l'ordine|il modulo|
il capo|l'appuntamento|l'acconto|la tessera|tutto) (\w+ )?(andava|andavano|si doveva|doveva essere|
bisognava|occorreva) (\w+ )?(conservat|lett|firmat|prenotat|disdett|ritirat|pagat|dett|chiest|
comunicat|richiest|tenut|lavat a|presentat|portat|conservar|confermat|disdir)\w*, (andava|bisognava|
occorreva|si doveva) (\w+ )?(conservat|conservar|lett[oa] prima|legger|prenotat|prenotar|disdett|
disdire|ritirat[oa] prima|avvisar|avvertir|dirlo|chieder|pensarc|venire prima|telefonar|
confermar)\w*, (con|bastava|ci voleva|basta|servirebbe) (un |una )?(po'|minimo|pizzico|briciolo|
poco) (piu )?di (attenzione|buon senso|buonsenso|pazienza|calma|cura|educazione|organizzazione), (un
po' )?piu (di )?attenzione da parte (sua|tua|vostra), (mi|ci|le) (sembrava|pareva) (di essere |di
esser |di )?(\w+ )?(chiar|stat|dett)\w*( chiar\w+)?, (pensav|credev)(o|amo) (di essere stat[oi]|
fosse|di averlo|di averglielo) (\w+ )?\w+, (era|e|risulta|risultava|e' ) (\w+ )?(scritt[oa]|
indicat[oa]|specificat[oa]|segnalat[oa]|espost[oa]|riportat[oa]|evidente a tutti|ovvio che|notorio|
ben visibile) (\w+ )?(chiar|sul|sulla|sull|nel|nella|nelle|nei|ovunque|dappertutto|in grande|a
caratteri|che|da|anche|prima|in vetrina)\w*(?! (?:biglietto per|torta|
fiocco))(?<!scritto\sda)(?<!scritta\sda), (lo dice|lo diceva|c'e|c'era|dice) (\w+ )?(il cartello|sul
cartello|il regolamento|lo scontrino|scritto chiaro|scritto ovunque|scritto sul cartello|scritto
sulla porta|un cartello|sul biglietto|sullo scontrino|nelle condizioni|in vetrina)( \w+)?, (usat|
lavat|trattat|montat|conservat|indossat|tirat|chiuso|apert|stirat|maneggiat|caricat)[oaie] (\w+
)?(male|in modo (?:scorretto|sbagliato|improprio)|impropriamente|troppo|con forza|senza leggere|a
(?:sessanta|novanta|60|90)), (uso|utilizzo|lavaggio|trattamento|montaggio) (improprio|scorretto|
sbagliato|errato|non conforme), cattivo uso, non (sa|sai) (usar|legg|contar|aspett|ascolt)\w*, (la|
l'|li|lo) (ha|hai) (usat|lavat|trattat|montat|conservat)[oaie] (\w+ )?(male|a 60|a 90|in lavatrice|
in modo), nessun (altro|cliente|altro cliente) (\w+ )?(si e|si|ha|e) (\w+ )?(mai )?(lamenta|
lamentat|avuto (?:problemi|da ridire)|detto (?:niente|nulla)|protestat)\w*, (gli altri|le altre|
tutti gli altri) (clienti |signore )?(non|sono|hanno|capiscono|aspettano|pagano|leggono) (\w+ )?(si|
sono|hanno|mai|capisc|content|lament|aspett)\w*, (problema|problemi|guaio|affar[ei]|fatto|
responsabilita) (e |sono |solo )?(suo|suoi|tuo|tuoi|vostro|vostri|sua|tua|vostra)(?! che| con la| e|
\w), peggio per (lei|te|voi), se l'e (cercata|voluta), te la sei (cercata|voluta), se la prenda con
(se|lei|s)\w*, da parte (sua|tua|vostra) (\w+ )?(non c'e|ci|manca|nessun)\w*, (per|colpa|causa)
(della |la )?(sua|tua|vostra) (\w+ )?(fretta|disattenzione|distrazione|insistenza|indecisione|
calligrafia|richiesta|mancanza|negligenza|dimenticanza|poca|scarsa|telefonata|colpa|superficialita|
incuria), (insiste|insisti|continua a chiedere|continui a chiedere|continua a lamentar\w+|pretende|
pretendi|fa finta|fai finta|non vuole capire|non vuoi capire|non capisce che|lo sa benissimo|lo sai
benissimo|sa perfettamente|sai perfettamente|sa bene che|sai bene che), (glielo|te lo|ve lo|gliel'|
te l'|ve l')(?<!non\sglielo)(?<!non\ste\slo)(?<!non\sgliel')(?<!non\ste\sl') *(avevo|avevamo|ho|
abbiamo|aveva|avevano) (io |gia |pure |anche |ben |proprio |tutti )*(dett|spiegat|ripetut|scritt|
ricordat|anticipat|raccomandat|consigliat)\w*( (?:di|che|io))?(?! per (?:il|la) \w+ di mamma), (le|
ti|vi) ricordo che (\w+ )?(il|la|l'|lei|aveva|ha|era|e stat|tu|avevi|non)\w*( \w+)?, (l'orario|il
termine|la scadenza|il prezzo|la regola|la data) (e|era) (ben |gia )?(scritt|indicat|not|chiar|
espost|segnat)\w*, (la|dalla) (sua|tua) (disattenzione|distrazione|fretta|scelta|richiesta|
dimenticanza|svista)(?! (?:di|che|e stata))*, (e|sei) arrivat[oa] (\w+ )?(tardi|in ritardo|fuori
orario|dopo|troppo), (si e|ti sei|vi siete) (presentat|ricordat|svegliat|decis|mess)[oaie] (\w+
)?(tardi|senza|in ritardo|adesso|ora|dopo|solo|all'ultimo|a), (cartello|scritta|avviso|orario|
prezzo|listino|condizioni) (\w+ )?(e|era|sono|erano) (\w+ )?(visibil[ei]|chiar[oaie]|
chiarissim[oaie]|grand[ei]|li|scritt[oaie]|espost[oaie]|ben in vista|sotto gli occhi|in bella),
(glielo|te lo|lo|ve lo|gliela) (ripeto|ripetiamo|ho ripetuto|ricordo|rispiego|sto ripetendo)( \w+)?,
(lei|tu) (\w+ )?(cambia|cambi|arriva|arrivi|chiede|chiedi|vuole|vuoi|dice|dici|legge|leggi|ascolta|
ascolti|si lamenta|ti lamenti|si dimentica|viene|vieni|perde|perdi|telefona|fa) (\w+ )?(idea|sempre|
tardi|ogni|mai|troppo|il contrario|di tutto|solo|confusione|storie|a vuoto|per niente|le cose)(
\w+)?, (lei|tu) non (\w+ )?(legge|leggi|ascolta|ascolti|capisce|capisci|vuole|vuoi|guarda|guardi|
controlla|controlli|avvisa|avvisi|risponde|rispondi)( \w+)?, (le|ti) (avevo|avevamo) (\w+ )?(avvert|
consigliat|sconsigliat|raccomandat|detto|avvisat)\w*(?! di si), (era|erano|stavano|e|sono) (\w+
)?(nella|sulla|nel|sul|dentro la) (scatola|confezione|etichetta|foglietto|mail|sito|ricevuta|
scontrino|libretto) (\w+ )?(bastava|basta|poteva|da)\w*, (si|ti) (lamenta|lamenti|offende|arrabbia|
agita|scalda) (\w+ )?(sempre|per|di|anche|troppo|tanto)( \w+)?, (se|quando) (arriva|arrivi|viene|
vieni|chiama|chiami|prenota|prenoti|ordina|ordini) (\w+ )?(sempre |cosi )?(tardi|in ritardo|
all'ultimo|fuori orario|senza avvisare|senza appuntamento|senza scontrino), (e|sono) (gia )?la
(seconda|terza|quarta|quinta|ennesima|decima|millesima) volta che (?!\w+iamo\b|ci\b|vi\b|le diamo|ti
diamo)\w+, (pretend|pretes)\w*, (l'|lo |la |li |le |ce l'|me l') *(ha|hai|avete)(?<!che\sl'ha)
(?!consigliat|regalat|ispirat|insegnat|portat|permess|res[oa])\w+[ts][oaie] (lei|tu|voi)(?! (?:e |ed
|\w+ stess)), (non puo|non puoi|non potete)(?<!se\snon\spuo)(?<!se\snon\spuoi)(?<!se\snon\spotete)
(\w+ )?(pretend|aspettar|chieder|venire|presentar|lamentar|arrivare|dirci|dirmi|dire che)\w*, (che|
cosa|che cosa) (vuole|vuoi|volete|pretende) (che|da me|da noi|di piu)( \w+)?, (ogni volta|tutte le
volte) (che )?(lei|tu|viene|vieni|chiama|perde|dimentica)( \w+)?, (regolamento|istruzioni|regola|
regole|patti|accordi|preventivo|contratto|foglietto|etichetta) (\w+ )?(e|era|erano|sono|parla|
parlano|dice|diceva|dicono) (\w+ )?(chiar\w+|scritt\w+|li|esplicit\w+|ben\w*), (ha|hai|
avete)(?<!se\sha)(?<!se\shai) (\w+ )?(aspettat[oa] troppo|cambiat[oa] (?:idea|gusto|modello|colore)|
tirato troppo|insistito|lasciato passare|perso (?:il|lo|la)|dimenticato di)( \w+)?, (ha|hai|avete)
(dato|scritto|lasciato|indicato|ordinato|chiesto|scelto|preso|inserito|compilato|digitato|portato|
detto) (\w+ |l'|un')(\w+ )?(sbagliat|errat|vecchi|divers|incomplet)\w*, (lei|tu|voi) non (ci |mi |
l'|lo |la )*(ha|hai|avete|aveva|avevi) (mai )?(?!bisogno|ancora|nessun)\w+[ts][oaie], (avete|ha|
hai)(?<!che\sha)(?<!che\savete)(?<!come\sha)(?<!ci\sha)(?<!mi\sha) (dett|scritt|ordinat|scelt|
chiest|confermat|firmat)[oaie] (voi|lei|tu), (e|sarebbe) inutile (che|lamentar|arrabbiar|insister|
protestar|alzare)\w*( \w+)?, era (stat[oa] )?(avvisat|avvertit|informat)[oa]
"""
