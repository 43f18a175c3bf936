"""The shop's logo: chosen by the owner, kept small and harmless, on every paper."""

import uuid
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.documents.paper import Logo
from careapp.errors import Refused, Unavailable
from careapp.model.audit import AuditRow
from careapp.rules.roles import Role
from careapp.services.actor import Actor
from careapp.services.composing import load_composing
from careapp.services.logos import LogoChange, change_logo, load_logo, read_logo
from careapp.services.slip_papers import load_slip
from careapp.services.voucher_papers import load_voucher_paper
from tests.services.vouchering import open_desk

ELENA, GIULIA = Actor(None, "Elena", Role.OWNER), Actor(None, "Giulia", Role.CASHIER)

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def logo(tmp_path: Path) -> Logo:
    picture = Image.new("RGB", (300, 200), "white")
    ImageDraw.Draw(picture).ellipse((40, 20, 260, 180), fill="navy")
    file = tmp_path / "insegna.png"
    picture.save(file)
    return read_logo(str(file))


def audited(session: Session) -> int | None:
    return session.scalar(select(func.count()).select_from(AuditRow))


def test_the_owner_gives_changes_and_removes_the_logo(session: Session, logo: Logo) -> None:
    assert load_logo(session) is None
    change = LogoChange(uuid.uuid4(), logo)
    for _again in range(2):
        change_logo(session, change, ELENA)
        assert load_logo(session) == logo
    assert audited(session) == 1
    smaller = BytesIO()
    Image.new("RGB", (60, 50), "navy").save(smaller, "PNG")
    change_logo(session, LogoChange(uuid.uuid4(), Logo.of_png(smaller.getvalue())), ELENA)
    found = load_logo(session)
    assert found is not None
    assert (found.width, found.height) == (60, 50)
    removal = LogoChange(uuid.uuid4(), None)
    for _again in range(2):
        change_logo(session, removal, ELENA)
        assert load_logo(session) is None
    change_logo(session, LogoChange(uuid.uuid4(), None), ELENA)
    assert audited(session) == 3


def test_nobody_else_touches_it(session: Session, logo: Logo) -> None:
    with pytest.raises(Refused, match="Only the owner"):
        change_logo(session, LogoChange(uuid.uuid4(), logo), GIULIA)
    assert load_logo(session) is None


def test_it_stands_on_every_paper_from_then_on(session: Session, logo: Logo) -> None:
    desk = open_desk(session)
    issued = desk.issue()
    assert issued.paper.logo is None
    change_logo(session, LogoChange(uuid.uuid4(), logo), ELENA)
    customer_id = desk.request().customer_id or 0
    assert load_voucher_paper(session, issued.voucher_id).logo == logo
    assert load_composing(session, customer_id, desk.giulia).logo == logo
    assert load_slip(session, customer_id, clock.today()).logo == logo


def test_what_is_no_picture_is_told(tmp_path: Path) -> None:
    words = tmp_path / "logo.svg"
    words.write_text("<svg onload='alert(1)'/>", encoding="utf-8")
    with pytest.raises(Refused, match="PNG, a JPEG or a WebP"):
        read_logo(str(words))
    with pytest.raises(Unavailable, match="cannot be read"):
        read_logo(str(tmp_path))
    with pytest.raises(Refused, match="too large"):
        read_logo("/dev/zero")
