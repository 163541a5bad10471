"""What stood in the core of a case and is protected now: the core says only that it stands there no more.

What replaces never leaves its part (design 4.1). So an answer whose level rose is written twice: itself among what is
protected, and in the core, in place of what stood there, that it moved.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from repatria.domain.cases.state import Standing
from repatria.domain.events.deed import Deed
from repatria.domain.events.disagreements import Disagreement
from repatria.domain.events.kinds import VALUE
from repatria.domain.forms.answers import KEPT

MOVED: Final[dict[str, str]] = {"moved": "protected"}
"""Stands in the core where an answer is protected now; it is no answer and disagrees with none."""

_OF_ROWS = ("_order", "_removed")


def is_moved(value: Any) -> bool:
    """Tell whether *value* says that the answer is protected now."""
    return bool(value == MOVED)


def in_their_parts(deeds: Iterable[Deed], parts: Mapping[str, str]) -> list[Deed]:
    """Return *deeds* so that none replaces what stands in another part; *parts* by the ids of what is replaced.

    What is said of an answer of which anything is protected is protected, and what stood of it in the core moved.
    What says of a row where it stands, or of an answer that it is kept, is said in each of the parts.
    """
    led: list[Deed] = []
    beside: list[Deed] = []
    for deed in deeds:
        theirs = {part: ids for part, ids in _by_part(deed, parts).items() if part != deed.part}
        if deed.type != VALUE or not theirs:
            led.append(deed)
            continue
        if _says_no_answer(deed.path):
            led.append(replace(deed, replaces=_own(deed, deed.part, parts)))
            beside += [replace(deed, part=part, replaces=ids) for part, ids in theirs.items()]
            continue
        held = max((deed.part, *theirs), key=is_protected)
        led.append(replace(deed, part=held, replaces=_own(deed, held, parts)))
        beside += [
            replace(deed, part=part, value=dict(MOVED), replaces=ids)
            for part, ids in _by_part(deed, parts).items()
            if part != held
        ]
    return led + beside


def across_parts(found: Sequence[Disagreement], values: Mapping[str, Standing]) -> list[Disagreement]:
    """Return *found*, of single parts, and what parts disagree on together; that an answer moved is no answer.

    *values* are the case's, at least where something stands in both of its parts.
    """
    known = {one.path for one in found}
    across = {
        path: Disagreement(max((head.part for head in standing.heads), key=is_protected), path, standing)
        for path, standing in values.items()
        if standing.disputed and (path not in known or len({head.part for head in standing.heads}) > 1)
    }
    left = (_without_moved(one) for one in found if one.path not in across)
    return [*(one for one in left if one is not None), *across.values()]


def _without_moved(one: Disagreement) -> Disagreement | None:
    """Return *one* without the mark that the answer moved, for which nobody settles; None where nothing is left."""
    left = tuple(head for head in one.standing.heads if not is_moved(head.value))
    if len(left) == len(one.standing.heads):
        return one
    standing = Standing(left)
    return replace(one, standing=standing) if left and standing.disputed else None


def _by_part(deed: Deed, parts: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for event_id in deed.replaces:
        part = parts.get(event_id, deed.part)
        found[part] = (*found.get(part, ()), event_id)
    return found


def _own(deed: Deed, part: str, parts: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(event_id for event_id in deed.replaces if parts.get(event_id, deed.part) == part)


def _says_no_answer(path: str) -> bool:
    return path.rpartition("/")[2] in _OF_ROWS or f"/{KEPT}/" in path


def is_protected(part: str) -> bool:
    """Tell whether *part* is the protected one of a case."""
    return part.endswith("/protected")
