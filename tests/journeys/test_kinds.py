"""F6: a reminder for somebody who asked, a welcome at the first purchase, a birthday wished."""

import uuid
from dataclasses import replace

from PySide6.QtCore import Qt

from careapp import settings
from careapp.documents.paper import Fact
from careapp.services.customers import CustomerChange, edit_customer, load_for_edit
from careapp.services.voucher_papers import load_voucher_paper
from careapp.ui.dialogs.entry import EntrySheet
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.composer import ComposerPage
from careapp.ui.widgets.offer import Offer
from careapp.ui.widgets.timeline import TimelineRow
from tests.ui import looking
from tests.ui.floors import ANNA, MARTA, Control, Shop

Key = Qt.Key


def test_who_asked_takes_the_answer_home_on_paper(floor: Shop) -> None:
    floor.floor.settings.set(settings.PRINTER_A6, "HP LaserJet")
    floor.write("marchetti")
    floor.press(Key.Key_Return)
    assert floor.page(CardPage).thank.text() == "Rispondi"
    floor.press(Key.Key_F6)
    lines = floor.page(ComposerPage).form.fact_lines
    lines.field("bring").edit.setFocus()
    floor.write("la foto per la cialda")
    floor.press(Key.Key_Tab)
    floor.write("28,50 €")
    floor.press(Key.Key_P, Control)
    assert len(floor.printed) == 1

    (voucher,) = floor.ask(looking.vouchers)
    assert (voucher.customer_id, voucher.kind, voucher.state) == (ANNA, "reminder", "printed")
    said = (
        Fact("La Sua richiesta", "Una torta"),
        Fact("Da portare", "la foto per la cialda"),
        Fact("Costo", "28,50 €"),
    )
    assert floor.ask(load_voucher_paper, voucher.id).facts == said
    card = floor.page(CardPage)
    row = next(row for row in card.history.timeline.rows() if isinstance(row, TimelineRow))
    assert (row.title, row.icon) == ("Promemoria", "clipboard-list")
    assert row.sub == "una risposta"

    card.history.setFocus()
    floor.press(Key.Key_Home)
    floor.press(Key.Key_Return)
    offers = floor.sheet(EntrySheet).findChildren(Offer)
    floor.click(next(offer for offer in offers if offer.text() == "Stampa una copia"))
    assert len(floor.printed) == 2
    assert floor.ask(looking.vouchers)[0].prints == 2


def test_a_birthday_is_wished_within_the_own_limit(floor: Shop) -> None:
    facts = replace(floor.ask(load_for_edit, MARTA), birthday=(3, 11))
    floor.do(edit_customer, CustomerChange(uuid.uuid4(), MARTA, facts), floor.floor.desk.actor)
    floor.write("wojcik")
    floor.press(Key.Key_Return)
    floor.press(Key.Key_F6)
    page = floor.page(ComposerPage)
    assert page.head.heading.text() == "Fai gli auguri"
    floor.click(page.save)
    (voucher,) = floor.ask(looking.vouchers)
    assert (voucher.kind, voucher.reason, voucher.amount_cents) == ("birthday", "wishes", 500)
    assert voucher.headline == "Tanti auguri, signora Wójcik!"
    floor.compose("thank_you", MARTA)
    form = floor.page(ComposerPage).form
    assert form.given.text() == "Oggi hai donato 5,00\u00a0€", "wishes count within the day's limit"
