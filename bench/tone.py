"""How well the tone check reads sentences that it was not tuned on (python run.py bench tone).

The first writer of the labelled sentences (tests/rules/tone) wrote the word lists too, the second
and the third had not read them; a "round" is a batch written by who tuned the lists, before its
words were added. Half of the sentences, told by a checksum of the text, were held back while the
word lists grew; the figures of both halves are printed.
"""

import csv
import itertools
import sys
import time
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from careapp.rules.tone.check import Judged, Kind, check

FOLDER = Path(__file__).parent.parent / "tests" / "rules" / "tone"
LANGUAGES = ("it", "en")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text, the topics and codes that are in it, and whether it was held back from tuning."""

    text: str
    kind: Kind
    language: str
    topics: frozenset[str]
    codes: frozenset[str]
    writer: str

    @property
    def is_held_back(self) -> bool:
        """A fixed half: the checksum of the text is odd."""
        return zlib.crc32(self.text.encode()) % 2 == 1

    @property
    def is_neutral(self) -> bool:
        """Whether nothing is to be said of it."""
        return not self.topics and not self.codes

    def judged(self) -> Judged:
        """Return what the tone check says of it."""
        return check(self.text, self.kind, self.language)


@dataclass(frozen=True, slots=True)
class Figures:
    """Of the topics: how many were found, how many finds were right. False alarms: on neutral."""

    recall: float
    precision: float
    false_alarms: float
    code_recall: float


def load(language: str) -> list[Sentence]:
    """Return the labelled sentences of a language."""
    with (FOLDER / f"{language}.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [
            Sentence(
                row["text"],
                Kind(row["kind"]),
                language,
                _set(row["topics"]),
                _set(row["codes"]),
                row["writer"],
            )
            for row in rows
        ]


def writers(sentences: Iterable[Sentence]) -> list[str]:
    """Return who wrote them, in the order of the file."""
    return list(dict.fromkeys(sentence.writer for sentence in sentences))


def select(sentences: Iterable[Sentence], writer: str, *, is_held_back: bool) -> list[Sentence]:
    """Return one half of what a writer wrote."""
    return [s for s in sentences if s.writer == writer and s.is_held_back is is_held_back]


def measure(sentences: Iterable[Sentence]) -> Figures:
    """Return the figures of these sentences, each share between 0 and 1."""
    read = [(sentence, sentence.judged()) for sentence in sentences]
    expected = [(s, topic) for s, _judged in read for topic in s.topics]
    found = [(s, topic) for s, judged in read for topic in judged.sensitive]
    right = sum(topic in s.topics for s, topic in found)
    neutral = [judged for s, judged in read if s.is_neutral]
    codes = [(code, judged) for s, judged in read for code in s.codes]
    return Figures(
        right / len(expected),
        right / len(found),
        sum(bool(judged.hints) for judged in neutral) / len(neutral),
        sum(any(hint.code == code for hint in judged.hints) for code, judged in codes) / len(codes),
    )


def main() -> None:
    """Print the figures of both halves; with `misses`, what went wrong in the half for tuning."""
    for language in LANGUAGES:
        sentences = load(language)
        started = time.process_time()
        for writer, is_held_back in itertools.product(writers(sentences), (False, True)):
            half = select(sentences, writer, is_held_back=is_held_back)
            name = "held back" if is_held_back else "tuning"
            if half:
                print(language, writer, name, len(half), measure(half))
        each = (time.process_time() - started) / len(sentences)
        print(f"{language} {each * 1000:.2f} ms a sentence, the reading of the words included")
        if "misses" in sys.argv:
            show_misses(s for s in sentences if not s.is_held_back)


def show_misses(sentences: Iterable[Sentence]) -> None:
    """Print each sentence that was read otherwise than labelled."""
    for sentence in sentences:
        judged = sentence.judged()
        codes = {hint.code for hint in judged.hints}
        is_clean = not codes if sentence.is_neutral else sentence.codes <= codes
        if set(judged.sensitive) != sentence.topics or not is_clean:
            marked = [(hint.code, hint.phrase) for hint in judged.hints]
            print(" ", sorted(sentence.topics | sentence.codes), sentence.text, marked)


def _set(written: str) -> frozenset[str]:
    return frozenset() if written == "-" else frozenset(written.split(","))


if __name__ == "__main__":
    main()
