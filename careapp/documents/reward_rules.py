"""Template rules for gifts against points («regolamento», DPR 430/2001), to fill in and sign.

Information, not legal advice: the paper says so itself. It is Italian law, so it is in Italian
whatever the language of the screen.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm

from careapp.documents.cleaning import clean, clean_message
from careapp.documents.fonts import Face
from careapp.documents.layout import Block, Setting, break_lines, fit_line
from careapp.documents.sheet import TEXT_2, Book, Facts, Sheet
from careapp.documents.words import say
from careapp.errors import Refused
from careapp.rules.loyalty.earning import EarnInBands, EarnPerEuro, EarnPerItem, EarnPerVisit
from careapp.rules.loyalty.expiry import ExpiryKind
from careapp.rules.loyalty.programme import Programme
from careapp.text import N_, _, format_date, format_money, format_number

LANGUAGE = "it"
_WIDTH, _HEIGHT = 210.0, 297.0
_LEFT, _COLUMN = 22.0, 166.0 * mm
_INK = "0E5C63"
_TOP, _BOTTOM = 46.0, 262.0
_SIZES = (10.0, 9.5, 9.0, 8.5, 8.0, 7.5)
"""From a comfortable size down to the smallest that a customer can read on a wall."""
_LEADING, _AFTER_PART = 1.36, 0.55
_TITLE = N_("Rules of the reward promotion")
_NOTICE = N_(
    "A template to fill in: information, not legal advice. Have it looked at by your trade "
    "association or accountant before you use it."
)
_SIGN = N_("Place and date ____________________     Signature ____________________")
_PARTS = (
    (
        N_("Promoter"),
        N_("{shop}, {address}, VAT number ____________________ («the shop»)."),
    ),
    (
        N_("Duration"),
        N_(
            "From {start} to ____________________, five years at most. Rewards can be asked for "
            "until ____________________."
        ),
    ),
    (
        N_("Where and for whom"),
        N_(
            "In the shop named above, for whoever buys there and has asked to collect points. "
            "Taking part costs nothing."
        ),
    ),
    (N_("How points are collected"), "{earning} {excluded}"),
    (N_("Rewards"), "{rewards}"),
    (N_("Expiry of the points"), "{expiry}"),
    (
        N_("Total value and deposit"),
        N_(
            "Rewards worth about ____________________ € without VAT are expected. A deposit of "
            "20 % of the total value of the rewards is made in favour of the ministry in charge, "
            "unless none is due, as when the reward is handed over with the purchase."
        ),
    ),
    (
        N_("Handing over"),
        N_(
            "Rewards are handed over in the shop when they are asked for, within six months at "
            "the latest. A reward that is no longer there is replaced by one of the same or a "
            "higher value. Rewards are never paid in money."
        ),
    ),
    (
        N_("Personal data"),
        N_(
            "The shop uses the data only to keep the points, as its privacy notice says; whoever "
            "takes part can see, correct or erase them by asking in the shop."
        ),
    ),
    (
        N_("Keeping and publicity"),
        N_(
            "These rules, certified by a sworn statement of the owner, are kept at the shop for "
            "the whole duration and twelve months after. They can be read at the counter, and "
            "every notice says where."
        ),
    ),
    (
        N_("Law"),
        N_("For what is not written here the Decree (DPR) no. 430 of 26 October 2001 applies."),
    ),
)


@dataclass(frozen=True, slots=True)
class RewardRules:
    """The shop's own facts, its programme, and the day from which the promotion runs."""

    shop_name: str
    address: str
    programme: Programme
    starts_on: date


def render_reward_rules(document: RewardRules) -> bytes:
    """Return the template as an A4 page in PDF.

    Raises:
        Refused: there are too many rewards for a page.

    """
    shop = clean(document.shop_name)
    title = say(LANGUAGE, _TITLE)
    book = Book(Facts(title=title, author=shop, language=LANGUAGE))
    sheet = book.page(_WIDTH, _HEIGHT)
    name = fit_line(shop, Setting(Face.DISPLAY_ITALIC, 15.0), _COLUMN, 9.0)
    sheet.block(_LEFT, 20.0, name, _INK)
    sheet.line(_LEFT, 34.0, title, Setting(Face.DISPLAY, 25), _INK)
    _draw_parts(sheet, list(_parts(document)))
    sheet.line(_LEFT, 274.0, say(LANGUAGE, _SIGN), Setting(Face.SANS, 10))
    notice = Setting(Face.SANS, 8, 11)
    lines = break_lines(say(LANGUAGE, _NOTICE), notice, _COLUMN, balance=False)
    sheet.block(_LEFT, 283.0, Block(lines, notice), TEXT_2)
    return book.finish()


