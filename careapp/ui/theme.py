"""The theme: owned by the application, one for the program, switched while it runs."""

from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from careapp.ui import typefaces
from careapp.ui.stylesheet import style_sheet
from careapp.ui.tokens import DARK, LIGHT, Tokens, in_high_contrast
from careapp.ui.typefaces import Face

COMPACT_BELOW_HEIGHT = 720
WIDE_FROM_WIDTH = 1500
FUSION = ("-style", "fusion")
"""Arguments for QApplication: to set its style afterwards takes 8 ms."""
_HALF = 128


class Scheme(StrEnum):
    """What the person chose: follow the system, or always one of the two."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Colours, fonts and density; repaints the whole program when one of them changes."""

    changed = Signal()
    """The colours are others: drop what was painted with the old ones."""
    density_changed = Signal()
    """`compact` or `wide` is another: ask for sizes again."""

    def __init__(
        self, app: QApplication, scheme: Scheme = Scheme.SYSTEM, *, is_whole: bool = True
    ) -> None:
        """Style the program; not *is_whole*: only what its first paint needs, before `complete`."""
        super().__init__(app)
        self._app = app
        self._scheme = scheme
        self._is_forced_contrast = False
        self._system_wants_contrast = False
        self._is_complete = False
        self._is_system_dark = app.palette().color(QPalette.ColorRole.Window).lightness() < _HALF
        self.compact = False
        self.wide = False
        typefaces.load_first_typeface()
        app.setFont(typefaces.font(Face.BODY))
        self._show(self._wanted())
        if is_whole:
            self.complete()

    def complete(self) -> None:
        """Load the other typefaces, and follow what the system prefers from now on."""
        if self._is_complete:
            return
        self._is_complete = True
        typefaces.load_other_typefaces()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._follow_system()

    @property
    def scheme(self) -> Scheme:
        """What the person chose."""
        return self._scheme

    def set_scheme(self, scheme: Scheme) -> None:
        """Show the whole program in another scheme, at once."""
        self._scheme = scheme
        self._apply()

    def set_high_contrast(self, is_on: bool) -> None:
        """Use strong borders whatever the system prefers."""
        self._is_forced_contrast = is_on
        self._apply()

    def set_window_size(self, width: int, height: int) -> None:
        """Choose the density for a window of this size in logical pixels."""
        before = (self.compact, self.wide)
        self.compact = height < COMPACT_BELOW_HEIGHT
        self.wide = width >= WIDE_FROM_WIDTH
        if before != (self.compact, self.wide):
            self.density_changed.emit()

    def font(self, face: Face, px: int | None = None) -> QFont:
        """Return the font of a role at the present density."""
        return typefaces.font(face, compact=self.compact, px=px)

    @property
    def is_motion_reduced(self) -> bool:
        """Whether the system asks for no motion (known from Qt 6.12 on)."""
        style = QGuiApplication.styleHints()
        preference = getattr(style.accessibility(), "motionPreference", None)
        return preference is not None and preference().name == "ReducedMotion"

    def _follow_system(self) -> None:
        from PySide6.QtCore import Qt  # noqa: PLC0415 - 15 ms; until then the palette tells

        style = QGuiApplication.styleHints()  # named: its hints die with the Python object
        contrast = style.accessibility().contrastPreference()
        self._system_wants_contrast = contrast is Qt.ContrastPreference.HighContrast
        self._is_system_dark = style.colorScheme() is Qt.ColorScheme.Dark
        self._apply()

    def _apply(self) -> None:
        wanted = self._wanted()
        if wanted != self.tokens:
            self._show(wanted)

    def _wanted(self) -> Tokens:
        tokens = DARK if self._is_dark() else LIGHT
        is_strong = self._is_forced_contrast or self._system_wants_contrast
        return in_high_contrast(tokens) if is_strong else tokens

    def _show(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self._app.setPalette(_palette(tokens))
        self._app.setStyleSheet(style_sheet(tokens))
        self.changed.emit()

    def _is_dark(self) -> bool:
        if self._scheme is Scheme.SYSTEM:
            return self._is_system_dark
        return self._scheme is Scheme.DARK


class _Current:
    theme: Theme | None = None


def use_theme(theme: Theme) -> Theme:
    """Make *theme* the one that every widget paints with; the application calls it once."""
    _Current.theme = theme
    return theme


def theme() -> Theme:
    """Return the theme of the program.

    Raises:
        RuntimeError: a widget is built before the application chose a theme.

    """
    if _Current.theme is None:
        message = "no theme yet: call use_theme(Theme(app)) first"
        raise RuntimeError(message)
    return _Current.theme


def restyle(widget: QWidget, **properties: str | bool) -> None:
    """Set dynamic properties that the style sheet reads, and read it again if one is another."""
    from PySide6.QtCore import Qt  # noqa: PLC0415 - as above

    others = {name: value for name, value in properties.items() if widget.property(name) != value}
    for name, value in others.items():
        widget.setProperty(name, value)
    # What was never shown reads the style sheet when it is.
    if not others or not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    colours = {
        role.Window: tokens.bg,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.sunken,
        role.Text: tokens.text,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.bad,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.PlaceholderText: tokens.text3,
        role.ToolTipBase: tokens.text,
        role.ToolTipText: tokens.bg,
        role.Light: tokens.raised,
        role.Midlight: tokens.line,
        role.Mid: tokens.line2,
        role.Dark: tokens.edge,
        role.Shadow: tokens.line2,
    }
    for name, colour in colours.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.disabled))
    return palette
