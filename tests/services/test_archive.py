import pytest
from sqlalchemy import Executable, delete, insert, select, update
from sqlalchemy.orm import Session

from careapp.errors import Refused, Unavailable
from careapp.model.shop import ShopSetting
from careapp.services.archive import Archive


def put(session: Session, key: str, value: object = 1) -> str:
    session.add(ShopSetting(key=key, value=value))
    return key


def keys_of(session: Session) -> list[str]:
    return list(
        session.scalars(select(ShopSetting.key).where(ShopSetting.key.not_like("archive.%")))
    )


def test_a_change_is_kept_and_gives_back_what_the_function_gave(archive: Archive) -> None:
    assert archive.change(put, "shop.name", value="Bottega") == "shop.name"
    assert archive.read(keys_of) == ["shop.name"]


def test_a_refused_change_leaves_nothing(archive: Archive) -> None:
    def put_and_refuse(session: Session) -> None:
        put(session, "shop.name")
        session.flush()
        raise Refused("no")

    heard: list[frozenset[str]] = []
    archive.on_change = heard.append
    with pytest.raises(Refused, match="no"):
        archive.change(put_and_refuse)
    assert archive.read(keys_of) == []
    assert heard == []


def test_a_read_cannot_write(archive: Archive) -> None:
    def write(session: Session) -> None:
        session.execute(insert(ShopSetting).values(key="x", value=1))

    with pytest.raises(Unavailable):
        archive.read(write)
    assert archive.read(keys_of) == []


@pytest.mark.parametrize(
    "statement",
    [
        insert(ShopSetting).values(key="other", value=1),
        update(ShopSetting).values(value=2),
        delete(ShopSetting).where(ShopSetting.key == "none"),
    ],
)
def test_a_commit_announces_the_tables_it_changed(archive: Archive, statement: Executable) -> None:
    heard: list[frozenset[str]] = []
    archive.on_change = heard.append
    archive.change(put, "one")
    archive.change(lambda session: session.execute(statement).close())
    archive.change(keys_of)
    assert heard == [frozenset({"shop_setting"})] * 2


def test_tables_of_a_refused_change_are_not_announced_later(archive: Archive) -> None:
    def put_and_refuse(session: Session) -> None:
        put(session, "one")
        session.flush()
        raise Refused("no")

    heard: list[frozenset[str]] = []
    archive.on_change = heard.append
    with pytest.raises(Refused):
        archive.change(put_and_refuse)
    archive.change(keys_of)
    assert heard == []
