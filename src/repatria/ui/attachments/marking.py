"""A frame on a page, drawn by mouse or moved by the arrows: what is inside is cropped to or blacked out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen

from repatria.content.pictures.acts import Box
from repatria.ui.attachments.page_picture import PagePicture, rectangle
from repatria.ui.theme import current_theme
from repatria.ui.widgets.escaping import takes_escape

_PART = 100
"""An arrow moves the frame by a hundredth of the longer side of the page, with Ctrl by one pixel."""


class MarkedPage(PagePicture):
    """A page with a *frame* while one is drawn, in its pixels as it is shown now.

    Arrows move it, with Shift its right and lower edges; ``taken`` comes with Enter, ``dropped`` with Esc.
    """

    taken = Signal()
    dropped = Signal()
    framed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.frame: Box | None = None
        self._begun: tuple[int, int] | None = None

    def begin(self) -> None:
        """Show a frame in the middle of the page, with the keyboard on it."""
        width, height = self.shown_size
        self.set_frame(Box(width // 4, height // 4, width - width // 4, height - height // 4))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Show no frame."""
        self.frame = self._begun = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.unsetCursor()
        self.update()

    def set_frame(self, frame: Box) -> None:
        """Show the frame elsewhere, as far as it lies on the page."""
        self.frame = frame.within(self.shown_size)
        self.framed.emit()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a frame at a corner."""
        if self.frame is not None and event.button() == Qt.MouseButton.LeftButton:
            self._begun = self._at(event)
            self._draw_to(self._begun)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw the frame to where the mouse is."""
        if self._begun is not None:
            self._draw_to(self._at(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave the frame as it was drawn."""
        self._begun = None
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Take Esc for the frame, before the window covers the screen with it."""
        return (self.frame is not None and takes_escape(event)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the frame, take what is inside, or drop it."""
        move = _MOVES.get(Qt.Key(event.key()))
        if self.frame is None:
            super().keyPressEvent(event)
        elif move is not None:
            self._move(move, event.modifiers())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page, and the frame above it."""
        super().paintEvent(event)
        if self.frame is None:
            return
        painter, theme = QPainter(self), current_theme()
        place, zoom = rectangle(self.frame), self.zoom
        shown = QRectF(place.x() * zoom, place.y() * zoom, place.width() * zoom, place.height() * zoom)
        inside = theme.colour("danger")
        inside.setAlphaF(0.25)
        painter.fillRect(shown, inside)
        painter.setPen(QPen(theme.colour("danger"), 2))
        painter.drawRect(shown)

    def _move(self, move: tuple[int, int], keys: Qt.KeyboardModifier) -> None:
        frame = self.frame
        if frame is None:
            return
        far = 1 if keys & Qt.KeyboardModifier.ControlModifier else max(1, max(self.shown_size) // _PART)
        across, down = move[0] * far, move[1] * far
        if keys & Qt.KeyboardModifier.ShiftModifier:
            right, bottom = max(frame.left + 1, frame.right + across), max(frame.top + 1, frame.bottom + down)
            self.set_frame(Box(frame.left, frame.top, right, bottom))
            return
        width, height = self.shown_size
        across = min(max(across, -frame.left), width - frame.right)
        down = min(max(down, -frame.top), height - frame.bottom)
        self.set_frame(Box(frame.left + across, frame.top + down, frame.right + across, frame.bottom + down))

    def _draw_to(self, corner: tuple[int, int]) -> None:
        begun = self._begun or corner
        (left, right), (top, bottom) = sorted((begun[0], corner[0])), sorted((begun[1], corner[1]))
        self.set_frame(Box(left, top, right, bottom))

    def _at(self, event: QMouseEvent) -> tuple[int, int]:
        place, (width, height) = event.position(), self.shown_size
        across, down = round(place.x() / self.zoom), round(place.y() / self.zoom)
        return min(max(0, across), width), min(max(0, down), height)


_MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
