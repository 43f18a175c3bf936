"""What stands in the form of a voucher, as its paper shows it and as the archive takes it."""

import uuid

from careapp.rules.vouchers.facts import fact_rows
from careapp.services.approvals import Approval
from careapp.services.composing import Composing
from careapp.services.voucher_papers import Wording
from careapp.services.vouchers import VoucherRequest
from careapp.ui.pages.composer_form import ComposerForm


def wording_of(form: ComposerForm, facts: Composing, *, saves_ink: bool) -> Wording:
    """Return what the paper says."""
    gesture, voice = form.shown_gesture(), facts.recipient.voice
    return Wording(
        kind=facts.kind,
        headline=facts.kind.headline(voice, facts.recipient.address),
        gesture=gesture,
        message=form.message.text(),
        signature=form.signature.value(),
        issued_on=facts.today,
        valid_from=facts.today,
        expires_on=form.expiry.value() if gesture.has_code else None,
        code=str(facts.code) if gesture.has_code else "",
        facts=fact_rows(facts.kind, voice, form.fact_lines.typed()),
        saves_ink=saves_ink,
        logo=facts.logo,
    )


def request_of(
    form: ComposerForm,
    facts: Composing,
    op_id: uuid.UUID,
    customer_id: int,
    approval: Approval | None,
) -> VoucherRequest:
    """Return what is put into the archive."""
    gesture = form.chosen_gesture()
    return VoucherRequest(
        op_id=op_id,
        kind=facts.kind.key,
        customer_id=customer_id,
        reason=form.reason(),
        typed_reason=form.typed_reason.text(),
        gesture=gesture,
        message=form.message.text(),
        signature=form.signature.value(),
        expires_on=form.expiry.value() if gesture.has_code else None,
        code=facts.code if gesture.has_code else None,
        facts=form.fact_lines.typed(),
        approval=approval,
    )
