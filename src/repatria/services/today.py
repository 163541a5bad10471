"""Hoy: what is at once, overdue, due soon, waited for, to be signed and disputed, for whoever is at the desk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta

from repatria.domain.calendar import utc_text
from repatria.domain.letters import whole_letters
from repatria.services.cases.night_cards import NightCard, night_cards
from repatria.services.cases.summaries import AT_ONCE
from repatria.services.desk import Desk
from repatria.services.forms.left_open import OpenDraft, open_drafts
from repatria.services.packs import NO_PROTOCOL
from repatria.store.lists import cases
from repatria.store.lists.cases import NEVER, CaseFilter, CaseLine
from repatria.store.lists.search import Hit, search

SOON = timedelta(hours=48)
_AFTER_ONCE = f"{AT_ONCE}~"


@dataclass(frozen=True, slots=True)
class Today:
    """The day in lists, each in its order; what is dated stands in the first of them that fits it.

    *waiting* cases have nothing of ours to do now, *undated* ones have, but not soon. Of *no_protocol* cases
    nobody knows: their protocol is not in use here.
    *counts* has for each list of cases, by its name, how many there are: the lists are cut, the counts are not.
    *night_cards* are all that this person may know of cases they may not see.
    *draft_cases* are the lines of the cases that the drafts belong to, as far as this person may see them.
    """

    at_once: tuple[CaseLine, ...]
    overdue: tuple[CaseLine, ...]
    soon: tuple[CaseLine, ...]
    waiting: tuple[CaseLine, ...]
    to_ratify: tuple[CaseLine, ...]
    disputed: tuple[CaseLine, ...]
    undated: tuple[CaseLine, ...]
    no_protocol: tuple[CaseLine, ...]
    drafts: tuple[OpenDraft, ...]
    open_cases: int
    counts: Mapping[str, int] = field(default_factory=dict)
    draft_cases: Mapping[str, CaseLine] = field(default_factory=dict)
    night_cards: tuple[NightCard, ...] = ()


def today(desk: Desk, *, limit: int = 50) -> Today:
    """Return the day as it stands now; lists are cut at *limit*, the counts are not."""
    desk.need("see")
    wanted = _wanted(desk)
    lists = {name: _lines(desk, asked, limit) for name, asked in wanted.items()}
    counts = {
        name: len(lines) if len(lines) < limit else count_cases(desk, wanted[name])
        for name, lines in lists.items()
    }
    drafts = {draft: line_of(desk, draft.case_id) for draft in open_drafts(desk)}
    mine = {draft: line for draft, line in drafts.items() if line is not None}
    return Today(
        **lists,
        drafts=tuple(mine),
        open_cases=count_cases(desk, CaseFilter(practice=desk.practice)),
        counts=counts,
        draft_cases={draft.case_id: line for draft, line in mine.items()},
        night_cards=night_cards(desk),
    )


def _wanted(desk: Desk) -> dict[str, CaseFilter]:
    """Return which cases stand in each list of the day, those of one person as one."""
    now, until = map(utc_text, (desk.now(), desk.now() + SOON))
    all_mine = CaseFilter(practice=desk.practice, as_one=True)
    return {
        "at_once": replace(all_mine, due_before=_AFTER_ONCE),
        "overdue": replace(all_mine, due_from=_AFTER_ONCE, due_before=now),
        "soon": replace(all_mine, due_from=now, due_before=until),
        "waiting": replace(all_mine, due_from=until, flag="waits"),
        "undated": replace(all_mine, due_from=until, flag="ready"),
        "to_ratify": replace(all_mine, flag="ratify"),
        "disputed": replace(all_mine, disputed=True),
        "no_protocol": replace(all_mine, flag=NO_PROTOCOL),
    }


def case_page(
    desk: Desk,
    wanted: CaseFilter,
    order: cases.Order = "due",
    *,
    after: CaseLine | None = None,
    limit: int = 200,
) -> list[CaseLine]:
    """Return the next lines of the list of cases that this person may see."""
    desk.need("see")
    return cases.page(desk.read(), wanted, order, after=after, limit=limit, person=desk.person.id)


def count_cases(desk: Desk, wanted: CaseFilter) -> int:
    """Return how many cases *wanted* lets through."""
    desk.need("see")
    return cases.count(desk.read(), wanted, person=desk.person.id)


def line_of(desk: Desk, case_id: str) -> CaseLine | None:
    """Return the line of one case, None when it is not here or not for this person."""
    desk.need("see")
    return cases.line(desk.read(), case_id, person=desk.person.id)


def find_cases(desk: Desk, text: str, *, as_one: bool = False) -> list[Hit]:
    """Return the cases that *text* may mean, the likeliest first; *as_one*, of several of one person only that."""
    desk.need("see")
    return search(
        desk.read(), whole_letters(text), person=desk.person.id, practice=desk.practice, as_one=as_one
    )


def is_dated(line: CaseLine) -> bool:
    """Tell whether the line has a date that comes next, instead of *at once* or nothing."""
    return AT_ONCE < line.next_due < NEVER


def _lines(desk: Desk, wanted: CaseFilter, limit: int) -> tuple[CaseLine, ...]:
    return tuple(cases.page(desk.read(), wanted, "due", limit=limit, person=desk.person.id))
