"""Religion and politics in English: beliefs, roles, rites; parties, people, causes."""

_FAITHS = r"""
muslim*, moslem*, muslimah, islam*, sunni, sunnis, shia, shias, shiite*, salafi*, wahhabi*, sufi,
sufis, ismaili*, ahmadi*, alevi*, druze, deobandi, jew, jews, jewish*, jewess, judaism, judaic,
orthodox, hasid*, chassid*, haredi*, lubavitch*, chabad, catholic*, papist*, protestant*,
evangelical*, pentecostal*, baptist, baptists, methodist*, presbyterian*, lutheran*, anglican*,
episcopal*, calvinist*, quaker*, mormon*, latter[ -]day saints?, lds, adventist*, (plymouth |
exclusive )?brethren, coptic, copt, copts, amish, mennonite*, hutterite*, moravian church,
jehovah*, jw, jws, kingdom hall, born[ -]again(?! (?:shoes|sofa|furniture)), christianity,
unitarian*, christadelphian*, christian scientist*, salvationist*, salvation army (officer|
captain|member|band|citadel), scientolog*, moonies?, hare krishna*, buddhis*, hindu*, sikh*, jain,
jains, jainism, taois*, daoist*, shinto*, zoroastrian*, parsi, parsee, bahai, baha'i, rastafari*,
rasta, rastas, wicca*, satanis*, druid*, heathen*, neopagan*, pagan (beliefs?|rituals?|wedding),
voodoo, santeria, shaman*, atheis*, agnostic*, humanist (celebrant|wedding|funeral), (not a|non|
never a|no longer a|non-)[ -]?believers?, no longer believes, nonbeliever*, unbeliever*,
non-?religious, irreligious, religion, religions, bible basher*, bible-basher*, god ?botherer*,
god-botherer*, holy roller*, jesus freak*, happy clappy, theolog*, apostate*, infidel*, kafir,
goy, pharisee, heretic*, opus dei, cult member, (in|joined|left|escaped) a (religious )?(cult|
sect), religious sect, sect member, freemason*
"""
_CLERGY = r"""
imam*, mullah*, ayatollah*, muezzin*, mufti, rabbi*, rebbe, rebbetzin, vicar, vicars, priest*,
parson, curate, curates, archbishop*, archdeacon*, deacon, deacons, deaconess, chaplain*, verger*,
church ?warden*, sexton, lay[ -](preacher|reader|minister)s?, preacher*, pastor(?!al), pastors,
reverend, nun, nuns, convent sister, sister superior, mother superior, monk, monks, friar*, abbot,
abbess, franciscan*, jesuit*, dominican friar, benedictine*, carmelite*, cistercian*, trappist
monk, (parish|church|religious|methodist|baptist|local|youth) minister, minister (at|of|in) (the |
a |his )?(\w+ )?(church|chapel|gospel|religion|kirk), church of (scotland|ireland|wales|england)
\w+, (church|parish|ward|mosque) (elder|choir|group|member|congregation|community|volunteer|every|
organist|treasurer|secretary|youth group|service|friends|lady|ladies|people|family|crowd|lot|
goer\w*), elder (at|in|of) (the|his|her) \w+, bishop of, missionar*, seminarian*, seminary,
ordained, ordination, clergy*, catechis*, catechumen, altar (boy|girl|server)s?, choirboy, cantor,
swami, granthi, pandit (at|from), lama (at|from), acolyte, sacristan, evangelist*, televangelist*,
sunday school, bible (study|group|class|every|college|quotes?|verses?|belt|reading|camp|school),
novice (at|in) the \w+, (training|studying|wants|trained|going) (to be|for|to become) (a |an |the
)?(priest|priesthood|ordination|rabbi|imam|monk|nun|ministry|deacon|vicar)
"""
_PLACES_OF_PRAYER = (
    "church|mass|chapel|kirk|mosque|masjid|synagogue|shul|temple|gurdwara|mandir|cathedral|"
    "confession|evensong|communion|vespers|vigil mass|novena|compline|sunday service|"
    "sunday school|friday prayers?|jumm?u?'?a?h?|prayers?|prayer (?:meetings?|groups?)|"
    "bible (?:study|class|group|camp)|alpha course|choir practice at church|kingdom hall|"
    r"meeting house|islamic (?:centre|center|school)|madrasa\w*|yeshiva|lourdes|mecca|"
    "medjugorje|fatima|santiago|hajj|umrah|pilgrimage|hebrew school|worship|a retreat|"
    "midnight mass|morning prayers?|evening prayers?|church group|the vicarage"
)
_FEASTS = (
    "ramadan|ramazan|lent|eid|diwali|passover|pesach|hanukkah|chanukah|yom kippur|"
    "rosh hashanah?|purim|sukkot|shavuot|vaisakhi|holi|navratri|shabbat|shabbos|the sabbath|"
    "sabbath|ash wednesday|good friday|holy week|advent|vesak|muharram|ashura|epiphany|"
    "orthodox easter|saint's day|holy days?|christmas mass"
)
RELIGION = rf"""
{_FAITHS}, {_CLERGY}, (goes|go|went|going|gone|comes|came|come|walks|drives|been|heads?|off|back|
rushes|regularly|regular|pops|straight|takes (?:her|his|the) \w+|on (?:her|his) way|never misses|
misses|missed) (\w+ )?(\w+ )?(to|from|at|in)? ?(the |a |her |his |our |their |saturday |sunday |
friday |daily |morning )?({_PLACES_OF_PRAYER}), (attends?|attended|attending|joined|joins|member
of|belongs to|worships at|active in|active at|involved in|involved with|involved at|volunteers?
at|volunteers? for|helps? at|helps? out at|preaches at|married in|sings? (?:in|at)|plays the organ
(?:in|at|for)|plays organ at|plays piano at|organist at|cleans|serves at|reads at|teaches at|
leads|lead|runs|met (?:at|through)|meets? at|sees? (?:him|her|me) at|know (?:him|her) from|knows?
(?:\w+ )?from|does the flowers (?:at|for|in)|left|leaving|hosts|never misses|skips|misses) (\w+
)?(\w+ )?({_PLACES_OF_PRAYER}|congregation|parish|bible \w+|prayer \w+|religious \w+|evangelical
\w+|church choir|chapel choir), (after|before|between|during|at|misses|missed|sunday|morning|
midnight|daily|evening|latin|saturday|weekly|no longer) (mass|church|evensong|friday prayers?|
jummah|prayers|shul|vespers|confession|chapel|holy communion|communion|the sunday service|sunday
service|morning service)(?! (?:produced|market|hall|event|street|lane|fete|to (?:wrap|pack)|made|
email\w*|mailing|of)), churchgo*, church[ -]going, churchy, (in|at) (the )?(synagogue|mosque|
gurdwara|chapel|kingdom hall|temple) (on|every|for|each|all|most|when|at|today|now)*( \w+)?,
always (in|at) (the )?(church|chapel|synagogue|mosque|temple), sings in the (church|chapel|gospel)
choir, gospel (choir|singer), worships? (at|in|with|every), worshippers?, parishioner*,
congregation*, prays, praying, prayed, prayers?, prayerful, pray (five|every|daily|with|for|at|
together|to), say(s|ing)? (grace|her rosary|his rosary|the rosary|(?:her|his) prayers), rosary,
rosaries, ramadan, ramazan, eid, iftar, suhoor, lent fast, ash wednesday, shabbat*, shabbos,
sabbath*, yom kippur, rosh hashana*, passover, pesach, hanukkah, chanukah, purim, sukkot, bar
mitzvah, bat mitzvah, diwali, navratri, vaisakhi, vesak, ashura, novena, lectio, stations of the
cross, (observes?|observing|observed|keeps?|keeping|kept|during|celebrates?|celebrating|marks|
marking|given up \w+ for|gave up \w+ for|giving up \w+ for|gives up \w+ (?:for|in)|off \w+ for|no
\w+ (?:in|during|for)|nothing (?:in|during|for)|fasts? for|fasting for|fasts? during|breaks?|
breaking|because of|closed for|off for|home for|busy with|until after|abstains? \w+) (the |her |
his )?({_FEASTS}), (doesn't|don't|does not|won't|never|not allowed to|can't) (celebrate|do|keep|
believe in|observe) (birthdays|christmas|easter|halloween|xmas|any holidays), fasting(?! (?:diet|
blood|for (?:his|her) blood|before)), fasts (for|during|on|every|till|until), intermittent prayer,
breaks (his|her|their|the) fast, pilgrimage*, pilgrim to, hajj, haj, hajji, umrah, (to|from)
mecca, medjugorje, hijab*, (wears|wearing) (a|her|the) (habit|cross), headscarf for religious*,
(wears|wearing|in) (a |her |the |full )?(headscarf|head scarf|hijab|veil for (?:her|religious)
\w+|niqab|burqa|abaya|jilbab|chador|turban|kippah?|skull ?cap|crucifix|dog collar|cassock|bindi|
kirpan|cross (?:round|around|on) (?:her|his) neck|big cross|gold cross|wooden cross|full veil|
tichel|sheitel)(?! stitch), niqab*, burqa*, burka*, jilbab, chador, kippah*, kippa, yarmulke*,
tzitzit, sheitel, turban*, kirpan, prayer (mat|rug|beads|shawl|times?|room|meeting\w*|group\w*|
card|book), covers? (her|their) (hair|head)(?! (?:with (?:a )?(?:towel|foil)|in foil|while)),
(reads?|quotes?|studies|studying|quoting|reading|carries|swears on|preaches|knows|recites) (\w+
)?(from )?(the |her |his )?(bible|quran|qur'an|koran|torah|gospel\w*|scriptures?|psalms?|
talmud)(?! of (?:baking|bread|cooking)), quran, qur'an, koran, torah, talmud, scripture*, gospel
(truth to|singer|choir|hall), (converted|converting|conversion|converts?|reverted|revert) (to|
from) (\w+ )?(islam|christian\w*|judaism|buddhis\w*|catholic\w*|hindu\w*|orthodox\w*|sikh\w*|
mormon\w*|faith|her husband's faith|anglican\w*), (revert|convert)( sister)?(?= *(?:[^\w ]|$)),
baptis*, baptiz*, christening (her|his|their) \w+, christened (in|as|at|by), got christened, (had|
has had|made|making|did|taken|took|receives|takes|making|makes) (her |his |their )?(first )?(holy
)?(communion|confirmation), (preparing|prepares|classes|lessons) for (her |his |their )?(first
)?(holy )?(communion|confirmation|baptism|bar mitzvah|bat mitzvah), (was|been|be|being|getting|
got) confirmed (in|by|at) (the )?(church|bishop|cathedral|easter|st \w+), (lost|found|lose|losing|
keeps?|his|her|their|same|different|of|strong|deep|practises|practicing|practising|shares?|
christian|no|a) (his |her |their |the same |my )?(deep |strong |great )?faith(?! (?:in (?:us|our|
the|you|humanity)|and)), crisis of faith, finds? (god|jesus|religion|allah), found (god|jesus|
religion|allah|the lord), (woman|man|person|people|family|lady|couple) of (deep |strong |great
)?(faith|god|the cloth), man of the cloth, (believes?|believed|believing|believer|faith|trusts?|
trust) in (god|allah|jesus|christ|the lord|the bible|islam|reincarnation|karma|one god|the
almighty|a higher power), (doesn't|does not|don't|no longer) believe in (god|religion|anything
above|the church), no religion, (anti|against)[ -](religion|church|islam|religious), (god|jesus|
christ|allah|the lord|our lady|the virgin mary) (is|told|will|has|saved|sent|willing|comes|
bless\w* her|loves|guides|speaks)(?! (?:knows|helps?)), talks? (about|of|to) (god|jesus|the lord|
allah|the church|her church|his church|religion|his faith|her faith), always (quoting|preaching)(
\w+)?, tried to convert, (tries|trying|wants) to convert (me|us|people|customers|everyone|the
staff), hands? out (tracts|watchtower\w*|leaflets for (?:his|her|the) church|bibles), watchtower*,
door to door (for|with) (his|her|the) (church|faith), inshallah, mashallah, insha'?allah,
alhamdulillah, god[ -]?fearing, godless, saved by (jesus|christ|grace), (very|deeply|quite|so|not|
is|was|really|more|strictly|extremely|openly|super|dead|seriously|ultra|are|not very|highly|a bit|
bit|pretty) (religious|devout|pious|god fearing|observant|churchy|frum|holy), religious (beliefs?|
reasons?|family|woman|man|person|views?|background|school|group|community|festival|faith|
holiday\w*|observance|grounds|convictions?|upbringing|household|wedding|ceremony|dress|nut|
fanatic|type|lady|people|order|practice|minority|diet|fasting|leader|rules?), devout*, pious,
zealot, (eats?|eating|only|buys?|buying|needs|must be|has to be|strictly|keeps|everything|keeping|
all) (only |strictly |all )?(halal|kosher)(?! (?:chicken|meat|beef|lamb|wine|salt|please|options?|
sausages?|counter|section|products?)), only eats (halal|kosher), eats only (halal|kosher), (halal|
kosher) (only|household|kitchen|home|diet|observant)(?! (?:counter|deli)), (doesn't|don't|won't|
can't|never|not) (eat|touch|eats|have|handle|drink|shake hands|serve) (pork|bacon|alcohol|meat on
fridays|beef|with \w+)(?=.*(?:religio|faith|islam|muslim|god|hindu|belief)), fish on fridays*, no
meat on fridays, meat-free fridays, spiritual (retreat|guide|director|leader|healer|community|
beliefs?), exorcis*, holy water, last rites, holy orders, (wake|requiem|funeral) mass, mass (said|
for (?:her|his)), (first|holy) communion (this|last|next|in|on|for her|class|classes)( \w+)?,
orange (order|lodge|man), orangem[ae]n, church wedding because, (there is|there's) no (god|heaven|
afterlife), (god|heaven) doesn't exist
"""
_PARTIES = (
    "labour|labor|conservatives?|tory|tories|lib ?dems?|liberal democrats?|liberals?|greens?|"
    "green|reform|reform uk|ukip|snp|plaid|plaid cymru|dup|sinn fein|sdlp|uup|alliance|"
    "fianna fail|fine gael|bnp|edl|britain first|tea party|democrats?|dems|"
    "republicans?|republican|gop|libertarian|libertarians|dsa|afd|national front|"
    "national rally|vox|podemos|syriza|fratelli|lega|five star|bjp|likud|anc|akp|cdu|spd|"
    "socialist|socialists|brexit party|change uk|communist|communists|respect party|"
    "workers party|women's equality|your party|the left|the right|far[ -]right|"
    "far[ -]left|leave|remain|brexit|independence|trump|biden|harris|"
    "obama|clinton|starmer|farage|corbyn|boris|sunak|truss|macron|meloni|le pen|modi|"
    "bolsonaro|lula|erdogan|orban|putin|netanyahu|aoc|bernie|sanders|desantis|vance|hillary|"
    "blair|thatcher|cameron|kamala|galloway|badenoch|rayner|milei|trudeau|poilievre|albanese|"
    "ardern|merkel|salvini|berlusconi"
)
_POLITICIAN = (
    "politicians?|biden|harris|obama|hillary|clinton|sanders|bernie|aoc|desantis|starmer|"
    "sunak|truss|boris|boris johnson|farage|corbyn|blair|thatcher|maggie thatcher|"
    r"theresa may|rishi|keir|badenoch|rayner|putin|zelensky\w*|netanyahu|macron|merkel|meloni|"
    "salvini|berlusconi|orban|erdogan|modi|trump|bolsonaro|lula|le pen|milei|trudeau|"
    "the donald|the prime minister|the pm|the president|the government|the tories|the royals|"
    "the monarchy|the left|the right|republicans|democrats|labour|conservatives|greens|"
    "liberals|the eu|brexit|this government|the council|immigrants|the police|capitalism|"
    r"nato|the queen|the king|israel|palestine|woke\w*|the party|socialism|communists|"
    "the far right|the snp|reform|ukip"
)
_CAUSES = (
    r"gaza|palestin\w*|israel|ukraine war|war|anti-?war|peace|climate|abortion|brexit|eu|nhs|"
    "gun|guns|trade|vax|vaccine|lockdown|mask|blm|black lives matter|pro-life|pro-choice|"
    "anti-?abortion|independence|government|nuclear|hunting|fracking|immigration|"
    r"anti-?immigration|monarchy|antiracis\w*|anti-?racis\w*|fascis\w*|anti-?fascis\w*|"
    "women's|feminist|austerity|solidarity|students?|farmers'?|poll tax|5g|animal rights|"
    r"political|cuts|capitalis\w*|trump|putin|republic|royal\w*|refugees?|tax|slavery|"
    "apartheid|pride|asylum|migrants?|tory|labour|election|environmental"
)
POLITICS = rf"""
(talks?|talking|argues?|arguing|arguments?|rants?|ranting|goes on|go on|complains?|complaining|
discuss\w*|moans?|on|obsessed with|shouts|always on|lectures|banging on) (\w+ )?(about |against |
with )?(the )?(politics|government|prime minister|president|brexit|election\w*|immigration|
immigrants|referendum|trump|tories|labour|council corruption|woke\w*|mainstream media), brexit*,
brexiteer*, remainer*, remoaner*, leaver in the referendum, (voted|votes?|voting|voter|voters)(?!
(?:our|us)), (will|would|did|does|do|doesn't|didn't|won't|never|always|to|not|can't|could) (not
)?votes?(?! for (?:the best|our|us|my)), (swing|tory|republican|democrat\w*|green|reform|
undecided|floating|labour|leave|remain|first[ -]time|postal) vot\w+, abstain(ed|s) (in|from|at)
the \w+, (staunch|lifelong|diehard|die-hard|committed|hardcore|proud|ardent|fervent|former|
registered|loyal|rabid|true|fierce|card-carrying|paid-up|old|solid|big|closet|ex|shy|
dyed-in-the-wool|typical|convinced|active|secret) (\w+ )?(republican|democrat|conservative|
liberal|labour|green|tory|socialist|communist|royalist|monarchist|nationalist|unionist|leaver|
remainer|leftie|lefty|trumpist|feminist|libertarian|marxist|lib dem|loyalist)\w*, ({_PARTIES})
(party|supporter\w*|member|councillor|activist|candidate|mp|mps|club|views?|leanings?|rally|
meeting|movement|campaign\w*|canvasser|association|sympath\w+|ideology|propaganda|donor|fan|fans|
voter\w*|through and through|man|woman|family|household|people|lot|placard|poster|sticker|badge|
rosette|leaflet\w*|mad|hater|volunteer|organiser|stronghold|supporting|voting|leaning|branch|
conference|politician|friend of the|mayor|senator|mep|msp|peer|lord|board)(?! (?:and cream)),
(green|liberal|reform|democratic|alliance) (party|councillor|candidate|voters?|mp|activist|
supporter|member|canvasser|politics|politician|democrats?), (political|politically) \w+, tor(y|
ies), toryboy, lib ?dems?, liberal democrat*, ukip*, snp, sinn fein, shinner*, plaid cymru, dup,
sdlp, uup, bnp, edl, gop, afd, bjp, (conservative|labour|labor|green|republican|communist|reform|
socialist|nationalist) party, reform uk, momentum (activist|member), for (the )?({_PARTIES}|party|
greens)(?= (?:in|at|last|next|on|and) (?:the )?(?:\w+ )?(?:election|elections|council|parliament|
may\b|ward)), (joined|left|joins|quit|supports?|backs?|backing|supporting|member of|members of|
active in|active for|stood for|stands for|standing for|ran for|runs for|running for|works for|
worked for|volunteers? for|volunteering for|volunteered for|leaflets? for|leafleting for|delivers
leaflets for|donates? to|gives? money to|canvass\w*|canvass\w* for|door knock\w* for|door-knock\w*
for|campaign\w* for|campaign\w* against|fundrais\w* for|raises money for|head of|chairs?|treasurer
of|secretary of|chair of|chairman of|sympathises with|sympathizes with|defected to|switched to|mp
for|believes? in|sits? for|sticker for|poster for|rosette for|spokes\w+ for|loyal to) (the
)?(local |young |national |old )?({_PARTIES}|party|conservative association|labour club)(?!
(?:the|our|card|hand|side|door|tea|room|left|right|off|of|her|his|after|before|early|late|in a|
without|at|on|with|it|us|me|them|to (?:go|get|find|buy)|at \d|bag\w*|food)), party (activist|
politics|conference|canvasser|donor|member|card|faithful|secretary|line|chairman|agent|whip|
official), communis*, commie*, fascis*, nazi*, neo-nazi*, neo nazi*, marxis*, trotsky*,
socialis[mt]*, anarchis*, leninis*, stalinis*, maoist*, monarchist*, nationalist*, separatist*,
libertarian*, populist*, zionis*, antisemit*, anti-semit*, anti-?vaxx*, antivax, anti-vax, anti
vaxx*, trumpis*, trumper*, trumpy, maga (hat|cap)s?, maga, trump(?! (?:the|a|that|this|cards?|
them|it)), a trump, thatcherite*, blairite*, corbyni*, peronis*, bonapartist, feminis*,
eco-warrior*, eco warrior*, tree hugger*, social justice warrior, sjw, snowflake lefty, white
suprem*, white nationalis*, far[ -]right*, far[ -]left*, hard[ -]left, hard[ -]right, alt-right,
right[ -]wing*, left[ -]wing*, leftists?, leftwing*, rightwing*, left(y|ies), leftie, centre-left,
centre-right, centrist*, (bit|very|quite|too|well|far|firmly|really|so|leans?|more|pretty|rather)
(to the |of a |on the |of an )?(left|right|leftie|lefty|red|tory|woke|pinko|radical|anarchist)(?!
(?:side|hand|of|shelf|door|wing as|track|away|now|size|wine|about|for|shade|colour|dress)),
antifa, extinction rebellion, just stop oil, insulate britain, black lives matter, blm, proud
boys, q-?anon, oath keepers, momentum member, hamas, hezbollah, (pro|anti)[ -]?(palestin\w+|
israel\w*|eu|europe\w*|russia\w*|putin|government|brexit|abortion|life|choice|trump|vax\w*|
immigra\w+|monarch\w*|nato|ukraine|gun\w*|lockdown|royal\w*|union|independence|establishment|
capitalis\w+|fascis\w+|hunting|war|nuclear|gay|trans|lgbt\w*|refugee\w*)(?! (?:bono|card)), free
palestine, stop the war, ban the bomb, cnd, politic(s|al|ally|king|o)(?! science), politician*,
prime minister, member of parliament, ex-mp, (an|her|his|our|the|local|labour|tory|former|is|as|
for|become|was) mp, mps, mp for, meps?, msps?, congress(man|woman|member), senator*, councillor*,
councilman, alderman, town mayor, lord mayor, deputy mayor, local mayor, mayoral, house of (lords|
commons), downing street job, spad, lobbyist*, (the |local )?(council|government|tories|president|
labour government|state) (\w+ )?(is a|are a|is to blame|should resign|is ruining|is corrupt|are
corrupt|has ruined|ruined)(?! right)( \w+)?, elections?(?! (?:as union|night pizza)), electoral,
electioneer*, referendum*, by-election, ballot paper, ballot box, hustings, manifesto,
constituency*, gerrymander*, impeach*, (she's|he's|they're|she is|he is|they are|family is|husband
is|wife is|leans|leaning|swings) (very |far |firmly |well |strongly )?(on|to) the (left|right)(?!
(?:side|hand|of|shelf|door|wing|as|track)), (hates?|loves?|supports?|supporting|supporter of|
admires?|fan of|backs?|donates to|against|despises|can't stand|worships|thinks|reckons|blames|
adores|detests|defends|swears by|idolises|can't bear|not keen on|slags off|slagging off|praises|
criticis\w+|shouts about|raves about|ranting about|believes in|rude about|furious with|furious
about|angry at|angry about|angry with|rants (?:about|at|against)) (the |that )?({_POLITICIAN})(?!
(?:tomatoes|cards?|side|size|hand|shoe|one|of|door|tax office|guide|food|tart|cake|wool|lens|ones|
offered)), ({_POLITICIAN}) (fan|fans|supporter|supporters|hater|lover|voter|voters|flag|poster|
sticker|badge|mask|rally|t-shirt|tshirt|mug|apologist|man|woman), (member|activist|councillor|
candidate|secretary|treasurer|delegate|volunteer\w*|card-carrying member|organiser|chair|chairman|
leader|branch secretary) (of|in|for|with) (the |a )?(\w+ )?(\w+ )?(party|greens|tories|
conservatives|conservative association|labour club|republicans|democrats|young conservatives|young
labour|momentum|lib dems|resistance|movement against \w+), (went|goes|going|been|off|came back|
came|back|arrested|marched|marches|marching|seen|saw|spoke|speaks|took part|takes part|met|joins|
joined|joining|attends|attended|organis\w+|organiz\w+|led|leads|carried a banner|helps) (\w+
)?(on|at|in|to|from|for)? ?(the |a |every |last |that |some )?(\w+ )?(\w+ )?(\w+ )?(marches|demo|
demos|demonstrations?|protests?|sit-in|picket at parliament|riots?|rally|occupation)(?! (?:car|
driver|\d|cross|hare)), ({_CAUSES}) (march|marches|protest|protests|protester|protestor|demo|
demos|demonstration|rally|rallies|activist|activists|activism|campaigner|campaigners|campaign|
vigil|petition|placard|banner|badge|flag|encampment|movement|group|boycott)s?, (on|at|to|from|
joined|joins|joining|organised) (a|the|every|that) (?!\d)(\w+ )?(\w+ )?march, on (a|the) (march|
demo|protest|rally) (for|against), (protest|demonstration|rally|demo|marches|protests|
demonstrates|marched|protested|demonstrated|demonstrating|protesting|campaigns|campaigning|
campaigned|petition|petitioning) (against|for) (the |a )?\w+, activis[tm]s?, (jail|jailed|prison|
arrested|fined|detained|court|police|banned|sacked) (\w+ )?(\w+ )?(protest\w*|demonstrat\w+|
march), (wears|wore|wearing|has|with|sports|flies|carries) (a |an |her |his |the )?(\w+ )?(trump|
maga|labour|tory|snp|eu|palestine|palestinian|keffiyeh|brexit|blm|reform|green party|ukip|pride
march|republican|che guevara|hammer and sickle|lenin|antifa|yes|swastika|vote \w+) (hat|cap|badge|
pin|t-shirt|tshirt|shirt|scarf|flag|sticker|tattoo|rosette|poster|tote|bag)s?, (canvass\w*|door
knocking|leafleting|electioneering)( for \w+)?, (ran|runs|running|stood|stands|standing|stand|
elected|candidate|re-elected|elected) (\w+ )?(for|as|to|in|on|onto) (a |the )?(\w+ )?(parliament|
council|councillor|mayor|mp|congress|senate|office|election|local council|governor|\w+ party|
parish council|town council|city council|seat|school board), (works|worked|working|job|intern|
interned|assistant|aide|speechwriter|researcher) (for|to|with|at) (an |the |a |his |her )?(local
)?(mp|party|senator|congress\w+|minister|labour|tories|conservatives|trump campaign|biden
campaign|campaign), shares (her|his|my) politics, (my|our) side politically, coalition voter,
political, republican (through|who|all|and hates)\w*, (hates|against|abolish|anti) the (royals|
monarchy|crown), conspiracy theor*, climate (denier|sceptic|skeptic), gun (nut|rights|lobby),
(second|2nd) amendment, union jack (and|fan) \w+, flat tax campaigner, loony left*, woke(?! up),
wokeist, sovereign citizen, deep state, keffiyeh, farage, starmer, corbyn, putin, netanyahu,
biden, obama, sunak, thatcher, macron, meloni, erdogan, bolsonaro, zelensk*, orban, le pen,
badenoch, rees-mogg, desantis, pelosi, boris johnson, theresa may, keir starmer, kamala harris,
bernie sanders, the (democrats|republicans|conservatives|socialists|communists|lib dems|labour
party|green party), (door to door|knocks on doors|knocking on doors|leaflets|leafleting|marched|
marches|marching) (for|against|with) (the )?(\w+ )?(\w+), (shouts|swears|yells|moans|rants) at the
(news|telly|tv|radio|paper), (prime minister|president)'s questions, hates (socialists|tories|
lefties|liberals|republicans|democrats|politicians), (parish|town|city|county|district|borough)
council(?= for| seat| elections?)(?: \w+)?, for the greens(?! (?:on|in|and)), sits on the (\w+
)?council, on the (parish|town|city|county|district|borough) council
"""
BELIEVERS = r"""
christians?, pagans?, religious, pious, devout, observant, secular, reverend, believers?, monk,
nun, priest, vicar, rabbi, baptised, baptized, jain, church of england, sectarian, c of e, cofe,
rc, born again, fasting, strict (?:christian|catholic|muslim|hindu|baptist|jew)\w*, cantor, druid
"""
PARTISANS = r"""
conservatives?, liberals?, republicans?, democrats?, progressive, labour, tory, green voter,
greens, royalist, feminist, leftist, rightist, reactionary, anti-establishment, pro-choice,
pro-life, revolutionary, militant, extremist, mayor, lib dem, loyalist, unionist, a leaver, an
activist
"""
