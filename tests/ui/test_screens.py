"""Every page and state of the demo shop, in every view: what the layout audit finds wrong."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from careapp.ui import screens
from careapp.ui.audit import audit
from careapp.ui.floor import Floor
from careapp.ui.scenes import SCENES, Scene
from careapp.ui.screens import LANGUAGES, SCHEMES, SIZES, View


@pytest.fixture(scope="session")
def demo_folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return a folder a language; the first scene in it builds the demo shop."""
    return {language: tmp_path_factory.mktemp(f"demo-{language}") for language in LANGUAGES}


@pytest.mark.timeout(300)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_nothing_is_cut_covered_or_nameless(
    scene: Scene, language: str, demo_folders: dict[str, Path], qtbot: QtBot
) -> None:
    views: list[View] = []
    problems: list[str] = []

    def visit(_scene: Scene, view: View, floor: Floor) -> None:
        views.append(view)
        problems.extend(f"{view.scheme} {view.size}: {line}" for line in audit(floor.window))

    screens.walk_in(demo_folders[language], language, visit, (scene,))
    assert not problems
    assert len(views) == len(SCHEMES) * len(SIZES)
