"""Sexual life in English: whom someone loves, and what is nobody's business."""

SEXUAL_LIFE = r"""
gay(?! (?:paree|gordons|colours|tune)), gays, gayer, gaydar, lesbian*, lesbo*, lezz*, sapphic,
homosexual*, homo, homos, bisexual*, bi-sexual*, bi-curious, bicurious, pansexual*, asexual*,
demisexual, heterosexual*, hetero, straight (man|woman|guy|couple|not gay|and married|acting|but),
(not|isn't|actually|definitely|says \w+|thought \w+ was|turns out) straight(?! (?:away|line|to|
from)), queer*, queen (type|and proud), lgbt*, lgbtq*, transgender*, transexual*, transsexual*,
transvestite*, tranny, cross-?dress*, drag (queen|king|act|artist|performer|name|show|club)s?,
does drag, in drag, non-?binary, non binary, nonbinary, enby, genderfluid, gender[ -]?fluid,
genderqueer, agender, intersex*, hermaphrodite, (trans|transitioned|transitioning)(?= *(?:[^\w ]|
$|and|but|since|last|now|so|this|from|in \d|to (?:a |fe)?male|to (?:become|be)))( \w+)?, trans
(woman|man|person|people|girl|boy|kid|teen\w*|daughter|son|rights|flag|community|lady|guy|child|
pride|friend|partner|male|female|masc|femme|customer), (is|was|been|started|currently|began|
finished|mid|pre|fully|through (?:her|his|their)|during (?:her|his|their)|her|his|their|since|
halfway through) (\w+ )?transition(ing|ed)?(?! (?:lenses|glasses|period|to (?:decaf|oat|digital|a
new|retirement))), (used to be|was|born|was born|lived as|formerly) (a |as a )?(man|woman|male|
female|boy|girl|called \w+ before (?:she|he))(?! (?:in|of|who|on|here))(?= *(?:[^\w ]|$|before|
and|until|by)), (he|she) used to be a (he|she), dead ?name*, deadnam*, (his|her|their|preferred|
new|correct) pronouns?, (uses|goes by|pronouns are|use) (they|she|he)/?\w*(?: pronouns|/\w+),
mis-?gender*, assigned (male|female), amab, afab, gender (identity|reassignment|confirmation|
dysphoria|transition|affirming|neutral person|fluid|clinic|surgery|change)( \w+)?, (changed|
changing|change of|switched) (his |her |their )?(sex|gender), sex[ -]?change*, (having|had|on|
taking|started) (\w+ )?(top surgery|bottom surgery|puberty blockers|cross-sex hormones), coming
out(?! (?:of (?:the (?:oven|shop|machine|till|wash|dye)|his \w+ shell|her shell|stock)|soon|next|
in (?:spring|june|may|march)|clean|to (?:help|fix|measure)|on \w+day|at \d|fine|lovely|nicely|
wrong)), (came|comes|come) out (as|to (?:his|her|the|their|us|me|everyone|mum|dad|family)|last
year|last month|this year|at (?:work|school|sixteen|\d+|forty|fifty|home)|recently|in (?:\d+|his|
her)|publicly|late in life|years ago|after (?:her|his|the) divorce|when (?:he|she))( \w+)?, (she|
he|son|daughter|they|brother|sister|husband|wife|dad|mum|boy|girl) (\w+ )?came out(?! (?:of|with|
to (?:help|us with|measure)|the|and (?:paid|bought)|well|fine|too|wrong|in a (?:rash|hurry)|ahead|
on top))(?= *(?:[^\w ]|$|last|as|to|and|at|in|two|three|recently|this|when)), (just|has|hasn't|
not) come out( yet| to| as)?(?! (?:of|right|well|fine|clean))(?= *(?:[^\w ]|$|to|as|yet)), out of
the closet, in the closet, closet(ed)?(?= (?:case|gay|homosexual))( \w+)?, closeted, out and
proud, openly (gay|lesbian|bi|out), same[ -]sex*, civil partner*, (in|have|had|having) a civil
(partnership|union), (two|both|2) (mums|moms|dads|mothers|fathers|mummies|daddies|wives|husbands),
(his|john's|his new|his ex) (boyfriend|husband and he|husband|fiance|groom|bf|hubby|ex-husband|
ex-boyfriend)(?! (?:and hers)), her (girlfriend|wife|new wife|new girlfriend|ex-wife|
ex-girlfriend|gf|fiancee|bride|missus|late wife)(?!s| (?:group|and her)), (his|her) partner is (a|
another) (man|woman)(?! of), he (has|got|'s got|lives with|married|dates|is dating|is seeing|is
with|kissed) (a |his )?(boyfriend|husband|man|bf|partner called (?:dave|john|paul|mike|steve|
peter|mark)), he's (married to|dating|seeing|with|engaged to|in love with|living with|into) (a |
another |his )?(man|bloke|guy|boyfriend|husband|boy|men|blokes|guys|boys|lad), she's (married to|
dating|seeing|with|engaged to|in love with|living with|into) (a |another |her )?(woman|girl|lady|
girlfriend|wife|women|girls), s(his|her) partner is (a|another) (man|woman)(?! of), he (has|got|'s
got|lives with|married|dates|is dating|is seeing|is with|kissed|left him for) (a |her |another
)?(girlfriend|wife|woman|girl|gf), (daughter|sister|niece|mother|mum|granddaughter|girl|aunt|
woman|lady) (\w+ )?(\w+ )?(dating|seeing|married|marrying|engaged to|lives with|in love with|moved
in with|has|with|snogging|kissing) (to )?(a |another |her )(girlfriend|wife|woman|girl), (son|
brother|nephew|father|dad|grandson|boy|uncle|man|lad|husband) (\w+ )?(\w+ )?(dating|seeing|
married|marrying|engaged to|lives with|in love with|moved in with|has|with|kissing) (to )?(a |
another |his )(boyfriend|husband|man|bloke|guy|lad), lives with (his boyfriend|her girlfriend|her
wife|his husband|another (?:man|woman)), married (to )?(another )(man|woman), married to a (man|
woman), (left|leaves|dumped) (him|her) for \w+, (left|leaving|leaves|dumped|walked out on) (her|
his) (husband|wife|partner|boyfriend|girlfriend) for, (left|leaving|leaves) (her|his) family (for|
to be with) (\w+ )?(\w+ )?(woman|man|girl|bloke|neighbour|secretary|friend|someone|colleague|best
friend|lover|boss|affair|younger \w+), (swings|bats|plays) (both ways|for (?:the|both) (?:other
)?(?:side|team|teams)), (bats|batting|plays) for the other (side|team), (likes|prefers|fancies|
into|attracted to|sleeps with|slept with|dates|dating|goes with|chases|loves|interested in) (other
|older |younger |only |the )?(men|women|guys|girls|boys|ladies|blokes|both|both sexes|married \w+|
males|females)(?! (?:'s|who|s|clothes|shoes|magazine|fiction|books|rugby|football|boots|
fragrance\w*|perfume\w*|size|sizes|jackets|fit|sections?|colours|cut|that))(?!'), not (into|
interested in) (men|women|girls|boys), friend of dorothy, confirmed bachelor, light in the
loafers, (gay|lesbian|pride|drag|queer|swingers|strip|sex|lap ?dancing) (bar|bars|club|clubs|
scene|pub|night|village|marriage|wedding|couple|friend|son|daughter|brother|men|man|woman|pride|
icon|dating|community|rights), soho scene, (pride|prides) (parade|march|festival|flag|event|badge|
month|weekend|lanyard|committee), (to|at|goes to|marching at|marches at|celebrating) pride(?=
*(?:[^\w ]|$|this|last|every|in|with|on))(?: \w+)?, rainbow (badge|lanyard|laces|family|flag
because)s?, grindr, tinder, hinge date, bumble date, onlyfans, only fans, dating (app|apps|men|
women|a (?:man|woman|married \w+)|site|sites), hook-?ups?, hooks up with, sex (life|worker|
workers|addict\w*|toy\w*|drive|with|offender|tape|shop|party|parties|work|clinic|club|partner\w*|
therapy|therapist|scandal|before marriage|abuse|trade|symbol of the|problems?), sexual*(?!
harassment policy), sexuality, (having|has|had|have|loves?|no|want|wants|likes|talks? about|paid
for|pays for|much|any|enough|off) sex(?! (?:education|shop)), sexting, affairs?(?= *(?:[^\w ]|$|
with|and|behind|going|is|was|at|since|came|ended|again|last|for|because))(?: with \w+)?, (having|
has|had|have|been having|started|ended|conducting|an|his|her|their|secret|another|long) (an |a |
her |his |another |secret |torrid |office )?(an |a |her |his |another |secret |torrid |office
)?(affair|affairs|fling|liaison|thing with (?:the|a|her|his) \w+|bit on the side|fancy woman|fancy
man|toy ?boy|sugar (?:daddy|baby|mummy)|mistress|lover|one[ -]night stand|threesome|sidepiece|side
piece|other woman|love child|secret family|second family)(?! (?:of|with (?:chocolate|coffee|food|
cheese|bread|books|italy|cake|shoes|france|paris|tea))), (bit|girl|woman|man|someone|piece|family)
on the side, affair with, cheat(s|ed|ing|er)?(?= (?:on|with|with (?:her|his)|husband|wife|
partner))( on|with)?( \w+)?, (husband|wife|partner|he|she|boyfriend|girlfriend) (is |was |been |
has been |'s |has )?(cheating|cheats|cheated|playing away|straying|unfaithful|two-timing|carrying
on)(?! (?:at|on (?:his|her|the) (?:diet|exam|test)|in the)), unfaithful*, two-tim(es|ing|ed|er),
playing away, plays away, (caught|found) (\w+ )?(in bed|cheating|together|with (?:another|the|her|
his) (?:woman|man|neighbour|secretary|lover))( \w+)?, adulter*, mistress(?! (?:of ceremon\w+|of
the (?:house|robes|kitchen)|for)), lover(?! (?:of|s of)|\w+ lover)(?= *(?:[^\w ]|$|and|is|comes|
picks|pays|on|from|lives|called|who|behind|while|at)), (secret|married|younger|older|his|her|a
new|toyboy|another) lovers?(?! (?:of|boy)), swinger*, swing(s|ing) with (other )?couples, wife[
-]?swap*, open (marriage|relationship), (poly|throuple)(?= *(?:[^\w ]|$|couple|and|relationship))(
\w+)?, polyamor*, throuple, menage a trois, promiscu*, prostitut*, hooker(?! (?:for|in the
(?:scrum|team)|position)), call girl*, rent boy*, brothel*, knocking shop, escorts?(?= *(?:[^\w ]|
$|agency|girl|service|work|for a living|in london|on the side))( agency|girl| service| work)?,
(works|worked|working) as an escort, stripper*, lap ?dancer*, pole dancer*, (pays|paid|paying) for
(sex|it by the hour|girls|company), kerb crawl*, porn*, x-rated, bdsm, dominatrix, fetish*,
kinkster, kinky (sex|stuff|parties|party|habits|photos|life), sadomaso*, s&m, into (leather scene|
bondage|kink|latex|feet), bondage, virgin(?!(?: |-)(?:olive|mobile|atlantic|media|wool|coconut|
islands?|train\w*|cocktail|mojito|oil|mary|colada|trains|money|active|radio|forest|galactic|
bloody|pina|birth|mary's|pulp|paper|gin|territory)), virginity, celibate, celibacy, viagra,
cialis, impoten*, erectile*, (can't|couldn't|trouble|problems) (get|getting|keep|keeping) it up,
libido, contracepti*, (on|takes|taking|off|collects|forgot|came off|started) the (pill|coil)(?!
(?:box|organi)), birth control, morning[ -]after pill, plan b pill, iud, condoms?, lube(?! (?:for
the (?:bike|chain|lock)|oil)), vibrator*, dildo*, lingerie for (his|a) (mistress|lover|girlfriend
on the side), (one|1)[ -]night[ -]stand*, sleeps? around, sleep(s|ing) with (?!the (?:window|
light|dog|lights)|a (?:pillow|teddy|fan)|(?:her|his) (?:teddy|dog|cat|socks|pillow|window|eyes|
phone))\w+, slept with (?!the|a (?:pillow|teddy))\w+, shagg*, screwing (his|her|the|around)(
\w+)?, banging (his|the) (secretary|boss|neighbour|nanny), getting off with, womanis*, womaniz*,
philander*, (skirt|skirt-) ?chaser, man-?eater, escort (girl|agency|service), nympho*, dyke,
dykes, faggot*, poof*, ladyboy, shemale, sodom*, ex-husband came out, (love|sex|private|bedroom)
(life|lives)(?! (?:is (?:good|busy)|insurance)), in the bedroom department, friends with benefits,
fuck buddy, love[ -]child, born out of wedlock, illegitimate (child|son|daughter|kid|baby),
(seeing|dating|sees|carrying on with|involved with|sneaking around with|running around with|in
love with) (a )?(married (?:man|woman|bloke|guy)|someone else|another (?:man|woman)|other men|
other women|his secretary|her boss|two (?:men|women|guys)|several (?:men|women)|the (?:neighbour|
postman|butcher|gardener|plumber|au pair|babysitter|nanny)(?:'s wife)?), (sti|std|sexual health|
gum|family planning) (clinic|check|test|results), wet dream*, masturbat*, orgasm*, nudist*,
naturist*, aphrodisiac for (him|her|his|their), (boyfriend|husband|fiance) (\w+ )?(collects|picks
up|pays|comes|signs|orders) (\w+ )?for him, (girlfriend|wife|fiancee) (\w+ )?(collects|picks up|
pays|comes|signs|orders) (\w+ )?for her, in transition(?! (?:period|phase at work))
"""
LOVES = r"""
bi, trans, straight, celibate, a virgin, closeted, butch, camp, polyamorous, out and proud, queer,
poly, swingers?, a lesbian, the other way, a homo, kinky, femme, gender neutral, she/her, he/him,
they/them
"""
