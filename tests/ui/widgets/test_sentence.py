from pytestqt.qtbot import QtBot

from careapp.ui.widgets.fold import Fold
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.sentence import Sentence, StepperFaults
from careapp.ui.widgets.stepper import MoneyStepper, Stepper
from tests.ui.conftest import Shown


def words(sentence: Sentence) -> list[str]:
    return [label.text() for label in sentence.findChildren(Text) if not label.isHidden()]


def test_words_and_boxes_stand_in_the_order_of_the_language(shown: Shown) -> None:
    one, two = Stepper(0, 9), Stepper(0, 9)
    sentence = Sentence("{b} punti ogni {a} euro", {"a": one, "b": two})
    sentence.resize(900, 60)
    shown(sentence)
    assert words(sentence) == ["punti ogni", "euro"]
    assert two.x() < one.x()


def test_it_can_say_the_same_in_other_words(shown: Shown) -> None:
    box = Stepper(0, 9)
    sentence = Sentence("Un {n} punto", {"n": box})
    shown(sentence)
    sentence.set_text("{n} punti")
    assert words(sentence) == ["punti"]


def test_it_wraps_where_room_is_short(shown: Shown) -> None:
    boxes = {"a": Stepper(0, 9), "b": Stepper(0, 9), "c": Stepper(0, 9)}
    sentence = Sentence("Da {a} in su {b} punti ogni {c}", boxes)
    assert sentence.heightForWidth(300) > sentence.heightForWidth(900)


def test_words_stay_on_the_line_of_the_box_they_lead_to(shown: Shown) -> None:
    boxes = {"a": Stepper(0, 9), "b": Stepper(0, 9)}
    sentence = Sentence("Da {a} da una spesa di {b}", boxes)
    sentence.resize(boxes["a"].sizeHint().width() + 140, 120)
    shown(sentence)
    _first, last = (label for label in sentence.findChildren(Text) if not label.isHidden())
    assert last.geometry().center().y() == boxes["b"].geometry().center().y()
    assert last.y() > boxes["a"].geometry().bottom()


def test_rows_of_other_wordings_stand_in_columns(shown: Shown) -> None:
    places = []
    for text in ("{n} punto ogni {m}", "{n} punti ogni {m}"):
        boxes = {"n": Stepper(0, 9), "m": Stepper(0, 9)}
        sentence = Sentence(text, boxes)
        sentence.keep_room_for("{n} punto ogni {m}", "{n} punti ogni {m}")
        sentence.resize(900, 40)
        shown(sentence)
        places.append(boxes["m"].x())
    assert places[0] == places[1]


def test_the_first_number_that_cannot_be_read_is_named(shown: Shown, qtbot: QtBot) -> None:
    amount = MoneyStepper(1, 50_000, 100, name="Ogni")
    pieces = Stepper(1, 20, name="Pezzi")
    faults = StepperFaults((amount,))
    faults.watch(pieces)
    heard: list[str] = []
    faults.changed.connect(lambda: heard.append(faults.fault()))
    shown(faults)
    amount.lineEdit().setText("x")
    amount.lineEdit().textEdited.emit("x")
    assert faults.fault() == "Ogni: scrivi un numero da 0,01\u00a0€ a 500,00\u00a0€."
    assert amount.accessibleDescription() == faults.fault()
    pieces.lineEdit().setText("99")
    pieces.lineEdit().textEdited.emit("99")
    amount.set_value(200)
    amount.changed.emit(200)
    assert faults.fault() == "Pezzi: scrivi un numero da 1 a 20."
    faults.forget(pieces)
    assert faults.fault() == ""
    assert len(heard) == 3


def test_a_fold_opens_and_closes(shown: Shown) -> None:
    fold = Fold("Di più")
    inner = Text("dentro")
    fold.body.addWidget(inner)
    shown(fold)
    assert not inner.isVisible()
    fold.button.click()
    assert inner.isVisible()
    assert fold.is_open
    assert fold.button.accessibleDescription() == "aperto"
    fold.button.click()
    assert not inner.isVisible()
    assert fold.button.accessibleDescription() == "chiuso"
