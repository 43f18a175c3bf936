"""Issued vouchers in words: their rows, their badges, and what there is to say about one."""

from datetime import date

from careapp import clock
from careapp.rules.vouchers import kind_of
from careapp.rules.vouchers.kind import Gesture, GestureKind
from careapp.rules.vouchers.validity import Standing
from careapp.rules.writing import uncapitalised
from careapp.services.voucher_details import VoucherDetails
from careapp.services.voucher_lists import VoucherRow
from careapp.text import (
    N_,
    _,
    format_date,
    format_money,
    format_short_day,
    format_time,
    ngettext,
)
from careapp.ui.pages.redeem_words import Fact
from careapp.ui.tokens import Tone
from careapp.ui.widgets.results import Look, ResultRow

MOST_FACTS = 8
_GESTURE_ICONS = {
    GestureKind.DISCOUNT: "percent",
    GestureKind.GIFT: "gift",
    GestureKind.WORDS: "pen-line",
    GestureKind.VALUE: "wallet",
}
_STATES = {
    Standing.VALID: (N_("valid"), Tone.GOOD, "circle-check"),
    Standing.NOT_YET: (N_("not valid yet"), Tone.NEUTRAL, "calendar-clock"),
    Standing.USED: (N_("used"), Tone.NEUTRAL, "ticket-check"),
    Standing.EXPIRED: (N_("expired"), Tone.WARN, "calendar-x"),
    Standing.VOID: (N_("withdrawn"), Tone.NEUTRAL, "ticket-x"),
    None: (N_("printed"), Tone.NEUTRAL, "printer-check"),
}
"""None: words alone, which nobody uses."""


def voucher_row(row: VoucherRow) -> ResultRow:
    """Return a voucher as a row of the list."""
    kind = kind_of(row.kind)
    given = " · ".join(
        part for part in (_(kind.name), uncapitalised(_why(row)), _given(row)) if part
    )
    return ResultRow(
        key=row.voucher_id,
        name=row.customer_name or _("Whoever presents it"),
        sub=given,
        badge=state_look(row),
        flag=Look(value_words(row.gesture), Tone.NEUTRAL, _GESTURE_ICONS[row.gesture.kind]),
        last=_last_words(row),
        icon=Look("", Tone.GIFT, kind.icon),
    )


def value_words(gesture: Gesture) -> str:
    """Return what a voucher gives, in one or two words."""
    match gesture.kind:
        case GestureKind.GIFT:
            return gesture.gift
        case GestureKind.WORDS:
            return _("words only")
        case _:
            return format_money(gesture.amount_cents)


def reason_words(row: VoucherRow) -> str:
    """Return why a voucher was written: the name of its reason, or what was typed."""
    labels = {reason.key: reason.label for reason in kind_of(row.kind).reasons}
    label = labels.get(row.reason)
    return _(label) if label else row.reason


def state_look(row: VoucherRow) -> Look:
    """Return the badge of a voucher; one that never came out of a printer says so first."""
    if row.standing in {None, Standing.VALID} and not row.is_printed:
        return Look(_("to be printed"), Tone.WARN, "printer")
    words, tone, icon = _STATES[row.standing]
    return Look(_(words), tone, icon)


def facts_of(details: VoucherDetails, today: date) -> tuple[Fact, ...]:
    """Return the lines about a voucher, in the order in which they came about."""
    row = details.row
    lines = (
        ("message-circle", _why(row)),
        ("pen-line", _issued_words(details)),
        ("user-check", _about(_("approved by {name}"), details.approved_by)),
        ("printer", _printed_words(details)),
        ("calendar-check", _until_words(row, today)),
        ("ticket-check", _used_words(details)),
        ("ticket-x", _about(_("withdrawn: {name}"), details.void_reason)),
        ("copy", _about(_("in place of …{name}"), details.replaces)),
        ("copy", _about(_("replaced by …{name}"), details.replaced_by)),
    )
    return tuple(Fact(icon, words) for icon, words in lines if words)


def _why(row: VoucherRow) -> str:
    """Return the reason, unless it says no more than the kind: a birthday is a birthday."""
    words = reason_words(row)
    return "" if words == _(kind_of(row.kind).name) else words


def _given(row: VoucherRow) -> str:
    day = format_short_day(clock.shop_day(row.issued_at))
    return f"{row.issued_by}, {day}" if row.issued_by else day


def _last_words(row: VoucherRow) -> str:
    parts = [f"…{row.code_last4}"] if row.code_last4 else []
    if row.redeemed_at is not None:
        day = format_short_day(clock.shop_day(row.redeemed_at))
        parts.insert(0, _("used on {day}").format(day=day))
    elif row.expires_on is not None:
        parts.insert(0, _("until {day}").format(day=format_short_day(row.expires_on)))
    return " · ".join(parts)


def _issued_words(details: VoucherDetails) -> str:
    day, name = format_date(details.issued_on), details.row.issued_by
    if not name:
        return _("issued on {day}").format(day=day)
    return _("issued on {day} by {name}").format(day=day, name=name)


def _printed_words(details: VoucherDetails) -> str:
    if details.prints == 0:
        return _("not printed yet")
    if details.printed_at is None:
        return _("sent to the printer: look whether it came out")
    copies = details.prints - 1
    if copies == 0:
        return _("printed once")
    words = ngettext("printed, and {n} copy", "printed, and {n} copies", copies)
    return words.format(n=copies)


def _until_words(row: VoucherRow, today: date) -> str:
    last = row.expires_on
    if last is None:
        return ""
    if last < today:
        return _("it was good until {day}").format(day=format_date(last))
    return _("good until {day}").format(day=format_date(last))


def _used_words(details: VoucherDetails) -> str:
    moment = details.row.redeemed_at
    if moment is None:
        return ""
    day, time = format_date(clock.shop_day(moment)), format_time(moment)
    if not details.redeemed_by:
        return _("used on {day} at {time}").format(day=day, time=time)
    words = _("used on {day} at {time}, taken by {name}")
    return words.format(day=day, time=time, name=details.redeemed_by)


def _about(words: str, name: str) -> str:
    return words.format(name=name) if name else ""
