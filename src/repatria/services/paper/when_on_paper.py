"""Of when a filled form is, as its paper says to one reader: not told, it is taken for the day of the print."""

from __future__ import annotations

from repatria.documents.dates import say_moment
from repatria.domain.forms.told_levels import as_told
from repatria.domain.readers import Reader
from repatria.services.desk import Desk
from repatria.services.forms.work import FormWork


def when_on_paper(desk: Desk, work: FormWork, reader: Reader, language: str) -> str:
    """Return the moment that was stated when the form was finished last, by the post's clock; else nothing.

    Nothing is said of a form that is not finished, nor to a *reader* who may not know the moment.
    """
    at = desk.calendar.read(work.finished_at) if work.is_finished else None
    if at is None or not reader.may_know_when(as_told(work.session.plan, work.form)):
        return ""
    return say_moment(desk.calendar.local(at), language)
