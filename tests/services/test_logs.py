import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from careapp.services import logs


@pytest.fixture
def root() -> Iterator[logging.Logger]:
    """The root logger; what a test adds to it is taken off and closed again."""
    logger = logging.getLogger()
    before, level = list(logger.handlers), logger.level
    logging.getLogger("alembic").setLevel(logging.NOTSET)
    yield logger
    for handler in set(logger.handlers) - set(before):
        logger.removeHandler(handler)
        handler.close()
    logger.setLevel(level)


def events(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / logs.FILE).read_text("utf-8").splitlines()]


def test_an_event_is_one_json_line(tmp_path: Path, root: logging.Logger) -> None:
    logs.start(tmp_path / "log")
    logging.getLogger("careapp.x").info("backup made", extra={"backup": "careapp-000001.db"})
    (event,) = events(tmp_path / "log")
    assert event["event"] == "backup made"
    assert event["from"] == "careapp.x"
    assert event["level"] == "INFO"
    assert event["backup"] == "careapp-000001.db"


def test_nothing_personal_gets_into_it(
    tmp_path: Path, root: logging.Logger, caplog: pytest.LogCaptureFixture
) -> None:
    logs.start(tmp_path)
    logger = logging.getLogger("careapp.x")
    logger.info("found %s", "Niccolò Brambilla", extra={"name_of_customer": "Brambilla"})
    logger.info(ValueError("Brambilla"))
    try:
        int("Brambilla\n{forged}")
    except ValueError:
        logger.exception("work failed")
    content = (tmp_path / logs.FILE).read_text()
    assert "Brambilla" not in content
    found, bare, failed = events(tmp_path)
    assert found["event"] == "found %s"
    assert bare["event"] == "ValueError"
    assert failed["error"] == "ValueError"
    assert "test_logs.py" in str(failed["places"])


def test_an_event_outside_an_exception_has_no_place(
    tmp_path: Path, root: logging.Logger, caplog: pytest.LogCaptureFixture
) -> None:
    logs.start(tmp_path)
    logging.getLogger("careapp.x").error("odd", exc_info=(None, None, None))
    assert "error" not in events(tmp_path)[0]


def test_the_migrations_are_heard_when_something_is_wrong(
    tmp_path: Path, root: logging.Logger, caplog: pytest.LogCaptureFixture
) -> None:
    logs.start(tmp_path)
    logger = logging.getLogger("alembic.runtime.migration")
    logger.info("Context impl SQLiteImpl.")
    logger.warning("odd")
    assert [event["event"] for event in events(tmp_path)] == ["odd"]


def test_it_rotates(tmp_path: Path, root: logging.Logger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "BYTES", 2000)
    logs.start(tmp_path)
    for _number in range(200):
        logging.getLogger("careapp.x").info("again")
    files = list(tmp_path.iterdir())
    assert len(files) == logs.KEPT + 1
    assert all(file.stat().st_size <= 2000 for file in files)


def test_a_folder_that_cannot_be_written_is_done_without(
    tmp_path: Path,
    root: logging.Logger,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    (tmp_path / "file").touch()
    logs.start(tmp_path / "file" / "log")
    logging.getLogger("careapp.x").error("Brambilla")
    assert capfd.readouterr().err == ""
