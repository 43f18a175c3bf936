"""The head of the composer: for whom, which kind of voucher, and what to do with it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careapp.rules.vouchers.kind import VoucherKind
from careapp.services.voucher_papers import Recipient
from careapp.text import _
from careapp.ui.people import address_line, shown_name
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import Avatar
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.combo import Combo
from careapp.ui.widgets.label import ELabel


class ComposerHead(QWidget):
    """One row; the choice of kinds is in sight where there is one."""

    kind_chosen = Signal(str)
    """Another kind of voucher, by its key."""

    def __init__(self, title: str) -> None:
        """Show the title, nobody yet, and no choice."""
        super().__init__()
        self.back = Button(icon="arrow-left", key="Esc", name=_("Back"))
        self.avatar = Avatar("", 44)
        self.heading = ELabel(title, Face.TITLE)
        self.sub = ELabel("", Face.SEC, "text2")
        self.kinds = Combo(name=_("Kind of voucher"))
        self.kinds.chosen.connect(self.kind_chosen)
        self.save = Button(_("Save without printing"), Kind.GHOST, "save")
        self.print = Button(_("Print"), Kind.PRIMARY, "printer", "Ctrl P", height=LARGE)
        self.kinds.hide()
        self._lay_out()

    def show_person(self, recipient: Recipient) -> None:
        """Say for whom it is and how to address them."""
        self.avatar.set_name(recipient.name)
        self.sub.setText(f"{shown_name(recipient.name)} · {address_line(recipient)}")

    def show_kind(self, kind: VoucherKind, kinds: Sequence[VoucherKind]) -> None:
        """Say what is written, and what it may become."""
        self.heading.setText(_(kind.action))
        self.kinds.set_options([(one.key, _(one.name)) for one in kinds])
        self.kinds.set_value(kind.key)
        self.kinds.setVisible(len(kinds) > 1)

    def choose_kind(self) -> None:
        """Open the list of kinds."""
        if self.kinds.isVisible():
            self.kinds.setFocus()
            self.kinds.showPopup()

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.heading)
        names.addWidget(self.sub)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.back)
        row.addWidget(self.avatar)
        row.addLayout(names, 1)
        row.addWidget(self.kinds)
        row.addWidget(self.save)
        row.addWidget(self.print)
