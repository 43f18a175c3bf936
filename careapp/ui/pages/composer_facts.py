"""What a reminder states beside its message: one line for each fact, the first one needed."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from careapp.errors import Refused
from careapp.rules.vouchers.facts import check_fact
from careapp.rules.vouchers.kind import FactAsked
from careapp.text import _
from careapp.ui.widgets.field import Field

_COLUMNS = 2


class FactFields(QWidget):
    """Lines side by side; they are made when a kind first asks for them, and keep their words."""

    changed = Signal()
    """Somebody typed."""

    def __init__(self) -> None:
        """Ask nothing yet."""
        super().__init__()
        self._fields: dict[str, Field] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)

    def ask(self, facts: tuple[FactAsked, ...], known: Mapping[str, str]) -> None:
        """Show a line for each fact; what is *known* stands in it the first time."""
        for place, fact in enumerate(facts):
            if fact.key not in self._fields:
                field = self._fields[fact.key] = self._line(fact, is_needed=place == 0)
                self._grid.addWidget(field, place // _COLUMNS, place % _COLUMNS)
                field.set_text(known.get(fact.key, ""))
                field.edit.home(False)
                _judge(field)
        self.setVisible(bool(facts))

    def field(self, key: str) -> Field:
        """Return the line of a fact.

        Raises:
            KeyError: no kind has asked for it.
        """
        return self._fields[key]

    def typed(self) -> dict[str, str]:
        """Return what is typed, by key."""
        return {key: field.text() for key, field in self._fields.items()}

    def _line(self, fact: FactAsked, *, is_needed: bool) -> Field:
        field = Field(_(fact.label), aside="" if is_needed else _("optional"))
        field.changed.connect(lambda _text: self._take_change(field))
        return field

    def _take_change(self, field: Field) -> None:
        _judge(field)
        self.changed.emit()


def _judge(field: Field) -> None:
    """Say at once what no paper takes."""
    try:
        check_fact(field.text())
    except Refused as refusal:
        field.set_fault(refusal.text)
    else:
        field.set_fault("")
