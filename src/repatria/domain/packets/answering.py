"""Answers among the notes of a packet: which were written here or taken in, and where one that comes belongs.

Both sides keep an answer as a note of the packet (``packet_noted``), by the answer's id; so it counts once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final, Literal

from repatria.domain.cases.given import entry, several
from repatria.domain.cases.state import Fact
from repatria.domain.events.deed import Deed
from repatria.domain.packets.answer import Answer
from repatria.domain.packets.states import KnownPacket, Noted, note_of

_SAYS_MORE: Final[frozenset[Noted]] = frozenset({"accepted", "queried", "refused", "closed", "recalled"})
"""What nobody says of a packet that did not arrive: that it arrived is never the last word after one of them."""

Place = Literal["new", "older", "taken"]
"""Whether an answer says what nobody noted yet, was written before something noted, or was taken in."""


def answers_of(packet: KnownPacket) -> tuple[str, ...]:
    """Return the ids of the answers that were noted of a packet, the last one last."""
    found = (entry(one.value, "answer") for one in packet.noted)
    return tuple(name for name in found if isinstance(name, str) and name)


def place_of(packet: KnownPacket, answer: Answer) -> Place:
    """Return where *answer* belongs among what was noted of its packet."""
    if answer.id in answers_of(packet):
        return "taken"
    return "older" if any(_came_after(one, answer) for one in packet.noted) else "new"


def note_of_written(case_id: str, packet: KnownPacket, answer: Answer, digest: str) -> Deed:
    """Return what notes an answer where it is written; *digest* is that of its bytes."""
    told = {**_told(answer), "digest": digest}
    return _with(
        note_of(case_id, packet.id, answer.state, after=packet.noted, **_said(answer, "program")), told
    )


def note_of_unwritten(case_id: str, packet: KnownPacket, answer: Answer, reason: str) -> Deed:
    """Return what notes that an answer was never written after all, and why: what it noted stands no more."""
    said = {**_said(answer, "program"), "reason": reason}
    return _with(note_of(case_id, packet.id, "dropped", after=packet.noted, **said), {"answer": answer.id})


def note_of_taken(case_id: str, packet: KnownPacket, answer: Answer) -> Deed:
    """Return what notes an answer that came; what was said after it stays the last word."""
    later = _later(packet, answer)
    earlier = [one for one in packet.noted if one not in later]
    told = {**_told(answer), "before": [one.event_id for one in later]}
    return _with(note_of(case_id, packet.id, answer.state, after=earlier, **_said(answer, "packet")), told)


def _later(packet: KnownPacket, answer: Answer) -> list[Fact]:
    """Return the notes that say what came after *answer*, and all that stand after one of those."""
    found = [one for one in packet.noted if _came_after(one, answer)]
    left = [one for one in packet.noted if one not in found]
    while more := [one for one in left if _stands_after(one, found)]:
        found += more
        left = [one for one in left if one not in more]
    return found


def _stands_after(note: Fact, others: Iterable[Fact]) -> bool:
    seen = set(map(str, several(entry(note.value, "after"))))
    return any(one.event_id in seen for one in others)


def _came_after(note: Fact, answer: Answer) -> bool:
    """Tell whether what *note* says was said knowing of *answer*, or says more than that the packet arrived.

    What a file asked back is answered no more: an answer to it was written before that came.
    """
    if entry(note.value, "recall") or answer.id in several(entry(note.value, "follows")):
        return True
    return answer.state == "arrived" and entry(note.value, "state") in _SAYS_MORE


def _with(deed: Deed, told: Mapping[str, Any]) -> Deed:
    return replace(deed, value={**deed.value, **told})


def _said(answer: Answer, known_by: str) -> dict[str, str]:
    """Return what every note says; in place of a sentence stand the codes of the answer."""
    reason = answer.reason or " ".join(answer.asks)
    return {"known_by": known_by, "who": answer.contact, "reason": reason, "happened_at": answer.made}


def _told(answer: Answer) -> dict[str, Any]:
    return {
        "answer": answer.id,
        "follows": list(answer.follows),
        "asks": list(answer.asks),
        "by": answer.by,
        "phone": answer.phone,
    }
