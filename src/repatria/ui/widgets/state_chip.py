"""Say a state in one small shape: word, icon and colour, of which the word alone suffices."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from repatria.ui.theme import Theme, current_theme
from repatria.ui.theme.fonts import Type
from repatria.ui.widgets.label import tone_token
from repatria.ui.widgets.shown import in_line
from repatria.ui.widgets.states import ICON, TONE, State, word_of

_MOST = 120
"""Letters of a chip: it stays on one line."""


class StateChip(QWidget):
    """A state with its own word, or with more precise *words* (``protección 2/5``)."""

    def __init__(self, state: State, words: str = "") -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._state, self._words = state, ""
        self.set_state(state, words)

    def set_state(self, state: State, words: str = "") -> None:
        """Show another state."""
        self._state, self._words = state, in_line(words, _MOST) or word_of(state)
        self.setAccessibleName(self._words)
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """Return the words shown."""
        return self._words

    def sizeHint(self) -> QSize:
        """Return room for the icon and the whole word."""
        return chip_size(current_theme(), self._words)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the text size changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chip."""
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), current_theme(), self._state, self._words)


def chip_size(theme: Theme, words: str) -> QSize:
    """Return the room a chip with *words* takes, for delegates."""
    metrics = QFontMetrics(_chip_font(theme))
    width = metrics.horizontalAdvance(words) + theme.size(14) + 3 * theme.space(6) + 2
    return QSize(width, theme.size(24))


def paint_chip(painter: QPainter, area: QRectF, theme: Theme, state: State, words: str) -> None:
    """Paint a chip into *area*; delegates use this too."""
    tone = TONE[state]
    token = tone_token(tone)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("line" if tone == "quiet" else token), 1))
    painter.setBrush(theme.colour(f"{tone}_tint"))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    side, gap = theme.size(14), theme.space(6)
    ratio = painter.device().devicePixelRatioF()
    top = area.top() + (area.height() - side) / 2
    mark = theme.pixmap(ICON[state], token, 14, ratio)
    painter.drawPixmap(QRectF(area.left() + gap, top, side, side), mark, QRectF(mark.rect()))
    painter.setPen(theme.colour(token))
    painter.setFont(_chip_font(theme))
    words_area = area.adjusted(side + 2 * gap, 0, -gap / 2, 0)
    painter.drawText(words_area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
    painter.restore()


def _chip_font(theme: Theme) -> QFont:
    return theme.font(Type.SMALL, strong=True)
