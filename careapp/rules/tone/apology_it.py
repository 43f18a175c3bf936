"""How an apology speaks in Italian: its parts, how each may begin, and what takes it back."""

_MISTAKE = (
    r"errore|sbaglio|colpa|svista|mancanza|responsabilita|disattenzione|dimenticanza|leggerezza|"
    r"distrazione|torto|negligenza|pasticcio|imprecisione|trascuratezza|confusione|superficialita|"
    r"scortesia|maleducazione|guaio|malinteso|ritardo|brutta figura|disorganizzazione|inesattezza"
)
_KINDLY_DONE = (
    r"ricevut|lett|avut|saput|cambiat|sistemat|decis|aggiunt|parlat|comprat|preparat|tenut|rimbors|"
    r"rifatt|corrett|ripar|trovat|chiest|appres|capit|sentit|vist|apprezz|ascoltat|pensat|notat|"
    r"stat|rimess|sostituit|ordinat|organizzat|scelt|assunt|introdott|istituit|stampat|rivist|"
    r"spiegat|insegnat|provvedut|predispost|promess|deciso|mess[oa] (?:da parte|un|in|il nome|dei)|"
    r"fatt[oa] (?:in modo|il possibile|tutto|presente|una verifica)|offert|regalat|riservat|"
    r"pres[oa] (?:nota|in carico|provvedimenti)|verificat|controllat|contattat|avvisat|informat|"
    r"richiamat|stabilit|incaricat|affidat|riportat|gia|tutt[oaie]|alt[ro]|stess|tant[oaie]|quest|"
    r"affett|nostr|volut[oa]"
)
"""What we did and need not be sorry for."""
_DAYS = r"luned\w|marted\w|mercoled\w|gioved\w|venerd\w|sabato|domenica"
APOLOGY = {
    "sorry": (
        r"ci scusi*, mi scusi, mi scuso, scusaci, scusami, scusateci, scusi, scusate, scusa, "
        r"(scusarm|scusarc|scusars)i*, me ne scuso, ce ne scusiamo, (chiediamo|chiedo|"
        r"domandiamo|chiederle|chiederti|chiedervi|chiedere|domando) (\w+ )?(scusa|perdono|"
        r"venia), (ci|mi) (\w+ )?(dispiace|spiace|dispiaceva|rincresce|e dispiaciuto|"
        r"rammarica|duole), (le|nostre|mie|con le nostre|sincere|con sincere|tante|mille|piu "
        r"sincere|porgo|porgiamo|vogliamo) scuse, (le |mie |nostre )scuse, (siamo|sono) (\w+ "
        r")?(\w+ )?(mortificat[oaie]|dispiaciut[oaie]|desolat[oaie]|spiacenti|"
        r"rammaricat[oaie]|costernat[oaie]), perdonaci, perdonami, perdonateci, ci perdoni, "
        r"mi perdoni, perdoni, desolat[oaie], mortificat[oaie]"
    ),
    "fault": (
        rf"({_MISTAKE})(?<!non\se\scolpa)(?<!non\se\serrore)( \w+)?\W+(e |e' |era |sono |e "
        rf"stat[oa] |sta |che )*(tutt[oa] |solo |soltanto |interamente |esclusivamente |"
        rf"unicamente |da parte )*(nostr[oa]|mi[oa]|di chi ha servito)(?! collega| fornitore), "
        rf"(nostr[oa]|mi[oa])(?<!non\se\snostra)(?<!non\se\smia) (la |l'|lo |il )?(\w+ "
        rf")?({_MISTAKE}), (ho|abbiamo) (\w+ )?(?!{_KINDLY_DONE})\w+[ts][oaie], (ho|abbiamo) "
        rf"(\w+ )?(sbagliato|mancato|commesso|trascurato|perso|dimenticato|combinato|scordato|"
        rf"confuso|rovinato|rotto|bruciato|parlato del|tenuto (?:troppo|in attesa|male)|"
        rf"chiesto (?:troppo|due volte)|preparato male|ordinato (?:male|il|la|un)|capito male|"
        rf"sentito male|letto male|fatt[oa] (?:aspettare|confusione|male|un errore|un "
        rf"pasticcio|pagare|venire|perdere|un guaio)), (ci siamo|mi sono) (\w+ "
        rf")?\w+[ts][oaie], (sono|siamo) (\w+ )?(stat[oaie]|partit[oaie]|arrivat[oaie]|"
        rf"venut[oaie]|uscit[oaie]) (\w+ )?(tardi|in ritardo|scortes[ei]|sgarbat[oaie]|"
        rf"brusc[oahie]+|distratt[oaie]|disattent[oaie]|maleducat[oaie]|io|noi|lent[oaie]|"
        rf"superficial[ei]|poco|fredd[oaie]|imprecis[oaie]|negligent[ei]|dur[oaie]|senza)( io| "
        rf"noi)?, non (l'|le |ti |vi |lo |la |gli |ci )*(abbiamo|ho|avevamo|avevo) (\w+ "
        rf")?\w+[ts][oaie], non (siamo|sono) (\w+ )?(stat[oaie]|riuscit[oaie]|venut[oaie]|"
        rf"passat[oaie]|arrivat[oaie]) (\w+ )?\w+, non (dovevo|dovevamo|dovrebbe|doveva|avrei "
        rf"dovuto|avremmo dovuto)( \w+)?, (toccava|spettava|stava) a (noi|me), (dovevamo|"
        rf"dovevo|avremmo dovuto|avrei dovuto|avremmo potuto|potevamo|potevo|avrei potuto|"
        rf"andava) (\w+ )?\w+, (me ne|ce ne) (assumo|assumiamo|prendo|prendiamo) (\w+ "
        rf")*(responsabilita|colpa), (avevo|avevamo|hai|ha|aveva|avete) (\w+ )?(torto|"
        rf"tort)(?<!ha\storto)(?<!hai\storto)(?<!avete\storto), (ha|hai|avete|aveva|avevi) "
        rf"(pienamente |perfettamente |tutte le |tutta la )?ragion[ei], (non|nessuno di noi|"
        rf"nessuno) (l'|la |le |ti )*(ha|avevo|abbiamo) (\w+ )?ragione, non avevo ragione, "
        rf"nessuno (di noi |da noi )?(l'|la |le |ti |lo |li |se )*(ha|e|si e) (\w+ "
        rf")?(richiamat|avvisat|controllat|mess|risp|accort|scritt|serv|salut|ascolt|pres|"
        rf"prepar|guard)\w*"
    ),
    "change": (
        rf"da (oggi|ora|adesso|domani|stasera|stamattina|stamani|subito|ieri|dopodomani|"
        rf"{_DAYS}|quest[oaie] \w+|quel giorno|allora|settembre|gennaio|lunedi prossimo|sempre "
        rf"e)(?! al| alle| a| non abbiamo| non c'era), dal (\d+|giorno dopo|prossim\w+|mese "
        rf"prossimo|primo)(?! \w+ al), dalla (prossima|settimana prossima), d'ora (in poi|in "
        rf"avanti|innanzi), in (futuro|avvenire), mai piu, (ora|adesso|ormai|intanto) (\w+ "
        rf")?(\w+ )?(controll|verific|ricontroll|rilegg|scriv|segn|telefon|chiam|avvis|tenia|"
        rf"prov|misur|pes|assaggi|mett|facci|legg|stampi|conti|us|c'e|abbiamo un|ho un|ogni|"
        rf"chi|le|il|la|i)\w*, (abbiamo|ho) (\w+ )?(cambiat|sistemat|corrett|aggiunt|deciso|"
        rf"rivist|introdott|istituit|stabilit|predispost|organizzat|spostat|affianc|parlat\w "
        rf"con|spiegat|insegnat|assunt|comprat|appes|affiss|mess[oa] (?:un|una|in|il nome|un "
        rf"cartello|per iscritto|a punto|dei|due)|fatto in modo)\w*( \w+)?, ne ho (gia "
        rf")?parlato, non (le |ti |vi )?(succedera|accadra|capitera|ricapitera|si ripetera|"
        rf"ripetera|succede|capita|deve succedere|deve ripetersi|si ripete)(?! (?:spesso|quasi|"
        rf"di solito))\w*, (perche|affinche|cosi) non (si )?(succeda|accada|capiti|ripeta|"
        rf"ricapiti|succedera|accadra)\w*, (la|dalla|alla) prossima (volta|visita|torta|"
        rf"consegna)( \w+)?, (controlleremo|controlliamo|verificheremo|verifichiamo|terremo|"
        rf"prepareremo|chiameremo|avviseremo|faremo|metteremo|segneremo|risponderemo|"
        rf"ascolteremo|scriveremo|useremo|misureremo|rileggeremo|rileggiamo|proveremo|"
        rf"ricontrolleremo|telefoneremo|apriremo|daremo|leggeremo|aggiungeremo|ti "
        rf"chiamiamo|la chiamiamo|avvisero|controllero|chiamero|scrivero|staro|terro) (\w+)"
    ),
    "gesture": (
        r"buono (da|di|per|sconto|omaggio|regalo)* ?\w*, (omaggio|in regalo|sconto|rimborso|"
        r"rimborsiamo|rimborseremo|restituiamo), (offriamo|regaliamo|offro|accetti|accetta|offre|"
        r"offrirle|offrirti|regalarle|regalarti) (\w+), (un|questo) (piccolo )?(pensiero|regalo|"
        r"gesto|dolce|omaggio), (e|sono) per (lei|te), (a|al) spese nostre, offre la casa"
    ),
}
STARTERS = {
    "sorry": "Ci dispiace.",
    "fault": "L’errore è nostro.",
    "change": "Da oggi …",
}
EXCUSES = r"""
purtroppo, (c'era|c'erano|avevamo|abbiamo avuto|con) (\w+ )?(tanta|troppa|molta|tantissima|troppi|
tanti|tantissimi|molti|un sacco di|parecchi|parecchia) (gente|clienti|ordini|lavoro|richieste|coda|
cose|confusione|caos), (periodo|momento|settimana|giornata|giorni|mese|stagione|sabato) (\w+ )?(di
punta|intens[oa]|impegnativ[oa]|frenetic[oa]|incasinat[oa]|complicat[oa]|di caos|di fuoco|di ferie|
caotic[oa]|particolare), (a causa|per via|per causa|causa) (d\w+|d'|di|dell') *(\w+), per (\w+
)?(motivi|ragioni|problemi|questioni|cause|esigenze) (\w+ )?(tecnic|organizzativ|indipendent|
logistic|intern|di forza|non dipendent|di servizio|amministrativ|fiscal|di sistema|contingent)*,
(il|dal) traffico (era|in|sulla|ha|ci)*, (guasto|blocco) (al|alla|del|della|di) \w+, (imprevist[oi]|
disguid[oi]) (tecnic|intern|del|di|organizzativ|dell)*, (siamo|sono) (solo |tutti |pur sempre
)?(umani|esseri umani), (la|il|un|una) (\w+ )?(collega|ragazza|ragazzo|stagista|commessa|
apprendista) (\w+ )?(era|e) (\w+ )?(nuov|malat|assent|in ferie|distratt|sol|alle prime)\w*,
(eravamo|ero) (\w+ )?(al telefono|di corsa|in pochi|soli|solo in|sola|solo)\w*, in questo periodo,
(sotto|durante) (le feste|natale|i saldi), (con|vista|visto|causa|complice|dopo) (il|lo|la|l'|le|i|
tutto|questo|questa|queste|questi|tutta|tutte) *(\w+ )?(traffico|maltempo|ferie|neve|pioggia|nebbia|
temporale|caldo|sciopero|influenza|feste|festivita|saldi|inventario|trasloco|guasto|coda|fila|folla|
confusione|caos|fretta|lavoro|ordini|stress|assenze|chiusura|crisi|lavori|gente), (perche|dato che|
visto che|siccome|poiche) (\w+ )?(c'era|c'erano|eravamo|ero|avevamo|il|la|i|le|lo|l'|mancava|siamo|
stavamo|stavo)\b, (il|la|un|una|lo|l') *(nuovo |nuova )?(programma|sistema|computer|gestionale|
fornitore|corriere|collega|stagista|ragazza|ragazzo|commessa|apprendista|pasticcere|magazzino|
magazziniere|postino|autista) (\w+ )?(e|era|ha|aveva|non|ci|si|sta|stava|mi)\b, (le|i|il|lo) (feste|
saldi|ferie|traffico|sciopero) (\w+ )?(e|sono|ha|hanno|ci)\b
"""
"""Said beside an apology they take it back; elsewhere they only inform."""
