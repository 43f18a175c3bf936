"""The one style sheet: backgrounds, borders, text boxes, scroll bars and label colours only."""

from string import Template

from careapp.ui.tokens import Tokens

_SHEET = Template("""
QWidget[cls="window"] { background: $bg; }
QFrame[cls="card"] { background: $surface; border: 1px solid $line; border-radius: 14px; }
QFrame[cls="inset"] { background: $sunken; border: 1px solid $line; border-radius: 12px; }
QFrame[cls="desk"] { background: $desk; border-radius: 14px; border: none; }
QFrame[cls="rail"] { background: $rail; border: none; border-right: 1px solid $line; }
QFrame[cls="rule"] { background: $line; border: none; }
QFrame[cls="note"] {
    background: $sunken; border: ${tone_border}px solid $line; border-radius: 12px;
}
QFrame[cls="note"][tone="accent"] { background: $accent_tint; border-color: $accent_line; }
QFrame[cls="note"][tone="good"] { background: $good_tint; border-color: $good_line; }
QFrame[cls="note"][tone="warn"] { background: $warn_tint; border-color: $warn_line; }
QFrame[cls="note"][tone="bad"] { background: $bad_tint; border-color: $bad_line; }
QFrame[cls="note"][tone="gift"] { background: $gift_tint; border-color: $gift_line; }
QFrame[cls="note"][band="true"] { border-radius: 14px; }

QLabel { color: $text; background: transparent; }
QLabel[ink="text2"] { color: $text2; }
QLabel[ink="text3"] { color: $text3; }
QLabel[ink="accent"] { color: $accent; }
QLabel[ink="good"] { color: $good; }
QLabel[ink="warn"] { color: $warn; }
QLabel[ink="bad"] { color: $bad; }
QLabel[ink="gift"] { color: $gift; }
QLabel[ink="on_accent"] { color: $on_accent; }
QLabel[ink="bg"] { color: $bg; }

QLineEdit[cls="box"], QPlainTextEdit[cls="box"] {
    background: $surface; color: $text; border: 1px solid $edge; border-radius: 10px;
    selection-background-color: $accent; selection-color: $on_accent;
    placeholder-text-color: $text3;
}
QLineEdit[cls="box"] { padding: 0 15px; }
QLineEdit[cls="box"][icon="true"] { padding-left: 43px; }
QLineEdit[cls="box"][search="true"] { padding-left: 59px; }
QLineEdit[cls="box"]:focus { border: 2px solid $focus; padding: 0 14px; }
QLineEdit[cls="box"][icon="true"]:focus { padding-left: 42px; }
QLineEdit[cls="box"][search="true"]:focus { padding-left: 58px; }
QLineEdit[cls="box"][wrong="true"] { border: 2px solid $bad; padding: 0 14px; }
QLineEdit[cls="box"][wrong="true"][icon="true"] { padding-left: 42px; }
QLineEdit[cls="box"]:read-only { background: $sunken; border-color: $line2; color: $text2; }
QLineEdit[cls="box"]:disabled { background: $sunken; border-color: $line; color: $disabled; }
QAbstractSpinBox { background: transparent; border: none; }
QAbstractSpinBox QLineEdit { background: transparent; border: none; }
QPlainTextEdit[cls="box"] { padding: 7px; }
QPlainTextEdit[cls="box"]:disabled {
    background: $sunken; border-color: $line; color: $disabled;
}
QPlainTextEdit[cls="box"]:focus { border: 2px solid $focus; padding: 6px; }
QPlainTextEdit[cls="box"][wrong="true"] { border: 2px solid $bad; padding: 6px; }

QAbstractItemView[cls="list"] { background: transparent; border: none; outline: none; }
QComboBox QAbstractItemView {
    background: $raised; color: $text; border: 1px solid $edge;
    padding: 4px; outline: none; selection-background-color: $accent_tint; selection-color: $text;
}
QComboBox QAbstractItemView::item { padding: 0 8px; border-radius: 6px; min-height: 40px; }
QComboBox QAbstractItemView::item:selected { background: $accent_tint; color: $text; }
QCalendarWidget { background: $raised; border: 1px solid $line2; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $raised; }
QCalendarWidget QToolButton {
    color: $text; background: transparent; border-radius: 8px; padding: 6px; min-height: 24px;
}
QCalendarWidget QToolButton:hover { background: $sunken; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QAbstractItemView {
    background: $raised; color: $text; alternate-background-color: $raised; outline: none;
    selection-background-color: $accent; selection-color: $on_accent; border: none;
}
QCalendarWidget QAbstractItemView:disabled { color: $disabled; }
QScrollArea, QScrollArea > QWidget > QWidget[cls="scrolled"] {
    background: transparent; border: none;
}
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical {
    background: $line2; min-height: 36px; border-radius: 3px; margin: 2px 3px;
}
QScrollBar::handle:vertical:hover { background: $edge; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal {
    background: $line2; min-width: 36px; border-radius: 3px; margin: 3px 2px;
}
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip {
    background: $text; color: $bg; border: none; padding: 6px 10px;
}
""")


def style_sheet(tokens: Tokens) -> str:
    """Return the style sheet of a theme."""
    return _SHEET.substitute(tokens._asdict())
