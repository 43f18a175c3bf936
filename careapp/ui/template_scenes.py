"""How the templates and their sheet are reached: the states that are drawn and audited."""

from collections.abc import Callable

from careapp.rules.vouchers.apology import APOLOGY
from careapp.rules.vouchers.voice import Voice
from careapp.services.template_papers import LONG
from careapp.text import _
from careapp.ui.desk import ToTemplates
from careapp.ui.floor import Floor
from careapp.ui.pages.manage import ManagePage
from careapp.ui.pages.templates import TemplatesPage

Settle = Callable[[], None]
Look = Callable[[TemplatesPage], None]

_OWNER = 1


def templates(
    subject: str = APOLOGY.key, look: Look | None = None
) -> Callable[[Floor, Settle], None]:
    """Return how to come to the texts of a kind or to the house style, and what to do there."""

    def enter(floor: Floor, settle: Settle) -> None:
        floor.take_person(_OWNER)
        settle()
        floor.desk.open(ToTemplates())
        settle()
        page = floor.window.page
        if isinstance(page, ManagePage) and isinstance(page.tab, TemplatesPage):
            page.tab.choose(subject)
            settle()
            if look is not None:
                look(page.tab)
            settle()

    return enter


def faulty(page: TemplatesPage) -> None:
    """Write a token that nobody fills in, for somebody with a long name."""
    page.side.names.set_value(LONG)
    page.form.text.edit.insertPlainText("{nome} ")


def changed(page: TemplatesPage) -> None:
    """Write a headline of one's own, in English."""
    page.form.voices.set_value(Voice.ENGLISH)
    page.form.headline.edit.setPlainText("Our thanks, {appellativo}.")


def excused(page: TemplatesPage) -> None:
    """Write what takes an apology back."""
    page.form.text.edit.setPlainText(
        _("The fault is ours. Unfortunately there were too few of us. From today we check.")
    )
    page.form.tone.judge()


def versions(page: TemplatesPage) -> None:
    """Look at the history."""
    page.side.history.click()
