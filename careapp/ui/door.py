"""What the lanes need of an open archive: the window never meets its type."""

from collections.abc import Callable
from typing import Any, Protocol, TypeVar, TypeVarTuple

Result = TypeVar("Result")
Args = TypeVarTuple("Args")


class Door(Protocol):
    """What the lanes need of an open archive."""

    on_change: Callable[[frozenset[str]], None]

    def change(self, function: Callable[[Any, *Args], Result], /, *args: *Args) -> Result:
        """Run ``function(session, *args)`` in one transaction that may write."""

    def read(self, function: Callable[[Any, *Args], Result], /, *args: *Args) -> Result:
        """Run ``function(session, *args)`` in one transaction that is rolled back."""

    def close(self) -> None:
        """Back up if something changed, and let go of the files."""
