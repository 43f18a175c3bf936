"""Build the program that needs no Python, in one folder: dist/careapp.

    python3 packaging/build.py

Takes what requirements-package.lock names and nothing else from outside. On Windows the same
command builds what `windows.nsi` then wraps into an installer.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "dist" / "careapp"
PYTHON = ROOT / ".venv" / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def build() -> Path:
    """Build the folder and return it.

    Raises:
        subprocess.CalledProcessError: a step failed and has said why.
    """
    steps = [
        [sys.executable, str(ROOT / "run.py"), "setup", "package"],
        [str(PYTHON), str(ROOT / "packaging" / "translations.py"), "compile"],
        [
            *[str(PYTHON), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"],
            *["--distpath", str(ROOT / "dist"), "--workpath", str(ROOT / "build")],
            str(ROOT / "packaging" / "careapp.spec"),
        ],
        [str(PYTHON), str(ROOT / "packaging" / "licences.py"), str(PROGRAM / "LICENCES.txt")],
    ]
    for step in steps:
        subprocess.run(step, cwd=ROOT, check=True)
    return PROGRAM


def explain(failed: subprocess.CalledProcessError) -> str:
    """Say which step failed; it has said why itself."""
    step = " ".join(Path(part).name for part in failed.cmd[1:4])
    return f"Not built: {step} ended with {failed.returncode}."


def size_mb(folder: Path) -> int:
    """Return what a folder takes on the disk, in MB."""
    return sum(f.stat().st_size for f in folder.rglob("*") if not f.is_symlink()) // 1_000_000


def main() -> int:
    """Build; a failed step is one line after what it said itself."""
    try:
        folder = build()
    except subprocess.CalledProcessError as failed:
        print(explain(failed), file=sys.stderr)
        return 1
    print(f"{folder.relative_to(ROOT)}: {size_mb(folder)} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
