"""Find one of a thousand by typing part of its name, accents or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QListView

from repatria.domain.forms.values import typed_words
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice
from repatria.ui.widgets.control import Control
from repatria.ui.widgets.shelf import Shelf, fold
from repatria.ui.widgets.text_line import MEASURE

_KEY = Qt.ItemDataRole.UserRole + 1
MOST_SHOWN = 1_000
"""Choices that the open list shows; more of them nobody walks through."""
_LIST = 280
"""How wide the list is that opens from a narrow line."""
_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class SearchableChoice(Control):
    """One of many: typing narrows and marks the first that fits, the arrows walk, Enter or Tab takes.

    Words that fit no choice, or several of which none was taken, are no answer; ``half_typed`` tells of them, and
    ``set_value`` shows such as were kept (``unlisted``) again. ``taken`` tells that one was taken
    from the list. In a *cell* of a table the button that opens the list is a picture, and the list wider than the
    line.
    """

    taken = Signal(str)

    def __init__(
        self, choices: Sequence[Choice] | Shelf, placeholder: str = "", *, cell: bool = False
    ) -> None:
        super().__init__()
        self._shelf = choices if isinstance(choices, Shelf) else Shelf(choices)
        self._words = self._shelf.words
        self._value: str | None = None
        self.line = QLineEdit()
        search = QCoreApplication.translate("searchable_choice", "Escriba para buscar")
        if cell:
            search = QCoreApplication.translate(
                "searchable_choice", "Buscar", "in a narrow line: type to find"
            )
        shown = placeholder or search
        self.line.setPlaceholderText(shown)
        self.setFocusProxy(self.line)
        self.setMaximumWidth(current_theme().size(MEASURE))
        self._all_words = QCoreApplication.translate("searchable_choice", "Ver lista")
        self._all = Button("" if cell else self._all_words, "quiet", "unfold")
        self._cell = cell
        if cell:
            self._all.setToolTip(self._all_words)
            self._all.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow down opens it: one stop a cell
        row = QHBoxLayout(self)
        gaps(row, spacing=4)
        row.addWidget(self.line, 1)
        row.addWidget(self._all)
        self._made: tuple[QCompleter, QListView] | None = None
        self.line.textEdited.connect(self.narrow)
        self.line.editingFinished.connect(self._leave)
        self.line.installEventFilter(self)
        self._all.clicked.connect(self.show_all)

    @property
    def completer(self) -> QCompleter:
        """Return what narrows the list; it is made when first needed, as most lists of a page never are."""
        return self._list()[0]

    @property
    def popup(self) -> QListView:
        """Return the list that opens."""
        return self._list()[1]

    def value(self) -> str | None:
        """Return the key of what is chosen."""
        return self._value

    def set_value(self, value: object) -> None:
        """Choose *value*, or nothing; a key that the list does not know is shown as it is and kept.

        Behind words that were being typed the caret stands, so that they are gone on with.
        """
        typed = typed_words(value)
        self._value = value if isinstance(value, str) and not typed else None
        self.line.setText(typed if self._value is None else self._words.get(self._value, self._value))
        self.line.setCursorPosition(len(typed))

    def say_choices(self, words: Mapping[str, str]) -> None:
        """Say the choices in other *words*; what somebody is typing stays as it is."""
        self._shelf = Shelf(Choice(key, said) for key, said in words.items())
        self._words = self._shelf.words
        if self._made is not None:
            self._made[0].deleteLater()
            self._made[1].deleteLater()
            self._made = None
        if self._value is not None:
            self.set_value(self._value)

    def complaint(self) -> str:
        """Say that the words are none of the choices."""
        if self._value is None and self.line.text().strip():
            return QCoreApplication.translate(
                "searchable_choice", "Eso no está en la lista. Escriba menos letras o abra la lista."
            )
        return ""

    def set_names(self, name: str, description: str = "") -> None:
        """Name the line and the button that opens the list."""
        super().set_names(name, description)
        self._all.setAccessibleName(f"{name}: {self._all_words}")

    def set_read_only(self, read_only: bool) -> None:
        """Let the choice be read without being changed."""
        self.line.setReadOnly(read_only)
        self._all.setVisible(not read_only)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the list with the down arrow; in the list, take what is marked with Enter or Tab."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if watched is not self.line and event.key() in _TAKES and self.popup.currentIndex().isValid():
            self._take(self.popup.currentIndex())
            self.popup.hide()
            if event.key() == Qt.Key.Key_Tab and self.line.hasFocus():
                self.line.event(event)
            return True
        if watched is self.line and event.key() == Qt.Key.Key_Down and not self._is_open():
            if not self.line.isReadOnly():
                self.show_all()
            return True
        return super().eventFilter(watched, event)

    def _is_open(self) -> bool:
        return self._made is not None and self._made[1].isVisible()

    def _list(self) -> tuple[QCompleter, QListView]:
        if self._made is None:
            self._made = self._make_list()
        return self._made

    def _make_list(self) -> tuple[QCompleter, QListView]:
        self._model = QStandardItemModel(self)
        self._fill(self._shelf.choices)
        completer = QCompleter(self._model, self)
        # the shelf looks through the list, however long; what opens shows no more than anybody reads
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(9)
        completer.setWrapAround(False)
        completer.setWidget(self.line)
        popup = QListView()
        completer.setPopup(popup)
        completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]  # the stub lacks overloads
        popup.installEventFilter(self)
        popup.setUniformItemSizes(True)
        popup.setAccessibleName(self.line.placeholderText())
        return completer, popup

    def narrow(self, words: str) -> None:
        """Offer what has *words* within."""
        self._change(self._shelf.exact(words))
        if self._value is None:
            self.half_typed.emit()
        found = self._shelf.fitting(words, MOST_SHOWN) if words.strip() else []
        if found:
            self._offer(found)
            begins = self._shelf.first_that_begins(words, found)
            self.popup.setCurrentIndex(self.completer.completionModel().index(begins, 0))
        elif self._is_open():
            self.popup.hide()

    def _offer(self, found: Sequence[Choice]) -> None:
        """Open the list with *found* in it."""
        completer = self.completer
        self._fill(found)
        wide = max(self.line.width(), current_theme().size(_LIST)) if self._cell else self.line.width()
        completer.complete(QRect(0, 0, wide, self.line.height()))

    def _fill(self, found: Sequence[Choice]) -> None:
        """Put *found* into the list, and say where there are more than it shows."""
        self._model.clear()
        for choice in found[:MOST_SHOWN]:
            item = QStandardItem(choice.words)
            item.setData(choice.key, _KEY)
            self._model.appendRow(item)
        if len(found) > MOST_SHOWN:
            more = QStandardItem(
                QCoreApplication.translate("searchable_choice", "Hay más: escriba para buscar")
            )
            more.setEnabled(False)
            self._model.appendRow(more)

    def _leave(self) -> None:
        """Take the only choice that fits what was typed; moving on is the time for complaints."""
        words = fold(self.line.text())
        if self._value is None and words and not self._is_open() and not self.line.isReadOnly():
            fits = self._shelf.fitting(words, 1)
            key = fits[0].key if len(fits) == 1 else self._shelf.exact(words)
            if key is not None:
                self.line.setText(self._words[key])
                self._change(key)
        self.left.emit()

    def show_all(self) -> None:
        """Open the whole list."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._offer(self._shelf.choices)

    def _take(self, index: QModelIndex) -> None:
        key = index.data(_KEY)
        if key is None:
            return
        self.line.setText(self._words[key])
        self._change(key)
        self.taken.emit(key)

    def _change(self, key: str | None) -> None:
        if key != self._value:
            self._value = key
            self.value_changed.emit(key)
