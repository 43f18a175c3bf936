"""Sensitive topics in Italian; health, religion and politics are beside it."""

from careapp.rules.tone.beliefs_it import BELIEVERS, PARTISANS, POLITICS, RELIGION
from careapp.rules.tone.harmless_it import HARMLESS_HEALTH
from careapp.rules.tone.health_it import HEALTH, SICK
from careapp.rules.tone.topics import Topic, Vocabulary

_OF = r"d(?:i|el|ei|egli|ell[oae]|ell'|')? *"
_TO = r"a(?:l|i|gli|ll[oae]|ll')? *"
_IN = r"(?:in|nel|nei|negli|nell[oae]|nell') *"
_FROM = r"da(?:l|i|gli|ll[oae]|ll')? *"

_NATIONS = (
    r"afghan[oaie], african[oaie], albanes[ei], algerin[oaie], american[oaie], angolan[oaie],"
    r"arab[oaie], argentin[oaie], armen[oaie], asiatic[oaihe]+, australian[oaie], austriac[oaihe]+,"
    r"azer[oaie], bangladese, bangla, bengales[ei], bielorus\w+, birman[oaie], bolivian[oaie],"
    r"bosniac[oaihe]+, brasilian[oaie], britannic[oaihe]+, bulgar[oaie], burkinab[ei],"
    r"cambogian[oaie], camerunens[ei], camerunes[ei], canades[ei], capoverdian[oaie], "
    r"caraibic[oaihe]+,"
    r"cec[oahie]+, ceco, cecen[oaie], cilen[oaie], cines[ei], cingales[ei], colombian[oaie],"
    r"congoles[ei], corean[oaie], croat[oaie], cuban[oaie], curd[oaie], danes[ei], dominican[oaie],"
    r"ecuadorian[oaie], ecuadoregn[oaie], egizian[oaie], eritre[oaie], estone, etiop[ei], "
    r"europe[oaie] dell'est,"
    r"filippin[oaie], finlandes[ei], frances[ei], gambian[oaie], georgian[oaie], ghanes[ei],"
    r"giappones[ei], giordan[oaie], grec[oahie]+, guatemaltec[oahie]+, guinean[oaie], "
    r"haitian[oaie],"
    r"honduregn[oaie], indian[oaie], indonesian[oaie], ingles[ei], irachen[oaie], iranian[oaie],"
    r"irlandes[ei], islandes[ei], israelian[oaie], ivorian[oaie], keniot[aei], keniana, "
    r"kosovar[oaie],"
    r"latinoamerican[oaie], sudamerican[oaie], lettone, libanes[ei], liberian[oaie], libic[oahie]+,"
    r"lituan[oaie], macedone, macedoni, maghrebin[oaie], malese, malian[oaie], marocchin[oaie],"
    r"mauritan[oaie], mauritian[oaie], messican[oaie], moldav[oaie], mongol[oaie], "
    r"montenegrin[oaie],"
    r"mozambican[oaie], nepales[ei], nigerian[oaie], nordafrican[oaie], norvegese, olandes[ei],"
    r"pachistan[oaie], pakistan[oaie], palestines[ei], panamens[ei], paraguaian[oaie], "
    r"persian[oaie],"
    r"peruvian[oaie], polacc[oahie]+, portoghes[ei], portorican[oaie], romen[oaie], rumen[oaie],"
    r"russ[oaie], ruandes[ei], salvadoregn[oaie], saudit[aei], scozzes[ei], senegales[ei], "
    r"serb[oaie],"
    r"sierraleones[ei], sirian[oaie], siriac[oahie]+, slav[oaie], slovac[oahie]+, sloven[oaie],"
    r"somal[oaie], spagnol[oaie], srilankes[ei], statunitens[ei], sudafrican[oaie], sudanes[ei],"
    r"svedes[ei], svizzer[oaie], tailandes[ei], thailandes[ei], taiwanes[ei], tamil, "
    r"tanzanian[oaie],"
    r"tedesc[oahie]+, tibetan[oaie], togoles[ei], tunisin[oaie], turc[oahie]+, ucrain[oaie],"
    r"ugandes[ei], ungheres[ei], uruguaian[oaie], uruguagi[oa], uzbec[oahie]+, venezuelan[oaie],"
    r"vietnamit[aei], yemenit[aei], zairese"
)
_COUNTRIES = (
    r"afghanistan|africa|albania|algeria|america|angola|arabia\w*|argentina|armenia|asia|australia|"
    r"austria|azerbaigian|bangladesh|belgio|benin|bielorussia|birmania|bolivia|bosnia|brasile|"
    r"bulgaria|"
    r"burkina|cambogia|camerun|canada|capo verde|ceca|cecenia|cile|cina|colombia|congo|corea|"
    r"costa d'avorio|"
    r"croazia|cuba|danimarca|ecuador|egitto|eritrea|estonia|etiopia|europa dell'est|filippine|"
    r"finlandia|"
    r"francia|gambia|georgia|germania|ghana|giappone|giordania|grecia|guatemala|guinea|haiti|"
    r"honduras|india|"
    r"indonesia|inghilterra|iran|iraq|irlanda|islanda|kenya|kosovo|kurdistan|lettonia|libano|"
    r"liberia|"
    r"libia|lituania|macedonia|madagascar|mali|malesia|marocco|mauritania|mauritius|medio "
    r"oriente|messico|"
    r"moldavia|moldova|mongolia|montenegro|mozambico|nepal|nicaragua|niger|nigeria|nord "
    r"africa|norvegia|olanda|"
    r"pakistan|palestina|panama|paraguay|persia|peru|polonia|portogallo|porto rico|repubblica "
    r"\w+|romania|ruanda|"
    r"russia|salvador|santo domingo|scozia|senegal|serbia|sierra leone|siria|slovacchia|"
    r"slovenia|somalia|spagna|"
    r"sri lanka|stati uniti|sudafrica|sud africa|sudamerica|sud america|sudan|svezia|svizzera|"
    r"tailandia|thailandia|taiwan|"
    r"tanzania|tibet|togo|tunisia|turchia|ucraina|uganda|ungheria|unione sovietica|uruguay|"
    r"uzbekistan|venezuela|vietnam|yemen|"
    r"maghreb|balcani"
)
_NATION = "(?:" + "|".join(filter(None, map(str.strip, _NATIONS.split(",")))) + ")"

