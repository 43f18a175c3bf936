"""What goes out: one module a document."""

DOCUMENTS = ("voucher", "recovery", "shortcuts", "reward_rules", "badge", "trial_page")
"""The modules that turn a frozen dataclass into a PDF."""
