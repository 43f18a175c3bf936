"""Calm words for hard moments at the counter: what to say, what to do, what to leave out.

What is said to the customer stands in each voice; the rest is for who is at the counter.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from careapp.rules.vouchers.voice import Voice, in_voices
from careapp.text import N_


@dataclass(frozen=True, slots=True)
class HardMoment:
    """One moment: its title, what to do and what to leave out are msgids."""

    key: str
    title: str
    say: Mapping[Voice, str]
    do: str
    leave_out: str


HARD_MOMENTS = (
    HardMoment(
        "shouting",
        N_("They are shouting"),
        in_voices(
            "Ha ragione a dirmelo. La ascolto: mi racconti che cosa è successo, con calma.",
            "Hai ragione a dirmelo. Ti ascolto: raccontami che cosa è successo, con calma.",
            "You are right to tell me. I’m listening: tell me what happened, take your time.",
        ),
        N_("Lower your voice, hands still. Wait until they have finished, then name the fact."),
        N_("“Calm down”: it makes everybody angrier."),
    ),
    HardMoment(
        "refund",
        N_("They insist on a refund"),
        in_voices(
            "Capisco che rivuole i Suoi soldi. Le dico che cosa posso fare io adesso, e per il "
            "resto chiedo subito a chi decide.",
            "Capisco che rivuoi i tuoi soldi. Ti dico che cosa posso fare io adesso, e per il "
            "resto chiedo subito a chi decide.",
            "I understand you want your money back. I’ll tell you what I can do now, and for the "
            "rest I’ll ask whoever decides at once.",
        ),
        N_("Say two ways that are really possible, and when they will know about the third."),
        N_("“Those are the rules”: say who decides, and call them."),
    ),
    HardMoment(
        "queue",
        N_("There is a queue behind them"),
        in_voices(
            "Voglio ascoltarLa bene: mi dà due minuti, o La chiamo io oggi alle quattro?",
            "Voglio ascoltarti bene: mi dai due minuti, o ti chiamo io oggi alle quattro?",
            "I want to listen properly: can you give me two minutes, or may I call you today "
            "at four?",
        ),
        N_("Tell the queue aloud how long it takes. If you call, make it a promise with a time."),
        N_("Hurrying them, or looking at the others while they speak."),
    ),
    HardMoment(
        "crying",
        N_("They are crying"),
        in_voices(
            "Mi dispiace. Vuole sedersi un momento? Ne parliamo quando se la sente.",
            "Mi dispiace. Vuoi sederti un momento? Ne parliamo quando te la senti.",
            "I’m sorry. Would you like to sit down? We can talk when you feel like it.",
        ),
        N_("Offer a chair and some water, away from the others. Silence is fine."),
        N_("Asking why in front of everybody, or a joke to lighten it."),
    ),
    HardMoment(
        "review",
        N_("They threaten a bad review"),
        in_voices(
            "È un Suo diritto, e non Le chiedo di non farlo. Intanto mi dica come possiamo "
            "rimediare.",
            "È un tuo diritto, e non ti chiedo di non farlo. Intanto dimmi come possiamo "
            "rimediare.",
            "That is your right, and I won’t ask you not to. Meanwhile, tell me how we can put "
            "this right.",
        ),
        N_("Go back to the fact. What you offer is the same with a review or without one."),
        N_("Offering something so that they do not write it."),
    ),
    HardMoment(
        "colleague",
        N_("They accuse a colleague who is not there"),
        in_voices(
            "La ringrazio di avermelo detto. Lo verifico con chi c’era, e La chiamo io entro "
            "domani.",
            "Grazie di avermelo detto. Lo verifico con chi c’era, e ti chiamo io entro domani.",
            "Thank you for telling me. I’ll check with whoever was there, and call you by "
            "tomorrow.",
        ),
        N_("Write down what was said, without judging. Hear the colleague the same day."),
        N_("Defending or blaming somebody who cannot answer."),
    ),
    HardMoment(
        "wrong",
        N_("What they say did not happen here"),
        in_voices(
            "Vediamo insieme che cosa risulta a me e che cosa risulta a Lei.",
            "Vediamo insieme che cosa risulta a me e che cosa risulta a te.",
            "Let’s look together at what I have here and what you have.",
        ),
        N_("Look at the history together. A small gesture costs less than being right."),
        N_("“You are wrong”, even when it is true."),
    ),
    HardMoment(
        "insult",
        N_("They insult you"),
        in_voices(
            "Voglio aiutarLa, e ci riesco se ci parliamo con rispetto. Ricominciamo?",
            "Voglio aiutarti, e ci riesco se ci parliamo con rispetto. Ricominciamo?",
            "I want to help you, and I can if we speak with respect. Shall we start again?",
        ),
        N_("Say it once. If it goes on, call a colleague and step back: nobody must stand it."),
        N_("Answering in kind, or taking it home: tell somebody afterwards."),
    ),
    HardMoment(
        "politics",
        N_("They turn to politics or religion"),
        in_voices(
            "Di questo, qui in bottega, non ci mettiamo a discutere. Torniamo a quello che è "
            "successo con il Suo ordine.",
            "Di questo, qui in bottega, non ci mettiamo a discutere. Torniamo a quello che è "
            "successo con il tuo ordine.",
            "We don’t discuss that here in the shop. Let’s go back to what happened with your "
            "order.",
        ),
        N_("Listen without agreeing or objecting, and go back to the fact."),
        N_("Writing it down: it has no place in the case."),
    ),
)
