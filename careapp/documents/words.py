"""The few words that a document says by itself, in the customer's language."""

import gettext
from functools import cache

from careapp.text import catalogue_for


def say(language: str, message: str) -> str:
    """Return the sentence in that language, whatever the language of the screen."""
    return _catalogue(language).gettext(message)


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    return catalogue_for(language)
