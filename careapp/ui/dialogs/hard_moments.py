"""Words for a hard moment: what to say, what to do, what to leave out; one key away."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from careapp.rules.care.hard_moments import HARD_MOMENTS
from careapp.rules.vouchers.voice import Voice
from careapp.text import _
from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.pages.case_parts import IconLine
from careapp.ui.people import quoted
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconDisc
from careapp.ui.widgets.button import LARGE, Button
from careapp.ui.widgets.card import Inset
from careapp.ui.widgets.label import QuoteLabel, Text
from careapp.ui.widgets.options import Option, OptionCards


class HardMomentsSheet(Sheet):
    """Moments on the left, 1–9 choose; on the right the sentence in the person's register."""

    def __init__(self, voice: Voice) -> None:
        """Speak as somebody is spoken to."""
        super().__init__(
            _("Words for a hard moment"),
            _("breathe, then choose what is happening"),
            width=980,
            before=IconDisc("life-buoy", Tone.ACCENT, 44),
        )
        self._voice = voice
        self._moments = {moment.key: moment for moment in HARD_MOMENTS}
        self.choices = OptionCards(
            [Option(moment.key, _(moment.title)) for moment in HARD_MOMENTS],
            _("Hard moments"),
            height=48,
        )
        self.say = QuoteLabel("", Face.QUOTE)
        self.do = IconLine("check", "good", "")
        self.leave_out = IconLine("x", "bad", "")
        self._lay_out_moments()
        self.choices.changed.connect(self._show)
        self.choices.set_value(HARD_MOMENTS[0].key)
        self.first_focus = self.choices.focusProxy()

    def _show(self, key: str) -> None:
        moment = self._moments[key]
        self.say.setText(quoted(moment.say[self._voice]))
        self.do.words.setText(_(moment.do))
        self.leave_out.words.setText(_(moment.leave_out))

    def _lay_out_moments(self) -> None:
        box = Inset()
        box.body.addWidget(Text(_("Say"), Face.SEC_S, "accent"))
        box.body.addWidget(self.say)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(box)
        right.addWidget(self.do)
        right.addWidget(self.leave_out)
        right.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self.choices, 2)
        row.addLayout(right, 3)
        self.body.addLayout(row)
        close = Button(_("Close"), key="Esc", height=LARGE)
        close.clicked.connect(self.reject)
        self.foot.addStretch(1)
        self.foot.addWidget(close)
