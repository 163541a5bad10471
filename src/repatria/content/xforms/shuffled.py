"""Questions whose choices their file wants in an order by chance: here they stand in the order of their list."""

from __future__ import annotations

from repatria.domain.expressions.tree import Call
from repatria.domain.xforms.definition import XForm


def shuffled_in(form: XForm) -> tuple[str, ...]:
    """Return the paths of the questions of *form* whose choices are put into an order by chance (``randomize()``)."""
    listed = ((path, control.choices) for path, control in form.controls.items())
    nodes = ((path, choices.nodes) for path, choices in listed if choices is not None)
    return tuple(
        path
        for path, found in nodes
        if found is not None and isinstance(found.tree, Call) and found.tree.name == "randomize"
    )
