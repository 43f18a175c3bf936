"""One way out of a case, put into words: what kind it is, what it costs the shop."""

from PySide6.QtCore import Signal

from careapp.rules.care.options import LONGEST, NAMES, Option, OptionKind
from careapp.rules.vouchers.drafts import MOST_CENTS
from careapp.text import _
from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.combo import Combo
from careapp.ui.widgets.field import Field, Labelled
from careapp.ui.widgets.stepper import MoneyStepper
from careapp.ui.widgets.tone_hints import hints_below


class OptionSheet(Sheet):
    """Writes a way, or takes it away."""

    written = Signal(object)
    """The `Option`, or None: it is taken away."""

    def __init__(self, option: Option) -> None:
        """Show a way as it stands; one without words is new."""
        super().__init__(_("A way out"), _("as you would say it to them"), width=560)
        self.kind = Combo([(kind, _(name)) for kind, name in NAMES.items()], "tag", _("Kind"))
        self.kind.set_value(option.kind)
        self.words = Field(_("What you offer"), option.text)
        self.detail = Field(_("Details"), option.detail, aside=_("optional"))
        for field in (self.words, self.detail):
            field.edit.setMaxLength(LONGEST)
        self.cost = MoneyStepper(0, MOST_CENTS, option.cost_cents, name=_("What it costs us"))
        hints = hints_below(self.words)
        for part in (self.words, hints, self.detail, Labelled(_("Kind"), self.kind)):
            self.body.addWidget(part)
        self.body.addWidget(Labelled(_("What it costs us"), self.cost))
        self.first_focus = self.words.edit
        self._lay_out_foot(is_new=not option.text)

    def _lay_out_foot(self, *, is_new: bool) -> None:
        self.remove = Button(_("Take it away"), Kind.GHOST, "trash-2", height=LARGE)
        self.remove.clicked.connect(lambda: self._finish(None))
        self.ready = Button(_("Offer it"), Kind.PRIMARY, "check", "⏎", height=LARGE)
        self.ready.clicked.connect(self._offer)
        self.set_primary(self.ready)
        self.foot.addWidget(self.remove)
        self.foot.addStretch(1)
        self.foot.addWidget(self.ready)
        self.remove.setHidden(is_new)

    def _offer(self) -> None:
        if not self.words.text():
            self.words.set_fault(_("Write what you offer, in a few words."))
            return
        kind, cost = OptionKind(self.kind.value()), self.cost.value()
        self._finish(Option(kind, self.words.text(), self.detail.text(), cost))

    def _finish(self, option: Option | None) -> None:
        self.accept()
        self.written.emit(option)
