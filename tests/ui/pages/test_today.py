"""The words of Oggi: the most urgent first, and never a dead end."""

from dataclasses import replace
from datetime import date, time

import pytest

from careapp.rules.care.promises import (
    Channel,
    Due,
    PromiseKind,
    PromiseState,
    Urgency,
)
from careapp.services.greetings import Greeting
from careapp.services.promise_lists import PromiseRow
from careapp.services.today import Column, Known, Today
from careapp.ui.pages.today_words import birthday_look, promise_look, summary

TODAY = date(2026, 3, 12)
TEA = PromiseRow(
    id=1,
    customer_id=1,
    customer_name="Mariella Greco",
    case_id=None,
    kind=PromiseKind.DEED,
    what="Scelta di tè",
    due=Due(TODAY, time(13)),
    first_due_on=TODAY,
    channel=Channel.PHONE,
    owner_id=2,
    owner_name="Giulia",
    is_ready=False,
    state=PromiseState.OPEN,
    urgency=Urgency.TODAY,
)
CALL = replace(TEA, kind=PromiseKind.CALL)
LATE = replace(TEA, due=Due(date(2026, 3, 11)), urgency=Urgency.OVERDUE)
PAOLO = Known(7, "Paolo D'Amico", "Paolo", "first_name", 12, TODAY, birthday_on=TODAY)
NONE: Column[PromiseRow] = Column((), 0)
EMPTY = Today(TODAY, NONE, Column((), 0), Column((), 0), Column((), 0))


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (
            replace(EMPTY, promises=Column((LATE, TEA), 2)),
            ("2 promesse da mantenere entro stasera.", "In ritardo: Mariella Greco"),
        ),
        (
            replace(EMPTY, promises=Column((TEA,), 1)),
            ("Una promessa da mantenere entro stasera.", "Per prima: Mariella Greco"),
        ),
        (replace(EMPTY, cases=Column((), 3)), ("Ci sono 3 casi aperti.", "Nessuna promessa")),
        (
            replace(EMPTY, birthdays=Column((PAOLO,), 1)),
            ("Oggi non c’è niente in attesa.", "Qualcuno compie gli anni"),
        ),
        (EMPTY, ("Oggi non c’è niente in attesa.", "")),
    ],
)
def test_the_summary_says_what_comes_first(today: Today, words: tuple[str, str]) -> None:
    said = summary(today)
    assert said.lead == words[0]
    assert said.detail.startswith(words[1])


@pytest.mark.parametrize(
    ("promise", "words", "ink"),
    [
        (TEA, "oggi entro le 13", "warn"),
        (LATE, "ieri · in ritardo", "bad"),
        (
            replace(TEA, due=Due(date(2026, 3, 13)), urgency=Urgency.LATER),
            "domani",
            "text2",
        ),
        (
            replace(TEA, due=Due(date(2026, 3, 14), time(10)), urgency=Urgency.LATER),
            "sabato 14 marzo entro le 10",
            "text2",
        ),
        (replace(TEA, due=Due(TODAY)), "oggi", "warn"),
        (CALL, "oggi alle 13", "warn"),
        (replace(CALL, due=Due(TODAY)), "oggi", "warn"),
        (replace(CALL, due=Due(date(2026, 3, 13), time(9, 30))), "domani alle 9:30", "warn"),
        (replace(CALL, due=Due(date(2026, 3, 14), time(9))), "sabato 14 marzo alle 9", "warn"),
    ],
)
def test_a_promise_says_by_when(promise: PromiseRow, words: str, ink: str) -> None:
    look = promise_look(promise, TODAY, staff_id=2)
    assert (look.words, look.ink) == (words, ink)


def test_a_promise_says_which_colleague_sees_to_it() -> None:
    assert promise_look(TEA, TODAY, staff_id=1).whole == "oggi entro le 13 · Giulia"


def test_a_birthday_says_how_to_address_who_has_it() -> None:
    assert birthday_look(PAOLO, TODAY).sub == "oggi · «Paolo», tu"
    tomorrow = replace(PAOLO, birthday_on=date(2026, 3, 13))
    assert birthday_look(tomorrow, TODAY).sub.startswith("domani · ")


@pytest.mark.parametrize(
    ("greeting", "icon", "words"),
    [
        (None, "cake", "12 visite"),
        (Greeting(), "cake", "12 visite"),
        (Greeting(has_gift=True), "ticket", "buono pronto"),
        (Greeting(voucher_id=3), "ticket", "buono pronto"),
        (Greeting(was_given=True), "ticket-check", "buono già dato"),
        (Greeting(usual_hour=9), "coffee", "di solito alle 9"),
    ],
)
def test_a_birthday_says_what_can_be_done(greeting: Greeting | None, icon: str, words: str) -> None:
    look = birthday_look(replace(PAOLO, greeting=greeting), TODAY)
    assert (look.icon, look.words, look.icon_ink) == (icon, words, "gift")
