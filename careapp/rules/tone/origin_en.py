"""Origin in English: peoples, countries and how someone is said to come from there."""

PEOPLES = r"""
afghans?, africans?, albanians?, algerians?, americans?, angolans?, arabs?, arabic, arabian,
argentinians?, argentinean, argentine, armenians?, asians?, australians?, aussies?, austrians?,
azerbaijani, azeri, bahraini, bajans?, bangladeshis?, bengalis?, belarusians?, belgians?,
belizean, beninese, bhutanese, bolivians?, bosnians?, botswanan, brazilians?, brits?, british,
britons?, bulgarians?, burkinabe, burmese, burundian, cambodians?, cameroonians?, canadians?, cape
verdeans?, caribbean, catalans?, caucasians?, chadian, chechens?, chileans?, chinese, circassian,
colombians?, columbians?, congolese, costa ricans?, croatians?, croats?, cubans?, cypriots?,
turkish cypriot, greek cypriot, czechs?, czechoslovakian, danes?, danish, djiboutian, dominicans?,
dutch, east african, east asian, east european, eastern european, ecuadorians?, egyptians?,
emirati, english, eritreans?, estonians?, ethiopians?, fijians?, filipin[oa]s?, finns?, finnish,
flemish, french, gabonese, gambians?, georgians?, germans?, ghanaians?, ghanian, goan, greeks?,
guatemalans?, guinean, gujarati, guyanese, gypsy, gypsies, haitians?, hausa, hindi, hispanics?,
hmong, hondurans?, hong kongers?, hungarians?, icelandic, igbo, indians?, indonesians?, inuit,
iranians?, iraqis?, irish, israelis?, italians?, ivorians?, ivorian, jamaicans?, japanese,
jordanians?, kashmiris?, kazakhs?, kenyans?, keralan, koreans?, kosovans?, kosovars?, kurds?,
kurdish, kuwaiti, kyrgyz, laotian, latin american, latin[oa]s?, latinx, latvians?, lebanese,
liberians?, libyans?, lithuanians?, macedonians?, maghrebi, malagasy, malawian, malaysians?,
maldivian, malians?, maltese, maori, mauritanian, mauritians?, mexicans?, middle eastern,
moldovans?, mongolians?, montenegrins?, moroccans?, morrocan, mozambican, namibian, nepalese,
nepalis?, new zealanders?, nicaraguan, nigerians?, nigerien, nordic, north african, norwegians?,
omani, pakistanis?, palestinians?, panamanian, papuan, paraguayan, pashtun, persians?, peruvians?,
poles?, polish, polynesian, portuguese, puerto ricans?, punjabis?, qatari, quebecois, roma,
romanian, romanians?, romani, romany, russians?, rwandans?, salvadorans?, salvadorean, samoans?,
sardinians?, saudis?, scandinavians?, scots, scottish, scotsman, senegalese, serbs?, serbians?,
sicilians?, sierra leonean, sindhi, singaporeans?, sinhalese, slavic, slavs?, slovaks?, slovakian,
slovenes?, slovenians?, somalis?, somalian, south africans?, south americans?, south asian, south
indian, spanish, spaniards?, sri lankans?, sudanese, surinamese, swedish, a swede, swahili, swiss,
syrians?, tagalog, taiwanese, tajik, tamils?, tanzanians?, thai, tibetans?, tigrayan, togolese,
tongan, trinidadians?, trini, tunisians?, turks?, turkish, turkmen, ugandans?, ukrainians?,
uruguayans?, uyghur, uzbeks?, venezuelans?, vietnamese, welsh, welshman, west african, west
indians?, yank, yanks, yemenis?, yemenite, yoruba, yugoslav, zambians?, zimbabweans?, zulu, north
korean, south korean, irishman, irishwoman, frenchman, frenchwoman, englishman, englishwoman,
dutchman, frenchie, bosniak, sephardic, ashkenazi, mediterranean, balkan, anglo-indian,
afro-caribbean, african-american, afro-american, british[ -](?!airways)\w+(?:i|ian|an|ish|ese),
(african|asian|italian|irish|polish|chinese|mexican|anglo|afro|indo|franco|japanese|korean|cuban|
arab|greek|turkish|black)-\w+
"""
_PEOPLE_WORD = (
    "(?:"
    + "|".join(
        word.strip()
        for word in " ".join(PEOPLES.replace("|\n", "|").split()).split(",")
        if word.strip() and not word.strip().startswith(("(", "british["))
    )
    + ")"
)
COUNTRIES = (
    "afghanistan|africa|albania|algeria|america|angola|argentina|armenia|asia|australia|"
    "austria|azerbaijan|bahrain|barbados|bangladesh|belarus|belgium|benin|bolivia|bosnia|"
    "botswana|brazil|bulgaria|burkina faso|burma|burundi|cambodia|cameroon|canada|cape verde|"
    "chile|china|colombia|congo|costa rica|croatia|cuba|cyprus|czechia|czechoslovakia|"
    "denmark|dominica|ecuador|egypt|el salvador|eritrea|estonia|ethiopia|fiji|finland|france|"
    "gabon|gambia|the gambia|georgia|germany|ghana|greece|grenada|guatemala|guinea|guyana|"
    "haiti|honduras|hong kong|hungary|iceland|india|indonesia|iran|iraq|ireland|israel|italy|"
    "ivory coast|jamaica|japan|jordan|kashmir|kazakhstan|kenya|korea|north korea|south korea|"
    "kosovo|kurdistan|kuwait|laos|latvia|lebanon|liberia|libya|lithuania|macedonia|"
    "madagascar|malawi|malaysia|mali|malta|mauritius|mexico|moldova|mongolia|montenegro|"
    "montserrat|morocco|mozambique|myanmar|namibia|nepal|new zealand|nicaragua|niger|nigeria|"
    "norway|oman|pakistan|palestine|panama|papua new guinea|paraguay|peru|poland|portugal|"
    "puerto rico|punjab|the punjab|qatar|romania|russia|rwanda|saudi|saudi arabia|senegal|"
    "serbia|sierra leone|singapore|slovakia|slovenia|somalia|south africa|spain|sri lanka|"
    "st lucia|sudan|surinam|sweden|switzerland|syria|taiwan|tajikistan|tanzania|thailand|"
    "tibet|togo|tonga|trinidad|tunisia|turkey|uganda|ukraine|uruguay|uzbekistan|venezuela|"
    "vietnam|yemen|yugoslavia|zambia|zimbabwe|the philippines|philippines|the congo|"
    "the middle east|the caribbean|the west indies|the balkans|eastern europe|north africa|"
    "west africa|east africa|south america|central america|latin america|the czech republic|"
    "the netherlands|holland|the ivory coast|the states|the dominican republic|"
    "the soviet union|gaza|crimea|donbas|kerala|gujarat|sicily|sardinia|the islands|abroad|"
    "overseas|back home|the old country|lagos|kabul|karachi|lahore|islamabad|dhaka|delhi|"
    "mumbai|bombay|calcutta|kolkata|chennai|madras|goa|colombo|manila|hanoi|saigon|bangkok|"
    "beijing|shanghai|tehran|baghdad|damascus|aleppo|beirut|amman|jerusalem|tel aviv|cairo|"
    "alexandria|tripoli|tunis|algiers|casablanca|marrakech|rabat|fez|dakar|accra|kumasi|"
    "abuja|nairobi|mombasa|kampala|addis ababa|asmara|mogadishu|khartoum|harare|lusaka|"
    "johannesburg|cape town|durban|kinshasa|bucharest|sofia|warsaw|krakow|gdansk|lodz|"
    "budapest|prague|bratislava|kyiv|kiev|lviv|odessa|kharkiv|mariupol|moscow|st petersburg|"
    "minsk|riga|vilnius|tallinn|belgrade|sarajevo|tirana|pristina|skopje|athens|istanbul|"
    "ankara|izmir|havana|kingston jamaica|port-au-prince|bogota|caracas|lima|quito|la paz|"
    "santiago|buenos aires|rio|sao paulo|brasilia|montevideo|mexico city|tijuana|lisbon|"
    "madrid|naples|palermo|kathmandu|yangon|seoul|tokyo|kuala lumpur|jakarta|yerevan|tbilisi|"
    "baku|tashkent|almaty|eritrea"
)
_LANGUAGES = (
    "albanian|amharic|arabic|bengali|bulgarian|cantonese|chinese|croatian|czech|dari|dutch|"
    "farsi|french|german|greek|gujarati|hausa|hebrew|hindi|hungarian|igbo|italian|japanese|"
    "korean|kurdish|latvian|lingala|lithuanian|mandarin|nepali|pashto|persian|polish|"
    "portuguese|punjabi|romanian|russian|serbian|slovak|somali|spanish|swahili|tagalog|tamil|"
    "thai|tigrinya|turkish|ukrainian|urdu|vietnamese|wolof|yiddish|yoruba|welsh|patois|"
    "creole|foreign languages?|her own language|his own language|their own language"
)
_SOMEONE = (
    "man|men|woman|women|lady|ladies|guy|guys|bloke|blokes|boy|boys|girl|girls|couple|family|"
    "families|customer|customers|client|person|people|kid|kids|gentleman|husband|wife|wives|"
    "friend|friends|chap|lad|lads|community|student|students|teenager|teenagers|mother|"
    "father|mum|mom|dad|son|daughter|neighbou?rs?|boyfriend|girlfriend|partner|fella|folk|"
    "folks|crowd|baby|babies|child|children|owner|driver|builder|builders|nanny|cleaner|"
    "workers?|plumber|waiter|mother-in-law|in-laws|grandparents|grandmother|grandfather|"
    "parents|nurse|doctor|priest|assistant|dude|gang"
)
ORIGIN = rf"""
(asian|african|oriental|middle eastern|arab|indian|chinese|slavic|latin|foreign|jewish|
mediterranean|european|mongolian) (features|looks|blood|face|eyes|name and accent|appearance|
complexion|hair type), (looks|sounds|seems|must be|obviously|clearly) (a bit |very |quite |vaguely
)?(foreign|asian|african|arab|oriental|chinese|middle eastern|indian|eastern european|
{_PEOPLE_WORD})(?! (?:to me|enough|on the|in the|food)), (speaks?|understands?|talks?|has|spoke|
with) (very |quite |really |only )?(very |quite |really |only )?(little|poor|broken|bad|no|hardly
any|barely any|limited|basic|terrible|almost no|zero|patchy|next to no) english, (doesn't|don't|
does not|can't|cannot|didn't) (really |yet )?(speak|understand|read|write) (any |much |a word of |
good |our )?(english|the language), (no|not much|little|hardly any|barely any|broken|limited|zero|
poor|bad|basic) english, english (is|isn't|not) (\w+ )?(poor|broken|limited|bad|basic|not good|not
great|his second|her second|not|her first|his first|their first|terrible|second language)( \w+)?,
her english, his english, their english, learning english, english as a second language, esl(
class\w*)?, (speaks?|speaking|talks|understands|reads|knows) (only|just|mostly|mainly|nothing but)
({_LANGUAGES}), (only|just|mostly|mainly) (speaks?|understands?|talks?) ({_LANGUAGES}),
({_LANGUAGES})[ -](speaking|speaker|speakers|mother tongue|native|only)(?! (?:staff|guide|
colleague|customer service|assistant)), native ({_LANGUAGES}|english)( speaker)?, (first|native|
home|second|mother) (language|tongue)( is \w+)?, mother[ -]tongue, speaks? ({_LANGUAGES}) (at
home|(?:with|to|at) (?:her|his|the|their) \w+|to each other|among themselves|together), (needs|
brings|through|with) (an |her |his |a )?(interpreter|translator), (son|daughter|husband|wife|
child|granddaughter|grandson|friend) (translates|interprets)( for \w+)?, immigrant*, immigrated,
immigration (status|papers|lawyer|office|case|tribunal|visa), migrant*, emigrat*, emigree,
refugee*, asylum*, illegal (alien|immigrant|migrant)s?, illegals?(?! (?:parking|to|download)),
undocumented, expat*, ex-pat*, foreigner*, foreign(?= (?:{_SOMEONE}|born|national|accent|looking|
origins?|background|nationality|sounding|bloke|worker|exchange))(?: \w+), non-eu, leave to remain(
visa| until| expires), indefinite leave, settled status, pre-settled, (his|her|their|a|work|
student|spouse|spousal|visitor|family|waiting (?:for|on) (?:a|the)|overstayed|expired|refused a|
tourist|marriage|fiance\w*) visa(?! (?:card|debit|payment|credit|machine|electron|ending|number|
contactless))s?, visa (application|expir\w+|run\w* out|ran out|refused|status|appointment|renewal|
sponsor\w*|issues|problems|interview), work permit, green card holder, (has|got|waiting for|on) (a
|her |his )?green card, residence permit, residency permit, right to remain, permanent residen\w+,
home office (interview|letter|appointment|decision|case|papers|hostel), daca, dreamer kid,
naturali[sz]ed, naturali[sz]ation, (got|waiting for|applied for|applying for|new|took|passed|
became|has|dual|second|getting|gets) (a |an |his |her |their )?(\w+ )?(citizenship|citizen|
nationality|passport)(?! photos?), deport*, stateless, detention centre, small boat*, smuggled
(in|over|here), (came|arrived|crossed|came over|got here|comes|here) (\w+ )?(by|on|in) (a |the
)?(small boat|dinghy|boat|back of a lorry|lorry|raft|empire windrush|windrush|kindertransport)s?,
windrush, (ukrainian|syrian|afghan) (scheme|host|family|refugee)\w*, homes for ukraine, gyps(y|
ies), gipsy, gipsies, romani, romany*, roma (family|people|community|woman|man), (irish |romany |
new age )?traveller(s)?(?! (?:cheque|mug|size|bag|set|pillow|guide))(?= (?:family|community|
background|site|camp|woman|lad|man|people|from the site|folk))(?: \w+), (from|on|at|lives on|lives
at) (the |a )?(travell?ers'?|gypsy|gipsy|halting) (site|camp), travellers site, pikey\w*, tinker
family, (mixed|dual)[ -](race|heritage|ethnicity|parentage|background)( \w+)?, biracial,
multiracial, interracial( \w+)?, half-caste, mulatto, ethnic*, ethnicity, (her|his|their|
different|another|what|of|same|due to|because of) race(?! (?:number|day|time|bike|bib|car|result|
plan|on|is on|at|tomorrow|went)), racial*, colou?r of (his|her|their) skin, (skin|skin's) (is
)?(colour|color)(?! match), (person|people|man|woman|lady|guy|women|men|kids|couple|family|girl|
boy) of colou?r, bame, bipoc, people of color, poc, wog, coon, (black|white|brown|asian|coloured|
colored|dark|light|olive|dusky|swarthy|dark[ -]skinned|light[ -]skinned|fair[ -]skinned|brown[
-]skinned|olive[ -]skinned|african american|afro[ -]?caribbean|latina|latino|hispanic|aboriginal|
indigenous|native american|maori|inuit|oriental|ethnic|ginger-haired irish) (and \w+
)?({_SOMEONE}|heritage|background|descent|ancestry)(?! (?:suit|shoe|shoes|dress|size|wear|clothes|
scarf|style|figure|sauce|cake|name|bag)), (her|his|the|their|only|a) (black|white|asian|brown|
african|coloured) (husband|wife|boyfriend|girlfriend|partner|friend|baby|son|daughter|kids|
stepfather|mother|father|mum|dad|neighbour|family), (dark|darker|light|lighter|brown|black|white|
olive|pale|tanned|very dark)[ -]?(skin(ned)?|complexion)(?! (?:tone foundation|shoes|bag|potato|
almonds|on)), african american*, african-american*, afro[ -]?caribbean*, afro-american*,
aborigin*, first nations?, native american*, red indian, eskimo, negro*, nigger*, chinaman,
chinky, paki*, oriental (looking|lady|man|woman|features|chap), slant[ -]eye*, darkie*, ancestry,
(navajo|cherokee|sioux|yoruba|maasai|igbo|zulu) (tribe|heritage|blood|nation|family|woman|man),
indigenous, blackfella, whitey, gringo, (of|has|have|her|his|their|with|from|half|part|proud of
(?:her|his)|mixed|roots in|is of|family of|through (?:her|his)) (\w+ )?(\w+ )?(origin|origins|
descent|heritage|ancestry|roots|parentage|extraction|ethnicity|bloodline)(?! (?:of the|label|cert|
is on|done|touched|up|photos?|cube|pot|coloured|dyed|need|are showing|retouch\w*|of|in the car|
out|again|lifted)), (of|from) (african|asian|arab|jewish|indian|polish|chinese|roma|irish|italian|
slavic|latin|caribbean|turkish) (background|family|blood|parents), {_PEOPLE_WORD} (accent|
passport|citizen|citizenship|national|nationality|origins?|descent|heritage|ancestry|roots|
background|born|blood|parents|parent|immigrants?|refugees?|community|speaking background|by birth|
by blood|through and through|extraction|in-laws|looking|name|surname|on (?:his|her|their|the)
(?:mother|father|mum|dad|mom)\w*|on (?:his|her) \w+ side|side of the family|relatives|
grandparents|grandmother|grandfather|granny|mother|father|mum|dad|nan)(?! (?:teacher|style|
recipe)), (half|white|black|quarter|part|three quarters|one quarter|a quarter|second[
-]generation|third[ -]generation|first[ -]generation|2nd gen|2nd generation|anglo|afro|ethnic|
native|fellow|typical|born|proud|mixed|also|ethnically|culturally|nationality) (an?
)?({_PEOPLE_WORD}|white|black|asian|caribbean|african)(?! (?:cake|bread|wine|price|cheese|coffee|
chocolate|dozen|pie|loaf|beans?|olives?|and half (?:milk|dark))), (mother|father|mum|dad|mom|
husband|wife|parents|family|gran|grandmother|grandfather|grandparents|son-in-law|daughter-in-law|
in-laws|boyfriend|girlfriend|partner|fiancee?|ex|nan)('s| is| are| was| were|s)? (both |half |all
|also |a |an |from |originally |half-)*{_PEOPLE_WORD}(?! (?:teacher|tutor|food|wine|cooking|
cheese|bakery|restaurant|lessons?|class|exam|homework|market)), (thick|strong|foreign|eastern
european|slavic|african|heavy|slight|funny|lilting|west indian|asian|exotic|unplaceable|odd|
accented|hard to understand (?:her|his)) (\w+ )?(accent|english), (her|his|their|that) accent,
accent (is|so|from)( \w+)*, (born|grew up|raised|brought up|native|was born|bred|schooled|
childhood|roots|a childhood|family still|family is|relatives are|kids are back|parents still live|
his family lives|her family lives|(?:her|his|their) (?:village|homeland|home country|tribe|
hometown)(?: is)?|back home|home) (\w+ )?(in|to|of) (\w+ )?({COUNTRIES}), (born|grew up|raised)
(abroad|overseas|outside the (?:uk|us|country)), (not|wasn't|isn't) (born|from) (here|this
country|around here|in this country|in england|in britain), (her|his|their) (homeland|home
country|country of origin|motherland|fatherland|own country|native country|mother country|people
back home|tribe|ethnic group|green card|nationality|native \w+)(?! (?:estate|home)), (emigrated|
immigrated|fled|escaped|migrated|arrived|came over|came|moved|moved here|moved over|came here|came
to this country|relocated|adopted|evacuated|exiled|brought over|sent here|resettled|settled here|
got out|here|over here|new|newly arrived|just arrived|displaced) (\w+ )?(\w+ )?(from|as) (\w+
)?({COUNTRIES}|war|the war|a child refugee|refugees?|an? refugee|a war zone|the (?:taliban|regime|
nazis|troubles)), (fled|escaped) (from )?(the )?({COUNTRIES}|taliban|war|regime|troubles|genocide|
bombing|civil war), (originally|hails?|hailing|comes|come|coming|came|family is|family are|
family's|family comes|family came|parents are|parents come|parents came|people are|people come|
folks are|folks came|wife is|wife comes|husband is|husband comes|mother is|mother came|father is|
father came|mum is|dad is|mum's|dad's|ancestors|grandparents came|in-laws are|grandad came|gran
came|nan came|(?:she|he)(?: is|'s)|they're|they are|cleaner is|lodger is|nanny is|girlfriend is|
boyfriend is|fiancee? is|partner is|arrived last \w+) (\w+ )?(\w+ )?from ({COUNTRIES})(?!
(?:today|on|this|tomorrow|next|by|at|road|street|with (?:presents|a cold|souvenirs|gifts|duty))),
(goes|going|went|flies|flying|travels|sends money|writes|visits|returning|returns|moving|moved|
been|off|sends parcels|phones|flew|trips) (back |home )(back |home )?(to|from) (\w+
)?({COUNTRIES}|(?:her|his) (?:village|country|homeland|island)), sends money (home|back|to (?:her|
his) family)( to \w+)?, (family|relatives|husband|wife|kids|children|parents|mother|mum) (still |
all |back |left )(still |all |back |left )?(in|home in|behind in) (\w+ )?({COUNTRIES}), back home
in ({COUNTRIES}), from back home, not from (?:round here|this country)\b|home country,
nationality, citizenship, (dual|italian|british|foreign|eu|non-eu|us|american|polish|irish)
(citizen|national|nationality|citizenship|passport holder)s?, east european*, eastern european*,
third world (country|background), darkest africa, her tribe, go back to (her|his|their) (own
)?country, (one of|another of) (those|them|these) (foreign\w*|immigrant\w*|\w+ians?|poles),
overseas (student|worker)s?, au pair from \w+, exchange student from \w+, (guest|migrant|seasonal)
workers?, no recourse to public funds, hostel for (refugees|asylum), (her|his|their) (caste|clan),
brahmin, dalit
"""
LOOKS = r"""
roma, black, white, brown, coloured, colored, dark-skinned, oriental, a foreigner, native
american, aboriginal, maori, of colou?r, half (\w+), undocumented, not white, dark skinned,
stateless, first nations, mixed race, biracial
"""
