"""Say which safeguard closes an act, why, what is missing, and where to go for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.source_link import Source, SourceLink


@dataclass(frozen=True, slots=True)
class Act:
    """Something the person can do from here: the key told back and the verb on the button."""

    key: str
    verb: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Safeguard:
    """A safeguard as shown; *closed* stops an act, otherwise it marks or is met (tone ``good``)."""

    title: str
    because: str
    missing: Sequence[str] = ()
    sources: Sequence[Source] = ()
    acts: Sequence[Act] = ()
    tone: str = "danger"


_ICON = {"danger": "blocked", "warning": "warning", "hold": "protected", "good": "done"}


class SafeguardBanner(QFrame):
    """One safeguard; ``act_asked`` tells the key of the way out that was pressed. Never a dead end."""

    act_asked = Signal(str)

    def __init__(self, safeguard: Safeguard) -> None:
        super().__init__()
        self.setProperty("tint", safeguard.tone)
        self.setAccessibleName(f"{safeguard.title}. {safeguard.because}")
        column = QVBoxLayout(self)
        gaps(column, (16, 12, 16, 12), 8)
        column.addWidget(
            IconWords(_ICON[safeguard.tone], safeguard.title, safeguard.tone, "lead", strong=True)
        )
        column.addWidget(Label(safeguard.because))
        if safeguard.missing:
            column.addWidget(Label(QCoreApplication.translate("safeguard_banner", "Falta:"), strong=True))
            for words in safeguard.missing:
                column.addWidget(IconWords("open", words))
        for source in safeguard.sources:
            column.addWidget(SourceLink(source))
        if safeguard.acts:
            column.addLayout(self._make_acts(safeguard.acts))

    def _make_acts(self, acts: Sequence[Act]) -> FlowLayout:
        flow = FlowLayout()
        for act in acts:
            button = Button(act.verb, "secondary", act.icon)
            button.clicked.connect(lambda _=False, key=act.key: self.act_asked.emit(key))
            flow.addWidget(button)
        return flow
