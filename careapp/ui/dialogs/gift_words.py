"""What the sheet of a gift says of who gets it and of its cost."""

from careapp.services.gifts import GiftPreview
from careapp.text import _, format_money, format_number, ngettext

_NAMES = 12


def preview_title(preview: GiftPreview) -> str:
    """Return how many people get it and the most that it can cost."""
    if not preview.people:
        return _("Nobody for now")
    if not preview.cost_cents:
        words = ngettext("{n} person", "{n} people", preview.people)
        return words.format(n=format_number(preview.people))
    words = ngettext("{n} person, {amount} at most", "{n} people, {amount} at most", preview.people)
    amount = format_money(preview.cost_cents)
    return words.format(n=format_number(preview.people), amount=amount)


def preview_words(preview: GiftPreview) -> str:
    """Return the first names, how many more there are, and who has it already."""
    names = [name for name in preview.names if name][:_NAMES]
    sentences = [", ".join(names) + "."] if names else []
    more = preview.people - len(names)
    if names and more > 0:
        words = ngettext("And {n} more.", "And {n} more.", more)
        sentences.append(words.format(n=format_number(more)))
    if preview.already:
        words = ngettext(
            "{n} has it already and gets no second one.",
            "{n} have it already and get no second one.",
            preview.already,
        )
        sentences.append(words.format(n=format_number(preview.already)))
    return " ".join(sentences)
