"""The colours of the screen, light and dark (values and contrasts: the design's §4.1)."""

from enum import StrEnum
from typing import Any, NamedTuple


class Tone(StrEnum):
    """What a badge, a note or a band is about; never the only sign of it."""

    NEUTRAL = "neutral"
    OUTLINE = "outline"
    ACCENT = "accent"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    GIFT = "gift"


class ToneColours(NamedTuple):
    """The three colours of a tone: words and icon, background, border."""

    ink: str
    tint: str
    line: str


class Tokens(NamedTuple):
    """One theme: colour names are ``#RRGGBB`` or ``#AARRGGBB``.

    A tuple: the first paint waits for it, and a dataclass of that many colours takes 4 ms to make.
    """

    dark: bool
    bg: str
    surface: str
    sunken: str
    raised: str
    rail: str
    desk: str
    line: str
    line2: str
    edge: str
    text: str
    text2: str
    text3: str
    disabled: str
    accent: str
    accent_hover: str
    accent_press: str
    on_accent: str
    accent_tint: str
    accent_line: str
    focus: str
    good: str
    good_tint: str
    good_line: str
    warn: str
    warn_tint: str
    warn_line: str
    bad: str
    bad_tint: str
    bad_line: str
    gift: str
    gift_tint: str
    gift_line: str
    mark: str
    mark_text: str
    scrim: str
    tone_border: int = 1

    def tone(self, tone: Tone) -> ToneColours:
        """Return the colours of a tone."""
        if tone is Tone.NEUTRAL:
            return ToneColours(self.text2, self.sunken, self.line)
        if tone is Tone.OUTLINE:
            return ToneColours(self.text2, self.surface, self.line2)
        names = (tone.value, f"{tone.value}_tint", f"{tone.value}_line")
        return ToneColours(*(getattr(self, name) for name in names))


LIGHT = Tokens(
    dark=False,
    bg="#F6F4EF",
    surface="#FFFFFF",
    sunken="#F0EDE6",
    raised="#FFFFFF",
    rail="#EFEBE3",
    desk="#E7E2D8",
    line="#E4DFD5",
    line2="#D3CCBF",
    edge="#8A8377",
    text="#211F1B",
    text2="#544F47",
    text3="#696359",
    disabled="#A39C90",
    accent="#0E5C63",
    accent_hover="#0A4B51",
    accent_press="#073B40",
    on_accent="#FFFFFF",
    accent_tint="#E0EEEE",
    accent_line="#B5D3D4",
    focus="#0E5C63",
    good="#1B6A3C",
    good_tint="#E3F1E6",
    good_line="#B4D8BE",
    warn="#7F4E00",
    warn_tint="#FBF2DE",
    warn_line="#ECD6A8",
    bad="#9B2C1A",
    bad_tint="#FCEEEA",
    bad_line="#F0CDC3",
    gift="#75376A",
    gift_tint="#F7EEF5",
    gift_line="#E3CBDD",
    mark="#FFE7A8",
    mark_text="#211F1B",
    scrim="#6B211F1B",
)

DARK = Tokens(
    dark=True,
    bg="#171613",
    surface="#211F1C",
    sunken="#1B1A17",
    raised="#2A2824",
    rail="#131210",
    desk="#100F0D",
    line="#35322D",
    line2="#47433C",
    edge="#857E72",
    text="#F3F0EA",
    text2="#C2BBAF",
    text3="#A69F92",
    disabled="#6C665C",
    accent="#6FC8CB",
    accent_hover="#8AD6D8",
    accent_press="#A5E2E3",
    on_accent="#06282B",
    accent_tint="#17393B",
    accent_line="#2C5E61",
    focus="#8AD6D8",
    good="#7FCB95",
    good_tint="#1A3524",
    good_line="#2F5A3E",
    warn="#E9BC68",
    warn_tint="#332A18",
    warn_line="#5A4A26",
    bad="#F39A86",
    bad_tint="#35211C",
    bad_line="#5E3429",
    gift="#DDA8CF",
    gift_tint="#322430",
    gift_line="#573A51",
    mark="#5C4A12",
    mark_text="#FFF3CF",
    scrim="#99000000",
)


def in_high_contrast(tokens: Tokens) -> Tokens:
    """Return the theme with strong borders, no faint text and no tints."""
    changes: dict[str, Any] = {"line": tokens.edge, "line2": tokens.edge, "tone_border": 2}
    for tone in ("accent", "good", "warn", "bad", "gift"):
        changes[f"{tone}_tint"] = tokens.surface
        changes[f"{tone}_line"] = getattr(tokens, tone)
    return tokens._replace(text3=tokens.text2, **changes)
