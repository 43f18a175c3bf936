"""What a scanned code may become."""

SHORTEST_CARD, LONGEST_CARD = 6, 20


def may_be_card(code: str) -> bool:
    """Return whether a code nobody has could become somebody's card (look.md §3)."""
    return code.isascii() and code.isalnum() and SHORTEST_CARD <= len(code) <= LONGEST_CARD
