"""A programme goes into the archive as plain values and comes back the same."""

import json

import pytest

from careapp.rules.loyalty.earning import EarnPerEuro
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.milestones import Milestones
from careapp.rules.loyalty.programme import Programme, Shortfall, from_document, to_document
from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.rules.loyalty.tiers import Tier

PROGRAMME = Programme(
    version=3,
    earning=EarnPerEuro(2, 1000, 500),
    rewards=(Reward("five", "Sconto", 50, RewardKind.AMOUNT_OFF, 500, "allo sconto"),),
    tiers=(Tier("guest", 0, "Ospite"),),
    expiry=Expiry(ExpiryKind.END_OF_YEAR, 1),
    shortfall=Shortfall.DEBT,
    milestones=Milestones((5, 15), 10),
)


def test_a_programme_survives_json() -> None:
    written = json.loads(json.dumps(to_document(PROGRAMME)))
    assert from_document(3, written) == PROGRAMME


def test_the_version_is_kept_apart() -> None:
    assert "version" not in to_document(PROGRAMME)


def test_a_document_that_is_no_programme_is_an_error() -> None:
    with pytest.raises(KeyError):
        from_document(1, {"earning": {}})


def test_a_reward_is_found_by_its_key() -> None:
    assert PROGRAMME.reward("five") == PROGRAMME.rewards[0]
    assert PROGRAMME.reward("six") is None
