"""Somebody complains at the counter: the page of their case, as far as it has come."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from careapp.rules.care.causes import Cause
from careapp.services.case_lists import CaseDetail, CaseFilter, list_cases, load_case
from careapp.ui.pages.case import CasePage
from tests.ui.floors import MARTA, Shop

Key = Qt.Key
CAKE = "La torta aveva il nome sbagliato. Ha chiamato due volte."


def hear(floor: Shop, customer_id: int = MARTA) -> CasePage:
    """Come to a complaint by F8 on the card."""
    floor.open_card(customer_id)
    floor.press(Key.Key_F8)
    return floor.page(CasePage)


def listened(floor: Shop, customer_id: int = MARTA) -> CasePage:
    """Write what happened, choose what it is about, and go on."""
    page = hear(floor, customer_id)
    floor.write(CAKE)
    floor.click(pill(page, Cause.WRONG_ORDER))
    floor.click(page.listen.onward)
    return page


def agreed(floor: Shop, customer_id: int = MARTA) -> CasePage:
    """Choose the first way, and promise it for Saturday, with words alone."""
    page = listened(floor, customer_id)
    floor.press(Key.Key_1)
    floor.click(page.options.onward)
    floor.click(page.agreement.due.days.findChildren(QAbstractButton)[2])
    floor.click(page.agreement.apologises.toggle)
    floor.click(page.agreement.onward)
    return page


def pill(page: CasePage, cause: Cause) -> QAbstractButton:
    names = {Cause.WRONG_ORDER: "Ordine sbagliato", Cause.OTHER: "Altro…"}
    buttons = page.listen.causes.findChildren(QAbstractButton)
    return next(button for button in buttons if button.text() == names[cause])


def the_case(floor: Shop) -> CaseDetail:
    (row,) = floor.ask(list_cases, CaseFilter.ALL).rows
    return floor.ask(load_case, row.id)
