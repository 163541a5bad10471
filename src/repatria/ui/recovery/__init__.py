"""Recuperación: sheets for the day when nobody can come in, made, rehearsed, and the root of the country."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.ui.pages import Desk, Page
from repatria.ui.recovery.page import KEY, RecoveryPage

__all__ = ["KEY", "RecoveryPage", "recovery_page"]


def recovery_page(desk: Desk) -> Page:
    """Return the page; one comes to it from *Ajustes* and from *Hoy*."""
    return Page(
        KEY,
        "settings",
        lambda: QCoreApplication.translate("recovery", "Recuperación"),
        lambda: RecoveryPage(desk),
        under="settings",
    )
