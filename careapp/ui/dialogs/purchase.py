"""Record a purchase: the amount, what was taken, what is used on it, and what it comes to."""

import uuid
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careapp import settings
from careapp.errors import CareAppError
from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.versions import Offer
from careapp.rules.vouchers.kind import GestureKind
from careapp.services.card import Card as CardFacts
from careapp.services.card import OpenVoucher
from careapp.services.sales import (
    PurchasePreview,
    PurchaseRequest,
    RecordedPurchase,
    preview_purchase,
    record_purchase,
)
from careapp.text import _, format_money, format_number, ngettext
from careapp.ui.desk import Desk
from careapp.ui.dialogs.working import WorkingSheet
from careapp.ui.loyalty_words import goal_words, until_words
from careapp.ui.pages.card_parts import person_line
from careapp.ui.people import shown_name
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import Avatar
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.card import Inset, Note
from careapp.ui.widgets.label import ELabel, Text
from careapp.ui.widgets.line import LineEdit
from careapp.ui.widgets.pills import Pills
from careapp.ui.widgets.progress import Ring
from careapp.ui.widgets.stepper import AmountField
from careapp.ui.widgets.tick import Toggle

_QUIET_MS = 120
_OTHER = "+"


class PurchaseSheet(WorkingSheet):
    """The amount and Enter: all else is optional."""

    recorded = Signal(object, bool)
    """A `RecordedPurchase`, and whether to go on to thank."""

    def __init__(self, desk: Desk, card: CardFacts, *, use: Offer | int | None = None) -> None:
        """Ask for the amount; *use* is a reward or the id of a voucher to use."""
        name = shown_name(card.person.name)
        super().__init__(
            _("Record purchase") if card.person.is_customer else _("First purchase"),
            person_line(card),
            width=600,
            least_height=580,
            before=Avatar(name, 44),
        )
        self._desk = desk
        self._request = PurchaseRequest(uuid.uuid4(), card.person.id, 0)
        self._uses: dict[Offer | int, Toggle] = {}
        self._off: dict[Offer | int, tuple[Text, str]] = {}
        """What each takes off, shown while it is used."""
        self._build(card)
        self._connect()
        if use in self._uses:
            self._uses[use].setChecked(True)
        self._ask()

    def _build(self, card: CardFacts) -> None:
        has_implied_cents = bool(self._desk.settings.get(settings.IMPLIED_CENTS))
        self.amount = AmountField(_("Total"), has_implied_cents=has_implied_cents)
        self.first_focus = self.amount
        row = QHBoxLayout()
        row.addWidget(self.amount, 1)
        row.addWidget(Text("€", Face.H1, "text2"))
        self.fault = Text("", Face.CAP_M, "bad")
        self.items = Pills(
            [*((item, item) for item in card.usual_items), (_OTHER, _("+ other"))],
            _("What they took"),
            is_multiple=True,
        )
        self.other = LineEdit(_("what else?"))
        self.other.hide()
        self.body.addWidget(Text(_("Total of the purchase"), Face.SEC_S))
        self.body.addLayout(row)
        self.body.addWidget(self.fault)
        self.body.addWidget(_heading(_("What they took"), _("optional")))
        self.body.addWidget(self.items)
        self.body.addWidget(self.other)
        for offer in card.loyalty.ready:
            title = _("Use: {what}").format(what=offer.reward.name)
            off = offer.reward.value_cents if offer.reward.is_discount else 0
            self._add_use(offer, title, _cost(offer), off)
        for voucher in card.vouchers:
            until = until_words(voucher.expires_on)
            self._add_use(voucher.id, _voucher_title(voucher), until, voucher.amount_cents)
        self._build_result()
        self.lost = Note("", Tone.WARN)
        self.body.addWidget(self.lost)
        self.body.addStretch(1)
        self.thank = Button(_("Record and thank"), icon="heart", key="Ctrl ⏎", height=LARGE)
        self.record = Button(_("Record"), Kind.PRIMARY, "check", "⏎", height=LARGE)
        self.set_primary(self.record)
        self.foot.addWidget(self.thank)
        self.foot.addStretch(1)
        self.foot.addWidget(self.record)

    def _build_result(self) -> None:
        self.ring = Ring(76, _("Points"))
        self.points = Text("", Face.BODY_S)
        self.goal = Text("", Face.SEC, "text2")
        self.to_pay = Text("", Face.NUM)
        self.to_pay.setWordWrap(False)
        result = Inset()
        row = QHBoxLayout()
        row.setSpacing(16)
        words, sums = QVBoxLayout(), QVBoxLayout()
        words.setSpacing(2)
        sums.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self.points)
        words.addWidget(self.goal)
        words.addStretch(1)
        sums.addStretch(1)
        sums.addWidget(ELabel(_("to pay"), Face.SEC, "text2"), 0, Qt.AlignmentFlag.AlignRight)
        sums.addWidget(self.to_pay, 0, Qt.AlignmentFlag.AlignRight)
        sums.addStretch(1)
        row.addWidget(self.ring)
        row.addLayout(words, 1)
        row.addLayout(sums)
        result.body.addLayout(row)
        self.body.addWidget(result)

    def _add_use(self, key: Offer | int, title: str, sub: str, off_cents: int) -> None:
        toggle = Toggle(name=title)
        self._uses[key] = toggle
        off_words = Text("", Face.BODY_S, "gift")
        off_words.setWordWrap(False)
        self._off[key] = off_words, format_money(-off_cents) if off_cents else ""
        row = QHBoxLayout()
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ELabel(title, Face.BODY))
        words.addWidget(ELabel(sub, Face.SEC, "text2"))
        row.addWidget(toggle)
        row.addLayout(words, 1)
        row.addWidget(off_words)
        self.body.addLayout(row)
        toggle.toggled.connect(lambda is_on: self._use(key, is_on))

    def _connect(self) -> None:
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._ask)
        self.amount.changed.connect(self._take_amount)
        self.items.changed.connect(self._take_items)
        self.record.clicked.connect(lambda: self._record(thank=False))
        self.thank.clicked.connect(lambda: self._record(thank=True))
        self.add_key("Ctrl+Return", self.thank.click)

    def _use(self, key: Offer | int, is_on: bool) -> None:
        """Use one thing at a time: what is not said to add up does not."""
        for other, toggle in self._uses.items():
            if is_on and other != key:
                toggle.blockSignals(True)
                toggle.setChecked(False)
                toggle.blockSignals(False)
        for used, (words, off) in self._off.items():
            words.setText(off if self._uses[used].isChecked() else "")
        self._ask()

    def _take_amount(self) -> None:
        self._quiet.start()

    def _take_items(self) -> None:
        wants_other = _OTHER in self.items.values()
        if wants_other and not self.other.isVisible():
            self.other.show()
            self.other.setFocus()
        elif not wants_other:
            self.other.hide()
        self.fit()

    def _asked(self) -> PurchaseRequest:
        used = next((key for key, toggle in self._uses.items() if toggle.isChecked()), None)
        items = [item for item in self.items.values() if item != _OTHER]
        if self.other.isVisible() and self.other.text().strip():
            items.append(self.other.text().strip())
        return replace(
            self._request,
            total_cents=self.amount.cents() or 0,
            items=tuple(items),
            voucher_id=used if isinstance(used, int) else None,
            reward_key=used.reward.key if isinstance(used, Offer) else "",
            reward_version=used.version if isinstance(used, Offer) else None,
        )

    def _ask(self) -> None:
        self._desk.tasks.fetch(
            self,
            "preview",
            preview_purchase,
            self._asked(),
            done=self._show,
            failed=lambda error: self._say_fault(error.text),
        )

    def _show(self, preview: PurchasePreview) -> None:
        self._say_fault("")
        self.to_pay.setText(format_money(preview.paid_cents))
        self.points.setText(_points_words(preview))
        coming = preview.next_reward
        self.goal.setText(goal_words(coming.reward) if coming else "")
        whole = coming.reward.cost if coming else 1
        self.ring.set_progress(max(0, preview.balance) if coming else 1, whole)
        self.ring.set_words(format_number(preview.balance))
        lost = preview.lost_cents if preview.total_cents else 0
        self.lost.setVisible(bool(lost))
        self.lost.set_note(
            _("The discount is larger than the purchase: {amount} of it are lost.").format(
                amount=format_money(lost)
            ),
            Tone.WARN,
        )
        self.fit()

    def _record(self, *, thank: bool) -> None:
        # Nothing typed is for the archive to judge: a gift may be used where nothing is bought.
        if self.amount.text().strip() and self.amount.cents() is None:
            self._say_fault(_("This is not an amount: write it like 14,60."))
            self.amount.setFocus()
            return
        self.set_working(self.thank if thank else self.record)
        self._desk.tasks.change(
            self,
            record_purchase,
            self._asked(),
            self._desk.actor,
            done=lambda recorded: self._finish(recorded, thank=thank),
            failed=self._refuse,
        )

    def _refuse(self, error: CareAppError) -> None:
        self.set_working(None)
        self._say_fault(error.text)
        self.amount.setFocus()

    def _finish(self, recorded: RecordedPurchase, *, thank: bool) -> None:
        self.accept()
        self.recorded.emit(recorded, thank)

    def _say_fault(self, words: str) -> None:
        self.fault.setText(words)
        self.fault.setVisible(bool(words))
        self.amount.set_wrong(bool(words))


