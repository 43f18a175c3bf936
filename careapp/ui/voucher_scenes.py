"""Scenes of the issued vouchers: the list, one of them in full, what can be done with it."""

from collections.abc import Callable

from careapp.services.voucher_lists import VoucherFilter
from careapp.ui.desk import ToVouchers
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
