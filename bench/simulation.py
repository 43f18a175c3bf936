"""A programme tried on 100,000 sales while the window is alive (python run.py bench simulation).

The real window shows the counter on an encrypted archive whose last 90 days have so many sales,
each with two lines, and the nine months before as many in proportion. A programme that looks at
everything (tiers by visits, multipliers, a bonus and an exclusion by lines, birthdays, points
that expire) is tried in the lane of long work. A timer of no length beats meanwhile: the longest
pause between two beats is the longest time for which the window heard nobody.
"""

import argparse
import os
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["CAREAPP_KEYRING"] = "file"

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from careapp import clock
from careapp.errors import CareAppError
from careapp.rules.loyalty.earning import EarnPerItem
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.multipliers import InBirthdayWeek, Multiplier, OfTiers, OnWeekdays
from careapp.rules.loyalty.programme import BirthdayGift, Programme
from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.rules.loyalty.simulation import Simulation
from careapp.services.simulation import PERIOD_DAYS, simulate_programme
from careapp.ui.floor import Floor
from careapp.ui.long_work import LongWork
from careapp.ui.theme import Scheme, Theme, use_theme
from shops import Shop, build

SALES = 100_000
SALES_EACH = 5
YEAR = 365
NOON = datetime(2026, 3, 12, 11, 0, tzinfo=UTC)
BEAT_MS = 5
SETTLING_MS = 2_500
GOAL_S = 10.0
GOAL_PAUSE_MS = 50.0

PROGRAMME = Programme(
    rewards=(
        Reward("dessert", "Dolce della casa", 100, RewardKind.FREE_ITEM, 350),
        Reward("ten", "Sconto di 10,00 €", 250, RewardKind.AMOUNT_OFF, 1000),
    ),
    expiry=Expiry(ExpiryKind.END_OF_MONTH, 2),
    multipliers=(
        Multiplier(OnWeekdays((1,)), 200, 1),
        Multiplier(InBirthdayWeek(), 200, 2),
        Multiplier(OfTiers(("family",)), 150, 3),
    ),
    bonuses=(EarnPerItem(("Torta 7",), 5),),
    excluded=("tabacchi",),
    birthday=BirthdayGift(amount_cents=500),
)


class Heart:
    """Beats in the event loop, and remembers the longest time between two beats.

    A timer of no length would ask for the interpreter all the time, which no window does.
    """

    def __init__(self) -> None:
        """Beat from now on."""
        self.longest_s = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(interval=BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest_s = max(self.longest_s, now - self._last)
        self._last = now


def main() -> int:
    """Try the programme, print the seconds and the longest pause; fail when a goal is missed."""
    arguments = _arguments()
    people = arguments.sales // SALES_EACH
    shop = Shop(people, arguments.sales * YEAR // PERIOD_DAYS, YEAR, NOON.date(), PERIOD_DAYS)
    with tempfile.TemporaryDirectory(prefix="careapp-simulation-") as temporary:
        folder = (arguments.keep or Path(temporary)) / f"simulation-{arguments.sales}"
        with clock.standing_at(NOON):
            build(folder, shop)
            simulation, seconds, pause_ms = measure(folder)
    print(
        f"{simulation.sales:,} sales, {simulation.people:,} people, {simulation.rewards:,} rewards"
    )
    print(f"tried in {seconds:.1f} s (goal {GOAL_S:g})")
    print(f"longest pause of the event loop: {pause_ms:.0f} ms (goal {GOAL_PAUSE_MS:g})")
    return 0 if seconds <= GOAL_S and pause_ms <= GOAL_PAUSE_MS else 1


def measure(folder: Path) -> tuple[Simulation, float, float]:
    """Return what it came to, the seconds it took and the longest pause in milliseconds."""
    application = QApplication([])
    use_theme(Theme(application, Scheme.LIGHT))
    floor = Floor(folder, is_demo=False)
    floor.window.resize(1366, 768)
    floor.start()
    floor.window.show()
    while not floor.tasks.is_idle or floor.window.page is None:
        application.processEvents()
    results: list[Simulation | None] = []

    def done(result: Simulation | None) -> None:
        results.append(result)
        application.quit()

    def failed(trouble: CareAppError) -> None:
        raise trouble

    work = LongWork()
    # What the start left behind is collected once, before anybody tries a programme.
    QTimer.singleShot(SETTLING_MS, application.quit)
    application.exec()
    heart = Heart()
    begun = time.perf_counter()
    floor.tasks.with_archive(
        floor,
        simulate_programme,
        PROGRAMME,
        work.report,
        work.is_stopped,
        done=done,
        failed=failed,
    )
    application.exec()
    seconds = time.perf_counter() - begun
    floor.close()
    (result,) = results
    if result is None:
        message = "it was stopped"
        raise RuntimeError(message)
    return result, seconds, heart.longest_s * 1000


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="A programme tried on the shop's own sales.")
    parser.add_argument("--sales", type=int, default=SALES, help="sales of the last 90 days")
    parser.add_argument("--keep", type=Path, help="a folder in which the archive stays")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
