"""A case as indicators read it: what conditions of its pack read, the moments of it, and when a form first came.

Gates ask what surely holds, so that nobody is harmed; a figure asks the same, and says of how many cases it does not
know. A moment on which people disagree is not known.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from repatria.domain.calendar import Calendar
from repatria.domain.cases.given import Given
from repatria.domain.protocol.reading import Reading

FIRST_AT: Final = "first_at"
"""``${F11.first_at}``: when the first of such forms came; ``${F11.submitted_at}`` is of the last."""


class Looking(Reading):
    """A reading of a case that also knows when each form first came."""

    def possible(self, name: str) -> tuple[Given, ...]:
        """Return every value *name* may have for an indicator."""
        form, dot, asked = name.rpartition(".")
        if dot and asked == FIRST_AT:
            found = self.facts.of_form(form)
            return (found[0].at.isoformat() if found else "",)
        return super().possible(name)

    @property
    def calendar(self) -> Calendar:
        """Return the calendar by which the post counts."""
        return self.facts.calendar

    def moment(self, name: str) -> datetime | None:
        """Return the moment at *name* in UTC; None where there is none, or people name several."""
        found = self.possible(name)
        return self.calendar.read(found[0]) if len(found) == 1 else None

    def is_disputed(self, name: str) -> bool:
        """Tell whether several moments may be at *name*, or one that nobody here knows."""
        return len(self.possible(name)) != 1

    def day_of(self, moment: datetime) -> date:
        """Return the day of a moment at the post."""
        return self.calendar.local(moment).date()

    def day(self, name: str) -> date | None:
        """Return the day at the post of the moment at *name*, if it is known."""
        moment = self.moment(name)
        return None if moment is None else self.day_of(moment)
