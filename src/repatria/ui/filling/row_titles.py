"""How a row of a repeat is called: which of how many it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from repatria.domain.forms.answers import Place
from repatria.domain.forms.session import FormSession
from repatria.domain.texts import Text


def titles_around(session: FormSession, row: str, said: Callable[[Text, Place], str]) -> list[str]:
    """Return which row of how many *row* is, and then the same of the rows it stands in, outwards.

    *said* says words of the form as they stand at a place.
    """
    titles: list[str] = []
    for one in session.lineage(row):
        place = Place(session.repeat_of(one), session.outer_row(one))
        rows = session.rows(*place)
        if one not in rows:
            break  # it was taken out, and what stood in it goes with it
        titles.append(
            QCoreApplication.translate("filling", "{label}: {number} de {count}").format(
                label=said(session.plan.nodes[place.name].question.label, place),
                number=rows.index(one) + 1,
                count=len(rows),
            )
        )
    return titles
