"""How the programme and its sheets are reached: the states that are drawn and audited."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from careapp.rules.loyalty.earning import EarnPerItem
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.multipliers import InBirthdayWeek, Multiplier, OfTiers, OnWeekdays
from careapp.rules.loyalty.programme import BirthdayGift, Lapsed
from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.rules.loyalty.tiers import Review, Tier
from careapp.services.actor import Actor
from careapp.services.gift_people import GroupKind
from careapp.services.programme import discard_draft, load_draft
from careapp.services.reviewing import Fall, ReviewPreview
from careapp.text import _
from careapp.ui.desk import ToProgramme
from careapp.ui.dialogs.gift import GiftSheet
from careapp.ui.dialogs.programme_tier import TierSheet
from careapp.ui.floor import Floor
from careapp.ui.pages.manage import ManagePage
from careapp.ui.pages.programme import ProgrammePage
from careapp.ui.widgets.stepper import Stepper

Settle = Callable[[], None]
Look = Callable[[ProgrammePage], None]

_OWNER = 1


def programme(look: Look | None = None) -> Callable[[Floor, Settle], None]:
    """Return how to come to the programme, and what to do there."""

    def enter(floor: Floor, settle: Settle) -> None:
        floor.take_person(_OWNER)
        settle()
        floor.tasks.change(floor, _forget_draft, floor.desk.actor)
        floor.desk.open(ToProgramme())
        settle()
        page = floor.window.page
        if (
            look is not None
            and isinstance(page, ManagePage)
            and isinstance(page.tab, ProgrammePage)
        ):
            look(page.tab)
            settle()

    return enter


def _forget_draft(session: Any, by: Actor) -> None:  # noqa: ANN401 - ui knows no session
    draft = load_draft(session)
    discard_draft(session, draft.saved_at if draft else None, by)


def special_days(page: ProgrammePage) -> None:
    """Open what few people need, with something in it."""
    page.earning.edit(
        multipliers=(Multiplier(OnWeekdays((2,)), 200, 2), Multiplier(InBirthdayWeek(), 150, 1)),
        bonuses=(EarnPerItem((_("cakes, biscuits"),), 5),),
    )
    page.earning.fold.set_open(is_open=True)


def everything_set(page: ProgrammePage) -> None:
    """Turn everything on and look at the end of the page."""
    page.earning.edit(
        expiry=Expiry(ExpiryKind.END_OF_YEAR, 1),
        birthday=BirthdayGift(_("a slice of cake")),
        lapsed=Lapsed(),
        tiering=replace(page.programme.tiering, review=Review()),
    )
    page.tiers.fold.set_open(is_open=True)
    _to_the_end(page)


def bands(page: ProgrammePage) -> None:
    """Earn in bands."""
    page.earning.ways.set_value("bands")


def gift(page: ProgrammePage) -> None:
    """Open a free gift for points."""
    reward = Reward("cake", _("house dessert"), 100, RewardKind.FREE_ITEM, 350)
    page.rewards.edit(rewards=(reward, *page.programme.rewards))
    page.rewards.rows.row("cake").click()


def a_day(page: ProgrammePage) -> None:
    """Open the sheet of a day that earns more."""
    page.earning.more.add_multiplier.click()


def goods(page: ProgrammePage) -> None:
    """Open the sheet of goods that earn more."""
    page.earning.more.add_bonus.click()


def tier(page: ProgrammePage) -> None:
    """Open the sheet of a tier."""
    page.tiers.cards[1].click()


def new_tier(page: ProgrammePage) -> None:
    """Add a tier to as many as there may be side by side."""
    tiering = page.programme.tiering
    more = (Tier("friends", 100, _("Friends of the shop")), Tier("first", 200, _("The first ones")))
    page.tiers.edit(tiering=replace(tiering, tiers=(*tiering.tiers, *more)))
    page.tiers.add.click()


def tier_goes(page: ProgrammePage) -> None:
    """Ask to remove a tier that people are in and that earns more."""
    page.tiers.edit(multipliers=(Multiplier(OfTiers(("home",)), 200, 1),))
    page.tiers.cards[1].click()
    for sheet in page.window().findChildren(TierSheet):
        sheet.remove.click()


def no_tiers(page: ProgrammePage) -> None:
    """Show a programme without tiers, and what is told of visits."""
    tiering = page.programme.tiering
    page.tiers.edit(tiering=replace(tiering, tiers=tiering.tiers[:1]))
    _to_the_end(page)


def many_tiers(page: ProgrammePage) -> None:
    """Show as many tiers as there may be, with the review that is due."""
    tiering = page.programme.tiering
    more = tuple(Tier(f"tier{n}", n * 100, _("Friends of the shop")) for n in (1, 2, 3))
    page.tiers.edit(tiering=replace(tiering, tiers=(*tiering.tiers, *more), review=Review()))
    page.review.show_preview(_due(page))
    page.scrolled.ensureWidgetVisible(page.review)


def review(page: ProgrammePage) -> None:
    """Look at the review before it is held."""
    page.review.show_preview(_due(page))
    page.review.note.button.click()


def faulty_number(page: ProgrammePage) -> None:
    """Write a cost of a reward that cannot be."""
    cost = page.rewards.rows.box(page.programme.rewards[0].key)
    if isinstance(cost, Stepper):
        cost.lineEdit().setText(_("many"))
        cost.lineEdit().textEdited.emit(_("many"))


def _due(page: ProgrammePage) -> ReviewPreview:
    guest, home, family = page.programme.tiering.tiers[:3]
    falls = (Fall(1, "Marta Wójcik", family, home), Fall(2, "Omar Haddad", home, guest))
    counts = ((family, home, 1), (home, guest, 12))
    return ReviewPreview(date(2026, 1, 31), is_done=False, counts=counts, falls=falls, spared=2)


def _to_the_end(page: ProgrammePage) -> None:
    bar = page.scrolled.verticalScrollBar()
    bar.rangeChanged.connect(lambda _least, most: bar.setValue(most))
    bar.setValue(bar.maximum())


def publish(page: ProgrammePage) -> None:
    """Ask to publish a draft."""
    page.earning.per_euro.step.stepBy(1)
    page.rewards.rows.bin(page.programme.rewards[0].key).click()
    page.side.publish.click()


def give(page: ProgrammePage) -> None:
    """Open the sheet that gives a reward to a group."""
    page.rewards.give.click()


def give_to_a_tier(page: ProgrammePage) -> None:
    """Open the same sheet with the most that it shows."""
    give(page)
    for sheet in page.window().findChildren(GiftSheet):
        sheet.who.set_value(GroupKind.TIER.value)
        sheet.who.changed.emit(GroupKind.TIER.value)
