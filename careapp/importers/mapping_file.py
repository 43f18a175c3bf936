"""The mapping file: which column means what, in TOML or JSON (docs/howto/add-an-import-format.md).

kind = "sales"
source = "Cassa vecchia"

[columns]
"Num. doc." = "receipt"
"Data" = "date"
"Importo" = "amount"
"""

import json
import tomllib
from pathlib import Path

from careapp.errors import Refused
from careapp.importers.values import Field, Kind, MappingFile
from careapp.text import _

_LARGEST_BYTES = 262_144
_SOURCE_LENGTH = 60


def load_mapping(path: Path) -> MappingFile:
    """Read a mapping file.

    Raises:
        Refused: it cannot be read, or names a kind or a field that does not exist.

    """
    content = _content(path)
    columns = content.get("columns")
    if not isinstance(columns, dict) or not columns:
        raise Refused(_("The mapping file needs a part [columns] with at least one column."))
    return MappingFile(
        columns={str(label): _field(str(name)) for label, name in columns.items()},
        kind=_kind(content.get("kind")),
        source=str(content.get("source", "")).strip()[:_SOURCE_LENGTH],
    )


def _content(path: Path) -> dict[str, object]:
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise Refused(_unreadable())
        text = path.read_text(encoding="utf-8-sig")
        content = json.loads(text) if path.suffix.lower() == ".json" else tomllib.loads(text)
    except (OSError, ValueError, RecursionError) as fault:
        raise Refused(_unreadable()) from fault
    if not isinstance(content, dict):
        raise Refused(_unreadable())
    return content


def _unreadable() -> str:
    return _("The mapping file cannot be read: it must be TOML or JSON in UTF-8.")


def _field(name: str) -> Field:
    try:
        return Field(name.strip().lower())
    except ValueError:
        text = _("The mapping file names «{name}»; these fields exist: {names}.")
        names = ", ".join(Field)
        raise Refused(text.format(name=name[:40], names=names)) from None


def _kind(name: object) -> Kind | None:
    if name is None:
        return None
    try:
        return Kind(str(name).strip().lower())
    except ValueError:
        raise Refused(_("The kind of a mapping file is customers or sales.")) from None
