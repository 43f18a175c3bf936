#!/usr/bin/env python3
"""Set CareApp up and run it, with nothing but Python 3.11 and pip.

    python3 run.py                 open CareApp (on Windows: py run.py)
    python3 run.py demo            open the demo shop; any other command of CareApp works the same
    python3 run.py test [ARGS]     pass the tests
    python3 run.py setup [WHAT]    only prepare: app (the default), dev, bench or package
    python3 run.py bench NAME      measure: the command bench/NAME.py

Only the standard library is used, and the file still reads on an old Python, to say so kindly.
"""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
WINDOWS = os.name == "nt"
OLDEST_PYTHON = (3, 11)
LOCKS = {
    "app": ("requirements.lock",),
    "dev": ("requirements-dev.lock",),
    "bench": ("requirements-dev.lock", "requirements-bench.lock"),
    "package": ("requirements-package.lock",),
}
# Each holds every line of requirements.lock as well.
COMPLETE = ("requirements-dev.lock", "requirements-package.lock")

# What Qt loads from the system, and the Debian package that brings it.
HEADLESS = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
}
WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libcups.so.2": "libcups2",
}
CUPS = "/usr/sbin/cupsd"  # PATH may leave it out
# What else a purpose calls: tests judge papers, PyInstaller reads libraries.
TOOLS = {
    "dev": {"pdftotext": "poppler-utils", "qpdf": "qpdf", "zbarimg": "zbar-tools", CUPS: "cups"},
    "package": {"objdump": "binutils"},
}

# What pip or uv writes, and what it means to the person who waits.
INSTALL_FAULTS = (
    (r"No space left|Errno 28", "The disk is full: free about 1 GB and start again."),
    (
        r"(?i)do not match the hashes|hash mismatch",
        "A downloaded file is not the one CareApp was tested with: try on another network.",
    ),
    (
        r"[Cc]onnection|[Nn]ame ?[Rr]esolution|[Tt]imed ?out|unreachable|Failed to fetch",
        "The internet was not reached, and the first start needs it: connect and start again.",
    ),
)


class Stop(Exception):  # noqa: N818 - not an error of the program: one sentence for the person
    """What keeps CareApp from starting and what to do, in one sentence."""


class Folder:
    """The environment of one copy of CareApp and what is installed in it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.venv = root / ".venv"
        self.python = self.venv / ("Scripts/python.exe" if WINDOWS else "bin/python")
        self.log = self.venv / "install.log"
        self._stamp = self.venv / "installed.json"

    def hash_of(self, lock: str) -> str:
        """Return the hash of a lock as it is now."""
        return hashlib.sha256((self.root / lock).read_bytes()).hexdigest()

    def installed(self) -> dict[str, str]:
        """Return the hash of each lock installed here; empty when made by another Python."""
        try:
            stamp = json.loads(self._stamp.read_text(encoding="utf-8"))
            made_for = (os.path.realpath(self.python), str(self.root))
            here = made_for == (stamp["python"], stamp["root"]) and self.python.exists()
            return dict(stamp["locks"]) if here else {}
        except (OSError, ValueError, KeyError, TypeError):
            return {}

    def remember(self, lock: str) -> None:
        """Note that a lock is installed whole."""
        locks = {**self.installed(), lock: self.hash_of(lock)}
        if lock in COMPLETE:
            locks["requirements.lock"] = self.hash_of("requirements.lock")
        stamp = {"python": os.path.realpath(self.python), "root": str(self.root), "locks": locks}
        self._stamp.write_text(json.dumps(stamp, indent=1), encoding="utf-8")

    def missing(self, what: str) -> list[str]:
        """Return the locks of a purpose that are not installed as they are now."""
        installed = self.installed()
        return [lock for lock in LOCKS[what] if installed.get(lock) != self.hash_of(lock)]

    def works(self) -> bool:
        """Tell whether the environment has an interpreter that starts."""
        if not self.python.exists():
            return False
        probe = [str(self.python), "-c", "import sys; sys.exit(sys.prefix == sys.base_prefix)"]
        return subprocess.run(probe, capture_output=True, check=False).returncode == 0

    def create(self) -> None:
        """Make the environment; without pip, which a bare Debian could not give it."""
        venv.EnvBuilder(with_pip=False, clear=True, symlinks=not WINDOWS).create(self.venv)

    def see_sources(self) -> None:
        """Let the environment find careapp from whatever folder it is started in."""
        find = "import sysconfig; print(sysconfig.get_path('purelib'))"
        site = subprocess.check_output([str(self.python), "-c", find], text=True).strip()
        Path(site, "careapp.pth").write_text(f"{self.root}\n", encoding="utf-8")


def base_python() -> str:
    """Return the interpreter outside any environment: it is the one that has pip."""
    return getattr(sys, "_base_executable", None) or sys.executable


def has_pip() -> bool:
    """Tell whether the interpreter has pip."""
    asked = [base_python(), "-m", "pip", "--version"]
    return subprocess.run(asked, capture_output=True, check=False).returncode == 0


def installers(folder: Folder) -> list[list[str]]:
    """Return the commands that can install, the quicker first.

    uv reads no settings of pip's, so where it finds nothing pip is tried as well.
    """
    found = []
    uv = shutil.which("uv")
    if uv:
        found.append([uv, "pip", "install", "--python", str(folder.python), "--compile-bytecode"])
    if has_pip():
        pip = [base_python(), "-m", "pip", "--python", str(folder.python), "install"]
        found.append([*pip, "--no-input", "--no-warn-script-location"])
    return found


def install(folder: Folder, lock: str) -> None:
    """Install what a lock names: wheels only, each with the hash written there."""
    wanted = ["--require-hashes", "--only-binary", ":all:", "--no-deps"]
    wanted += ["-r", str(folder.root / lock)]
    commands = installers(folder)
    if not commands:
        raise Stop(f"pip is missing for {base_python()}: install it and start again.")
    for command in commands:
        with folder.log.open("w", encoding="utf-8") as log:
            told = subprocess.run([*command, *wanted], stdout=log, stderr=log, check=False)
        if told.returncode == 0:
            return
    raise Stop(explain(folder))


def explain(folder: Folder) -> str:
    """Say in one sentence why an installation failed."""
    log = folder.log.read_text(encoding="utf-8", errors="replace")
    for pattern, sentence in INSTALL_FAULTS:
        if re.search(pattern, log):
            return sentence
    absent = re.search(r"No matching distribution found for (\S+)", log)
    if absent:
        return (
            f"There is no ready-made {absent[1]} for Python {sys.version.split()[0]} here: "
            "use Python 3.11 to 3.13 from python.org or from the system."
        )
    return f"The installation did not finish; {folder.log} says why."


def loads(library: str) -> bool:
    """Tell whether the system has a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_parts(what: str, *, window: bool) -> dict[str, str]:
    """Return what the system lacks for a purpose, with the Debian package of each part."""
    if sys.platform != "linux":
        return {}
    libraries = {**HEADLESS, **WINDOW} if window else HEADLESS
    missing = {library: package for library, package in libraries.items() if not loads(library)}
    tools = TOOLS.get(what, {}).items()
    return {**missing, **{tool: package for tool, package in tools if not shutil.which(tool)}}


