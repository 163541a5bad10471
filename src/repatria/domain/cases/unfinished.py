"""What a form says that was begun and saved and not finished: it may protect at once, and it opens nothing.

Only answers with a protective order count, and only until their form is finished: then it says the same, or better.
A finished form in which one of them was changed since is open again, and protects like one begun.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from repatria.domain.cases.given import entry
from repatria.domain.cases.state import CaseState, Fact, Head
from repatria.domain.forms.variants import base_of

_HOLDS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "child_or_doubt": {"is_child": {"yes": "yes", "doubt": "doubt"}},
    "origin_block": {
        "consular_block": {"yes": "yes", "doubt": "doubt"},
        "fear_of_return": {"yes": "yes", "possible": "doubt"},
    },
}
"""By value of the case: what an unfinished answer to a question makes of it; nothing that would protect less."""

_HOLDING = ("consular_block", "fear_of_return", "is_child")
"""All those questions, as ``answers`` of a submission names them; for ever (docs/events.md, section 5)."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A form that somebody began and saved, by its member id."""

    member: str
    form: str


def begun_forms(state: CaseState) -> tuple[Begun, ...]:
    """Return the forms that were begun and not finished; finishing another kind of form finishes none."""
    facts = [fact for fact in (*state.facts, *state.late_facts) if fact.path.startswith("form/")]
    finished = {_kind(_named(fact)) for fact in facts if fact.type == "form_submitted"}
    added = (_named(fact) for fact in facts if fact.type == "member_added")
    return tuple(dict.fromkeys(one for one in added if _kind(one) not in finished))


def open_forms(state: CaseState) -> tuple[Begun, ...]:
    """Return the forms whose protecting answers hold by themselves: those begun, and those changed since finished."""
    return (*begun_forms(state), *_changed_since(state))


def answers_mark(state: CaseState, member: str) -> str:
    """Return the mark of which protecting answers stand in the form *member*, which tells nobody what they say."""
    ids = sorted(head.event_id for path in _paths(member) for head in _heads(state, path))
    return urlsafe_b64encode(sha256(" ".join(ids).encode("ascii")).digest()).decode("ascii").rstrip("=")


def held_by(state: CaseState, name: str, forms: tuple[Begun, ...]) -> Iterator[str]:
    """Yield what open *forms* would make of the case's value *name*, where it protects; what cannot be read does."""
    for question, means in _HOLDS.get(name, {}).items():
        for one in forms:
            path = f"form/{one.member}/{question}"
            yield from ("yes",) if path in state.unread else ()
            said = (*(head.value for head in _heads(state, path)), *state.late.get(path, ()))
            yield from (means[word] for word in map(str, said) if word in means)


def _changed_since(state: CaseState) -> Iterator[Begun]:
    """Yield the finished forms of which something that protects was said, or waits, since they were finished."""
    standing: dict[Begun, list[Fact]] = {}
    for fact in (*state.facts, *state.late_facts):
        if fact.type == "form_submitted" and fact.path.startswith("form/"):
            standing.setdefault(_named(fact), [])
    for fact in state.facts:
        if fact.type == "form_submitted" and fact.path.startswith("form/"):
            standing[_named(fact)].append(fact)
    yield from (one for one, finished in standing.items() if not _is_as_finished(state, one.member, finished))


def _is_as_finished(state: CaseState, member: str, finished: list[Fact]) -> bool:
    """Tell whether what stands is what one who finished the form said; before ``answers`` the clocks decide."""
    if any(path in state.late or path in state.unread for path in _paths(member)):
        return False
    marks = [mark for fact in finished if (mark := entry(fact.value, "answers")) is not None]
    if marks:  # one that is no text is the mark of nothing that stands
        return answers_mark(state, member) in marks
    last = max((fact.wall for fact in finished), default="")
    said = [_heads(state, path) for path in _paths(member)]
    disputed = any(len({str(head.value) for head in heads}) > 1 for heads in said)
    return not disputed and all(head.wall <= last for heads in said for head in heads)


def _paths(member: str) -> tuple[str, ...]:
    return tuple(f"form/{member}/{question}" for question in _HOLDING)


def _heads(state: CaseState, path: str) -> tuple[Head, ...]:
    return state.values[path].heads if path in state.values else ()


def _named(fact: Fact) -> Begun:
    named: Any = fact.value.get("form") if isinstance(fact.value, Mapping) else None
    return Begun(fact.path.removeprefix("form/"), named if isinstance(named, str) else "")


def _kind(one: Begun) -> tuple[str, str]:
    return one.member, base_of(one.form)
