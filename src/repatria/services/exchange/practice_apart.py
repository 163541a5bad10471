"""No case of practice enters where people work, and none of theirs where somebody practises (design 4.1).

Whoever opens a case says which it is. A file that opens one of the other kind is refused whole; no honest vault holds
such an opening, so nobody can put one into the files of others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from repatria.domain.errors import PracticeMixedError
from repatria.domain.events.chain import read_any_envelope
from repatria.domain.events.event import WrittenEvent, read_body
from repatria.domain.events.kinds import OPENED
from repatria.services.desk import Desk
from repatria.sync.manifest import Sender

_LETTERS = OPENED.encode("ascii")

Run = tuple[str, str, Sequence[WrittenEvent]]


def kept_apart(desk: Desk, sender: Sender, runs: Iterable[Run]) -> Iterator[Run]:
    """Pass on the *runs* of a sealed file; raises PracticeMixedError where one opens a case of the other kind."""
    for part, log, events in runs:
        for written in events:
            practice = _practice_of(written.body) if _is_opening(written) else None
            if practice is not None and practice != desk.practice:
                raise PracticeMixedError(post=sender.post)
        yield part, log, events


def _is_opening(written: WrittenEvent) -> bool:
    """Tell by what the envelope means: a type can be spelled in many ways, each but one with a backslash."""
    if _LETTERS not in written.envelope and b"\\" not in written.envelope:
        return False
    try:
        return read_any_envelope(written.envelope).type == OPENED
    except msgspec.DecodeError:
        return False  # it will not enter


def _practice_of(body: bytes) -> bool | None:
    """Return what an opening says of practice; None when it does not, or was erased."""
    try:
        value = read_body(body).value if body else None
    except msgspec.DecodeError:
        return None
    return bool(value["practice"]) if isinstance(value, dict) and "practice" in value else None
