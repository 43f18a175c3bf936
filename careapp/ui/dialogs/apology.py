"""The apology of a case in full: its form beside the real paper; nothing is issued here."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from careapp.services.composing import Composing
from careapp.services.voucher_papers import Wording
from careapp.text import _
from careapp.ui.desk import Desk
from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.pages.composer_form import ComposerForm
from careapp.ui.pages.composer_preview import VoucherPreview
from careapp.ui.pages.composer_written import wording_of
from careapp.ui.widgets.button import LARGE, Button, Kind


class ApologySheet(Sheet):
    """Borrows the form of an apology, and gives it back to its *home* when it is closed."""

    def __init__(self, desk: Desk, form: ComposerForm, facts: Composing, home: QWidget) -> None:
        """Show the form as it stands."""
        super().__init__(
            _("Apology voucher"), _("it is issued and printed with the promise"), width=1220
        )
        self._form, self._facts, self._home = form, facts, home
        self.preview = VoucherPreview(desk, self._written)
        self.preview.setMinimumHeight(420)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(form)
        row.addWidget(self.preview, 1)
        self.body.addLayout(row)
        form.show()
        self.ready = Button(_("That is right"), Kind.PRIMARY, "check", "⏎", height=LARGE)
        self.ready.clicked.connect(self.accept)
        self.set_primary(self.ready)
        self.foot.addStretch(1)
        self.foot.addWidget(self.ready)
        self.first_focus = form.message.edit
        form.changed.connect(self.preview.follow)
        self.preview.judged.connect(form.message.set_fault)
        self.finished.connect(self._give_back)
        self.preview.draw()

    def _written(self) -> tuple[Composing, Wording]:
        saves_ink = self.preview.saves_ink.isChecked()
        return self._facts, wording_of(self._form, self._facts, saves_ink=saves_ink)

    def _give_back(self) -> None:
        self._form.changed.disconnect(self.preview.follow)
        self._form.hide()
        self._form.setParent(self._home)
