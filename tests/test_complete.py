"""What is listed is whole: each kind, format, document and page has its test, icon and words."""

import gettext
import re
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import Mock

import pytest

from careapp import paths, text
from careapp.documents import DOCUMENTS
from careapp.importers import FORMATS
from careapp.importers.formats import Format, folded
from careapp.rules.vouchers import KINDS
from careapp.rules.vouchers.kind import VoucherKind
from careapp.ui import routes
from careapp.ui.page import Section
from tests.importers.files import FIXTURES

WORD = re.compile(r"[\w.-]+")
TESTS = Path(__file__).parent
CAREAPP = TESTS.parent / "careapp"


class Silence(gettext.NullTranslations):
    """Has nothing to say about a sentence that the catalogue does not know."""

    def gettext(self, message: str) -> str:
        return message[:0]


def untranslated(*sentences: str) -> list[str]:
    """Return the sentences that Italian lacks."""
    italian = text.catalogue_for("it")
    italian.add_fallback(Silence())
    return [sentence for sentence in sentences if not italian.gettext(sentence)]


def headers() -> Iterator[frozenset[str]]:
    """Yield the lines of the sample files that importers are tested with, as sets of labels."""
    for file in FIXTURES.rglob("*.csv"):
        for line in file.read_text(encoding="utf-8-sig", errors="ignore").splitlines():
            for separator in ",;\t":
                yield frozenset(folded(cell) for cell in line.split(separator))


HEADERS = set(headers())


def said_in_tests(folder: str) -> set[str]:
    """Return the words of the tests of one area."""
    files = (TESTS / folder).rglob("*.py")
    return {word for file in files for word in WORD.findall(file.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_a_kind_of_voucher(kind: VoucherKind) -> None:
    assert (CAREAPP / "rules" / "vouchers" / f"{kind.key}.py").is_file()
    assert (paths.resources() / "icons" / f"{kind.icon}.svg").is_file()
    labels = [reason.label for reason in kind.reasons]
    assert untranslated(kind.name, kind.action, kind.question, *labels) == []
    assert f"careapp.rules.vouchers.{kind.key}" in said_in_tests("rules/vouchers")


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: f"{known.title} {known.kind}")
def test_an_import_format(known: Format) -> None:
    assert known.title
    assert any(known.is_signed_by(header) for header in HEADERS)


def test_each_format_is_listed_once() -> None:
    signed = [(known.source, known.kind, known.signature) for known in FORMATS]
    assert len(signed) == len(set(signed))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_document(document: str) -> None:
    assert (CAREAPP / "documents" / f"{document}.py").is_file()
    assert (TESTS / "documents" / f"test_{document}.py").is_file()


PAGES = sorted(
    name
    for file in (CAREAPP / "ui" / "pages").glob("*.py")
    for name in re.findall(r"^class (\w+)\(Page\)", file.read_text(encoding="utf-8"), re.MULTILINE)
)


@pytest.mark.parametrize(
    "section", routes.sections(Mock(), Mock()), ids=lambda section: section.name
)
def test_a_section_of_the_rail(section: Section) -> None:
    assert untranslated(section.title) == []
    assert (paths.resources() / "icons" / f"{section.icon}.svg").is_file()


@pytest.mark.parametrize("page", PAGES)
def test_a_page(page: str) -> None:
    assert page in said_in_tests("ui") | said_in_tests("journeys")


def test_what_a_lane_loads_ahead_is_there() -> None:
    routes.load_the_rest()