def needs_window(command: str) -> bool:
    """Tell whether a command may show a window on this machine."""
    is_hidden = command in ("test", "bench") or os.environ.get("QT_QPA_PLATFORM") == "offscreen"
    has_screen = bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return command == "setup" or (has_screen and not is_hidden)


def complete_system(parts: dict[str, str]) -> None:
    """Install the packages of what the system lacks, where that is allowed."""
    if not parts:
        return
    packages = sorted(set(parts.values()))
    if not shutil.which("apt-get"):
        named = ", ".join(parts)
        raise Stop(f"This system lacks {named}: install that as your system does and start again.")
    apt = [*permission(packages), "apt-get"]
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # A package that is already in the lists may be had even when they cannot be renewed.
    quiet = subprocess.DEVNULL
    subprocess.run([*apt, "update", "-qq"], stdout=quiet, env=environment, check=False)
    wanted = [*apt, "install", "-y", "-qq", "--no-install-recommends", *packages]
    if subprocess.run(wanted, stdout=quiet, env=environment, check=False).returncode != 0:
        raise Stop(f"The system packages were not installed: {' '.join(packages)}.")


def permission(packages: list[str]) -> list[str]:
    """Return what to put before apt-get: nothing for root, sudo after a yes."""
    if os.geteuid() == 0:
        return []
    by_hand = f"sudo apt-get install {' '.join(packages)}"
    if shutil.which("sudo") and sys.stdin.isatty():
        answer = input(f"CareApp needs: {' '.join(packages)}\nInstall them now with sudo? [y/N] ")
        if answer.strip().lower() in ("y", "yes", "s", "sì", "si"):
            return ["sudo"]
    raise Stop(f"This system lacks packages that CareApp needs: run “{by_hand}”, then start again.")


