"""Show which protocol would apply to somebody of whom this much is known, and the first three things to do."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from repatria.services.cases.opening import Guidance
from repatria.ui.case.telling.terms import words
from repatria.ui.theme import gaps
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.stacked import stacked


@dataclass(frozen=True, slots=True)
class FirstStep:
    """One of the first things to do: its name and how it is done."""

    name: str
    do: str


class GuidancePanel(QFrame):
    """A card that teaches while too little is known, and says what comes first as soon as it can."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._column = QVBoxLayout(self)
        gaps(self._column, (16, 12, 16, 16), 8)
        self._title = Label("", "lead", strong=True)
        self._pack = Label("", tone="quiet")
        self._child = IconWords("protected", "", "hold")
        for widget in (self._title, self._pack, self._child):
            self._column.addWidget(widget)
        self._steps: list[QWidget] = []
        self._column.addStretch(1)
        self.clear()

    def clear(self) -> None:
        """Say what will stand here."""
        self._title.setText(QCoreApplication.translate("opening", "Lo primero"))
        self._pack.setText(
            QCoreApplication.translate(
                "opening", "Diga qué pasa y si es NNA: aquí verá qué protocolo se aplica y qué hacer primero."
            )
        )
        self._child.hide()
        self._put(())

    def show_guidance(self, guidance: Guidance, side: str, child: str) -> None:
        """Show the protocol and what comes first."""
        name = words(guidance.pack.name)
        self._title.setText(QCoreApplication.translate("opening", "Lo primero"))
        applies = QCoreApplication.translate("opening", "Protocolo que se aplica: {protocol}")
        self._pack.setText(applies.format(protocol=name))
        self._child.setVisible(child != "no")
        self._child.set_words("protected", _child_words(child), "hold")
        self._put(first_steps(guidance, side))

    def steps(self) -> list[str]:
        """Return the words of the steps shown."""
        return [step.accessibleName() for step in self._steps]

    def _put(self, steps: tuple[FirstStep, ...]) -> None:
        for old in self._steps:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._steps = []
        for place, step in enumerate(steps, 1):
            title = Label(f"{place}. {step.name}", strong=True)
            widget = stacked(title, Label(step.do, tone="quiet"), between=2)
            widget.setAccessibleName(f"{place}. {step.name}. {step.do}")
            self._column.insertWidget(self._column.count() - 1, widget)
            self._steps.append(widget)


def first_steps(guidance: Guidance, side: str) -> tuple[FirstStep, ...]:
    """Return the first steps in words, as they are said on this side."""
    found = []
    for row in guidance.first_steps:
        variant = row.step.variants.get(side)
        name, do = (variant.name, variant.do) if variant else (row.step.name, row.step.do)
        lead = words(row.step.now_words) if row.now else ""
        found.append(FirstStep(words(name), lead or words(do)))
    return tuple(found)


def _child_words(child: str) -> str:
    if child == "doubt":
        return QCoreApplication.translate(
            "opening", "Hay duda: se le protege como NNA hasta que la autoridad diga otra cosa."
        )
    return QCoreApplication.translate("opening", "Es NNA: se activan sus salvaguardas desde ahora.")
