"""A question before something that cannot be taken back."""

from careapp.text import _
from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconDisc
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.label import Text


class QuestionSheet(Sheet):
    """`accepted` says yes; the way back has the focus, so that Enter does no harm."""

    def __init__(
        self, title: str, words: str, yes: str, *, stay: str = "", icon: str = "trash-2"
    ) -> None:
        """Ask with the words of what happens, and of what happens instead."""
        super().__init__(title, width=520, before=IconDisc(icon, Tone.BAD, 44))
        self.body.addWidget(Text(words, Face.BODY))
        self.stay = Button(stay or _("Cancel"), key="Esc", height=LARGE)
        self.stay.clicked.connect(self.reject)
        self.yes = Button(yes, Kind.DANGER, icon, height=LARGE)
        self.yes.clicked.connect(self.accept)
        self.first_focus = self.stay
        self.foot.addWidget(self.stay)
        self.foot.addStretch(1)
        self.foot.addWidget(self.yes)
