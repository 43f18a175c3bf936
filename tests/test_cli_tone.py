"""The tone check from the command line, which needs neither an archive nor a PIN."""

import io
import json
import sys
from pathlib import Path

import pytest

from careapp import __main__ as programme
from careapp import text
from careapp.rules.vouchers import KINDS
from careapp.rules.vouchers.apology import APOLOGY
from careapp.rules.vouchers.kind import VoucherKind


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    return tmp_path / "shop"


def run(shop: Path, *arguments: str) -> int:
    return programme.main(["--data", str(shop), "tone", *arguments])


def test_a_text_is_judged_as_json(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(shop, "È celiaca", "--kind", "note", "--json") == 0
    judged = json.loads(capsys.readouterr().out)
    assert judged["sensitive"] == ["health"]
    (hint,) = judged["hints"]
    assert (hint["code"], hint["phrase"]) == ("health", "È celiaca")
    assert hint["fix"] == "Desidera: senza glutine"
    assert "salute" in hint["reason"]
    assert not shop.exists()


def test_each_line_has_its_answer(
    shop: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = io.BytesIO("She is Muslim\r\n\nThank you\nHe’s \xff".encode("latin-1", "replace"))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(lines, "ascii"))
    assert run(shop, "-", "--lang", "en", "--json") == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [answer["sensitive"] for answer in answers] == [["religion"], [], [], []]
    assert "religion" in answers[0]["hints"][0]["reason"]


def test_a_stream_without_an_encoding_is_read_as_it_is(
    shop: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("Che palle\n"))
    assert run(shop, "-", "--json") == 0
    assert json.loads(capsys.readouterr().out)["hints"][0]["code"] == "rude"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_a_text_may_be_of_any_kind_of_voucher(
    kind: VoucherKind, shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(shop, "Grazie della visita", "--kind", kind.key, "--json") == 0
    hints = json.loads(capsys.readouterr().out)["hints"]
    is_found_wanting = any(hint["code"] == "no_apology" for hint in hints)
    assert is_found_wanting is (kind is APOLOGY)


def test_people_read_sentences(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(shop, "Restiamo a disposizione") == 0
    told = text._("Leave it out.")
    assert capsys.readouterr().out.strip().endswith(told)
    assert run(shop, "Grazie della visita") == 0
    assert capsys.readouterr().out.strip() == text._("Well said.")


def test_each_hint_has_a_line_with_its_fix(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letter = "Ci scusiamo per il disagio, purtroppo il fornitore era in ritardo"
    assert run(shop, letter, "--kind", "apology") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].endswith("Meglio: «Ci dispiace».")
    assert [line for line in lines if line.startswith("Nessuno si prende lo sbaglio")] == [
        "Nessuno si prende lo sbaglio: una riga che dica che è nostro. Meglio: «L’errore è nostro»."
    ]


def test_a_phrase_is_quoted_as_its_language_quotes(
    shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(shop, "She is allergic to nuts", "--kind", "note", "--lang", "en") == 0
    assert capsys.readouterr().out.startswith("“She is allergic to nuts” is about health")
    assert run(shop, "È allergica alle noci", "--kind", "note", "--lang", "it") == 0
    assert capsys.readouterr().out.startswith("«È allergica alle noci» parla di salute")


def test_a_name_that_is_known_does_not_fire(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(shop, "Stronzo ritira sabato", "--name", "Ugo Stronzo", "--json") == 0
    assert json.loads(capsys.readouterr().out) == {"sensitive": [], "hints": []}
