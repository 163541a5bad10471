"""Show a file of a case page by page, larger and smaller; covered or left, no picture of it stays in memory."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from repatria.content.pictures.acts import Plan, planned
from repatria.content.pictures.asking import Seen
from repatria.content.pictures.limits import MOST_VIEW
from repatria.domain.errors import RepatriaError
from repatria.services.attachments.opening import OpenedAttachment
from repatria.ui.attachments.page_picture import PagePicture
from repatria.ui.attachments.reading import page_of
from repatria.ui.messages import message_for
from repatria.ui.tasks import Tasks
from repatria.ui.theme import current_theme, gaps
from repatria.ui.watching import Watch
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.escaping import takes_escape
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import IconWords, Label, ShortLabel
from repatria.ui.widgets.scrolling import scrolling

_STEP = 1.25
_SMALLEST, _LARGEST = 0.05, 4.0
_LEAST = 120
"""The page is no lower at 100 %: where more than that lacks, all scrolls."""
_MUCH = 2
"""A page drawn so much larger than it is shown is drawn again, smaller."""
_ROUNDED = 2
"""Pixels by which a page that was fitted into a frame may be narrower than that."""


class FileViewer(QWidget):
    """One file, called *title*, that was opened and *seen*; ``left`` is the way back."""

    left = Signal()

    def __init__(
        self,
        tasks: Tasks,
        opened: OpenedAttachment,
        seen: Seen,
        title: str,
        picture: PagePicture | None = None,
    ) -> None:
        super().__init__()
        self._tasks, self._opened, self.seen = tasks, opened, seen
        self.page, self._fits = 0, True
        self._watch: Watch | None = None
        self.picture = picture or PagePicture()
        self._lay_out(title)
        self._make_keys()
        self.go(0)

    def go(self, page: int) -> None:
        """Show page *page*, from 0; one that there is not is passed over."""
        count = len(self.seen.pages)
        if not 0 <= page < count:
            return
        self.page = page
        words = QCoreApplication.translate("file_viewer", "Página {number} de {count}")
        name = words.format(number=page + 1, count=count)
        for button, there in ((self.former, page > 0), (self.next, page + 1 < count)):
            button.setEnabled(there)
            button.setVisible(count > 1)
        self.picture.show_page(self.seen.pages[page], self.plan_of(page), name)
        self._area.verticalScrollBar().setValue(0)
        self.refit()

    def plan_of(self, page: int) -> Plan:
        """Return what was done to a page: here nothing is."""
        return planned(self.seen.pages[page], ())

    def step_zoom(self, by: int) -> None:
        """Show the page one size larger (1) or smaller (-1)."""
        wanted = self.picture.zoom * (_STEP if by > 0 else 1 / _STEP)
        self._fits = False
        self.picture.set_zoom(min(_LARGEST, max(_SMALLEST, wanted)))
        self.draw()

    def fit(self) -> None:
        """Show the whole width of the page."""
        self._fits = True
        self.refit()

    def refit(self) -> None:
        """Take the size that fits, where that is wanted, and have the page drawn."""
        if self._fits:
            room = self._area.viewport().width() - 2 * current_theme().space(12)
            self.picture.set_zoom(min(_LARGEST, max(_SMALLEST, room / self.picture.shown_size[0])))
        self.draw()

    def draw(self) -> None:
        """Have the page drawn as sharp as it is shown, while it is in sight; what stood before stays until then."""
        sharp = self.picture.zoom * self.devicePixelRatioF()
        width, height = (
            max(1, min(MOST_VIEW, side, math.ceil(side * sharp))) for side in self.seen.pages[self.page]
        )
        self._stop()
        if not self.isVisible() or width - _ROUNDED <= self.picture.drawn_width <= _MUCH * width:
            return
        watch = self._watch = self._tasks.watch(self, lambda _done, _total: None)
        opened, page = self._opened, self.page
        self._said.hide()
        self._write_number(reading=True)
        self._tasks.run_aside(
            self,
            lambda: page_of(opened, page, (width, height), lambda: watch.cancelled),
            lambda image: self._drawn(image, watch),
            lambda error: self._failed(error, watch),
        )

    def leave(self) -> None:
        """Go back to where one came from."""
        self.left.emit()

    def show_place(self, across: float, down: float) -> None:
        """Have a place of the page, in its pixels as it is shown, in sight."""
        zoom = self.picture.zoom
        self._area.ensureVisible(round(across * zoom), round(down * zoom))

    def take_focus(self) -> None:
        """Have the keyboard at the page, which the arrows move."""
        self._area.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the picture go as soon as anything covers it."""
        super().hideEvent(event)
        self._stop()
        self.picture.forget()

    def showEvent(self, event: QShowEvent) -> None:
        """Have the page drawn again."""
        super().showEvent(event)
        self.refit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page again."""
        super().resizeEvent(event)
        if self._fits:
            self.refit()

    def event(self, event: QEvent) -> bool:
        """Take Esc for the way back, before the window covers the screen with it."""
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _drawn(self, image: QImage, watch: Watch) -> None:
        if watch is self._watch and self.isVisible():
            self._write_number()
            self.picture.show_picture(image)

    def _failed(self, error: RepatriaError, watch: Watch) -> None:
        if watch is self._watch:
            self.picture.forget()
            self._write_number()
            self._said.set_words("overdue", " ".join(message_for(error)), "danger")
            self._said.show()

    def _stop(self) -> None:
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None
            self._write_number()

    def _write_number(self, *, reading: bool = False) -> None:
        """Say which page it is, and that it is being read, where nothing that is shown moves by it."""
        words = QCoreApplication.translate("file_viewer", "{page}: leyendo…") if reading else "{page}"
        self._number.setText(words.format(page=self.picture.accessibleName()))

    def _lay_out(self, title: str) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        gaps(column, spacing=8)
        top = QHBoxLayout()
        gaps(top, spacing=12)
        self.back = Button(QCoreApplication.translate("file_viewer", "Volver a Archivos"), "quiet", "back")
        self.back.setToolTip("Esc")
        self.back.clicked.connect(self.leave)
        top.addWidget(self.back)
        top.addWidget(ShortLabel(title, "title"), 1)
        column.addLayout(top)
        column.addWidget(self._make_row())
        self.tools = QVBoxLayout()
        column.addLayout(self.tools)
        self._said = IconWords("overdue", "", "danger")
        self._said.hide()
        column.addWidget(self._said)
        self._area = QScrollArea()
        self._area.setAccessibleName(QCoreApplication.translate("file_viewer", "Página del archivo"))
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._area.setMinimumHeight(current_theme().size(_LEAST))
        self._area.setWidget(self.picture)
        column.addWidget(self._area, 1)
        around = QVBoxLayout(self)
        gaps(around)
        around.addWidget(scrolling(inside))

    def _make_row(self) -> QWidget:
        place = QWidget()
        row = FlowLayout(place, 8)
        self.former = Button(QCoreApplication.translate("file_viewer", "Anterior"), icon="back")
        self.next = Button(QCoreApplication.translate("file_viewer", "Siguiente"), icon="next")
        self.smaller, self.larger = Button("−"), Button("+")
        self.smaller.setAccessibleName(QCoreApplication.translate("file_viewer", "Más pequeña"))
        self.larger.setAccessibleName(QCoreApplication.translate("file_viewer", "Más grande"))
        self.whole = Button(QCoreApplication.translate("file_viewer", "Ajustar al ancho"), "quiet")
        self._number = Label("", tone="quiet", wrap=False)
        self.former.clicked.connect(lambda: self.go(self.page - 1))
        self.next.clicked.connect(lambda: self.go(self.page + 1))
        self.smaller.clicked.connect(lambda: self.step_zoom(-1))
        self.larger.clicked.connect(lambda: self.step_zoom(1))
        self.whole.clicked.connect(self.fit)
        for part in (self.former, self.next, self._number, self.smaller, self.larger, self.whole):
            row.addWidget(part)
        return place

    def _make_keys(self) -> None:
        keys = {
            "Ctrl+PgUp": lambda: self.go(self.page - 1),
            "Ctrl+PgDown": lambda: self.go(self.page + 1),
            "Ctrl++": lambda: self.step_zoom(1),
            "Ctrl+-": lambda: self.step_zoom(-1),
            "Ctrl+0": self.fit,
        }
        for words, act in keys.items():
            shortcut = QShortcut(QKeySequence(words), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
