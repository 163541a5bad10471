"""Tick a sentence: done, or not yet."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout

from repatria.domain.forms.definition import ACKNOWLEDGED
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import CheckBox
from repatria.ui.widgets.control import Control


class Acknowledge(Control):
    """One box; its answer is ``OK``, or nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.box = CheckBox(QCoreApplication.translate("filling", "Hecho"))
        self.setFocusProxy(self.box)
        column = QVBoxLayout(self)
        gaps(column)
        column.addWidget(self.box)
        self.box.clicked.connect(lambda _: self.value_changed.emit(self.value()))
        self.box.installEventFilter(self)

    def value(self) -> str | None:
        """Return ``OK`` when it is ticked."""
        return ACKNOWLEDGED if self.box.isChecked() else None

    def set_value(self, value: object) -> None:
        """Tick the box, or not."""
        self.box.setChecked(value == ACKNOWLEDGED)

    def set_names(self, name: str, description: str = "") -> None:
        """Name the box by what it says is done."""
        self.box.setAccessibleName(name)
        self.box.setAccessibleDescription(description)

    def set_trouble(self, trouble: bool) -> None:
        """A box is never in trouble; the message below says what is missing."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the person moves on."""
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)
