"""If it had been like this: the simulation under way, and its figures."""

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from careapp.errors import CareAppError
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.simulation import Simulation, TierOutlook, assumption
from careapp.rules.loyalty.tiers import tier_name
from careapp.rules.loyalty.words import amount_words
from careapp.services.simulation import simulate_programme
from careapp.text import NBSP, _, format_money, format_number, language, ngettext
from careapp.ui.long_work import LongWork
from careapp.ui.tasks import Tasks
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import TIER_LOOKS
from careapp.ui.widgets.button import SMALL, Button, Kind
from careapp.ui.widgets.card import Rule
from careapp.ui.widgets.label import ELabel, Text
from careapp.ui.widgets.progress import ProgressBar

_PATIENCE_MS = 400
"""Shorter work shows nothing of itself (look.md §6.14)."""
_TENTHS = 10
_NAME_WIDTH = 160
"""A tier's name and how many are in it: 24 letters of the usual width on one line."""


class Trial(QObject):
    """One simulation at a time; a newer one stops the one before it."""

    began = Signal()
    progressed = Signal(int, int)
    """Purchases looked at, of how many."""
    ended = Signal(object)
    """The `Simulation`."""
    stopped = Signal()
    """The person stopped it."""
    failed = Signal(object)
    """A `CareAppError`."""

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._work: LongWork | None = None
        self._programme: Programme | None = None
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.cancel)

    def start(self, programme: Programme) -> None:
        """Try a programme, unless it is the one that was tried or is being tried."""
        if programme == self._programme:
            return
        self.cancel()
        self._programme = programme
        work = LongWork(self)
        self._work = work
        work.progressed.connect(self.progressed)
        self.began.emit()
        self._tasks.with_archive(
            self,
            simulate_programme,
            programme,
            work.report,
            work.is_stopped,
            done=lambda result: self._take(work, result),
            failed=lambda error: self._fail(work, error),
        )

    def stop(self) -> None:
        """Stop, as the person asks: the figures before stay."""
        if self._work is not None:
            self._work.stop()

    def cancel(self) -> None:
        """Stop without a word: nobody looks, or something newer is tried."""
        self.stop()
        if self._work is not None:
            self._work.progressed.disconnect(self.progressed)
            self._programme = None
        self._work = None

    def _take(self, work: LongWork, result: Simulation | None) -> None:
        work.deleteLater()
        if work is not self._work:
            return
        self._work = None
        if result is None:
            self._programme = None
            self.stopped.emit()
        else:
            self.ended.emit(result)

    def _fail(self, work: LongWork, error: CareAppError) -> None:
        work.deleteLater()
        if work is self._work:
            self._work, self._programme = None, None
            self.failed.emit(error)


class TrialFigures(QWidget):
    """What a simulation came to, or how far it is."""

    stop_asked = Signal()
    again_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.period = ELabel("", Face.SEC, "text2")
        self.period.setToolTip(assumption())
        self.bar = ProgressBar(_("How far the trial is"))
        self.count = ELabel("", Face.CAP, "text2")
        self.stop = Button(_("Stop"), Kind.SECONDARY, "pause", height=SMALL)
        self.again = Button(_("Try again"), Kind.SECONDARY, "rotate-ccw", height=SMALL)
        self.words = Text("", Face.SEC, "text2")
        self.basis = Text(_("It is about the last valid draft."), Face.SEC_M, "warn")
        self.basis.hide()
        self.every_title = Text(_("a reward every"), Face.SEC, "text2")
        self.every = Text("–", Face.NUM)
        self.cost = Text("–", Face.NUM)
        self.takings = Text("", Face.SEC, "text2")
        self.in_all = Text("", Face.SEC, "text2")
        self.tiers = Outlooks()
        self._wait = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._wait.timeout.connect(lambda: self._show_work(is_working=True))
        self._lay_out()
        self.stop.clicked.connect(self.stop_asked)
        self.again.clicked.connect(self.again_asked)
        self._tell("")
        self._show_work(is_working=False)

    def begin(self) -> None:
        """Wait a moment before anything is said: most trials are over by then."""
        self._tell("")
        self.bar.set_progress(0, 1)
        self.count.setText("")
        self._wait.start()

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.bar.set_progress(done, total)
        words = ngettext("{done} of {n} purchase", "{done} of {n} purchases", total)
        self.count.setText(words.format(done=format_number(done), n=format_number(total)))

    def show_result(self, result: Simulation) -> None:
        """Show the figures."""
        self._end()
        words = ngettext(
            "with the purchases of the last day",
            "with the purchases of the last {n} days",
            result.days,
        )
        self.period.setText(words.format(n=result.days))
        self._results.setVisible(result.sales > 0)
        if not result.sales:
            self._tell(_("No purchases in this time yet: the figures come with them."))
            return
        self.every.setText(_every_words(result))
        self.every_title.setVisible(result.rewards > 0)
        share = format_share(result.cost_share)
        self.cost.setText(share)
        cost = format_money(result.cost_cents)
        self.takings.setText(_("of the takings: about {amount}").format(amount=cost))
        self.in_all.setText(_all_words(result))
        self.tiers.show_result(result)
        spoken = _("{period}: a reward every {every}, cost {share}")
        if not result.rewards:
            spoken = _("{period}: no reward, cost {share}")
        self.setAccessibleName(
            spoken.format(period=self.period.text(), every=self.every.text(), share=share)
        )

    def show_unfinished(self, *, is_unfinished: bool) -> None:
        """Say that the figures are about the draft before a rule that is being written."""
        self.basis.setVisible(is_unfinished)

    def show_stopped(self) -> None:
        """Say that it was stopped, and offer to try again."""
        self._end()
        self._tell(_("Stopped. Nothing was changed."), can_retry=True)

    def show_trouble(self, words: str) -> None:
        """Say why there are no figures."""
        self._end()
        self._tell(words, can_retry=True)

    def _end(self) -> None:
        self._wait.stop()
        self._show_work(is_working=False)
        self._tell("")

    def _tell(self, words: str, *, can_retry: bool = False) -> None:
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.again.setVisible(can_retry)

    def _show_work(self, *, is_working: bool) -> None:
        self._working.setVisible(is_working)

    def _lay_out(self) -> None:
        self._working = QWidget()
        work = QGridLayout(self._working)
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(8)
        work.addWidget(self.bar, 0, 0)
        work.addWidget(self.count, 1, 0)
        work.addWidget(self.stop, 0, 1, 2, 1)
        self._results = QWidget()
        results = QVBoxLayout(self._results)
        results.setContentsMargins(0, 0, 0, 0)
        results.setSpacing(8)
        results.addWidget(self.basis)
        results.addLayout(self._figures())
        results.addWidget(Rule())
        results.addWidget(self.tiers)
        results.addWidget(Rule())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.period, self._working, self.words):
            column.addWidget(part)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._results)
        self._results.hide()

    def _figures(self) -> QVBoxLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(0)
        for place, (title, figure) in enumerate(
            ((self.every_title, self.every), (Text(_("cost"), Face.SEC, "text2"), self.cost))
        ):
            grid.addWidget(title, 0, place)
            grid.addWidget(figure, 1, place)
            grid.setColumnStretch(place, 1)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addLayout(grid)
        column.addWidget(self.takings)
        column.addWidget(self.in_all)
        return column


