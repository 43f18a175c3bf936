from dataclasses import replace

import pytest

from careapp.documents.paper import PaperSize, VoucherPaper
from careapp.errors import Refused
from tests.documents.papers import THANKS, WORDS_ONLY


def test_every_word_is_cleaned_and_the_rest_stays() -> None:
    paper = replace(
        THANKS,
        headline="Grazie,\n \x07Marta.",
        message="Uno.\n\x00Due.",
        terms=(" Un solo utilizzo. ", "\u200b"),
        duplicate_no=2,
    ).cleaned()
    assert paper.headline == "Grazie, Marta."
    assert paper.message == "Uno.\nDue."
    assert paper.terms == ("Un solo utilizzo.",)
    assert (paper.style, paper.duplicate_no) == (THANKS.style, 2)


def test_a_message_longer_than_any_paper_is_refused() -> None:
    with pytest.raises(Refused):
        replace(THANKS, message="a" * 200_000).cleaned()


@pytest.mark.parametrize("missing", [{"worth": ""}, {"expiry": ""}, {"terms": ()}])
def test_a_code_without_its_terms_is_never_printed(missing: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="states its value"):
        replace(THANKS, **missing)  # type: ignore[arg-type] # one field of the three


def test_words_only_need_no_terms() -> None:
    assert isinstance(WORDS_ONLY, VoucherPaper)


def test_the_barcode_holds_v_and_the_symbols() -> None:
    assert THANKS.payload == "V7K2M9QXD4TPA"


def test_the_sizes_are_known_by_their_keys() -> None:
    assert {size.value for size in PaperSize} == {"a6", "roll_80", "roll_58", "letter"}
