"""What only sounds like a topic in Italian: products, animals, jobs, figures of speech."""

_OF = r"d(?:i|el|ei|egli|ell[oae]|ell'|')? *"
_TO = r"a(?:l|i|gli|ll[oae]|ll')? *"
_FROM = r"da(?:l|i|gli|ll[oae]|ll')? *"

_BELIEFS_AND_PLACES = rf"""
(boccett[ae]|bottigliett[ae]|flacon[ei]|acquasantiera) (per l'|per |di |con l')acqua santa,
bandier[ae] (ross|bianc|giall|verd)\w+ (da|in|sulla|di) (spiaggia|mare|segnalazione), picchett[oi]
(da|per|della|di) (tenda|campeggio|legno|metallo), (consegna|consegnare|consegne|porta|portare|
spedire|fattura|fatturare) ({_TO})(sede del )?(sindacato|partito|cgil|cisl|uil|comune|vescovado|
curia|parrocchia|ospedale|clinica), (metro|treni|treno|autobus|bus|corriere|poste|mezzi|tram|taxi|
ferrovie) (\w+ )?(sciopera|scioperano|scioper\w+), (costum[ei]|maschera|vestit[oaie]|travestit\w+|
abito) da \w+, (dvd|libro|libri|romanzo|film|quadro|stampa|statua|cartolina|icona|santino|
calendario) (\w+ )?(\w+ )?(vangelo|bibbia|corano|frate|monaca|papa|suora|prete|islam|buddha|budda|
comunismo|fascismo|duce|politic\w+), (poco|non|metod[oi]|modo|piu|abbinamento) (\w+
)?ortodoss[oaie], cavo usb, chiavetta usb, (via|viale|piazza|piazzale|piazzetta|largo|corso|vicolo|
borgo|contrada|localita|frazione|rione|quartiere|fermata|casello|stazione|fondamenta|calle|salita|
lungomare|zona|parco|teatro|cinema|museo|istituto|scuola|liceo|palazzo|villa|casa editrice|edizioni|
tempio di|editrice) (?!di guarigione)((?:d(?:i|el|ei|egli|ell[oae]|ell'|')|san|santa|santo|sant'|ss|
s|dott|don|f.lli|alla|all'|al|ai|xx|iv|la|il|le|i|gli) *\.? *)*\w+(?! [aeo]' \w)( e martello)?,
(vicin[oa]|vicine|davanti|accanto|di fronte|dirimpetto|a fianco|di fianco|a lato|attaccat[oa]|in
fondo|sopra|sotto|dietro|dalle parti|nei pressi|nei paraggi|a due passi|a pochi passi|all'angolo|
angolo|oltre|presso|dopo|prima|fino|lungo|tra|fra|verso|sul sagrato|alle spalle|di lato|all'altezza|
nei dintorni|fuori|parcheggio|parcheggia|parcheggiare|parcheggiato) ?({_TO}|{_OF}|{_FROM}|la |il |
l'|lo |i |le |gli )*(chiesa|chiese|chiesetta|duomo|cattedrale|basilica|santuario|parrocchia|
oratorio|moschea|sinagoga|tempio|convento|monastero|abbazia|campanile|sagrato|seminario|vescovado|
curia|cimitero|ospedale|clinica|ambulatorio|pronto soccorso|farmacia|casa di cura|centro anziani|
sede (?:del |della )?(?:partito|sindacato|cgil|cisl|uil|pd)|municipio|camera del lavoro|seggio|
ambasciata|consolato)( \w+)?, (cappello|cappelletti|boccone|cappel) del prete, barba (di|dei) frate,
orecchi* di frate, prosciutto ebraico, carciofi* alla \w+, pane (azzimo|arabo|ebraico|turco|nero|
carasau), (insegna|insegnante di|ora di|professor\w* di|prof di|maestr[oa] di) religione, partito di
(calcetto|calcio|tennis|carte|briscola), (fed[ei]|fede) nuzial[ei], in buona fede, in malafede,
(vere|fedi) (nuziali|d'oro|in oro), fede d'oro, tengo fede, ten\w+ fede, (politica|politiche)
(aziendal|commercial|di reso|dei resi|sui resi|di vendita|sulla|sulle|dei prezzi|di rimborso|prezzi|
della casa|del negozio|di prezzo|degli sconti|ambientale del|di cambio|dei cambi|di
restituzione)\w*, (messa|messo|messe|messi) (in|a punto|a posto|da|via|sul|sulla|su|li|qui|alla
prova|a disposizione|a fuoco|a terra|fuori|dentro|nel|nella|insieme|all'asta|a norma|male|bene), (e|
sono|era|eravamo|siamo|appena|gia|essere|ieri|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|
domenica|stat[oa]) partit[oi], partit[oaie] (per|in|con|da|dal|ieri|oggi|alle|tardi|subito|presto|
male|bene|di calcio|della|per le|doppia|di tennis|di pallone|di volley|iva), partita iva, (destra|
sinistra) (della|del|dello|dell'|rispetto|entrando|uscendo|appena|in fondo|dopo|trovate|trova|
all'entrata|dal|vicino), (lato|mano|scarpa|scarpe|piede|gamba|braccio|porta|anta|scaffale|cassetto|
tasca|orecchio|spalla|ginocchio|parte|cassa|vetrina|colonna|ripiano|fila|entrata|curva|girare|gira|
gire|mensola|banco|angolo|orecchino|guanto|scala|finestra) (?!vota)(in (alto|basso|fondo) )?(a |di
)?(destra|sinistra), (bel|brutto|alto|buon|buoni|buono|basso|ottimo|ottimi|bei|bellissimo) vot[oi],
vot[oi] (a scuola|alto|basso|di (laurea|maturita|esame|diploma)|in pagella|alle recensioni|su
google|buon[oi]|all'esame|di scuola), ex voto, (vota|votano|voto|votato|votare) (il |la |le |i
)?(nostr[oaie]|negozio|recension[ei]|servizio|piatto|torta|gusto|preferit[oa]|su google|
miglior[ei]?|vetrina|sondaggio|foto|cassa), (vota|votare|votano|votato) (per |il |la |i |un )*(nuov|
gust|sapor|torta|vetrina|premi|miglior|foto)\w*, sondaggio sui gusti, elezione di miss, candidat[oa]
(per il posto|al posto|per la posizione|al lavoro|ideale|come (commess[oa]|barista|cassier[ea])|
perfett[oa]), curriculum, (sciopero|scioperi|scioperano) (dei|delle|degli|dell[ae]?|di|del) *(treni|
treno|mezzi|trasporti|autobus|bus|metro|metropolitana|aerei|voli|taxi|tassisti|benzinai|corrieri|
corriere|poste|autotrasportatori|camionisti|tir|aeroporto|aeroporti|ferrovie|tram|piloti|postini),
(per|causa|colpa dello|a causa dello|per lo|per via dello|c'e|ci sara|giorno di|giornata di|dallo)
sciopero( generale|nazionale)?(?! con| della fabbrica), (unione|union) (europea|sportiva|sarda|
delle|tra|dei comuni), sindaco revisore, collegio sindacale, sindac[oi] effettiv[oi], compagn[oi] di
(scuola|classe|banco|viaggio|squadra|cordata|giochi), tessera (fedelta|punti|sconto|soci[oa]?|
numero|nuova|persa|clienti?|della palestra|sanitaria), lega (di (?:all|metall|acc|rame|ferr|bronz|
base|calc|serie|tita|oro|arg)|metallica|leggera|calcio|pro|serie)\w*, (in|d'|di|una) lega (d'|di|
metall|legger)\w*, forza (italia (?:agli|azzurri|ragazzi|e|ai mondiali)|inter|milan|roma|napoli|
juve|toro), cinque stelle (su|su google|di|per|nella|come|super|recension)\w*, (hotel|albergo|
recensione|recensioni|cucina|servizio|giudizio|resort|voto) (a |da |di )?(5|cinque) stelle,
amant[ei] (d\w+|d') ?(?!dottor|medic|marit|capo|sindac|prete|vicin|signor|mogli|titolar|avvocat|
dirett|profess|colleg|cognat)\w+, compagna di \w+, trans ?(atlantic|port|fer|oceanic)\w*, finocchi,
finocchietto, finocchio (selvatico|crudo|gratinato|in insalata), (al|di|con|e|i|semi di|tisana al|
insalata di|salame al|un) finocchi[oi](?! dichiarat| che| pure), (sesso|genere) (del (nascituro|
bambino|gattino|cucciolo|cane)|maschile|femminile), sesto senso, olio vergine, vergine d'oliva,
extra ?vergine, olio d'oliva vergine, lana vergine, segno della vergine, (della|del segno della|
segno) vergine, cd vergin[ei], pura lana vergine, d'origine (controllata|protetta), denominazione
d'origine \w+, (origine|provenienza) (del|della|dei|delle|degli|controllata|garantita|italiana|
certificata|dop) ?\w*, (in|di|vera|borsa|similpelle|colore|borsetta|scarpe|stivali|giacca|divano|
cintura|portafoglio|guanti|cinturino|agenda|vestito)( in|di)? pelle (scura|nera|bianca|chiara|color
\w+), pelle (chiara|scura|nera|bianca) (da|per|lucida|morbida|scamosciata|conciata|del divano),
(foto|poster|divano|maglia|stampa|filo|carta|tv|fotografie|gessi|matite|capi|vestiti|capo|bucato|
lenzuola|candele|tovaglie|nota|una nota|tocco|un tocco) (a|di) colore, (cambio|cambiato|cambiare|
tipo|prova|scelta|catalogo|campione) (di )?colore, campo nomadi digitali, nomad[ei] digital[ei],
(romanzo|rom[ae]), (praticant[ei]) (in uno|presso|avvocat[oi]|notaio|commercialista|nello|dello),
(avvocat[oa]|notaio|commercialista) praticante, (orario|orari) religiosamente, religiosamente
(puntual|ogni|alle)\w*, (festa|regalo|torta|bomboniere|confetti|rinfresco|pranzo|buffet|catering|
ordine|vassoio|ordina|inviti|regali|abito|vestito|vestitino|scarpe|scarpine|candela|album|biglietto|
biglietti|biglietto d'auguri|pasticcini|fiori|cena|dolci|bouquet|menu|completo|torte|cesto) (\w+
)?(\w+ )?(per )?(di |del |della |per |alla |la |il |una |un |sua |prima |e |dopo )*(comunione|
cresima|battesimo|matrimonio|messa)( in chiesa| di \w+| del \w+| della \w+)?, (san|santa|santo|ss)
\w+, sant' ?\w+, pio (iv|v|vi|vii|ix|x|xi|xii), santo cielo, per carita, grazie a dio, mio dio,
oddio, se dio vuole, dio mio, per l'amor di dio, (osservante|devoto cliente|cliente devot[oa]),
devot[oaie] (al|alla) (nostr[oaie]|cioccolato|bottega|negozio|marca|caffe),
"""

