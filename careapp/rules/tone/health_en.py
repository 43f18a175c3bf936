"""How English speaks of someone's health, and what only sounds so."""

from careapp.rules.tone.illness_en import ALLERGENS, BODY, CONDITIONS, MEDICINES

_THEIR = "his|her|their|the|a|an|one|both|my|your|two|another"
_DOCTOR = (
    "doctors?|consultant|specialist|psychologist|psychiatrist|therapist|counsell?or|shrink|"
    "physio|physiotherapist|osteopath|chiropractor|midwife|surgeon|gp|dietitian|nutritionist|"
    r"podiatrist|chiropodist|audiologist|cpn|social worker|\w+ologist|\w+iatrist|\w+ nurse|"
    "paramedics"
)
_HOSPITAL = (
    r"(the |a |st \w+ |saint \w+ |\w+ )?(hospital|hosp|hospice|rehab|icu|intensive care|a&e|"
    r"a and e|casualty|clinic|\w+ ward|psych ward|detox|nicu|emergency room|the er|infirmary)"
)
_AILMENT = (
    "afib|flu|piles(?! of)|fits|blackouts|tics|spasms|nits|lice|lump|shingles|seizures?|"
    "headaches?|fever|warts|verrucas?|hives|swelling|infections?|limp|lisp|rash|rashes|cough|"
    "temperature|virus|stammer|stutter|squint|tremor|tummy ache|sore throat|toothache|"
    r"earache|nose ?bleeds?|infection|allergic \w+|chills|aches|prosthe\w+|prosthetic \w+|"
    "hearing aids?|disability|stomach cramps|cramps|pain|pains|blood clots?|"
    "nervous breakdown|breakdown|stroke|heart attack|bad turn|funny turns?|flare|flare-ups?|"
    "nasty fall|bad fall|broken bones?|complications|medical condition|health condition|"
    "illness|illnesses|disorder|disease|injury|injuries|handicap|addiction|addictions|phobia|"
    "meltdowns?|mobility problems|frozen shoulder|long-term condition|shakes|jabs?|"
    "sight loss|downs|down's|hole in the heart|(?:tummy|stomach|sickness|"
    "winter vomiting) bug|(?:heart|skin|long-term|rare|nervous|lung|blood|eye|bowel|kidney|"
    "chronic) condition|(?:ms|m s|cf|cfs|utis?|tb|cp|ra|oa|af|uc|ckd|cvd|mnd|dvt|"
    r"bpd)(?!\.? +(?!so |and |but |since |gets |can't |now |bad|for )\w)|a(?:dd|sd|"
    "hd) diagnosis|oral thrush|stitches (?:in|out|removed|from)"
)
_TREATED = (
    "operations?|op|ops|surger(?:y|ies)|transplants?|implants?|bypass|stents?|scans?|biopsy|"
    r"mri|ct scan|x-?rays?|ultrasound|ecg|mammogram|colonoscopy|smear|chemo\w*|radio\w*|"
    "radiotherapy|dialysis|physio|counselling|rehab|injections?|transfusions?|"
    "hip replacement|knee replacement|amputation|abortion|miscarriage|termination|infusions?|"
    "caesarean|c-section|vasectomy|hysterectomy|mastectomy|colostomy|skin graft|blood tests?|"
    r"(?:cancer|fertility|medical|hospital) treatment|treatment for \w+"
)
_MEDICINE = (
    "medication|medications|medicine|medicines|meds|pills|injections|hormones|antibiotics|"
    "painkillers|oxygen|drip|chemo|insulin|steroids|statins|benzos|hrt|diazepam|"
    "heart tablets|sleeping tablets|iron tablets|blood pressure tablets|water tablets|"
    "paracetamol|aspirin|calpol|antihistamines|blockers|thinners"
)
_WRONG = (
    "bad|sore|dodgy|gammy|weak|painful|injured|arthritic|swollen|artificial|trapped|pulled|"
    "broken|fractured|sprained|twisted|dislocated|bruised|busted|crook|poor|failing|terrible|"
    "aching|bum|wonky|infected|inflamed|prosthetic|false|damaged|bionic|plastered|cracked|"
    "strained|ruptured|knackered|shattered|hurt|ropey|dicky|withered|enlarged|fused|numb|"
    "crushed|trick"
)
_TROUBLE = (
    "trouble|troubles|problems?|issues?|conditions?|disease|disorder|complaint|pains?|aches?|"
    "surgery|operation|op|replacement|transplant|infections?|injury|injuries|failure|cancer|"
    "scan|removed|replaced|amputated|operated on|hurts?|aching|playing up|plays up|is (?:bad|"
    "sore|swollen|failing|shot|going|gone|bust|broken|infected|killing)|are (?:bad|sore|"
    r"swollen|failing|going)|giving (?:him|her|them) \w+|gives (?:him|her|them) \w+|acting up|"
    "went on (?:him|her)|specialist|clinic|unit|ward|stones?|tumou?r|bleed|damage|defect|"
    "implants?|in (?:a )?(?:plaster|cast|sling|brace|splint|boot)|impediment|spasms?|strain|"
    "loss|went|seized up|gives? out|gave out"
)
_STATE = (
    "ill|sick|unwell|poorly|dying|disabled|handicapped|housebound|bedridden|bed-?bound|frail|"
    "hospitali[sz]ed|blind|deaf|paralysed|terminal|contagious|infectious|delusional|suicidal|"
    "medicated|vulnerable|shielding|clinically vulnerable|chronically ill|critically ill|"
    "bed ridden"
)
_CONTEXTS = rf"""
(found|feels|felt|has|have|had|having|got|gets|getting|with|w/|suffers from|suffering from|
battling|fighting|beat|living with|lives with|survived|developed|caught|contracted|diagnosed with|
down with|prone to|history of|poss|possible|recovering from|recovering after|off with|died of|
following|after|since|signs of|terrible|chronic|because of|due to|severe|suspected|treated for) (a
|an |the |his |her |some |another |these )?(\w+ )?({_AILMENT})(?! (?:of the (?:week|day|month)|
scanner|for (?:sweets|chocolate|shoes|cake)))(?! \w+ (?:fee|charge)), (has|have|had|got|caught|
with) (a |the |another |his |her |streaming |bad |heavy |nasty )(a |the |another |his |her |
streaming |bad |heavy |nasty )?(?:head |summer |stinking )?cold(?! \w), (had|has had|having|have|
needs?|awaiting|waiting for|waiting on|after|before|undergo\w*|due for|due|booked for|since|
scheduled for|recovering from|recovering after|facing|refused|his|her|on|following|finished|
finishing|starting|getting|in for|between|through|started) (a |an |the |his |her |their |more |
some |another )?(major |minor |emergency )?(\w+ )?({_TREATED})(?! (?:on|of) (?:the|a) (?:car|van|
roof|oven|code|card|passport|label|photo\w*|barcode|receipt)) (?! (?:road|street|room|tube|hours|
manual)), tests (done|at|for|in) (the )?(hospital|clinic|\w+ology), more tests, (on|takes|taking|
took|needs|prescribed|started|starting|stopped|off|uses|using|given|collects|forgot|forgets|
forgotten|skips|side effects of|dependent on|hooked on|addicted to|pick up|picks up|picking up|
without|her|his|their|under|upped|changed) (\w+ )?(\w+ )?({_MEDICINE}), (takes|taking|on|
prescribed|forgets|forgot|lives on) (his |her |their |\d+ |two |three |some |daily |heart |iron |
strong )?(his |her |their |\d+ |two |three |some |daily |heart |iron |strong )?tablets(?!
(?:computer|phone)), (crazy|happy|diet|sleeping|heart|water|iron) (pills|tablets), (pill|pills)
(organiser|organizer|box), ({_WRONG}|bad|new (?=hip|knee|kidney|liver|heart|lung)) (left |right |
lower |upper |old )?({BODY})(?! (?:strap|rest|patch|massage|seat|stitching|zip|of (?:the|a)|on
(?:the|a) (?:chair|table|clock|doll|sofa|jacket|coat|bag))), new (hip|knee|kidney|liver|heart|
lung|hips|knees), ({BODY}) ({_TROUBLE}|(?:is|are|was|were) (?:so |very |really |still |pretty
)?(?:bad|poor|weak|sore|swollen|failing|fading|terrible))(?! (?:to|with the (?:lock|zip|chair|
table))), (memory|sight|eyesight|hearing|health|mobility|speech|vision|circulation|mind) (is|are|
's|was|keeps|getting) (\w+ )?(going|gone|failing|fading|poor|bad|terrible|awful|worse|weak|
limited|deteriorating|shot|declining|not good|not great|not what), (poor|bad|failing|limited|weak|
declining|reduced|restricted|impaired) (eyesight|sight|mobility|hearing|health|memory|vision|
circulation), (problem|problems|trouble|troubles|issues|pain|pains|surgery|operation|op|operated|
infection|injury|lumps?|cyst|swelling|stitches|feeling|tumou?r|shadow|weakness|bother|tingling|
cramps?|bleeding|fluid|arthritis|jip|gip) (with|in|on|to|from|around) (his|her|their|one|both|the
left|the right) (\w+ )?({BODY}), (broke|broken|fractured|sprained|dislocated|tore|torn|twisted|
hurt|hurts|injured|pulled|shattered|cracked|bust|busted|done|did|puts?|slipped|burnt|burned|
sliced|banged|damaged|lost|missing|crushed|bruised|strained|ruptured|breaking|rested?|resting|
snapped|smashed|without) (in )?({_THEIR}) (\w+ )?({BODY})( (?:in|out))?(?! (?:straps?|pocket|of
the (?:chair|clock|table))), (cut|lost|severed|nearly lost|losing|lose) (most of |all of |some of
|half of |part of )?(his|her) (\w+ )?(finger|thumb|hand|leg|arm|toes?|foot|eye|hearing|sight|
voice), (had|having|getting|got|needs|has had) (his|her|their|a|an|both) (\w+ )?({BODY}|cyst|lump|
mole|tumou?r|growth|fibroids) (\w+ )?(out|removed|replaced|operated|off|scanned|amputated|x-rayed|
pinned|drained|reset|frozen off|done|lasered|rebuilt)(?! (?:at the (?:nail|tattoo)|by the (?:nail|
barber))), (missing|lost|without) (a|an|one|both|two) (leg|arm|legs|arms|hand|eye|foot|kidney|
lung|breast|finger|fingers|toe|toes), only one (leg|arm|eye|hand|kidney|lung), (one|two)[
-](legged|armed|eyed)(?! bandit), (glass|false) eye, false leg, (blind|deaf) in (one|her|his|the|
both|left|right) \w+, (can't|cannot|can no longer|can hardly|can barely|struggles to|unable to|
barely able to|no longer able to|finds? it hard to|not able to|hardly able to|can only) (\w+
)?(walk|bend|breathe|see (?:much|well|properly|anything|at all|any more|anymore)|hear (?:well|
much|properly|at all|out of)|stand (?:for|up|long)|climb (?:stairs|steps|the stairs)|grip|swallow|
use (?:his|her) (?:{BODY})|lift (?:his|her) arms?|sleep at night|manage (?:the )?(?:stairs|steps)|
speak since|feel (?:his|her)|see out of|see from), (walks|breathes|speaks|moves) (with|in)
(difficulty|pain|crutches|a (?:stick|cane|frame|limp|stoop|walker)), (difficulty|trouble|problems|
pain) (walking|breathing|swallowing|seeing|hearing|speaking|sleeping|standing|bending), (back|
been|was|is|seen|tests?|scan|scans|still|days|weeks|regularly|always|goes|going|gone|went|rushed|
taken|admitted|trips?|off|due|her|his|appointments?|flies|check-?up) (\w+ )?(at|to|into|in)
{_HOSPITAL}, (in|into|from|out of|leaving|leaves|left|under|visits|visiting) {_HOSPITAL}(?!
(?:road|street|lane|car|cafe|canteen|gift|shop|on the corner|bus)), in and out of hospital,
hospitali[sz]\w+, hospital (bed|stay|appointment|visit|visits|tests?|treatment|letter|discharge|
bag), in hosp, (ambulance|paramedics) (came|called|took|had)\w*, (needs|needed|called|calling|
fetched) (an|the) ambulance, intensive care, life support, in (a )?coma, coma, (sees|seeing|saw|
see|under|visits|visiting|waiting (?:for|to see)|referred to|appointment with|appt with|been to|
going to|off to|goes to|sent to) (a |an |her |his |the |their )?(\w+ )?({_DOCTOR})(?! (?:who|road|
street|martens|appointment of)), (doctor|gp|consultant|cardiologist|specialist|doc|surgeon|
therapist)('s|s)? (orders|told|said|says|has told|has put|put|advised|wants|ordered|appointment|
appt|note|advice|banned|forbade|referred|prescribed|changed|signed|won't let|has said|warned), on
doctor's orders, (medical|hospital|clinic|scan|chemo|oncology|fertility|antenatal|therapy|
counselling|specialist|nhs|hearing|memory|psych\w*|gp|physio) (appointment|appt|referral|
check-?up|visits?|sessions?|results?), (test|biopsy|scan|blood|mri) results, (medical|health)
(reasons?|leave|history|problem\w*|emergency|treatment|grounds|exemption|bracelet|retirement|
alert|needs|conditions?|issues?|trouble\w*|scare|worries|status|concerns|declin\w+), health (is|
has|isn't|not|went|took) \w+, in (poor|bad|ill|failing|good) health, (poor|bad|ill|failing|
fragile|declining|delicate|frail|her|his|their|for) health(?! (?:food|drink|insurance|bar|club|
shop|visitor|and safety)), (is|was|been|are|were|off|be|fell|fallen|taken|turned|looks|looking|
feels|feeling|felt|wife|husband|mother|father|mum|dad|son|daughter|seriously|very|gravely|
terminally|critically|chronically|mentally|so|quite|really|still|again|too|been very|home) (ill|
sick|unwell|poorly(?! \w+(?:ed|en|made|cut|lit|done|fit|sewn))|under the weather|queasy)(?! (?:of|
fitting|advised|day pay|bag|tempered|humour|will|informed|prepared|edge|edges|with (?:envy|worry|
excitement))), (not|isn't|hasn't been|never) (\w+ )?(well (?:at|lately|today|since|enough|these)|
in good health|very well(?! \w)), (not|isn't|wasn't|hasn't been) (been |feeling |keeping |doing |
at all )?(been |feeling |keeping |doing |at all )?(well|herself|himself|too good|so good)(?=
*(?:[^\w ]|$|today|lately|again|since|at all)), (is|was|are|been|became|born|she's|he's|they're|
went|gone|going|half|nearly|almost|partially|legally|totally|severely|registered|partly|
completely|profoundly|stone|clinically|now|is now|still|house|temporarily|recently) ({_STATE})(?!
(?:to|date|taste|spot|of|toilet|parking|access|bay|and tired|on the)), disabled (customer|man|
woman|son|daughter|child|husband|wife|mother|father|person|brother|sister|badge|veteran|friend|
lady|lad|girl|boy|gentleman|mum|dad), disabilit*, blue badge, handicap (placard|badge|sticker|
permit), (gets|on|claims?|claiming|receives?|receiving|lives on|applied for|living on|lost|
refused|awarded|waiting for) (\w+ )?(pip|dla|ssdi|ssi|esa|sick pay|incapacity|attendance
allowance|carer'?s allowance|disability), attendance allowance, carer'?s allowance, pip (payment|
assessment|money|review), incapacity benefit, on the sick, medically (retired|discharged|unfit),
(retired|retiring|left work|took leave|off work|stopped work\w*) (\w+ )?(through|due to|on|for|
because of|with|sick) (ill|ill-health|health|medical|stress|sick\w*|his|her|nerves|\w+ (?:pain|
injury|trouble)), (stammers|stutters|wheezes|limps), off sick, sick (leave|note|pay|line)(?!
(?:policy|form)), sickness (benefit|absence|record|leave), signed off (sick|work|until|till|with|
for), (off|been|calls in|called in|signed) (work )?sick, phased return, stress leave,
compassionate care, terminally*, terminal(?= (?:cancer|illness|patient|diagnosis)|[^\w ]|$),
palliative, hospice (?:care|bed|patient|nurse), in a hospice, end of life, (days|weeks|months|a
year|not long) (left )?to live, not long left, dying of*(?! (?:laughter|curiosity|thirst|heat|
embarrassment|boredom)), on (his|her) last legs, convalesc*, recuperat*, recovering (from|after)
(\w+ )?(\w+ )?(surgery|cancer|covid|illness|operation|op|injury|accident|fall|birth|stroke|
burnout|treatment|addiction|alcoholism|a broken \w+), recovering (at home|slowly|well|in bed|
addict|alcoholic), on the mend, relapse, diagnos*, misdiagnos*, symptoms?, prognosis, chronic*(?!
(?:lateness|complainer|late|moaner|shortage)), patholog*, psychosomatic, (had|has had|having|
after|since|survived|nearly died (?:of|from)|recovering from|another|an?|suffered) (a |an |the |
his |her |another |two |three |several )?(mini |massive |minor |mild |second |recent )?(strokes?|
coronary|heart attack|overdose|nervous breakdown|breakdown(?! (?:of|on|cover|in))|miscarriage|
seizure|panic attack|fit(?! of)|bypass|transplant|relapse), (had|has had|having|after|since|from)
(a |an |his |her |another |the )(bad |nasty |little |small |terrible )?(fall|tumble|accident|
crash|episode|turn|funny turn)(?! (?:in (?:price|prices|sales)|at the till|with)), (fell|fallen)
(over|down the stairs|downstairs|off (?:his|her|a|the) (?:ladder|bike|horse|chair|roof|stool|wall|
bed|scooter|motorbike)|and (?:broke|hurt|hit)\w*), collapsed (at|in|last|on|yesterday|outside),
blacked out, suffers? (from|with|badly|terribly|a lot|greatly|dreadfully|awfully), suffering
(from|with), sufferer*, wheelchair*(?! (?:access|ramp|friendly|accessible|basketball|rugby|tennis|
team)), (walking|zimmer) (frame|aid), zimmer frame, (her|his|a|with the) zimmer, rollator*,
crutches, on crutches, mobility (scooter|aid|issues|problems|impair\w+), (uses|walks with|comes
with|comes in with|leans on|relies on) (a |her |his )?(\w+ )?(walker|cane|stick|walking stick|
frame), (uses|needs|with|on|has) (a |her |his )?(\w+ )?(neck brace|sling|leg brace|back brace|
splint|oxygen|stairlift|stair lift|hoist|ventilator|catheter|colostomy bag|stoma bag|
prosthetic\w*|artificial \w+|insulin pump|feeding tube|compression stockings|support stockings|
mobility scooter|dog for the blind), (in|wearing|wears) (a |his |her )?(plaster|cast(?! iron)|
sling), (wearing|needs|wears|with|in) (a |his |her )?(neck brace|leg brace|moon boot|surgical
boot|arm cast|splint|hearing aids?|compression \w+|support bandage|surgical collar|eye patch|
nappies|incontinence \w+|medical bracelet|back brace), compression (stockings|socks), (plaster|
cast) on (his|her), prosthe*, incapacitat*, bed ?ridden, housebound, bedbound, shaky hands, hands
shake, shakes? (a lot|badly|so much), trembl*, (loses|lost|losing) (her |his )?hair (to|from|
because|in|after|with|during), lost (a lot of |so much )?weight (because|due|since|after|from|
with)*( \w+)?, (reacts?|reaction|reacted|sensitive|sensitivity|swells up|comes out in \w+|breaks
out) (\w+ )?(to|from|with|if) (\w+ )?({ALLERGENS}), (swells up|breaks out in|comes out in|brings?
(?:him|her) out in|comes up in) (\w+ )?(\w+ )?(?:hives|a rash|rash|spots|lumps|if|when|with),
({ALLERGENS}) (allergy|intolerance|anaphyl\w+|free because|makes? (?:her|him) (?:ill|sick|swell|
bloat\w*|itch|wheeze)|upsets? (?:her|his)|disagrees? with|could kill|brings? (?:her|him) out),
(makes?|make) (her|him) (ill|sick|swell|wheeze|faint|vomit), (can't|cannot) (tolerate|digest)
({ALLERGENS}), (needs|carries|keeps|has) (two |her |his |an |a )?(epi ?pens?|epi-pens?|
auto-?injector|jext), (drug|drugs|alcohol|drink|drinking|gambling|opioid|heroin|cocaine|coke|
crack|substance|meth|pill|cannabis|weed) (problem\w*|addict\w*|abuse|abuser|habit|issues|rehab|
misuse|user|dependen\w+|counsell\w+|treatment|support group|using), ((?:an|ex|is|recovering|
former|son|husband|wife|daughter|mum|dad|brother|sister) addicts?|ex-addict|junkie*|crackhead*|
alcoholi[sc]\w*|alkie|alky|dipso\w*|ex-drinker|pothead|stoner|druggie\w*), alcoholics anonymous,
narcotics anonymous, gamblers anonymous, (goes|going|been|in|at|attends|an|his|her) (\w+ )?(to
)?(aa|na)( meetings?| group)?(?! batteries)(?= *(?:[^\w ]|$|meeting|on|every|and|since|for|now)),
aa (sponsor|meetings?|group|chip|member), alcoholic(?! (?:drink|beverage|beer|cider|wine|ginger|
free|cocktail|lemonade)), drinks (too much|heavily|a lot|alone|again|at home|every|himself|
herself|like a fish|when|during|all day|from morning), (been|when) (drinking|drunk)(?! (?:coffee|
tea|water|his|her|the|our)), when (he|she) drinks(?! \w+), (is|was|turns up|comes in|usually|
always|often|came in|gets|half) (drunk|hammered|legless|stoned|high on \w+|wasted|plastered|
intoxicated|hungover|pissed as a newt), (smells?|stinks|stank|reeks?|breath) (of|smells of)
(booze|drink|alcohol|whisky|gin|weed|cannabis|wine|vodka), (off|on|back on|gave up|giving up|quit|
kicked|came off) (the )?(booze|drink|drugs|wagon|gear|smack), sober (for|since|\d+|two|three|five|
ten|now), clean (for|since) (\d+|two|three|five|ten|six|a) \w+, (is|been|still|signed|days|weeks|
months) off work, (she|he) passed out(?! the), (found|has|had|got|gets|bad|terrible|constant|
awful|from) (\w+ )?(headaches?|seizures?|shingles), shingles again, (months|years|weeks|days|yrs|
mths) (sober|clean|dry), in recovery*, recovering addict, in rehab, rehab, rehabilitation(?! of),
detox*, heroin, cocaine, crack addict, smack head, overdos*, OD'd, od'd, liver packed in, (uses|
takes|took|on|does|smokes|injects|deals|snorts) (\w+ )?(drugs|coke|crack|speed|meth|weed|cannabis|
ketamine|ecstasy|smack|marijuana|pot(?! \w))(?! store), problem gambler, gambling addict*,
compulsive \w+, shopaholic*, hoarder, special diet (for|because|due), (diet|no salt|low salt|no
sugar|salt-free|low sugar|decaf|no alcohol) (because of|due to|for|on account of|on|by) (her|his|
the|doctor\w*|medical|health|blood|heart|kidney\w*|sugar|pregnan\w*) *\w*, (high|low) bp, (high|
low) blood (pressure|sugar), blood pressure(?! (?:monitor|cuff)), (bad|poor) (circulation|sleeper|
lungs|chest|nerves|digestion), nerves are bad, (bad|suffers with (?:her|his)) nerves, (very|so|
getting|really|a bit|quite) (shaky|confused|forgetful|unsteady|breathless|wobbly on|frail|doddery|
vague lately), confused (lately|these days|about what day|because of (?:her|his)), (forgets|
forgot) (her |his |who |where )?(own name|who (?:he|she|i|we)|where (?:he|she) (?:is|lives)|what
day|everything now), wanders off, going senile, senile*, not all there, losing it mentally, has (a
)?carers? (in|come|coming|twice|visit\w*), (full[ -]time|registered|live[ -]in|her|his|their)
carer(?: for \w+)?, cares? for (her|his|a|their) (\w+ )?(sick|ill|disabled|bedridden|dying|
frail)\w*, vegetative, gender clinic, smoker's (cough|lung), (jab|jabs|booster|shot|shots|vaccine|
inoculation)s? (yesterday|today|last|at the|this|done|for covid|record|against), double jabbed,
anti-?d injections?, tested positive, (positive|negative) (for )?(covid|hiv|test), shielding,
(high|at) risk (pregnancy|patient|of (?:stroke|falls)), iron lung, (needs|wants|asks for|must|has
to) (to )?(sit|sit down|rest) (\w+ )?(because of|due to|on account of|with) (his|her) \w+,
smok(?:es|ing|ed) (\w+ )?(?:weed|cannabis|joints|pot|dope), (cold sores?|sore throat|toothache|
earache|nosebleeds?|upset (?:stomach|tummy)|tummy (?:ache|upset)|stomach ache|food poisoning),
(streaming|itchy|watery|puffy|weepy|dry|bloodshot|swollen|sore) eyes(?! (?:make|mask|pencil))(
since| in| from| all| and| with)?, (burns|stroke|cancer|cardiac|maternity|dialysis|fracture|
spinal|coronary|psychiatric|trauma|renal|neonatal|oncology|stroke|memory|pain|diabetic) (unit|
ward|clinic|team|nurse|specialist), (does for|sets off|triggers|plays havoc with) (her|his|him)
(\w+)?, (stiff|cricked) neck, titanium (hip|knee|leg|plate), lazy eye, torn (ligament|muscle|
tendon|cartilage|meniscus|cruciate|hamstring)s?, (in|goes to|going to|having|starts|started|needs)
therapy(?! (?:dog|oil)), on a drip, (having|undergoing|under|finished|finishing|starting|started|
in) (\w+ )?treatment (for|at the), adrenaline (pen|pens|injector|shot), (she's|is|now|only|nearly|
about) (about |only |nearly |now )?(\d+|ten|twelve|twenty|thirty) (weeks|wks)(?= *(?:[^\w ]|$|now|
and|with)), (makes?|making|made|feels?|feeling|felt|gets?|getting|goes|comes over) (her |him
)?(\w+ )?(dizzy|faint|queasy|breathless|shaky|woozy|nauseous|light-headed|unwell|wheezy), ({BODY}|
face|hair) (is|are|was|were) (\w+ )?(puffy|swollen|numb|weak|shaking|aching|infected|bandaged|
stiff|paralysed|falling out|inflamed|arthritic), (gone|going) downhill (since|fast|after|lately)
"""
HEALTH = f"{CONDITIONS}, {MEDICINES}, {_CONTEXTS}"
SICK = r"""
drinks(?! +\w), dying(?! +\w), blind, deaf, mute, lame, sick, ill, poorly, unwell, disabled,
diabetic, alcoholic, crippled, frail, expecting, due in \w+, impotent, infertile, senile,
demented, anorexic, incontinent, unstable, in a wheelchair, on medication, an addict, manic,
epileptic, off sick, not well, not feeling well, under the weather, one-armed, bedridden,
housebound, terminally ill, depressed, suicidal, ms, bulimic, sober, in rehab, on dialysis, in
hospital, on the sick, anaemic, anemic, asthmatic, in remission, hospitalised, hospitalized, in a
coma, hiv, drunk, forgetful, unsteady, immobile, overweight, convalescing, concussed, hard of
hearing, breathless, feverish, shaky, arthritic, dizzy, partially sighted, menopausal, dyslexic,
autistic, adhd, coeliac, celiac, ocd, on crutches
"""
