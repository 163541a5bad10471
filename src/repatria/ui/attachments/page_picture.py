"""One page of a file as it is after what was done to it: turned, cropped, blacked out, at any size."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from repatria.content.pictures.acts import Box, Plan, Size, planned
from repatria.ui.theme import current_theme
from repatria.ui.theme.tokens import BURNED

_MUCH = 3
"""What is so much larger than it is shown is not smoothed: that takes long, and a smaller one is on its way."""


class PagePicture(QWidget):
    """A page of *size* pixels, white in its place until it is drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.page_size: Size = (1, 1)
        self.plan: Plan = planned(self.page_size, ())
        self.zoom = 1.0
        self._image: QImage | None = None

    @property
    def shown_size(self) -> Size:
        """Return how large the page is after what was done to it, in its pixels."""
        kept = self.plan.kept
        size = (kept.right - kept.left, kept.bottom - kept.top)
        return (size[1], size[0]) if self.plan.quarters % 2 else size

    @property
    def drawn_width(self) -> int:
        """Return how wide the page was drawn, 0 while it is not."""
        return self._image.width() if self._image is not None else 0

    def show_page(self, size: Size, plan: Plan, name: str) -> None:
        """Make room for another page, after what *plan* says."""
        self.page_size, self.plan, self._image = size, plan, None
        self.setAccessibleName(name)
        self.set_zoom(self.zoom)

    def show_plan(self, plan: Plan) -> None:
        """Show the same page after other acts."""
        self.plan = plan
        self.set_zoom(self.zoom)

    def set_zoom(self, zoom: float) -> None:
        """Take *zoom* pixels of the screen for each of the page."""
        self.zoom = zoom
        width, height = (max(1, round(side * zoom)) for side in self.shown_size)
        self.setFixedSize(QSize(width, height))
        self.update()

    def show_picture(self, image: QImage) -> None:
        """Show the page as drawn."""
        self._image = image
        self.update()

    def forget(self) -> None:
        """Let the picture go."""
        self._image = None
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint white paper with a hairline, and on it what the page shows."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), current_theme().colour("sheet"))
        if self._image is not None:
            painter.save()
            self._paint_page(painter, self._image)
            painter.restore()
        painter.setPen(current_theme().colour("edge"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _paint_page(self, painter: QPainter, image: QImage) -> None:
        kept = self.plan.kept
        width, height = kept.right - kept.left, kept.bottom - kept.top
        corners = {1: (height, 0), 2: (width, height), 3: (0, width)}
        painter.scale(self.zoom, self.zoom)
        painter.translate(QPointF(*corners.get(self.plan.quarters, (0, 0))))
        painter.rotate(90 * self.plan.quarters)
        painter.translate(-kept.left, -kept.top)
        painter.setClipRect(rectangle(kept))
        is_near = image.width() <= _MUCH * self.page_size[0] * self.zoom
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, is_near)
        painter.drawImage(QRectF(0, 0, *self.page_size), image)
        for box in self.plan.black:
            painter.fillRect(rectangle(box), QColor(BURNED))


def rectangle(box: Box) -> QRectF:
    """Return *box* for a painter."""
    return QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top)
