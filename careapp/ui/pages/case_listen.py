"""Step 1 of a case: what happened, in the person's own words, and what it is about."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careapp.rules.care.causes import LABELS, Cause
from careapp.rules.care.drafts import LONGEST_TITLE, CaseDraft
from careapp.rules.care.spoken import heard_back
from careapp.rules.tone.check import Kind as TextKind
from careapp.rules.vouchers.voice import Voice
from careapp.services.case_page import CaseSight
from careapp.text import _, language
from careapp.ui.pages.case_parts import StepForm, words_box
from careapp.ui.people import quoted
from careapp.ui.theme import theme
from careapp.ui.typefaces import Face
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.field import Field, TextArea
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.line import LineEdit
from careapp.ui.widgets.pills import Pills
from careapp.ui.widgets.quote_note import QuoteNote
from careapp.ui.widgets.tone_hints import ToneHints, Writing

_HEIGHT, _LOW_HEIGHT = 132, 64
_TITLE_WORDS = 5
_JOINING = (
    "e ed o ma che non di a da in con su per tra fra il lo la i gli le un uno una del della al alla"
    " and or but that not of to at with on for the an her his"
)
"""No title ends with one of these: they wait for a word after them."""


class ListenForm(StepForm):
    """The words, the causes, the title, and what is said back to be sure."""

    owner_asked = Signal()
    """Somebody else is to look after the case."""
    pause_asked = Signal()
    """Save, and go on later."""
    told = Signal()
    """The words or the causes are others: what is known of them may be, too."""

    def __init__(self) -> None:
        """Ask what happened."""
        question = _("What happened, in their words?")
        super().__init__(
            question,
            _("Let them speak, without interrupting and without correcting. Write only the facts."),
            _("They confirmed, go on"),
        )
        self._voice, self._address = Voice.LEI, ""
        self._is_titled = False
        self.words = words_box(question, _HEIGHT)
        self.words.label.hide()
        self.tone = ToneHints(self._writing, self.words.rewrite)
        self.causes = Pills(
            [(cause, _(words)) for cause, words in LABELS.items()],
            _("What it is about"),
            is_multiple=True,
        )
        self.other = Field(_("What it is about, in a few words"))
        self.title_box = LineEdit(_("taken from their words; change it freely"))
        self.title_box.setAccessibleName(_("Title"))
        self.title_box.setMaxLength(LONGEST_TITLE)
        self.other.edit.setMaxLength(LONGEST_TITLE)
        self.repeat = QuoteNote(_("Say it back, to be sure"), "ear")
        self.owner = Button("", Kind.GHOST, "user", height=LARGE)
        self.later = Button(_("Save and go on later"), height=LARGE)
        self._lay_out()
        self._connect()

    @property
    def first_focus(self) -> QWidget:
        """The words."""
        return self.words.edit

    def areas(self) -> tuple[TextArea, ...]:
        """Return the box of the words."""
        return (self.words,)

    def show_case(self, sight: CaseSight) -> None:
        """Speak to the person in their register, and name who looks after it."""
        recipient = sight.apology.recipient
        self._voice, self._address = recipient.voice, recipient.address
        self._follow()

    def show_owner(self, words: str) -> None:
        """Say who looks after it; empty while nobody has opened it yet."""
        self.owner.setVisible(bool(words))
        self.owner.setText(words)

    def fill(self, draft: CaseDraft) -> None:
        """Show what is written."""
        self.words.set_text(draft.words)
        self.causes.set_values(draft.causes)
        self.other.set_text(draft.other_cause)
        self.title_box.setText(draft.title)
        self._is_titled = draft.title != title_from(draft.words)
        self._follow()

    def read(self, draft: CaseDraft) -> CaseDraft:
        """Return the case with these words."""
        return replace(
            draft,
            words=self.words.text(),
            causes=self.chosen_causes(),
            other_cause=self.other.text(),
            title=self.title_box.text().strip() or title_from(self.words.text()),
        )

    def chosen_causes(self) -> tuple[Cause, ...]:
        """Return what it is about."""
        return tuple(map(Cause, self.causes.values()))

    def _lay_out(self) -> None:
        self.column.addWidget(self.words)
        self.column.addWidget(self.tone)
        self.column.addWidget(Text(_("What it is about"), Face.SEC_S))
        self.column.addWidget(self.causes)
        self.column.addWidget(self.other)
        title = QHBoxLayout()
        title.setSpacing(12)
        title.addWidget(Text(_("Title"), Face.SEC_S))
        title.addWidget(self.title_box, 1)
        self.column.addLayout(title)
        self.column.addWidget(self.repeat)
        self.column.addStretch(1)
        self.back.hide()
        self.foot.insertWidget(0, self.owner)
        self.foot.addWidget(self.later)
        self.foot.addWidget(self.onward)
        theme().density_changed.connect(self._take_height)
        self._take_height()

    def _connect(self) -> None:
        self.words.changed.connect(lambda _text: self._take_words())
        self.causes.changed.connect(self._take_causes)
        self.title_box.textEdited.connect(self._take_title)
        self.owner.clicked.connect(self.owner_asked)
        self.later.clicked.connect(self.pause_asked)
        self._take_causes()

    def _take_words(self) -> None:
        if not self._is_titled:
            self.title_box.setText(title_from(self.words.text()))
        self._follow()
        self.tone.follow()

    def _writing(self) -> Writing:
        return Writing(self.words.text(), TextKind.NOTE, language(), (self._address,))

    def _take_causes(self) -> None:
        self.other.setVisible(Cause.OTHER in self.chosen_causes())
        self.told.emit()

    def _take_title(self, text: str) -> None:
        """Keep a title that was typed; an emptied one follows the words again."""
        self._is_titled = bool(text.strip())

    def _follow(self) -> None:
        sentence = heard_back(self._voice, self._address, self.words.text())
        self.repeat.say(quoted(sentence) if sentence else "")

    def _take_height(self) -> None:
        self.words.edit.setFixedHeight(_LOW_HEIGHT if theme().compact else _HEIGHT)


def title_from(words: str) -> str:
    """Return a title made of the first words of what happened."""
    first = words[: 2 * LONGEST_TITLE].split()[:_TITLE_WORDS]
    while len(first) > 1 and first[-1].casefold() in _JOINING.split():
        first.pop()
    return " ".join(first).rstrip(".,;:!?")[:LONGEST_TITLE]
