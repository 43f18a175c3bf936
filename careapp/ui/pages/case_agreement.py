"""Step 3 of a case: what is promised, by when, by whom, and how they hear from us."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careapp.rules.care.drafts import AgreementDraft, CaseDraft
from careapp.rules.care.promises import (
    CHANNELS,
    LONGEST,
    Channel,
    Due,
    check_due,
    checked_what,
)
from careapp.rules.care.spoken import time_words
from careapp.rules.care.steps import Step
from careapp.services.case_page import CaseSight
from careapp.services.promises import shop_time
from careapp.text import _, format_day
from careapp.ui.desk import Desk
from careapp.ui.dialogs.checks import first_refused
from careapp.ui.due import DuePicker
from careapp.ui.pages.case_apology import CaseApology
from careapp.ui.pages.case_parts import StepForm, SwitchRow
from careapp.ui.widgets.button import SMALL, Button
from careapp.ui.widgets.combo import Combo
from careapp.ui.widgets.field import Field, Labelled
from careapp.ui.widgets.tone_hints import hints_below

_CALL_AT = time(17)
"""When somebody is called, unless the promise is due before."""


class AgreementForm(StepForm):
    """The promise; `edited` after each change, so that the spoken sentence follows."""

    edited = Signal()

    def __init__(self, desk: Desk) -> None:
        """Promise nothing yet."""
        super().__init__(
            _("What have you agreed on?"),
            _("Few words, a real date, a name. Write it as you would say it."),
            _("Promise"),
            "handshake",
        )
        self.what = Field(_("We promise"), icon="pen-line")
        self.what.edit.setMaxLength(LONGEST)
        self.due = DuePicker()
        self.by_when = Labelled(_("Due by"), self.due)
        self.owner = Combo(icon="user", name=_("Who looks after it"))
        self.news = Combo(icon="phone", name=_("How they hear from us"))
        self.updates = SwitchRow(
            _("Update them even with no news"),
            _("A call is worth more than silence: CareApp reminds whoever looks after it."),
        )
        self.updates.toggle.setChecked(True)
        self.apologises = SwitchRow(_("Print an apology voucher"), "")
        self.preview = Button(_("Preview"), icon="eye", height=SMALL)
        self.apologises.row.addWidget(self.preview)
        self.apology = CaseApology(desk, self)
        self._sight: CaseSight | None = None
        self._agreed: AgreementDraft | None = None
        self._lay_out()
        self._connect()

    @property
    def first_focus(self) -> QWidget:
        """What is promised."""
        return self.what.edit

    @property
    def is_agreed(self) -> bool:
        """Whether what stands here has been promised already."""
        return self._agreed is not None and self._agreed == self.agreement()

    def show_case(self, sight: CaseSight) -> None:
        """Know who can look after it, and whether an apology went with it already."""
        self._sight = sight
        chosen = self.owner.value()
        self.owner.set_options([(str(key), name) for key, name in sight.people])
        self.owner.set_value(chosen or self.owner.itemData(0))
        has_apology = sight.case is not None and sight.case.voucher_id is not None
        self.apologises.setHidden(has_apology)
        if has_apology:
            self.apologises.toggle.setChecked(False)

    def fill(self, draft: CaseDraft) -> None:
        """Show what is about to be promised, or begin with the way that was chosen."""
        plan = draft.agreement
        self.what.set_text(plan.what)
        self.due.set_value(plan.due)
        case = self._sight.case if self._sight else None
        owner_id = plan.owner_id or (case.owner_id if case else None)
        if owner_id is not None:
            self.owner.set_value(str(owner_id))
        # Nobody has switched it off before a day was chosen.
        self.updates.toggle.setChecked(plan.call is not None or plan.due is None)
        self._offer_news(plan.channel, plan.call)
        self._agreed = plan if draft.step is Step.GUIDELINE else None
        self.by_when.set_fault("")
        if draft.step is Step.AGREEMENT:
            self._offer_apology()
        self._take_change()

    def begin(self, draft: CaseDraft, owner_id: int | None) -> None:
        """Begin with the way that was agreed on, where nothing is written yet."""
        if self.what.text() or draft.chosen is None or draft.chosen >= len(draft.options):
            return
        self.what.set_text(draft.options[draft.chosen].text)
        self.what.edit.selectAll()
        if owner_id is not None:
            self.owner.set_value(str(owner_id))
        self._offer_apology()
        self._take_change()

    def _offer_apology(self) -> None:
        """Let whoever was let down hear that we are sorry, unless they have it on paper already."""
        self.apologises.toggle.setChecked(not self.apologises.isHidden())

    def read(self, draft: CaseDraft) -> CaseDraft:
        """Return the case with this promise."""
        return replace(draft, agreement=self.agreement())

    def agreement(self) -> AgreementDraft:
        """Return the promise as it stands."""
        channel, _bar, moment = self.news.value().partition("|")
        owner = self.owner.value()
        call = datetime.fromisoformat(moment) if moment else None
        return AgreementDraft(
            self.what.text(),
            self.due.value(),
            int(owner) if owner else None,
            Channel(channel or Channel.PHONE),
            Due(call.date(), call.time()) if call else None,
        )

    def is_fit(self) -> bool:
        """Return whether it can be promised; what cannot says so below its own field."""
        refused = first_refused(
            [
                (self.what, lambda: checked_what(self.what.text())),
                (self.by_when, lambda: check_due(self.due.read(), shop_time())),
            ]
        )
        if refused is self.by_when:
            self.due.focus_choice()
        elif refused is not None:
            refused.setFocus()
        return refused is None

    def take_agreement(self) -> None:
        """Know that what stands here has just been promised."""
        self._agreed = self.agreement()
        self.apologises.toggle.setChecked(False)
        self._take_change()

    def take_approval_back(self) -> None:
        """Show that an apology was refused for its worth."""
        self.apology.drop_approval()
        self._take_change()

    def _lay_out(self) -> None:
        people = QHBoxLayout()
        people.setSpacing(12)
        people.addWidget(Labelled(_("Looks after it"), self.owner), 1)
        people.addWidget(Labelled(_("We let them know"), self.news), 1)
        self.column.addWidget(self.what)
        self.column.addWidget(hints_below(self.what))
        self.column.addWidget(self.by_when)
        self.column.addLayout(people)
        self.column.addSpacing(6)
        self.column.addWidget(self.updates)
        self.column.addWidget(self.apologises)
        self.column.addStretch(1)
        self.foot.addWidget(self.onward)

    def _connect(self) -> None:
        self.what.changed.connect(lambda _text: self._take_change())
        self.due.changed.connect(self._take_due)
        self.owner.chosen.connect(lambda _key: self._take_change())
        self.news.chosen.connect(lambda _key: self._take_change())
        self.updates.toggle.toggled.connect(lambda _on: self._take_due())
        self.apologises.toggle.toggled.connect(lambda _on: self._take_change())
        self.apology.changed.connect(self._take_change)
        self.preview.clicked.connect(self.apology.look)

    def _take_due(self) -> None:
        self.by_when.set_fault("")
        plan = self.agreement()
        self._offer_news(plan.channel, plan.call)
        self._take_change()

    def _offer_news(self, channel: Channel, call: Due | None) -> None:
        """Offer how and when they hear from us; a call that was planned stays."""
        calls = call_moments(self.due.value(), call) if self.updates.toggle.isChecked() else []
        moments = [f"{one.on} {one.at}" for one in calls] or [""]
        self.news.set_options(
            [
                (f"{one}|{moment}", _news_words(one, moment))
                for one in CHANNELS
                for moment in moments
            ]
        )
        wanted = f"{channel}|{call.on} {call.at}" if call else f"{channel}|{moments[0]}"
        place = self.news.findData(wanted)
        self.news.setCurrentIndex(max(0, place))

    def _take_change(self) -> None:
        is_on = self.apologises.toggle.isChecked()
        if is_on and self._sight is not None:
            causes = self._sight.case.draft.causes if self._sight.case else ()
            person = self._sight.glance.person
            self.apology.start(self._sight.apology, person.id, causes)
        is_over = is_on and self.apology.is_above_limit()
        words = self.apology.line() if is_on else _("words and a gesture, on paper")
        self.apologises.say(words, "warn" if is_over else "text2")
        self.preview.setVisible(is_on)
        self._name_onward(is_printing=is_on)
        self.edited.emit()

    def _name_onward(self, *, is_printing: bool) -> None:
        if self.is_agreed and not is_printing:
            self.onward.setText(_("Go on"))
            self.onward.set_icon("arrow-right")
        else:
            self.onward.setText(_("Promise and print") if is_printing else _("Promise"))
            self.onward.set_icon("printer" if is_printing else "handshake")


def call_moments(due: Due | None, planned: Due | None) -> list[Due]:
    """Return when somebody can hear from us before a promise is due: the latest day first."""
    now = shop_time()
    if due is None:
        return [planned] if planned else []
    first = now.day if now.clock.time() < _CALL_AT else now.day + timedelta(days=1)
    days = {due.on - timedelta(days=1), due.on, first}
    moments = {Due(day, _CALL_AT) for day in days if first <= day <= due.on}
    if due.at is not None and due.at <= _CALL_AT:
        moments.discard(Due(due.on, _CALL_AT))
    moments = moments or {Due(due.on, due.at or _CALL_AT)}
    eve = due.on - timedelta(days=1)
    ordered = sorted(moments, key=lambda one: (one.on != eve, one.on))
    return ordered if planned is None or planned in ordered else [planned, *ordered]


def _news_words(channel: Channel, moment: str) -> str:
    how = _(CHANNELS[channel])
    if not moment:
        return how
    call = datetime.fromisoformat(moment)
    weekday = format_day(call.date()).split(" ", 1)[0]
    when = _("{day} at {time}").format(day=weekday, time=time_words(call.time()))
    return f"{how}, {when}"
