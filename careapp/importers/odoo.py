"""Odoo: contacts with the technical names of an "import-compatible" export.

Exports with labels instead are read through the general labels.
"""

from careapp.importers.formats import Format
from careapp.importers.values import Field, Kind

CONTACTS = Format(
    source="odoo",
    title="Odoo",
    kind=Kind.CUSTOMERS,
    signature=("id", "name", "email", "country_id/id"),
    columns={
        "id": Field.CODE,
        "name": Field.NAME,
        "phone": Field.PHONE,
        "mobile": Field.PHONE,
        "email": Field.EMAIL,
        "comment": Field.NOTE,
        "lang": Field.LANGUAGE,
        "barcode": Field.CARD,
    },
)
