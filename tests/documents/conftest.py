"""What a document may not do while it is drawn."""

import sys
from collections.abc import Iterator
from pathlib import Path

import anyascii
import pytest

from careapp import paths
from careapp.documents.fonts import Face, shape
from careapp.documents.words import say
from careapp.text import _

_WATCHED = {"open", "socket.connect", "subprocess.Popen", "os.system"}


class _Watch:
    """Sees every file, connection and program that Python opens, while it is on."""

    opened: list[str] | None = None


def _note(event: str, arguments: tuple[object, ...]) -> None:
    if _Watch.opened is not None and event in _WATCHED:
        _Watch.opened.append(str(arguments[0]))


sys.addaudithook(_note)


@pytest.fixture
def forbid_files() -> Iterator[None]:
    """Fail when a document opens anything but its fonts and the table of a script."""
    for face in Face:
        shape("Già", face)
    anyascii.anyascii("中")
    say("it", "")
    _("")
    _Watch.opened = []
    yield
    opened, _Watch.opened = _Watch.opened, None
    # anyascii reads its table of a script when it meets it for the first time.
    allowed = (str(paths.resources() / "fonts"), str(Path(anyascii.__file__).parent))
    assert [name for name in opened if not name.startswith(allowed)] == []
