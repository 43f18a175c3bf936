"""Importing: a file of another till comes in whole, unseen until the last step, and only once."""

from careapp.importers.values import DateOrder, Decimals, Kind
from careapp.services.importing.run import import_file, remove_unfinished
from careapp.services.importing.values import (
    ImportOptions,
    ImportOutcome,
    ImportProgress,
    to_json,
)

__all__ = [
    "DateOrder",
    "Decimals",
    "ImportOptions",
    "ImportOutcome",
    "ImportProgress",
    "Kind",
    "import_file",
    "remove_unfinished",
    "to_json",
]
