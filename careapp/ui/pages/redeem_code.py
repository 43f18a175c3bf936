"""The box in which the code of a voucher is typed."""

from PySide6.QtGui import QPainter, QValidator

from careapp.rules.codes import LENGTH, PREFIX, Code, read_code
from careapp.text import _
from careapp.ui import icons
from careapp.ui.theme import theme
from careapp.ui.typefaces import Face
from careapp.ui.widgets.line import SearchBox

_MOST_SYMBOLS = 40


class _Capitals(QValidator):
    """Writes codes as they stand on paper."""

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Take anything, in capitals."""
        return QValidator.State.Acceptable, text.upper(), position


class CodeBox(SearchBox):
    """The box of the code, 64 px high, with the state of the reader."""

    def __init__(self) -> None:
        super().__init__(_("Scan the voucher or type its code"))
        self.setValidator(_Capitals(self))
        self.setMaxLength(_MOST_SYMBOLS)
        self.textChanged.connect(self._take_face)

    def _take_face(self, text: str) -> None:
        self.setFont(theme().font(Face.CODE_L if text else Face.SEARCH))

    def _paint_icon(self, painter: QPainter) -> None:
        ink = theme().tokens.text3
        icons.draw(painter, "ticket", 20, (self.height() - 26) / 2, 26, ink)


def is_complete(text: str) -> bool:
    """Return whether a whole code is typed; V may be the first of thirteen signs."""
    symbols = "".join(filter(str.isalnum, text))
    if isinstance(read_code(text), Code) or len(symbols) > LENGTH:
        return True
    return len(symbols) == LENGTH and not symbols.startswith(PREFIX)
