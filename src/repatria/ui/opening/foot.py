"""The foot of *Abrir*: the act, the way back, and what is kept of what was typed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import IconWords, hairline
from repatria.ui.widgets.question import Question
from repatria.ui.widgets.safeguard_banner import Act

EMPTY, STAY = "empty", "stay"


class OpeningFoot(QWidget):
    """Saying what is kept costs no room of the questions; ``empty_asked`` wants them as at first."""

    open_asked = Signal()
    empty_asked = Signal()
    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        gaps(column, spacing=8)
        column.addWidget(hairline())
        row = QWidget()
        flow = FlowLayout(row, 12)
        column.addWidget(row)
        self.act = Button(QCoreApplication.translate("opening", "Abrir el expediente"), "primary")
        self.act.setToolTip("Ctrl+Enter")
        self.act.clicked.connect(self.open_asked)
        back = Button(QCoreApplication.translate("opening", "Volver a Hoy"), "quiet", "back")
        back.clicked.connect(self.back_asked)
        self.empty = Button(QCoreApplication.translate("opening", "Empezar de nuevo…"), "quiet", "remove")
        self.empty.clicked.connect(self.empty_asked)
        self._kept = IconWords("saved", "", "quiet")
        for widget in (self.act, back, self.empty, self._kept):
            flow.addWidget(widget)
        self.say_nothing()

    def say_kept(self, time: str) -> None:
        """Say, without disturbing, that everything typed is on the disk."""
        words = QCoreApplication.translate("opening", "Guardado {time}").format(time=time)
        self._say("saved", words, "quiet")

    def say_resumed(self, when: str) -> None:
        """Say that the questions hold what was typed before."""
        words = QCoreApplication.translate("opening", "Sigue aquí lo que escribió: {when}")
        self._say("saved", words.format(when=when), "quiet")

    def say_not_kept(self) -> None:
        """Say that the disk refuses and that it is tried again."""
        words = QCoreApplication.translate("opening", "Sin guardar; se intenta otra vez")
        self._say("warning", words, "warning")

    def say_nothing(self) -> None:
        """Say nothing: nobody has typed anything."""
        self._kept.hide()
        self.empty.hide()

    def kept_words(self) -> str:
        """Return what is said of the keeping."""
        return "" if self._kept.isHidden() else self._kept.words()

    def _say(self, icon: str, words: str, tone: str) -> None:
        self._kept.set_words(icon, words, tone)
        self._kept.show()
        self.empty.show()


def sure_to_empty() -> Question:
    """Return the question before what was typed is thrown away."""
    return Question(
        QCoreApplication.translate("opening", "¿Empezar de nuevo?"),
        QCoreApplication.translate(
            "opening", "Se quita lo que escribió en estas preguntas. Todavía no está en ningún expediente."
        ),
        (Act(EMPTY, QCoreApplication.translate("opening", "Quitar lo escrito"), "remove"),),
        Act(STAY, QCoreApplication.translate("opening", "Conservarlo"), "back"),
        grave=True,
    )
