"""Numbers that the archive's tables are built on, for whoever reads them without loading them."""

SCHEMA = 7
"""The schema that this program reads and writes."""
FIRST_HIDDEN_RANK = 50_000
"""From here on ranks belong to imports, each with a span of its own."""
