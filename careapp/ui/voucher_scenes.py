"""Scenes of the issued vouchers: the list, one of them in full, what can be done with it."""

from collections.abc import Callable

from careapp.rules.roles import Role
from careapp.services.approvals import Approver, Wanted
from careapp.services.operation_id import new_operation_id
from careapp.services.voucher_lists import VoucherFilter
from careapp.ui.composer_scenes import compose
from careapp.ui.desk import ToVouchers
from careapp.ui.dialogs.approve import ApproveSheet
from careapp.ui.floor import Floor
from careapp.ui.pages.vouchers import IssuedPage
from careapp.ui.pages.vouchers_details import Deed

Settle = Callable[[], None]
_OWNER = 1


def issued(deed: Deed | None = None, text: str = "") -> Callable[[Floor, Settle], None]:
    """Return how to get to the list as the owner, with a deed begun or something searched."""

    def enter(floor: Floor, settle: Settle) -> None:
        floor.take_person(_OWNER)
        settle()
        floor.desk.open(ToVouchers())
        settle()
        page = floor.window.page
        if not isinstance(page, IssuedPage):
            return
        if text:
            page.filter.text.setText(text)
            page.filter.text.textEdited.emit(text)
        if deed is not None:
            page.filter.which.set_value(VoucherFilter.OPEN)
            settle()
            page.details.buttons[deed].click()

    return enter


def ask(floor: Floor, settle: Settle) -> None:
    """Go beyond a limit, and ask the owner for it."""
    compose("omar", "apology", "a6", 1500)(floor, settle)
    settle()
    wanted = Wanted(new_operation_id(), "apology", 1, 1500)
    people = (
        Approver(1, "Elena", Role.OWNER, has_pin=True),
        Approver(2, "Marco", Role.SHIFT_LEAD, has_pin=True),
    )
    floor.window.open_sheet(ApproveSheet(floor.desk, wanted, people))
