"""The page of the programme: every card edits the draft, and the draft is never lost."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from careapp.rules.loyalty.earning import (
    EarnPerItem,
)
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.milestones import Milestones
from careapp.rules.loyalty.multipliers import InBirthdayWeek, Multiplier, OfTiers, OnWeekdays
from careapp.rules.loyalty.programme import BirthdayGift, Lapsed, Shortfall
from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.rules.loyalty.tiers import Measure, Review
from careapp.services.programme import load_draft
from careapp.ui.dialogs.programme_reward import RewardSheet
from careapp.ui.dialogs.programme_rules import BonusSheet, MultiplierSheet
from careapp.ui.dialogs.programme_tier import TierSheet
from careapp.ui.dialogs.question import QuestionSheet
from careapp.ui.pages.manage import ManagePage
from careapp.ui.pages.programme import ProgrammePage
from careapp.ui.widgets.label import Text
from tests.ui.floors import Shop
from tests.ui.pages.owning import now, open_programme

Key = Qt.Key
TODAY = date(2026, 3, 12)


@pytest.fixture
def page(floor: Shop) -> ProgrammePage:
    return open_programme(floor)


def test_what_is_in_force_is_no_draft(floor: Shop, page: ProgrammePage) -> None:
    assert page.side.reason.text() == "È il programma in vigore: non è cambiato niente."
    assert not page.side.discard.isVisible()
    assert floor.page(ManagePage).aside.text() == ""
    page.earning.per_euro.points.stepBy(1)
    floor.settle()
    page.earning.per_euro.points.stepBy(-1)
    floor.settle()
    assert floor.ask(load_draft) is None
    assert not page.is_writing


def test_days_that_earn_more_have_an_order(floor: Shop, page: ProgrammePage) -> None:
    more = page.earning.more
    more.add_multiplier.click()
    floor.sheet(MultiplierSheet).put.click()
    more.add_multiplier.click()
    sheet = floor.sheet(MultiplierSheet)
    sheet.kind.set_value(InBirthdayWeek.kind)
    sheet.put.click()
    wednesday, birthday = more.multipliers.keys()
    assert {one.priority for one in now(page).multipliers} == {1, 2}
    floor.qtbot.keyClick(
        more.multipliers.row(birthday), Key.Key_Up, Qt.KeyboardModifier.AltModifier
    )
    assert more.multipliers.keys() == (birthday, wednesday)
    first = max(now(page).multipliers, key=lambda one: one.priority)
    assert first.condition == InBirthdayWeek()
    more.multipliers.row(wednesday).click()
    sheet = floor.sheet(MultiplierSheet)
    sheet.times.stepBy(2)
    sheet.put.click()
    assert sorted(one.percent for one in now(page).multipliers) == [200, 300]
    more.multipliers.bin(birthday).click()
    (left,) = now(page).multipliers
    assert left.condition == OnWeekdays((2,))


def test_one_condition_is_in_the_list_once(floor: Shop, page: ProgrammePage) -> None:
    for _time in range(2):
        page.earning.more.add_multiplier.click()
        floor.sheet(MultiplierSheet).put.click()
    assert len(now(page).multipliers) == 1


def test_goods_with_points_of_their_own(floor: Shop, page: ProgrammePage) -> None:
    more = page.earning.more
    for names in ("torte", "pane"):
        more.add_bonus.click()
        sheet = floor.sheet(BonusSheet)
        sheet.names.set_text(names)
        sheet.put.click()
    assert [bonus.names for bonus in now(page).bonuses] == [("torte",), ("pane",)]
    cakes, bread = more.bonuses.keys()
    more.bonuses.moved.emit(bread, 0)
    assert [bonus.names for bonus in now(page).bonuses] == [("pane",), ("torte",)]
    more.bonuses.row(cakes).click()
    changed = floor.sheet(BonusSheet)
    changed.points.stepBy(1)
    changed.put.click()
    assert now(page).bonuses[1] == EarnPerItem(("torte",), 6)
    more.bonuses.bin(bread).click()
    assert now(page).bonuses == (EarnPerItem(("torte",), 6),)


def test_a_reward_goes_and_comes_back(floor: Shop, page: ProgrammePage) -> None:
    (reward,) = now(page).rewards
    page.rewards.rows.bin(reward.key).click()
    assert now(page).rewards == ()
    assert floor.said() == "Premio tolto."
    floor.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert now(page).rewards == (reward,)


def test_a_reward_is_changed_in_its_row_and_in_its_sheet(floor: Shop, page: ProgrammePage) -> None:
    (reward,) = now(page).rewards
    cost = page.rewards.rows.box(reward.key)
    assert cost is not None
    assert cost.accessibleName() == f"Punti per «{reward.name}»"
    cost.stepBy(1)  # type: ignore[attr-defined] # the box beside a reward is its cost
    assert now(page).rewards[0].cost == 101
    page.rewards.rows.row(reward.key).click()
    sheet = floor.sheet(RewardSheet)
    sheet.name.set_text("Altro sconto")
    sheet.put.click()
    assert now(page).rewards == (replace(reward, name="Altro sconto", cost=101),)


def test_a_gift_brings_the_note_and_the_template(floor: Shop, page: ProgrammePage) -> None:
    assert not page.rewards.gift.isVisible()
    cake = Reward("cake", "Torta", 100, RewardKind.FREE_ITEM, 350)
    page.rewards.edit(rewards=(cake,))
    assert page.rewards.gift.isVisible()
    page.rewards.gift.button.click()
    floor.settle()
    (paper,) = floor.papers.iterdir()
    assert paper.name == "Regolamento tipo.pdf"
    assert floor.said().startswith("Salvato")


def test_tiers_are_renamed_and_keep_the_thresholds_of_each_measure(
    floor: Shop, page: ProgrammePage
) -> None:
    assert page.tiers.cards[0].accessibleName().startswith("Ospite: dalla prima volta, ")
    floor.qtbot.keyClick(page.tiers.cards[1], Key.Key_Return)
    sheet = floor.sheet(TierSheet)
    sheet.name.set_text("Amici")
    sheet.threshold.stepBy(2)
    sheet.put.click()
    assert now(page).tiering.tiers[1].threshold == 12
    page.tiers.measure.set_value(Measure.SPEND)
    spend = now(page).tiering
    assert (spend.measure, spend.tiers[1].name) == (Measure.SPEND, "Amici")
    assert [tier.threshold for tier in spend.tiers] == [0, 20_000, 120_000]
    page.tiers.measure.set_value(Measure.VISITS)
    assert [tier.threshold for tier in now(page).tiering.tiers] == [0, 12, 60]


def test_how_one_climbs_and_whether_one_falls(page: ProgrammePage) -> None:
    tiers = page.tiers
    tiers.window_of.set_value("life")
    assert now(page).tiering.months is None
    tiers.window_of.set_value("year")
    tiers.months.stepBy(6)
    assert now(page).tiering.months == 18
    tiers.falling.set_value("yearly")
    assert now(page).tiering.review == Review(1, 31, 3)
    tiers.review_month.set_value("2")
    tiers.review_month.chosen.emit("2")
    assert now(page).tiering.review == Review(2, 28, 3)
    assert tiers.aside.text().startswith("si rivede ogni anno il 28 febbraio")
    tiers.grace.stepBy(-3)
    tiers.falling.set_value("never")
    assert now(page).tiering.review is None


def test_four_ways_of_expiring(page: ProgrammePage) -> None:
    expiry = page.expiry
    assert "restano per sempre" in expiry.example.text()
    expiry.ways.set_values([ExpiryKind.END_OF_YEAR])
    assert now(page).expiry == Expiry(ExpiryKind.END_OF_YEAR, 1, 30)
    assert expiry.example.text() == (
        "Per esempio: 28,80\u00a0€ → 28 punti oggi, validi fino al 31 dicembre 2027; "
        "l’avviso dal 1 dicembre 2027"
    )
    expiry.ways.set_values([ExpiryKind.MONTHS])
    expiry.count.stepBy(-6)
    expiry.warn.stepBy(-10)
    assert now(page).expiry == Expiry(ExpiryKind.MONTHS, 6, 20)
    expiry.ways.set_values([ExpiryKind.END_OF_MONTH])
    expiry.ways.set_values([ExpiryKind.MONTHS])
    assert now(page).expiry.count == 6
    expiry.ways.set_values([ExpiryKind.NEVER])
    assert now(page).expiry.kind is ExpiryKind.NEVER


def test_returns(page: ProgrammePage) -> None:
    forgiven = page.returns.example.text()
    page.returns.ways.set_value(Shortfall.DEBT)
    assert now(page).shortfall is Shortfall.DEBT
    assert page.returns.example.text() != forgiven
    assert "28,80\u00a0€" in forgiven


def test_a_birthday_brings_money_or_words(floor: Shop, page: ProgrammePage) -> None:
    care = page.care
    care.birthday.toggle.click()
    assert now(page).birthday == BirthdayGift("", 500, 7)
    assert "14 marzo" in care.birthday.sub.text()
    care.kind.set_value("words")
    assert page.side.reason.text() == "Scrivi che cosa regali per il compleanno."
    assert now(page).birthday == BirthdayGift("", 500, 7)
    care.words.edit.setFocus()
    floor.write("una fetta di torta")
    care.days.stepBy(3)
    assert now(page).birthday == BirthdayGift("una fetta di torta", 0, 10)
    care.birthday.toggle.click()
    assert now(page).birthday is None
    care.birthday.toggle.click()
    assert now(page).birthday == BirthdayGift("una fetta di torta", 0, 10)


def test_regulars_who_stay_away(page: ProgrammePage) -> None:
    page.care.lapsed.toggle.click()
    assert now(page).lapsed == Lapsed(2)
    page.care.times.stepBy(1)
    assert now(page).lapsed == Lapsed(3)
    assert page.care.lapsed.sub.text() == (
        "chi è venuto 10 volte, ogni 7 giorni, ci manca dopo 31 giorni"
    )
    page.care.lapsed.toggle.click()
    assert now(page).lapsed is None


def test_nobody_loses_what_they_have(page: ProgrammePage) -> None:
    words = "I punti già presi restano: 208 punti di 2 clienti non cambiano."
    assert page.side.guarantee.text() == words


def test_visits_worth_a_word_are_written_and_worked_out(floor: Shop, page: ProgrammePage) -> None:
    card = page.milestones
    assert card.example.text() == (
        "Per esempio: visita 10, 25, 50, 100, 150, 200 … → un grazie da dire, una volta"
    )
    floor.paste_into(card.visits.edit, "20, 5, 5")
    assert now(page).milestones == Milestones((5, 20), 50)
    assert card.visits.text() == "20, 5, 5"
    card.every.stepBy(-10)
    assert now(page).milestones == Milestones((5, 20), 0)
    assert card.example.text() == "Per esempio: visita 5, 20 → un grazie da dire, una volta"
    floor.paste_into(card.visits.edit, "")
    assert now(page).milestones == Milestones((), 0)
    assert card.example.text() == "Per esempio: nessuna visita viene ricordata"


@pytest.mark.parametrize("typed", ["dieci", "0", "10001", "-5", "٣", "1.5"])
def test_a_visit_that_is_no_number_is_said_and_not_kept(
    floor: Shop, page: ProgrammePage, typed: str
) -> None:
    floor.paste_into(page.milestones.visits.edit, typed)
    assert page.fault() == "Scrivi numeri da 1 a 10.000 separati da virgole."
    assert not page.side.publish.isEnabled()
    page.earning.per_euro.points.stepBy(1)
    assert page.milestones.visits.text() == typed
    floor.paste_into(page.milestones.visits.edit, "7")
    assert page.fault() == ""
    assert now(page).milestones.first == (7,)


def remove_tier(floor: Shop, page: ProgrammePage, place: int) -> str:
    """Take a tier away with the mouse; return what was said before."""
    floor.click(page.tiers.cards[place])
    floor.click(floor.sheet(TierSheet).remove)
    question = floor.sheet(QuestionSheet)
    words = question.findChildren(Text)[-1].text()
    floor.click(question.yes)
    return words


def test_tiers_are_removed_down_to_none_and_come_back(floor: Shop, page: ProgrammePage) -> None:
    page.earning.edit(multipliers=(Multiplier(OfTiers(("home",)), 200, 1),))
    assert remove_tier(floor, page, 1) == (
        "Ora non c’è nessuno. Se ne va anche 1 regola che dava più punti."
    )
    assert [tier.key for tier in now(page).tiering.tiers] == ["guest", "family"]
    assert now(page).multipliers == ()
    assert floor.said() == "Livello tolto."
    words = remove_tier(floor, page, 1)
    assert words.endswith("Non resta nessun livello: nessuno sale e non si vede più alcun segno.")
    assert not page.tiers.cards[0].isVisible()
    assert not page.tiers.fold.isVisible()
    floor.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [tier.key for tier in now(page).tiering.tiers] == ["guest", "family"]


def test_who_is_in_a_tier_is_told_before_it_goes(floor: Shop, page: ProgrammePage) -> None:
    page.tiers.show_people({"family": 38, "guest": 3})
    assert remove_tier(floor, page, 2) == (
        "Ci sono 38 clienti: dal giorno in cui parte il programma saranno «Di casa», "
        "con i loro punti."
    )
    floor.click(page.tiers.cards[0])
    assert not floor.sheet(TierSheet).remove.isVisible()


def test_a_removal_can_be_left(floor: Shop, page: ProgrammePage) -> None:
    floor.click(page.tiers.cards[1])
    floor.click(floor.sheet(TierSheet).remove)
    floor.press(Key.Key_Return)
    assert not floor.has_sheet()
    assert len(now(page).tiering.tiers) == 3


def test_up_to_six_tiers_are_added_in_their_place(floor: Shop, page: ProgrammePage) -> None:
    for name, visits in (("Amici", "30"), ("Cari", "90"), ("Carissimi", "120")):
        floor.click(page.tiers.add)
        floor.write(name)
        floor.paste_into(floor.sheet(TierSheet).threshold.lineEdit(), visits)
        floor.press(Key.Key_Return)
        assert not floor.has_sheet()
    names = [tier.name or tier.key for tier in now(page).tiering.tiers]
    assert names == ["guest", "home", "Amici", "family", "Cari", "Carissimi"]
    assert page.tiers.cards[2].accessibleName().startswith("Amici: da 30 visite")
    assert not page.tiers.add.isEnabled()
    page.tiers.measure.set_value(Measure.SPEND)
    thresholds = [tier.threshold for tier in now(page).tiering.tiers]
    assert thresholds == sorted(set(thresholds))
