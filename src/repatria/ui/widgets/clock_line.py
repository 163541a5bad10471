"""Say until when, and whether a law says so: *Hasta mié 25, 14:00 · plazo sugerido, no legal*."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from repatria.ui.widgets.label import IconWords

Running = Literal["unstarted", "running", "now", "passed", "stopped"]


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock as shown: *words* say the time; *legal* tells whether a text of law stands behind it."""

    words: str
    legal: bool
    running: Running = "running"


class ClockLine(IconWords):
    """One clock; a suggested limit never reads like a legal one."""

    def __init__(self, clock: Clock) -> None:
        super().__init__("clock", "")
        self.set_clock(clock)

    def set_clock(self, clock: Clock) -> None:
        """Show another clock."""
        tone, icon = clock_tone(clock)
        self.set_words(icon, clock_words(clock), tone)


def clock_tone(clock: Clock) -> tuple[str, str]:
    """Return tone and icon of a clock: only a legal limit that passed, or *now*, is red."""
    if clock.running == "now":
        return "danger", "now"
    if clock.running == "passed":
        return ("danger", "overdue") if clock.legal else ("warning", "clock")
    if clock.running == "stopped":
        return "quiet", "done"
    return ("quiet" if clock.running == "unstarted" else ""), "clock"


def clock_words(clock: Clock) -> str:
    """Return the time with what stands behind it; only *now* goes without."""
    if clock.running == "now":
        return clock.words
    if clock.legal:
        return QCoreApplication.translate("clock_line", "{when} · plazo legal").format(when=clock.words)
    return QCoreApplication.translate("clock_line", "{when} · plazo sugerido, no legal").format(
        when=clock.words
    )
