"""*Cosa dire*: the one line that is most worth saying to the person at the counter.

The order is look.md §7: what we owe comes first, what is to celebrate after it. The sentences are
the shop's voice in the customer's language and register, not labels of the screen, so they are
written here and not translated. None agrees with a gender, so that none has to be guessed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from careapp.rules.names import Register
from careapp.rules.saying_phrases import NUMBER_WORDS, PHRASES
from careapp.rules.vouchers.voice import Voice
from careapp.rules.writing import uncapitalised
from careapp.text import _

LONGEST = 140
BIRTHDAY_DAYS_AFTER = 3
BIRTHDAY = "birthday"
USUAL = "usual"
MILESTONE = "milestone_"
"""The key of a milestone begins so, and goes on with the visits."""
APOLOGY = "apology"
"""The key of an apology that is due: once it was made, its case knows."""
REVIEW = "review_"
"""The key of a tier that a review lowered begins so, and goes on with the review's day."""


class Tone(StrEnum):
    """The colour of the band: bad for what we owe, gift for a reward, accent for a greeting."""

    BAD = "bad"
    GIFT = "gift"
    ACCENT = "accent"


@dataclass(frozen=True, slots=True)
class Known:
    """What the line may draw on; `said` holds the keys of lines that must not come back now."""

    address: str
    register: Register
    language: str
    today: date
    seed: int = 0
    apology_due: str | None = None
    """The title of a complaint for which nobody has apologised yet; may be empty."""
    overdue: str = ""
    """What was promised, and is late."""
    ready: str = ""
    """What was promised, and waits for them."""
    answer_ready: str = ""
    """What they had asked, and we can tell now."""
    reward: str = ""
    birthday: tuple[int, int] | None = None
    milestone: int | None = None
    tier_now: str = ""
    """The tier's name, once the review of `fell_on` has lowered it."""
    fell_on: date | None = None
    is_back: bool = False
    usual_item: str = ""
    said: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Saying:
    """The line: its key for *said*, the tone, the words over it, and what to read aloud."""

    key: str
    tone: Tone
    lead: str
    text: str

    @property
    def is_for_all(self) -> bool:
        """Whether a customer may read it over the counter: a reward or a feast."""
        return self.tone is Tone.GIFT


@dataclass(frozen=True, slots=True)
class _Reason:
    """A reason to say something: its key, the phrases it uses and what fills them."""

    key: str
    phrases: str
    tone: Tone
    lead: str
    value: str = ""


def what_to_say(known: Known) -> Saying | None:
    """Return the first line of the order that applies and was not said, or None."""
    if not known.address:
        return None
    for find in _ORDER:
        reason = find(known)
        if reason is not None and reason.key not in known.said:
            text = _phrase(known, reason)
            if text:
                return Saying(reason.key, reason.tone, reason.lead, text)
    return None


def days_to_birthday(birthday: tuple[int, int], today: date) -> int:
    """Return the days from today to the nearest birthday (month, day); negative once it was.

    Who was born on 29 February celebrates on the 28th in other years.
    """
    around = (today.year - 1, today.year, today.year + 1)
    return min((_on(birthday, year) - today for year in around), key=abs).days


def _on(birthday: tuple[int, int], year: int) -> date:
    month, day = birthday
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, 1) + timedelta(days=27)


def _apology(known: Known) -> _Reason | None:
    if known.apology_due is None:
        return None
    return _Reason(APOLOGY, "apology", Tone.BAD, _("What to say · the apology comes first"))


def _overdue(known: Known) -> _Reason | None:
    if not known.overdue:
        return None
    lead = _("What to say · we are late with a promise")
    return _Reason("promise_overdue", "overdue", Tone.BAD, lead, known.overdue)


def _ready(known: Known) -> _Reason | None:
    if not known.ready:
        return None
    lead = _("What to say · what we promised is ready")
    return _Reason("promise_ready", "ready", Tone.ACCENT, lead, uncapitalised(known.ready))


def _answer(known: Known) -> _Reason | None:
    if not known.answer_ready:
        return None
    lead = _("What to say · the answer is ready")
    return _Reason("answer_ready", "answer", Tone.ACCENT, lead, uncapitalised(known.answer_ready))


def _reward(known: Known) -> _Reason | None:
    if not known.reward:
        return None
    lead = _("What to say · a reward is ready")
    return _Reason("reward", "reward", Tone.GIFT, lead, uncapitalised(known.reward))


def _birthday(known: Known) -> _Reason | None:
    if known.birthday is None:
        return None
    days = days_to_birthday(known.birthday, known.today)
    if days == 1:
        lead = _("What to say · the birthday is tomorrow")
        return _Reason("birthday_eve", "birthday_eve", Tone.GIFT, lead)
    if days == 0:
        lead = _("What to say · the birthday is today")
        return _Reason(BIRTHDAY, "birthday", Tone.GIFT, lead)
    if -BIRTHDAY_DAYS_AFTER <= days < 0:
        lead = _("What to say · the birthday was a few days ago")
        return _Reason(BIRTHDAY, "birthday_past", Tone.GIFT, lead)
    return None


def _milestone(known: Known) -> _Reason | None:
    if known.milestone is None:
        return None
    words = NUMBER_WORDS[known.language].get(known.milestone, str(known.milestone))
    lead = _("What to say · visit number {n}").format(n=known.milestone)
    return _Reason(milestone_key(known.milestone), "milestone", Tone.GIFT, lead, words)


def milestone_key(visits: int) -> str:
    """Return the key under which a milestone is remembered as said: once, for ever."""
    return f"{MILESTONE}{visits}"


def _review(known: Known) -> _Reason | None:
    if known.fell_on is None:
        return None
    lead = _("What to say · the tier has changed")
    key = f"{REVIEW}{known.fell_on.isoformat()}"
    return _Reason(key, "review", Tone.ACCENT, lead, known.tier_now)


def _back(known: Known) -> _Reason | None:
    if not known.is_back:
        return None
    return _Reason("back", "back", Tone.ACCENT, _("What to say · back after a while"))


def _usual(known: Known) -> _Reason | None:
    if not known.usual_item:
        return None
    lead = _("What to say · the usual")
    return _Reason(USUAL, USUAL, Tone.ACCENT, lead, uncapitalised(known.usual_item))


_ORDER: tuple[Callable[[Known], _Reason | None], ...] = (
    _apology,
    _overdue,
    _ready,
    _answer,
    _reward,
    _birthday,
    _milestone,
    _review,
    _back,
    _usual,
)


def _phrase(known: Known, reason: _Reason) -> str | None:
    """Return the day's phrasing that fits two lines: another one on another day."""
    phrases = PHRASES[Voice.of(known.register, known.language)][reason.phrases]
    start = known.seed + known.today.toordinal()
    address = known.address[:1].upper() + known.address[1:]
    for turn in range(len(phrases)):
        phrase = phrases[(start + turn) % len(phrases)]
        text = phrase.format(address=address, value=reason.value)
        if len(text) <= LONGEST:
            return text
    return None
