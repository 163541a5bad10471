"""Enviar: to whom, which cases, with or without what is protected, and where the sealed file is written."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.ui.pages import Desk, Page
from repatria.ui.sending.page import SendingPage

__all__ = ["SendingPage", "sending_page"]


def sending_page(desk: Desk) -> Page:
    """Return the page as the navigation shows it."""
    return Page(
        "sending",
        "send",
        lambda: QCoreApplication.translate("sending", "Enviar"),
        lambda: SendingPage(desk),
    )
