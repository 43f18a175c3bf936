"""Every voucher and slip on every paper, for invented people: to look at before the first print."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from pathlib import Path

from careapp import paths
from careapp.documents.logo import make_logo
from careapp.documents.paper import PaperSize, VoucherPaper
from careapp.documents.slip import SlipPaper, render_slip
from careapp.documents.voucher import render_voucher
from careapp.model.files import write_whole
from careapp.rules.codes import example_code
from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.rewards import NextReward, Reward
from careapp.rules.loyalty.slip import Ending, SlipFacts
from careapp.rules.loyalty.tiers import Measure, NextTier, Tier, tier_name
from careapp.rules.names import Register
from careapp.rules.shop import Shop
from careapp.rules.vouchers import KINDS
from careapp.rules.vouchers.drafts import History, draft_messages, known_tokens
from careapp.rules.vouchers.facts import fact_rows
from careapp.rules.vouchers.gift_card import GIFT_CARD
from careapp.rules.vouchers.kind import Gesture, VoucherKind
from careapp.rules.vouchers.reminder import ASKED
from careapp.rules.vouchers.voice import Voice
from careapp.services.slip_papers import write_slip
from careapp.services.voucher_papers import (
    Recipient,
    Spent,
    Wording,
    write_paper,
    write_remainder,
)

SHOP = Shop(name="Bottega Aurora", address="Via del Forno 12 · Udine")
PEOPLE = (
    Recipient("Marta Wójcik", family_name="Wójcik", title="signora"),
    Recipient("Siobhán Byrne", register=Register.FIRST_NAME, call_name="Siobhán"),
    Recipient("Ada Taylor", family_name="Taylor", title="Ms", language="en"),
)
SLIP_SIZES = (PaperSize.A6, PaperSize.ROLL_80, PaperSize.ROLL_58)
_DAY = date(2026, 3, 12)
_FACTS = {
    "it": {
        ASKED: "Una torta Sacher per dodici, senza lattosio",
        "bring": "Niente: pensiamo a tutto noi",
        "cost": "38,00\u00a0€",
        "by_when": "venerdì 13 marzo, alle 10",
    },
    "en": {
        ASKED: "A Sacher cake for twelve, without lactose",
        "bring": "Nothing: we see to everything",
        "cost": "€38.00",
        "by_when": "Friday 13 March, at 10",
    },
}
_HISTORY = History(visits=47, first_visit=date(2025, 3, 10), weekday=0)


def write_samples(folder: Path) -> list[Path]:
    """Write a PDF for each kind, voice, gesture and size of paper; return the files.

    Raises:
        OSError: the folder cannot be made or written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for (name, paper), size in product((*sample_papers(), *sample_looks()), PaperSize):
        file = folder / f"{name}-{size.value}.pdf"
        write_whole(file, render_voucher(paper, size))
        written.append(file)
    for (name, slip), size in product(sample_slips(), SLIP_SIZES):
        file = folder / f"{name}-{size.value}.pdf"
        write_whole(file, render_slip(slip, size))
        written.append(file)
    for (name, paper), size in product(sample_remainders(), SLIP_SIZES):
        file = folder / f"{name}-{size.value}.pdf"
        write_whole(file, render_voucher(paper, size))
        written.append(file)
    return written


def sample_papers() -> Iterator[tuple[str, VoucherPaper]]:
    """Yield the papers with names such as «thank_you-lei-discount»."""
    for kind, recipient in product(KINDS, PEOPLE):
        gift = "An espresso" if recipient.language == "en" else "Un caffè"
        samples = (
            Gesture.discount(500),
            Gesture.of_gift(gift),
            Gesture.words_only(),
            Gesture.of_value(2500),
        )
        for gesture in (sample for sample in samples if sample.kind in kind.gestures):
            name = f"{kind.key}-{recipient.voice.value}-{gesture.kind.value}"
            yield name, _paper(kind, recipient, gesture)


def sample_looks() -> Iterator[tuple[str, VoucherPaper]]:
    """Yield each kind with a logo, and without its tint: «thank_you-logo», «thank_you-ink»."""
    logo = make_logo((paths.resources() / "samples" / "logo.png").read_bytes())
    for kind in KINDS:
        paper = _paper(kind, PEOPLE[0], kind.default_gesture)
        yield f"{kind.key}-logo", replace(paper, logo=logo)
        yield f"{kind.key}-ink", replace(paper, saves_ink=True)


def sample_slips() -> Iterator[tuple[str, SlipPaper]]:
    """Yield slips with names such as «slip-lei-stamp»: one near a reward, one with all there is."""
    for recipient, unit in product(PEOPLE, Unit):
        voice = recipient.voice
        slip = write_slip(SHOP, recipient.address, voice, _balance(unit, voice), _DAY)
        yield f"slip-{voice.value}-{unit.value}", slip


def sample_remainders() -> Iterator[tuple[str, VoucherPaper]]:
    """Yield slips of gift cards with names such as «remainder-lei»; one is for nobody known."""
    spent = Spent(1250, 3750, _DAY)
    for recipient in (*PEOPLE, Recipient()):
        wording = _wording(GIFT_CARD, recipient, Gesture.of_value(5000))
        name = recipient.voice.value if recipient.name else "nameless"
        yield f"remainder-{name}", write_remainder(SHOP, recipient, wording, spent)


def _balance(unit: Unit, voice: Voice) -> SlipFacts:
    is_english = voice is Voice.ENGLISH
    cost, left = (10, 3) if unit is Unit.STAMP else (100, 16)
    goal = "to the house dessert" if is_english else "al dolce della casa"
    reward = Reward(
        "dessert", "House dessert" if is_english else "Dolce della casa", cost, goal=goal
    )
    is_rich = unit is Unit.POINT
    coffee = "a coffee" if is_english else "un caffè"
    return SlipFacts(
        balance=cost - left,
        unit=unit,
        other_balance=12 if is_rich else 0,
        tier=tier_name(Tier("home", 10), voice.language),
        ready=(coffee,) if is_rich else (),
        next_reward=NextReward(reward, left, 1),
        next_tier=NextTier(Tier("family", 60), 13),
        measure=Measure.VISITS,
        soon=(Ending(1, unit, _DAY + timedelta(days=19)),),
        later=(Ending(5, unit, _DAY + timedelta(days=80)),) if is_rich else (),
    )


def _paper(kind: VoucherKind, recipient: Recipient, gesture: Gesture) -> VoucherPaper:
    return write_paper(SHOP, recipient, _wording(kind, recipient, gesture))


def _wording(kind: VoucherKind, recipient: Recipient, gesture: Gesture) -> Wording:
    voice = recipient.voice
    known = known_tokens(_HISTORY, voice, _DAY)
    return Wording(
        kind=kind,
        headline=kind.headline(voice, recipient.address),
        gesture=gesture,
        message=draft_messages(kind.reasons[0], voice, gesture.kind, known)[0],
        signature="Giulia",
        issued_on=_DAY,
        valid_from=_DAY,
        expires_on=_DAY + timedelta(days=kind.validity_days),
        code=str(example_code()) if gesture.has_code else "",
        facts=fact_rows(kind, voice, _FACTS[voice.language]),
    )