_ORIGIN = rf"""
(adottat|cresciut)[oaie] ({_IN})({_COUNTRIES}),
sangue {_NATION}, sint[oa], lineamenti \w+, (tratti|occhi|viso|volto) (orientali|asiatici|
africani|arabi|mediorientali|a mandorla), (parla|capisce) (male|poco|a stento|appena) (l'|l'
)?italiano, extracomunitari*, immigrat[oaie], migrant[ei], emigrat[oaie], clandestin[oaie]
(sbarcat|arrivat|senza)*, profug[oaih]+, rifugiat[oaie], richiedent[ei] asilo, permesso di
soggiorno, senza permesso, apolide, apolidi, sans papiers, (figli[oa]|figli) di (immigrati|
stranieri|profughi), seconda generazione, zingar[oaie], (i|dei|di|campo|famiglia|bambini|ragazza|
ragazzo|donna|donne|uomo) rom, sinti, gitan[oaie], caminant[ei], terron[ei], polenton[ei],
negr[oaie], creol[oa] di, (dalla|la|con la|ha la|di) (pelle (scura|nera|bianca|chiara|olivastra|
mulatta|color \w+))(?!di), (uomo|donna|ragazz[oa]|signor[ea]?|coppia|famiglia|bambin[oa]|cliente|
persona|gente|tipo|client[ei]|amic[oa]|tizi[oa]) di colore, (di|d'|ha|con|chiare|sue|altre|
lontane|le) ?(origin[ei]) (?!controllata|protetta|garantita|del prodotto|italiana
del)(stranier\w+|asiatic\w+|african\w+|latin\w+|est\w*|medio\w*|arab\w+|ebraic\w+|slav\w+|rom|
sinti|curd\w+|berber\w+|etnic\w+|{_NATION}), origini (in|nel|del|dell'|della|dalla|dal|dall')
?\w+, origine (etnic|razzial|stranier)*, etni[ae], razz[ae] (bianc|ner|giall|arian|umana|divers|
mist|inferior)*, gruppo etnico, minoranza (etnica|linguistica), nat[oaie] (e cresciut[oaie]
)?({_IN})({_COUNTRIES}), originari[oaie] ({_OF})({_COUNTRIES}), (emigrat|immigrat|scappat|fuggit|
sbarcat|espuls|arrivat)[oaie] (\w+ )?(\w+ )?({_FROM}|{_IN}|con )({_COUNTRIES}|barcone|gommone|
lampedusa), (cittadin|citadin|connazional)[aoei]* (stranier|extra|{_NATION})\w*, cittadinanza
(stranier|italiana (?:da|da poco|l'anno)|{_NATION})\w*, passaporto (stranier|{_NATION})\w*,
nazionalita (\w+), accento (stranier\w+|dell'est|arab\w+|slav\w+|african\w+|{_NATION}), tratti
(orientali|asiatici|somatici|africani), occhi a mandorla, (dell'est|dall'est) europ\w+, ragazza
dell'est, signora dell'est, donna dell'est, sangue (misto|ebreo|arabo|rom|{_NATION}), (e|e'|era|
sono|sembra) (uno |una )?(stranier[oaie])(?! di), (uno|una|famiglia|cliente|clienti|ragazz[oaie]|
coppia|signor[ae]?|gli|degli|con gli) stranier[oaie], (gli|i|quei|questi|dei|degli|sti|altri|
soliti|i soliti|con i|ai) (albanesi|cinesi|rumeni|romeni|pakistani|bengalesi|africani|arabi|
slavi|neri|turchi|nigeriani|senegalesi|ucraini|marocchini|tunisini|egiziani|indiani|filippini|
peruviani|russi|ebrei|polacchi|moldavi|bulgari|stranieri|meridionali|napoletani)(?! (?:freddi|
caldi|da asporto|con panna))
"""
_SEXUAL_LIFE = r"""
coppia di fatto, (va|andava|andat[oa]) (a letto )?con tutt[ie](?! +\w),
(sta|va|esce|dorme) con (un uomo sposato|una donna sposata|uno sposato|una sposata|un altro|
un'altra), (amica|amico) di letto, (figli|figlio|figlia) (fuori dal matrimonio|illegittim[oa]),
gay, omosessual*, lesbic[aohe]+, lesbo, bisessual*, bisex, transessual*, transgender, trans,
travestit[oi], intersessual*, pansessual*, asessual*, poliamor\w*, eterosessual*, lgbt\w*, queer,
drag queen, gay pride, frocio, froci, ricchion[ei], culatton[ei], checc[ah]e?, invertit[oa]
sessual*, finocchio dichiarato, non binari[oa], crossdresser, (orientamento|identita|vita|
preferenze|gusti|abitudini|tendenze|rapporti|relazioni|problemi|disfunzion[ei]|partner)
sessual[ei], identita di genere, transizione (di genere|da|sessuale), (cambio|cambiato|cambia|
cambiare|cambiando|riassegnazione) (di |del )?sesso, (sta facendo|fa|ha fatto|ha iniziato|ha
finito|in) (la |il )?(transizione|percorso di transizione), coming out, disforia, unione civile,
(unit[oaie]|unirsi|uniti) civilmente, coppia (di (uomini|donne|ragazzi|fatto gay)|omo\w*|dello
stesso sesso|arcobaleno|aperta|scambista), famiglia arcobaleno, (due mamme|due papa|due padri|due
madri), stesso sesso, (sposat[oa]|fidanzat[oa]|convive|vive insieme|sta insieme|sta) con un
(altr[oa] )?(uomo e lui|altro uomo|altra donna|ragazzo anche lui), con un'altra donna, con un
altro uomo, (gli|le) piacciono (gli uomini|le donne|i ragazzi|le ragazze|sia), (attratt[oa])
da(i|gli|lle)? (uomini|donne|ragazzi|ragazze|altri uomini|stesso), amante(?! (?:d|dell|del|della|
dei|delle|degli)\b)(?! d'), (ha|aveva|con) (l'amante|un'amante|un amante|una relazione
(?:extraconiugale|clandestina|segreta)), (ha|aveva|hanno) una relazione (con|clandestina|segreta|
extra\w+), (sposato|fidanzato|convive|innamorato|sta insieme|vive) (con|a|di) un (uomo|ragazzo),
(sposata|fidanzata|convive|innamorata|sta insieme|vive) (con|a|di) una (donna|ragazza), relazione
extraconiugale, (tradisce|tradito|tradita|tradiva|tradisc[eo]n?o?) (\w+ )?(marito|moglie|
compagn[oa]|fidanzat[oa]|ragazz[oa]), (lo|la|viene|stat[oa]) (tradisce|tradit[oa]),
(cornific[ao]|mette le corna|fa le corna|cornut[oa]), adulter\w+, scambist[aei], escort,
prostitut[aei], prostituzione, puttanier[ei], (va|andare|andava) (a |con le )?(prostitute|escort|
mignotte|puttane|trans|a donne), (fa|faceva) la vita, pornograf\w+, pornodip\w+, porno, sex toy,
vibrator[ei] erotic*, feticis\w+, sadomaso\w*, bdsm, ninfoman\w+, castita, vergine (ancora|a|
non)*, (ancora|e) vergine, celibato, ex moglie ora (uomo), sesso (occasionale|a pagamento|con|
debole e), (fa|fare|faceva) sesso, sessual(?:ita|mente attiv\w+), sieropositivo gay, viagra,
cialis, erezione, impotenza, pillola del giorno dopo, contraccettiv[oi], frigid[ae],
libertin[oa], single dichiaratamente, donnaiol[oi], va a letto con
"""
_UNION = r"""
(fa|fanno|faceva|nei|ai) (i |un |il )?picchett[oi],
cgil, cisl, uil, ugl, (della|all'|dell'|nell'|alla|sindacato|per l'|l'|con l') *usb, cobas, cub,
fiom, fim cisl, uilm, uiltucs, filcams, fisascat, filt, flai, fillea, filctem, slc cgil, snals,
gilda insegnanti, confsal, rsu, rsa sindacale, sindacat[oi], sindacal\w*, sindacalis\w+,
sindacaliz\w+, tessera sindacale, delegat[oa] (sindacale|di reparto|cgil|fiom), rappresentante
(sindacale|dei lavoratori|rsu|delle maestranze|rls), camera del lavoro, consiglio di fabbrica,
patronato (?:inca|sindacale), crumir\w+, (organizza|organizzano|proclama|proclamano|promuove|
guida) (\w+ )?scioper[oi], (ha|hanno|aveva) (\w+ )?(scioperato|fatto sciopero|aderito allo
sciopero|partecipato allo sciopero|organizzato (?:uno|lo) sciopero|proclamato lo sciopero),
(sciopera|scioperano|scioperante|scioperanti|scioperava), (fa|fanno|faceva|fara|faranno|sta
facendo|in) sciopero (con|contro|in|da|della|dei metalmeccanici|oggi|domani|domenica|sabato|
venerdi|perche|anche|di nuovo|generale con|sempre|ogni)?\w*(?! dei (?:treni|mezzi|trasporti|voli|
taxi|benzinai|corrieri|bus)), (aderisce|partecipa|aderi|aderira|andra|va|aderito|picchetto|
picchetta|presidio|picchetti) (\w+ )?(allo|agli|per lo|davanti alla|in) (sciopero|scioperi|
fabbrica)
"""
_LOOKS = (
    r"mulatt[oaie], meticci[oae], nomad[ei], "
    r"ner[oaie], di colore, mor[oa] di pelle, orientale, orientali, levantin[oa], "
    r"meridional[ei], stranier[oaie], ebre[oaie] di origine, berber[oaie], rom"
)
_LOVES = (
    r"et(?:ero|eri), finocchio, invertit[oa], fluid[oa], vergine, castrat[oa], promisc\w+, "
    r"impotente, frigid[oa], omo"
)

