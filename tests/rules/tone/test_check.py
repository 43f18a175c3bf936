import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.rules.tone.check import Judged, Kind, check, to_json
from careapp.rules.tone.hint import Code, Hint
from careapp.rules.tone.plain import LONGEST_READ
from careapp.rules.tone.topics import Topic
from careapp.rules.vouchers import KINDS
from careapp.rules.vouchers.voice import Voice

SURNAMES = [
    "Troia",
    "Vacca",
    "Porco",
    "Bastardi",
    "Merda",
    "Cazzola",
    "Culotta",
    "Zoccola",
    "Coglione",
    "Minchia",
    "Fessa",
    "Tonto",
    "Pirla",
    "Stupido",
    "Scemo",
    "Bestia",
    "Asino",
    "Gallina",
    "Capra",
    "Cornuto",
    "Ladro",
    "Pazzo",
    "Bugiardo",
    "Zozzi",
    "Pezzente",
    "Barbone",
    "Villano",
    "Cesso",
    "Bocchino",
    "Finocchio",
    "Negri",
    "Casini",
    "Puzzo",
    "Strega",
    "Gobbo",
    "Papa",
    "Chiesa",
    "Russo",
    "Ebreo",
    "Cristiano",
    "Monaco",
    "Turco",
    "Tedesco",
    "Malato",
    "Sordo",
    "Pagano",
    "Vescovo",
]
ENGLISH_SURNAMES = [
    "Dick",
    "Cock",
    "Bastard",
    "Butt",
    "Hooker",
    "Moron",
    "Pope",
    "Church",
    "English",
    "Gay",
    "Christian",
]


def hint(text: str, code: str, kind: Kind = Kind.MESSAGE, language: str = "it") -> Hint:
    return next(hint for hint in check(text, kind, language).hints if hint.code == code)


@pytest.mark.parametrize("surname", SURNAMES)
@pytest.mark.parametrize(
    "line", ["Gentile signora {}, grazie.", "Chiamare Anna {} domani", "{} Mario, ordine 12"]
)
def test_a_surname_never_fires(surname: str, line: str) -> None:
    for kind in (Kind.MESSAGE, Kind.NOTE):
        assert check(line.format(surname), kind) == Judged((), ())


@pytest.mark.parametrize("surname", ENGLISH_SURNAMES)
@pytest.mark.parametrize("line", ["Dear Mrs {}, thank you.", "Call Anna {} tomorrow"])
def test_an_english_surname_never_fires(surname: str, line: str) -> None:
    assert check(line.format(surname), Kind.NOTE, "en") == Judged((), ())


def test_a_known_name_is_not_read_and_the_word_beside_it_is() -> None:
    assert check("Stronzo ritira sabato", Kind.NOTE, names=["Ugo Stronzo"]).hints == ()
    assert check("Stronzo ritira sabato", Kind.NOTE).hints != ()
    assert check("stronzo, è Stronzo", Kind.NOTE, names=["Ugo Stronzo"]).hints != ()


@pytest.mark.parametrize(
    ("text", "code", "left"),
    [
        ("Grazie. Purtroppo eravamo in pochi. A presto.", Code.JUSTIFICATION, "Grazie. A presto."),
        ("Ci scusi, purtroppo eravamo in pochi.", Code.JUSTIFICATION, "Ci scusi."),
        ("Purtroppo eravamo in pochi, ci scusi.", Code.JUSTIFICATION, "Ci scusi."),
        ("Ci scusi, ma il forno era rotto", Code.JUSTIFICATION, "Ci scusi"),
        ("Che palle", Code.RUDE, ""),
        ("Grazie!!! Torni presto", Code.SHOUTING, "Grazie. Torni presto"),
        ("Che dice?! Davvero", Code.SHOUTING, "Che dice? Davvero"),
        ("Passi SUBITO da noi", Code.SHOUTING, "Passi subito da noi"),
        ("TORNI PRESTO, Anna", Code.SHOUTING, "Torni presto, Anna"),
        (
            "Ecco la Sua borsa e il tuo resto",
            Code.MIXED_REGISTER,
            "Ecco la Sua borsa e il Suo resto",
        ),
        ("Ciao, tu hai la Sua borsa", Code.MIXED_REGISTER, "Ciao, tu hai la tua borsa"),
        ("Ci scusiamo per il disagio", Code.EMPTY_FORMULA, "Ci dispiace"),
        ("Ci dispiace se si è sentita sola.", Code.HALF_APOLOGY, "Ci dispiace."),
    ],
)
def test_a_fix_leaves_a_text_that_reads_well(text: str, code: str, left: str) -> None:
    assert hint(text, code).applied(text) == left


