"""Draw the program's own line icons in any token's colour, sharp at every text size."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from repatria import paths


@lru_cache(maxsize=512)
def icon_pixmap(name: str, colour: str, side: int, ratio: float = 1.0) -> QPixmap:
    """Return icon *name* in *colour*, *side* logical pixels square."""
    drawing = paths.resources("icons", f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    pixmap = QPixmap(QSize(side, side) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return pixmap


def make_icon(name: str, colour: str, side: int) -> QIcon:
    """Return icon *name* as a button takes it, sharp on every screen there is."""
    icon = QIcon(icon_pixmap(name, colour, side))
    app = QGuiApplication.instance()
    if isinstance(app, QGuiApplication) and app.devicePixelRatio() > 1:
        icon.addPixmap(icon_pixmap(name, colour, side, 2.0))
    return icon


def forget_drawings() -> None:
    """Drop drawn icons; they must not outlive the application that drew them."""
    icon_pixmap.cache_clear()
