"""Which answers of an XForm its own expressions read: these are kept although nothing asks them."""

from __future__ import annotations

from typing import Final

from repatria.content.adopting.acting import changed_by_others
from repatria.domain.expressions import Expression
from repatria.domain.xforms.definition import XForm
from repatria.domain.xforms.reaching import read_paths

_COLUMNS: Final = ("relevant", "required", "read_only", "constraint", "calculate")


def paths_read(form: XForm) -> frozenset[str]:
    """Return the paths that expressions of *form* read, or that others change."""
    found: set[str] = set()
    for path, bind in form.binds.items():
        rules: list[Expression | None] = [getattr(bind, column) for column in _COLUMNS]
        found |= {one for rule in rules if rule is not None for one in read_paths(rule, path) if one != path}
    for control in form.controls.values():
        if control.choices is not None and control.choices.nodes is not None:
            found |= read_paths(control.choices.nodes, control.path)
    for repeat in form.repeats.values():
        if repeat.count is not None:
            found |= read_paths(repeat.count, repeat.path)
    for act in form.set_values:
        if act.value is not None:
            found |= read_paths(act.value, act.target)
    found |= {act.target for act in changed_by_others(form)}
    return frozenset(found)
