"""Say how large a file is."""

from __future__ import annotations

from PySide6.QtCore import QLocale


def size_words(size: int) -> str:
    """Return a size as people say it."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
