"""What goes out: one module a document."""

DOCUMENTS = ("voucher", "recovery", "shortcuts", "reward_rules", "badge")
"""The modules that turn a frozen dataclass into a PDF."""
