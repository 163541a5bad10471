"""The form for a place with a line: its kind, where it is, and what signs in there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.errors import LineError
from repatria.services.exchange.places import KeptPlace, check_way
from repatria.sync.transports.places import FolderPlace, Place, S3Place, WebDavPlace, check_address
from repatria.ui.messages import message_for
from repatria.ui.pages import Desk
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.flow import in_a_row
from repatria.ui.widgets.label import IconWords
from repatria.ui.widgets.text_line import SecretLine, TextLine

_FOLDER, _WEBDAV, _S3 = "folder", "webdav", "s3"


class LineForm(QWidget):
    """``asked`` tells how the place is called and the way there; ``left`` comes when nothing shall be kept."""

    asked = Signal(str, object)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.called = Field(
            self.tr("¿Cómo lo llaman aquí?"),
            TextLine(limit=60),
            self.tr("Por ejemplo: Servidor del ministerio."),
        )
        kinds = [
            Choice(_FOLDER, self.tr("Carpeta compartida")),
            Choice(_WEBDAV, self.tr("WebDAV (Nextcloud)")),
            Choice(_S3, self.tr("Almacén S3")),
        ]
        self.kind = Field(self.tr("¿Qué es?"), ChoiceButtons(kinds, needed=True))
        self.folder = Field(self.tr("Carpeta"), TextLine(limit=1000))
        self.choose = Button(self.tr("Elegir carpeta…"), icon="stick")
        self.address = Field(
            self.tr("Dirección"),
            TextLine(limit=1000),
            self.tr("Empieza por https:// y termina en la carpeta. La da quien administra el servidor."),
        )
        self.bucket = Field(self.tr("Bucket"), TextLine(limit=255))
        self.below = Field(self.tr("Carpeta en el bucket, si la hay"), TextLine(limit=255))
        self.region = Field(self.tr("Región, si la pide"), TextLine(limit=60))
        self.user = Field(self.tr("Usuario o clave de acceso"), TextLine(limit=255))
        self.secret = Field(
            self.tr("Contraseña o clave secreta"),
            SecretLine(),
            self.tr("Queda cifrada en esta bóveda y no se envía."),
        )
        self.trouble = IconWords("overdue", "", "danger")
        self.trouble.hide()
        self.save = Button(self.tr("Probar y guardar"), "primary")
        self.leave = Button(self.tr("No guardar"), "quiet")
        self._lay_out()
        self.kind.value_changed.connect(lambda _: self._follow())
        self.choose.clicked.connect(self._choose)
        self.save.clicked.connect(self._press)
        self.leave.clicked.connect(self.left)
        self._follow()

    def begin(self, place: KeptPlace | None) -> None:
        """Ask for a new place, or for one that is kept anew: its secret is asked for again."""
        self.clear()
        if place is not None:
            self.called.set_value(place.called)
            self._show_way(place.way)
        self.called.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Forget what was typed."""
        for field in self._fields():
            field.set_value(None)
            field.set_message("")
        if isinstance(self.secret.control, SecretLine):
            self.secret.control.clear()
        self.tell_trouble("")
        self._follow()

    def tell_trouble(self, words: str) -> None:
        """Say why the place was not kept; what was typed stays."""
        self.trouble.set_words("overdue", words, "danger")
        self.trouble.setVisible(bool(words))

    def _fields(self) -> tuple[Field, ...]:
        return (
            self.called,
            self.kind,
            self.folder,
            self.address,
            self.bucket,
            self.below,
            self.region,
            self.user,
            self.secret,
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        gaps(column, spacing=16)
        for part in (self.called, self.kind, self.folder, self.choose, *self._fields()[3:], self.trouble):
            column.addWidget(part)
        column.setAlignment(self.choose, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(in_a_row(self.save, self.leave))

    def _follow(self) -> None:
        """Show what is asked for this kind of place."""
        kind = self.kind.value()
        self.tell_trouble("")  # it was told of another kind
        for part in (self.folder, self.choose):
            part.setVisible(kind == _FOLDER)
        for field in (self.address, self.user, self.secret):
            field.setVisible(kind in (_WEBDAV, _S3))
        for field in (self.bucket, self.below, self.region):
            field.setVisible(kind == _S3)

    def _choose(self) -> None:
        start = Path(str(self.folder.value() or Path.home()))
        chosen = self._desk.asker.choose_folder(self, self.tr("Carpeta compartida"), start)
        if chosen is not None:
            self.folder.set_value(str(chosen))

    def _press(self) -> None:
        self.tell_trouble("")
        missing = [field for field in self._needed() if not field.value()]
        for field in self._fields():
            field.set_message(self.tr("Falta.") if field in missing else "")
        if missing:
            missing[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        way = self._way()
        if not isinstance(way, FolderPlace):
            try:
                check_address(way.address)
            except LineError as error:
                self._refuse(self.address, " ".join(message_for(error)))
                return
        try:
            check_way(way)
        except LineError:
            self._refuse(self.bucket, self.tr("Solo letras, cifras, puntos y guiones, sin espacios."))
            return
        self.asked.emit(self._text(self.called), way)

    def _refuse(self, field: Field, words: str) -> None:
        field.set_message(words)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _needed(self) -> tuple[Field, ...]:
        kind = self.kind.value()
        if kind == _FOLDER:
            return (self.called, self.folder)
        if kind == _WEBDAV:
            return (self.called, self.address)
        if kind == _S3:
            return (self.called, self.address, self.bucket, self.user, self.secret)
        return (self.called, self.kind)

    def _way(self) -> Place:
        kind = self.kind.value()
        if kind == _FOLDER:
            return FolderPlace(self._text(self.folder))
        address, user, secret = (self._text(one) for one in (self.address, self.user, self.secret))
        if kind == _WEBDAV:
            return WebDavPlace(address, user, secret)
        region = self._text(self.region) or "us-east-1"
        return S3Place(
            address, self._text(self.bucket), user, secret, region, self._text(self.below).strip("/")
        )

    def _show_way(self, way: Place) -> None:
        if isinstance(way, FolderPlace):
            self.kind.set_value(_FOLDER)
            self.folder.set_value(way.path)
        elif isinstance(way, WebDavPlace):
            self.kind.set_value(_WEBDAV)
            self.address.set_value(way.address)
            self.user.set_value(way.user)
        else:
            self.kind.set_value(_S3)
            for field, text in (
                (self.address, way.address),
                (self.bucket, way.bucket),
                (self.user, way.key),
                (self.region, way.region),
                (self.below, way.below),
            ):
                field.set_value(text)
        self._follow()

    @staticmethod
    def _text(field: Field) -> str:
        return str(field.value() or "")
