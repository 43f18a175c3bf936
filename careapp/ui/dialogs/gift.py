"""A reward without points, for one person or a group: who gets it and what it costs, before."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from careapp.errors import CareAppError
from careapp.rules.loyalty.tiers import tier_name
from careapp.rules.vouchers.kind import Gesture
from careapp.services.gift_people import Group, GroupKind
from careapp.services.gifts import Gift, GiftPreview, GiveGift, give_all, preview_gift
from careapp.services.operation_id import new_operation_id
from careapp.services.vouchers import IssuedVoucher
from careapp.text import _
from careapp.ui.desk import Desk
from careapp.ui.dialogs.gift_words import preview_title, preview_words
from careapp.ui.dialogs.working import WorkingSheet
from careapp.ui.long_work import LongWork
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconDisc
from careapp.ui.widgets.button import LARGE, SMALL, Button, Kind
from careapp.ui.widgets.card import Note
from careapp.ui.widgets.combo import Combo
from careapp.ui.widgets.field import Field, Labelled
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.progress import ProgressBar
from careapp.ui.widgets.segmented import Segmented
from careapp.ui.widgets.stepper import MoneyStepper, Stepper

_QUIET_MS = 150
_AMOUNT, _WORDS = "amount", "words"
_MOST_CENTS, _FIRST_CENTS = 100_000, 500
_MOST_DAYS, _FIRST_DAYS = 365, 30


class GiftSheet(WorkingSheet):
    """Who, what, for how long; the paper comes after the vouchers are made."""

    given_one = Signal(object)
    """An `IssuedVoucher` for one person, to be printed."""
    given_many = Signal(object)
    """The `IssuedVoucher`s of a group, to be put on paper."""

    def __init__(self, desk: Desk, customer_id: int = 0, name: str = "") -> None:
        """Give to a person where one is named, else to a group."""
        disc = IconDisc("gift", Tone.GIFT, 44)
        super().__init__(_("Give a reward"), name, width=640, before=disc)
        self._desk, self._customer_id = desk, customer_id
        self._op_id = new_operation_id()
        self._work: LongWork | None = None
        self._make_fields()
        self._make_foot()
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self._ask)
        self._connect()
        self._show_fields()
        self._ask()

    def gift(self) -> Gift:
        """Return what is given, as it stands."""
        is_amount = self.what.value() == _AMOUNT
        words = Gesture.of_gift(self.words.text())
        gesture = Gesture.discount(self.amount.value()) if is_amount else words
        return Gift(gesture, self.days.value(), self.occasion.text())

    def group(self) -> Group:
        """Return whom it is for."""
        if self._customer_id:
            return Group(GroupKind.PERSON, self._customer_id)
        return Group(GroupKind(self.who.value()), tier=self.tier.value())

    def _make_fields(self) -> None:
        groups = [
            (GroupKind.BIRTHDAYS.value, _("Birthdays of the week")),
            (GroupKind.TIER.value, _("A tier")),
            (GroupKind.LAPSED.value, _("Not seen lately")),
        ]
        self.who = Segmented(groups, _("For whom"))
        self._who = Labelled(_("For whom"), self.who)
        tiers = self._desk.programme.tiering.tiers
        self.tier = Combo([(tier.key, tier_name(tier)) for tier in tiers], name=_("Tier"))
        self._tier = Labelled(_("Tier"), self.tier)
        self.what = Segmented([(_AMOUNT, _("A discount")), (_WORDS, _("A gift"))], _("What"))
        self.amount = MoneyStepper(1, _MOST_CENTS, _FIRST_CENTS, name=_("Discount"))
        self._amount = Labelled(_("Discount"), self.amount)
        self.words = Field(_("Gift"), placeholder=_("a coffee"))
        self.days = Stepper(1, _MOST_DAYS, _FIRST_DAYS, name=_("Days for which it is good"))
        aside = "" if self._customer_id else _("optional")
        self.occasion = Field(_("Why, in your words"), aside=aside)
        self.preview = Note("", Tone.GIFT, icon="users")
        self.fault = Text("", Face.CAP_M, "bad")
        self.bar = ProgressBar(_("How many vouchers are made"))
        self.stop = Button(_("Stop"), icon="x", height=SMALL)
        days = Labelled(_("Days for which it is good"), self.days)
        what = Labelled(_("What"), self.what)
        how_much = QHBoxLayout()
        how_much.setSpacing(16)
        for choice in (self._who, self._tier, what):
            self.body.addWidget(choice)
        for field in (self._amount, self.words, days):
            how_much.addWidget(field, 1)
        self.body.addLayout(how_much)
        for part in (self.occasion, self.preview, self.fault, self.bar, self.stop):
            self.body.addWidget(part)

    def _make_foot(self) -> None:
        self.stay = Button(_("Not now"), Kind.GHOST, key="Esc", height=LARGE)
        is_one = bool(self._customer_id)
        words = _("Print the voucher") if is_one else _("Make the vouchers")
        icon = "printer" if is_one else "gift"
        self.go = Button(words, Kind.PRIMARY, icon, "⏎", height=LARGE)
        self.set_primary(self.go)
        self.first_focus = self.occasion.edit if self._customer_id else self.who
        self.foot.addWidget(self.stay)
        self.foot.addStretch(1)
        self.foot.addWidget(self.go)

    def _connect(self) -> None:
        self.stay.clicked.connect(self.reject)
        self.go.clicked.connect(self._give)
        self.stop.clicked.connect(self._stop)
        for signal in (
            self.who.changed,
            self.tier.chosen,
            self.what.changed,
            self.amount.changed,
            self.words.changed,
            self.days.changed,
            self.occasion.changed,
        ):
            signal.connect(self._take_change)

    def _take_change(self, _value: object) -> None:
        self._show_fields()
        self._quiet.start()

    def _show_fields(self) -> None:
        is_amount, is_group = self.what.value() == _AMOUNT, not self._customer_id
        self._who.setVisible(is_group)
        self._tier.setVisible(is_group and self.who.value() == GroupKind.TIER)
        self._amount.setVisible(is_amount)
        self.words.setVisible(not is_amount)
        self.preview.setVisible(self._work is None)
        for part in (self.bar, self.stop):
            part.setVisible(self._work is not None)
        self.fit()

    def _ask(self) -> None:
        self._desk.tasks.fetch(
            self,
            "preview",
            preview_gift,
            self.group(),
            self.gift(),
            done=self._show_preview,
            failed=lambda error: self._show_preview(GiftPreview(0, (), 0, 0), error.text),
        )

    def _show_preview(self, preview: GiftPreview, fault: str = "") -> None:
        title = "" if fault else preview_title(preview)
        self.preview.set_note(fault or preview_words(preview), Tone.GIFT, title)
        self.go.setEnabled(preview.people > 0 and not self.is_working)
        self._say_fault("")

    def _give(self) -> None:
        work = self._work = LongWork(self)
        work.progressed.connect(self.bar.set_progress)
        self.bar.set_progress(0, 1)
        self.set_working(self.go)
        self._say_fault("")
        request = GiveGift(self._op_id, self.group(), self.gift())
        self._desk.tasks.with_archive(
            self,
            give_all,
            request,
            self._desk.actor,
            work.report,
            work.is_stopped,
            done=self._put_on_paper,
            failed=self._tell,
        )

    def _stop(self) -> None:
        if self._work is not None:
            self._work.stop()

    def _put_on_paper(self, given: Sequence[IssuedVoucher]) -> None:
        self.accept()
        if self._customer_id:
            self.given_one.emit(given[0])
        else:
            self.given_many.emit(given)

    def _tell(self, error: CareAppError) -> None:
        self._work = None
        super()._tell(error)

    def _say_fault(self, words: str) -> None:
        self.fault.setText(words)
        self.fault.setVisible(bool(words))
        self._show_fields()
