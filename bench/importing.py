"""How fast files come in (python bench/importing.py [LINES] [PEOPLE]).

The import of a till's sales and of an address book into an encrypted archive, against the
`.import` of the sqlite3 shell, which puts the same file as bare text into one plain table without
index, key or check. Each import is a process of its own, so that its peak memory is its own;
medians over rounds that take turns; the ratios hold on other machines, the times do not.
"""

import csv
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from careapp.services.actor import COMMAND_LINE
from careapp.services.archive import open_archive
from careapp.services.importing import ImportOptions, import_file
from people import make_people

LINES = 100_000
PEOPLE = 20_000
ROUNDS = 3
GOALS = {"sales": 6.0, "customers": 40.0}
GOAL_MEGABYTES = 400
_KEY = bytes(range(32))
_SALES_HEADER = ("Numero scontrino", "Data", "Codice cliente", "Descrizione", "Qta", "Prezzo")
_PEOPLE_HEADER = ("Codice cliente", "Nome", "Cognome", "Ditta", "Telefono", "Email", "Tessera")


def write_sales(path: Path, lines: int) -> None:
    """Write receipts of one to seven lines; two in three name one of many customers."""
    chance = random.Random(1)
    products = [(f"Articolo {n}", f"{chance.randrange(50, 9999) / 100:.2f}") for n in range(3_000)]
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(_SALES_HEADER)
        moment, receipt, written = datetime(2023, 1, 2, 9), 0, 0  # noqa: DTZ001 - a till's clock
        while written < lines:
            receipt += 1
            moment += timedelta(minutes=2 if moment.hour < 20 else 780)  # noqa: PLR2004 - closing
            who = chance.randrange(1, lines // 15) if chance.random() < 2 / 3 else ""
            for name, price in chance.sample(products, min(chance.randint(1, 7), lines - written)):
                day = f"{moment:%d/%m/%Y %H:%M}"
                writer.writerow((receipt, day, who, name, chance.randint(1, 3), price))
                written += 1


def write_people(path: Path, count: int) -> None:
    """Write an address book."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(_PEOPLE_HEADER)
        for number, one in enumerate(make_people(count)):
            names = (one.given_name, one.family_name, one.company)
            writer.writerow((number, *names, one.phone, one.email, one.card))


def plain_import(shell: str, path: Path) -> None:
    """Put the file into a plain table with the sqlite3 shell."""
    commands = f".mode csv\n.separator ;\n.import {path} bare\n"
    target = path.with_suffix(".plain")
    target.unlink(missing_ok=True)
    subprocess.run([shell, str(target)], input=commands, text=True, check=True)


def careapp_import(path: Path) -> float:
    """Import the file in a process of its own; return its peak memory in MB."""
    command = [sys.executable, __file__, "--one", str(path)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def import_one(path: Path) -> int:
    """Import a file into a new archive and print the peak memory in MB: the child's part."""
    with tempfile.TemporaryDirectory() as folder:
        archive = open_archive(Path(folder) / "archive", _KEY)
        outcome = import_file(archive, path, ImportOptions(), COMMAND_LINE)
        archive.let_go()
    if outcome.refused or outcome.added != outcome.lines:
        message = f"not everything came in: {outcome.added} of {outcome.lines}"
        raise RuntimeError(message)
    sys.stdout.write(str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_024))
    return 0


def seconds(task: Callable[[], object]) -> float:
    """Return how long a task takes."""
    begun = time.perf_counter()
    task()
    return time.perf_counter() - begun


def measure(shell: str, path: Path) -> tuple[float, float, float]:
    """Return the median seconds of both imports, and the peak memory of ours in MB."""
    plain: list[float] = []
    ours: list[float] = []
    megabytes = 0.0
    for _round in range(ROUNDS):
        plain.append(seconds(lambda: plain_import(shell, path)))
        begun = time.perf_counter()
        megabytes = max(megabytes, careapp_import(path))
        ours.append(time.perf_counter() - begun)
    return statistics.median(plain), statistics.median(ours), megabytes


def report(name: str, figures: tuple[float, float, float], rows: int) -> bool:
    """Print one line of figures; tell whether its goals are met."""
    plain, ours, megabytes = figures
    ratio, goal = ours / plain, GOALS[name]
    print(
        f"{name:10} {rows:>9,} rows   .import {plain:6.2f} s   careapp {ours:7.2f} s"
        f"   {ratio:5.1f} times, goal {goal:.0f}   {megabytes:4.0f} MB, goal {GOAL_MEGABYTES}"
    )
    return ratio <= goal and megabytes <= GOAL_MEGABYTES


def main(arguments: list[str]) -> int:
    """Print the figures; fail when a goal is missed."""
    if arguments[:1] == ["--one"]:
        return import_one(Path(arguments[1]))
    shell = shutil.which("sqlite3")
    if shell is None:
        print("The comparison needs the sqlite3 shell (Debian: apt-get install sqlite3).")
        return 2
    lines = int(arguments[0]) if arguments else LINES
    people = int(arguments[1]) if arguments[1:] else PEOPLE
    with tempfile.TemporaryDirectory() as folder:
        sales, customers = Path(folder) / "sales.csv", Path(folder) / "customers.csv"
        write_sales(sales, lines)
        write_people(customers, people)
        met = [
            report("sales", measure(shell, sales), lines),
            report("customers", measure(shell, customers), people),
        ]
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
