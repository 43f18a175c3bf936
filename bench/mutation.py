"""How many faults in the rules of points their tests notice (python run.py bench mutation).

mutmut puts one small fault after the other into careapp/rules/loyalty, in a copy of the tree, and
runs the tests that reach it. `[tool.mutmut]` in pyproject.toml says what and with which tests;
bench/mutation.md has the figures. It forks, so Windows needs WSL for it.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COPIED = (
    "careapp",
    "tests",
    "resources",
    "bench",
    "docs",
    "packaging",
    "run.py",
    "pyproject.toml",
)
PREFIX = "careapp.rules.loyalty."
GOAL = 0.9
NOTICED = frozenset({"killed", "timeout", "segfault"})


def copy_tree(target: Path) -> None:
    """Copy what the tests need: mutmut writes its `mutants` folder beside it."""
    nothing_made = shutil.ignore_patterns("__pycache__", "mutants")
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=nothing_made, dirs_exist_ok=True)
        else:
            shutil.copy2(source, target / name)


def mutmut(folder: Path, *arguments: str) -> str:
    """Run mutmut in the copy and return what it prints; Hypothesis repeats itself, as in CI.

    Raises:
        SystemExit: it could not, for the tests fail without any fault.
    """
    environment = {**os.environ, "CI": "true", "PYTHONWARNINGS": "ignore"}
    command = [sys.executable, "-m", "mutmut", *arguments]
    done = subprocess.run(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True, check=False
    )
    if done.returncode:
        sys.exit(done.stdout)
    return done.stdout


def read_results(folder: Path) -> dict[str, str]:
    """Return what became of every fault, by its name without the package."""
    told = (line.strip() for line in mutmut(folder, "results", "--all", "True").splitlines())
    faults = (line.split(": ") for line in told if line.startswith(PREFIX))
    return {name.removeprefix(PREFIX): status for name, status in faults}


def print_modules(results: dict[str, str]) -> None:
    """Print a table of the modules, with what was noticed of how many."""
    faults = Counter(name.split(".")[0] for name in results)
    noticed = Counter(name.split(".")[0] for name in results if results[name] in NOTICED)
    print("| module | faults | noticed | |\n| --- | --- | --- | --- |")
    for module in sorted(faults):
        share = noticed[module] / faults[module]
        print(f"| {module} | {faults[module]} | {noticed[module]} | {share:.1%} |")


def print_missed(folder: Path, results: dict[str, str]) -> None:
    """Print the faults that no test noticed."""
    for name, status in results.items():
        if status not in NOTICED:
            print(f"\n{status}\n{mutmut(folder, 'show', PREFIX + name)}")


def main() -> int:
    """Measure; exit with 1 below the goal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, help="keep the copy here, and go on from there")
    parser.add_argument("--children", type=int, default=os.cpu_count(), help="processes at once")
    parser.add_argument("module", nargs="*", help="only these modules, such as returns")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = options.folder or Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        copy_tree(folder)
        only = [f"{PREFIX}{module}.*" for module in options.module]
        mutmut(folder, "run", "--max-children", str(options.children), *only)
        results = {
            name: status for name, status in read_results(folder).items() if status != "not checked"
        }
        print_missed(folder, results)
        print_modules(results)
    noticed = sum(status in NOTICED for status in results.values())
    print(f"\n{noticed} of {len(results)} noticed: {noticed / len(results):.1%} (goal {GOAL:.0%})")
    return 0 if noticed >= GOAL * len(results) else 1


if __name__ == "__main__":
    sys.exit(main())
