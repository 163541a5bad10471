"""Which stick locks the program when it is pulled out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.errors import RepatriaError
from repatria.ui.drives import Drive, removable_drives
from repatria.ui.latest import Latest
from repatria.ui.pages import Desk
from repatria.ui.theme import gaps
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.field import Field

_NONE: Final = "none"
_MOST: Final = 5


class StickLock(QWidget):
    """Asks it anew whenever it comes into sight, among the sticks that are in then."""

    def __init__(self, desk: Desk, find: Callable[[], Sequence[Drive]] = removable_drives) -> None:
        super().__init__()
        self._desk, self._find, self._latest = desk, find, Latest(desk.tasks, self)
        self._column = QVBoxLayout(self)
        gaps(self._column, spacing=0)
        self._offered: tuple[Choice, ...] = ()
        self.field = self._ask(self._choices(()))

    def showEvent(self, event: QShowEvent) -> None:
        """Look which sticks are in."""
        super().showEvent(event)
        self._latest.read(self._find, self._show, self._not_seen)

    def _show(self, drives: Sequence[Drive]) -> None:
        choices = self._choices(drives)
        if choices != self._offered:
            focused: QWidget | None = self.window().focusWidget()  # None where nothing has the keyboard
            had = focused is not None and self.field.isAncestorOf(focused)
            self._column.removeWidget(self.field)
            self.field.deleteLater()
            self.field = self._ask(choices)
            if had:
                self.field.setFocus()

    def _not_seen(self, _: RepatriaError) -> None:
        """Say that nobody knows which are in; what was chosen stays chosen."""
        words = self.tr("No se pudo ver qué memorias están puestas. Vuelva a abrir Ajustes.")
        self.field.set_message(words, "warning")

    def _choices(self, drives: Sequence[Drive]) -> tuple[Choice, ...]:
        kept = self._desk.preferences().lock_stick
        # The one that is chosen first: it is offered however many are in.
        sticks = (
            drive for drive in drives if not drive.shared
        )  # a share goes as the line does, pulled by nobody
        here = sorted(sticks, key=lambda drive: str(drive.folder) != kept)
        found = [Choice(str(drive.folder), drive.name) for drive in here[:_MOST]]
        if kept and all(one.key != kept for one in found):
            words = self.tr("{stick} (no está puesta)").format(stick=Path(kept).name or kept)
            found.append(Choice(kept, words))
        return (Choice(_NONE, self.tr("Ninguna")), *found)

    def _ask(self, choices: tuple[Choice, ...]) -> Field:
        self._offered = choices
        hint = self.tr(
            "Ponga la memoria y elíjala. Al sacarla, el programa se bloquea al instante. La memoria no abre nada: "
            "eso lo hace solo su frase de paso."
        )
        field = Field(self.tr("Bloquear al sacar esta memoria"), ChoiceButtons(choices, needed=True), hint)
        field.set_value(self._desk.preferences().lock_stick or _NONE)
        field.value_changed.connect(self._prefer)
        self._column.addWidget(field)
        return field

    def _prefer(self, value: Any) -> None:
        folder = "" if value in (None, _NONE) else str(value)
        kept = self._desk.preferences()
        if folder != kept.lock_stick:
            self._desk.prefer(kept._replace(lock_stick=folder))
