"""Show words as they are: never as markup, never selectable, always named for the screen reader."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from repatria.ui.theme import current_theme, gaps
from repatria.ui.theme.fonts import Type
from repatria.ui.widgets.shown import BREAK, breakable, shown
from repatria.ui.widgets.tips import tip


class Label(QLabel):
    """Words in one of the type sizes; *tone* is ``quiet`` or the name of a state tone.

    No words make it larger than a screen can be: they are cut.
    """

    def __init__(
        self, words: str = "", kind: str = "base", *, tone: str = "", strong: bool = False, wrap: bool = True
    ) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("type", kind)
        self.setProperty("tone", tone)
        self.setProperty("strong", strong)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.setText(words)

    def setText(self, words: str) -> None:  # noqa: N802  # Qt's own name
        """Show other words."""
        super().setText(breakable(shown(words)))

    def text(self) -> str:
        """Return the words shown."""
        return super().text().replace(BREAK, "")

    def set_tone(self, tone: str) -> None:
        """Change the colour of the words to that of another tone."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)


class IconMark(QLabel):
    """A drawn icon in the colour of a token, centred on the first line of the type *beside* it."""

    def __init__(self, name: str, colour: str = "ink", side: int = 18, beside: str = "") -> None:
        super().__init__()
        self._beside = beside
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name, self._colour, self._side = name, colour, side
        self._draw()

    def set_mark(self, name: str, colour: str) -> None:
        """Show another icon, or the same in another colour."""
        self._name, self._colour = name, colour
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw again when the theme or the text size changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._draw()

    def _draw(self) -> None:
        theme = current_theme()
        self.setPixmap(theme.pixmap(self._name, self._colour, self._side, self.devicePixelRatioF()))
        side = theme.size(self._side)
        line = QFontMetrics(theme.font(Type(self._beside))).lineSpacing() if self._beside else side
        self.setFixedSize(side, max(side, line))


class IconWords(QWidget):
    """An icon and words on one line, both in the colour of one tone."""

    def __init__(
        self,
        icon: str,
        words: str,
        tone: str = "",
        kind: str = "base",
        *,
        strong: bool = False,
        between: int = 8,
        wraps: bool = True,
    ) -> None:
        super().__init__()
        self._mark = IconMark(icon, tone_token(tone), beside=kind)
        self._label = Label(words, kind, tone=tone, strong=strong)
        self._label.setWordWrap(wraps)
        row = QHBoxLayout(self)
        gaps(row, spacing=between)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)

    def set_words(self, icon: str, words: str, tone: str = "") -> None:
        """Show other words with another icon and tone."""
        self._mark.set_mark(icon, tone_token(tone))
        self._label.set_tone(tone)
        self._label.setText(words)

    def words(self) -> str:
        """Return the words shown."""
        return self._label.text()


def tone_token(tone: str) -> str:
    """Return the colour token in which words of a *tone* are written."""
    return {"": "ink", "quiet": "ink_quiet"}.get(tone, tone)


def hairline() -> QFrame:
    """Return a line one pixel high."""
    line = QFrame()
    line.setProperty("surface", "hairline")
    return line


def card(surface: str = "card") -> QFrame:
    """Return an empty raised surface; give it a layout."""
    frame = QFrame()
    frame.setProperty("surface", surface)
    return frame


class ShortLabel(Label):
    """One line of words that gives way to its neighbours: shortened with … and whole in its tooltip."""

    def __init__(self, words: str = "", kind: str = "base", *, tone: str = "", strong: bool = False) -> None:
        super().__init__(words, kind, tone=tone, strong=strong, wrap=False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters."""
        return QSize(self.fontMetrics().horizontalAdvance("MMM…"), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words as far as they fit."""
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(tip(self.text()) if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
