import pytest

from careapp.errors import Refused
from careapp.rules.permissions import Action, may, require
from careapp.rules.roles import Role

NOBODY, CASHIER, LEAD, OWNER = Role.NOBODY, Role.CASHIER, Role.SHIFT_LEAD, Role.OWNER

TABLE = {
    Action.SERVE: {CASHIER, LEAD, OWNER},
    Action.ISSUE_VOUCHER: {CASHIER, LEAD, OWNER},
    Action.EXTEND_VOUCHER: {CASHIER, LEAD, OWNER},
    Action.APPROVE_VOUCHER: {LEAD, OWNER},
    Action.VOID_VOUCHER: {LEAD, OWNER},
    Action.CORRECT_POINTS: {LEAD, OWNER},
    Action.LIFT_WAIT: {LEAD, OWNER},
    Action.CLOSE_DAY: {LEAD, OWNER},
    Action.SEE_HISTORY: {LEAD, OWNER},
    Action.CHANGE_EXPIRY: {OWNER},
    Action.VOID_GIFT_CARD: {OWNER},
    Action.UNDO_LATER: {OWNER},
    Action.END_PAUSE: {OWNER},
    Action.APPROVE_GUIDELINE: {OWNER},
    Action.CONTACT_AGAIN: {OWNER},
    Action.CHANGE_PROGRAMME: {OWNER},
    Action.CHANGE_TEMPLATES: {OWNER},
    Action.CHANGE_STAFF: {OWNER},
    Action.CHANGE_SHOP: {OWNER},
    Action.IMPORT: {OWNER},
    Action.EXPORT: {OWNER},
    Action.ERASE: {OWNER},
    Action.MERGE: {OWNER},
}


def test_the_table_names_every_action() -> None:
    assert set(TABLE) == set(Action)


@pytest.mark.parametrize("action", Action)
@pytest.mark.parametrize("role", Role)
def test_each_pair_is_as_the_table_says(role: Role, action: Action) -> None:
    assert may(role, action) is (role in TABLE[action])
    if role in TABLE[action]:
        require(role, action)
        return
    with pytest.raises(Refused):
        require(role, action)


def test_a_refusal_says_whom_to_ask() -> None:
    texts = set()
    for role, action in (
        (NOBODY, Action.SERVE),
        (CASHIER, Action.VOID_VOUCHER),
        (LEAD, Action.ERASE),
    ):
        with pytest.raises(Refused) as refused:
            require(role, action)
        texts.add(refused.value.text)
    assert len(texts) == 3
