"""One CareApp an archive; a second start is heard by the first, in another process."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from careapp.ui.instance import Instance

SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from careapp.ui.instance import Instance
app = QCoreApplication([])
second = Instance(Path(sys.argv[1]))
assert not second.take()
assert second.hand_over(sys.argv[2])
"""


@pytest.fixture
def first(qtbot: QtBot, tmp_path: Path) -> Iterator[Instance]:
    instance = Instance(tmp_path)
    assert instance.take()
    instance.listen()
    yield instance
    instance.release()


def test_a_second_start_hands_its_words_to_the_first(
    qtbot: QtBot, first: Instance, tmp_path: Path
) -> None:
    with (
        subprocess.Popen([sys.executable, "-c", SECOND_START, str(tmp_path), "Nicolò"]) as second,
        qtbot.waitSignal(first.called, timeout=20_000) as signal,
    ):
        pass
    assert signal.args == ["Nicolò"]
    assert second.returncode == 0


def test_another_archive_has_a_place_of_its_own(first: Instance, tmp_path: Path) -> None:
    other = Instance(tmp_path / "other")
    assert other.take()
    other.release()


def test_the_place_is_free_again_after_the_end(tmp_path: Path, qtbot: QtBot) -> None:
    one = Instance(tmp_path)
    assert one.take()
    assert not Instance(tmp_path).take()
    one.release()
    two = Instance(tmp_path)
    assert two.take()
    two.release()


def test_nobody_answers_where_nobody_is(qtbot: QtBot, tmp_path: Path) -> None:
    assert not Instance(tmp_path).hand_over("mario")


@pytest.mark.parametrize("line", [b"\xff\n", b"[]\n", b'{"lookup": 3}\n', b"{}\n"])
def test_nonsense_only_brings_the_window_forward(
    qtbot: QtBot, first: Instance, line: bytes
) -> None:
    socket = QLocalSocket()
    with qtbot.waitSignal(first.called) as signal:
        socket.connectToServer(first._name())  # noqa: SLF001 - a stranger finds the name too
        socket.write(line[:1])
        socket.flush()
        socket.write(line[1:])
        socket.flush()
    assert signal.args == [""]
