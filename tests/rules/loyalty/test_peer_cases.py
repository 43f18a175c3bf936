"""Ninety-three cases of the peers: CareApp agrees, differs on purpose, or has no such thing."""

import json
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import pytest

from tests.rules.loyalty.peers import (
    AGREES,
    CASES,
    DIFFERS,
    NOT_EXPRESSIBLE,
    REFUSED,
    TAKEN,
    PeerCase,
    told,
)

DOCUMENT = Path(__file__).parents[3] / "docs" / "loyalty-cases.md"
RUN = {"settings", "history", "sale", "then", "voucher", "typed", "code"}
MEANS = {True: TAKEN, "applied": TAKEN, "ok": TAKEN, False: REFUSED, "error": REFUSED}
"""The peers' words for a yes and a no."""


def of(verdict: str) -> list[PeerCase]:
    return [case for case in CASES if case["verdict"] == verdict]


def id_of(case: PeerCase) -> str:
    return f"{case['id']}"


@pytest.mark.parametrize("case", of(AGREES), ids=id_of)
def test_careapp_agrees_with_its_peers(case: PeerCase) -> None:
    assert told(case) == case["expected"]


@pytest.mark.parametrize("case", of(DIFFERS), ids=id_of)
def test_careapp_differs_on_purpose(case: PeerCase) -> None:
    assert told(case) == case["ours"]
    assert case["ours"].keys() == case["expected"].keys()
    assert case["ours"] != case["expected"]
    assert case["reason"]


@pytest.mark.parametrize("case", of(NOT_EXPRESSIBLE), ids=id_of)
def test_what_careapp_has_no_words_for_says_why(case: PeerCase) -> None:
    assert case["reason"]
    assert case.keys().isdisjoint(RUN)


def test_every_case_is_there_and_nine_in_ten_of_the_expressible_agree() -> None:
    counts = Counter(case["verdict"] for case in CASES)
    assert counts == {AGREES: 63, DIFFERS: 4, NOT_EXPRESSIBLE: 26}
    assert len({case["id"] for case in CASES}) == len(CASES) == 93
    share = counts[AGREES] / (counts[AGREES] + counts[DIFFERS])
    assert share >= 0.9, f"{share:.1%} of the expressible cases agree"


@pytest.mark.parametrize("case", of(DIFFERS), ids=id_of)
def test_the_document_tells_what_differs_and_why(case: PeerCase) -> None:
    written = DOCUMENT.read_text(encoding="utf-8")
    assert f"| {case['id']} | {case['reason']} |" in written


@pytest.mark.parametrize("reason", sorted({case["reason"] for case in of(NOT_EXPRESSIBLE)}))
def test_the_document_tells_what_cannot_be_expressed(reason: str) -> None:
    ids = ", ".join(case["id"] for case in of(NOT_EXPRESSIBLE) if case["reason"] == reason)
    assert f"| {ids} | {reason} |" in DOCUMENT.read_text(encoding="utf-8")


@pytest.mark.real_data
def test_ids_sources_and_numbers_are_those_of_the_real_file(real_data: Path) -> None:
    peers = json.loads((real_data / "peer-cases.json").read_text(encoding="utf-8"))
    for case, peer in zip(CASES, peers, strict=True):
        assert (case["id"], case["source"]) == (peer["id"], peer["source"])
        restated = {**case["expected"], **case.get("left_out", {})}
        assert facts(restated) == facts(peer["expected"]), case["id"]


def facts(expected: dict[str, Any]) -> tuple[list[Decimal], set[object]]:
    """Return the numbers that are expected, and the words, whatever the fields are called."""
    numbers, words = [], set()
    for leaf in leaves(expected):
        meant = MEANS.get(leaf, leaf) if isinstance(leaf, bool | str) else leaf
        try:
            numbers.append(Decimal(str(meant)))
        except InvalidOperation:
            words.add(meant)
    return sorted(numbers), words


def leaves(value: Any, name: str = "") -> Iterator[Any]:  # noqa: ANN401 - what JSON holds
    """Yield the values within a value; of an error only that it is one."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from leaves(one, key)
    elif isinstance(value, list):
        for one in value:
            yield from leaves(one)
    else:
        yield "error" if name == "error" else value
