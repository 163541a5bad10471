"""Let another post in: its card from a file, its code from a voice, and only then into the directory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal

from repatria.domain.errors import CardNotComparedError, CardOfAnotherError
from repatria.services.country.card_pictures import PICTURES, card_from
from repatria.services.exchange.posts import Card, KnownPost, accept_card, taken_from
from repatria.ui.country_names import country_name
from repatria.ui.directory.code_said import CodeSaid
from repatria.ui.directory.own_card import SUFFIX
from repatria.ui.messages import message_for
from repatria.ui.pages import Desk
from repatria.ui.settings.steps import step_of
from repatria.ui.settings.unfolding import Unfolding
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords
from repatria.ui.widgets.notice_bar import Notice


class AcceptCard(Unfolding):
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
        self._known: Sequence[KnownPost] = ()
        self.choose = Button(self.tr("Elegir tarjeta…"), icon="add")
        self.choose.clicked.connect(self._choose)
        self.back = self.choose
        self.under_way.connect(lambda on: self.choose.setVisible(not on))
        self.body.addWidget(self.choose)

    def set_known(self, posts: Sequence[KnownPost]) -> None:
        """Learn who is in the directory already."""
        self._known = posts

    def _choose(self) -> None:
        kinds = " ".join(f"*{kind}" for kind in (SUFFIX, ".json", *PICTURES))
        pattern = self.tr("Tarjetas de puesto, o la imagen de su código ({kinds})").format(kinds=kinds)
        path = self._desk.asker.choose_file(self, self.tr("Tarjeta de otro puesto"), Path.home(), pattern)
        if path is not None:
            self.take(path)

    def take(self, path: Path) -> None:
        """Read the card at *path* and ask for its code."""
        self.quiet()
        self._desk.tasks.run_aside(self, lambda: card_from(path), self._show, self.failed)

    def _show(self, card: Card) -> None:
        if card.device == self._desk.work.vault.device.id:
            self.say(self.tr("Esa es la tarjeta de este mismo puesto. Elija la de otro."))
            return
        before = next((post for post in self._known if post.device == card.device), None)
        if before is not None and before.check_code == card.check_code:
            words = self.tr("{post} ya está en el directorio, con esta misma tarjeta. No cambió nada.")
            self.say(words.format(post=card.post), "info", "quiet")
            return
        taken = taken_from(self._known, card)
        if taken is not None:
            self.failed(CardOfAnotherError(post=taken.post))
            return
        self.code = CodeSaid(
            self.tr("¿Leyeron el mismo código en voz alta?"),
            self.tr(
                "Llame a ese puesto por un teléfono que ya conoce. Pida que lea de su pantalla el código, dieciséis "
                "letras y cifras, o las ocho palabras, y escríbalo aquí. De cada palabra bastan cuatro letras, sin "
                "acentos."
            ),
        )
        self.accept = Button(self.tr("Comparar y agregar"), "primary")
        self.accept.clicked.connect(partial(self._compare, card))
        self.leave = Button(self.tr("No agregar"), "quiet")
        self.leave.clicked.connect(self.fold)
        who = f"{card.post} · {country_name(self._desk.work, card.country)}"
        warned = [IconWords("warning", words, "warning") for words in self._warnings(card, before)]
        self.show_step(step_of(who, (*warned, self.code), (self.accept, self.leave)), self.code)

    def _warnings(self, card: Card, before: KnownPost | None) -> Iterator[str]:
        if before is not None:
            yield self.tr(
                "Este puesto ya estaba con otra tarjeta. Pregunte por teléfono por qué cambió antes de seguir."
            )
        elif card.country != self._desk.work.country_code:
            yield self.tr(
                "Es de otro país. Puede estar en el directorio, pero nunca se le sellan expedientes: entre países "
                "solo va un envío a otro país, desde el expediente, y papel: F13 y F26."
            )

    def _compare(self, card: Card, *_: object) -> None:
        typed, work = self.code.typed(), self._desk.work
        if not typed:
            return
        if not card.to_compare.is_said(typed):
            self.code.say_why(" ".join(message_for(CardNotComparedError(post=card.post))))
            return
        held = self.hold(self.accept, self.leave)
        self._desk.tasks.run(self, lambda: accept_card(work, card), self._done, self.failed, after=held)

    def _done(self, post: KnownPost) -> None:
        self.fold()
        happened = self.tr("{post} está en el directorio.").format(post=post.post)
        advice = self.tr("Para que también le conozca a usted, entréguele la tarjeta de este puesto.")
        self._desk.tell(Notice(happened, advice, "good"))
        self.accepted.emit(post)
