from dataclasses import replace
from datetime import date

import pytest

from careapp.documents.recovery import RecoverySheet, render_recovery
from careapp.rules.recovery import key_of, recovery_code
from tests.documents.papers import HOSTILE
from tests.documents.reading import facts_of, harmless, text_of

KEY = bytes(range(32))
SHEET = RecoverySheet("Bottega Aurora", recovery_code(KEY), date(2026, 3, 12), "it")


def test_the_code_on_paper_opens_the_archive() -> None:
    words = text_of(render_recovery(SHEET))
    groups = [group for line in SHEET.code.splitlines() for group in line.split("-")]
    assert all(group in words.split() for group in groups)
    assert key_of("-".join(group for group in words.split() if group in groups)) == KEY


def test_the_sheet_says_what_it_is_for_in_the_shop_s_language() -> None:
    italian = text_of(render_recovery(SHEET))
    assert "Codice di recupero" in italian
    assert "Lontano dal negozio" in italian
    assert "Archivio di Bottega Aurora, stampato il 12 marzo 2026." in italian
    english = text_of(render_recovery(replace(SHEET, language="en")))
    assert "Archive of Bottega Aurora, printed on 12 March 2026." in english


def test_the_file_names_the_sheet_but_not_the_code() -> None:
    facts = facts_of(render_recovery(SHEET))
    assert facts["Title"] == "Codice di recupero"
    assert not any(SHEET.code[:4] in fact for fact in facts.values())


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_shop_name_is_only_text(text: str, forbid_files: None) -> None:
    assert harmless(lambda: render_recovery(replace(SHEET, shop_name=text)))
