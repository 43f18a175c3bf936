"""Phone and e-mail in the edit sheet: covered from the till until «Show», which is on record."""

from careapp.errors import CareAppError
from careapp.services.contacts import Contact, CustomerForm, RevealRequest, reveal_contact
from careapp.services.operation_id import new_operation_id
from careapp.text import _
from careapp.ui.desk import Desk
from careapp.ui.dialogs.customer import CustomerSheet
from careapp.ui.widgets.button import LARGE, Button, Kind


def cover_contacts(sheet: CustomerSheet, desk: Desk, customer_id: int, form: CustomerForm) -> None:
    """Cover what the form leaves out, and offer to show it."""
    sheet.keeps_phones, sheet.keeps_emails = form.covers_phones, form.covers_emails
    covered = ((sheet.phone, form.covers_phones), (sheet.email, form.covers_emails))
    fields = [field for field, is_covered in covered if is_covered]
    if not fields:
        return
    for field in fields:
        field.edit.setEnabled(False)
        field.edit.setPlaceholderText(_("covered"))
    button = Button(_("Show phone and e-mail"), Kind.GHOST, "eye", "Ctrl M", height=LARGE)
    op_id = new_operation_id()

    def reveal() -> None:
        button.set_busy(True)
        request = RevealRequest(op_id, customer_id)
        desk.tasks.change(sheet, reveal_contact, request, desk.actor, done=show, failed=tell)

    def show(contact: Contact) -> None:
        sheet.keeps_phones = sheet.keeps_emails = False
        for field, written in ((sheet.phone, contact.phones), (sheet.email, contact.emails)):
            if field in fields:
                field.set_text(", ".join(written))
                field.edit.setPlaceholderText("")
                field.edit.setEnabled(True)
        button.hide()
        fields[0].edit.setFocus()

    def tell(error: CareAppError) -> None:
        button.set_busy(False)
        sheet.fault.setText(error.text)
        sheet.fault.show()

    button.clicked.connect(reveal)
    sheet.add_key("Ctrl+M", button.click)
    sheet.foot.insertWidget(1, button)
