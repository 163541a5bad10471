"""Raíz del país: found it on three sheets, certify with two, hand the country's file over and take another's."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.ui.pages import Desk, Page
from repatria.ui.root.page import KEY, RootPage

__all__ = ["KEY", "RootPage", "root_page"]


def root_page(desk: Desk) -> Page:
    """Return the page; one comes to it from *Directorio* and from *Ajustes*."""
    return Page(
        KEY,
        "directory",
        lambda: QCoreApplication.translate("root", "Raíz del país"),
        lambda: RootPage(desk),
        under="directory",
    )
