"""The scenes of the window: how to get from the counter of the demo shop to each page and state."""

from collections.abc import Callable
from dataclasses import dataclass

from careapp.documents.paper import PaperSize
from careapp.errors import Unavailable
from careapp.rules.loyalty.earning import Unit
from careapp.services.printing.printer import NoAnswer
from careapp.text import _, format_money
from careapp.ui import (
    card_scenes,
    case_scenes,
    gift_card_scenes,
    note_scenes,
    paper_scenes,
    people_scenes,
    printer_scenes,
    programme_scenes,
    shop_scenes,
    template_scenes,
    today_scenes,
    voucher_scenes,
)
from careapp.ui.card_scenes import card, discreet, look_up
from careapp.ui.composer_scenes import apologise_with_an_excuse, compose, remind
from careapp.ui.desk import (
    ToImport,
    ToNewCustomer,
    ToRedeem,
    ToShop,
)
from careapp.ui.dialogs.printer_trouble import PrinterTroubleSheet, Trouble
from careapp.ui.floor import Floor
from careapp.ui.loyalty_words import gained_words
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.card_parts import UseRow
from careapp.ui.pages.not_opened import NotOpenedPage
from careapp.ui.pages.vouchers_details import Deed
from careapp.ui.pages.welcome import Beginning, RecoveryFacts, Welcome
from careapp.ui.widgets.toast import Also

Settle = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Scene:
    """One page in one state; its name is that of its pictures."""

    name: str
    enter: Callable[[Floor, Settle], None]
    is_first_day: bool = False
    has_own_shop: bool = False
    """Whether it changes the demo shop: it has another one than the scenes that do not."""


def _toast(floor: Floor, settle: Settle) -> None:
    card("marta w")(floor, settle)
    words = _("Recorded {amount}").format(amount=format_money(960))
    floor.window.toast(
        f"{words} · {gained_words(9, Unit.POINT)}",
        undo=lambda: None,
        also=Also("printer", _("Print the balance"), lambda: None),
    )


def _entry(floor: Floor, settle: Settle) -> None:
    card("marta w")(floor, settle)
    page = floor.window.page
    if isinstance(page, CardPage):
        page.open_first()


def _printer_trouble(floor: Floor, settle: Settle) -> None:
    compose("omar", "apology", "roll_80")(floor, settle)
    error = NoAnswer(_("The printer is not there any more. Check that it is on."))
    trouble = Trouble(error, "Epson TM-T20", "2HTN-8VQ5-4TPA", "A6", "HP LaserJet")
    floor.window.open_sheet(PrinterTroubleSheet(trouble))


def _printer_out_of_paper(floor: Floor, settle: Settle) -> None:
    compose("omar", "apology", "roll_80")(floor, settle)
    error = Unavailable(_("The printer has no paper. Put in a new roll, then try again."))
    floor.window.open_sheet(PrinterTroubleSheet(Trouble(error, "Epson TM-T20", "2HTN-8VQ5-4TPA")))


def _new_customer(floor: Floor, settle: Settle) -> None:
    look_up("sciovon")(floor, settle)
    floor.desk.open(ToNewCustomer("siobhan murphy"))


def _not_yet(floor: Floor, settle: Settle) -> None:
    look_up("sciovon")(floor, settle)
    floor.desk.open(ToNewCustomer("Luca", is_customer=False))


def _free_card(floor: Floor, _settle: Settle) -> None:
    floor.window.take_scan("C0012345")


def _as_owner(floor: Floor, settle: Settle) -> None:
    floor.take_person(1)
    settle()
    floor.desk.open(ToShop())


def _gift_for_one(floor: Floor, settle: Settle) -> None:
    floor.take_person(1)
    settle()
    card("mario de")(floor, settle)
    page = floor.window.page
    if isinstance(page, CardPage):
        page.loyalty.give.click()


def _take_reward(floor: Floor, settle: Settle) -> None:
    card("mario de")(floor, settle)
    page = floor.window.page
    if not isinstance(page, CardPage):
        return
    for row in page.loyalty.findChildren(UseRow):
        if row.print is not None:
            row.print.click()
            return


def _not_opened(floor: Floor, _settle: Settle) -> None:
    words = _(
        "The key of the archive is not on this computer. Your data is still there: "
        "open it with the recovery code."
    )
    page = NotOpenedPage(words, needs_code=True)
    floor.window.open_page(page)


def _welcome(step: int) -> Callable[[Floor, Settle], None]:
    def enter(floor: Floor, _settle: Settle) -> None:
        page = floor.window.page
        if not isinstance(page, Welcome):
            return
        if step:
            page.beginning.set_value(Beginning.EMPTY)
            page.shop_name.set_text("Bottega Aurora")
            page.go_on()
        if step > 1:
            line = "4F7K-9QXD-22AA-11BB"
            words = _(
                "The key of the archive is in this computer's keyring: "
                "whoever takes only the disk cannot read it."
            )
            page.show_recovery(RecoveryFacts("\n".join([line] * 4), words))

    return enter


