"""Health in English: illnesses, disabilities, pregnancy, cures, and what only sounds so."""

HEALTH = r"""
(high|low) bp, (has|with|have|got|had) down'?s, (got|has|have|had|with) (ms|cf|me|cfs|uti|tb)(?!
+\w), (been|when) (drinking|drunk)(?! +(?:coffee|tea|water|his|her|the|our)), when (he|she)
drinks(?! +\w), (is|was|turns up|comes in|usually|always) drunk, in hosp, (missing|lost|without)
(a|an|one|his|her|both|two) (leg|arm|legs|arms|hand|eye|foot|kidney|lung|breast|fingers), (needs|
on|uses) (\w+ )?oxygen, (had|having|has had|by) (\w+ )?(\w+ )?(caesarean|cesarean|c-section),
caesarean, varicose, alopecia, hair loss, polyps?, lymph nodes?, (blind|deaf) in (one|her|his|the|
both|left|right|an) *\w+, (lost|losing) the use of \w+, in remission, (vision|sight|hearing|
speech|mobility|visual|cognitive)[ -]impair\w*, neuropath*, retinopath*, myopath*, rhinitis,
sinusitis, labyrinthitis, appendicitis, pancreatitis, nephritis, conjunctivitis, gingivitis,
myocarditis, pericarditis, encephalitis, peritonitis, spondylitis, mastitis, uveitis, bursitis,
osteomyelitis, diverticulitis, cellulitis, cystitis, otitis, sarcoma, fibroids?, glioma,
neuralgia, stenosis, sarcoidosis, sleep apnoea, sleep apnea, septicaemia, scleroderma, vitiligo,
polycystic*, neuralgia, gallstones?, varicose veins, coeliac*, celiac*, diabet*, insulin, blood
sugar, hypoglyc*, intoleran*, allerg(y|ies|ic), anaphyla*, epipen, cancer*, tumou?r*, carcinoma,
melanoma, lymphoma, leukaemia, leukemia, metasta*, oncolog*, chemo*, radiotherap*, mastectom*,
biops*, lump in (her|his), cyst, sclerosis, ms sufferer, motor neurone, als, epilep*, seizure*,
convulsion*, asthma*, copd, emphysema, inhaler, arthrit*, rheumat*, fibromyalgia, osteopor*, gout,
scoliosis, sciatica, slipped disc*, hernia*, tendonitis, alzheimer*, parkinson*, dementia, senile,
stroke (patient|survivor|victim|last|in|two|recently)*, (had|has had|having|after|suffered|from|
since|following|recovering from) (a |an |his |her |the |another )?(mini |massive |minor |mild |
recent )?(stroke|heart attack|bypass|miscarriage|abortion|breakdown|nervous breakdown|panic
attack|overdose|seizure|hysterectomy|transplant|hip replacement|knee replacement|caesarean|
c-section|vasectomy|operation|surgery|fall and broke\w*), heart (attack*|condition|disease|
failure|problem*|trouble|surgery|operation|bypass|patient|murmur|pills|medication), cardiac*,
cardiolog*, pacemaker*, stent*, angina, arrhythmia*, fibrillation, hypertens*, (high|low) blood
pressure, blood (pressure|thinners?|test\w*|transfusion\w*|disorder|clot\w*|type|donor),
cholesterol, thrombosis, embolism, anaemi*, anemi*, haemophili*, hemophili*, sickle cell,
depress(ion|ed|ive), antidepress*, anti-depress*, anxiety, (panic|anxiety) (attack|disorder)*,
bipolar, schizophren*, psychosis, psychotic, psychiatr*, psychotherap*, (sees?|seeing|saw|visits?|
visiting) (a |her |his |the |their )?(\w+ )?(psychologist|psychiatrist|therapist|counsell?or|
shrink|specialist|cardiologist|oncologist|neurologist|doctor|consultant|midwife|gynaecologist|
dermatologist|physio\w*|rheumatologist|surgeon|gp|urologist), mental (health|illness|hospital|
breakdown|problem\w*|issues?|disorder|disability), mentally (ill|unwell|unstable|disabled|
handicapped), burn ?out, burnt out, nervous breakdown, borderline personality, personality
disorder, eating disorder, anorexi*, bulimi*, ocd, ptsd, adhd, add diagnosis, autis*, asperger*,
neurodiver*, on the spectrum, down'?s syndrome, down syndrome, dyslexi*, dyspraxi*, learning
(disab\w+|difficult\w+), special needs, hiv, hiv-positive, aids, hepatitis, cirrhosis,
tuberculosis, covid, coronavirus, long covid, tested positive, pneumonia, bronchitis, the flu, flu
(jab|shot|symptoms)*, has (a )?(flu|fever|cold|temperature|migraine\w*|bad back|bad heart|bad hip|
bad knee|weak heart|cough|rash|limp|stammer|stutter|prosthe\w+|hearing aid\w*|disability|
condition|catheter|stoma|illness|infection|virus|tremor|squint|sore throat), fever, tonsillitis,
measles, chickenpox, chicken pox, shingles, mumps, meningitis, sepsis, mrsa, salmonella,
gastritis, gastroenteritis, colitis, crohn*, ibs, ulcer*, acid reflux, kidney (stones?|failure|
disease|problem\w*|transplant|infection), liver (disease|failure|problem\w*|transplant|cancer),
dialysis, psoriasis, eczema, dermatitis, herpes, acne, lupus, thyroid*, endometriosis, menopaus*,
hot flushes, period pain*, pcos, cystic fibrosis, muscular dystrophy, cerebral palsy, spina
bifida, polio, deaf(?! ears), deafness, hard of hearing, hearing (aid*|impair\w*|loss|problem\w*),
hearing-impaired, partially sighted, visually impaired, visual impairment, sight loss, losing
(her|his|their) (sight|hearing|memory|mind|hair to chemo), blindness, registered blind, (is|was|
nearly|almost|partially|legally|totally|went|gone|going|half|goes|born|completely|now) (blind|
deaf|mute|lame)(?! (?:to|date|taste|spot))*, cataract*, glaucoma, macular*, guide dog, paralys*,
paraplegic*, quadriplegic*, amput*, prosthe*, disabled (customer|man|woman|son|daughter|child|
husband|wife|mother|father|person|brother|sister|badge|veteran|friend|lady), (is|are|was|became|
severely|registered|partly|being|she's|he's) disabled, disabilit*, handicapped, blue badge,
wheelchair*(?! (?:access|ramp|friendly|accessible))*, walking (frame|aid), zimmer*, crutches,
mobility (scooter|issues|problems|aid|impair\w+), cannot walk, can't walk, walks with (a|
difficulty|crutches|the), (walks|breathes|speaks|moves) (with|in) (difficulty|pain|crutches),
limps, limping, stammers, stutters, (leg|arm|wrist|ankle|foot|hand) (is )?in (a )?(plaster|cast),
(broke|broken|fractured|sprained|dislocated|shattered|breaks|breaking|tore|torn) (his|her|their|a|
an|my) *(\w+ )?(hip|arm|leg|wrist|ankle|foot|hand|shoulder|knee|rib|ribs|collarbone|finger|toe|
back|neck|pelvis|nose|elbow|cruciate|ligament|hamstring), broken (hip|arm|leg|wrist|ankle|foot|
hand|rib|ribs|collarbone|toe|pelvis|elbow|finger), fracture*, concussion, coma, transplant*,
incontinen*, colostomy, catheter, stoma, ivf, infertil*, fertility (treatment|clinic|problem\w*),
miscarr*, stillb*, abortion*, pregnan*, expecting (a (?:baby|boy|girl|child|third|second|fourth)|
twins|triplets|another (?:baby|child)|again|her (?:first|second|third|fourth)|their (?:first|
second|third)), baby (is )?due (in|on|next|any|soon)\w*, due (date )?in \w+ with (her|their)
(first|second|third|fourth|baby)\w*, (months|weeks) (pregnant|along|gone), in labour with, gave
birth, given birth, giving birth, breastfe*, breast-fe*, breast (cancer|surgery|implants),
postnatal*, postpartum*, premature baby, trimester, midwife, alcoholic(?! (?:drink|beverage|beer|
cider|wine|ginger|free|cocktail))*, alcoholi*, (drink|drinking|alcohol|drug|drugs|gambling)
(problem|problems|addiction|abuse|habit|issues|rehab), drinks too much, in recovery from (\w+),
(drug|heroin|cocaine|opioid|substance|gambling|sex) (addict*|user|abuse|misuse), addict, addicts,
in rehab, rehab, rehabilitation, detox (clinic|centre|programme), methadone, heroin, cocaine,
alcoholics anonymous, overdose*, suicid*, self-harm*, self harm*, sectioned, obes*, overweight,
underweight, malnourish*, gastric band, (seriously|very|mentally|gravely|terminally|taken|fell|
fallen|critically|chronically|is|was|been|wife|husband|mother|father|off) (ill|sick|unwell|
poorly)(?! (?:of|fitting|advised|feeling|day pay|bag|tempered|humour|will|informed|prepared)),
illness*, disease*, ailing, unwell, sickness (benefit|absence|record|leave), sick (leave|note|
pay), off sick, (off|been|was|is|were|calls in|called in|signed) (work )?sick, terminally*,
terminal(?= (?:cancer|illness|patient)), palliative, hospice, in (a )?coma, life support, dying
of*(?! (?:laughter|curiosity|thirst|heat|embarrassment))*, convalesc*, recuperat*, recovering
(from (?:surgery|an|a|his|her|cancer|the|covid|illness|major|breast|knee|hip|heart)|after
(?:surgery|an|a|his|her|the)|at home|slowly), contagious, infected, (in|into|out of|from|to|rushed
to|admitted to|taken to|leaves|left|discharged from|back in|is in|went into) (the )?hospital(?!
(?:road|street|lane|car|cafe|canteen|gift)), hospitali*, intensive care, icu, emergency room,
(having|had|has had|needs?|awaiting|waiting for|after|before|undergo\w*|scheduled for|recovering
from|due for|her|his) (\w+ )?(\w+ )?(surgery|operation|chemo\w*|radiotherapy|dialysis|scan|mri|
biopsy|physio\w*|treatment for \w+|check-up at the \w+|hip replacement|knee replacement|x-ray|
ultrasound|transplant|hysterectomy), operated on (his|her|for|last|in|yesterday)*, surgery on
(his|her|their), mri, ct scan, ultrasound, mammogram, colonoscopy, smear test, physiotherap*,
physio, speech therap*, therap(y|ies), counselling (for|after|every|sessions), (takes?|taking|
took|on|needs?|prescribed|using|uses|collects|forgets|skips|stopped) (\w+ )?(\w+ )?(\w+
)?(medication|medicines?|pills?|tablets for|antibiotics|antidepressants|painkillers|steroids|
statins|insulin|warfarin|lithium|prozac|xanax|valium|morphine|beta blockers|blood thinners|
antihistamines|sleeping pills|sleeping tablets|methadone|ritalin|cortisone|inhaler|
tranquill?isers), (her|his|their|on|more|heavy|daily|strong|many) (heart |blood pressure
)?(medication|meds), medication, prescription (drugs|for (?:anti|pain|sleep|blood|insulin|her|
his)\w*), antibiotics, painkillers, steroids, statins, warfarin, lithium, prozac, xanax, valium,
morphine, vaccin*, unvaccin*, quarantin*, diagnos*, symptoms?, prognosis, chronic , (severe|
constant|chronic|terrible|back|knee|joint|chest|hip|neck|stomach|shoulder) pains?, (bad|sore|weak|
dodgy|painful|injured|arthritic|swollen|artificial|new) (back|knees?|hips?|heart|shoulder|neck|
legs?|eyes|eyesight|hearing|lungs|ankle|feet|wrist|joints?)(?! (?:door|pocket|seat|office|patch|
rest|massage))*, back (pain*|problem*|trouble|ache|injury|surgery|condition), (knee|hip|skin|eye|
memory|sleep|lung|stomach|breathing|digestive|bowel|bladder|heart|health|weight|hormon\w+|
psychological|walking|vision|neurolog\w+|joint) (problem|problems|condition|trouble|issues?|
complaint|disorder|disease|replacement|operation|loss|surgery), health (problem*|issue*|
condition*|trouble*|scare|reasons|is|has|worries|status|concerns|declin\w+), (poor|bad|ill|
failing|fragile|declining|in good|her|his|their|for) health(?! (?:food|drink|insurance|bar|club|
shop|visitor))*, migraine*, headaches?, insomnia*, can't sleep because of, dizz(y|iness) spells?,
dizzy spells, faints, fainted, fainting, collapsed (at|in|last|on|yesterday), memory (loss|
problems|is going|clinic), loses her memory, suffers? (from|with|badly)*, suffering (from|with),
sufferer*, housebound, bedridden, bed-bound, frail, registered carer, on dialysis, oxygen (tank|
therapy|cylinder), vertigo, tinnitus, insulin pump, nut allergy, lactose[ -]intoleran*, gluten[
-](intoleran|sensitiv)*, vegetative, patholog*, gender clinic, smoker's cough, syndrome, tremors?,
haemorrhoids, hemorrhoids, std, sti, chlamydia, syphilis, gonorrhoea, psychosomatic,
hypochondriac*, neurotic, paranoid, lost the baby, lost a baby, lost her baby
"""
SICK = (
    r"drinks(?! +\w), dying(?! +\w), "
    r"blind, deaf, mute, lame, mad, insane, crazy, sick, ill, poorly, unwell, disabled, "
    r"diabetic, alcoholic, crippled, frail, expecting, due in \w+, impotent, infertile, "
    r"senile, demented, contagious, anorexic, incontinent, unstable, in a wheelchair, on "
    r"medication, an addict, manic, epileptic, off sick, not well, not feeling well, under "
    r"the weather"
)
HARMLESS_HEALTH = r"""
(crazy|mad|nuts|addict\w*|sicken\w*|allergic|hooked|blind|deaf|insane|paranoid|ocd|depressed|
crippled) (about|for|to|on|of|over) *(the |a |our |my |all |any |this |these |her |his
)?(?!peanuts?|nuts|dairy|milk|gluten|wheat|eggs?|shellfish|penicillin|latex|pollen|cats|dogs|bee|
bees|wasp|wasps|strawberr\w+|lactose|soy|soya|sesame|seafood|fish|dust|nickel|aspirin|almonds?|
hazelnuts?|heroin|drugs|alcohol|cocaine|painkillers|opioids|pills|gambling|fish|walnuts?|kiwi|
tomatoes|chocolate allergy|one eye|both|one ear|in)\w+, (bread|pasta|products?|cake|cakes|
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
surgery)( \w+)?, (zodiac|star sign|horoscope) (is )?cancer, cancer (star sign|horoscope|zodiac|
research charity|research shop|charity|sign), tropic of cancer, (dog|cat|puppy|horse)('s)?
(medication|tablets|vaccin\w+|allergy|operation|medicine|food for \w+), (food|tablets|treats|
medicine) for (her|his|the|a|their) (\w+ )?(dog|cat|puppy|horse)( with \w+)?, guide dogs (charity|
tin|collection), (blind|blinds) (date|spot|fold|tasting|cord|fitting|fitted|pull|slats|for the|up|
down)\w*, (roller|venetian|roman|window|kitchen|vertical) blinds?, turn a blind eye, blind
tast\w+, deaf ears, (virus|bug) (scanner|on (?:the|her|his|my) (?:laptop|computer|phone|pc))*(?=
(?:scanner|on)), computer virus, infectious (laugh|smile|enthusiasm|laughter), contagious (laugh|
smile|enthusiasm|laughter|energy), (disease|allergy|pregnancy|illness)-?free, stroke of (luck|
genius|midnight|brilliance|noon), (brush|swim|breast|back|butterfly) ?strokes?, strokes? the (cat|
dog|puppy), heart of (the|gold|palm|town)\w*, (by|at|take|took|learn|learned|from the|by) heart,
heart (shaped|cake|tin|cutter|necklace|locket|pendant|warming), anxious (to|for) (try|hear|see|
know|the|her|receive|get|collect)\w*, operation (hours|manual|smile)\w*, in operation, (plastic)
surgery on the \w+, (doctor's|vet|veterinary|dental) surgery, tree surg\w+, surgery (road|street|
lane|car park), (ill|sick)[ -](fitting|advised|informed|timed|prepared|mannered|of|and tired)\w*,
sick (of|joke|and tired)\w*, (health) (food|drink|insurance|bar|club|shop|and safety|visitor|
inspector|care worker|store|magazine)s?, to your health, good health to \w+, here's to good
health, (first[ -]aid) \w*, cold (brew|drink|coffee|weather|milk|water|beer|cuts|pressed|room|
store|tea|starters?|meat)s?, has (a )?(cold brew|fever pitch), (chill|pain) (au|aux) \w+, pain au
chocolat, pain aux raisins, pain in the \w+, (champagne|shopping|cabin|spring|football|saturday
night|baby|world cup|christmas|gold) (pain|fever|problem), (depressing|depression) (weather|era|
glass|in the (?:seat|lawn|cushion))\w*, (great|economic) depression, medicine (cabinet|ball|
bottle|man), (pill) (box|bottle|hat)\w*, pillbox \w+, (doesn't|does not|do not|don't|did not|
didn't|no|any|without|not|never had|has no|have no|zero|reports no) (have |has |any |known |food |
an |a |got |suffer from |been |need )*(allerg\w+|intoleran\w+|diabet\w+|coeliac|celiac|health
problems?|health issues?|disabilit\w+|pregnan\w+|disabled|ill|sick|illness\w*|symptoms?|chronic
\w+), expecting (a|an|the|her|his|their|our|your|more|rain|guests|company|delivery|to|it|us|you|
many|too)*( \w+)? ?(delivery|parcel|call|package|order|visitors?|guests|refund|reply|answer|email|
letter|invoice|crowd|queue|rain|snow|discount|phone call|collect|pick)\w*, baby (shower|shoes|
shop|carrots|clothes|grows?|blanket|spinach|potatoes|powder|food|gift|present|girl dress|corn|
change|changing|sitter|toys?)s?, (new) baby (gift|present|card|congratulations)\w*, miscarriage of
justice, terminal (\d|one|two|three|building|is down|payment|offline)\w*, (card|payment|airport|
bus|computer|pos) terminal, (diagnos\w+) (the (?:fault|problem|engine|printer|leak)|port|check on
the car|mode|fee)\w*, symptoms? of (?:the engine|success|a bigger problem), screen addict, spice
addict, (shoe|chocolate|coffee|cake|book|bargain|sugar|adrenaline|gym|fashion|tv|cheese|crossword|
tea) addicts?, bad back ?(door|pocket|seat|office|patch|lighting)*, new (back|legs|eyes|feet)(
for| on| to| door)* (the )?(table|chair|sofa|door|office|doll|teddy)?, bed ?rest, table with a
limp, (wobbly|broken) (legs?|arm|back|foot|hand) (of|on) (the|her|his|a) (\w+ )?(chair|table|sofa|
doll|clock|watch|lamp|statue|shelf|stool|figurine|toy|teddy|glasses), (chair|table|sofa|doll|
clock|watch|stool|toy) (\w+ )?(\w+ )?(has |with )?(a )?broken (legs?|arm|back|foot|hand), smashed
it, bipolar plates?, suffers? (fools|from (?:chocolate|wanderlust|fomo|a surfeit))\w*( \w+)?,
(paranoid|crazy|mad|insane) (busy|prices?|deals?|about|queue|hours|discounts?|good|week|day|
weather|weekend|traffic|hot|scientist|hatter), wheelchair basketball match, aids (to|in|memory|
for)\w*, (hearing|visual|teaching|cooking|study) aids for \w+, (study|cooking|teaching|visual)
aids?, physically collect\w*, vaccine fridge, rehab (of the|project|the building)\w*, (house|
furniture|building|sofa) rehab\w*, (recovering) (the sofa|the chairs?|her deposit|his deposit|the
data|a chair|data|the cushions?)\w*
"""
