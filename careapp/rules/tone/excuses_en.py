"""What lays our fault elsewhere, in English: on circumstances and on others."""

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
my own|alone|only two(?! when| at first)|only one(?! when)|down to|in a hurry|stretched|under
pressure|inundated), we're (\w+ )?(short staffed|short-staffed|understaffed|busy|swamped|snowed
under|stretched|inundated), (staff|staffing) (shortage\w*|shortages|issues|problems|sickness|
absence), (short of|lack of|not enough) (staff|time|hands|people), (beyond|outside|out of) (our|
my) (control|hands), not in our control, (it|this) (was|is) (her|his|my|their|our) first (day|
week), (she|he|they) (is|are|was|'s) (new|still learning|only learning|a trainee)(?! to us), (we|
i) (didn't|did not|never) (mean to|intend to|do it on purpose|intend), (it|that|this) (was not|
wasn't) (our|my) (intention|intent), (not|never) (our|my) intention, these things happen, mistakes
happen, things happen, it (can|could) happen to anyone, nobody('s| is) perfect, no one is perfect,
to err is human, (normally|usually) (we|this|it) (don't|doesn't|never|would never), (this|it) has
never happened( before)?, (this|it) (has )?never happens, you (have to|must|need to|should)
(understand|appreciate|realise|realize)(?! how), please (understand|appreciate) (that|the|we|our),
put yourself in our, in our defen[cs]e, to be fair, the (reason|problem|thing|fact|trouble) (is|
was) (that )?(we|the|our|it|there), (we|i) (only|just) (had|have) (two|one|three) (people|staff|of
us|pairs of hands|person|cashiers), the traffic (was|is), stuck in traffic, anybody could have,
(anyone|anybody|everyone|everybody) could be, (anyone|anybody|everyone|everybody) (can|could|
would|makes?|has) (have )?(make |made |makes )?(a )?(mistakes?|slip\w*|done (?:it|that)|off days?|
bad days?), (it's|it is|that's|was) (just )?one of those (things|days|weeks), (can't|couldn't|
cannot) be helped, (nothing|not much|only so much|not a lot|little) (we|i|anyone) (could|can|could
have) (do|done|did), (no way of|we had no way|i had no way) \w+, (how (?:were|was) (?:we|i) (?:to|
supposed to) know), (couldn't|could not|can't) (have )?(possibly )?(known|foreseen|predicted|
guess|guessed|be everywhere|do everything), (we|i) (only|just)? ?have (only )?(two|one|a single)
(hands?|pairs? of hands|of everything), only got (one|two) (pair of )?hands, (we|i) (did|do|do
our|tried|try|tried our|did our|did my) (the |our |my )?(very )?best(?! (?:to|of luck|wishes)), as
you (can|may|might|will|could) (imagine|see|understand|appreciate|guess)(?! from), (bear in mind|
keep in mind|try to understand|you must (?:understand|realise|realize|remember)|you have to
(?:remember|realise|realize|bear)|you can't imagine how), in (all )?(fairness|honesty|my defence|
our defence|my defense), to be (perfectly )?(honest|frank|fair), (not|never) (so |that |very
)?easy (with|to|when|being|for), (our|the|it's our|it was our|was our|is our|it was the|at the|
such a|our very) (\w+ )?(busiest|craziest|most hectic|peak) (\w+ )?(time|day|period|week|season|
weekend|month|hour|saturday|moment|of the year), (at|for) this time of (the )?year(?= (?:we|it|
everything|things|everyone)), (she|he|they|girl|lad|boy|lady|trainee|assistant|colleague|we|i) ('s
|is |are |was |were |am |isn't |wasn't |'m )?('s |is |are |was |were |am |isn't |wasn't |'m
)?(still |not |only |very |quite )?(still |not |only |very |quite )?(getting used|finding (?:her|
his|their|our) feet|used to|settling in|new to|learning the ropes|not trained|inexperienced|not
used to|in training|being trained|a beginner|on trial|young and), (hasn't|haven't|has not) been
(here|with us|trained) (long|yet|properly), first (day|week|shift|saturday|month|morning) (back|
on|in|at|alone|for her|for him|here|of), (two|three|one|half|some|several|most|a few|a couple) of
(our|the|my|us) (staff|team|people|girls|lads|colleagues|drivers|bakers|assistants|waiters|
waitresses|cooks|were)( (?:were|was|are|is|had|have|called|off|out|phoned)( \w+)*)?, (called|
phoned|rang|went|been|was|were|is|off|are) (in |off )?(in |off )?(sick|ill|with flu)(?= (?:that|
this|on|at the|last|and|so|which|today)|$|[^\w ]), (someone|somebody|a colleague|the baker|the
cook|the chef|our \w+|the driver) (was|were|called|had called|phoned|is) (in )?(off|ill|sick|away|
on holiday|on leave|absent|out)(?: sick), (i|we) (was|were|had been|'d been|am|'m|'ve been) (so |
very |really |all |just |a bit |completely |still )?(so |very |really |all |just |a bit |
completely |still )?(tired|exhausted|distracted|rushing|in a rush|in a hurry|in a bad mood|having
a bad|on holiday when|on my own|alone|half asleep|up all|ill|hungover|stressed|overworked|new|
under so much|run off|flat out|up to our|up to my|hard pressed|at full|mid-|moving shop|
refurbishing|renovating|changing systems|up against), (i'd|we'd|i had|we had|having) (had |just |
only )?(had |just |only )?(a (?:long|hard|terrible|rough|busy|hectic) \w+|so much on|(?:\d+|a
hundred|hundreds of|so many|too many|dozens of|three|four|five|two) (?:other |big )?(?:orders|
customers|weddings|deliveries|people|parties|cakes|tables|calls)|a queue|the inspectors|no time|a
rush|our hands full|my hands full|a power cut|no power|just opened), (mind|head) was (elsewhere|
somewhere else|on other), (the|our) (\w+ )?(oven|till|card machine|printer|fridge|freezer|boiler|
van|system|computer|machine|scale|scales|internet|wifi|line|phone line|phone|lift|software|
website|mixer|power|electricity|server|alarm|dishwasher|lighting|light|heating|coffee machine|app|
diary|booking system|steamer|dryer) (\w+ )?(broke|broke down|was down|is down|went down|failed|
struggles?|packed|packed up|plays? up|played up|is old|is so old|was old|went|jammed|crashed|
froze|was playing|had|was not working|wasn't working|isn't working|was broken|has been|stopped|is
being|is temperamental|died|conked|blew|kept|was bad|is bad|is poor|was out|went off|misbehaved)(
(?:up|down|out|working|crashing|in this heat|temperamental|again|off)), (handwriting|writing|
label|print|boxes|names|packaging|parcels|bottles|bags|coats) (\w+ )?(was|is|were|are|all|looks?)
(\w+ )?(hard to|illegible|difficult to|impossible to|looks? (?:the same|alike|so similar|
identical)|look|the same|identical|alike|so alike|very similar), (in|with) (this|the|that) (heat|
weather|cold|rain|crush|chaos|confusion|rush)(?= (?:you|it|we|things|the)| *[^\w ]|$), (heat|
weather|snow|rain|traffic|roadworks|fog|storm|strike|match|festival|sales) (\w+ )?(didn't help|was
to blame|meant|caused|held|delayed|made it|slowed|stopped us|kept us|got in the way), (with|given|
what with) (all )?(the|so many|christmas|our|this|these|easter|my) (\w+ )?(holidays?|orders|rush|
queue|queues|crowds?|christmas|easter|weddings|season|staff \w+|heat|rain|snow|weather|works|
roadworks|customers)( \w+)*(?= *(?:[^\w ]|$|we|it|i|there|things|and))(?! (?:are|is) (?:back|here|
coming)), (it's|it was|is|was) (not|never|hardly|barely|n't) (that |such |so |really )?(that |such
|so |really )?(late|long|big a deal|bad|serious|our fault alone|a big|the end of the world|
intentional|deliberate|on purpose|meant), (wasn't|weren't|isn't) (deliberate|intentional|on
purpose|that late|that bad), (only|just) (a few|ten|five|two|twenty|a couple of) (minutes|days|
hours|pence|pounds|grams) (late|short|out|more|longer)(?! than), (no|without any) (bad |ill
)?(intention|intent|malice|bad faith), good intentions, not the only (shop|ones?), (all|other|
most) shops (do|have|make), even the best, (accidents|slip-ups|slips|errors|these errors) (do |
will |can )?happen, such things (do )?happen, that's (life|how it is|how it goes|just how|the way
it|retail|catering), (it|that|which) (rarely|hardly ever|seldom|almost never|normally doesn't|
usually doesn't|doesn't usually|doesn't normally|very rarely) (happens|occurs|goes wrong|happen),
normally (works|fine|perfect|everything|she|he), (usually|normally) (so|very|everything|all) \w+,
we (never|always) have (this|trouble), not (normally|usually) like (this|that|us), (see|look at|
consider|understand) (it|this|things|that) from (our|my), (our|my) (side|point of view|
perspective|position), only so (many|much) (hours|hands|people|we|i|time|space|one), (only|just)
(\w+ )?hours in (a|the) day, (week|day|time|month|morning) (just )?(ran|got|slipped|flew|went|
escaped) away, (lost|buried|overlooked|mixed up|forgotten|swallowed|drowned) (in|among|between|
under|amid) (so many|the others|all the|the rush|the pile|a pile|hundreds|dozens|the shuffle|a
sea), (among|with|between) (so many|fifty|a hundred|hundreds of|dozens of|forty|all these|thirty|
twenty) \w+, (can|could|may|might) happen to (any|every|us|the best), (happens|happen) (to (?:any|
every|us|the best)\w*|sometimes|now and then|in (?:a|every|any|all) (?:small |busy )?(?:shops?|
kitchens?|salons?|business\w*)|when (?:you|we|there)), (mistake|delay|mix-up|error|problem|
confusion|slip|trouble|misunderstanding) (\w+ )?(happened|occurred|arose|came about|came from|was
caused|only happened|is) (because|since|as|when|due|thanks|by), (was|were|we're|is|been) (\w+
)?(packed|rammed|heaving|mobbed|overrun|swamped|bursting|chaos|chaotic|bedlam|full to|mayhem)(?!
(?:lunch|in a box|with flavour|by hand|ready)), (packed|full|crowded|mad|chaos|chaotic|frantic) in
(here|the shop|the kitchen), (we'd|we had|i'd|i had|we've|we have) (only |just |barely |hardly |
recently )(only |just |barely |hardly |recently )?(re-?opened|opened|started|moved|come back|got
back|finished|taken over|changed|switched|unpacked|begun|returned), (we'd|we had|i'd|i had|there
was|there'd been|there had been|we've had|was) (had )?(a|an|some|the) (\w+ )?(flood|leak|power
cut|break-in|burst pipe|inspection|inspector|fire|funeral|emergency|blackout|breakdown|rush|
wedding|big order|coach party|outage|strike|accident|problem with the|delay at|backlog|shortage|
hold-up|traffic jam|sick child|glitch|fault in the|bug in)(?! (?:cake|menu|list|dress)), (i|we)
(was|were) (\w+ )?(serving|on the phone|on the other line|dealing with|juggling|covering|looking
after|training|doing three|doing two|doing five|running|trying|between two|in the middle of|in the
back|unloading|cashing up|closing|just closing|about to close|short|in the cellar)(?! (?:you|
late)), (two|three|four|five|several|ten|everything|things) (\w+ )?at (once|the same time), two
places at once, (couldn't|could not|can't|cannot) (\w+ )?(hear you|keep up|get to (?:the|every|
you)|be in two|do everything|be everywhere|please everyone|think of everything|check everything|
see everything|remember every), (seamstress|tailor|baker|cook|chef|owner|optician|hairdresser|
stylist|florist|mechanic|framer|jeweller|butcher|barista|watchmaker|technician|engineer|decorator|
girl|lad|boy|lady) (who \w+ it |who \w+ \w+ |on the till |in the kitchen )?(is|was|has been|'s
been|had been|'s|had) (\w+ )?(away|ill|off|slow|on leave|sick|new|late|on holiday|ill in bed|
leaving|overworked|distracted|poorly|busy|broken|to leave|young|learning|just started), (oven|
machine|press|fridge|till|kiln|printer|van) (\w+ )?(runs|ran|burns|overheats|overheated|is|was)
(\w+ )?(hot|hotter|cold|slow|old|temperamental|unreliable|tired|low), (it's|that's|which is|is|
are|quite|perfectly|entirely|only) (\w+ )?(normal|par for the course|to be expected|only natural|
inevitable|unavoidable|understandable|only human)(?= *(?:[^\w ]|$|in|at|with|when|after|these)),
(i|we) (would have|'d have|meant to|was going to|were going to|had meant|intended to|wanted to|
tried to|did try|did mean)( \w+) (\w+ )?(\w+ )?(\w+ )?(\w+ )?but, (i|we) know (i|we) (said|
promised|told), always (late|slow|busy|delayed|like this|the same|chaos) (in|at|on|before|around|
after), (slipped|went) (through|my mind|our minds|out of my|by|past us|past me), got (on top of|
away from|ahead of) (us|me), (everything|it all|things|the whole lot|orders|we) (\w+ )?(got
behind|fell behind|ran late|ran over|got delayed|piled up|slipped|went haywire|overran|backed up|
got muddled), (same|similar) (surname|name|colour|number|box|bag)s?(?= *(?:[^\w ]|$|and|so|as)),
in all (that|the|this) (confusion|chaos|rush|fuss), (christmas|easter|summer|saturday|friday|
monday|winter|sale) (rush|chaos|madness|crowd|period), (staff|we|team) (\w+ )?(down to|down) (one|
two|half|three), (sorry|yes|true|right|ok|okay|granted|agreed) but (the|it|we|i|our|there|that),
(couldn't|could not|wasn't able to|weren't able to|unable to|didn't|did not|can't) (\w+ )?(\w+
)?(you )?(because|since) (?!you )(\w+), (phone|battery|line|laptop|mobile|tablet|scanner|alarm|
clock|computer) (was|were|is|had) (dead|flat|engaged|off|out|broken|silent|stolen|lost|muted|
playing), (wasn't|isn't|weren't|not|hadn't) (\w+ )?(much|any) (choice|time|option|alternative|we
could|i could), (had|have|left with|leaves us|gave us) (no|little) (choice|option|alternative|
time)(?! to lose), (she|he|they|who) (only|just) (\w+ )?(started|began|joined|came|arrived|
learned|learnt) (\w+ )?(on|last|this|yesterday|today|with|monday|in|a), with (one|two|three|half|
so many|several|some|both|most) (\w+ )?(\w+ )?(off|away|ill|out|short|missing|sick|on holiday|on
leave|down), (lost|losing) our (\w+ )?(baker|cook|chef|assistant|tailor|manager|driver|
hairdresser|waiter|colleague|supplier), (electricity|power|internet|water|gas|signal|wifi|network|
connection|lights?) (\w+ )?(went|was|failed|cut|dropped|kept|had) (\w+ )?(off|out|down|dead|cut|
dropping|failed|gone)?, (wasn't|isn't|hardly|not) (really |entirely |all |exactly |just )?our
fault(?! alone), (it )?was (\w+ )?(raining|snowing|windy|icy|pouring|foggy|dark (?:in|and|by)),
(van|lorry|driver|we|post|courier|delivery|postman|train|bus|traffic) (\w+ )?(couldn't|could not|
can't) (\w+ )?(get|make|reach|find|come|stop|pass), these things (get|do|happen|slip|can|will),
(in|during) (the|all the|that) (\w+ )?(rush|chaos|confusion|hurry|muddle|bustle|excitement),
(can't|cannot|nobody can|no one can) (\w+ )?be (perfect|right every|everywhere|on top), (get|got|
gets|getting) (jumbled|muddled|mixed up|missed|forgotten|scrambled|tangled), (was|were|been|got)
(hacked|burgled|robbed|flooded|snowed in|vandalised), (that's|which is|and that's) why (it|the|
your|we|i|everything|nothing), was being (repaired|serviced|cleaned|moved|replaced|fixed|updated|
inspected|installed), (so|too|very|really) (pushed|rushed|stretched|pressed|stressed|overwhelmed|
snowed), has left us, (i|we) (thought|assumed|figured|supposed|imagined|hoped) (that )?you
(wouldn't|would not|didn't|had|knew|wanted|were|could), (we're|we are|it's|i'm|we're just|we are
just|we're only) (only )?(a |an )(small|little|family|tiny|new|young|two-man|one-man|one-woman|
busy) (\w+ )?(business|shop|team|place|firm|company|kitchen|salon|outfit|bakery)(?= *(?:[^\w ]|$|
and|so|with|not))
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
wrong|it to)|forgotten|let|mixed|broken|dropped|damaged)|left|lost|broke|forgot|packed|mixed|
messed|decided|decides|sets?|handles?|deals?|charges?|rings?|dropped|damaged|never|didn't|won't|
wouldn't|hasn't|doesn't|refuses|refused|made (?:a|the|this|that) (?:mistake|error|mess)|got (?:it|
this|that|your \w+|the \w+) wrong|gave (?:us|you|me) the wrong|put (?:it|the wrong|them) (?:in|on|
\w+)|took (?:the order|your order|the call)|told (?:us|me) (?:it|that|the wrong)|sent (?:it|the
wrong|us the wrong|them)|did (?:it|that|this)|dealt with)( \w+)?(?! (?:is open|are open|here|you
would|coming|on (?:his|her|its) way|delighted|happy|arrived))(?= *(?:\w|[^\w ]|$)), (sort|take|
settle|resolve|clear|thrash) (it|this|that) (out |up )?(directly )?with (the|their|them|your|
whoever|her|him|my|our|head|customer), (complain|moan|write|speak|talk|shout|address (?:it|this|
that|yourself)|turn|apply|go back|go|report (?:it|this)|address your \w+|direct your \w+) to (the|
them|her|him|head|your|whoever|my|our|their|customer) ?(courier|maker|makers|manufacturer|
supplier|driver|bank|brand|office|post office|landlord|colleague|manager|boss|owner|council|
company|shop|department|services?|publisher|factory|wholesaler|other branch|airline)*(?:
service\w*| about| directly| instead)*(?= *(?:[^\w ]|$|for|and|if|about|directly|instead|not|
who)), (please )?ask (her|him|them)(?= *(?:[^\w ]|$)), (sets?|decides?|charges?|fixes|controls|
chooses) (that|this|it|the (?:prices?|rules|hours|terms|fees?|rates?))(?= *[^\w ]? *(?:not (?:us|
me)|$)), (not us|not me)(?= *(?:[^\w ]|$)), head office (sets|decides|wants|makes|says|insists|
won't|doesn't|chooses|handles), chase (them|the \w+|it up with \w+), (ask|ring|call|phone|contact|
email|write to|speak to|talk to|chase|blame) (whoever|head office|customer services?|the
(?:manufacturer|maker|makers|supplier|courier|driver|bank|brand|post office|helpline|owner|boss|
manager|landlord|website|head office|airline|publisher|factory|kitchen|lab|warehouse|other \w+|
person who \w+|people who \w+))( (?:about (?:it|that|this)|instead|directly|not (?:me|us)|if you|
yourself|for an explanation))?(?= *(?:[^\w ]|$|about|instead|directly|not|if|yourself|for an))(?!
about (?:her|his|the (?:cake|coat|table|flowers))), (tried|try|rung|called) the (helpline|
manufacturer|maker|supplier|hotline|website|courier|brand), (we|i) (only|just|merely|simply)
(sell|work|follow|deliver|pass|collect|do|rent|order|stock|serve|take|apply|resell|hand)( (?:it|
them|on|here|orders|the (?:phones|machines|goods|boxes)|these)), (i|we) (was|were) (not|n't)
(here|there|in|on|on shift|on duty|working|the one|involved|present|serving)(?: (?:that|then|when|
on|who|at|yesterday|last)( \w+)*)?, (i|we) (wasn't|weren't) (here|there|in|on|on shift|on duty|
working|the one|involved|present|serving|even), i (was|am) (on holiday|off|away|not in|on my
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
sits|lies|rests) (now |still |currently )?(now |still |currently )?(with|at|in the hands of|
pending with|waiting on|under|being handled by|being dealt with by|handled by|dealt with by) (the|
our|head|another|their|a) (\w+ )?(department|office|team|courier|supplier|warehouse|management|
manufacturer|section|bank|post office|insurers?|lawyers|accounts|returns|complaints|hands|carrier|
service|other branch), (complaints|returns|refunds|repairs|deliveries|orders|invoices|prices|
bookings|claims|that|this|it|parking|faults|billing) (are|is|go|goes|get|has to go|have to go|must
go) (\w+ )?(handled|dealt|through|decided|managed|sorted|run|set|to|done|another|not us|nothing|
via)( (?:with |by |the |our |head |directly |a |an )*)?(office|head office|manufacturer|supplier|
courier|department|team|company|someone else|others|elsewhere|them|website|form|franchise|
management|above|us), (someone|somebody) (here|in the|on the|at the|from the|must|dropped|moved|
forgot|took|gave|didn't|clearly|obviously), blame (the|my|our|them|him|her|it) *\w*, (don't|no
good|no use|no point) (blame|shout at|look at|complain to|complaining to|shouting at|blaming) (me|
us), you (have|need|will need|'ll need|would need|'d need|ought) to (\w+ )?(contact|ring|call|ask|
speak|talk|write|go|complain|sort|take|get onto|get on to|deal|email|see|chase|wait for) (it |this
|that |them |to |with |out |up |back )?(it |this |that |them |to |with |out |up |back )?(the|them|
their|head|whoever|another|your|our|my), (wrong|not the right|different|other|another) (counter|
department|shop|branch|desk|window|person|office) (for that|for this|for you|i'm afraid|
altogether|deals|handles), (the|our|my) (\w+ )?(baker|cook|chef|waiter|waitress|assistant|trainee|
boss|partner|girl|lad|boy|cleaner|team|shift|network|card company|website|firm|florist|barista|
stylist|apprentice|temp|porter|mechanic|accountant|agency|insurer|insurance|airline|organiser|
provider|installer|butcher|barber|decorator|framer|engraver|upholsterer|dry cleaner|dry cleaners|
photographer|web people|girl on the till|student) (who \w+ \w+ |on \w+ |at the \w+ )?(\w+
)?(forgot|promised|told|said|made (?:a|the) mistake|made an error|messed|mixed|got it wrong|sent
the wrong|lost|broke|dropped|didn't|did not|never|wrote it|must have|should have|took (?:your|the)
(?:order|booking|call)|handles?|decides?|deals?|packed|cut it|is to blame|was careless|is
responsible|was responsible|takes care of|does that|did that|did it)(?! (?:me|us) (?:to|how)),
(weekend|night|morning|evening|previous|sunday|saturday|late|early) (team|shift|staff|crew|girl|
lad|lot), (promised|told|said|sold|gave|served|charged) (you )?(that|it|this|so)?[^\w]*not (me|us|
i), (promised|told|sold|charged|served) you(?: (?:that|it|this))?[^\w ]* not (me|us), (told|asked|
warned) (him|her|them) (a hundred|a thousand|a million|many|so many|time and|again|repeatedly),
(done|made|handled|run|managed|organised|printed|packed|set|owned|decided|cleaned|repaired|
delivered|installed|supplied|billed) by (another|a different|an outside|an external|someone|
somebody|others|a separate|a third|the|our) (\w+ )?(firm|company|else|contractor|team|people|
party|branch|office|partner|factory|courier|supplier|department|network|landlord|council|agency|
brand), (i'm|i am|we're|we are) (only|just|merely) (the|a|an|agents?|resellers?|middlemen|
employees?|staff|following), (can't|cannot|not allowed to|don't get to|not for me to|not mine to|
not my place to|no power to|no say in|don't have the authority) (\w+ )?(decide|authorise|
authorize|override|judge|approve|overrule|change (?:that|the rules|the price)), (we|i) (don't|do
not|didn't) (\w+ )?(run|own|manage|control|organise|print|make|supply|install|deliver|handle|deal|
employ|choose|pack|build|design|produce) (it|that|them|those|the (?:website|site|app|deliveries|
returns|parking|system|network|machines?|packaging|parcels|boxes|prices|refunds|complaints|
repairs))(?! (?:on sundays|after|today|before|until|yet)), (network|website|app|bank|card company|
council|landlord|post|airline|brand|factory|maker|insurance|government|regulations?|law|tax
office|franchise) (\w+ )?(handles?|shows?|showed|declined|decides?|charges?|refuses|rejected|
requires?|won't|insists|says|blocked|cancelled|sets|makes us|wants|demands)(?! (?:you|the right|
your order|here|we)), (was|were|came|is|arrived|looked) (already )?like (that|this) (when|from|
before|out of|on arrival), (that's|this is) how (it|they) (came|come|arrived|arrive|was|were|left|
are sent|is sent), when (it|they) (came|arrived|left|got here) (from|out of|in from), (office|
people|team|bosses|directors|headquarters) (in|at|upstairs|above) (\w+ )?(\w+ )?(decides?|sets?|
handles?|says?|wants?|chooses?), do (what|as) (i'm|we're|i am|we are|i was|we were) (told|asked|
paid), (not|aren't|isn't|can't be) (\w+ )?(responsible|answerable|liable|accountable) for (what|
the|how|their|anything|things|other), (taken|made|decided|set|fixed|ordered|done) (above|over|
higher up|elsewhere|behind|without) (us|me|our heads?|our backs?)?, (it's|it is|that's|it was|that
was|this is) (the|my|our|a|their|his|her) (\w+ )?(\w+'s|\w+s') (fault|mistake|error|job|problem|
doing|business|decision|department|responsibility|idea)(?! alone), (we|i) (only|just) (print|bake|
cook|clean|hang|fit|cut|frame|mend|stock|resell|sell|pack|post|carry|serve|deliver)(?= *(?:[^\w ]|
$|them|it|what)), (my|our) \w+ (runs|handles|does|deals with|looks after|takes care of|manages|
sees to) (that|it|this|those|the (?:website|orders|returns|money|accounts|books|repairs))(?=
*(?:[^\w ]|$|side|so|not|now)), (outside|external|outsourced|subcontract\w*) (firm|company|
contractor|people|team|supplier|lab|workshop), (they're|they are|he's|she's) the (slow |ones?
)?ones? (who|that|to)?
"""
