"""How many faults in the rules of points their tests notice (python run.py bench mutation).

mutmut puts one small fault after the other into careapp/rules/loyalty, in the folder `mutants`,
and runs the tests that reach it. `[tool.mutmut]` in pyproject.toml says what and with which
tests; bench/mutation.md has the figures. It forks, so Windows needs WSL for it.
"""

import argparse
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PREFIX = "careapp.rules.loyalty."
GOAL = 0.9
NOTICED = frozenset({"killed", "timeout", "segfault"})


def mutmut(*arguments: str) -> str:
    """Run mutmut and return what it prints; Hypothesis repeats itself, as in CI.

    Raises:
        SystemExit: it could not, for the tests fail without any fault.
    """
    environment = {**os.environ, "CI": "true", "PYTHONWARNINGS": "ignore"}
    command = [sys.executable, "-m", "mutmut", *arguments]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=False
    )
    if done.returncode:
        sys.exit(done.stdout)
    return done.stdout


def read_results() -> dict[str, str]:
    """Return what became of every fault that was tried, by its name without the package."""
    told = (line.strip() for line in mutmut("results", "--all", "True").splitlines())
    faults = (line.removeprefix(PREFIX).split(": ") for line in told if line.startswith(PREFIX))
    return {name: status for name, status in faults if status != "not checked"}


def print_missed(results: dict[str, str]) -> None:
    """Print the faults that no test noticed."""
    for name, status in results.items():
        if status not in NOTICED:
            print(f"\n{status}\n{mutmut('show', PREFIX + name)}")


def print_row(name: str, faults: int, noticed: int) -> None:
    """Print what was noticed of so many faults."""
    print(f"| {name} | {faults} | {noticed} | {noticed / faults:.1%} |")


def print_modules(results: dict[str, str]) -> None:
    """Print a table of the modules."""
    faults = Counter(name.split(".")[0] for name in results)
    noticed = Counter(name.split(".")[0] for name in results if results[name] in NOTICED)
    print("| module | faults | noticed | |\n| --- | --- | --- | --- |")
    for module in sorted(faults):
        print_row(module, faults[module], noticed[module])
    print_row("all", faults.total(), noticed.total())


def main() -> int:
    """Measure; exit with 1 below the goal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--children", type=int, default=os.cpu_count(), help="processes at once")
    parser.add_argument("module", nargs="*", help="only these modules, such as returns")
    options = parser.parse_args()
    only = [f"{PREFIX}{module}.*" for module in options.module]
    mutmut("run", "--max-children", str(options.children), *only)
    results = read_results()
    print_missed(results)
    print_modules(results)
    return 0 if sum(one in NOTICED for one in results.values()) >= GOAL * len(results) else 1


if __name__ == "__main__":
    sys.exit(main())
