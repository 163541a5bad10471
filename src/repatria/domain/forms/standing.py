"""A filled form as nodes that paths walk: rows within rows, and the answers in them by the names of their questions.

Groups are no nodes. A node is made when a path comes to it, and is the same one while an expression is worked out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from repatria.domain.expressions.nodes import Node
from repatria.domain.expressions.values import Plain, as_string
from repatria.domain.forms.answers import Place
from repatria.domain.forms.plan import FormPlan

_NOTHING: Mapping[str, str] = {}
_NOBODY = "."
"""The name of a place from which is looked, and that nobody sees."""


class Standing(Protocol):
    """Whoever knows what stands in a form."""

    @property
    def plan(self) -> FormPlan:
        """Return the form that is filled."""
        ...

    def rows_read(self, repeat: str, outer: str = "") -> tuple[str, ...]:
        """Return the rows of *repeat* in the row *outer*; raises KeptElsewhereError where others may be kept."""
        ...

    def lineage(self, row: str) -> tuple[str, ...]:
        """Return *row* and the rows that it stands in, outwards."""
        ...

    def repeat_of(self, row: str) -> str:
        """Return the repeat that *row* is one of."""
        ...

    def is_relevant(self, name: str, row: str = "") -> bool:
        """Tell whether a question, group or repeat applies now."""
        ...


class Part:
    """The form itself, a row, or an answer: *name* is that of the repeat or the question, *row* where it stands."""

    __slots__ = ("_asked", "_form", "is_container", "name", "parent", "row")
    attributes = _NOTHING

    def __init__(
        self, form: Form, parent: Part | None, name: str, row: str, *, is_container: bool = False
    ) -> None:
        """With *is_container* it is the form itself or a row."""
        self._form, self.parent, self.name, self.row = form, parent, name, row
        self.is_container = is_container
        self._asked: bool | None = None

    def named(self, name: str) -> Sequence[Part]:
        """Return the rows of the repeat *name* in this row, or its answer to the question *name*."""
        return self._form.below(self, name)

    @property
    def children(self) -> Sequence[Node]:
        """Return all that stands directly in it."""
        return [one for name in self._form.names_in(self) for one in self.named(name)]

    @property
    def text(self) -> str:
        """Return the answer as text, of a row all that it holds; nothing of what does not apply."""
        return as_string(self.value)

    @property
    def value(self) -> Plain:
        """Return what the answer counts as, of a row the text of all that it holds."""
        if self.is_container:
            return "".join(one.text for one in self.children)
        return self._form.read(self.name, self.row) if self.is_asked else ""

    @property
    def is_asked(self) -> bool:
        """Tell whether it applies now."""
        if self._asked is None:
            self._asked = self._form.is_asked(self)
        return self._asked


class Form:
    """The nodes of what is *standing*; *read* gives what an answer counts as and counts what that takes."""

    def __init__(self, standing: Standing, read: Callable[[str, str], Plain]) -> None:
        self._standing, self.read = standing, read
        self.document = Part(self, None, "", "", is_container=True)
        self._made: dict[tuple[str, str], Part] = {}
        self._rows: dict[tuple[str, str], tuple[Part, ...]] = {}

    def at(self, place: Place) -> Part:
        """Return the node at *place*; rules of groups and repeats look from within the row around these."""
        here = self.document
        for row in reversed(self._standing.lineage(place.row)):
            here = self._part(here, self._standing.repeat_of(row), row, is_container=True)
        kind = self._standing.plan.nodes[place.name].question.type
        if kind in ("group", "repeat", "note"):
            return Part(self, here, _NOBODY, place.row)
        return self._part(here, place.name, place.row)

    def below(self, part: Part, name: str) -> Sequence[Part]:
        """Return what *part* holds under *name*."""
        node = self._standing.plan.nodes.get(name)
        if node is None or not part.is_container or node.repeat != part.name:
            return ()
        if node.question.type == "repeat":
            return self._rows_below(part, name)
        return (self._part(part, name, part.row),)

    def _rows_below(self, part: Part, name: str) -> tuple[Part, ...]:
        """Return the rows of *name* in *part*; each of them may ask for them all, so they are found once."""
        found = self._rows.get((name, part.row))
        if found is None:
            rows = self._standing.rows_read(name, part.row)
            parts = (self._part(part, name, row, is_container=True) for row in rows)
            found = self._rows[name, part.row] = tuple(parts)
        return found

    def _part(self, around: Part, name: str, row: str, *, is_container: bool = False) -> Part:
        """Return the one node of *name* in *row*."""
        found = self._made.get((name, row))
        if found is None:
            found = self._made[name, row] = Part(self, around, name, row, is_container=is_container)
        return found

    def names_in(self, part: Part) -> list[str]:
        """Return the names of what stands directly in *part*."""
        if not part.is_container:
            return []
        members = self._standing.plan.members(part.name)
        return [one.question.name for one in members if one.question.type not in ("group", "note")]

    def is_asked(self, part: Part) -> bool:
        """Tell whether *part* applies now; a row does where its repeat does."""
        if part.parent is None:
            return True
        where = part.parent.row if part.is_container else part.row
        return self._standing.is_relevant(part.name, where)
