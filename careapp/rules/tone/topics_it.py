"""Sensitive topics in Italian; health, religion and politics are beside it."""

from careapp.rules.tone.harmless_it import HARMLESS
from careapp.rules.tone.health_it import HEALTH, SICK
from careapp.rules.tone.nations_it import NATIONS
from careapp.rules.tone.people_it import COMES_FROM, LOOKS, LOVE, LOVES, ORIGIN, UNION
from careapp.rules.tone.politics_it import PARTISANS, POLITICS
from careapp.rules.tone.religion_it import BELIEVERS, RELIGION
from careapp.rules.tone.topics import Topic, Vocabulary

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
    r"che|chi|col \w+|con (?:\w+ )?(?:bimb|bambin|figli|marit|mogli|passeggin|carrozzin|"
    r"cane|barb|velo|cappell|occhial|capell|treccin|baff|tatuagg|turbant|borsa|"
    r"bastone)\w*|in (?:carrozzina|gravidanza|affitto|albergo|vacanza|italia)|d(?:el|ella|"
    r"ello|ei|ell|egli|elle)(?! (?:luned|marted|mercoled|gioved|venerd|sabat|domenic|vino|"
    rf"corso|\d))|{_TRAITS}|viene|vengono|compra|paga|vuole|ordina|passa|chiede|abita|"
    r"lavora|parla|prende|ha|hanno|ritira|cerca|mangia|beve|va|si|sta|torna|porta|capisce|"
    r"preferisce|arriva|vive|sempre|spesso|da (?:anni|poco|tanto|sempre|molti|\d+)|"
    r"di (?:origine|nascita|prima|seconda|fede|passaporto|famiglia|\d+ anni)|"
    r"senza (?:document|permess|marit)\w*|sui? \w+|nat[oa]|anche|ma|non|pero|molto|un po|"
    r"come (?:me|lui|lei|noi)|convint\w+|dichiarat\w+|sfegatat\w+|·+|trapiantat\w+|quindi|"
    r"perche|credo|forse|penso|e (?:molto|sempre|non|anche|si|ha|viene|gentil|simpatic|"
    r"cortes|musulm|cattol|ebre|crist|ortod|evang|buddi|indui|gay|lesb|incin|diabet|"
    r"celiac|cieca|sord|comun|legh|disab|povera|profug|rifug)\w*"
)
_THINGS = (
    r"can[ei]|cagnolin[oaie]|cagn[ae]|cucciol[oaie]|gatt[oaie]|gattin[oaie]|mici[oaie]|"
    r"conigli[oaie]?|criceto|pappagall[oi]|cavall[oaie]|tartarug[ae]|canarin[oi]|piant[ae]|"
    r"ros[ae]i?|gerani[oi]?|alber[oi]|oliv[oi]|orchide[ae]|basilico|limone|prato|siepe|"
    r"pomodor[oi]|macchin[ae]|stampant[ei]|cass[ae]|bilanci[ae]|lavatrice|computer|pc|frigo\w*|"
    r"pos|telefon[oi]|cellulare|tablet|caldaia|lettore|auto|furgone|registratore|forno|serranda|"
    r"ascensore|bici\w*|orologi[oi]?|caffettiera|affettatrice|wifi|"
    r"sedi[ae]|tavol[oinae]*|divano|sgabell[oi]|lampada|bambol[ae]|statua|manichin[oi]|poltrona|"
    r"ombrell[oi]|occhiali|pane|motor[ei]"
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
        Topic.ORIGIN: ORIGIN,
        Topic.SEXUAL_LIFE: LOVE,
        Topic.UNION: UNION,
    },
    adjectives={
        Topic.RELIGION: BELIEVERS,
        Topic.POLITICS: PARTISANS,
        Topic.HEALTH: SICK,
        Topic.ORIGIN: f"{NATIONS}, {LOOKS}",
        Topic.SEXUAL_LIFE: LOVES,
    },
    predicates={
        Topic.ORIGIN: COMES_FROM,
    },
    harmless=HARMLESS,
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
