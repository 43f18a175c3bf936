"""F6, an amount over the limit, a printer that fails, a PDF; then the paper from the history."""

import pytest
from PySide6.QtCore import Qt

from careapp import settings
from careapp.errors import Unavailable
from careapp.ui import printing
from careapp.ui.dialogs.entry import EntrySheet
from careapp.ui.dialogs.printer_trouble import PrinterTroubleSheet
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.composer import ComposerPage
from careapp.ui.widgets.offer import Offer
from careapp.ui.widgets.timeline import TimelineRow
from tests.ui import looking
from tests.ui.floors import MARTA, Control, Shop

Key = Qt.Key


def test_a_voucher_outlives_its_printer(floor: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object) -> None:
        raise Unavailable("Manca la carta.")

    floor.floor.settings.set(settings.PRINTER_A6, "HP LaserJet")
    floor.write("wojcik")
    floor.press(Key.Key_Return)
    floor.press(Key.Key_F6)
    page = floor.page(ComposerPage)
    floor.paste_into(page.form.amount.lineEdit(), "12,50")
    floor.press(Key.Key_P, Control)
    assert floor.ask(looking.vouchers) == []
    assert "10,00\u00a0€" in page.form.excess_words.text()

    floor.paste_into(page.form.amount.lineEdit(), "7,50")
    with monkeypatch.context() as patch:
        patch.setattr(printing, "print_pages", fail)
        floor.press(Key.Key_P, Control)
    (voucher,) = floor.ask(looking.vouchers)
    assert (voucher.state, voucher.amount_cents, voucher.prints) == ("issued", 750, 0)
    trouble = floor.sheet(PrinterTroubleSheet)
    save = next(o for o in trouble.findChildren(Offer) if o.text() == "Salva in PDF")
    floor.click(save)
    assert len(list(floor.papers.iterdir())) == 1
    card = floor.page(CardPage)
    row = next(row for row in card.history.timeline.rows() if isinstance(row, TimelineRow))
    assert row.badge is not None
    assert row.badge.text == "valido", "the PDF is its first print"

    card.history.setFocus()
    floor.press(Key.Key_Home)
    floor.press(Key.Key_Return)
    (offer,) = floor.sheet(EntrySheet).findChildren(Offer)
    assert offer.text() == "Stampa una copia"
    floor.press(Key.Key_Return)
    assert floor.said() == "Stampato."
    (voucher,) = floor.ask(looking.vouchers)
    assert (voucher.customer_id, voucher.state, voucher.prints) == (MARTA, "printed", 2)
    assert len(floor.printed) == 1
