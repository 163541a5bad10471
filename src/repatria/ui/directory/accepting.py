"""Let another post in: its card from a file, its code from a voice, and only then into the directory."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from repatria.domain.comparing import is_whole
from repatria.domain.errors import CardNotComparedError, CardOfAnotherError, RepatriaError
from repatria.services.country.card_pictures import PICTURES, card_from
from repatria.services.exchange.posts import Card, KnownPost, accept_card, taken_from
from repatria.ui.country_names import country_name
from repatria.ui.directory.own_card import SUFFIX
from repatria.ui.messages import message_for
from repatria.ui.pages import Desk
from repatria.ui.settings.section import Section
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.text_line import TextLine


class AcceptCard(Section):
    """The code of the card is not shown before it was typed: it must come from the other post's screen.

    ``accepted`` tells the post that was let in.
    """

    accepted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("Agregar otro puesto"),
            self.tr(
                "Elija la tarjeta que ese puesto le entregó. Nada se agrega antes de comparar el código."
            ),
        )
        self._desk = desk
        self._card: Card | None = None
        self._known: Sequence[KnownPost] = ()
        self.choose = Button(self.tr("Elegir tarjeta…"), icon="add")
        self.choose.clicked.connect(self._choose)
        self.told = IconWords("overdue", "", "danger")
        self.told.hide()
        self.form = self._make_form()
        self.form.hide()
        for part in (self.choose, self.told, self.form):
            self.body.addWidget(part)

    def set_known(self, posts: Sequence[KnownPost]) -> None:
        """Learn who is in the directory already."""
        self._known = posts

    def _make_form(self) -> QWidget:
        form = QWidget()
        column = QVBoxLayout(form)
        gaps(column, spacing=16)
        self.who = Label("", "lead", strong=True)
        self.warned = IconWords("warning", "", "warning")
        self.code = Field(
            self.tr("¿Leyeron el mismo código en voz alta?"),
            TextLine(limit=120),
            self.tr(
                "Llame a ese puesto por un teléfono que ya conoce. Pida que lea de su pantalla el código, dieciséis "
                "letras y cifras, o las ocho palabras, y escríbalo aquí. De cada palabra bastan cuatro letras, sin "
                "acentos."
            ),
        )
        self.accept = Button(self.tr("Comparar y agregar"), "primary")
        self.accept.clicked.connect(self._compare)
        leave = Button(self.tr("No agregar"), "quiet")
        leave.clicked.connect(self._fold)
        row = QHBoxLayout()
        gaps(row, spacing=8)
        row.addWidget(self.accept)
        row.addWidget(leave)
        row.addStretch(1)
        for part in (self.who, self.warned, self.code):
            column.addWidget(part)
        column.addLayout(row)
        return form

    def _choose(self) -> None:
        kinds = " ".join(f"*{kind}" for kind in (SUFFIX, ".json", *PICTURES))
        pattern = self.tr("Tarjetas de puesto, o la imagen de su código ({kinds})").format(kinds=kinds)
        path = self._desk.asker.choose_file(self, self.tr("Tarjeta de otro puesto"), Path.home(), pattern)
        if path is not None:
            self.take(path)

    def take(self, path: Path) -> None:
        """Read the card at *path* and ask for its code."""
        self.told.hide()
        self._desk.tasks.run_aside(self, lambda: card_from(path), self._show, self._failed)

    def _show(self, card: Card) -> None:
        if card.device == self._desk.work.vault.device.id:
            self._say(self.tr("Esa es la tarjeta de este mismo puesto. Elija la de otro."))
            return
        before = next((post for post in self._known if post.device == card.device), None)
        if before is not None and before.check_code == card.check_code:
            words = self.tr("{post} ya está en el directorio, con esta misma tarjeta. No cambió nada.")
            self._say(words.format(post=card.post), "info", "quiet")
            return
        taken = taken_from(self._known, card)
        if taken is not None:
            self._failed(CardOfAnotherError(post=taken.post))
            return
        self._card = card
        self.who.setText(f"{card.post} · {country_name(self._desk.work, card.country)}")
        self._warn(card, before)
        self.code.set_value(None)
        self.code.set_message("")
        self.choose.hide()
        self.form.show()
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def _warn(self, card: Card, before: KnownPost | None) -> None:
        words = ""
        if before is not None:
            words = self.tr(
                "Este puesto ya estaba con otra tarjeta. Pregunte por teléfono por qué cambió antes de seguir."
            )
        elif card.country != self._desk.work.country_code:
            words = self.tr(
                "Es de otro país. Puede estar en el directorio, pero nunca se le sellan expedientes: entre países "
                "solo va un envío a otro país, desde el expediente, y papel: F13 y F26."
            )
        self.warned.set_words("warning", words, "warning")
        self.warned.setVisible(bool(words))

    def _compare(self) -> None:
        card, work = self._card, self._desk.work
        if card is None:
            return
        typed = str(self.code.value() or "")
        if not is_whole(typed):
            self.code.set_message(
                self.tr("Son dieciséis letras y cifras, o bien ocho palabras. Escríbalas completas.")
            )
            self.code.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not card.to_compare.is_said(typed):
            self.code.set_message(" ".join(message_for(CardNotComparedError(post=card.post))))
            self.code.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.accept.setEnabled(False)
        self._desk.tasks.run(
            self,
            lambda: accept_card(work, card),
            self._done,
            self._failed,
            after=lambda: self.accept.setEnabled(True),
        )

    def _done(self, post: KnownPost) -> None:
        self._fold()
        happened = self.tr("{post} está en el directorio.").format(post=post.post)
        advice = self.tr("Para que también le conozca a usted, entréguele la tarjeta de este puesto.")
        self._desk.tell(Notice(happened, advice, "good"))
        self.accepted.emit(post)

    def _fold(self) -> None:
        self._card = None
        self.form.hide()
        self.told.hide()
        self.choose.show()
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, error: RepatriaError) -> None:
        self._say(" ".join(message_for(error)))

    def _say(self, words: str, icon: str = "overdue", tone: str = "danger") -> None:
        self.told.set_words(icon, words, tone)
        self.told.show()
