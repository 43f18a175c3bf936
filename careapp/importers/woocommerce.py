"""WooCommerce: the customers of Analytics; an Italian shop translates the labels."""

from careapp.importers.formats import Format
from careapp.importers.values import Field, Kind

_ENGLISH = {
    "Name": Field.NAME,
    "Username": Field.CODE,
    "Email": Field.EMAIL,
    "Billing Phone": Field.PHONE,
    "Shipping Phone": Field.PHONE,
}
_ITALIAN = {
    "Nome": Field.NAME,
    "Nome utente": Field.CODE,
    "Email": Field.EMAIL,
    "Telefono di fatturazione": Field.PHONE,
    "Telefono di spedizione": Field.PHONE,
}

CUSTOMERS = Format(
    source="woocommerce",
    title="WooCommerce",
    kind=Kind.CUSTOMERS,
    signature=("Username", "Last Active", "Email", "AOV"),
    columns=_ENGLISH,
)
CUSTOMERS_ITALIAN = Format(
    source="woocommerce",
    title="WooCommerce",
    kind=Kind.CUSTOMERS,
    signature=("Nome", "Nome utente", "Email", "Ordini", "Spesa totale"),
    columns=_ITALIAN,
)