def seize(file: int) -> bool:
    """Lock an open file for as long as this process lives; False: another process has it."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - Windows alone has it

            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - Windows has none

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def take_turn(folder: Folder) -> None:
    """Wait until no other start prepares this folder; others wait until this process is done."""
    file = os.open(folder.root / ".venv.lock", os.O_RDWR | os.O_CREAT, 0o600)
    while not seize(file):
        print("Another start is preparing CareApp: this one goes on after it…", flush=True)
        time.sleep(5)


def prepare(folder: Folder, what: str, *, window: bool) -> None:
    """Make everything ready for a purpose; quick when nothing is missing."""
    missing = folder.missing(what)
    parts = missing_parts(what, window=window)
    if missing and sys.platform == "linux" and not shutil.which("uv") and not has_pip():
        parts["pip"] = "python3-pip"
    complete_system(parts)
    if not missing:
        return
    print("Preparing CareApp: about a minute, only this once…", flush=True)
    try:
        take_turn(folder)
        if folder.missing(what):
            fill(folder, folder.missing(what))
    except OSError as fault:
        raise Stop(
            f"CareApp cannot write in its folder {folder.root} ({fault.strerror}): "
            "copy it to a folder of yours and start it there."
        ) from fault
    check_qt(folder)


def fill(folder: Folder, locks: list[str]) -> None:
    """Install what is missing, into a new environment where there is none that works."""
    if not folder.works():
        folder.create()
    for lock in locks:
        install(folder, lock)
        folder.remember(lock)
    folder.see_sources()
    # Without compiled files the first start would take four times as long.
    compiled = [str(folder.python), "-m", "compileall", "-q", str(folder.root / "careapp")]
    subprocess.run(compiled, check=False)


def check_qt(folder: Folder) -> None:
    """Name a library that Qt lacks here and that the tables above do not know."""
    probe = [str(folder.python), "-c", "import PySide6.QtWidgets, PySide6.QtPrintSupport"]
    told = subprocess.run(probe, capture_output=True, text=True, check=False)
    if told.returncode != 0:
        reason = told.stderr.strip().splitlines()[-1]
        raise Stop(f"Qt does not start on this system ({reason}): install what it names.")


def hand_over(folder: Folder, arguments: list[str]) -> int:
    """Become the program; Windows cannot, and waits for it."""
    command = [str(folder.python), "-P", "-m", "careapp", *arguments]
    environment = {**os.environ, "PYTHONUTF8": "1"}
    if not WINDOWS:
        os.execve(command[0], command, environment)  # noqa: S606 - no shell is wanted
    return subprocess.call(command, env=environment)


def run_tests(folder: Folder, arguments: list[str]) -> int:
    """Run the tests: all of them with the coverage gates, or those that are named."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    pytest = [str(folder.python), "-m", "pytest"]
    if arguments:
        return subprocess.call([*pytest, *arguments], cwd=folder.root, env=environment)
    whole = ["-n", "auto", "--maxprocesses", "4", "--cov", "--cov-report="]
    code = subprocess.call([*pytest, *whole], cwd=folder.root, env=environment)
    return code or check_coverage(folder)


def check_coverage(folder: Folder) -> int:
    """Ask 100 % below the window and 90 % for it; speak only when something is missing."""
    window = "careapp/ui/*,careapp/app.py,careapp/arguments.py,careapp/cli.py,careapp/__main__.py"
    code = 0
    for gate in (["--omit", window, "--fail-under=100"], ["--include", window, "--fail-under=90"]):
        command = [str(folder.python), "-m", "coverage", "report", *gate]
        told = subprocess.run(command, cwd=folder.root, capture_output=True, text=True, check=False)
        if told.returncode != 0:
            print(told.stdout, told.stderr, sep="\n", file=sys.stderr)
            code = 1
    return code


def run_bench(folder: Folder, arguments: list[str]) -> int:
    """Run one bench."""
    known = sorted(file.stem for file in (folder.root / "bench").glob("[!_]*.py"))
    if not arguments or arguments[0] not in known:
        raise Stop(f"Name one of these: {', '.join(known)}.")
    bench = str(folder.root / "bench" / f"{arguments[0]}.py")
    return subprocess.call([str(folder.python), bench, *arguments[1:]], cwd=folder.root)


def check_python() -> None:
    """See that this Python is new enough."""
    if sys.version_info < OLDEST_PYTHON:
        version = ".".join(map(str, sys.version_info[:3]))
        raise Stop(f"CareApp needs Python 3.11 or newer, and this is {version}.")


def start(folder: Folder, arguments: list[str]) -> int:
    """Prepare what a command needs and carry it out."""
    command = arguments[0] if arguments else ""
    what = {"test": "dev", "bench": "bench"}.get(command, "app")
    if command == "setup":
        what = arguments[1] if len(arguments) > 1 else "app"
        if what not in LOCKS:
            raise Stop(f"setup prepares one of these: {', '.join(LOCKS)}.")
    prepare(folder, what, window=needs_window(command))
    if command == "setup":
        print("CareApp is ready.")
        return 0
    if command == "test":
        return run_tests(folder, arguments[1:])
    if command == "bench":
        return run_bench(folder, arguments[1:])
    return hand_over(folder, arguments)


def main(arguments: list[str]) -> int:
    """Carry out a command; what stops it is one sentence on stderr."""
    try:
        check_python()
        return start(Folder(ROOT), arguments)
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
