"""The end-of-day report: the day's figures in words, the end of the audit, a line to sign."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from sqlalchemy.orm import Session

from careapp import clock
from careapp.documents.day_sheet import DayPart, DayRow, DaySheet
from careapp.errors import Refused
from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.ledger import Movement
from careapp.rules.loyalty.words import amount_words
from careapp.rules.permissions import Action, require
from careapp.rules.sales import SaleKind
from careapp.rules.vouchers import kind_of
from careapp.services import adjusting, audit, corrections, redeeming, undoing, voucher_changes
from careapp.services.actor import COMMAND_LINE, Actor
from careapp.services.archive import Archive
from careapp.services.day_figures import (
    OF_VOUCHERS,
    PUT_RIGHT,
    TAKEN_BACK,
    DayCare,
    DayFigures,
    DaySales,
    Entry,
    Sum,
    load_day_figures,
)
from careapp.services.safekeeping import last_backup
from careapp.services.shop import load_shop
from careapp.text import (
    N_,
    _,
    format_date,
    format_day,
    format_money,
    format_number,
    format_time,
    language,
    ngettext,
)

_MAC_SHOWN = 16
"""Signs of the chain's end, in groups of four: two ends do not agree by chance."""
_FIRST_DAY = date(1970, 1, 2)
"""No machine's clock reckons with earlier ones."""


def make_day_report(archive: Archive, day: date, by: Actor) -> DaySheet:
    """Return the report of a shop day, in the language of the screen; it changes nothing.

    Raises:
        Refused: neither a shift lead nor the owner, or no day that has been or is.
    """
    require(by.role, Action.CLOSE_DAY)
    if day > clock.today():
        raise Refused(_("This day has not come yet: choose today or an earlier one."))
    if day < _FIRST_DAY:
        raise Refused(_("Nobody has a report of so long ago: choose a later day."))
    return archive.read(_load, day, _backup_words(archive))


def _load(session: Session, day: date, backup: str) -> DaySheet:
    figures = load_day_figures(session, day)
    return DaySheet(
        language=language(),
        shop_name=load_shop(session).name,
        title=_("End-of-day report"),
        day=f"{format_day(day)} {day.year}",
        parts=(
            DayPart(_("Sales"), tuple(_sales_rows(figures.sales))),
            DayPart(_("Vouchers"), tuple(_voucher_rows(figures))),
            DayPart(_("Gift cards"), tuple(_card_rows(figures))),
            _points_part(figures.points),
            *_care_parts(figures.care),
            _entry_part(_("Put right, with the reason"), figures.entries, PUT_RIGHT),
            _entry_part(_("Taken back"), figures.entries, TAKEN_BACK),
            DayPart(_("Safety"), tuple(_safety_rows(audit.head(session), backup))),
        ),
        foot=_printed_words(),
        is_signed=True,
    )


def _sales_rows(sales: DaySales) -> Iterator[DayRow]:
    for kind, label in _SALES.items():
        one = sales.by_kind.get(kind, Sum())
        yield _sum_row(_(label), one)
    yield DayRow(_("Net"), "", format_money(sales.net_cents), is_total=True)
    yield DayRow(_("Paid, after discounts and vouchers"), "", format_money(sales.paid_cents))


def _voucher_rows(figures: DayFigures) -> Iterator[DayRow]:
    for given in figures.given:
        label = _("Written: {kind}").format(kind=_(kind_of(given.kind).name))
        yield _sum_row(label, given.sum, _name(given.staff))
    for kind, used in figures.used.items():
        yield _sum_row(_("Used: {kind}").format(kind=_(kind_of(kind).name)), used)
    for one in figures.approved:
        names = _("{staff}, let pass by {approver}").format(staff=one.staff, approver=one.approver)
        label = _("Beyond a limit: {kind}").format(kind=_(kind_of(one.kind).name))
        yield DayRow(label, names, format_money(one.cents))
    for entry in figures.entries:
        if entry.action in OF_VOUCHERS:
            yield _entry_row(entry)
    yield DayRow(
        _("Written in all"),
        "",
        format_money(sum(given.sum.cents for given in figures.given)),
        is_total=True,
    )


