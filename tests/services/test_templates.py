"""The shop's own texts: versions, drafts, who may, and what vouchers make of them."""

import uuid
from datetime import timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.shop import ShopSetting
from careapp.model.template import TemplateVersion
from careapp.rules.roles import Role
from careapp.rules.vouchers.apology import APOLOGY
from careapp.rules.vouchers.drafts import draft_messages
from careapp.rules.vouchers.kind import Gesture, GestureKind
from careapp.rules.vouchers.reward import POINTS, REWARD
from careapp.rules.vouchers.thank_you import THANK_YOU
from careapp.rules.vouchers.voice import Voice
from careapp.services.actor import Actor
from careapp.services.composing import load_composing
from careapp.services.operation import Operation
from careapp.services.rewarding import Occasion, given_voucher
from careapp.services.templates import (
    HOUSE,
    TemplateChange,
    Version,
    count_issued,
    discard_draft,
    load_kind,
    load_style,
    load_template,
    originals,
    save_draft,
    save_template,
)
from careapp.services.voucher_papers import load_voucher_paper
from tests.factories import MOMENT, actor_of, make_staff
from tests.services.vouchering import Desk, open_desk

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

OWN = {"lei/headline": "Perdoni, {appellativo}."}
OTHERS = {"lei/headline": "Chiediamo scusa, {appellativo}."}
LATER = MOMENT + timedelta(hours=1)


@pytest.fixture
def desk(session: Session) -> Desk:
    return open_desk(session)


def change(
    subject: str = "apology", texts: dict[str, str] | None = None, seen: int = 0
) -> TemplateChange:
    return TemplateChange(uuid.uuid4(), subject, OWN if texts is None else texts, seen)


def test_a_shop_without_texts_has_the_programs_own(desk: Desk) -> None:
    assert load_kind(desk.session, "apology") is APOLOGY
    assert load_template(desk.session, "apology", desk.elena).newest == Version()
    assert load_style(desk.session).has_capitals


def test_saved_texts_are_in_force(desk: Desk) -> None:
    kept = save_template(desk.session, change(), desk.elena)
    assert load_kind(desk.session, "apology").headline(Voice.LEI, "Li") == "Perdoni, Li."
    assert load_kind(desk.session, "thank_you") is THANK_YOU
    template = load_template(desk.session, "apology", desk.elena)
    assert template.versions == (kept,)
    assert (kept.texts, kept.created_at, kept.staff_name) == (OWN, MOMENT, "Elena Aurora")


def test_the_house_style_is_in_every_kind(desk: Desk) -> None:
    save_template(desk.session, change(HOUSE, {"capitals": "no"}), desk.elena)
    assert load_kind(desk.session, "reward").headlines[Voice.LEI] == "Questo è suo, {appellativo}."
    assert not load_style(desk.session).has_capitals


def test_saving_twice_by_one_click_is_once(desk: Desk) -> None:
    request = change()
    first = save_template(desk.session, request, desk.elena)
    assert save_template(desk.session, request, desk.elena) == first
    assert desk.count(TemplateVersion) == len(desk.audited("template_changed")) == 1


def test_the_audit_says_which_texts_and_none_of_the_words(desk: Desk) -> None:
    first = save_template(desk.session, change(), desk.elena)
    texts = {**OTHERS, "tu/headline": "Scusa, {appellativo}."}
    save_template(desk.session, change(texts=texts, seen=first.id), desk.elena)
    rows = desk.audited("template_changed")
    assert [row.detail for row in rows] == [
        {"kind": "apology", "texts": ["lei/headline"]},
        {"kind": "apology", "texts": ["lei/headline", "tu/headline"]},
    ]
    assert (rows[0].staff_id, rows[0].subject_id) == (desk.elena.staff_id, first.id)


def test_saving_what_is_in_force_makes_no_version(desk: Desk) -> None:
    save_draft(desk.session, "apology", OWN, desk.elena)
    unchanged = originals("apology")
    assert save_template(desk.session, change(texts=unchanged), desk.elena) == Version()
    assert desk.count(TemplateVersion) == 0
    assert load_template(desk.session, "apology", desk.elena).draft is None


def test_back_to_the_original_is_a_version_as_well(desk: Desk) -> None:
    first = save_template(desk.session, change(), desk.elena)
    save_template(desk.session, change(texts={}, seen=first.id), desk.elena)
    assert load_kind(desk.session, "apology") is APOLOGY
    assert len(load_template(desk.session, "apology", desk.elena).versions) == 2


def test_the_second_of_two_owners_is_told_and_loses_nothing(desk: Desk) -> None:
    anna = actor_of(make_staff(desk.session, "Anna", Role.OWNER))
    save_draft(desk.session, "apology", OWN, desk.elena)
    theirs = save_template(desk.session, change(texts=OTHERS), anna)
    with pytest.raises(Refused, match=r"Anna .* 10:42"):
        save_template(desk.session, change(), desk.elena)
    template = load_template(desk.session, "apology", desk.elena)
    assert (template.texts, template.draft) == (OTHERS, OWN)
    save_template(desk.session, change(seen=theirs.id), desk.elena)
    assert [dict(v.texts or {}) for v in load_template(desk.session, "apology", anna).versions] == [
        OWN,
        OTHERS,
    ]


