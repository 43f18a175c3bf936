from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from careapp.rules.loyalty.earning import EarnPerVisit, Unit
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.rewards import NextReward, Reward
from careapp.rules.loyalty.slip import Ending, SlipFacts
from careapp.rules.loyalty.tiers import Measure
from careapp.rules.names import Register
from careapp.rules.shop import Shop
from careapp.rules.vouchers.voice import Voice
from careapp.services.slip_papers import load_slip, write_slip
from tests.services.selling import PROGRAMME, open_till

TODAY = date(2026, 3, 12)
COFFEE = Reward("coffee", "Un caffè", 10)
FACTS = SlipFacts(
    balance=7,
    unit=Unit.STAMP,
    other_balance=0,
    tier="Ospite",
    ready=(),
    next_reward=NextReward(COFFEE, 3, 3),
    next_tier=None,
    measure=Measure.VISITS,
    soon=(),
    later=(),
)
SHOP = Shop("Bottega Aurora", "Via del Forno 12")


def test_the_slip_says_where_a_person_stands(session: Session) -> None:
    expiring = replace(PROGRAMME, expiry=Expiry(ExpiryKind.MONTHS, 1, 30))
    till = open_till(session, expiring)
    till.earn(84, days_ago=20)
    slip = load_slip(session, till.customer.id, TODAY)
    assert (slip.figure, slip.under, slip.stamps) == ("84", "su 100 punti", None)
    assert slip.lines[0] == "Mancano 16 punti al dolce della casa."
    assert slip.soon == ("84 punti valgono fino al 20 marzo.",)
    assert slip.later == ()
    assert "Documento non fiscale." in slip.small_print


def test_a_stamp_card_is_a_card(session: Session) -> None:
    till = open_till(session, Programme(earning=EarnPerVisit(), rewards=(COFFEE,)))
    till.buy(days_ago=2)
    slip = load_slip(session, till.customer.id, TODAY)
    assert (slip.stamps, slip.under) == ((1, 10), "1 su 10 bollini")
    assert slip.lines[0] == "Un caffè: mancano 9 bollini."


def test_a_long_card_and_one_without_rewards_are_told_in_figures() -> None:
    long = NextReward(replace(COFFEE, cost=60), 53, None)
    slip = write_slip(SHOP, "Siobhán", Voice.TU, replace(FACTS, next_reward=long), TODAY)
    assert (slip.headline, slip.under, slip.stamps) == (
        "Il tuo saldo, Siobhán.",
        "su 60 bollini",
        None,
    )
    slip = write_slip(SHOP, "", Voice.LEI, replace(FACTS, next_reward=None), TODAY)
    assert (slip.headline, slip.figure, slip.under) == ("Il Suo saldo.", "7", "bollini")


def test_what_ends_later_stands_apart() -> None:
    ends = (Ending(1, Unit.STAMP, date(2026, 4, 8)),)
    slip = write_slip(SHOP, "", Voice.LEI, replace(FACTS, later=ends), TODAY)
    assert (slip.soon, slip.later) == ((), ("1 bollino vale fino all’8 aprile.",))


def test_the_voice_is_the_persons(session: Session) -> None:
    till = open_till(session)
    till.customer.register, till.customer.call_name = Register.FIRST_NAME, "Siobhán"
    session.flush()
    assert load_slip(session, till.customer.id, TODAY).headline == "Il tuo saldo, Siobhán."
