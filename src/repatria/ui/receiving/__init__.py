"""Recibir: a sealed file is proven, looked at in numbers, and entered whole or not at all."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.ui.pages import Desk, Page
from repatria.ui.receiving.page import ReceivingPage

__all__ = ["ReceivingPage", "receiving_page"]


def receiving_page(desk: Desk) -> Page:
    """Return the page as the navigation shows it."""
    return Page(
        "receiving",
        "receive",
        lambda: QCoreApplication.translate("receiving", "Recibir"),
        lambda: ReceivingPage(desk),
    )
