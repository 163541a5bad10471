"""The moments of which a form may be, as *Terminar* proposes them: the likeliest first, now last, each once."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from repatria.domain.calendar import Calendar
from repatria.ui.filling.controls import Around
from repatria.ui.widgets.choice_buttons import Choice


def moment_words(calendar: Calendar, stated: str) -> str:
    """Return a moment by the post's wall clock, as people say it; what is none as it was said."""
    at = calendar.read(stated)
    if at is None:
        return stated
    here = calendar.local(at)
    day = QLocale().toString(QDate(here.year, here.month, here.day), "ddd d MMM").replace(".", "")
    return f"{day}, {here:%H:%M}"


def proposed(around: Around, before: str, stated: str, *, anew: bool) -> dict[str, str]:
    """Return by kind, to the minute, when it may have been: as said *before*, as the form has *stated* it, now.

    What was said when the form was finished before comes first, for a correction is of the same moment, unless the
    form states another one *anew*. What is no moment, or of a day that has not been, is not proposed.
    """
    kinds = (("stated", stated), ("before", before)) if anew else (("before", before), ("stated", stated))
    found: dict[str, str] = {}
    for kind, said in (*kinds, ("now", around.local().isoformat())):
        minute = minute_of(around, said)
        if minute and minute not in found.values():
            found[kind] = minute
    return found


def minute_of(around: Around, said: str) -> str:
    """Return a moment by the post's clock, without its seconds; nothing of what is none or is still to come."""
    at = around.calendar.read(said)
    here = around.calendar.local(at) if at is not None else None
    return here.isoformat(timespec="minutes") if here is not None and here.date() <= around.today() else ""


def moment_choices(around: Around, moments: Mapping[str, str]) -> list[Choice]:
    """Return the proposed *moments* in words."""
    words = {
        "before": QCoreApplication.translate("filling", "Como se dijo antes: {when}"),
        "stated": QCoreApplication.translate("filling", "Cuando fue el primer contacto: {when}"),
        "now": QCoreApplication.translate("filling", "Ahora: {when}"),
    }
    return [
        Choice(kind, words[kind].format(when=moment_words(around.calendar, moments[kind])))
        for kind in moments
    ]
