"""History: everything, newest first, by pages, and nothing that was undone."""

import uuid
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from careapp.model.care import Feedback
from careapp.model.customer import Note
from careapp.model.shop import ImportBatch
from careapp.services.corrections import CorrectionRequest, correct_purchase
from careapp.services.history import load_history
from careapp.services.history_entries import HistoryEntry, HistoryFilter
from careapp.services.promises import PromiseRequest, UpdateRequest, mark_ready, update_promise
from careapp.services.returns import ReturnRequest, return_purchase
from careapp.services.undoing import UndoRequest, undo_sale
from tests.factories import MOMENT, make_sale
from tests.services.caring import CAKE, open_care_desk
from tests.services.selling import Till, before, give_voucher, open_till

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")


@pytest.fixture
def till(session: Session) -> Till:
    return open_till(session)


def history(till: Till, shown: HistoryFilter = HistoryFilter.ALL) -> tuple[HistoryEntry, ...]:
    return load_history(till.session, till.customer.id, shown).entries


def write_note(till: Till, text: str, days_ago: float = 0) -> None:
    till.session.add(
        Note(
            customer_id=till.customer.id,
            text=text,
            written_at=before(days_ago),
            staff_id=till.by.staff_id,
        )
    )
    till.session.flush()


def test_a_purchase_says_what_was_taken_paid_and_earned(till: Till) -> None:
    till.buy(1460, items=("Focaccia", "Tè verde"))
    (entry,) = history(till)
    assert (entry.kind, entry.amount_cents, entry.points, entry.text, entry.staff_name) == (
        "purchase",
        1460,
        14,
        "Focaccia, Tè verde",
        "Giulia",
    )
    assert (entry.moment, entry.day) == (MOMENT, MOMENT.date())


def test_a_reward_and_a_return_show_their_points(till: Till) -> None:
    till.earn(100)
    bought = till.buy(1000, reward_key="dessert")
    return_purchase(till.session, ReturnRequest(uuid.uuid4(), bought.sale_id, 500), till.by)
    back, purchase, _earned = history(till)
    assert (purchase.points, purchase.points_spent, purchase.returned_cents) == (10, 100, 500)
    assert (back.kind, back.amount_cents, back.points, back.points_spent) == (
        "return",
        -500,
        -5,
        -50,
    )


def test_a_voucher_says_its_kind_and_state(till: Till) -> None:
    voucher_id = give_voucher(till)
    till.buy(1000, voucher_id=voucher_id)
    (voucher,) = history(till, HistoryFilter.VOUCHERS)
    assert (voucher.voucher_kind, voucher.state, voucher.amount_cents, voucher.gesture) == (
        "thank_you",
        "redeemed",
        500,
        "discount",
    )
    assert (voucher.redeemed_on, len(voucher.code_last4), voucher.staff_name) == (
        MOMENT.date(),
        4,
        "Elena",
    )


def test_filters_show_only_their_own(till: Till) -> None:
    till.buy()
    write_note(till, "Preferisce il pane senza glutine")
    give_voucher(till)
    kinds = {shown: {entry.kind for entry in history(till, shown)} for shown in HistoryFilter}
    assert kinds == {
        HistoryFilter.ALL: {"purchase", "note", "voucher"},
        HistoryFilter.PURCHASES: {"purchase"},
        HistoryFilter.VOUCHERS: {"voucher"},
        HistoryFilter.CASES: set(),
        HistoryFilter.PROMISES: set(),
        HistoryFilter.REQUESTS: {"voucher"},
        HistoryFilter.NOTES: {"note"},
    }


def test_what_somebody_looked_for_stays_once_they_are_a_customer(till: Till) -> None:
    person = till.customer
    person.looking_for = "Una torta per trenta"
    till.session.flush()
    till.buy()
    _purchase, request = history(till)
    assert (request.kind, request.text, request.moment) == (
        "request",
        "Una torta per trenta",
        person.created_at,
    )
    assert history(till, HistoryFilter.REQUESTS) == (request,)


