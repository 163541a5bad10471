"""The case read anew after something was done: where that fails, it is never told as if nothing had been done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from repatria.domain.errors import RepatriaError
from repatria.ui.messages import message_for
from repatria.ui.widgets.notice_bar import Notice

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Unread:
    """Something was done, and what it looks like now could not be read; *error* says why."""

    error: RepatriaError


def read_after(read: Callable[[], Result]) -> Result | Unread:
    """Read what something that was done looks like now; what fails is returned, since the deed stands."""
    try:
        return read()
    except RepatriaError as error:
        return Unread(error)


def told_unread(told: str, unread: Unread) -> Notice:
    """Return what is *told* of something that was done, and that the case could not be read after it."""
    why, _ = message_for(unread.error)
    advice = QCoreApplication.translate(
        "seen_after", "No lo repita: quedó guardado, pero el expediente no se pudo leer otra vez. {why}"
    )
    done = told or QCoreApplication.translate("seen_after", "Hecho.")
    return Notice(done, advice.format(why=why), "warning")
