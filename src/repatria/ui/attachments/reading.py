"""Have a sealed file looked at and its pages drawn by the process apart; no picture is decoded in this one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QImage

from repatria.content.pictures import asking
from repatria.content.pictures.acts import Size
from repatria.content.pictures.asking import Seen
from repatria.content.pictures.kinds import PICTURES, Kind
from repatria.domain.progress import Progress
from repatria.services.attachments.opening import OpenedAttachment

SHOWN: Final = frozenset({*PICTURES, Kind.PDF})
"""The kinds of files that have pages."""


def seen_in(opened: OpenedAttachment, progress: Progress, cancelled: Callable[[], bool]) -> Seen:
    """Return what the opened file is and how large its pages are; raises what reading and looking at it do."""
    return asking.look(opened.pieces(cancelled, progress), cancelled=cancelled)


def page_of(opened: OpenedAttachment, page: int, largest: Size, cancelled: Callable[[], bool]) -> QImage:
    """Return page *page*, from 0, at most *largest* wide and high; raises what reading and drawing it do."""
    with asking.view(opened.pieces(cancelled), page, largest, cancelled=cancelled) as shown:
        pixels = b"".join(shown.pieces)
        size = (shown.width, shown.height, 3 * shown.width)
        image = QImage(pixels, *size, QImage.Format.Format_RGB888)
        return image.convertToFormat(QImage.Format.Format_RGB32)  # owns its pixels, and is painted at once
