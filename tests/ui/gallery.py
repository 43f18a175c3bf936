"""Every part of the kit on one sheet, to lay beside the design's picture of the components.

QT_QPA_PLATFORM=offscreen python -m tests.ui.gallery FOLDER
"""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from careapp.ui.theme import Scheme, Theme, theme, use_theme
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import Badge, KeyCap, TierBadge
from careapp.ui.widgets.button import SMALL, ActionTile, Button, Kind
from careapp.ui.widgets.card import Card, Note
from careapp.ui.widgets.combo import Combo
from careapp.ui.widgets.field import Field
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.line import SearchBox
from careapp.ui.widgets.options import Option, OptionCards
from careapp.ui.widgets.pills import Pills
from careapp.ui.widgets.progress import ProgressBar, Ring, Stamps
from careapp.ui.widgets.segmented import Segmented
from careapp.ui.widgets.stepper import MoneyStepper
from careapp.ui.widgets.tick import CheckRow, Toggle


def row(*widgets: QWidget, gap: int = 10) -> QHBoxLayout:
    """Return a row of widgets, the rest left empty."""
    line = QHBoxLayout()
    line.setSpacing(gap)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch(1)
    return line


def labelled(words: str, *widgets: QWidget, gap: int = 10) -> QHBoxLayout:
    """Return a row with its name before it."""
    label = Text(words, Face.CAP_M, "text2")
    label.setFixedWidth(84)
    return row(label, *widgets, gap=gap)


def card(title: str) -> Card:
    """Return a card with a quiet title."""
    made = Card()
    made.body.addWidget(Text(title, Face.CAP_S, "text2"))
    return made


def buttons() -> Card:
    """Return all kinds of buttons."""
    made = card("Pulsanti · 44 px, raggio 10")
    for kind in (Kind.PRIMARY, Kind.SECONDARY, Kind.GHOST):
        down, off = Button("Premuto", kind), Button("Spento", kind)
        down.setDown(True)
        off.setEnabled(False)
        busy = Button("Stampo", kind, icon="printer")
        busy.set_busy(True)
        key = "" if kind is Kind.GHOST else "F5"
        made.body.addLayout(labelled(kind, Button("Riposo", kind, key=key), down, off, busy))
    made.body.addLayout(labelled("pericolo", Button("Cancella tutto", Kind.DANGER, "trash-2")))
    small = Button("Mantenuta", icon="check", height=SMALL)
    words = Button("Altre parole", Kind.GHOST, "refresh-cw", height=SMALL)
    alone = Button(icon="check", height=SMALL, name="Mantenuta")
    enter = Button("Registra", Kind.PRIMARY, "check", "⏎")
    both = Button("Registra e ringrazia", icon="heart", key="Ctrl ⏎")
    made.body.addLayout(labelled("piccolo 36", small, words, alone))
    made.body.addLayout(labelled("con tasto", both, enter))
    return made


def badges() -> Card:
    """Return badges, tiers, keys and filters."""
    made = card("Etichette, livelli, stati")
    tiers = [
        TierBadge("not_yet", "Non ancora cliente"),
        TierBadge("guest", "Ospite"),
        TierBadge("home", "Di casa"),
        TierBadge("family", "Di famiglia"),
    ]
    made.body.addLayout(labelled("livelli", *tiers))
    tones = [
        Badge("Dare del Lei", Tone.ACCENT, "user"),
        Badge("mantenuta", Tone.GOOD, "check"),
        Badge("oggi", Tone.WARN, "calendar-clock"),
        Badge("aperto", Tone.BAD, "life-buoy"),
        Badge("premio", Tone.GIFT, "gift"),
        Badge("usato"),
    ]
    made.body.addLayout(labelled("toni", *tones))
    made.body.addLayout(labelled("tasti", *map(KeyCap, ("F5", "Ctrl", "⏎", "Esc", "↑"))))
    segments = Segmented([("a", "Tutto"), ("b", "Acquisti"), ("c", "Buoni")], "Filtro")
    pills = Pills([("a", "Attesa"), ("b", "Prodotto")], "Motivo")
    pills.set_values(["a"])
    pills.setMinimumWidth(200)
    made.body.addLayout(labelled("filtri", segments, pills))
    return made