def test_newest_comes_first_across_kinds(till: Till) -> None:
    till.buy(days_ago=3)
    write_note(till, "due giorni fa", 2)
    till.buy(days_ago=1)
    assert [entry.kind for entry in history(till)] == ["purchase", "note", "purchase"]


def test_what_was_undone_is_not_shown(till: Till) -> None:
    bought = till.buy()
    undo_sale(till.session, UndoRequest(uuid.uuid4(), bought.op_id), till.by)
    assert history(till) == ()


def test_of_a_correction_the_right_purchase_is_shown_with_its_reason(till: Till) -> None:
    bought = till.buy(1460)
    request = CorrectionRequest(uuid.uuid4(), bought.sale_id, 960, (), "battuto male")
    correct_purchase(till.session, request, till.by)
    (entry,) = history(till)
    assert (entry.amount_cents, entry.reason, entry.points) == (960, "battuto male", 9)


def test_rows_of_an_import_under_way_are_invisible(till: Till) -> None:
    batch = ImportBatch(source="till", file_digest="0", started_at=MOMENT)
    till.session.add(batch)
    till.session.flush()
    make_sale(till.session, till.customer, import_id=batch.id)
    assert history(till) == ()
    batch.completed_at = MOMENT
    till.session.flush()
    assert len(history(till)) == 1


@pytest.mark.parametrize("limit", [1, 2, 3, 7])
def test_pages_show_every_row_once_even_at_the_same_moment(till: Till, limit: int) -> None:
    for number in range(4):
        make_sale(till.session, till.customer, 100 + number)
        write_note(till, f"nota {number}")
    till.buy(days_ago=2)
    till.session.flush()
    seen: list[HistoryEntry] = []
    page = load_history(till.session, till.customer.id, limit=limit)
    while page.next_page is not None:
        seen += page.entries
        assert len(page.entries) == limit
        page = load_history(till.session, till.customer.id, before=page.next_page, limit=limit)
    seen += page.entries
    assert seen == list(history(till))
    assert len({(entry.part, entry.id) for entry in seen}) == 9


def test_a_history_that_ends_with_its_page_has_no_next(till: Till) -> None:
    till.buy(days_ago=1)
    till.buy()
    page = load_history(till.session, till.customer.id, limit=2)
    assert page.next_page is None
    assert page.entries[0].moment - page.entries[1].moment == timedelta(days=1)


def test_complaints_promises_and_feedback_are_told(session: Session) -> None:
    desk = open_care_desk(session)
    case = desk.closed()
    promise = desk.promise(what="Pane")
    mark_ready(session, PromiseRequest(uuid.uuid4(), promise), desk.giulia)
    update_promise(session, UpdateRequest(uuid.uuid4(), promise, text="È qui"), desk.giulia)
    session.add(
        Feedback(
            op_id=str(uuid.uuid4()),
            customer_id=desk.customer.id,
            score=2,
            words="Troppa attesa",
            given_at=MOMENT,
            given_on=MOMENT.date(),
        )
    )
    session.flush()
    shown = {
        which: [
            (entry.kind, entry.text, entry.state)
            for entry in load_history(session, desk.customer.id, which).entries
        ]
        for which in (HistoryFilter.CASES, HistoryFilter.PROMISES)
    }
    assert shown[HistoryFilter.CASES] == [
        ("case", "torta sbagliata", "closed"),
        ("feedback", "Troppa attesa", "open"),
    ]
    assert shown[HistoryFilter.PROMISES] == [
        ("promise", "Pane", "ready"),
        ("promise", "Novità: una nuova torta con scritto «Linh»", "open"),
        ("promise", CAKE.agreement.what, "open"),
        ("update", "È qui", ""),
    ]
    everything = load_history(session, desk.customer.id).entries
    assert {entry.id for entry in everything if entry.kind == "case"} == {case.case_id}
