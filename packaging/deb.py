"""Build the Debian package: dist/careapp_VERSION_ARCHITECTURE.deb.

    python3 packaging/deb.py

Builds the program first. What Qt needs from the system becomes the package's dependencies, read
from run.py so that there is one list.
"""

import gzip
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import build

ROOT = build.ROOT
WORK = ROOT / "build"
DIST = ROOT / "dist"
VERSION: str = runpy.run_path(str(ROOT / "careapp" / "__init__.py"))["__version__"]
CONTROL = """\
Package: careapp
Version: {version}
Architecture: {architecture}
Maintainer: The CareApp authors <careapp@localhost>
Installed-Size: {size_kb}
Depends: {depends}
Section: misc
Priority: optional
Description: desktop companion to the till
 Shows who is in front of you, what to say, and how to thank and to apologise:
 customers, loyalty points and vouchers of one shop, kept encrypted on its own computer.
"""


def depends() -> str:
    """Return the packages that Qt needs here, as a control file names them."""
    run = runpy.run_path(str(ROOT / "run.py"))
    return ", ".join(sorted({*run["HEADLESS"].values(), *run["WINDOW"].values(), "libc6"}))


def lay_out(program: Path, tree: Path) -> None:
    """Put the program, its launcher, menu entry, icons and papers where Debian has them."""
    shutil.copytree(program, tree / "usr" / "lib" / "careapp", symlinks=True)
    launcher = tree / "usr" / "bin" / "careapp"
    launcher.parent.mkdir(parents=True)
    launcher.symlink_to("../lib/careapp/careapp")
    menu = tree / "usr" / "share" / "applications"
    menu.mkdir(parents=True)
    shutil.copy(ROOT / "packaging" / "careapp.desktop", menu)
    papers = tree / "usr" / "share" / "doc" / "careapp"
    papers.mkdir(parents=True)
    shutil.copy(ROOT / "LICENSE", papers / "copyright")
    changes = (ROOT / "CHANGELOG.md").read_bytes()
    (papers / "changelog.gz").write_bytes(gzip.compress(changes, mtime=0))
    lay_out_icons(tree / "usr" / "share" / "icons" / "hicolor")


def lay_out_icons(theme: Path) -> None:
    """Put each size of the icon where desktops look for it."""
    drawn = ROOT / "resources" / "icons" / "app"
    sizes = {file.stem.removeprefix("careapp-"): file for file in drawn.glob("careapp-*.png")}
    folders = {f"{size}x{size}": file for size, file in sizes.items()}
    folders["scalable"] = drawn / "careapp.svg"
    for folder, file in folders.items():
        place = theme / folder / "apps"
        place.mkdir(parents=True)
        shutil.copy(file, place / f"careapp{file.suffix}")


def architecture() -> str:
    """Return Debian's name for this machine's processor."""
    return subprocess.check_output(["dpkg", "--print-architecture"], text=True).strip()


def pack(program: Path) -> Path:
    """Make the package from a built program and return it."""
    tree = WORK / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    lay_out(program, tree)
    control = CONTROL.format(
        version=VERSION,
        architecture=architecture(),
        size_kb=build.size_mb(tree) * 1000,
        depends=depends(),
    )
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(control, encoding="utf-8")
    package = DIST / f"careapp_{VERSION}_{architecture()}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zzstd", "--build", str(tree), str(package)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return package


def main() -> int:
    """Build and pack; a failed step is one line after what it said itself."""
    try:
        package = pack(build.build())
    except subprocess.CalledProcessError as failed:
        print(build.explain(failed), file=sys.stderr)
        return 1
    print(f"{package.relative_to(ROOT)}: {package.stat().st_size // 1_000_000} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
