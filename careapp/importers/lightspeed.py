"""Lightspeed: customers of the X-Series (once Vend) and of eCom."""

from careapp.importers.formats import Format
from careapp.importers.values import Field, Kind

X_SERIES = Format(
    source="lightspeed",
    title="Lightspeed X-Series",
    kind=Kind.CUSTOMERS,
    signature=("customer_code", "first_name", "last_name", "enable_loyalty"),
    columns={
        "customer_code": Field.CODE,
        "first_name": Field.GIVEN_NAME,
        "last_name": Field.FAMILY_NAME,
        "company_name": Field.COMPANY,
        "email": Field.EMAIL,
        "phone": Field.PHONE,
        "mobile": Field.PHONE,
        "date_of_birth": Field.BIRTHDAY,
        "note": Field.NOTE,
        "loyalty_balance": Field.POINTS,
    },
)
ECOM = Format(
    source="lightspeed-ecom",
    title="Lightspeed eCom",
    kind=Kind.CUSTOMERS,
    signature=("Firstname", "Lastname", "E-Mail", "Internal ID"),
    columns={
        "Internal ID": Field.CODE,
        "Firstname": Field.GIVEN_NAME,
        "Lastname": Field.FAMILY_NAME,
        "E-Mail": Field.EMAIL,
        "Phone": Field.PHONE,
        "Mobile": Field.PHONE,
        "Company": Field.COMPANY,
    },
)
