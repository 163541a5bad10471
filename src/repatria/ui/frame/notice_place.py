"""Let notices float over the page, so that no button moves away from under a hand."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QRect, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.ui.frame.dodging import free_place, to_be_kept_free
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.notice_bar import Notice, NoticeBar

_WIDEST = 640
_EDGE, _GAP = 12, 4
_READING_MS = 2000
"""So long a notice is left alone, whatever the person does."""
_LOOK_MS = 200
"""So often a notice that is shown looks whether a button has come to lie below it."""
_STAYING = ("danger", "warning")


class NoticePlace(QWidget):
    """The page with its notices above the lower right corner, or higher where they would lie on a button.

    A notice belongs to where it arose: what went well goes when the person goes on, be it on the same page; what is
    wrong waits there until it is closed, something new begins there, or what it is about has succeeded
    (``settled``), and is there again when they come back.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.notices = NoticeBar()
        self._just_told = self._fresh = self._stays = False
        self._page = page
        self._where, self._waiting = "", dict[str, Notice]()
        self._about = ""
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.setInterval(_READING_MS)
        self._reading.timeout.connect(self._read)
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self._put)
        column = QVBoxLayout(self)
        gaps(column, (16, 12, 16, 12))
        column.addWidget(page)
        self.notices.setParent(self)
        self.notices.hide()
        self.notices.installEventFilter(self)
        self.notices.closed.connect(lambda: self._waiting.pop(self._where, None))

    def tell(self, notice: Notice) -> None:
        """Show *notice* in place of the former one."""
        self._stays = notice.tone in _STAYING or bool(notice.verb)
        self._just_told = self._fresh = True
        self._about = notice.about
        self._waiting.pop(self._where, None)
        if self._stays:
            self._waiting[self._where] = notice
        self._reading.start()
        QTimer.singleShot(0, self, self._settle)
        self.notices.tell(notice)
        self._put()
        self._looking.start()

    def go_on(self, where: str) -> None:
        """Leave notices where they arose; what is told on the way to another page comes along to *where*."""
        left, self._where = self._where, where
        if self._just_told:
            if left in self._waiting:
                self._waiting[where] = self._waiting.pop(left)
            return
        waiting = self._waiting.get(where)
        if waiting is None:
            self.notices.hide()
        else:
            self.tell(waiting)

    def begin_anew(self) -> None:
        """Take away what was told here before: something new begins, and it will tell how that ended."""
        self._waiting.pop(self._where, None)
        self.notices.hide()

    def settled(self, about: str) -> None:
        """Take away what was told *about* something that has succeeded since, wherever that notice waits."""
        self._waiting = {where: told for where, told in self._waiting.items() if told.about != about}
        if self._about == about:
            self._about = ""
            self.notices.hide()

    def move_on(self) -> None:
        """Take away what went well, once it could be read, as soon as the person does anything else."""
        if not self._stays and not self._fresh:
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

    def _read(self) -> None:
        self._fresh = False

    def _put(self) -> None:
        if self.notices.isHidden():
            self._looking.stop()
            return
        edge = current_theme().space(_EDGE)
        wide = min(current_theme().size(_WIDEST), self.width() - 2 * edge, self.notices.wanted_width())
        layout = self.notices.layout()
        fits = layout is not None and layout.hasHeightForWidth()
        high = (
            layout.totalHeightForWidth(wide)
            if layout is not None and fits
            else self.notices.sizeHint().height()
        )
        corner = QRect(self.width() - wide - edge, self.height() - high - edge, wide, high)
        taken = to_be_kept_free(self._page, self)
        self.notices.setGeometry(free_place(corner, taken, edge, current_theme().space(_GAP)))
        self.notices.raise_()


def where_of(key: str, place: Mapping[str, object]) -> str:
    """Name the place that a notice belongs to: a page, a case, a form of it."""
    parts = (key, place.get("case"), place.get("member") or place.get("form"))
    return "/".join(str(part) for part in parts if part)
