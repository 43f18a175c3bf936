"""The Tab key follows what is shown; parts that are made later come last by themselves."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def follow(before: QWidget, *layouts: QLayout) -> None:
    """Let Tab go from *before* through what stands in the layouts, in the order it is shown.

    *before* stands in a window, and has no parts of its own: Qt would begin behind the last.
    """
    stops = [before, *(stop for layout in layouts for stop in _stops(layout))]
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)


def _stops(layout: QLayout) -> Iterator[QWidget]:
    items = (layout.itemAt(place) for place in range(layout.count()))
    for item in filter(None, items):
        part = item.widget()
        inside = item.layout() if part is None else part.layout()
        if inside is not None:
            yield from _stops(inside)
        elif part is not None and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield part
