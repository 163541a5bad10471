"""Choose several of hundreds: find one after the other, and see below what is chosen."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.forms.values import typed_words, unlisted
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice
from repatria.ui.widgets.control import Control
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.searchable_choice import SearchableChoice
from repatria.ui.widgets.shelf import Shelf


class ManyOfMany(Control):
    """A line to find choices and a button for each that is chosen, to take it back; an *exclusive* one is alone."""

    def __init__(self, choices: Sequence[Choice] | Shelf, *, exclusive: Collection[str] = ()) -> None:
        super().__init__()
        self._exclusive = frozenset(exclusive)
        shelf = choices if isinstance(choices, Shelf) else Shelf(choices)
        self._words = shelf.words
        self._chosen: list[str] = []
        self._buttons: dict[str, Button] = {}
        self.finder = SearchableChoice(shelf)
        self.setFocusProxy(self.finder)
        self._name = ""
        column = QVBoxLayout(self)
        gaps(column, spacing=4)
        column.addWidget(self.finder)
        self._shelf = QWidget()
        self._flow = FlowLayout(self._shelf, 8)
        self._shelf.hide()
        column.addWidget(self._shelf)
        # Not at each keystroke: who writes Nigeria has written Niger on the way.
        self.finder.taken.connect(lambda _: self._add())
        self.finder.left.connect(self._leave)
        self.finder.line.textEdited.connect(lambda _: self.half_typed.emit())

    def value(self) -> list[str] | None:
        """Return the keys of what is chosen, in the order of the list."""
        return [key for key in self._words if key in self._chosen] + [
            key for key in self._chosen if key not in self._words
        ] or None

    def typed(self) -> list[str] | None:
        """Return what is chosen, and after it the words with which another one is being looked for."""
        words = unlisted(self.finder.line.text())
        return [*(self.value() or []), *([words] if words else [])] or None

    def set_value(self, value: object) -> None:
        """Choose exactly the keys in *value*, and go on looking for the words in it that are no key."""
        said = [str(key) for key in value] if isinstance(value, list | tuple) else []
        self._chosen = [key for key in said if not typed_words(key)]
        self.finder.set_value(unlisted(typed_words(said)))
        self._show()

    def say_choices(self, words: Mapping[str, str]) -> None:
        """Say the choices in other *words*, those that are chosen too."""
        self._words = dict(words)
        self.finder.say_choices(words)
        for key, button in self._buttons.items():
            button.setText(words.get(key, key))
            self._name_button(button, key)

    def complaint(self) -> str:
        """Say that the words being looked for are none of the choices."""
        return self.finder.complaint()

    def set_names(self, name: str, description: str = "") -> None:
        """Name the line; each chosen one says how to take it back."""
        self._name = name
        self.finder.set_names(name, description)

    def set_trouble(self, trouble: bool) -> None:
        """Mark the line."""
        self.finder.set_trouble(trouble)

    def set_read_only(self, read_only: bool) -> None:
        """Let what is chosen be read without being changed."""
        self.finder.setVisible(not read_only)
        self._shelf.setEnabled(not read_only)

    def _leave(self) -> None:
        self._add()
        self.left.emit()

    def _add(self) -> None:
        key = self.finder.value()
        if key is None:
            return
        self.finder.set_value(None)
        if key not in self._chosen:
            alone = key in self._exclusive
            beside = [] if alone else [one for one in self._chosen if one not in self._exclusive]
            self._chosen = [*beside, key]
            self._show()
            self.value_changed.emit(self.value())
        else:
            self.half_typed.emit()

    def _remove(self, key: str) -> None:
        self._chosen.remove(key)
        self._show()
        self.finder.setFocus(Qt.FocusReason.OtherFocusReason)
        self.value_changed.emit(self.value())

    def _name_button(self, button: Button, key: str) -> None:
        remove = QCoreApplication.translate("filling", "{name}: quitar {words}")
        button.setAccessibleName(remove.format(name=self._name, words=self._words.get(key, key)))

    def _show(self) -> None:
        for key in [key for key in self._buttons if key not in self._chosen]:
            button = self._buttons.pop(key)
            button.hide()
            self._flow.removeWidget(button)
            button.deleteLater()
        for key in self._chosen:
            if key not in self._buttons:
                button = Button(self._words.get(key, key), "secondary", "close")
                self._name_button(button, key)
                button.clicked.connect(lambda _=False, key=key: self._remove(key))
                self._buttons[key] = button
                self._flow.addWidget(button)
        self._shelf.setVisible(bool(self._chosen))
        self._flow.invalidate()
        self.updateGeometry()
