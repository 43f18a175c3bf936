"""By which words a case is found: the name of its person, its title, what happened."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp.model.care import Case
from careapp.model.customer import Customer
from careapp.rules.search.folding import fold_text


def file_case(case: Case, name: str) -> None:
    """Let a case be found by the name of its person and by its own words."""
    case.folded = fold_text(f"{name} {case.title} {case.words}")


def file_cases_of(session: Session, customer: Customer) -> None:
    """Let all cases of somebody be found by the name that they have now."""
    for case in session.scalars(select(Case).where(Case.customer_id == customer.id)):
        file_case(case, customer.name)
