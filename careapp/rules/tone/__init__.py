"""The tone check: hints on a text that reaches a customer, and what a note must not hold.

Rules and word lists alone, in Italian and English; each hint names its phrase, says why in a
sentence and brings its fix (care.md, "The tone check"). `check` is the way in.
"""
