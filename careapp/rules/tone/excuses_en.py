"""What lays a fault elsewhere, in English: on circumstances, on others, on the customer."""

_OTHERS = (
    "supplier|suppliers|courier|couriers|colleague|colleagues|coworker|co-worker|warehouse|"
    "head office|office|accounts department|department|post office|royal mail|driver|"
    "delivery driver|delivery company|delivery firm|carrier|manufacturer|"
    "factory|bakery|new girl|new guy|new boy|new starter|trainee|temp|apprentice|intern|"
    "saturday girl|system|computer|software|website|till|printer|machine|call centre|bank|"
    "management|manager|boss|wholesaler|distributor|it department|it team|other shop|other "
    "branch|agency|previous shift|night shift|weekend staff|postman"
)

JUSTIFICATION = rf"""
unfortunately (\w+ )?(\w+ )?(broke|failed|went|ran|got|let us|stopped|crashed), (there were|there
was|it was) (only|just) \w+ of us, (she's|he's|they're) (\w+ )?(new|learning|in training)(?! to),
oversight (as|because|due|since), (as|because|since) we were (\w+ )?(\w+ )?(rush|busy|short|hurry|
late)\w*, (van|lorry|driver|post|delivery) (was|were) (late|delayed|stuck|held up),
(unfortunately|sadly|regrettably) (\w+ )?(\w+ )?({_OTHERS}|traffic|weather|staff|we were|we are|we
had|we've|there was|there were|it happens|these things|holidays|busy|orders|i was|due to|because|
snow|strike|demand), (we|i) (were|was|are|am|have been|had been|'ve been) (\w+ )?(short staffed|
short-staffed|understaffed|short of staff|shorthanded|short-handed|busy(?! with your|preparing|
getting| with y)|so busy|swamped|rushed off our feet|overwhelmed|run off|snowed under|flat out|on
my own|alone|only two|only one|down to|in a hurry|stretched|under pressure|inundated), we're (\w+
)?(short staffed|short-staffed|understaffed|busy|swamped|snowed under|stretched|inundated),
(staff|staffing) (shortage\w*|shortages|issues|problems|sickness|absence), (short of|lack of|not
enough) (staff|time|hands|people), (beyond|outside|out of) (our|my) (control|hands), not in our
control, (it|this) (was|is) (her|his|my|their|our) first (day|week), (she|he|they) (is|are|was|'s)
(new|still learning|only learning|a trainee)(?! to us), (we|i) (didn't|did not|never) (mean to|
intend to|do it on purpose|intend), (it|that|this) (was not|wasn't) (our|my) (intention|intent),
(not|never) (our|my) intention, these things happen, mistakes happen, things happen, it (can|
could) happen to anyone, nobody('s| is) perfect, no one is perfect, to err is human, (normally|
usually) (we|this|it) (don't|doesn't|never|would never), (this|it) has never happened( before)?,
(this|it) (has )?never happens, you (have to|must|need to|should) (understand|appreciate|realise|
realize)(?! how), please (understand|appreciate) (that|the|we|our), put yourself in our, in our
defen[cs]e, to be fair, the (reason|problem|thing|fact|trouble) (is|was) (that )?(we|the|our|it|
there), (we|i) (only|just) (had|have) (two|one|three) (people|staff|of us|pairs of hands|person|
cashiers), the traffic (was|is), stuck in traffic, anybody could have, (anyone|anybody|everyone|
everybody) could be, (anyone|anybody|everyone|everybody) (can|could|would|makes?|has) (have
)?(make |made |makes )?(a )?(mistakes?|slip\w*|done (?:it|that)|off days?|bad days?), (it's|it is|
that's|was) (just )?one of those (things|days|weeks), (can't|couldn't|cannot) be helped, (nothing|
not much|only so much|not a lot|little) (we|i|anyone) (could|can|could have) (do|done|did), (no
way of|we had no way|i had no way) \w+, (how (?:were|was) (?:we|i) (?:to|supposed to) know),
(couldn't|could not|can't) (have )?(possibly )?(known|foreseen|predicted|guess|guessed|be
everywhere|do everything), (we|i) (only|just)? ?have (only )?(two|one|a single) (hands?|pairs? of
hands|of everything), only got (one|two) (pair of )?hands, (we|i) (did|do|do our|tried|try|tried
our|did our|did my) (the |our |my )?(very )?best(?! (?:to|of luck|wishes)), as you (can|may|might|
will|could) (imagine|see|understand|appreciate|guess)(?! from), (bear in mind|keep in mind|try to
understand|you must (?:understand|realise|realize|remember)|you have to (?:remember|realise|
realize|bear)|you can't imagine how), in (all )?(fairness|honesty|my defence|our defence|my
defense), to be (perfectly )?(honest|frank|fair), (not|never) (so |that |very )?easy (with|to|
when|being|for), (our|the|it's our|it was our|was our|is our|it was the|at the|such a|our very)
(\w+ )?(busiest|craziest|most hectic|peak) (\w+ )?(time|day|period|week|season|weekend|month|hour|
saturday|moment|of the year), (at|for) this time of (the )?year(?= (?:we|it|everything|things|
everyone)), (she|he|they|girl|lad|boy|lady|trainee|assistant|colleague|we|i) ('s |is |are |was |
were |am |isn't |wasn't |'m )*(still |not |only |very |quite )*(getting used|finding (?:her|his|
their|our) feet|used to|settling in|new to|learning the ropes|not trained|inexperienced|not used
to|in training|being trained|a beginner|on trial|young and), (hasn't|haven't|has not) been (here|
with us|trained) (long|yet|properly), first (day|week|shift|saturday|month|morning) (back|on|in|
at|alone|for her|for him|here|of), (two|three|one|half|some|several|most|a few|a couple) of (our|
the|my|us) (staff|team|people|girls|lads|colleagues|drivers|bakers|assistants|waiters|waitresses|
cooks|were)( (?:were|was|are|is|had|have|called|off|out|phoned)( \w+)*)?, (called|phoned|rang|
went|been|was|were|is|off|are) (in |off )*(sick|ill|with flu)(?= (?:that|this|on|at the|last|and|
so|which|today)|$|[^\w ]), (someone|somebody|a colleague|the baker|the cook|the chef|our \w+|the
driver) (was|were|called|had called|phoned|is) (in )?(off|ill|sick|away|on holiday|on leave|
absent|out)(?: sick), (i|we) (was|were|had been|'d been|am|'m|'ve been) (so |very |really |all |
just |a bit |completely |still )*(tired|exhausted|distracted|rushing|in a rush|in a hurry|in a bad
mood|having a bad|on holiday when|on my own|alone|half asleep|up all|ill|hungover|stressed|
overworked|new|under so much|run off|flat out|up to our|up to my|hard pressed|at full|mid-|moving
shop|refurbishing|renovating|changing systems|up against), (i'd|we'd|i had|we had|having) (had |
just |only )*(a (?:long|hard|terrible|rough|busy|hectic) \w+|so much on|(?:\d+|a hundred|hundreds
of|so many|too many|dozens of|three|four|five|two) (?:other |big )?(?:orders|customers|weddings|
deliveries|people|parties|cakes|tables|calls)|a queue|the inspectors|no time|a rush|our hands
full|my hands full|a power cut|no power|just opened), (mind|head) was (elsewhere|somewhere else|on
other), (the|our) (\w+ )?(oven|till|card machine|printer|fridge|freezer|boiler|van|system|
computer|machine|scale|scales|internet|wifi|line|phone line|phone|lift|software|website|mixer|
power|electricity|server|alarm|dishwasher|lighting|light|heating|coffee machine|app|diary|booking
system|steamer|dryer) (\w+ )?(broke|broke down|was down|is down|went down|failed|struggles?|
packed|packed up|plays? up|played up|is old|is so old|was old|went|jammed|crashed|froze|was
playing|had|was not working|wasn't working|isn't working|was broken|has been|stopped|is being|is
temperamental|died|conked|blew|kept|was bad|is bad|is poor|was out|went off|misbehaved)( (?:up|
down|out|working|crashing|in this heat|temperamental|again|off)), (handwriting|writing|label|
print|boxes|names|packaging|parcels|bottles|bags|coats) (\w+ )?(was|is|were|are|all|looks?) (\w+
)?(hard to|illegible|difficult to|impossible to|looks? (?:the same|alike|so similar|identical)|
look|the same|identical|alike|so alike|very similar), (in|with) (this|the|that) (heat|weather|
cold|rain|crush|chaos|confusion|rush)(?= (?:you|it|we|things|the)| *[^\w ]|$), (heat|weather|snow|
rain|traffic|roadworks|fog|storm|strike|match|festival|sales) (\w+ )?(didn't help|was to blame|
meant|caused|held|delayed|made it|slowed|stopped us|kept us|got in the way), (with|because of|due
to|given|what with) (all )?(the|so many|christmas|our|this|these|easter|my) (\w+ )?(holidays?|
orders|rush|queue|queues|crowds?|christmas|easter|weddings|season|staff \w+|heat|rain|snow|
weather|works|roadworks|customers)( \w+)*(?= *(?:[^\w ]|$|we|it|i|there|things|and))(?! (?:are|is)
(?:back|here|coming)), (it's|it was|is|was) (not|never|hardly|barely|n't) (that |such |so |really
)*(late|long|big a deal|bad|serious|our fault alone|a big|the end of the world|intentional|
deliberate|on purpose|meant), (wasn't|weren't|isn't) (deliberate|intentional|on purpose|that late|
that bad), (only|just) (a few|ten|five|two|twenty|a couple of) (minutes|days|hours|pence|pounds|
grams) (late|short|out|more|longer)(?! than), (no|without any) (bad |ill )?(intention|intent|
malice|bad faith), good intentions, not the only (shop|ones?), (all|other|most) shops (do|have|
make), even the best, (accidents|slip-ups|slips|errors|these errors) (do |will |can )?happen, such
things (do )?happen, that's (life|how it is|how it goes|just how|the way it|retail|catering), (it|
that|which) (rarely|hardly ever|seldom|almost never|normally doesn't|usually doesn't|doesn't
usually|doesn't normally|very rarely) (happens|occurs|goes wrong|happen), normally (works|fine|
perfect|everything|she|he), (usually|normally) (so|very|everything|all) \w+, we (never|always)
have (this|trouble), not (normally|usually) like (this|that|us)
"""
BUCK_PASSING = rf"""
(it's|that's|these are|those are) (the|our) (firm|shop|company|store|boss|manager)('s)? (rules?|
policy|decision|orders), ({_OTHERS}) (\w+ )?(let us down|forgot|failed|messed|lost|got (?:it|this|
that|the \w+) (?:wrong|mixed)|sent (?:the wrong|it late|it to the wrong|us the wrong|it to)|
delivered (?:late|the wrong|it late|it to)|never (?:came|told|delivered|called|sent|arrived|said|
passed|wrote)|broke|crashed|dropped|mixed|mislaid|damaged|made a mistake|made an error|made the
mistake|made this mistake|is to blame|are to blame|was to blame|misread|put (?:the wrong|it in the
wrong)|gave (?:us|you) the wrong|gave out the wrong|charged you|should have|must have|went down|is
unreliable|keeps (?:making|losing|sending|crashing)|ran late), ({_OTHERS}) (\w+ )?(did not|didn't|
hasn't|has not|had not|hadn't|haven't|doesn't|does not|won't|will not|wouldn't|couldn't) (\w+),
({_OTHERS}) (was|were|is|are) (\w+ )?(late|down|wrong|slow|off|at fault|to blame|careless|
responsible for|useless|hopeless|useless|unreliable|not working|broken|delayed|distracted|
confused|out of)(?! \w+ to date), (fault|error|mistake) of (the|our|a) (\w+ )?({_OTHERS}), (blame|
blaming) (the|our|it on) *\w*, (it|that|this) (was|is|wasn't|isn't|was not|is not) (\w+ )?(the|my|
our|their|her|his) (\w+ )?(\w+ )?({_OTHERS}|colleague's|supplier's|courier's|warehouse's|their|
his|her)('s)? (fault|mistake|error|job|doing|responsibility|problem), (their|his|her|someone
else's|somebody else's) (fault|mistake|error|doing), (not|isn't|wasn't) (our|my) (fault|problem|
job|department|responsibility|decision|call|mistake|area|place|doing|business), (not|isn't) (down|
up) to (us|me), nothing to do with (us|me), (i|we) (don't|do not) (deal with|handle|know anything|
make the rules|decide|have anything to do), (i|we) (didn't|did not) (serve|do it|make it|pack|take
(?:the|your) order), (i|we) (just|only) (work|follow)(?:s)? *(here|orders|the rules), (you|you'll|
you will) ?(will |'ll )?(have to|need to|must|should|ought to|had better|'d better) (speak|talk|
contact|call|ring|ask|write|take it up|complain|email|go) (to|with)? ?(the|our|my|their|head|
another|someone|somebody|directly|customer services|them) *(\w+), (contact|call|ring|speak to|talk
to|ask|write to|email|take it up with|complain to) (the|our|my|head) ({_OTHERS}|customer
service\w*|manufacturer|other)( \w+)? (directly|instead|about), (take it up|take that up) with
\w+, (ask|ring|call|contact|speak to|talk to) (my|the|our|another) ({_OTHERS}), (another|a
different|someone else's|the other|the relevant|a separate) (department|office|team|branch)(?:
\w+)? *(deals|handles|will|is|has|to deal|takes|looks), (is|has been|been|was) (passed|forwarded|
escalated|referred|handed|transferred) (on )?to (the|our|another|a|head) \w+, (is|sits|lies|now)
with (the|our|head|another) ({_OTHERS}|relevant|legal|other), in the hands of (the|our|another)
\w+, (company|head office|shop|store|management) (policy|rules|decision|says), those are the
rules, rules are rules, (i was|we were) (only )?told (to|that|by), above my pay, my hands are
tied, our hands are tied, (someone|somebody) (else|here|in the|on the|at the|from the) *(\w+
)?(\w+ )?(did|made|forgot|messed|took|must|packed|lost|should), (is|are|was|were) (\w+ )?(the
)?(responsibility|responsible|problem|job|fault|doing|business|decision|department|error|mistake)
of (the|our|my|another|a) \w+, (the|our|my) (\w+ )?(courier|maker|makers|manufacturer|supplier|
suppliers|driver|post office|bank|brand|builder|landlord|council|printers?|wholesaler|publisher|
factory|importer|delivery firm|delivery company|carrier|installer|owner|office|warehouse|
colleague|agency|seamstress|tailor|laboratory|lab|cleaners|franchise|distributor|baker|cook|chef|
kitchen|florist)('s|s'|s|) (is |are |was |were |being )?(fault|problem|job|responsibility|
responsible|to blame|business|doing|mistake|error|decision|department|matter|mess|at fault|who|the
one|the ones)(?! (?:for the (?:flowers|bread))), (the|our|my) (\w+ )?(courier|maker|makers|
manufacturer|supplier|driver|bank|brand|landlord|wholesaler|publisher|factory|delivery firm|
delivery company|carrier|installer|warehouse|colleague|head office|agency|cleaners|distributor|
kitchen|tailor|seamstress|lab) (must|should|(?:has|have|had) (?:not|lost|sent (?:the wrong|us the
wrong|it to)|made|forgotten|let|mixed|broken|dropped|damaged)|made|did|got|left|lost|broke|sent|
forgot|gave|put|packed|took|mixed|messed|dealt|served|told|said|decided|decides|sets?|handles?|
deals?|charges?|rings?|dropped|damaged|never|didn't|won't|wouldn't|hasn't|doesn't|refuses|
refused)( \w+)?(?! (?:is open|are open|here|you would|coming|on (?:his|her|its) way|delighted|
happy|arrived))(?= *(?:\w|[^\w ]|$)), (sort|take|settle|resolve|clear|thrash) (it|this|that) (out
|up )?(directly )?with (the|their|them|your|whoever|her|him|my|our|head|customer), (complain|moan|
write|speak|talk|shout|address (?:it|this|that|yourself)|turn|apply|go back|go|report (?:it|this)|
address your \w+|direct your \w+) to (the|them|her|him|head|your|whoever|my|our|their|customer)
?(courier|maker|makers|manufacturer|supplier|driver|bank|brand|office|post office|landlord|
colleague|manager|boss|owner|council|company|shop|department|services?|publisher|factory|
wholesaler|other branch|airline)*(?: service\w*| about| directly| instead)*(?= *(?:[^\w ]|$|for|
and|if|about|directly|instead|not|who)), (please )?ask (her|him|them)(?= *(?:[^\w ]|$)), (sets?|
decides?|charges?|fixes|controls|chooses) (that|this|it|the (?:prices?|rules|hours|terms|fees?|
rates?))(?= *[^\w ]? *(?:not (?:us|me)|$)), (not us|not me|not ours|not mine)(?= *(?:[^\w ]|$)),
head office (sets|decides|wants|makes|says|insists|won't|doesn't|chooses|handles), chase (them|the
\w+|it up with \w+), (ask|ring|call|phone|contact|email|write to|speak to|talk to|chase|blame)
(whoever|head office|customer services?|the (?:manufacturer|maker|makers|supplier|courier|driver|
bank|brand|post office|helpline|owner|boss|manager|landlord|website|head office|airline|publisher|
factory|kitchen|lab|warehouse|other \w+|person who \w+|people who \w+))( (?:about (?:it|that|
this)|instead|directly|not (?:me|us)|if you|yourself|for an explanation))?(?= *(?:[^\w ]|$|about|
instead|directly|not|if|yourself|for an))(?! about (?:her|his|the (?:cake|coat|table|flowers))),
(tried|try|rung|called) the (helpline|manufacturer|maker|supplier|hotline|website|courier|brand),
(we|i) (only|just|merely|simply) (sell|work|follow|deliver|pass|collect|do|rent|order|stock|serve|
take|apply|resell|hand)( (?:it|them|on|here|what|orders|the \w+|these)), (i|we) (was|were) (not|
n't) (here|there|in|on|on shift|on duty|working|the one|involved|present|serving)(?: (?:that|then|
when|on|who|at|yesterday|last)( \w+)*)?, (i|we) (wasn't|weren't) (here|there|in|on|on shift|on
duty|working|the one|involved|present|serving|even), i (was|am) (on holiday|off|away|not in|on my
(?:day off|break|lunch)|new here|not the (?:one|manager|owner)), (it|that) (wasn't|was not|isn't|
is not) (me|us|my \w+|our \w+)(?! (?:best|usual|standard))( who| that), not (my|our) (shift|table|
order|till|remit|section|problem|fault|job|call|doing|decision|business|concern|field|area|
responsibility|department|customer), above my pay( grade)?, nothing (i|we) can do( about)?,
there's (nothing|not much|little) (i|we) can( do)?, (out of|not in|beyond|no longer in) (our|my)
hands, (can't|cannot|couldn't|can not) (tell|help) you (any more|anymore|more|with that|there|
further), (i|we) (don't|do not|didn't) (make|set|decide|choose|write|fix) (the |these |those
)?(rules|prices|policy|policies|timetable|hours|rates|terms), (it's|that's|is|was) (for|up to|down
to|a matter for|a question for|one for) (the|my|our|head|them|him|her|whoever)( \w+)*(?= *(?:[^\w
]|$|to decide|to|not|who)), (that's|it's|is) (all )?(done|decided|set|handled|managed|run|fixed|
dealt with|arranged) (by|at|from|elsewhere)( the| our| head)?, (the )?(system|computer|till|app|
software|website|machine) (won't|says|said|doesn't|does not|did|decided|shows|insists|has it|will
not|can't|didn't|refuses|rejected|blocked|only|chose|charged|generated|must|made|calculated)(
\w+)*(?! (?:thank you|your order is ready)), computer says no, (in|on) the system(?= (?:so|as|and
i can't|says)), won't let (me|us), (we|i) (was|were|'ve been|have been|had been|got|are|am) (only
)?(told|given|instructed|not allowed|not authorised|not authorized|not permitted|not supposed),
(passed|forwarded|sent|handed|referred|transferred|escalated) (your \w+ |this |it |that |you |the
\w+ )?(on |over |up )?to (the|our|another|a|head|their|whoever) (\w+ )?(team|department|office|
colleague|manager|supplier|courier|people|section|desk|branch|service|services|management|
headquarters|warehouse|area|quarters?)(?! so), (your|the|this|that|it) (\w+ )?(is|'s|has been|now|
sits|lies|rests) (now |still |currently )*(with|at|in the hands of|pending with|waiting on|under|
being handled by|being dealt with by|handled by|dealt with by) (the|our|head|another|their|a) (\w+
)?(department|office|team|courier|supplier|warehouse|management|manufacturer|section|bank|post
office|insurers?|lawyers|accounts|returns|complaints|hands|carrier|service|other branch),
(complaints|returns|refunds|repairs|deliveries|orders|invoices|prices|bookings|claims|that|this|
it|parking|faults|billing) (are|is|go|goes|get|has to go|have to go|must go) (\w+ )?(handled|
dealt|through|decided|managed|sorted|run|set|to|done|another|not us|nothing|via)( (?:with |by |the
|our |head |directly |a |an )*)?(office|head office|manufacturer|supplier|courier|department|team|
company|someone else|others|elsewhere|them|website|form|franchise|management|above|us), (someone|
somebody) (here|in the|on the|at the|from the|must|dropped|moved|forgot|took|gave|didn't|clearly|
obviously), blame (the|my|our|them|him|her|it) *\w*, (don't|no good|no use|no point) (blame|shout
at|look at|complain to|complaining to|shouting at|blaming) (me|us), you (have|need|will need|'ll
need|would need|'d need|ought) to (\w+ )?(contact|ring|call|ask|speak|talk|write|go|complain|sort|
take|get onto|get on to|deal|email|see|chase|wait for) (it |this |that |them |to |with |out |up |
back )*(the|them|their|head|whoever|another|your|our|my), (wrong|not the right|different|other|
another) (counter|department|shop|branch|desk|window|person|office) (for that|for this|for you|i'm
afraid|altogether|deals|handles)
"""
BLAME = r"""
(hours|times|prices|rules|terms|instructions|conditions) are (\w+ )?on the (door|sign|label|wall),
(you're|you are|it was you|it's you) (the one |the ones )?(who|that) (changed|ordered|asked|
wanted|said|chose|insisted|signed|cancelled), all you had to do, you only had to, you forgot (to|
your receipt|the receipt|your voucher|your appointment), as (we|i) (\w+ )?(told|explained|said|
mentioned|informed|advised|stated|wrote|warned|pointed out|already|previously|made clear), as
(already |previously |clearly )?(stated|explained|mentioned|advised|discussed|communicated|told|
indicated|we discussed|per my), like (we|i) (said|told you), (we|i) (did |had |have |already |
clearly |specifically |'d |'ve |did already )*(tell|told|warned?|informed?|advised?|reminded?|
explain\w*|asked) (it to )?you(?! for| something| a lot| to wait| to trust| it would| we would|a
story| how much|when it| as soon| about our new|if), (i|we) told you so, you (should|could|ought
to|might|must|needed to|need to)( have|'ve| of) (\w+ )?(read|checked|called|rung|told|asked|
booked|said|noticed|kept|come|arrived|been|looked|listened|brought|thought|known|ordered|let us
know|realised|waited|mentioned|phoned|written|misread|misunderstood|misheard|tried|warned)(?!
told)(?! here), you (were|are) (supposed|meant|told|asked|warned|advised) to \w+, shouldn't have
(left|waited|thrown|come|used|opened|lost|put|washed|forgotten|kept), (if|had) (only )?you (had|
only|simply|bothered|just)? ?(\w+ )?(read|checked|called|told|asked|booked|listened|kept|followed|
come|been|arrived|waited|looked|brought|said|noticed|mentioned|rung|phoned|paid attention|let us|
been clearer), you (\w+ )?(misunderstood|misread|misheard|misinterpreted|forgot to (?:tell|
mention|say|call|check|read|bring|keep|order|sign|confirm|ask)|failed to|neglected|overlooked|got
it wrong|got the wrong|made a mistake|made the mistake|ordered the wrong|gave us the wrong|are
mistaken|were mistaken|are wrong|were wrong|must be confused|didn't read|did not read|didn't
check|did not check|didn't listen|didn't tell|did not tell|didn't say|didn't ask|didn't call|
didn't follow|did not follow|didn't keep|didn't bother|never (?:told|asked|said|mentioned|called|
read|checked)|insisted|are exaggerating|are overreacting|overreacted|claim|claimed|allege|lost the
receipt|were late|arrived late|came late|chose to|are the only|were the only), (your|the
customer's|customer) (own )?(fault|mistake|error|negligence|carelessness|responsibility|oversight|
confusion|misunderstanding|failure|own doing|forgetfulness), (you have|you've) (only )?(only
yourself|yourself|got yourself|misunderstood|misread|failed|exaggerated|the wrong idea|made a
mistake|lost|forgotten), (next time|in future|in the future|another time) *[^\w ]? *(please |you
should |you must |do |try to |kindly )*(read|check|be more|make sure|pay attention|listen|remember
to|keep the|call first|ask first|ring first|tell us before|book ahead|be on time|be careful|arrive
on time), (it|this) (is|was|'s) (\w+ )?(clearly|written|printed|stated) (\w+ )?(written|stated|
printed|marked|on|in|posted|everywhere), it('s| is| was) (on|in) the (receipt|label|sign|terms|
small print), (read|check) the (small print|label|terms|sign|instructions), (calm down|don't
overreact|stop complaining|stop shouting), (nobody|no one|no other customer) (else )?(has )?(\w+
)?(complained|complains|minded), contrary to what you (say|said|claim\w*), (despite|in spite of)
what you (say|said|claim\w*|think), (not|isn't) our (problem|fault) (if|that) you, (but|however)
you (\w+ )?(also|were|did|didn't|never|should|could|too), that's what you get, you people, (fine|
perfect|perfectly|all right|working|worked|intact|whole|okay|ok|good) (\w+ )?(until|when|before)
(you|it left|it was sold|we sold|we gave|we handed|it went out), because (of )?you(r)? (\w+
)?(forced|washed|didn't|did not|don't|left|dropped|used|put|overloaded|never|wouldn't|failed|
forgot|came late|gave|ordered the wrong|chose|pulled|pushed|opened it|ignored|wore|stored|tried
to|bent|broke|insisted|changed your mind|weren't|mis\w+|hadn't|wanted it|said the wrong|wrote|kept
changing|mistake|carelessness|fault|delay|phone|handling|hair|driving|feet), (that's|this is|it's|
that is) (what|because|why)( happens)? (\w+ )*(you |your )(?=\w+ed|didn't|never|wash|left|use|put|
don't|mis|wear|wore)\w*, (you|you've|you have) (\w+ )?(forced|bent|overloaded|misused|ruined|
stained|shrunk|shrank|scratched|damaged|spoiled|spoilt|overheated|mishandled|mistreated|abused|
cracked|overfilled|twisted|burnt|soaked|torn|wrecked|overcharged it|dropped|broke|broken|tampered|
fiddled|messed|smashed) (with )?(it|them|the|this|that)(?! (?:price|record|news|ice|cards?)),
(after|when|since|once) you (\w+ )?(washed|forced|dropped|broke|used it|wore|left it|opened it|
ironed|put it in the|machine), the way you (\w+ )?(use|used|treat|treated|handle|handled|wear|
wash|washed|drive|speak|spoke|asked|wrote|explained|pull|keep|kept|ride|wind|stored), (it's|it is|
it was|that was|you're|this is) (your (?:own )?(?:fault|doing|problem|choice|mistake|
responsibility|lookout|job|handling|duty))( who| that)?(?! (?:we|birthday|i))(?= *(?:[^\w ]|$|who|
that|to|for|not|if|and|alone)), (no one|nobody) (forced|asked|made|told) you( to)?, you (knew|were
told|were warned|were late|were given|were informed|were advised|agreed to (?:it|this|that|the)|
signed (?:for|the)|accepted (?:it|the)|had been told|were reminded|had plenty|had all|had every|
were not in|weren't (?:in|there|at home|home|listening|clear|paying|here|very clear|careful|on
time|specific)|wouldn't listen|refused|changed your mind|kept changing|keep changing|of all
people|can't have|cannot have|can hardly|don't (?:read|listen|follow|understand how|know how|
seem)|didn't|did not|never|ignored|clearly|obviously|evidently|apparently|must have|must've|seem
to have|may have (?:mis|for|over|lost|dropped)\w*|might have (?:told|said|called|mentioned|warned|
asked|checked|mis\w+|dropped|lost)|ought to|ought not|shouldn't|should not|should know|could
easily|only have yourself|brought (?:it|this) on|left it (?:too|so|very|until|till|to)|came
(?:too|so|very) late|gave (?:us|me) (?:the wrong|no|a wrong|wrong|too)|sent (?:us|me) the wrong|
wrote (?:it|the wrong|down the wrong|the address)|ordered (?:too late|the wrong|it wrong|late)|
asked for (?:it|the wrong|that one)|picked the wrong|chose the wrong|chose it|told (?:us|me) the
wrong|said (?:you wanted|blue|tuesday|it was|five|so yourself)|wanted it|did this|spoke too|
mumbled|made us|expect too|expected|always (?:want|complain|come|leave|ask|change|turn)|keep
(?:losing|forgetting|complaining|asking|sending|coming)|people)(?! (?:to say|have to thank|to
worry|bother to thank)), (had|if) you(?:'d|had|'ve|have)? (\w+ )?(bothered|explained|told|warned|
read|kept|asked|come|been|looked|used|listened|brought|said|called|rung|booked|checked|followed|
given|phoned|ordered|paid|left|taken|washed|treated|spoken|written|thought|chosen|let|want to be|
weren't|hadn't|didn't|don't (?:read|listen|tell|keep|follow|look))(?! (?:in future|us before|any
questions|a moment)), (without|explained) yourself (properly|better|clearly), like (everybody|
everyone|anyone|any other|all our|the other) (else|customers?|normal \w+|other)?(?: does| do|
did)?(?= *[^\w ]|$), (everybody|everyone|anyone|any child|other customers|other people|most
people|a child|all our other customers|normal people) (\w+ )?(manages?|managed|understands|
understood|can read|knows|knew|copes|coped|follows|got it|else|gets it|found it|could|can see|
would have|sees|remembers|seems), (no|not one|not a single|never had a|no one) (\w+ )?(other
)?(customers?|person|one|client|complaints?|people)(?: \w+)? (ever |else |has |have |had |about it
|before )*(had this|had that|complained|has had|noticed|said anything|minded|had a problem|had
any|find|finds|finding|returned|brought), (help if|kind of|better if) you (had |\w+ed)\w*, (make|
made) up your mind, (it|the label|the sign|the website|the receipt|the ticket|the notice|the box|
the leaflet|the contract|the small print|the menu|the instructions|the terms|our terms|the email|
the care label|the door|the poster) (\w+ )?(says?|states?|said|stated|tells you|explains|warns|
made|makes) (so |it |quite |very |clearly |plainly |perfectly )*(clearly|plainly|so|in black|that|
not to|to keep|in big|on the|there|right|you|hand wash|no|clear|do not|dry clean), (all|written|
printed|clear|clearly|there|right|plain|spelled out|explained|up|posted) (\w+ )?(there |it is |set
out )?(on|in|at) (the|your|our) (label|receipt|sign|website|ticket|box|small print|contract|wall|
menu|leaflet|instructions|notice|terms|email|order form|form you signed|care label)(?! you),
(can't|cannot|can hardly|don't|do not) (\w+ )?(blame|fault|hold) (us|me|it against)( for|
responsible)?, what (did|do) you expect, how (could|can) you (not|possibly|miss|forget|think),
with (all due|the greatest|all) respect, as you (well|very well|perfectly well|should|ought to)
know, (it|that) (is|was|'s) (up to|down to) (you|the customer)( to)?(?! whether|if| entirely|
which)(?= (?:to (?:check|read|tell|say|bring|ask|make|keep|let|look|know|collect)|for)| *[.]|$),
(customers|people|you) (are|is|should be) (expected|required|supposed|meant) to, (once again|
again|yet again|always|for the third time) you, it takes two, (misunderstanding|confusion|error|
mistake|problem|delay|fault) (was|is|lies|arose|came) (entirely |all |partly |largely )?(on your|
with you|yours|at your|your|down to you|from you|because you), you (did )?(say|said|told|wrote|
confirmed|approved|chose|picked|signed) (\w+ )?(yourself|it yourself|so yourself|this yourself|off
on it|the proof yourself)
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
problem)
"""
