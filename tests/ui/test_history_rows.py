from datetime import UTC, date, datetime

import pytest

from careapp.rules.loyalty.earning import Unit
from careapp.services.history_entries import HistoryEntry, HistoryKind
from careapp.ui.dialogs.entry import EntrySheet
from careapp.ui.history_rows import (
    gift_words,
    moment_words,
    state_look,
    timeline_rows,
    title_of,
)
from careapp.ui.loyalty_words import gained_words
from careapp.ui.tokens import Tone
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.offer import Offer
from careapp.ui.widgets.rows import Heading
from careapp.ui.widgets.timeline import TimelineRow
from tests.ui.conftest import Shown

TODAY = date(2026, 3, 12)


def entry(kind: str = HistoryKind.PURCHASE, **facts: object) -> HistoryEntry:
    columns: dict[str, object] = {
        "part": 0,
        "id": 7,
        "stored_at": datetime(2026, 3, 9, 9, 5, tzinfo=UTC),
        "stored_day": date(2026, 3, 9),
        "stored_kind": kind,
        "amount_cents": 1460,
        "total_cents": 1460,
        "returned_cents": 0,
        "points": 14,
        "points_spent": 0,
        "text": "",
        "reason": "",
        "staff_name": "Giulia",
        "voucher_kind": "thank_you",
        "gesture": "discount",
        "state": "printed",
        "code_last4": "2K7M",
        "expires_on": None,
        "redeemed_on": None,
    }
    return HistoryEntry(**{**columns, **facts})  # type: ignore[arg-type]  # by name


def row(of: HistoryEntry) -> TimelineRow:
    shown = timeline_rows([of], TODAY)[1]
    assert isinstance(shown, TimelineRow)
    return shown


def test_each_month_has_a_heading_and_another_year_its_number() -> None:
    old = entry(stored_day=date(2025, 12, 31))
    rows = timeline_rows([entry(), entry(id=8), old], TODAY)
    headings = [each for each in rows if isinstance(each, Heading)]
    assert headings == [Heading("Marzo"), Heading("Dicembre 2025")]


@pytest.mark.parametrize(
    ("kind", "title"),
    [("purchase", "Acquisto"), ("return", "Reso"), ("note", "Nota")],
)
def test_each_kind_has_a_title(kind: str, title: str) -> None:
    assert title_of(entry(kind)) == title


def test_a_purchase_says_what_was_taken_and_what_came_back() -> None:
    shown = row(entry(text="Pane, Caffè", returned_cents=500, points_spent=4))
    assert shown.sub.startswith("Pane, caffè · ")
    assert "5,00\u00a0€" in shown.sub
    assert shown.aside == "+10 punti"
    assert shown.amount == "14,60\u00a0€"
    assert row(entry(points=0)).aside == ""
    assert row(entry(reason="battuto male")).sub == "battuto male"


def test_points_are_signed() -> None:
    assert gained_words(1, Unit.POINT) == "+1 punto"
    assert gained_words(1200, Unit.POINT) == "+1.200 punti"
    assert gained_words(-3, Unit.STAMP) == "−3 bollini"


@pytest.mark.parametrize(
    ("gesture", "words"),
    [
        ("discount", "14,60\u00a0€"),
        ("value", "14,60\u00a0€"),
        ("gift", "un caffè"),
        ("words", "solo parole"),
    ],
)
def test_a_voucher_says_what_it_gives(gesture: str, words: str) -> None:
    assert gift_words(entry("voucher", gesture=gesture, text="un caffè")) == words


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"state": "redeemed"}, "usato"),
        ({"state": "void"}, "annullato"),
        ({"state": "printed", "expires_on": date(2026, 3, 11)}, "scaduto"),
        ({"state": "issued"}, "da stampare"),
        ({"state": "printed", "expires_on": TODAY}, "valido"),
        ({"state": "printed", "code_last4": ""}, None),
    ],
)
def test_a_voucher_has_one_badge(facts: dict[str, object], words: str | None) -> None:
    look = state_look(entry("voucher", **facts), TODAY)
    assert (look.text if look else None) == words


def test_a_voucher_row_ends_with_its_last_symbols_or_who_gave_it() -> None:
    assert row(entry("voucher")).aside == "…2K7M"
    assert row(entry("voucher", code_last4="")).aside == "Giulia"
    used = row(entry("voucher", redeemed_on=TODAY))
    assert "12 mar" in used.sub
    assert "30 mar" in row(entry("voucher", expires_on=date(2026, 3, 30))).sub


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("loyalty", "14,60\u00a0€ · fedeltà · fino al 30 mar"),
        ("Ha aiutato a scaricare", "14,60\u00a0€ · ha aiutato a scaricare · fino al 30 mar"),
        ("", "14,60\u00a0€ · fino al 30 mar"),
    ],
)
def test_a_voucher_row_says_why_it_was_given(reason: str, words: str) -> None:
    assert row(entry("voucher", reason=reason, expires_on=date(2026, 3, 30))).sub == words


