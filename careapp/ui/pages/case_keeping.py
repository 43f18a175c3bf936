"""Keeping a case while it is written: one save after the other, each on the version before it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from careapp import clock
from careapp.errors import CareAppError, Refused, Unavailable
from careapp.rules.care.drafts import CaseDraft
from careapp.rules.care.steps import Step
from careapp.services.actor import Actor
from careapp.services.agreeing import Agreed, AgreeRequest, agree
from careapp.services.case_lists import CaseDetail
from careapp.services.case_page import load_case_page
from careapp.services.cases import (
    CloseCase,
    OpenCase,
    SaveCase,
    SavedCase,
    close_case,
    open_case,
    save_case,
)
from careapp.services.guidelines import Breach, note_breach
from careapp.services.operation_id import new_operation_id
from careapp.services.vouchers import VoucherRequest
from careapp.ui.desk import Desk, ToCase

Then = Callable[[], None]
AGAIN_MS = 5_000


class CaseKeeper(QObject):
    """Knows what of a case is in the archive; saves what is not, also when its page is gone."""

    kept = Signal()
    """Something was saved."""
    agreed = Signal(object)
    """An `Agreed`."""
    closed = Signal()
    failed = Signal(object)
    """A `CareAppError`: what was typed stands on the form as before."""

    def __init__(self, desk: Desk, customer_id: int, page: QObject) -> None:
        """Keep a case that nobody has opened yet."""
        # No child of its page: the last words are saved after it.
        super().__init__()
        self._desk, self._page = desk, page
        self.customer_id = customer_id
        self.case_id: int | None = None
        self.version = 0
        self.saved = CaseDraft()
        self.is_busy = False
        self._is_waiting = False
        self._failed: tuple[CareAppError, CaseDraft] | None = None
        """What the newest words were answered, while they stand nowhere but on the page."""
        page.destroyed.connect(self._lose_page)
        self._agree_op = new_operation_id()
        """One for each agreement, however often it is sent: an approval is for this one."""
        self._next: tuple[CaseDraft, Then | None] | None = None
        self._unsure: OpenCase | SaveCase | None = None
        """What was sent and not answered: it may be saved. It is sent again before newer words."""

    def take(self, case: CaseDetail) -> None:
        """Stand on a case as it was read."""
        self.case_id, self.customer_id = case.id, case.customer_id
        self.version, self.saved = case.version, case.draft

    def keep_over(self, theirs: CaseDetail, draft: CaseDraft) -> None:
        """Save a draft over what somebody else has saved meanwhile."""
        self.take(theirs)
        self.keep(draft)

    def keep(self, draft: CaseDraft, then: Then | None = None) -> None:
        """Save a draft unless it is saved already, then go on."""
        self._failed = None
        if self.is_busy:
            # The newest words count; a step that waits is not forgotten for them.
            self._next = draft, then or (self._next[1] if self._next else None)
        elif draft == self.saved and self._unsure is None:
            if then is not None and isValid(self._page):
                then()
        else:
            self._save(draft, then)

    def agree(self, draft: CaseDraft, voucher: VoucherRequest | None) -> None:
        """Make the promise of a case that is saved, with the apology that goes with it."""
        if self.case_id is not None:
            request = AgreeRequest(self._agree_op, self.case_id, self.version, draft, voucher)
            self._change(agree, request, lambda agreed: self._take_agreement(agreed, draft))

    def close(self, draft: CaseDraft, *, with_rules: bool) -> None:
        """Close a case that is saved, with the rules that it taught or without."""
        if self.case_id is not None:
            op_id = new_operation_id()
            request = CloseCase(op_id, self.case_id, self.version, draft, with_rules)
            self._change(close_case, request, lambda _saved: self._take_closing(draft))

    def note_breach(self, guideline_id: int) -> None:
        """Write down that a guideline was not followed this time."""
        if self.case_id is not None:
            request = Breach(new_operation_id(), guideline_id, self.case_id)
            self._change(note_breach, request, lambda _saved: self.kept.emit())

    def _take_agreement(self, agreed: Agreed, draft: CaseDraft) -> None:
        self._agree_op = new_operation_id()
        self.version, self.saved = agreed.version, replace(draft, step=Step.GUIDELINE)
        self.agreed.emit(agreed)

    def _take_closing(self, draft: CaseDraft) -> None:
        self.saved = draft
        self.closed.emit()

    def _change(
        self, service: Callable[..., Any], request: object, done: Callable[[Any], None]
    ) -> None:
        self._desk.tasks.change(
            self._page, service, request, self._desk.actor, done=done, failed=self.failed.emit
        )

    def _save(self, draft: CaseDraft, then: Then | None) -> None:
        self.is_busy = True
        request = self._unsure = self._unsure or self._request(draft)
        self._desk.tasks.change(
            self,
            _put_away,
            request,
            self._desk.actor,
            done=lambda saved: self._take(saved, request.draft, draft, then),
            failed=lambda error: self._fail(error, draft),
        )

    def _request(self, draft: CaseDraft) -> OpenCase | SaveCase:
        if self.case_id is None:
            return OpenCase(new_operation_id(), self.customer_id, draft)
        return SaveCase(new_operation_id(), self.case_id, self.version, draft)

    def _take(
        self, saved: SavedCase, kept: CaseDraft, wanted: CaseDraft, then: Then | None
    ) -> None:
        self.is_busy, self._unsure = False, None
        self.case_id, self.version, self.saved = saved.case_id, saved.version, kept
        if isValid(self._page):
            self.kept.emit()
        newest, self._next = self._next or (wanted, None), None
        self.keep(newest[0], newest[1] or then)

    def _fail(self, error: CareAppError, wanted: CaseDraft) -> None:
        self.is_busy = False
        if isinstance(error, Refused):
            self._unsure = None
        newest, self._next = self._next or (wanted, None), None
        if isValid(self._page):
            self._failed = error, newest[0]
            self.failed.emit(error)
        else:
            self._fail_unseen(error, newest[0])

    def _lose_page(self) -> None:
        """Take care of what its page was told of too late: it was left already."""
        if self._failed is not None:
            QTimer.singleShot(0, self._desk.tasks, partial(self._fail_unseen, *self._failed))

    def _fail_unseen(self, error: CareAppError, wanted: CaseDraft) -> None:
        """Bring words of a page that is gone back to be mended, or save them when that works."""
        if not isinstance(error, Unavailable):
            self._bring_back(error, wanted)
            return
        if not self._is_waiting:
            self._desk.tasks.refused.emit(error)
        self._is_waiting = True
        QTimer.singleShot(AGAIN_MS, self._desk.tasks, partial(self.keep, wanted))

    def _bring_back(self, error: CareAppError, wanted: CaseDraft) -> None:
        """Open the case again with words that were refused, unless it is gone itself."""
        case = ToCase(self.case_id, self.customer_id, (wanted, self.version))
        self._desk.tasks.fetch(
            self,
            "case",
            load_case_page,
            case.case_id,
            case.customer_id,
            clock.today(),
            self._desk.actor,
            done=lambda _sight: self._desk.open(case),
            failed=lambda _gone: self._desk.tasks.refused.emit(error),
        )


def _put_away(session: Any, request: OpenCase | SaveCase, by: Actor) -> SavedCase:  # noqa: ANN401 - ui knows no session
    if isinstance(request, OpenCase):
        return open_case(session, request, by)
    return save_case(session, request, by)
