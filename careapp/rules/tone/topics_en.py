"""Sensitive topics in English; health, religion and politics are beside it."""

from careapp.rules.tone.beliefs_en import BELIEVERS, PARTISANS, POLITICS, RELIGION
from careapp.rules.tone.health_en import HARMLESS_HEALTH, HEALTH, SICK
from careapp.rules.tone.things_en import AILING, THINGS
from careapp.rules.tone.topics import Topic, Vocabulary

_NATIONS = r"""
afghans?, africans?, albanians?, algerians?, americans?, angolans?, arabs?, arabic,
argentinians?, argentine, armenians?, asians?, australians?, austrians?, azeri, bangladeshis?,
bengalis?, belarusians?, belgians?, bolivians?, bosnians?, brazilians?, british, britons?,
bulgarians?, burmese, cambodians?, cameroonians?, canadians?, caribbean, catalans?, chechens?,
chileans?, chinese, colombians?, congolese, croatians?, cubans?, cypriots?, czechs?, danes?,
danish, dominicans?, dutch, ecuadorians?, egyptians?, english, eritreans?, estonians?,
ethiopians?, eastern european, filipin[oa]s?, finns?, finnish, french, gambians?, georgians?,
germans?, ghanaians?, greeks?, guatemalans?, haitians?, hispanics?, hondurans?, hungarians?,
icelandic, indians?, indonesians?, iranians?, iraqis?, irish, israelis?, italians?, ivorians?,
jamaicans?, japanese, jordanians?, kazakhs?, kenyans?, koreans?, kosovans?, kurds?, kurdish,
latin[oa]s?, latvians?, lebanese, liberians?, libyans?, lithuanians?, macedonians?, malaysians?,
malians?, maltese, mauritians?, mexicans?, middle eastern, moldovans?, mongolians?,
montenegrins?, moroccans?, nepalese, nepali, nigerians?, north african, norwegians?, pakistanis?,
palestinians?, persians?, peruvians?, poles?, polish, portuguese, puerto ricans?, romanians?,
russians?, rwandans?, saudis?, scottish, senegalese, serbs?, serbians?, singaporeans?, slovaks?,
slovenians?, somalis?, south american, south asian, east asian, spanish, spaniards?, sri
lankans?, sudanese, swedes?, swedish, swiss, syrians?, taiwanese, tamils?, tanzanians?, thai,
tibetans?, tunisians?, turks?, turkish, ugandans?, ukrainians?, uruguayans?, uzbeks?,
venezuelans?, vietnamese, welsh, west indian, yemenis?, zimbabweans?
"""
_NATION = "(" + "|".join(filter(None, map(str.strip, _NATIONS.split(",")))) + ")"
_COUNTRIES = (
    r"afghanistan|africa|albania|algeria|america|angola|argentina|armenia|asia|australia|"
    r"austria|bangladesh|belarus|belgium|bolivia|bosnia|brazil|bulgaria|burma|cambodia|"
    r"cameroon|canada|chile|china|colombia|congo|croatia|cuba|cyprus|denmark|ecuador|egypt|"
    r"eritrea|estonia|ethiopia|finland|france|gambia|the gambia|georgia|germany|ghana|greece|"
    r"guatemala|guinea|haiti|hungary|iceland|india|indonesia|iran|iraq|ireland|israel|italy|"
    r"ivory coast|jamaica|japan|jordan|kazakhstan|kenya|korea|kosovo|kurdistan|latvia|lebanon|"
    r"liberia|libya|lithuania|macedonia|malaysia|mali|malta|mauritius|mexico|moldova|mongolia|"
    r"montenegro|morocco|mozambique|nepal|nigeria|norway|pakistan|palestine|peru|poland|"
    r"portugal|romania|russia|rwanda|saudi arabia|senegal|serbia|sierra leone|slovakia|"
    r"slovenia|somalia|south africa|spain|sri lanka|sudan|sweden|switzerland|syria|taiwan|"
    r"tanzania|thailand|tibet|tunisia|turkey|uganda|ukraine|uruguay|uzbekistan|venezuela|"
    r"vietnam|yemen|zambia|zimbabwe|"
    r"the philippines|the congo|the middle east|the caribbean|the balkans|eastern europe|"
    r"north africa|south america|the czech republic|the netherlands|abroad as a (?:child|"
    r"refugee)"
)
_ORIGIN = rf"""
(asian|african|oriental|middle eastern|arab|indian|chinese|slavic|latin|foreign) (features|looks|
blood|face|eyes|name and accent), (speaks|understands) (little|poor|broken|bad|no|hardly any|
barely any|limited) english, (mixed|dual|ethnic|cultural|foreign|african|asian|jewish) (heritage|
background|ethnicity|parentage), south africans?, immigrant*, migrant*, refugee*, asylum seek*,
asylum-seek*, asylum, illegal alien, undocumented, expat, foreigner*, foreign (born|national|
accent|lady|guy|man|woman|customer|family|couple|looking|origins?|background|parents|husband|
wife|student), non-eu, leave to remain (visa|until|expires)*, indefinite leave, work visa,
residence permit, green card holder, deport*, stateless, gyps(y|ies), gipsy, romani, roma
(family|people|community|woman|man), traveller (family|community|background), travellers site,
mixed race, mixed-race, biracial, multiracial, half-caste, (black|white|brown|asian|coloured|
colored|dark skinned|dark-skinned|light skinned|fair skinned|light-skinned|brown skinned|olive
skinned|african american|african-american|afro caribbean|afro-caribbean|latina|latino|hispanic|
aboriginal|indigenous|native american|maori|inuit|oriental) (man|men|woman|women|lady|ladies|guy|
guys|boy|girl|couple|family|customer|customers|person|people|kid|kids|gentleman|husband|wife|
friend|chap|lad|community|heritage|background|descent|ancestry|neighbour|neighbor|student|
teenager|mother|father|mum|dad), (dark|darker|light|lighter|brown|black|white|olive|pale)[
-]skin(ned)?(?! (?:tone foundation|shoes|bag|potato))*, (skin|skin's) (is )?(colour|color) (is|
was|because), (colour|color) of (his|her|their) skin, (person|people|man|woman|lady) of colou?r,
african american*, african-american*, afro caribbean, afro-caribbean, aborigin*, ethnic*, (her|
his|their|different|another|what) race, racial*, negro*, nigger*, chinaman, paki*, oriental
looking, slant eyes, ancestry, tribe member, indigenous, (of|has|have|her|his|their|with|from)
(\w+ )?(\w+ )?(origin|origins|descent|heritage|ancestry|roots|parentage|extraction)(?! (?:of the|
label|cert|is on))*, (of|from) (african|asian|arab|jewish|indian|polish|chinese|roma|irish|
italian|slavic|latin|caribbean|turkish) (origin|origins|descent|heritage|ancestry|stock|
background|family|blood), (born|grew up|raised|brought up|native) (\w+ )?(in|to|of)
({_COUNTRIES}), (emigrated|immigrated|fled|escaped|migrated|arrived|came over|moved here|moved
over|came here|came to this country|relocated) (\w+ )?(\w+ )?(from|as) (\w+ )?({_COUNTRIES}|war|
the war|a child|refugee|refugees), (originally|hails?|comes|come|coming|family is|family are|
family comes|parents are|parents come|parents came|wife is|husband is|mother is|father is|
ancestors) (\w+ )?from ({_COUNTRIES}), nationality, citizenship, (dual|italian|british|foreign)
(citizen|national|nationality|citizenship), {_NATION} (accent|passport|citizen|citizenship|
national|nationality|origins?|descent|heritage|ancestry|roots|background|born|blood|parents|
immigrants?|refugees?|community|speaking background|by birth), (thick|strong|foreign|eastern
european|slavic|african) accent, east european, eastern european*
"""
_SEXUAL_LIFE = r"""
cheat(s|ed|ing) on (his |her )?(wife|husband|partner|girlfriend|boyfriend|him|her),
sleeping with, sleeps with, gender (reassignment|confirmation)( surgery)?, friends with benefits,
love child, born out of wedlock, (seeing|dating|sees) (a )?(married \w+|someone else|another \w+|
other men|other women), gay, gays, lesbian*, homosexual*, bisexual*, bi-sexual, pansexual*,
asexual*, heterosexual*, straight (man|woman|guy|couple|not gay|and married), queer*, lgbt\w*,
trans (woman|man|person|people|girl|boy|kid|teen\w*|daughter|son|rights), transgender*,
transsexual*, transvestite*, cross-dress*, crossdress*, drag queen*, drag king*, non-binary,
nonbinary, non binary, genderfluid, gender (identity|fluid|reassignment|dysphoria|transition|
affirming|neutral person), intersex*, (is|was|been|started|currently|began|finished)
transitioning, (her|his|their|the) transition, transitioned, (changed|changing|change of) (his |
her |their )?(sex|gender), sex change, coming out, came out (as|to|last|at|this|recently), (just|
has|hasn't|not) come out( yet|to| as)?, out of the closet, in the closet, closeted, same[ -]sex*,
civil partner*, (two|both) (mums|moms|dads|mothers|fathers), (his|john's|his new) (boyfriend|
husband and he|husband), he has a (boyfriend|husband), she has a (girlfriend|wife), (her)
(girlfriend|wife|new wife|new girlfriend), lives with (his boyfriend|her girlfriend|her wife|his
husband), married to a (man|woman), (he's|he is) married to a man, (she's|she is) married to a
woman, married to (another )?(man|woman), likes (men|women|boys|girls|both), (into|attracted to|
fancies|sleeps with|slept with|dates|dating) (other )?(men|women|guys|boys|both|married \w+),
pride (parade|march|festival|flag|event), sex (life|worker|addict\w*|toy\w*|drive|with|offender|
tape|shop), sexual*(?! harassment policy), sexuality, (having|has|had|have) (sex|an affair|
affairs), affair with, having an affair, cheat(s|ed|ing) on (her|his|their) *(husband|wife|
partner|girlfriend|boyfriend)*, unfaithful*, adulter*, mistress, (secret|his|her|a|has a|younger|
married) lover, swinger*, open (marriage|relationship), polyamor*, promiscu*, prostitut*, call
girl, rent boy, brothel*, (pays|paid) for sex, porn*, bdsm, fetish*, kink*, sadomaso*, virgin(?!
(?:olive|mobile|atlantic|media|wool|coconut|islands?|train\w*|cocktail|mojito|oil|mary|colada|
trains)), virginity, celibate, celibacy, viagra, impoten*, erectile*, libido, contracepti*,
morning after pill, condoms, one night stand*, sleeps around, womanis*, womaniz*, escort (girl|
agency|service), nymphomaniac*, dyke, faggot*, poof, tranny, ladyboy, sodom*
"""
_UNION = r"""
(neu|nasuwt|unison|unite|gmb|rmt|aslef|usdaw|cwu|pcs|bma|tuc) (rep|member|steward|convenor|
organiser|delegate|branch|strike)s?,
trade[ -]union*, trades[ -]union*, labou?r union*, unionis*, unioniz*, union (rep\w*|member\w*|
dues|man|woman|card|steward|official|officer|organi\w+|meeting\w*|branch|activist\w*|leader\w*|
delegate\w*|fees|subs|subscription|guy|lady|people|action|ballot|president|secretary|convenor|
lawyer|job|shop|strike|conference|negotiat\w+|stuff|work|boss|supporter|buster|protest|picnic),
(in|joined|joins|join|joining|left|her|his|their|with|by|of|for|leads|runs|chairs|represents|
through|a|to) (a |the |her |his |their |with the )?(\w+ )?(\w+'? )?union(?! (?:jack|flag|street|
square|station|road|canal|chapel|bar|cafe|coffee|sportiva|of|between|club|pacific|terrace|lane|
avenue)), shop steward*, unison (rep|member|branch|activist), (member|rep|steward|organiser|
organizer|official|branch secretary|delegate|activist|works|volunteers|dues|rep) (\w+ )?(of|for|
at|with|to|in) (unison|unite|gmb|rmt|usdaw|aslef|tuc|nasuwt|neu|pcs|nut|ucu|cwu|bfawu|afl|
afl-cio|seiu|uaw|teamsters|the teamsters|nurses equity|bectu|cgil|cisl|uil), gmb, rmt, usdaw,
aslef, tuc, nasuwt, pcs union, ucu, cwu, bfawu, afl-cio, afl cio, seiu, uaw, teamster*, cgil,
cisl, (joined|in|pays|with) (unite|unison|the rmt|the gmb|the tuc), collective bargaining, (went|
goes|going|gone|go|been|out|is|was|are|were|currently|still|voted to) (out )?(on strike|
strike)(?! (?:by the|a deal|me))*, (walked|walking|walks|stood|stands|on|joined|join|joins|
crossed|crosses|at) (\w+ )?picket line*, picket\w*, strike (committee|fund|organi\w+|action at|
ballot|leader), (organises|organizes|organised|organized|led|leads|leading|joined|joining|
supports?|supported|supporting|took part in|takes part in|taking part in) (\w+ )?(\w+ )?strikes?,
striking (worker|teacher|nurse|doctor|miner|junior)\w*, strikebreak*, works council
"""
_LOOKS = (
    r"roma, illegal, black, white, brown, coloured, colored, dark, dark-skinned, oriental, "
    r"foreign, a foreigner, native american, aboriginal, maori, of colou?r, half (?:\w+)"
)
_LOVES = (
    r"escort, bi, trans, straight, celibate, a virgin, closeted, butch, camp, polyamorous, "
    r"out and proud"
)
_HARMLESS = r"""
(sale|football|cup|cabin|spring|christmas|bargain|shopping) fever, (deliver|take|send|invoice)
(it )?to (the )?(union|party|church|parish|mosque|synagogue|temple) (building|hall|office|club),
picket fenc\w+, jerk (chicken|pork|seasoning), trump card, (costume|outfit|mask|dressed) (\w+
)?(nun|priest|monk|vicar|devil|witch), (in|at|on|near|to|past|opposite|from|behind|beside|by|off|
along|next to|corner of|across from|outside|around|round the corner from|lives on|lives in|
delivers? to|deliver to) (the |our |st |old )*(\w+ )?(church|mosque|temple|chapel|synagogue|
priory|abbey|trinity|bishop|bishop's|cathedral|convent|monk|friar|jewry|temple bar|hospital|
polling|labour exchange|jerusalem|christchurch|christ church|parish) (street|road|lane|square|
hall|avenue|close|terrace|hill|court|gate|gardens|walk|place|row|view|farm|station|house|end|
green|yard|way|market|cafe|bakery|fete|parking|car park|corner|tower|gift shop|kitchen|canteen)(
\d+)?, (near|opposite|behind|beside|by|next to|across from|outside|past|close to|in front of|
round the corner from|around the corner from|parked at|parks at|parking at|between) (the |our
)?(old |local |big |little )?(catholic |parish |methodist |baptist |sikh |hindu |orthodox |
anglican |presbyterian |evangelical |buddhist |new )?(church|mosque|temple|chapel|synagogue|
cathedral|hospital|clinic|surgery|polling station|union hall|labour club|conservative club|job
centre|embassy|consulate|convent|monastery|cemetery|health centre), prayer (plant|flag)*, prayer
plants?, buddha bowls?, monk ?fish, monk's beard, nun's puffs, bishop's (finger|weed), cardinal
red, jerusalem artichokes?, hot cross buns?, cross buns?, christmas \w+, easter \w+, simnel cake,
angel cake, devil's food, lent (me|us|him|her|you|them|out|a|the|my|his)\w*, (religiously|
faithfully), (for|oh|thank|thanks to|dear|good) (god|heaven|goodness)\w*('s sake)?, oh my god,
god bless, halal (chicken|meat|beef|lamb|options?|sausages?|kebabs?|counter|burgers?|sweets),
kosher (salt|wine|chicken|meat|pickles?|counter|options?), jewish (rye|deli|bread|bakery|style|
challah), (race|races) (day|course|car|track|night|bike|number|against|for life|on saturday|
tickets?|to), (egg|sack|relay|boat|horse|charity|fun|road|car|running|cycle|bike|arms|rat|the|a|
tomorrow's|big|half|10k|5k|school) races?, racecourse, race ?horses?, racing, (cake|party|dress|
balloons|card|gift|present|flowers|cupcakes|invitations?|buffet|catering|order|cookies|candle|
favours|favors|outfit|gown|biscuits|sweets|lunch) (\w+ )?(\w+ )?(for|at) (a |the |her |his |their
|our )?(\w+ )?(\w+'s )?(baptism|christening|first communion|holy communion|communion|
confirmation|bar mitzvah|bat
mitzvah|church wedding|eid|diwali|hanukkah|passover|pride parade)( party)?, (baptism|christening|
communion|confirmation|bar mitzvah) (cake|dress|card|gown|gift|party|present|order|balloons|cookies|
favours), (order|booking|delivery|payment|appointment|email|address|wedding) confirmed, (book|
recipe|cookery|style) bible, the (baker's|shop's|gardener's|coffee) bible, (office|shop|company|
returns?|refund|store|price|exchange|parking|privacy|cookie|our|internal|small) (policy|
politics), politically correct cake, right (side|hand|shelf|wing of|wing chair|shoe|arm|foot|
door|aisle|away|now|size|one|colour|glove|sleeve|lens|earring), left (side|hand|shelf|shoe|arm|
foot|door|aisle|wing of|glove|sleeve|lens|earring|her|his|the|a|over), (right|left) wing (of|
table|extension|chair), (on|down|along) the (right|left) wing, religious (studies|education|art|
music), conservative (estimate|style|cut|taste in|dresser|colours|with)\w*, liberal (with|amount|
sprinkling|portion|helping|arts|use|pinch)\w*, (voted|votes?|voting) (for )?(the )?(ice cream|
flavour|logo|cake|best|window)\w*, (voted|votes?|voting) (our|us|the best|best|for our|for us|for
the (?:new|best|cake|lemon|flavour|logo|window)|for (?:her|his|my|their) favourite|for favourite|
shop of|number one)\w*, (votes?|voted) (\w+ )?(favourite|best|winner), party (bag|bags|cake|
dress|hat|hats|platter|food|balloons|room|size|order|of (?:\w+)|planner|wall), (labour|labor)
(costs?|charge|intensive|ward|of love|day|is included|and parts|and materials|time|rate|saving),
parts and labour, green (tea|apples?|beans?|salad|room|light|grapes?|peppers?|olives?|dress|bag|
coat|pesto|curry|ribbon|paint), reform (the|our|of the)\w*, campaign (discount|price|flyer|code|
for the new), president of the (club|company|association|tennis|bowls|choir|pta|\w+ club),
(class|school|club|student) president, candidate for (the )?(job|role|position|post)\w*, (job|
perfect|ideal|good) candidate, minister of (sound|tourism), activist investor, (protest|march)
\d+, the month of march, election of the (club|committee|may queen), (presidential|royal) suite,
anti-?slip, republic of ireland butter, (people|friends|party) of (four|five|six|two|three|eight|
ten), (western|european|credit|student|students'|rugby|soviet|customs|monetary|postal|wedding|
happy|blessed) unions?, union (jack|flag|street|square|station|road|canal|pacific|terrace|lane|
avenue|chapel|club|cafe|coffee)\w*, in unison, (rail|train|tube|bus|postal|post|airport|airline|
transport|ferry|courier|delivery|baggage|pilots?|royal mail|metro|taxi|dockers?|lorry|subway|
transit|fuel|air traffic) strikes?, (because of|due to|by|during|despite|before|after|if|delayed
by|until) (the |a )?(\w+ )?strikes?, strike (a|the) (deal|balance|match|chord|pose), strikes?
(me|us|a|the) \w+, lightning strike\w*, on strike again (printer|machine)*, (machine|printer|
till|oven|coffee machine|lift|laptop|computer|heating|boiler|car|watch|phone|dishwasher|fridge|
freezer) (\w+ )?(\w+ )?(on strike|is sick|is ill|is dead|is down|has a virus|a virus|died|is
blind|a fever), unite (the|our|us|both)\w*, equity (release|loan), (happy|gay) (paree|gordons),
(pride) (of place|and joy|in our|in (?:his|her|their) work)*, lover of \w+, (chocolate|coffee|
dog|cat|book|wine|cheese|music|tea|food|nature|animal|bread|pizza|cake|art|garden|plant|opera|
cake|shoe|sport|horse)s? lovers?, lovers? of \w+, (straight) (hair|away|line|home|to|from|after|
leg|legs|cut|jeans|forward|ahead|on|in|out|up|trousers), affair of the \w+, state of affairs,
family affair, love affair with (\w+ )?(chocolate|coffee|cheese|books|france|italy|food|wine|
shoes), world affairs, sex (of the (?:baby|puppy|kitten|dog|cat|kittens|puppies))\w*, unisex,
virgin (olive|coconut|oil|mojito|mary|wool|mobile|media|atlantic|cocktail|colada|islands?)(
oil)?, extra[ -]virgin, mistress of ceremon\w+, bi-?(weekly|monthly|annual|fold|focal|carbonate|
cycle)\w*, trans ?(fats?|port|fer|atlantic|parent|late|action)\w*, camp (site|bed|fire|chair|
stove|ing|er)\w*, summer camp, in transition lenses, transition(s)? (lenses|glasses|period), her
wife swap, partner discount, black (coffee|tea|dress|shoes?|bag|coat|shirt|pepper|olives?|friday|
forest|cat|dog|pudding|car|jacket|boots|trousers|ink|jeans|suit|tie|leather|belt|bean|beans|
cherry|truffle|scarf|hat|umbrella|gloves|nail|box|ribbon|cab)s?, white (wine|bread|chocolate|
coffee|dress|shoes?|flour|roses?|shirt|rice|sugar|paint|ribbon|cake|lilies|candles?|tablecloth|
sauce|car|dog|cat|van)s?, brown (bread|sugar|shoes|rice|bag|sauce|dog|ale|eggs?|coat|boots|
leather|paper)s?, dark (chocolate|roast|rum|ale|blue|green|red|brown|grey|wood|circles|dress|
coffee|beer|suit|hair|haired|glasses), (leather|potato|skin) (tone|colou?r) (foundation|
concealer)\w*, foundation for \w+ skin, (polish|polished|polishes|polishing) (the|her|his|my|our|
it|nails?|remover|shoes|off|silver|up|for|floors?)\w*, (nail|shoe|furniture|floor|silver|car|
wood) polish, french (fries|toast|press|beans?|polish|bread|stick|windows?|doors?|manicure|
lesson\w*|wine|cheese|plait|onion|horn|bulldog|class|teacher|perfume|film|mustard|book),
(country|place) of origin\w*, (single|unknown|certified|protected|controlled) origin, origin of
the (beans|coffee|meat|cheese|wine|honey|tea|oil|product|order|order)\w*, (roots|heritage|
descent) (vegetables?|tomatoes|tomato|carrots|of the (?:mountain|hill|plant)|cover|touch|canal|
seeds?|range|from the trail), heritage (tomatoes|tomato|carrots|breed|seeds|range|railway|site|
apples?), grey roots, root \w+, her roots (done|coloured|touched|dyed|retouched), roots (done|
touched|coloured|dyed|touch up|need)\w*, (travel|time|frequent|business) travellers?, rome, roma
(tomatoes|tomato|street|roma), (german|belgian|english|irish|australian|dutch|swiss|french|
scottish|welsh|maltese|russian|chinese|japanese|afghan|persian|siamese|brazilian|turkish|danish|
swedish|spanish|portuguese|italian|greek|thai|american|indian|cuban|polish|mexican|moroccan|
brazilian) (shepherd|setter|terrier|cattle|blue|cob|corgi|cheese|bakery|bread|wine|wines|beer|
delight|coffee|pastr\w+|blow|wax|breakfast|muffins?|roast|tea|cream|football|salad|dressing|
chocolate|food|restaurant|takeaway|cuisine|cake|rug|cat|hound|carpet|cigars?|sausages?|ham|oil|
massage|lesson\w*|class|classes|course|teacher|lit\w*|club sandwich|bath|market|flag|chair|oak|
made|brand|version|newspaper|magazine|dictionary|films?|books?|tapas|leather|shoes?|style|
edition)s?
"""
_PEOPLE = (
    r"customers?|clients?|lad(?:y|ies)|gentlem[ae]n|m[ae]n|wom[ae]n|guys?|blokes?|chaps?|"
    r"lads?|girls?|boys?|bab(?:y|ies)|kids?|child(?:ren)?|sons?|daughters?|mothers?|fathers?|"
    r"mums?|moms?|dads?|parents?|husbands?|wi(?:fe|ves)|partners?|"
    r"boyfriends?|girlfriends?|brothers?|sisters?|aunts?|uncles?|cousins?|nephews?|nieces?|"
    r"gran|grandad|grandpa|grandma|nan|grand\w+|in-laws?|mother-in-law|father-in-law|"
    r"famil(?:y|ies)|couples?|friends?|neighbou?rs?|colleagues?|nanny|au pair|carer|cleaner|"
    r"students?|teachers?|doctors?|nurses?|nanny|fiance|fiancee|tenants?|landlord|landlady|"
    r"boss|staff|people|persons?|someone|somebody|everyone|regulars?|he|she|they|he's|she's|"
    r"they're|who|who's|himself|herself|mr|mrs|ms|miss|owner|waiter|waitress|chef|tourist"
)
ENGLISH = Vocabulary(
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
            rf"(is|was|are|comes|come|came|hails|she's|he's|they're) (\w+ )?from ({_COUNTRIES}), "
            rf""
        )
    },
    harmless=_HARMLESS + "," + HARMLESS_HEALTH,
    names=(
        "abbott?|angel|archer|baptist|bishop|black|brown|butcher|chaplin|christian|church|"
        "churchill|cohen|cross|dean|deacon|dutch|english|france|french|friar|gay|german|"
        "greek|green|greenland|holland|india|ireland|irish|israel|jordan|jewell|levi|moses|monk|"
        "moor|norman|nun|pagan|paris|parsons|pole|polish|pope|prayer|"
        "priest|priestley|proctor|pryor|religious|roman|romans|saint|scott|scotland|spain|swede|"
        "temple|thai|turk|vicar|virgin|wales|walsh|welsh|wallace|white|blind|savage|small|sick|"
        "pain|payne|gout|coma|"
        "grave|nurse|cure|fitt|strange|swift|stroke|strike|berlin|england|china|chad|georgia|"
        "kenya|asia|chelsea|race|love|lover|straight|queer|gaye|dyke|dick|butt|hooker|laird|"
        "brittany|britain|britten|burgess"
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
        r"who|with (?:\w+ )?(?:baby|kids?|child|children)|in a wheelchair|in (?:pregnancy|labour)"
    ),
    traits=r"nice|kind|friendly|polite|quiet|shy|tall|elderly|old|young|blonde?|lovely|regular",
    shorthand={},
    before_a_name=(
        r"\b(?!(?:Is|Was|She|He|The|An?|Very|Not|Half|They|And|Roman|His|Her|Their|Also|North|"
        r"South|East|West)\b)[A-Z][a-z]+ +"
    ),
    titles=(
        r"mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|dear|lady|lord|captain|sgt|surname|the "
        r"family|family name|name is|called|named|hello|hi"
    ),
    things=THINGS,
    ailing=AILING,
)
