"""The liaison revokes a device, or adopts what one that is revoked wrote beyond what counts; with a reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from repatria.domain.directory.form import Directory
from repatria.domain.errors import RepatriaError
from repatria.services.country.revoking import adopt, revoke_device
from repatria.services.exchange.posts import KnownPost
from repatria.ui.messages import message_for
from repatria.ui.messages.directory_heard import HeardWords
from repatria.ui.pages import Desk
from repatria.ui.settings.section import Section
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.label import IconWords
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.question import Question
from repatria.ui.widgets.safeguard_banner import Act
from repatria.ui.widgets.searchable_choice import SearchableChoice
from repatria.ui.widgets.text_line import TextLine


class RevokeDevice(Section):
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
        self.told = IconWords("overdue", "", "danger")
        self.told.hide()
        self.form: QWidget | None = None
        for part in (self.begin, self.adopt, self.told):
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

    def _offer(self) -> None:
        folded = self.form is None
        self.begin.setVisible(folded)
        self.begin.setEnabled(any(post.trust != "revoked" for post in self._posts))
        self.adopt.setVisible(folded and any(post.trust == "revoked" for post in self._posts))

    def _unfold(self, *, adopting: bool) -> None:
        self._adopting = adopting
        self.told.hide()
        offered = [post for post in self._posts if (post.trust == "revoked") is adopting]
        self.form = self._make_form([Choice(one.device, _called(one)) for one in offered])
        self.body.addWidget(self.form)
        self.form.show()
        self._offer()
        self.which.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_form(self, choices: Sequence[Choice]) -> QWidget:
        form = QWidget()
        column = QVBoxLayout(form)
        gaps(column, spacing=16)
        self.which = Field(self.tr("¿Qué equipo?"), SearchableChoice(choices))
        self.why = Field(self.tr("¿Por qué?"), TextLine(limit=300), self.tr("Queda anotado en este equipo."))
        words = self.tr("Adoptar…") if self._adopting else self.tr("Revocar…")
        self.act = Button(words, "primary")
        self.act.clicked.connect(self._ask)
        leave = Button(self.tr("Dejar como está"), "quiet")
        leave.clicked.connect(self._fold)
        row = QHBoxLayout()
        gaps(row, spacing=8)
        row.addWidget(self.act)
        row.addWidget(leave)
        row.addStretch(1)
        column.addWidget(self.which)
        column.addWidget(self.why)
        column.addLayout(row)
        return form

    def _ask(self) -> None:
        device, why = str(self.which.value() or ""), str(self.why.value() or "")
        post = next((one for one in self._posts if one.device == device), None)
        if post is None:
            self.which.set_message(self.tr("Elija un equipo de la lista."))
            self.which.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not why.strip():
            self.why.set_message(self.tr("Diga por qué."))
            self.why.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self._desk.asker.ask(self, self._question(post)) != "do":
            return
        work, doing = self._desk.work, adopt if self._adopting else revoke_device
        self.act.setEnabled(False)
        self._desk.tasks.run(
            self,
            lambda: doing(work, device, why),
            lambda made: self._done(post, made),
            self._failed,
            after=lambda: self.act.setEnabled(True),
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
        self._fold()
        self._desk.tell(Notice(words.format(post=post.post), advice.format(version=made.version), "good"))
        self.revoked.emit()

    def _failed(self, error: RepatriaError) -> None:
        self.told.set_words("overdue", " ".join(message_for(error)), "danger")
        self.told.show()

    def _fold(self) -> None:
        if self.form is not None:
            self.body.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
        self.form = None
        self.told.hide()
        self._offer()
        self.begin.setFocus(Qt.FocusReason.OtherFocusReason)


def _called(post: KnownPost) -> str:
    """Tell two devices of one name apart by the beginning of their codes."""
    return f"{post.post} · {post.check_code.split()[0]}"