def tiles() -> Card:
    """Return action tiles and option cards."""
    made = card("Azioni rapide · 64 px")
    line = QHBoxLayout()
    for words, kind, icon, key in (
        ("Registra acquisto", Kind.PRIMARY, "shopping-bag", "F5"),
        ("Ringrazia", Kind.SECONDARY, "heart", "F6"),
        ("Scusati", Kind.SECONDARY, "heart-handshake", "F7"),
    ):
        line.addWidget(ActionTile(words, kind, icon, key))
    made.body.addLayout(line)
    options = [
        Option("discount", "Sconto", "percent"),
        Option("gift", "Omaggio", "gift"),
        Option("words", "Solo parole", "pen-line"),
    ]
    cards = OptionCards(options, "Gesto", height=56, is_row=True, has_numbers=False)
    cards.set_value("discount")
    made.body.addWidget(cards)
    return made


def fields() -> Card:
    """Return the text boxes and the small controls."""
    made = card("Campi · 44 px, bordo ≥3:1, errore con icona e parole")
    grid = QGridLayout()
    grid.setSpacing(14)
    wrong = Field("Errore", "333", icon="phone")
    wrong.set_fault("Almeno 6 cifre")
    rest = Field(
        "Riposo", placeholder="Tessera", icon="scan-barcode", help_text="passala sul lettore"
    )
    grid.addWidget(rest, 0, 0, Qt.AlignmentFlag.AlignTop)
    focused = Field("Fuoco", "Marta", help_text="bordo 2 px")
    grid.addWidget(focused, 0, 1, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(wrong, 0, 2, Qt.AlignmentFlag.AlignTop)
    made.body.addLayout(grid)
    on, yes = Toggle(name="Acceso"), CheckRow("Sì")
    on.setChecked(True)
    yes.setChecked(True)
    combo = Combo([("g", "Giulia"), ("e", "Elena")], "pen-tool", "Firma")
    combo.setFixedWidth(180)
    stepper = MoneyStepper(value=500, name="Valore")
    made.body.addLayout(row(stepper, combo, on, Toggle(name="Spento"), yes, CheckRow("No")))
    search = SearchBox("Nome, telefono, tessera o buono")
    search.setText("mar")
    made.body.addWidget(search)
    return made


def progress() -> Card:
    """Return rings, stamps and bar."""
    made = card("Fedeltà e avanzamento")
    rings = []
    for size, value, words, of in (
        (112, 84, "84", "su 100"),
        (76, 93, "93", ""),
        (76, 30, "30", ""),
    ):
        ring = Ring(size, words)
        ring.set_progress(value, 100)
        ring.set_words(words, of)
        rings.append(ring)
    full = Ring(76, "pronto")
    full.set_progress(100, 100)
    stamps, bar = Stamps("9 su 10"), ProgressBar("64 su 100")
    stamps.set_progress(9, 10)
    bar.set_progress(64, 100)
    column = QVBoxLayout()
    column.addStretch(1)
    column.addWidget(stamps)
    column.addWidget(bar)
    column.addStretch(1)
    line = row(*rings, full, gap=24)
    line.insertLayout(4, column)
    made.body.addLayout(line)
    return made


def notes() -> Card:
    """Return notes."""
    made = card("Avvisi")
    offline = Note(
        "Puoi continuare: 3 registrazioni aspettano qui e partono da sole.",
        Tone.WARN,
        "L’archivio non risponde da 2 minuti",
        "cloud-off",
        "Riprova ora",
        "refresh-cw",
    )
    made.body.addWidget(offline)
    made.body.addWidget(Note("Il buono è già salvato e vale.", Tone.GOOD))
    made.body.addWidget(Note("Non leggo la riga 204: il telefono è troppo corto.", Tone.BAD))
    return made


def gallery() -> QWidget:
    """Return the whole sheet, 1520 px wide."""
    window = QWidget()
    window.setProperty("cls", "window")
    columns = QHBoxLayout(window)
    columns.setContentsMargins(20, 16, 20, 16)
    for cards in ((buttons, badges, tiles), (fields, progress, notes)):
        column = QVBoxLayout()
        for make in cards:
            column.addWidget(make())
        column.addStretch(1)
        columns.addLayout(column, 1)
    window.resize(1520, 872)
    return window


def main() -> None:
    """Draw the sheet light and dark into the folder named on the command line."""
    app = QApplication([])
    use_theme(Theme(app, Scheme.LIGHT))
    window = gallery()
    window.show()
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        theme().set_scheme(scheme)
        app.processEvents()
        window.grab().save(str(Path(sys.argv[1]) / f"gallery_{scheme}.png"))


if __name__ == "__main__":
    main()
