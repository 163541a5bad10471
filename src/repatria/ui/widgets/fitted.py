"""Keep a list inside a page as high as its rows, up to a number of them; beyond that it scrolls by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QListView


class Fitted(QObject):
    """Watches a list and gives it the height of its first *most* rows, whatever the width and the text size."""

    def __init__(self, view: QListView, most: int = 8) -> None:
        super().__init__(view)
        self._view, self._most = view, most
        self._width = -1
        view.installEventFilter(self)
        model = view.model()
        for changed in (model.modelReset, model.dataChanged):
            changed.connect(lambda *_: self.fit())
        self.fit()

    def fit(self) -> None:
        """Measure the rows again."""
        view = self._view
        count = min(view.model().rowCount(), self._most)
        height = sum(view.sizeHintForRow(row) for row in range(count))
        view.setFixedHeight(height + 2 * view.frameWidth() + 8)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Measure again when rows wrap differently."""
        kinds = QEvent.Type
        resized = event.type() == kinds.Resize and self._view.width() != self._width
        if resized or event.type() in (kinds.StyleChange, kinds.Show):
            self._width = self._view.width()
            self.fit()
        return super().eventFilter(watched, event)
