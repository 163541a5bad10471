"""Two cases of one person: both cores say so at one place, whose name tells nothing to whoever lacks the other case.

It is a statement and not a fusion: nothing of either case changes, and another value takes it back. While anybody
says that they are of one person, what protects in either holds for both.
"""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from typing import Any, Literal

from repatria.domain.cases.family import family_of
from repatria.domain.cases.given import entry
from repatria.domain.cases.related import may_member_serve
from repatria.domain.cases.state import CaseState
from repatria.domain.ids import CaseId

Said = Literal["same", "other"]
SAME: Said = "same"
OTHER: Said = "other"
SAME_PERSON = "same/"
"""Begins the paths at which a case says of another whether it is of the same person."""

_CONTEXT = b"repatria/1/same\0"


def link_of(one: CaseId, other: CaseId) -> str:
    """Return the name under which two cases speak of each other: both know it, and it names neither."""
    return _written(_digest(_read(one), _read(other)))


def others_behind(
    spoken: Iterable[tuple[str, CaseId]], case_ids: Iterable[CaseId]
) -> Iterator[tuple[str, CaseId, CaseId]]:
    """Yield under which names a case has *spoken* of one of *case_ids*, with the one that spoke and the other.

    A name tells nothing, so each case is tried with each that spoke: about a microsecond for the two.
    """
    left: dict[bytes, dict[bytes, tuple[str, CaseId]]] = {}
    for link, one in spoken:
        with suppress(ValueError):  # somebody's own invention
            digest = urlsafe_b64decode(link.encode("ascii") + b"=")
            if _written(digest) == link:
                left.setdefault(_read(one), {})[digest] = link, one
    for other in case_ids:
        theirs = _read(other)
        for mine in [mine for mine in left if mine != theirs]:
            found = left[mine].pop(_digest(mine, theirs), None)
            if found is not None:
                yield *found, other
                if not left[mine]:
                    del left[mine]
        if not left:
            return


def path_of(link: str) -> str:
    """Return where a case says what it says under this name."""
    return f"{SAME_PERSON}{link}"


def links_in(state: CaseState) -> frozenset[str]:
    """Return the names under which anything is said here of another case, also by what does not stand."""
    paths = (path for said in (state.values, state.late, state.unread) for path in said)
    return frozenset(path.removeprefix(SAME_PERSON) for path in paths if path.startswith(SAME_PERSON))


def says_same(state: CaseState, link: str) -> bool:
    """Tell whether anybody may say here that the other case is of the same person; only ``other`` says it is not."""
    path = path_of(link)
    return is_same(_said_at(state, path)) or state.is_unread(path)


def is_same(said: Iterable[Any]) -> bool:
    """Tell whether any of the values *said* at such a place keeps two cases together."""
    return any(value != OTHER for value in said)


def with_people_of(state: CaseState, others: Iterable[CaseState]) -> CaseState:
    """Return *state* with those around the person whom her *other* cases bar, or link as family: they do here too.

    They stand like what is here and does not count yet: nobody is shown them by it.
    """
    facts, values = list(state.late_facts), dict(state.late)
    for other in others:
        family = set(family_of(other))
        for fact in (*other.facts, *other.late_facts):
            if fact.type != "member_added" or not fact.path.startswith("related/"):
                continue
            barred = not may_member_serve(other, fact.path.removeprefix("related/"))
            if barred or entry(fact.value, "case") in family:
                facts.append(fact)
                for name in ("kind", *(("name",) if barred else ())):
                    place = f"{fact.path}/{name}"
                    values[place] = (*values.get(place, ()), *_said_at(other, place))
    return replace(
        state, late={place: said for place, said in values.items() if said}, late_facts=tuple(facts)
    )


def _read(case_id: CaseId) -> bytes:
    return case_id.encode("ascii", "replace")


def _digest(one: bytes, other: bytes) -> bytes:
    first, second = (one, other) if one < other else (other, one)
    return sha256(b"%b%b %b" % (_CONTEXT, first, second)).digest()


def _written(digest: bytes) -> str:
    return urlsafe_b64encode(digest).decode("ascii").rstrip("=")


def _said_at(state: CaseState, place: str) -> tuple[Any, ...]:
    standing = state.values.get(place)
    return (*(head.value for head in (standing.heads if standing else ())), *state.late.get(place, ()))
