import json
import logging
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from careapp import __main__ as programme
from careapp import cli, paths, text
from careapp.errors import Unavailable
from careapp.services import restore
from careapp.services.archive import Archive, open_archive
from careapp.services.journal_replay import Replayed
from careapp.services.restore import Restored

CUSTOMERS = """Nome;Telefono;Email
Mario Rossi;333 123 4567;m.rossi@example.it
Nicolò Bianchi;+39 347 111 2223;
"""

Run = Callable[..., int]


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    return tmp_path / "shop"


@pytest.fixture
def run(shop: Path) -> Iterator[Run]:
    """Run a command on the shop's archive; the log that it starts is taken off again."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    yield lambda *arguments: programme.main(["--data", str(shop), *map(str, arguments)])
    for handler in set(root.handlers) - set(before):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


@pytest.fixture
def customers(tmp_path: Path) -> Path:
    file = tmp_path / "clienti.csv"
    file.write_text(CUSTOMERS, "utf-8")
    return file


def one_line(told: str) -> bool:
    return told.count("\n") == 1 and "Traceback" not in told and told.strip() != ""


def test_people_come_in_and_are_found(
    run: Run, customers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", customers, "--json") == 0
    outcome = json.loads(capsys.readouterr().out)
    assert (outcome["lines"], outcome["customers"], outcome["added"]) == (2, 2, 2)
    assert run("import", customers, "--json") == 0
    assert json.loads(capsys.readouterr().out)["added"] == 0
    assert run("find", "nicolo", "--json") == 0
    (person,) = json.loads(capsys.readouterr().out)
    assert person["name"] == "Nicolò Bianchi"
    assert run("find", "m.rossi") == 0
    assert "Mario Rossi\t333 123 4567\tm.rossi@example.it" in capsys.readouterr().out


def test_a_dry_run_keeps_nothing_and_says_so(
    run: Run, customers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", customers, "--dry-run") == 0
    assert text._("Only tried: nothing was kept.") in capsys.readouterr().out
    assert run("find", "mario") == 0
    assert capsys.readouterr().out.strip() == text._("Nobody found.")


def test_points_of_a_system_of_before_are_told(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "saldi.csv"
    file.write_text("tessera;punti;bollini;livello\n1000001;2500;3;di casa\n", "utf-8")
    assert run("import", file, "--dry-run", "--json") == 0
    outcome = json.loads(capsys.readouterr().out)
    assert (outcome["points"], outcome["stamps"], outcome["tiers"]) == (2500, 3, 1)
    assert run("import", file) == 0
    told = text._("Opening balances: {points} points, {stamps} stamps; tiers: {tiers}.")
    assert told.format(points="2.500", stamps=3, tiers=1) in capsys.readouterr().out
    assert run("import", file) == 0
    assert capsys.readouterr().out.count("\n") == 2


def test_the_choices_of_an_import_arrive(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "vendite.csv"
    file.write_text("scontrino;data;totale;cliente\n1;03/04/2026;1.234,50;C1\n", "cp1252")
    choices = ["--kind", "sales", "--dates", "day-first", "--decimals", "comma"]
    choices += ["--encoding", "cp1252", "--source", "cassa"]
    assert run("import", file, *choices, "--json") == 0
    outcome = json.loads(capsys.readouterr().out)
    assert (outcome["source"], outcome["total"]) == ("cassa", "1234.50")


def test_rows_that_are_refused_are_told_with_their_line(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "vendite.csv"
    file.write_text("scontrino;data;totale\n1;13/04/2026;10,00\n2;31/02/2026;10,00\n", "utf-8")
    assert run("import", file, "--kind", "sales") == 0
    assert "3" in capsys.readouterr().out.splitlines()[-1]


def test_a_file_of_which_nothing_is_taken_fails(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "vendite.csv"
    file.write_text("scontrino;data;totale\n1;31/02/2026;10,00\n2;30/02/2026;5\n", "utf-8")
    assert run("import", file, "--kind", "sales", "--dry-run") == 0
    assert run("import", file, "--kind", "sales") == cli.FAILED
    assert text._("Nothing was brought in: every row was refused.") in capsys.readouterr().err


def test_somebody_without_a_name_is_still_listed(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "vendite.csv"
    file.write_text("scontrino;data;totale;codice cliente\n1;13/04/2026;10,00;C-991\n", "utf-8")
    assert run("import", file, "--kind", "sales") == 0
    capsys.readouterr()
    assert run("find", "C-991") == 0
    assert capsys.readouterr().out == text._("(name not known)") + "\tC-991\n"


def test_check_is_quiet_about_a_whole_archive(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check") == 0
    assert capsys.readouterr().out.strip() == text._("The archive is whole.")
    assert run("check", "--json") == 0
    assert json.loads(capsys.readouterr().out) == []


def test_check_tells_what_does_not_agree_and_fails(
    run: Run, customers: Path, shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("import", customers)
    archive = open_archive(shop)
    driver = archive.engine.raw_connection()
    driver.cursor().execute("UPDATE customer SET points = 5")
    driver.close()
    archive.let_go()
    capsys.readouterr()
    assert run("check") == cli.FAILED
    assert "(points: 1, 2)" in capsys.readouterr().out
    assert run("check", "--json") == cli.FAILED
    assert json.loads(capsys.readouterr().out)[0]["rows"] == [1, 2]


def test_backup_and_restore(
    run: Run, customers: Path, shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("backup") == 0
    made = Path(capsys.readouterr().out.strip())
    assert made.parent == shop / "backups"
    run("import", customers)
    capsys.readouterr()
    assert run("restore", made) == 0
    assert str(made) in capsys.readouterr().out
    assert run("find", "mario", "--json") == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_restore_tells_which_vouchers_stay_used(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    replayed = Replayed(redeemed_again=3, unknown=0, broken=0)
    restored = Restored(Path("backup.db"), {}, None, replayed)
    monkeypatch.setattr(restore, "restore", lambda *_arguments: restored)
    assert run("restore") == 0
    told = text._("Vouchers used after that backup, which stay used: {n}.").format(n=3)
    assert told in capsys.readouterr().out.splitlines()


def test_a_shop_moves_to_a_new_computer_with_its_recovery_code(
    run: Run, customers: Path, shop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("import", customers)
    archive = open_archive(shop)
    made, code = archive.back_up(), tmp_path / "code.txt"
    code.write_text(archive.recovery_code(), "utf-8")
    archive.let_go()
    capsys.readouterr()
    there = ["--data", str(tmp_path / "there")]
    assert programme.main([*there, "restore", str(made), "--recovery-code-file", str(code)]) == 0
    assert capsys.readouterr().out.count("\n") == 1
    assert programme.main([*there, "find", "mario"]) == 0
    assert "Mario Rossi" in capsys.readouterr().out


def test_the_demo_shop_is_prepared_and_whole(
    run: Run, shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("demo", "--no-window") == 0
    assert str(shop) in capsys.readouterr().out
    assert run("find", "wojcik") == 0
    assert "Marta Wójcik" in capsys.readouterr().out
    assert run("check") == 0


def test_papers_are_written_without_a_screen(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("careapp.services.samples.KINDS", ())
    assert run("sample-documents", tmp_path / "papers") == 0
    assert (tmp_path / "papers").is_dir()
    (tmp_path / "file").touch()
    assert run("sample-documents", tmp_path / "file" / "papers") == cli.FAILED
    assert one_line(capsys.readouterr().err)


def test_pages_are_drawn_without_a_screen(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("careapp.ui.screens.draw_all", lambda folder: [f"{folder.name}/home.png"])
    assert run("screens", tmp_path / "pages") == 0
    assert capsys.readouterr().out == "pages/home.png\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("import", "missing.csv"),
        ("restore", "missing.db"),
        ("restore",),
        ("restore", "--recovery-code-file", "missing.txt"),
    ],
)
def test_a_failure_is_one_plain_line(
    run: Run, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*arguments) == cli.FAILED
    told = capsys.readouterr()
    assert one_line(told.err)
    assert told.out == ""


def test_a_recovery_code_in_another_encoding_is_told(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = tmp_path / "code.txt"
    code.write_bytes(b"\xff\xfe\x00")
    assert run("restore", "--recovery-code-file", code) == cli.FAILED
    assert one_line(capsys.readouterr().err)


def test_a_folder_that_cannot_be_made_is_told(
    run: Run,
    shop: Path,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    shop.touch()
    assert run("find", "mario") == cli.FAILED
    assert one_line(capsys.readouterr().err)


def test_a_bug_is_one_plain_line_and_its_place_is_logged(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail(_archive: Archive) -> None:
        raise ZeroDivisionError("Brambilla")

    monkeypatch.setattr(Archive, "back_up", fail)
    assert run("backup") == cli.FAILED
    assert one_line(capsys.readouterr().err)
    logged = (paths.logs_dir() / "careapp.log").read_text("utf-8").splitlines()[-1]
    assert json.loads(logged)["error"] == "ZeroDivisionError"
    assert "Brambilla" not in logged


def test_a_stopped_command_says_what_holds(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(_archive: Archive) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Archive, "back_up", stop)
    assert run("backup") == cli.INTERRUPTED
    assert one_line(capsys.readouterr().err)


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        (("find", "mario"), "Nobody found."),
        (("check",), "The archive is whole."),
        (("demo", "--no-window"), "The demo shop is ready in {folder}."),
        (("import", "clienti.csv"), "Lines read: {lines}; new: {added}; refused: {refused}."),
    ],
)
@pytest.mark.usefixtures("customers")
def test_an_archive_that_cannot_close_is_told_after_the_answer(
    run: Run,
    shop: Path,
    arguments: tuple[str, ...],
    answer: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(archive: Archive) -> None:
        archive.let_go()
        raise Unavailable("No room for the last backup.")

    monkeypatch.setattr(Archive, "close", fail)
    monkeypatch.setattr("careapp.services.demo.build_demo", lambda _archive: None)
    monkeypatch.chdir(shop.parent)
    assert run(*arguments) == cli.FAILED
    told = capsys.readouterr()
    known = {"folder": shop, "lines": 2, "added": 2, "refused": 0}
    assert text._(answer).format(**known) in told.out.splitlines()
    assert told.err == "No room for the last backup.\n"


def test_the_counters_language_is_spoken(
    run: Run, shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shop.mkdir()
    (shop / "counter.toml").write_text('language = "en"\n', "utf-8")
    assert run("check") == 0
    assert capsys.readouterr().out == "The archive is whole.\n"


def shell(shop: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "careapp", "--data", str(shop), *arguments]
    return subprocess.run(command, capture_output=True, env={**os.environ, **settings}, check=False)


def test_an_old_terminal_gets_its_answer_too(
    run: Run, customers: Path, shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("import", customers)
    told = shell(shop, "find", "nicolo", "--json", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert told.returncode == 0, told.stderr
    assert json.loads(told.stdout.decode("utf-8"))[0]["name"] == "Nicolò Bianchi"
    assert told.stderr == b""


def test_settings_that_cannot_be_read_do_not_shout_on_the_terminal(shop: Path) -> None:
    shop.touch()
    told = shell(shop, "find", "mario")
    assert told.returncode == cli.FAILED
    assert one_line(told.stderr.decode("utf-8"))


def test_a_reader_who_has_had_enough_is_no_failure_to_shout_about(shop: Path) -> None:
    command = [sys.executable, "-m", "careapp", "--data", str(shop), "check"]
    reading, writing = os.pipe()
    os.close(reading)
    with subprocess.Popen(command, stdout=writing, stderr=subprocess.PIPE) as reader:
        os.close(writing)
        assert reader.stderr is not None
        assert reader.stderr.read() == b""
    assert reader.returncode == cli.FAILED
