"""What was answered under another version, at the question that asks otherwise now, until a person lets it go."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.forms.answers import Place
from repatria.domain.texts import say
from repatria.ui.filling.filled import Filled
from repatria.ui.filling.showing import show_if
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords


class FormerAnswer(QWidget):
    """The old answer in its old words, and below it the way to let it go or keep it after all."""

    def __init__(self, filled: Filled, place: Place, column: str = "") -> None:
        super().__init__()
        self._filled, self._place, self._column = filled, place, column
        self._words = IconWords("info", "", "warning")
        self.decide = Button("", "link", "")
        self.decide.clicked.connect(self._decide)
        rows = QVBoxLayout(self)
        gaps(rows, spacing=0)
        rows.addWidget(self._words)
        rows.addWidget(self.decide, 0, Qt.AlignmentFlag.AlignLeft)
        show_if(self.decide, not filled.is_locked)
        self.say()

    def say(self) -> None:
        """Say it in the language that the form is read in now."""
        gone, answers = self._filled.is_let_go(self._place), self._answers()
        if gone:
            words = QCoreApplication.translate("filling", "Lo que se respondió antes se quita: {answers}")
            act = QCoreApplication.translate("filling", "Conservarlo")
        else:
            words = QCoreApplication.translate(
                "filling",
                "Antes se respondió: {answers}. Este formulario cambió y ahora lo pregunta de otra manera. "
                "Lo de antes se conserva.",
            )
            act = QCoreApplication.translate("filling", "Quitar lo de antes")
        said = words.format(answers=answers)
        self._words.set_words(
            "info", f"{self._column}: {said}" if self._column else said, "quiet" if gone else "warning"
        )
        self.decide.set_face(act, "back" if gone else "remove")
        label = self._filled.said(self._filled.question(self._place.name).label, self._place)
        self.decide.setAccessibleName(f"{label}: {act}")
        self.decide.setAccessibleDescription(said)

    def words(self) -> str:
        """Return what is said."""
        return self._words.words()

    def _answers(self) -> str:
        former = self._filled.former(self._place)
        language = self._filled.around.language
        return ", ".join(say(said, language) for said in former.said) if former is not None else ""

    def _decide(self) -> None:
        self._filled.let_go(self._place, gone=not self._filled.is_let_go(self._place))
        self.say()


def former_answer(filled: Filled, place: Place, column: str = "") -> FormerAnswer | None:
    """Return what says the former answer at *place*, where there is one; a cell says of which *column* it is."""
    return FormerAnswer(filled, place, column) if filled.former(place) is not None else None
