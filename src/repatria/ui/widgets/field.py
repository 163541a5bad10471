"""Ask one thing: label above, hint, control, and the message below it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import unkeyed
from repatria.ui.widgets.control import Control
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.states import ICON, State

_ICON = {"danger": "overdue", "warning": "warning", "good": "done", "hold": "protected", "quiet": "info"}


class Field(QWidget):
    """A label and a control that belong together for eye, keyboard and screen reader.

    The field shows the control's own complaint when the person moves on; ``set_message`` shows another's, and a
    complaint goes once somebody answers.
    """

    value_changed = Signal(object)

    def __init__(self, label: str, control: Control, hint: str = "", *, required: bool = False) -> None:
        super().__init__()
        self.control, self._label, self._hint = control, label, hint
        self._said, self._stays, self._required = ("", ""), False, required
        self.setFocusProxy(control)
        column = QVBoxLayout(self)
        gaps(column, spacing=4)
        self._words: Label | None = None
        self._show_label(column)
        self._help: Label | None = None
        self._show_hint(column)
        column.addWidget(control)
        self._message: IconWords | None = None
        control.value_changed.connect(self._changed)
        control.left.connect(self.complain)
        self.set_required(required)

    def value(self) -> object:
        """Return the control's answer."""
        return self.control.value()

    def set_value(self, value: object) -> None:
        """Show an answer; what was said about the former one goes."""
        self.control.set_value(value)
        self.complain()

    def set_required(self, required: bool) -> None:
        """Say in words that an answer is needed, or no longer."""
        self._required = required
        if self._words is not None:
            self._words.setText(unkeyed(self._named()))
        self.control.set_names(self._named(), self._described(self.message()))

    def set_words(self, label: str, hint: str) -> None:
        """Ask in other words; the control, what stands in it, and the keyboard stay where they are."""
        if (label, hint) == (self._label, self._hint):
            return
        self._label, self._hint = label, hint
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            self._show_hint(column)
        self.set_required(self._required)

    def label_shown(self, *, shown: bool) -> None:
        """Show the label, or leave it to screen readers where what stands above says it."""
        if self._words is not None:
            self._words.setVisible(shown)

    def set_message(self, words: str, tone: str = "danger", *, stays: bool = False) -> None:
        """Say *words* below the control in a tone, or nothing; what *stays* is not taken away by an answer."""
        self._said, self._stays = (words, tone), stays
        self._show(words, tone)

    def set_disputed(self, words: str) -> None:
        """Say that two answers stand, as a difference to settle."""
        self._said = (words, "warning")
        self._show(words, "warning", ICON[State.DISPUTED])

    def message(self) -> str:
        """Return what stands below the control."""
        return "" if self._message is None or self._message.isHidden() else self._message.words()

    def complain(self) -> None:
        """Show why what stands in the control is no answer, else what was said before."""
        complaint = self.control.complaint()
        if complaint:
            self._show(complaint, "danger")
        else:
            self._show(*self._said)

    def _changed(self, value: object) -> None:
        if value is not None and self._said[1] == "danger" and not self._stays:
            self._said = ("", "")
        if not self.control.complaint():
            self._show(*self._said)
        self.value_changed.emit(value)

    def _show(self, words: str, tone: str, icon: str = "") -> None:
        self.control.set_trouble(bool(words) and tone == "danger")
        if words and self._message is None:
            self._message = IconWords("info", "")  # most fields of a page never need it
            self._place_message(self._message)
        if self._message is not None:
            self._message.setVisible(bool(words))
        if self._message is not None and words:
            self._message.set_words(icon or _ICON.get(tone, "info"), words, tone)
        self.control.set_names(self._named(), self._described(words))

    def _named(self) -> str:
        marked = QCoreApplication.translate("field", "{label} (necesario)")
        return marked.format(label=self._label) if self._required else self._label

    def _show_label(self, column: QVBoxLayout) -> None:
        self._words = Label(self._label, strong=True)
        self._words.setBuddy(self.control)
        column.addWidget(self._words)

    def _place_message(self, line: QWidget) -> None:
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.addWidget(line)

    def _show_hint(self, column: QVBoxLayout) -> None:
        if self._help is None and self._hint:
            self._help = Label(tone="quiet")
            column.insertWidget(1, self._help)
        if self._help is not None:
            self._help.setText(self._hint)
            self._help.setVisible(bool(self._hint))

    def _described(self, words: str = "") -> str:
        return " ".join(part for part in (self._hint, words) if part)


def say_missing(*asked: tuple[Field, str]) -> bool:
    """Say below each field without an answer what it lacks, and go to the first; tell whether any lacks it."""
    lacking = []
    for field, words in asked:
        field.set_message("" if field.value() else field.control.complaint() or words)
        if not field.value():
            lacking.append(field)
    if lacking:
        lacking[0].setFocus()
    return bool(lacking)
