"""How much one voucher may give, whoever writes it: the shop's limits, beside each person's."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from careapp.rules.money import parse_money
from careapp.rules.shop import MOST_APOLOGY_MONTHS, Shop
from careapp.rules.vouchers import LIMITED_KINDS
from careapp.rules.vouchers.drafts import MOST_CENTS
from careapp.services.operation_id import new_operation_id
from careapp.services.shop import ShopChange
from careapp.text import _, format_money
from careapp.ui.typefaces import Face
from careapp.ui.widgets.button import Button, Kind
from careapp.ui.widgets.card import Card
from careapp.ui.widgets.field import Field, Labelled
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.stepper import MoneyStepper, Stepper

_COLUMNS = 2
_LEAST_GIFT_CARD_CENTS = 100
_GIFT_CARD_STEP = 1000


class LimitField(Field):
    """An amount of money, or nothing where there is no limit."""

    def cents(self) -> int | None:
        """Return the limit, None where there is none.

        Raises:
            ValueError: it cannot be read, or no voucher gives so much.
        """
        if not self.text():
            return None
        cents = parse_money(self.text())
        if not 0 <= cents <= MOST_CENTS:
            raise ValueError(self.text())
        return cents

    def is_readable(self) -> bool:
        """Whether what is typed can be a limit."""
        try:
            self.cents()
        except ValueError:
            return False
        return True


class LimitsCard(Card):
    """By kind of voucher, by apologies to one person, by gift card."""

    saved = Signal(object)
    """The person wants to keep these limits: a `ShopChange`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without limits; `show_shop` fills it."""
        super().__init__(_("Limits"), parent=parent)
        self._shop: Shop | None = None
        self._shown: tuple[str, ...] = ()
        self.kinds = {
            kind.key: LimitField(_(kind.name), placeholder=_("no limit")) for kind in LIMITED_KINDS
        }
        self.months = Stepper(0, MOST_APOLOGY_MONTHS, name=_("Months"))
        self.gift_card = MoneyStepper(
            _LEAST_GIFT_CARD_CENTS, MOST_CENTS, MOST_CENTS, _GIFT_CARD_STEP, name=_("Gift card")
        )
        self.save = Button(_("Save the limits"), Kind.SECONDARY, "check")
        self.save.clicked.connect(self._save)
        self._lay_out()

    @property
    def is_changed(self) -> bool:
        """Whether something is written that is not kept yet."""
        return self._shop is not None and self._written() != self._shown

    def show_shop(self, shop: Shop) -> None:
        """Show what the archive holds, unless something is being written just now."""
        if not self.is_changed:
            self.take_saved(shop)

    def take_saved(self, shop: Shop) -> None:
        """Show what has just been kept."""
        self._shop = shop
        for key, field in self.kinds.items():
            cents = shop.kind_limits_cents.get(key)
            field.set_text("" if cents is None else format_money(cents))
        self.months.set_value(shop.apology_months)
        self.gift_card.set_value(shop.gift_card_most_cents)
        self._shown = self._written()

    def _written(self) -> tuple[str, ...]:
        steppers = (self.months, self.gift_card)
        return (
            *(field.text() for field in self.kinds.values()),
            *(stepper.lineEdit().text() for stepper in steppers),
        )

    def _save(self) -> None:
        faulty = [part for part in self._fields() if self._is_faulty(part)]
        if faulty:
            faulty[0].setFocus()
        elif self._shop is not None:
            self.saved.emit(ShopChange(new_operation_id(), self._typed(self._shop), self._shop))

    def _fields(self) -> tuple[Labelled, ...]:
        return (*self.kinds.values(), self.months_box, self.gift_card_box)

    def _is_faulty(self, part: Labelled) -> bool:
        """Return whether what stands in a field can be no limit, and say so below it."""
        words = ""
        if isinstance(part, LimitField) and not part.is_readable():
            words = _("Write an amount up to {most}, or nothing.")
            words = words.format(most=format_money(MOST_CENTS))
        elif isinstance(part.box, Stepper) and not part.box.is_readable():
            least, most = part.box.limits()
            words = _("From {least} to {most}, please.").format(least=least, most=most)
        part.set_fault(words)
        return bool(words)

    def _typed(self, shop: Shop) -> Shop:
        cents = {key: field.cents() for key, field in self.kinds.items()}
        return replace(
            shop,
            kind_limits_cents={key: most for key, most in cents.items() if most is not None},
            apology_months=self.months.value(),
            gift_card_most_cents=self.gift_card.value(),
        )

    def _lay_out(self) -> None:
        words = _(
            "The most that one voucher gives, whoever writes it. What each person may give is "
            "in People. The owner has no limit."
        )
        self.body.addWidget(Text(words, Face.SEC, "text2"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        for place, field in enumerate(self.kinds.values()):
            row, column = divmod(place, _COLUMNS)
            grid.addWidget(field, row, column, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(grid)
        self.months_box = Labelled(
            _("The third apology to the same person goes to the owner"),
            self.months,
            _("Within so many months. With 0 nobody counts them."),
        )
        self.gift_card_box = Labelled(_("The most that a gift card is sold for"), self.gift_card)
        for part in (self.months_box, self.gift_card_box):
            part.box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            self.body.addWidget(part)
        foot = QHBoxLayout()
        foot.addWidget(self.save)
        foot.addStretch(1)
        self.body.addLayout(foot)
