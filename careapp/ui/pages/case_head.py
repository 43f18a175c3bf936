"""The head of a case: whose it is, how old, the four steps, and what is one key away."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careapp import clock
from careapp.rules.care.steps import MOTTOES, NAMES, ORDER
from careapp.services.case_lists import CaseDetail
from careapp.services.case_page import CaseSight
from careapp.text import _, elided, format_day_month, format_time
from careapp.ui.people import shown_name
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import Avatar
from careapp.ui.widgets.button import Button, Kind
from careapp.ui.widgets.label import ELabel
from careapp.ui.widgets.steps import StepLook


class CaseHead(QWidget):
    """The way back, the title, the thread, the calm words, the pause."""

    reopen_asked = Signal()

    def __init__(self) -> None:
        """Show no case yet."""
        super().__init__()
        self.back = Button("", icon="arrow-left", key="Esc", name=_("Back"))
        self.avatar = Avatar("", 44)
        self.title = ELabel(_("New case"), Face.TITLE)
        self.sub = ELabel("", Face.SEC, "text2")
        self.calm = Button(_("Hard moment"), Kind.GHOST, "life-buoy", "Ctrl K")
        self.story = Button(_("Story"), Kind.GHOST, "history")
        self.pause = Button(_("Pause"), Kind.GHOST, "pause")
        self.reopen = Button(_("Open again"), icon="lock-open")
        self.reopen.clicked.connect(self.reopen_asked)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.sub)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.back)
        row.addWidget(self.avatar)
        row.addLayout(words, 1)
        for button in (self.calm, self.story, self.reopen, self.pause):
            row.addWidget(button)
        self.story.hide()
        self.reopen.hide()

    def show_case(self, sight: CaseSight) -> None:
        """Show a case, or that it is a new one."""
        case, name = sight.case, shown_name(sight.glance.person.name)
        self.avatar.set_name(name)
        self.title.setText(case_title(case))
        self.sub.setText(f"{name} · {_opened_words(case)}" if case else name)
        is_closed = case is not None and case.closed_at is not None
        self.story.setVisible(case is not None)
        self.reopen.setVisible(is_closed)
        self.pause.setVisible(not is_closed)


def case_title(case: CaseDetail | None) -> str:
    """Return what a case is called: «Caso 128 · torta sbagliata»."""
    if case is None:
        return _("New case")
    number = _("Case {n}").format(n=case.id)
    return f"{number} · {case.draft.title}" if case.draft.title else number


def owner_words(case: CaseDetail | None, me: int | None) -> str:
    """Return who looks after a case; nothing while it is not opened."""
    if case is None:
        return ""
    if case.owner_id == me:
        return _("Looked after by me")
    return _("Looked after by {name}").format(name=case.owner_name or _("nobody"))


def closed_words(moment: datetime) -> str:
    """Return when a case was closed, and how it goes on."""
    day = format_day_month(clock.shop_day(moment))
    return elided(_("Closed on {day}. Open it again to go on.").format(day=day))


def step_looks() -> list[StepLook]:
    """Return the four steps as their bar shows them."""
    return [StepLook(step, _(NAMES[step]), _(MOTTOES[step])) for step in ORDER]


def _opened_words(case: CaseDetail) -> str:
    day = clock.shop_day(case.opened_at)
    by = case.opened_by or _("somebody")
    if day == clock.shop_day(clock.now()):
        return _("opened at {time} by {name}").format(time=format_time(case.opened_at), name=by)
    return elided(_("opened on {day} by {name}").format(day=format_day_month(day), name=by))