_HARMLESS = rf"""
(boccett[ae]|bottigliett[ae]|flacon[ei]|acquasantiera) (per l'|per |di |con l')acqua santa,
bandier[ae] (ross|bianc|giall|verd)\w+ (da|in|sulla|di) (spiaggia|mare|segnalazione),
picchett[oi] (da|per|della|di) (tenda|campeggio|legno|metallo),
(consegna|consegnare|consegne|porta|portare|spedire|fattura|
fatturare) ({_TO})(sede del )?(sindacato|
partito|cgil|cisl|uil|comune|vescovado|curia|parrocchia|ospedale|clinica),
(metro|treni|treno|autobus|bus|corriere|poste|mezzi|tram|taxi|ferrovie) (\w+ )?(sciopera|
scioperano|scioper\w+), (costum[ei]|maschera|vestit[oaie]|travestit\w+|abito) da \w+, (dvd|libro|
libri|romanzo|film|quadro|stampa|statua|cartolina|icona|santino|calendario) (\w+ )?(\w+
)?(vangelo|bibbia|corano|frate|monaca|papa|suora|prete|islam|buddha|budda|comunismo|fascismo|
duce|politic\w+), (poco|non|metod[oi]|modo|piu|abbinamento) (\w+ )?ortodoss[oaie], cavo usb,
chiavetta usb, (via|viale|piazza|piazzale|piazzetta|largo|corso|vicolo|borgo|contrada|localita|
frazione|rione|quartiere|fermata|casello|stazione|fondamenta|calle|salita|lungomare|zona|parco|
teatro|cinema|museo|istituto|scuola|liceo|palazzo|villa|casa editrice|edizioni|tempio di|
editrice) (?!di guarigione)((?:d(?:i|el|ei|egli|ell[oae]|ell'|')|san|santa|santo|sant'|ss|s|dott|
don|f.lli|alla|all'|al|ai|xx|iv|la|il|le|i|gli) *\.? *)*\w+(?! [aeo]' \w)( e martello)?,
(vicin[oa]|vicine|davanti|accanto|di fronte|dirimpetto|a fianco|di fianco|a lato|attaccat[oa]|in
fondo|sopra|sotto|dietro|dalle parti|nei pressi|nei paraggi|a due passi|a pochi passi|all'angolo|
angolo|oltre|presso|dopo|prima|fino|lungo|tra|fra|verso|sul sagrato|alle spalle|di lato|
all'altezza|nei dintorni|fuori|parcheggio|parcheggia|parcheggiare|parcheggiato) ?({_TO}|{_OF}|
{_FROM}|la |il |l'|lo |i |le |gli )*(chiesa|chiese|chiesetta|duomo|cattedrale|basilica|santuario|
parrocchia|oratorio|moschea|sinagoga|tempio|convento|monastero|abbazia|campanile|sagrato|
seminario|vescovado|curia|cimitero|ospedale|clinica|ambulatorio|pronto soccorso|farmacia|casa di
cura|centro anziani|sede (?:del |della )?(?:partito|sindacato|cgil|cisl|uil|pd)|municipio|camera
del lavoro|seggio|ambasciata|consolato)( \w+)?, (cappello|cappelletti|boccone|cappel) del prete,
barba (di|dei) frate, orecchi* di frate, prosciutto ebraico, carciofi* alla \w+, pane (azzimo|
arabo|ebraico|turco|nero|carasau), (insegna|insegnante di|ora di|professor\w* di|prof di|
maestr[oa] di) religione, partito di (calcetto|calcio|tennis|carte|briscola), (fed[ei]|fede)
nuzial[ei], in buona fede, in malafede, (vere|fedi) (nuziali|d'oro|in oro), fede d'oro, tengo
fede, ten\w+ fede, (politica|politiche) (aziendal|commercial|di reso|dei resi|sui resi|di
vendita|sulla|sulle|dei prezzi|di rimborso|prezzi|della casa|del negozio|di prezzo|degli sconti|
ambientale del|di cambio|dei cambi|di restituzione)\w*, (messa|messo|messe|messi) (in|a punto|a
posto|da|via|sul|sulla|su|li|qui|alla prova|a disposizione|a fuoco|a terra|fuori|dentro|nel|
nella|insieme|all'asta|a norma|male|bene), (e|sono|era|eravamo|siamo|appena|gia|essere|ieri|
lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|stat[oa]) partit[oi], partit[oaie] (per|
in|con|da|dal|ieri|oggi|alle|tardi|subito|presto|male|bene|di calcio|della|per le|doppia|di
tennis|di pallone|di volley|iva), partita iva, (destra|sinistra) (della|del|dello|dell'|rispetto|
entrando|uscendo|appena|in fondo|dopo|trovate|trova|all'entrata|dal|vicino), (lato|mano|scarpa|
scarpe|piede|gamba|braccio|porta|anta|scaffale|cassetto|tasca|orecchio|spalla|ginocchio|parte|
cassa|vetrina|colonna|ripiano|fila|entrata|curva|girare|gira|gire|mensola|banco|angolo|orecchino|
guanto|scala|finestra) (?!vota)(in (alto|basso|fondo) )?(a |di )?(destra|sinistra), (bel|brutto|
alto|buon|buoni|buono|basso|ottimo|ottimi|bei|bellissimo) vot[oi], vot[oi] (a scuola|alto|basso|
di (laurea|maturita|esame|diploma)|in pagella|alle recensioni|su google|buon[oi]|all'esame|di
scuola), ex voto, (vota|votano|voto|votato|votare) (il |la |le |i )?(nostr[oaie]|negozio|
recension[ei]|servizio|piatto|torta|gusto|preferit[oa]|su google|miglior[ei]?|vetrina|sondaggio|
foto|cassa), sondaggio sui gusti, elezione di miss, candidat[oa] (per il posto|al posto|per la
posizione|al lavoro|ideale|come (commess[oa]|barista|cassier[ea])|perfett[oa]), curriculum,
(sciopero|scioperi|scioperano) (dei|delle|degli|dell[ae]?|di|del) *(treni|treno|mezzi|trasporti|
autobus|bus|metro|metropolitana|aerei|voli|taxi|tassisti|benzinai|corrieri|corriere|poste|
autotrasportatori|camionisti|tir|aeroporto|aeroporti|ferrovie|tram|piloti|postini), (per|causa|
colpa dello|a causa dello|per lo|per via dello|c'e|ci sara|giorno di|giornata di|dallo|lo)
sciopero( generale|nazionale)?(?! con| della fabbrica), (unione|union) (europea|sportiva|sarda|
delle|tra|dei comuni), sindaco revisore, collegio sindacale, sindac[oi] effettiv[oi], compagn[oi]
di (scuola|classe|banco|viaggio|squadra|cordata|giochi), tessera (fedelta|punti|sconto|soci[oa]?|
numero|nuova|persa|clienti?|della palestra|sanitaria), lega (di|metallica|leggera|in|calcio|pro|
serie)\w*, (in|d'|di|una) lega (d'|di|metall|legger)\w*, forza (italia (?:agli|azzurri|ragazzi|e|
ai mondiali)|inter|milan|roma|napoli|juve|toro), cinque stelle (su|su google|di|per|nella|come|
super|recension)\w*, (hotel|albergo|recensione|recensioni|cucina|servizio|giudizio|resort|voto)
(a |da |di )?(5|cinque) stelle, amant[ei] (d\w+|d') ?\w+, compagna di \w+, trans ?(atlantic|port|
fer|oceanic)\w*, finocchi, finocchietto, finocchio (selvatico|crudo|gratinato|in insalata), (al|
di|con|e|i|semi di|tisana al|insalata di|salame al|un) finocchi[oi](?! dichiarat| che| pure),
(sesso|genere) (del (nascituro|bambino|gattino|cucciolo|cane)|maschile|femminile), sesto senso,
olio vergine, vergine d'oliva, extra ?vergine, olio d'oliva vergine, lana vergine, segno della
vergine, (della|del segno della|segno) vergine, cd vergin[ei], pura lana vergine, d'origine
(controllata|protetta), denominazione d'origine \w+, (origine|provenienza) (del|della|dei|delle|
degli|controllata|garantita|italiana|certificata|dop) ?\w*, (in|di|vera|borsa|similpelle|colore|
borsetta|scarpe|stivali|giacca|divano|cintura|portafoglio|guanti|cinturino|agenda|vestito)( in|
di)? pelle (scura|nera|bianca|chiara|color \w+), pelle (chiara|scura|nera|bianca) (da|per|lucida|
morbida|scamosciata|conciata|del divano), (foto|poster|divano|maglia|stampa|filo|carta|tv|
fotografie|gessi|matite|capi|vestiti|capo|bucato|lenzuola|candele|tovaglie|nota|una nota|tocco|un
tocco) (a|di) colore, (cambio|cambiato|cambiare|tipo|prova|scelta|catalogo|campione) (di
)?colore, campo nomadi digitali, nomad[ei] digital[ei], (romanzo|rom[ae]), (praticant[ei]) (in
uno|presso|avvocat[oi]|notaio|commercialista|nello|dello), (avvocat[oa]|notaio|commercialista)
praticante, (orario|orari) religiosamente, religiosamente (puntual|ogni|alle)\w*, (festa|regalo|
torta|bomboniere|confetti|rinfresco|pranzo|buffet|catering|ordine|vassoio|ordina|inviti|regali|
abito|vestito|vestitino|scarpe|scarpine|candela|album|biglietto|biglietti|biglietto d'auguri|
pasticcini|fiori|cena|dolci|bouquet|menu|completo|torte|cesto) (\w+ )?(\w+ )?(per )?(di |del |
della |per |alla |la |il |una |un |sua |prima |e |dopo )*(comunione|cresima|battesimo|matrimonio|
messa)( in chiesa| di \w+| del \w+| della \w+)?, (san|santa|santo|ss) \w+, sant' ?\w+, pio (iv|v|vi|
vii|ix|x|xi|xii), santo cielo, per carita, grazie a dio, mio dio, oddio, se dio vuole, dio mio,
per l'amor di dio, (osservante|devoto cliente|cliente devot[oa]), devot[oaie] (al|alla)
(nostr[oaie]|cioccolato|bottega|negozio|marca|caffe),
"""

