"""What goes of chosen cases to another post: whose parts, under which protocols, and what nobody may send so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from repatria.domain.attachments.travelling import FileGoing
from repatria.domain.cases.related import need_trusted
from repatria.domain.errors import OwnApprovalError, RestrictedCaseError
from repatria.domain.events.kinds import core_part, incident_part, protected_part
from repatria.domain.ids import CaseId
from repatria.domain.lots import Stretch
from repatria.domain.names import may_be_same
from repatria.services.cases.casefile import pack_digest_of
from repatria.services.desk import Desk
from repatria.services.packs import packs_in_use, packs_waiting
from repatria.store.lists import cases
from repatria.store.lists.groups import incidents_kept, restricted_members
from repatria.store.lists.visibility import restricted_cases
from repatria.store.log.leaving import have_all
from repatria.store.many_cases import said_once_at_opening, with_people_around
from repatria.store.rows import Names
from repatria.store.state import load_case_state, load_outline

FilesWanted = Literal["due", "all", "none"]


@dataclass(frozen=True, slots=True)
class Sending:
    """What is to be sent: which cases, to which device, with or without their protected answers.

    *approved_by* names the second person who agreed to share protected answers. Where one file cannot hold it, *logs*
    are the stretches of those of its parts that go. *files* says whether the sealed files of the cases
    follow: those due, also those under way already, or none; *sealed* are those that go, and no events with them.
    """

    cases: tuple[CaseId, ...]
    device: str
    protected: bool = False
    approved_by: str = ""
    logs: frozenset[Stretch] | None = None
    files: FilesWanted = "due"
    sealed: tuple[FileGoing, ...] = ()


@dataclass(frozen=True, slots=True)
class Going:
    """What a file takes along: *parts*, and the *protocols* of its cases by their digests; which *groups* stay."""

    parts: list[str]
    protocols: tuple[str, ...]
    groups: frozenset[str]


def check_restricted(desk: Desk, wanted: Sequence[CaseId]) -> None:
    """Refuse cases for named people: no directory says yet at which post those people sit."""
    restricted = set(restricted_cases(desk.read()))
    for case_id in wanted:
        line = cases.line(desk.read(), case_id) if case_id in restricted else None
        if line is not None:
            raise RestrictedCaseError(case=line.code)


def check_second(desk: Desk, sending: Sending) -> None:
    """Refuse whoever sends as the second person who agrees, however spelt, and whoever may not serve."""
    if sending.protected and may_be_same(sending.approved_by, desk.person.name):
        raise OwnApprovalError(person=desk.person.id)
    around = with_people_around(desk.read(), sending.cases) if sending.protected else ()
    for case_id in sending.cases:
        if case_id in around:
            need_trusted(load_case_state(desk.read(), case_id), approver=sending.approved_by)


def what_goes(desk: Desk, sending: Sending) -> Going:
    """Return each case's core, its incident and the protected answers where approved; and all their protocols.

    An incident that names a case for named people stays here: the other post would learn of that case.
    """
    opened, names = said_once_at_opening(desk.read(), sending.cases), Names(desk.read())
    wanted: list[str] = []
    groups: set[str] = set()
    protocols: dict[str, None] = {}
    for case_id in sending.cases:
        wanted.append(core_part(case_id))
        if sending.protected and sending.approved_by.strip():
            wanted.append(protected_part(case_id))
        if case_id in opened:
            protocols[str(opened[case_id].get("pack_digest") or "")] = None
            continue
        outline = load_outline(desk.read(), case_id, names)
        if incident := str(outline.get("case/incident") or ""):
            groups.add(incident)
            wanted.append(incident_part(incident))
        protocols[pack_digest_of(outline)] = None
    kept = incidents_kept(desk.read(), groups)
    stay = set(map(incident_part, kept))
    going = [part for part in have_all(desk.read(), dict.fromkeys(wanted)) if part not in stay]
    return Going(going, tuple(protocols), kept)


def may_know(desk: Desk, groups: Iterable[str]) -> bool:
    """Tell whether whoever is here reads a case for which a group's part stays: of another nobody tells them."""
    members = (one for group in groups for one in restricted_members(desk.read(), group))
    return any(cases.line(desk.read(), one, person=desk.person.id) for one in members)


def packs_of(desk: Desk, protocols: Iterable[str]) -> dict[str, dict[str, bytes]]:
    """Return the bytes of those *protocols* that are held, in use here or not, by digest and file."""
    held = {digest: found[0] for digest, found in packs_waiting(desk).items()} | packs_in_use(desk)
    return {
        digest: {
            f"{pack}/{name}": text.encode("utf-8")
            for pack, texts in held[digest]["files"].items()
            for name, text in texts.items()
        }
        for digest in protocols
        if digest in held
    }
