"""The cards of the page of imports: choose, decide, wait, look, done."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careapp.services.importing import Ambiguous, DateOrder, Decimals, ImportProgress, RowProblem
from careapp.text import _, format_number
from careapp.ui.pages.importing_words import (
    Figure,
    count_line,
    people_words,
    problem_column,
    problem_line,
    problem_rows,
    problems_words,
    updated_words,
)
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconLabel
from careapp.ui.widgets.button import LARGE, SMALL, Button, Kind
from careapp.ui.widgets.card import Card, Note
from careapp.ui.widgets.field import Field
from careapp.ui.widgets.flow import FlowLayout
from careapp.ui.widgets.label import ELabel, Text
from careapp.ui.widgets.offer import Offer
from careapp.ui.widgets.progress import ProgressBar
from careapp.ui.widgets.results import ResultList

_READING_WIDTH = 640


class Step(IntEnum):
    """How far an import is."""

    CHOOSE = 0
    CHECK = 1
    IMPORT = 2
    DONE = 3


class Steps(QWidget):
    """The four steps in a line: those behind, the present one, those to come."""

    def __init__(self) -> None:
        super().__init__()
        names = (_("Choose the file"), _("Look at it"), _("Import"), _("Done"))
        self._icons = [IconLabel("circle", 20) for _name in names]
        self._names = [Text(name) for name in names]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for icon, name in zip(self._icons, self._names, strict=True):
            name.setWordWrap(False)
            row.addWidget(icon)
            row.addWidget(name)
            row.addSpacing(12)
        row.addStretch(1)
        self.set_step(Step.CHOOSE)

    def set_step(self, present: Step) -> None:
        """Show how far it is."""
        for step, icon, name in zip(Step, self._icons, self._names, strict=True):
            is_behind = step < present or present is Step.DONE
            picture = "circle-check" if is_behind else "circle"
            icon.set_icon("circle-dot" if step is present and not is_behind else picture, "good")
            name.set_ink("text" if step <= present else "text2")
            name.set_face(Face.BODY_S if step is present else Face.BODY)
        self.setAccessibleName(self._names[present].text())


class Figures(QWidget):
    """Counts with their icons, wrapped where they do not fit in one line."""

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(8)
        self.setLayout(self._flow)

    def set_figures(self, figures: Sequence[Figure]) -> None:
        """Show other counts."""
        while item := self._flow.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for figure in figures:
            self._flow.addWidget(_figure(figure))
        self.setAccessibleName(", ".join(figure.text for figure in figures))
        self.updateGeometry()


class ChooseCard(Card):
    """Which file: chosen in a dialog or typed."""

    browse_asked = Signal()
    """Choose with the system's own dialog."""
    read_asked = Signal(str)
    """Read the file of this path."""

    def __init__(self) -> None:
        super().__init__()
        self.path = Field(
            _("File"),
            placeholder=_("Path of an Excel or CSV file"),
            icon="file-spreadsheet",
            help_text=_("Excel (.xlsx) and CSV, from any till or from your own list."),
        )
        self.browse = Button(_("Choose…"), icon="folder-open")
        self.read = Button(_("Read the file"), Kind.PRIMARY, "search", "⏎", height=LARGE)
        self.trouble = Note("", Tone.WARN)
        self.trouble.hide()
        self.setAccessibleName(_("Choose the file"))
        self._lay_out()
        self.browse.clicked.connect(self.browse_asked)
        self.read.clicked.connect(self._ask)
        self.path.edit.returnPressed.connect(self.read.click)
        self.path.changed.connect(lambda _text: self.tell(""))

    def tell(self, words: str) -> None:
        """Say why the last file did not do; empty takes it away."""
        self.trouble.set_note(words, Tone.WARN)
        self.trouble.setVisible(bool(words))

    def _ask(self) -> None:
        if self.path.text():
            self.read_asked.emit(self.path.text())
        else:
            self.path.set_fault(_("Choose a file first"))

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.path, 1)
        line.addWidget(self.browse, 0, Qt.AlignmentFlag.AlignTop)
        # The button stands beside the box, below the label.
        line.setAlignment(self.browse, Qt.AlignmentFlag.AlignVCenter)
        self.body.setContentsMargins(24, 24, 24, 24)
        self.body.setSpacing(16)
        self.body.addWidget(Text(_("Bring your customers and sales with you"), Face.TITLE))
        words = Text(
            _(
                "First you see what the file holds: nothing is written before you say so. "
                "The same file twice adds nothing. Files of Shopify, Square, SumUp, Loyverse, "
                "Lightspeed, WooCommerce and Odoo are recognised by themselves."
            ),
            Face.BODY,
            "text2",
        )
        self.body.addWidget(words)
        self.body.addLayout(line)
        self.body.addWidget(self.trouble)
        foot = QHBoxLayout()
        foot.addWidget(self.read)
        foot.addStretch(1)
        self.body.addLayout(foot)
        self.body.addStretch(1)


