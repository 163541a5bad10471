"""What was answered in a filled form under another version of it, and stays beside what took its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from repatria.domain.cases.answers import placed_rows
from repatria.domain.cases.state import CaseState
from repatria.domain.forms.answers import Place, before_path, read_before_path
from repatria.domain.forms.definition import LEVELS


@dataclass(frozen=True, slots=True)
class FormerAnswer:
    """One answer as it was given under the version *digest*, whose question the version in use asks otherwise.

    *level* says how sensitive it is; without a *value* it was let go.
    """

    place: Place
    digest: str
    value: Any
    level: str

    def path(self, instance: str) -> str:
        """Return where it stands in the case."""
        return before_path(instance, self.place, self.digest)

    def told(self) -> dict[str, Any]:
        """Return what is kept of it there."""
        return {"answer": self.value, "level": self.level}


def former_answers(state: CaseState, instance: str) -> tuple[FormerAnswer, ...]:
    """Return what stays beside the answers of a filled form, in the order of paths; of several that stand, each."""
    rows = placed_rows(state, instance)
    found = []
    for path, standing in sorted(state.values.items()):
        if (at := former_at(instance, path, rows)) is not None:
            values = [head.value for head in standing.heads]
            each = (value for index, value in enumerate(values) if value not in values[:index])
            found += [one for value in each if (one := read_former(*at, value)) is not None]
    return tuple(found)


def former_at(instance: str, path: str, rows: Mapping[str, object]) -> tuple[Place, str] | None:
    """Return the place and the version that *path* of the form, or of one of its *rows*, speaks of."""
    said = read_before_path(path)
    if said is None:
        return None
    owner, digest, name = said
    row = owner.removeprefix("row/") if owner.startswith("row/") else ""
    return (Place(name, row), digest) if owner == f"form/{instance}" or row in rows else None


def read_former(place: Place, digest: str, kept: Any) -> FormerAnswer | None:
    """Return what is *kept* of such an answer; nothing where it was let go."""
    said = kept if isinstance(kept, Mapping) else {}
    level = said.get("level")
    if said.get("answer") is None:
        return None
    return FormerAnswer(place, digest, said["answer"], str(level) if level in LEVELS else LEVELS[-1])
