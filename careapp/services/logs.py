"""The log: JSON, one event one line, rotating; what happened, never to whom."""

import json
import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

BYTES = 1_000_000
KEPT = 5
FILE = "careapp.log"
_ALLOWED = ("backup", "rows", "seconds", "format")
"""The extra fields that events may carry; none of them can hold personal data."""


class OneLine(logging.Formatter):
    """Writes an event as one JSON object; of an exception its kind and place, not its text."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        event: dict[str, object] = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname,
            "from": record.name,
            # The message as written in the code: its arguments could be a person's.
            "event": record.msg if isinstance(record.msg, str) else type(record.msg).__name__,
        }
        event |= {name: getattr(record, name) for name in _ALLOWED if hasattr(record, name)}
        if record.exc_info and record.exc_info[0]:
            event |= _where(record.exc_info[0], record.exc_info[2])
        return json.dumps(event, ensure_ascii=True, default=str)


def start(folder: Path) -> None:
    """Log into *folder* from now on, or nowhere when it cannot be written."""
    root = logging.getLogger()
    handler: logging.Handler
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / FILE, maxBytes=BYTES, backupCount=KEPT, encoding="utf-8"
        )
    except OSError:
        # Without any handler Python would write events, with their arguments, to the terminal.
        handler = logging.NullHandler()
    handler.setFormatter(OneLine())
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    # It tells nine times at each start that nothing is to be done.
    logging.getLogger("alembic").setLevel(logging.WARNING)


def _where(kind: type[BaseException], trace: TracebackType | None) -> dict[str, object]:
    frames = traceback.extract_tb(trace)
    places = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    return {"error": kind.__name__, "places": places}
