"""How far the record goes in a file of acts: each log names in its first event where the one before ended.

So a log that was cut is found, and where nobody names an end, or a log that is named is not in the file, it is told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from repatria.domain.events.event import Envelope
from repatria.domain.events.kinds import VALUE

BEGUN: Final = "log_started"
PUT_BACK: Final = ("put_back", "copies/restored")
"""Values of the record that say that the vault was, or may have been, put back from a copy."""
_RECORD: Final = "record/"

Place = tuple[str, str]
"""A part and a log."""


@dataclass(slots=True)
class _End:
    """Where a log ends: in *line*, at *n*, with the event of these *ids*; *all* of it by their ids, one a line."""

    line: int
    n: int
    ids: set[str] = field(default_factory=set)
    all: bytearray = field(default_factory=lambda: bytearray(b"\n"))

    def holds(self, event_id: str) -> bool:
        return f"\n{event_id}\n".encode() in self.all


@dataclass(frozen=True, slots=True)
class _Named:
    """What the first event of a log, in *line*, names as the last of the one before: its *ids* and *place*."""

    line: int
    ids: tuple[str, ...]
    place: Place | None


@dataclass(frozen=True, slots=True)
class Told:
    """Lines: *cut*, of what names the last act of a log that is not in it; *ends* none names; *before* one lacks.

    *put_back* are the notes that a copy took the place of the vault, or may have.
    """

    cut: tuple[int, ...]
    ends: tuple[int, ...]
    before: tuple[int, ...]
    put_back: tuple[int, ...]


NOTHING: Final = Told((), (), (), ())


def goes_always(part: str, event_type: str, path: str) -> bool:
    """Tell whether an event says how far the record goes and nothing of anybody: its content goes with its log."""
    if not part.startswith(_RECORD):
        return False
    return event_type == BEGUN or (event_type == VALUE and path in PUT_BACK)


class Ends:
    """Takes the events of a file one by one."""

    def __init__(self) -> None:
        self._ends: dict[Place, _End] = {}
        self._named: list[_Named] = []
        self._put_back: list[int] = []

    def passed(self, line: int, read: Envelope, event_id: str) -> None:
        """Take the place of an event."""
        if not read.part.startswith(_RECORD):
            return
        end = self._ends.setdefault((read.part, read.log), _End(line, 0))
        end.all += f"{event_id}\n".encode()
        if read.n < end.n:
            return
        if read.n > end.n:
            end.ids.clear()
        end.line, end.n = line, read.n
        end.ids.add(event_id)

    def told(self, line: int, read: Envelope, body: Mapping[str, Any] | None) -> None:
        """Take the content of an event, once it is proven."""
        if body is None or not read.part.startswith(_RECORD):
            return
        if read.type == VALUE and body.get("path") in PUT_BACK and body.get("value") is not None:
            self._put_back.append(line)
        if read.type == BEGUN and isinstance(said := body.get("value"), dict):
            self._named.append(_named(line, read.part, said))

    def close(self) -> Told:
        """Return what is told once all were taken."""
        known = {one for end in self._ends.values() for one in end.ids}
        ids = {one for named in self._named for one in named.ids}
        missing = [
            one for one in self._named if one.ids and known.isdisjoint(one.ids) and not self._is_in(one)
        ]
        cut = tuple(one.line for one in missing if one.place in self._ends)
        before = tuple(one.line for one in missing if one.place not in self._ends)
        ends = tuple(sorted(end.line for end in self._ends.values() if ids.isdisjoint(end.ids)))
        return Told(cut, ends, before, tuple(self._put_back))

    def _is_in(self, named: _Named) -> bool:
        """Tell whether the log that is named holds what is named, wherever: it went on after a copy was put back."""
        log = self._ends.get(named.place) if named.place is not None else None
        return log is not None and any(map(log.holds, named.ids))


def _named(line: int, part: str, said: Mapping[str, Any]) -> _Named:
    heads, last = said.get("heads"), said.get("last")
    ids = tuple(one for one in heads if isinstance(one, str)) if isinstance(heads, list) else ()
    if not isinstance(last, dict) or not isinstance(last.get("log"), str) or type(last.get("n")) is not int:
        return _Named(line, ids, None)
    return _Named(line, ids, (part, last["log"]))
