"""Printed sheets: where each is, and the way home of one that was filled by hand.

``SheetsPage`` is the register, ``TranscribingPage`` where a sheet is copied in. One comes to both from *Imprimir*.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.ui.pages import Desk, Page
from repatria.ui.sheets.page import KEY, SheetsPage
from repatria.ui.sheets.transcribing import TranscribingPage, transcribing_page

__all__ = ["SheetsPage", "TranscribingPage", "sheets_page", "transcribing_page"]


def sheets_page(desk: Desk) -> Page:
    """Return the page of the register."""
    return Page(
        KEY,
        "print",
        lambda: QCoreApplication.translate("sheets", "Hojas impresas"),
        lambda: SheetsPage(desk),
        under="print",
    )
