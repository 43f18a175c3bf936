"""What a reward of the programme becomes on a voucher."""

from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.rules.vouchers.kind import Gesture
from careapp.rules.vouchers.voice import Voice
from careapp.text import format_money


def gesture_of(reward: Reward, quantity: int, voice: Voice) -> Gesture:
    """Return what the paper gives: an amount off as a discount, all else in words.

    A percent off is words as well, with its cap: the purchase that it counts on is still to come.
    """
    if reward.kind is RewardKind.AMOUNT_OFF:
        return Gesture.discount(reward.value_cents * quantity)
    if reward.kind is RewardKind.PERCENT_OFF:
        return Gesture.of_gift(_percent(reward, voice))
    return Gesture.of_gift(reward.name if quantity == 1 else f"{quantity} × {reward.name}")


def _percent(reward: Reward, voice: Voice) -> str:
    is_english = voice is Voice.ENGLISH
    off = f"{reward.percent}% off" if is_english else f"{reward.percent} % di sconto"
    if not reward.cap_cents:
        return off
    cap = format_money(reward.cap_cents, voice.language)
    return f"{off}, up to {cap}" if is_english else f"{off}, al massimo {cap}"