def test_a_word_of_one_letter_is_no_removal() -> None:
    found = hint("Ecco la Sua borsa: sei qui con il Suo resto", Code.MIXED_REGISTER)
    assert (found.phrase, found.fix, found.is_removal) == ("sei", "è", False)


def test_what_cannot_be_replaced_is_left_and_named() -> None:
    found = hint("Gentile signora, hai vinto: prendi ciò che vuoi", Code.MIXED_REGISTER)
    assert (found.phrase, found.fix) == ("Gentile signora", "Gentile signora")


@pytest.mark.parametrize(
    ("text", "language", "wish"),
    [
        ("È celiaca", "it", "Desidera: senza glutine"),
        ("Allergica alle noci e alle arachidi, gentile", "it", "Desidera: senza noci e arachidi"),
        ("E' INTOLLERANTE AL LATTOSIO", "it", "Desidera: senza LATTOSIO"),
        ("She is coeliac", "en", "Would like: gluten-free"),
        ("Allergic to nuts", "en", "Would like: no nuts"),
        ("Has a peanut allergy", "en", "Would like: no peanut"),
    ],
)
def test_an_allergy_in_a_note_is_offered_as_the_wish(text: str, language: str, wish: str) -> None:
    found = hint(text, Topic.HEALTH, Kind.NOTE, language)
    assert found.fix == wish
    assert found.start == 0


def test_shorthand_is_marked_where_it_is_typed() -> None:
    found = hint("Ciao. xké nn è autosufficiente", Topic.HEALTH, Kind.NOTE)
    assert found.phrase == "xké nn è autosufficiente"


def test_another_topic_may_only_go() -> None:
    assert hint("Gentile. È diabetica.", Topic.HEALTH, Kind.NOTE).applied(
        "Gentile. È diabetica."
    ) == ("Gentile.")
    assert hint("Vota Lega", Topic.POLITICS, Kind.NOTE).replacement == ""


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("Il vino è francese", []),
        ("La carne viene dal Brasile", []),
        ("Maria è francese", [Topic.ORIGIN]),
        ("Maria viene dal Brasile", [Topic.ORIGIN]),
        ("La moglie, rumena, ritira", [Topic.ORIGIN]),
        ("Rumena, gentile", [Topic.ORIGIN]),
        ("Insalata russa, due etti", []),
        ("MARIA E' RUMENA", [Topic.ORIGIN]),
        ("IL VINO E’ FRANCESE", []),
        ("La borsa rossa è cinese", []),
        ("Non ha allergie", []),
        ("Non crede in Dio", [Topic.RELIGION]),
        ("Celiaca e musulmana, celiaca", [Topic.HEALTH, Topic.RELIGION]),
        ("Nigeriana con due bimbi", [Topic.ORIGIN]),
        ("Nigeriana con cipolla", []),
        ("Il parroco ordina 20 pastarelle", [Topic.RELIGION]),
        ("Ha sangue indiano", [Topic.ORIGIN]),
        ("Beve", [Topic.HEALTH]),
        ("Beve solo acqua", []),
        ("Comunista, tessera CGIL", [Topic.POLITICS, Topic.UNION]),
        ("Il ragazzo del bar è turco", [Topic.ORIGIN]),
        ("Il vino del ragazzo del bar è turco", []),
        ("Marocchina del secondo piano", [Topic.ORIGIN]),
        ("Marocchina del sabato", []),
        ("Stampelle per armadio, 20 pezzi", []),
        ("Un monaco di Baviera in vacanza", []),
        ("alta, rumena", [Topic.ORIGIN]),
        ("nn è autosufficiente, paga x lei il figlio", [Topic.HEALTH]),
    ],
)
def test_a_topic_is_told_of_a_person_and_not_of_a_thing(text: str, topics: list[Topic]) -> None:
    assert list(check(text, Kind.NOTE).sensitive) == topics


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("drinks", [Topic.HEALTH]),
        ("6 soft drinks", []),
        ("Moroccan in a wheelchair", [Topic.ORIGIN, Topic.HEALTH]),
        ("Cake for her first communion", []),
        ("Goes to communion", [Topic.RELIGION]),
        ("diabetic socks, size 9", []),
        ("diabetic, socks size 9", [Topic.HEALTH]),
        ("Her dog has bad arthritis", []),
        ("The dog walker has arthritis", [Topic.HEALTH]),
    ],
)
def test_an_english_topic_is_told_of_a_person_too(text: str, topics: list[Topic]) -> None:
    assert list(check(text, Kind.NOTE, "en").sensitive) == topics


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Il pane è sempre così buono", "it"),
        ("È Lei che ha reso bella la festa", "it"),
        ("We do everything by hand", "en"),
        ("Our hours are on the website", "en"),
        ("You are the one who won", "en"),
        ("What a pain au chocolat", "en"),
    ],
)
def test_what_is_kindly_meant_is_let_through(text: str, language: str) -> None:
    assert check(text, Kind.MESSAGE, language).hints == ()


