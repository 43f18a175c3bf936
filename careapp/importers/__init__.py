"""What comes in: one module a format, a file to rows and row errors."""

from careapp.importers import (
    lightspeed,
    loyverse,
    odoo,
    online_retail,
    shopify,
    square,
    sumup,
    woocommerce,
)

FORMATS = (
    shopify.CUSTOMERS,
    shopify.ORDERS,
    square.CUSTOMERS,
    square.TRANSACTIONS,
    square.ITEMS,
    loyverse.CUSTOMERS,
    loyverse.RECEIPTS,
    loyverse.ITEMS,
    woocommerce.CUSTOMERS,
    woocommerce.CUSTOMERS_ITALIAN,
    sumup.SALES,
    sumup.SALES_GERMAN,
    sumup.STATEMENT_ITALIAN,
    lightspeed.X_SERIES,
    lightspeed.ECOM,
    odoo.CONTACTS,
    online_retail.SALES,
)
"""Sources known by their headers; a file of none of them is read by the general labels."""
