"""SumUp: sales without names of customers; since May 2024 the labels follow the account."""

from careapp.importers.formats import Format
from careapp.importers.values import Field, Kind

SALES = Format(
    source="sumup",
    title="SumUp",
    kind=Kind.SALES,
    signature=("Date", "Type", "Transaction ID", "Payment Method", "Price (Gross)"),
    columns={
        "Date": Field.DATE,
        "Time": Field.TIME,
        "Type": Field.KIND,
        "Transaction ID": Field.RECEIPT,
        "Quantity": Field.QUANTITY,
        "Description": Field.DESCRIPTION,
        "Currency": Field.CURRENCY,
        "Price (Gross)": Field.AMOUNT,
        "Transaction refunded": Field.STATUS,
    },
)
SALES_GERMAN = Format(
    source="sumup",
    title="SumUp",
    kind=Kind.SALES,
    signature=("Datum", "Typ", "Transaktionsnummer", "Preis (brutto)"),
    columns={
        "Datum": Field.DATE,
        "Typ": Field.KIND,
        "Transaktionsnummer": Field.RECEIPT,
        "Menge": Field.QUANTITY,
        "Beschreibung": Field.DESCRIPTION,
        "Währung": Field.CURRENCY,
        "Preis (brutto)": Field.AMOUNT,
    },
)
STATEMENT_ITALIAN = Format(
    source="sumup",
    title="SumUp",
    kind=Kind.SALES,
    signature=("Data transazione", "Codice transazione", "Tipo transazione", "Stato"),
    columns={
        "Data transazione": Field.DATE,
        "Codice transazione": Field.RECEIPT,
        "Tipo transazione": Field.KIND,
        "Causale pagamento": Field.DESCRIPTION,
        "Stato": Field.STATUS,
        "Importo di fatturazione in entrata": Field.AMOUNT,
    },
    joins_date=True,
)
