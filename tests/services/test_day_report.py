"""The end-of-day report: its figures add up, each mistake is named, the audit's end is on it."""

import uuid
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from careapp import clock, text
from careapp.documents.day_sheet import DaySheet
from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.model.gift_card import GiftCard, GiftCardEntry
from careapp.rules.care.promises import Due, PromiseState
from careapp.rules.loyalty.earning import Unit
from careapp.rules.roles import Role
from careapp.rules.vouchers.kind import Gesture
from careapp.services import audit, day_figures
from careapp.services.actor import COMMAND_LINE, Actor
from careapp.services.adjusting import AdjustRequest, adjust_points
from careapp.services.archive import Archive
from careapp.services.corrections import CorrectionRequest, correct_purchase
from careapp.services.day_figures import Sum, load_day_figures
from careapp.services.day_report import make_day_report
from careapp.services.promises import SettleRequest, settle_promise
from careapp.services.undoing import UndoRequest, undo_sale
from careapp.services.voucher_changes import VoidRequest, void_voucher
from tests.factories import make_shop
from tests.services.caring import open_care_desk
from tests.services.selling import before, open_till
from tests.services.vouchering import open_desk

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

TODAY = date(2026, 3, 12)
SALES, VOUCHERS, CARDS, POINTS, PUT_RIGHT, TAKEN_BACK, SAFETY = range(7)
CARE = PUT_RIGHT
"""Stands before what was put right, on days that have any."""


def report(archive: Archive, day: date = TODAY, role: Role = Role.SHIFT_LEAD) -> DaySheet:
    return make_day_report(archive, day, Actor(1, "Marco", role))


def rows(sheet: DaySheet, part: int) -> list[tuple[str, str, str]]:
    return [(row.label, row.detail, row.value) for row in sheet.parts[part].rows]


def _buy_and_put_right(session: Session) -> None:
    till = open_till(session)
    till.buy(2000, days_ago=1)
    till.buy(1000)
    wrong, undone = till.buy(5000), till.buy(700)
    undo_sale(session, UndoRequest(uuid.uuid4(), undone.op_id), till.by)
    owner = Actor(None, "Elena", Role.OWNER)
    request = CorrectionRequest(uuid.uuid4(), wrong.sale_id, 500, (), "uno zero di troppo")
    correct_purchase(session, request, owner)
    adjust_points(
        session,
        AdjustRequest(uuid.uuid4(), till.customer.id, 3, Unit.POINT, "dimenticati ieri"),
        owner,
    )


def test_sales_and_corrections_of_the_day_add_up(archive: Archive) -> None:
    archive.change(_buy_and_put_right)
    sheet = report(archive)
    assert rows(sheet, SALES) == [
        ("Acquisti", "", "4 · 72,00\u00a0€"),
        ("Resi", "", "0 · 0,00\u00a0€"),
        ("Annullati o corretti", "", "2 · −57,00\u00a0€"),
        ("Netto", "", "15,00\u00a0€"),
        ("Pagato, tolti sconti e buoni", "", "15,00\u00a0€"),
    ]
    assert rows(sheet, PUT_RIGHT) == [
        ("10:42 · acquisto corretto", "uno zero di troppo", "riga di comando"),
        ("10:42 · punti corretti", "dimenticati ieri", "riga di comando"),
    ]
    assert rows(sheet, TAKEN_BACK) == [("10:42 · vendita annullata", "", "Giulia")]
    assert ("Corretti a mano", "", "3 punti") in rows(sheet, POINTS)
    yesterday = report(archive, TODAY - timedelta(days=1))
    assert rows(yesterday, SALES)[3] == ("Netto", "", "20,00\u00a0€")
    assert yesterday.parts[PUT_RIGHT].note == "Niente."


def _write_vouchers(session: Session) -> None:
    desk = open_desk(session)
    first = desk.issue()
    desk.issue(Gesture.discount(300))
    desk.issue(Gesture.words_only(), by=desk.lead)
    lost = desk.issue(Gesture.discount(200), by=desk.elena)
    desk.redeem(first.voucher_id)
    desk.voucher(lost.voucher_id).approved_by_id = desk.lead.staff_id
    void_voucher(
        session, VoidRequest(uuid.uuid4(), lost.voucher_id, "scritto due volte"), desk.lead
    )
    with clock.standing_at(before(1)):
        desk.issue(Gesture.discount(900))


def test_vouchers_are_told_by_kind_and_person(archive: Archive) -> None:
    archive.change(_write_vouchers)
    assert rows(report(archive), VOUCHERS) == [
        ("Scritti: Grazie", "Elena Aurora", "1 · 2,00\u00a0€"),
        ("Scritti: Grazie", "Giulia Bernardi", "2 · 8,00\u00a0€"),
        ("Scritti: Grazie", "Marco Toso", "1 · 0,00\u00a0€"),
        ("Usati: Grazie", "", "1 · 5,00\u00a0€"),
        ("Oltre il limite: Grazie", "Elena Aurora, con il sì di Marco Toso", "2,00\u00a0€"),
        ("10:42 · buono annullato", "scritto due volte", "Marco Toso"),
        ("Scritti in tutto", "", "10,00\u00a0€"),
    ]


def _sell_gift_cards(session: Session) -> None:
    desk = open_desk(session)
    voucher = desk.issue()
    session.add(GiftCard(voucher_id=voucher.voucher_id, paid_cents=5000, left_cents=3000))
    session.flush()
    for kind, cents, days in (("sold", 5000, 2), ("spent", -1200, 0), ("spent", -800, 0)):
        entry = GiftCardEntry(op_id=str(uuid.uuid4()), voucher_id=voucher.voucher_id, kind=kind)
        entry.cents, entry.happened_at = cents, before(days)
        session.add(entry)


