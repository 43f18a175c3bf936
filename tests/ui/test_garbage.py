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


def test_what_was_there_at_the_start_is_walked_over_no_more(
    collection: GarbageCollection,
) -> None:
    told = list[int]()
    Cycle(told)
    collection.settle()
    Cycle(told)
    gc.collect()
    assert len(told) == 1, "only what came later"
    collection.stop()
    gc.collect()
    assert len(told) == 2, "nothing is kept for ever"


def test_the_oldest_generation_that_is_due_takes_the_younger_along(
    collection: GarbageCollection, monkeypatch: pytest.MonkeyPatch
) -> None:
    collected = list[int]()
    monkeypatch.setattr(gc, "collect", collected.append)
    for count in ((0, 0, 0), (701, 0, 0), (701, 11, 0), (701, 11, 11)):
        monkeypatch.setattr(gc, "get_count", lambda count=count: count)
        monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))
        collection.collect()
    assert collected == [0, 1, 2]