def test_a_letter_and_its_loose_accent_are_one() -> None:
    assert check("E\u0300 celiaca", Kind.NOTE).hints[0].phrase == "È celiaca"


def test_the_names_of_ways_to_pay_are_not_shouted() -> None:
    assert check("Si paga con BANCOMAT").hints == ()


def test_a_note_is_not_held_against_the_manners_of_a_message() -> None:
    assert check("PURTROPPO IL FORNITORE HA SBAGLIATO", Kind.NOTE).hints == ()


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", []),
        ("Il pane non c’era.", [Code.NO_APOLOGY, Code.NO_FAULT, Code.NO_CHANGE]),
        ("Ci scusi. L’errore è nostro. Da oggi controlliamo.", []),
        ("Da oggi controlliamo. L’errore è nostro. Ci scusi.", [Code.ORDER]),
        ("Abbiamo sbagliato e ci scusi. Da oggi controlliamo.", []),
        ("Ci scusi. Da oggi controlliamo. L’errore è nostro. Da oggi pesiamo.", []),
    ],
)
def test_an_apology_has_its_parts_in_their_order(text: str, codes: list[Code]) -> None:
    assert [found.code for found in check(text, Kind.APOLOGY).hints] == codes


def test_the_fixes_of_an_apology_make_a_whole_one() -> None:
    text = "Il pane non c’era. Le offriamo un caffè."
    for _turn in range(5):
        hints = check(text, Kind.APOLOGY).hints
        if not hints:
            break
        text = hints[0].applied(text)
    assert text == (
        "Ci dispiace. Il pane non c’era. L’errore è nostro. Da oggi … Le offriamo un caffè."
    )


def test_the_order_is_mended_by_whole_sentences() -> None:
    text = "Accetti un caffè. Ci scusi. L’errore è nostro. Non c’era pane. Da oggi lo teniamo."
    found = hint(text, Code.ORDER, Kind.APOLOGY)
    assert found.phrase == "Accetti un caffè."
    assert found.applied(text) == (
        "Ci scusi. L’errore è nostro. Non c’era pane. Da oggi lo teniamo. Accetti un caffè."
    )


def test_the_heading_may_say_sorry() -> None:
    text = "Il pane non c’era. L’errore è nostro. Da oggi controlliamo."
    assert check(text, Kind.APOLOGY, heading="Ci scusi, signora Wójcik.").hints == ()
    assert check(text, Kind.APOLOGY, heading="Buongiorno.").hints != ()


@pytest.mark.parametrize("voice", list(Voice))
def test_our_own_words_pass(voice: Voice) -> None:
    for kind in KINDS:
        for reason in kind.reasons:
            for message in reason.wordings[voice]:
                assert check(message, Kind.MESSAGE, voice.language).hints == ()


def test_the_answer_of_the_command_line_has_everything() -> None:
    assert to_json(check("È gay", Kind.NOTE)) == {
        "sensitive": ["sexual_life"],
        "hints": [
            {
                "code": "sexual_life",
                "phrase": "È gay",
                "reason": "«È gay» parla di amore e vita privata: la legge li protegge, e non ci "
                "riguardano.",
                "fix": "Toglila.",
            }
        ],
    }


def test_a_pasted_book_is_read_to_its_limit() -> None:
    book = "Buongiorno a tutti. " * (LONGEST_READ // 20) + "stronza"
    assert check(book).hints == ()
    assert check(book[20:]).hints != ()


@given(st.text(alphabet=string.printable + "àèéìòùÈ’«»", max_size=200), st.sampled_from(Kind))
def test_any_text_is_judged_and_every_phrase_is_in_it(text: str, kind: Kind) -> None:
    for found in check(text, kind).hints:
        assert 0 <= found.start <= found.end <= len(text)
        assert found.phrase in text
