"""Ask whether protected answers go too: it takes two people, both named, and says what it means."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.names import may_be_same
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import CheckBox
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.text_line import TextLine


class ProtectedChoice(QWidget):
    """Off at first, and off again after each file; ``changed`` tells that it was turned."""

    changed = Signal()

    def __init__(self, own_name: str) -> None:
        super().__init__()
        self._own_name = own_name
        self.box = CheckBox(self.tr("Enviar también lo protegido"))
        self.meaning = Label(
            self.tr(
                "Sin esto, el otro puesto no sabrá si hay peligro ni qué duele, solo que hay algo protegido: "
                "tendrá que preguntarlo, y mientras tanto tratará a la persona con la mayor protección."
            ),
            tone="quiet",
        )
        self.warning = IconWords(
            "protected",
            self.tr(
                "Van las respuestas sobre miedo, riesgo, salud y lo que la persona contó, y datos de quien tal "
                "vez la controla. El otro puesto podrá leerlas y no se pueden retirar de su bóveda. Hace falta "
                "que otra persona esté de acuerdo por escrito."
            ),
            "hold",
        )
        self.ended = self._ended()
        self._has_ended = False
        self.name = Field(
            self.tr("Quién más está de acuerdo, por escrito"),
            TextLine(limit=120),
            self.tr("Nombre y cargo. Guarde el papel firmado; su nombre y el de usted quedan anotados."),
            required=True,
        )
        self.name.value_changed.connect(lambda _: self.name.set_message(""))
        column = QVBoxLayout(self)
        gaps(column, spacing=8)
        for part in (self.box, self.meaning, self.warning, self.ended, self.name):
            column.addWidget(part)
        self.box.toggled.connect(self._turn)
        self._turn(on=False)

    def show_ended(self, *, ended: bool) -> None:
        """Say, once protected answers shall go, that the country's directory has *ended*: nothing is refused."""
        self._has_ended = ended
        self.ended.setVisible(ended and self.wanted())

    def wanted(self) -> bool:
        """Tell whether protected answers shall go."""
        return self.box.isChecked()

    def approved_by(self) -> str:
        """Return who else agreed."""
        return str(self.name.value() or "") if self.wanted() else ""

    def complete(self) -> bool:
        """Tell whether nothing is missing; say what is."""
        return not self.lack()

    def lack(self) -> str:
        """Say at the field what is missing, and return those words; nothing where nothing is."""
        said = self.approved_by()
        if not self.wanted() or (said and not may_be_same(said, self._own_name)):
            return ""
        words = (
            self.tr("Tiene que ser otra persona: dos personas, dos nombres.")
            if said
            else self.tr("Escriba el nombre de la otra persona, o quite la marca.")
        )
        self.name.set_message(words)
        self.name.setFocus()
        return words

    def choose(self, approved_by: str) -> None:
        """Turn it on, with who else agreed as far as that was written."""
        self.box.setChecked(True)
        self.name.set_value(approved_by or None)

    def reset(self) -> None:
        """Turn it off again."""
        self.name.set_value(None)
        self.name.set_message("")
        self.box.setChecked(False)

    def _ended(self) -> IconWords:
        return IconWords(
            "warning",
            self.tr(
                "El directorio del país está vencido: aquí no se sabe a quién se revocó desde entonces. Pida al "
                "enlace que lo firme y le envíe un paquete: con él llega el nuevo. Si lo protegido no puede esperar, "
                "que quien esté de acuerdo sea quien supervisa o el enlace. Proteger, derivar y recibir siguen igual."
            ),
            "warning",
        )

    def _turn(self, on: bool) -> None:
        self.meaning.setVisible(not on)
        self.warning.setVisible(on)
        self.ended.setVisible(on and self._has_ended)
        self.name.setVisible(on)
        if on:
            self.name.setFocus()
        self.changed.emit()
