"""Manage, Templates: the shop's own texts beside the real paper, with drafts and versions."""

from collections.abc import Mapping

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QImage
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from careapp import settings
from careapp.documents.paper import PaperSize
from careapp.errors import CareAppError, Refused
from careapp.rules.vouchers import KINDS, kind_of
from careapp.rules.vouchers.house import HouseStyle, in_house_style, style_of
from careapp.rules.vouchers.kind import VoucherKind
from careapp.rules.vouchers.templates import Texts, with_texts
from careapp.services.operation_id import new_operation_id
from careapp.services.printing.printer import Printer
from careapp.services.template_papers import Example
from careapp.services.templates import (
    HOUSE,
    Template,
    TemplateChange,
    Version,
    checked,
    count_issued,
    discard_draft,
    load_kinds,
    load_style,
    load_template,
    originals,
    save_draft,
    save_template,
)
from careapp.text import _
from careapp.ui.desk import Desk, ToShop
from careapp.ui.dialogs.template_history import TemplateHistorySheet
from careapp.ui.page import Page
from careapp.ui.pages.composer_paper import size_words
from careapp.ui.pages.templates_form import KindForm
from careapp.ui.pages.templates_house import HouseForm
from careapp.ui.pages.templates_list import TemplateList
from careapp.ui.pages.templates_paper import (
    TemplateSide,
    draw_example,
    draw_small,
    print_example,
)
from careapp.ui.reprinting import PRINTERS
from careapp.ui.tokens import Tone
from careapp.ui.widgets.card import Card

_DRAFT_PAUSE_MS = 500
_QUIET_MS = 150
"""The preview follows when typing has stopped for this long (look.md §6.4)."""