def _card_rows(figures: DayFigures) -> Iterator[DayRow]:
    for kind, label in _CARDS.items():
        if kind in figures.cards:
            yield _sum_row(_(label), figures.cards[kind])
    left = format_money(figures.cards_left_cents)
    yield DayRow(_("Still to be spent at the end of the day"), "", left, is_total=True)


def _points_part(points: Mapping[tuple[str, str], int]) -> DayPart:
    rows = tuple(
        DayRow(_(label), "", amount_words(points[unit, kind], unit))
        for unit in Unit
        for kind, label in _POINTS.items()
        if points.get((unit, kind))
    )
    return DayPart(_("Points and stamps"), rows, "" if rows else _("None moved."))


def _care_parts(care: DayCare) -> Iterator[DayPart]:
    """Yield what became of promises and cases; a day without any keeps the report on one page."""
    late = ngettext(
        "{n} after the day said first", "{n} after the day said first", care.kept_late
    ).format(n=format_number(care.kept_late))
    counted = (
        (_("Promises kept"), late if care.kept_late else "", care.kept),
        (_("Promises not kept"), "", care.broken),
        (_("Cases opened"), "", care.opened),
        (_("Cases closed"), "", care.closed),
    )
    rows = tuple(DayRow(label, detail, format_number(n)) for label, detail, n in counted if n)
    if rows:
        yield DayPart(_("Promises and cases"), rows)


def _entry_part(title: str, entries: tuple[Entry, ...], actions: tuple[str, ...]) -> DayPart:
    rows = tuple(_entry_row(entry) for entry in entries if entry.action in actions)
    return DayPart(title, rows, "" if rows else _("Nothing."))


def _entry_row(entry: Entry) -> DayRow:
    label = f"{format_time(entry.moment)} · {_(_ACTIONS[entry.action])}"
    return DayRow(label, entry.reason, _name(entry.staff))


def _safety_rows(head: audit.Head, backup: str) -> Iterator[DayRow]:
    shown = head.mac.hex()[:_MAC_SHOWN].upper()
    end = " ".join(shown[at : at + 4] for at in range(0, _MAC_SHOWN, 4))
    yield DayRow(_("Lines of the log, and its end"), end, format_number(head.rows))
    yield DayRow(_("Last backup"), backup)


def _sum_row(label: str, one: Sum, detail: str = "") -> DayRow:
    counted = f"{format_number(one.count)} · {format_money(one.cents)}"
    return DayRow(label, detail, counted)


def _name(staff: str) -> str:
    return staff or COMMAND_LINE.staff_name


def _backup_words(archive: Archive) -> str:
    if archive.folder is None:
        return _("made by the server that holds the archive")
    made = last_backup(archive)
    return _moment_words(made) if made else _("none yet")


def _printed_words() -> str:
    return _("Made {moment}.").format(moment=_moment_words(clock.now()))


def _moment_words(moment: datetime) -> str:
    return f"{format_date(clock.local(moment).date())}, {format_time(moment)}"


_SALES = {
    SaleKind.PURCHASE: N_("Purchases"),
    SaleKind.RETURN: N_("Returns"),
    SaleKind.REVERSAL: N_("Undone or corrected"),
}
_CARDS = {
    "sold": N_("Gift cards sold"),
    "spent": N_("Gift cards spent"),
    "given_back": N_("Given back onto gift cards"),
    "void": N_("Gift cards void"),
}
_POINTS = {
    Movement.EARN: N_("Given for purchases"),
    Movement.OPENING: N_("Brought in from elsewhere"),
    Movement.SPEND: N_("Used for rewards"),
    Movement.EXPIRE: N_("Expired"),
    Movement.RETURN_EARNED: N_("Taken back by returns"),
    Movement.GIVE_BACK_SPENT: N_("Given back"),
    Movement.ADJUST: N_("Put right by hand"),
    Movement.MERGE: N_("Moved between cards of one person"),
}
_ACTIONS = {
    corrections.CORRECTED: N_("purchase corrected"),
    adjusting.ADJUSTED: N_("points put right"),
    undoing.UNDONE: N_("sale undone"),
    redeeming.UNDONE: N_("used voucher given back"),
    adjusting.UNDONE: N_("points put right, undone"),
    voucher_changes.VOIDED: N_("voucher made void"),
    voucher_changes.EXTENDED: N_("voucher made good for longer"),
    voucher_changes.REISSUED: N_("lost voucher written again"),
}
