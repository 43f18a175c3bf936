"""What a text to a customer should not say, in Italian."""

from careapp.rules.tone.excuses_it import BLAME, BUCK_PASSING, JUSTIFICATION
from careapp.rules.tone.hint import Code
from careapp.rules.tone.rude_it import RUDE

HALF_APOLOGY = r"""
(dispiace|spiace) se (lei |tu )?(ha|hai|l'ha|l'hai|le e|ti e|si e) \w+, (dispiace|spiace) che (lei |
tu )?(la |lo |l'|le )?(pensi|veda|prenda|viva|senta|abbia pres)\w*, se (\w+ )?(si e|ti sei|vi siete|
qualcuno si e|si fosse|si e mai|si sente|ti senti) (\w+ )?(sentit|offes|trovat|mess|res|rest|sent|
risentit|arrabbiat|rimast)*, se (l'|la |ti |vi |in qualche modo |per caso |le |qualcosa |mai |lo
)*(abbiamo|avessimo|ho|avessi) (\w+ )?(offes|ferit|mancat|creat|causat|recat|arrecat|urtat|
disturbat|delus|dato fastidio|turbat)*, (mi|ci) (dispiace|spiace) (che|se) (lei |tu |la cosa |questo
|vi |ti )*(si|ti|l'|la|vi|le|abbia|sia) *(sia|siate|senta|abbia|sente|trovi|sentit|e sentit|sei|
offenda)* ?(\w+), se (e|c'e|ci sono) stat[oaie] (\w+ )?(errori?e?|problem[ai]|disagi[o]?|
mancanz[ae]|incomprensioni|qualche), (eventual[ei]|possibil[ei]) (disagi[o]?|inconvenient[ei]|
error[ei]|malintes[oi]|fastidi[o]?|incomprensioni), per (qualsiasi|qualunque|ogni) (disagio|
inconveniente|fastidio|malinteso|errore), (scus[aei]\w*|chied\w+ scusa) se (\w+ )?(si e|ti sei|l'ha|
hai|ha) (\w+), (scus|dispiac|spiac|rammaric|perdon|rincresc|mortific|mi duole|ci duole)\w* (\w+
)?(se|qualora|nel caso|laddove|ove) (?!vuol|possibile|serve|non (?:sono|siamo) (?:venut|riuscit|
pass))\w+, (mi|ci) (duole|dispiace|spiace|rincresce) (\w+ )?(se|qualora|nel caso|laddove|ove) \w+,
(se|qualora|nel caso|ove) [^.;!?]*\W(ce ne scusiamo|me ne scuso|ci scusiamo|mi scuso|chiediamo
scusa|chiedo scusa|le chiedo scusa|ci dispiace|mi dispiace|ci scusi|mi scusi|scusaci|scusami),
(dispiace|spiace|rincresce) che (\w+ )?(\w+ )?(\w+ )?(pensi|veda|viva|vissut|prenda|pres|interpret|
senta|sentit|offes|trovi|ritenga|consideri|percep|risentit|arrabbi|fraintes|sia rimast|rimast|la
pens|abbia avuto (?:l'impressione|la sensazione|questa)|abbia percepito|creda|abbia inteso|abbia
trovato)\w*, (qualora|se|ove) (l'avessimo|la avessimo|l'avessi|avessimo|avessi|l'abbiamo|la abbiamo|
ti abbiamo|le e sembrat|il tono|le mie parole|le nostre parole|i nostri modi|il mio tono|la
risposta)( \w+)?( \w+)?(?! (?:le serve|ti serve|non va|non andasse|la convince|le piace))(?! non
(?:e|va|and)), (apparent[ei]|presunt[oaie]|cosiddett[oaie]|ipotetic[oaie]) (error\w|sgarb\w|
mancanz\w|torto|disservizi\w|maleducazione), (a suo|a tuo|secondo il suo|a suo modo di) (dire|
avviso|parere|vedere)(?! (?:va bene|quale|quant|come|cosa))
"""
LAMENT = r"""
non si (campa|sopravvive|va avanti cosi), (luce|corrente|gas|energia|affitto) (ci|mi) (cost|pes|
uccid|sta uccidendo|mangia)\w*, (ci|mi) pagano (poco|male|abbastanza|una miseria), (sono|ero) (\w+
)?(davvero |molto |cosi |proprio |un po' )*(stanc[oa]|stanchissim[oa]|distrutt[oa]|esaust[oa]|
stremat[oa]|sfinit[oa]|stuf[oa]|disperat[oa]|stressat[oa]|nervos[oa]|rovinat[oa]|a pezzi|al limite),
(siamo|eravamo) (\w+ )?(tutti |davvero |molto |cosi |proprio |un po' )*(stanch[ie]|stanchissim[ie]|
distrutt[ie]|esaust[ie]|stremat[ie]|sfinit[ie]|a pezzi|sull'orlo|in difficolta|disperat[oaie]|con
l'acqua alla gola|nei guai|stufi|stuf[ao]|rovinat[oaie]|stressat[oaie]|in crisi|alla frutta|al
limite|nervos[oaie]), (giornat[ae]|settiman[ae]|mattinat[ae]|mes[ei]|period[oi]|momento|anno|
giornataccia|serata) (\w+ )?(infernal[ei]|terribil[ei]|pesant[ei]|pessim[oaie]|tremend[oaie]|
d'inferno|da incubo|disastros[oaie]|ner[oa]|allucinant[ei]|da dimenticare|massacrant[ei]|dur[oaie]|
difficil[ei]|brutt[oaie]|durissim[oaie]), giornataccia, brutt[oa] (giornata|periodo|momento|
settimana|mese), che (giornata|settimana|fatica|stress|vita|disastro), (tante|troppe|le|con le|tutte
le|pagare le) tasse(?! incluse| comprese), (le|delle|con le|caro) bollett[ae]\w*, (con|i|sono)
(tutti )?(questi |i )?(costi|prezzi|rincari|affitti) (\w+ )?(aument|salit|alle stelle|insostenibil|
cresc)*, l'affitto (\w+ )?(aument|sal|alto|ci)*, affari (\w+ )?(vanno male|vanno a rotoli|calano|non
vanno|sono fermi), (il lavoro|le vendite) (\w+ )?(cala|calano|e calato|sono calate|non gira|non va|
scarseggia), non ce la (facci[oa]mo|faccio) piu, non (ne poss[oi]\w*) piu, (non si trova|non
troviamo|non si trovano|e impossibile trovare) (\w+ )?(personale|nessuno|gente|ragazzi|commess\w|
dipendent\w|collaborator\w|uno che), i (giovani|ragazzi) (di oggi )?non (hanno|vogliono), (nessuno|
il capo|la titolare|il titolare|il mio capo|i colleghi|il collega|la collega) (\w+ )?(mi |ci
)?(aiuta|ascolta|paga|capisce|sfrutta|sgrida|stressa|urla|rompe|fa lavorare), (il mio|del mio)
(capo|collega) (\w+ )?(mi|e|non|un|insopportabile|ci)*, (mi|ci) (tocca|toccano) (fare|sempre|
lavorare|tutto|anche|restare|i turni|gli straordinari|correre)*, (mi|ci) (ha|hanno) (lasciat|
piantat|mollat)[oaie] (\w+ )?(sol[oaie]|soli|qui|in asso|nei guai), faccio tutto da sol[oa],
facciamo (\w+ )?(fatica|i salti mortali|quello che possiamo|miracoli), (lavoro|lavoriamo|lavorato)
(\w+ )?(12|dodici|14|quattordici|tutto il giorno|come (?:muli|matti|schiavi)|senza sosta|anche la
domenica|dieci|10) *(ore)?, (stipendi[o]?|paga) (bass|da fame|miser|in ritardo|che)*, tempi (duri|
difficili|bui|di crisi), (c'e|la|con la|di|questa) crisi(?! di| epil|resp| conv), (problemi|guai|
difficolta) (nostri|economici|di cassa|col personale|con il personale|interni|finanziari), sacco di
problemi, abbiamo (\w+ )?(mille|tanti|troppi|un sacco di|altri) problemi, (impazz|schiatt)\w+ (di
lavoro|di caldo|dietro)*, lavoro non e vita, sfruttat[oaie], sottopagat[oaie], chiuderemo presto se,
non arriviamo a fine mese, se va avanti cosi, (settiman|giornat|mattinat|serat|nottat|period|mes|
ann|moment|stagion)\w* ~ (incubo|inferno|disastro|massacro|delirio|tragedia|strazio|nero|nera|
nerissimo|infame|assurd[oa]|folle|impossibile|da dimenticare|da cani|da schifo|che non auguro), (un|
una) (\w+ )?(mes|settiman|giornat|period|stagion|ann)\w* cosi, non lo auguro a nessuno, (qui|da noi|
in negozio) (\w+ )?non (si respira|si vive|si ferma|si ragiona|si guadagna|ci si ferma), non (ci
)?(stiamo|sto) (piu )?(dentro|a galla|in piedi|dietro a tutto), non (reggiamo|reggo|arriviamo|dormo|
dormiamo|mangio|respiro|respiriamo|guadagniamo|stacco|stacchiamo|mi fermo|ci fermiamo|viviamo) (piu|
da|a fine|mai|nemmeno|niente|un attimo|neanche|un minuto|la notte|tranquill)\w*, (a noi|ci|non ci)
(non )?(resta|rimane|restano|rimangono) (\w+ )?(niente|nulla|in tasca|due lire|le briciole|che
chiudere|le tasse|da piangere)*, non (resta|rimane) (niente|nulla)( in tasca)?, (tra|fra) (bollette|
affitto|tasse|le bollette|l'affitto|le tasse|i costi|iva|mutuo|una cosa e l'altra) e *\w*, (le|con
le|tra|pagare|paghiamo|pago|tutte|queste|solo) (le |tante |troppe )?(tasse|bollette|imposte)(?!
(?:incluse|comprese|escluse)), (aumenta|aumentano|rincar\w+|e aumentat\w+|costa|costano) (\w+
)?(tutto|tutte le materie|ogni giorno|le materie prime|la farina|il burro|i prezzi|il gas|la luce|un
occhio|una fortuna|l'ira), (i fornitori|le banche|lo stato|il comune|il fisco|la banca|il padrone di
casa) (\w+ )?(aument|ci|mi|non|vogliono|vuole)\w*( (?:ammazz|strozz|mangi|tartass|fan|dann|
aument))?\w*, (ho|avevo|abbiamo) (\w+ )?(la testa che scoppia|mal di|la schiena a pezzi|le gambe a
pezzi|i piedi a pezzi|i nervi a|un mal di|un'emicrania|sonno|paura di chiudere|debiti|i debiti|le
lacrime|il morale|i brividi|la febbre|perso il sonno|perso la voglia|dormito (?:poco|niente|male|due
ore)), non ho (chiuso occhio|dormito|mangiato|piu forze|piu voglia|piu vita|un attimo|un minuto|
nemmeno il tempo|tempo per|neanche pranzato|fatto pausa), (sono|siamo|sto|stiamo) (\w+ )?(qui|in
piedi|a lavorare|al lavoro|chius[oaie] qui) (dentro )?(da|dalle|dalla|fino)( \w+)?, senza (una |un
attimo di |nemmeno una |neanche una |un giorno di |un )?(pausa|pausa pranzo|pranzo|mangiare|sosta|
ferie|tregua|riposo|respiro|giorno libero|fermar\w+|domeniche), (mi|ci) fanno male (i piedi|le
gambe|la schiena|le mani), (nessuno|non) (\w+ )?(ringrazia|vuole piu|vuole fare|apprezza|ci aiuta|mi
aiuta|ci capisce|ci ringrazia|ha voglia di lavorare|ci pensa a noi|ci tutela|ci paga|lavora piu)(
\w+)?, (nessuno|non si trova|non troviamo|non trovo) (\w+ )?(\w+ )?(abbia voglia|voglia di lavorare|
disposto a|che lavori|per lavorare|vuole lavorare|lavorare), (gli|i) (incassi|affari|conti|guadagni|
margini|clienti) (\w+ )?(a terra|cal|crol|non torn|diminu|spar|scapp|sono pochi|scars|in rosso|
sempre meno|vanno)\w*, (internet|amazon|online|la concorrenza|i centri commerciali|i supermercati|il
supermercato|la grande distribuzione|i cinesi|shein|temu|il web) (\w+ )?(\w+ )?(\w+ )?(ammazz|uccid|
porta via|ruba|distrugg|rovin|mangi|strozz|schiacci|svuot)\w*, porta(?:no)? via (tutti )?(i|tutti i)
clienti, (quanto|fino a quando) (\w+ )?(rester|rimar|ce la far|terr|dur|reggere)\w*( apert\w+)?,
(rischi|dovr|finir|tocca|toccher)\w* (\w+ )?(di |a )?chiuder\w*, (si lavora|lavoriamo|lavoro|
lavorare|si sgobba|sgobbiamo) (\w+ )?(come|per (?:niente|due lire|pagare|le tasse|poco|la gloria|
niente|gli altri)|in perdita|gratis|il doppio|anche|fino|dalle|giorno e notte|sette giorni|sedici|
sotto)( \w+)?(?! (?:piace|sempre|da anni per))*, (periodo|momento|anno|mese) (\w+ )?(nero|nera|
brutto|pesante|faticoso|difficile|complicato|terribile)( per noi)?, (il capo|la capa|il titolare|la
titolare|il direttore|mio marito|mia moglie) (\w+ )?(mi|ci|non|sempre) (\w+ )?(urla|sgrida|paga|
stress|trat|fa impazzire|aiuta|tormenta|capisce|lascia)\w*, (mi|ci) (hanno|ha) (tagliat|ridott|tolt|
negat)[oaie] (\w+ )?(le ore|le ferie|lo stipendio|il turno|i turni|il riposo|il bonus|i soldi),
(straordinari|turni|orari) (\w+ )?(non pagat|massacrant|infinit|assurd|impossibil|da schiav)\w*,
(mi|ci) viene da piangere, (non vedo|non vediamo) l'ora (di (chiudere|andare in ferie|andarmene|
andarcene|cambiare|smettere|andare in pensione)|che (finisca|sia finita|passi)), (mi|ci) (sento|
sentiamo|sto|stiamo) (\w+ )?(a pezzi|distrutt\w|esaurit\w|svuotat\w|sfruttat\w|sotto un treno|
crollando|ammalando|esaurendo|impazzendo), (ho|abbiamo) (\w+ )?(piu vita|la pressione alta|
l'esaurimento|le tasche vuote|l'acqua alla gola|il fiato sul collo|il negozio vuoto|i conti in
rosso|meta personale), (ci|mi) (ha|hanno) (\w+ )?(alzat|aumentat|raddoppiat|tagliat|tolt|sfrattat|
mandat[oaie] (?:via|lo sfratto)|chius[oaie] il|portat[oaie] via)\w*( \w+)?, (noi|qui|cosi) (\w+
)?(moriamo|si muore|stiamo morendo|affondiamo|soffriamo|chiudiamo|falliamo|crepiamo|non si lavora|
non entra nessuno|si fa la fame), (non|nessuno) (si )?(entra|vende|vendiamo|incassiamo|compra|
spende|guadagna) (\w+ )?(piu|niente|nulla|nessuno|un euro|quasi)( \w+)?, (ho|abbiamo) (i|le|la|il|
gli) (piedi|gambe|schiena|mani|testa|occhi|nervi|spalle) (\w+ )?(gonfi|rott|distrutt|a pezzi|che|fa|
doloran|in fiamme)\w*, (faccio|facciamo|fanno fare) (\w+ )?(i |il |doppi |gli )?(doppi turni|doppio
turno|straordinari|dieci ore|dodici ore|tutto io|il lavoro di|orari impossibili|la fame|fatica ad
arrivare)( \w+)?, (siamo|sono) in (\w+ )?(a fare|per fare|a reggere|contro)( \w+)?, (tocca|toccano)
(\w+ )?(tutto|sempre|i turni|il lavoro|ogni cosa) (\w+ )?(a me|a noi|me|io), che (vita|giornata|
settimana|fatica|stress|strazio|disperazione|vitaccia), (lo|con lo) stipendio \w+, mi (pagano|danno|
tocca|sfruttano|trattano)( \w+)?, (speriamo|spero) (di|che) (\w+ )?(non (?:dover )?chiud|arrivare a
fine|reggere|farcela|sopravviv|finisca presto)\w*, (non se ne puo|non ne posso|non ne possiamo|non
se ne puo) piu( \w+)?, non finisco mai( \w+)?, (nessuno|non) (mi|ci) (da|danno|ha dato|dice|dicono)
(\w+ )?(una mano|un aumento|retta|grazie|ferie|riposo), con (questi|queste|sti|tutti questi|sto)
(affitti|costi|prezzi|rincari|stipendi|orari|turni|ritmi|bollette|tasse|caldo|freddo|personale|
governo)(?! (?:la|il|si beve|consigl)), non ce la (facciamo|faccio) (piu|con|da|in)*(?! (?:entro|
consegn|per (?:le|il|luned|marted|mercoled|gioved|venerd|sabato|domenica|oggi|domani))), non ce la
facciamo(?! +\w), (una|che) (follia|pazzia|faticaccia|sfacchinata|ammazzata|tortura), non (trovo|
troviamo|c'e) (piu )?nessuno (che|a|per|disposto) *\w*, (se )?(sapesse|sapessi|sapeste) (che|quant|
come|cosa)\w*( \w+)?, (fa|faceva) un (caldo|freddo) che *\w*, (sono|siamo) (\w+ )?(rimast[oaie]|
restat[oaie]) (senza|in due|in tre|sol[oaie]|a piedi|al buio|in pochi)( \w+)?(?! (?:pane|taglie|
scorte|farina|numeri)), (l'affitto|affitti|le tasse|le bollette|i costi|il mutuo|la rata|gli
stipendi) (\w+ )?(\w+ )?(alt|aument|sal|uccid|mangi|insosten|cresc|schiacc|strozz|ammazz)\w*, (un|
nemmeno un|neanche un|mai un) (attimo|momento|minuto) (di (respiro|tregua|pace|sosta|riposo)|libero
per), (qui|oggi|ieri|questa) (\w+ )?(e|e stat[oa]|era) (un |una |un')*(inferno|incubo|disastro|
vitaccia|strazio|tortura|calvario|delirio|tragedia|gabbia|galera), (e|e') una (vita impossibile|
vitaccia|vita d'inferno|vita da schiavi), (siamo|sono) sempre (in pochi|di corsa|sol[oaie]|gli
stessi|in affanno|al lavoro), (alla|con la) (canna del gas|frutta|disperazione|fame), (sono|saranno)
(\w+ )?(notti|giorni|settimane|mesi|anni) che (non|lavoriamo|lavoro|corriamo|corro|facciamo|faccio)(
\w+)?, (ci|mi) (lasciano|lascia|hanno lasciato|ha lasciato|hanno mollato|ha mollato|ha piantato|
hanno abbandonato) (\w+ )?(sol[oaie]|in asso|da sol[oaie]|nei guai|a piedi)*, (non|nessuno) (ci|mi)
(da|dia|danno|dara) una mano, (ci|mi) (guadagn|rimett|ricav)\w+ (\w+ )?(niente|nulla|poco|le spese|
due lire|piu), (non|neanche) (ci|mi) (guadagn|rimett|ricav)\w+( \w+)?, (il mutuo|la banca|l'affitto|
gli interessi|le rate|i debiti) (\w+ )?(\w+ )?(strangol|strozz|affog|soffoc|mangi|tolg)\w*
"""
EMPTY_FORMULA = r"""
(ci scusiamo|scusandoci|ci scusiamo sinceramente|si scusa|scusate|scusi|scusa|scusateci|mi scuso|
chiediamo scusa|chiedo scusa|ci dispiace|siamo spiacenti|scusandoci sin d'ora|ci rammarichiamo|
porgiamo le nostre scuse) (\w+ )?per (il|i|l'|gli|lo|ogni|qualsiasi|eventuali|lo spiacevole) *(\w+
)?(disagi[o]?|inconvenient[ei]|disguid[oi]), (il|per il|i|del|dei) disagi[o]? (arrecat|creat|causat|
procurat|provocat|subit)[oi], spiacevole (inconveniente|disguido|episodio|situazione), scus\w+ il
disagio, siamo spiacenti (\w+), (rest|riman)\w+ (\w+ )?a (su[ao] |vostra |tua |totale |completa |
piena )*disposizione, (a disposizione|non esit\w+ a contattarc\w|non esit\w+ a) (per|scriv|chiam|
contatt|chied)*, non esit\w+ a \w+, per (ogni|qualsiasi|qualunque|ulteriori|eventuali) (\w+
)?(evenienza|necessita|chiariment[oi]|informazion[ei]|delucidazion[ei]|comunicazion[ei]|
richiest[ae]), distinti saluti, in riferimento (a|al|alla|all') *\w+, con (la )?presente, (la|si|vi|
ti) (informiamo|comunica|comunichiamo|informa|rende noto|rammenta) che, si (prega|invita|ricorda|
avvisa) (la|di|il|i|che|gentile|cortese)* ?\w*, la (sua|tua|vostra) (segnalazione|opinione|
soddisfazione|richiesta|chiamata) (e|risulta) (\w+ )?(important|fondamental|prezios)*,
(soddisfazione|centralita) (del|della|dei) clienti?e?, (ringrazi\w+|certi|confid\w+|sperando|
contiamo) (\w+ )?(per la|della|nella|nella|sulla) (sua |vostra |tua |cortese |gentile
)*(comprensione|collaborazione|attenzione|pazienza)*, nel ringraziarla \w*, (in attesa|nell'attesa)
di (un suo|un tuo|suo|sua|cortese) *\w*, (abbiamo|e stata|e stato|verra|sara) (\w+ )?pres[oa] in
carico, sara nostra (cura|premura), (sara|e) nostra premura, faremo (il possibile|del nostro meglio|
tutto il possibile), quanto prima, nel piu breve tempo possibile, nei tempi tecnici, (in merito|con
riferimento|relativamente|in relazione) (a|al|alla|all'|agli|alle) *\w+, come da (oggetto|intese|
prassi|regolamento), (l'accaduto|quanto accaduto|quanto avvenuto|quanto successo), (prendiamo|
prenderemo) (\w+ )?provvedimenti, ci (attiveremo|adopereremo), (cogli\w+|approfitt\w+) (\w+
)?(l'occasione|dell'occasione) (per|di) \w+, esimi[oa], (siamo|sono|rimango|resto|restiamo|
rimaniamo) (\w+ )?(\w+ )?a (sua|vostra|tua|totale|completa|piena) (\w+ )?disposizione, (scusandoci|
scusandomi) (\w+ )?(per|dell)( \w+)?, (per|dell'|l'|quest'|all') ?(eventuale |spiacevole
)?(inconveniente|inconvenienti|disguido|disguidi)( \w+)?(?<!piccolo\sdisguido\snostro), (il|i|gli|
eventuali|qualsiasi|per il|per i|per gli|dei|del) (\w+ )?(disagi|disagio) (\w+ )?(arrecat|creat|
causat|procurat|provocat|subit)*, disagio (arrecato|creato|causato|procurato|provocato|subito),
scus\w+ (il|per il|del|dei|per i|per gli|per eventuali|per l'eventuale) (\w+ )?(disagi\w*|
inconvenient\w+|disguid\w+), (spiacent[ei]|rammaricat[oi]|dispiaciut[oi]) (per |di |del |dell'|dell
|che )?(quanto|l'|l |l'accaduto|accaduto|comunicar\w+|informar\w+|dover\w*|inconvenient\w*|
disguid\w*|il disguido|la situazione|eventual\w+)( \w+)?, l'accaduto, (la|si|ti|vi) prega\w* (di|
voler|gentilmente) *(pazient|attend|voler|prendere nota|scus|considerar|non|conserv|contatt|
rivolg)\w*, la preghiamo di (pazientare|attendere|voler|scusar|accettar)\w*, (le|ti|vi) far(emo|o)
sapere( al piu presto| quanto prima| appena possibile| presto)?(?! (?:entro|domani|oggi|luned|
marted|mercoled|gioved|venerd|sabato|il prezzo|se|quando|l'ora|alle|il giorno)), (al piu presto|il
prima possibile|appena possibile|nel piu breve|a breve|non appena possibile|quanto prima|nel minor
tempo) (\w+ )?(provved|ricever|contatt|sar|rispost|verr|la |ti )*\w*, (stiamo|ci stiamo) (\w+
)?(lavorando|impegnando|adoperando|attivando|facendo il possibile|operando) (\w+ )?(per|al|sul|a)(
\w+)?, (lavoriamo|ci impegniamo|ci adoperiamo|operiamo) (\w+ )?(\w+ )?(per|a|ogni giorno|
costantemente|quotidianamente) (\w+ )?(migliorar|offrir|garantir|soddisf|fornir|la qualita|un
servizio|servir)\w*, (migliorar|offrir|garantir|fornir)\w* (\w+ )?(un |il |i |la |sempre )*(nostr\w
)?(servizi[o]?|qualita|esperienza|standard|assistenza) (\w+ )?(miglior|eccellent|all'altezza|di
qualita|sempre|impeccabil|offert|ai clienti|alla clientela)*, (ci teniamo|teniamo) (\w+ )?(a|alla|
molto alla) (\w+ )?(soddisf|opinione|fiducia)\w*, soddisfazione (\w+ )?(dei |del |della |di ogni
)?(nostr\w )?client\w*, (valuter|vaglier|esaminer|prender|analizzer)\w+ (\w+ )?(\w+ )?(suo caso|sua
richiesta|sua segnalazione|suo reclamo|la questione|la situazione|la pratica|in considerazione|in
esame|il caso|la sua|il suo|il tuo caso)( \w+)?, (faremo|fara|terremo|tenere) (tesoro|conto) (di|
del|della|dei|delle)( \w+)?, (il|del) (suo|vostro|tuo|nostro) (prezioso|cortese|gradito) \w+,
(prezios[oa]|gradit[oa]|cortese|pregiat[oa]|gentile) (collaborazione|attenzione|riscontro|
contributo|riscontr\w+|suggeriment\w+|clientela|richiesta|comunicazione|
cliente)(?<!gentile\scliente), gentile clientela, spettabile, spett\.?le, egregi[oa] client[ei],
(facciamo|faccio) seguito *\w*, a seguito (di|della|del|dell'|delle|dei) *(sua|vostra|suo|sue|\w+)?,
in (riscontro|relazione|ottemperanza|merito|riferimento) (a|al|alla|all'|alle) *\w*, voglia(?:te)?
(gradire|accettare|scusar\w+|prendere), (porgiamo|porgo|voglia gradire|inviamo|gradisca|porgere|
colgo|cogliamo) (\w+ )?(\w+ )?(\w+ )?(saluti|ossequi|occasione|l'occasione), (cordiali|distinti|
deferenti|devoti) (saluti|ossequi)(?<!cordiali\ssaluti), (certi|sicuri|fiduciosi|confidando|
confidiamo|nella speranza|augurandoci|sperando|auspicando|in attesa) (\w+ )?(di|della|in|nella|nel|
che|un|una) (\w+ )?(su[oa]|vostr[oa]|cortese|gradit\w|riscontro|comprensione|collaborazione|aver|
poter|continu|compres|pront|averla|rivederla)\w*, (grazie|ringrazi\w+) (\w+ )?(\w+ )?(per la|della|
per la sua|per la tua|anticipatamente|della sua|sin d'ora|fin d'ora|per la vostra|sentitamente|per
la cortese) (\w+ )?(comprensione|collaborazione|cortese|attenzione|disponibilita|fiducia accordata|
preferenza|fiducia)*, grazie per la (comprensione|collaborazione|cortese|fiducia accordata|
preferenza)( \w+)?, (lieti|onorati|a completa|sempre pronti) (\w+ )?(di|a) (\w+ )?(serv|averla|
disposizione|accoglier|poterla)\w*, (la|ogni|qualsiasi) (sua|vostra|tua) (\w+ )?(segnalazione|
opinione|soddisfazione|richiesta|chiamata|fiducia|comunicazione) (e|sara|verra|ci sta|rappresenta|
risulta|e stata) (\w+ )*(important|fondamental|prezios|inoltrat|pres[ao] in|gestit|esaminat|valutat|
al centro|a cuore|priorit|trasmess|sottopost)\w*, (e stata|e stato|verra|sara|abbiamo|e) (\w+
)?(pres[oa] in carico|inoltrat[oa]|pres[oa] in esame|trasmess[oa])( \w+)?, pres[oa] in carico, (ci|
mi) preme *\w*, (e|era|sara) nostr[oa] (interesse|cura|premura|obiettivo|priorita|dovere|intenzione)
*\w*, non e (nostra|mia) (abitudine|consuetudine|prassi|intenzione), (il cliente|la clientela|i
clienti) (al centro|prima di tutto|ha sempre|e sempre|sono la nostra|viene prima)( \w+)?, al (suo|
vostro|tuo) fianco, (episodio|episodi|fatto|evento|situazione|equivoco|malinteso) (spiacevol|
increscios|deprecabil)\w*, (spiacevol|increscios)\w* (\w+), per cause? (indipendent|tecnic|di forza|
a noi)\w*( \w+)?, come da (oggetto|intese|prassi|regolamento|normativa|procedura), (salvo|fatto
salvo) (imprevist|errori e|disponibilita)\w*(?! \w+ (?:di|del) magaz)*, ringraziando\w*, (abbiamo|
ho) (\w+ )?pres[oa] (atto|visione|debita nota|buona nota) *\w*, sentit[ei] (scuse|ringraziament\w+|
saluti)(?<!piu\ssentit), (piu |le )?(sentite|vive|profonde|formali) scuse, (vogliate|voglia|la
preghiamo di) (accettare|gradire|scusar\w*|accogliere) *\w*, (sua|tua|vostra) opinione (e|conta|ci)(
\w+)?, (faremo|fare) in modo (di|che) (migliorar|offrir|risolver|garantir|soddisf)\w*, (al fine|
nell'ottica|nell'intento|allo scopo) di (miglior|offrir|garant|fornir)\w*, (qualita|livello|
standard) (del|dei|di) (nostr[oi] |nostro )?(servizi[o]?)( \w+)?, (la sua|il suo|la tua|vostra) (\w+
)?(fiducia|pazienza|fedelta) (e|ci|per noi|rappresent)( \w+)?, (richiesta|pratica|segnalazione|
reclamo|lamentela) (e|risulta|sara|verra) (\w+ )?(in |al )?(lavorazione|gestione|verifica|esame|
vaglio|evas[oa]|gestit[oa]|inoltrat[oa]), prendiamo (\w+ )?(\w+ )?(seriamente|sul serio|a cuore)(
\w+)?, (le|vi|ti) (assicuriamo|garantiamo|assicuro|garantisco) (che|il|la|l'|un|una|massim\w) *\w*,
(ci )?(teniamo|tengo) a (precisar|sottolinear|informar|ribadir|rassicur|dirle|comunicar)\w*, (la|ti|
vi) (ri)?(contatteremo|richiameremo|aggiorneremo|risponderemo) (al piu presto|quanto prima|appena
possibile|a breve|presto), massim[oa] (impegno|attenzione|serieta|cura|disponibilita|
professionalita|trasparenza), (ci scusiamo|mi scuso|scusandoci|scusate|scusi) (\w+ )?(del|dello|dei|
degli|per i|per gli|per il|per lo) (disguid|inconvenient|disag|contrattemp|malintes|disserviz)\w*,
(dar|dare|fornir)\w* (\w+ )?(riscontro|seguito|notizia)( \w+)?, confid(?:ando|iamo|o) (in|nella|nel|
di|che) *\w*
"""
ITALIAN = {
    Code.JUSTIFICATION: JUSTIFICATION,
    Code.BUCK_PASSING: BUCK_PASSING,
    Code.BLAME: BLAME,
    Code.HALF_APOLOGY: HALF_APOLOGY,
    Code.LAMENT: LAMENT,
    Code.EMPTY_FORMULA: EMPTY_FORMULA,
    Code.RUDE: RUDE,
}
