"""Where someone comes from, whom they love, their trade union: in Italian."""

from careapp.rules.tone.nations_it import CITIES, COUNTRIES, NATIONS

_OF = r"d(?:i|el|ei|egli|ell[oae]|ell'|')? *"
_IN = r"(?:in|nel|nei|negli|nell[oae]|nell'|a|ad) *"
_FROM = r"da(?:l|i|gli|ll[oae]|ll')? *"
_NATION = "(?:" + "|".join(filter(None, map(str.strip, NATIONS.split(",")))) + ")"
_ABROAD = f"(?:{COUNTRIES}|{CITIES})"

ORIGIN = rf"""
extracomunitari*, immigrat[oaie], immigrant[ei], migrant[ei], emigrat[oaie], clandestin[oaie]
(sbarcat|arrivat|senza)*, profug[oaih]*, rifugiat[oaie], richiedent[ei] asilo, richiedent[ei]
protezione, protezione (internazionale|umanitaria|sussidiaria|temporanea), asilo politico, permesso
di soggiorno, carta di soggiorno, soggiorno scaduto, decreto flussi, ius soli, apolide, apolidi,
sans papiers, (figli[oa]|figli|nipote) di (immigrati|stranieri|profughi|migranti|emigrati),
(immigrat|stranier|cines|marocc|turc|figli|famiglia)\w* di seconda generazione, (centro|casa|
comunita) (di accoglienza|accoglienza|per migranti|profughi), zingar[oaie], zingaresc*, (i|dei|di|
campo|famiglia|bambini|ragazza|ragazzo|donna|donne|uomo|origine|etnia) rom, (insediamento|campo)
(rom|nomadi), sinti, sint[oa], gitan[oaie], caminant[ei], terron[ei], terronaccio, polenton[ei],
negr[oaie], negrett[oa], creol[oa] di, vu cumpra, muso giallo, mangia ?crauti, crucc[oa], crucchi,
beduin[oa], afroamerican*, afroitalian*, afrodiscendent*, mulatt[oaie], meticci[oae], meticciat*,
(dalla|la|con la|ha la|di|sua) pelle (\w+ )?(scura|nera|bianca|chiara|olivastra|mulatta|ambrata|
scurissima|nerissima|color \w+)(?! (?:di|del|da)), carnagione \w+, pelle (scura|nera|olivastra)(?!
+\w), pelle di ebano, (uomo|donna|ragazz[oa]|signor[ea]?|coppia|famiglia|bambin[oa]|cliente|persona|
gente|tipo|client[ei]|amic[oa]|tizi[oa]|marito|moglie|fidanzat[oa]|compagn[oa]|e|e'|genero|nuora) di
colore, (color|colore) della pelle, (di|d'|ha|hanno|con|chiare|sue|altre|lontane|le|dalle|per le|sue
lontane|antiche) ?(origin[ei]) (?!controllata|protetta|garantita|del prodotto|italiana
del)(stranier\w+|asiatic\w+|african\w+|latin\w+|est\w*|medio\w*|arab\w+|ebraic\w+|slav\w+|rom|sinti|
curd\w+|berber\w+|etnic\w+|{_NATION}), origini (in|nel|del|dell'|della|dalla|dal|dall') ?\w+,
origine (etnic|razzial|stranier)*, (padre|madre|papa|mamma|genitori|nonn[oia]|marito|moglie|meta|
mezz[oa]) ({_NATION})(?! (?:scura|nera)), (figli[oa]|figli|nipote|moglie|marito|vedova) di (un |una
|due )?({_NATION}), etni[ae], razz[ae] (bianc|ner|giall|arian|umana|divers|inferior|mist)*, gruppo
etnico, minoranza (etnica|linguistica), (nat|cresciut|adottat)[oaie] (e cresciut[oaie] |prima
)?({_IN})({_ABROAD}), (originari|provenient)[oaie] ({_OF}|{_FROM})({_ABROAD}), oriund[oa], (emigrat|
immigrat|scappat|fuggit|fuggiasc|sbarcat|espuls|rimpatriat)[oaie] (\w+ )?(\w+ )?({_FROM}|con
)({_ABROAD}|barcone|gommone|lampedusa|un barcone|un gommone|paese|paese suo), (scappa|fugge|
scappano|fuggono) (\w+ )?(dalla guerra|da {_ABROAD}), barcone, gommone da lampedusa, sbarcat[oaie]
(con|da|dal|dalla)*, (cittadin|citadin|connazional)[aoei]* (stranier|extra|{_NATION})\w*,
cittadinanza (stranier|italiana|{_NATION})\w*(?! onoraria), passaporto (stranier|{_NATION})\w*,
nazionalita (\w+), (accento|cadenza|parlata) (\w+ )?(stranier\w+|dell'est|arab\w+|slav\w+|
african\w+|{_NATION}), (tratti|lineamenti|occhi|viso|volto|aspetto) (orientali|asiatici|somatici|
africani|arabi|mediorientali|a mandorla|orientale|asiatico|arabo|indiani|{_NATION}), (dell'est|
dall'est|dell' est) europ\w+, (gente|ragazz[ae]|signor[ae]|donn[ae]|badant[ei]|tip[oa]|famiglia|
gente) dell'est, viene dall'est, sangue (misto|ebreo|arabo|rom|{_NATION}), matrimonio misto, coppia
mista, (e|e'|era|sono|sembra|famiglia) (uno |una )?(stranier[oaie])(?! di), (uno|una|famiglia|
cliente|clienti|ragazz[oaie]|coppia|signor[ae]?|gli|degli|con gli|tip[oa]|badante) stranier[oaie],
(parla|capisce|mastica|sa) (male|poco|pochissimo|a stento|appena|pochino) (l'|l' |d')?italiano,
(non|poco) (parla|capisce|sa|spiccica) (bene |ancora |quasi |una parola di |una parola d'|mezza
parola di )?(l'|d')?italiano, (gli|i|quei|questi|dei|degli|sti|altri|soliti|i soliti|con i|ai)
(albanesi|cinesi|rumeni|romeni|pakistani|bengalesi|africani|arabi|slavi|neri|turchi|nigeriani|
senegalesi|ucraini|marocchini|tunisini|egiziani|indiani|filippini|peruviani|russi|ebrei|polacchi|
moldavi|bulgari|stranieri|meridionali|napoletani|tedeschi|francesi|inglesi|americani|spagnoli|
maghrebini|cingalesi|serbi|kosovari|siriani|afgani)(?! (?:freddi|caldi|da asporto|con panna|grandi|
piccoli|al|alla|da|in vetro)), originar[oa] di, origin[ei] (stranier\w+|asiatic\w+|african\w+|
latin\w+|arab\w+|slav\w+|ebraic\w+|{_NATION}), extracom*, (sta imparando|impara|studia) (l'|un po'
di )?italiano(?! (?:a scuola|all'uni|per la)), mezzosangue, mapuche
"""
COMES_FROM = rf"""
(viene|vengono|veniva|arriva|arrivano|arrivat[oaie]|venut[oaie]|trasferit[oaie]|proviene|provengono|
scappa|e|e'|sono|era|erano|tutti|originari[oa]) (anche |originariamente |tutti |da poco |entrambi |
appena |pure |in origine )*({_FROM}|del |dello |dell'|della |delle |dei )({COUNTRIES}), (e|e'|sono|
originari[oa]) (di|d') *({CITIES}), (sposat[oa]|fidanzat[oa]|convive|insieme|amic[oa]|viene|vive)
con (un|una|un') *({_NATION}), non e italian[oa], (e|e') nat[oa] (all'estero|fuori italia)
"""
LOVE = r"""
gay, gays, omosessual*, omosex*, omofil*, lesbic[aohe]*, lesbo, bisessual*, bisex, eterosessual*,
pansessual*, asessual*, demisessual*, transessual*, transgender, trans, transex*, travestit[oaie](?!
da), travestitism*, travone, trasgender, viado, viados, drag ?queen, queer, lgbt*, intersessual*,
ermafrodit*, non[ -]?binari[oaie], genderfluid, gender fluid, agender, cisgender, poliamor*,
polifedel*, gay pride, (al|del|dal|il|andat[oa] al|va al) pride, bandiera arcobaleno, famiglia
arcobaleno, famiglie arcobaleno, arcigay, arcilesbica, omogenitorial*, froci[oa]?, frocett[oi],
ricchion[ei], recchion[ei], culatton*, busone, checc[ah]e?, checca, finocchio dichiarat*,
invertit[oa] sessual*, dell'altra sponda, (dall'|all'|dell'|nell')altra (sponda|parrocchia),
dell'altra riva, (orientament\w+|identita|vita|preferenz[ae]|gust[oi]|abitudin[ei]|tendenz[ae]|
rapport[oi]|relazion[ei]|problem[ai]|disfunzion[ei]|partner|fantasi[ae]|educator\w*|pratich?e)
sessual[ei], identita di genere, transizione (di genere|da|sessuale), (cambio|cambiato|cambia|
cambiare|cambiando|riassegnazione|rettifica) (di |del |il |anagrafica del )?(sesso|genere)(?! (?:del
|letterario|musicale)), (sta facendo|fa|ha fatto|ha iniziato|ha finito|in|dopo la|prima della|
inizia) (la |il )?(transizione|percorso di transizione), coming out, outing, disforia, (uso|
cambiato|chiede) (i )?pronomi, pronomi (lui|lei|loro|maschili|femminili), (una volta|prima) (era|si
chiamava) (un |una )?(uomo|donna|maschio|femmina), (nat[oa]) (uomo|donna|maschio|femmina)(?! (?:e
primogenit)), (ormoni|ormonale) (per|femmin|masch)\w*, unione civile, (unit[oaie]|unirsi|uniti|
unite|si uniscono) civilmente, coppia (di (uomini|donne|ragazzi|ragazze|fatto|lesbiche|gay|maschi|
femmine)|omo\w*|dello stesso sesso|arcobaleno|aperta|scambista|gay|lesbica), (due mamme|due papa|due
padri|due madri|due mariti|due mogli), stesso sesso, (sposat[oa]|fidanzat[oa]|convive|convivono|vive
insieme|vive|sta insieme|sta) (\w+ )?con (un (altr[oa] )?(uomo e lui|altro uomo|ragazzo anche lui)|
altra donna|un altro uomo|un'altra donna|un'altra ragazza|un altro ragazzo|un'altra(?! (?:famiglia|
persona)))(?! (?:piu|bella|testa)), (gli|a lui|al figlio) (piacciono|piace) (gli uomini|gli ometti|i
maschi|i ragazzi|solo gli uomini|solo i maschi|sia gli|gli altri uomini), (le|a lei) (piacciono|
piace) (le donne|le femmine|le ragazze|solo le donne|sia le|le altre donne), (lui|lei) preferisce
(gli uomini|le donne|i maschi|le femmine|i ragazzi|le ragazze), (attratt[oa]) da(i|gli|lle)?
(uomini|donne|ragazzi|ragazze|altri uomini|stesso), amante(?! (?:d|dell|del|della|dei|delle|
degli)\b)(?! d'), amanti(?! (?:d|dell|del|della|dei|delle|degli)\b)(?! d'), amantucci[oa], (ha|
aveva|hanno|avevano|ebbe|avuto) (l'amante|un'amante|un amante|una storia|una relazione|una
storiella|un flirt|una tresca|un'avventura|una scappatella|un'altra donna|un altro uomo)
(?:(?:clandestin|segret|extra|parallel|con |fuori|di letto|da (?:anni|mesi|tempo|quando)|col |
nascost)\w* *\w*)?, (ha|aveva|hanno)(?<!ne\sha)(?<!ne\shanno) (un altro|un'altra|l'amante|
l'amichetta|l'amichetto|una storia|una relazione|una tresca|un flirt|una doppia famiglia|una seconda
famiglia)(?! +\w), storia (clandestina|segreta|parallela|di letto|di sesso|di corna)(?! del),
tresca, scappatell[ae], doppia vita, vita doppia, fedifrag[oa], infedel[ei], infedelta, adulter*,
(relazione|storia) (extraconiugale|clandestina|segreta|parallela|a tre), extraconiugal*, menage a
trois, triangolo amoroso, (sposato|fidanzato|convive|innamorato|sta insieme|vive) (con|a|di) un
(uomo|ragazzo|compagno), (sposata|fidanzata|convive|innamorata|sta insieme|vive) (con|a|di) una
(donna|ragazza|compagna), (tradisce|tradito|tradita|tradiva|tradiscono|tradi|tradir\w+|cornifica\w*)
(\w+ )?(\w+ )?(marito|moglie|compagn[oa]|fidanzat[oa]|ragazz[oa]|con)(?! la fiducia), (lo|la|viene|
stat[oa]|si) (tradisce|tradit[oa]|tradiscono|tradiva|cornifica), (mette|fa|ha|messo|porta|fatto|
fare|mettere|mettono) (le|tante|un bel paio di|due) corna, (il marito|la moglie) (non (?:sa|deve
sapere|lo sa|sospetta)|all'oscuro|e all'oscuro), moglie (all'oscuro|ignara|che non sa), marito
(all'oscuro|ignaro), moglie non sa, (senza|non) (farlo sapere|dirlo|dire niente|dire nulla|fare
parola) (a|al|alla|ai) (su[oa] )?(marito|moglie)(?! (?:del regalo|della sorpresa|per la sorpresa)),
(se la fa|se la intende|se la spassa|flirta|ci prova|amoreggia|se l'e fatta|fa coppia|limona|scopa|
tromba) con, va (a letto|con)( \w+)? (con )?(tutt[ie]|chiunque|uomini|donne|ragazzini|uomini
sposati)(?! +(?:i|le|gli)\b), (va|vanno|andat[oa]|andava|finit[oa]|a) (a )?letto (\w+ )?(\w+ )?con
(?!la febbre|l'influenza|il raffred|un libro|la bronch|3\d|la tosse|il cov|le stampe|il mal)\w+,
(amica|amico|amici) di letto, scopamic[oaih]*, trombamic[oaih]*, (figli|figlio|figlia) (fuori dal
matrimonio|illegittim\w+|segret[oa]|dell'amante), (sta|esce|dorme|vede) con (un uomo sposato|una
donna sposata|uno sposato|una sposata), scambis[mt]\w*, threesome, escort(?! (?:ford|car)),
prostitut[aei], prostituzione, si prostituisce, squillo di lusso, ragazza squillo, entraineuse,
battona, casa chiusa, bordello a pagamento, puttanier[ei], (va|andare|andava|frequenta|andato|cerca|
paga) (a |con |le |in |una |i )*(prostitute|escort|mignotte|puttane|trans|donnine|night|club prive|
locali per scambisti|centri massaggi hard|massaggi hard|donne a pagamento), (fa|faceva|fare) la
vita(?! (?:del|di|che|da|dura|bella|sana|tranq)), porno*, pornograf\w*, pornodip\w*, pornostar, film
hard, hard core, onlyfans, only fans, camgirl, spogliarell*, lap dance, sex toy, sex toys, sexy
shop, sex shop, sexting, vibrator[ei], dildo, feticis[mt]\w*, sadomaso\w*, bdsm, voyeur, guardone,
esibizionist[ai] sessual*, ninfoman*, pedofil*, stupr*, violentat[oa], violenza sessuale,
molest(?:ie|ato|ata|atore) (sessual\w*|una|le|la|in)*, abus[oi] sessual*, castita, (ancora|e|e')
vergine(?! (?:d|di|il|ext|come|asc|e ascend|e ama|e \w+ asc)), verginita, illibat[oa], celibato
(scelto|sacerdotale), sesso (occasionale|a pagamento|con|debole e|orale|a tre|promiscuo|sfrenato|
sicuro|non protetto|prima|tutt), (fa|fanno|fare|faceva|fatto) sesso, sessuomane, maniaco sessuale,
erotoman*, sessualita, sessualmente*, ipersessual*, asessuat[oa], impotent[ei] (da|per|dopo|con|e|
non|sessual)*, impotenza, eiaculazion*, erezion[ei], erettil[ei], viagra, cialis, levitra, (pillola)
del giorno dopo, contraccettiv[oi], anticoncezional[ei], spirale (intrauterina|contraccettiva|messa|
al rame), preservativ[oi], profilattic[oi], condom, frigid[ae], libid*, libertin[oa], donnaiol[oi],
dongiovanni, casanova incallito, sciupafemmine, mangiauomini, ex (moglie|marito) ora (uomo|donna),
utero in affitto, gestazione per altri, madre surrogata, maternita surrogata, (due|sono due|coppia
di) (uomini|donne|ragazzi|ragazze|maschi|femmine) (che (?:stanno|vivono|convivono)|sposat\w+|
conviventi|insieme), sono due (uomini|donne), (percorso|processo|fase) di transizione, (compagno|
marito|fidanzato) (di lui|del signore), cam ?girls?, amante (del|della|di|dell') *(dottor\w*|medico|
marito|capo|sindaco|prete|vicin[oa]|signor\w*|moglie|titolare|avvocato|lui|lei|direttore|
professor\w*|collega|cognat[oa]|compagno|fratello|padre|un uomo|un altro|una donna)(?! (?:dei|del|
della) (?:libri|vini|dolci)), tradiment*, play ?boy, (vive|sta|abita|dorme|va) (con|col) (il suo |la
sua )?(amante|concubina|ganzo|ganza), (si vede|si frequenta|esce) (di nascosto|in segreto) *\w*, di
nascosto (dal|dalla|al|alla|del|della) (marito|moglie|compagn[oa]|fidanzat[oa])(?! per (?:la|il)
(?:sorpresa|regalo|compl)), cornut[oaie](?! (?:di|da)), cornuti, (figlio|fratello|nipote|zio|cugino|
lui|padre|cognato|genero|papa|nonno) (\w+ )?(sta|vive|convive|abita|esce|fidanzato|sposato|messo)
(\w+ )?con un (ragazz|uomo|altro uomo|compagno|signore|maschio)\w*, (figlia|sorella|zia|cugina|lei|
madre|cognata|nuora|mamma|nonna) (\w+ )?(sta|vive|convive|abita|esce|fidanzata|sposata|messa) (\w+
)?con una (ragazz|donna|altra donna|compagna|signora|femmina)\w*
"""
UNION = r"""
cgil, cisl, uil, uilscuola, ugl, usb lavoro privato, (della|all'|dell'|nell'|alla|sindacato|per l'|
l'|con l'|tesser\w+|iscritt[oa]|delegat[oa]|militante|attivista|coi|con) *(usb|cub|cobas|fim|fp|flc|
slc|femca|fistel|anief|uila|uilp), usb (lombardia|lavoro|pubblico|sanita|scuola|tipo|attivo|attiva|
e)*, cobas, si cobas, fim, confederazione cobas, fiom, fim[ -]cisl, uilm, uiltucs, uilcom, uiltec,
uiltrasporti, uilpa, uilca, uilfpl, filcams, fisascat, filt, flai, fillea, filctem, filca, feneal,
femca cisl, fistel cisl, fisac, first cisl, fabi banc*, slc[ -]cgil, flc[ -]cgil, fp[ -]cgil, spi[
-]cgil, nidil, felsa, snals, anief, gilda insegnanti, nursind, nursing up, confsal, fials, anaao,
fimmg, siulp, silp, coisp, siap, rsu, rsa (sindacal\w*|aziendal\w*|in banca|in fabbrica|in azienda),
delegat[oa] rsa, rls, triplice sindacale, intersindacale, sindacat[oi], sindacal*, sindacaliz*,
sindacalis*, tessera sindacale, delegat[oa] (sindacale|di reparto|di fabbrica|cgil|fiom|dei
lavoratori|del personale|degli operai|aziendale), rappresentant[ei] (sindacal\w+|dei lavoratori|rsu|
delle maestranze|rls|degli operai|del personale|dei dipendenti), rappresenta (i lavoratori|gli
operai|i colleghi|i dipendenti|il personale), camera del lavoro, consiglio di fabbrica, patronato
(?:inca|sindacale|acli), caaf cgil, caf cgil, caf cisl, crumir*, (organizza|organizzano|organizzato|
proclama|proclamano|proclamato|promuove|promosso|guida|guidato|indett[oa]|indice|capeggia\w*|ha
organizzato|decid\w+) (\w+ )?(\w+ )?scioper[oi], (ha|hanno|aveva|avevano|aver) (\w+ )?(\w+
)?(scioperato|fatto sciopero|(?:aderito|partecipato) (?:allo|a uno|agli) scioper[oi]|fatto (?:lo|
uno) sciopero|fatto (?:tutti )?gli scioperi), (sciopera|scioperano|scioperante|scioperanti|
scioperava|scioperato|scioperavano|scioperera\w*), (fa|fanno|faceva|fara|faranno|sta facendo|in|va
in|fate|facciamo|entra in|durante lo|dopo lo) sciopero (con|contro|in|da|della|dei metalmeccanici|
oggi|domani|domenica|sabato|venerdi|lunedi|martedi|mercoledi|giovedi|perche|anche|di nuovo|generale|
con|sempre|ogni|per|della fame|alla|spesso|a oltranza|al)?\w*(?! (?:dei|dei|degli|delle|di)
(?:treni|mezzi|trasporti|voli|taxi|benzinai|corrieri|bus|autobus)), (e|e'|era|sono) in sciopero, in
sciopero (da|con|contro|per)*, a tutti gli scioperi, (aderisce|partecipa|aderi|aderira|andra|va|
aderito|picchetta|crede|favorevole|contrari[oa]) (\w+ )?(allo|agli|per lo|davanti alla|nello)
(sciopero|scioperi|fabbrica), (fa|fanno|faceva|nei|ai|al|in|ha fatto|fatto) (i |un |il
)?picchett[oi], picchett[oi] (davanti|ai|in|sindacal|alla|fuori|con)*, picchettagg*, (assemblea|
riunione|vertenza|lotta|lotte|permess[oi]|distacc[oo]|quot[ae]|iscrizione|attivita|manifestazione)
(sindacal\w+|degli operai|di fabbrica|dei lavoratori|in fabbrica), presidio (davanti|dei lavoratori|
in fabbrica|degli operai|alla fabbrica|operaio)*, occupa(?:zione|to|ta|no) (della |la )?fabbrica,
(statuto|diritti) dei lavoratori, (trattativa|contrattazion[ei]) (con i padroni|col padrone|
collettiva), lotta di classe, (tesser|iscri|attivis|militant|distacca)\w* (\w+ )?(al|nel|del|a un|di
un|col) sindacat\w*, (fa|fanno|faceva|ha fatto|hanno fatto|fare) (lo|uno) sciopero *(\w+)?, (agli|
sempre agli|degli) scioperi(?! dei| del), (lo|allo|dello|nello) spi, vertenz*, contrattazion[ei]
(sindacal\w+|aziendal\w+|collettiv\w+), (fa|fanno|faceva|fara|ha fatto) sciopero(?! (?:dei|dei|
degli|delle|di) (?:treni|mezzi|voli|taxi|corrieri|bus))
"""
LOOKS = (
    r"mulatt[oaie], meticci[oae], nomad[ei], ner[oaie], di colore, mor[oa] di pelle, nerissim[oa], "
    r"orientale, orientali, levantin[oa], meridional[ei], stranier[oaie], ebre[oaie] di origine, "
    r"berber[oaie], rom, dell'est, clandestin[oa], naturalizzat[oa]"
)
LOVES = (
    r"et(?:ero|eri), finocchio, invertit[oa], fluid[oa], vergine, castrat[oa], promisc*, "
    r"impotente, frigid[oa], omo, effeminat[oa], infedel[ei], fedifrag[oa]"
)
