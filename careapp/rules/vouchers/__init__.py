"""The kinds of voucher, listed once: paper, screens and services go through KINDS."""

from careapp.rules.vouchers.apology import APOLOGY
from careapp.rules.vouchers.birthday import BIRTHDAY
from careapp.rules.vouchers.gift_card import GIFT_CARD
from careapp.rules.vouchers.kind import GestureKind, Origin, VoucherKind
from careapp.rules.vouchers.reminder import REMINDER
from careapp.rules.vouchers.reward import REWARD
from careapp.rules.vouchers.telling_us import TELLING_US
from careapp.rules.vouchers.thank_you import THANK_YOU
from careapp.rules.vouchers.welcome import WELCOME
from careapp.rules.vouchers.win_back import WIN_BACK

KINDS: tuple[VoucherKind, ...] = (
    THANK_YOU,
    APOLOGY,
    TELLING_US,
    WELCOME,
    BIRTHDAY,
    WIN_BACK,
    REWARD,
    REMINDER,
    GIFT_CARD,
)
"""In the order of the screens. A retired kind stays: its vouchers are still out there."""

KIND_WORDS = tuple(kind for kind in KINDS if kind.origin is Origin.COMPOSED and kind is not APOLOGY)
"""What staff choose from to say something kind; an apology stands alone."""

LIMITED_KINDS = tuple(
    kind
    for kind in KINDS
    if kind.origin is Origin.COMPOSED and GestureKind.DISCOUNT in kind.gestures
)
"""Of which the shop may limit what one voucher gives."""


def kind_of(key: str) -> VoucherKind:
    """Return the kind with that key.

    Raises:
        KeyError: there is no such kind.
    """
    return {kind.key: kind for kind in KINDS}[key]


def reason_label(kind: str, reason: str) -> str:
    """Return the msgid of a voucher's reason, or the reason itself where it was typed.

    Rewards once had the reasons that birthdays and long absences now have as kinds of their own.

    Raises:
        KeyError: there is no such kind.
    """
    kinds = (BIRTHDAY, WIN_BACK, REWARD) if kind == REWARD.key else (kind_of(kind),)
    return {one.key: one.label for kind in kinds for one in kind.reasons}.get(reason, reason)
