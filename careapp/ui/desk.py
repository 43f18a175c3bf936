"""What every page stands on: the lanes, the settings, who acts in which shop, and where to go.

Pages do not know each other: they ask the desk to open a destination, and the window does.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from careapp.rules.loyalty.default import default_programme
from careapp.rules.loyalty.programme import Programme
from careapp.rules.roles import Role
from careapp.rules.shop import Shop
from careapp.services.actor import Actor
from careapp.settings import CounterSettings
from careapp.ui.tasks import Tasks

if TYPE_CHECKING:
    from careapp.rules.care.drafts import CaseDraft

NOBODY = Actor(None, "", Role.NOBODY)
FITTING = ""
"""In place of a kind of voucher: the one that fits the person best."""


@dataclass(frozen=True, slots=True)
class ToCounter:
    """The counter page; a text is searched for, None leaves the search as it is."""

    lookup: str | None = None


@dataclass(frozen=True, slots=True)
class ToCustomer:
    """The card of one person; *action* is a key such as "purchase" to start at once."""

    customer_id: int
    action: str = ""


@dataclass(frozen=True, slots=True)
class ToComposer:
    """The composer of a voucher of one kind, or the `FITTING` one, for one person."""

    kind: str
    customer_id: int
    sale_id: int | None = None


@dataclass(frozen=True, slots=True)
class ToCase:
    """A case; without its id the open one of a person, or a new one.

    `unsaved`: words that could not be saved, and the version on which they were written.
    """

    case_id: int | None = None
    customer_id: int = 0
    unsaved: "tuple[CaseDraft, int] | None" = None


@dataclass(frozen=True, slots=True)
class ToPromise:
    """The sheet that promises something; *customer_id* 0: to somebody new, from what was typed."""

    name: str = ""
    customer_id: int = 0


@dataclass(frozen=True, slots=True)
class ToRedeem:
    """The page that uses vouchers; a code is checked at once."""

    code: str = ""


@dataclass(frozen=True, slots=True)
class ToVouchers:
    """The list of issued vouchers."""


@dataclass(frozen=True, slots=True)
class ToGiftCard:
    """The sheet that sells a gift card, to a customer or to somebody who is not known."""

    buyer_id: int | None = None
    buyer_name: str = ""


@dataclass(frozen=True, slots=True)
class ToNewCustomer:
    """The sheet for a new person, prefilled from what was searched or scanned."""

    text: str = ""
    card: str = ""
    is_customer: bool = True


@dataclass(frozen=True, slots=True)
class ToEditCustomer:
    """The sheet that changes a person."""

    customer_id: int


@dataclass(frozen=True, slots=True)
class ToImport:
    """The page that brings customers and sales in from a file."""


@dataclass(frozen=True, slots=True)
class ToProgramme:
    """The loyalty programme: what the owner decides about points and rewards."""


@dataclass(frozen=True, slots=True)
class ToTemplates:
    """The texts of the vouchers: what the owner writes of each kind."""


@dataclass(frozen=True, slots=True)
class ToShop:
    """The settings of the shop and of this counter."""


Destination = (
    ToCounter
    | ToCustomer
    | ToComposer
    | ToCase
    | ToPromise
    | ToRedeem
    | ToVouchers
    | ToGiftCard
    | ToNewCustomer
    | ToEditCustomer
    | ToImport
    | ToProgramme
    | ToTemplates
    | ToShop
)


class Desk(QObject):
    """The one object that pages are given."""

    destination_asked = Signal(object)
    """A page asks for a `Destination`."""
    actor_changed = Signal()
    """Another person acts."""
    settings_changed = Signal(object)
    """A `Setting` of this counter has another value."""
    restart_asked = Signal()
    """Start again in the same place: language or size of the text changed."""
    leave_demo_asked = Signal()
    """Remove the demo shop and begin with a real one."""
    shop_changed = Signal()
    """The shop's name or manners changed."""

    def __init__(
        self, tasks: Tasks, settings: CounterSettings, parent: QObject | None = None
    ) -> None:
        """Start with nobody acting, in a shop that is not known yet."""
        super().__init__(parent)
        self.tasks = tasks
        self.settings = settings
        self.actor = NOBODY
        self.shop = Shop()
        self.programme = default_programme()

    def open(self, destination: Destination) -> None:
        """Show another page or sheet."""
        self.destination_asked.emit(destination)

    def set_actor(self, actor: Actor) -> None:
        """Let another person act."""
        self.actor = actor
        self.actor_changed.emit()

    def set_programme(self, programme: Programme) -> None:
        """Know the loyalty programme in force."""
        self.programme = programme
        self.shop_changed.emit()

    def set_shop(self, shop: Shop) -> None:
        """Know the shop, at the start and after a change."""
        self.shop = shop
        self.shop_changed.emit()
