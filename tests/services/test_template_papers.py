"""The examples on which texts are looked at."""

import pytest

from careapp.documents.paper import PaperSize
from careapp.rules.vouchers import KINDS
from careapp.rules.vouchers.drafts import open_tokens
from careapp.rules.vouchers.kind import GestureKind, VoucherKind
from careapp.rules.vouchers.templates import with_texts
from careapp.rules.vouchers.thank_you import THANK_YOU
from careapp.rules.vouchers.voice import Voice
from careapp.services.samples import SHOP
from careapp.services.template_papers import (
    ACCENTED,
    LONG,
    SHORT,
    Example,
    example_paper,
    render_example,
)


@pytest.mark.parametrize("name", [SHORT, ACCENTED, LONG])
@pytest.mark.parametrize("voice", list(Voice))
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_no_token_is_left_open(kind: VoucherKind, voice: Voice, name: str) -> None:
    for gesture in kind.gestures:
        paper = example_paper(SHOP, kind, Example(voice, gesture=gesture, name=name))
        for words in (paper.headline, paper.message, paper.salutation, *paper.letter_paragraphs):
            assert not open_tokens(words)
        assert bool(paper.code) is (gesture is not GestureKind.WORDS)


def test_the_value_is_the_one_proposed() -> None:
    kind = with_texts(THANK_YOU, {"default/cents": "350"})
    assert example_paper(SHOP, kind, Example()).worth == "Vale 3,50\u00a0€ su una spesa,"
    gift = example_paper(SHOP, kind, Example(Voice.ENGLISH, gesture=GestureKind.GIFT))
    assert gift.value == "A coffee"


def test_the_document_is_rendered_and_its_lines_counted() -> None:
    paper, pdf, lines = render_example(SHOP, THANK_YOU, Example(wording=1), PaperSize.A6)
    assert pdf.startswith(b"%PDF")
    assert "47 visite" in paper.message
    assert lines == 3
