"""Rude words in English, and the surnames that are written like them."""

RUDE = r"""
what a pain(?! au| in), such a pain(?! au| in), tight (git|sod|bastard|so-and-so), (old|rude|
stupid|miserable|grumpy|ignorant) (git|sod|bugger)s?, fuck\w*, f[*]+k*, motherfuck\w*, shit\w*,
bullshit*, sh\*t, piss(ed|ing| off|er)?, bitch\w*, bastard\w*, arse(?!nal)\w*, asshole\w*,
arsehole\w*, dickhead*, dick (move|head), prick, pricks, cunt\w*, twat\w*, wank\w*, tosser*,
bollocks, bugger off, bloody (hell|idiot|fool|nightmare|woman|man|awful|rude|customer|useless|
annoying|nuisance|cheek), damn (you|it|fool|idiot|customer|woman|man|them|him|her), goddamn*,
crap*, crappy, slut\w*, whore\w*, slag, skank\w*, hooker, tart with, (silly|stupid|old|fat|
miserable|moody|lazy|grumpy) (cow|bat|bag|hag|git|sod|fool|bugger|woman|bint|man|goat|witch), old
hag, hag, idiot\w*, imbecile\w*, moron\w*, stupid\w*, dumb(?! (?:waiter|bells?)), dumbass,
dimwit\w*, halfwit, half-wit, nitwit, retard(ed|s)?, cretin\w*, thick as, thicko, brainless,
clueless (customer|woman|man|idiot), airhead, bimbo, birdbrain, simpleton, lunatic\w*, nutter\w*,
nutcase, nutjob, psycho\w*, madwoman, crazy (lady|woman|man|customer|cow|bitch|bat|old),
weirdo\w*, creep, creepy, freak, loser\w*, scum\w*, lowlife, trash (person|customer)?, white
trash, chav\w*, pikey\w*, peasant\w*, tramp, beggar, scrounger\w*, freeloader\w*, cheapskate\w*,
tightwad\w*, tight[ -]fisted, tight arse, stingy, miser, miserly, skinflint, penny[ -]pincher\w*,
thief, thieves, crooks?, liar\w*, cheat, cheats, fraudster, conman, con man, scammer\w*, rude
(woman|man|customer|old|lady|so|and|bitch|people|cow|person|git), so rude, very rude, obnoxious*,
arrogant*, ignorant (woman|man|customer|person|old|so|people|fool|and), snob\w*, stuck[ -]up,
hysterical (woman|man|customer|lady), pain in the (neck|arse|ass|backside|butt), nightmare
(customer|woman|client|lady|man), (annoying|horrible|awful|nasty|hateful|disgusting|vile|
insufferable|unbearable|dreadful|ghastly|revolting|loathsome|despicable) (woman|man|customer|lady|
person|people|cow|old|little|client|family|kid\w*|child\w*), nasty piece of work, (get lost|shut
up|shove it|go to hell|drop dead|sod off|piss off|go away and|get stuffed|screw you|up yours|get
out of here|clear off|push off|buzz off|bog off|naff off), screw (you|him|her|them), sucks, (fat|
fatty|fatso|lardy) (cow|pig|bastard|slob|lump|woman|man|customer|lady|bloke|lad|so), fatso, fatty,
lard[ -]?arse, ugly (woman|man|cow|customer|old|so|mug|face|bitch), (smells?|stinks?|stank|smelly|
stinking|stinky) (of sweat|bad|awful|customer|man|woman|like a|to high|terribly|disgusting|
horrible|lady|old|so), stinks, (fat|greedy|selfish|that|ignorant) (pig|swine), jackass, (a|an|
that|total|such a) jerk, dipshit, douche\w*, nigger*, paki, chink, spastic, spaz, poof, faggot\w*,
dyke, tranny, karen type, boobs, tits, screwed up by you, (nobody|no one) cares, who cares,
couldn't care less, (don't|do not) give a (damn|toss|shit|monkey\w*|fig|hoot), waste of (space|
oxygen), good for nothing, gobshite, knobhead, numpty, plonker, muppet, wally, dolt, dunce, oaf,
lout\w*, yob\w*, hooligan\w*, brat\w*, busybody, nag, moaner, whiner\w*, whinger\w*, time
waster\w*, time-waster\w*, (oh )?for (god's|heaven's|pity's|christ's|goodness|fuck's|crying)
(sake|out loud), jesus christ, (you|a|the|that|this|what a|such a|bunch of|load of|right|proper|
complete|utter|total|absolute) (\w+ )?(clowns?|pest|pests|muppets?|donkey|buffoon|dope|dopes|
halfwits?|layabouts?|shambles of a|disgrace|nuisance|menace|pig|pigs|rat|snake|weasel|worm|cow|
dog's|vulture|leech|parasite|scrooge|diva|drama queen|princess|madam|battle-?axe|dragon|trout|bat|
windbag|fusspot|monster|nightmare|slob|scruff|layabout|waster|pillock|prat|berk|git|sod|wretch|
oik|nitwit|know-it-all|know-all|smart ?arse|wise guy|loudmouth|gossip|busybody|hypocrite|fraud|
charlatan|pervert|sleaze|sleazebag|lech|bore|crackpot|fruitcake|nut|nutjob|basket case|head case|
bully|tyrant|savage|animal|vermin|peasant|simpleton|waste)(?! (?:of ends|bread|milk|cake|leather|
roast|chair|lady|machine|in a blanket|ticket|size|costume|suit|show|tart|loaf|free|brooch|mask|
toy|fruit|and raisin|cutlet|butter|mix|allergy|salad))(?! \w+ (?:costume|cake)), (you're|he's|
she's|what|it's|this is|is) (a |such a )?(right |complete |total )?(bad )?joke(?= *(?:[^\w ]|$)),
old (trout|bat|dragon|witch|crow|goat|hag|battle-?axe|fossil|fool|misery|moaner|miser|bag|cow|
fart|codger|biddy|nag|so-and-so|devil|coot|grump|buzzard|boot|bird), stop (\w+ )?(pestering|
bugging|wasting|moaning|whining|whinging|complaining|bothering|nagging|shouting|being|calling|
harassing|messing|fussing|sulking|hassling|making a fuss|asking|going on|acting), wast(e|ing) (of
)?(my|our|everyone's|everybody's) time, waste of time, wait your turn, (open|shut|close|watch)
your (\w+ )?(mouth|trap|gob|tongue|face|big mouth|cakehole|mug), (plain|pig|bloody|so|completely|
utterly|that|really|very|totally|terribly|just|unbelievably|are you|you're|she's|he's|is|was|too|
being|how|as|such a|incredibly|pathetically) (ignorant|thick|dim|dense|daft|dozy|dopey|gormless|
pathetic|useless|clueless|hopeless|moody|grumpy|pompous|stroppy|stuck-up|nasty|vile|horrid|
obnoxious|rude|mean|spiteful|bitchy|snotty|stingy|greedy|selfish|lazy|insufferable|unbearable|
ridiculous|deluded|mad|crazy|insane|unhinged|stupid|arrogant|petty|childish|slow|tight|
tight-fisted|ungrateful|shameless|incompetent|bossy|annoying|irritating|revolting|repulsive|
disgusting|smelly|fussy|ugly|cheeky|nosy|impossible to deal|off (?:her|his) (?:head|rocker))(?!
(?:of the|heat|storm|weather|smell|good|chocolate|delicious|cheap|cooker|roast(?:ed)?|cooked|
puncture|time|at the moment|fit|dress|shoe|lid|cookie|for words|that we|of us|of me|day|to (?:us|
open|collect)|bargain|dark|hours))(?= *(?:[^\w ]|$|about|and|with|to|old|when|customer|woman|man|
people|like|as|at|in|on|that|lady|person|today|again|but|so|always|bunch|lot|sort|type)), (get|go)
(a life|over it|over yourself|lost|away and|stuffed|jump|to hell|and boil|boil|home and|bother|
elsewhere then|somewhere else)(?: (?:jump|boil|whistle|bother|somewhere)( \w+)*)?, don't be (so
)?(daft|stupid|silly|ridiculous|rude|pathetic|childish|a baby|difficult|dramatic|cheeky|smart|
funny with|an idiot|such a|thick), mind your own (business)?, (are|were|is) (you|she|he|they) (\w+
)?(deaf|blind|stupid|thick|mad|mental|drunk|kidding me|serious|insane|daft|crazy|joking|out of
your|right in the head|on drugs|an idiot|simple)(?! (?:about|to)), what('s|is) (wrong|the matter)
with you, what (do|the hell|on earth|the fuck|now) (do )?you want( now|this time)?, what (do you
)?want now, not (you|him|her|this one|them) again, (can't|don't|couldn't|unable to|never learnt
to|never learned to|learn to|ever learn to) you? ?(read|count|listen|think|behave|understand
(?:plain )?english|even read|tell the time)(?= *(?:[^\w ]|$|or|the sign|properly|for yourself)),
use your (\w+ )?(brain|brains|eyes|head|loaf|common sense), grow up, (like it or lump it|take it
or leave it|suit yourself|tough luck|hard luck|tough|deal with it|so what|big deal|whatever)(?=
*(?:[^\w ]|$)), (if you don't|don't) like it ?(go|leave|there's the door|tough|don't come|you can|
shop|then), there's the door, (i|we) (don't|do not|couldn't|really don't|honestly don't) (care|
give a|want your|want to (?:see|hear)|need (?:customers|people) like|want people like), who do you
think you are, who asked you, (any|even a|a) (idiot|fool|child|monkey|five[ -]year[ -]old|baby|
moron|half-?wit|toddler) (can|could|would|knows|knew|understands), (bloody|damn|damned|sodding|
flaming|blasted|ruddy|friggin\w*|freaking|effing|stinking|wretched|rotten|lousy) (\w+ )?(receipt|
refund|customer|order|phone|voucher|shoes|complaint|dog|kids?|coat|cake|child|question|card|email|
bag|business|idiots?|people|thing|cheek|nerve|parcel|liar|thieves|fool|whinge\w*|lot|time|well|
day|hair), (what|the|some|has a|had the|such|have some|of all the|a bit of|got some|bloody) (a
)?(cheek|nerve|gall)(?= (?:of|to|she|he|that)| *[^\w ]|$), full of (herself|himself|it|themselves|
crap|rubbish|hot air|yourself), (talks?|talking|spouting|speaks) (rubbish|nonsense|drivel|
bollocks|garbage|out of (?:her|his|your)|down to|crap), (your|that) (\w+ )?(ugly|stupid|silly|fat|
pathetic|miserable|dumb|whiny|tiny|empty|little) (\w+ )?(face|face|head|mind|brain|mug|voice|
complaint|questions?|excuses?|hair|shoes|dog|kids?|problem), (nobody|no one) (\w+ )?(likes|wants|
asked|can stand|could stand|believes|invited) (you|her|him|them), (sick|tired|fed up|had enough)
of (you|your|her|his|people like you|the sight), (never|don't|do not|dare|don't you) (\w+ )?(come|
show|set foot|darken|bother|ring|dare|speak) (\w+ )?(back|your face|here again|again|in here|us
again|our door|to me|me again), good riddance, (pain|thorn) in (the|my|our|everyone's) (neck|arse|
ass|backside|butt|side|bum|proverbial), does my head in, doing my head in, gets on (my|our|
everyone's) (nerves|wick|tits), (drives|driving) (me|us|everyone) (mad|crazy|up the wall|insane|
nuts|round the bend), (moans?|whines?|whinges?|whinging|moaning|whining|bitches|bitching|nags|
grumbles|rants|shouts|kicks off|throws a (?:fit|tantrum|wobbly|strop))( \w+)* (about everything|
all the time|constantly|like a|at (?:me|us|the girls|everyone|staff)|non-?stop|again|every
(?:time|week|visit)|for (?:hours|ever|nothing)), (always|constantly|never stops|forever|does
nothing but|loves to|nothing but|serial|professional|habitual|chronic) (moan\w*|whin\w+|whing\w+|
complain\w*|nag\w*|bitch\w*|grumbl\w+|lies|lying|liar|scroung\w+), (watch|check|count|hide) (your|
the|her|his|out for this) (\w+ )?(change|pockets|fingers|bags?|sticky fingers)(?= (?:with|around|
when)), light[ -]fingered, sticky fingers, (on the|tries it|trying it) (take|scrounge|make|cadge|
on with \w+|on every time), (thinks|acts like|reckons) (she|he) (\w+ )?(is|owns|'s|was)? ?(the
queen|god|royalty|better than|owns the|it all|everything|special|god's gift|above), (stinks|reeks|
smells)(?! (?:like|of) (?:roses|heaven|home|coffee|bread|vanilla|lavender|cinnamon|fresh|lemon|the
sea))( (?:of|like|to high|bad|awful|terrible|horrible|worse)( \w+)*)?(?= *(?:[^\w ]|$)), (looks?|
dresses|face|body) like (a )?(\w+ )?(tramp|pig|whale|horse|tart|witch|clown|cow|scarecrow|bulldog|
slob|hooker|bag lady|smacked arse|dog's dinner|beached whale|prune), mutton dressed as lamb,
(give|gives|giving) (me|us|everyone) (a headache|the creeps|the willies|grief), (can't|cannot|
couldn't) stand (her|him|them|you|this (?:woman|man|one)|that (?:woman|man)), (hate|hates|despise|
detest|loathe) (her|him|you|this (?:woman|man|customer)|that (?:woman|man|customer)), (bugger|sod|
stuff|screw|damn|blow) (off|it|this|that|you|him|her|them|your), cut the crap, (poor|sad) excuse
for, (pull|sort|get) yourself together, (go and )?(moan|complain|whine) to someone (else|who
cares), boo hoo, cry me a river, get out of my, hurry up(?= *(?:[^\w ]|$|and|for|will|or)), about
time (too|you), (make|made) your mind up, use a brain, (not|isn't|n't|none of) (the )?(brightest|
sharpest|the full), (two|few|sandwich\w*) (\w+ )?short of a, lights are on, brain ?dead, (no|zero|
without|hasn't got) (manners|brains?|class|common sense|shame|decency|breeding)(?= *(?:[^\w ]|$|
and|at all|whatsoever|so)), ill-mannered, foul-mouthed, (dirty|filthy|scruffy|greasy|slimy|sleazy|
smarmy|shifty|dodgy) (\w+ )?(man|woman|customer|bloke|git|old|so-and-so|pig|lot|people|character|
beggar|sod|guy|type|swine), (cheap|tight|mean) (\w+ )?(old )?(bastard|git|sod|so-and-so|cow|
bugger|scrooge|customer|as they come|man|woman), gold ?digger, old tart, floozy, bint, wench,
troll, spare (me|us)(?! (?:a|some|one|the time))( \w+)?, (waste|wasting|wasted) (of )?(my|our)
(\w+ )?(morning|time|day|breath|life|afternoon|evening|energy), (draw|paint) you a (picture|map|
diagram), (always|usually|normally) (this|so|that) (slow|rude|difficult|stupid|dense|annoying|
late|loud|thick), (if|when) you (can't|cannot|couldn't) (afford|pay|read|behave|count|make up your
mind)( \w+)?, you people, you lot, (vulgar|uncouth|coarse|common as muck|brash|oafish|boorish|
loutish|slovenly|shabby|unwashed|filthy|grubby|snivelling|whiny|whingy|snappy|sour|sour-faced|
frosty|snooty|pompous|pretentious|patronising|smug|conceited|shifty|sly|devious|two-faced|
dishonest|shameless|ungrateful|unreasonable woman|demanding cow|impossible woman)(?! (?:dough|
cream|cherr\w+|cherry|milk|apples?|glass|mug|bread|look|chic|fit|worms?|sweets|grapes|laundry|
dishes|finish|notes))(?= *(?:[^\w ]|$|and|man|woman|customer|old|lady|so|person|git|little|type|
about|with|to)), (spoilt|spoiled) (brat|child|princess|rotten), never satisfied, (couldn't|can't)
(organise|organize|run) a( \w+)?, (makes|made) my skin crawl, (gives|gave) me the (creeps|ick|
shivers|willies), (what|such) (rubbish|nonsense|drivel|a cheek|a nerve|a liberty|an idiot|a fool|a
fuss), (don't|do not) (you )?(dare|ever (?:speak|talk)|tell me how|teach me|lecture|take that
tone|get smart|play (?:dumb|games)|start|come crying|waste|raise your voice|be (?:an? )?(?:pain|
ass|arse|moaner))( \w+)?, (shut|zip) it, (give|gimme) it a rest, (oh )?(do )?(calm|pipe|sit)
down(?! (?:with|and (?:have|enjoy)|at (?:a|the|our)|to (?:eat|lunch)|for|here|service))(?=
*(?:[^\w ]|$|and|will|you|or)), (try|learn) (reading|listening|thinking|some manners|manners|to
(?:read|listen|count|behave))( \w+)?, (just )?(pay|order|choose|decide|leave|wait) (up )?and (go|
leave|get out|shut up|stop)( \w+)?, not my problem, (your|that's your|it's your) problem(?=
*(?:[^\w ]|$|not|now|if))(?! (?:is|was|has) (?:solved|fixed)), what('s| is) your problem, (get|
keep) your (hands|paws|dirty|grubby|nose)( \w+)?, (waste|drain) of (space|oxygen|skin|air|breath|
money and time), (look|google|find|read|work|sort|figure|fetch|get|do) (it|that|them) (up |out
)?yourself, (you're|you are|he's|she's|he is|she is|they're|what) (such |just |nothing but |really
|being |only )?(a|an) (\w+ )?(pain|nuisance|pest|menace|disgrace|bore|joke|embarrassment|headache|
nobody|liar|thief|cheat|bully|snob|brat|moaner|whiner|coward|crook|idiot|fool|animal|monster|
witch|nightmare|waste|burden|parasite|psychopath|narcissist|misery)(?! au)(?! in the making), (no|
bad|terrible|worse|awful|dreadful|appalling|disgusting|poor|shocking) (table )?manners, bad
breath, (worst|most annoying|rudest|stupidest|meanest|laziest|dullest|ugliest) (customer|woman|
man|person|client|people|lot|family)(?! service), (made|makes|reduced) (the|our|my) (\w+
)?(girls?|staff|assistant|waitress|colleague|trainee) (cry|to tears), (can't|don't|couldn't) you
see (i'm|we're|that|how|the), some of us (have|work|are|do|know), drama queen, (screams|shouts|
yells|swears|snaps|spits|sneers) (at|over|about) (nothing|me|us|everyone|everything|the girls|
staff|people|everybody)
"""
SURNAMES = (
    "dick|dicks|cock|cocks|cox|bastard|butt|butts|hooker|hookers|pratt|crapp|crapper|crap|"
    "shite|shitz|fanny|slaughter|slagg|slag|prick|pricket|pigg|pig|hogg|swine|ramsbottom|"
    "bottom|bottoms|"
    "balls|ball|cheater|cheat|crook|crooks|thieves|thief|liar|lyer|moron|morone|loser|looser|"
    "tosser|wanker|wank|fuchs|fuck|fucker|fuks|twatt|twat|titt|titts|tits|boobs|boob|bitch|"
    "bitchener|fatt|fatty|fat|stupid|dumb|dumm|"
    "creep|freak|freake|tramp|trump|beggar|peasant|pheasant|savage|witch|hag|hagg|haag|goat|"
    "cow|cowes|crappy|dyke|dykes|gay|gays|gaylord|knob|knobs|nagy|nag|muppet|wally|brat|"
    "bratt|jerk|jerks|psycho|karen|poof|snob|snobb|sucks|suck|stinks|dolt|oaf|sod|git|hoare|"
    "hoar|slut|whore|plonker|batty|cretin|weirdo|chav|damn|arse|arsene|lout|lund"
)
