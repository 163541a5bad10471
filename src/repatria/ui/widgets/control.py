"""What every control of a form promises: a value in, a signal out, a sentence when it is not understood."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class Control(QWidget):
    """A control for one answer; ``None`` means no answer.

    ``value_changed`` comes at every keystroke that changes the answer, never from ``set_value``;
    ``half_typed`` comes when what stands here changed and is no answer, for whoever keeps that too;
    ``left`` comes when the person moves on, which is the time for complaints.
    """

    value_changed = Signal(object)
    half_typed = Signal()
    left = Signal()

    def value(self) -> object:
        """Return the answer as events keep it, ``None`` when there is none."""
        raise NotImplementedError

    def set_value(self, value: object) -> None:
        """Show *value* without telling anybody."""
        raise NotImplementedError

    def say_choices(self, words: Mapping[str, str]) -> None:
        """Say in other *words*, by key, what can be chosen; what is chosen and typed stays."""

    def write_over(self, value: object) -> None:
        """Show *value*, which another answer brought, over what was given here; it may tell so as typing does."""
        self.set_value(value)

    def complaint(self) -> str:
        """Return in words why what stands here is no answer, or nothing."""
        return ""

    def set_names(self, name: str, description: str = "") -> None:
        """Tell the screen reader what is asked here and the hint to it."""
        target = self.focusProxy() or self
        target.setAccessibleName(name)
        target.setAccessibleDescription(description)

    def set_trouble(self, trouble: bool) -> None:
        """Mark the control as needing attention, or no longer."""
        target = self.focusProxy() or self
        if bool(target.property("trouble")) == trouble:
            return
        target.setProperty("trouble", trouble)
        target.style().unpolish(target)
        target.style().polish(target)

    def set_read_only(self, read_only: bool) -> None:
        """Let the answer be read and not be changed."""
        self.setEnabled(not read_only)
