"""What puts the fault on the customer, or the apology in doubt, in English."""

BLAME = r"""
(rules|terms|instructions|conditions) are (\w+ )?on the (door|sign|label|wall),
(you're|you are|it was you|it's you) (the one |the ones )?(who|that) (changed|ordered|asked|
wanted|said|chose|insisted|signed|cancelled), all you had to do, you only had to, you forgot (to|
your receipt|the receipt|your voucher|your appointment), as (we|i) (\w+ )?(told|explained|said|
mentioned|informed|advised|stated|wrote|warned|pointed out|already|previously|made clear), as
(already |previously |clearly )?(stated|explained|mentioned|advised|discussed|communicated|told|
indicated|we discussed|per my), like (we|i) (said|told you), (we|i) (did |had |have |already |
clearly |specifically |'d |'ve |did already )?(did |had |have |already |clearly |specifically |'d
|'ve |did already )?(tell|told|warned?|informed?|advised?|reminded?|explain\w*|asked) (it to
)?you(?! for| something| a lot| to wait| to trust| it would| we would|a story| how much|when it|as
soon| about our new|if
| one | two | three | four | five | six | ten | \d),
(i|we) told you so, you (should|could|ought to|might|must|needed to|need
to)( have|'ve| of) (\w+ )?(read|checked|called|rung|told|asked|booked|said|noticed|kept|come|
arrived|been|looked|listened|brought|thought|known|ordered|let us know|realised|waited|mentioned|
phoned|written|misread|misunderstood|misheard|tried|warned)(?! told)(?! here), you (were|are)
(supposed|meant|told|asked|warned|advised) to \w+, shouldn't have (left|waited|thrown|come|used|
opened|lost|put|washed|forgotten|kept), (if|had) (only )?you (had|only|simply|bothered|just)?
?(\w+ )?(read|checked|called|told|asked|booked|listened|kept|followed|come|been|arrived|waited|
looked|brought|said|noticed|mentioned|rung|phoned|paid attention|let us|been clearer), you (\w+
)?(misunderstood|misread|misheard|misinterpreted|forgot to (?:tell|mention|say|call|check|read|
bring|keep|order|sign|confirm|ask)|failed to|neglected|overlooked|got it wrong|got the wrong|made
a mistake|made the mistake|ordered the wrong|gave us the wrong|are mistaken|were mistaken|are
wrong|were wrong|must be confused|didn't read|did not read|didn't check|did not check|didn't
listen|didn't tell|did not tell|didn't say|didn't ask|didn't call|didn't follow|did not follow|
didn't keep|didn't bother|never (?:told|asked|said|mentioned|called|read|checked)|insisted|are
exaggerating|are overreacting|overreacted|claim|claimed|allege|lost the receipt|were late|arrived
late|came late|chose to|are the only|were the only), (your|the customer's|customer) (own )?(fault|
mistake|error|negligence|carelessness|responsibility|oversight|confusion|misunderstanding|failure|
own doing|forgetfulness), (you have|you've) (only )?(only yourself|yourself|got yourself|
misunderstood|misread|failed|exaggerated|the wrong idea|made a mistake|lost|forgotten), (next
time|in future|in the future|another time) *[^\w ]? *(please |you should |you must |do |try to |
kindly )?(please |you should |you must |do |try to |kindly )?(read|check|be more|make sure|pay
attention|listen|remember to|keep the|call first|ask first|ring first|tell us before|book ahead|be
on time|be careful|arrive on time), (it|this) (is|was|'s) (\w+ )?(clearly|written|printed|stated)
(\w+ )?(written|stated|printed|marked|on|in|posted|everywhere), it('s| is| was) (on|in) the
(receipt|label|sign|terms|small print), (read|check) the (small print|label|terms|sign|
instructions), (calm down|don't overreact|stop complaining|stop shouting), (nobody|no one|no other
customer) (else )?(has )?(\w+ )?(complained|complains|minded), contrary to what you (say|said|
claim\w*), (despite|in spite of) what you (say|said|claim\w*|think), (not|isn't) our (problem|
fault) (if|that) you, (but|however) you (\w+ )?(also|were|did|didn't|never|should|could|too),
that's what you get, you people, (fine|perfect|perfectly|all right|working|worked|intact|whole|
okay|ok|good) (\w+ )?(until|when|before) (you|it left|it was sold|we sold|we gave|we handed|it
went out), because (of )?you(r)? (\w+ )?(forced|washed|didn't|did not|don't|left|dropped|used|put|
overloaded|never|wouldn't|failed|forgot|came late|gave|ordered the wrong|chose|pulled|pushed|
opened it|ignored|wore|stored|tried to|bent|broke|insisted|changed your mind|weren't|mis\w+|
hadn't|wanted it|said the wrong|wrote|kept changing|mistake|carelessness|fault|delay|phone|
handling|hair|driving|feet), (that's|this is|it's|that is) (what|because|why)( happens)? (\w+
)?(\w+ )?(you |your )(?=\w+ed|didn't|never|wash|left|use|put|don't|mis|wear|wore)\w*, (you|you've|
you have) (\w+ )?(forced|bent|overloaded|misused|ruined|stained|shrunk|shrank|scratched|damaged|
spoiled|spoilt|overheated|mishandled|mistreated|abused|cracked|overfilled|twisted|burnt|soaked|
torn|wrecked|overcharged it|dropped|broke|broken|tampered|fiddled|messed|smashed) (with )?(it|
them|the|this|that)(?! (?:price|record|news|ice|cards?)), (after|when|since|once) you (\w+
)?(washed|forced|dropped|broke|used it|wore|left it|opened it|ironed|put it in the|machine), the
way you (\w+ )?(use|used|treat|treated|handle|handled|wear|wash|washed|drive|speak|spoke|asked|
wrote|explained|pull|keep|kept|ride|wind|stored), (it's|it is|it was|that was|you're|this is)
(your (?:own )?(?:fault|doing|problem|choice|mistake|responsibility|lookout|job|handling|duty))(
who| that)?(?! (?:we|birthday|i))(?= *(?:[^\w ]|$|who|that|to|for|not|if|and|alone)), (no one|
nobody) (forced|asked|made|told) you( to)?, you (knew|were told|were warned|were late|were given|
were informed|were advised|agreed to (?:it|this|that|the)|signed (?:for|the)|accepted (?:it|the)|
had been told|were reminded|had plenty|had all|had every|were not in|weren't (?:in|there|at home|
home|listening|clear|paying|here|very clear|careful|on time|specific)|wouldn't listen|refused|
changed your mind|kept changing|keep changing|of all people|can't have|cannot have|can hardly|
don't (?:read|listen|follow|understand how|know how|seem)|(?:didn't|did
not)(?! deserve| get| have| need| forget| hear| receive| want| expect)|never(?! know| need| have
to)|ignored|clearly|obviously|evidently|apparently|must have|must've|seem to have|may have (?:mis|
for|over|lost|dropped)\w*|might have (?:told|said|called|mentioned|warned|asked|checked|mis\w+|
dropped|lost)|ought to|ought not|shouldn't|should not|should know|could easily|only have yourself|
brought (?:it|this) on|left it (?:too|so|very|until|till|to)|came (?:too|so|very) late|gave (?:us|
me) (?:the wrong|no|a wrong|wrong|too)|sent (?:us|me) the wrong|wrote (?:it|the wrong|down the
wrong|the address)|ordered (?:too late|the wrong|it wrong|late)|asked for (?:it|the wrong|that
one)|picked the wrong|chose the wrong|chose it|told (?:us|me) the wrong|said (?:you wanted|blue|
tuesday|it was|five|so yourself)|wanted it|did this|spoke too|mumbled|made us|expect too|expected|
always (?:want|complain|come|leave|ask|change|turn)|keep (?:losing|forgetting|complaining|asking|
sending|coming)|people)(?! (?:to say|have to thank|to worry|bother to thank)), (had|if) you(?:'d|
had|'ve|have)? (\w+ )?(bothered|explained|told|warned|read|kept|asked|come|been|looked|used|
listened|brought|said|called|rung|booked|checked|followed|given|phoned|ordered|paid|left|taken|
washed|treated|spoken|written|thought|chosen|let|want to be|weren't|hadn't|didn't|don't (?:read|
listen|tell|keep|follow|look))(?! (?:in future|us before|any questions|a moment)), (without|
explained) yourself (properly|better|clearly), like (everybody|everyone|anyone|any other|all our|
the other) (else|customers?|normal \w+|other)?(?: does| do|did)?(?= *[^\w ]|$), (everybody|
everyone|anyone|any child|other customers|other people|most people|a child|all our other
customers|normal people) (\w+ )?(manages?|managed|understands|understood|can read|knows|knew|
copes|coped|follows|got it|else|gets it|found it|could|can see|would have|sees|remembers|seems),
(no|not one|not a single|never had a|no one) (\w+ )?(other )?(customers?|person|one|client|
complaints?|people)(?: \w+)? (ever |else |has |have |had |about it |before )?(ever |else |has |
have |had |about it |before )?(had this|had that|complained|has had|noticed|said anything|minded|
had a problem|had any|find|finds|finding|returned|brought), (help if|kind of|better if) you (had |
\w+ed)\w*, (make|made) up your mind, (it|the label|the sign|the website|the receipt|the ticket|the
notice|the box|the leaflet|the contract|the small print|the menu|the instructions|the terms|our
terms|the email|the care label|the door|the poster) (\w+ )?(says?|states?|said|stated|tells you|
explains|warns|made|makes) (so |it |quite |very |clearly |plainly |perfectly )?(so |it |quite |
very |clearly |plainly |perfectly )?(clearly|plainly|so|in black|that|not to|to keep|in big|on
the|there|right|you|hand wash|no|clear|do not|dry clean), (all|written|printed|clear|clearly|
there|right|plain|spelled out|explained|up|posted) (\w+ )?(there |it is |set out )?(on|in|at)
(the|your|our) (label|receipt|sign|website|ticket|box|small print|contract|wall|menu|leaflet|
instructions|notice|terms|email|order form|form you signed|care label)(?! you), (can't|cannot|can
hardly|don't|do not) (\w+ )?(blame|fault|hold) (us|me|it against)( for|responsible)?, what (did|
do) you expect, how (could|can) you (not|possibly|miss|forget|think), with (all due|the greatest|
all) respect, as you (well|very well|perfectly well|should|ought to) know, (it|that) (is|was|'s)
(up to|down to) (you|the customer)( to)?(?! whether|if| entirely|which)(?= (?:to (?:check|read|
tell|say|bring|ask|make|keep|let|look|know|collect)|for)| *[.]|$), (customers|people|you) (are|is|
should be) (expected|required|supposed|meant) to, (once again|again|yet again|always|for the third
time) you, it takes two, (misunderstanding|confusion|error|mistake|problem|delay|fault) (was|is|
lies|arose|came) (entirely |all |partly |largely )?(on your|with you|yours|at your|your|down to
you|from you|because you), you (did )?(say|said|told|wrote|confirmed|approved|chose|picked|signed)
(\w+ )?(yourself|it yourself|so yourself|this yourself|off on it|the proof yourself), (perhaps|
maybe|possibly|presumably|surely|clearly|obviously|evidently|probably|apparently|no doubt) you(?!
(?:would|could|can|might like|'d|will|may|meant|like|prefer|know|remember|have time|want|need|
should (?:try|come|see)|are looking|saw|already))(?:'ve)? (\w+), you (\w+ )?(rang|came|called|
wrote|sent|ordered|arrived|asked|booked|paid|phoned|told|turned up|decided|let|brought|changed|
cancelled|answered|replied|collected|returned|complained) (\w+ )?(\w+ )?(too|so|very|rather|far
too|only) (late|early|soon|at the last), you (were|are) ((?:the one|the ones) (?:in|late|not|
complaining|to blame|at fault)|in a rush|in such a hurry|in a hurry|out when|late|distracted|
talking|on your phone|on the phone|rushing|impatient|confused|not paying|never there|warned|
unclear|vague|mistaken|a bit vague|not very clear|free to|welcome to check), (others|other people|
everyone else|everybody else|other customers|other clients|lots of people|most people|plenty of
people|hundreds of people|all the others|my other customers|our regulars) ((?:have|has|had)
(?:bought|had|used|worn|paid|managed|washed|never|no|waited)|don't|didn't|buy|bought|use|wear|
wore|manage|managed|never|pay|paid|wait|waited|understand)(?! (?:to know|you)), customers (who|
that) (don't|do not|can't|won't|turn|come|never|fail|forget|lose|leave|change|insist|arrive),
(can't|cannot|can not|not|aren't|isn't|won't be|don't feel) (be )?(held )?(responsible|liable|
accountable)( for)?, (no|not our|your own) (liability|responsibility), put on (\w+ )?weight, what
(did|do|were|would|else did) you (expect|expecting|imagine|suppose|think would), (did|do|don't)
you (not )?(expect|think (?:it|that|we|to)|ever read|even look|even read|never read|never look|
bother), if you (wanted|needed|cared|didn't want|were in|had wanted|had needed|are going to|
insist|keep|leave|don't like|can't|won't|had any|really|expect|thought|think you|ask for|choose|
wash|wear|treat|come late|cancel|forget|lose)(?! (?:to change|a|an|it (?:changed|exchanged|back)|
us|anything|more|any|help|the (?:other|blue|red)|your receipt\b.*we|we|find))( \w+), (but|though|
although|however|only|yet|even if) you (\w+ )?(did|were|said|never|asked|ought|should|could have|
might have|wanted|came|left|didn't|did not|insisted|chose|changed|wrote|forgot|weren't|wouldn't|
hadn't|refused|kept|made|ordered|knew|signed|agreed|waited until|opened|pushed|moved|touched|
pulled|dropped|put it|washed)(?! (?:so (?:kind|patient|gracious)|very (?:kind|patient)|right|kind|
patient|have to wait|to wait|all the time|not complain|a smile)), (i|we) did (\w+ )?(tell|say|
warn|ask|explain|mention|remind|point|advise|write)(?! goodbye), (stopped|broke|shrank|faded|
leaks?|leaked|tore|ripped|snapped|cracked|jammed|failed|melted|wilted|died|curdled|chipped|bent|
came apart|fell apart|won't turn|doesn't work|ran|stained|went off|scratched) (\w+ )?(because|
since|as|when|after|the moment|once) you(?:r)?, you (?!(?:can|could|may|might|should|treat|help|
enjoy|make|see|please|will|want to|try|'ll|would|like to)\b)(\w+) (\w+ )?(\w+ )?(\w+ )?yourself(?!
(?:at home|to|a treat|something|comfortable|known|welcome))(?= *(?:[^\w ]|$|so|and|when|in|at|on|
last)), (hardly|scarcely|not|never|isn't|wasn't) our (own )?(fault|doing|problem|mistake|
responsibility|job) (that|if|when|because|to) (you)?, you (didn't|did not|never) (leave|give|tell|
say|ask|bring|keep|check|read|mention|send|sign|answer|reply|show|pay|call|ring|write|specify|
order|book|confirm|want|listen|look|follow|come|collect|explain|warn|let)(?! (?:anything behind|us
down|a word|out)), because you (?!live|work|read|bring|brought|ordered|wrote|liked|loved|find|
found|bought|paid|need|needed|wanted|wished|missed|recommend\w*|spoke|said|knew|chose|enjoy\w*|
visit\w*|call\w*|support\w*|kept (?:us|your)|remembered|waited|stayed|were|have|had|asked|are|were
(?:so|kind|good|one|with)|have (?:been|always|come)|'ve|deserve|told|said (?:so nicely|it)|like|
love|come|came (?:back|so)|matter|helped|know|mean|let us|trusted|trust|waited|shop|choose|prefer|
buy|keep coming|always|never (?:complain|ask)|can|will|make|made (?:us|our|my)|gave us (?:a|your)|
had to wait|had the patience)(\w+), next time (please )?(give|tell|send|bring|write|read|
check|call|ring|ask|say|order|measure|let|think|listen|keep|choose|look|book|pay|try)(?! us
(?:and|a visit)), (can't|cannot|don't|do not|couldn't|aren't|not) (\w+ )?(read (?:your )?minds?|
mind[ -]readers?|guess (?:what|that|when|if)|know (?:if|what) you (?:don't|didn't)|smell|magic|
work miracles), if (it|this|that) (was|were|is|mattered|meant) (\w+ )?(so |that |really )?(so |
that |really )?(important|urgent|much|precious|valuable|a problem|essential)( to you)?(?! to us)
"""
HALF_APOLOGY = r"""
if (you|we|anyone|anybody|i|our|this|it|there|my) (\w+ )?(\w+ )?(felt|feel (?:offended|ignored|let
down|hurt|upset|that|we|you were|mistreated)|were (?:offended|upset|hurt|inconvenienced|made)|was
offended|offended|upset|hurt|caused|have caused|gave you|was (?:any|a) (?:problem|
misunderstanding)|have (?:offended|upset|caused|hurt)|took offence|been offended|seemed rude|came
across|inconvenienced|has caused|found (?:it|us|this)), (sorry|apologies|apologise|apologize|
regret) (that )?(you|if) (feel|felt|think|thought|see it|took it|are upset|were upset|were
offended|got upset|got angry|are angry|find|found (?:it|us)|consider|believe|misunderstood|didn't
like|anyone|anything|you|we|i)(?! waiting| waited), (any|possible|potential) (inconvenience|
misunderstanding|offence|offense|distress)(?! to you will), (mistakes|errors) were made, (may|
might) have (caused|upset|offended|inconvenienced), (sorry|regret|apologies|apologise|apologize)
(\w+ )?(you|if|that you) (\w+ )?(think so|feel so|see it|took|take it|read it|reacted|weren't
happy|aren't happy|were unhappy|are unhappy|were disappointed|are disappointed|weren't satisfied|
find it|found|got the impression|had the impression|were left feeling|don't agree|chose to|
believe), (sorry|apologi[sz]e|apologies|regret|forgive us|forgive me|pardon us) (\w+ )?(\w+ )?(\w+
)?if (that|this|it|anything|something|someone|any|our|my|what|the|you|we|i|there)(?! need| ever),
(perceived|so-called|alleged|apparent|supposed) (rudeness|mistake|error|wrong\w*|slight|delay|
problem), (sorry|regret|apologi[sz]e) that you (\w+ )?(feel|felt|think|thought|found|find|took|
were (?:offended|upset|hurt|unhappy|disappointed|dissatisfied|annoyed|bothered)|are (?:offended|
upset|unhappy|disappointed)|got (?:upset|offended|the wrong)|see|saw|misunderstood|perceived|
consider), (sorry|apologies|apologi[sz]e) (\w+ )?for any (\w+ )?(offence|offense|misunderstanding|
upset|hurt|distress|annoyance|bad feelings?|rudeness|mistakes?|errors?|harm)
"""
