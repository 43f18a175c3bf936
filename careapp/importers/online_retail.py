"""Online Retail II: the real sales of a shop, published by UCI (Chen 2012, CC BY 4.0)."""

from careapp.importers.formats import Format
from careapp.importers.values import Field, Kind

SALES = Format(
    source="online-retail",
    title="Online Retail II",
    kind=Kind.SALES,
    signature=("Invoice", "StockCode", "Quantity", "InvoiceDate", "Price", "Customer ID"),
    columns={
        "Invoice": Field.RECEIPT,
        "StockCode": Field.PRODUCT,
        "Description": Field.DESCRIPTION,
        "Quantity": Field.QUANTITY,
        "InvoiceDate": Field.DATE,
        "Price": Field.UNIT_PRICE,
        "Customer ID": Field.CODE,
    },
    return_prefix="C",
)
