"""What is typed for a person, read: phones in one field, a birthday, words of a search."""

import re

from careapp.rules.names import is_company, split_name, title_of
from careapp.rules.people import Facts
from careapp.ui.people import as_name

SEVERAL = ", "
"""Stands between several phones, addresses or cards in one field."""
_BIRTHDAY = re.compile(r"(?P<day>[0-9]{1,2})[/. -](?P<month>[0-9]{1,2})(?:[/. -][0-9]{4})?[/.]?")
"""Day and month; a year is passed over, nobody's age is kept."""


def read_search(text: str) -> Facts:
    """Return what was searched for as what it looks like: an address, a phone, or a name."""
    if "@" in text:
        return Facts(emails=(text,))
    if text and not any(sign.isalpha() for sign in text):
        return Facts(phones=(text,))
    name = as_name(text)
    if is_company(name):
        return Facts(company=name)
    given, family = split_name(name)
    # A couple has no parts: what was typed stays in sight.
    return Facts(
        title=title_of(name), given_name=given, family_name=family or ("" if given else name)
    )


def read_birthday(typed: str) -> tuple[int, int] | None:
    """Return month and day; what is no date becomes a day that the services refuse."""
    if not typed:
        return None
    found = _BIRTHDAY.fullmatch(typed)
    return (int(found["month"]), int(found["day"])) if found else (0, 0)


def split_several(typed: str) -> tuple[str, ...]:
    """Return several phones, addresses or cards, which stand in one field with commas."""
    return tuple(filter(None, (part.strip() for part in typed.replace(";", ",").split(","))))
