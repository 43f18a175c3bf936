"""What the page of imports says: what a file is, what its columns mean, what came of it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.words import amount_words
from careapp.services.importing import (
    CustomerRow,
    Field,
    FilePreview,
    ImportOutcome,
    Kind,
    Opening,
    OpeningTotals,
    RowProblem,
    SaleRow,
)
from careapp.text import N_, _, format_date, format_day_month, format_money, format_number, ngettext
from careapp.ui.people import quoted
from careapp.ui.tokens import Tone
from careapp.ui.widgets.results import Look, ResultRow

_MINUTE = 60
_EARLY_SECONDS = 2
"""Before this nobody can say how long it will take."""
_STEP_SECONDS = 5
_LEAP_YEAR = 2000
"""A year that has every birthday."""

_MEANINGS: dict[Field, str] = {
    Field.CODE: N_("code"),
    Field.NAME: N_("name"),
    Field.GIVEN_NAME: N_("given name"),
    Field.FAMILY_NAME: N_("family name"),
    Field.COMPANY: N_("company"),
    Field.TITLE: N_("title"),
    Field.EMAIL: N_("e-mail"),
    Field.PHONE: N_("phone"),
    Field.CARD: N_("card"),
    Field.BIRTHDAY: N_("birthday"),
    Field.LANGUAGE: N_("language"),
    Field.NOTE: N_("note"),
    Field.MARKETING: N_("consent to news"),
    Field.POINTS: N_("points"),
    Field.STAMPS: N_("stamps"),
    Field.EXPIRY: N_("last day of the points"),
    Field.TIER: N_("tier"),
    Field.TIER_SINCE: N_("tier since"),
    Field.RECEIPT: N_("receipt"),
    Field.DATE: N_("day"),
    Field.TIME: N_("time"),
    Field.KIND: N_("sale or return"),
    Field.STATUS: N_("state"),
    Field.CANCELLED: N_("cancelled"),
    Field.PRODUCT: N_("article number"),
    Field.DESCRIPTION: N_("article"),
    Field.CATEGORY: N_("category"),
    Field.QUANTITY: N_("quantity"),
    Field.UNIT_PRICE: N_("price"),
    Field.AMOUNT: N_("amount"),
    Field.TAX_ADDED: N_("tax"),
    Field.TIP: N_("tip"),
    Field.GIFT_CARD: N_("sold gift card"),
    Field.ORDER_TOTAL: N_("total of the receipt"),
    Field.REFUNDED: N_("given back"),
    Field.CURRENCY: N_("currency"),
    Field.IGNORED: N_("left out"),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A count with its icon."""

    icon: str
    text: str
    tone: Tone = Tone.NEUTRAL


def file_title(preview: FilePreview) -> str:
    """Say what a file holds and whose it is."""
    is_people = preview.kind is Kind.CUSTOMERS
    if not preview.title:
        return _("A list of customers") if is_people else _("A list of sales")
    words = _("Customers from {till}") if is_people else _("Sales from {till}")
    return words.format(till=preview.title)


def columns_line(preview: FilePreview) -> str:
    """Say what each column is taken for."""
    return " · ".join(f"{quoted(one.label)} {_(_MEANINGS[one.meaning])}" for one in preview.columns)


def ignored_line(preview: FilePreview) -> str:
    """Say which columns are not read; empty when all are."""
    if not preview.ignored:
        return ""
    labels = ", ".join(quoted(label) for label in preview.ignored)
    return _("Not read: {columns}").format(columns=labels)


def preview_rows(preview: FilePreview) -> list[ResultRow]:
    """Return the first rows as they will stand in the archive."""
    people = [_person_row(number, row) for number, row in enumerate(preview.people)]
    sales = [_sale_row(number, row) for number, row in enumerate(preview.sales)]
    return people + sales


def figures_of(outcome: ImportOutcome) -> list[Figure]:
    """Return what a file holds, in counts."""
    if outcome.kind is Kind.CUSTOMERS:
        return [*_people_figures(outcome), *_trouble_figures(outcome)]
    return [*_sales_figures(outcome), *_trouble_figures(outcome)]


def result_title(outcome: ImportOutcome) -> str:
    """Say in one sentence what came of an import."""
    if outcome.added == outcome.updated == 0:
        return _("Everything was there already: nothing was added")
    if outcome.kind is Kind.CUSTOMERS:
        count = outcome.added + outcome.updated
        return ngettext("{n} customer is in", "{n} customers are in", count).format(
            n=format_number(count)
        )
    return ngettext("{n} line of sales is in", "{n} lines of sales are in", outcome.added).format(
        n=format_number(outcome.added)
    )


def problem_rows(problems: tuple[RowProblem, ...]) -> list[ResultRow]:
    """Return what to look at, line by line."""
    return [_problem_row(number, problem) for number, problem in enumerate(problems)]


def problem_line(problem: RowProblem) -> str:
    """Return one problem as a line of text, to be pasted elsewhere."""
    return "\t".join((_place(problem), problem_column(problem), problem.text))


def problem_column(problem: RowProblem) -> str:
    """Return which part of a row it is about."""
    return quoted(problem.column) if problem.column else _("The whole row")


def time_left(elapsed_s: float, done: int, whole: int) -> str:
    """Say about how long it will still take; nothing while that is a guess."""
    if elapsed_s < _EARLY_SECONDS or not 0 < done < whole:
        return ""
    left = elapsed_s * (whole - done) / done
    if left < _MINUTE:
        seconds = max(_STEP_SECONDS, round(left / _STEP_SECONDS) * _STEP_SECONDS)
        return ngettext("about {n} second left", "about {n} seconds left", seconds).format(
            n=seconds
        )
    minutes = round(left / _MINUTE)
    return ngettext("about {n} minute left", "about {n} minutes left", minutes).format(
        n=format_number(minutes)
    )


