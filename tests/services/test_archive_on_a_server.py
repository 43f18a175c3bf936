import pytest

from careapp.errors import Unavailable
from careapp.services.archive import (
    Archive,
    KeyMissing,
    KeyPlace,
    journal_folder_of,
    open_archive,
)
from tests.archives import KEY
from tests.services.test_archive import keys_of, put, set_schema

pytestmark = pytest.mark.usefixtures("english")


def test_a_server_has_its_own_files(postgresql_archive: Archive) -> None:
    assert postgresql_archive.read(journal_folder_of) is None
    assert postgresql_archive.back_up() is None
    assert postgresql_archive.key_place() is KeyPlace.KEYRING
    postgresql_archive.change(put, "one")
    postgresql_archive.close()


def test_a_servers_key_must_be_given() -> None:
    with pytest.raises(KeyMissing):
        open_archive("postgresql://localhost/careapp")


def test_a_server_that_does_not_answer_is_told() -> None:
    with pytest.raises(Unavailable, match="answer"):
        open_archive("postgresql://localhost:1/careapp", KEY)


def test_a_new_server_gets_its_tables(postgres_url: str, new_database: str) -> None:
    archive = open_archive(new_database, KEY)
    assert archive.read(keys_of) == []
    archive.let_go()


def test_a_newer_server_is_refused(postgresql_archive: Archive) -> None:
    postgresql_archive.change(set_schema, "9999")
    url = postgresql_archive.engine.url.render_as_string(hide_password=False)
    with pytest.raises(Unavailable, match="newer"):
        open_archive(url, KEY)
