"""Garbage is collected on the window's thread, and nowhere else."""

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from careapp.ui.garbage import GarbageCollection


class Cycle:
    """Tells on which thread it was collected."""

    def __init__(self, told: list[int]) -> None:
        self.told = told
        self.itself = self

    def __del__(self) -> None:
        self.told.append(threading.get_ident())


@pytest.fixture
def collection(qtbot: QtBot) -> Iterator[GarbageCollection]:
    del qtbot
    made = GarbageCollection()
    yield made
    made.stop()


def test_a_lane_collects_nothing(collection: GarbageCollection) -> None:
    told = list[int]()

    def litter() -> None:
        for _again in range(3 * gc.get_threshold()[0]):
            Cycle(told)

    lane = threading.Thread(target=litter)
    lane.start()
    lane.join()
    assert told == []
    collection.collect()
    assert set(told) == {threading.get_ident()}


def test_python_collects_by_itself_again_after_the_end(collection: GarbageCollection) -> None:
    assert not gc.isenabled()
    collection.stop()
    assert gc.isenabled()
