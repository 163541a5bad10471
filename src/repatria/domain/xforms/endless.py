"""Whether a repeat asks for one row more than there are, however many there are: such a form is never finished.

An answer may end a count of rows, as in ODK's handbook: ``if(${plant}[position() = ${count}]/more = 'yes', …)``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from repatria.domain.xforms.answers import Answer
from repatria.domain.xforms.definition import Repeat, XForm
from repatria.domain.xforms.filling import Filling
from repatria.domain.xforms.ordering import reads
from repatria.domain.xforms.reaching import read_paths

_ENOUGH: Final = 150
"""Rows after which a count that still wants more has no end."""
_AT: Final = datetime(2026, 1, 1, tzinfo=UTC)


def endless_repeats(form: XForm) -> Iterator[str]:
    """Yield the paths of repeats whose count is never reached."""
    for repeat in form.repeats.values():
        if _counts_itself_alone(form, repeat) and _grows(Filling(form, _AT, bytes), repeat):
            yield repeat.path


def _counts_itself_alone(form: XForm, repeat: Repeat) -> bool:
    """Tell whether the count of *repeat* reads its rows, and nothing that a person answers."""
    waiting = list(read_paths(repeat.count, repeat.path)) if repeat.count is not None else []
    found: set[str] = set()
    while waiting:
        path = waiting.pop()
        if path not in found:
            found.add(path)
            waiting += reads(form.binds[path]) if path in form.binds else ()
    return repeat.path in found and found.isdisjoint(form.controls)


def _grows(filling: Filling, repeat: Repeat) -> bool:
    """Tell whether each row that is added brings another with it."""
    parent = next(iter(filling.nodes(repeat.path.rpartition("/")[0])), None)
    if parent is None:
        return False
    rows = _rows(parent, repeat)
    while rows < _ENOUGH:
        if not filling.has_room(repeat):
            return False
        filling.add_row(repeat, parent)
        before, rows = rows, _rows(parent, repeat)
        if rows <= before + 1:
            return False
    return True


def _rows(parent: Answer, repeat: Repeat) -> int:
    return sum(isinstance(one, Answer) and one.path == repeat.path for one in parent.children)
