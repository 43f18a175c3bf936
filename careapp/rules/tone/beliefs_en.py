"""Religion and politics in English."""

RELIGION = r"""
(not a|non|never a) believers?, no longer believes, sunday school, friar*, abbot, abbess,
franciscan*, jesuit*, dominican friar, benedictine*, carmelite*, (preparing|prepares|classes|
lessons) for (her |his |their )?(first )?(holy )?(communion|confirmation), spiritual (retreat|
guide|director|leader), exorcis*, holy water, last rites, vocation, altar (boy|girl|server)s?,
choirboy, (in|at) (the )?(synagogue|mosque|gurdwara) (on|every|for|each|all)\w*, always (in|at)
(the )?(church|chapel|synagogue|mosque|temple), muslims?, moslems?, islam*, sunni, shia, shiite,
salafi, sufi, ahmadiyya, jew, jews, jewish, judaism, orthodox, hasidic, roman catholic*,
catholic*, protestant*, evangelical*, pentecostal*, baptists?, methodist*, presbyterian*,
lutheran*, anglican*, calvinist*, quakers?, mormons?, latter day saints?, latter-day saints?,
adventist*, coptic, copt, amish, mennonite*, jehovah*, kingdom hall, born again, born-again,
christianity, salvation army officer, scientolog*, hare krishna, buddhis*, hindu*, sikh*, jain,
taoist*, shinto*, zoroastrian*, bahai, rastafari*, rasta, wicca*, satanis*, pagan (beliefs?|
rituals?), atheis*, agnostic*, non believer, non-believer, nonbeliever, unbeliever, non-religious,
religion, religious (beliefs?|reasons?|family|woman|man|person|views?|background|school|group|
community|festival|faith|holiday|observance|grounds|convictions?), (very|deeply|quite|so|not|is|
was|really|more|strictly|extremely|openly) (religious|devout|pious|god fearing|observant),
devout*, (believes?|believed|believing|believer|faith|trusts?) in (god|allah|jesus|christ|the
lord|the bible|islam), (goes|go|went|going|comes|came|come|walks|drives|been|heads|off) (\w+
)?(\w+ )?(to|from) (the )?(church|mass|mosque|synagogue|temple|chapel|sunday school|bible study|
bible class|confession|friday prayers?|prayers?|prayer group|evensong|communion|gurdwara|lourdes|
sunday service|choir practice at church), after (mass|church|friday prayers?|prayers|the sunday
service|sunday service), before (mass|church|prayers|friday prayers?|the sunday service), (sunday|
morning|midnight) mass, churchgo*, church (choir|group|member|elder|warden|congregation|community|
volunteer|every), sings in the (church|chapel) choir, (attends?|attended|attending|joined|joins|
member of|belongs to|worships at|worships in|active in|volunteers at|helps at|preaches at|married
in) (\w+ )?(\w+ )?(church|chapel|mosque|synagogue|temple|gurdwara|congregation|parish|mass|bible
\w+|islamic centre|islamic center|prayer group|sunday school|religious \w+|evangelical \w+),
worship*, parishioner*, congregation, imam, rabbi, vicar, priest, priesthood, clergy*, nun, nuns,
convent sister, monk, monks, bishop of, deacon, missionary, missionaries, seminarian, seminary
student, ordained, theolog*, prays, praying, prayed, prayers?, pray (five|every|daily|with|for),
rosary, ramadan, eid, iftar, lent fast, (observes?|observing|keeps?|keeping|during|celebrates?|
celebrating|given up \w+ for|gave up \w+ for|giving up \w+ for|fasts? for|fasting for|fasting
during|fasts? during|for) (ramadan|lent|the sabbath|sabbath|shabbat|yom kippur|passover|eid|
diwali|hanukkah|holy week), fasting (for|during|until sunset|because), fasts (for|during|on|
every)*, sabbath, shabbat, yom kippur, rosh hashanah, passover, hanukkah, chanukah, bar mitzvah,
bat mitzvah, diwali, pilgrimage*, hajj, haj, umrah, (to|from) mecca, medjugorje, hijab, headscarf
for religious*, niqab, burqa, burka, kippah, yarmulke, turban, wears a (headscarf|veil|cross|
crucifix|turban|hijab), (reads?|quotes?|studies|studying|quoting|reading) (the |from the )?(bible|
quran|koran|torah|gospel\w*|scripture\w*), quran, koran, torah, bible (study|group|class|every),
(converted|converting|conversion|converts?) to (islam|christian\w*|judaism|buddhis\w*|catholic\w*|
hindu\w*|orthodox\w*|sikh\w*|mormon\w*|another faith|her husband's faith), baptis*, baptiz*,
christened (in|as)*, (had|has had|made|making|did|taken|took|receives|takes) (her |his |their
)?(first )?(holy )?communion, (was|been|be) confirmed (in|by) (the )?(church|bishop), (lost|found|
lose|losing|keeps?|his|her|their|same|different|of|strong|deep|practises|practicing) (his |her |
their )?(deep |strong )?faith, (woman|man|person|people|family) of (deep |strong |great )?(faith|
god), (eats?|eating|only|buys?|buying) (only )?(halal|kosher)(?! (?:chicken|meat|beef|lamb|wine|
salt|please|options?|sausages?)), keeps kosher, keeps halal, only eats (halal|kosher), eats only
(halal|kosher), strictly (halal|kosher), opus dei, cult member, in a cult, religious sect, sect
member, does not believe in god, doesn't believe in god
"""
POLITICS = r"""
(labour|conservative|liberal|lib dem|snp|ukip|leave|remain) voters?, left(y|ies), leftie, on (a|
the) (march|demo|protest|rally) (for|against), prime minister, member of parliament, the
(government|tories|president|left|right-wing|labour government|council) (\w+ )?(is a|are a|is to
blame|should resign|is ruining|is corrupt|are corrupt|has ruined)(?! right)( \w+)?, election
(poster|leaflet|campaign|board)*, (she's|he's|they're|she is|he is|they are|family is|husband is|
wife is) (very |far |firmly )?(on|to) the (left|right)(?! (?:side|hand|of|shelf|door|wing|as|
track)), (conservative|labour|labor|green|republican|democratic|communist|reform|socialist|
nationalist) party, trump, farage, starmer, corbyn, putin, netanyahu, (votes?|voted|voting|voter)
(\w+ )?(for |against |to )?(labour|labor|conservative\w*|tor(y|ies)|lib ?dem\w*|liberal\w*|
green\w*|reform|ukip|snp|plaid|leave|remain|brexit|democrat\w*|republican\w*|left|right|far|biden|
harris|obama|starmer|farage|corbyn|sunak|boris|the|independence|yes in|no in|socialist|communist|
sinn|dup|fianna|fine|bnp|libertarian|his party|their)(?! (?:best|favourite|new (?:flavour|logo|
menu)|cake|shop|menu|winning))\w*, (swing|tory|republican|democrat\w*|green|reform|undecided|
floating) voter\w*, (will|would|did|does|do|doesn't|didn't|won't|never|always) (not )?votes?(?!
for (?:the|our|us|my)), (never|always) (votes|voted), (staunch|lifelong|diehard|die-hard|
committed|hardcore|proud|ardent|fervent|former|registered|loyal) (republican|democrat|
conservative|liberal|labour|green|tory|socialist|communist|royalist|monarchist|nationalist)\w*,
tor(y|ies), brexit*, brexiteer*, remainer*, leaver in the referendum, lib ?dems?, liberal
democrat*, ukip, snp, sinn fein, plaid cymru, dup supporter, bnp, edl, labour (party|supporter|
member|councillor|activist|mp|man|woman|family|through|canvasser), (green|republican|democratic|
socialist|communist|reform|libertarian|nationalist|political|far right|labor|nazi) (party|
politician|supporter|member|councillor|activist|candidate|mp|club|views?|opinions?|leanings?|
beliefs?|rally|meeting|movement|campaign\w*|canvasser|association|ideas?|sympath\w+|ideology|
propaganda|prisoner|refugee|donor|discussions?|arguments?|affiliation|rants?|debates?|jokes|
leaflets?|posters?), party (activist|politics|conference|canvasser|donor), reform uk, momentum
activist, communis*, fascis*, nazi*, neo-nazi*, neo nazi*, marxis*, socialis[mt]*, anarchis*,
leninis*, stalinis*, trotskyis*, maoist*, monarchist*, nationalist*, separatist*, libertarian*,
populist*, zionis*, antisemit*, anti-semit*, anti-vaxx*, antivaxx*, anti vaxx*, trumpis*, maga
(hat|cap)s?, maga, trump supporter*, thatcherite*, blairite*, corbynist*, suffragist, white
suprem*, far right, far left, far-right, far-left, hard left, hard right, right wing*, left wing*,
right-wing*, left-wing*, alt-right, antifa, extinction rebellion, just stop oil, black lives
matter, blm, politic(s|al|ally)(?! science)*, politician*, (talks?|talking|argues?|arguing|rants?|
ranting|goes on|complains?|complaining|discuss\w*|moans?) (\w+ )?(about )?(the )?(politics|
government|prime minister|president|brexit|election\w*|immigration|referendum), elections?,
referendum*, general election, by-election, ballot paper, polling station, (canvass\w*|
campaign\w*|leaflet\w*|door knocking|fundrais\w+) (\w+ )?(for|against) (\w+ )?(labour|the party|
the greens?|the conservatives|the tories|the lib|brexit|the election|independence|election|the
council seat|parliament|congress|abortion|the government|leave|remain), (anti|pro|against the|
hates the|supports the|criticises the|blames the|backs the|opposes the) ?-?(government|brexit|
abortion|life|choice activist|eu|israel|palestin\w+|russia\w*|putin|ukraine war|monarchy|prime
minister|president), (hates?|loves?|supports?|supporter of|admires?|fan of|backs?|donates to|
against) (the )?(biden|starmer|farage|boris johnson|putin|corbyn|thatcher|prime minister|
president|tories|left|labor|republicans|democrats|far right|conservatives|greens|monarchy|
government|party), (ran|runs|running|stood|stands|standing|stand|elected|candidate) (\w+ )?(for|
as|to|in) (a )?(\w+ )?(parliament|council|councillor|mayor|mp|congress|senate|office|election|the
election|the council|local council|governor|the \w+ party), (member|activist|councillor|candidate|
secretary|treasurer|delegate|volunteer\w*|card-carrying member|organiser) (of|in|for) (the |a
)?(\w+ )?(\w+ )?(party|greens|tories|conservatives|republicans|democrats|young conservatives|
momentum|lib dems), (protest|demonstration|rally|demo|marches|protests|demonstrates|marched|
protested|demonstrated) (against|for) (the |a )?\w+, activist*, shares her politics
"""
BELIEVERS = (
    r"christians?, pagans?, religious, pious, devout, observant, secular, reverend, "
    r"believers?, monk, nun, priest, vicar, rabbi, baptised, baptized, spiritual, hindi, "
    r"jain, church of england, sectarian"
)
PARTISANS = (
    r"conservatives?, liberals?, republicans?, democrats?, progressive, labour, tory, green "
    r"voter, greens, radical, royalist, feminist, leftist, rightist, reactionary, "
    r"anti-establishment, pro-choice, pro-life, revolutionary, militant, extremist"
)
