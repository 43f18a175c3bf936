"""One module a dialog: widgets in, a request out."""
