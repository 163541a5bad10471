"""Every state a thing can be in: its word, its icon and its tone. The word alone suffices."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication


class State(StrEnum):
    """What a step, a clock, a paper or an answer can be."""

    OPEN = "open"
    NOW = "now"
    DUE = "due"
    OVERDUE = "overdue"
    LATE = "late"
    WAITING = "waiting"
    ATTEMPTED = "attempted"
    DONE = "done"
    NOT_APPLICABLE = "not_applicable"
    REFUSED = "refused"
    BLOCKED = "blocked"
    DISPUTED = "disputed"
    PROTECTED = "protected"
    DOUBT = "doubt"
    NEWER = "newer"
    PRACTICE = "practice"


ICON: Final = {
    State.OPEN: "open",
    State.NOW: "now",
    State.DUE: "clock",
    State.OVERDUE: "overdue",
    State.LATE: "clock",
    State.WAITING: "waiting",
    State.ATTEMPTED: "attempted",
    State.DONE: "done",
    State.NOT_APPLICABLE: "not_applicable",
    State.REFUSED: "refused",
    State.BLOCKED: "blocked",
    State.DISPUTED: "disputed",
    State.PROTECTED: "protected",
    State.DOUBT: "warning",
    State.NEWER: "newer",
    State.PRACTICE: "practice",
}

TONE: Final = {
    State.OPEN: "quiet",
    State.NOW: "danger",
    State.DUE: "accent",
    State.OVERDUE: "danger",
    State.LATE: "warning",
    State.WAITING: "quiet",
    State.ATTEMPTED: "warning",
    State.DONE: "good",
    State.NOT_APPLICABLE: "quiet",
    State.REFUSED: "warning",
    State.BLOCKED: "danger",
    State.DISPUTED: "warning",
    State.PROTECTED: "hold",
    State.DOUBT: "warning",
    State.NEWER: "quiet",
    State.PRACTICE: "quiet",
}


def word_of(state: State) -> str:
    """Return the word for *state* in the person's language."""
    words = {
        State.OPEN: QCoreApplication.translate("states", "por hacer"),
        State.NOW: QCoreApplication.translate("states", "ahora"),
        State.DUE: QCoreApplication.translate("states", "con plazo"),
        State.OVERDUE: QCoreApplication.translate("states", "plazo legal vencido"),
        State.LATE: QCoreApplication.translate("states", "plazo sugerido pasado"),
        State.WAITING: QCoreApplication.translate("states", "esperando"),
        State.ATTEMPTED: QCoreApplication.translate("states", "intentado"),
        State.DONE: QCoreApplication.translate("states", "hecho"),
        State.NOT_APPLICABLE: QCoreApplication.translate("states", "no aplica"),
        State.REFUSED: QCoreApplication.translate("states", "la persona no quiso"),
        State.BLOCKED: QCoreApplication.translate("states", "cerrado"),
        State.DISPUTED: QCoreApplication.translate("states", "diferencia"),
        State.PROTECTED: QCoreApplication.translate("states", "protegido"),
        State.DOUBT: QCoreApplication.translate("states", "en duda"),
        State.NEWER: QCoreApplication.translate("states", "de una versión más nueva"),
        State.PRACTICE: QCoreApplication.translate("states", "práctica"),
    }
    return words[state]