class AskCard(Card):
    """One question that the file leaves open, and two answers."""

    date_order_chosen = Signal(object)
    """A `DateOrder`."""
    decimals_chosen = Signal(object)
    """A `Decimals`."""

    def __init__(self) -> None:
        super().__init__()
        self.question = Text("", Face.TITLE)
        self.dates = (
            Offer(_("03/04 is 3 April"), _("the day comes first"), "calendar"),
            Offer(_("03/04 is 4 March"), _("the month comes first"), "calendar"),
        )
        self.numbers = (
            Offer(_("1.234 is one thousand two hundred"), _("the comma is for cents"), "euro"),
            Offer(_("1.234 is a little more than one"), _("the point is for cents"), "euro"),
        )
        self.body.setContentsMargins(24, 24, 24, 24)
        self.body.addWidget(self.question)
        hint = _("Look into the file, or ask who made it: the file alone does not tell.")
        self.body.addWidget(Text(hint, Face.BODY, "text2"))
        for offer in (*self.dates, *self.numbers):
            offer.setMaximumWidth(_READING_WIDTH)
            self.body.addWidget(offer)
        self.body.addStretch(1)
        for offer, order in zip(self.dates, DateOrder, strict=True):
            offer.clicked.connect(
                lambda _checked=False, order=order: self.date_order_chosen.emit(order)
            )
        for offer, sign in zip(self.numbers, Decimals, strict=True):
            offer.clicked.connect(lambda _checked=False, sign=sign: self.decimals_chosen.emit(sign))

    def ask(self, doubt: Ambiguous) -> None:
        """Ask how a column is written."""
        is_date = doubt.choice is DateOrder
        question = (
            _("How are the dates in “{column}” written?")
            if is_date
            else _("How are the numbers in “{column}” written?")
        )
        self.question.setText(question.format(column=doubt.column))
        self.setAccessibleName(self.question.text())
        for offer in self.dates:
            offer.setVisible(is_date)
        for offer in self.numbers:
            offer.setVisible(not is_date)
        (self.dates if is_date else self.numbers)[0].setFocus()


class WorkCard(Card):
    """How far it is, about how long it will take, and the way to stop."""

    stop_asked = Signal()
    """Leave everything as it was."""

    def __init__(self) -> None:
        super().__init__()
        self.heading_line = Text("", Face.TITLE)
        self.file = ELabel("", Face.BODY, "text2")
        self.stop = Button(_("Stop"), icon="pause")
        self.count = Text("", Face.NUM)
        self.left = Text("", Face.BODY, "text2")
        self.left.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.bar = ProgressBar(_("Progress"))
        self.figures = Figures()
        self.safe = Text("", Face.SEC, "text2")
        self.stop.clicked.connect(self.stop_asked)
        self._lay_out()

    def start(self, heading: str, file: str, safe: str) -> None:
        """Begin at nothing."""
        self.heading_line.setText(heading)
        self.file.setText(file)
        self.safe.setText(safe)
        self.count.setText(_("Just a moment…"))
        self.left.setText("")
        self.bar.set_progress(0, 1)
        self.figures.set_figures(())
        self.stop.set_busy(False)
        self.setAccessibleName(heading)

    def show_progress(self, progress: ImportProgress, left: str) -> None:
        """Show how far it is."""
        self.count.setText(count_line(progress.rows, progress.of_rows))
        self.left.setText(left)
        self.bar.set_progress(progress.rows, progress.of_rows)
        figures = [Figure("user-plus", people_words(progress.added))]
        if progress.updated:
            figures.append(Figure("refresh-cw", updated_words(progress.updated)))
        if progress.problems:
            words = problems_words(progress.problems)
            figures.append(Figure("circle-alert", words, Tone.WARN))
        self.figures.set_figures(figures)

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.heading_line)
        names.addWidget(self.file)
        head = QHBoxLayout()
        head.addLayout(names, 1)
        head.addWidget(self.stop)
        far = QHBoxLayout()
        far.addWidget(self.count, 1)
        far.addWidget(self.left, 1)
        self.body.setContentsMargins(24, 24, 24, 24)
        self.body.addLayout(head)
        self.body.addLayout(far)
        for part in (self.bar, self.figures, self.safe):
            self.body.addWidget(part)
        self.body.addStretch(1)


