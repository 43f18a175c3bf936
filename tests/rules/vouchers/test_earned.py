import pytest

from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.rules.vouchers.earned import gesture_of
from careapp.rules.vouchers.kind import Gesture
from careapp.rules.vouchers.voice import Voice

AMOUNT = Reward("a", "Sconto", 10, RewardKind.AMOUNT_OFF, 250, is_repeatable=True)
PERCENT = Reward("p", "Sconto", 10, RewardKind.PERCENT_OFF, percent=15)
COFFEE = Reward("c", "Un caffè", 10, RewardKind.FREE_ITEM)
GESTURE = Reward("w", "Un posto in prima fila", 10)


@pytest.mark.parametrize(
    ("reward", "quantity", "voice", "gesture"),
    [
        (AMOUNT, 1, Voice.LEI, Gesture.discount(250)),
        (AMOUNT, 3, Voice.ENGLISH, Gesture.discount(750)),
        (PERCENT, 1, Voice.TU, Gesture.of_gift("15 % di sconto")),
        (PERCENT, 1, Voice.ENGLISH, Gesture.of_gift("15% off")),
        (COFFEE, 1, Voice.LEI, Gesture.of_gift("Un caffè")),
        (COFFEE, 2, Voice.LEI, Gesture.of_gift("2 × Un caffè")),
        (GESTURE, 1, Voice.LEI, Gesture.of_gift("Un posto in prima fila")),
    ],
)
def test_what_a_reward_becomes_on_paper(
    reward: Reward, quantity: int, voice: Voice, gesture: Gesture
) -> None:
    assert gesture_of(reward, quantity, voice) == gesture
