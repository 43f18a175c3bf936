"""Answers from before the archive is open, for the first letters that are typed."""

import threading
from collections.abc import Callable
from typing import Any, Protocol


class EarlyDoor(Protocol):
    """What may answer before the archive is open."""

    def ask(self, function: Callable[..., Any], /, *args: Any) -> Any:  # noqa: ANN401 - any answer
        """Return ``function(reader, *args)``; None: only the open archive can tell."""

    def close(self) -> None:
        """Let go of the files."""


class EarlyAnswers:
    """Opens an early door when it is first asked, and no more once it is closed."""

    def __init__(self, opener: Callable[[], EarlyDoor | None]) -> None:
        """Open nothing yet; *opener* runs on the thread that asks first."""
        self._opener: Callable[[], EarlyDoor | None] | None = opener
        self._door: EarlyDoor | None = None
        self._lock = threading.Lock()

    def ask(self, function: Callable[..., Any], *args: Any) -> Any:  # noqa: ANN401 - any answer
        """Return ``function(reader, *args)``; None: only the open archive can tell."""
        with self._lock:
            if self._opener is not None:
                self._door, self._opener = self._opener(), None
            return None if self._door is None else self._door.ask(function, *args)

    def close(self) -> None:
        """Let go of the files, and answer nothing any more."""
        with self._lock:
            self._opener = None
            if self._door is not None:
                self._door.close()
                self._door = None
