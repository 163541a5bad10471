"""Whether counts ask for one row more than there are, however many there are: such a form is never finished.

A count may read its own rows, or two may read each other's. An answer may end that, as in ODK's handbook:
``if(${plant}[position() = ${count}]/more = 'yes', …)``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from repatria.domain.forms.bounds import MOST_ROWS
from repatria.domain.xforms.answers import Answer, rows_in, stand_in
from repatria.domain.xforms.definition import Repeat, XForm
from repatria.domain.xforms.filling import Filling
from repatria.domain.xforms.ordering import reads
from repatria.domain.xforms.reaching import read_paths

_ONE_BY_ONE: Final = 150
"""Rows that are added singly, so that no count is passed over that ends soon; then all that may be, at once."""
_AT: Final = datetime(2026, 1, 1, tzinfo=UTC)


def endless_counts(form: XForm) -> Iterator[tuple[str, ...]]:
    """Yield each round of repeats whose counts are never reached, by their paths, the first one again at the end."""
    read = {one.path: _read_by_count(form, one) for one in form.repeats.values() if one.count is not None}
    followed = {path: [one for one in read if _looks_at(found, one)] for path, found in read.items()}
    by_hand = {one.path for one in form.repeats.values() if one.count is None and not one.fixed}
    for path in read:
        ways = _ways_from(path, followed)
        persons = form.controls.keys() | by_hand
        is_alone = path in ways and all(read[one].isdisjoint(persons) for one in ways)
        if is_alone and _grows(
            Filling(form, _AT, bytes), form.repeats[path], [form.repeats[one] for one in ways[path]]
        ):
            yield ways[path]


def _read_by_count(form: XForm, repeat: Repeat) -> set[str]:
    """Return what the count of *repeat* reads, and what that is worked out from or stands there because of."""
    waiting = list(read_paths(repeat.count, repeat.path)) if repeat.count is not None else []
    found: set[str] = set()
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        found.add(path)
        for around in _with_those_around(path):
            waiting += reads(form.binds[around]) if around in form.binds else ()
    return found


def _with_those_around(path: str) -> Iterator[str]:
    while path:
        yield path
        path = path.rpartition("/")[0]


def _looks_at(found: set[str], repeat: str) -> bool:
    """Tell whether the rows of *repeat*, or what stands in them, are among what was *found* to be read."""
    return any(one == repeat or one.startswith(f"{repeat}/") for one in found)


def _ways_from(path: str, followed: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    """Return the shortest way from *path* to each repeat whose rows it waits for, itself where it does."""
    ways: dict[str, tuple[str, ...]] = {}
    waiting: list[tuple[str, ...]] = [(path,)]
    for way in waiting:
        for one in followed[way[-1]]:
            if one not in ways:
                ways[one] = (*way, one)
                waiting.append(ways[one])
    return ways


def _grows(filling: Filling, repeat: Repeat, way: Sequence[Repeat]) -> bool:
    """Tell whether its count asks for another row whenever one was added, and still does where no more may be."""
    parent = next(iter(filling.nodes(repeat.path.rpartition("/")[0])), None)
    if parent is None or repeat.count is None:
        return False
    while (rows := len(rows_in(parent, repeat.path))) < _ONE_BY_ONE and filling.has_room(repeat):
        filling.add_row(repeat, parent)
        if not _wants_more(filling, repeat, parent) or len(rows_in(parent, repeat.path)) <= rows:
            return False
    filling.fill_up(way, MOST_ROWS)
    return _wants_more(filling, repeat, parent) or any(_is_beyond(filling, one) for one in way)


def _wants_more(filling: Filling, repeat: Repeat, parent: Answer) -> bool:
    if repeat.count is None:
        return False
    wanted = filling.rows_counted(repeat.count, stand_in(repeat.empty.name, parent))
    return wanted is not None and wanted > len(rows_in(parent, repeat.path))


def _is_beyond(filling: Filling, repeat: Repeat) -> bool:
    """Tell whether more rows than may be are counted in any place where *repeat* stands."""
    count, parents = repeat.count, filling.nodes(repeat.path.rpartition("/")[0])
    if count is None:
        return False
    counts = (filling.rows_counted(count, stand_in(repeat.empty.name, one)) for one in parents)
    return any(wanted is not None and wanted > MOST_ROWS for wanted in counts)
