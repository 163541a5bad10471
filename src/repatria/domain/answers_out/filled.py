"""One finished form as it leaves: texts by place, rows in their order, and what is known of its submission."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from repatria.domain.expressions.values import as_string
from repatria.domain.forms.answers import Place
from repatria.domain.forms.session import FormSession

_SPACE = uuid.UUID("6a5e1f3c-2d0b-5c1e-9d53-0a7f4c8e2b91")
"""Ours alone; it never changes, so that a form leaves under the same number each time."""


@dataclass(frozen=True, slots=True)
class Submitted:
    """What is known of a submission: its *member* id, the form's *version*, *at* what time *by* which account."""

    member: str
    version: str
    at: str
    by: str


@dataclass(frozen=True, slots=True)
class Filled:
    """A finished form: *asked* are the places that applied, *texts* the answers.

    *rows* are those of each repeat by the place where it stands: an inner repeat in the row around it.
    """

    of: Submitted
    texts: Mapping[Place, str]
    rows: Mapping[Place, tuple[str, ...]]
    asked: frozenset[Place]

    @property
    def instance_id(self) -> str:
        """Return the number under which it leaves, always the same; it tells nothing of the case."""
        return f"uuid:{uuid.uuid5(_SPACE, self.of.member)}"

    def text(self, name: str, row: str = "") -> str:
        """Return the answer at a place, nothing where there is none or where it was not asked."""
        place = Place(name, row)
        return self.texts.get(place, "") if place in self.asked else ""


def filled_from(
    session: FormSession, of: Submitted, said: Callable[[Place], Any], around: Mapping[str, str]
) -> Filled:
    """Return the form of *session* as it leaves; *said* gives the answer at a place.

    *around* are the facts of the case by the names of their hidden questions.
    """
    nodes = session.plan.nodes
    places = (
        Place(name, row)
        for name, node in nodes.items()
        for row in (session.every_row(node.repeat) if node.repeat else ("",))
    )
    asked = [place for place in places if session.is_relevant(*place)]
    facts = {Place(name): text for name, text in around.items()}
    repeats = (place for place in asked if nodes[place.name].question.type == "repeat")
    return Filled(
        of,
        facts | {place: answer_text(said(place)) for place in asked},
        {place: session.rows(*place) for place in repeats},
        frozenset([*asked, *facts]),
    )


def answer_text(value: Any) -> str:
    """Return an answer as forms write it: several chosen ones with spaces between, partial dates as they are."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return " ".join(map(answer_text, value))
    return as_string(value) if isinstance(value, bool | float) else str(value)
