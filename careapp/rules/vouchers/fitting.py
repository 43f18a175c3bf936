"""The kind of voucher that fits a person today: what is proposed before anybody chooses."""

from dataclasses import dataclass
from datetime import date

from careapp.rules.saying import BIRTHDAY_DAYS_AFTER, days_to_birthday
from careapp.rules.visits import is_long_absence
from careapp.rules.vouchers.birthday import BIRTHDAY
from careapp.rules.vouchers.kind import VoucherKind
from careapp.rules.vouchers.reminder import REMINDER
from careapp.rules.vouchers.thank_you import THANK_YOU
from careapp.rules.vouchers.welcome import WELCOME
from careapp.rules.vouchers.win_back import WIN_BACK


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """How well the shop knows a person; `birthday` is month and day."""

    is_customer: bool = True
    visits: int = 0
    first_on: date | None = None
    last_on: date | None = None
    birthday: tuple[int, int] | None = None

    def is_new(self, today: date) -> bool:
        """Return whether this is the first visit, recorded already or not."""
        return self.visits == 0 or self.first_on == today

    def has_birthday(self, today: date) -> bool:
        """Return whether the birthday is tomorrow, today or was in the last three days."""
        if self.birthday is None:
            return False
        return -BIRTHDAY_DAYS_AFTER <= days_to_birthday(self.birthday, today) <= 1

    def is_long_away(self, today: date) -> bool:
        """Return whether they used to come and have stayed away for long."""
        if self.first_on is None or self.last_on is None:
            return False
        return is_long_absence(self.visits, self.first_on, self.last_on, today)


def fitting_kind(person: Acquaintance, today: date) -> VoucherKind:
    """Return the kind that fits best; a thank-you is never wrong."""
    if not person.is_customer:
        return REMINDER
    if person.is_new(today):
        return WELCOME
    if person.has_birthday(today):
        return BIRTHDAY
    return WIN_BACK if person.is_long_away(today) else THANK_YOU
