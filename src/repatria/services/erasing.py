"""Erase a closed case by rule: once the day has passed until which its data was kept, or since the person demands it.

It cannot be undone. A supervisor or the liaison does it and signs, and a second person agrees. What lies elsewhere
stays there until it is destroyed too, or hears of it and agrees (``services.exchange.erasures``): by the same act.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from repatria.domain.cases.related import need_trusted
from repatria.domain.erasing import RETENTION, Erasure, Rule, kept_until
from repatria.domain.errors import (
    ErasingOpenError,
    ErasingPersonError,
    ErasingWaitsError,
    NotToEraseError,
    OwnApprovalError,
    RecordIncompleteError,
    StillKeptError,
)
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import ERASED, erased_part
from repatria.domain.ids import CaseId
from repatria.domain.names import may_be_same
from repatria.services.cases.casefile import CaseFile, read_casefile
from repatria.services.cases.summaries import after_commit
from repatria.services.countries import today
from repatria.services.desk import Desk
from repatria.services.exchange.asked_erasures import AskedHere, asked_here
from repatria.services.exchange.erasures import after_erasing, cases_around, erase_now, posts_with
from repatria.services.paper.gone_out import GoneOut, gone_out
from repatria.store.backups import copies
from repatria.store.lists.cases import CaseLine, line
from repatria.store.lists.past_keeping import past_keeping
from repatria.store.lists.same_person import open_of_person
from repatria.store.log.erasing import ErasedCase, erased_cases
from repatria.store.old_copies import unreadable_drafts


@dataclass(frozen=True, slots=True)
class PastKeeping:
    """A closed case whose data was to be kept *until* a day that has passed, ISO 8601."""

    case: CaseLine
    until: str


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What erasing a case would come to: its last day of keeping, ISO 8601, if that *is_past*, what is elsewhere.

    *posts* have something of it, so far as is known; *gone* are papers, files and packets that went out; so many
    *copies* of the vault lie in it. So many cases *linked* with it are protected by doubt once it is gone. So many
    files of *drafts* that nobody could read lie beside the vault, and may hold something of it.
    """

    until: str
    is_past: bool
    posts: tuple[str, ...]
    gone: tuple[GoneOut, ...]
    copies: int
    linked: int = 0
    drafts: int = 0


def may_erase(desk: Desk) -> bool:
    """Tell whether whoever is here erases by rule."""
    return desk.may("erase")


def past_keeping_here(desk: Desk, after: PastKeeping | None = None, limit: int = 100) -> list[PastKeeping]:
    """Return the next closed cases whose last day of keeping has passed, the earliest first, to whoever may erase."""
    if not may_erase(desk):
        return []
    rows = past_keeping(
        desk.read(),
        today(desk).isoformat(),
        practice=desk.practice,
        person=desk.person.id,
        after=(after.until, after.case.id) if after is not None else ("", ""),
        limit=limit,
    )
    found = ((until, line(desk.read(), case, person=desk.person.id)) for until, case in rows)
    return [PastKeeping(case, until) for until, case in found if case is not None]


def foresee_erasing(desk: Desk, case_id: CaseId) -> Foreseen:
    """Return what erasing would come to; raises what ``erase_case`` does of a case that is open or waits."""
    case = _erasable(desk, case_id)
    until = _until(desk, case)
    gone = tuple(one for one in gone_out(desk, case_id) if one.way != "sealed")
    is_past = until is not None and until < today(desk)
    beside, linked = len(copies(desk.vault.folder)), _linked(desk, case_id)
    unread = len(unreadable_drafts(desk.vault.folder))
    return Foreseen(
        until.isoformat() if until else "", is_past, posts_with(desk, case_id), gone, beside, linked, unread
    )


def erase_case(desk: Desk, case_id: CaseId, rule: Rule, approved_by: str) -> Erasure:
    """Destroy all that a closed case says here, for good, and let it travel to whoever has something of it.

    Raises RoleMayNotError unless a supervisor or liaison asks, OwnApprovalError and RecordIncompleteError without a
    second person, ErasingOpenError, StillKeptError or NotToEraseError where no rule lets the data go,
    ErasingPersonError while another case of the same person is open, and ErasingWaitsError where something of it
    waits for a line to another country.
    """
    case = _erasable(desk, case_id)
    _check_second(desk, case, approved_by)
    until = _until(desk, case)
    if rule == "retention" and (until is None or until >= today(desk)):
        raise NotToEraseError if until is None else StillKeptError(until=until.isoformat())
    erasure = Erasure(
        case_id,
        rule,
        today(desk).isoformat(),
        desk.person.name,
        desk.person.role,
        desk.post,
        approved_by.strip(),
        until.isoformat() if rule == "retention" and until is not None else "",
    )
    with desk.writing() as connection:
        desk.append_in(connection, [Deed(erased_part(case_id), ERASED, "", erasure.told())])
        came = erase_now(desk, connection, (case_id,))
    after_erasing(desk, came)
    after_commit(desk, came.around)
    return erasure


def erased_here(desk: Desk) -> tuple[ErasedCase, ...]:
    """Return the cases that were erased here, the latest first: that, by whom and by which rule, and no more."""
    return erased_cases(desk.read())


def erasures_asked(desk: Desk) -> tuple[AskedHere, ...]:
    """Return the erasures that other posts ask for and that wait, to whoever may agree with them."""
    return asked_here(desk, desk.read()) if may_erase(desk) else ()


def _erasable(desk: Desk, case_id: CaseId) -> CaseFile:
    """Return the case where whoever is here may ask to erase it and it is closed."""
    desk.need("erase")
    case = read_casefile(desk, case_id)
    if case.facts.is_open:
        raise ErasingOpenError(case=case.code)
    _need_no_other(desk, case)
    if case.in_outbox or case.asking_back:
        raise ErasingWaitsError(case=case.code)
    return case


def _need_no_other(desk: Desk, case: CaseFile) -> None:
    """Refuse while another case of the person is open: who may not serve her may be named in this one alone."""
    others = open_of_person(desk.read(), case.id)
    shown = [line(desk.read(), one, person=desk.person.id) for one in others]
    codes = tuple(one.code for one in shown if one is not None)
    if others:
        raise ErasingPersonError(**{"others": codes} if codes else {})


def _until(desk: Desk, case: CaseFile) -> date | None:
    """Return the last day of keeping; where nobody says any here, that of a proven erasure that is asked for."""
    if any(case.facts.possible(RETENTION)):
        return kept_until(case.facts)
    asked = [one for one in asked_here(desk, desk.read(), case.id) if one.why != "unproven"]
    days = [one.erasure.until for one in asked if one.erasure is not None and one.erasure.until]
    return date.fromisoformat(max(days)) if days else None


def _linked(desk: Desk, case_id: CaseId) -> int:
    """Return how many cases around one are there, as far as whoever is here may see them."""
    around = cases_around(desk.read(), [case_id])
    return sum(line(desk.read(), one, person=desk.person.id) is not None for one in around)


def _check_second(desk: Desk, case: CaseFile, approved_by: str) -> None:
    if not approved_by.strip():
        raise RecordIncompleteError(missing=("approved_by",))
    if may_be_same(approved_by, desk.person.name):
        raise OwnApprovalError(person=desk.person.id)
    need_trusted(case.state, approver=approved_by)
