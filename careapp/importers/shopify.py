"""Shopify: customers and orders as its admin exports them."""

from careapp.importers.formats import Format
from careapp.importers.values import Field, Kind

CUSTOMERS = Format(
    source="shopify",
    title="Shopify",
    kind=Kind.CUSTOMERS,
    signature=("First Name", "Last Name", "Email", "Total Spent", "Total Orders"),
    columns={
        "Customer ID": Field.CODE,
        "First Name": Field.GIVEN_NAME,
        "Last Name": Field.FAMILY_NAME,
        "Email": Field.EMAIL,
        "Accepts Email Marketing": Field.MARKETING,
        "Default Address Company": Field.COMPANY,
        "Company": Field.COMPANY,
        "Default Address Phone": Field.PHONE,
        "Phone": Field.PHONE,
        "Note": Field.NOTE,
    },
)

ORDERS = Format(
    source="shopify",
    title="Shopify",
    kind=Kind.SALES,
    signature=("Name", "Financial Status", "Created at", "Lineitem quantity", "Lineitem price"),
    columns={
        "Name": Field.RECEIPT,
        "Email": Field.EMAIL,
        "Financial Status": Field.STATUS,
        "Created at": Field.DATE,
        "Lineitem quantity": Field.QUANTITY,
        "Lineitem name": Field.DESCRIPTION,
        "Lineitem price": Field.UNIT_PRICE,
        "Lineitem sku": Field.PRODUCT,
        "Billing Name": Field.NAME,
        "Billing Phone": Field.PHONE,
        "Total": Field.ORDER_TOTAL,
        "Refunded Amount": Field.REFUNDED,
        "Cancelled at": Field.CANCELLED,
        "Currency": Field.CURRENCY,
    },
    fills_down=True,
)
