"""Trade unions in English: names, roles, strikes."""

_UNIONS = (
    "unison|unite|gmb|rmt|aslef|usdaw|cwu|tuc|neu|nasuwt|ucu|rcn|fbu|tssa|nuj|"
    "bectu|bfawu|napo|ictu|siptu|afl|afl-cio|afl cio|afl/cio|seiu|"
    "uaw|ufcw|afscme|teamsters?|the teamsters|iww|ibew|ilwu|unite here|uft|"
    r"national nurses united|cgil|cisl|uil|ugl|usb|cobas|fiom|cgt|ver\.?di|ig metall|"
    "solidarnosc|ituc|actu|cupe|unifor|nurses equity|the firefighters|the miners|"
    "dockers|sag-aftra|actors' equity|starbucks workers united|amazon labor union|uaw local"
)
_ROLES = (
    r"rep|reps|representative|member\w*|steward|convenor|convener|organi[sz]er|delegate|"
    r"branch|strike\w*|official|card|badge|meeting\w*|branch secretary|secretary|activist|"
    "dues|local|conference|ballot|shop steward|picket|man|woman|officer|subs|lanyard|banner|"
    "rally|pin|people|lot|job|through and through|president|learning rep|safety rep|"
    "health and safety rep|negotiator|lawyer|helpline|membership|magazine|sticker|mug|fees?|"
    r"subscription\w*|hoodie|jacket|march"
)
_AT_WORK = (
    "teachers?|nurses?|doctors?|junior doctors?|resident doctors?|miners?|firefighters?|"
    r"posties|postal workers?|railway\w*|lecturers?|"
    r"civil servants|dockers|writers|actors|the others|the rest|work\\w*|staff|colleagues|"
    "warehouse|ambulance|barristers"
)
UNION = rf"""
(trade|trades|labou?r)[ -]union*, union(ist|ists|ise|ised|ising|isation|ize|ized|izing|ization|
ism)(?! (?:party|flag|politician)), unions, union(?! ?·)(?! (?:jack|flag|chapel|canal|pacific|
terrace|cafe|coffee|sportiva|of|between|berlin|saint|st|square|station|club))(?!-), (pro|anti|
non)[ -]union*, ({_UNIONS}) ({_ROLES})(?! (?:cake|up the)), (member|rep|steward|organi[sz]er|
official|branch secretary|delegate|activist|works|worked|volunteers|dues|rep|convenor|joined|join|
joins|joining|left|quit|pays|in|with|paid|signed up with|signed up to|active in|card|badge|subs|
secretary|lawyer|legal help|represented|backed|solicitor|help|advice|support|tattoo|hoodie|
steward|officer|president|chair|strike|ballot|ballot) (\w+ )?(of |for |at |to |in |by |through |
from |with )?(the )?({_UNIONS})(?! (?:with|on this|the|our|both|us|against|and paid|screws?|of|in
pink|x|loaf|roast|allerg\w*|cutlets?|milk|butter|street|house|release|loan|in)), (nut|pcs|
prospect|equity|bma|nea|eis) (rep|member|steward|delegate|union|branch|secretary|convenor)s?,
(member|rep|secretary|steward|branch secretary) (of|for|in|at) (the )?(nut|pcs|prospect|equity|
bma|nea|eis), gmb, rmt, usdaw, aslef, tuc, nasuwt, pcs union, ucu, cwu, bfawu, afl-cio, afl cio,
seiu, uaw, ufcw, afscme, ibew, ilwu, siptu, teamster*, cgil, cisl, ugl, rcn, unison (rep|member|
branch|activist), shop[ -]steward*, works council*, staff side rep, collective bargaining, closed
shop, card-carrying \w+ (?:man|woman|member) of the union|wobblies, (went|goes|going|gone|go|been|
out|is|was|are|were|currently|still|voted to|came out|back from|since|call a|called a|off|for|all
out|wife|husband|won't cross|will|not|due to|daughter|son) (out )?(on strike|strike)(?! (?:by the|
a deal|me|us|the|a|at|price|pay off)), on strike(?! (?:price|again)), (walked|walking|walks|stood|
stands|stand|on|joined|join|joins|crossed|crosses|crossing|at|manning|from|won't cross) (\w+
)?picket( line)?s?, picket*(?! fence), striking (with|over|alongside|for (?:pay|better|more)|
worker|teacher|nurse|doctor|miner|junior|staff|driver|{_AT_WORK})s?, ({_AT_WORK})('s|')? (strike|
strikes|walkout|union|picket|dispute|ballot), strike (committee|fund|pay|organi\w+|action|ballot|
leader|day|days|breaker|rally|vote|meeting|over pay|for (?:pay|better|fair)\w*), (organises|
organizes|organised|organized|organising|organizing|led|leads|leading|joined|joining|joins|
supports?|supported|supporting|backs|backing|took part in|takes part in|taking part in|planning|
calls|called|against|lost (?:pay|wages) (?:in|to|during)|voted for|voting for|balloted for|scabbed
during|was in|through) (\w+ )?(\w+ )?(strikes?|walkouts?|work-to-rule|industrial action),
striker*, strikebreak*, strike-break*, scab labour, (was a|called a|he's a|she's a|is a|no)
scabs?, blackleg*, scabbed*, industrial action, industrial dispute, industrial relations rep,
(works?|working|worked) to rule, work-to-rule, general strike, wildcat strike, strike-bound, (the|
a|when the|general) strike (was called|is on|call|vote|started|ended)(?! price), walked out (over
pay|in support|for better|alongside) (\w+)?, lockout at (the|her|his)\w*, (staff|employee|
workers'|worker|workplace|employees') (rep|representative|delegate)s? (at|for|on|in)( \w+)*,
facility time, balloted, ballot (for|on) (action|strike|industrial)\w*, (went|goes|going|took
(?:it|them)|takes (?:it|them)) to (a )?tribunal with (the|her|his) \w+, may day (march|rally|
parade), labou?r day (march|rally|parade), miners' (strike|gala|welfare), durham gala, tolpuddle,
solidarity (fund|strike), (job|pay|wages|house|deposit|savings|sacked|fired|money) (over|in|
through|since) the (\w+ )?strike
"""
