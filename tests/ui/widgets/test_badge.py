import pytest
from PySide6.QtGui import QAccessible

from careapp.ui.theme import Theme
from careapp.ui.tokens import LIGHT, Tone
from careapp.ui.widgets.badge import (
    TIER_LOOKS,
    Avatar,
    Badge,
    IconDisc,
    IconLabel,
    KeyCap,
    TierBadge,
    initials,
)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Marta Wójcik", "MW"),
        ("Mario De Angelis", "MD"),
        ("Nguyễn", "N"),
        ("d'Amico & figli", "DF"),
        ("", ""),
        ("— «Bar»", ""),
        ("  Åsa   Öberg ", "ÅÖ"),
        ("李 小龙", "李小"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_a_badge_is_read_as_its_words() -> None:
    badge = Badge("aperto", Tone.BAD, "life-buoy")
    heard = QAccessible.queryAccessibleInterface(badge)
    assert heard.role() == QAccessible.Role.StaticText
    assert heard.text(QAccessible.Text.Name) == "aperto"


@pytest.mark.parametrize("tone", list(Tone))
def test_a_badge_wears_its_tone(tone: Tone) -> None:
    image = Badge("      ", tone).grab().toImage()
    assert image.pixelColor(12, 13).name().upper() == LIGHT.tone(tone).tint


def test_a_badge_may_say_something_else() -> None:
    badge = Badge("aperto", Tone.BAD)
    before = badge.sizeHint().width()
    badge.set_badge("mantenuta", Tone.GOOD, "check")
    assert badge.text() == "mantenuta"
    assert badge.sizeHint().width() > before


@pytest.mark.parametrize("tier", list(TIER_LOOKS))
def test_a_tier_is_icon_and_word(tier: str) -> None:
    badge = TierBadge(tier, "Di casa")
    without_icon = Badge("Di casa", TIER_LOOKS[tier][1])
    assert badge.sizeHint().width() > without_icon.sizeHint().width()


def test_a_tier_may_change() -> None:
    badge = TierBadge("guest", "Ospite")
    badge.set_tier("family", "Di famiglia")
    assert badge.text() == "Di famiglia"


@pytest.mark.parametrize("key", ["F5", "⏎", "Ctrl ⏎", "Esc", "↑"])
def test_a_key_is_drawn(key: str) -> None:
    cap = KeyCap(key)
    assert cap.sizeHint().height() == 22
    assert cap.sizeHint().width() >= 24
    assert cap.grab().toImage() != KeyCap("").grab().toImage()


def test_an_icon_may_change_and_have_a_name() -> None:
    icon = IconLabel("check", 20, "good", "fatto")
    assert QAccessible.queryAccessibleInterface(icon).text(QAccessible.Text.Name) == "fatto"
    before = icon.grab().toImage()
    icon.set_icon("x", "bad")
    assert icon.grab().toImage() != before


def test_an_avatar_is_smaller_in_a_low_window(theme: Theme) -> None:
    avatar = Avatar("Marta Wójcik", 76, compact_size=60)
    assert avatar.sizeHint().width() == 76
    theme.set_window_size(1366, 690)
    assert avatar.sizeHint().width() == 60


def test_an_avatar_of_nobody_is_a_figure() -> None:
    image = Avatar("").grab().toImage()
    inks = {image.pixelColor(x, 22).name().upper() for x in range(8, 36)}
    assert len(inks) > 1


def test_an_avatar_may_show_another_person() -> None:
    avatar = Avatar("Marta Wójcik")
    before = avatar.grab().toImage()
    avatar.set_name("Omar El Mansouri")
    assert avatar.grab().toImage() != before


@pytest.mark.parametrize("size", [32, 44, 64])
def test_a_disc_holds_an_icon(size: int) -> None:
    disc = IconDisc("gift", Tone.GIFT, size)
    image = disc.grab().toImage()
    assert image.width() == size
    assert image.pixelColor(size // 2, 3).name().upper() == LIGHT.gift_tint
