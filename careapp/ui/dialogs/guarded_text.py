"""A text about a person: its hints, and the tick that they agreed where one is needed."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from careapp.rules.tone.check import Judged, Kind
from careapp.text import _, language
from careapp.ui.widgets.field import TextArea
from careapp.ui.widgets.tick import CheckRow
from careapp.ui.widgets.tone_hints import ToneHints, Writing


class GuardedText(QWidget):
    """What the law protects is named while it is written; the service decides what is kept."""

    def __init__(
        self, area: TextArea, names: Callable[[], tuple[str, ...]], *, may_agree: bool
    ) -> None:
        """Stand below a text box; with *may_agree* the owner allows what the person agrees to."""
        super().__init__()
        self._may_agree = may_agree
        self.hints = ToneHints(
            lambda: Writing(area.text(), Kind.NOTE, language(), names()), area.rewrite
        )
        self.agreed = CheckRow(_("The person agrees that we write this down"))
        self.agreed.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (area, self.hints, self.agreed):
            column.addWidget(part)
        area.changed.connect(self.hints.follow)
        self.hints.judged.connect(self._take)

    @property
    def is_agreed(self) -> bool:
        """Whether somebody has ticked that the person agreed to this text."""
        return self.agreed.isChecked()

    def _take(self, judged: Judged) -> None:
        """Ask for the person's word only while the text needs it."""
        is_asked = self._may_agree and bool(judged.sensitive)
        self.agreed.setVisible(is_asked)
        if not is_asked:
            self.agreed.setChecked(False)
