"""Goods, places and animals in English: what a word may be said of instead of a person."""


def choice(words: str) -> str:
    """Return words written with commas as a choice; `*` stands for an `s` at the end or none."""
    return "|".join(word.strip().replace("*", "s?") for word in words.split(",") if word.strip())


_FOOD = """
ale*, apple*, artichoke*, bacon, bagel*, baguette*, bakery, bap*, bar*, bean*, beef, beer*,
berries, biscotti, biscuit*, blend*, bread*, breakfast*, brownie*, bun*, burger*, butter, cabbage,
cake*, cakes, candies, candy, carrot*, casserole, challah, cheese*, cheeseboard, cherries,
chicken, chilli, chips, chocolate*, chutney, cider*, clementine*, cocktail*, cod, coffee*,
cookbook*, cookie*, cookies, cream, cress, crisps, croissant*, cuisine, cupcake*, curry, curries,
custard, dal, deli, delight, dessert*, dessert, dip*, dish, dishes, dough, doughnut*, dressing,
drink*, dumpling*, egg*, espresso, fig*, flour, food*, fries, fruit*, fudge, gateau, gin, grape*,
grinder, ham, herb*, herbs, honey, ice cream, jam*, jelly, juice*, kebab*, ketchup, lager*, lamb,
lemon*, lemonade, lettuce, lunch*, lunches, macaroon*, marmalade, meal*, meat*, meatball*, menu*,
milk, mince, muffin*, mushroom*, mustard, noodle*, nougat, nut*, oat*, oil*, olive*, onion*,
orange*, oyster*, pancake*, pasta, pastries, pastry, pate, pea*, peach, peaches, pear*, pepper*,
pesto, pickle*, pie*, pizza*, pizzas, platter*, plum*, pork, potato, potatoes, press, prosecco,
pudding*, quiche, radish, ravioli, recipe*, relish, restaurant*, rice, risotto, roast*, roll*,
rolls, rum, rye, salad*, salami, salmon, salt*, sandwich, sandwiches, sauce*, sausage*, scone*,
seaweed, sherry, shortbread, slice*, snack*, sorbet, soup*, sourdough, spice*, sprout*, steak*,
stew, stick*, stout, stuffing, sugar, supper*, sushi, sweet*, syrup, takeaway*, tapas, tart*,
tea*, teabag*, tiramisu, toast*, toffee, tomato, tomatoes, treat*, truffle*, tuna, turkey*,
turnip*, vinegar, vodka, wafer*, walnut*, whisky, whiskey, wine*, wrap*, yoghurt*, yogurt*,
feast*, ready meals?, spread*, buffet*, banquet*, water, fondue, meze, mezze, bake*, loaf, loaves,
trifle*
"""
_CLOTHES = """
apron*, bag*, balm*, bandana*, bangle*, bathrobe*, belt*, beret*, blanket*, blazer*, blouse*,
bodice*, boot*, bow tie*, bra*, bracelet*, brooch, brooches, buckle*, button*, cap*, cape*,
cardigan*, cloak*, clog*, coat*, cotton, costume*, cuff*, denim, dress, dresses, earring*,
fabric*, felt, flannel, frock*, garment*, glasses, frames, gloves?, gown*, hat*, heel*, hem,
hoodie*, insole*, jacket*, jean*, jersey*, jewellery, jumper*, kilt*, kimono*, lace*, leather,
lining, linen, moccasin*, necklace*, nightdress, outfit*, overcoat*, parka*, pendant*, pin*,
pocket*, poncho*, pumps, purse*, pyjamas, ring*, robe*, rucksack*, sandal*, sari*, scarf, scarves,
shawl*, shirt*, shoe*, shorts, silk*, skirt*, sleeve*, slipper*, sneaker*, sock*, stocking*,
strap*, suit*, sunglasses, sweater*, swimsuit*, thread*, ticking, tie*, tights, top*, trainer*,
trouser*, tweed*, twine, tunic*, umbrella*, underwear, uniform*, vest*, waistcoat*, wallet*,
watch, watches, wear, wig*, wool*, yarn*, zip*, zipper*, fit, bib*, bootie*, cushion*, pillow*
"""
_GOODS = """
album*, almanac*, antique*, atlas, balloon*, banner*, basket*, batteries, battery, bauble*, beads,
bell*, bicycle*, bike*, bin*, bisque, board*, book*, booklet*, bookmark*, bottle*, bouquet*,
bowl*, box, boxes, brand*, brochure*, brush, brushes, bulb*, bunting, cabinet*, calendar*,
camera*, candle*, candlestick*, canvas, car, card*, cards, carpet*, case*, catalogue*, chair*,
chain*, china, clay, clippers, clock*, cloth*, collar*, collection tin, comb*, cot*, courier*,
cover*, crate*, crayon*, cream*, crystal*, cup*, curtain*, cutlery, decoration*, decorations,
desk*, dictionary, dictionaries, diffuser*, display*, doll*, door*, drawer*, dryer*, dvd*,
edition*, engine*, envelope*, fern*, figurine*, film*, flag*, flask*, flower*, foundation, frame*,
game*, garland*, gel*, gift*, giftwrap, glass, glue, greeting*, guide*, guidebook*, hamper*,
handle*, incense, ink*, ivory, jar*, jigsaw*, jug*, kettle*, key*, kit*, knife, knives, label*,
lace, lamp*, lantern*, leaflet*, lens, lenses, light*, lock*, lotion*, machine*, magazine*, map*,
marble, mask*, mat*, mattress, mirror*, model*, mosaic*, mould*, mug*, music, napkin*, newspaper*,
notebook*, novel*, oak, oven*, packet*, paint*, painting*, pan*, paper*, paste, pattern*, pen*,
pencil*, perfume*, phrasebook*, piano*, picture*, pipe*, plant*, plate*, plates, polish,
porcelain, postcard*, poster*, pot*, pottery, print*, puzzle*, quilt*, ribbon*, rose*, rug*,
sale*, sample*, saucer*, scale*, scales, scissors, screen*, seed*, sellotape, serum*, set*,
shampoo*, shaver*, sheet*, shelf, shelves, shutter*, sign*, silver, soap*, sofa*, spoon*, spray*,
stamp*, stapler*, sticker*, stool*, stove*, stickers, supplement*, support pillow*, table*,
tablecloth*, tape*, teapot*, telephone*, tile*, timer*, tin*, tool*, toothbrush, toothpaste,
towel*, toy*, trap*, tray*, tub*, tulip*, tyre*, van*, vase*, veneer*, version*, vouchers?, wax,
wheel*, wood, wreath*, writing paper, merchandise, memorabilia, souvenir*, edging, trim, monitor*,
pad*, taste*, style, design, motif*, product*, range*, selection, section*, aisle*, counter*,
shelf, aisle, supplies, item*, goods, stock, bestseller*, lottery, raffle*, tombola, ticket*,
invitation*, invite*, baubles, crackers, tree*
"""
_PLACES = """
road*, street*, st, rd, ave, lane*, avenue*, square, hall*, close, terrace, hill, court, gate,
gardens?, walk, view, farm, station, house*, end, green, yard, way, market*, cafe*, fete*, fayre,
fair, parking, car park, corner, tower, kitchen, canteen, park, mews, crescent, grove, drive,
place, row, bridge, shop*, store*, salon, pub, inn, arms, hotel, museum, gallery, library,
school*, college, nursery, playgroup, bazaar, jumble sale, charity, charities, collection,
football, fc, rugby, cricket, team, league, cup, grand prix, derby, open, marathon, festival*,
film festival, lesson*, class, classes, course*, teacher*, tutor*, exam*, homework, essay,
project, textbook*, literature, grammar, airport, terminal, quarter, embassy, consulate, bank,
bank holiday*, border, coast, riviera, alps, hours, opening hours, opening times, closing times,
holiday*, weekend, sale, offer*, discount*, event*, stall*, window, order*, delivery, deliveries,
invoice*, account*, catalogue, website, parcel*
"""
THINGS = choice(f"{_FOOD},{_CLOTHES},{_GOODS},{_PLACES}")
"""What follows a word that only tells its kind."""

