"""The forty invented people of the demo shop, and what they are used to take.

Names, numbers and habits are made up. Words are in English and are said in the language in which
the shop is built; nobody is called Mar… but those of the pictures, so that the search shows them.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from careapp.rules.names import Register
from careapp.text import N_

PRICES: Mapping[str, int] = {
    N_("Focaccia"): 380,
    N_("Green tea"): 650,
    N_("Gluten-free bread"): 690,
    N_("Honey"): 890,
    N_("Rice cake"): 1290,
    N_("Coffee beans"): 1190,
    N_("Rye bread"): 460,
    N_("Butter"): 350,
    N_("Apple cake"): 1400,
    N_("Chocolates"): 1200,
    N_("Croissants"): 420,
    N_("Breakfast for two"): 740,
    N_("Ciabatta"): 310,
    N_("Milk"): 190,
    N_("Biscuits"): 570,
    N_("Jam"): 520,
    N_("Pizza by the slice"): 450,
    N_("Nut bread"): 560,
    N_("Lemon tart"): 1650,
    N_("Breadsticks"): 290,
}
"""What the shop sells, in cents."""

_BREAKFAST = ("Croissants", "Breakfast for two", "Milk")
_BREAD = ("Ciabatta", "Rye bread", "Butter")
_SWEET = ("Apple cake", "Biscuits", "Jam")
_TEA = ("Green tea", "Honey", "Biscuits")
_LUNCH = ("Pizza by the slice", "Focaccia", "Breadsticks")


@dataclass(frozen=True, slots=True)
class Invented:
    """A person and their habit: so many visits, the first and the last so many days ago.

    `birthday_in` is the days from today to the birthday; `points` the balance they end up with.
    """

    given: str
    family: str
    visits: int
    first: int
    last: int
    takes: tuple[str, ...]
    title: str = ""
    register: Register = Register.FORMAL
    pronunciation: str = ""
    company: str = ""
    birthday_in: int | None = None
    phone: str = ""
    email: str = ""
    card: str = ""
    language: str = ""
    points: int | None = None
    every: int = 0
    """Comes each so many days exactly, but for one time missed; 0: about evenly."""
    lately: int = 0
    """How many of the visits fall into the last year; 0: as the others."""
    last_bought: tuple[tuple[int, tuple[str, ...]], ...] = ()
    """What the last visits came to, the latest first: cents and items."""
    last_discount_cents: int = 0
    """What a voucher took off the last of them."""
    note: str = ""
    note_days_ago: int = 20
    looking_for: str = ""
    heard_from: str = ""

    @property
    def name(self) -> str:
        """The name as they say it."""
        return f"{self.given} {self.family}"


_TU = Register.FIRST_NAME

PEOPLE: tuple[Invented, ...] = (
    Invented(
        *("Marta", "Wójcik", 47, 332, 3, ("Gluten-free bread", "Focaccia", "Green tea")),
        title="signora",
        pronunciation=N_("VOO-ee-chick"),
        phone="347 000 1842",
        email="marta.wojcik@example.com",
        card="C10000001",
        points=84,
        every=7,
        last_discount_cents=500,
        last_bought=(
            (1960, ("Focaccia", "Green tea")),
            (2240, ("Gluten-free bread", "Honey")),
            (3180, ("Rice cake", "Coffee beans")),
            (1720, ("Gluten-free bread", "Focaccia", "Green tea")),
            (1720, ("Gluten-free bread", "Focaccia", "Green tea")),
            (1960, ("Gluten-free bread", "Focaccia", "Honey")),
            (1720, ("Gluten-free bread", "Focaccia", "Green tea")),
        ),
        note=N_("Prefers the gluten-free bread. Best called in the afternoon."),
        note_days_ago=17,
    ),
    Invented(
        *("Mario", "De Angelis", 78, 1_010, 1, _BREAKFAST),
        register=_TU,
        phone="333 000 4567",
        card="C10000002",
        points=112,
        lately=66,
        note=N_("Takes his coffee standing, reads the paper by the window."),
    ),
    Invented(*("Mariella", "Greco", 24, 690, 35, _TEA), title="signora", phone="340 000 2231"),
    Invented(*("Omar", "El Mansouri", 6, 240, 61, _LUNCH), register=_TU, phone="351 000 9080"),
    Invented(
        *("Anna", "Marchetti", 0, 2, 0, ()),
        title="dottoressa",
        company="Studio Marchetti Associati",
        phone="0432 000 118",
        email="anna@marchetti.example.com",
        looking_for=N_(
            "30 breakfasts each Friday for the office. Asks whether we deliver by 8 and whether "
            "there is something without lactose."
        ),
        heard_from="Paolo D’Amico",
    ),
    Invented(
        *("Siobhán", "Murphy", 109, 3_240, 1, ("Breakfast for two", "Rye bread", "Butter")),
        register=_TU,
        pronunciation=N_("shi-VAWN"),
        birthday_in=1,
        phone="349 000 7710",
        card="C10000006",
        points=74,
        lately=70,
        last_bought=(
            (740, ("Breakfast for two",)),
            (1190, ("Rye bread", "Butter")),
            (1800, ("Apple cake",)),
        ),
        note=N_("Reads crime novels and likes to talk about them. The chair by the window."),
        note_days_ago=19,
    ),
    Invented(*("Giovanna", "Sciolla", 4, 400, 92, _BREAD), title="signora", phone="338 000 5512"),
    Invented(
        *("Paolo", "D’Amico", 40, 620, 2, _BREAKFAST),
        register=_TU,
        birthday_in=0,
        phone="335 000 6644",
        email="paolo.damico@example.org",
        points=61,
    ),
    Invented(*("Lan", "Nguyễn", 22, 300, 4, _SWEET), register=_TU, phone="320 000 1199"),
    Invented(
        *("Enrico", "Bortolussi", 30, 500, 1, _BREAD),
        title="signor",
        birthday_in=-6,
        phone="0432 000 745",
    ),
    Invented(*("Giorgio", "Bassi", 38, 520, 37, _BREAD), title="signor", every=7),
    Invented(*("Anna", "Ferrero", 27, 410, 26, _SWEET), title="signora", phone="347 000 3030"),
    Invented(*("Dimitri", "Kovač", 19, 340, 63, _LUNCH), register=_TU, every=15),
    Invented(
        *("Elisa", "Zanier", 49, 480, 2, ("Nut bread", "Jam", "Milk")),
        register=_TU,
        phone="328 000 4821",
        points=38,
    ),
    Invented(
        *("Ada", "Taylor", 12, 210, 8, _TEA),
        title="signora",
        language="en",
        email="ada.taylor@example.net",
    ),
    Invented(*("Pietro", "Tomadini", 24, 450, 0, _BREAKFAST), title="dottor", birthday_in=40),
    Invented(*("Chiara", "Lestani", 16, 330, 0, _LUNCH), register=_TU, phone="346 000 2718"),
    Invented(*("Luca", "Peressutti", 12, 190, 0, _LUNCH), register=_TU),
    Invented(*("Rosa", "Degano", 26, 700, 0, _BREAD), title="signora", phone="0432 000 391"),
    Invented(*("Franco", "Zuliani", 20, 420, 0, _BREAD), title="signor", birthday_in=12),
    Invented(*("Sofia", "Cossutti", 9, 120, 0, _SWEET), register=_TU),
    Invented(
        *("Teresa", "Comelli", 34, 800, 0, ("Ciabatta", "Milk", "Butter")),
        title="signora",
        note=N_("Wants the bread well done, in the paper bag."),
    ),
    Invented(*("Giulio", "Fabris", 14, 260, 5, _BREAKFAST), title="avvocato"),
    Invented(*("Nadia", "Hoxha", 14, 300, 3, _SWEET), register=_TU, phone="389 000 1414"),
    Invented(*("Stefano", "Venier", 11, 230, 9, _LUNCH), register=_TU),
    Invented(*("Ilaria", "Snaidero", 12, 280, 6, _TEA), register=_TU, birthday_in=75),
    Invented(*("Bruno", "Cantarutti", 20, 560, 2, _BREAD), title="signor"),
    Invented(*("Laura", "Pittini", 13, 200, 12, _SWEET), title="signora"),
    Invented(*("Ion", "Popescu", 11, 250, 7, _LUNCH), register=_TU, phone="327 000 8080"),
    Invented(*("Valentina", "Driussi", 8, 150, 16, _BREAKFAST), register=_TU),
    Invented(*("Sergio", "Nonino", 18, 480, 4, _BREAD), title="geometra"),
    Invented(*("Beatrice", "Turello", 7, 130, 21, _SWEET), register=_TU, birthday_in=150),
    Invented(*("Wei", "Chen", 15, 220, 5, _TEA), register=_TU),
    Invented(*("Caterina", "Moretti", 14, 370, 10, _BREAD), title="professoressa"),
    Invented(*("Davide", "Ellero", 5, 90, 30, _LUNCH), register=_TU),
    Invented(*("Irene", "Pascoli", 12, 180, 14, _TEA), title="signora"),
    Invented(*("Alfredo", "Burelli", 10, 310, 75, _BREAD), title="signor"),
    Invented(*("Federica", "Sabbadini", 6, 100, 18, _SWEET), register=_TU),
    Invented(
        *("Ivan", "Qualizza", 15, 390, 6, _LUNCH),
        company="Osteria del Gelso",
        register=_TU,
        phone="0432 000 552",
    ),
    Invented(*("Gina", "Vidoni", 3, 60, 24, _BREAD), title="signora"),
)