def _parts(document: RewardRules) -> Iterator[tuple[str, str]]:
    facts = {
        "shop": clean(document.shop_name),
        "address": clean(document.address) or "____________________",
        "start": format_date(document.starts_on, LANGUAGE),
        "earning": clean_message(_earning(document.programme)),
        "excluded": clean_message(_excluded(document.programme)),
        "rewards": _rewards(document.programme),
        "expiry": _expiry(document.programme),
    }
    for number, (heading, text) in enumerate(_PARTS, 1):
        yield f"{number}. {say(LANGUAGE, heading)}", say(LANGUAGE, text).format(**facts)


def _draw_parts(sheet: Sheet, parts: list[tuple[str, str]]) -> None:
    for size in _SIZES:
        leading = size * _LEADING
        heading = Setting(Face.SANS_SEMIBOLD, size, leading)
        setting = Setting(Face.SANS, size, leading)
        blocks = [
            (title, Block(break_lines(text, setting, _COLUMN, balance=False), setting))
            for title, text in parts
        ]
        depth = sum(block.depth + leading * (1 + _AFTER_PART) for _title, block in blocks)
        if depth / mm <= _BOTTOM - _TOP:
            break
    else:
        raise Refused(_("There are too many rewards for one page of rules. Take some away."))
    y = _TOP
    for title, block in blocks:
        sheet.line(_LEFT, y, title, heading, _INK)
        y = sheet.block(_LEFT, y + leading / mm, block) + leading * (1 + _AFTER_PART) / mm


def _earning(programme: Programme) -> str:
    rule = programme.earning
    told = _base(rule)
    if not rule.minimum_cents:
        return told
    least = say(LANGUAGE, N_("Smallest purchase: {amount}."))
    return f"{told} {least.format(amount=_euros(rule.minimum_cents))}"


def _base(rule: EarnPerEuro | EarnPerVisit | EarnPerItem | EarnInBands) -> str:
    if isinstance(rule, EarnPerEuro):
        words = say(LANGUAGE, N_("Points: {n} for every {amount} paid."))
        return words.format(n=rule.points_each, amount=_euros(rule.per_cents))
    if isinstance(rule, EarnPerVisit):
        return say(LANGUAGE, N_("Stamps: {n} for each day with a purchase.")).format(n=rule.stamps)
    if isinstance(rule, EarnPerItem):
        words = say(LANGUAGE, N_("Points: {n} for every {quantity} of: {goods}."))
        goods = ", ".join(rule.names)
        return words.format(n=rule.points_each, quantity=rule.per_quantity, goods=goods)
    words = say(LANGUAGE, N_("Points: {n} for every {amount}, from {start} on."))
    return " ".join(
        words.format(
            n=band.points_each, amount=_euros(band.per_cents), start=_euros(band.from_cents)
        )
        for band in rule.bands
    )


def _euros(cents: int) -> str:
    return format_money(cents, LANGUAGE)


def _excluded(programme: Programme) -> str:
    if not programme.excluded:
        return say(LANGUAGE, N_("Gift cards, tips and deposits give no points."))
    words = say(LANGUAGE, N_("Gift cards, tips, deposits and these goods give no points: {goods}."))
    return words.format(goods=", ".join(programme.excluded))


def _rewards(programme: Programme) -> str:
    """Return a line for each free gift; discounts are outside the decree."""
    line = say(LANGUAGE, N_("– {name}: {cost} points, value about {value} each."))
    blank = "__________ €"
    lines = [
        line.format(
            name=clean(reward.name),
            cost=format_number(reward.cost, LANGUAGE),
            value=_euros(reward.value_cents) if reward.value_cents else blank,
        )
        for reward in programme.rewards
        if reward.is_gift
    ]
    return "\n".join(lines) or "____________________"


def _expiry(programme: Programme) -> str:
    expiry = programme.expiry
    words = {
        ExpiryKind.NEVER: N_("Points do not expire before the end of the promotion."),
        ExpiryKind.MONTHS: N_("Points expire this many months after they are earned: {n}."),
        ExpiryKind.END_OF_MONTH: N_(
            "Points expire at the end of the month, this many months after they are earned: {n}."
        ),
        ExpiryKind.END_OF_YEAR: N_(
            "Points expire on 31 December, this many years after they are earned: {n}."
        ),
    }
    return say(LANGUAGE, words[expiry.kind]).format(n=expiry.count)
