"""Rows that the answers count and a filling may not have, and rows that stand and nobody counts: both are told."""

from __future__ import annotations

from collections.abc import Iterator

from repatria.domain.forms.bounds import MOST_IN_ROWS, MOST_ROWS
from repatria.domain.reasons import Because, Reason, because
from repatria.domain.xforms.answers import Answer, rows_in, stand_in
from repatria.domain.xforms.definition import Repeat
from repatria.domain.xforms.filling import Filling


def refused_rows(filling: Filling) -> Iterator[tuple[Answer, Because]]:
    """Yield a stand-in of each repeat that is asked and lacks rows, or has more than are counted, with the reason."""
    for repeat in filling.form.repeats.values():
        if repeat.count is None:
            continue
        for parent in filling.nodes(repeat.path.rpartition("/")[0]):
            here = stand_in(repeat.empty.name, parent)
            if filling.asks_rows(repeat, parent):
                why = _why_not(filling, repeat, here, len(rows_in(parent, repeat.path)))
                if why is not None:
                    yield here, why


def _why_not(filling: Filling, repeat: Repeat, here: Answer, there: int) -> Because | None:
    wanted = filling.rows_counted(repeat.count, here) if repeat.count is not None else None
    if wanted is None or wanted < 0:
        return None
    if wanted >= MOST_ROWS + 1:
        return because(Reason.ROWS_BEYOND, most=MOST_ROWS)
    if int(wanted) > there and not filling.has_room(repeat, int(wanted) - there):
        return because(Reason.ROWS_WITHOUT_ROOM, most=MOST_IN_ROWS)
    if int(wanted) < there:
        return because(Reason.ROWS_UNCOUNTED, there=there, counted=int(wanted))
    return None
