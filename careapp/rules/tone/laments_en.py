"""Our own troubles and empty formulas in English."""

LAMENT = r"""
(i|we) do everything (a?round here|here|myself|ourselves|alone), (nobody|no one) (\w+ )?(gives|
lends) (us|me) a hand, don't pay (us|me), it('s| is|'s been| has been) a (rough|tough|hard|
difficult|bad) (time|period|patch|year|month) (for us|here|too), (we|i|we're|i'm|we've|i've|the
team|everyone here|staff) (\w+ )?(are |am |is |were |was |been |all |so |really |very |just |have
been )?(are |am |is |were |was |been |all |so |really |very |just |have been )?(exhausted|
shattered|knackered|tired|worn out|burnt out|burned out|on our knees|on my knees|fed up|at our
wits|at my wits|stressed|struggling|suffering|desperate|overworked|underpaid|dead on|losing money|
drained|run ragged|at breaking point|sick of|tired of|sick and tired|drowning|hardly coping|not
coping|going under|barely coping|miserable), (what a|had a|having a|been a|such a) (\w+ )?(awful|
terrible|horrible|nightmare|hellish|rough|bad|tough|dreadful|miserable|stressful|long|hard|
nightmarish|horrendous|tiring|exhausting) *(day|week|month|morning|year|time|shift|one|of it)?,
(day|week|month|morning|year) from hell, (terrible|awful|horrible|nightmare|dreadful|rough|
hellish|tough|stressful|horrendous) (day|week|month|morning|year|shift|period), with (all )?(the|
these) (taxes|bills|costs|prices|rents|energy prices|rising costs|energy bills), (taxes|bills|
rent|costs|energy prices|prices|energy costs|wages|rates) (\w+ )?(are|is|have|has|keep|keeps|
going|went) (\w+ )?(killing|up|through|rising|crazy|too high|high|gone up|crippling|ridiculous|
going up|sky|insane|so high|ruining), business (\w+ )?(is|has been|'s) (\w+ )?(bad|slow|terrible|
down|poor|awful|tough|dead|difficult|hard|quiet), (can't|cannot|can not) (cope|take (?:it|any
more|much more)|find (?:staff|anyone|good|people|decent|anybody)|get (?:staff|good staff|decent)|
go on like this|afford), (nobody|no one) (wants to work|helps|listens to us|pays us|cares|
appreciates|helps me|helps us), young people (today|don't|these days|nowadays), (my|our|the)
(boss|manager|landlord|colleague|colleagues|owner) (\w+ )?(never|always|won't|makes|doesn't|is a|
is (?:awful|terrible|horrible|mean|useless|lazy)|keeps|shouts|drives|raised the rent|hates),
(they|he|she) (left|leaves) (me|us) (alone|on my own|to do|with|short), (i|we) (have|had|always
have|always end up|end up) (to )?(do|doing) (everything|all the work|it all) *(myself|ourselves|
here|alone|around here)?, (working|work|worked) (\w+ )?(twelve|12|fourteen|14|sixteen|ten|10|all|
seven days|double|every|weekends|like|extra|long) *(hour\w*|hours|day|shifts|night|weekend|dogs?|
slaves?|non|a week|holidays|days|without)? *\w*, (low|minimum|poor|bad) (pay|wages?|salar\w+),
(hard|tough|difficult) times, (our own|our many|so many|a lot of|too many|all our|enough|of our)
problems, (we|i) (have|had|'ve got|'ve) (enough|so many|a lot of|too many|a million|lots of)
(problems|troubles|things to|worries|on our plate|on my plate|issues), drives? (me|us) (mad|crazy|
up the wall|insane), driving (me|us) (mad|crazy|up the wall), (barely|hardly|struggling to)
(surviv\w+|make ends|making ends|cope|coping|keep going|stay open|keep up|keep our|pay), make ends
meet, the (economy|crisis|recession|cost of living) *(is|has|makes|crisis|means)?, worst (day|
week|month|year), keeping our heads above, thankless, (haven't|hasn't|not|never|without) (had|
taken|seen|got|been on) (\w+ )?(a )?(\w+ )?(day off|break|holiday|lunch|minute|moment|weekend|
sunday|wink|proper meal|pay ?rise|rise|raise|decent night\w*|free \w+), (haven't|hasn't) (stopped|
sat down|slept|eaten|been paid|had a), (on my|on our) (feet|knees) (since|all|for|from), (up|
working|at it|here|baking|on the go|in the shop) since (four|five|six|three|dawn|4|5|6|crack),
(nobody|no one|you've no idea|you don't know|few people know) (\w+ )?(how|what) (hard|difficult|
tough|much|it) (\w+ )?(\w+ )?(is|takes|costs|work|we|i), (on|with) (\w+ )?(two|three|four|five|no|
little) hours'? (of )?sleep, (running|running on|keeping) (this|the) (place|shop|show) (\w+ )?(\w+
)?(on|alone|afloat|by myself), (no|little|without|hardly any|barely any) (sleep|rest|life
outside), (takings|sales|income|profits?|trade|turnover|footfall|margins?) (\w+ )?(are|is|have|
has) (\w+ )?(down|low|terrible|awful|fallen|dropped|halved|collapsed|dead|thin|tight|slow|gone|
bad|nothing), (rent|rents|bills?|taxes|energy|electricity|insurance|gas|flour|wholesale prices?|
suppliers?|costs?|landlord|council|bank|supermarkets?|online shops|amazon|the internet|internet
shopping|business rates|vat|inflation|wages|paperwork|red tape|bureaucracy|prices) (\w+ )?(is|are|
has|have|keeps?|keep|just|wants?|went|put|'s|takes|take|bleed|bleeding|eats?|doubled|tripled|bill)
(\w+ )?(kill\w*|doubled|tripled|gone up|going up|through|rising|crazy|too high|crippling|ruining|
bleeding|eating|strangling|drowning|squeez\w+|breathing|unbearable|sky|insane|up again|all our|
everything|half|raising|putting up|the rent up|a fortune|finish\w* us|us dry|wiping|destroying|so
high|again), (can't|cannot|can barely|can hardly|can't even|couldn't even) (afford|pay|make|take|
stand|bear|cope|keep up|find|get|sleep|go on|live|survive|hire|manage)( \w+)*(?= )(?! ), (might|
may|will|going to|probably|soon) (\w+ )?(have to )?(close|shut|go bust|go under|lay off|pack it
in|give up)( (?:down|for good|the shop|soon|altogether|up|us))+, (nobody|no one|none of them|
no-one) (\w+ )?(helps?|thinks of|cares?|appreciates?|understands|thanks|wants to work|lifts a
finger|lends|listens|pays|notices|realises|sees how|turns up|does anything|stays|lasts), (back|
feet|head|knees|legs|nerves) (is|are|'s) (killing|shot|aching|in bits|in shreds|frayed)( me)?,
(sick|tired|fed up|sick and tired|had enough) (to death )?(of|with)(?! waiting), (i|we) (could|
nearly|want to|wanted to|almost) (cry|cried|scream|screamed|give up|quit|gave up|walk out|weep),
(i've|we've|i have|we have) had (it|enough), (you|people|customers) (don't|can't|cannot|have no|do
not|'ve no|wouldn't) (know|imagine|idea|understand|believe|appreciate|see) (what|how|the|half),
what (we|i) (go|have to go|put up|went|have to put|have to deal|have been|are going) (through|
with|up with), (it's|it has|it's been|has been|was|this is|been|is) (an? )?(absolute |real |total
|complete |utter |living |bit of a )?(absolute |real |total |complete |utter |living |bit of a
)?(nightmare|hell|madhouse|mess here|struggle|disaster|killer|misery|slog|battle|shambles|bedlam|
torture|uphill struggle), (boss|owner|manager|landlord|management|head office|company|my husband|
my wife|colleagues?|the others|the girls|staff) (\w+ )?(shouts?|yells?|pays? (?:us|me)|doesn't
pay|won't|never|always|has me|makes me|makes us|treats?|exploits?|cuts?|docks?|refuses|leaves me|
leaves us|leave me|leave us|left me|left us|walked out|quit|quits|skives?|is a tyrant|is
impossible|is never|don't help|doesn't help|don't lift|keeps? (?:me|us|cutting|shouting|changing)|
works? us|underpay\w*|owes?|let me down|let us down|dumped|dumps|argue|are always|bully|bullies|
forces?), (everybody|everyone|they all) (wants?|expects?|asks? for|demands?) (\w+ )?(discounts?|
everything|it (?:yesterday|now)|more|miracles), (on my own|alone) (here )?(with|all day|again|
and), (only|the only) (one|person|people|ones) (who|that|here|in here|doing|working|left),
(hardly|barely|scarcely|don't|doesn't) (make|makes|earn|earns|cover|covers|pay|pays|take|see|sell|
sleep|surviv\w+|break even|breaks even|keep|manage|live) (a |any |enough |the |my |our )?(a |any |
enough |the |my |our )?(penny|money|living|profit|bills?|rent|costs|anything|children|kids|family|
ends|even|myself|ourselves|wages), (lose|losing|lost) (money|customers|sleep|a fortune|the will|
our savings|my patience|business), (minimum|starvation|miserable|pittance|unpaid|peanuts|poverty)
(wages?|pay|overtime|hours), (staff|half the team|my assistant|our baker|the girl|the girls) (\w+
)?(quit|left|leaving|walked out|resigned|never turn up|don't turn up|didn't turn up|keeps?
leaving|gave notice|handed in), (hard|impossible|difficult|tough) (to )?(make a living|get by|find
staff|survive|be a small|running|run a|keep going|for small|for us small|work|job|life|graft),
(supermarkets?|amazon|online|internet|chains?|big shops) (\w+ )?(is|are|have|has) (\w+ )?(killing|
ruin\w+|destroy\w*|taking|stealing|undercut\w+|finish\w+), one thing after another, never ends, no
end to it, if it (goes|carries) on like this, at (breaking point|the end of (?:my|our) (?:tether|
rope)|my limit|my wits' end|our wits' end), wits' end, end of (my|our) tether, don't know (how|if|
whether) (we|i) (can|will|'ll|could|manage|carry|much longer), how much (we|i) (suffer|work|slave|
put up|have to|struggle), slav(e|es|ing) (away|over|for), run (off|ragged), dead on (my|our) feet,
overwork*, underpaid, understaffed and (?:tired|exhausted)|so stressed, (stress|pressure) (is|has|
we're|i'm|of this) \w+, (poor|feel sorry for|pity) (me|us)(?! a), (nobody|no one) (knows|has any
idea) what, (another|yet another) (bill|complaint|problem|fine|tax|inspection|headache)(?=
*(?:[^\w ]|$|from|and|to|on|like|for us)), (customers|people|everyone|they|everybody) (\w+ )?(are
so rude|keep complaining|only complain|never say thank|don't appreciate|complain about everything|
are never happy|always complain|take advantage|treat us|want everything|expect miracles|have no
patience|are impossible|don't care|just moan), my (divorce|ex|debts?|mortgage|overdraft|back pain|
marriage), (debts?|overdraft|bankrupt\w*|in the red|going broke|skint|broke this|struggling),
can't go on, as if (that|this) (wasn't|weren't|were not) enough, on top of everything( else)?,
what a (day|week|month|year|morning|life)(?= *(?:[.!]|$|we've|i've|today|here)), (third|fourth|
second|fifth|tenth) (complaint|double shift|shift|problem|breakdown|sunday|weekend|night) (today|
this|in a row|running|straight|without), double shifts?, walked out (and|on us|on me|leaving)(?!
bought), (staff|people|workers|assistants|apprentices) come and go, (wants?|want|willing) to
(learn (?:the|a) trade|work (?:any ?more|weekends|hard|saturdays|nights|these days|in a (?:shop|
kitchen|bakery))|do (?:this job|the work)), (rotten|lousy|horrid|dreadful|grim|bleak|wretched|
ghastly|gruelling|killer|brutal|foul|rubbish|tough|hellish|beastly|shocking) (\w+ )?(week|day|
month|year|morning|season|time of it|summer|winter|start), (only|just) (want|care about|look for|
buy|come for) (things |what's |the )?(cheap|cheapest|bargains?|discounts?|price),
(heart-?breaking|soul[ -]destroying|exhausting|back-?breaking|demoralising|demoralizing|
disheartening|unbearable|hopeless)(?= *(?:[^\w ]|$|to|for|work|job|being|when|sometimes)), worn
out, why (do )?(we|i) (even )?bother, (only|not even|and it's) (monday|tuesday|wednesday|noon|ten|
nine|morning)(?= *(?:[^\w ]|$))(?! (?:and|to)), (hardly|barely|scarcely) (anyone|anybody|a soul|
any customers|a customer) (comes|came|buys|bought|walks|walked|in|has), (nobody|no one) (comes|
buys|came|bought|shops|walks) (in |here |to us )?(any ?more|any longer|all day|these days|now|
today), better off (closing|shutting|on the dole|selling|elsewhere|without), (with|on) what (we|i)
(earn|make|take), (another|more|new|yet more) (tax|taxes|bills?|fines?|rules|cuts|red tape),
without (a|even a|so much as a) (coffee|break|bite|rest|sandwich|moment|sit), (here|up|going|
working|standing|open|awake|on) since (six|five|four|seven|dawn|midnight|6|5|7|this morning),
(from|of|with) standing (here |up |all )(here |up |all )?, (all|whole) (on|to|by|for) (my|our|me)
(own|shoulders|self|alone), (left|leaving|leaves) (me|us) (with|holding|to run|to cope|in the
lurch|stranded|high and dry), (don't|do not) know (where to turn|which way to turn|how to go on|
why (?:we|i)|what to do any), (hard|tough|difficult|heavy|brutal) (on|for) (us|me)(?! to (?:say|
find your|tell))(?= *(?:[^\w ]|$|these|right|at|too|lately|this|all|here|small)), (nobody|no one)
(\w+ )?(thinks|spares|asks|worries) (of|about|a thought|how) (us|me|we|for us), (we|i) (\w+
)?(suffer|slave|toil|sweat|bleed|drown|sink|go without|cry|despair|dread|scrape|scraping|sinking|
despairing), (bank|debts|creditors|bailiffs|taxman|tax man) (\w+ )?(won't|on our|breathing|at the
door|after us|chasing), (if|unless) (things|business|sales|trade) (\w+ )?(don't|doesn't|carr\w+|
go|goes|keep|keeps|continues?|improve|pick)( \w+)?, (aches?|aching|hurts?|killing me|had it|in
agony) (all over|from|by|after|and)(?= (?:my|our|the long|work|standing|noon)), (costs?|prices?|
bills?|rents?|rates|taxes|wages|overheads) (go|goes|going|keep going|shoot|climb|soar|only go)
up(?! (?:on|from|by \d))(?= *(?:[^\w ]|$|and|while|but|every|all|again)), (customers|sales|
takings|trade|profits?|orders|numbers) (go|goes|going|keep going|keeps? falling|fall|falling|
dropping|are falling|drying) (down|off|up in smoke|away)?, (nobody|no one) (pays|paid|settles|
tips), never (get|had|have|see) (a|any|one) (\w+ )?(weekend|break|rest|thanks|holiday|evening|
sunday|thank you|kind word|day to|life), (i|we) (don't|never|hardly|barely|haven't) (\w+ )?(get|
see|have|had|seen|spend) (\w+ )?(\w+ )?(thanks|thank you|family|children|kids|home|daylight|social
life|free time|life of (?:my|our) own), (will|going to) be the death of (me|us), (at|i'm|and i'm|
aged) (my age|sixty|seventy|sixty-\w+|seventy-\w+|fifty-\w+|6\d|7\d) (\w+ )?(still|and still|i
still|lifting|working), (there's|there is|leaves|with|and) (\w+ )?nothing (left|over)(?= *(?:[^\w
]|$|for|over|at|after))(?! to (?:pay|take|do)), (two|three|four|five|several) (staff|bakers|girls|
waiters|assistants) (\w+ )?(leave|left|quit|walk out|gone|resigned|leaving), (wouldn't|would not|
won't) believe (the|what|how), one (problem|thing|bill|complaint|blow|disaster|breakdown|crisis|
headache|fine|worry) (after|on top of) (another|the other)(?= *(?:[^\w ]|$|here|these|this|in))(?!
(?:they|we) (?:came|bake)), this (job|shop|place|business|trade|life) (\w+ )?(is|will|would|has|
makes|takes|drains|kills|eats|wears|gets|doesn't|never) (\w+ )?(me|us|killing|hell|the death|my
life|ruin\w*|dead|pay|going under|thankless|everything)
"""
EMPTY_FORMULA = r"""
(apologise|apologize|apologies|sorry|regret|apologising|apologizing) (\w+ )?(\w+ )?for (any|the|
all|this|your) (\w+ )?inconvenienc\w+( caused)?, (any|the) inconvenience (this )?(may|might|has|
caused|we), inconvenience caused, (do not|don't|feel free to|never) hesitate to( contact)?, feel
free to (contact|reach out|call), (remain|are|am) at your (full |complete )?disposal, yours
faithfully, to whom it may concern, dear (valued customer|sir or madam|sir/madam), valued
customer, (your|customer) (call|feedback|opinion|satisfaction|custom|business|complaint|comfort)
(is|matters) (\w+ )?(important|valued|our|priority|a priority|number|appreciated|to us|very
important|greatly)( to us| priority)?, we (value|take) (your|all|customer|complaints|this|these|
such) (\w+ )?(custom|feedback|business|complaints|opinion|seriously|satisfaction|very seriously|
matters|loyalty), thank you for your (\w+ )?(understanding|patience|cooperation|co-operation|
continued|kind understanding|custom|attention to this), we (appreciate|thank you for) your (\w+
)?(patience|understanding|cooperation), (with reference|in reference|with regard|with respect|
further|pursuant|in regard|in relation) to( your| the)?, be (advised|informed|assured)( that)?,
(kindly|please) (be aware|find) (that|attached|enclosed), kindly note, it has come to our
attention, (we|i) (regret|wish) to (inform|advise)( you)?, (at|for) your (earliest|own)
(convenience), as soon as possible we will, in due course, (at this|in this) (moment|point) in
time, (has been|been|have been|was) (duly |formally )?(noted|taken on board|taken into account),
(we|i) (will|shall|'ll) (do our|try our|do my|try my) (best|utmost)( to)?, (look|looking) into
(it|this|the matter)(?! today|by| and call|now| ourselves), (the|this) matter (is|has|will|at
hand|further), (going|moving) forward, (rest|please rest) assured( that)?, (assuring|assure) you
of our( best)?, lessons (have been|will be|were|are being) learn\w+, (appropriate|necessary|
corrective) (measures|action|actions|steps), (strive|endeavou?r|committed) to (\w+ )?(\w+),
high(est)? standards? (of|that|we), falls? short of (our|the) (usual |high )?(standards?|
expectations), utmost (importance|priority), unforeseen circumstances, (inform|notify) you that,
hope this (finds|email finds) you( well)?, (regret|apologise|apologize|apologies|sorry|excuse us)
(\w+ )?(\w+ )?for (any|the|all|this|your|some|possible)? ?(\w+ )?(inconveniences?|discomfort|
trouble caused|annoyance caused|disruption|confusion caused|hassle caused), regret(s|ting)? (any|
the|this) (\w+ )?(inconvenience|trouble|disruption|confusion|delay|misunderstanding), (the|any|
this|every|such|slight|minor|your) inconveniences?, bear with us, (thank you|thanks|grateful) (\w+
)?for (your|bearing) (\w+ )?(\w+ )?(patience|understanding|cooperation|co-operation|custom|
continued \w+|attention|collaboration|forbearance|indulgence|support|interest in|with us|loyal
custom|kind attention), (we|our team|our staff|our company) (\w+ )?(strive|strives|endeavou?r|
endeavou?rs|aim to provide|pride ourselves|prides itself|are committed|is committed|are dedicated|
go the extra|always put), customer (satisfaction|experience|care|service) (is|comes|matters|
journey|department is), your (satisfaction|experience|happiness|opinion|feedback|call|custom|
comfort|business|loyalty|complaint|message|views?) (is|are|matters|means) (\w+ )?(\w+
)?(important|priority|priorities|valued|first|everything|a lot|greatly|appreciated|essential|
precious|to us|heart), at your (\w+ )?(disposal|service), (assure|assured|assuring) (you|that|of),
(kindly|please) (be advised|be informed|accept our sincerest|do not hesitate|feel free), please be
(advised|informed|assured), as per (your|our), (every|all possible|all reasonable|our best)
efforts?( (?:is|are|was|will|to|has|have)( \w+)*)?, (appropriate|necessary|corrective|suitable|
relevant|adequate) (measures|action|actions|steps|channels?), (will|shall|is|are|be|being|has
been|have been|currently|already) (being )?(looked into|investigated|dealt with|taken care of|
reviewed|processed|given (?:its|the) (?:full|due)|followed up|handled in due|brought to the
attention|addressed in due), (take|takes|taking) (\w+ )?(\w+ )?(very |extremely |most )?seriously,
(value|values|appreciate|appreciates|welcome|cherish) (your|all|every|each|our) (\w+ )?(custom|
feedback|business|opinion|loyalty|customers?|input|comments|views|suggestions?|patronage|trust|
support)(?! (?:about|on) the), important to us, look(ing)? forward to (serving|welcoming you back
in|assisting|being of|your (?:kind|valued)), hope for your understanding, (hope|trust) (that
)?(you|this) (will understand|understand|finds you|for your understanding|meets|matter), (your|
this) (valued|esteemed|kind|most kind|valuable) (custom|customer|feedback|communication|letter|
patronage|opinion|clientele), (valued|esteemed|loyal) (customers?|clients?|patrons?|guests?),
(continue|continuously|constantly|always) (to )?(improve|improving|striving|working to|looking to
improve|seeking), (continuous|constant) improvement, quality (is|of service|service|standards),
(best|highest|excellent|outstanding|high|first[ -]class|exceptional) (possible )?(service|quality|
standards?|level of|levels of|customer), (due to|because of|owing to) (unforeseen|circumstances|
technical|operational), circumstances beyond, (in|with) (reference|regard|respect|relation) to,
further to, (hereby|herewith|aforementioned|heretofore|the undersigned|duly|henceforth), take this
opportunity, (as|at) (soon as possible|the earliest|your earliest)( \w+)?(?= (?:we|convenience|
opportunity)), (we|i) (are|am) (\w+ )?(truly |deeply |sincerely |extremely |most )?(truly |deeply
|sincerely |extremely |most )?(working (?:hard|tirelessly|around)|doing (?:our|my) (?:best|utmost|
all)|doing everything|aware of the (?:issue|problem|situation)), (sincerest|sincere|heartfelt|
deepest|humble|profound) apolog\w+ for any, do (our|my) (best|utmost)( to \w+)?, (your|the)
(request|complaint|query|enquiry|message|email|ticket|comments?|feedback|case) (has|have|is|will
be|was) (been )?(received|registered|noted|logged|forwarded|taken|being|processed|handled|passed),
sorry for the inconvenience, (a|our) (member|representative) of (our |the )?(team|staff) will,
(any|all) (further|other) (questions?|queries|concerns|doubts|assistance|information)(?! about
(?:the|your) (?:hem|cake|chair))( \w+)?, (thank|thanking) you in advance, (full|our|due|utmost|
immediate|prompt) (attention|consideration)(?= *(?:[^\w ]|$|and|will|to))(?! to detail), receive
(our|the) (\w+ )?attention, (don't|do not|never|not) hesitate, get in touch should you, (helps?|
enables?|allows?) us (to )?(\w+ )?(improve|better (?:serve|our)|grow|serve you better)(?= (?:our|
your|the|and|further|ourselves|continuously))( \w+)?, (may|might) have (experienced|encountered|
suffered|been caused), (standards?|levels?) of (customer|service|care|quality|excellence), valued
(by us|clientele), (we|i) (truly |greatly |very much |really |sincerely |deeply )(truly |greatly |
very much |really |sincerely |deeply )?(appreciate|value|regret)( \w+)?, (we|i) (remain|stay) (at|
yours|available)( \w+)?, (always|constantly) (at your|here to serve|happy to be of)( \w+)?, on
behalf of (the|our|all|everyone|the entire)( \w+)?, (entire|whole) (team|staff|management)
(apologises|apologizes|regrets|would like|thanks|wishes), kind(ly)? (understanding|cooperation|
patience|regards to), (please|kindly) accept (our|my) (sincerest|sincere|deepest|humblest|
heartfelt) (apologies|regret|excuses) for (any|the inconvenience|this inconvenience|all),
(bringing|brought|for drawing) (this|it|that|the matter|your concerns?) to (our|my|the) attention,
for (any|the|all) (\w+ )?(trouble|problems?|distress|upset|nuisance|bother|hassle|issues?|
annoyance|delays?|difficult\w+) (\w+ )?(\w+ )?(\w+ )?caused, our best attention, at all times(?=
*(?:[^\w ]|$)), (sorry|apologi[sz]e|apologies|regret) for (any|all|whatever) (?!price|extra|money|
charges)(\w+)
"""
