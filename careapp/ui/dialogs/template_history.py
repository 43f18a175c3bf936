"""The history of a template: who wrote which texts when, and bringing them back."""

from PySide6.QtCore import Signal

from careapp.services.templates import Template, Version
from careapp.text import _, format_date, format_time, ngettext
from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.results import Look, ResultList, ResultRow

_ORIGINAL = 0


class TemplateHistorySheet(Sheet):
    """Every version, the newest first, and the program's own words; `chosen` with its texts."""

    chosen = Signal(object)

    def __init__(self, template: Template) -> None:
        """List the versions."""
        super().__init__(_("Versions"), width=600, least_height=420)
        self._texts = {version.id: version.texts or {} for version in template.versions}
        self._texts[_ORIGINAL] = {}
        self.versions = ResultList(_("Versions"))
        rows = [_row(version, template.newest) for version in template.versions]
        badge = None if template.versions else Look(_("in force"), Tone.GOOD, "circle-check")
        self.versions.set_rows(
            [
                *rows,
                ResultRow(
                    _ORIGINAL,
                    _("The original"),
                    _("The program’s own words"),
                    badge=badge,
                    icon=Look("", Tone.NEUTRAL, "undo-2"),
                ),
            ]
        )
        self.versions.opened.connect(lambda _key: self._take())
        self.first_focus = self.versions
        self.body.addWidget(
            Text(
                _("Brought back, they stand in the form: nothing changes before you save."),
                Face.SEC,
            )
        )
        self.body.addWidget(self.versions, 1)
        close = Button(_("Cancel"), Kind.GHOST, key="Esc", height=LARGE)
        close.clicked.connect(self.reject)
        self.take = Button(_("Bring these back"), Kind.PRIMARY, "undo-2", "⏎", height=LARGE)
        self.take.clicked.connect(self._take)
        self.foot.addWidget(close)
        self.foot.addStretch(1)
        self.foot.addWidget(self.take)

    def _take(self) -> None:
        key = self.versions.current_key()
        if isinstance(key, int):
            self.chosen.emit(self._texts[key])
            self.accept()


def _row(version: Version, newest: Version) -> ResultRow:
    moment = version.created_at
    when = ""
    if moment is not None:
        when = f"{format_date(moment.astimezone().date())}, {format_time(moment)}"
    count = len(version.texts or {})
    own = ngettext("{n} text of the shop’s own", "{n} texts of the shop’s own", count)
    is_newest = version.id == newest.id
    return ResultRow(
        version.id,
        when,
        " · ".join(filter(None, (version.staff_name, own.format(n=count)))),
        badge=Look(_("in force"), Tone.GOOD, "circle-check") if is_newest else None,
        icon=Look("", Tone.NEUTRAL, "history"),
    )
