"""Write a name, and be offered those already known; any other may be written too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QListView

from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.shelf import fold
from repatria.ui.widgets.text_line import TextLine

_FOLDED = int(Qt.ItemDataRole.UserRole) + 1


class OfferedText(TextLine):
    """A line of text with a list of *offers*: typing narrows it, the down arrow opens it, Enter takes one."""

    def __init__(self, offers: Sequence[str]) -> None:
        super().__init__()
        model = QStandardItemModel(self)
        for offer in offers:
            item = QStandardItem(offer)
            item.setData(fold(offer), _FOLDED)
            model.appendRow(item)
        self.completer = QCompleter(model, self)
        self.completer.setCompletionRole(_FOLDED)
        self.completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.completer.setMaxVisibleItems(9)
        self.completer.setWidget(self.line)
        self.popup = QListView()
        self.popup.setUniformItemSizes(True)
        self.popup.setAccessibleName(QCoreApplication.translate("filling", "Nombres ya conocidos"))
        self.completer.setPopup(self.popup)
        self.completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]  # the stub lacks overloads
        self.line.textEdited.connect(self._narrow)
        self.line.installEventFilter(self)
        self._all = Button(QCoreApplication.translate("filling", "Ver lista"), "quiet", "unfold")
        self._all.clicked.connect(self._show_all)
        self._row.addWidget(self._all)
        if not offers:
            self._all.hide()

    def set_names(self, name: str, description: str = "") -> None:
        """Name the line and the button that opens the list."""
        super().set_names(name, description)
        self._all.setAccessibleName(f"{name}: {self._all.text()}")

    def set_read_only(self, read_only: bool) -> None:
        """Let the text be read without being changed."""
        super().set_read_only(read_only)
        self._all.setEnabled(not read_only)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the list with the down arrow."""
        down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if down and event.type() == QEvent.Type.KeyPress and not self.popup.isVisible():
            if not self.line.isReadOnly():
                self._show_all()
            return True
        return super().eventFilter(watched, event)

    def _narrow(self, words: str) -> None:
        self.completer.setCompletionPrefix(fold(words))
        if words.strip() and self.completer.completionCount():
            self.completer.complete()
        else:
            self.popup.hide()

    def _show_all(self) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.completer.setCompletionPrefix("")
        if self.completer.completionCount():
            self.completer.complete()

    def _take(self, index: QModelIndex) -> None:
        self.line.setText(str(index.data()))
        self._tell()
