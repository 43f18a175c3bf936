"""The vouchers of the demo shop: of each kind, given, used, expired, taken back, not printed."""

from dataclasses import dataclass

from careapp.rules.vouchers.kind import Gesture
from careapp.text import N_

THANKS, APOLOGY = "thank_you", "apology"


@dataclass(frozen=True, slots=True)
class Given:
    """A voucher for a person (by family name); days and minutes are before now.

    `gift` is said in the language of the person; a `use` on a purchase takes the last one.
    """

    to: str
    kind: str
    reason: str
    days_ago: int
    by: str
    amount_cents: int = 0
    gift: str = ""
    typed_reason: str = ""
    last_in: int | None = None
    """The days from today to its last day; None: as the kind has it."""
    ends_with_month: bool = False
    used_minutes_ago: int | None = None
    used_on_last_purchase: bool = False
    void_reason: str = ""
    is_printed: bool = True
    facts: tuple[tuple[str, str], ...] = ()
    """What a reminder states: key and words."""

    def gesture(self, gift: str) -> Gesture:
        """Return what comes with the words, its gift already in the person's language."""
        if self.amount_cents:
            return Gesture.discount(self.amount_cents)
        return Gesture.of_gift(gift) if gift else Gesture.words_only()


GIVEN: tuple[Given, ...] = (
    Given(
        *("Wójcik", THANKS, "other", 10, "Giulia", 500),
        typed_reason=N_("For the 40th visit"),
        used_on_last_purchase=True,
    ),
    Given("Wójcik", THANKS, "patience", 24, "Elena", 500, ends_with_month=True),
    Given("D’Amico", THANKS, "referral", 5, "Marco", gift=N_("A coffee"), used_minutes_ago=38),
    Given("Nguyễn", APOLOGY, "waiting", 6, "Sara", 200, used_minutes_ago=55),
    Given("Bortolussi", THANKS, "loyalty", 7, "Elena", gift=N_("A cake"), used_minutes_ago=90),
    Given("Murphy", THANKS, "referral", 10, "Giulia", gift=N_("A coffee"), used_minutes_ago=1_500),
    Given("Greco", APOLOGY, "product", 40, "Marco", 800),
    Given("Ferrero", APOLOGY, "manners", 30, "Elena"),
    Given("Bassi", THANKS, "loyalty", 120, "Marco", 500, last_in=-6),
    Given("Kovač", THANKS, "advice", 95, "Sara", gift=N_("A rye loaf"), last_in=-40),
    Given(
        "Zanier", THANKS, "loyalty", 15, "Elena", 500, void_reason=N_("Given to the wrong person")
    ),
    Given("Comelli", THANKS, "loyalty", 0, "Giulia", 500),
    Given("Lestani", APOLOGY, "waiting", 0, "Giulia", 500),
    Given("Zuliani", THANKS, "advice", 0, "Giulia", 500, is_printed=False),
    Given("Cossutti", "welcome", "first_visit", 118, "Sara"),
    Given("Driussi", "welcome", "sent_by_a_friend", 40, "Giulia", gift=N_("A coffee")),
    Given(
        "Taylor", "telling_us", "problem", 8, "Sara", gift=N_("A coffee"), used_minutes_ago=4_000
    ),
    Given("Hoxha", "telling_us", "idea", 3, "Marco"),
    Given("Bortolussi", "birthday", "wishes", 6, "Elena", gift=N_("A slice of cake")),
    Given("Kovač", "win_back", "absence", 14, "Elena", 500),
    Given(
        *("Marchetti", "reminder", "answer", 1, "Marco"),
        facts=(
            ("asked", N_("30 breakfasts each Friday")),
            ("bring", N_("The address and the VAT number")),
            ("by_when", N_("Friday by 8")),
        ),
    ),
)
