"""What journeys share with the tests of the screen: the theme and the shop."""

from pathlib import Path

import pytest

from tests.ui.conftest import HARMLESS, _one_theme, theme
from tests.ui.floors import floor, shop_folder

__all__ = ["_one_theme", "floor", "shop_folder", "theme"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the harmless words of the platform pass in the tests of this folder."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(HARMLESS))
