"""Random histories of a part: several logs write at once, each seeing only some of what the others wrote."""

from __future__ import annotations

import random as chance  # noqa: TID251 - the same for the same seed

from hypothesis import strategies as st

from repatria.domain.events.event import Body, Event, WrittenEvent, write_event
from repatria.domain.ids import make_id

VALUES = (None, "x", 2, 2.5, ["a", "b"], {"state": "done", "by": ["x"]})
PATHS = ("case/side", "form/a/x", "form/a/y", "row/r/x")


class History:
    """Writes events of one part into several logs; what a log has seen decides what it replaces."""

    def __init__(self, seed: int, part: str = "case/" + "a" * 26 + "/core") -> None:
        self.random = chance.Random(seed)
        self.part = part
        self.written: list[WrittenEvent] = []
        self.events: list[Event] = []
        self.authors = [make_id(self.random.randbytes(16)) for _ in range(2)]
        self.tips: dict[str, tuple[int, str]] = {}
        self.seen: dict[str, dict[str, set[str]]] = {}

    def log(self) -> str:
        name = make_id(self.random.randbytes(16))
        self.tips[name], self.seen[name] = (0, ""), {}
        return name

    def write(
        self, log: str, kind: str, path: str, value: object, replaces: tuple[str, ...] = (), wall: str = ""
    ) -> Event:
        n, prev = self.tips[log]
        minute = self.random.randrange(60)
        written, event = write_event(
            type=kind,
            part=self.part,
            log=log,
            n=n + 1,
            prev=prev,
            author=self.random.choice(self.authors),
            wall=wall or f"2026-01-01T10:{minute:02}:00Z",
            body=Body(path, value),
            salt=self.random.randbytes(16),
            replaces=replaces,
        )
        self.tips[log] = (n + 1, event.id)
        self.written.append(written)
        self.events.append(event)
        return event

    def step(
        self, logs: list[str], kinds: tuple[str, ...] = ("value", "value", "value", "note_added")
    ) -> None:
        """Write one event somewhere, or let one log see what another knows."""
        log = self.random.choice(logs)
        seen = self.seen[log]
        if self.random.random() < 0.25:
            for path, ids in self.seen[self.random.choice(logs)].items():
                seen.setdefault(path, set()).update(ids)
            return
        kind, path = self.random.choice(kinds), self.random.choice(PATHS)
        replacing = kind == "value" or self.random.random() < 0.3  # no window writes a fact that replaces
        replaces = tuple(sorted(seen.get(path, ()))) if replacing else ()
        event = self.write(log, kind, path, self.random.choice(VALUES), replaces)
        if kind == "value":
            seen[path] = {event.id}

    def runs(self, events: list[WrittenEvent] | None = None) -> list[tuple[str, str, list[WrittenEvent]]]:
        """Return what was written as runs of one event each, in the order given."""
        logs = {event.id: event.envelope.log for event in self.events}
        return [(self.part, logs[w.id], [w]) for w in (self.written if events is None else events)]


def write_history(seed: int, steps: int, logs: int, kinds: tuple[str, ...] | None = None) -> History:
    """Return a history of so many *steps* over so many *logs*."""
    history = History(seed)
    names = [history.log() for _ in range(logs)]
    for _ in range(steps):
        history.step(names, kinds) if kinds else history.step(names)
    return history


histories = st.builds(write_history, st.integers(0, 2**32), st.integers(0, 40), st.integers(1, 4))
