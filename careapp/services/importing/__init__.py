"""Importing: a file of another till comes in whole, unseen until the last step, and only once."""

from careapp.importers.values import (
    Ambiguous,
    CustomerRow,
    DateOrder,
    Decimals,
    Field,
    Kind,
    Opening,
    RowProblem,
    SaleRow,
)
from careapp.services.importing.preview import Column, FilePreview, look_into
from careapp.services.importing.run import import_file, remove_unfinished
from careapp.services.importing.values import (
    ImportOptions,
    ImportOutcome,
    ImportProgress,
    OpeningTotals,
    to_json,
)

__all__ = [
    "Ambiguous",
    "Column",
    "CustomerRow",
    "DateOrder",
    "Decimals",
    "Field",
    "FilePreview",
    "ImportOptions",
    "ImportOutcome",
    "ImportProgress",
    "Kind",
    "Opening",
    "OpeningTotals",
    "RowProblem",
    "SaleRow",
    "import_file",
    "look_into",
    "remove_unfinished",
    "to_json",
]
