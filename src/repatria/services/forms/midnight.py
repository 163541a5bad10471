"""A form that stays open past midnight is of the new day with the next answer, and before it is finished."""

from __future__ import annotations

from collections.abc import Callable

from repatria.domain.forms.answers import Place
from repatria.services.desk import Desk
from repatria.services.forms.work import FormWork


def of_today(desk: Desk, work: FormWork, first: Callable[[], None] = lambda: None) -> frozenset[Place]:
    """Let a form that is being filled be of the day it is by now; return the places that may look different.

    What is copied in or corrected stays of its own day: what is right on the new one is right as well.
    *first* is called before anything is worked out for a new day, which may take long.
    """
    now = desk.calendar.local(desk.now())
    session = work.session
    days = session.corrected_at or session.copied_at or (session.now,)
    if now.date() == days[-1].date():
        return frozenset()
    if session.corrected_at:
        return session.correct((*days, now))
    if session.copied_at:
        return session.copy_in((*days, now))
    first()
    return session.go_on_to(now)
