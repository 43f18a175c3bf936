"""What whoever is at the counter sees of what happened with people: the owner's setting.

It is left out here, not only hidden on the screen; each look below the cover is on record.
"""

import uuid
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.model.shop import ShopSetting
from careapp.model.voucher import Voucher
from careapp.rules.permissions import Action, may, require
from careapp.rules.saying import USUAL
from careapp.rules.shop import HistoryView
from careapp.services import audit, replay
from careapp.services.actor import Actor
from careapp.services.card import Card, Glance, load_card, load_glance
from careapp.services.case_lists import (
    PAGE,
    CaseDetail,
    CaseFilter,
    CasePage,
    Viewer,
    list_cases,
    load_case,
)
from careapp.services.feedback_lists import (
    FeedbackFilter,
    FeedbackPage,
    FeedbackRow,
    list_feedback,
    load_feedback,
)
from careapp.services.history import HistoryPage, Place, load_history
from careapp.services.history_entries import HistoryFilter
from careapp.services.used_today import UsedToday, used_today
from careapp.services.voucher_details import VoucherDetails, load_details
from careapp.services.voucher_lists import (
    VoucherFilter,
    VoucherRow,
    VoucherSearch,
    list_vouchers,
)
from careapp.text import _

REVEALED = "history_revealed"
_NOTHING = HistoryPage((), None)
_SETTING = select(ShopSetting.value).where(ShopSetting.key == "shop.history_view")
_REVEAL = select(AuditRow.id).where(
    AuditRow.op_id == bindparam("op_id"),
    AuditRow.action == REVEALED,
    AuditRow.subject_id == bindparam("customer_id"),
    AuditRow.staff_id == bindparam("staff_id"),
)
_WRITER = select(Voucher.staff_id).where(Voucher.id == bindparam("voucher_id"))


@dataclass(frozen=True, slots=True)
class Look:
    """Whose history is looked at, and by which reveal of `reveal_history`; None: by none."""

    customer_id: int
    revealed: uuid.UUID | None = None


@dataclass(frozen=True, slots=True)
class SeenCard:
    """A card without what is covered."""

    card: Card
    view: HistoryView
    """What is seen of the history, now."""


def history_view(session: Session, by: Actor) -> HistoryView:
    """Return how much of every history is seen by somebody, unless it is revealed."""
    if may(by.role, Action.SEE_HISTORY):
        return HistoryView.OPEN
    return HistoryView(session.scalar(_SETTING) or HistoryView.OPEN)


def see_card(session: Session, look: Look, today: date, by: Actor) -> SeenCard:
    """Return the card of a person as somebody may see it; *today* is the shop day.

    Raises:
        Refused: the person is no longer in the archive.
    """
    card = load_card(session, look.customer_id, today)
    view = _view_of(session, replace(look, customer_id=card.person.id), by)
    if view is not HistoryView.OPEN:
        visits = replace(card.visits, usual_weekday=None)
        said = None if card.saying and card.saying.key == USUAL else card.saying
        card = replace(card, history=_NOTHING, usual_items=(), visits=visits, saying=said)
    return SeenCard(card, view)


def see_glance(session: Session, customer_id: int, today: date, by: Actor) -> Glance:
    """Return what somebody may see of a person beside the search; *today* is the shop day.

    Raises:
        Refused: the person is no longer in the archive.
    """
    glance = load_glance(session, customer_id, today)
    if history_view(session, by) is HistoryView.OPEN:
        return glance
    said = None if glance.saying and glance.saying.key == USUAL else glance.saying
    return replace(glance, last_purchase=None, saying=said)


def see_history(
    session: Session,
    look: Look,
    by: Actor,
    shown: HistoryFilter = HistoryFilter.ALL,
    before: Place | None = None,
) -> HistoryPage:
    """Return one page of what happened with a person.

    Raises:
        Refused: it is covered.
    """
    if _view_of(session, look, by) is not HistoryView.OPEN:
        raise Refused(_("The history is covered at the till: open the card again to show it."))
    return load_history(session, look.customer_id, shown, before)


