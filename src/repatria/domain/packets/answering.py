"""Answers among the notes of a packet: which were written here or taken in, and where one that comes belongs.

Both sides keep an answer as a note of the packet (``packet_noted``), by the answer's id; so it counts once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Literal

from repatria.domain.cases.given import entry, several
from repatria.domain.cases.state import Fact
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import EventId
from repatria.domain.packets.answer import Answer
from repatria.domain.packets.noted import ANSWERING, SAYS_MORE, answer_in, begun_in, disagreeing, is_final
from repatria.domain.packets.states import KnownPacket, note_of

Place = Literal["new", "older", "beside", "taken", "another"]
"""Whether an answer says what nobody noted yet, was written before something noted, or was taken in.

*beside* does not know of an answer that was noted and says something else; *another* has the id of one that was
taken in, and another content: what came first stands.
"""


def answers_of(packet: KnownPacket) -> tuple[str, ...]:
    """Return the ids of the answers that were noted of a packet, the last one last."""
    return tuple(name for one in packet.noted if (name := answer_in(one)))


def went_before(packet: KnownPacket) -> tuple[str, ...]:
    """Return the ids of all answers that another one follows: also of those whose file may lie on a device."""
    return (*answers_of(packet), *map(begun_in, packet.begun))


def place_of(packet: KnownPacket, answer: Answer) -> Place:
    """Return where *answer* belongs among what was noted of its packet."""
    before = next((one for one in packet.noted if answer_in(one) == answer.id), None)
    if before is not None:
        return "taken" if _is_noted_so(before, answer) else "another"
    if any(_came_after(one, answer) for one in packet.noted):
        return "older"
    return "beside" if _disagrees(packet, answer) else "new"


def note_of_begun(case_id: str, packet: KnownPacket, answer: Answer) -> Deed:
    """Return what notes that an answer is about to be written: it says nothing of the packet until it stands.

    Whoever is cut off before that still owes the answer.
    """
    seen = [one.event_id for one in packet.seen]
    said = {"known_by": "program", "begun": answer.id, "says": answer.state, "digest": answer.digest}
    value = {"state": ANSWERING, **said, "happened_at": answer.made, "after": seen}
    return Deed(core_part(case_id), "packet_noted", f"packet/{packet.id}", value)


def note_of_written(case_id: str, packet: KnownPacket, answer: Answer) -> Deed:
    """Return what notes an answer where it was written, once its file stands.

    Where that was cut off, and the file went by a line after all, what was said since stays the last word.
    """
    since = _since(packet, answer)
    seen = [one for one in packet.seen if one not in since]
    told = {**_told(answer), **({"before": [one.event_id for one in since]} if since else {})}
    return _with(note_of(case_id, packet.id, answer.state, after=seen, **_said(answer, "program")), told)


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


def _is_noted_so(note: Fact, answer: Answer) -> bool:
    """Tell whether what was noted of an answer is what this one says; earlier versions kept no digest of it."""
    kept = entry(note.value, "digest")
    if isinstance(kept, str) and kept:
        return kept == answer.digest
    told = {**_said(answer, "packet"), **_told(answer), "state": answer.state}
    names = ("state", "reason", "happened_at", "follows", "asks", "by", "phone")
    who = entry(note.value, "who") in (answer.contact, answer.who)
    return who and all(entry(note.value, name) == told[name] for name in names)


def _disagrees(packet: KnownPacket, answer: Answer) -> bool:
    """Tell whether *answer*, noted now, would stand beside others that do not know of it."""
    deed = note_of_taken("", packet, answer)
    note = Fact(EventId(answer.id), deed.type, "", deed.path, deed.value, "", "")
    return note in disagreeing([*packet.noted, note])


def _later(packet: KnownPacket, answer: Answer) -> list[Fact]:
    """Return the notes that say what came after *answer*, and all that stand after one of those."""
    return _and_after(packet, [one for one in packet.noted if _came_after(one, answer)])


def _since(packet: KnownPacket, answer: Answer) -> list[Fact]:
    """Return the notes of whoever knew that *answer* was about to be written, and all that stand after those."""
    begun = [one for one in packet.begun if begun_in(one) == answer.id]
    knew = [one for one in packet.noted if answer.id in several(entry(one.value, "follows"))]
    return _and_after(
        packet, knew + [one for one in packet.noted if one not in knew and _stands_after(one, begun)]
    )


def _and_after(packet: KnownPacket, found: list[Fact]) -> list[Fact]:
    """Return notes of a packet and all that stand after one of them."""
    left = [one for one in packet.noted if one not in found]
    while more := [one for one in left if _stands_after(one, found)]:
        found = found + more
        left = [one for one in left if one not in more]
    return found


def _stands_after(note: Fact, others: Iterable[Fact]) -> bool:
    """Tell whether *note* was written by whoever had seen one of *others*, or one of them says it came before."""
    seen = set(map(str, several(entry(note.value, "after"))))
    return any(one.event_id in seen or note.event_id in several(entry(one.value, "before")) for one in others)


def _came_after(note: Fact, answer: Answer) -> bool:
    """Tell whether what *note* says was said knowing of *answer*, or says more than that the packet arrived.

    Whoever says that it arrived knowing of that says it after it. What was asked back or given back is answered no
    more: an answer to it was written before that came.
    """
    if is_final(note) or answer.id in several(entry(note.value, "follows")):
        return True
    says_more = answer.state == "arrived" and entry(note.value, "state") in SAYS_MORE
    return says_more and answer_in(note) not in answer.follows


def _with(deed: Deed, told: Mapping[str, Any]) -> Deed:
    return replace(deed, value={**deed.value, **told})


def _said(answer: Answer, known_by: str) -> dict[str, str]:
    """Return what every note says; in place of a sentence stand the codes of the answer."""
    reason = answer.reason or " ".join(answer.asks)
    return {"known_by": known_by, "who": answer.who, "reason": reason, "happened_at": answer.made}


def _told(answer: Answer) -> dict[str, Any]:
    return {
        "answer": answer.id,
        "follows": list(answer.follows),
        "asks": list(answer.asks),
        "by": answer.by,
        "phone": answer.phone,
        "digest": answer.digest,
    }
