"""What happened with a person, as rows of the timeline."""

from collections.abc import Sequence
from datetime import date

from careapp.rules.loyalty.earning import Unit
from careapp.rules.sales import list_items, read_items
from careapp.rules.vouchers import kind_of, reason_label
from careapp.rules.vouchers.kind import GestureKind, Origin, VoucherKind
from careapp.rules.vouchers.validity import OPEN_STATES, VoucherState
from careapp.rules.writing import uncapitalised
from careapp.services.history_entries import HistoryEntry, HistoryKind
from careapp.text import (
    N_,
    _,
    elided,
    format_money,
    format_month,
    format_short_day,
    format_time,
)
from careapp.ui.loyalty_words import gained_words
from careapp.ui.tokens import Tone
from careapp.ui.widgets.results import Look
from careapp.ui.widgets.rows import AnyRow, Heading
from careapp.ui.widgets.timeline import TimelineRow

Key = tuple[int, int]
"""Part and id of an entry: what tells its row from all others."""


def key_of(entry: HistoryEntry) -> Key:
    """Return the key of an entry's row."""
    return entry.part, entry.id


def timeline_rows(entries: Sequence[HistoryEntry], today: date) -> list[AnyRow]:
    """Return the rows of a history, a heading before each month."""
    rows: list[AnyRow] = []
    month = None
    for entry in entries:
        if (entry.day.year, entry.day.month) != month:
            month = (entry.day.year, entry.day.month)
            year = "" if entry.day.year == today.year else f" {entry.day.year}"
            rows.append(Heading(format_month(entry.day) + year))
        rows.append(_row(entry, today))
    return rows


def title_of(entry: HistoryEntry) -> str:
    """Return what an entry is called."""
    match entry.kind:
        case HistoryKind.PURCHASE:
            return _("Purchase")
        case HistoryKind.RETURN:
            return _("Return")
        case HistoryKind.VOUCHER:
            return voucher_title(kind_of(entry.voucher_kind))
        case HistoryKind.NOTE:
            return _("Note")
        case HistoryKind.ADJUSTMENT:
            is_stamps = entry.text == Unit.STAMP
            return _("Stamps corrected") if is_stamps else _("Points corrected")
        case _:
            return _care_title(entry)


def sheet_title(entry: HistoryEntry) -> str:
    """Return what an entry is called above its own sheet, where its words stand below."""
    match entry.kind:
        case HistoryKind.PROMISE:
            return _("A promise")
        case HistoryKind.CASE:
            return _("Case open") if entry.state == "open" else _("Case closed")
        case _:
            return title_of(entry)


def _care_title(entry: HistoryEntry) -> str:
    """Return a title that the person may read over the counter: never what was complained of."""
    is_open = entry.state == "open"
    match entry.kind:
        case HistoryKind.CASE:
            words = _("Case open · {title}") if is_open else _("Case closed · {title}")
            bare = _("Case open") if is_open else _("Case closed")
            return words.format(title=entry.text) if entry.text else bare
        case HistoryKind.PROMISE:
            return _("Promise · {what}").format(what=entry.text)
        case HistoryKind.UPDATE:
            return _("Update")
        case HistoryKind.REQUEST:
            return _("A request at the counter")
        case _:
            return _("Told us")


def note_words(entry: HistoryEntry) -> str:
    """Return what a note says, or why it says nothing any more."""
    return entry.text or _("Its words are gone: the person took their consent back.")


def voucher_title(kind: VoucherKind) -> str:
    """Return what a voucher is called; reminders and gift cards are no vouchers of a kind."""
    name = _(kind.name)
    is_itself = bool(kind.facts) or kind.origin is Origin.SOLD
    return name if is_itself else _("“{kind}” voucher").format(kind=name)


def gift_words(entry: HistoryEntry) -> str:
    """Return what a voucher gives."""
    match GestureKind(entry.gesture):
        case GestureKind.DISCOUNT | GestureKind.VALUE:
            return format_money(entry.amount_cents)
        case GestureKind.GIFT:
            return entry.text
        case GestureKind.WORDS:
            return _("words only")


def reason_words(entry: HistoryEntry) -> str:
    """Return why a voucher was written: the name of its reason, or what was typed."""
    label = reason_label(entry.voucher_kind, entry.reason)
    return entry.reason if label == entry.reason else _(label)


def state_look(entry: HistoryEntry, today: date) -> Look | None:
    """Return the badge of a voucher: used, void, expired, or not yet printed."""
    state = VoucherState(entry.state)
    if state is VoucherState.REDEEMED:
        return Look(_("used"))
    if state is VoucherState.VOID:
        return Look(_("withdrawn"))
    if entry.expires_on is not None and entry.expires_on < today:
        return Look(_("expired"))
    if state is VoucherState.ISSUED:
        return Look(_("to be printed"), Tone.WARN)
    return Look(_("valid"), Tone.GOOD) if state in OPEN_STATES and entry.code_last4 else None


def unit_of(entry: HistoryEntry) -> Unit:
    """Return in what a sale earned."""
    return Unit.STAMP if entry.unit == Unit.STAMP else Unit.POINT


