"""What the search reads: who stands under which key, in the order of who is likeliest here.

`search_key` is clustered on all its columns, so that the first rows of a key are the answer and
nothing is ever sorted (docs/decisions/0004-search-keys.md).
"""

from collections.abc import Sequence
from typing import TypeAlias

from sqlalchemy import Connection, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from careapp.model.base import Base

KeyRow: TypeAlias = tuple[str, int, int]
"""Key, rank and customer."""
_BYTEWISE = String(260).with_variant(String(260, collation="C"), "postgresql")


class SearchKey(Base):
    """One key of one person; `rank` is small for regulars."""

    __tablename__ = "search_key"
    __table_args__ = ({"sqlite_with_rowid": False},)

    key: Mapped[str] = mapped_column(_BYTEWISE, primary_key=True)
    rank: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    customer_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)


class SearchEntry(Base):
    """What the keys of one person follow from, folded, and the rank under which they stand.

    Without it a change could not take back the keys of before.
    """

    __tablename__ = "search_entry"

    customer_id: Mapped[int] = mapped_column(
        ForeignKey("customer.id"), primary_key=True, autoincrement=False
    )
    rank: Mapped[int] = mapped_column(index=True)
    words: Mapped[str] = mapped_column(Text)
    spoken: Mapped[str] = mapped_column(Text)
    phones: Mapped[str] = mapped_column(Text)
    mails: Mapped[str] = mapped_column(Text)
    codes: Mapped[str] = mapped_column(Text)


class Term(Base):
    """One distinct word of all names, and how it sounds: where typing slips are looked up."""

    __tablename__ = "term"

    id: Mapped[int] = mapped_column(primary_key=True)
    word: Mapped[str] = mapped_column(_BYTEWISE, unique=True)
    sound: Mapped[str] = mapped_column(String(8), index=True)
    people: Mapped[int] = mapped_column(default=0)
    """How many have it: a match of a rare word tells more."""


class TermPiece(Base):
    """A word's first six letters, whole or without one of them: words a slip apart share one."""

    __tablename__ = "term_piece"
    __table_args__ = ({"sqlite_with_rowid": False},)

    piece: Mapped[str] = mapped_column(String(6), primary_key=True)
    term_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)


def move_keys(connection: Connection, rows: Sequence[tuple[int, str, int, int]]) -> None:
    """Give keys a new rank, in the order given; past SQLAlchemy's own update.

    Args:
        connection: of the transaction.
        rows: the new rank, then key, rank and customer as they stand.

    """
    mark = "%s" if connection.dialect.name == "postgresql" else "?"
    statement = (
        f"UPDATE search_key SET rank = {mark}"  # noqa: S608 - the mark is one of two signs
        f" WHERE key = {mark} AND rank = {mark} AND customer_id = {mark}"
    )
    if rows:
        connection.exec_driver_sql(statement, list(rows))


def insert_pieces(connection: Connection, rows: Sequence[tuple[str, int]]) -> None:
    """Insert pieces of words that another counter may have inserted as well.

    Args:
        connection: of the transaction.
        rows: piece and term.

    """
    mark = "%s" if connection.dialect.name == "postgresql" else "?"
    statement = (
        f"INSERT INTO term_piece (piece, term_id) VALUES ({mark}, {mark})"  # noqa: S608 - the mark is one of two signs
        " ON CONFLICT DO NOTHING"
    )
    if rows:
        connection.exec_driver_sql(statement, list(rows))
