"""What Oggi says: the summary line, and how somebody is described on a card."""

from dataclasses import dataclass
from datetime import date

from careapp.rules.care.promises import Urgency
from careapp.rules.care.steps import NAMES, ORDER
from careapp.services.case_lists import CaseRow
from careapp.services.promise_lists import PromiseRow
from careapp.services.today import Known, Today
from careapp.text import _, format_number, ngettext
from careapp.ui.pages.today_cards import Look
from careapp.ui.people import quoted, register_word, shown_name
from careapp.ui.promise_words import due_ink, due_words, hour_words, promise_icon

_WEEK = 7


@dataclass(frozen=True, slots=True)
class Summary:
    """What the day asks first."""

    lead: str
    detail: str = ""


def summary(today: Today) -> Summary:
    """Return the one line on top: promises first, then cases, then birthdays."""
    if today.promises.whole:
        return _promises_first(today)
    if today.cases.whole:
        lead = ngettext("One case is open.", "{n} cases are open.", today.cases.whole)
        return Summary(lead.format(n=format_number(today.cases.whole)), _("No promise is due."))
    if today.birthdays.whole:
        return Summary(_("Nothing is due today."), _("Somebody has a birthday: say it."))
    return Summary(_("Nothing is due today."))


def promise_look(promise: PromiseRow, today: date, staff_id: int | None) -> Look:
    """Return what the card of a promise says; *staff_id* is who looks at it."""
    is_late = promise.urgency is Urgency.OVERDUE
    icon = "circle-alert" if is_late else promise_icon(promise)
    owner = promise.owner_name if promise.owner_id != staff_id else ""
    return Look(promise.what, icon, due_words(promise, today), due_ink(promise), aside=owner)


def case_look(case: CaseRow) -> Look:
    """Return what the card of a case says."""
    words = _("{n} of {whole} · {step}").format(
        n=case.step.number, whole=len(ORDER), step=_(NAMES[case.step])
    )
    title = case.title or _("A new case")
    return Look(title[:1].upper() + title[1:], "git-commit-horizontal", words, icon_ink="bad")


def birthday_look(known: Known, today: date) -> Look:
    """Return what the card of a birthday says."""
    when = _("today") if known.birthday_on == today else _("tomorrow")
    how = ", ".join(filter(None, (quoted(known.address), register_word(known.register))))
    icon, words = _greeting_words(known)
    return Look(f"{when} · {how}", icon, words, icon_ink="gift")


def _greeting_words(known: Known) -> tuple[str, str]:
    """Return the sign and the words of what can be done for a birthday."""
    greeting = known.greeting
    if greeting is not None and greeting.is_ready:
        return "ticket", _("voucher ready")
    if greeting is not None and greeting.was_given:
        return "ticket-check", _("voucher given")
    if greeting is not None and greeting.usual_hour is not None:
        return "coffee", _("usually at {hour}").format(hour=hour_words(greeting.usual_hour))
    return "cake", _visits(known)


def missed_look(known: Known, today: date) -> Look:
    """Return what the card of somebody who is missed says."""
    weeks = (today - (known.last_visit_on or today)).days // _WEEK
    words = ngettext("away for one week", "away for {n} weeks", weeks)
    return Look(
        words.format(n=format_number(weeks)), "footprints", _visits(known), icon_ink="accent"
    )


def _promises_first(today: Today) -> Summary:
    whole = today.promises.whole
    lead = ngettext(
        "One promise to keep by tonight.", "{n} promises to keep by tonight.", whole
    ).format(n=format_number(whole))
    first = today.promises.rows[0]
    is_late = first.urgency is Urgency.OVERDUE
    words = _("Late: {name}, “{what}”.") if is_late else _("First: {name}, “{what}”.")
    return Summary(lead, words.format(name=shown_name(first.customer_name), what=first.what))


def _visits(known: Known) -> str:
    words = ngettext("1 visit", "{n} visits", known.visits)
    return words.format(n=format_number(known.visits))
