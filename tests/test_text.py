"""Money, dates and numbers as people write them; catalogues that follow their sources."""

import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp import clock, paths, text

PO = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Hello."
msgstr "{hello}"
"""


def come_back_to_italian() -> None:
    """Read the catalogue again: a language that is in use already stays as it is."""
    text.set_language("en")
    text.set_language("it")


@pytest.fixture(autouse=True)
def italian_again() -> Iterator[None]:
    yield
    come_back_to_italian()


@pytest.fixture
def catalogues(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    folder = tmp_path / "translations" / "it" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "careapp.po").write_text(PO.format(hello="Buongiorno."), "utf-8")
    come_back_to_italian()
    return folder


@pytest.mark.parametrize(
    ("cents", "italian", "english"),
    [
        (500, "5,00\xa0€", "€5.00"),
        (-300, "−3,00\xa0€", "−€3.00"),
        (123456789, "1.234.567,89\xa0€", "€1,234,567.89"),
        (7, "0,07\xa0€", "€0.07"),
    ],
)
def test_money(cents: int, italian: str, english: str) -> None:
    assert text.format_money(cents) == italian
    assert text.format_money(cents, "en") == english


@pytest.mark.parametrize(("language", "typed"), [("it", "1.460,50"), ("en", "1,460.50")])
def test_an_amount_is_written_as_it_is_typed(language: str, typed: str) -> None:
    text.set_language(language)
    assert text.format_amount(146050) == typed


@given(st.integers(min_value=-(2**63), max_value=2**63))
def test_money_loses_no_cent(cents: int) -> None:
    written = text.format_money(cents)
    digits = int("".join(filter(str.isdigit, written)))
    assert (-digits if written.startswith("−") else digits) == cents


def test_dates_in_both_languages() -> None:
    day = date(2026, 3, 12)
    assert text.format_day(day) == "giovedì 12 marzo"
    assert text.format_day(day, "en") == "Thursday 12 March"
    assert text.format_date(date(2026, 6, 30)) == "30 giugno 2026"
    assert text.format_short_day(date(2026, 3, 9), "en") == "9 Mar"
    assert text.format_day_month(date(2026, 3, 31)) == "31 marzo"
    assert text.format_month(day) == "Marzo"


@pytest.mark.parametrize(
    ("days", "ago"),
    [
        (-1, "today"),
        (0, "today"),
        (1, "yesterday"),
        (3, "3 days ago"),
        (13, "13 days ago"),
        (14, "2 weeks ago"),
        (35, "5 weeks ago"),
        (60, "1 month ago"),
        (90, "2 months ago"),
        (729, "23 months ago"),
        (730, "2 years ago"),
    ],
)
def test_how_long_ago(days: int, ago: str) -> None:
    text.set_language("en")
    today = date(2026, 3, 12)
    assert text.format_ago(date.fromordinal(today.toordinal() - days), today) == ago


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("fino al 8 marzo", "fino all’8 marzo"),
        ("usato il 11 mar", "usato l’11 mar"),
        ("dal 8 giugno al 11 giugno 2026.", "dall’8 giugno all’11 giugno 2026."),
        ("Saldo del 8 marzo 2026.", "Saldo dell’8 marzo 2026."),
        ("fino al 18 marzo", "fino al 18 marzo"),
        ("fino al 1 agosto", "fino al 1 agosto"),
        ("until 8 March", "until 8 March"),
    ],
)
def test_the_article_elides_before_a_vowel(written: str, said: str) -> None:
    assert text.elided(written) == said


def test_a_language_that_does_not_exist() -> None:
    with pytest.raises(ValueError, match="xx"):
        text.set_language("xx")
    assert text.language() == "it"


def test_a_catalogue_follows_its_source(catalogues: Path) -> None:
    assert text._("Hello.") == "Buongiorno."
    assert text.N_("Hello.") == "Hello."
    source = catalogues / "careapp.po"
    later = source.stat().st_mtime_ns + 10**9
    source.write_text(PO.format(hello="Buonasera."), "utf-8")
    os.utime(source, ns=(later, later))
    text.set_language("it")
    assert text._("Hello.") == "Buongiorno."
    come_back_to_italian()
    assert text._("Hello.") == "Buonasera."


def test_a_catalogue_is_compiled_elsewhere_when_its_folder_is_read_only(
    catalogues: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "cache_dir", lambda: tmp_path / "cache")
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    assert text._("Hello.") == "Buongiorno."
    assert not (catalogues / "careapp.mo").exists()


def test_without_a_catalogue_the_english_sentence_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    text.set_language("en")
    assert text._("Hello.") == "Hello."
    assert text.ngettext("{n} point", "{n} points", 2) == "{n} points"


def test_the_day_of_a_shop_ends_at_four() -> None:
    with clock.standing_at(datetime(2026, 3, 12, 1, 30).astimezone()):
        assert clock.today() == date(2026, 3, 11)
    evening = datetime(2026, 3, 12, 3, 59).astimezone()
    assert clock.shop_day(evening) == date(2026, 3, 11)
    assert clock.shop_day(evening.replace(hour=4, minute=0)) == date(2026, 3, 12)
    assert text.format_time(evening) == "3:59"


def test_resources_are_found_beside_the_source_and_in_a_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert (paths.resources() / "icons").is_dir()
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    assert paths.resources() == tmp_path / "resources"


def test_resources_are_found_inside_an_installed_wheel(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "paths.py"))
    assert paths.resources() == tmp_path / "resources"


def test_the_folders_of_a_person_carry_the_name_of_the_program() -> None:
    folders = {paths.data_dir(), paths.config_dir(), paths.logs_dir(), paths.cache_dir()}
    assert all("CareApp" in folder.parts for folder in folders)
    assert paths.demo_dir().parent == paths.data_dir()


def test_the_clock_stands_still_on_request() -> None:
    noon, evening = (datetime(2026, 3, 12, hour, tzinfo=UTC) for hour in (12, 20))
    with clock.standing_at(noon):
        with clock.standing_at(evening):
            assert clock.now() == evening
        assert clock.now() == noon
    assert clock.now() > evening