def reveal_history(session: Session, op_id: uuid.UUID, customer_id: int, by: Actor) -> Look:
    """Uncover the history of one person for whoever asks, and write down who it was.

    Raises:
        Refused: nobody is at the counter, or the till may not see it at all.
    """
    require(by.role, Action.SERVE)
    if history_view(session, by) is HistoryView.CLOSED:
        require(by.role, Action.SEE_HISTORY)
    if replay.find_done(session, op_id, REVEALED) is None:
        audit.record(session, by, REVEALED, "customer", customer_id, op_id)
    return Look(customer_id, op_id)


def see_vouchers(
    session: Session, search: VoucherSearch, by: Actor, before_id: int | None = None
) -> tuple[VoucherRow, ...]:
    """Return up to 50 issued vouchers: where the history is not open, those that one has written.

    *before_id* is the last row already shown.
    """
    if history_view(session, by) is HistoryView.OPEN:
        return list_vouchers(session, search, before_id)
    if by.staff_id is None or search.staff_id not in {None, by.staff_id}:
        return ()
    return list_vouchers(session, replace(search, staff_id=by.staff_id), before_id)


def see_cases(
    session: Session, shown: CaseFilter, search: str, by: Actor, limit: int = PAGE
) -> CasePage:
    """Return the newest cases: where the history is not open, of the closed ones one's own."""
    sees_closed = history_view(session, by) is HistoryView.OPEN
    return list_cases(session, shown, search, Viewer(by.staff_id, sees_closed), limit=limit)


def see_case(session: Session, case_id: int, by: Actor) -> CaseDetail:
    """Return a case: where the till may not see the history, no other's closed one.

    Raises:
        Refused: it is covered, or no longer in the archive.
    """
    case = load_case(session, case_id)
    is_others = case.owner_id is None or case.owner_id != by.staff_id
    is_past = case.closed_at is not None and is_others
    if is_past and history_view(session, by) is HistoryView.CLOSED:
        raise Refused(_("Who looks after this case sees it, a shift lead and the owner as well."))
    return case


def see_feedback(
    session: Session, shown: FeedbackFilter, by: Actor, limit: int = PAGE
) -> FeedbackPage:
    """Return the newest feedback: where the history is not open, what waits and one's own."""
    sees_closed = history_view(session, by) is HistoryView.OPEN
    return list_feedback(session, shown, Viewer(by.staff_id, sees_closed), limit)


def see_told(session: Session, feedback_id: int, by: Actor) -> FeedbackRow:
    """Return what somebody told us: where the till may not see the history, nothing settled.

    Raises:
        Refused: it is covered, or no longer in the archive.
    """
    told = load_feedback(session, feedback_id)
    is_own = by.staff_id is not None and by.staff_id in {told.heard_by_id, told.answered_by_id}
    is_past = told.answered_at is not None and not is_own
    if is_past and history_view(session, by) is HistoryView.CLOSED:
        raise Refused(_("Who answered this sees it, a shift lead and the owner as well."))
    return told


def see_unprinted(session: Session, by: Actor) -> tuple[VoucherRow, ...]:
    """Return what waits for paper, of all or of one's own."""
    return see_vouchers(session, VoucherSearch(VoucherFilter.NOT_PRINTED), by)


def see_used(session: Session, day: date, by: Actor) -> UsedToday:
    """Return the vouchers used on a shop day: where the history is not open, those one has used."""
    used = used_today(session, day)
    if history_view(session, by) is HistoryView.OPEN:
        return used
    return UsedToday(tuple(use for use in used.rows if use.used_by_id == by.staff_id))


def see_details(session: Session, voucher_id: int, by: Actor) -> VoucherDetails:
    """Return a voucher in full.

    Raises:
        Refused: there is no such voucher, or it is another person's and covered.
    """
    details = load_details(session, voucher_id)
    is_open = history_view(session, by) is HistoryView.OPEN
    if is_open or session.scalar(_WRITER, {"voucher_id": voucher_id}) == by.staff_id:
        return details
    raise Refused(_("Who wrote this voucher sees it, a shift lead and the owner as well."))


def _view_of(session: Session, look: Look, by: Actor) -> HistoryView:
    """Return how much of one history is seen: a reveal of one's own uncovers what is covered."""
    view = history_view(session, by)
    if view is not HistoryView.COVERED or look.revealed is None:
        return view
    asked = {
        "op_id": str(look.revealed),
        "customer_id": look.customer_id,
        "staff_id": by.staff_id,
    }
    return view if session.scalar(_REVEAL, asked) is None else HistoryView.OPEN
