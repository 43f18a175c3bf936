"""Keeping what the search reads in step with the people, in the transaction that changes them.

The keys of a person follow from the entry alone, so that a change can take back those of before.
People of an import that is not completed stand beyond every rank that a question reaches.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from operator import attrgetter, itemgetter
from typing import Any, TypeAlias

from sqlalchemy import (
    BindParameter,
    Executable,
    Integer,
    Row,
    Select,
    bindparam,
    delete,
    select,
    text,
    update,
)
from sqlalchemy.orm import Session

from careapp.model.bulk import insert_rows
from careapp.model.customer import Card, Customer, Email, ExternalId, Phone
from careapp.model.search import (
    KeyRow,
    SearchEntry,
    SearchKey,
    Term,
    TermPiece,
    insert_pieces,
    move_keys,
)
from careapp.model.shop import ImportBatch
from careapp.rules.search.keys import (
    Entry,
    entry_of,
    hidden_rank,
    keys_of,
    pieces_of,
    rank_of,
    terms_of,
)
from careapp.rules.search.sounds import sound_of

_CHUNK = 10_000
"""People filed at once: more would need more memory, fewer would touch each page more often."""
_KEYS_AT_ONCE = 20_000
_GATHERED_AT_MOST = 500_000
"""Keys held in memory, some 130 bytes each; four times as many would save a tenth of the time."""
_KEY = itemgetter(0)
_KEY_OF_MOVE = itemgetter(1)
"""Compared alone: whole tuples take twice as long to sort, and only neighbours matter."""
_IDS: BindParameter[int] = bindparam("ids", expanding=True)

_RANKED_BY = (
    Customer.visits,
    Customer.last_visit_on,
    ImportBatch.id.label("open_import_id"),
)
_OF_OPEN_IMPORT = (ImportBatch.id == Customer.import_id) & ImportBatch.completed_at.is_(None)
_FACTS = (
    select(
        Customer.id,
        Customer.name,
        Customer.company,
        Customer.call_name,
        Customer.pronunciation,
        *_RANKED_BY,
    )
    .outerjoin(ImportBatch, _OF_OPEN_IMPORT)
    .where(Customer.id.in_(_IDS), Customer.erased_at.is_(None), Customer.merged_into_id.is_(None))
)
_PHONES = select(Phone.customer_id, Phone.digits).where(Phone.customer_id.in_(_IDS))
_MAILS = select(Email.customer_id, Email.folded).where(Email.customer_id.in_(_IDS))
_CARDS = select(Card.customer_id, Card.number).where(Card.customer_id.in_(_IDS))
_CODES = select(ExternalId.customer_id, ExternalId.code).where(ExternalId.customer_id.in_(_IDS))
_FILED = select(*SearchEntry.__table__.columns).where(SearchEntry.customer_id.in_(_IDS))
_FILED_AND_RANKED = (
    _FILED.add_columns(*_RANKED_BY)
    .join(Customer, Customer.id == SearchEntry.customer_id)
    .outerjoin(ImportBatch, _OF_OPEN_IMPORT)
)

_ENTRY_FIELDS = tuple(field.name for field in fields(Entry))
_ENTRY_VALUES = attrgetter(*_ENTRY_FIELDS)
_THIS_KEY = (
    (SearchKey.key == bindparam("at_key"))
    & (SearchKey.rank == bindparam("at_rank"))
    & (SearchKey.customer_id == bindparam("of"))
)
_DELETE_KEYS = delete(SearchKey).where(_THIS_KEY)
_DELETE_ENTRY = delete(SearchEntry).where(SearchEntry.customer_id == bindparam("of"))
_MOVE_ENTRY = (
    update(SearchEntry)
    .where(SearchEntry.customer_id == bindparam("of"))
    .values(rank=bindparam("to_rank"))
)

_INSERT_TERM = text(
    "INSERT INTO term (word, sound, people) VALUES (:word, :sound, 0) ON CONFLICT DO NOTHING"
)
_WORDS: BindParameter[str] = bindparam("words", expanding=True)
_KNOWN_TERMS = select(Term.word, Term.id).where(Term.word.in_(_WORDS))
_COUNT_TERM = (
    update(Term)
    .where(Term.word == bindparam("of"))
    .values(people=Term.people + bindparam("more", type_=Integer))
)
_UNUSED_TERMS = select(Term.id).where(Term.word.in_(_WORDS), Term.people <= 0)
_DELETE_PIECES = delete(TermPiece).where(TermPiece.term_id.in_(_IDS))
_DELETE_TERMS = delete(Term).where(Term.id.in_(_IDS))

_Texts: TypeAlias = defaultdict[int, list[str]]


@dataclass(frozen=True, slots=True)
class Filed:
    """One person's entry and the rank under which its keys stand."""

    customer_id: int
    rank: int
    entry: Entry

    def rows(self) -> list[KeyRow]:
        """Return all keys, each with rank and customer."""
        return [(key, self.rank, self.customer_id) for key in keys_of(self.entry)]


