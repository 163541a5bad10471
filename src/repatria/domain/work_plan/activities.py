"""An activity of the work plan, read from what stands; where people disagree, the one that asks for more counts.

So nothing is done, dropped or put off as long as anybody says that it is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, Literal, get_args

from repatria.domain.calendar import last_day_of
from repatria.domain.cases.state import Standing
from repatria.domain.ids import is_id
from repatria.domain.texts import Text

ActivityState = Literal["planned", "under_way", "done", "dropped"]
STATES: Final[tuple[ActivityState, ...]] = get_args(ActivityState)
"""The one that asks for most comes first."""
OPEN: Final[frozenset[ActivityState]] = frozenset({"planned", "under_way"})

ACTIVITY: Final = "activity"
FIELDS: Final = ("words", "country", "due", "state", "reason", "reminded")
EVIDENCE: Final = "evidence"
_REMOVED: Final = "_removed"


@dataclass(frozen=True, slots=True)
class Activity:
    """What *country* (empty: nobody yet) does until *due*, a date that may be partial.

    *reason* is why it was dropped, *reminded* the last day on which somebody was reminded, *evidence* the ids of what
    was attached to show it. *disputed* names the fields on which people disagree.
    """

    id: str
    words: Text
    country: str = ""
    due: str = ""
    state: ActivityState = "planned"
    reason: str = ""
    reminded: str = ""
    evidence: tuple[str, ...] = ()
    disputed: frozenset[str] = field(default_factory=frozenset)

    @property
    def last_day(self) -> date | None:
        """Return the last day on which it is in time; None where none was said."""
        return last_day_of(self.due)

    @property
    def is_open(self) -> bool:
        """Tell whether it is still to do."""
        return self.state in OPEN

    @property
    def is_shown(self) -> bool:
        """Tell whether something attached shows that it was done."""
        return self.state == "done" and bool(self.evidence)


def activity_path(activity: str, name: str) -> str:
    """Return where a field of an activity stands, or what is attached to it (``evidence/<id>``)."""
    return f"{ACTIVITY}/{activity}/{name}"


def read_activities(values: Mapping[str, Standing]) -> tuple[Activity, ...]:
    """Return the activities that stand and were not taken out; what is none is passed over."""
    told: dict[str, dict[str, Standing]] = {}
    for path, standing in values.items():
        kind, _, rest = path.partition("/")
        name, _, key = rest.partition("/")
        if kind == ACTIVITY and key and is_id(name):
            told.setdefault(name, {})[key] = standing
    found = (_activity(name, told[name]) for name in sorted(told))
    return tuple(one for one in found if one is not None)


def _activity(name: str, fields: Mapping[str, Standing]) -> Activity | None:
    """Return one activity; None where all say that it was taken out, or nobody said what it is."""
    words = next((text for text in map(_text, _said(fields, "words")) if text), None)
    removed = _said(fields, _REMOVED)
    if words is None or (removed and all(said is True for said in removed)):
        return None
    texts = {key: [said for said in _said(fields, key) if isinstance(said, str)] for key in FIELDS}
    return Activity(
        name,
        words,
        country=next(iter(texts["country"]), ""),
        due=_earliest(texts["due"]),
        state=_state(texts["state"]),
        reason=next(iter(texts["reason"]), ""),
        reminded=max(texts["reminded"], default=""),
        evidence=tuple(sorted(_attached(fields))),
        disputed=frozenset(key for key in FIELDS if key in fields and fields[key].disputed),
    )


def _said(fields: Mapping[str, Standing], name: str) -> list[Any]:
    standing = fields.get(name)
    return [] if standing is None else [head.value for head in standing.heads]


def _text(value: object) -> Text:
    if not isinstance(value, Mapping):
        return {}
    return {code: said for code, said in value.items() if isinstance(said, str) and said.strip()}


def _earliest(said: Iterable[str]) -> str:
    days = [(last, one) for one in said if (last := last_day_of(one)) is not None]
    return min(days)[1] if days else ""


def _state(said: Iterable[str]) -> ActivityState:
    """Return the state that asks for most; one that only a newer program knows asks for all."""
    known = [next((one for one in STATES if one == state), STATES[0]) for state in said]
    return min(known, key=STATES.index, default=STATES[0])


def _attached(fields: Mapping[str, Standing]) -> Iterable[str]:
    """Yield the ids of what is attached, as long as anybody says that it is."""
    for key, standing in fields.items():
        kind, _, attachment = key.partition("/")
        if kind == EVIDENCE and attachment and any(head.value is True for head in standing.heads):
            yield attachment
