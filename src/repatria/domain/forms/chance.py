"""Chance in a form: drawn anew for what is written once, and drawn once for what is worked out again and again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import shake_256

from repatria.domain.forms.answers import Place

Bytes = Callable[[int], bytes]
"""Gives so many bytes."""


@dataclass(frozen=True, slots=True)
class Chance:
    """What ``random()`` and ``uuid()`` say in one form.

    What is written (a default, what an act sets) is drawn *anew*, where anything here can. What is calculated, and
    what decides whether a question is asked, is drawn by the form's *lot*, its id: it is kept nowhere, and says the
    same at each question each time that it is worked out, today and a year later, here and at another post.
    """

    lot: str
    anew: Bytes | None = None

    def by_lot(self, place: Place, beside: str = "") -> Bytes:
        """Return what draws at *place*, and of several things that are worked out there for the one *beside*."""
        drawn = 0

        def draw(count: int) -> bytes:
            nonlocal drawn
            drawn += 1
            said = "\n".join((self.lot, place.name, place.row, beside, str(drawn)))
            return shake_256(said.encode()).digest(count)

        return draw
