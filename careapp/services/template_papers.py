"""The papers on which the owner looks at texts: real documents for invented people."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from careapp.documents.paper import PaperSize, VoucherPaper
from careapp.rules.codes import example_code
from careapp.rules.names import Register
from careapp.rules.shop import Shop
from careapp.rules.vouchers.drafts import fill
from careapp.rules.vouchers.kind import Gesture, GestureKind, VoucherKind
from careapp.rules.vouchers.templates import example_tokens
from careapp.rules.vouchers.voice import Voice
from careapp.services.voucher_papers import Recipient, Wording, write_paper

SHORT, ACCENTED, LONG = "Li", "Wójcik", "Cooperativa Agricola"
"""Names that a paper must take: of two letters, with accents, of sixty characters."""
SIGNATURE = "Elena"
_LONG_NAME = "Società Cooperativa Agricola dei Produttori del Friuli S.r.l."
_DAY = date(2026, 3, 12)
_AMOUNTS = {GestureKind.DISCOUNT: 500, GestureKind.VALUE: 2500}


def _people(voice: Voice) -> Mapping[str, Recipient]:
    language = voice.language
    if voice is Voice.TU:
        tu = Register.FIRST_NAME
        return {
            ACCENTED: Recipient("Żaneta Wójcik", "Wójcik", "", tu, "Żaneta", language),
            SHORT: Recipient("Li", "", "", tu, "Li", language),
            LONG: Recipient(_LONG_NAME, "", "", tu, "", language),
        }
    title = "Ms" if voice is Voice.ENGLISH else "signora"
    return {
        ACCENTED: Recipient("Marta Wójcik", "Wójcik", title, language=language),
        SHORT: Recipient("Anna Li", "Li", title, language=language),
        LONG: Recipient(_LONG_NAME, language=language),
    }


@dataclass(frozen=True, slots=True)
class Example:
    """Which text is looked at: in which voice, for which reason, which wording, for whom."""

    voice: Voice = Voice.LEI
    reason: str = ""
    wording: int = 0
    gesture: GestureKind = GestureKind.DISCOUNT
    name: str = ACCENTED


def example_paper(shop: Shop, kind: VoucherKind, example: Example) -> VoucherPaper:
    """Return the paper of a kind for an invented person, with something in every token."""
    voice, recipient = example.voice, _people(example.voice)[example.name]
    reason = kind.reason(example.reason or kind.reasons[0].key)
    gesture = _gesture(kind, example)
    said = reason.wordings[voice][example.wording]
    tokens = example_tokens(voice, recipient.address, SIGNATURE)
    wording = Wording(
        kind=kind,
        headline=kind.headline(voice, recipient.address),
        gesture=gesture,
        message=f"{fill(said, tokens)} {reason.closings[voice][gesture.kind]}",
        signature=SIGNATURE,
        issued_on=_DAY,
        valid_from=_DAY,
        expires_on=_DAY + timedelta(days=kind.validity_days),
        code=str(example_code()) if gesture.has_code else "",
    )
    return write_paper(shop, recipient, wording)


def render_example(
    shop: Shop, kind: VoucherKind, example: Example, size: PaperSize
) -> tuple[VoucherPaper, bytes, int]:
    """Return the paper, its document, and on how many lines its message stands.

    Raises:
        Refused: a text is too long for this paper.
    """
    from careapp.documents.voucher import (  # noqa: PLC0415 - ReportLab, 240 ms
        count_lines,
        render_voucher,
    )

    paper = example_paper(shop, kind, example)
    return paper, render_voucher(paper, size), count_lines(paper, size)


def _gesture(kind: VoucherKind, example: Example) -> Gesture:
    if example.gesture is GestureKind.WORDS:
        return Gesture.words_only()
    if example.gesture is GestureKind.GIFT:
        return Gesture.of_gift("A coffee" if example.voice is Voice.ENGLISH else "Un caffè")
    usual = kind.default_gesture
    is_usual = usual.kind is example.gesture and usual.amount_cents
    return Gesture(example.gesture, usual.amount_cents if is_usual else _AMOUNTS[example.gesture])
