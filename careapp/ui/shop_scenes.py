"""The scenes of the shop's settings: its limits, and one that cannot be."""

from collections.abc import Callable

from careapp.ui.desk import ToShop
from careapp.ui.floor import Floor
from careapp.ui.pages.manage import ManagePage
from careapp.ui.pages.shop import ShopPage
from careapp.ui.pages.shop_limits import LimitsCard
from careapp.ui.widgets.card import ScrollArea

_OWNER = 1

Settle = Callable[[], None]


def limits(act: Callable[[LimitsCard], None]) -> Callable[[Floor, Settle], None]:
    """Return how to get to the limits of the shop, and then do something there."""

    def enter(floor: Floor, settle: Settle) -> None:
        floor.take_person(_OWNER)
        settle()
        floor.desk.open(ToShop())
        settle()
        page = floor.window.page
        if not isinstance(page, ManagePage) or not isinstance(page.tab, ShopPage):
            return
        act(page.tab.limits)
        area = page.tab.findChild(ScrollArea)
        if area is not None:
            settle()
            area.ensureWidgetVisible(page.tab.limits.save)

    return enter


def some(card: LimitsCard) -> None:
    """Write two limits."""
    card.kinds["apology"].set_text("15,00 €")
    card.kinds["welcome"].set_text("3,00 €")


def faulty(card: LimitsCard) -> None:
    """Try to keep what can be no limit."""
    some(card)
    card.kinds["thank_you"].set_text("tanto")
    card.months.lineEdit().setText("99")
    card.save.click()
