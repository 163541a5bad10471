"""Rows that the answers count and that a filling may not have: none of them is made, and that is told."""

from __future__ import annotations

from collections.abc import Iterator

from repatria.domain.forms.bounds import MOST_IN_ROWS, MOST_ROWS
from repatria.domain.reasons import Because, Reason, because
from repatria.domain.xforms.answers import Answer, stand_in
from repatria.domain.xforms.definition import Repeat
from repatria.domain.xforms.filling import Filling


def refused_rows(filling: Filling) -> Iterator[tuple[Answer, Because]]:
    """Yield a stand-in of each repeat that is asked and lacks rows which may not be made, with the reason."""
    for repeat in filling.form.repeats.values():
        if repeat.count is None:
            continue
        for parent in filling.nodes(repeat.path.rpartition("/")[0]):
            here = stand_in(repeat.empty.name, parent)
            if parent.is_asked() and filling.holds(filling.bind(here).relevant, here, otherwise=True):
                why = _why_not(filling, repeat, here, _rows(parent, repeat))
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
    return None


def _rows(parent: Answer, repeat: Repeat) -> int:
    return sum(isinstance(one, Answer) and one.path == repeat.path for one in parent.children)
