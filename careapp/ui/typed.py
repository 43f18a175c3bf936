"""What a form holds, to tell whether closing it would lose something."""

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget


def typed_in(form: QWidget) -> tuple[object, ...]:
    """Return what stands in the boxes of a form and what is ticked, to be compared later."""
    return (
        *(box.text() for box in form.findChildren(QLineEdit)),
        *(box.toPlainText() for box in form.findChildren(QPlainTextEdit)),
        *(tick.isChecked() for tick in form.findChildren(QAbstractButton) if tick.isCheckable()),
    )
