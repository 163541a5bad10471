"""Let notices float over the page, so that no button moves away from under a hand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.notice_bar import Notice, NoticeBar

_WIDEST = 640
_EDGE = 12
_STAYING = ("danger", "warning")


class NoticePlace(QWidget):
    """The page with its notices above the lower right corner.

    What went well is told until the person goes on; what is wrong stays until it is closed.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.notices = NoticeBar()
        self._just_told = self._stays = False
        column = QVBoxLayout(self)
        gaps(column, (16, 12, 16, 12))
        column.addWidget(page)
        self.notices.setParent(self)
        self.notices.hide()
        self.notices.installEventFilter(self)

    def tell(self, notice: Notice) -> None:
        """Show *notice* in place of the former one."""
        self._stays = notice.tone in _STAYING or bool(notice.verb)
        self._just_told = True
        QTimer.singleShot(0, self, self._settle)
        self.notices.tell(notice)
        self._put()

    def go_on(self) -> None:
        """Take away what went well before; what is told on the way to another page comes along."""
        if not self._stays and not self._just_told:
            self.notices.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the notice in its corner."""
        super().resizeEvent(event)
        self._put()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the notice the room that its words need."""
        if watched is self.notices and event.type() == QEvent.Type.LayoutRequest:
            self._put()
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        self._just_told = False

    def _put(self) -> None:
        edge = current_theme().space(_EDGE)
        wide = min(current_theme().size(_WIDEST), self.width() - 2 * edge)
        layout = self.notices.layout()
        fits = layout is not None and layout.hasHeightForWidth()
        high = (
            layout.totalHeightForWidth(wide)
            if layout is not None and fits
            else self.notices.sizeHint().height()
        )
        self.notices.setGeometry(self.width() - wide - edge, self.height() - high - edge, wide, high)
        self.notices.raise_()
