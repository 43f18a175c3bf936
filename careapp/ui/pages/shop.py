"""Manage, Shop: the name on the papers, printers, the scanner, looks, the archive's safety."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from careapp import settings
from careapp.documents.paper import PaperSize
from careapp.documents.trial_page import TrialPage, render_trial_page
from careapp.errors import CareAppError
from careapp.rules.shop import Shop
from careapp.services.printing.printer import Printer
from careapp.services.safekeeping import Safekeeping, back_up_now, look_after, recovery_pdf
from careapp.services.shop import ShopChange, change_shop, load_shop
from careapp.settings import Setting, Value
from careapp.text import _, format_date, format_time, language, ngettext
from careapp.ui import papers, printing, saving
from careapp.ui.desk import Desk, ToImport
from careapp.ui.dialogs.printer import PrinterSheet
from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.page import Page
from careapp.ui.pages.shop_cards import (
    BringInCard,
    LooksCard,
    ReaderCard,
    SafetyCard,
    ShopCard,
)
from careapp.ui.pages.shop_limits import LimitsCard
from careapp.ui.pages.shop_logo import LogoCard
from careapp.ui.pages.shop_printers import PrintersCard
from careapp.ui.theme import Scheme, theme
from careapp.ui.tokens import Tone
from careapp.ui.widgets.card import ScrollArea

Result = TypeVar("Result")


class ShopPage(Page):
    """What the shop and this counter are set to, in two columns of cards."""

    watches = frozenset({"shop_setting", "shop_image"})

    def __init__(self, desk: Desk) -> None:
        """Build the cards; what the archive holds arrives when the page is shown."""
        self.title = _("Shop")
        super().__init__()
        self._desk = desk
        self._counter = desk.settings
        self.shop = ShopCard()
        self.limits = LimitsCard()
        self.logo = LogoCard(desk)
        self.printers = PrintersCard(self._counter)
        self.reader = ReaderCard(self._counter.number(settings.SCANNER_GAP_MS))
        self.looks = LooksCard(self._counter)
        self.safety = SafetyCard()
        self.bring_in = BringInCard(is_demo=desk.shop.is_demo)
        self._lay_out()
        self._connect()

    def shown(self) -> None:
        """Fetch the shop, look for printers, look after the archive."""
        self.shop.name.setFocus()
        self.refresh()
        self._look_for_printers()
        self._look_after()

    @property
    def is_writing(self) -> bool:
        """Whether the shop's facts are changed and not kept yet."""
        return self.shop.is_changed or self.limits.is_changed

    def refresh(self) -> None:
        """Fetch the shop's settings again."""
        self._desk.tasks.fetch(self, "shop", load_shop, done=self._show_shop)
        self.logo.refresh()

    def take_scan(self, code: str) -> bool:
        """Show what was read: this is the page to try the scanner."""
        self.reader.show_code(code)
        return True

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, cards in (
            (left, (self.shop, self.limits, self.logo)),
            (right, (self.looks, self.printers, self.reader, self.safety, self.bring_in)),
        ):
            column.setSpacing(16)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        columns = QHBoxLayout()
        columns.setContentsMargins(0, 0, 8, 0)
        columns.setSpacing(16)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        page = QVBoxLayout(self)
        self.keep_margins(page, 0, 16, inside=8)
        page.addWidget(ScrollArea(columns), 1)

    def _connect(self) -> None:
        for card in (self.shop, self.limits):
            card.saved.connect(partial(self._keep_shop, card))
        self.printers.looked.connect(self._look_for_printers)
        self.printers.chosen.connect(self._keep)
        self.printers.sheet_asked.connect(self._open)
        self.printers.trial_asked.connect(self._print_trial)
        self.reader.gap_changed.connect(lambda gap: self._keep(settings.SCANNER_GAP_MS, gap))
        self.looks.theme_chosen.connect(self._change_theme)
        self.looks.language.changed.connect(
            lambda key: self._keep_for_later(settings.LANGUAGE, key)
        )
        self.looks.text_size.changed.connect(
            lambda key: self._keep_for_later(settings.TEXT_SIZE, int(key))
        )
        self.looks.discreet.changed.connect(
            lambda seconds: self._keep(settings.DISCREET_AFTER_S, int(seconds))
        )
        self.looks.implied.toggled.connect(lambda is_on: self._keep(settings.IMPLIED_CENTS, is_on))
        self.looks.restart_asked.connect(self._desk.restart_asked)
        self.safety.backup_asked.connect(self._back_up)
        self.safety.print_asked.connect(self._print_code)
        self.safety.save_asked.connect(self._save_code)
        self.bring_in.import_asked.connect(lambda: self._desk.open(ToImport()))
        self.bring_in.leave_demo_asked.connect(self._desk.leave_demo_asked)

    def _keep_shop(self, card: ShopCard | LimitsCard, change: ShopChange) -> None:
        def take(shop: Shop) -> None:
            self._desk.set_shop(shop)
            card.take_saved(shop)
            self.window_shell.toast(_("Saved."))

        self._desk.tasks.change(
            self, change_shop, change, self._desk.actor, done=take, failed=self._tell
        )

    def _show_shop(self, shop: Shop) -> None:
        self.shop.show_shop(shop)
        self.limits.show_shop(shop)

    def _look_for_printers(self) -> None:
        chosen = tuple(filter(None, map(self._counter.text, settings.PRINTERS.values())))
        # Not `outside`: a printer that is off would hold up the papers that are drawn there.
        self._desk.tasks.with_archive(
            self,
            lambda _archive: printing.look_around(chosen),
            done=self.printers.show_printers,
        )

    def _open(self, sheet: Sheet) -> None:
        self.window_shell.open_sheet(sheet)

    def _print_trial(self, sheet: PrinterSheet, printer: Printer, size: PaperSize) -> None:
        page = TrialPage(self._desk.shop.name, printer.name, language())
        self._desk.tasks.outside(
            sheet,
            lambda: papers.print_pdf(render_trial_page(page, size), printer.kept, _("Trial page")),
            done=lambda _none: sheet.tell(
                _("Sent. Measure on the page, and write below what you find."), Tone.GOOD
            ),
            failed=lambda error: sheet.tell(error.text, Tone.WARN),
        )

    def _look_after(self) -> None:
        self._desk.tasks.with_archive(self, look_after, done=self._show_safety)

    def _back_up(self) -> None:
        self.safety.back_up.set_busy(True)
        self._desk.tasks.with_archive(
            self, back_up_now, done=self._show_safety, failed=self._tell_backup
        )

    def _tell_backup(self, error: CareAppError) -> None:
        self.safety.back_up.set_busy(False)
        self._tell(error)

    def _show_safety(self, facts: Safekeeping) -> None:
        if facts.last_backup_at is None:
            last = _("No backup yet: one is made when CareApp closes.")
        else:
            last = ngettext(
                "Last backup {day} at {time}. {n} is kept.",
                "Last backup {day} at {time}. {n} are kept.",
                facts.backups,
            ).format(
                day=format_date(facts.last_backup_at.astimezone().date()),
                time=format_time(facts.last_backup_at),
                n=facts.backups,
            )
        self.safety.show_facts(last, facts.protection)

    def _print_code(self) -> None:
        printer = self._counter.text(settings.PRINTER_LETTER)
        self._with_code(
            lambda pdf: papers.print_pdf(pdf, printer, _("Recovery code")),
            lambda _none: self.window_shell.toast(_("Printed. Keep it away from this computer.")),
        )

    def _save_code(self) -> None:
        self._with_code(
            lambda pdf: saving.save_pdf(pdf, _("Recovery code")),
            lambda path: self.window_shell.toast(_("Saved: {path}").format(path=path)),
        )

    def _with_code(self, use: Callable[[bytes], Result], done: Callable[[Result], None]) -> None:
        self._desk.tasks.with_archive(
            self, lambda archive: use(recovery_pdf(archive)), done=done, failed=self._tell
        )

    def _change_theme(self, scheme: str) -> None:
        self._keep(settings.THEME, scheme)
        theme().set_scheme(Scheme(scheme))

    def _keep_for_later(self, setting: Setting, value: Value) -> None:
        self._keep(setting, value)
        self.looks.again.show()

    def _keep(self, setting: Setting, value: Value) -> None:
        try:
            self._counter.set(setting, value)
        except CareAppError as error:
            self._tell(error)
        self._desk.settings_changed.emit(setting)

    def _tell(self, error: CareAppError) -> None:
        self.window_shell.toast(error.text, tone=Tone.WARN)