_People: TypeAlias = dict[int, Filed]


def index_customer(session: Session, customer_id: int) -> None:
    """File one person anew, after any change of name, phones, e-mails, cards or codes."""
    index_customers(session, [customer_id])


def index_customers(session: Session, customer_ids: Sequence[int]) -> None:
    """File people anew, their rows already flushed; erased and merged ones are taken out.

    Those of an open import are hidden until its `completed_at` is set.
    """
    for start in range(0, len(customer_ids), _CHUNK):
        ids = customer_ids[start : start + _CHUNK]
        before = _filed(session, ids)
        after = _current(session, ids)
        _refile(session, before, after)


def move_rank(session: Session, customer_id: int) -> None:
    """Move one person to the place that visits and the last visit give, both flushed."""
    move_ranks(session, [customer_id])


def move_ranks(session: Session, customer_ids: Sequence[int]) -> None:
    """Move people to the places that their visits give; who moves by nothing is left alone."""
    for start in range(0, len(customer_ids), _CHUNK):
        ids = customer_ids[start : start + _CHUNK]
        rows = session.connection().execute(_FILED_AND_RANKED, {"ids": ids}).all()
        moved = [(_filed_in(row), rank) for row in rows if (rank := _rank(row)) != row.rank]
        _move(session, moved)


def forget_customer(session: Session, customer_id: int) -> None:
    """Take one person out of the search, and the words that nobody else has."""
    forget_customers(session, [customer_id])


def forget_customers(session: Session, customer_ids: Sequence[int]) -> None:
    """Take people out of the search: erased or merged ones, or those of a stopped import."""
    for start in range(0, len(customer_ids), _CHUNK):
        _refile(session, _filed(session, customer_ids[start : start + _CHUNK]), {})


class Filing:
    """Files very many new people: their keys are gathered first and written in their order.

    Written person by person, each transaction would touch pages all over the archive. Keys that
    an interruption leaves unwritten do no harm: the people are of an open import, and
    `forget_customers` takes out what there is.
    """

    def __init__(self) -> None:
        self._keys: list[KeyRow] = []

    @property
    def is_full(self) -> bool:
        """Whether enough is gathered that it should be written before more is taken."""
        return len(self._keys) >= _GATHERED_AT_MOST

    def take(self, session: Session, people: Sequence[Filed]) -> None:
        """Write the entries and words of new people, flushed before."""
        _write_entries(session, people)
        _count_terms(session, Counter(), _words(people))

    def gather(self, people: Sequence[Filed]) -> None:
        """Gather the keys of those who were taken: outside a transaction nobody waits for it."""
        for filed in people:
            self._keys += filed.rows()

    def in_turns(self, limit: int = _KEYS_AT_ONCE) -> Iterator[list[KeyRow]]:
        """Yield what was gathered in the order of the keys, *limit* at a time."""
        self._keys.sort(key=_KEY)
        for start in range(0, len(self._keys), limit):
            yield self._keys[start : start + limit]
        self._keys.clear()


def write_keys(session: Session, rows: Sequence[KeyRow]) -> None:
    """Insert keys in the order given, which should be sorted: neighbours share a page."""
    insert_rows(session.connection(), SearchKey, ("key", "rank", "customer_id"), rows)


def _filed(session: Session, ids: Sequence[int]) -> _People:
    rows = session.connection().execute(_FILED, {"ids": ids}).all()
    return {row.customer_id: _filed_in(row) for row in rows}


def _filed_in(row: Row[*tuple[Any, ...]]) -> Filed:
    entry = Entry(*(getattr(row, name) for name in _ENTRY_FIELDS))
    return Filed(row.customer_id, row.rank, entry)


