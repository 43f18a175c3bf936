"""The template rules for gifts against points, from the programme to the printer."""

from datetime import date

from careapp.documents.reward_rules import RewardRules, render_reward_rules
from careapp.rules.loyalty.programme import Programme
from careapp.rules.shop import Shop
from careapp.text import _
from careapp.ui import papers, saving


def put_on_paper(programme: Programme, shop: Shop, starts_on: date, printer: str) -> str:
    """Print the template, or save it where no printer is chosen; return what was done, in words.

    Raises:
        Refused: there are too many rewards for a page.
        Unavailable: the printer does not take it, or the folder cannot be written.

    """
    pdf = render_reward_rules(RewardRules(shop.name, shop.address, programme, starts_on))
    if printer:
        papers.print_pdf(pdf, printer, _("Template rules"))
        return _("Printed.")
    path = saving.save_pdf(pdf, _("Template rules"))
    return _("Saved: {path}").format(path=path)
