"""What this counter is set to. What the whole shop is set to lies in the archive.

The file lies beside the archive, so that another archive (``--data DIR``) has its own.
"""

import logging
import os
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from careapp.errors import Unavailable
from careapp.text import LANGUAGES, N_, _

log = logging.getLogger(__name__)

FILE = "counter.toml"

Value = str | int | bool


class Setting(NamedTuple):
    """One setting: its key in the file, its default, the words for it, and what it may be."""

    key: str
    default: Value
    label: str
    allows: Callable[[Value], bool]


def _one_of(*values: Value) -> Callable[[Value], bool]:
    return lambda value: value in values


def _text(value: Value) -> bool:
    return isinstance(value, str)


LANGUAGE = Setting("language", "it", N_("Language"), _one_of(*LANGUAGES))
THEME = Setting("theme", "system", N_("Theme"), _one_of("system", "light", "dark"))
TEXT_SIZE = Setting("text_size", 0, N_("Text size"), _one_of(0, 100, 112, 125, 150))
"""Per cent; 0: the screen decides (look.md §4.4)."""
SCANNER_GAP_MS = Setting(
    "scanner_gap_ms",
    35,
    N_("Longest pause between two keys of the scanner"),
    lambda value: type(value) is int and 20 <= value <= 80,  # noqa: PLR2004 - look.md §3
)
IMPLIED_CENTS = Setting(
    "implied_cents",
    default=False,
    label=N_("1460 and Enter means 14.60"),
    allows=lambda value: isinstance(value, bool),
)
DISCREET_AFTER_S = Setting(
    "discreet_after_s",
    60,
    N_("Show names and rewards alone when nobody is here"),
    _one_of(0, 30, 60, 120, 300),
)
"""Seconds without a key or a touch (look.md §2); 0: only by Ctrl H."""
PAPER = Setting("paper", "a6", N_("Paper"), _one_of("a6", "roll_80", "roll_58", "letter"))
PRINTER_A6 = Setting("printer_a6", "", N_("Printer for A6"), _text)
PRINTER_ROLL_80 = Setting("printer_roll_80", "", N_("Printer for 80 mm"), _text)
PRINTER_ROLL_58 = Setting("printer_roll_58", "", N_("Printer for 58 mm"), _text)
PRINTER_LETTER = Setting("printer_letter", "", N_("Printer for A4 letters"), _text)
PRINTERS = {
    "a6": PRINTER_A6,
    "roll_80": PRINTER_ROLL_80,
    "roll_58": PRINTER_ROLL_58,
    "letter": PRINTER_LETTER,
}
"""The printer of each paper: a line of `services.printing.printer`."""
SAVES_INK = Setting(
    "saves_ink",
    default=False,
    label=N_("Save ink"),
    allows=lambda value: isinstance(value, bool),
)
COUNTER_KEY = Setting("counter_key", "", N_("Counter"), _text)
STAFF = Setting("staff", 0, N_("Person at the counter"), lambda value: type(value) is int)
STARTS_LOCKED = Setting(
    "starts_locked",
    default=False,
    label=N_("Ask who is there before anything is shown"),
    allows=lambda value: isinstance(value, bool),
)
"""Known before the archive is open, whose PINs decide; nothing is shown meanwhile."""

SETTINGS = (
    LANGUAGE,
    THEME,
    TEXT_SIZE,
    SCANNER_GAP_MS,
    IMPLIED_CENTS,
    DISCREET_AFTER_S,
    PAPER,
    *PRINTERS.values(),
    SAVES_INK,
    COUNTER_KEY,
    STAFF,
    STARTS_LOCKED,
)


class CounterSettings:
    """The settings of one counter, read once and written whole."""

    def __init__(self, folder: Path) -> None:
        """Read the file of *folder*; what cannot be read or is not allowed keeps its default."""
        self._path = folder / FILE
        read = _read(self._path)
        self._values = {s.key: _allowed(s, read.get(s.key, s.default)) for s in SETTINGS}

    def get(self, setting: Setting) -> Value:
        """Return the value in force."""
        return self._values[setting.key]

    def text(self, setting: Setting) -> str:
        """Return the value of a setting that is text."""
        return str(self.get(setting))

    def number(self, setting: Setting) -> int:
        """Return the value of a setting that is a whole number."""
        return int(self.get(setting))

    def set(self, setting: Setting, value: Value) -> None:
        """Keep a value, and write the file: temporary, synced, renamed.

        Raises:
            ValueError: the setting does not allow the value.
            Unavailable: the file cannot be written; the value holds until the program ends.
        """
        if not setting.allows(value):
            message = f"{setting.key} does not allow this value"
            raise ValueError(message)
        self._values[setting.key] = value
        self._write()

    def counter_key(self) -> str:
        """Return the key by which the archive knows this counter; made at the first call."""
        import uuid  # noqa: PLC0415 - once in a counter's life

        if not self.text(COUNTER_KEY):
            self.set(COUNTER_KEY, str(uuid.uuid4()))
        return self.text(COUNTER_KEY)

    def _write(self) -> None:
        import tomli_w  # noqa: PLC0415 - the first paint only reads

        unfinished = self._path.with_suffix(".tmp")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with unfinished.open("wb") as file:
                tomli_w.dump(self._values, file)
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(self._path)
        except OSError as error:
            raise Unavailable(
                _("This setting holds until you close the program: its file cannot be written.")
            ) from error


def _allowed(setting: Setting, value: object) -> Value:
    if not isinstance(value, str | int) or type(value) is not type(setting.default):
        return setting.default
    return value if setting.allows(value) else setting.default


def _read(path: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        log.warning("the settings of this counter cannot be read; the defaults are in force")
        return {}
