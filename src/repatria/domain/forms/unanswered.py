"""A filled form as it would stand had nobody ever answered some of its questions."""

from __future__ import annotations

from collections.abc import Collection

from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.session import FormSession


def without_answers(session: FormSession, names: Collection[str]) -> FormSession:
    """Return the form without the answers to the questions *names* and the rows of such repeats; the given one stays.

    What the form works out and asks follows: nothing in it tells that they were answered.
    """
    answers = session.answers()
    gone = {row for repeat in names for row in answers.rows_of(repeat)}

    def stays(place: Place) -> bool:
        return place.name not in names and place.row not in gone

    left = Answers(
        {place: value for place, value in answers.values.items() if stays(place)},
        {repeat: rows for repeat, rows in answers.rows.items() if repeat not in names},
        {row: order for row, order in answers.orders.items() if row not in gone},
        frozenset(place for place in answers.disputed if stays(place)),
        {row: outer for row, outer in answers.within.items() if row not in gone},
    )
    plan = session.plan
    return FormSession(plan.form, left, session.case_facts, session.now, plan, session.chance)
