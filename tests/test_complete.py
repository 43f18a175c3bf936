"""What is listed is whole: each kind, format, document and page has its test, icon and words."""

from pathlib import Path

import pytest

from careapp import paths, text
from careapp.documents import DOCUMENTS
from careapp.importers import FORMATS
from careapp.importers.formats import Format
from careapp.rules.vouchers import KINDS
from careapp.rules.vouchers.kind import VoucherKind

TESTS = Path(__file__).parent
CAREAPP = TESTS.parent / "careapp"


def is_translated(sentence: str) -> bool:
    """Tell whether the Italian catalogue knows a sentence that only `N_` has marked."""
    return text.catalogue_for("it").gettext(sentence) != sentence


def tests_of(folder: str) -> str:
    """Return what the tests of one area say."""
    files = sorted((TESTS / folder).rglob("*.py"))
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_a_kind_of_voucher(kind: VoucherKind) -> None:
    assert (CAREAPP / "rules" / "vouchers" / f"{kind.key}.py").is_file()
    assert (paths.resources() / "icons" / f"{kind.icon}.svg").is_file()
    marked = [kind.name, kind.action, kind.question, *(reason.label for reason in kind.reasons)]
    assert [sentence for sentence in marked if not is_translated(sentence)] == []
    assert f"rules.vouchers.{kind.key} import" in tests_of("rules/vouchers")


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: f"{known.title} {known.kind}")
def test_an_import_format(known: Format) -> None:
    assert known.title
    assert known.columns
    assert known.source in tests_of("importers")


def test_each_format_is_listed_once() -> None:
    signed = [(known.source, known.kind, known.signature) for known in FORMATS]
    assert len(signed) == len(set(signed))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_document(document: str) -> None:
    assert (CAREAPP / "documents" / f"{document}.py").is_file()
    assert (TESTS / "documents" / f"test_{document}.py").is_file()
