"""Cases of which two openings are here: which one counts, which does not, and which posts brought them.

Only one can be right, and no program knows which: a person asks both posts (docs/events.md, section 9).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from repatria.domain.cases.given import entry
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.services.desk import Desk
from repatria.store.lists.cases import line
from repatria.store.lists.line_shown import code_shown
from repatria.store.log.opened_again import HeldOpening, openings_held, parts_opened_again
from repatria.store.people import accounts
from repatria.store.state import load_some

_MOST = 6
"""So many openings of one case are told."""


@dataclass(frozen=True, slots=True)
class OpenedBy:
    """One opening: the *code* it gave, the *post* that brought it first ("": nobody knows it), whether it counts."""

    code: str
    post: str
    in_use: bool


@dataclass(frozen=True, slots=True)
class OpenedTwice:
    """A case with more than one opening."""

    case: CaseId
    openings: tuple[OpenedBy, ...]


def opened_twice(desk: Desk, case_ids: Iterable[CaseId]) -> tuple[OpenedTwice, ...]:
    """Return those of the cases of which more than one opening is here, as far as whoever is here may see them."""
    connection = desk.read()
    cases = {core_part(one): one for one in case_ids}
    held = {part: openings_held(connection, part) for part in parts_opened_again(connection, cases)}
    twice = {part: found[:_MOST] for part, found in held.items() if len(found) > 1}
    posts = _posts(desk) if twice else {}
    here = {str(person.id) for person in accounts(connection)} if twice else set()
    return tuple(
        OpenedTwice(cases[part], tuple(_opened_by(desk, one, posts, here) for one in found))
        for part, found in twice.items()
        if line(connection, cases[part], person=desk.person.id) is not None
    )


def _posts(desk: Desk) -> dict[str, str]:
    received = load_some(desk.read(), desk.record, types=("bundle_received",)).facts
    return {str(fact.value.get("bundle", "")): str(fact.value.get("post", "")) for fact in received}


def _opened_by(desk: Desk, one: HeldOpening, posts: dict[str, str], here: set[str]) -> OpenedBy:
    code = code_shown(entry(one.event.body.value, "code")) if one.event.body is not None else ""
    ours = not one.bundle and one.event.envelope.author in here
    return OpenedBy(code, desk.post if ours else posts.get(one.bundle, ""), one.in_use)
