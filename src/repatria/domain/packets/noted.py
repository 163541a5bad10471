"""What was noted of a packet, in order: what counts, the last word, and answers that do not know of each other.

No clock decides: a note names those that were seen when it was written, an answer the answers that went before it.
What was asked back with a file, or given back, stays so, whatever answers say of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from repatria.domain.cases.given import entry, several, text_at
from repatria.domain.cases.state import Fact

SAYS_MORE: Final = frozenset({"accepted", "queried", "refused", "closed", "recalled"})
"""What nobody says of a packet that did not arrive: that it arrived is never the last word after one of them."""

ANSWERING: Final = "answering"
"""The state in a note of an answer that is about to be written: it says nothing yet (docs/packets.md)."""


_GIVEN_BACK: Final = ("recalled", "returned")
"""States of a packet that counts no more."""


def answer_in(note: Fact) -> str:
    """Return the id of the answer that a note is of; nothing where it was noted by hand."""
    return text_at(note.value, "answer")


def is_final(note: Fact) -> bool:
    """Tell whether after *note* the packet counts no more, whatever else is said of it."""
    return entry(note.value, "state") == "returned" or bool(text_at(note.value, "recall"))


def in_order(noted: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return the notes that count, each answer once, those last which nobody had seen: a clock may go back.

    Nor is one the last that says itself *before* which others it was said. Those of answers that were never written
    after all do not count. What a file asked back stays so: only that it is asked back anew, or was given back, comes
    after that.
    """
    stand = _that_stand(noted)
    once = _first_of_each(stand)
    seen = _seen_by(stand, once)
    followed = {name for names in seen.values() for name in names}
    here = set(once.values())
    for one in stand:
        if here & {once.get(name, "") for name in _names(one, "before")}:
            followed.add(once[one.event_id])
    kept = [one for one in stand if once[one.event_id] == one.event_id]
    final = _GIVEN_BACK if any(map(is_final, noted)) else ()
    return tuple(
        sorted(kept, key=lambda one: (entry(one.value, "state") in final, one.event_id not in followed))
    )


def disagreeing(noted: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return the last answers among the notes of a packet that do not know of each other and say different things.

    So they come where the vault that writes them was put back between two. They stand beside each other until an
    answer that knows of both, or a note by hand of whoever had seen both; of a packet that counts no more none does.
    """
    if any(map(is_final, noted)):
        return ()
    stand = _that_stand(noted)
    once = _first_of_each(stand)
    seen = _closed(_seen_by(stand, once))
    heads = _last_answers([one for one in stand if once[one.event_id] == one.event_id])
    by_hand = [seen.get(one.event_id, set()) for one in stand if not answer_in(one)]

    def apart(one: Fact, other: Fact) -> bool:
        both = {one.event_id, other.event_id}
        return _said(one) != _said(other) and not any(both <= names for names in by_hand)

    return tuple(one for one in heads if any(apart(one, other) for other in heads))


def begun_of(noted: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the notes of answers that were about to be written, where nothing says that they were, or were not."""
    notes = list(noted)
    ended = {answer_in(one) for one in notes} | {""}
    first: dict[str, Fact] = {}
    for one in notes:
        if entry(one.value, "state") == ANSWERING and begun_in(one) not in ended:
            first.setdefault(begun_in(one), one)
    return tuple(first.values())


def begun_in(note: Fact) -> str:
    """Return the id of the answer that was about to be written."""
    return text_at(note.value, "begun")


def unseen(begun: Iterable[Fact], noted: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return which notes of *begun* nobody had seen who noted something that counts."""
    seen = {name for one in noted for name in _names(one, "after")}
    return tuple(one for one in begun if one.event_id not in seen)


def _that_stand(noted: Sequence[Fact]) -> list[Fact]:
    """Return notes without those of answers that were never written after all."""
    never = {answer_in(one) for one in noted if entry(one.value, "state") == "dropped"} - {""}
    return [one for one in noted if answer_in(one) not in never]


def _first_of_each(noted: Sequence[Fact]) -> dict[str, str]:
    """Return for each note the one that stands for it: of an answer that was noted twice, the first."""
    first: dict[str, str] = {}
    return {
        one.event_id: first.setdefault(answer_in(one) or f"event/{one.event_id}", one.event_id)
        for one in noted
    }


def _seen_by(noted: Sequence[Fact], once: Mapping[str, str]) -> dict[str, set[str]]:
    """Return for each note that counts which others were seen when it was written, or another of the same answer.

    What was noted by whoever had seen an answer comes after it, also where that was noted again after that.
    """
    seen: dict[str, set[str]] = {}
    for one in noted:
        names = {once[name] for name in _names(one, "after") if name in once}
        seen.setdefault(once[one.event_id], set()).update(names - {once[one.event_id]})
    again = {one.event_id for one in noted} - set(once.values())
    twice = {once[name] for name in again}
    return {
        name: {one for one in names if name not in twice or name not in seen.get(one, ())}
        for name, names in seen.items()
    }


def _last_answers(noted: Sequence[Fact]) -> list[Fact]:
    """Return the answers that none of the others knows of; that it arrived is none beside one that says more."""
    answers = {name: one for one in noted if (name := answer_in(one))}
    known = _closed({name: set(_names(one, "follows")) for name, one in answers.items()})
    last = [
        one
        for name, one in answers.items()
        if not any(name in follows for other, follows in known.items() if other != name)
    ]
    more = [one for one in last if entry(one.value, "state") in SAYS_MORE]
    return more or last


def _closed(seen: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """Return for each name all that it leads to, however far."""
    reached: dict[str, set[str]] = {}
    for name, found in seen.items():
        left, reached[name] = list(found), set()
        while left:
            one = left.pop()
            if one not in reached[name]:
                reached[name].add(one)
                left += seen.get(one, ())
    return reached


def _said(note: Fact) -> tuple[object, ...]:
    """Return what an answer says; not who says it."""
    asks = tuple(sorted(_names(note, "asks")))
    return (
        entry(note.value, "state"),
        asks,
        "" if asks else text_at(note.value, "reason"),
        text_at(note.value, "by"),
    )


def _names(note: Fact, key: str) -> list[str]:
    return [str(one) for one in several(entry(note.value, key))]