def count_line(done: int, whole: int) -> str:
    """Say how far it is: 412 di 640."""
    return _("{n} of {whole}").format(n=format_number(done), whole=format_number(whole))


def people_words(count: int) -> str:
    """Return a count of new people."""
    return ngettext("{n} new", "{n} new", count).format(n=format_number(count))


def updated_words(count: int) -> str:
    """Return a count of people to whom something was added."""
    return ngettext("{n} updated", "{n} updated", count).format(n=format_number(count))


def problems_words(count: int) -> str:
    """Return a count of rows to look at."""
    return ngettext("{n} to look at", "{n} to look at", count).format(n=format_number(count))


def _people_figures(outcome: ImportOutcome) -> list[Figure]:
    count = outcome.customers
    whole = ngettext("{n} customer", "{n} customers", count).format(n=format_number(count))
    figures = [Figure("users", whole), Figure("user-plus", people_words(outcome.added))]
    if outcome.updated:
        figures.append(Figure("refresh-cw", updated_words(outcome.updated)))
    return [*figures, *_opening_figures(outcome.openings)]


def _opening_figures(openings: OpeningTotals) -> list[Figure]:
    """Return what people had collected elsewhere and what comes in of it."""
    tiers = ngettext("{n} with a tier", "{n} with a tier", openings.tiers)
    counts = (
        (openings.points, Figure("coins", amount_words(openings.points, Unit.POINT))),
        (openings.stamps, Figure("stamp", amount_words(openings.stamps, Unit.STAMP))),
        (openings.tiers, Figure("award", tiers.format(n=format_number(openings.tiers)))),
    )
    return [figure for count, figure in counts if count]


def _opening_words(opening: Opening) -> tuple[str, ...]:
    points = amount_words(opening.points, Unit.POINT) if opening.points else ""
    stamps = amount_words(opening.stamps, Unit.STAMP) if opening.stamps else ""
    return points, stamps, opening.tier


def _sales_figures(outcome: ImportOutcome) -> list[Figure]:
    receipts = ngettext("{n} receipt", "{n} receipts", outcome.receipts)
    people = ngettext("{n} customer", "{n} customers", outcome.customers)
    returns = ngettext("{n} return", "{n} returns", outcome.returns)
    nameless = ngettext(
        "{n} line without a customer", "{n} lines without a customer", outcome.anonymous
    )
    figures = [
        Figure("receipt-text", receipts.format(n=format_number(outcome.receipts))),
        Figure("users", people.format(n=format_number(outcome.customers))),
        Figure("undo-2", returns.format(n=format_number(outcome.returns))),
        Figure("euro", _("{amount} in all").format(amount=_money(outcome.total))),
    ]
    if outcome.anonymous:
        words = nameless.format(n=format_number(outcome.anonymous))
        figures.append(Figure("user", words))
    return figures


def _trouble_figures(outcome: ImportOutcome) -> list[Figure]:
    remarks = sum(not problem.is_refused for problem in outcome.problems)
    figures = []
    if outcome.refused:
        words = ngettext("{n} row left out", "{n} rows left out", outcome.refused)
        text = words.format(n=format_number(outcome.refused))
        figures.append(Figure("circle-x", text, Tone.WARN))
    if remarks:
        figures.append(Figure("circle-alert", problems_words(remarks), Tone.WARN))
    return figures


def _money(euros: Decimal) -> str:
    return format_money(int((euros * 100).to_integral_value()))


def _person_row(number: int, row: CustomerRow) -> ResultRow:
    born = format_day_month(date(_LEAP_YEAR, *row.birthday)) if row.birthday else ""
    opening = _opening_words(row.opening) if row.opening else ()
    parts = (*opening, row.company, *row.phones, *row.emails, *row.cards, born)
    return ResultRow(
        key=number,
        name=row.name or row.code,
        sub=" · ".join(part for part in parts if part and part != row.name),
        last=_("row {n}").format(n=format_number(row.line)),
    )


def _sale_row(number: int, row: SaleRow) -> ResultRow:
    receipt = _("receipt {n}").format(n=row.receipt) if row.receipt else ""
    day = format_date(row.moment.date())
    parts = (day, receipt, row.name or row.code)
    return ResultRow(
        key=number,
        name=row.description or row.product or _("Purchase"),
        sub=" · ".join(part for part in parts if part),
        flag=Look(_money(row.amount), Tone.NEUTRAL, "undo-2" if row.is_return else "banknote"),
        last=_("row {n}").format(n=format_number(row.line)),
        icon=Look("", Tone.NEUTRAL, "receipt-text"),
    )


def _problem_row(number: int, problem: RowProblem) -> ResultRow:
    tone = Tone.WARN if problem.is_refused else Tone.NEUTRAL
    icon = "circle-x" if problem.is_refused else "circle-alert"
    return ResultRow(
        key=number,
        name=problem_column(problem),
        sub=problem.text,
        flag=Look(_("left out"), Tone.WARN, "circle-x") if problem.is_refused else None,
        last=_place(problem),
        icon=Look("", tone, icon),
    )


def _place(problem: RowProblem) -> str:
    row = _("row {n}").format(n=format_number(problem.line))
    return f"{problem.sheet} · {row}" if problem.sheet else row
