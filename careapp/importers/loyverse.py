"""Loyverse: customers, receipts and receipts by item."""

from careapp.importers.formats import Format
from careapp.importers.values import Field, Kind

CUSTOMERS = Format(
    source="loyverse",
    title="Loyverse",
    kind=Kind.CUSTOMERS,
    signature=("Customer name", "Email", "First visit", "Last visit", "Total visits"),
    columns={
        "Customer ID": Field.CODE,
        "Customer code": Field.CARD,
        "Customer name": Field.NAME,
        "Email": Field.EMAIL,
        "Phone": Field.PHONE,
        "Note": Field.NOTE,
        "Points balance": Field.POINTS,
    },
)

_COMMON = {
    "Date": Field.DATE,
    "Receipt number": Field.RECEIPT,
    "Receipt type": Field.KIND,
    "Customer name": Field.NAME,
    "Customer contacts": Field.PHONE,
    "Status": Field.STATUS,
}

RECEIPTS = Format(
    source="loyverse",
    title="Loyverse",
    kind=Kind.SALES,
    signature=("Receipt number", "Receipt type", "Total collected", "Cashier name", "POS"),
    columns={**_COMMON, "Description": Field.DESCRIPTION, "Total collected": Field.AMOUNT},
)

ITEMS = Format(
    source="loyverse",
    title="Loyverse",
    kind=Kind.SALES,
    signature=("Receipt number", "Receipt type", "Item", "Quantity", "Net sales", "POS"),
    columns={
        **_COMMON,
        "Category": Field.CATEGORY,
        "SKU": Field.PRODUCT,
        "Item": Field.DESCRIPTION,
        "Quantity": Field.QUANTITY,
        "Net sales": Field.AMOUNT,
    },
)
