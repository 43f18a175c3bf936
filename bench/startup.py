"""How long a cashier waits for the first search box (python run.py bench startup).

Each round starts a bare PySide6 window with one label, then CareApp on an archive of made-up
people, as its command line does, each in a process of its own, one after the other, with warm
bytecode and no screen. The times are from the start of the process to the end of the first paint,
and to the first people painted after the first letters; medians over the rounds.

Only the box's own paint is watched: a filter of all events would make a Python object of each.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from archives import fill
from careapp import settings
from careapp.services.archive import open_archive
from careapp.services.operation_id import new_operation_id
from careapp.services.shop import NewShop, start_shop
from careapp.settings import CounterSettings

PEOPLE = 10_000
ROUNDS = 15
GOAL_BOX, GOAL_ANSWER = 1.3, 2.0

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
application = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QLabel("CareApp"))
window.resize(1366, 768)
window.show()
def tell():
    print("box", flush=True)
    application.quit()
QTimer.singleShot(0, lambda: QTimer.singleShot(0, tell))
application.exec()
"""

CAREAPP = """
import os
import sys
from careapp import __main__ as start

folder_of = start.folder_of
seen = []

def watched(options):
    # Asked for once Qt is loaded as CareApp loads it, and before anything is built.
    from careapp.ui.widgets.line import SearchBox

    watch(SearchBox)
    return folder_of(options)

def watch(box_class):
    from PySide6.QtCore import QTimer

    paint = box_class.paintEvent

    def painted(box, event):
        paint(box, event)
        if not seen:
            seen.append(box)
            QTimer.singleShot(0, typed)

    box_class.paintEvent = painted

def typed():
    from PySide6.QtCore import QTimer

    print("box", flush=True)
    (box,) = seen
    box.insert("mar")
    box.textEdited.emit("mar")
    timer = QTimer(box.window(), interval=1)
    timer.timeout.connect(look)
    timer.start()

def look():
    from PySide6.QtCore import QCoreApplication

    people = seen[0].window().opening.people
    if people is not None and people.results.rows():
        QCoreApplication.sendPostedEvents()  # the paint that the rows have asked for
        print("answer", flush=True)
        os._exit(0)

start.folder_of = watched
start.main(["--data", sys.argv[1]])
"""


def main() -> None:
    """Measure what the command line asks for and print the medians and their ratios."""
    arguments = _arguments()
    folder = Path(tempfile.mkdtemp(prefix="careapp-startup-"))
    environment = _environment(folder)
    os.environ.update(environment)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    try:
        make_shop(folder / "archive", arguments.people)
        rounds = [measure(folder / "archive") for _ in range(arguments.rounds + 1)][1:]
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    bare, box, answer = (statistics.median(times) for times in zip(*rounds, strict=True))
    print(f"{arguments.people:,} people, {arguments.rounds} rounds, median ms (ratio, goal)")
    print(f"bare window      {bare:7.0f}")
    print(f"first search box {box:7.0f}   {box / bare:.2f} × (goal {GOAL_BOX:g})")
    print(f"first answer     {answer:7.0f}   {answer / bare:.2f} × (goal {GOAL_ANSWER:g})")


def make_shop(folder: Path, people: int) -> None:
    """Fill an archive, with an owner who is at its counter."""
    archive = open_archive(folder)
    archive.change(start_shop, NewShop(new_operation_id(), "Bottega Aurora", "Elena"))
    fill(archive, people)
    archive.close()
    counter = CounterSettings(folder)
    counter.set(settings.TEXT_SIZE, 100)
    counter.set(settings.STAFF, 1)


def measure(folder: Path) -> tuple[float, float, float]:
    """Return one round in milliseconds: bare window, first search box, first answer."""
    (bare,) = _moments(BARE, 1)
    box, answer = _moments(CAREAPP, 2, str(folder))
    return bare, box, answer


def _moments(program: str, count: int, *arguments: str) -> list[float]:
    started = time.perf_counter()
    command = [sys.executable, "-P", "-c", program, *arguments]
    moments = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None  # noqa: S101 - it was asked for
        for _ in range(count):
            if not process.stdout.readline():
                raise SystemExit("the program ended before it showed anything")
            moments.append((time.perf_counter() - started) * 1000)
    return moments


def _environment(home: Path) -> dict[str, str]:
    root = Path(__file__).parent.parent
    homes = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("DATA", "CONFIG", "STATE")}
    return {
        "QT_QPA_PLATFORM": "offscreen",
        "CAREAPP_KEYRING": "file",
        "PYTHONPATH": str(root),
        **homes,
    }


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How long the first search box takes.")
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    return parser.parse_args()


if __name__ == "__main__":
    main()
