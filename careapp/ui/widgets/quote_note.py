"""What to say aloud to the person at the counter, in a tinted box of its own."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from careapp.ui.theme import restyle
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconLabel
from careapp.ui.widgets.card import Inset
from careapp.ui.widgets.label import QuoteLabel, Text


class QuoteNote(Inset):
    """A title with its icon, and below it the sentence; not there while nothing is to be said."""

    def __init__(self, title: str, icon: str) -> None:
        """Say nothing yet."""
        super().__init__()
        self.setProperty("cls", "note")
        restyle(self, tone=Tone.ACCENT.value)
        self.quote = QuoteLabel("", Face.QUOTE_S)
        lead = QHBoxLayout()
        lead.setSpacing(8)
        lead.addWidget(IconLabel(icon, 20, "accent"))
        lead.addWidget(Text(title, Face.SEC_S, "accent"), 1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(lead)
        words.addWidget(self.quote)
        self.body.addLayout(words)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence, quoted by whoever says it, or nothing."""
        self.setVisible(bool(sentence))
        self.quote.setText(sentence)
        self.setAccessibleName(sentence)
