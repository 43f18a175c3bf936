"""What a text to a customer should not say, in English, and how an apology speaks."""

from careapp.rules.tone.hint import Code

_OTHERS = (
    "supplier|suppliers|courier|couriers|colleague|colleagues|coworker|co-worker|warehouse|"
    "head office|office|accounts department|department|post office|royal mail|driver|"
    "delivery driver|delivery company|delivery firm|carrier|manufacturer|"
    "factory|bakery|new girl|new guy|new boy|new starter|trainee|temp|apprentice|intern|"
    "saturday girl|system|computer|software|website|till|printer|machine|call centre|bank|"
    "management|manager|boss|wholesaler|distributor|it department|it team|other shop|other "
    "branch|agency|previous shift|night shift|weekend staff|postman"
)
ENGLISH = {
    Code.JUSTIFICATION: rf"""
unfortunately (\w+ )?(\w+ )?(broke|failed|went|ran|got|let us|stopped|crashed), (there were|
there was|it was) (only|just) \w+ of us, (she's|he's|they're) (\w+ )?(new|learning|
in training)(?! to),
oversight (as|because|due|since), (as|because|since) we were (\w+ )?(\w+ )?(rush|
busy|short|hurry|late)\w*, (van|lorry|driver|post|delivery) (was|were) (late|delayed|stuck|held up),
(unfortunately|sadly|regrettably) (\w+ )?(\w+ )?({_OTHERS}|traffic|weather|staff|we were|we are|
we had|we've|there was|there were|it happens|these things|holidays|busy|orders|i was|due to|
because|snow|strike|demand), (we|i) (were|was|are|am|have been|had been|'ve been) (\w+ )?(short
staffed|short-staffed|understaffed|short of staff|shorthanded|short-handed|busy(?! with your|
preparing| getting| with y)|so busy|swamped|rushed off our feet|overwhelmed|run off|snowed under|
flat out|on my own|alone|only two|only one|down to|in a hurry|stretched|under pressure|
inundated), we're (\w+ )?(short staffed|short-staffed|understaffed|busy|swamped|snowed under|
stretched|inundated), (staff|staffing) (shortage\w*|shortages|issues|problems|sickness|absence),
(short of|lack of|not enough) (staff|time|hands|people), (beyond|outside|out of) (our|my)
(control|hands), not in our control, (it|this) (was|is) (her|his|my|their|our) first (day|week),
(she|he|they) (is|are|was|'s) (new|still learning|only learning|a trainee)(?! to us)*, (we|i)
(didn't|did not|never) (mean to|intend to|do it on purpose|intend), (it|that|this) (was not|
wasn't) (our|my) (intention|intent), (not|never) (our|my) intention, these things happen,
mistakes happen, things happen, it (can|could) happen to anyone, nobody('s| is) perfect, no one
is perfect, to err is human, (normally|usually) (we|this|it) (don't|doesn't|never|would never),
(this|it) has never happened( before)?, (this|it) (has )?never happens, you (have to|must|need
to|should) (understand|appreciate|realise|realize)(?! how)*, please (understand|appreciate)
(that|the|we|our)*, put yourself in our, in our defen[cs]e, to be fair, the (reason|problem|
thing|fact|trouble) (is|was) (that )?(we|the|our|it|there), (we|i) (only|just) (had|have) (two|
one|three) (people|staff|of us|pairs of hands|person|cashiers), the traffic (was|is), stuck in
traffic
""",
    Code.BUCK_PASSING: rf"""
(it's|that's|these are|those are) (the|our) (firm|shop|company|store|boss|manager)('s)? (rules?|
policy|decision|orders),
({_OTHERS}) (\w+ )?(let us down|forgot|failed|messed|lost|got (?:it|this|that|the \w+) (?:wrong|
mixed)|sent (?:the wrong|it late|it to the wrong|us the wrong|it to)|delivered (?:late|the wrong|
it late|it to)|never (?:came|told|delivered|called|sent|arrived|said|passed|wrote)|broke|crashed|
dropped|mixed|mislaid|damaged|made a mistake|made an error|made the mistake|made this mistake|is
to blame|are to blame|was to blame|misread|put (?:the wrong|it in the wrong)|gave (?:us|you) the
wrong|gave out the wrong|charged you|should have|must have|went down|is unreliable|keeps
(?:making|losing|sending|crashing)|ran late), ({_OTHERS}) (\w+ )?(did not|didn't|hasn't|has not|
had not|hadn't|haven't|doesn't|does not|won't|will not|wouldn't|couldn't) (\w+), ({_OTHERS})
(was|were|is|are) (\w+ )?(late|down|wrong|slow|off|at fault|to blame|careless|responsible for|
useless|hopeless|useless|unreliable|not working|broken|delayed|distracted|confused|out of)(?! \w+
to date), (fault|error|mistake) of (the|our|a) (\w+ )?({_OTHERS}), (blame|blaming) (the|our|it
on) *\w*, (it|that|this) (was|is|wasn't|isn't|was not|is not) (\w+ )?(the|my|our|their|her|his)
(\w+ )?(\w+ )?({_OTHERS}|colleague's|supplier's|courier's|warehouse's|their|his|her)('s)? (fault|
mistake|error|job|doing|responsibility|problem), (their|his|her|someone else's|somebody else's)
(fault|mistake|error|doing), (not|isn't|wasn't) (our|my) (fault|problem|job|department|
responsibility|decision|call|mistake|area|place|doing|business), (not|isn't) (down|up) to (us|
me), nothing to do with (us|me), (i|we) (don't|do not) (deal with|handle|know anything|make the
rules|decide|have anything to do), (i|we) (didn't|did not) (serve|do it|make it|pack|take (?:the|
your) order), (i|we) (just|only) (work|follow)(?:s)? *(here|orders|the rules), (you|you'll|you
will) ?(will |'ll )?(have to|need to|must|should|ought to|had better|'d better) (speak|talk|
contact|call|ring|ask|write|take it up|complain|email|go) (to|with)? ?(the|our|my|their|head|
another|someone|somebody|directly|customer services|them) *(\w+), (contact|call|ring|speak to|
talk to|ask|write to|email|take it up with|complain to) (the|our|my|head) ({_OTHERS}|customer
service\w*|manufacturer|other)( \w+)? (directly|instead|about), (take it up|take that up) with
\w+, (ask|ring|call|contact|speak to|talk to) (my|the|our|another) ({_OTHERS})( \w+)?, (another|a
different|someone else's|the other|the relevant|a separate) (department|office|team|branch)(?:
\w+)? *(deals|handles|will|is|has|to deal|takes|looks), (is|has been|been|was) (passed|forwarded|
escalated|referred|handed|transferred) (on )?to (the|our|another|a|head) \w+, (is|sits|lies|now)
with (the|our|head|another) ({_OTHERS}|relevant|legal|other)( \w+)?, in the hands of (the|our|
another) \w+, (company|head office|shop|store|management) (policy|rules|decision|says), those are
the rules, rules are rules, (i was|we were) (only )?told (to|that|by), above my pay, my hands are
tied, our hands are tied, (someone|somebody) (else|here|in the|on the|at the|from the) *(\w+
)?(\w+ )?(did|made|forgot|messed|took|must|packed|lost|should)
""",
    Code.BLAME: r"""
(hours|times|prices|rules|terms|instructions|conditions) are (\w+ )?on the (door|sign|label|wall),
(you're|you are|it
was you|it's you) (the one |the ones )?(who|that) (changed|ordered|asked|wanted|
said|chose|insisted|signed|cancelled), all you had to do, you only had to, you forgot
(to|your receipt|the receipt|your voucher|your appointment),
as (we|i) (\w+ )?(told|explained|said|mentioned|informed|advised|stated|wrote|warned|pointed out|
already|previously|made clear)(?: \w+)?, as (already |previously |clearly )?(stated|explained|
mentioned|advised|discussed|communicated|told|indicated|we discussed|per my), like (we|i) (said|
told you), (we|i) (did |had |have |already |clearly |specifically |'d |'ve |did already )*(tell|
told|warned?|informed?|advised?|reminded?|explain\w*|asked) (it to )?you(?! for| something| a
lot| to wait| to trust| it would| we would|a story| how much|when it| as soon| about our new|
if)*, (i|we) told you so, you (should|could|ought to|might|must|needed to|need to)( have|'ve| of)
(\w+ )?(read|checked|called|rung|told|asked|booked|said|noticed|kept|come|arrived|been|looked|
listened|brought|thought|known|ordered|let us know|realised|waited|mentioned|phoned|written|
misread|misunderstood|misheard|tried|warned)(?! told)(?! here), you (were|are) (supposed|meant|
told|asked|warned|advised) to \w+, shouldn't have (left|waited|thrown|come|used|opened|lost|put|
washed|forgotten|kept), (if|had) (only )?you (had|only|simply|bothered|just)? ?(\w+ )?(read|
checked|called|told|asked|booked|listened|kept|followed|come|been|arrived|waited|looked|brought|
said|noticed|mentioned|rung|phoned|paid attention|let us|been clearer), you (\w+
)?(misunderstood|misread|misheard|misinterpreted|forgot to (?:tell|mention|say|call|check|read|
bring|keep|order|sign|confirm|ask)|failed to|neglected|overlooked|got it wrong|got the wrong|made
a mistake|made the mistake|ordered the wrong|gave us the wrong|are mistaken|were mistaken|are
wrong|were wrong|must be confused|didn't read|did not read|didn't check|did not check|didn't
listen|didn't tell|did not tell|didn't say|didn't ask|didn't call|didn't follow|did not follow|
didn't keep|didn't bother|never (?:told|asked|said|mentioned|called|read|checked)|insisted|are
exaggerating|are overreacting|overreacted|claim|claimed|allege|lost the receipt|were late|arrived
late|came late|chose to|are the only|were the only), (your|the customer's|customer) (own
)?(fault|mistake|error|negligence|carelessness|responsibility|oversight|confusion|
misunderstanding|failure|own doing|forgetfulness), (you have|you've) (only )?(only yourself|
yourself|got yourself|misunderstood|misread|failed|exaggerated|the wrong idea|made a mistake|
lost|forgotten), (next time|in future|in the future|another time) *[^\w ]? *(please |you should |
you must |do |try to |kindly )*(read|check|be more|make sure|pay attention|listen|remember to|
keep the|call first|ask first|ring first|tell us before|book ahead|be on time|be careful|arrive
on time), (it|this) (is|was|'s) (\w+ )?(clearly|written|printed|stated) (\w+ )?(written|stated|
printed|marked|on|in|posted|everywhere)(?: \w+)?, it('s| is| was) (on|in) the (receipt|label|
sign|terms|small print), (read|check) the (small print|label|terms|sign|instructions), (calm
down|don't overreact|stop complaining|stop shouting), (nobody|no one|no other customer) (else
)?(has )?(\w+ )?(complained|complains|minded), contrary to what you (say|said|claim\w*),
(despite|in spite of) what you (say|said|claim\w*|think), (not|isn't) our (problem|fault) (if|
that) you, (but|however) you (\w+ )?(also|were|did|didn't|never|should|could|too), that's what
you get, you people
""",
    Code.HALF_APOLOGY: r"""
if (you|we|anyone|anybody|i|our|this|it|there|my) (\w+ )?(\w+ )?(felt|feel (?:offended|ignored|
let down|hurt|upset|that|we|you were|mistreated)|were (?:offended|upset|hurt|inconvenienced|
made)|was offended|offended|upset|hurt|caused|have caused|gave you|was (?:any|a) (?:problem|
misunderstanding)|have (?:offended|upset|caused|hurt)|took offence|been offended|seemed rude|came
across|inconvenienced|has caused|found (?:it|us|this)), (sorry|apologies|apologise|apologize|
regret) (that )?(you|if) (feel|felt|think|thought|see it|took it|are upset|were upset|were
offended|got upset|got angry|are angry|find|found (?:it|us)|consider|believe|misunderstood|didn't
like|anyone|anything|you|we|i)(?! waiting| waited)*, (any|possible|potential) (inconvenience|
misunderstanding|offence|offense|distress)(?! to you will)*, (mistakes|errors) were made, (may|
might) have (caused|upset|offended|inconvenienced)
""",
    Code.LAMENT: r"""
(i|we) do everything (a?round here|here|myself|ourselves|alone),
(nobody|no one) (\w+ )?(gives|lends) (us|me) a hand, don't pay (us|me),
it('s| is|'s been| has been) a (rough|tough|hard|difficult|bad) (time|period|patch|year|
month) (for us|here|too),
(we|i|we're|i'm|we've|i've|the team|everyone here|staff) (\w+ )?(are |am |is |were |was |been |
all |so |really |very |just |have been )*(exhausted|shattered|knackered|tired|worn out|burnt out|
burned out|on our knees|on my knees|fed up|at our wits|at my wits|stressed|struggling|suffering|
desperate|overworked|underpaid|dead on|losing money|drained|run ragged|at breaking point|sick of|
tired of|sick and tired|drowning|hardly coping|not coping|going under|barely coping|miserable),
(what a|had a|having a|been a|such a) (\w+ )?(awful|terrible|horrible|nightmare|hellish|rough|
bad|tough|dreadful|miserable|stressful|long|hard|nightmarish|horrendous|tiring|exhausting) *(day|
week|month|morning|year|time|shift|one|of it)?, (day|week|month|morning|year) from hell,
(terrible|awful|horrible|nightmare|dreadful|rough|hellish|tough|stressful|horrendous) (day|week|
month|morning|year|shift|period), with (all )?(the|these) (taxes|bills|costs|prices|rents|energy
prices|rising costs|energy bills), (taxes|bills|rent|costs|energy prices|prices|energy costs|
wages|rates) (\w+ )?(are|is|have|has|keep|keeps|going|went) (\w+ )?(killing|up|through|rising|
crazy|too high|high|gone up|crippling|ridiculous|going up|sky|insane|so high|ruining), business
(\w+ )?(is|has been|'s) (\w+ )?(bad|slow|terrible|down|poor|awful|tough|dead|difficult|hard|
quiet), (can't|cannot|can not) (cope|take (?:it|any more|much more)|find (?:staff|anyone|good|
people|decent|anybody)|get (?:staff|good staff|decent)|go on like this|afford), (nobody|no one)
(wants to work|helps|listens to us|pays us|cares|appreciates|helps me|helps us), young people
(today|don't|these days|nowadays), (my|our|the) (boss|manager|landlord|colleague|colleagues|
owner) (\w+ )?(never|always|won't|makes|doesn't|is a|is (?:awful|terrible|horrible|mean|useless|
lazy)|keeps|shouts|drives|raised the rent|hates), (they|he|she) (left|leaves) (me|us) (alone|on
my own|to do|with|short), (i|we) (have|had|always have|always end up|end up) (to )?(do|doing)
(everything|all the work|it all) *(myself|ourselves|here|alone|around here)?, (working|work|
worked) (\w+ )?(twelve|12|fourteen|14|sixteen|ten|10|all|seven days|double|every|weekends|like|
extra|long) *(hour\w*|hours|day|shifts|night|weekend|dogs?|slaves?|non|a week|holidays|days|
without)? *\w*, (low|minimum|poor|bad) (pay|wages?|salar\w+), (hard|tough|difficult) times, (our
own|our many|so many|a lot of|too many|all our|enough|of our) problems, (we|i) (have|had|'ve got|
've) (enough|so many|a lot of|too many|a million|lots of) (problems|troubles|things to|worries|on
our plate|on my plate|issues), drives? (me|us) (mad|crazy|up the wall|insane), driving (me|us)
(mad|crazy|up the wall), (barely|hardly|struggling to) (surviv\w+|make ends|making ends|cope|
coping|keep going|stay open|keep up|keep our|pay), make ends meet, the (economy|crisis|recession|
cost of living) *(is|has|makes|crisis|means)?, worst (day|week|month|year), keeping our heads
above, thankless
""",
    Code.EMPTY_FORMULA: r"""
(apologise|apologize|apologies|sorry|regret|apologising|apologizing) (\w+ )?(\w+ )?for (any|the|
all|this|your) (\w+ )?inconvenienc\w+( caused)?, (any|the) inconvenience (this )?(may|might|has|
caused|we), inconvenience caused, (do not|don't|feel free to|never) hesitate to( contact)?(
\w+)?, feel free to (contact|reach out|call)( \w+)?, (remain|are|am) at your (full |complete
)?disposal, yours faithfully, to whom it may concern, dear (customer|valued customer|sir or
madam|sir/madam|client|user)(?! of ours), valued customer, (your|customer) (call|feedback|
opinion|satisfaction|custom|business|complaint|comfort) (is|matters) (\w+ )?(important|valued|
our|priority|a priority|number|appreciated|to us|very important|greatly)( to us| priority)?, we
(value|take) (your|all|customer|complaints|this|these|such) (\w+ )?(custom|feedback|business|
complaints|opinion|seriously|satisfaction|very seriously|matters|loyalty)(?: \w+)?, thank you for
your (\w+ )?(understanding|patience|cooperation|co-operation|continued|kind understanding|custom|
attention to this)( \w+)?, we (appreciate|thank you for) your (\w+ )?(patience|understanding|
cooperation), (with reference|in reference|with regard|with respect|further|pursuant|in regard|in
relation) to( your| the)?( \w+)?, be (advised|informed|assured)( that)?, (kindly|please) (note|be
aware|find) (that|attached|enclosed)*, it has come to our attention, (we|i) (regret|wish) to
(inform|advise)( you)?, (at|for) your (earliest|own) (convenience), as soon as possible we will,
in due course, (at this|in this) (moment|point) in time, (has been|been|have been|was) (duly |
formally )?(noted|taken on board|taken into account), (we|i) (will|shall|'ll) (do our|try our|do
my|try my) (best|utmost)( to)?, (look|looking) into (it|this|the matter)(?! today| by| and call|
now| ourselves), (the|this) matter (is|has|will|at hand|further)(?: \w+)?, (going|moving)
forward, (rest|please rest) assured( that)?, (assuring|assure) you of our( best)?( \w+)?, lessons
(have been|will be|were|are being) learn\w+, (appropriate|necessary|corrective) (measures|action|
actions|steps)( \w+)?, (strive|endeavou?r|committed) to (\w+ )?(\w+), high(est)? standards? (of|
that|we)( \w+)?, falls? short of (our|the) (usual |high )?(standards?|expectations), utmost
(importance|priority), unforeseen circumstances, (inform|notify) you that, hope this (finds|email
finds) you( well)?
""",
    Code.RUDE: r"""
what a pain(?! au| in), such a pain(?! au| in), tight (git|sod|bastard|so-and-so), (old|rude|stupid|
miserable|grumpy|ignorant) (git|sod|bugger)s?,
fuck\w*, f[*]+k*, motherfuck\w*, shit\w*, bullshit*, sh\*t, piss(ed|ing| off|er)?, bitch\w*,
bastard\w*, arse\w*, asshole\w*, arsehole\w*, dickhead*, dick (move|head), prick, pricks,
cunt\w*, twat\w*, wank\w*, tosser*, bollocks, bugger off, bloody (hell|idiot|fool|nightmare|
woman|man|awful|rude|customer|useless|annoying|nuisance|cheek), damn (you|it|fool|idiot|customer|
woman|man|them|him|her), goddamn*, crap*, crappy, slut\w*, whore\w*, slag, skank\w*, hooker, tart
with, (silly|stupid|old|fat|miserable|moody|lazy|grumpy) (cow|bat|bag|hag|git|sod|fool|bugger|
woman|bint|man|goat|witch), old hag, hag, idiot\w*, imbecile\w*, moron\w*, stupid\w*, dumb,
dumbass, dimwit\w*, halfwit, half-wit, nitwit, retard(ed|s)?, cretin\w*, thick as, thicko,
brainless, clueless (customer|woman|man|idiot), airhead, bimbo, birdbrain, simpleton, lunatic\w*,
nutter\w*, nutcase, nutjob, psycho\w*, madwoman, crazy (lady|woman|man|customer|cow|bitch|bat|
old), weirdo\w*, creep, creepy, freak, loser\w*, scum\w*, lowlife, trash (person|customer)?,
white trash, chav\w*, pikey\w*, peasant\w*, tramp, beggar, scrounger\w*, freeloader\w*,
cheapskate\w*, tightwad\w*, tight[ -]fisted, tight arse, stingy, miser, miserly, skinflint,
penny[ -]pincher\w*, thief, thieves, crook\w*, liar\w*, cheat, cheats, fraudster, conman, con
man, scammer\w*, rude (woman|man|customer|old|lady|so|and|bitch|people|cow|person|git), so rude,
very rude, obnoxious*, arrogant*, ignorant (woman|man|customer|person|old|so|people|fool|and),
snob\w*, stuck[ -]up, hysterical (woman|man|customer|lady), pain in the (neck|arse|ass|backside|
butt), nightmare (customer|woman|client|lady|man), (annoying|horrible|awful|nasty|hateful|
disgusting|vile|insufferable|unbearable|dreadful|ghastly|revolting|loathsome|despicable) (woman|
man|customer|lady|person|people|cow|old|little|client|family|kid\w*|child\w*), nasty piece of
work, (get lost|shut up|shove it|go to hell|drop dead|sod off|piss off|go away and|get stuffed|
screw you|up yours|get out of here|clear off|push off|buzz off|bog off|naff off), screw (you|him|
her|them), sucks, (fat|fatty|fatso|lardy) (cow|pig|bastard|slob|lump|woman|man|customer|lady|
bloke|lad|so), fatso, fatty, lard[ -]?arse, ugly (woman|man|cow|customer|old|so|mug|face|bitch),
(smells?|stinks?|stank|smelly|stinking|stinky) (of sweat|bad|awful|customer|man|woman|like a|to
high|terribly|disgusting|horrible|lady|old|so), stinks, (fat|greedy|selfish|that|ignorant) (pig|
swine), jackass, (a|an|that|total|such a) jerk, dipshit, douche\w*, nigger*, paki, chink,
spastic, spaz, poof, faggot\w*, dyke, tranny, karen type, boobs, tits, screwed up by you,
(nobody|no one) cares, who cares, couldn't care less, (don't|do not) give a (damn|toss|shit|
monkey\w*|fig|hoot), waste of (space|oxygen), good for nothing, gobshite, knobhead, numpty,
plonker, muppet, wally, dolt, dunce, oaf, lout\w*, yob\w*, hooligan\w*, brat\w*, busybody, nag,
moaner, whiner\w*, whinger\w*, time waster\w*, time-waster\w*
""",
}
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
APOLOGY = {
    "sorry": (
        r"(we|i)('re| are|'m| am)? (\w+ )?(truly |so |very |really |deeply |sincerely )*sorry, "
        r"sorry, apologise*, apologize*, (our|my|with|sincere|please accept|accept|full|deepest|"
        r"heartfelt) (\w+ )?apolog(y|ies), apologies, forgive (us|me), (we|i) owe you an apology"
    ),
    "fault": (
        r"(our|my) (own )?(mistake|fault|error|oversight|failing|slip|doing|blame|"
        r"responsibility), (mistake|fault|error|oversight|blame) (was|is|lies) (\w+ )?(ours|mine|"
        r"with us|with me), (it|that|this) (is|was|'s) (entirely |all |completely |wholly |"
        r"totally |only )*(on us|on me|our fault|down to us|down to me|my fault|our mistake|our "
        r"error), (we|i) (\w+ )?(got (?:it|this|that|your \w+) wrong|made a (?:\w+ )?mistake|were "
        r"wrong|was wrong|let you down|messed up|failed|forgot|should have|should've|did not|"
        r"didn't|missed|mixed up|lost|take (?:full )?responsibility|overlooked|were careless|was "
        r"careless|were rude|was rude|were late|kept you waiting|misread|gave you the wrong|sent "
        r"you the wrong|packed the wrong|broke|dropped|were at fault|was at fault|are to blame|am "
        r"to blame|mislaid|miscounted|overcharged|neglected|were at fault)"
    ),
    "change": (
        r"from (today|now|now on|tomorrow|this week|next week|this morning|monday|tuesday|"
        r"wednesday|thursday|friday|saturday|sunday|this moment|yesterday)(?! until| to| till), "
        r"(we|i)('ve| have| now|'ll| will)? (\w+ )?(now |already |since |always )*(changed|moved|"
        r"added|put in place|started|introduced|set up|check|checked|checking|double[ -]check|"
        r"call|keep|look at|write|label|ring|fixed|replaced|trained|spoken|talked|written|made "
        r"sure|make sure|hired|agreed|decided|arranged|reorganised|weigh|test|taught|confirm) "
        r"(\w+), (it|this|that) (will not|won't|does not|doesn't|cannot|can't|shall not|never) "
        r"(\w+ )?(happen|happens)( again)?, (will|won't) (not )?happen again, next time (we|i|"
        r"there|you will)(?: \w+)?, in future we( \w+)?"
    ),
    "gesture": (
        r"voucher\w*, (a|this|our|small|little) (\w+ )?(gift|treat|token|present), on (us|the "
        r"house), (free|complimentary|refund\w*|discount|off your next), (accept|enjoy) (this|a|"
        r"the|our) \w+, with our compliments, money back, we would like to (offer|give)( \w+)?, "
        r"treat (you|yourself)( \w+)?"
    ),
}
STARTERS = {
    "sorry": "We are sorry.",
    "fault": "That was our mistake.",
    "change": "From today …",
}
EXCUSES = r"""
unfortunately, sadly, regrettably, (it was|it's been|it has been|it is|it's) (\w+ )?(\w+ )?(busy|
hectic|chaotic|mad|crazy), (busy|hectic|crazy|chaotic|difficult|peak) (day|time|period|week|
weekend|season|morning|evening|saturday|night), (due to|because of|owing to|on account of|as a
result of|caused by) (\w+ )?(\w+ )?(\w+), (high|unprecedented|unexpected|heavy) (demand|
volume\w*|number|traffic), (technical|unforeseen|operational|logistical|circumstances)
(problem\w*|issue\w*|difficult\w*|circumstances|reasons|fault|beyond), (we're|we are|i'm|i am)
only human
"""
"""Said beside an apology they take it back; elsewhere they only inform."""
