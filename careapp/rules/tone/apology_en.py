"""How an English apology speaks."""

_FAILED = (
    r"broke|brought|burnt|built|bent|chose|cut (?:it|your|her|his|the|too)|did|fell|forgot|gave|"
    r"got|hurt|kept|left|let (?:you|it|this)|lost|made|"
    r"misread|mistook|overlooked|put (?:your|his|her|you) (?:\w+ )*(?:down|on|in|under|at)|put "
    r"(?:the|it) (?:\w+ )*wrong|read (?:it|the|your) (?:\w+ )*wrong|rang up|ruined|said|sent|"
    r"shrank|shut (?:early|before|the door)|sold|spilt|spoke|spoilt|stood|"
    r"threw|told|took|tore|were (?:late|careless|rude|wrong|short|slow|sharp|distracted|at fault|"
    r"to blame|"
    r"the ones|inattentive|thoughtless|sloppy|hasty)|was (?:late|careless|rude|wrong|short|slow|"
    r"sharp|"
    r"distracted|at fault|to blame|impatient|inattentive|thoughtless|sloppy|hasty|brusque|curt|"
    r"the one)|"
    r"went (?:home|ahead|to the wrong)|wrote|hung|held|ground|rode|drove|fitted|cost you|ate|"
    r"\w+ed"
)
_DONE_WELL = (
    r"(?:already )?(?:called|asked|tried|received|checked|noticed|realised|realized|refunded|"
    r"replaced|"
    r"repaired|added|changed|wanted|hoped|appreciated|enjoyed|loved|decided|learned|learnt|"
    r"apologised|"
    r"apologized|understood|opened|valued|looked|moved|talked to|spoken|promised|offered|prepared|"
    r"arranged|trained|agreed|fixed|hired|started|introduced|reviewed|investigated|contacted|"
    r"did (?:our|my) best|did everything|made sure|told you|informed|warned|explained|took "
    r"(?:note|over)|"
    r"got your (?:message|note|e-?mail|letter|call|complaint)|gave you (?:our|my) best|put aside "
    r"(?:a|the) new|needed|worked|used to|liked|listened|"
    r"thanked|regretted|followed|relied|trusted|believed|expected|heard|felt)"
)
APOLOGY = {
    "sorry": r"""
(so |very |truly |really |deeply )?sorry, apologi[sz]e*, apolog(y|ies), forgive (us|me|our|my),
forgiveness, (beg|beg for) your pardon, pardon (us|me), excuse (us|me|our|my), mea culpa, (we|i)
regret
""",
    "fault": rf"""
(our|my) (own |entire |whole |big |bad |silly |stupid |honest )?(mistake|fault|error|oversight|
failing|slip|slip-up|doing|blame|responsibility|carelessness|inattention|blunder|negligence|
confusion|mix-up|lapse|delay|mess|rudeness|forgetfulness|bad)(?! (?:lies|was) (?:with the|the)),
(mistake|fault|error|oversight|blame|slip|responsibility|delay|mix-up) (\w+ )?(was|is|lies|were|
are|falls|rests) (\w+ )?(\w+ )?(ours|mine|with us|with me|on us|on me|made by (?:us|me)),
(mistake|error|slip|oversight) (on|by|from) (our|my|us|me)( part| side| end)?, (it|that|this|
which|all of it|entirely|all|and) (is|was|'s|were)? ?(entirely |all |completely |wholly |totally |
only |just |plainly |simply )?(entirely |all |completely |wholly |totally |only |just |plainly |
simply )?(on us|on me|our fault|down to us|down to me|my fault|our mistake|our error|my mistake|my
error|our doing|my doing|ours|mine alone|wrong of (?:us|me)|careless of (?:us|me)|thoughtless of
(?:us|me)|rude of (?:us|me)|(?:\w+ )?of (?:us|me) and), (wrong|careless|thoughtless|rude|unkind|
silly|clumsy|foolish|inexcusable|sloppy|unfair|stupid|bad|remiss|unprofessional) (of|on) (us|me|
our part|my part), in the wrong, (have|has|had|there is|there's|offer|make|with|is) no excuse, no
excuses?, inexcusable, (we|i) (\w+ )?(let you down|should have|should've|should not have|shouldn't
have|ought to have|ought not|could have|failed|own (?:it|this|that|the|up)|take (?:full |all |the
|complete )?(?:responsibility|blame)|accept (?:full |all |the |complete )?(?:responsibility|
blame)|am to blame|are to blame|am responsible|are responsible|am at fault|are at fault|did not|
didn't|never (?!had|again)|had (?:not|forgotten|left|put|written|booked|mixed|sold|given|lost|
promised|told|packed|misread|mis\w+|the wrong)|have (?:forgotten|lost|mixed|misread|failed|let|
damaged|broken|mislaid|kept|given you the|sent you the|charged|mis\w+|been (?:careless|rude|slow|
late|unfair|thoughtless))|'ve (?:lost|mixed|let|forgotten|failed|broken|mislaid|mis\w+)|admit|
messed|botched|fluffed|bungled|slipped up|blew it|goofed|screwed), (we|i)('d| had| have|'ve)?
(just |simply |then |also |wrongly |mistakenly |accidentally |carelessly |clearly |really |
completely |plainly |quite |both |badly )?(just |simply |then |also |wrongly |mistakenly |
accidentally |carelessly |clearly |really |completely |plainly |quite |both |badly
)?(?!{_DONE_WELL}(?! the wrong))({_FAILED})(?! (?:best|our best|my best|a lot of (?:work|orders)|
busy)), because (we|i)(?! (?:were (?:busy|short|so|very)|was (?:busy|so|very|ill|sick|tired))),
(was|is|were|wasn't|isn't|was not) (\w+ )?(not |n't )?(unkind|not kind|kind of (?:us|me)|uncalled
for|not right|not fair|not acceptable|unacceptable|not good enough|unfair|not how we|beneath us|
below our|poor of us|not professional|careless|thoughtless), known better, (by|through|due to|
because of|caused by) (us|me|our|my) (own )?(mistake|carelessness|inattention|error|oversight|
fault|confusion|negligence|haste)
""",
    "change": r"""
(from|as of|as from|starting|beginning|since|effective) (today|now|now on|tonight|tomorrow|this
(?:week|month|morning|evening|afternoon|moment|monday|saturday|weekend)|next (?:week|month|monday|
tuesday|wednesday|thursday|friday|saturday|sunday)|monday|tuesday|wednesday|thursday|friday|
saturday|sunday|yesterday|then on|january|february|march|april|june|july|august|september|october|
november|december|the first of \w+)(?! (?:until|to|till|lunchtime|morning))(?! onwards?(?:
until)), (we|i)('ve|'ll| have| will)? (\w+ )?(now |already |since |always |both |each |all )?(now
|already |since |always |both |each |all )?(changed|moved|added|started|introduced|set up|check|
checked|double[ -]check|read (?:it|them|the|every|each|your|names?|all) (?:\w+ )?(?:\w+ )?(?:back|
aloud|twice|out loud|over)|label|fixed|replaced (?:the|our)|trained|retrained|spoken to|spoken
with|talked to|made sure|make sure|makes? sure|hired|agreed|decided|arranged|reorganised|
reorganized|weigh|test|taught|confirm|count|write (?:down|it|them|every|each|all|the|up|your)|keep
(?:a|the|one|it|them|two|every|our|all|your)|look at|hired|bought|installed|ordered a (?:new|
second)|asked the team|instructed|rewritten|redone|updated|stopped|begun|appointed|learned|learnt|
measure|repeat|call (?:every|each|before|the day|you before|ahead)|ring (?:every|each|before|the
day|you before|ahead)|text (?:every|each|before|the day|you the)|verify|inspect|pack (?:every|
each|all|two)|mark|note|sign|ask (?:every|for|twice|before|each)|answer (?:every|each|within)|
reply (?:to every|within)|print|log|take (?:turns|more care|care to)|be (?:more careful|careful|
checking|doing)|never (?:again )?(?!had|have|meant|intended)), (we|i)('ve| have) put (\w+), (we|i)
now (?!know|realise|realize|understand|see|have your|owe|hope)(\w+), (every|each|all) (\w+ )?(\w+
)?(goes|gets|passes|carries|wears|stays|travels|comes with|gets checked|are now|is now) (\w+),
(since|after) (then|that) (we|i|every|each|all|no|nobody|the|two), (every|each|all|both|any|no)
(\w+ )?(\w+ )?(\w+ )?(now|will|goes through|is now|gets|is checked|are checked|has to|leaves),
(there is|there's|there are|is|are|has|have|and|it) now (\w+), now (?!that|know|realise|realize|
understand|see|closed|ready|waiting|here|on|and|so|in|at|back|for|is|was|too|or|fixed|mended|with|
being)(\w+), (it|this|that|which) (will not|won't|does not|doesn't|cannot|can't|shall not|never|
must not) (\w+ )?(happen|happens|be repeated|occur)( again)?, (will|won't|shall|must|does|can)
(not |never )?(happen|be repeated|occur) again, never again, (so|to make sure|making sure|to
ensure|to see to it|so that) (that )?(it|this|that|nobody|no one|no other|nothing) (\w+ )?(like
this |else )?(\w+ )?(happen|happens|again|repeated|waits|has to|have to|is lost|gets), (will not|
won't|shall not|shan't|promise not to|promise never to|never) (\w+ )?(\w+ )?(\w+ )?(\w+ )?(\w+
)?(again|that way|like that|any more), (next time|in future|in the future|another time|going
forward)(?! you (?:should|must|ought))(?: *[^\w ])? *(we|i|there|you will|you'll|it|the|every|
your|one|two|our|a)( \w+)?, (we|i) (have|'ve) put (\w+), new (rule|system|procedure|routine|habit|
step|check|checklist)( \w+)?, second (check|pair of eyes), (check|checked) twice, (two of us|two
people|someone|a colleague|one of us|both of us) (now |will |always )(now |will |always )?(\w+)
""",
    "gesture": r"""
(accept|enjoy|take|have|use|receive) (this|a|an|the|our|your|these|some|\W?\d+) (\w+ )?(\w+ )?(\w+
)?(voucher|gift|treat|token|present|coffee|cake|discount|bouquet|slice|bottle|flowers|pastr\w+|
lunch|drink|dessert|dinner|box|credit)s?(?! (?:we gave|you)), (here is|here's|we enclose|i
enclose|enclosed is|enclosed|attached is|there is|there's) (\w+ )?(\W?\d+ )?(\w+ )?(\w+
)?(voucher|gift|treat|token|present|discount|credit)s?, voucher (for \W?\d|worth|enclosed|
attached|inside|is (?:for|with|waiting|yours|in|on)|as a|waiting|below)\w*, (a|this|our|small|
little) (small |little )?(gift|treat|token|present), on (us|me|the house), (free|complimentary|off
your next|half price), with our compliments, (we|i)( would|'d) (like|love) (to offer|to give|you
to have|to treat), treat (you|yourself)( \w+)?, (is|are) a gift, (we're|we are|i'm|i am)
(refunding|crediting|offering|giving), (we|i)('ll| will|have|'ve) (\w+ )?(refund|refunded|credit|
credited|taken \W?\d+ off|take \W?\d+ off)
""",
}
STARTERS = {
    "sorry": "We are sorry.",
    "fault": "That was our mistake.",
    "change": "From today …",
}
EXCUSES = r"""
unfortunately, sadly, regrettably, (it was|it's been|it has been|it is|it's) (\w+ )?(\w+ )?(busy|
hectic|chaotic|mad|crazy|packed|non-stop|the holidays|christmas|market day), (busy|hectic|crazy|
chaotic|difficult|peak) (day|time|period|week|weekend|season|morning|evening|saturday|night|shop),
(due to|because of|owing to|on account of|as a result of|caused by|thanks to) (\w+ )?(\w+ )?(?!our
own|my own|our mistake|my mistake|our error|my error|our carelessness|my carelessness|our fault|my
fault)(\w+), (high|unprecedented|unexpected|heavy|huge) (demand|volume\w*|number|traffic|
workload), (technical|unforeseen|operational|logistical|circumstances) (problem\w*|issue\w*|
difficult\w*|circumstances|reasons|fault|beyond), (we're|we are|i'm|i am) only human, because
(?!we |i |of (?:us|me|our|my) )(?!we'|i')(?!you (?:asked|told|were right))(\w+), (because|as|
since|but|however|only) (the|our|a|some|one of|two of|half) (\w+ )?(supplier\w*|courier\w*|driver|
van|lorry|oven|till|system|computer|printer|staff|colleague\w*|team|weather|traffic|machine|post|
delivery|baker|phone|phones|line|new girl|new boy|trainee|assistant|website|queue|shop|internet|
power|fridge|freezer|bank|warehouse|factory|boss|manager|boiler|app|kitchen|cook|chef|florist|
cleaner)(?! is yours)
"""
"""Said beside an apology they take it back; elsewhere they only inform."""
