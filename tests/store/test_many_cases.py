"""What is asked of many cases at once is what each of them says of itself, in as many readings as of one."""

from __future__ import annotations

import pytest
from benchmarks.data import open_memory

from repatria.domain.cases.same_person import path_of
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import core_part, protected_part
from repatria.domain.ids import CaseId
from repatria.store.cipher import Connection
from repatria.store.log.events import have, ingest, runs_since
from repatria.store.log.leaving import have_all, runs_beyond
from repatria.store.log.withdrawing import erase_part
from repatria.store.many_cases import near_others, said_once_at_opening, with_people_around
from repatria.store.state import load_case_state, load_outline
from tests.store.logs import log_of, write

PLAIN, GROUPED, MOVED, TWICE, STRANGE, NOWHERE = (CaseId(letter * 26) for letter in "abcdef")
ALL = (PLAIN, GROUPED, MOVED, TWICE, STRANGE, NOWHERE)


def opened(case: CaseId, said: object = None, log: str = log_of(1)) -> tuple[str, Deed]:
    return log, Deed(
        core_part(case), "case_opened", "", {"pack_digest": f"pack-{case[0]}"} if said is None else said
    )


@pytest.fixture
def cases() -> Connection:
    connection = open_memory()
    for case in (PLAIN, GROUPED, MOVED, TWICE):
        log, deed = opened(case)
        write(connection, log, deed)
    write(connection, log_of(1), Deed(core_part(GROUPED), "value", "case/incident", "i" * 26))
    write(connection, log_of(1), Deed(core_part(MOVED), "value", "case/pack", {"digest": "another"}))
    for log, deed in (opened(TWICE, {"pack_digest": "second"}, log_of(2)), opened(STRANGE, ["no words"])):
        write(connection, log, deed)
    return connection


def test_of_a_case_that_says_group_or_protocol_elsewhere_the_opening_is_not_believed(
    cases: Connection,
) -> None:
    assert said_once_at_opening(cases, ALL) == {PLAIN: {"pack_digest": "pack-a"}}
    outline = load_outline(cases, PLAIN)
    assert (outline.get("case/incident"), outline.get("case/pack")) == (None, None)


def test_an_opening_whose_body_was_erased_says_nothing(cases: Connection) -> None:
    erase_part(cases, core_part(PLAIN))
    assert said_once_at_opening(cases, ALL) == {}


@pytest.mark.parametrize("part", [core_part(GROUPED), protected_part(GROUPED)])
def test_people_around_are_found_in_each_part_of_a_case(cases: Connection, part: str) -> None:
    write(cases, log_of(1), Deed(core_part(PLAIN), "member_added", "form/abc", {"form": "F11"}))
    assert with_people_around(cases, ALL) == set()
    write(cases, log_of(1), Deed(part, "member_added", "related/abc", {"kind": "companion"}))
    assert with_people_around(cases, ALL) == {GROUPED}
    assert with_people_around(cases, (PLAIN, MOVED)) == set()


def test_a_case_that_speaks_of_another_or_has_people_around_is_near_others(cases: Connection) -> None:
    assert near_others(cases, ALL) == set()
    write(cases, log_of(1), Deed(core_part(MOVED), "value", path_of("twin"), "same"))
    assert near_others(cases, ALL) == {MOVED}
    write(cases, log_of(1), Deed(protected_part(PLAIN), "member_added", "related/abc", {"kind": "family"}))
    assert near_others(cases, ALL) == {MOVED, PLAIN}
    assert near_others(cases, [PLAIN]) == {PLAIN}


def test_who_may_stand_around_in_what_waits_is_found_too(cases: Connection) -> None:
    elsewhere = open_memory()
    added = Deed(core_part(MOVED), "member_added", "related/abc", {"kind": "companion"})
    write(elsewhere, log_of(9), *[Deed(core_part(MOVED), "note_added", "", "antes"), added])
    [(part, log, events)] = runs_since(elsewhere, core_part(MOVED))
    ingest(cases, [(part, log, events[1:])])
    assert with_people_around(cases, ALL) == {MOVED}
    assert load_case_state(cases, MOVED).late_facts


def test_how_far_logs_go_and_what_leaves_is_of_many_parts_what_it_is_of_each(cases: Connection) -> None:
    parts = [core_part(case) for case in (TWICE, PLAIN, NOWHERE, GROUPED, MOVED)]
    each = {part: held for part in parts if (held := have(cases, part))}
    assert list(have_all(cases, parts).items()) == list(each.items())
    assert core_part(NOWHERE) not in each
    given = {core_part(GROUPED): {log_of(1): 1}, core_part(PLAIN): {log_of(1): 1}}
    one_by_one = [run for part in parts for run in runs_since(cases, part, given.get(part))]
    assert list(runs_beyond(cases, parts, given)) == one_by_one
    wanted = [(TWICE, 1, 1), (TWICE, 2, 1), (GROUPED, 1, 1), (MOVED, 1, 2)]
    assert [(part, log, len(events)) for part, log, events in one_by_one] == [
        (core_part(case), log_of(log), count) for case, log, count in wanted
    ]


def test_of_many_cases_as_much_is_read_as_of_one(cases: Connection) -> None:
    def readings(*asked: CaseId) -> int:
        found: list[str] = []
        cases.set_trace_callback(found.append)
        said_once_at_opening(cases, asked)
        with_people_around(cases, asked)
        have_all(cases, map(core_part, asked))
        cases.set_trace_callback(None)
        return len(found)

    assert readings(*ALL) == readings(PLAIN)
