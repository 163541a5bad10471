"""People whom two posts name as theirs, told as long as it stands and decided after a call; and our own codes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.comparing import ToCompare, is_whole
from repatria.domain.errors import NotNamedSoError, RepatriaError
from repatria.services.exchange.disputed_persons import DisputedPerson, decide_person
from repatria.ui.case.fold import Fold
from repatria.ui.frame.in_sight import scroll_to, show_top
from repatria.ui.messages import message_for
from repatria.ui.messages.disputed_words import disputed_advice, disputed_lines, disputed_whom
from repatria.ui.pages import Desk
from repatria.ui.settings.section import Section
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.flow import in_a_row
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.text_line import TextLine


class DisputedPersons(Section):
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
        self._lines: dict[str, Label] = {}
        self._just_decided = ""
        self.form: QWidget | None = None
        self.told = IconWords("overdue", "", "danger")
        self.told.hide()
        self.body.addWidget(self.told)

    def show_persons(self, disputed: Sequence[DisputedPerson], own: Sequence[tuple[str, ToCompare]]) -> None:
        """Show who is named by two posts, each to be decided, and below it the codes of our *own* people."""
        self._fold()
        for shown in self._shown:
            self.body.removeWidget(shown)
            shown.hide()
            shown.deleteLater()
        self._shown, self.open, self._lines = [], [], {}
        decided: Button | None = None
        if disputed:
            many = self.tr("%n personas que dos puestos nombran suyas", "", len(disputed))
            self._shown += [IconWords("warning", many, "warning"), Label(disputed_advice())]
        for one in disputed:
            decide = Button(self.tr("Decidir de qué puesto es…"))
            decide.clicked.connect(partial(self._unfold, one))
            self.open.append(decide)
            lines = [Label(line) for line in disputed_lines(one)]
            self._lines[one.person] = lines[-1]
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
        self._fold()
        self.code = Field(
            self.tr("¿Qué código de firma leyó la persona?"),
            TextLine(limit=120),
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
        leave = Button(self.tr("Dejar como está"), "quiet")
        leave.clicked.connect(self._fold)
        acts = QWidget()
        acts.setLayout(in_a_row(self.act, leave))
        self.form = QWidget()
        column = QVBoxLayout(self.form)
        gaps(column, spacing=16)
        whom = Label(disputed_whom(one))
        for part in (whom, self.code, self.why, acts):
            column.addWidget(part)
        for button in self.open:
            button.hide()
        self.body.insertWidget(self.body.indexOf(self._lines[one.person]) + 1, self.form)
        self.form.show()
        show_top(self._lines[one.person])
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def _decide(self, one: DisputedPerson, *_: object) -> None:
        code, why = str(self.code.value() or ""), str(self.why.value() or "").strip()
        lacks = not is_whole(code)
        self.code.set_message(
            self.tr("Son dieciséis letras y cifras, o bien ocho palabras. Escríbalas completas.")
            if lacks
            else ""
        )
        self.why.set_message("" if why else self.tr("Diga por qué."))
        if lacks or not why:
            (self.code if lacks else self.why).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        work = self._desk.work
        self._desk.tasks.run(
            self, lambda: decide_person(work, one.person, code, why), self._done, self._failed
        )

    def _done(self, after: DisputedPerson) -> None:
        posts = ", ".join(claim.post for claim in after.claims if claim.counts)
        happened = self.tr("Esa persona cuenta aquí para {posts}.").format(posts=posts)
        advice = self.tr(
            "Lo que firme con la otra llave queda aparte. Lo que entró antes sigue, y la comprobación de la bóveda "
            "dice qué es; lo que quedó aparte entra con el próximo paquete de ese puesto. Puede decidirlo otra vez."
        )
        self._desk.tell(Notice(happened, advice, "good"))
        self._fold()
        self._just_decided = after.person
        self.decided.emit()

    def _failed(self, error: RepatriaError) -> None:
        if isinstance(error, NotNamedSoError) and self.form is not None:
            self.code.set_message(
                self.tr(
                    "Ese código no es de ningún puesto que nombra a esta persona. No cambió nada. Pida que lo lea "
                    "otra vez, en el puesto donde trabaja; si no coincide, no es ella: siga con otra."
                )
            )
            self.code.setFocus(Qt.FocusReason.OtherFocusReason)
            scroll_to(self.code)
            return
        self.told.set_words("overdue", " ".join(message_for(error)), "danger")
        self.told.show()

    def _fold(self) -> None:
        if self.form is not None:
            self.body.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
        self.form = None
        self.told.hide()
        for button in self.open:
            button.show()
