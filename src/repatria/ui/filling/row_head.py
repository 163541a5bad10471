"""Above a row of a repeat: which of how many it is, what it holds while folded, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import Question
from repatria.ui.filling.filled import Filled
from repatria.ui.filling.showing import show_if
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.wrapping_link import WrappingLink

_TOLD = ("text", "select_one", "date", "dateTime", "integer")
"""Types of answers by which a row is known again."""


_LONGEST = 16
"""Letters of an answer by which a row is known; more would push its buttons away."""


class RowHead(QWidget):
    """Title and buttons of one row; ``toggled`` asks to fold or unfold it."""

    toggled = Signal()

    def __init__(self, filled: Filled, question: Question, row: str) -> None:
        super().__init__()
        self._filled, self._question, self._row = filled, question, row
        self._repeat = Place(question.name, filled.session.outer_row(row))
        self._title = self._heard = ""
        column = QVBoxLayout(self)
        gaps(column, spacing=12)
        head = QHBoxLayout()
        gaps(head, spacing=4)
        self.toggle = WrappingLink("", "unfold")
        self.toggle.clicked.connect(self.toggled)
        head.addWidget(self.toggle, 1)
        self._make_buttons()
        for button in self._spoken:
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            show_if(button, not filled.is_locked)
        column.addLayout(head)
        self._said = Label("", tone="quiet")
        column.addWidget(self._said)
        self._lacks = IconWords("overdue", "", "danger")
        self._lacks.hide()
        column.addWidget(self._lacks)

    def set_number(self, number: int, count: int) -> None:
        """Say which row of how many this is, to whoever only hears it also in which rows it stands."""
        titles = self._filled.row_titles(self._row)
        self._title, self._heard = titles[0] if titles else "", ", ".join(titles)
        # Buttons stay where they are, so that the focus does not leave a row that has come to an end.
        self.up.setEnabled(number > 1)
        self.down.setEnabled(number < count)
        for button, template in self._spoken.items():
            button.setAccessibleName(template.format(row=self._heard))

    def say_what(self, *, folded: bool) -> None:
        """Say the title, with the first answer of an open row, and of a folded row what it holds and lacks."""
        parts = self._summary()
        said = ", ".join(parts) if folded else ""
        first = "" if folded else ", ".join(parts[:1])
        self.toggle.say(f"{self._title} · {first}" if first else self._title, "unfold" if folded else "fold")
        lacking = self._lacking() if folded else 0
        lacks = self.tr("falta o se corrige %n cosa", "", lacking) if lacking else ""
        self.toggle.setAccessibleName(". ".join(filter(None, (self._heard, said, lacks))))
        self._lacks.setVisible(bool(lacks))
        if lacks:
            self._lacks.set_words("overdue", lacks, "danger")
        self._said.setText(said)
        self._said.setVisible(bool(said))

    def _make_buttons(self) -> None:
        row, filled = self._row, self._filled
        self.up = Button(QCoreApplication.translate("filling", "Subir"), "quiet")
        self.down = Button(QCoreApplication.translate("filling", "Bajar"), "quiet")
        self.remove = Button(QCoreApplication.translate("filling", "Quitar"), "quiet", "remove")
        self.up.clicked.connect(lambda: filled.move_row(self._repeat, row, -1))
        self.down.clicked.connect(lambda: filled.move_row(self._repeat, row, 1))
        self.remove.clicked.connect(lambda: filled.ask_removal(self._repeat, row))
        self._spoken = {
            self.up: QCoreApplication.translate("filling", "{row}: subir"),
            self.down: QCoreApplication.translate("filling", "{row}: bajar"),
            self.remove: QCoreApplication.translate("filling", "{row}: quitar"),
        }

    def _summary(self) -> list[str]:
        """Return the first answers of the row."""
        filled, session = self._filled, self._filled.session
        parts: list[str] = []
        for question in self._question.children:
            value = session.value(question.name, self._row) if question.type in _TOLD else None
            if value is not None:
                place = Place(question.name, self._row)
                named = next((one.label for one in filled.choices(place) if one.name == value), None)
                parts.append(_written(question, value) if named is None else filled.said(named, place))
        return parts[:2]

    def _lacking(self) -> int:
        """Return how much is missing or wrong in the row, once the form was checked."""
        session = self._filled.session
        if not self._filled.is_checked:
            return 0
        return sum(session.problem_at(*place) is not None for place in session.places_in(self._row))


def _written(question: Question, value: object) -> str:
    """Return an answer of no list as it is read: a whole day in words."""
    day = QDate.fromString(str(value), "yyyy-MM-dd") if question.type == "date" else QDate()
    if day.isValid():
        return QLocale().toString(day, "ddd d MMM yyyy").replace(".", "")
    return str(value)[:_LONGEST]