def test_gift_cards_are_told_as_they_stood_that_day(archive: Archive) -> None:
    archive.change(_sell_gift_cards)
    left = "Ancora da spendere a fine giornata"
    assert rows(report(archive), CARDS) == [
        ("Buoni regalo spesi", "", "2 · −20,00\u00a0€"),
        (left, "", "30,00\u00a0€"),
    ]
    assert rows(report(archive, TODAY - timedelta(days=1)), CARDS) == [(left, "", "50,00\u00a0€")]
    assert rows(report(archive, TODAY - timedelta(days=3)), CARDS) == [(left, "", "0,00\u00a0€")]


def _keep_and_break_promises(session: Session) -> None:
    desk = open_care_desk(session)
    with clock.standing_at(before(2)):
        late, open_since, not_kept = (
            desk.promise(due=Due(TODAY - timedelta(days=1))) for _ in "abc"
        )
        case = desk.open()
    for promise_id, state in (
        (late, PromiseState.KEPT),
        (desk.promise(due=Due(TODAY)), PromiseState.KEPT),
        (not_kept, PromiseState.BROKEN),
    ):
        request = SettleRequest(uuid.uuid4(), promise_id, state, "finita la farina")
        settle_promise(session, request, desk.giulia)
    desk.close(desk.agree(case))
    desk.open()
    assert desk.promise_row(open_since).settled_on is None


def test_promises_and_cases_are_counted_on_their_day(archive: Archive) -> None:
    archive.change(_keep_and_break_promises)
    assert rows(report(archive), CARE) == [
        ("Promesse mantenute", "1 dopo il giorno detto all’inizio", "2"),
        ("Promesse non mantenute", "", "1"),
        ("Casi nuovi", "", "1"),
        ("Casi chiusi", "", "1"),
    ]
    opened = [("Casi nuovi", "", "1")]
    assert rows(report(archive, TODAY - timedelta(days=2)), CARE) == opened


def test_a_day_without_promises_and_cases_does_not_speak_of_them(archive: Archive) -> None:
    archive.change(_keep_and_break_promises)
    titles = [part.title for part in report(archive, TODAY - timedelta(days=1)).parts]
    assert "Promesse e casi" not in titles


def test_the_end_of_the_audit_and_the_backup_are_on_it(archive: Archive) -> None:
    archive.change(_buy_and_put_right)
    head = archive.read(audit.head)
    (lines, backup) = rows(report(archive), SAFETY)
    assert lines[1].replace(" ", "") == head.mac.hex()[:16].upper()
    assert lines[2] == str(head.rows)
    if archive.folder is None:
        assert backup[1] == "la fa il server che tiene l’archivio"
        return
    assert backup[1] == "ancora nessuna"
    archive.back_up()
    assert "2" in rows(report(archive), SAFETY)[1][1]


def test_a_quiet_day_says_so(archive: Archive) -> None:
    archive.change(make_shop)
    sheet = report(archive)
    assert sheet.parts[POINTS].note == "Nessun movimento."
    assert rows(sheet, VOUCHERS) == [("Scritti in tutto", "", "0,00\u00a0€")]
    assert sheet.is_signed


@pytest.mark.parametrize("role", [Role.NOBODY, Role.CASHIER])
def test_only_who_closes_the_day_gets_it(archive: Archive, role: Role) -> None:
    with pytest.raises(Refused):
        report(archive, role=role)


@pytest.mark.parametrize("by", [COMMAND_LINE, Actor(1, "Elena", Role.OWNER)])
def test_the_owner_gets_it(archive: Archive, by: Actor) -> None:
    assert make_day_report(archive, TODAY, by).title == "Chiusura di giornata"


def test_tomorrow_has_no_report(archive: Archive) -> None:
    with pytest.raises(Refused, match="non è ancora arrivato"):
        report(archive, TODAY + timedelta(days=1))


@pytest.mark.parametrize("day", [date.min, date(1970, 1, 1)])
def test_a_day_before_all_clocks_is_refused(archive: Archive, day: date) -> None:
    with pytest.raises(Refused, match="così lontano"):
        report(archive, day)


def test_the_first_day_of_all_clocks_has_an_empty_report(archive: Archive) -> None:
    assert report(archive, date(1970, 1, 2)).title == "Chiusura di giornata"


def test_it_speaks_the_language_of_the_screen(archive: Archive) -> None:
    text.set_language("en")
    assert report(archive).day == "Thursday 12 March 2026"


def test_the_night_belongs_to_the_evening_before(archive: Archive) -> None:
    def buy(session: Session) -> None:
        open_till(session).buy(1000, days_ago=0.4)

    archive.change(buy)
    yesterday = archive.read(load_day_figures, TODAY - timedelta(days=1))
    assert yesterday.sales.by_kind == {"purchase": Sum(1, 1000)}
    assert yesterday.points["point", "earn"] == 10
    assert archive.read(load_day_figures, TODAY).points == {}


def test_an_old_day_is_found_behind_many_lines(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(session: Session) -> None:
        for days_ago in range(30, 0, -1):
            audit.record(
                session,
                COMMAND_LINE,
                "points_adjusted",
                "customer",
                1,
                uuid.uuid4(),
                f"{days_ago} giorni fa",
                moment=before(days_ago),
            )

    archive.change(write)
    monkeypatch.setattr(day_figures, "_STEP", 3)
    for days_ago in (1, 2, 3, 15, 29, 30):
        figures = archive.read(load_day_figures, TODAY - timedelta(days=days_ago))
        assert [entry.reason for entry in figures.entries] == [f"{days_ago} giorni fa"]
    assert archive.read(lambda session: session.query(AuditRow).count()) == 30
