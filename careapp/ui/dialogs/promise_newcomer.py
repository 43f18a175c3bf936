"""A promise to somebody nobody has written down: a name, a phone, and who may be here already."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout

from careapp.rules.care.promises import Channel, check_reach
from careapp.rules.names import Register
from careapp.rules.people import Facts, checked_facts
from careapp.rules.phones import clean_phone
from careapp.services.promise_newcomers import NewcomerPromise, promise_newcomer
from careapp.services.promises import NewPromise
from careapp.text import _
from careapp.ui.desk import Desk, ToPromise
from careapp.ui.dialogs.alike import AlikePeople
from careapp.ui.dialogs.checks import Check
from careapp.ui.dialogs.customer_typed import SEVERAL, read_search, split_several
from careapp.ui.dialogs.promise import PromiseSheet
from careapp.ui.people import as_name
from careapp.ui.widgets.field import Field
from careapp.ui.window import Window

_NOBODY = 0


class NewcomerPromiseSheet(PromiseSheet):
    """Asks who it is as well; whoever is here already can be chosen instead."""

    def __init__(self, desk: Desk, typed: str) -> None:
        """Begin with what was typed: a name, or a phone."""
        super().__init__(desk, _NOBODY, "")
        self.sub.setText(_("a first name is enough; the rest takes its time"))
        self.alike = AlikePeople(desk)
        facts = read_search(typed)
        name = facts.company or f"{facts.given_name} {facts.family_name}".strip()
        self.name = Field(_("Name"), name, icon="user")
        self.phone = Field(_("Phone"), SEVERAL.join(facts.phones), icon="phone")
        who = QHBoxLayout()
        who.setSpacing(12)
        who.addWidget(self.name, 1)
        who.addWidget(self.phone, 1)
        self.body.insertWidget(0, self.alike)
        self.body.insertLayout(1, who)
        for field in (self.name, self.phone):
            field.changed.connect(lambda _text: self.alike.ask(self.facts()))
        self.alike.chosen.connect(self._take_person)
        self.alike.resized.connect(self.fit)
        self.alike.ask(self.facts())
        self.first_focus = self.what.edit if name else self.name.edit

    def facts(self) -> Facts:
        """Return what is known of the person, in the manners of the shop."""
        return Facts(
            name=as_name(self.name.text()),
            phones=split_several(self.phone.text()),
            register=Register(self._desk.shop.register),
            language=self._desk.shop.language,
        )

    def checks(self) -> list[Check]:
        """Ask for a name, and for a phone where they are to hear from us."""
        if self._customer_id != _NOBODY:
            return super().checks()
        return [
            (self.name, lambda: checked_facts(Facts(name=self.facts().name))),
            (self.phone, self._check_phone),
            *super().checks(),
        ]

    def change(self, promise: NewPromise) -> tuple[Callable[..., object], object]:
        """Write the person down as well, unless they are here already."""
        if self._customer_id != _NOBODY:
            return super().change(promise)
        return promise_newcomer, NewcomerPromise(self.facts(), promise)

    def _check_phone(self) -> None:
        phones = self.facts().phones
        check_reach(Channel(self.channel.value()), phones)
        for phone in phones:
            clean_phone(phone)

    def _take_person(self, customer_id: int, name: str) -> None:
        """Promise it to somebody who is here already: what is typed stays."""
        self._customer_id = customer_id
        self.avatar.set_name(name)
        self.sub.setText(name)
        for part in (self.alike, self.name, self.phone):
            part.hide()
        self._ask_reach()
        self.what.setFocus()
        self.fit()


def open_promise(desk: Desk, window: Window, to: ToPromise) -> None:
    """Ask what is promised, to whom and by when."""
    sheet = (
        PromiseSheet(desk, to.customer_id, to.name)
        if to.customer_id
        else NewcomerPromiseSheet(desk, to.name)
    )
    sheet.made.connect(window.toast)
    window.open_sheet(sheet)
