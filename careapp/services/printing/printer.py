"""A printer of this counter, and the line of text by which the settings know it."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from ipaddress import IPv6Address
from typing import Self
from urllib.parse import parse_qs, quote, unquote, urlencode

from careapp.errors import Refused, Unavailable
from careapp.text import _

RAW_PORT = 9100
"""Where network printers take a page as it is (AppSocket, also called JetDirect)."""
FARTHEST_TENTHS = 200
"""A page is moved by two centimetres at most, in tenths of a millimetre."""

_KEPT = re.compile(r"(queue|thermal|network|device)://([^?]+)(?:\?(.*))?")
_DEVICE = re.compile(r"/dev/[\w./-]+|COM[0-9]{1,3}", re.ASCII)
_HOST = re.compile(r"([A-Za-z0-9][A-Za-z0-9.-]*)(?::([0-9]{1,5}))?", re.ASCII)
_HOST_6 = re.compile(r"\[([0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)\](?::([0-9]{1,5}))?", re.ASCII)
_MILLIMETRES = re.compile(r"([0-9]{1,2})(?:[.,]([0-9]))?", re.ASCII)
_LAST_PORT = 65_535


class Way(StrEnum):
    """How pages get to a printer."""

    QUEUE = "queue"
    """The computer's print service draws them with the driver of the printer."""
    THERMAL = "thermal"
    """The print service hands them over as they are: a receipt printer."""
    NETWORK = "network"
    DEVICE = "device"
    """A receipt printer on its own cable: USB or serial."""


class NoAnswer(Unavailable):
    """The printer cannot be reached: off, its cable out, or gone."""


@dataclass(frozen=True, slots=True)
class Printer:
    """A printer, how it is driven, and where a page begins on it.

    `name` is that of the queue, `host:port` or the device file. The offsets are tenths of a
    millimetre to the right and down.
    """

    name: str
    way: Way = Way.QUEUE
    right_tenths: int = 0
    down_tenths: int = 0
    kicks_drawer: bool = False

    @property
    def is_thermal(self) -> bool:
        """Whether it takes ESC/POS, not what a driver makes."""
        return self.way is not Way.QUEUE

    @property
    def has_queue(self) -> bool:
        """Whether it is reached by the computer's print service."""
        return self.way in (Way.QUEUE, Way.THERMAL)

    @property
    def host_and_port(self) -> tuple[str, int]:
        """Where a network printer listens."""
        host, _colon, port = self.name.rpartition(":")
        return host.strip("[]"), int(port)

    def measured(self, right_tenths: int, down_tenths: int) -> Self:
        """Return the printer put right by where a page began that should have begun at nothing.

        Raises:
            Refused: a page would be moved farther than any printer errs.
        """
        right, down = self.right_tenths - right_tenths, self.down_tenths - down_tenths
        if max(abs(right), abs(down)) > FARTHEST_TENTHS:
            raise Refused(_("That is more than two centimetres: measure once more."))
        return replace(self, right_tenths=right, down_tenths=down)

    @property
    def kept(self) -> str:
        """The line that the settings keep; a queue as it is found needs no more than its name."""
        options = {
            "right": self.right_tenths,
            "down": self.down_tenths,
            "drawer": int(self.kicks_drawer),
        }
        asked = urlencode({key: value for key, value in options.items() if value})
        if self.way is Way.QUEUE and not asked and not _KEPT.fullmatch(self.name):
            return self.name
        return f"{self.way}://{quote(self.name, safe='')}" + (f"?{asked}" if asked else "")

    @classmethod
    def of(cls, kept: str) -> Self:
        """Return the printer of a line; what is no address is the name of a queue."""
        found = _KEPT.fullmatch(kept)
        if found is None:
            return cls(kept)
        way, name, asked = found.groups()
        options = parse_qs(asked or "")
        return cls(
            unquote(name),
            Way(way),
            _tenths(options.get("right", [])),
            _tenths(options.get("down", [])),
            options.get("drawer") == ["1"],
        )

    @classmethod
    def typed(cls, address: str) -> Self:
        """Return the printer of an address that somebody typed: a device file, or host and port.

        Raises:
            Refused: it is neither.
        """
        address = address.strip()
        if _DEVICE.fullmatch(address):
            return cls(address, Way.DEVICE)
        found = _HOST.fullmatch(address) or _HOST_6.fullmatch(address)
        if found is None or not _is_place(*found.groups()):
            raise Refused(
                _("Write the printer's address: 192.168.1.50:9100, /dev/usb/lp0 or COM3.")
            )
        host, port = found.groups()
        host = f"[{host}]" if ":" in host else host
        return cls(f"{host}:{int(port or RAW_PORT)}", Way.NETWORK)


def read_tenths(text: str) -> int:
    """Return the tenths of a typed length in millimetres: 10, 9,5, 10.2.

    Raises:
        ValueError: it is no length with at most one decimal.
    """
    found = _MILLIMETRES.fullmatch(text.strip())
    if found is None:
        message = "no length in millimetres"
        raise ValueError(message)
    whole, tenth = found.groups()
    return int(whole) * 10 + int(tenth or 0)


def _is_place(host: str, port: str | None) -> bool:
    if port is not None and not 0 < int(port) <= _LAST_PORT:
        return False
    if ":" not in host:
        return True
    try:
        IPv6Address(host)
    except ValueError:
        return False
    return True


def _tenths(written: list[str]) -> int:
    """Return an offset; one that nobody can have chosen is none."""
    number = written[0] if len(written) == 1 else ""
    if not re.fullmatch(r"-?[0-9]{1,3}", number, re.ASCII):
        return 0
    return int(number) if abs(int(number)) <= FARTHEST_TENTHS else 0
