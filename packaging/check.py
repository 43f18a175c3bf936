"""Start what was built away from the sources, and find a person in the demo shop.

    python3 packaging/check.py [dist/careapp | dist/careapp_….deb]

The program is copied into an empty folder and sees nothing of this machine but the system.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PERSON = "Anna Marchetti"
WINDOW_S = 8
"""How long the window is watched: a part that the package lacks is missed sooner."""


class Failed(Exception):  # noqa: N818 - the answer of the check
    """What the program did not do, in one sentence."""


def unpack(built: Path, folder: Path) -> Path:
    """Put a built program into a folder and return what starts it."""
    if built.suffix == ".deb":
        subprocess.run(["dpkg-deb", "-x", str(built), str(folder)], check=True)
        return folder / "usr" / "bin" / "careapp"
    shutil.copytree(built, folder / "careapp", symlinks=True)
    return folder / "careapp" / ("careapp.exe" if sys.platform == "win32" else "careapp")


def ask(program: Path, folder: Path, *arguments: str) -> str:
    """Run a command of the program and return what it prints.

    Raises:
        Failed: it ended with another status than 0.
    """
    with start(program, folder, *arguments) as command:
        told, complaint = command.communicate()
    if command.returncode != 0:
        raise Failed(f"{' '.join(arguments)} ended with {command.returncode}: {complaint.strip()}")
    return told


def watch_window(program: Path, folder: Path) -> None:
    """Let the window run without a screen for a while.

    Raises:
        Failed: it closed by itself, or something in it broke.
    """
    with start(program, folder, "demo") as window:
        try:
            window.wait(WINDOW_S)
        except subprocess.TimeoutExpired:
            window.terminate()
        else:
            raise Failed(f"the window closed by itself: {window.communicate()[1].strip()}")
        complaint = window.communicate()[1]
    if "Traceback" in complaint:
        raise Failed(f"something in the window broke: {complaint.strip()}")


def start(program: Path, folder: Path, *arguments: str) -> subprocess.Popen[str]:
    """Start the program on a shop of its own, with nothing of this machine but the system."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    alone = {"HOME": str(folder), "LANG": "C.UTF-8"}
    quiet = {"CAREAPP_KEYRING": "file", "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(
        [str(program), "--data", str(folder / "shop"), *arguments],
        cwd=folder,
        env={**kept, **alone, **quiet},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def check(built: Path, folder: Path) -> list[str]:
    """Return what was seen to work.

    Raises:
        Failed: something did not.
    """
    program = unpack(built, folder)
    version = ask(program, folder, "--version").strip()
    ask(program, folder, "demo", "--no-window")
    people = json.loads(ask(program, folder, "find", PERSON, "--json"))
    if PERSON not in [person["name"] for person in people]:
        raise Failed(f"{PERSON} was not found in the demo shop")
    ask(program, folder, "sample-documents", str(folder / "papers"))
    papers = len(list((folder / "papers").rglob("*.pdf")))
    if not papers:
        raise Failed("no paper was written")
    watch_window(program, folder)
    ask(program, folder, "check")
    return [
        version,
        f"found: {PERSON}",
        f"papers: {papers}",
        "the window stays, the archive is whole",
    ]


def main(arguments: list[str]) -> int:
    """Check what is named, or the folder that build.py makes."""
    built = Path(arguments[0]) if arguments else ROOT / "dist" / "careapp"
    try:
        with tempfile.TemporaryDirectory() as folder:
            print(f"{built.name} works: {', '.join(check(built, Path(folder)))}")
    except (Failed, OSError, subprocess.CalledProcessError) as failed:
        print(f"{built.name} does not work: {failed}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
