"""Keep what is typed where no form is (an opening, an act of a case, a call) until it is done or thrown away.

It stands encrypted among the drafts, for the person who typed it and nobody else.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import Any, Final

from repatria.services.desk import Desk
from repatria.store.drafts import Draft

UNSAVED: Final = "_unsaved"
"""The name under which it stands among the drafts; no form has it."""

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Unsaved:
    """What was typed, in plain values, and when the last of it was, as stated times are kept."""

    values: Values
    at: str


def keep_unsaved(desk: Desk, typed: Mapping[str, Values]) -> None:
    """Keep what was typed at each name, on the disk when it returns."""
    at = desk.now_text()
    desk.drafts().save_all(
        [Draft(UNSAVED, _path(desk, name), {"at": at, "values": dict(one)}) for name, one in typed.items()]
    )


def unsaved(desk: Desk, *names: str) -> dict[str, Unsaved]:
    """Return what this person typed at *names*, where it waits to be done."""
    wanted = {_path(desk, name): name for name in names}
    return {
        wanted[draft.path]: Unsaved(draft.value["values"], draft.value["at"])
        for draft in desk.drafts().load(UNSAVED)
        if draft.path in wanted
    }


def forget_unsaved(desk: Desk, *names: str) -> None:
    """Forget what was typed at *names*: it was done, or thrown away."""
    desk.drafts().clear(UNSAVED, [_path(desk, name) for name in names])


def forget_unsaved_of(desk: Desk, erased: Set[str]) -> None:
    """Forget what anybody typed here in an act of one of these cases: they were erased by rule."""
    paths = [one.path for one in desk.drafts().load(UNSAVED)] if erased else []
    gone = [path for path in paths if not erased.isdisjoint(path.split("/"))]
    if gone:
        desk.drafts().clear(UNSAVED, gone)


def _path(desk: Desk, name: str) -> str:
    return f"{desk.person.id}/{name}"