_ILLNESSES = r"""
(libr[oi]|romanz[oi]|biografi[ae]|film|dvd|mostra|documentari[oi]|saggi[oo]?|tesi|fumett[oi]|poster|
quadro|enciclopedia|calendario|giallo|gialli|storia) (\w+ )?(su|sul|sulla|sullo|sui|sugli|sulle|di|
del|della|dei|delle|degli|d'|dell') *(\w+ )?\w+( \w+)?, (fattur[ae]|fatturare|ordin[ei]|consegn[ae]|
consegnare|panini|pizzette|brioche|cornetti|caffe|rinfresco|buffet|tort[ae]|vassoi[o]?|preventivo|
bolla|ddt|pane|fiori|catering|coffee break|paste|pasticcini) (\w+ )?(\w+ )?(per|alla|al|all'|della|
del|dell'|in|presso) *(la |il |l'|lo )?(sede (?:del |della |di )?)?(parrocchia|oratorio|convento|
caf|caaf|cgil|cisl|uil|ugl|sindacato|camera del lavoro|patronato|sezione|circolo|partito|pd|lega|
comune|comitato|curia|seminario|diocesi|caritas|moschea|sinagoga|chiesa|monastero|centro islamico|
comunita|consolato|ambasciata|ospedale|clinica|casa di riposo|hospice|rsa|centro diurno|centro
disabili|sert|ambulatorio|poliambulatorio|studio medico|farmacia)( \w+)?, trapiantat[oaie] (a|in|da|
dal) \w+, ansia (di|per) (sapere|vedere|regal\w+), (studia|studi|laureat[oa]|iscritt[oa]|laurea|
insegna|professor\w*|esame|aula) (\w+ )?(alla|in) cattolica(?! chiesa), santiago (del cile|
bernabeu), monaco di baviera, (suor[ae]|frat[ei]|pret[ei]|angel[oi]) (di|in) (cioccolat\w+|
marzapane|zucchero|terracotta|ceramica|legno|gesso), stampell[ae] (di|per|da|in) (legno|plastica|
armadio|giacch\w+|pantaloni|abit[oi]|ferro|velluto|metallo), protesi per manichin[oi], (dito|dita|
naso|braccio|gamba|mano|piede|testa|orecchio|collo) (\w+ )?(rott|staccat|incollat)\w* (del|della|
dell'|dei|delle) *\w+, cristian[oa] (passa|viene|ritira|ha|vuole|prende|porta|chiama|ordina|paga|
chiede|deve|cerca|compra), (per|da|ai|adatt[oaie] a|adatt[oaie] ai|riservat[oaie] a|riservat[oaie]
ai) (i |le |gli |soli |anche )*(celiaci|diabetici|intolleranti|allergici|ipertesi|disabili|invalidi|
gestanti|incinte|sordi|ciechi|non vedenti), coppett[ae] mestrual[ei], busto di (marmo|gesso), (da|
di) infarto, overdose d\w+ *\w+, ricover[oi] (attrezzi|barche|per attrezzi), mal di testa da, (non|
prodott\w+) (tossic|velenos)*, (malat[oaie]|pazz[oaie]|matt[oaie]|maniac[oahie]+|drogat[oaie]|
dipendent[ei]|ammalat[oaie]|intossicat[oaie]) (di|d'|del|della|dello|dell'|dei|per|dal|dalla|da|
delle|dai|in|con) *(il |la |le |i |lo |gli |l')?(?!nervi|cuore|cancro|alzheimer|parkinson|tumore|
diabete|sla|sclerosi|reni|polmoni|leucemia|fegato|depressione|tempo|anni|anemia|aids|asma|stomaco|
covid|psicofarm|sostanz|drog|azzardo|slot|alcol|eroina|cocaina|mente|testa|gioco|farmaci)\w+,
(allergic[oaih]+|intolleran\w+) (alle|ai|al|all'|alla|agli|verso|a) *(attes[ae]|file|code|
sprechi?o?|ritard[oi]|chiacchier[ae]|compliment[oi]|burocrazia|tecnologi[ae]|computer|telefonat[ae]|
pubblicita|bugi[ae]|maleducazione|lunedi|confusione|fila|coda|moduli|scartoffie|password|disordine|
ingiustizi[ae]|rumor[ei]|sorprese|sveglia), (pane|pasta|prodott[oi]|dolc[ei]|biscott[oi]|farin[ae]|
pizz[ae]|birr[ae]|tort[ae]|marmellat[ae]|cioccolat[oaie]*|menu|linea|reparto|scaffale|alimenti|
caramell[ae]|gelat[oi]|scarpe|calze|calzini|crem[ae]|piatt[oi]|offert[ae]|scelta|articoli|merende|
lievit[oi]|grissini|cracker|cornett[oi]|panetton[ei]|cuscin[oi]|vestiti|abiti|abito|pantaloni|jeans|
tisan[ae]|collant|reggisen[oi]|costume|olio|shampoo|bagnoschiuma|detersiv[oi]|latte|latti|
ricett[ae]|parcheggi[o]?|bagno|ingresso|rampa|posto|accesso|servizi|bastone|ausili) (\w+ )?(\w+
)?(per|adatt[oaie] (?:a|ai|alle|in)|da|riservat[oi] (?:a|ai)) *(i |le |gli |donne |donna |mamme |
persone |chi e |clienti |bambini |l'|la )*(celiac[oaih]+|diabetic[oaih]+|intollerant[ei]|
intolleranze|allergic[oaih]+|allergie|incint[ae]|gravidanza|in gravidanza|in dolce attesa|
allattamento|disabili|invalidi|diabetico|celiachia|anallergic\w+), (senza|privo di|priva di|privi
di|zero|non contiene|senza tracce di|libero da|lista|elenco|tabella|elenco degli|lista degli|
registro degli|cartello degli|cartello|etichetta degli) (di |degli |delle |dei |gli )?(allergen[ei]|
glutine|lattosio|zucchero|allergie), allergen[ei], anallergic[oaih]+, ipoallergenic[oaih]+,
antiallergic[oaih]+, nichel tested, spiga barrata, (con|molta|massima|tanta|gran|grande|poca|senza|
piu|abbia|ha|avere|avra|avete|si prende|prende|prendersi|prendera|prendono|prendiamo|a) cura, (cura|
cure) (della barba|dei capelli|del corpo|dei dettagli|dei particolari|del viso|delle mani|dei piedi|
delle unghie|della pelle|del giardino|delle piante|della casa|del cliente|di se|dell'orto|del legno|
dei mobili|estetic\w+|di bellezza|redazionale|di|dell\w+), (segno|segno zodiacale|nata|nato|zodiaco|
ascendente|del segno) (del |sotto il |zodiacale )*cancro, (e|e'|sono) (un |una |del |nata sotto il |
nato sotto il )?(segno )?(del )?cancro (come|ascendente|e va|e lo|di segno), (del cancro|cancro)
(ascendente|ed? e del|di segno|e ama|come segno|a luglio|di luglio), tropico del cancro, (vicol[oi]|
fondo|strad[ae]|armadio|muro|angolo|finestr[ae]|fest[ae]|prova) ciec[oahi]+, alla cieca, (film|
cinema|scena) mut[oi]a?, (sedia|tavol[oinae]*|gamba del tavolo|tavolino|sgabello) zopp[oai]+,
(rumore|colpo|tonfo|dolore) sord[oi], (sord[oai]|ciec[oa]) (alle|ai|al|di) \w+, fa orecchi* da
mercante, (febbre) (del|dell'|da|delle|dei) *(sabato|shopping|oro|lotto|natale|saldi|mondiali|
acquist\w+), depression[ei] (atmosferica|del terreno|tropicale|post saldi|economica), (psicologia|
psicologa|psicologo|oncologo|medico|chirurgo|dottoressa|infermiere|fisioterapista|logopedista) (di
lavoro|di professione|in pensione|che lavora|presso l'ospedale), (e|e'|fa|lavora come|di mestiere|di
professione|fa il|fa la|fa lo|lavoro|studia) (un |una |il |la |lo |l'|anche |di |da
)*(fisioterapist[ai]|terapist[ai]|psicoterapeuta|logopedist[ai]|psichiatra|chirurgo|chirurga|
oncolog[oa]|medico|infermier[ea]|psicolog[oai]|farmacist[ai]|dentista|veterinari[oa]|oculist[ai]|
ginecolog[oa]|pediatra|osteopata|ottico|estetista|cardiolog[oa]|dermatolog[oa]|radiolog[oa]|
ostetrica)(?! da)( all'ospedale| in ospedale| in clinica| al pronto soccorso)?, (lavora|lavorano|
lavorava|impiegat[oa]|turno|turni|primario|infermier[ea]|volontari[oa]|assunt[oa]|lavoro|dipendente|
fa il turno|tirocinio|medico|barista|bar) (\w+ )?(\w+ )?(in|all'|nell'|dell'|al|nella|in una|nel|per
l'|presso l') *(ospedale|pronto soccorso|clinica|rsa|casa di cura|hospice|psichiatria|rianimazione|
farmacia|terapia intensiva), (consegn\w+|port\w+|fattura|ordine|vassoio|bar) (\w+ )?(\w+ )?(all'|in|
dell'|nell'|alla|per l') *(ospedale|clinica|pronto soccorso), (piumino|piumini|piumone|imbottitura|
cuscino|up and|up e|top|count|touch|lay|step|break|slow|cool|close|shut|drop|sit|knock|thumbs|
button|rub|light) ?(in )?down, (carrozzina|carrozzine) (del|della|per il|da|nuova|con il|dei|
gemellare|per bambole|e passeggino), passeggin[oi], (voucher|buono|buoni|codice|codici|tessera|pin|
scontrino|carta|biglietto|indirizzo|mail|coupon|password|numero) (e |non |risulta |era |sono
)*(invalid[oaie]), invalidat[oaie], (pressione) (del|delle|dell'|sui|dei|sulle|fiscale|psicologica|
mediatica) ?\w*, pentola a pressione, pressione dell'acqua, terapia d'urto, (macchina|stampante|
cassa|bilancia|lavatrice|computer|frigo|pos|telefono|tablet|caldaia|lettore|auto|registratore|forno|
serranda|ascensore|bici|orologio|caffettiera|affettatrice|programma|sito|linea|wifi) (\w+ )?(\w+
)?(\w+ )?(malat[oa]|zopp[oa]|mut[oa]|sord[oa]|fa le bizze|e in coma|e fuori servizio|e guarit[oa]|
impazzit[oa]), (piant[ae]|rosa|rose|geran[io]+|alber[oi]|oliv[oi]|orchide[ae]|basilico|can[ei]|
cagnolin[oaie]|gatt[oaie]|gattin[oaie]|cucciol[oaie]|cavall[oaie]|micio|coniglio|criceto|pappagallo|
prato|siepe|pomodor[oi]) (\w+ )?(\w+ )?(\w+ )?(e |ha |e' |era |sono |con )?(stat[oa] )?(un |una |l'|
la )?(malat\w+|allergi\w+|operat\w+( \w+)?|incint\w|sord\w|ciec\w|ammalat\w+|malatti\w|diabet\w+|
celiac\w|guarit\w|vaccin\w+|zopp\w|sterilizzat\w|intolleran\w+|terapia|steril\w|gravida|
antibiotic\w|artrosi|tumore|partorito|febbre|oidio|parassit\w), (cibo|crocchette|medicine|
antiparassitario|crema|shampoo|farmaco) (\w+ )?(per|del|al) (il |la |l')?(cane|gatto|gattino|
cucciolo|cavallo)( \w+)?, (voto|mal) di (mare|laurea), mal d'auto, mal d'africa, mal di poco, poco
male, mica male, niente male, non (sta|stanno|cade|veste|calza|entra) (\w+ )?bene (con|la|il|il
vestito|sul|in|di spalle|addosso|le scarpe|la giacca|il colore), (le|gli|mi|ti) (sta|stanno|stava|
cade|calza) (\w+ )?(bene|male|benissimo|malissimo), (ci|e) rimast[oa] (\w+ )?male, rimast[oa] male,
(ho|hai|ha|abbiamo|hanno) (capito|sentito|visto|servito|trattato) male, male (educat|organizz|
inform)\w*, (tiene|tenuto|sotto|fuori) controllo, controllo (qualita|ordine|cassa|scadenz)\w*,
intervento (del tecnico|tecnico|dell'idraulico|dell'elettricista|di manutenzione|di riparazione|in
garanzia|assistenza), operazione (simpatia|commerciale|a premi|di cassa|raccolta|sconti|natale|
estate), operat[oaie] (ecologic\w+|turistic\w+|dal lunedi), operator[ei], (banca|tasso|intervento)
(operativ\w+), (ansia|ansios[oaie]) (di|per|da|d'|all'idea) *(sapere|vedere|provare|ricevere|la
consegna|l'arrivo|il regalo|assaggiare|prestazione|arriv\w+|conoscere|prova), (non vede|non vedo|non
vedono|non vedeva) l'ora, (non vede|non sente|non vedono) (\w+ )?(la|il|i|le|l'|lo|gli|motiv\w+|
ragion\w+|differenz\w+|problem\w+|alcun\w+|niente di|nulla di|mai|di buon|l'ora|chi) ?\w*, (virus|
contagio|contagios[oa]) (del computer|informatico|e il suo sorriso), (sorriso|risata|allegria|
entusiasmo|buonumore|simpatia) (e )?contagios[oa], contagios[oa] (la sua|il suo|quel|quella) \w+,
(caso|sano) (clinico|di mente), in forma smagliante, salute a tutti, alla salute, crepi, brindisi
alla salute, buona salute, pulsazion*, (acqua|garza|siero|vasi|vasett[oi]|ambient[ei]|
discussion[ei]|barattol[oi]|guant[oi]|confezion[ei]|sacchett[oi]|bottigli[ae]|flacon[ei]|biberon|
monouso) (e |sono )?steril[ei], (paura|paure) di (volare), (non|nessun\w+|senza|alcun\w+|mai avuto)
(ha |ci sono |e |risulta |soffre di |sono |presenta |segnala )?(alcun\w* |particolari |nessun\w* |
problemi di )*(allergi\w+|intolleran\w+|celiac\w+|diabet\w+|disabilit\w+|malatti\w+|incint\w+),
(gesso|gessetti|gessi) (per|da|colorat|della)\w*, busto in gesso, collare (del|per|antipulci|rosso|
nuovo|cane), tutore (legale|della pianta|per pomodori), bastone (da passeggio|della tenda|per tende|
di zucchero|appendiabiti), tosse (?:e) raffreddore (?:esclus), (stampante|etichetta) termic\w+,
cerott[oi], ritardo (del|della|nella|nel|di|treno|consegna), ritardat[oaie] (la|il|le|i|di|
consegn\w+), (sindrome) (da shopping|del lunedi|di stendhal|da rientro|dell'ultimo minuto),
(disturb[oi]) (il|la|lo|i|le|del|se|di meno|arrecat\w+|per|e|mai|che|troppo)( \w+)?, (chiedo|senza|
non|scusi il|scusate il|nessun|per il|grande|tanto|se non e un|arreca\w*|per non|scusami il|troppo)
disturbo, (patologi[ae]) (vegetal|del legno)\w*, (sintomo) di (qualita|fiducia|stima),
malatticc[oi]o del gusto, diagnosi (del|della|dell')? ?(auto|motore|computer|guasto|centralina|
elettronica|caldaia), (dieta|cucina) (mediterranea), (vaccinare|vaccino|vaccinazione) (il|al|del|
dei) (cane|gatto|cuccioli), (al|del|nel) (secondo|terzo|quarto|quinto|sesto|settimo|ottavo|nono)
mese (di|del|dell'|consecutivo|dalla) *(abbonamento|anno|garanzia|corso|palestra|affitto|contratto|
raccolta|apertura|attivita|lavoro|iscrizione|acquisto), aspett\w+ (il|un|la|i|due) (figli\w+|
bambin\w+) (al|alla|all'|davanti|fuori|a|di|dopo|dal|per|in|che esc|da)\w* ?\w*
"""
HARMLESS = f"{_BELIEFS_AND_PLACES}, {_ILLNESSES}"
