"""What each version of a form of others that is here asks, and how sensitive that is, without holding it to run.

Whoever opens a filled form needs this of every version there ever was, and its questions of one or two alone.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from repatria.content.adopting.names import is_from_elsewhere, shares_names
from repatria.content.adopting.reading import bring_in, digest_of
from repatria.domain.errors import DefinitionError
from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import Form
from repatria.domain.forms.plan import FormPlan
from repatria.domain.forms.planning import plan_form
from repatria.domain.forms.stricter import strictest_of
from repatria.domain.forms.values import holds_answer
from repatria.services.desk import Desk
from repatria.services.forms.remembered import Remembered
from repatria.services.forms.stored import (
    key_of,
    lists_in,
    named_in,
    plan_of,
    said_of,
    sensitivity_in,
    unpacked,
)

_LONG: Final = 1 << 16
"""Bytes of a list of which the first lines are read alone, as no level hangs on the others."""
_FIRST_LINES: Final = 3


@dataclass(frozen=True, slots=True)
class Told:
    """One row of a form: how sensitive it is, its *type*, whether it stands *in_rows* and *holds* an answer."""

    level: str
    type: str
    in_rows: bool
    holds: bool


@dataclass(frozen=True, slots=True)
class VersionHere:
    """One version that was put into use here and can be read: what it says of each name."""

    digest: str
    told: Mapping[str, Told]
    shares_names: bool
    _said: Mapping[str, Any] = field(repr=False)

    def at(self, place: Place) -> Told | None:
        """Return what it says of the question that it asks at places like this one, if it does."""
        told = self.told.get(place.name)
        return told if told is not None and told.holds and told.in_rows == bool(place.row) else None

    def plan(self) -> FormPlan | None:
        """Return it ready to run."""
        return plan_of(self._said)


_Outline = tuple[Mapping[str, Told], bool]
_OUTLINES: Final[Remembered[_Outline | None]] = Remembered(100_000)
"""By what is kept of a form, weighed by its rows."""


def versions_here(desk: Desk, form_id: str) -> tuple[VersionHere, ...]:
    """Return every version of a form of others that was put into use here and can be read, the last one first."""
    if not is_from_elsewhere(form_id):
        return ()
    found = ((said, _outline_of(said)) for said in said_of(desk, form_id))
    return tuple(VersionHere(str(said["digest"]), *one, said) for said, one in found if one is not None)


def versions_like(desk: Desk, form: Form) -> tuple[VersionHere, ...]:
    """Return the versions of *form* that are here in which a name is that of the same question as in it."""
    here = versions_here(desk, form.id)
    if not shares_names(form):
        return tuple(one for one in here if one.digest == form.digest)
    return tuple(one for one in here if one.shares_names)


def are_here(desk: Desk, form: Form, under: Iterable[str]) -> bool:
    """Tell whether all the versions with these digests can be read, so that what they guard is known."""
    return set(under) - {""} <= {one.digest for one in versions_here(desk, form.id)}


def strictest_by_name(versions: Iterable[VersionHere]) -> dict[str, str]:
    """Return by the name of each question that any of these asks how sensitive it is where it is so most."""
    return strictest_of(*({name: told.level for name, told in one.told.items()} for one in versions))


# Inside


def _outline_of(said: Mapping[str, Any]) -> _Outline | None:
    return _OUTLINES.get(key_of(said), lambda: _weighed(_read_outline(said)))


def _weighed(outline: _Outline | None) -> tuple[_Outline | None, int]:
    return outline, 1 + len(outline[0] if outline is not None else ())


def _read_outline(said: Mapping[str, Any]) -> _Outline | None:
    try:
        plan = _with_short_lists(said)
        plan = plan_of(said) if plan is None else plan
    except (DefinitionError, ValueError, zlib.error, RecursionError):
        return None
    if plan is None:
        return None
    rows = {
        name: Told(node.question.level, node.question.type, bool(node.repeat), holds_answer(node.question))
        for name, node in plan.nodes.items()
    }
    return rows, shares_names(plan.form)


def _with_short_lists(said: Mapping[str, Any]) -> FormPlan | None:
    """Return the form with the first lines alone of its long lists; None where it has none."""
    lists = lists_in(said)
    short = {name: _first_lines(name, data) for name, data in lists.items()}
    if short == lists:
        return None
    xform, sensitivity, names = unpacked(str(said["xform"])), sensitivity_in(said), named_in(said)
    if digest_of(xform, sensitivity, lists, names) != str(said["digest"]):
        raise ValueError(said["digest"])
    return plan_form(bring_in(str(said["name"]), xform, sensitivity, short, names=names).form)


def _first_lines(name: str, data: bytes) -> bytes:
    lines = data.split(b"\n", _FIRST_LINES) if name.lower().endswith(".csv") and len(data) > _LONG else []
    first = b"\n".join(lines[:_FIRST_LINES])
    return data if not first or b'"' in first else first
