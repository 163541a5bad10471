"""People whom two posts name as theirs, told as long as it stands and decided after a call; and our own codes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from repatria.domain.comparing import ToCompare
from repatria.domain.errors import NotNamedSoError, RepatriaError
from repatria.services.exchange.disputed_persons import DisputedPerson, decide_person
from repatria.ui.case.fold import Fold
from repatria.ui.directory.code_said import CodeSaid
from repatria.ui.frame.in_sight import scroll_to
from repatria.ui.messages.disputed_words import disputed_advice, disputed_lines, disputed_whom
from repatria.ui.pages import Desk
from repatria.ui.settings.steps import step_of
from repatria.ui.settings.unfolding import Unfolding
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.field import Field, say_missing
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.text_line import TextLine


class DisputedPersons(Unfolding):
    """``decided`` tells that somebody counts for another post now. Our own codes are there for others to ask."""

    decided = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("Quién firma en qué puesto"),
            self.tr(
                "Cada puesto dice con qué llave firma cada persona suya; lo que firma otra llave queda aparte."
            ),
        )
        self._desk = desk
        self._shown: list[QWidget] = []
        self.open: list[Button] = []
        self._decided_by: dict[str, tuple[Label, Button]] = {}
        self._just_decided = ""
        self.under_way.connect(self._make_room)

    def show_persons(self, disputed: Sequence[DisputedPerson], own: Sequence[tuple[str, ToCompare]]) -> None:
        """Show who is named by two posts, each to be decided, and below it the codes of our *own* people."""
        self.quiet()
        self.end()
        for shown in self._shown:
            self.body.removeWidget(shown)
            shown.hide()
            shown.deleteLater()
        self._shown, self.open, self._decided_by = [], [], {}
        decided: Button | None = None
        if disputed:
            many = self.tr("%n personas que dos puestos nombran suyas", "", len(disputed))
            self._shown += [IconWords("warning", many, "warning"), Label(disputed_advice())]
        for one in disputed:
            decide = Button(self.tr("Decidir de qué puesto es…"))
            decide.clicked.connect(partial(self._unfold, one))
            self.open.append(decide)
            lines = [Label(line) for line in disputed_lines(one)]
            self._decided_by[one.person] = lines[-1], decide
            if one.person == self._just_decided:
                decided = decide
            self._shown += [*lines, decide]
        codes = self.tr("{name}: código de firma {code}, o {words}")
        lines = [
            Label(codes.format(name=name, code=code.code, words=" ".join(code.words))) for name, code in own
        ]
        self._shown.append(Fold(self.tr("Códigos de firma de quienes trabajan aquí"), lines))
        for part in self._shown:
            self.body.addWidget(part)
        self._just_decided = ""
        if decided is not None:
            decided.setFocus(Qt.FocusReason.OtherFocusReason)
            scroll_to(decided)

    def _unfold(self, one: DisputedPerson, *_: object) -> None:
        self.code = CodeSaid(
            self.tr("¿Qué código de firma leyó la persona?"),
            self.tr(
                "Dieciséis letras y cifras, o las ocho palabras; de cada palabra bastan cuatro letras, sin acentos."
            ),
        )
        self.why = Field(
            self.tr("¿Por qué?"),
            TextLine(limit=300),
            self.tr("A quién llamó y por qué teléfono. Queda anotado, con su firma, en este equipo."),
        )
        self.act = Button(self.tr("Comparar y decidir"), "primary")
        self.act.clicked.connect(partial(self._decide, one))
        self.leave = Button(self.tr("Dejar como está"), "quiet")
        self.leave.clicked.connect(self.fold)
        parts = (Label(disputed_whom(one)), self.code, self.why)
        step = step_of(self.tr("Decidir de qué puesto es"), parts, (self.act, self.leave))
        line, self.back = self._decided_by[one.person]
        self.show_step(step, self.code, under=line)

    def _make_room(self, on: bool) -> None:
        for button in self.open:
            button.setVisible(not on)

    def _decide(self, one: DisputedPerson, *_: object) -> None:
        lacks_why = say_missing((self.why, self.tr("Diga por qué.")))
        code, why = self.code.typed(), str(self.why.value() or "")
        if not code or lacks_why:
            return
        work = self._desk.work
        self._desk.tasks.run(
            self, lambda: decide_person(work, one.person, code, why), self._done, self.failed
        )

    def _done(self, after: DisputedPerson) -> None:
        posts = ", ".join(claim.post for claim in after.claims if claim.counts)
        happened = self.tr("Esa persona cuenta aquí para {posts}.").format(posts=posts)
        advice = self.tr(
            "Lo que firme con la otra llave queda aparte. Lo que entró antes sigue, y la comprobación de la bóveda "
            "dice qué es; lo que quedó aparte entra con el próximo paquete de ese puesto. Puede decidirlo otra vez."
        )
        self._desk.tell(Notice(happened, advice, "good"))
        self.end()
        self._just_decided = after.person
        self.decided.emit()

    def failed(self, error: RepatriaError) -> None:
        """Say at the code that it is nobody's, and all else above the form."""
        if not isinstance(error, NotNamedSoError) or self.step is None:
            super().failed(error)
            return
        self.code.say_why(
            self.tr(
                "Ese código no es de ningún puesto que nombra a esta persona. No cambió nada. Pida que lo lea "
                "otra vez, en el puesto donde trabaja; si no coincide, no es ella: siga con otra."
            )
        )
