"""Sacar respuestas: of which form, for whom, as what, sealed or readable, and where the file is written."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.ui.answers_out.page import AnswersPage
from repatria.ui.pages import Desk, Page

__all__ = ["AnswersPage", "answers_page"]

KEY = "answers"


def answers_page(desk: Desk) -> Page:
    """Return the page; one comes to it from *Enviar* and from *Ajustes*."""
    return Page(
        KEY,
        "send",
        lambda: QCoreApplication.translate("answers_out", "Sacar respuestas"),
        lambda: AnswersPage(desk),
        under="sending",
    )
