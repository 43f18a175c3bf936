"""The distinct words and the phones of the archive in memory, for letters within them.

No index answers "somewhere within"; one search in one long string does, in a few milliseconds at
a million people. It grows by what was added since it was last asked and forgets nothing: whoever
is erased is no longer found, because the answer is read from the archive.
"""

import threading
from collections.abc import Iterator
from itertools import islice
from weakref import WeakKeyDictionary

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from careapp.services.find_statements import run

_TERMS = "SELECT id, word FROM term WHERE id > :after ORDER BY id"
_PHONES = "SELECT id, digits, customer_id FROM phone WHERE id > :after ORDER BY id"
# Numbers of customers are written in letters, so that no digits are found within them.
_TO_LETTERS = str.maketrans("0123456789", "abcdefghij")
_TO_DIGITS = str.maketrans("abcdefghij", "0123456789")


class Wordbook:
    """The words and phones of one archive to search within; shared by threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._words = "\n"
        self._phones = "\n"
        self._last_term = 0
        self._last_phone = 0

    def refresh(self, session: Session) -> None:
        """Read what was added since the last time; the first time everything."""
        with self._lock:
            terms = run(session, _TERMS, {"after": self._last_term})
            if terms:
                self._words += "".join([f"{word}\n" for _, word in terms])
                self._last_term = terms[-1][0]
            phones = run(session, _PHONES, {"after": self._last_phone})
            if phones:
                lines = [f"{digits} {str(of).translate(_TO_LETTERS)}\n" for _, digits, of in phones]
                self._phones += "".join(lines)
                self._last_phone = phones[-1][0]

    def words_with(self, part: str, limit: int) -> list[str]:
        """Return up to *limit* words that have *part* within them."""
        return list(islice(_lines_with(self._words, part), limit))

    def customers_with(self, digits: str, limit: int) -> list[int]:
        """Return up to *limit* customers with a phone that has *digits* somewhere within it."""
        lines = islice(_lines_with(self._phones, digits), limit)
        owners = (line.partition(" ")[2].translate(_TO_DIGITS) for line in lines)
        return list(dict.fromkeys(map(int, owners)))


_of_archives: WeakKeyDictionary[Engine, Wordbook] = WeakKeyDictionary()


def wordbook_of(session: Session) -> Wordbook:
    """Return the wordbook of the session's archive, with what was added up to now.

    The first time takes 265 ms at a million people, so it may be asked for in the background.
    """
    wordbook = _of_archives.setdefault(session.connection().engine, Wordbook())
    wordbook.refresh(session)
    return wordbook


def _lines_with(text: str, part: str) -> Iterator[str]:
    at = text.find(part)
    while at >= 0:
        end = text.index("\n", at)
        yield text[text.rindex("\n", 0, at + 1) + 1 : end]
        at = text.find(part, end)
