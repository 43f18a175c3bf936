"""What only looks like a sensitive topic in English: places, goods, jobs, figures of speech."""

_FIGURES = r"""
(give|gives|gave|nearly had|almost had) (\w+ )?(a |another )?heart attack, (turn|turns|turned) a
deaf ear, straight[ -](cut|legs?|edged?|stretch|needles?|razors?|backed), (motor|engine|mower|
boiler)('s| has) (got )?a cough, pipe unions?, union (nuts?|joints?|fittings?|\d+), far (left|
right) (of|side|end|corner|shelf), (laugh|smile|laughter) is (so
)?(contagious|infectious), (crime|spy|romance) (novel|story|fiction) lovers?, priestleys?,
(sale|football|cup|cabin|spring|christmas|bargain|shopping) fever, (deliver|take|send|invoice) (it
)?to (the )?(union|party|church|parish|mosque|synagogue|temple) (building|hall|office|club),
picket fenc\w+, jerk (chicken|pork|seasoning), trump card, (costume|outfit|mask|dressed) (\w+
)?(nun|priest|monk|vicar|devil|witch), (in|at|on|near|to|past|opposite|from|behind|beside|by|off|
along|next to|corner of|across from|outside|around|round the corner from|lives on|lives in|
delivers? to|deliver to) (the |our |st |old )?(the |our |st |old )?(\w+ )?(church|mosque|temple|
chapel|synagogue|priory|abbey|trinity|bishop|bishop's|cathedral|convent|monk|friar|jewry|temple
bar|hospital|polling|labour exchange|jerusalem|christchurch|christ church|parish) (street|road|
lane|square|hall|avenue|close|terrace|hill|court|gate|gardens|walk|place|row|view|farm|station|
house|end|green|yard|way|market|cafe|bakery|fete|parking|car park|corner|tower|gift shop|kitchen|
canteen)( \d+)?, (near|opposite|behind|beside|by|next to|across from|outside|past|close to|in
front of|round the corner from|around the corner from|parked at|parks at|parking at|between) (the
|our )?(old |local |big |little )?(catholic |parish |methodist |baptist |sikh |hindu |orthodox |
anglican |presbyterian |evangelical |buddhist |new )?(church|mosque|temple|chapel|synagogue|
cathedral|hospital|clinic|surgery|polling station|union hall|labour club|conservative club|job
centre|embassy|consulate|convent|monastery|cemetery|health centre), prayer (plant|flag), prayer
plants?, buddha bowls?, monk ?fish, monk's beard, nun's puffs, bishop's (finger|weed), cardinal
red, jerusalem artichokes?, hot cross buns?, cross buns?, christmas \w+, easter \w+, simnel cake,
angel cake, devil's food, lent (me|us|him|her|you|them|out|a|the|my|his)\w*, (religiously|
faithfully), (for|oh|thank|thanks to|dear|good) (god|heaven|goodness)\w*('s sake)?, oh my god, god
bless, halal (chicken|meat|beef|lamb|options?|sausages?|kebabs?|counter|burgers?|sweets), kosher
(salt|wine|chicken|meat|pickles?|counter|options?), jewish (rye|deli|bread|bakery|style|challah),
(race|races) (day|course|car|track|night|bike|number|against|for life|on saturday|tickets?|to),
(egg|sack|relay|boat|horse|charity|fun|road|car|running|cycle|bike|arms|rat|the|a|tomorrow's|big|
half|10k|5k|school) races?, racecourse, race ?horses?, racing, (cake|party|dress|balloons|card|
gift|present|flowers|cupcakes|invitations?|buffet|catering|order|cookies|candle|favours|favors|
outfit|gown|biscuits|sweets|lunch) (\w+ )?(\w+ )?(for|at) (a |the |her |his |their |our )?(\w+
)?(\w+'s )?(baptism|christening|first communion|holy communion|communion|confirmation|bar mitzvah|
bat mitzvah|church wedding|eid|diwali|hanukkah|passover|pride parade)( party)?, (baptism|
christening|communion|confirmation|bar mitzvah) (cake|dress|card|gown|gift|party|present|order|
balloons|cookies|favours), (order|booking|delivery|payment|appointment|email|address|wedding)
confirmed, (book|recipe|cookery|style) bible, the (baker's|shop's|gardener's|coffee) bible,
(office|shop|company|returns?|refund|store|price|exchange|parking|privacy|cookie|our|internal|
small) (policy|politics), politically correct cake, right (side|hand|shelf|wing of|wing chair|
shoe|arm|foot|door|aisle|away|now|size|one|colour|glove|sleeve|lens|earring), left (side|hand|
shelf|shoe|arm|foot|door|aisle|wing of|glove|sleeve|lens|earring|her|his|the|a|over), (right|left)
wing (of|table|extension|chair), (on|down|along) the (right|left) wing, religious (studies|
education|art|music), conservative (estimate|style|cut|taste in|dresser|colours|with)\w*, liberal
(with|amount|sprinkling|portion|helping|arts|use|pinch)\w*, (voted|votes?|voting) (for )?(the
)?(ice cream|flavour|logo|cake|best|window)\w*, (voted|votes?|voting) (our|us|the best|best|for
our|for us|for the (?:new|best|cake|lemon|flavour|logo|window)|for (?:her|his|my|their) favourite|
for favourite|shop of|number one)\w*, (votes?|voted) (\w+ )?(favourite|best|winner), party (bag|
bags|cake|dress|hat|hats|platter|food|balloons|room|size|order|of (?:\w+)|planner|wall), (labour|
labor) (costs?|charge|intensive|ward|of love|day|is included|and parts|and materials|time|rate|
saving), parts and labour, green (tea|apples?|beans?|salad|room|light|grapes?|peppers?|olives?|
dress|bag|coat|pesto|curry|ribbon|paint), reform (the|our|of the)\w*, campaign (discount|price|
flyer|code|for the new), president of the (club|company|association|tennis|bowls|choir|pta|\w+
club), (class|school|club|student) president, candidate for (the )?(job|role|position|post)\w*,
(job|perfect|ideal|good) candidate, minister of (sound|tourism), activist investor, (protest|
march) \d+, the month of march, election of the (club|committee|may queen), (presidential|royal)
suite, anti-?slip, republic of ireland butter, (people|friends|party) of (four|five|six|two|three|
eight|ten), (western|european|credit|student|students'|rugby|soviet|customs|monetary|postal|
wedding|happy|blessed) unions?, union (jack|flag|street|square|station|road|canal|pacific|terrace|
lane|avenue|chapel|club|cafe|coffee)\w*, in unison, (rail|train|tube|bus|postal|post|airport|
airline|transport|ferry|courier|delivery|baggage|pilots?|royal mail|metro|taxi|dockers?|lorry|
subway|transit|fuel|air traffic) strikes?, (because of|due to|by|during|despite|before|after|if|
delayed by|until) (the |a )?(\w+ )?strikes?, strike (a|the) (deal|balance|match|chord|pose),
strikes? (me|us|a|the) \w+, lightning strike\w*, on strike again (printer|machine), (machine|
printer|till|oven|coffee machine|lift|laptop|computer|heating|boiler|car|watch|phone|dishwasher|
fridge|freezer) (\w+ )?(\w+ )?(on strike|is sick|is ill|is dead|is down|has a virus|a virus|died|
is blind|a fever), unite (the|our|us|both)\w*, equity (release|loan), (happy|gay) (paree|gordons),
(pride) (of place|and joy|in our|in (?:his|her|their) work), lover of \w+, (chocolate|coffee|dog|
cat|book|wine|cheese|music|tea|food|nature|animal|bread|pizza|cake|art|garden|plant|opera|cake|
shoe|sport|horse)s? lovers?, lovers? of \w+, (straight) (hair|away|line|home|to|from|after|leg|
legs|cut|jeans|forward|ahead|on|in|out|up|trousers), affair of the \w+, state of affairs, family
affair, love affair with (\w+ )?(chocolate|coffee|cheese|books|france|italy|food|wine|shoes),
world affairs, sex (of the (?:baby|puppy|kitten|dog|cat|kittens|puppies))\w*, unisex, virgin
(olive|coconut|oil|mojito|mary|wool|mobile|media|atlantic|cocktail|colada|islands?)( oil)?, extra[
-]virgin, mistress of ceremon\w+, bi-?(weekly|monthly|annual|fold|focal|carbonate|cycle)\w*, trans
?(fats?|port|fer|atlantic|parent|late|action)\w*, camp (site|bed|fire|chair|stove|ing|er)\w*,
summer camp, in transition lenses, transition(s)? (lenses|glasses|period), her wife swap, partner
discount, black (coffee|tea|dress|shoes?|bag|coat|shirt|pepper|olives?|friday|forest|cat|dog|
pudding|car|jacket|boots|trousers|ink|jeans|suit|tie|leather|belt|bean|beans|cherry|truffle|scarf|
hat|umbrella|gloves|nail|box|ribbon|cab)s?, white (wine|bread|chocolate|coffee|dress|shoes?|flour|
roses?|shirt|rice|sugar|paint|ribbon|cake|lilies|candles?|tablecloth|sauce|car|dog|cat|van)s?,
brown (bread|sugar|shoes|rice|bag|sauce|dog|ale|eggs?|coat|boots|leather|paper)s?, dark
(chocolate|roast|rum|ale|blue|green|red|brown|grey|wood|circles|dress|coffee|beer|suit|hair|
haired|glasses), (leather|potato|skin) (tone|colou?r) (foundation|concealer)\w*, foundation for
\w+ skin, (polish|polished|polishes|polishing) (the|her|his|my|our|it|nails?|remover|shoes|off|
silver|up|for|floors?)\w*, (nail|shoe|furniture|floor|silver|car|wood) polish, french (fries|
toast|press|beans?|polish|bread|stick|windows?|doors?|manicure|lesson\w*|wine|cheese|plait|onion|
horn|bulldog|class|teacher|perfume|film|mustard|book), (country|place) of origin\w*, (single|
unknown|certified|protected|controlled) origin, origin of the (beans|coffee|meat|cheese|wine|
honey|tea|oil|product|order|order)\w*, (roots|heritage|descent) (vegetables?|tomatoes|tomato|
carrots|of the (?:mountain|hill|plant)|cover|touch|canal|seeds?|range|from the trail), heritage
(tomatoes|tomato|carrots|breed|seeds|range|railway|site|apples?), grey roots, root \w+, her roots
(done|coloured|touched|dyed|retouched), roots (done|touched|coloured|dyed|touch up|need)\w*,
(travel|time|frequent|business) travellers?, rome, roma (tomatoes|tomato|street|roma), (german|
belgian|english|irish|australian|dutch|swiss|french|scottish|welsh|maltese|russian|chinese|
japanese|afghan|persian|siamese|brazilian|turkish|danish|swedish|spanish|portuguese|italian|greek|
thai|american|indian|cuban|polish|mexican|moroccan|brazilian) (shepherd|setter|terrier|cattle|
blue|cob|corgi|cheese|bakery|bread|wine|wines|beer|delight|coffee|pastr\w+|blow|wax|breakfast|
muffins?|roast|tea|cream|football|salad|dressing|chocolate|food|restaurant|takeaway|cuisine|cake|
rug|cat|hound|carpet|cigars?|sausages?|ham|oil|massage|lesson\w*|class|classes|course|teacher|
lit\w*|club sandwich|bath|market|flag|chair|oak|made|brand|version|newspaper|magazine|dictionary|
films?|books?|tapas|leather|shoes?|style|edition)s?
"""
_HEALTHY = r"""
(crazy|mad|nuts|insane|depressed|blind|deaf) (about|for|to|on|over) (the |a |our |my |all |any |
this |these |her |his )?\w+, (allergic|allergy) to (the |a |his |her |any )?(mondays?|mornings?|
work|queues?|queuing|small talk|paperwork|hard work|early starts|people|nonsense|bad service|
exercise|housework|plastic bags?|discounts|technology|spending|waiting|crowds|fun|change|maths|
shopping|phones?|computers|cooking|cleaning|the gym|washing up|ironing|polyester|beige|pink),
(addicted|hooked|obsessed) (to|on|with) (the |a |our |my |your |all |this |these |her |his
)?(?!heroin|drugs|alcohol|cocaine|pain|opioids|pills|gambling|coke|crack|meth|weed|drink|booze|
porn|sex|prescription|codeine|xanax|valium|tramadol|fentanyl)\w+, (queen|cake|flavour|staff|logo|
name|window|favourite|committee|club|school|team|reader|public) votes?, (covers?|covering|covered|
reports on|writes about|teaches|studies|studying|reading) (the )?(elections?|politics|religion|
theology|religious studies|trade unions|labour history), (broken|bent|loose|missing|cracked|bad|
new) (leg|arm|hand|back|foot|neck|rib|head|nose|ear|eye|tooth|teeth)s? (of|on|off|for) (the|her|
his|a|my|this) (?!left|right|accident|side)\w+, polling station, (colou?r|dye|do|touch up|retouch|
cover|tint|bleach) (her|his|the|my) roots, priest's hole, (election|drug|ballot) cake, anxiety
about, depression in the, seizure of \w+, (dumb|deaf) waiter, obsessed with, wedding in (the
)?church, (out of|up to|best before|sell-by|use-by) date, (bread|pasta|products?|cake|cakes|
biscuits|flour|pizza|beer|jam|menu|range|section|shelf|food|options?|ice cream|recipes?|cookies|
chocolates?|snacks?|shoes|socks|cream|dress|dresses|jeans|clothes|trousers|pillow|tights|tea|oil|
parking|toilet|entrance|ramp|access|door|lift|space|spaces|bay|seat|loo|desk) (\w+ )?(suitable
)?(for|friendly to) (the |a |people with |those with )?(coeliacs?|celiacs?|diabetics?|allergy
sufferers|allergies|intolerances|pregnant women|pregnancy|expectant mothers|expecting mothers|
nursing mothers|the disabled|disabled people|wheelchair users|wheelchairs?|disabled|lactose
intolerant people), (disabled|wheelchair) (access|toilet|parking|ramp|bay|space|entrance|loo|
accessible|friendly)\w*, wheelchair-accessible, (allergy|allergen|ingredients|ingredient) (list|
information|labels?|labelling|sheet|advice|menu|chart|info|card|sign|notice|poster|free),
allergens?, (pregnancy|maternity) (pillow|jeans|clothes|wear|dress|range|section|tights|bra|
magazine|photo shoot)s?, hypoallergenic, (gluten|lactose|dairy|nut|sugar|egg|wheat|alcohol)[
-]free, (sober|non)[ -]alcoholic\w*( \w+)?, non-?alcoholic \w+, alcoholic (drinks?|beverages?|
beer|cider|wine|ginger beer), alcohol-free, (works?|working|worked|job|shift|shifts|nurse|doctor|
surgeon|consultant|porter|chef|receptionist|volunteers?|volunteering|cleaner|manager|night shift)
(\w+ )?(\w+ )?(at|in|for) (the |a |an |our )?(\w+ )?(hospital|clinic|hospice|a&e|icu|surgery|
mental health|intensive care|pharmacy|rehab|cancer ward|oncology|rehabilitation)( centre| unit|
charity| ward)?, (is|was|as|works as|she's|he's|trained as|training as|studying to be|being|job
as|retired) (a |an |the )?(\w+ )?(psychiatrist|psychologist|psychotherapist|oncologist|
cardiologist|physio|physiotherapist|nurse|doctor|midwife|surgeon|therapist|speech therapist|
massage therapist|beauty therapist|counsellor|pharmacist|vet|dentist|radiographer|radiologist),
(beauty|retail|massage|aroma) therap\w+, therapy dog, (deliver\w*|order\w*|invoice|catering|
parcel|platter|sandwiches) (\w+ )?(\w+ )?(to|for) (the |a )?(hospital|clinic|hospice|pharmacy|
surgery)( \w+)?, (zodiac|star sign|horoscope)( \w+)?[^\w]+(?:is )?cancer, cancer (star sign|
horoscope|zodiac|research charity|research shop|charity|sign), tropic of cancer, (dog|cat|puppy|
horse)('s)? (medication|tablets|vaccin\w+|allergy|operation|medicine|food for \w+), (food|tablets|
treats|medicine) for (her|his|the|a|their) (\w+ )?(dog|cat|puppy|horse)( with \w+)?, guide dogs
(charity|tin|collection), (blind|blinds) (date|spot|fold|tasting|cord|fitting|fitted|pull|slats|
for the|up|down)\w*, (roller|venetian|roman|window|kitchen|vertical) blinds?, turn a blind eye,
blind tast\w+, deaf ears, (virus|bug) (scanner|on (?:the|her|his|my) (?:laptop|computer|phone|
pc))*(?= (?:scanner|on)), computer virus, infectious (laugh|smile|enthusiasm|laughter), contagious
(laugh|smile|enthusiasm|laughter|energy), (disease|allergy|pregnancy|illness)-?free, stroke of
(luck|genius|midnight|brilliance|noon), (brush|swim|breast|back|butterfly) ?strokes?, strokes? the
(cat|dog|puppy), heart of (the|gold|palm|town)\w*, (by|at|take|took|learn|learned|from the|by)
heart, heart (shaped|cake|tin|cutter|necklace|locket|pendant|warming), anxious (to|for) (try|hear|
see|know|the|her|receive|get|collect)\w*, operation (hours|manual|smile)\w*, in operation,
(plastic) surgery on the \w+, (doctor's|vet|veterinary|dental) surgery, tree surg\w+, surgery
(road|street|lane|car park), (ill|sick)[ -](fitting|advised|informed|timed|prepared|mannered|of|
and tired)\w*, sick (of|joke|and tired)\w*, (health) (food|drink|insurance|bar|club|shop|and
safety|visitor|inspector|care worker|store|magazine)s?, to your health, good health to \w+, here's
to good health, (first[ -]aid) \w*, cold (brew|drink|coffee|weather|milk|water|beer|cuts|pressed|
room|store|tea|starters?|meat)s?, has (a )?(cold brew|fever pitch), (chill|pain) (au|aux) \w+,
pain au chocolat, pain aux raisins, pain in the \w+, (champagne|shopping|cabin|spring|football|
saturday night|baby|world cup|christmas|gold) (pain|fever|problem), (depressing|depression)
(weather|era|glass|in the (?:seat|lawn|cushion))\w*, (great|economic) depression, medicine
(cabinet|ball|bottle|man), (pill) (box|bottle|hat)\w*, pillbox \w+, (doesn't|does not|do not|
don't|did not|didn't|no|any|without|not|never had|has no|have no|zero|reports no) (have |has |any
|known |food |an |a |got |suffer from |been |need )?(have |has |any |known |food |an |a |got |
suffer from |been |need )?(allerg\w+|intoleran\w+|diabet\w+|coeliac|celiac|health problems?|health
issues?|disabilit\w+|pregnan\w+|disabled|ill|sick|illness\w*|symptoms?|chronic \w+), expecting (a|
an|the|her|his|their|our|your|more|rain|guests|company|delivery|to|it|us|you|many|too)*( \w+)?
?(delivery|parcel|call|package|order|visitors?|guests|refund|reply|answer|email|letter|invoice|
crowd|queue|rain|snow|discount|phone call|collect|pick)\w*, baby (shower|shoes|shop|carrots|
clothes|grows?|blanket|spinach|potatoes|powder|food|gift|present|girl dress|corn|change|changing|
sitter|toys?)s?, (new) baby (gift|present|card|congratulations)\w*, miscarriage of justice,
terminal (\d|one|two|three|building|is down|payment|offline)\w*, (card|payment|airport|bus|
computer|pos) terminal, (diagnos\w+) (the (?:fault|problem|engine|printer|leak)|port|check on the
car|mode|fee)\w*, symptoms? of (?:the engine|success|a bigger problem), screen addict, spice
addict, (shoe|chocolate|coffee|cake|book|bargain|sugar|adrenaline|gym|fashion|tv|cheese|crossword|
tea) addicts?, bad back ?(door|pocket|seat|office|patch|lighting), new (back|legs|eyes|feet)( for|
on| to|door)* (the )?(table|chair|sofa|door|office|doll|teddy)?, bed ?rest, table with a limp,
(wobbly|broken) (legs?|arm|back|foot|hand) (of|on) (the|her|his|a) (\w+ )?(chair|table|sofa|doll|
clock|watch|lamp|statue|shelf|stool|figurine|toy|teddy|glasses), (chair|table|sofa|doll|clock|
watch|stool|toy) (\w+ )?(\w+ )?(has |with )?(a )?broken (legs?|arm|back|foot|hand), smashed it,
bipolar plates?, suffers? (fools|from (?:chocolate|wanderlust|fomo|a surfeit))\w*( \w+)?,
(paranoid|crazy|mad|insane) (busy|prices?|deals?|about|queue|hours|discounts?|good|week|day|
weather|weekend|traffic|hot|scientist|hatter), wheelchair basketball match, aids (to|in|memory|
for)\w*, (hearing|visual|teaching|cooking|study) aids for \w+, (study|cooking|teaching|visual)
aids?, physically collect\w*, vaccine fridge, rehab (of the|project|the building)\w*, (house|
furniture|building|sofa) rehab\w*, (recovering) (the sofa|the chairs?|her deposit|his deposit|the
data|a chair|data|the cushions?)\w*
"""
HARMLESS = f"{_FIGURES}, {_HEALTHY}"
