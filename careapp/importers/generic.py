"""Any other till: columns are known by the general labels alone (Tilby, Zucchetti and many more).

The two come last: their columns are looked up among the labels of `labels`.
"""

from careapp.importers.formats import Format
from careapp.importers.values import Kind

CUSTOMERS = Format(
    source="till", title="", kind=Kind.CUSTOMERS, signature=(), columns={}, is_closed=False
)
SALES = Format(source="till", title="", kind=Kind.SALES, signature=(), columns={}, is_closed=False)
