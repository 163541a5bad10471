"""Open a case in under a minute, or twelve at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.state import CaseState, Fact, Head, Standing
from repatria.domain.errors import CodeUsedError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part, incident_part, protected_part
from repatria.domain.ids import CaseId, EventId
from repatria.domain.protocol.definition import Pack, Side
from repatria.domain.protocol.progress import StepProgress, progress
from repatria.services.cases.codes import code_of_pad, new_code, using
from repatria.services.cases.relations import family_links
from repatria.services.cases.summaries import after_commit
from repatria.services.desk import Desk
from repatria.services.packs import pack_for_country, shipped_pack

_NOBODY = "a" * 26
"""Stands for the case while it is not opened."""


@dataclass(frozen=True, slots=True)
class Opening:
    """What is known in the first minute; *side* is the answer to *¿Qué pasa?*, *country* where the person is.

    *happened_at* is the stated time of the first contact (default now). *label* is a neutral word, no name.
    *urgent* are needs, separated by spaces; *brought_by* says through whom the person came to the post.
    *code* is what stands on a pad that was filled before: a code this device reserved.
    """

    side: Side
    child_or_doubt: str
    country: str = ""
    found_in: str = ""
    nationality: tuple[str, ...] = ()
    return_country: str = ""
    language: str = ""
    sex: str = ""
    label: str = ""
    happened_at: str = ""
    urgent: str = ""
    brought_by: str = ""
    letter: str = ""
    travels_with: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Incident:
    """What links the cases of a group: how they came, with whom, who held their documents."""

    arrival: str = ""
    vehicle: str = ""
    route: str = ""
    documents_held_by: str = ""
    brought_by: str = ""


@dataclass(frozen=True, slots=True)
class OpenedCase:
    """A case that was just opened."""

    id: CaseId
    code: str


def open_case(desk: Desk, opening: Opening, *, incident: str = "") -> OpenedCase:
    """Open one case under the protocol of the country where the person is.

    Raises a PaperError for a code of a pad that cannot be its code.
    """
    opened, deeds = deeds_for(desk, opening, incident)
    desk.append(deeds)
    after_commit(desk, [opened.id])
    return opened


def open_group(desk: Desk, openings: Sequence[Opening], incident: Incident) -> list[OpenedCase]:
    """Open a case for each person of a group, linked by an incident; all of them or none."""
    incident_id = desk.new_id()
    part = incident_part(incident_id)
    deeds = [Deed(part, "part_opened", "", {"incident": incident_id})]
    shared = {name: getattr(incident, name) for name in Incident.__slots__}
    deeds += [Deed(part, VALUE, f"incident/{name}", value) for name, value in shared.items() if value]
    opened: list[OpenedCase] = []
    for opening in openings:
        one, its_deeds = deeds_for(desk, opening, incident_id)
        if any(one.code == other.code for other in opened):
            raise CodeUsedError(code=one.code)
        opened.append(one)
        deeds += its_deeds
        deeds.append(Deed(part, "member_added", f"case/{one.id}", {"letter": opening.letter}))
    deeds += _links(desk, openings, opened)
    desk.append(deeds)
    after_commit(desk, [one.id for one in opened])
    return opened


@dataclass(frozen=True, slots=True)
class Guidance:
    """What would apply to somebody of whom this much is known: the protocol, and what is first to be done."""

    pack: Pack
    first_steps: tuple[StepProgress, ...]


def guide(desk: Desk, opening: Opening) -> Guidance:
    """Return which protocol would apply and what would come first; nothing is written."""
    country = opening.country or desk.country_code
    pack = desk.library.packs[shipped_pack(desk, country)]
    state = CaseState(
        CaseId(_NOBODY),
        {
            f"case/{name}": Standing((_head(value),))
            for name, value in _values(desk, opening).items()
            if value
        },
        (_opened(desk, replace(opening, country=country)),),
    )
    facts = CaseFacts(state, desk.library.forms, desk.now(), desk.calendar)
    return Guidance(pack, progress(pack, facts).next_steps)


def deeds_for(
    desk: Desk, opening: Opening, incident: str, *, contact: bool = False
) -> tuple[OpenedCase, list[Deed]]:
    """Return a case to be opened and what opens it; a *contact* opens no protocol and is closed at once."""
    case_id = CaseId(desk.new_id())
    code = code_of_pad(desk, opening.code) if opening.code else new_code(desk)
    opening = replace(
        opening,
        country=opening.country or desk.country_code,
        happened_at=opening.happened_at or desk.now_text(),
    )
    pack = pack_for_country(desk, opening.country)
    part = core_part(case_id)
    said = {
        "code": code,
        "side": opening.side,
        "country": opening.country,
        "post": desk.post,
        "opened_at": opening.happened_at,
        "pack": pack.id,
        "pack_version": pack.version,
        "pack_digest": pack.digest,
        "practice": desk.practice,
        "contact_only": contact,
        "brought_by": opening.brought_by,
    }
    deeds = [Deed(part, "part_opened", "", {"case": case_id}), Deed(part, "case_opened", "", said)]
    values = {**_values(desk, opening), "incident": incident}
    deeds += [Deed(part, VALUE, f"case/{name}", value) for name, value in values.items() if value]
    if opening.urgent:  # what a person needs tells what was done to her
        deeds.append(Deed(protected_part(case_id), VALUE, "case/urgent", opening.urgent.split()))
    if opening.code:
        deeds.append(using(desk, code, case_id))
    return OpenedCase(case_id, code), deeds


def _values(desk: Desk, opening: Opening) -> dict[str, Any]:
    return {
        "side": opening.side,
        "country": opening.country or desk.country_code,
        "child_or_doubt": opening.child_or_doubt,
        "found_in": opening.found_in,
        "nationality": list(opening.nationality),
        "return_country": opening.return_country,
        "language": opening.language,
        "sex": opening.sex,
        "label": opening.label or opening.letter,  # so that a list tells the people of one group apart
        "responsible": desk.person.id,
    }


def _head(value: Any) -> Head:
    return Head(EventId(_NOBODY), value, "", "", "")


def _opened(desk: Desk, opening: Opening) -> Fact:
    """Return the opening as a fact of a case that does not exist, happening now."""
    now = desk.now_text()
    said = {"side": opening.side, "country": opening.country, "opened_at": opening.happened_at or now}
    part = core_part(CaseId(_NOBODY))
    return Fact(EventId(_NOBODY), "case_opened", part, "", said, desk.person.id, now)


def _links(desk: Desk, openings: Sequence[Opening], opened: Sequence[OpenedCase]) -> list[Deed]:
    """Return family links where a row says with whom the person travels."""
    by_letter = {opening.letter: one for opening, one in zip(openings, opened, strict=True) if opening.letter}
    deeds = []
    for opening, one in zip(openings, opened, strict=True):
        other = by_letter.get(opening.travels_with)
        if other is None or other == one:
            continue
        deeds += family_links(desk, (one.id, one.code), (other.id, other.code))
    return deeds
