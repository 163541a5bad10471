"""Directorio: who this post is to others, who the others are, and how a new one is let in by comparing a code."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.ui.directory.page import DirectoryPage
from repatria.ui.pages import Desk, Page

__all__ = ["DirectoryPage", "directory_page"]


def directory_page(desk: Desk) -> Page:
    """Return the page as the navigation shows it."""
    return Page(
        "directory",
        "directory",
        lambda: QCoreApplication.translate("directory", "Directorio"),
        lambda: DirectoryPage(desk),
    )
