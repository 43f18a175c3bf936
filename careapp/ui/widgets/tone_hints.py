"""The first hint on a text that is being written, with the button and the key that mend it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QBoxLayout

from careapp.rules.tone.check import Judged, Kind, check
from careapp.rules.tone.hint import Hint
from careapp.rules.tone.plain import composed
from careapp.text import _, language, ngettext
from careapp.ui.tokens import Tone
from careapp.ui.widgets.card import Note
from careapp.ui.widgets.field import Field, TextArea

_QUIET_MS = 150
_NARROW = 420
"""Logical pixels."""
_LONGEST_SHOWN = 60
"""A longer fix, such as whole sentences in another order, is seen in the text itself."""


@dataclass(frozen=True, slots=True)
class Writing:
    """A text as it stands, and what is needed to judge it."""

    text: str
    kind: Kind = Kind.MESSAGE
    language: str = "it"
    names: tuple[str, ...] = ()
    """Of the person it is about or for: they never fire."""
    heading: str = ""
    """What stands over an apology on paper."""


class ToneHints(Note):
    """What the tone check says of a text: it never stops anybody from going on.

    Each hint names its phrase. What an apology lacks has no phrase: the ticks beside its text say
    that (`careapp.ui.hints`).
    """

    judged = Signal(object)
    """What was found in the text as it stands now: a `Judged`."""

    def __init__(self, read: Callable[[], Writing], write: Callable[[str], object]) -> None:
        """Judge what *read* returns; the mended text goes to *write*."""
        super().__init__("", Tone.WARN, icon="lightbulb", action="-")
        self._read = read
        self._write = write
        self._hint: Hint | None = None
        self.button.setToolTip("Ctrl .")
        self.button.setAccessibleDescription("Ctrl .")
        self.action.connect(self.mend)
        key = QShortcut(QKeySequence("Ctrl+."), self)
        key.activated.connect(self.mend)
        # Of two hints in sight each has its turn.
        key.activatedAmbiguously.connect(self.mend)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self.judge)
        self.hide()
        # The word lists are read while nobody types yet.
        self._quiet.start()

    def follow(self) -> None:
        """Judge the text once nobody has typed for a moment."""
        self._quiet.start()

    def judge(self) -> None:
        """Judge the text as it stands now."""
        self._quiet.stop()
        judged = judge(self._read())
        hints = [hint for hint in judged.hints if hint.phrase]
        self._hint = hints[0] if hints else None
        if self._hint:
            self._show(self._hint, len(hints) - 1)
        elif self.button.hasFocus():
            # Back to the text: what comes next may be the button that throws it away.
            self.focusPreviousChild()
        self.setVisible(bool(hints))
        self.judged.emit(judged)

    def mend(self) -> None:
        """Put the fix into the text as it stands now; the next hint follows."""
        self.judge()
        hint = self._hint
        if hint is not None and hint.replacement != hint.phrase:
            self._write(hint.applied(composed(self._read().text)))
            self.judge()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button below the words where both side by side would be narrow."""
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW
        ways = QBoxLayout.Direction
        self.row.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)

    def _show(self, hint: Hint, others: int) -> None:
        words = _words(hint, others)
        is_news = words != self.text() or self.isHidden()
        self.set_note(words, Tone.WARN)
        self.button.setText(_("Take it out") if hint.is_removal else _("Mend it"))
        self.button.updateGeometry()
        self.button.setVisible(hint.replacement != hint.phrase)
        if is_news:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))


def hints_below(
    box: Field | TextArea, kind: Kind = Kind.MESSAGE, names: tuple[str, ...] = ()
) -> ToneHints:
    """Return the hints of a text in the language of the screen, to be laid out below its box."""
    hints = ToneHints(lambda: Writing(box.text(), kind, language(), names), box.rewrite)
    box.changed.connect(hints.follow)
    return hints


def judge(writing: Writing) -> Judged:
    """Return what the tone check says of a text."""
    return check(writing.text, writing.kind, writing.language, writing.names, writing.heading)


def _words(hint: Hint, others: int) -> str:
    sentences = [hint.reason]
    is_shown = hint.replacement != hint.phrase and len(hint.replacement) <= _LONGEST_SHOWN
    if is_shown and not hint.is_removal:
        sentences.append(_("Better: “{words}”.").format(words=hint.replacement.strip()))
    if others:
        more = ngettext("Then one more hint.", "Then {n} more hints.", others)
        sentences.append(more.format(n=others))
    return " ".join(sentences)