SCENES: tuple[Scene, ...] = (
    Scene("01_home", look_up("mar")),
    Scene("01a_discreet", discreet(look_up("mar")), has_own_shop=True),
    Scene("01b_served_today", look_up("")),
    Scene("01c_morning", paper_scenes.morning),
    Scene("01d_report", paper_scenes.report),
    Scene("02_card", card("marta w")),
    Scene("02b_card_happy", card("mario de")),
    Scene("02c_purchase", card_scenes.purchase),
    Scene("02j_other_goods", card_scenes.other_goods),
    Scene("02k_refused_reward", card_scenes.refused_reward),
    Scene("02l_stamps", card_scenes.stamps(), has_own_shop=True),
    Scene("02m_stamps_purchase", card_scenes.stamps("purchase"), has_own_shop=True),
    Scene("02n_undo_correction", card_scenes.undo_correction, has_own_shop=True),
    Scene("02o_covered", card_scenes.covered),
    Scene("02p_discreet", discreet(card("zanier")), has_own_shop=True),
    Scene("02p_discreet_sheet", discreet(card_scenes.purchase), has_own_shop=True),
    Scene("02p_stopped_note", note_scenes.stopped),
    Scene("02q_agreed_note", note_scenes.to_be_agreed, has_own_shop=True),
    Scene("02q_withdraw", note_scenes.agreed),
    Scene("02r_feedback", card_scenes.feedback),
    Scene("02s_left_alone", card_scenes.left_alone, has_own_shop=True),
    Scene("02d_undo_toast", _toast),
    Scene("02f_not_yet_customer", card("anna march")),
    Scene("02g_entry", _entry),
    Scene("02h_take_reward", _take_reward),
    Scene("02i_gift", _gift_for_one),
    Scene("03_thanks", compose("marta w", "thank_you", "a6")),
    Scene("03b_apology", compose("omar", "apology", "roll_80")),
    Scene("03c_letter", compose("marta w", "apology", "letter")),
    Scene("03l_excuse", apologise_with_an_excuse),
    Scene("03d_over_limit", compose("omar", "apology", "a6", 1500)),
    Scene("03e_welcome", compose("sofia", "welcome")),
    Scene("03f_birthday", compose("paolo d")),
    Scene("03g_win_back", compose("kovač")),
    Scene("03h_telling_us", compose("ada tay", "telling_us", "roll_58")),
    Scene("03i_reminder", remind("a6")),
    Scene("03j_reminder_roll", remind("roll_80")),
    Scene("03k_ask", voucher_scenes.ask),
    Scene("04_redeem", lambda floor, _settle: floor.desk.open(ToRedeem())),
    Scene("04d_issued", voucher_scenes.issued()),
    Scene("04e_issued_none", voucher_scenes.issued(text="zzz")),
    Scene("04f_withdraw", voucher_scenes.issued(Deed.VOID)),
    Scene("04g_lost", voucher_scenes.issued(Deed.REISSUE)),
    Scene("04h_extend", voucher_scenes.issued(Deed.EXTEND)),
    Scene("04j_sell_gift_card", gift_card_scenes.sell),
    Scene("04k_redeem_gift_card", gift_card_scenes.spent_in_part, has_own_shop=True),
    Scene("04l_used_gift_card", gift_card_scenes.used_in_part, has_own_shop=True),
    Scene("04m_gift_card_too_long", gift_card_scenes.sell_too_long),
    Scene("05_case_listen", case_scenes.step(1), has_own_shop=True),
    Scene("05b_case_options", case_scenes.step(2), has_own_shop=True),
    Scene("05c_case_agreement", case_scenes.step(3), has_own_shop=True),
    Scene("05d_case_guideline", case_scenes.step(4), has_own_shop=True),
    Scene("05e_cases", case_scenes.cases, has_own_shop=True),
    Scene("05f_guidelines", case_scenes.guidelines, has_own_shop=True),
    Scene("05g_hard_moments", case_scenes.step(1, case_scenes.calm), has_own_shop=True),
    Scene("05h_story", case_scenes.step(2, case_scenes.story), has_own_shop=True),
    Scene("05i_hand_over", case_scenes.step(2, case_scenes.hand_over), has_own_shop=True),
    Scene("05j_option", case_scenes.step(2, case_scenes.write_option), has_own_shop=True),
    Scene("05k_apology", case_scenes.step(3, case_scenes.apology), has_own_shop=True),
    Scene("05l_closed", case_scenes.step(4, case_scenes.closed), has_own_shop=True),
    Scene("05m_told", case_scenes.told),
    Scene("05n_answer", case_scenes.answer),
    Scene("05o_answered", case_scenes.answered),
    Scene("06_today", today_scenes.today),
    Scene("06b_why_left", today_scenes.why_left),
    Scene("06c_tell", today_scenes.tell),
    Scene("06d_promise", today_scenes.promise),
    Scene("06e_promise_newcomer", today_scenes.promise_newcomer),
    Scene("06f_promise_refused", today_scenes.refused_promise),
    Scene("06g_hand_over", today_scenes.hand_over),
    Scene("06h_news_by_phone", today_scenes.news_by_phone),
    Scene("07_programme", programme_scenes.programme()),
    Scene("07b_templates", template_scenes.templates()),
    Scene(
        "07v_faulty_text", template_scenes.templates(look=template_scenes.faulty), has_own_shop=True
    ),
    Scene("07x_excuse", template_scenes.templates(look=template_scenes.excused), has_own_shop=True),
    Scene(
        "07w_english_text",
        template_scenes.templates("thank_you", template_scenes.changed),
        has_own_shop=True,
    ),
    Scene("07x_house_style", template_scenes.templates("house")),
    Scene("07y_versions", template_scenes.templates(look=template_scenes.versions)),
    Scene("07f_special_days", programme_scenes.programme(programme_scenes.special_days)),
    Scene("07g_everything", programme_scenes.programme(programme_scenes.everything_set)),
    Scene("07h_bands", programme_scenes.programme(programme_scenes.bands)),
    Scene("07i_gift", programme_scenes.programme(programme_scenes.gift)),
    Scene("07j_day", programme_scenes.programme(programme_scenes.a_day)),
    Scene("07k_goods", programme_scenes.programme(programme_scenes.goods)),
    Scene("07l_tier", programme_scenes.programme(programme_scenes.tier)),
    Scene("07p_new_tier", programme_scenes.programme(programme_scenes.new_tier)),
    Scene("07q_tier_goes", programme_scenes.programme(programme_scenes.tier_goes)),
    Scene("07r_no_tiers", programme_scenes.programme(programme_scenes.no_tiers)),
    Scene("07s_many_tiers", programme_scenes.programme(programme_scenes.many_tiers)),
    Scene("07t_review", programme_scenes.programme(programme_scenes.review)),
    Scene("07u_faulty_number", programme_scenes.programme(programme_scenes.faulty_number)),
    Scene("07n_give", programme_scenes.programme(programme_scenes.give)),
    Scene("07o_give_tier", programme_scenes.programme(programme_scenes.give_to_a_tier)),
    Scene("07v_batch", paper_scenes.batch, has_own_shop=True),
    Scene("07m_publish", programme_scenes.programme(programme_scenes.publish)),
    Scene("07e_shop", _as_owner),
    Scene("07z_limits", shop_scenes.limits(shop_scenes.some)),
    Scene("07z2_faulty_limits", shop_scenes.limits(shop_scenes.faulty)),
    Scene("07v_printers", printer_scenes.printers),
    Scene("07w_printer", printer_scenes.set_up(PaperSize.A6)),
    Scene("07x_receipt_printer", printer_scenes.set_up(PaperSize.ROLL_80)),
    Scene("07y_printer_address", printer_scenes.address),
    Scene("10g_printer_gone", printer_scenes.gone),
    Scene("07d_staff", people_scenes.staff(people_scenes.nothing)),
    Scene("07d2_add_person", people_scenes.staff(people_scenes.add_person)),
    Scene("07d3_for_a_person", people_scenes.staff(people_scenes.more)),
    Scene("07d4_new_pin", people_scenes.staff(people_scenes.new_pin)),
    Scene("08_welcome", _welcome(0), is_first_day=True),
    Scene("08b_welcome_name", _welcome(1), is_first_day=True),
    Scene("08c_welcome_code", _welcome(2), is_first_day=True),
    Scene("09_lock", people_scenes.lock(people_scenes.three_digits)),
    Scene("09c_lock_wrong", people_scenes.lock(people_scenes.wrong)),
    Scene("09d_lock_forgot", people_scenes.lock(people_scenes.forgot)),
    Scene("09e_lock_recovery", people_scenes.lock(people_scenes.recovery)),
    Scene("09b_people", lambda floor, _settle: floor.choose_person()),
    Scene("10b_no_result", look_up("sciovon")),
    Scene("10c_error_printer", _printer_trouble),
    Scene("10d_not_opened", _not_opened),
    Scene("10e_import", lambda floor, _settle: floor.desk.open(ToImport())),
    Scene("10f_free_card", _free_card),
    Scene("10h_out_of_paper", _printer_out_of_paper),
    Scene("11_new_customer", _new_customer),
    Scene("11b_new_not_yet", _not_yet),
    Scene("11c_edit", card_scenes.edit),
    Scene("11d_merge_search", card_scenes.merge_search),
    Scene("11e_merge", card_scenes.merge),
    Scene("12_shortcuts", lambda floor, _settle: floor.window.help_requested.emit()),
)
"""Named after the pictures of the look book, with letters of their own where it has none."""
