"""What tills call their columns, in Italian, English and German (till-exports.md)."""

from careapp.importers.formats import folded
from careapp.importers.values import Field

_LABELS: dict[Field, str] = {
    Field.CODE: (
        "codice cliente|cod cliente|cod. cli.|codice|id cliente|numero cliente|n. cliente"
        "|customer id|customer code|customer number|customer reference id|internal id|client id"
        "|kundennummer|kunden-nr|kundencode|kunde id"
    ),
    Field.NAME: (
        "nominativo|cliente|nome cliente|nome completo|nome e cognome|cognome e nome"
        "|intestatario|name|full name|customer|customer name|display name|kunde|kundenname"
    ),
    Field.GIVEN_NAME: "nome|nome proprio|first name|firstname|given name|forename|vorname",
    Field.FAMILY_NAME: "cognome|last name|lastname|surname|family name|nachname|familienname",
    Field.COMPANY: (
        "azienda|ditta|societa|ragione sociale|company|company name|business name|firma|unternehmen"
    ),
    Field.TITLE: "titolo|appellativo|title|salutation|anrede|titel",
    Field.EMAIL: (
        "email|e-mail|mail|posta elettronica|indirizzo email|indirizzo e-mail|email address"
        "|e-mail address|customer email|e-mail-adresse"
    ),
    Field.PHONE: (
        "telefono|tel|tel.|telefono 1|telefono 2|cellulare|cell|cell.|cellulare 1|recapito"
        "|numero di telefono|phone|phone number|mobile|mobile phone|cell phone|telephone"
        "|customer phone|billing phone|shipping phone|telefon|handy|mobil|telefonnummer"
    ),
    Field.CARD: (
        "tessera|numero tessera|n. tessera|nr tessera|carta fedelta|card fidelity|fidelity card"
        "|codice tessera|loyalty card|card number|customer card|barcode cliente|kundenkarte"
        "|kartennummer"
    ),
    Field.BIRTHDAY: (
        "data di nascita|data nascita|nascita|compleanno|nato il|birthday|date of birth|birth date"
        "|dob|geburtstag|geburtsdatum"
    ),
    Field.LANGUAGE: "lingua|language|sprache",
    Field.NOTE: "note|nota|annotazioni|osservazioni|notes|memo|comment|notiz|bemerkung|notizen",
    Field.MARKETING: (
        "consenso marketing|marketing|newsletter|accepts email marketing|email marketing"
        "|accepts marketing|email subscription status"
    ),
    Field.POINTS: (
        "punti|saldo punti|punti attuali|punti disponibili|punti residui|punti fedelta"
        "|totale punti|points|points balance|point balance|current points|loyalty points"
        "|loyalty balance|reward points|punkte|punktestand|treuepunkte"
    ),
    Field.STAMPS: (
        "bollini|saldo bollini|bollini attuali|numero bollini|n. bollini|timbri|stamps"
        "|stamp balance|stamp count|stempel"
    ),
    Field.EXPIRY: (
        "scadenza punti|data scadenza punti|scadenza bollini|scadenza saldo|punti validi fino al"
        "|scadenza|data scadenza|data di scadenza|points expiry|points expire|points expiry date"
        "|expiry|expiry date|expires|expires on|valid until|ablaufdatum|verfallsdatum"
    ),
    Field.TIER: (
        "livello|livello fedelta|livello cliente|tier|tier name|loyalty tier|level|loyalty level"
        "|membership level|stufe|kundenstufe"
    ),
    Field.TIER_SINCE: (
        "livello dal|livello da|data livello|tier since|tier date|level since|stufe seit"
    ),
    Field.RECEIPT: (
        "numero scontrino|n. scontrino|nr scontrino|scontrino|numero documento|num. doc."
        "|n. documento|documento|numero ricevuta|ricevuta|numero ordine|receipt|receipt number"
        "|receipt no|invoice|invoice no|invoiceno|invoice number|order|order number|order id"
        "|transaction id|transaction number|belegnummer|beleg|bonnummer|bon nr|rechnungsnummer"
    ),
    Field.DATE: (
        "data|data vendita|data scontrino|data documento|data e ora|data ora|data acquisto|giorno"
        "|date|sale date|invoice date|invoicedate|order date|date time|datetime|created at"
        "|transaction date|datum|belegdatum|verkaufsdatum|datum uhrzeit"
    ),
    Field.TIME: "ora|orario|time|uhrzeit|zeit",
    Field.KIND: (
        "tipo|tipo documento|tipo operazione|causale|type|receipt type|event type|sale type|typ"
        "|belegart"
    ),
    Field.STATUS: "stato|status|state|financial status",
    Field.PRODUCT: (
        "codice articolo|cod. articolo|cod. art.|codice prodotto|ean|barcode|codice a barre|sku"
        "|stockcode|stock code|product code|item code|artikelnummer|artikel nr"
    ),
    Field.DESCRIPTION: (
        "descrizione|articolo|prodotto|descrizione articolo|description|item|item name|product"
        "|product name|beschreibung|artikel|bezeichnung|artikelbezeichnung"
    ),
    Field.CATEGORY: (
        "categoria|categoria merceologica|categoria prodotto|categoria articolo|reparto"
        "|gruppo merceologico|category|product category|department|kategorie|warengruppe"
    ),
    Field.QUANTITY: "quantita|qta|q.ta|qty|quantity|pezzi|menge|anzahl",
    Field.UNIT_PRICE: (
        "prezzo|prezzo unitario|prezzo un.|prezzo unit.|price|unit price|unitprice|unit cost"
        "|preis|einzelpreis|stuckpreis"
    ),
    Field.AMOUNT: (
        "importo|totale|totale riga|importo riga|importo pagato|pagato|amount|total|line total"
        "|net sales|total collected|amount paid|betrag|summe|gesamt"
    ),
    Field.ORDER_TOTAL: (
        "totale scontrino|totale documento|importo totale|totale ordine|receipt total|order total"
        "|total amount|gesamtbetrag|bonsumme"
    ),
    Field.TIP: "mancia|tip|tips|trinkgeld",
    Field.GIFT_CARD: "gift card sales|vendita buoni regalo|gutscheinverkauf",
    Field.CURRENCY: "valuta|divisa|currency|wahrung",
}

LABELS: dict[str, Field] = {
    folded(label): meaning for meaning, labels in _LABELS.items() for label in labels.split("|")
}
"""Folded label to field."""

PAYMENT_CARD_LABELS = frozenset(
    {
        *("pan", "pan suffix", "card pan", "payment card", "payment card number", "card brand"),
        *("credit card", "credit card number", "carta di credito", "numero carta di credito"),
        *("kreditkarte", "kreditkartennummer"),
    }
)
"""Columns of payment cards, folded: dropped before anybody reads them."""
