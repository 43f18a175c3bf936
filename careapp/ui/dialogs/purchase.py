"""Record a purchase: the amount, what was taken, what is used on it, and what it comes to."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careapp import settings
from careapp.clock import now, shop_day
from careapp.errors import CareAppError
from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.versions import Offer
from careapp.rules.loyalty.words import amount_words
from careapp.rules.money import parse_money
from careapp.rules.vouchers.kind import Gesture, GestureKind
from careapp.services.card import Card as CardFacts
from careapp.services.checking import VoucherFacts
from careapp.services.operation_id import new_operation_id
from careapp.services.sales import (
    PurchasePreview,
    PurchaseRequest,
    RecordedPurchase,
    preview_purchase,
    record_purchase,
)
from careapp.text import _, format_money, format_number, ngettext
from careapp.ui.desk import Desk, ToGiftCard
from careapp.ui.dialogs.use_row import UseRow
from careapp.ui.dialogs.voucher_use import VoucherReader
from careapp.ui.dialogs.working import WorkingSheet
from careapp.ui.loyalty_words import gained_words, goal_words, missing_words, until_words
from careapp.ui.pages.card_parts import person_line
from careapp.ui.people import shown_name
from careapp.ui.programme_words import condition_words, times_words
from careapp.ui.standing import ExpiryLines, StandingPart
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import Avatar
from careapp.ui.widgets.button import LARGE, SMALL, Button, Kind
from careapp.ui.widgets.card import Inset, Note
from careapp.ui.widgets.field import Field
from careapp.ui.widgets.label import ELabel, Text
from careapp.ui.widgets.line import LineEdit
from careapp.ui.widgets.pills import Pills
from careapp.ui.widgets.stepper import AmountField

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
        self._request = PurchaseRequest(new_operation_id(), card.person.id, 0)
        self.uses: dict[Offer | int, UseRow] = {}
        self._cards: list[int] = []
        self._build(card)
        self._connect()
        if use in self.uses:
            self.uses[use].toggle.setChecked(True)
        self._ask()

    def _build(self, card: CardFacts) -> None:
        self._build_amount()
        self._build_items(card)
        self._build_uses(card)
        self._build_result()
        self.expiries = ExpiryLines()
        self.expiries.show_expiries(card.loyalty, shop_day(now()), has_later=False)
        self.body.addWidget(self.expiries)
        self.lost = Note("", Tone.WARN)
        self.body.addWidget(self.lost)
        self.body.addStretch(1)
        self._build_foot()

    def _build_amount(self) -> None:
        has_implied_cents = bool(self._desk.settings.get(settings.IMPLIED_CENTS))
        self.amount = AmountField(_("Total"), has_implied_cents=has_implied_cents)
        self.first_focus = self.amount
        row = QHBoxLayout()
        row.addWidget(self.amount, 1)
        row.addWidget(Text("€", Face.H1, "text2"))
        self.fault = Text("", Face.CAP_M, "bad")
        self.body.addWidget(Text(_("Total of the purchase"), Face.SEC_S))
        self.body.addLayout(row)
        self.body.addWidget(self.fault)

    def _build_items(self, card: CardFacts) -> None:
        self.items = Pills(
            [*((item, item) for item in card.usual_items), (_OTHER, _("+ other"))],
            _("What they took"),
            is_multiple=True,
        )
        self.other = LineEdit(_("what else?"))
        self.other.setAccessibleName(_("What else they took"))
        self.not_earning = Field(
            _("Of this, gift cards, tips and deposits"), aside=_("they never earn")
        )
        self.not_earning.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.sell = Button(_("Sell a gift card"), icon="credit-card", height=SMALL)
        buyer = ToGiftCard(card.person.id, card.person.name)
        self.sell.clicked.connect(self.reject)
        self.sell.clicked.connect(lambda: self._desk.open(buyer))
        self._more = (self.other, self.not_earning, self.sell)
        self.body.addWidget(_heading(_("What they took"), _("optional")))
        self.body.addWidget(self.items)
        for part in self._more:
            part.hide()
            self.body.addWidget(part)

    def take_scan(self, code: str) -> bool:
        """Use a scanned voucher on this purchase, wherever the focus is."""
        return self.reader.take_scan(code)

    def _build_uses(self, card: CardFacts) -> None:
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.body.addLayout(self._rows)
        self.reader = VoucherReader(self._desk, self)
        self.body.addWidget(self.reader.box)
        for offer in card.loyalty.ready:
            title = _("Use: {what}").format(what=offer.reward.name)
            off = offer.reward.value_cents if offer.reward.is_discount else 0
            self._add_use(offer, title, _cost(offer), off)
        for voucher in card.vouchers:
            gesture = Gesture(GestureKind(voucher.gesture), voucher.amount_cents, voucher.gift_text)
            self._add_voucher(voucher.id, gesture, voucher.expires_on)

    def _build_foot(self) -> None:
        self.thank = Button(_("Record and thank"), icon="heart", key="Ctrl ⏎", height=LARGE)
        self.record = Button(_("Record"), Kind.PRIMARY, "check", "⏎", height=LARGE)
        self.set_primary(self.record)
        self.foot.addWidget(self.thank)
        self.foot.addStretch(1)
        self.foot.addWidget(self.record)

    def _build_result(self) -> None:
        self.standing = StandingPart(76)
        self.points = self.standing.missing
        self.goal = self.standing.goal
        self.why = self.standing.away
        self.to_pay = Text("", Face.NUM)
        self.to_pay.setWordWrap(False)
        result = Inset()
        row = QHBoxLayout()
        row.setSpacing(16)
        sums = QVBoxLayout()
        sums.setSpacing(2)
        sums.addStretch(1)
        sums.addWidget(ELabel(_("to pay"), Face.SEC, "text2"), 0, Qt.AlignmentFlag.AlignRight)
        sums.addWidget(self.to_pay, 0, Qt.AlignmentFlag.AlignRight)
        sums.addStretch(1)
        row.addWidget(self.standing, 1)
        row.addLayout(sums)
        result.body.addLayout(row)
        self.body.addWidget(result)

    def _add_use(self, key: Offer | int, title: str, sub: str, off_cents: int) -> None:
        row = UseRow(title, sub, off_cents)
        self.uses[key] = row
        self._rows.addWidget(row)
        row.used.connect(lambda is_on: self._use(key, is_on))
        row.counted.connect(self._ask)

    def _add_voucher(self, voucher_id: int, gesture: Gesture, until: date | None) -> None:
        if gesture.kind is GestureKind.VALUE:
            self._cards.append(voucher_id)
        off = gesture.amount_cents if gesture.kind is GestureKind.DISCOUNT else 0
        self._add_use(voucher_id, _voucher_title(gesture), until_words(until), off)

    def _take_voucher(self, facts: VoucherFacts) -> None:
        """Use what was read; of somebody else it counts as well: whoever presents it has it."""
        if facts.voucher_id not in self.uses:
            gesture = facts.gesture
            if facts.card is not None:
                gesture = Gesture.of_value(facts.card.left_cents)
            self._add_voucher(facts.voucher_id, gesture, facts.expires_on)
        self.uses[facts.voucher_id].toggle.setChecked(True)
        self._say_fault("")
        self.fit()

    def _connect(self) -> None:
        self.reader.found.connect(self._take_voucher)
        self.reader.refused.connect(self._say_fault)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._ask)
        self.amount.changed.connect(self._take_amount)
        self.not_earning.changed.connect(self._take_not_earning)
        self.items.changed.connect(self._take_items)
        self.record.clicked.connect(lambda: self._record(thank=False))
        self.thank.clicked.connect(lambda: self._record(thank=True))
        self.add_key("Ctrl+Return", self.thank.click)

    def _use(self, key: Offer | int, is_on: bool) -> None:
        """Use one thing at a time: what is not said to add up does not. Gift cards pay beside."""
        if is_on and key not in self._cards:
            for other, row in self.uses.items():
                if other != key and other not in self._cards:
                    row.drop()
        self._ask()

    def _take_amount(self) -> None:
        self._quiet.start()

    def _take_not_earning(self) -> None:
        self.not_earning.set_fault("")
        self._quiet.start()

    def _take_items(self) -> None:
        wants_other = _OTHER in self.items.values()
        was_shown = self.other.isVisible()
        for part in self._more:
            part.setVisible(wants_other)
        if wants_other and not was_shown:
            self.other.setFocus()
        self._ask()
        self.fit()

    def _used(self) -> Offer | int | None:
        used = (key for key, row in self.uses.items() if row.is_used and key not in self._cards)
        return next(used, None)

    def _not_earning_cents(self) -> int | None:
        """Return what never earns, None where it is no amount."""
        typed = self.not_earning.text()
        if not typed or not self.not_earning.isVisible():
            return 0
        try:
            return parse_money(typed)
        except ValueError:
            return None

    def _asked(self) -> PurchaseRequest:
        used = self._used()
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
            reward_quantity=self.uses[used].quantity.value() if isinstance(used, Offer) else 1,
            not_earning_cents=self._not_earning_cents() or 0,
            gift_cards=tuple(card for card in self._cards if self.uses[card].is_used),
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
        self.to_pay.setText(format_money(preview.due_cents))
        coming, unit = preview.next_reward, preview.unit
        cost = coming.reward.cost if coming else max(1, preview.balance)
        self.standing.show_progress(preview.balance, cost, unit)
        goal = _goal_words(preview)
        self.standing.say(_points_words(preview), goal, self._multiplier_words(preview))
        for choice in preview.rewards:
            if choice.offer in self.uses:
                self.uses[choice.offer].judge(choice.most, choice.refusal)
        used = self._used()
        if used is not None and preview.total_cents:
            self.uses[used].show_off(preview.discount_cents)
        for gift_card in self._cards:
            self.uses[gift_card].show_off(preview.card_shares.get(gift_card, 0))
        lost = preview.lost_cents if preview.total_cents else 0
        self.lost.setVisible(bool(lost))
        self.lost.set_note(
            _("The discount is larger than the purchase: {amount} of it are lost.").format(
                amount=format_money(lost)
            ),
            Tone.WARN,
        )
        self.fit()

    def _multiplier_words(self, preview: PurchasePreview) -> str:
        one = preview.multiplier
        if one is None:
            return ""
        when = condition_words(one, self._desk.programme.tiering)
        return f"{times_words(one.percent, preview.unit)} {when}"

    def _record(self, *, thank: bool) -> None:
        # Nothing typed is for the archive to judge: a gift may be used where nothing is bought.
        if self.amount.text().strip() and self.amount.cents() is None:
            self._say_fault(_("This is not an amount: write it like 14,60."))
            self.amount.setFocus()
            return
        if self._not_earning_cents() is None:
            self.not_earning.set_fault(_("This is not an amount: write it like 14,60."))
            self.not_earning.edit.setFocus()
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


def _voucher_title(gesture: Gesture) -> str:
    amount = format_money(gesture.amount_cents)
    if gesture.kind is GestureKind.VALUE:
        return _("Pay with the gift card: {amount} on it").format(amount=amount)
    if gesture.kind is GestureKind.DISCOUNT:
        return _("Use the {amount} discount").format(amount=amount)
    return _("Use: {what}").format(what=gesture.gift)


def _cost(offer: Offer) -> str:
    cost = amount_words(offer.reward.cost, offer.unit)
    if offer.is_promised:
        return _("it costs {amount} · of the programme before").format(amount=cost)
    return _("it costs {amount}").format(amount=cost)


def _points_words(preview: PurchasePreview) -> str:
    """Return what the purchase gives and what is missing then: «+9 punti, ne mancano 7»."""
    if preview.is_stamped and not preview.points:
        return _("today’s stamp is on the card already")
    gained = gained_words(preview.points, preview.unit) if preview.points else _nothing(preview)
    coming = preview.next_reward
    if coming is None:
        return gained
    missing = coming.missing_points
    words = ngettext("{gained}, {missing} to go", "{gained}, {missing} to go", missing)
    return words.format(gained=gained, missing=format_number(missing))


def _goal_words(preview: PurchasePreview) -> str:
    coming = preview.next_reward
    if coming is None:
        return ""
    has_stamp = preview.is_stamped and not preview.points
    return missing_words(coming, preview.unit) if has_stamp else goal_words(coming.reward)


def _nothing(preview: PurchasePreview) -> str:
    return _("no stamp") if preview.unit is Unit.STAMP else "+" + amount_words(0, preview.unit)
