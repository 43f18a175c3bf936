"""Words that hurt, in Italian, and the surnames that sound like them."""

RUDE = r"""
cazz[oiae], cazzat[ae], cazzon[ei], incazz*, scazz*, strunz*, stronz*, merd[ae], merdos*,
vaffanculo, fanculo, affanculo, culo, culon[ei], paraculo, leccaculo, coglion*, scoglion*,
rincoglion*, minchi[ae]*, minchion*, palle piene, rotto le (palle|scatole|balle), rompi ?(palle|
balle|scatole|coglioni), romper[e]? le (palle|balle|scatole), (che|due|dei|delle) palle(?! di|da),
puttan[ae], puttanat[ae], puttanier[ei], troi[ae], troion*, zoccola, mignott*, baldracc*,
sgualdrin*, bagasci*, (che|una|grassa|vecchia|brutta|quella) (vacca|bestia), porc[oa] (dio|madonna|
cane|mondo|miseria|troia|giuda|putt\w+), porci, dio (cane|porco|boia|bestia), madonna (putt|troi|
porc)*, bastard*, figli[oa] di (puttana|troia|cane|buona donna|una mign\w+), pezz[oi] di (merda|
idiota|imbecille), cess[oi], (cag|pisc)(are|ata|ate|asotto|iato|ione|iare)*, cacca, puzz[aoi] (di|
come|da|sempre|e)*, puzzolent[ei], stupid[oaie]*, idiot[aei]*, imbecill[ei], cretin[oaie],
deficient[ei], scem[oaie], ebet[ei], ritardat[oaie] (del|di m|menta), mongoloid[ei],
handicappat[oaie] di, demente, tont[oaie], fess[oaie], babbe[oi], pirl[ai], testa di (cazzo|rapa|
minchia|legno), cafon[ei]*, maleducat[oaie], zotic[oaih]*, burin[oaie], villan[oaie], screanzat*,
ignorant[ei], buzzurr[oaie], terron[ei], negr[oaie], froci[oa]?, ricchion[ei], culatton*,
checc[ah]e?, pidocchios[oaie], morto di fame, morti di fame, poveracci[oae], barbon[eia],
pezzent[ei],  ladr[oaie]*, truffator*, imbroglion*, bugiard[oaie], antipatic[oaih]*, odios[oaie],
insopportabil[ei], pazz[oaie] (furios|isteric|da legare)*, isteric[oaih]*, schizzat[oaie],
psicopatic*, (vecchia|brutta|una|che|quella) strega, arpia, megera, befana isterica, oca giuliva,
(vecchia|stupida|che|quella) gallina, vecchi(accia|accio|a strega|o rimbambito|a rimbambita),
rimbambit[oaie], rintronat[oaie], rimbecillit*, cess[oa], racchi[ao], obes[oa] di, grasson[ei],
bruttissim[oa] don, brutt[oa] (strega|vecchia|stronza|bestia|ceffo|muso|ignorante), lurid[oaie],
schifos[oaie], fa (schifo|pena|vomitare|ribrezzo), scassa(palle|cazzi|minchia|scatole|maroni)*,
scocciator*, (si|ti) (fotta|fotti|freghi), fottut*, fott(ere|iti|uto), (chiudi|chiuda) (il becco|la
bocca), (stia|sta|stai) zitt[oa], zitt[oa] e, tappati la bocca, (vada|vai|va|andate) (a quel paese|
al diavolo|a cagare|all'inferno|a farsi|a farti|a morire|a dar)*, (si|ti|vi) (levi|levati|tolga|
togliti|tolgano) (dai piedi|di torno|dalle)*, fuori dai piedi, levati di torno, me ne (frego|sbatto|
infischio), se ne frega, fregat[oa] altamente, non mi rompa, ma che vuole, che vuoi, bestion[ei],
asin[oa] (ignor|che|calz)*, capra ignorante, cornut[oaie], sfigat[oaie], (un|una|sei|che)
fallit[oa], nullita, inutile (persona|cliente|donna|uomo), zozz[oaie], sozz[oaie], tette, tettona,
tettone, pompin[oi], bocchin[oai], scopata, scopabile, troiata, troiaio, puttanata, minchiata,
cazzata, stronzata, porcata, casino, casini, sfaccimm*, mannaggia (a te|a lei|alla)*, accident[ei] a
(te|lei), rompiball[ei], rompiscatol[ei], rompicoglion*, rompimaron*, (rompe|rompono|rompere|rompa|
rotto|rompi) (\w+ )?(le palle|le scatole|le balle|i coglioni|i maroni|l'anima|le ovaie|il cazzo),
(mi|ci) (ha|hanno|hai) (rotto|stufat|stancat|scocciat|stracciat)\w*, non rompa, non rompere,
scassapalle, scassaballe, taccagn*, tirchi*, spilorc*, braccin[oa] cort[oa], micragnos*, accatton*,
scroccon*, (che|solo un|proprio un|e un|sei un) parassita, sanguisug*, cialtron*, farabutt*,
delinquent[ei], imbranat*, incapac[ei] (di|patentat|che|e)*, inett[oaie], mezza ?calzetta, mezza
?tacca, buon[oa] a nulla, nullafacent*, fannullon*, lavativ*, feccia, ripugnant[ei], repellent[ei],
disgustos[oaie] (person|cliente|donn|uomo|individu)*, sporcaccion*, lardos[oaie], lardon*, palla di
lardo, grassona, grassone, ciccion*, balena, scrofa, vecchi[oa] (bacucc|decrepit|rincoglion|
rimbambit|scem|brutt|stupid|isteric|pazz|malefic|acid|arpia|strega|befana|megera|carampana|babbion|
bavos|porc|cornacchia|gallina|avvoltoio|ciabatt)\w*, bacucc*, carampana, babbion*, cariatide,
rincitrullit*, stordit[oaie] (come|cronic|totale)*, (brutt|fals|stupid|ignorant|lent|tard|scem|acid|
velenos|cattiv|dur)[oaei] come (la fame|giuda|il peccato|una capra|una scarpa|un asino|una bestia|
una biscia|la morte|una lumaca|una campana|un mulo|il debito|uno zoccolo|una gallina), mort[oa] di
sonno, zecca(?! (?:del|di|dello)), vipera, serpe, iena, (che|quella|vecchia|brutta|stupida|proprio
una|vera|sei una|sembra una|solita|la solita|e un|e una|che razza di) (gallina|oca|capra|scimmia|
cagna|vacca|biscia|lumaca|cozza|balena|mummia|strega|arpia|bestia|asino|somaro|mulo|maiale|porco|
verme|pidocchio|lagna|piaga|rogna|palla|noia mortale)(?! +(?:di|al|alla|ripien|ai|con|arrost|in|e
due)), cervello (di|da) (gallina|piccione|formica), testa (di|da) (cazzo|rapa|minchia|legno|cocco),
testa vuota, dur[oa] di comprendonio, ottus[oaie], tard[oa] di comprendonio, bifolc*, tamarr*,
coatt[oaie], truzz[oaie], troglodit*, cavernicol*, analfabet*, rozz[oaie], sfacciat[oaie],
impertinent[ei], insolent[ei], arrogant[ei], prepotent[ei], presuntuos[oaie], spocchios[oaie],
borios*, altezzos*, lagnos[oaie], piagnon[ei], piagnucolon*, lamentos[oaie], piantagrane,
attaccabrighe, rognos[oaie], pallos[oaie], petulant[ei], logorroic*, pettegol[oaie], ficcanas[oaie],
impiccion[ei], ipocrit[aei], viscid[oaie], infam[ei], ladron[ei], disonest[oaie], approfittator*,
furbett[oaie] (del|che)*, furbacchion[ei], squallid[oaie] (individu|person|donn|uomo|tip)*,
patetic*, ridicol[oa] (persona|donna|uomo|individuo|com'e|cliente), penos[oaie] (person|donn|uomo|
individu|client)*, straccion*, zoccol[ae](?! (?:in|di|da|del|n|num|da spiaggia|ortop)), (si|ti)
(faccia|fai|fa') (furb[oa]|vedere da uno bravo|curare|una vita|visitare|due conti), fatti (furb[oa]|
vedere|curare|una vita), (si|ti|vi) (arrangi|arrangia|arranghi), arrangiati, arrangiatevi, si
svegli(?! (?:presto|alle|il|la)), svegliati(?! presto), (se ne|te ne) (vada|vai|vadi), vattene,
andatevene, fuori di qui, fuori dai (piedi|coglioni), (quella|li|la) e la porta, la porta e (li|
quella|la), sparisc[aio], la smetta, smettila, smettetela, la pianti, piantala, (chi|ma chi) (si|ti)
(crede|credi|pensa) (di essere|d'essere|di)*, (che|ma che|quali) problem[ai] (ha|hai|avete)(?!
(?:con|il|la|riscontr|di|incontr|avut|notat|trovat)), (e|sei|siete) (scem|stupid|sord|cret|idiot|
deficient|fuor|ritardat|tard|pazz)\w* (o cosa|per caso|o no|o che|forse), ci (e|fa) o ci (fa|e), non
(me|ce) ne (importa|frega|fotte|puo fregar)\w*, non (m'|mi |ci |c')importa (nulla|niente|di|del|
un)\w*, (chi|che) se ne (frega|importa|fotte), frega (niente|un|assai|cazzo|nulla), fregar[e]? di
meno, me ne (frego|sbatto|infischio|fotto|lavo le mani), sti cazzi, (tempo da perdere|perdere tempo|
perdere altro tempo) (con|dietro|appresso) (lei|te|voi|gente|clienti|una|uno|quest)*, (ci|mi) (fa|
fai|ha fatto|fate) perdere tempo, (andare|vada|vai|andate|mandat[oa]|mandare|mando|mandato) (tutti
)?(a quel paese|al diavolo|a cagare|a cacare|all'inferno|a farsi|a farti|a fanculo|affanculo|a
morire|a ramengo|in malora|a dar via), crepi (lei|l'avar|pure)*, schiatti, che schifo, fate schifo,
schif[oi], (si|ti|vi) (vergogni|vergogna|vergognate)(?! di (?:chied|entrar|dir)), vergognati,
vergognatevi, faccia tosta, faccia da (schiaffi|culo|tonto|pirla|scem)*, faccia di (bronzo|merda|
culo|tolla), bocca larga, lingua (lunga|biforcuta), che due (palle|maroni|scatole), (stia|sta|stai|
state) zitt[oaie], (tenga|tieni|chiuda|chiudi) (la bocca|il becco)( chiusa)?, non capisce (niente|
nulla|un|una mazza|un tubo|un accidente), scemenz*, stupidaggin[ei], stupidat[ae], idiozi[ae],
boiat[ae], sciocc*, baggianat[ae], crapon[ei], gonz[oi], pecoron[ei], lazzaron*, canaglia,
carogn[ae], cagaspilli, cacacazz*, cagacazz*, spaccapalle, spaccamaroni, pazz[oa] (da legare|
isteric|furios|scatenat)*, squilibrat[oaie], svitat[oaie], sbarellat*, fuori di (testa|melone|
cotenna), esaltat[oaie], invasat[oaie], fetent[ei], puzza, puzzano, puzzon*, si lavi, non si lava,
bruttona, brutt[oa] (ceffo|muso|bestia|grugno|faccia|strega|stronz\w+), caga ?(cazzo|sotto), (presa|
prende|prendere|preso) per il (culo|naso|fondelli), impar[ai] (a |l')(legg|stare|contare|viver|
comport|educazione|parlar|scriver|far la fila)\w*, (torni|tornatene|se ne torni|torna|tornate) (a
casa sua|da dove|al suo paese|al tuo paese|a casa tua|nella fogna)( \w+)?, brutt[oa] (cafon|villan|
maleducat|scem|cretin|idiot|antipat|arrogant|grassa|ciccion|vecch|zozz|schifos)\w*, cafon*, (non
sono|non siamo) (mica )?(il suo|la sua|i suoi|il tuo|la tua|i tuoi|i vostri|il vostro)
(schiav[oaie]|serv[oaie]|camerier[aei]|zerbino|psicologo|maggiordomo), (lei|tu|questa|questo|quella|
quello) (mi|ci) (ha|hai) (stancat|stufat|rott|scocciat|esaurit)\w*, (mi|ci) (sta|stai) (stufando|
rompendo|stancando|scocciando|facendo perdere|esasperando), (ma )?(chi|cosa) (la|ti|vi) vuole, e chi
(la|ti) (conosce|vuole|ascolta), (parli|parla) (al muro|arabo o|come mangi), (se|quando) (non )?(le|
ti) (va bene|piace|garba) (cosi |quella |quello |la porta |pazienza |amen |cambi |vada |vai |sono
)\w*, (chi|nessuno) (la|ti|l'|vi) (ha chiamat|obblig|ha invitat)\w*, ci mancava (solo )?(lei|tu|
questa|questo|quella), (che|solo un|un|sei un|e un) rompimento, lagn[ae] (infinit|continu|unica|
totale)\w*, lagnosa, (vada|vai|andate) (altrove|da un'altra parte|da un altro), qui non (la|ti|vi)
vogliamo, (la|li) (finisca|pianti|smetta)(?! di (?:lavor|mangiare)), finiscila, testa di cavolo,
(non|nn) ho tempo per (le sue|le tue|lei|te)( \w+)?, (come|peggio di) (un mulo|una capra|il culo|una
zecca|un cane rognoso), marci[oa](?! (?:avanti|di frutta|la frutta|nuziale)), viziat[oa],
antipatic*, (ma|e) (e|sei) (sord|ciec|mut|matt|pazz|scem|stupid|rimbambit|ubriac|fuor)\w*(?: di
testa)? *[?], (lei|tu) (e|sei) (proprio |davvero |una |un )*(pazz|matt|fuori|scem|ridicol|
impossibil|insopportabil|patetic|stupid|ottus|incapac|ignorant|maleducat|villan)\w*, taccia, taci,
tacete, che razza di (cliente|person|gente|modi|donn|uomo)\w*
"""
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
