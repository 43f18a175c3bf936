"""What a document may not do while it is drawn."""

import builtins
import io
import os
import socket
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import anyascii
import pytest

from careapp import paths
from careapp.documents.fonts import Face, shape
from careapp.documents.words import say
from careapp.text import _

_WATCHED = (
    (builtins, "open"),
    (io, "open"),
    (os, "open"),
    (os, "system"),
    (subprocess, "Popen"),
    (socket, "create_connection"),
)
"""By name: an audit hook sees all of them but stays for good, and with one CPython 3.11 loses a
thread that starts while another does, where coverage traces both."""


@pytest.fixture
def forbid_files(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail when a document opens anything but its fonts and the table of a script."""
    for face in Face:
        shape("Già", face)
    anyascii.anyascii("中")
    say("it", "")
    _("")
    opened: list[str] = []
    for module, name in _WATCHED:
        monkeypatch.setattr(module, name, _noting(getattr(module, name), opened))
    yield
    monkeypatch.undo()
    # anyascii reads its table of a script when it meets it for the first time.
    allowed = (str(paths.resources() / "fonts"), str(Path(anyascii.__file__).parent))
    assert [name for name in opened if not name.startswith(allowed)] == []


def _noting(call: Callable[..., object], opened: list[str]) -> Callable[..., object]:
    def note(*arguments: object, **named: object) -> object:
        opened.append(str(arguments[0]))
        return call(*arguments, **named)

    return note