def _current(session: Session, ids: Sequence[int]) -> _People:
    phones = _by_customer(session, _PHONES, ids)
    mails = _by_customer(session, _MAILS, ids)
    codes = _by_customer(session, _CARDS, ids)
    for customer_id, more in _by_customer(session, _CODES, ids).items():
        codes[customer_id] += more
    people = session.execute(_FACTS, {"ids": ids})
    return {
        row.id: Filed(
            row.id,
            _rank(row),
            entry_of(
                (row.name, row.company, row.call_name),
                row.pronunciation,
                phones[row.id],
                mails[row.id],
                codes[row.id],
            ),
        )
        for row in people
    }


def _by_customer(session: Session, statement: Select[int, str], ids: Sequence[int]) -> _Texts:
    found: _Texts = defaultdict(list)
    for customer_id, value in session.execute(statement, {"ids": ids}):
        found[customer_id].append(value)
    return found


def _rank(row: Row[*tuple[Any, ...]]) -> int:
    rank = rank_of(row.visits, row.last_visit_on)
    return rank if row.open_import_id is None else hidden_rank(rank, row.open_import_id)


def _refile(session: Session, before: _People, after: _People) -> None:
    old = {row for filed in before.values() for row in filed.rows()}
    new = [row for filed in after.values() for row in filed.rows()]
    _run(session, _DELETE_KEYS, [_at(row) for row in sorted(old.difference(new))])
    write_keys(session, sorted(row for row in new if row not in old))
    stale = [i for i in before if before[i] != after.get(i)]
    fresh = [after[i] for i in after if before.get(i) != after[i]]
    _run(session, _DELETE_ENTRY, [{"of": customer_id} for customer_id in stale])
    _write_entries(session, fresh)
    _count_terms(session, _words(before.values()), _words(after.values()))


def _move(session: Session, moved: list[tuple[Filed, int]]) -> None:
    rows = [(rank, *row) for filed, rank in moved for row in filed.rows()]
    move_keys(session.connection(), sorted(rows, key=_KEY_OF_MOVE))
    entries = [{"of": filed.customer_id, "to_rank": rank} for filed, rank in moved]
    _run(session, _MOVE_ENTRY, entries)


def _count_terms(session: Session, had: Counter[str], has: Counter[str]) -> None:
    """Count who has each word, in the order of words, so that two counters never wait in a ring."""
    change = {word: has[word] - had[word] for word in sorted(had | has)}
    words = [word for word, more in change.items() if more]
    for start in range(0, len(words), _CHUNK):
        chunk = words[start : start + _CHUNK]
        _add_terms(session, chunk)
        _run(session, _COUNT_TERM, [{"of": word, "more": change[word]} for word in chunk])
        _drop_unused_terms(session, [word for word in chunk if change[word] < 0])


def _add_terms(session: Session, words: Sequence[str]) -> None:
    known = set(session.scalars(_KNOWN_TERMS, {"words": words}))
    missing = [word for word in words if word not in known]
    _run(session, _INSERT_TERM, [{"word": word, "sound": sound_of(word)} for word in missing])
    ids = session.execute(_KNOWN_TERMS, {"words": missing}) if missing else ()
    pieces = {(piece, term_id) for word, term_id in ids for piece in pieces_of(word)}
    insert_pieces(session.connection(), sorted(pieces))


def _drop_unused_terms(session: Session, words: Sequence[str]) -> None:
    """Forget words that nobody has any more: an erased name must not stay readable."""
    ids = list(session.scalars(_UNUSED_TERMS, {"words": words})) if words else []
    if ids:
        session.execute(_DELETE_PIECES, {"ids": ids})
        session.execute(_DELETE_TERMS, {"ids": ids})


def _run(session: Session, statement: Executable, rows: list[dict[str, Any]]) -> None:
    if rows:
        session.connection().execute(statement, rows)


def _words(people: Iterable[Filed]) -> Counter[str]:
    return Counter(word for filed in people for word in terms_of(filed.entry))


def _at(row: KeyRow) -> dict[str, Any]:
    key, rank, customer_id = row
    return {"at_key": key, "at_rank": rank, "of": customer_id}


def _write_entries(session: Session, people: Sequence[Filed]) -> None:
    rows = [(filed.customer_id, filed.rank, *_ENTRY_VALUES(filed.entry)) for filed in people]
    insert_rows(session.connection(), SearchEntry, ("customer_id", "rank", *_ENTRY_FIELDS), rows)
