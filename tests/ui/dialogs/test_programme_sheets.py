"""The sheets of the programme: each gives a whole rule, or says what is missing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from careapp.rules.loyalty.earning import EarnPerItem, EarnPerVisit
from careapp.rules.loyalty.multipliers import (
    BetweenDays,
    InBirthdayWeek,
    Multiplier,
    OfTiers,
    OnWeekdays,
)
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.rules.loyalty.tiers import Measure, Tier, Tiering
from careapp.ui.dialogs.programme_publish import PublishSheet
from careapp.ui.dialogs.programme_reward import RewardSheet
from careapp.ui.dialogs.programme_rules import BonusSheet, MultiplierSheet, RuleSheet
from careapp.ui.dialogs.programme_tier import TierSheet
from careapp.ui.programme_changes import Change
from careapp.ui.widgets.label import Text
from tests.ui.conftest import Shown

TODAY = date(2026, 3, 12)
LATER = date(2026, 4, 30)
PROGRAMME = Programme()
FULL = Reward(
    "cake",
    "Torta",
    120,
    RewardKind.FREE_ITEM,
    350,
    "alla torta",
    per=2,
    minimum_cents=1000,
    first_day=TODAY,
    last_day=LATER,
    per_customer=1,
    stock=30,
)

Decide = Callable[[RuleSheet], object]


@pytest.fixture
def decide(shown: Shown) -> Decide:
    """Press the button of a sheet and return what it decided, or None."""

    def press(sheet: RuleSheet) -> object:
        heard: list[object] = []
        sheet.decided.connect(heard.append)
        shown(sheet)
        sheet.put.click()
        return heard[0] if heard else None

    return press


@pytest.mark.parametrize(
    "reward",
    [
        FULL,
        Reward("off", "Sconto", 50, RewardKind.AMOUNT_OFF, 500, is_repeatable=True),
        Reward("ten", "Dieci", 50, RewardKind.PERCENT_OFF, percent=10, cap_cents=700),
        Reward("more", "Doppio", 80, RewardKind.EXTRA_QUANTITY, 90, per=3),
        Reward("hug", "Un applauso", 10),
    ],
    ids=lambda reward: reward.kind,
)
def test_a_reward_comes_out_as_it_went_in(decide: Decide, reward: Reward) -> None:
    assert decide(RewardSheet(PROGRAMME, TODAY, reward)) == reward


def test_a_reward_needs_a_name_and_keeps_what_was_typed(decide: Decide) -> None:
    sheet = RewardSheet(PROGRAMME, TODAY)
    sheet.cost.set_value(300)
    assert decide(sheet) is None
    assert sheet.name.fault() == "Scrivi come si chiama il premio."
    sheet.name.set_text("x" * 61)
    assert decide(sheet) is None
    assert sheet.name.fault() == "È troppo lungo per un buono: al massimo 60 lettere."
    sheet.name.set_text("  Una   cena ")
    decided = decide(sheet)
    assert isinstance(decided, Reward)
    assert (decided.name, decided.cost, decided.kind) == ("Una cena", 300, RewardKind.AMOUNT_OFF)


def test_a_reward_does_not_end_before_it_begins(decide: Decide) -> None:
    sheet = RewardSheet(PROGRAMME, TODAY, replace(FULL, first_day=LATER, last_day=LATER))
    sheet.last.field.set_value(TODAY)
    sheet.fold.set_open(is_open=False)
    assert decide(sheet) is None
    assert sheet.fold.is_open
    sheet.last.tick.setChecked(False)
    assert decide(sheet) == replace(FULL, first_day=LATER, last_day=None)


def test_a_number_that_cannot_be_read_stops_the_sheet(decide: Decide) -> None:
    sheet = RewardSheet(PROGRAMME, TODAY, FULL)
    sheet.cost.lineEdit().setText("molti")
    sheet.cost.lineEdit().textEdited.emit("molti")
    assert decide(sheet) is None
    assert sheet.faults.fault().startswith("Costo: scrivi un numero da 1")


def test_each_kind_asks_only_for_its_own(shown: Shown) -> None:
    sheet = RewardSheet(PROGRAMME, TODAY)
    shown(sheet)
    assert sheet.amount.isVisible()
    assert not sheet.gift.isVisible()
    sheet.kind.set_value(RewardKind.PERCENT_OFF)
    assert sheet.cap.isVisible()
    assert not sheet.amount.isVisible()
    sheet.kind.set_value(RewardKind.WORDS)
    assert not sheet.worth.isVisible()
    sheet.kind.set_value(RewardKind.FREE_ITEM)
    assert sheet.worth.isVisible()
    assert "DPR 430/2001" in sheet.gift.text()


def test_a_gift_offers_template_rules(shown: Shown) -> None:
    sheet = RewardSheet(PROGRAMME, TODAY, FULL)
    shown(sheet)
    asked: list[bool] = []
    sheet.print_asked.connect(lambda: asked.append(True))
    sheet.print_rules.click()
    assert asked == [True]


def test_a_reward_is_worked_out_in_euros(shown: Shown) -> None:
    sheet = RewardSheet(PROGRAMME, TODAY)
    shown(sheet)
    assert sheet.example.text() == "Per esempio: dopo 4 spese, 100,00\u00a0€ in tutto"
    sheet.cost.stepBy(-1)
    assert sheet.example.text() == "Per esempio: dopo 4 spese, 90,00\u00a0€ in tutto"


def test_a_stamp_card_counts_stamps(shown: Shown) -> None:
    sheet = RewardSheet(Programme(earning=EarnPerVisit()), TODAY)
    shown(sheet)
    assert "bollini" in [text.text() for text in sheet.findChildren(Text)]


@pytest.mark.parametrize(
    "condition",
    [
        OnWeekdays((0, 5)),
        BetweenDays(TODAY, LATER),
        InBirthdayWeek(),
        OfTiers(("home", "family")),
    ],
    ids=lambda condition: condition.kind,
)
def test_a_multiplier_comes_out_as_it_went_in(
    decide: Decide, condition: OnWeekdays | BetweenDays | InBirthdayWeek | OfTiers
) -> None:
    known = Multiplier(condition, 150, 3)
    assert decide(MultiplierSheet(PROGRAMME, TODAY, known)) == known


def test_a_multiplier_needs_a_day(decide: Decide) -> None:
    sheet = MultiplierSheet(PROGRAMME, TODAY)
    sheet.weekdays.set_values(())
    assert decide(sheet) is None
    assert sheet.example.text() == ""
    sheet.weekdays.set_values(("6",))
    assert decide(sheet) == Multiplier(OnWeekdays((6,)), 200, 1)


def test_a_period_goes_forward_and_tiers_are_chosen(decide: Decide) -> None:
    sheet = MultiplierSheet(PROGRAMME, TODAY)
    sheet.kind.set_value(BetweenDays.kind)
    sheet.first.set_value(LATER)
    sheet.last.set_value(TODAY)
    assert decide(sheet) is None
    sheet.kind.set_value(OfTiers.kind)
    assert decide(sheet) is None
    sheet.tiers.set_values(("guest",))
    assert decide(sheet) == Multiplier(OfTiers(("guest",)), 200, 1)


def test_how_many_times_is_typed_as_people_write_it(shown: Shown) -> None:
    sheet = MultiplierSheet(PROGRAMME, TODAY)
    shown(sheet)
    assert sheet.times.words(150) == "Punti × 1,5"
    assert sheet.times.parse("1,5") == 150
    assert sheet.times.parse("Punti × 3") == 300
    sheet.times.stepBy(1)
    assert sheet.example.text() == "Per esempio: 28,80\u00a0€ → 70 punti"


def test_goods_come_out_as_they_went_in(decide: Decide) -> None:
    known = EarnPerItem(("torte", "biscotti"), 5, 2, 300)
    assert decide(BonusSheet(PROGRAMME, known)) == known


def test_goods_need_a_name(decide: Decide) -> None:
    sheet = BonusSheet(PROGRAMME)
    assert decide(sheet) is None
    assert sheet.names.fault() == "Scrivi almeno un prodotto o un reparto."
    sheet.names.set_text("torte, , torte,  pane di segale ")
    sheet.names.changed.emit(sheet.names.text())
    assert sheet.names.fault() == ""
    assert sheet.example.text() == "Per esempio: 2 × torte → 10 punti"
    sheet.minimum.stepBy(5)
    assert sheet.example.text() == ("Per esempio: 2 × torte → 10 punti · 4,99\u00a0€ → niente")
    assert decide(sheet) == EarnPerItem(("torte", "pane di segale"), 5, minimum_cents=500)


def test_a_tier_is_renamed_and_moved_between_its_neighbours(decide: Decide) -> None:
    home, family = PROGRAMME.tiering.tiers[1:]
    sheet = TierSheet(PROGRAMME, home)
    assert sheet.threshold.limits() == ("1", "59")
    sheet.name.set_text("Amici ")
    sheet.threshold.stepBy(1)
    assert sheet.example.text().startswith("Per esempio: 11 visite, ")
    assert decide(sheet) == replace(home, name="Amici", threshold=11)
    assert TierSheet(PROGRAMME, family).threshold.limits()[0] == "11"


def test_the_lowest_tier_has_no_threshold(decide: Decide) -> None:
    sheet = TierSheet(PROGRAMME, PROGRAMME.tiering.tiers[0])
    assert decide(sheet) == Tier("guest", 0)
    assert not sheet.threshold.isVisible()


def test_a_name_must_fit_its_badge(decide: Decide) -> None:
    sheet = TierSheet(PROGRAMME, PROGRAMME.tiering.tiers[1])
    sheet.name.set_text("x" * 25)
    assert decide(sheet) is None
    assert sheet.name.fault() == "Al massimo 24 lettere: sta su un’etichetta."


@pytest.mark.parametrize(
    ("measure", "words"),
    [(Measure.SPEND, "600,00\u00a0€"), (Measure.POINTS, "60.000")],
)
def test_a_tier_is_in_the_measure_of_the_programme(
    shown: Shown, measure: Measure, words: str
) -> None:
    tiers = (Tier("guest", 0), Tier("home", 60_000))
    sheet = TierSheet(Programme(tiering=Tiering(tiers, measure)), tiers[1])
    shown(sheet)
    assert sheet.threshold.lineEdit().text() == words


def test_publishing_says_what_changes_and_what_stays(shown: Shown) -> None:
    changed = (Change("Livelli", "prima", "dopo"), Change("Torta", "c’era", ""))
    sheet = PublishSheet(changed, LATER, TODAY, "I punti restano.")
    shown(sheet)
    told = [text.text() for text in sheet.findChildren(Text)]
    assert {"Finora: prima", "Adesso: dopo", "Non c’è più: c’era", "I punti restano."} <= set(told)
    assert sheet.sub.text() == "Vale da giovedì 30 aprile."
    sheet.set_working(sheet.publish)
    sheet.tell("Disco pieno.")
    assert sheet.trouble.isVisible()
    assert sheet.publish.isEnabled()


def test_a_new_tier_begins_above_and_has_a_name_and_a_place_of_its_own(decide: Decide) -> None:
    sheet = TierSheet(PROGRAMME)
    assert (sheet.threshold.value(), sheet.remove.isVisible()) == (120, False)
    assert decide(sheet) is None
    assert sheet.name.fault() == "Scrivi come si chiama il livello."
    sheet.name.set_text("di CASA")
    sheet.threshold.set_value(60)
    assert decide(sheet) is None
    assert sheet.name.fault() == "Un altro livello si chiama già così."
    assert sheet.place.fault() == "Da qui parte già un altro livello."
    sheet.name.set_text("Amici")
    sheet.threshold.set_value(30)
    new = decide(sheet)
    assert isinstance(new, Tier)
    assert (new.name, new.threshold) == ("Amici", 30)
    assert new.key not in {tier.key for tier in PROGRAMME.tiering.tiers}


def test_the_first_tier_above_the_lowest_begins_where_tiers_do() -> None:
    alone = Programme(tiering=Tiering((Tier("guest", 0),), Measure.SPEND))
    assert TierSheet(alone).threshold.value() == 20_000


def test_a_name_given_by_the_owner_is_not_left_empty(decide: Decide) -> None:
    tiers = (Tier("guest", 0), Tier("a1b2", 5, "Amici"))
    sheet = TierSheet(Programme(tiering=Tiering(tiers)), tiers[1])
    sheet.name.set_text("")
    assert decide(sheet) is None
    assert sheet.name.fault() == "Scrivi come si chiama il livello."
