"""What is wrong is said under its own field, before anything is sent; nothing typed is lost."""

from collections.abc import Callable, Iterable

from careapp.errors import Refused
from careapp.ui.widgets.field import Labelled

Check = tuple[Labelled, Callable[[], object]]
"""A field, and what a rule says of it: it raises `Refused`."""


def first_refused(checks: Iterable[Check]) -> Labelled | None:
    """Show under each field why it cannot stay so; return the first of those, if any."""
    first = None
    for field, check in checks:
        words = _refusal(check)
        field.set_fault(words)
        if words and first is None:
            first = field
    return first


def _refusal(check: Callable[[], object]) -> str:
    try:
        check()
    except Refused as error:
        return error.text
    return ""
