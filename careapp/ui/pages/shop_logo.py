"""Manage, Shop: the logo on the papers."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QWidget

from careapp.documents.paper import Logo
from careapp.errors import CareAppError
from careapp.services.logos import LogoChange, change_logo, load_logo, read_logo
from careapp.services.operation_id import new_operation_id
from careapp.text import _
from careapp.ui.desk import Desk
from careapp.ui.widgets.button import Button, Kind
from careapp.ui.widgets.card import Card
from careapp.ui.widgets.label import Text

_SHOWN = QSize(200, 88)


class LogoCard(Card):
    """Chooses the picture, shows it as it will be printed, takes it away."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Start without a picture; `refresh` fetches the shop's."""
        super().__init__(_("Logo"), parent=parent)
        self._desk = desk
        self.picture = QLabel()
        self.picture.setTextFormat(Qt.TextFormat.PlainText)
        self.picture.setFixedSize(_SHOWN)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words = Text("", ink="text2")
        self.choose = Button(_("Choose a picture"), icon="upload")
        self.remove = Button(_("Without a logo"), Kind.GHOST, "trash-2")
        self.choose.clicked.connect(self._choose)
        self.remove.clicked.connect(lambda: self._keep(None))
        self._lay_out()
        self._show(None)

    def refresh(self) -> None:
        """Fetch the shop's logo."""
        self._desk.tasks.fetch(self, "logo", load_logo, done=self._show)

    def take_file(self, path: str) -> None:
        """Read a file as the shop's logo, and keep it."""
        self.choose.set_busy(True)
        self._desk.tasks.outside(self, read_logo, path, done=self._keep, failed=self._tell)

    def _choose(self) -> None:
        pictures = _("Pictures") + " (*.png *.jpg *.jpeg *.webp)"
        path, _kind = QFileDialog.getOpenFileName(self, _("Choose a picture"), "", pictures)
        if path:
            self.take_file(path)

    def _keep(self, logo: Logo | None) -> None:
        change = LogoChange(new_operation_id(), logo)
        self._desk.tasks.change(
            self,
            change_logo,
            change,
            self._desk.actor,
            done=lambda _none: self._show(logo),
            failed=self._tell,
        )

    def _show(self, logo: Logo | None) -> None:
        self.choose.set_busy(False)
        self.remove.setVisible(logo is not None)
        self.picture.setVisible(logo is not None)
        self.words.setText(
            _("It stands on every paper beside the name of the shop.")
            if logo
            else _("PNG, JPEG or WebP. Until there is one, the name of the shop stands alone.")
        )
        if logo is not None:
            self.picture.setPixmap(self._fitted(logo))
            self.picture.setAccessibleName(_("The logo of the shop"))

    def _tell(self, trouble: CareAppError) -> None:
        self.choose.set_busy(False)
        self.words.setText(trouble.text)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        for part in (self.choose, self.remove):
            row.addWidget(part)
        row.addStretch(1)
        self.body.addWidget(self.picture)
        self.body.addWidget(self.words)
        self.body.addLayout(row)

    def _fitted(self, logo: Logo) -> QPixmap:
        """Return the picture as large as its place allows."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap.fromImage(QImage.fromData(logo.png)).scaled(
            _SHOWN * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        picture.setDevicePixelRatio(ratio)
        return picture
