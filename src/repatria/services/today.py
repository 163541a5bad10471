"""Hoy: what is at once, overdue, due soon, waited for, to be signed and disputed, for whoever is at the desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from repatria.services.desk import Desk
from repatria.services.filling import OpenDraft, open_drafts
from repatria.store import cases
from repatria.store.cases import CaseFilter, CaseLine
from repatria.store.search import Hit, search

SOON = timedelta(hours=48)
AT_ONCE = "0000"


@dataclass(frozen=True, slots=True)
class Today:
    """The day in lists, each in its order; a case stands in the first that fits it."""

    at_once: tuple[CaseLine, ...]
    overdue: tuple[CaseLine, ...]
    soon: tuple[CaseLine, ...]
    waiting: tuple[CaseLine, ...]
    to_ratify: tuple[CaseLine, ...]
    disputed: tuple[CaseLine, ...]
    drafts: tuple[OpenDraft, ...]
    open_cases: int


def today(desk: Desk, *, limit: int = 50) -> Today:
    """Return the day as it stands now; lists are cut at *limit*, the counts are not."""
    now = desk.now()
    until = (now + SOON).strftime("%Y-%m-%dT%H:%M:%SZ")
    due = _lines(desk, CaseFilter(practice=desk.practice, due_before=until), limit * 4)
    now_text = now.strftime("%Y-%m-%dT%H:%M:%SZ")
    at_once = [line for line in due if line.next_due == AT_ONCE]
    late = [line for line in due if AT_ONCE < line.next_due <= now_text]
    soon = [line for line in due if line.next_due > now_text]
    others = _lines(desk, CaseFilter(practice=desk.practice), limit * 4)
    dated = {line.id for line in due}
    return Today(
        at_once=tuple(at_once[:limit]),
        overdue=tuple(late[:limit]),
        soon=tuple(soon[:limit]),
        waiting=tuple(line for line in others if line.waiting and line.id not in dated)[:limit],
        to_ratify=tuple(line for line in others if "ratify" in line.flags.split())[:limit],
        disputed=tuple(_lines(desk, CaseFilter(practice=desk.practice, disputed=True), limit)),
        drafts=tuple(open_drafts(desk)),
        open_cases=cases.count(desk.read(), CaseFilter(practice=desk.practice), person=desk.person.id),
    )


def case_page(
    desk: Desk,
    wanted: CaseFilter,
    order: cases.Order = "due",
    *,
    after: CaseLine | None = None,
    limit: int = 200,
) -> list[CaseLine]:
    """Return the next lines of the list of cases that this person may see."""
    return cases.page(desk.read(), wanted, order, after=after, limit=limit, person=desk.person.id)


def count_cases(desk: Desk, wanted: CaseFilter) -> int:
    """Return how many cases *wanted* lets through."""
    return cases.count(desk.read(), wanted, person=desk.person.id)


def find_cases(desk: Desk, text: str) -> list[Hit]:
    """Return the cases that *text* may mean, the likeliest first."""
    return search(desk.read(), text, person=desk.person.id, practice=desk.practice)


def _lines(desk: Desk, wanted: CaseFilter, limit: int) -> Sequence[CaseLine]:
    return cases.page(desk.read(), wanted, "due", limit=limit, person=desk.person.id)
