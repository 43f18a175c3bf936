"""What the page of vouchers says of a code: one verdict for each state, with its own ways on."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from careapp import clock
from careapp.rules.codes import LENGTH, Misread
from careapp.rules.permissions import Action, may
from careapp.rules.roles import Role
from careapp.rules.shop import Shop
from careapp.rules.vouchers.kind import Gesture, GestureKind
from careapp.rules.vouchers.till import AtTheTill
from careapp.services.checking import CheckedVoucher, CodeState, VoucherFacts
from careapp.text import (
    _,
    elided,
    format_ago,
    format_date,
    format_day,
    format_money,
    format_time,
    ngettext,
)
from careapp.ui.tokens import Tone


class Act(StrEnum):
    """What can be done with a verdict; each is a button."""

    USE = "use"
    EXTEND = "extend"
    RESUME = "resume"
    AGAIN = "again"
    COURTESY = "courtesy"
    PURCHASE = "purchase"
    VOID = "void"
    SLIP = "slip"
    LEAVE = "leave"


ON_ENTER = (Act.USE, Act.EXTEND, Act.AGAIN)
"""The acts that Enter does when they come first."""


_COME_OFF = (GestureKind.DISCOUNT, GestureKind.VALUE)
"""What the purchase is asked for."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line below the value: an icon and words."""

    icon: str
    text: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the card shows. The first of `acts` is the one that the screen proposes."""

    tone: Tone
    icon: str
    word: str
    code: str
    value: str
    acts: tuple[Act, ...]
    lead: str = ""
    sub: str = ""
    facts: tuple[Fact, ...] = ()
    say: str = ""
    leave: str = ""
    hint: str = ""
    is_large: bool = False
    takes_purchase: bool = False
    left_cents: int | None = None
    """What is on a gift card."""


def verdict_of(checked: CheckedVoucher, shop: Shop, role: Role) -> Verdict:
    """Return the words for an answer; what may be done depends on shop and person."""
    if checked.paused_until is not None:
        return _paused(checked, role)
    if checked.voucher is None:
        return _misread(checked) if checked.misread else _unknown(checked)
    words: dict[CodeState, Callable[[CheckedVoucher, VoucherFacts], Verdict]] = {
        CodeState.VALID: _valid,
        CodeState.USED: _used,
        CodeState.NOT_YET: _not_yet,
        CodeState.VOID: _void,
    }
    if checked.state is CodeState.EXPIRED:
        return _expired(checked, checked.voucher, shop, role)
    return words[checked.state](checked, checked.voucher)


def done_verdict(facts: VoucherFacts, till: AtTheTill) -> Verdict:
    """Return the words after a voucher was used: large, what to do at the till."""
    lost = _("{rest} of the voucher are lost, as said before.").format(
        rest=format_money(till.lost_cents)
    )
    return Verdict(
        tone=Tone.GOOD,
        icon="badge-check",
        word=_("Used"),
        code=facts.code,
        value=till.sentence,
        sub=lost if till.lost_cents else "",
        facts=(Fact("user", facts.customer_name),) if facts.customer_name else (),
        acts=(Act.LEAVE, Act.SLIP) if till.left_cents else (Act.LEAVE,),
        leave=_("Next voucher"),
    )


def value_words(gesture: Gesture) -> str:
    """Return what a voucher gives, in one or two words."""
    if gesture.kind is GestureKind.GIFT:
        return gesture.gift
    return format_money(gesture.amount_cents)


def _valid(checked: CheckedVoucher, facts: VoucherFacts) -> Verdict:
    is_discount = facts.gesture.kind is GestureKind.DISCOUNT
    comes_off = facts.gesture.kind in _COME_OFF
    until = facts.expires_on
    lines = [
        Fact("user", _bearer(facts)),
        Fact("calendar-check", _until(until) if until else ""),
        Fact("shopping-bag", _("On any purchase, only once") if is_discount else _("Only once")),
    ]
    return Verdict(
        tone=Tone.GOOD,
        icon="circle-check",
        word=_("Valid"),
        code=checked.code,
        lead=_("Discount") if is_discount else _("Gift"),
        value=value_words(facts.gesture),
        facts=tuple(line for line in lines if line.text),
        acts=(Act.USE, Act.LEAVE),
        leave=_("Just checking"),
        hint=_("can be undone within 10 seconds with Ctrl Z"),
        is_large=is_discount,
        takes_purchase=comes_off,
    )


def _used(checked: CheckedVoucher, facts: VoucherFacts) -> Verdict:
    lines = [
        Fact("store", _taken_where(facts)),
        Fact("receipt-text", _purchase_words(facts)),
        Fact("user", facts.customer_name),
    ]
    acts = [Act.COURTESY] if facts.customer_id else []
    if facts.customer_id and facts.sale_id:
        acts.append(Act.PURCHASE)
    return Verdict(
        tone=Tone.WARN,
        icon="ticket-check",
        word=_("Already used"),
        code=checked.code,
        value=value_words(facts.gesture),
        sub=_used_when(facts),
        facts=tuple(line for line in lines if line.text),
        say=checked.say,
        acts=(*acts, Act.LEAVE),
        leave=_("Close"),
    )


def _expired(checked: CheckedVoucher, facts: VoucherFacts, shop: Shop, role: Role) -> Verdict:
    may_extend = checked.may_be_extended and may(role, Action.EXTEND_VOUCHER)
    days = shop.may_extend_days
    # It was paid for: the owner takes it however long ago it ended.
    is_owners = facts.card is not None and role is Role.OWNER and not may_extend
    if is_owners:
        rule = _("It was paid for: as the owner you may still take it")
    elif may_extend:
        rule = ngettext(
            "The shop's rules let you extend it by up to {n} day",
            "The shop's rules let you extend it by up to {n} days",
            days,
        ).format(n=days)
    else:
        rule = _("It can no longer be extended")
        if facts.card is not None:
            rule = _("It was paid for: the owner may still take it")
    may_extend = may_extend or is_owners
    acts = [Act.EXTEND] if may_extend else [Act.COURTESY] if facts.customer_id else []
    when = format_day(facts.expires_on) if facts.expires_on else ""
    return Verdict(
        tone=Tone.WARN,
        icon="calendar-x",
        word=ngettext("Expired {n} day ago", "Expired {n} days ago", checked.days_over).format(
            n=checked.days_over
        ),
        code=checked.code,
        value=value_words(facts.gesture),
        sub=_("it ran out on {day}").format(day=when),
        facts=(*_who(facts), Fact("calendar-plus", rule)),
        say=checked.say,
        acts=(*acts, Act.LEAVE),
        leave=_("Do not use it"),
        takes_purchase=may_extend and facts.gesture.kind in _COME_OFF,
    )


def _not_yet(checked: CheckedVoucher, facts: VoucherFacts) -> Verdict:
    return Verdict(
        tone=Tone.WARN,
        icon="calendar-clock",
        word=_("Not yet valid"),
        code=checked.code,
        value=value_words(facts.gesture),
        sub=_("good from {day}").format(day=format_day(facts.valid_from)),
        facts=_who(facts),
        say=checked.say,
        acts=(Act.COURTESY, Act.LEAVE) if facts.customer_id else (Act.LEAVE,),
        leave=_("Close"),
    )


def _void(checked: CheckedVoucher, facts: VoucherFacts) -> Verdict:
    return Verdict(
        tone=Tone.WARN,
        icon="ticket-x",
        word=_("Taken back"),
        code=checked.code,
        value=value_words(facts.gesture),
        sub=_("the shop has taken it back"),
        facts=(*_who(facts), Fact("sticky-note", facts.void_reason)),
        say=checked.say,
        acts=(Act.COURTESY, Act.LEAVE) if facts.customer_id else (Act.LEAVE,),
        leave=_("Close"),
    )


def _unknown(checked: CheckedVoucher) -> Verdict:
    return Verdict(
        tone=Tone.NEUTRAL,
        icon="search",
        word=_("Not found"),
        code=checked.code,
        value=_("It is not one of ours"),
        sub=_("The code is well written, but no voucher of this shop carries it."),
        facts=(
            Fact("store", _("It may come from another shop: the name is on the paper.")),
            Fact("ticket", _("It may be a copy of something else: the paper says what it is.")),
        ),
        say=checked.say,
        acts=(Act.AGAIN, Act.LEAVE),
        leave=_("Close"),
    )


def _misread(checked: CheckedVoucher) -> Verdict:
    value, sub = _misread_words(checked)
    return Verdict(
        tone=Tone.NEUTRAL,
        icon="text-cursor-input",
        word=_("Let's look at it again"),
        code=checked.code,
        value=value,
        sub=sub,
        facts=(
            Fact("keyboard", _("O and 0, I and 1 are all the same: no need to tell them apart.")),
            Fact("scan-barcode", _("The scanner reads the bars above the code.")),
        ),
        say=checked.say,
        acts=(Act.AGAIN, Act.LEAVE),
        leave=_("Close"),
    )


def _misread_words(checked: CheckedVoucher) -> tuple[str, str]:
    match checked.misread:
        case Misread.WRONG_SYMBOL:
            return _("A symbol is not right"), _("One of the symbols does not match the others.")
        case Misread.WRONG_LENGTH:
            count = sum(map(str.isalnum, checked.code))
            is_short = count < LENGTH
            value = _("Some symbols are missing") if is_short else _("There are too many symbols")
            whole = _("A code has {n} symbols, in three groups of four.").format(n=LENGTH)
            return value, whole
        case _:
            return _("Not a code of ours"), _("This does not look like the code of a voucher.")


def _paused(checked: CheckedVoucher, role: Role) -> Verdict:
    return Verdict(
        tone=Tone.NEUTRAL,
        icon="hourglass",
        word=_("A short pause"),
        code=checked.code,
        value=pause_words(checked),
        sub=_("Five codes in a row were not found: vouchers rest at this counter for a minute."),
        facts=(Fact("store", _("Everything else goes on as usual.")),),
        say=checked.say,
        acts=(Act.RESUME, Act.LEAVE) if may(role, Action.END_PAUSE) else (Act.LEAVE,),
        leave=_("Close"),
    )


def pause_words(checked: CheckedVoucher) -> str:
    """Return how long vouchers still pause."""
    seconds = pause_seconds(checked)
    return ngettext("{n} second left", "{n} seconds left", seconds).format(n=seconds)


def pause_seconds(checked: CheckedVoucher) -> int:
    """Return the seconds that vouchers still pause, rounded up; 0 when they go on."""
    if checked.paused_until is None:
        return 0
    left = (checked.paused_until - clock.now()).total_seconds()
    return max(0, -int(-left // 1))


def _until(day: date) -> str:
    return elided(_("Until {date}").format(date=format_date(day)))


def _who(facts: VoucherFacts) -> tuple[Fact, ...]:
    return (Fact("user", facts.customer_name),) if facts.customer_name else ()


def _bearer(facts: VoucherFacts) -> str:
    if not facts.customer_name:
        return _("Whoever presents it")
    return _("{name}, or whoever presents it").format(name=facts.customer_name)


def _taken_where(facts: VoucherFacts) -> str:
    if not facts.redeemed_by:
        return facts.redeemed_counter
    if not facts.redeemed_counter:
        return _("taken by {name}").format(name=facts.redeemed_by)
    return _("{counter} · taken by {name}").format(
        counter=facts.redeemed_counter, name=facts.redeemed_by
    )


def _purchase_words(facts: VoucherFacts) -> str:
    if facts.sale_total_cents is None:
        return ""
    return _("Purchase of {amount}").format(amount=format_money(facts.sale_total_cents))


def _used_when(facts: VoucherFacts) -> str:
    if facts.redeemed_at is None:
        return ""
    day = clock.shop_day(facts.redeemed_at)
    return _("used {ago}, {day} at {time}").format(
        ago=format_ago(day, clock.shop_day(clock.now())),
        day=format_day(day),
        time=format_time(facts.redeemed_at),
    )
