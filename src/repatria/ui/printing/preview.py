"""Show the pages as they will be on paper: drawn aside, each in its place before it is there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from repatria.ui.printing.pictures import picture_of, sizes_of
from repatria.ui.tasks import Tasks
from repatria.ui.theme import current_theme, gaps

ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0)
_POINT = 96 / 72


class PageView(QWidget):
    """One page: white in its place, then drawn."""

    def __init__(self, size: tuple[float, float], name: str) -> None:
        super().__init__()
        self.points = size
        self._picture: QPixmap | None = None
        self.drawn_at = 0.0
        self.setAccessibleName(name)

    def set_zoom(self, zoom: float) -> None:
        """Take the size of the page at *zoom*."""
        width, height = (round(side * _POINT * zoom) for side in self.points)
        self.setFixedSize(QSize(width, height))

    def show_picture(self, image: QImage, scale: float) -> None:
        """Show the page as drawn."""
        self._picture, self.drawn_at = QPixmap.fromImage(image), scale
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint white paper with a hairline, and the page on it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), current_theme().colour("sheet"))
        if self._picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(self.rect(), self._picture)
        painter.setPen(current_theme().colour("edge"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class Preview(QScrollArea):
    """The pages below each other; ``page_changed`` tells which is looked at, of how many."""

    page_changed = Signal(int, int)
    failed = Signal(object)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._pdf = b""
        self.pages: list[PageView] = []
        self.zoom = 0.0
        self._asked: set[tuple[int, float]] = set()
        self.setWidgetResizable(True)
        self.setAccessibleName(QCoreApplication.translate("printing", "Páginas como saldrán en papel"))
        self.verticalScrollBar().valueChanged.connect(lambda _: self._look())
        self.verticalScrollBar().rangeChanged.connect(lambda *_: self._look())

    def show_pdf(self, pdf: bytes) -> None:
        """Show other pages, from the first."""
        self._pdf, self.pages, self._asked = pdf, [], set()
        self.setWidget(QWidget())
        self._tasks.run_aside(
            self, lambda: sizes_of(pdf), lambda sizes: self._lay_out(pdf, sizes), self.failed.emit
        )

    def show_nothing(self) -> None:
        """Show no page and keep none."""
        self._pdf, self.pages, self._asked = b"", [], set()
        self.setWidget(QWidget())

    def set_zoom(self, zoom: float) -> None:
        """Show the pages larger or smaller; 0 fits their width into the view."""
        self.zoom = zoom
        for page in self.pages:
            page.set_zoom(self.real_zoom())
        self._look()

    def step_zoom(self, by: int) -> None:
        """Show the pages one size larger (1) or smaller (-1)."""
        real = self.real_zoom()
        larger = [zoom for zoom in ZOOMS if zoom > real + 0.01]
        smaller = [zoom for zoom in ZOOMS if zoom < real - 0.01]
        found = larger[:1] if by > 0 else smaller[-1:]
        if found:
            self.set_zoom(found[0])

    def real_zoom(self) -> float:
        """Return the zoom in force."""
        if self.zoom or not self.pages:
            return self.zoom or 1.0
        room = self.viewport().width() - 2 * current_theme().space(12)
        return min(1.1, max(0.3, room / (self.pages[0].points[0] * _POINT)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages again."""
        super().resizeEvent(event)
        if not self.zoom:
            self.set_zoom(0.0)

    def _lay_out(self, pdf: bytes, sizes: list[tuple[float, float]]) -> None:
        if pdf is not self._pdf:
            return
        named = QCoreApplication.translate("printing", "Página {number} de {count}")
        self.pages = [
            PageView(size, named.format(number=number, count=len(sizes)))
            for number, size in enumerate(sizes, 1)
        ]
        holder = QWidget()
        holder.setProperty("surface", "sunken")
        column = QVBoxLayout(holder)
        gaps(column, (12, 12, 12, 12), 12)
        for page in self.pages:
            column.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.setWidget(holder)
        self.set_zoom(self.zoom)
        self.page_changed.emit(1, len(sizes))

    def _look(self) -> None:
        """Have the pages in sight drawn, and the next."""
        if not self.pages:
            return
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        near = [
            index
            for index, page in enumerate(self.pages)
            if page.y() <= bottom and page.geometry().bottom() >= top
        ]
        near = near or [0]
        for index in (*near, near[-1] + 1):
            if index < len(self.pages):
                self._draw(index)
        middle = (top + bottom) / 2
        current = max((index for index in near if self.pages[index].y() <= middle), default=near[0])
        self.page_changed.emit(current + 1, len(self.pages))

    def _draw(self, index: int) -> None:
        page, pdf = self.pages[index], self._pdf
        scale = self.real_zoom() * _POINT * self.devicePixelRatioF()
        if page.drawn_at == scale or (index, scale) in self._asked:
            return
        self._asked.add((index, scale))

        self._tasks.run_aside(
            page,
            lambda: picture_of(pdf, index, scale),
            lambda image: page.show_picture(image, scale),
            self.failed.emit,
            after=lambda: self._asked.discard((index, scale)),
        )
