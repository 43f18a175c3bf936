"""What the owner has published: how points are earned, kept and spent."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from careapp.rules.loyalty.earning import EarnPerEuro
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.milestones import DEFAULT_MILESTONES, Milestones
from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.rules.loyalty.tiers import Tier


class Shortfall(StrEnum):
    """What becomes of points that a return should take back but that are already spent."""

    FORGIVE = "forgive"
    DEBT = "debt"


@dataclass(frozen=True, slots=True)
class Programme:
    """One published version; a ledger row says under which version it was made."""

    version: int
    earning: EarnPerEuro
    rewards: tuple[Reward, ...]
    tiers: tuple[Tier, ...]
    expiry: Expiry
    shortfall: Shortfall = Shortfall.FORGIVE
    milestones: Milestones = DEFAULT_MILESTONES

    def reward(self, key: str) -> Reward | None:
        """Return the reward with this key, or None when this version does not have it."""
        return next((reward for reward in self.rewards if reward.key == key), None)


def to_document(programme: Programme) -> dict[str, Any]:
    """Return the programme as plain values that JSON can hold; the version is kept apart."""
    document = asdict(programme)
    del document["version"]
    return document


def from_document(version: int, document: dict[str, Any]) -> Programme:
    """Read back what `to_document` wrote.

    Raises:
        KeyError, TypeError, ValueError: the document is not a programme.
    """
    return Programme(
        version=version,
        earning=EarnPerEuro(**document["earning"]),
        rewards=tuple(_reward(written) for written in document["rewards"]),
        tiers=tuple(Tier(**written) for written in document["tiers"]),
        expiry=Expiry(ExpiryKind(document["expiry"]["kind"]), document["expiry"]["count"]),
        shortfall=Shortfall(document["shortfall"]),
        milestones=_milestones(document["milestones"]),
    )


def _reward(written: dict[str, Any]) -> Reward:
    return Reward(**{**written, "kind": RewardKind(written["kind"])})


def _milestones(written: dict[str, Any]) -> Milestones:
    return Milestones(first=tuple(written["first"]), then_every=written["then_every"])
