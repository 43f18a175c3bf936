"""What makes one source's files its own: a frozen declaration, read by `header` and `sales`."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from careapp.importers.values import Field, Kind

_SIGNS = re.compile(r"[\W_]+")


def folded(label: str) -> str:
    """Return a header without case, accents and signs: `E-Mail:` and `e mail` are one."""
    if label.isascii():
        return _SIGNS.sub(" ", label.lower()).strip()
    decomposed = unicodedata.normalize("NFKD", label.casefold())
    plain = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return _SIGNS.sub(" ", plain).strip()


@dataclass(frozen=True, slots=True)
class Format:
    """One source's file: how to know it and what its columns mean.

    Labels are written as the source writes them and compared folded. A column that is not named
    here is looked up among the general labels, unless `is_closed`.
    """

    source: str
    """The other till's name, kept with what it brought: "shopify"."""
    title: str
    """Its name for people: "Shopify"."""
    kind: Kind
    signature: tuple[str, ...]
    """Labels that together are found in these files only."""
    columns: Mapping[str, Field] = field(default_factory=lambda: MappingProxyType({}))
    is_closed: bool = True
    fills_down: bool = False
    """True: an order spans rows and only its first row names customer and date."""
    return_prefix: str = ""
    """What the numbers of returned receipts begin with."""
    joins_date: bool = False
    """True: dates hold a comma that is not quoted, so that their rows have one cell more."""

    def is_signed_by(self, labels: frozenset[str]) -> bool:
        """Tell whether a header (folded labels) is this source's."""
        return all(folded(label) in labels for label in self.signature)

    def meanings(self) -> dict[str, Field]:
        """Return folded label to field."""
        return {folded(label): meaning for label, meaning in self.columns.items()}
