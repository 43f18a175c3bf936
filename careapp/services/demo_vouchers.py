"""The vouchers of the demo shop: given, used, expired, taken back, and one never printed."""

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
)