class Outlooks(QWidget):
    """The tiers with the rewards that each of their people reaches in a month."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[QWidget] = []
        head = QHBoxLayout()
        head.addWidget(Text(_("Who gains"), Face.SEC_S))
        self.aside = ELabel("", Face.CAP, "text2")
        self.aside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.aside, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addLayout(head)

    def show_result(self, result: Simulation) -> None:
        """Show other figures; of a few days only who is in each tier."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        if result.is_too_short:
            self.aside.setText(_("too few days to say"))
            self._rows = [_people_row(one) for one in result.tiers]
        else:
            self.aside.setText(_("rewards a month"))
            most = max((one.monthly_rewards for one in result.tiers), default=0.0)
            self._rows = [_outlook_row(one, most) for one in result.tiers]
        for row in self._rows:
            self._column.addWidget(row)


def _people_row(outlook: TierOutlook) -> Text:
    name = tier_name(outlook.tier)
    label = Text(f"{name} ·{NBSP}{format_number(outlook.people)}", Face.SEC)
    words = _("{tier}: {people}").format(tier=name, people=_people_words(outlook))
    label.setAccessibleName(words)
    label.setToolTip(_people_words(outlook))
    return label


def _people_words(outlook: TierOutlook) -> str:
    words = ngettext("{n} person", "{n} people", outlook.people)
    return words.format(n=format_number(outlook.people))


def _outlook_row(outlook: TierOutlook, most: float) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    label = _people_row(outlook)
    label.setFixedWidth(_NAME_WIDTH)
    name = tier_name(outlook.tier)
    tone = TIER_LOOKS.get(outlook.tier.key, ("", Tone.NEUTRAL))[1]
    bar = ProgressBar(name, 8, tone)
    bar.setMinimumWidth(80)
    number = format_tenths(outlook.monthly_rewards)
    bar.set_progress(round(outlook.monthly_rewards * 100), max(1, round(most * 100 * 1.05)))
    figure = Text(number, Face.SEC)
    figure.setWordWrap(False)
    figure.setFixedWidth(30)
    figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    for part in (label, bar, figure):
        row.addWidget(part)
    words = _("{tier}: {people}, {number} rewards a month each")
    people = _people_words(outlook)
    holder.setAccessibleName(words.format(tier=name, people=people, number=number))
    return holder


def _every_words(result: Simulation) -> str:
    visits = result.visits_per_reward
    if visits is None:
        return _("no reward")
    return ngettext("{n} visit", "{n} visits", visits).format(n=format_number(visits))


def _all_words(result: Simulation) -> str:
    rewards = ngettext("{n} reward", "{n} rewards", result.rewards)
    given = amount_words(result.points, result.unit)
    return f"{given}, {rewards.format(n=format_number(result.rewards))}"


def format_tenths(number: float) -> str:
    """Write a number with one decimal: 0,6 in Italian, 0.6 in English."""
    whole, tenths = divmod(round(number * _TENTHS), _TENTHS)
    sign = "," if language() == "it" else "."
    return f"{format_number(whole)}{sign}{tenths}"


def format_share(share: float) -> str:
    """Write a share as a percentage: 0.034 is 3,4%."""
    return f"{format_tenths(share * 100)}%"