class SummaryCard(Card):
    """What a file holds or what came of it, with what can be done next."""

    def __init__(self, buttons: Sequence[Button]) -> None:
        super().__init__()
        self.heading_line = Text("", Face.TITLE)
        self.file = ELabel("", Face.BODY, "text2")
        self.figures = Figures()
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.heading_line)
        names.addWidget(self.file)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addLayout(names, 1)
        for button in buttons:
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.body.addWidget(self.figures)

    def show_summary(self, title: str, file: str, figures: Sequence[Figure]) -> None:
        """Show other words and counts."""
        self.heading_line.setText(title)
        self.file.setText(file)
        self.figures.set_figures(figures)
        self.setAccessibleName(title)


class ProblemsCard(Card):
    """The rows to look at, each with its line; the whole sentence of the chosen one below."""

    def __init__(self) -> None:
        super().__init__(_("To look at"), "—", is_flush=True)
        self._problems: tuple[RowProblem, ...] = ()
        self.rows = ResultList(_("Rows to look at"))
        self.nothing = Text(_("Nothing: every row can come in."), Face.BODY, "text2")
        self.nothing.setContentsMargins(20, 8, 20, 8)
        self.detail = Text("", Face.SEC)
        self.detail.setContentsMargins(20, 4, 20, 8)
        self.copy = Button(_("Copy the list"), Kind.GHOST, "copy", height=SMALL)
        self.heading.addWidget(self.copy)
        # The title stands level with that of the card beside it, whether or not there is a button.
        self.heading.addStrut(SMALL)
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.rows, 1)
        self.body.addWidget(self.detail)
        self.body.addStretch(0)
        self.rows.current_changed.connect(self._tell)
        self.copy.clicked.connect(self.copy_all)

    def show_problems(self, problems: tuple[RowProblem, ...]) -> None:
        """Show other problems."""
        self._problems = problems
        self.aside.setText(format_number(len(problems)) if problems else "")
        self.detail.setText("")
        self.rows.set_rows(problem_rows(problems), choose_first=True)
        for part in (self.rows, self.detail, self.copy):
            part.setVisible(bool(problems))
        self.nothing.setVisible(not problems)

    def copy_all(self) -> None:
        """Put the whole list onto the clipboard, to be pasted into a sheet or a letter."""
        lines = (problem_line(problem) for problem in self._problems)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _tell(self, key: object) -> None:
        if isinstance(key, int) and key < len(self._problems):
            problem = self._problems[key]
            self.detail.setText(f"{problem_column(problem)}: {problem.text}")


class FirstRowsCard(Card):
    """How the first rows will stand in the archive, and what each column is taken for."""

    def __init__(self) -> None:
        super().__init__(_("The first rows"), is_flush=True)
        self.columns = Text("", Face.SEC, "text2")
        self.ignored = Text("", Face.SEC, "text2")
        self.rows = ResultList(_("The first rows"))
        self.heading.addStrut(SMALL)
        for words in (self.columns, self.ignored):
            words.setContentsMargins(20, 0, 20, 2)
            self.body.addWidget(words)
        self.body.addWidget(self.rows, 1)


def _figure(figure: Figure) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 2, 16, 2)
    row.setSpacing(8)
    ink = "accent" if figure.tone is Tone.NEUTRAL else figure.tone.value
    words = Text(figure.text, Face.SEC_M)
    words.setWordWrap(False)
    row.addWidget(IconLabel(figure.icon, 20, ink))
    row.addWidget(words)
    return box
