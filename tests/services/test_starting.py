"""What the window asks once the archive is open."""

import threading
import uuid
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.database import WrongThreadError, allow_thread
from careapp.model.shop import ImportBatch
from careapp.rules.roles import Role
from careapp.services import demo, starting
from careapp.services.archive import Archive, open_archive
from careapp.services.pins import TypedPin, set_pin
from careapp.services.shop import (
    NewShop,
    ShopChange,
    change_shop,
    is_started,
    load_shop,
    start_shop,
)
from careapp.services.staff import StaffRequest, save_staff
from careapp.services.starting import begin, open_for_window
from tests.factories import MOMENT, actor_of, make_shop, make_staff


@pytest.fixture(autouse=True)
def _any_thread() -> Iterator[None]:
    yield
    allow_thread(threading.get_ident())


class TestBegin:
    def test_an_archive_without_a_shop_has_nobody(self, session: Session) -> None:
        start = begin(session, "till", "Cassa 1", 0)
        assert not start.is_started
        assert start.actor is None

    def test_the_only_one_acts_without_being_asked(self, session: Session) -> None:
        owner = start_shop(session, NewShop(uuid.uuid4(), "Bottega Aurora", "Elena"))
        start = begin(session, "till", "Cassa 1", 0)
        assert start.is_started
        assert start.shop.name == "Bottega Aurora"
        assert start.actor is not None
        assert (start.actor.staff_id, start.actor.role) == (owner.id, Role.OWNER)
        assert start.actor.counter_id == start.counter_id

    def test_of_several_the_last_one_here_acts(self, session: Session) -> None:
        make_shop(session)
        elena = make_staff(session, "Elena", Role.OWNER)
        giulia = make_staff(session, "Giulia")
        start = begin(session, "till", "Cassa 1", giulia.id)
        assert start.actor is not None
        assert start.actor.staff_name == "Giulia"
        assert begin(session, "till", "Cassa 1", 0).actor is None
        assert elena.id != giulia.id

    def test_who_left_does_not_act_again(self, session: Session) -> None:
        make_shop(session)
        elena = make_staff(session, "Elena", Role.OWNER)
        make_staff(session, "Sara")
        giulia = make_staff(session, "Giulia")
        request = StaffRequest(
            uuid.uuid4(), "Giulia", Role.CASHIER, staff_id=giulia.id, is_active=False
        )
        save_staff(session, request, actor_of(elena))
        assert begin(session, "till", "Cassa 1", giulia.id).actor is None

    def test_once_somebody_has_a_pin_nobody_acts_before_it_is_given(self, session: Session) -> None:
        archive_owner = start_shop(session, NewShop(uuid.uuid4(), "Bottega Aurora", "Elena"))
        elena = actor_of(archive_owner)
        set_pin(session, TypedPin(uuid.uuid4(), archive_owner.id, "305817"), elena)
        start = begin(session, "till", "Cassa 1", archive_owner.id)
        assert start.actor is None
        assert start.lock.is_on

    def test_where_the_counter_is_not_locked_the_till_works_without_a_pin(
        self, session: Session
    ) -> None:
        owner = start_shop(session, NewShop(uuid.uuid4(), "Bottega Aurora", "Elena"))
        set_pin(session, TypedPin(uuid.uuid4(), owner.id, "305817"), actor_of(owner))
        unlocked = replace(load_shop(session), locks_counter=False)
        change_shop(session, ShopChange(uuid.uuid4(), unlocked), actor_of(owner))
        start = begin(session, "till", "Cassa 1", 0)
        assert not start.lock.is_on
        assert start.lock.has_pins
        assert start.actor is not None
        assert (start.actor.role, start.actor.role_with_pin) == (Role.CASHIER, Role.OWNER)

    def test_a_counter_is_made_once(self, session: Session) -> None:
        first = begin(session, "till", "Cassa 1", 0).counter_id
        assert begin(session, "till", "Cassa 1", 0).counter_id == first
        assert begin(session, "other", "Cassa 2", 0).counter_id != first


@pytest.mark.sqlcipher_only
class TestOpening:
    def test_the_windows_thread_meets_no_sql(self, tmp_path: Path) -> None:
        archive = open_for_window(tmp_path, threading.get_ident(), is_demo=False)
        with pytest.raises(WrongThreadError):
            archive.read(is_started)
        allow_thread(threading.get_ident())
        assert not archive.read(is_started)
        archive.let_go()

    def test_what_a_power_cut_left_of_an_import_is_taken_out(self, tmp_path: Path) -> None:
        archive = open_archive(tmp_path)
        batch = ImportBatch(source="till", file_digest="0", started_at=MOMENT)
        archive.change(lambda session: session.add(batch))
        archive.let_go()
        archive = open_for_window(tmp_path, 0, is_demo=False)
        allow_thread(0)
        count = select(func.count()).select_from(ImportBatch)
        assert archive.read(lambda session: session.scalar(count)) == 0
        archive.let_go()

    def test_an_empty_demo_shop_is_filled_once(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        filled: list[Archive] = []

        def fill(archive: Archive) -> None:
            filled.append(archive)
            archive.change(start_shop, NewShop(uuid.uuid4(), "Bottega Aurora", "Elena"))

        monkeypatch.setattr(demo, "build_demo", fill)
        for _start in range(2):
            open_for_window(tmp_path, threading.get_ident(), is_demo=True).let_go()
            allow_thread(threading.get_ident())
        assert len(filled) == 1

    def test_what_goes_wrong_leaves_the_folder_free(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(_archive: Archive) -> None:
            raise Refused("")

        monkeypatch.setattr(starting, "_remove_unfinished", refuse)
        with pytest.raises(Refused):
            open_for_window(tmp_path, threading.get_ident(), is_demo=False)
        open_archive(tmp_path).let_go()
