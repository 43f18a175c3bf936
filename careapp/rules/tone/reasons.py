"""Why a hint is given: one friendly sentence for each code, in the language of the screen."""

from careapp.rules.tone.hint import Code
from careapp.rules.tone.topics import Topic
from careapp.text import N_, _

_REASONS: dict[str, str] = {
    Code.JUSTIFICATION: N_("“{phrase}” sounds like an excuse: a plain apology is enough."),
    Code.HALF_APOLOGY: N_("“{phrase}” puts it in doubt: a whole apology has no if."),
    Code.BLAME: N_("“{phrase}” lays it on the customer: say what we could have done better."),
    Code.LAMENT: N_("“{phrase}” is our own trouble: the customer came with theirs."),
    Code.BUCK_PASSING: N_("“{phrase}” passes it on: to the customer, we are the shop."),
    Code.RUDE: N_("“{phrase}” hurts, and the person may ask to read it: leave it unsaid."),
    Code.MIXED_REGISTER: N_("“{phrase}”: Lei and tu in one text. Keep to one of them."),
    Code.SHOUTING: N_("“{phrase}” reads like shouting: calm words are heard better."),
    Code.EMPTY_FORMULA: N_("“{phrase}” is what everybody writes: say it in your own words."),
    Topic.RELIGION: N_(
        "“{phrase}” is about religion: the law protects it, and a shop does not need it."
    ),
    Topic.POLITICS: N_(
        "“{phrase}” is about politics: the law protects it, and a shop does not need it."
    ),
    Topic.HEALTH: N_(
        "“{phrase}” is about health: the law protects it. What the person would like is enough."
    ),
    Topic.ORIGIN: N_(
        "“{phrase}” is about where someone comes from: the law protects it, and all are welcome."
    ),
    Topic.SEXUAL_LIFE: N_(
        "“{phrase}” is about love and private life: the law protects it, and it is not ours."
    ),
    Topic.UNION: N_(
        "“{phrase}” is about a trade union: the law protects it, and a shop does not need it."
    ),
}


def reason_for(code: str, phrase: str) -> str:
    """Return why a phrase is marked, in the language in use."""
    return _(_REASONS[code]).format(phrase=phrase)
