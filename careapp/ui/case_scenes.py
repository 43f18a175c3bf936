"""How cases are reached: the list, the four steps of a cake with the wrong name, the guidelines."""

from collections.abc import Callable

from careapp.rules.care.causes import Cause
from careapp.rules.care.options import Option, OptionKind
from careapp.rules.care.steps import ORDER, Step
from careapp.services.case_lists import CaseFilter
from careapp.services.feedback_lists import FeedbackFilter
from careapp.text import language
from careapp.ui.card_scenes import card
from careapp.ui.dialogs.told import ToldSheet
from careapp.ui.floor import Floor
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.case import CasePage
from careapp.ui.pages.cases import GUIDELINES, TOLD, CaseListPage, CasesPage
from careapp.ui.pages.told import ToldPage
from careapp.ui.routes import CASES

Settle = Callable[[], None]
Enter = Callable[[Floor, Settle], None]
Look = Callable[[CasePage, Settle], None]

_OWNER = 1


def _told(italian: str, english: str) -> str:
    return english if language() == "en" else italian


def step(number: int, look: Look | None = None) -> Enter:
    """Return how to come to a step of a case, and to what is looked at there."""

    def enter(floor: Floor, settle: Settle) -> None:
        card("lan ngu")(floor, settle)
        page = floor.window.page
        if isinstance(page, CardPage):
            page.complain.click()
        settle()
        case = floor.window.page
        if not isinstance(case, CasePage):
            return
        # The same shop is drawn more than once: the case may have come farther before.
        case.go(Step.LISTEN)
        for _step in ORDER[1:number]:
            _WRITE[case.here](case)
            # Drawing a screen leaves no paper behind.
            case.agreement.apologises.toggle.setChecked(False)
            case.form.onward.click()
            settle()
        _WRITE[case.here](case)
        settle()
        if look is not None:
            look(case, settle)

    return enter


def cases(floor: Floor, settle: Settle) -> None:
    """Show the list, with a case in it."""
    step(2)(floor, settle)
    floor.window.go(CASES)
    settle()


def guidelines(floor: Floor, settle: Settle) -> None:
    """Show the guidelines as the owner, one of them waiting."""
    step(4, lambda case, _settle: case.form.onward.click())(floor, settle)
    settle()
    floor.take_person(_OWNER)
    settle()
    page = floor.window.go(CASES)
    if isinstance(page, CasesPage):
        page.tabs.set_value(GUIDELINES)
    settle()


def told(floor: Floor, settle: Settle) -> None:
    """Show what people told us and nobody has answered."""
    page = floor.window.go(CASES)
    if isinstance(page, CasesPage):
        page.tabs.set_value(TOLD)
    settle()


def answer(floor: Floor, settle: Settle) -> None:
    """Answer the first of them, with an excuse."""
    told(floor, settle)
    page = floor.window.page
    if isinstance(page, CasesPage) and isinstance(page.tab, ToldPage):
        page.tab.list.open_current()
    settle()
    sheet = floor.window.sheets.sheet
    if isinstance(sheet, ToldSheet):
        words = "Purtroppo eravamo in pochi.", "Unfortunately we were short of staff."
        sheet.answer.set_text(_told(*words))
    settle()


def answered(floor: Floor, settle: Settle) -> None:
    """Read what was told and answered."""
    told(floor, settle)
    page = floor.window.page
    if isinstance(page, CasesPage) and isinstance(page.tab, ToldPage):
        page.tab.which.set_value(FeedbackFilter.ANSWERED)
        settle()
        page.tab.list.open_current()
    settle()


def calm(case: CasePage, _settle: Settle) -> None:
    """Look for words."""
    case.head.calm.click()


def story(case: CasePage, _settle: Settle) -> None:
    """Look at the thread."""
    case.head.story.click()


def hand_over(case: CasePage, _settle: Settle) -> None:
    """Give it to somebody else."""
    case.listen.owner.click()


def write_option(case: CasePage, _settle: Settle) -> None:
    """Put a way into other words."""
    case.options.edit.click()


def apology(case: CasePage, settle: Settle) -> None:
    """Look at the apology that goes with it."""
    case.agreement.apologises.toggle.setChecked(True)
    settle()
    case.agreement.preview.click()


def closed(case: CasePage, settle: Settle) -> None:
    """Close it and come back to it."""
    shell = case.window_shell
    case.form.onward.click()
    settle()
    page = shell.go(CASES)
    settle()
    if isinstance(page, CasesPage) and isinstance(page.tab, CaseListPage):
        page.tab.which.set_value(CaseFilter.CLOSED)
        settle()
        page.tab.list.open_current()


def _listen(case: CasePage) -> None:
    words = _told(
        "La torta per il compleanno di sua figlia aveva il nome sbagliato: «Linda» al posto di "
        "«Linh». L’ha visto a casa, davanti agli invitati. Ha chiamato due volte e non ha "
        "risposto nessuno.",
        "The cake for her daughter’s birthday had the wrong name: “Linda” instead of “Linh”. She "
        "saw it at home, in front of the guests. She called twice and nobody answered.",
    )
    case.listen.words.set_text(words)
    case.listen.causes.set_values([Cause.WRONG_ORDER, Cause.NO_ANSWER])
    title = _told("torta sbagliata", "wrong cake")
    case.listen.title_box.setText(title)
    case.listen.title_box.textEdited.emit(title)


def _offer(case: CasePage) -> None:
    case.options.take_option(
        0,
        Option(
            OptionKind.REMAKE,
            _told("Rifare la torta per sabato", "Make the cake again by Saturday"),
            _told("nome scritto e riletto insieme", "the name written and read together"),
            1800,
        ),
    )
    case.options.cards.set_value("0")
    case.options.wish.set_text(
        _told(
            "Vorrebbe la torta giusta sabato, per la festa con i nonni.",
            "She would like the right cake on Saturday, for the party with the grandparents.",
        )
    )


def _promise(case: CasePage) -> None:
    case.agreement.what.set_text(
        _told(
            "Una nuova torta con scritto «Linh», riletta insieme",
            "A new cake that says “Linh”, read together",
        )
    )
    case.agreement.due.days.set_values(["saturday"])
    case.agreement.due.hour.set_value("10:00")
    case.agreement.due.changed.emit()


def _learn(case: CasePage) -> None:
    first, second = case.guideline.rules.values()
    first.when.set_text(
        _told("Un cliente ordina una torta con una scritta", "A customer orders words on a cake")
    )
    first.then.set_text(
        _told(
            "Si scrive il nome in stampatello e lo si rilegge ad alta voce con il cliente.",
            "We write the name in capitals and read it aloud with the customer.",
        )
    )
    second.when.set_text(_told("Qualcuno chiama e non rispondiamo", "Somebody calls in vain"))
    second.then.set_text(_told("Si richiama entro un’ora.", "We call back within an hour."))


_WRITE = {
    Step.LISTEN: _listen,
    Step.OPTIONS: _offer,
    Step.AGREEMENT: _promise,
    Step.GUIDELINE: _learn,
}
