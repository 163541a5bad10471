"""Print: for whom first, then the pages as they will be, then the printer; paper and files only when asked.

``SheetPage`` asks and shows one sheet; ``print_page`` is the entry *Imprimir* of the navigation.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.ui.pages import Desk, Page
from repatria.ui.printing.print_page import PrintPage

__all__ = ["PrintPage", "print_page"]


def print_page(desk: Desk) -> Page:
    """Return the entry *Imprimir*."""
    return Page(
        "print",
        "print",
        lambda: QCoreApplication.translate("printing", "Imprimir"),
        lambda: PrintPage(desk),
    )
