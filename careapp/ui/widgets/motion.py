"""Coming and going: the few movements of the screen, none where the system wants none."""

from PySide6.QtCore import QEasingCurve, QVariantAnimation
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

IN_MS = 160
OUT_MS = 120


def gliding(parent: QWidget) -> QVariantAnimation:
    """Return a movement that starts fast and ends softly."""
    motion = QVariantAnimation(parent)
    motion.setEasingCurve(QEasingCurve.Type.OutCubic)
    return motion


def fade(widget: QWidget, share: float) -> None:
    """Show a widget half through; at 1 the effect is taken off, because it softens text."""
    if share >= 1.0:
        widget.setGraphicsEffect(None)  # type: ignore[arg-type]
        return
    effect = widget.graphicsEffect()
    if not isinstance(effect, QGraphicsOpacityEffect):
        effect = QGraphicsOpacityEffect(widget)
        widget.setGraphicsEffect(effect)
    effect.setOpacity(share)