_JOBS_WITH_ANIMALS = r"(?! (?:walker|sitter|groomer|owner|trainer|breeder|lady|woman|man|allergy))"
_ANIMALS = """
dogs?, cats?, pupp(?:y|ies), pups?, kittens?, kitty, horses?, pony, ponies, mare, foal, rabbits?,
bunny, hamsters?, gerbils?, guinea pigs?, parrots?, budgies?, cockatiels?, canary, hens?,
chickens?, ducks?, geese, goats?, sheep, lambs?, cows?, pigs?, birds?, fish, goldfish, tortoises?,
terrapins?, snakes?, lizards?, ferrets?, donkeys?, pets?, spaniels?, labradors?, retrievers?,
terriers?, poodles?, collies?, beagles?, dachshunds?, whippets?, greyhounds?, bulldogs?,
alsatians?, huskies, husky, pugs?, chihuahuas?, cockapoos?, mutt, moggy, tabby, rottweilers?
"""
_MACHINES = """
plants?, roses?, rose bush, trees?, hedges?, lawns?, orchids?, shrubs?, herbs?, basil, ferns?,
bonsai, cactus, chairs?, tables?, sofas?, dolls?, clocks?, watch, stools?, toys?, shel(?:f|ves),
lamps?, statues?, figurines?, teddy(?: bears?)?, phones?, laptops?, computers?, pcs?, printers?,
tills?, machines?, ovens?, fridges?, freezers?, dishwashers?, boilers?, cars?, vans?, bikes?,
lorry, engines?, tv, televisions?, radios?, cameras?, doors?, zips?, locks?, wheels?, pumps?,
taps?, batter(?:y|ies), scanners?, websites?, servers?, network, coffee machines?, hoovers?,
kettles?, desks?, bookcases?, mirrors?, umbrellas?, jackets?, coats?, shoes?, boots?,
dress(?:es)?, trousers, pram, buggy, pushchair, barometer, (?:sun)?glasses, spectacles, frames,
headphones, suitcases?, trolley, ornaments?, kettles, piano, guitar, violin, sales, trade,
business, market, footfall, garden
"""
AILING = f"(?:{choice(_ANIMALS)}){_JOBS_WITH_ANIMALS}|(?:{choice(_MACHINES)})"
"""Animals, plants and things of which an illness may be said."""
