"""How people are found: what is kept of a name, what is asked for, and how sure an answer is.

Folding and keys come from one place, so that both engines of the archive find the same people in
the same order.
"""
