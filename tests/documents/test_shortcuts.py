from dataclasses import replace

import pytest

from careapp.documents.raster import page_size
from careapp.documents.shortcuts import Shortcut, ShortcutCard, ShortcutGroup, render_shortcuts
from careapp.errors import Refused
from tests.documents.papers import HOSTILE
from tests.documents.reading import harmless, text_of

CARD = ShortcutCard(
    title="Tutti i tasti",
    groups=(
        ShortcutGroup("Ovunque", (Shortcut(("F2",), "banco, cerca un cliente"),)),
        ShortcutGroup(
            "Elenchi e moduli",
            (
                Shortcut(("↑", "↓"), "scegli"),
                Shortcut(("⏎",), "apri o conferma"),
                Shortcut(("Ctrl", "+", "−"), "testo più grande o più piccolo"),
            ),
        ),
    ),
    note="Il lettore funziona sempre, in ogni schermata.",
    language="it",
)


def test_every_key_and_what_it_does_is_on_the_card() -> None:
    pdf = render_shortcuts(CARD)
    words = text_of(pdf)
    assert CARD.title in words
    assert CARD.note in words
    for group in CARD.groups:
        assert group.title in words
        for shortcut in group.shortcuts:
            assert shortcut.words in words
            assert all(key in words for key in shortcut.keys)
    assert page_size(pdf) == pytest.approx((210, 148), abs=0.01)


def test_a_card_without_keys_is_a_card() -> None:
    assert "Tutti i tasti" in text_of(render_shortcuts(replace(CARD, groups=())))


def test_words_that_do_not_fit_are_refused() -> None:
    chatty = ShortcutGroup("Ovunque", (Shortcut(("F2",), "cerca " * 33),))
    with pytest.raises(Refused):
        render_shortcuts(replace(CARD, groups=(chatty, *CARD.groups)))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_are_only_text(text: str, forbid_files: None) -> None:
    hostile = ShortcutGroup(text, (Shortcut((text,), "apri"),))
    card = replace(CARD, title=text, note=text, groups=(hostile,))
    assert harmless(lambda: render_shortcuts(card))
