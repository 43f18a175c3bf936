"""Square: customers, transactions and items; columns differ by year and country, names do not."""

from careapp.importers.formats import Format
from careapp.importers.values import Field, Kind

CUSTOMERS = Format(
    source="square",
    title="Square",
    kind=Kind.CUSTOMERS,
    signature=("Square Customer ID", "Email Address", "Creation Source"),
    columns={
        "Square Customer ID": Field.CODE,
        "First Name": Field.GIVEN_NAME,
        "Last Name": Field.FAMILY_NAME,
        "Surname": Field.FAMILY_NAME,
        "Email Address": Field.EMAIL,
        "Phone Number": Field.PHONE,
        "Company Name": Field.COMPANY,
        "Birthday": Field.BIRTHDAY,
        "Memo": Field.NOTE,
        "Email Subscription Status": Field.MARKETING,
    },
)

_WHO = {"Customer ID": Field.CODE, "Customer Name": Field.NAME}

TRANSACTIONS = Format(
    source="square",
    title="Square",
    kind=Kind.SALES,
    signature=("Date", "Time", "Gross Sales", "Total Collected", "Transaction ID", "Payment ID"),
    columns={
        "Date": Field.DATE,
        "Time": Field.TIME,
        "Transaction ID": Field.RECEIPT,
        "Event Type": Field.KIND,
        "Description": Field.DESCRIPTION,
        "Total Collected": Field.AMOUNT,
        "Tip": Field.TIP,
        "Gift Card Sales": Field.GIFT_CARD,
        **_WHO,
    },
)

ITEMS = Format(
    source="square",
    title="Square",
    kind=Kind.SALES,
    signature=("Date", "Time", "Item", "Qty", "Net Sales", "Transaction ID", "Payment ID"),
    columns={
        "Date": Field.DATE,
        "Time": Field.TIME,
        "Transaction ID": Field.RECEIPT,
        "Event Type": Field.KIND,
        "Category": Field.CATEGORY,
        "Item": Field.DESCRIPTION,
        "SKU": Field.PRODUCT,
        "Qty": Field.QUANTITY,
        "Net Sales": Field.AMOUNT,
        "Tax": Field.TAX_ADDED,
        **_WHO,
    },
)
