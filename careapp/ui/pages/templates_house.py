"""The house style on the screen: capitals, greeting and farewell of letters, words to avoid."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careapp.rules.names import Register
from careapp.rules.vouchers.house import (
    AVOIDED,
    CAPITALS,
    DROPPED,
    FAREWELL,
    GREETING,
    KEPT,
    fault_of_style,
)
from careapp.rules.vouchers.templates import Texts, text_key
from careapp.rules.vouchers.voice import Voice
from careapp.text import _
from careapp.ui.pages.templates_form import voices_choice
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.card import Note, ScrollArea
from careapp.ui.widgets.field import Labelled
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.segmented import Segmented
from careapp.ui.widgets.token_area import TokenArea

_LINE_HIGH, _WORDS_HIGH = 46, 92


class HouseForm(QWidget):
    """What every text has in common; `edited` with the key and the words of each change."""

    edited = Signal(str, str)
    looked = Signal()
    """Another voice is in sight: the paper follows."""
    register_asked = Signal()
    """Lei or tu is decided with the other facts of the shop."""

    def __init__(self) -> None:
        super().__init__()
        self._texts: Texts = {}
        self.voices = voices_choice()
        self.register = Note("", Tone.NEUTRAL, icon="user", action=_("Change it"))
        self.capitals = Segmented(
            [(KEPT, _("Lei, Le, Suo")), (DROPPED, _("lei, le, suo"))], _("Courtesy capitals")
        )
        self.greeting = TokenArea(_("Letters begin"), _LINE_HIGH)
        self.farewell = TokenArea(_("Letters end"), _LINE_HIGH)
        self.avoided = TokenArea(_("Words to avoid, between commas"), _WORDS_HIGH)
        self._lay_out()
        self._connect()

    def show_shop(self, register: str) -> None:
        """Say how customers are addressed who said nothing."""
        words = {
            Register.FORMAL: _("Who said nothing is addressed as Lei."),
            Register.FIRST_NAME: _("Who said nothing is addressed as tu."),
            Register.UNSET: _("You are asked each time: Lei or tu."),
        }
        self.register.set_note(words[Register(register)], Tone.NEUTRAL)

    def show_texts(self, texts: Texts) -> None:
        """Show the house style."""
        self._texts = texts
        self.capitals.blockSignals(True)
        self.capitals.set_value(texts[CAPITALS])
        self.capitals.blockSignals(False)
        for area, key in self._areas().items():
            tokens = ("appellativo",) if area is self.greeting else ()
            area.set_text(texts[key], tokens)
        self.take_texts(texts)

    def take_texts(self, texts: Texts) -> None:
        """Judge the texts anew after a change that stands in its box already."""
        self._texts = texts
        for area, key in self._areas().items():
            area.set_fault(fault_of_style(key, texts[key]))

    def voice(self) -> Voice:
        """Return the voice in sight."""
        return Voice(self.voices.value())

    def _areas(self) -> dict[TokenArea, str]:
        return {
            self.greeting: text_key(self.voice(), GREETING),
            self.farewell: text_key(self.voice(), FAREWELL),
            self.avoided: AVOIDED,
        }

    def _connect(self) -> None:
        self.capitals.changed.connect(lambda key: self.edited.emit(CAPITALS, key))
        for area in self._areas():
            area.changed.connect(
                lambda text, area=area: self.edited.emit(self._areas()[area], text)
            )
        self.voices.changed.connect(lambda _voice: self._look())
        self.register.action.connect(self.register_asked)

    def _look(self) -> None:
        self.show_texts(self._texts)
        self.looked.emit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Text(_("House style"), Face.H3), 1)
        head.addWidget(self.voices)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(12)
        for part in (
            self.register,
            Labelled(
                _("Courtesy capitals"),
                self.capitals,
                _("Within a sentence; where one begins, the capital stays."),
            ),
            self.greeting,
            self.farewell,
            Text(_("Left empty, each kind keeps its own words."), Face.CAP, "text2"),
            self.avoided,
            Text(_("Whoever writes one of them is told; it can be printed."), Face.CAP, "text2"),
        ):
            column.addWidget(part)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(10)
        outer.addLayout(head)
        outer.addWidget(ScrollArea(column), 1)
