"""What the lists of rows share: a model over frozen rows, and a view that keeps the chosen one."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)

AnyIndex = QModelIndex | QPersistentModelIndex


@runtime_checkable
class Row(Protocol):
    """A row that can be chosen."""

    @property
    def key(self) -> Hashable:
        """What tells it from the others."""

    def spoken(self) -> str:
        """Return what a screen reader says."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line between rows; it cannot be chosen."""

    text: str

    def spoken(self) -> str:
        """Return what a screen reader says."""
        return self.text


AnyRow = Row | Heading


class RowModel(QAbstractListModel):
    """The rows of a list; the row itself is the user role."""

    ROW = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[AnyRow, ...] = ()

    def set_rows(self, rows: Sequence[AnyRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == self.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken()
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def position(self, key: Hashable) -> int | None:
        """Return where the row with this key is, or None."""
        for number, row in enumerate(self.rows):
            if not isinstance(row, Heading) and row.key == key:
                return number
        return None


class RowList(QListView):
    """A list of painted rows: one click chooses, two or Enter open."""

    current_changed = Signal(object)
    """Another row is chosen: its key, or None."""
    opened = Signal(object)
    """A row was opened: its key."""
    reached_end = Signal()
    """The last rows are in sight: more may be fetched."""

    def __init__(self, delegate: QStyledItemDelegate, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._model = RowModel(self)
        self._announced: Hashable = None
        self.setModel(self._model)
        self.setItemDelegate(delegate)
        self.setAccessibleName(name)
        self.setProperty("cls", "list")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().selectionChanged.connect(self._announce)
        self.doubleClicked.connect(lambda _index: self.open_current())
        self.verticalScrollBar().valueChanged.connect(self._look_for_end)

    def set_rows(
        self, rows: Sequence[AnyRow], *, choose_first: bool = False, keep_choice: bool = True
    ) -> None:
        """Show other rows; the chosen one stays chosen where it is still there.

        With *choose_first* the first is chosen otherwise, unless a heading stands before it.
        Without *keep_choice* nobody stays chosen: the arrows start at the top again.
        """
        kept = self.current_key() if keep_choice else None
        selection = self.selectionModel()
        selection.blockSignals(True)
        # Before the rows: the view measures them as soon as they arrive.
        self.setUniformItemSizes(not any(isinstance(row, Heading) for row in rows))
        self._model.set_rows(rows)
        position = None if kept is None else self._model.position(kept)
        if position is None and choose_first and rows and not isinstance(rows[0], Heading):
            position = 0
        if position is not None:
            self.setCurrentIndex(self._model.index(position))
            self.scrollTo(self.currentIndex())
        selection.blockSignals(False)
        self._announce()
        # It asks for the paint, too; `viewport()` loads every class of widgets before the answer.
        self.executeDelayedItemsLayout()

    def current_key(self) -> Hashable:
        """Return the key of the chosen row, or None."""
        chosen = self.selectionModel().selectedIndexes()
        row = chosen[0].data(RowModel.ROW) if chosen else None
        return row.key if isinstance(row, Row) else None

    def set_current_key(self, key: Hashable) -> None:
        """Choose the row with this key, if it is there."""
        position = self._model.position(key)
        if position is not None:
            self.setCurrentIndex(self._model.index(position))

    def choose_first(self) -> None:
        """Choose the first row that can be chosen, if there is any."""
        for row in self._model.rows:
            if isinstance(row, Row):
                self.set_current_key(row.key)
                return

    def rows(self) -> tuple[AnyRow, ...]:
        """Return what is shown."""
        return self._model.rows

    def open_current(self) -> None:
        """Open the chosen row."""
        key = self.current_key()
        if key is not None:
            self.opened.emit(key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the first row when the person comes here by Tab and none is chosen."""
        super().focusInEvent(event)
        if event.reason() in _BY_TAB and self.current_key() is None:
            self.setCurrentIndex(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; letters are left to the page, which may search."""
        if event.key() in _ENTER:
            self.open_current()
        elif event.text().strip() and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _announce(self, *_selections: object) -> None:
        key = self.current_key()
        if key != self._announced:
            self._announced = key
            self.current_changed.emit(key)

    def _look_for_end(self, value: int) -> None:
        if value >= self.verticalScrollBar().maximum() - self.viewport().height():
            self.reached_end.emit()
