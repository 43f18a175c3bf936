"""Ids of operations stand in the order of time and are never the same."""

import uuid
from datetime import UTC, datetime, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from careapp import clock
from careapp.services.operation_id import new_operation_id
from tests.factories import MOMENT

MOMENTS = st.datetimes(
    datetime(1970, 1, 1),  # noqa: DTZ001 - the zone is given beside it
    datetime(9999, 12, 30),  # noqa: DTZ001 - the zone is given beside it
    timezones=st.just(UTC),
)


@given(MOMENTS)
@example(datetime(6326, 1, 1, 0, 0, 0, 918_992, tzinfo=UTC))
def test_an_id_is_of_version_7_and_begins_with_its_millisecond(moment: datetime) -> None:
    with clock.standing_at(moment):
        made = new_operation_id()
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    passed = moment - datetime(1970, 1, 1, tzinfo=UTC)
    assert made.int >> 80 == passed // timedelta(milliseconds=1)


def test_a_later_id_stands_after_all_of_before() -> None:
    ids = []
    for millisecond in range(50):
        with clock.standing_at(MOMENT + timedelta(milliseconds=millisecond)):
            ids.append(str(new_operation_id()))
    assert ids == sorted(ids)


def test_ids_of_one_millisecond_differ_in_74_bits() -> None:
    with clock.standing_at(MOMENT):
        ids = [new_operation_id().int for _ in range(1000)]
    assert len(set(ids)) == 1000
    changing = 0
    for made in ids:
        changing |= made ^ ids[0]
    assert changing == (2**12 - 1) << 64 | (2**62 - 1)
