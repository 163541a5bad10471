"""The liaison revokes a device, or adopts what one that is revoked wrote beyond what counts; with a reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from repatria.domain.directory.form import Directory
from repatria.services.country.revoking import adopt, revoke_device
from repatria.services.exchange.posts import KnownPost
from repatria.ui.directory.office_words import called_apart
from repatria.ui.messages.directory_heard import HeardWords
from repatria.ui.pages import Desk
from repatria.ui.settings.steps import step_of
from repatria.ui.settings.unfolding import Unfolding
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice
from repatria.ui.widgets.field import Field, say_missing
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.question import Question
from repatria.ui.widgets.safeguard_banner import Act
from repatria.ui.widgets.searchable_choice import SearchableChoice
from repatria.ui.widgets.text_line import TextLine


class RevokeDevice(Unfolding):
    """Shown to the liaison in office alone; ``revoked`` tells that a new directory is in force."""

    revoked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("Revocar un equipo"),
            self.tr(
                "Para un equipo robado, perdido o en manos de otra persona. Lo que este puesto ya tiene de él sigue "
                "contando; lo que escriba después no cuenta en ningún puesto. No se borra nada."
            ),
        )
        self._desk = desk
        self._posts: Sequence[KnownPost] = ()
        self._adopting = False
        self._first = ""
        self.begin = Button(self.tr("Revocar un equipo…"), icon="blocked")
        self.begin.clicked.connect(lambda: self._unfold(adopting=False))
        self.adopt = Button(self.tr("Adoptar lo que escribió un equipo revocado…"), icon="done")
        self.adopt.clicked.connect(lambda: self._unfold(adopting=True))
        self.under_way.connect(self._offer)
        for part in (self.begin, self.adopt):
            self.body.addWidget(part)
        self.hide()

    def set_posts(self, posts: Sequence[KnownPost]) -> None:
        """Learn which devices there are."""
        own = self._desk.work.country_code
        self._posts = [post for post in posts if post.country == own and not post.here]
        self._offer()

    def set_put_back(self, put_back: bool) -> None:
        """Learn whether the vault may be an older copy: then it is said before anything is signed."""
        self._first = HeardWords().put_back() if put_back else ""

    def _offer(self, *_: object) -> None:
        folded = self.step is None
        self.begin.setVisible(folded)
        self.begin.setEnabled(any(post.trust != "revoked" for post in self._posts))
        self.adopt.setVisible(folded and any(post.trust == "revoked" for post in self._posts))

    def _unfold(self, *, adopting: bool) -> None:
        self._adopting = adopting
        self.back = self.adopt if adopting else self.begin
        self.quiet()
        offered = [post for post in self._posts if (post.trust == "revoked") is adopting]
        self.show_step(
            self._make_form([Choice(one.device, called_apart(one)) for one in offered]), self.which
        )

    def _make_form(self, choices: Sequence[Choice]) -> QWidget:
        self.which = Field(self.tr("¿Qué equipo?"), SearchableChoice(choices))
        self.why = Field(self.tr("¿Por qué?"), TextLine(limit=300), self.tr("Queda anotado en este equipo."))
        if self._adopting:
            title, words = self.tr("Adoptar lo que escribió un equipo revocado"), self.tr("Adoptar…")
        else:
            title, words = self.tr("Revocar un equipo"), self.tr("Revocar…")
        self.act = Button(words, "primary")
        self.act.clicked.connect(self._ask)
        self.leave = Button(self.tr("Dejar como está"), "quiet")
        self.leave.clicked.connect(self.fold)
        return step_of(title, (self.which, self.why), (self.act, self.leave))

    def _ask(self) -> None:
        device, why = str(self.which.value() or ""), str(self.why.value() or "")
        post = next((one for one in self._posts if one.device == device), None)
        if post is None:
            self.which.set_value(None)
        lacking = say_missing(
            (self.which, self.tr("Elija un equipo de la lista.")), (self.why, self.tr("Diga por qué."))
        )
        if lacking or post is None:
            return
        if self._desk.asker.ask(self, self._question(post)) != "do":
            return
        work, doing = self._desk.work, adopt if self._adopting else revoke_device
        self._desk.tasks.run(
            self,
            lambda: doing(work, device, why),
            lambda made: self._done(post, made),
            self.failed,
            after=self.hold(self.act, self.leave),
        )

    def _question(self, post: KnownPost) -> Question:
        keep = Act("keep", self.tr("Dejar como está"))
        if self._adopting:
            return Question(
                self.tr("¿Adoptar lo que escribió {post}?").format(post=post.post),
                self.tr(
                    "Contará en todos los puestos lo que este ya tiene de ese equipo. Hágalo solo si sabe quién lo "
                    "escribió. El equipo sigue revocado."
                ),
                [Act("do", self.tr("Adoptar y firmar"), "done")],
                keep,
                grave=True,
            )
        return Question(
            self.tr("¿Revocar el equipo de {post}?").format(post=post.post),
            self.tr(
                "Se firma un directorio nuevo. Desde que cada puesto lo toma, no sella nada a ese equipo y no cuenta "
                "nada de él más allá de lo que este puesto tiene ahora. Una revocación no se quita: quien siga "
                "trabajando ahí necesita una bóveda nueva y que se acepte su tarjeta."
            )
            + (f"\n\n{self._first}" if self._first else ""),
            [Act("do", self.tr("Revocar y firmar"), "blocked")],
            keep,
            grave=True,
        )

    def _done(self, post: KnownPost, made: Directory) -> None:
        words = self.tr("Adoptado lo de {post}.") if self._adopting else self.tr("{post} está revocado.")
        advice = self.tr(
            "El directorio es ahora la versión {version}. Envíe hoy un paquete a cada puesto: con él viaja."
        )
        self.fold()
        self._desk.tell(Notice(words.format(post=post.post), advice.format(version=made.version), "good"))
        self.revoked.emit()
