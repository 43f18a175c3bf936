"""What all tests share: no screen, no keyring, nobody's own folders, no surprise in the log."""

import logging
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from careapp import text

# Before Qt is imported anywhere: tests draw without a screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# A shop day ends at four in the morning there where the shop is.
os.environ["TZ"] = "Europe/Rome"
if hasattr(time, "tzset"):
    time.tzset()

# A shared machine is slow at times, so no example is judged by the clock; CI repeats itself.
settings.register_profile(
    "careapp",
    deadline=None,
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("careapp")

pytest_plugins = ["tests.archives"]


@pytest.fixture(autouse=True, scope="session")
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep tests out of the data, settings and logs of whoever runs them."""
    home = tmp_path_factory.mktemp("home")
    for kind in ("DATA", "CONFIG", "CACHE", "STATE"):
        os.environ[f"XDG_{kind}_HOME"] = str(home / kind.lower())


@pytest.fixture(autouse=True)
def _italian() -> Iterator[None]:
    """Start in the language of the shop, whatever the test before it spoke."""
    text.set_language(text.DEFAULT_LANGUAGE)
    yield
    text.set_language(text.DEFAULT_LANGUAGE)


class _Warnings(logging.Handler):
    """Collects what is logged as a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.told.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_surprises(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test during which a warning was logged; asking for `caplog` says it was expected."""
    handler = _Warnings()
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    surprises = [] if "caplog" in request.fixturenames else handler.told
    assert not surprises, f"logged without being expected: {surprises}"


@pytest.fixture(scope="session")
def real_data() -> Path:
    """Return the folder of real sales; a test that asks for it is named when it is not there."""
    folder = os.environ.get("CAREAPP_REAL_DATA")
    if not folder:
        pytest.skip("CAREAPP_REAL_DATA names no folder")
    return Path(folder)
