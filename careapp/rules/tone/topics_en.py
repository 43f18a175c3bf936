"""Sensitive topics in English; the words of each are beside it."""

from careapp.rules.tone.beliefs_en import BELIEVERS, PARTISANS, POLITICS, RELIGION
from careapp.rules.tone.harmless_en import HARMLESS
from careapp.rules.tone.health_en import HEALTH, SICK
from careapp.rules.tone.loves_en import LOVES, SEXUAL_LIFE
from careapp.rules.tone.origin_en import COUNTRIES, LOOKS, ORIGIN, PEOPLES
from careapp.rules.tone.things_en import AILING, THINGS
from careapp.rules.tone.topics import Topic, Vocabulary
from careapp.rules.tone.unions_en import UNION

_PEOPLE = (
    r"customers?|clients?|lad(?:y|ies)|gentlem[ae]n|m[ae]n|wom[ae]n|guys?|blokes?|chaps?|fella|"
    r"dude|"
    r"lads?|girls?|boys?|bab(?:y|ies)|kids?|child(?:ren)?|sons?|daughters?|mothers?|fathers?|"
    r"mums?|mummy|moms?|dads?|daddy|parents?|husbands?|hubby|wi(?:fe|ves)|missus|partners?|"
    r"boyfriends?|girlfriends?|bf|gf|exes|brothers?|sisters?|bro|sis|aunts?|auntie|uncles?|"
    r"cousins?|"
    r"nephews?|nieces?|twins?|toddlers?|teenagers?|youngster|pensioner|widow|widower|other half|"
    r"gran|granny|grandad|grandpa|grandma|nan|nana|nanna|grand\w+|step\w+|in-laws?|little one|"
    r"mother-in-law|father-in-law|son-in-law|daughter-in-law|sister-in-law|brother-in-law|eldest|"
    r"youngest|oldest|famil(?:y|ies)|couples?|friends?|mates?|pals?|bestie|neighbou?rs?|"
    r"colleagues?|"
    r"nanny|au pair|carer|cleaner|students?|teachers?|doctors?|nurses?|fianc[e]+|tenants?|lodger|"
    r"flatmate|roommate|landlord|landlady|boss|staff|people|persons?|someone|somebody|everyone|"
    r"regulars?|"
    r"he|she|they|he's|she's|they're|who|who's|himself|herself|mr|mrs|ms|miss|owner|waiter|"
    r"waitress|"
    r"chef|tourist|folks?|old boy|fellow|builder|plumber|driver|gardener|assistant|worker|shopper|"
    r"visitor|guest|bride|groom|godson|goddaughter|godmother|apprentice|lawyer|solicitor|barber|"
    r"pt|cust"
)
ENGLISH = Vocabulary(
    always={
        Topic.RELIGION: RELIGION,
        Topic.POLITICS: POLITICS,
        Topic.HEALTH: HEALTH,
        Topic.ORIGIN: ORIGIN,
        Topic.SEXUAL_LIFE: SEXUAL_LIFE,
        Topic.UNION: UNION,
    },
    adjectives={
        Topic.RELIGION: BELIEVERS,
        Topic.POLITICS: PARTISANS,
        Topic.HEALTH: SICK,
        Topic.ORIGIN: f"{PEOPLES}, {LOOKS}",
        Topic.SEXUAL_LIFE: LOVES,
    },
    predicates={
        Topic.ORIGIN: (
            rf"(is|was|are|comes|come|came|hails|she's|he's|they're) (\w+ )?from ({COUNTRIES})"
        )
    },
    harmless=HARMLESS,
    names=(
        "abbott?|angel|archer|baptist|bishop|black|brown|butcher|chaplin|christian|church|"
        "churchill|cohen|cross|dean|deacon|english|france|french|friar|gay|green|greenland|"
        "holland|india|ireland|israel|jordan|jewell|levi|moses|monk|moor|norman|paris|"
        "parsons|pope|prayer|priest|priestley|proctor|pryor|roman|romans|saint|scott|"
        "scotland|spain|temple|vicar|virgin|wales|walsh|welsh|wallace|white|savage|small|"
        "pain|payne|gout|coma|grave|nurse|cure|fitt|strange|swift|stroke|strike|berlin|"
        "england|china|chad|georgia|kenya|chelsea|race|love|lover|straight|queer|gaye|dyke|"
        "dick|butt|hooker|laird|brittany|britain|britten|burgess"
    ),
    people=_PEOPLE,
    copula=(
        r"is|was|are|were|be|being|been|seems|looks|isn't|wasn't|'s|she's|he's|they're|they|"
        r"identifies as|became|becomes|turned|sounds|half|born"
    ),
    between=(
        r"also|very|half|quarter|part|partly|mostly|originally|really|both|all|now|still|fully|"
        r"devout|practising|practicing|strict|lapsed|actually|first|second|third|generation|"
        r"so|quite|pretty|rather|bit|from|clearly|obviously|probably|prob|possibly|maybe|proudly|"
        r"born|not|never|already|just|always|apparently|definitely|only|completely|totally|"
        r"nearly|almost|partially|legally|severely|technically|openly|ex|former|young|old|"
        r"elderly|nice|lovely|sweet|kind|a bit|\w+ly"
    ),
    links=(
        r"that|who|who's|because|as|but|and|since|he|she|they|both|also|not|probably|maybe|think|"
        r"guess|if|says|said|apparently|clearly|obviously|originally"
    ),
    articles=r"the|a|an|this|that|our|my|his|her|their|some|any|of|in|on|at|to",
    follows=(
        r"who|with (?:\w+ )?(?:baby|kids?|child|children)|in a wheelchair|from the|from (?:number|"
        r"no|next)|next door|upstairs|opposite|at (?:number|no)|in (?:pregnancy|labour)"
    ),
    traits=r"nice|kind|friendly|polite|quiet|shy|tall|elderly|old|young|blonde?|lovely|regular",
    shorthand={
        "preg": "pregnant",
        "hosp": "hospital",
        "appt": "appointment",
        "appts": "appointments",
        "diab": "diabetic",
        "diag": "diagnosed",
        "cust": "customer",
        "cx": "customer",
        "pt": "customer",
        "b/f": "boyfriend",
        "wknd": "weekend",
        "probs": "problems",
        "w": "with",
        "cath": "catholic",
    },
    before_a_name=(
        r"\b(?!(?:Is|Was|She|He|The|An?|Very|Not|Half|They|And|Roman|His|Her|Their|Also|North|"
        r"South|East|West)\b)[A-Z][a-z]+ +"
    ),
    titles=(
        r"mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|dear|lady|lord|captain|sgt|surname|"
        r"surname is|first name|the "
        r"family|family name|name is|called|named|hello|hi"
    ),
    things=THINGS,
    ailing=AILING,
)