class TemplatesPage(Page):
    """One subject at a time: what is typed is a draft, kept by itself, in force when saved."""

    watches = frozenset({"template_version"})

    def __init__(self, desk: Desk) -> None:
        """Build the three columns; the texts arrive when the page is shown."""
        self.title = _("Templates")
        super().__init__()
        self._desk = desk
        self._op_id = new_operation_id()
        self._template = Template(KINDS[0].key, (), None)
        self._style = HouseStyle()
        self.texts: dict[str, str] = {}
        self._is_unsaved = self._is_drawing = self._is_stale = False
        self.list, self.form, self.house = TemplateList(), KindForm(), HouseForm()
        self.side = TemplateSide()
        self._draft_pause = QTimer(self, singleShot=True, interval=_DRAFT_PAUSE_MS)
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._lay_out()
        self._connect()

    @property
    def subject(self) -> str:
        """What is edited: the key of a kind, or `HOUSE`."""
        return self._template.subject

    @property
    def is_writing(self) -> bool:
        """Whether something typed is not kept yet, not even as a draft."""
        return self._is_unsaved

    def shown(self) -> None:
        """Fetch the texts, and put the cursor into the first of them."""
        self.list.choose(self.subject)
        self.house.show_shop(self._desk.shop.register)
        self.refresh()
        self.list.tiles[self.subject].setFocus()

    def refresh(self) -> None:
        """Fetch again; what is being written stays."""
        fetch, subject, actor = self._desk.tasks.fetch, self.subject, self._desk.actor
        fetch(self, "style", load_style, done=self._take_style)
        fetch(self, "template", load_template, subject, actor, done=self._take_template)
        fetch(self, "counts", count_issued, done=self.list.show_counts)
        fetch(self, "kinds", load_kinds, KINDS, done=self._draw_pictures)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is written."""
        super().hideEvent(event)
        self._keep_now()

    def choose(self, subject: str) -> None:
        """Edit another kind, or the house style; what was written stays a draft."""
        self._keep_now()
        self._is_unsaved = False
        self._template = Template(subject, (), None)
        # What the house decides most is how letters begin and end.
        usual = self._desk.settings.text(settings.PAPER)
        self.side.papers.set_value(PaperSize.LETTER if subject == HOUSE else usual)
        self.list.choose(subject)
        self.refresh()

    def edit(self, key: str, text: str) -> None:
        """Take one text as it is typed."""
        self._take_edit({**self.texts, key: text})
        self._form().take_texts(self.texts)

    def toast_place(self) -> QWidget:
        """Keep the toasts off the buttons."""
        return self.stack

    def _form(self) -> KindForm | HouseForm:
        return self.house if self.subject == HOUSE else self.form

    def _take_style(self, style: HouseStyle) -> None:
        self._style = style

    def _take_template(self, template: Template) -> None:
        if template.subject != self.subject:
            return
        self._template = template
        if not self._is_unsaved:
            written = template.texts if template.draft is None else template.draft
            self._show({**originals(self.subject), **written})
        self._show_state()

    def _show(self, texts: Texts) -> None:
        known = originals(self.subject)
        self.texts = {key: texts.get(key, text) for key, text in known.items()}
        if self.subject == HOUSE:
            self.house.show_texts(self.texts)
        else:
            self.form.show_kind(kind_of(self.subject), self.texts)
        self.stack.setCurrentWidget(self._form())
        self._quiet.start()

    def _take_edit(self, texts: dict[str, str]) -> None:
        self.texts = texts
        self._op_id = new_operation_id()
        self._is_unsaved = True
        self._draft_pause.start()
        self._quiet.start()
        self._show_state()

    def _bring_back(self, texts: Texts) -> None:
        """Put other texts into the form; those of before can come back for a moment."""
        before = self.texts
        self._show({**originals(self.subject), **texts})
        self._take_edit(self.texts)
        self.window_shell.toast(
            _("They stand in the form: save to put them in force."),
            undo=lambda: self._bring_back(before),
        )

    def _own_texts(self) -> dict[str, str]:
        known = originals(self.subject)
        return {key: text for key, text in self.texts.items() if text != known.get(key, text)}

    def _show_state(self) -> None:
        own = self._own_texts()
        is_same = own == self._template.texts
        try:
            checked(self.subject, own)
            fault = ""
        except Refused as refusal:
            fault = refusal.text
        words = _("In force.") if is_same else _("A draft: in force when you save it.")
        self.side.show_state(
            fault or words, can_save=not fault and not is_same, is_original=not own
        )

    def _keep_now(self) -> None:
        if self._draft_pause.isActive():
            self._draft_pause.stop()
            self._keep_draft()

    def _keep_draft(self) -> None:
        """Keep the draft; one that says what is in force is no draft."""
        own, change, actor = self._own_texts(), self._desk.tasks.change, self._desk.actor
        if own == self._template.texts:
            change(self, discard_draft, self.subject, actor, done=self._take_kept)
        else:
            change(
                self,
                save_draft,
                self.subject,
                own,
                actor,
                done=self._take_kept,
                failed=self._tell,
            )

    def _take_kept(self, _none: None) -> None:
        self._is_unsaved = self._draft_pause.isActive()

    def _save(self) -> None:
        self._draft_pause.stop()
        change = TemplateChange(
            self._op_id, self.subject, self._own_texts(), self._template.newest.id
        )
        self._desk.tasks.change(
            self,
            save_template,
            change,
            self._desk.actor,
            done=self._take_saved,
            failed=self._take_refusal,
        )

    def _take_saved(self, _version: Version) -> None:
        self._is_unsaved = False
        self.window_shell.toast(_("Saved. Vouchers issued before keep their texts."))
        self.refresh()

    def _take_refusal(self, error: CareAppError) -> None:
        """Keep what was typed as a draft, and show what is in force now."""
        self._keep_draft()
        self._tell(error)
        self.refresh()

    def _tell(self, error: CareAppError) -> None:
        self.window_shell.toast(error.text, tone=Tone.WARN)

    def _open_history(self) -> None:
        sheet = TemplateHistorySheet(self._template)
        sheet.chosen.connect(self._bring_back)
        self.window_shell.open_sheet(sheet)

    def _kind(self) -> VoucherKind:
        """Return the kind as its vouchers would be written now."""
        if self.subject == HOUSE:
            return in_house_style(kind_of(KINDS[0].key), style_of(self.texts))
        return in_house_style(with_texts(kind_of(self.subject), self.texts), self._style)

    def _example(self) -> Example:
        name = self.side.names.value()
        if self.subject == HOUSE:
            return Example(voice=self.house.voice(), name=name)
        return self.form.example(name)

    def _size(self) -> PaperSize:
        return PaperSize(self.side.papers.value())

    def _draw(self) -> None:
        """Render the paper; while one is being rendered, only remember that it is stale."""
        self._is_stale = self._is_drawing
        if self._is_drawing or not self.texts:
            return
        self._is_drawing = True
        kind, example = self._kind(), self._example()
        if self.subject != HOUSE:
            self.form.show_hints(self._desk.shop, kind, example)
        self._desk.tasks.outside(
            self,
            draw_example,
            self._desk.shop,
            kind,
            example,
            self._size(),
            done=self._show_paper,
            failed=self._show_no_paper,
        )
        printer = self._desk.settings.text(PRINTERS[self._size()])
        words = Printer.of(printer).name or _("no printer chosen")
        self.side.set_printer(words, is_ready=bool(printer))
        self.side.try_out.setEnabled(bool(printer))

    def _show_paper(self, drawn: tuple[tuple[QImage, ...], float, float, int]) -> None:
        pages, width_mm, height_mm, lines = drawn
        self.side.set_pages(pages)
        self.side.size_caption.setText(size_words(self._size(), width_mm, height_mm))
        self.form.show_lines(lines)
        self._show_state()
        self._draw_again()

    def _show_no_paper(self, error: CareAppError) -> None:
        self.side.reason.setText(error.text)
        self._draw_again()

    def _draw_again(self) -> None:
        self._is_drawing = False
        if self._is_stale:
            self._draw()

    def _draw_pictures(self, kinds: tuple[VoucherKind, ...]) -> None:
        self._desk.tasks.outside(self, draw_small, self._desk.shop, kinds, done=self._show_pictures)

    def _show_pictures(self, pictures: Mapping[str, QImage]) -> None:
        self.list.show_pictures(pictures)

    def _print(self) -> None:
        size = self._size()
        printer = self._desk.settings.text(PRINTERS[size])
        self._desk.tasks.outside(
            self,
            print_example,
            self._desk.shop,
            self._kind(),
            self._example(),
            size,
            printer,
            done=lambda _none: self.window_shell.toast(_("Printed: its code is nobody’s.")),
            failed=self._tell,
        )

    def _connect(self) -> None:
        self.list.chosen.connect(self.choose)
        for form in (self.form, self.house):
            form.edited.connect(self.edit)
            form.looked.connect(self._quiet.start)
        self.house.register_asked.connect(lambda: self._desk.open(ToShop()))
        for choice in (self.side.names, self.side.papers):
            choice.changed.connect(lambda _key: self._quiet.start())
        self.side.history.clicked.connect(self._open_history)
        self.side.original.clicked.connect(lambda: self._bring_back({}))
        self.side.try_out.clicked.connect(self._print)
        self.side.save.clicked.connect(self._save)
        self.add_key("Ctrl+S", self.side.save.click)
        self._draft_pause.timeout.connect(self._keep_draft)
        self._quiet.timeout.connect(self._draw)
        self._desk.shop_changed.connect(lambda: self.house.show_shop(self._desk.shop.register))

    def _lay_out(self) -> None:
        self.side.papers.set_value(self._desk.settings.text(settings.PAPER))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.form)
        self.stack.addWidget(self.house)
        card = Card()
        card.body.addWidget(self.stack)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(self.list)
        columns.addWidget(card, 5)
        columns.addWidget(self.side, 6)
        page = QVBoxLayout(self)
        self.keep_margins(page, 0, 16)
        page.addLayout(columns, 1)
