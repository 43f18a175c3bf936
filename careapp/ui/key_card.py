"""The card of keys for the counter, from the same list as the sheet on the screen."""

from careapp.documents.shortcuts import Shortcut, ShortcutCard, ShortcutGroup, render_shortcuts
from careapp.text import _, language
from careapp.ui import papers, saving
from careapp.ui.dialogs.shortcuts import KEYS


def put_on_paper(printer: str) -> str:
    """Print the card, or save it where no printer is chosen; return what was done, in words.

    Raises:
        Unavailable: the printer does not take it, or the folder cannot be written.

    """
    groups = tuple(
        ShortcutGroup(
            _(column.where),
            tuple(Shortcut(tuple(line.keys.split(" ")), _(line.does)) for line in column.lines),
        )
        for column in KEYS
    )
    pdf = render_shortcuts(ShortcutCard(_("All keys"), groups, "", language()))
    if printer:
        papers.print_pdf(pdf, printer, _("All keys"))
        return _("Printed.")
    path = saving.save_pdf(pdf, _("All keys"))
    return _("Saved: {path}").format(path=path)