_PEOPLE = (
    r"signor[aei]?|sig|sig\.ra|sig\.|client[ei]|marit[oi]|mogli[ei]?e?|figli[oae]?|mamm[ae]|"
    r"papa|babbo|padre|madre|genitori|fratell[oi]|sorell[ae]|"
    r"nonn[oaie]|nipot[ei]|zi[oae]|cugin[oaie]|suocer[oaie]|cognat[oaie]|nuora|genero|"
    r"compagn[oaie]|fidanzat[oaie]|amic[oahie]+|ragazz[oaie]|bambin[oaie]|bimb[oaie]|"
    r"uomo|uomini|donn[ae]|person[ae]|famigli[ae]|coppi[ae]|badant[ei]|"
    r"student[ei]|studentess[ae]|vicin[oaie]|coinquilin[oaie]|gent[ei]|tip[oa]|tizi[oa]|"
    r"tat[ae]|baby ?sitter|colf|commess[oaie]|dipendent[ei]|titolare|proprietari[oa]|"
    r"dottor[ei]?|dottoressa|professor[ei]?|professoressa|maestr[oaie]|gentile|anzian[oaie]|"
    r"giovan[ei]|"
    r"ingegner[ei]|avvocat[oaie]|infermier[aei]|operai[oaie]|parrucchier[aei]|cuoc[oahi]+|"
    r"camerier[aei]|muratori?e?|abitant[ei]|inquilin[oaie]|pazient[ei]|lui|lei|essi|"
    r"loro|comunita|mezz[oa]|meta"
)
_TRAITS = (
    r"gentil[ei]|gentilissim[oaie]|simpatic\w+|educat[oaie]|anzian[oaie]|giovan[ei]|"
    r"giovanissim[oaie]|alt[oaie]|biond[oaie]|magr[oaie]|robust[oaie]|grass[oaie]|timid[oaie]|"
    r"brav[oaie]|bell[oaie]|carin[oaie]|elegant[ei]|silenzios[oaie]|riservat[oaie]|puntual[ei]|"
    r"precis[oaie]|cortes[ei]|disponibil[ei]|tranquill[oaie]|calm[oaie]|nervos[oaie]|spos\w+|"
    r"vedov[oaie]|divorziat[oaie]|separat[oaie]|single|nubile|celibe|pensionat[oaie]|"
    r"disoccupat[oaie]|abitual[ei]|fedelissim[oaie]|nuov[oaie]|\d+ anni|sui \w+ anni|\d+enne|"
    r"\w+antenne"
)
_FOLLOWS = (
    r"che|chi|con (?:\w+ )?(?:bimb|bambin|figli|marit|mogli|passeggin|carrozzin|cane|barb|velo|"
    r"cappell|occhial|capell|treccin|baff|tatuagg)\w*|in (?:carrozzina|gravidanza|affitto|"
    r"albergo|vacanza|italia)|d(?:el|ella|ello|ei|ell|egli|elle)(?! (?:luned|marted|mercoled|"
    rf"gioved|venerd|sabat|domenic|vino|corso|\d))|{_TRAITS}|viene|vengono|compra|paga|vuole|"
    r"ordina|passa|chiede|abita|lavora|parla|prende|ha|hanno|ritira|cerca|mangia|beve|va|si|sta|"
    r"torna|porta|capisce|preferisce|arriva|vive|sempre|spesso|da (?:anni|poco|tanto|sempre|"
    r"molti|\d+)|di (?:origine|nascita|prima|seconda|fede|passaporto|famiglia|\d+ anni)|"
    r"senza (?:document|permess|marit)\w*|sui? \w+|nat[oa]|anche|ma|non|pero|molto|un po|"
    r"come (?:me|lui|lei|noi)|convint\w+|dichiarat\w+|sfegatat\w+|quindi|perche|credo|forse|"
    r"penso|e (?:molto|sempre|non|anche|si|ha|viene|gentil\w|simpatic\w+|cortes\w)"
)
_THINGS = (
    r"can[ei]|cagnolin[oaie]|cagn[ae]|cucciol[oaie]|gatt[oaie]|gattin[oaie]|mici[oaie]|"
    r"conigli[oaie]?|criceto|pappagall[oi]|cavall[oaie]|tartarug[ae]|canarin[oi]|piant[ae]|"
    r"ros[ae]i?|gerani[oi]?|alber[oi]|oliv[oi]|orchide[ae]|basilico|limone|prato|siepe|"
    r"pomodor[oi]|macchin[ae]|stampant[ei]|cass[ae]|bilanci[ae]|lavatrice|computer|pc|frigo\w*|"
    r"pos|telefon[oi]|cellulare|tablet|caldaia|lettore|auto|furgone|registratore|forno|serranda|"
    r"ascensore|bici\w*|orologi[oi]?|caffettiera|affettatrice|programma|sito|linea|wifi|"
    r"sedi[ae]|tavol[oinae]*|divano|sgabell[oi]|lampada|bambol[ae]|statua|manichin[oi]|poltrona|"
    r"ombrell[oi]|occhiali|pane|stagista robot"
)
_SHORTHAND = {
    "nn": "non",
    "x": "per",
    "cn": "con",
    "xke": "perche",
    "xché": "perche",
    "xche": "perche",
    "xkè": "perche",
    "xké": "perche",
    "xk": "perche",
    "perke": "perche",
    "ke": "che",
    "kn": "con",
    "tt": "tutti",
    "sn": "sono",
    "dv": "dove",
    "qlc": "qualche",
    "sett": "settimana",
}
ITALIAN = Vocabulary(
    always={
        Topic.RELIGION: RELIGION,
        Topic.POLITICS: POLITICS,
        Topic.HEALTH: HEALTH,
        Topic.ORIGIN: _ORIGIN,
        Topic.SEXUAL_LIFE: _SEXUAL_LIFE,
        Topic.UNION: _UNION,
    },
    adjectives={
        Topic.RELIGION: BELIEVERS,
        Topic.POLITICS: PARTISANS,
        Topic.HEALTH: SICK,
        Topic.ORIGIN: f"{_NATIONS}, {_LOOKS}",
        Topic.SEXUAL_LIFE: _LOVES,
    },
    predicates={
        Topic.ORIGIN: (
            r"(viene|vengono|veniva|arriva|arrivano|proviene|provengono|e scappat[oa]|"
            rf"e arrivat[oa]|scappa) (anche |originariamente |tutti |da poco )?"
            rf"({_FROM})({_COUNTRIES})"
        ),
    },
    harmless=_HARMLESS + "," + HARMLESS_HEALTH,
    names=(
        "abate|africano|albanese|americano|armeno|barone|battista|beduino|bigotti|bulgaro|"
        "calabrese|cardinale|cardinali|catalano|chiesa|cinese|cristian[oaie]?|"
        "croato|diacono|di dio|diodato|ebreo|egiziano|francese|franceschi|frate|galli|gay|"
        "grec[oi]|grego|indiani|inglese|"
        "lombardo|marocchi|marocchino|monac[oi]|mor[oi]|moscato|ner[oi]|pagan[oi]|papa|papi|"
        "pi[oa]|polacc[oi]|prete|preti|provenzano|"
        "religioso|rom|romeo|rossi|russ[oi]|santo|saraceno|schiavone|serbo|slavi|spagnol[oi]|"
        "svizzero|tedesc[oi]|turc[oi]|turchi|ungaro|vescov[oi]|"
        "zingaro|zingarelli|sordo|sordi|zoppo|zoppi|gobbo|gobbi|cieco|muto|malato|matto|pazzo|"
        "medici|febbre|tosse|storto|guercio|mancino|grasso|grassi|vergine|romani|rabbi|bangla|"
        "gesu"
    ),
    people=_PEOPLE,
    copula=(
        r"e'?|era|erano|sono|sia|siano|essendo|fosse|sara|resta|sembra|sembrano|pare|e' "
        r"diventat[oa]|e diventat[oa]|diventat[oa]|si dichiara|si definisce|si sente|nasce"
    ),
    between=r"anche|gia|molto|proprio|solo|ex|mezz[oa]|stat[oa]|di|nat[oa]|\w+mente",
    links=(
        r"che|chi|perche|poiche|siccome|dato che|ma|anche|e|lui|lei|loro|essendo|dice|non|si|"
        r"credo|penso|secondo me|forse|ora|adesso|gia|entrambi|tutti|quando|se"
    ),
    articles=r"il|lo|la|i|gli|le|un|uno|una|l'|un'|del|della|dal|al|alla|sul|nel",
    follows=_FOLLOWS,
    traits=_TRAITS,
    ailing=_THINGS,
    shorthand=_SHORTHAND,
    before_a_name=r"[a-zà-ÿ][ '’] *|\b[A-ZÀ-Ý]\w+ +",
    titles=(
        r"sig|sig\.ra|sig\.na|signor|signora|signorina|signori|dott|dott\.ssa|dottor|dottoressa|"
        r"prof|prof\.ssa|professor|professoressa|avv|avvocato|ing|ingegner|arch|architetto|geom|"
        r"geometra|rag|ragionier|famiglia|fam|gentile|gentilissim[oa]|car[oa]|egregio|spett|"
        r"spettabile|don|suor|cognome|ditta|pasticceria|panificio"
    ),
)