def _row(entry: HistoryEntry, today: date) -> TimelineRow:
    day, title = format_short_day(entry.day), title_of(entry)
    match entry.kind:
        case HistoryKind.VOUCHER:
            return _voucher_row(entry, day, title, today)
        case HistoryKind.NOTE:
            sub = " ".join(note_words(entry).split())
            return TimelineRow(
                key_of(entry), day, "sticky-note", title, sub, Tone.WARN, aside=entry.staff_name
            )
        case HistoryKind.ADJUSTMENT:
            moved = gained_words(entry.points, Unit(entry.text))
            return TimelineRow(
                key_of(entry), day, "pencil", title, entry.reason, Tone.NEUTRAL, aside=moved
            )
        case HistoryKind.PURCHASE | HistoryKind.RETURN:
            is_return = entry.kind is HistoryKind.RETURN
            return _sale_row(entry, day, title, is_return=is_return)
        case _:
            return _care_row(entry, day, title)


_CARE_ICONS = {
    HistoryKind.CASE: "life-buoy",
    HistoryKind.PROMISE: "calendar-clock",
    HistoryKind.UPDATE: "phone-call",
    HistoryKind.FEEDBACK: "megaphone",
    HistoryKind.REQUEST: "circle-question-mark",
}
_CARE_STATES = {
    (HistoryKind.CASE, "open"): Look(N_("open"), Tone.BAD),
    (HistoryKind.PROMISE, "ready"): Look(N_("ready"), Tone.GOOD),
    (HistoryKind.PROMISE, "kept"): Look(N_("kept"), Tone.GOOD),
    (HistoryKind.PROMISE, "broken"): Look(N_("not kept"), Tone.NEUTRAL),
    (HistoryKind.FEEDBACK, "answered"): Look(N_("answered"), Tone.GOOD),
}


def _care_row(entry: HistoryEntry, day: str, title: str) -> TimelineRow:
    state = care_state(entry)
    return TimelineRow(
        key_of(entry),
        day,
        _CARE_ICONS[entry.kind],
        title,
        care_words(entry),
        Tone.BAD if state is not None and state.tone is Tone.BAD else Tone.ACCENT,
        badge=state,
        aside=" · ".join(filter(None, (format_time(entry.moment), entry.staff_name))),
    )


def care_state(entry: HistoryEntry) -> Look | None:
    """Return the badge of a case, a promise or of what they told us."""
    known = _CARE_STATES.get((entry.kind, entry.state))
    return None if known is None else Look(_(known.text), known.tone)


def care_words(entry: HistoryEntry) -> str:
    """Return what stands under the title of a case, a promise, news of it, or feedback."""
    match entry.kind:
        case HistoryKind.PROMISE if entry.expires_on is not None and not entry.reason:
            return elided(_("by {day}").format(day=format_short_day(entry.expires_on)))
        case HistoryKind.PROMISE:
            return entry.reason
        case HistoryKind.UPDATE if entry.expires_on is not None and not entry.text:
            return elided(_("told: by {day}").format(day=format_short_day(entry.expires_on)))
        case HistoryKind.FEEDBACK if entry.points:
            words = " ".join(entry.text.split())
            return " · ".join(filter(None, (score_words(entry.points), words)))
        case HistoryKind.CASE:
            return ""
        case _:
            return " ".join(entry.text.split())


def score_words(score: int) -> str:
    """Return a score as it is read: «2 su 5»."""
    return _("{n} out of 5").format(n=score)


def _sale_row(entry: HistoryEntry, day: str, title: str, *, is_return: bool) -> TimelineRow:
    points = entry.points - entry.points_spent
    return TimelineRow(
        key_of(entry),
        day,
        "undo-2" if is_return else "shopping-bag",
        title,
        _sale_words(entry),
        Tone.NEUTRAL,
        amount=format_money(entry.amount_cents),
        aside=gained_words(points, unit_of(entry)) if points else "",
        aside_tone=Tone.GIFT,
    )


def _sale_words(entry: HistoryEntry) -> str:
    items = list_items(read_items(entry.text)) or entry.reason
    back = entry.returned_cents
    if entry.kind is HistoryKind.PURCHASE and back:
        taken_back = _("{amount} came back").format(amount=format_money(back))
        return " · ".join(part for part in (items, taken_back) if part)
    return items


def _voucher_row(entry: HistoryEntry, day: str, title: str, today: date) -> TimelineRow:
    kind = kind_of(entry.voucher_kind)
    gift = "" if kind.gestures == (GestureKind.WORDS,) else gift_words(entry)
    parts = [gift, uncapitalised(reason_words(entry))]
    if entry.redeemed_on is not None:
        parts.append(elided(_("used on {day}").format(day=format_short_day(entry.redeemed_on))))
    elif entry.expires_on is not None:
        parts.append(elided(_("until {day}").format(day=format_short_day(entry.expires_on))))
    return TimelineRow(
        key_of(entry),
        day,
        kind.icon,
        title,
        " · ".join(filter(None, parts)),
        Tone.ACCENT if kind.facts else Tone.GIFT,
        badge=state_look(entry, today),
        aside=f"…{entry.code_last4}" if entry.code_last4 else entry.staff_name,
    )


def moment_words(entry: HistoryEntry) -> str:
    """Return when and by whom: «9 mar, 10:05 · Marco»."""
    when = f"{format_short_day(entry.day)}, {format_time(entry.moment)}"
    return " · ".join(part for part in (when, entry.staff_name) if part)
