"""Ask for whom a filled sheet is, before anything of it is made (field rules, section 8)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from repatria.documents.dates import say_stated
from repatria.domain.disclosure import RECIPIENT_KINDS, Recipient, RecipientKind
from repatria.services.paper.for_whom import ForWhom, Named
from repatria.ui.i18n import spoken
from repatria.ui.printing.recipient_words import recipient_names, refusal_words
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import IconWords, Label, card
from repatria.ui.widgets.text_line import MEASURE, TextLine

_UNNAMED = ("file", "person")
_SENDER, _OTHER = "sender", "other"


class RecipientPanel(QScrollArea):
    """*¿Para quién es?* The answer decides what is on the sheet; ``chosen`` tells the recipient.

    Where the person's consent is asked, the recipient is one whom she named; *purposes* are the words for what for,
    *country_name* that for a country.
    """

    chosen = Signal(object)

    def __init__(self, purposes: Mapping[str, str], country_name: Callable[[str], str]) -> None:
        super().__init__()
        self._purposes, self._country_name = purposes, country_name
        self._offered: ForWhom | None = None
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        names = recipient_names()
        columns = 2 if current_theme().scale < 1.4 else 1
        self._buttons = ChoiceButtons(
            [Choice(kind, names[kind]) for kind in RECIPIENT_KINDS], columns=columns
        )
        self.kind = Field(QCoreApplication.translate("printing", "Destinatario"), self._buttons)
        self.shut_words = IconWords("protected", "", "hold")
        self.nobody = IconWords("warning", refusal_words("not_named"), "warning")
        self.name = Field(
            QCoreApplication.translate("printing", "Nombre de la institución o de quien recibe"), TextLine()
        )
        self.from_sender: Field | None = None
        self._sender_place = QVBoxLayout()
        self.named: Field | None = None
        self._named_kind: RecipientKind | None = None
        self._named_place = QVBoxLayout()
        self.kind.value_changed.connect(self._follow)
        self._lay_out()

    def _lay_out(self) -> None:
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
        for part in (self.kind, self.shut_words, self.nobody, self.name):
            column.addWidget(part)
        column.addLayout(self._named_place)
        column.addLayout(self._sender_place)
        for part in (self.shut_words, self.nobody, self.name):
            part.hide()
        column.addLayout(self._act())

    def take_focus(self) -> None:
        """Go to the first choice."""
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, offered: ForWhom) -> None:
        """Offer whom the person named; to those who are shut nothing can be chosen to go, and it is said why."""
        self._offered = offered
        if offered.shut:
            why = QCoreApplication.translate("printing", "Protegido: nada va al consulado ni a su país.")
            self._buttons.shut(offered.shut, why)
            self.shut_words.set_words("protected", why, "hold")
            self.shut_words.show()
        if offered.sender and self.from_sender is None:
            self.from_sender = _sender_asked(self._country_name(offered.sender))
            self._sender_place.addWidget(self.from_sender)
        self.go.setEnabled(True)
        self._show_ways()

    def ask(self) -> None:
        """Tell the recipient, once there is one."""
        kind = self._kind()
        self._show_ways()
        if kind is None:
            self.kind.set_message(QCoreApplication.translate("printing", "Elija para quién es la hoja."))
            self.take_focus()
        elif kind in _UNNAMED:
            self.chosen.emit(Recipient(kind))
        elif self._offered is None:
            return  # whom she named is still looked up
        elif kind in self._offered.asked:
            self._choose_named()
        else:
            self._choose_by_name(kind)

    def _choose_named(self) -> None:
        if self.named is None:
            self.take_focus()
            return
        one = self._named_of(self._kind()).get(str(self.named.value()))
        if one is not None:
            self.chosen.emit(self._of_country(one.recipient))
            return
        self.named.set_message(QCoreApplication.translate("printing", "Elija quién la recibe y para qué."))
        self.named.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_by_name(self, kind: RecipientKind) -> None:
        name = str(self.name.value() or "")
        if name:
            self.chosen.emit(self._of_country(Recipient(kind, name)))
            return
        self.name.set_message(QCoreApplication.translate("printing", "Escriba quién la recibe."))
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _of_country(self, recipient: Recipient) -> Recipient:
        """Return *recipient*, of the country that sent the packet where that was said."""
        if self._offered is None or self.from_sender is None or recipient.kind != "abroad":
            return recipient
        return (
            replace(recipient, country=self._offered.sender)
            if self.from_sender.value() == _SENDER
            else recipient
        )

    def _kind(self) -> RecipientKind | None:
        return next((known for known in RECIPIENT_KINDS if known == self.kind.value()), None)

    def _act(self) -> FlowLayout:
        self.go = Button(QCoreApplication.translate("printing", "Ver la &hoja"), "primary", "next")
        self.go.clicked.connect(self.ask)
        self.go.setEnabled(False)
        row = FlowLayout(None, 12)
        row.addWidget(self.go)
        return row

    def _follow(self, _: object) -> None:
        self.kind.set_message("")
        self._show_ways()

    def _show_ways(self) -> None:
        """Show what is asked of this kind of recipient: one whom she named, or a name."""
        kind = self._kind()
        asked = self._offered is not None and kind in self._offered.asked
        self._offer_named(kind if asked else None)
        self.nobody.setVisible(asked and self.named is None)
        self.name.setVisible(kind is not None and kind not in _UNNAMED and not asked)
        if self.from_sender is not None:
            self.from_sender.setVisible(kind == "abroad")

    def _offer_named(self, kind: RecipientKind | None) -> None:
        """Show whom of this *kind* the person named; the only one is chosen already."""
        if kind == self._named_kind:
            return
        self._named_kind = kind
        if self.named is not None:
            self._named_place.removeWidget(self.named)
            self.named.hide()  # it goes only once nothing else is to do
            self.named.deleteLater()
        self.named = None
        named = self._named_of(kind)
        if not named:
            return
        buttons = ChoiceButtons([Choice(key, self._words(one)) for key, one in named.items()], columns=1)
        label = QCoreApplication.translate(
            "printing", "A quién nombró en su permiso (F02, parte C), y para qué"
        )
        self.named = Field(label, buttons)
        if len(named) == 1:
            self.named.set_value(next(iter(named)))
        self._named_place.addWidget(self.named)

    def _named_of(self, kind: RecipientKind | None) -> dict[str, Named]:
        named = self._offered.named if self._offered is not None else ()
        return {
            f"{one.recipient.purpose}/{one.recipient.name}": one
            for one in named
            if one.recipient.kind == kind
        }

    def _words(self, one: Named) -> str:
        purpose = self._purposes.get(one.recipient.purpose, one.recipient.purpose)
        words = QCoreApplication.translate("printing", "{name} · {purpose} · hasta el {until}")
        return words.format(name=one.recipient.name, purpose=purpose, until=say_stated(one.until, spoken()))


def _sender_asked(country: str) -> Field:
    """Ask whether the recipient is of the *country* that sent the packet: only there its code may be read."""
    asked = QCoreApplication.translate(
        "printing", "¿Es de {country}, que envió el paquete con que se abrió este expediente?"
    )
    other = QCoreApplication.translate("printing", "No, o no se sabe: la hoja no lleva el código de allá")
    sender = QCoreApplication.translate("printing", "Sí: la hoja lleva el código de su expediente")
    buttons = ChoiceButtons([Choice(_OTHER, other), Choice(_SENDER, sender)], columns=1)
    field = Field(asked.format(country=country), buttons)
    field.set_value(_OTHER)
    return field