def _heading(title: str, aside: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(Text(title, Face.SEC_S), 1)
    row.addWidget(ELabel(aside, Face.CAP, "text2"))
    return holder


def _voucher_title(voucher: OpenVoucher) -> str:
    if voucher.gesture == GestureKind.DISCOUNT:
        amount = format_money(voucher.amount_cents)
        return _("Use the {amount} discount").format(amount=amount)
    return _("Use: {what}").format(what=voucher.gift_text)


def _cost(offer: Offer) -> str:
    cost = offer.reward.cost
    if offer.unit is Unit.STAMP:
        words = ngettext("it costs {n} stamp", "it costs {n} stamps", cost)
    else:
        words = ngettext("it costs {n} point", "it costs {n} points", cost)
    return words.format(n=format_number(cost))


def _points_words(preview: PurchasePreview) -> str:
    coming = preview.next_reward
    gained = format_number(preview.points)
    if coming is None:
        words = ngettext("+{gained} point", "+{gained} points", preview.points)
        return words.format(gained=gained)
    missing = coming.missing_points
    one = ngettext("+1 point, {missing} to go", "+1 point, {missing} to go", missing)
    many = ngettext(
        "+{gained} points, {missing} to go", "+{gained} points, {missing} to go", missing
    )
    words = one if preview.points == 1 else many
    return words.format(gained=gained, missing=format_number(missing))
