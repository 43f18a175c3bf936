"""The composer's kinds: the fitting one proposed, another chosen, a reminder with its facts."""

import pytest

from careapp import settings
from careapp.rules.vouchers.facts import FACT_LIMIT
from careapp.ui.desk import FITTING
from careapp.ui.pages.composer import ComposerPage
from tests.ui import looking
from tests.ui.floors import ANNA, MARTA, OMAR, Control, Shop
from tests.ui.pages.composing import A6, ROLL, Key, choose_reason, open_composer


def choose_kind(floor: Shop, page: ComposerPage, key: str) -> None:
    page.head.kinds.set_value(key)
    page.head.kinds.chosen.emit(key)
    floor.settle()


@pytest.mark.parametrize(
    ("customer_id", "title", "gesture"),
    [(MARTA, "Ringrazia", "discount"), (OMAR, "Dai il benvenuto", "words")],
)
def test_the_fitting_kind_is_proposed(
    floor: Shop, customer_id: int, title: str, gesture: str
) -> None:
    page = open_composer(floor, FITTING, customer_id)
    assert page.head.heading.text() == page.title == page.accessibleName() == title
    assert page.form.gesture.value() == gesture
    assert page.form.expiry_box.isVisible() == (gesture != "words")
    assert not page.is_writing


def test_an_apology_is_offered_as_nothing_else(floor: Shop) -> None:
    page = open_composer(floor, "apology")
    assert page.head.heading.text() == "Scusati"
    assert not page.head.kinds.isVisible()
    floor.press(Key.Key_F6)
    assert not page.head.kinds.view().isVisible()


def test_another_kind_is_chosen_by_key(floor: Shop) -> None:
    page = open_composer(floor)
    before = page.form.message.text()
    floor.press(Key.Key_F6)
    floor.press(Key.Key_Down)
    floor.press(Key.Key_Return)
    assert page.head.kinds.value() == "telling_us"
    assert page.form.question.text() == "Che cosa ci ha detto"
    assert page.form.message.text() != before
    assert not page.is_writing
    floor.click(page.save)
    (voucher,) = floor.ask(looking.vouchers)
    assert (voucher.kind, voucher.reason, voucher.gesture) == ("telling_us", "opinion", "words")


def test_what_was_typed_stays_when_the_kind_changes(floor: Shop) -> None:
    page = open_composer(floor)
    choose_reason(floor, page, -1)
    floor.paste_into(page.form.typed_reason.edit, "ha portato i fiori")
    floor.paste_into(page.form.message.edit, "Grazie dei fiori.")
    floor.paste_into(page.form.amount.lineEdit(), "7,50")
    choose_kind(floor, page, "birthday")
    assert page.is_writing
    assert page.form.reason() == "other"
    assert page.form.typed_reason.text() == "ha portato i fiori"
    assert page.form.message.text() == "Grazie dei fiori."
    assert page.form.amount.value() == 750
    choose_kind(floor, page, "reminder")
    choose_kind(floor, page, "welcome")
    assert page.form.message.text() == "Grazie dei fiori."
    assert page.form.amount.value() == 750


def test_a_gesture_and_a_day_chosen_by_hand_stay(floor: Shop) -> None:
    page = open_composer(floor, "welcome")
    page.form.gesture.set_value("gift")
    day = page.form.expiry.value().replace(day=3)
    page.form.expiry.set_value(day)
    choose_kind(floor, page, "birthday")
    assert page.form.gesture.value() == "gift"
    assert page.form.expiry.value() == day
    choose_kind(floor, page, "reminder")
    assert page.form.chosen_gesture().kind == "words"
    choose_kind(floor, page, "win_back")
    assert page.form.gesture.value() == "discount"


def test_a_reminder_offers_no_gesture_and_no_last_day(floor: Shop) -> None:
    page = open_composer(floor, "reminder")
    assert not page.form.gesture_box.isVisible()
    assert not page.form.amount_row.isVisible()
    assert not page.form.expiry_box.isVisible()
    assert page.form.fact_lines.isVisible()
    choose_kind(floor, page, "thank_you")
    assert page.form.gesture_box.isVisible()
    assert not page.form.fact_lines.isVisible()


def test_a_reminder_begins_with_what_they_look_for_and_keeps_its_lines(floor: Shop) -> None:
    page = open_composer(floor, FITTING, ANNA)
    lines = page.form.fact_lines
    assert lines.field("asked").text() == "Una torta"
    floor.paste_into(lines.field("cost").edit, "18 €")
    assert page.is_writing
    choose_kind(floor, page, "thank_you")
    choose_kind(floor, page, "reminder")
    floor.click(page.save)
    (voucher,) = floor.ask(looking.vouchers)
    assert voucher.facts == [["La Sua richiesta", "Una torta"], ["Costo", "18 €"]]


def test_a_line_too_long_is_said_while_it_is_typed(floor: Shop) -> None:
    page = open_composer(floor, "reminder")
    asked = page.form.fact_lines.field("asked")
    floor.paste_into(asked.edit, "a" * (FACT_LIMIT + 1))
    assert asked.fault() == "Troppo lungo per la carta: 120 caratteri al massimo."
    floor.click(page.save)
    assert floor.ask(looking.vouchers) == []
    floor.paste_into(asked.edit, "")
    assert asked.fault() == ""
    floor.click(page.save)
    assert floor.said() == "Scrivi anche «Che cosa ha chiesto»: il foglio parla di quello."
    assert page.form.isEnabled()


def test_ink_is_saved_here_from_now_on(floor: Shop) -> None:
    page = open_composer(floor)
    assert not page.preview.saves_ink.isChecked()
    floor.click(page.preview.saves_ink)
    assert floor.floor.settings.get(settings.SAVES_INK) is True
    assert page.preview._written()[1].saves_ink  # type: ignore[index]  # noqa: SLF001
    page.papers.set_value("roll_80")
    assert not page.preview.saves_ink.isVisible()
    page = open_composer(floor)
    assert page.preview.saves_ink.isChecked()


@pytest.mark.parametrize(
    ("printers", "papers"),
    [
        ((), ["a6", "roll_80", "roll_58", "letter"]),
        ((A6,), ["a6", "letter"]),
        ((ROLL,), ["a6", "roll_80", "letter"]),
    ],
)
def test_a_roll_is_offered_where_its_printer_stands(
    floor: Shop, printers: tuple[settings.Setting, ...], papers: list[str]
) -> None:
    for printer in printers:
        floor.floor.settings.set(printer, "HP")
    page = open_composer(floor)
    offered = []
    for paper in ("a6", "roll_80", "roll_58", "letter"):
        try:
            page.papers.set_value(paper)
        except KeyError:
            continue
        offered.append(page.papers.value())
    assert offered == papers


def test_the_counters_own_paper_is_always_offered(floor: Shop) -> None:
    floor.floor.settings.set(A6, "HP")
    floor.floor.settings.set(settings.PAPER, "roll_58")
    assert open_composer(floor).papers.value() == "roll_58"
    floor.press(Key.Key_P, Control)
    assert floor.ask(looking.vouchers)[0].state == "issued"