@pytest.mark.parametrize(
    ("kind", "reason", "words"),
    [
        ("birthday", "birthday", "regalo di compleanno"),
        ("reward", "birthday", "regalo di compleanno"),
        ("reward", "lapsed", "non visti da un po’, in gruppo"),
        ("thank_you", "birthday", "birthday"),
    ],
)
def test_a_reason_that_moved_to_another_kind_keeps_its_name(
    kind: str, reason: str, words: str
) -> None:
    assert words in row(entry("voucher", voucher_kind=kind, reason=reason)).sub


@pytest.mark.parametrize(
    ("kind", "gesture", "title", "sub"),
    [
        ("win_back", "words", "Buono «Ci manca»", "solo parole · non si vede da un po’"),
        ("reminder", "words", "Promemoria", "un ordine"),
        ("gift_card", "value", "Buono regalo", "14,60\u00a0€ · un ordine"),
    ],
)
def test_every_kind_is_called_what_it_is(kind: str, gesture: str, title: str, sub: str) -> None:
    reason = "absence" if kind == "win_back" else "Un ordine"
    shown = row(entry("voucher", voucher_kind=kind, gesture=gesture, reason=reason))
    assert (shown.title, shown.sub) == (title, sub)
    assert shown.tone is (Tone.ACCENT if kind == "reminder" else Tone.GIFT)


def test_when_and_by_whom() -> None:
    assert moment_words(entry()) == "9 mar, 10:05 · Giulia"
    assert moment_words(entry(staff_name="")) == "9 mar, 10:05"


@pytest.mark.parametrize(
    ("facts", "offers"),
    [
        ({"stored_kind": "purchase"}, ["Reso", "Correggi"]),
        ({"stored_kind": "purchase", "returned_cents": 1460}, []),
        ({"stored_kind": "return"}, []),
        ({"stored_kind": "note"}, []),
        ({"stored_kind": "note", "state": "agreed"}, ["Ritira il consenso"]),
        ({"stored_kind": "voucher", "state": "issued"}, ["Stampa"]),
        ({"stored_kind": "voucher", "state": "printed"}, ["Stampa una copia"]),
        ({"stored_kind": "voucher", "state": "redeemed", "redeemed_on": TODAY}, []),
        ({"stored_kind": "voucher", "expires_on": date(2026, 3, 11)}, []),
    ],
)
def test_only_what_fits_is_offered(
    shown: Shown, facts: dict[str, object], offers: list[str]
) -> None:
    sheet = EntrySheet(entry(**facts), TODAY)  # type: ignore[arg-type]  # by name
    shown(sheet)
    assert [offer.text() for offer in sheet.findChildren(Offer)] == offers


@pytest.mark.parametrize(
    ("kind", "facts", "title", "sub", "badge"),
    [
        ("case", {"text": "torta sbagliata", "state": "open"}, "Caso aperto · torta sbagliata",
         "", ("aperto", Tone.BAD)),
        ("case", {"text": "", "state": "closed"}, "Caso chiuso", "", None),
        ("promise", {"text": "Pane", "state": "ready", "expires_on": date(2026, 3, 13)},
         "Promessa · Pane", "entro il 13 mar", ("pronto", Tone.GOOD)),
        ("promise", {"text": "Pane", "state": "broken", "reason": "Finito"}, "Promessa · Pane",
         "Finito", ("non mantenuta", Tone.NEUTRAL)),
        ("update", {"text": "Arriva venerdì"}, "Aggiornamento", "Arriva venerdì", None),
        ("update", {"expires_on": date(2026, 3, 13)}, "Aggiornamento", "detto: entro il 13 mar",
         None),
        ("feedback", {"points": 2, "text": "Troppa\nattesa", "state": "answered"},
         "Ci ha detto", "2 su 5 · Troppa attesa", ("risposto", Tone.GOOD)),
        ("feedback", {"points": 0, "text": "Bravi", "state": "open"}, "Ci ha detto", "Bravi", None),
    ],
)  # fmt: skip
def test_care_stands_in_the_history(
    kind: str,
    facts: dict[str, object],
    title: str,
    sub: str,
    badge: tuple[str, Tone] | None,
    shown: Shown,
) -> None:
    happened = entry(kind, **facts)
    told = row(happened)
    assert (told.title, told.sub) == (title, sub)
    assert (told.badge and (told.badge.text, told.badge.tone)) == badge
    sheet = shown(EntrySheet(happened, TODAY))
    words = [part.text() for part in sheet.findChildren(Text)]
    assert all(said in words for said in (sub, badge[0] if badge else "") if said)
