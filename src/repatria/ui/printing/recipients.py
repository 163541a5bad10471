"""Ask for whom a filled sheet is, before anything of it is made (field rules, section 8)."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from repatria.domain.disclosure import RECIPIENT_KINDS, Recipient, RecipientKind
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import IconWords, Label, card
from repatria.ui.widgets.text_line import MEASURE, TextLine

_UNNAMED = ("file", "person")


class RecipientPanel(QScrollArea):
    """*¿Para quién es?* The answer decides what is on the sheet; ``chosen`` tells the recipient."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        holder = QWidget()
        self.setWidget(holder)
        outer = QVBoxLayout(holder)
        gaps(outer)
        frame = card()
        frame.setMaximumWidth(current_theme().size(MEASURE + 120))
        outer.addWidget(frame)
        outer.addStretch(1)
        column = QVBoxLayout(frame)
        gaps(column, (24, 16, 24, 16), 16)
        column.addWidget(Label(QCoreApplication.translate("printing", "¿Para quién es?"), "title"))
        told = QCoreApplication.translate(
            "printing", "De esto depende qué sale en la hoja. Queda anotado para quién se imprimió."
        )
        column.addWidget(Label(told, tone="quiet"))
        names = recipient_names()
        columns = 2 if current_theme().scale < 1.4 else 1
        self._buttons = ChoiceButtons(
            [Choice(kind, names[kind]) for kind in RECIPIENT_KINDS], columns=columns
        )
        self.kind = Field(QCoreApplication.translate("printing", "Destinatario"), self._buttons)
        self.shut_words = IconWords("protected", "", "hold")
        self.shut_words.hide()
        self.name = Field(
            QCoreApplication.translate("printing", "Nombre de la institución o de quien recibe"), TextLine()
        )
        self.name.hide()
        self.kind.value_changed.connect(self._follow)
        column.addWidget(self.kind)
        column.addWidget(self.shut_words)
        column.addWidget(self.name)
        column.addLayout(self._act())

    def take_focus(self) -> None:
        """Go to the first choice."""
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def shut(self, kinds: Collection[RecipientKind]) -> None:
        """Let none of *kinds* be chosen, and say why."""
        if kinds:
            why = QCoreApplication.translate("printing", "Protegido: nada va al consulado ni a su país.")
            self._buttons.shut(kinds, why)
            self.shut_words.set_words("protected", why, "hold")
            self.shut_words.show()

    def ask(self) -> None:
        """Tell the recipient, once there is one."""
        kind = self.kind.value()
        if not isinstance(kind, str):
            self.kind.set_message(QCoreApplication.translate("printing", "Elija para quién es la hoja."))
            self.take_focus()
            return
        name = str(self.name.value() or "") if kind not in _UNNAMED else ""
        if kind not in _UNNAMED and not name:
            self.name.set_message(QCoreApplication.translate("printing", "Escriba quién la recibe."))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        found: RecipientKind = next(known for known in RECIPIENT_KINDS if known == kind)
        self.chosen.emit(Recipient(found, name))

    def _act(self) -> FlowLayout:
        self.go = Button(QCoreApplication.translate("printing", "Ver la &hoja"), "primary", "next")
        self.go.clicked.connect(self.ask)
        row = FlowLayout(None, 12)
        row.addWidget(self.go)
        return row

    def _follow(self, kind: object) -> None:
        self.kind.set_message("")
        self.name.setVisible(isinstance(kind, str) and kind not in _UNNAMED)


def recipient_names() -> dict[RecipientKind, str]:
    """Return the kinds of recipients in words."""
    return {
        "file": QCoreApplication.translate("printing", "El expediente de este puesto"),
        "person": QCoreApplication.translate("printing", "La persona misma"),
        "liaison": QCoreApplication.translate("printing", "Enlace nacional de este país"),
        "abroad": QCoreApplication.translate("printing", "Enlace o autoridad del otro país"),
        "consulate": QCoreApplication.translate("printing", "Consulado"),
        "child_auth": QCoreApplication.translate("printing", "Autoridad de niñez"),
        "asylum_auth": QCoreApplication.translate("printing", "Autoridad de refugio"),
        "health": QCoreApplication.translate("printing", "Salud"),
        "police_unit": QCoreApplication.translate("printing", "Unidad de policía"),
        "prosecutor": QCoreApplication.translate("printing", "Fiscalía"),
        "id_body": QCoreApplication.translate("printing", "Quien identifica formalmente"),
        "shelter": QCoreApplication.translate("printing", "Albergue"),
        "escort": QCoreApplication.translate("printing", "Acompañante de viaje"),
        "io_ngo": QCoreApplication.translate("printing", "Organización (OIM, ONG)"),
    }


def refusal_words(reason: str) -> str:
    """Return in words why nothing may go to this recipient now."""
    return {
        "not_for_origin": QCoreApplication.translate(
            "printing",
            "Este formulario no va nunca al otro Estado. Para el consulado están el aviso F13 y la solicitud F14; "
            "para el enlace del otro país, además, la recepción (F22), el acta (F26) y el aviso de llegada (F28).",
        ),
        "origin_block": QCoreApplication.translate(
            "printing",
            "Protegido: nada va al consulado, a autoridades de su país ni a su familia allí. Solo lo levanta la "
            "autoridad de refugio o de niñez, con el deseo escrito de la persona.",
        ),
        "contact_closed": QCoreApplication.translate(
            "printing",
            "La salvaguarda del contacto con el otro Estado está cerrada. La abren la verificación de protección "
            "sin indicios (F11) y, si es NNA o hay duda de la edad, el permiso de la autoridad de niñez (P2.6); si "
            "es una persona adulta, su sí (F02). Véalo en el paso P4.1 del expediente.",
        ),
        "not_for_origin_closed": QCoreApplication.translate(
            "printing",
            "Este formulario no va nunca al otro Estado, y por ahora nada de esta persona va allí: ese contacto está "
            "cerrado. Lo abren la verificación de protección sin indicios (F11) y, si es NNA o hay duda de la edad, "
            "el permiso de la autoridad de niñez (P2.6); si es una persona adulta, su sí (F02).",
        ),
        "no_consent": QCoreApplication.translate(
            "printing",
            "No hay permiso de la persona para compartir (F02, parte C), o lo retiró. Pídalo con F02, o imprima "
            "para el expediente.",
        ),
        "not_named": QCoreApplication.translate(
            "printing",
            "La persona no nombró a este destinatario en su permiso (F02, parte C), o el plazo que dio ya pasó. "
            "Pregúntele de nuevo con F02, o imprima para el expediente.",
        ),
        "nothing": QCoreApplication.translate(
            "printing",
            "Nada de este formulario va a ese destinatario. Imprímalo para el expediente.",
        ),
    }.get(reason, QCoreApplication.translate("printing", "Ahora no se puede imprimir para ese destinatario."))
