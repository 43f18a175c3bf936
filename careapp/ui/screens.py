"""Every page and state of the demo shop, at every size, in both schemes and languages.

`careapp screens DIR` draws them; a test walks the same scenes and audits each of them.
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QPoint,
    QSize,
    Qt,
    QTimer,
    QVariantAnimation,
)
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from careapp import clock, settings, text
from careapp.settings import CounterSettings
from careapp.ui.floor import Floor
from careapp.ui.scenes import SCENES, Scene
from careapp.ui.theme import FUSION, Scheme, Theme, theme, use_theme

MOMENT = datetime(2026, 3, 12, 10, 42).astimezone()
"""Thursday 12 March 2026, 10:42: the moment of the look book."""
LANGUAGES = ("it", "en")
SCHEMES = (Scheme.LIGHT, Scheme.DARK)
_OWN = "own"
_CASHIER = 3
"""Giulia, who is at the counter of the demo shop."""
_PATIENCE_S = 60
_SOON_MS = 1000
_CALM_ROUNDS = 5
"""What is posted last may post again: layouts, then paints, then what they ask for."""
_COLUMNS, _GAP, _THUMB = 4, 16, 480


@dataclass(frozen=True, slots=True)
class Size:
    """A window in logical pixels, and the ratio of the screen."""

    width: int
    height: int
    ratio: float = 1.0

    def __str__(self) -> str:
        """Return the pixels as they are on the screen: 1366x768."""
        return f"{round(self.width * self.ratio)}x{round(self.height * self.ratio)}"


SIZES = (Size(1366, 768), Size(1366, 690), Size(1280, 680), Size(1536, 864, 1.25))
"""The sizes of look.md §4.4; the last one is 1920 × 1080 at 1.25."""


@dataclass(frozen=True, slots=True)
class View:
    """One way to look at a scene."""

    language: str
    scheme: Scheme
    size: Size


Visit = Callable[[Scene, View, Floor], None]


class Stage:
    """A floor whose lanes have come to rest before anything is looked at."""

    def __init__(self, application: QApplication, floor: Floor) -> None:
        """Take an open floor."""
        self._application = application
        self.floor = floor

    def settle(self) -> None:
        """Wait until lanes, pauses, movements and paints are done.

        Raises:
            TimeoutError: something never comes to rest.

        """
        ends = time.monotonic() + _PATIENCE_S
        calm = 0
        while calm < _CALM_ROUNDS:
            self._application.processEvents()
            # Outside of the application's own loop nothing else deletes them.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if self._is_at_rest():
                calm += 1
                continue
            calm = 0
            if time.monotonic() > ends:
                raise TimeoutError
            time.sleep(0.002)

    def _is_at_rest(self) -> bool:
        window = self.floor.window
        pauses = (
            timer.isActive() and timer.isSingleShot() and timer.remainingTime() < _SOON_MS
            for timer in window.findChildren(QTimer)
        )
        moves = (
            motion.state() == QVariantAnimation.State.Running
            for motion in window.findChildren(QVariantAnimation)
        )
        return self.floor.tasks.is_idle and not any(pauses) and not any(moves)

    def show(self, view: View) -> None:
        """Look at the scene in another way."""
        theme().set_scheme(view.scheme)
        self.floor.window.resize(view.size.width, view.size.height)
        self.settle()


def walk(
    visit: Visit, languages: tuple[str, ...] = LANGUAGES, scenes: tuple[Scene, ...] = SCENES
) -> None:
    """Visit every scene in every view."""
    for language in languages:
        with tempfile.TemporaryDirectory() as folder:
            walk_in(Path(folder), language, visit, scenes)


def walk_in(folder: Path, language: str, visit: Visit, scenes: tuple[Scene, ...]) -> None:
    """Visit scenes in every view of one language; the demo shop stays in *folder*."""
    application = _application()
    before = text.language()
    text.set_language(language)
    for shop in (folder, folder / _OWN):
        counter = CounterSettings(shop)
        counter.set(settings.LANGUAGE, language)
        counter.set(settings.STAFF, _CASHIER)
    try:
        with clock.standing_at(MOMENT):
            for scene in scenes:
                _visit_views(scene, language, folder, application, visit)
    finally:
        text.set_language(before)


def draw_all(folder: Path) -> list[str]:
    """Draw every scene in every view, and one contact sheet a scene; return what was found wrong.

    Raises:
        OSError: the folder cannot be written.

    """
    from careapp.ui.audit import audit  # noqa: PLC0415 - only where screens are drawn

    folder.mkdir(parents=True, exist_ok=True)
    pictures: dict[str, list[QImage]] = {}
    lines: list[str] = []

    def visit(scene: Scene, view: View, floor: Floor) -> None:
        picture = grab(floor, view.size)
        name = f"{scene.name}__{view.size}_{view.scheme}_{view.language}"
        picture.save(str(folder / f"{name}.png"))
        pictures.setdefault(scene.name, []).append(_thumbnail(picture))
        lines.extend(f"{name}: {problem}" for problem in audit(floor.window))

    walk(visit)
    for name, drawn in pictures.items():
        _contact_sheet(drawn).save(str(folder / f"{name}.png"))
    drawn_count = sum(map(len, pictures.values()))
    return [*lines, f"{drawn_count} pictures, {len(pictures)} sheets, {len(lines)} problems"]


def grab(floor: Floor, size: Size) -> QImage:
    """Return the window as pixels at the ratio of a size."""
    pixels = QSize(round(size.width * size.ratio), round(size.height * size.ratio))
    picture = QImage(pixels, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(size.ratio)
    floor.window.render(picture, QPoint(0, 0))
    return picture


def _visit_views(
    scene: Scene, language: str, folder: Path, application: QApplication, visit: Visit
) -> None:
    with _floor_of(scene, folder) as floor:
        stage = Stage(application, floor)
        stage.settle()
        scene.enter(floor, stage.settle)
        for scheme in SCHEMES:
            for size in SIZES:
                view = View(language, scheme, size)
                stage.show(view)
                visit(scene, view, floor)


def _folder_of(scene: Scene, folder: Path) -> Path:
    if scene.is_first_day:
        return folder / "new"
    return folder / _OWN if scene.has_own_shop else folder


@contextmanager
def _floor_of(scene: Scene, folder: Path) -> Iterator[Floor]:
    floor = Floor(_folder_of(scene, folder), is_demo=not scene.is_first_day)
    floor.window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    floor.start()
    floor.window.show()
    try:
        yield floor
    finally:
        floor.close()
        # The old window goes now: a new scheme would paint every window that is still there.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _application() -> QApplication:
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(["careapp", *FUSION])
    use_theme(Theme(application, Scheme.LIGHT))
    return application


def _thumbnail(picture: QImage) -> QImage:
    plain = QImage(picture)
    plain.setDevicePixelRatio(1)
    return plain.scaledToWidth(_THUMB, Qt.TransformationMode.SmoothTransformation)


def _contact_sheet(pictures: list[QImage]) -> QImage:
    rows = -(-len(pictures) // _COLUMNS)
    height = max(picture.height() for picture in pictures)
    sheet = QImage(
        _COLUMNS * (_THUMB + _GAP) + _GAP, rows * (height + _GAP) + _GAP, QImage.Format.Format_RGB32
    )
    sheet.fill(QColor("#8A8377"))
    painter = QPainter(sheet)
    for number, picture in enumerate(pictures):
        row, column = divmod(number, _COLUMNS)
        painter.drawImage(_GAP + column * (_THUMB + _GAP), _GAP + row * (height + _GAP), picture)
    painter.end()
    return sheet
