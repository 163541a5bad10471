"""One line that names a case by its code, found as one types; nobody's name stands in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from repatria.ui.widgets.shelf import fold

Choices = Sequence[tuple[str, str, str]]
"""Cases to choose from: id, code, and the words that show it."""

_CASE, _CODE = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2


class CaseLine(QLineEdit):
    """``searched`` asks for cases like what was typed; ``chosen`` comes when one of those offered was taken."""

    searched = Signal(str)
    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        asked = QCoreApplication.translate("call", "Expediente: código o palabra")
        self.setPlaceholderText(asked)
        self.setAccessibleName(asked)
        self._case = ""
        self._offered = QStandardItemModel(self)
        self._completer = QCompleter(self._offered, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._popup = QListView()
        self._popup.setAccessibleName(asked)
        self._completer.setPopup(self._popup)
        self._completer.setWidget(self)
        self._completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]  # the stub lacks overloads
        self.textEdited.connect(self._search)

    def case(self) -> str:
        """Return the id of the case, or nothing while none is chosen."""
        return self._case

    def set_case(self, case: str, code: str) -> None:
        """Show a case by its code."""
        self._case = case
        self.setText(code)

    def offer(self, choices: Choices) -> None:
        """Offer cases, unless the person has gone on."""
        self._offered.clear()
        for case, code, words in choices:
            item = QStandardItem(words)
            item.setData(case, _CASE)
            item.setData(code, _CODE)
            self._offered.appendRow(item)
        if choices and not self._case and self.hasFocus():
            self._completer.complete()
        else:
            self._popup.hide()

    def settle(self) -> bool:
        """Take the case that was typed when it can be only one; tell whether there is one."""
        offered = [self._offered.index(row, 0) for row in range(self._offered.rowCount())]
        exact = [one for one in offered if _plain(one.data(_CODE)) == _plain(self.text())]
        found = exact or offered
        if not self._case and self.text().strip() and len(found) == 1:
            self._take(found[0])
        return bool(self._case)

    def _search(self, words: str) -> None:
        self._case = ""
        self.searched.emit(words.strip())

    def _take(self, index: QModelIndex) -> None:
        self._popup.hide()
        self.set_case(index.data(_CASE), index.data(_CODE))
        self.chosen.emit()


def _plain(code: str) -> str:
    return fold(code).replace("-", "").replace(" ", "")