def test_a_text_that_cannot_be_used_changes_nothing(desk: Desk) -> None:
    with pytest.raises(Refused, match=r"\{0\.__class__\}"):
        save_template(desk.session, change(texts={"tu/letter": "{0.__class__}"}), desk.elena)
    with pytest.raises(Refused):
        save_template(desk.session, change(HOUSE, {"capitals": "perhaps"}), desk.elena)
    assert desk.count(TemplateVersion) == 0


@pytest.mark.parametrize("role", list(Role))
def test_only_the_owner_writes(desk: Desk, role: Role) -> None:
    by = Actor(desk.elena.staff_id, "Elena", role)
    session = desk.session
    attempts = (
        lambda: save_template(session, change(), by),
        lambda: save_draft(session, "apology", OWN, by),
        lambda: discard_draft(session, "apology", by),
    )
    for attempt in attempts:
        if role is Role.OWNER:
            attempt()
            continue
        with pytest.raises(Refused):
            attempt()
    assert desk.count(TemplateVersion) == (role is Role.OWNER)


def test_drafts_are_each_persons_own(desk: Desk) -> None:
    anna = actor_of(make_staff(desk.session, "Anna", Role.OWNER))
    for by, texts in ((desk.elena, OWN), (anna, OTHERS)):
        save_draft(desk.session, "apology", texts, by)
    assert load_template(desk.session, "apology", desk.elena).draft == OWN
    discard_draft(desk.session, "apology", desk.elena)
    discard_draft(desk.session, "apology", desk.elena)
    assert load_template(desk.session, "apology", desk.elena).draft is None
    assert load_template(desk.session, "apology", anna).draft == OTHERS


def test_a_draft_may_have_faults_but_not_without_end(desk: Desk) -> None:
    save_draft(desk.session, "apology", {"lei/headline": "{ooops"}, desk.elena)
    with pytest.raises(Refused):
        save_draft(desk.session, "apology", {"lei/headline": "x" * 200_000}, desk.elena)
    assert load_template(desk.session, "apology", desk.elena).draft == {"lei/headline": "{ooops"}


def test_a_draft_that_cannot_be_read_is_none(desk: Desk) -> None:
    key = f"template.draft.apology.{desk.elena.staff_id}"
    desk.session.add(ShopSetting(key=key, value=["?"]))
    desk.session.flush()
    assert load_template(desk.session, "apology", desk.elena).draft is None


def test_vouchers_carry_the_shops_texts_and_keep_them(desk: Desk) -> None:
    texts = {
        "lei/headline": "Un grazie, {appellativo}.",
        "lei/letter": "A presto da {firma}.",
    }
    first = save_template(desk.session, change("thank_you", texts), desk.elena)
    issued = desk.issue()
    assert issued.paper.headline == "Un grazie, signora Wójcik."
    assert issued.paper.letter_paragraphs == ("A presto da Giulia.",)
    with clock.standing_at(LATER):
        save_template(desk.session, change("thank_you", {}, first.id), desk.elena)
        style = {"capitals": "no", "lei/greeting": "Ciao,"}
        save_template(desk.session, change(HOUSE, style), desk.elena)
        assert load_voucher_paper(desk.session, issued.voucher_id) == issued.paper
        again = desk.issue()
    assert again.paper.salutation == "Ciao,"
    assert again.paper.privacy.startswith("I suoi dati")
    assert again.paper.headline == "Grazie, signora Wójcik."


def test_the_composer_offers_the_shops_words(desk: Desk) -> None:
    save_template(
        desk.session, change("thank_you", {"lei/loyalty/3": "{appellativo}, grazie."}), desk.elena
    )
    form = load_composing(desk.session, desk.customer.id, desk.giulia, "thank_you")
    first = draft_messages(form.kind.reason("loyalty"), Voice.LEI, GestureKind.WORDS, form.tokens)
    assert first[-2].startswith("signora Wójcik, grazie.")
    assert form.kind in form.kinds


def test_a_reward_speaks_the_shops_words(desk: Desk) -> None:
    texts = {"lei/points/0": "Ecco i Suoi punti."}
    save_template(desk.session, change("reward", texts), desk.elena)
    operation = Operation.begin(desk.session, desk.elena, uuid.uuid4())
    request = given_voucher(
        operation, desk.customer, Gesture.discount(500), Occasion(REWARD, POINTS)
    )
    assert request.message.startswith("Ecco i Suoi punti.")


def test_issued_vouchers_are_counted_by_kind(desk: Desk) -> None:
    desk.issue()
    assert count_issued(desk.session) == {"thank_you": 1}
    assert desk.session.scalar(select(func.count()).select_from(TemplateVersion)) == 0
