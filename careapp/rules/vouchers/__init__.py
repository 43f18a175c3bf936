"""The kinds of voucher, listed once: paper, screens and services go through KINDS."""

from careapp.rules.vouchers.apology import APOLOGY
from careapp.rules.vouchers.kind import VoucherKind
from careapp.rules.vouchers.reward import REWARD
from careapp.rules.vouchers.thank_you import THANK_YOU

KINDS: tuple[VoucherKind, ...] = (THANK_YOU, APOLOGY, REWARD)
"""In the order of the screens. A retired kind stays: its vouchers are still out there."""


def kind_of(key: str) -> VoucherKind:
    """Return the kind with that key.

    Raises:
        KeyError: there is no such kind.
    """
    return {kind.key: kind for kind in KINDS}[key]
