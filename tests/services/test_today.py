from __future__ import annotations

from repatria import paths
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import core_part
from repatria.domain.protocol.exceptions import to_ratify
from repatria.domain.protocol.recording import StepMark
from repatria.services.cases.acts import raise_block
from repatria.services.cases.changing import case_of, keep
from repatria.services.cases.late_steps import late_steps
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.relations import link_family
from repatria.services.cases.steps import mark_step
from repatria.services.cases.summaries import DUE_STEP, RATIFY, after_commit, next_due
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form, keep_begun
from repatria.services.practice.stories import read_story, tell
from repatria.services.today import is_dated, line_of, today
from repatria.store.lists.stale_lines import set_case_summary
from tests.posts import TestClock


def opened(desk: Desk, count: int) -> list[OpenedCase]:
    return [open_case(desk, Opening("host", "yes", label=f"chaqueta {n}")) for n in range(count)]


def summary(desk: Desk, case: OpenedCase, **line: object) -> None:
    with desk.writing() as connection:
        set_case_summary(connection, case.id, **line)  # type: ignore[arg-type]


def test_every_case_stands_in_the_list_of_its_date(desk: Desk) -> None:
    dates = ["0000", "2026-11-23T19:00:00Z", "2026-11-24T19:00:00Z", "2026-12-24T19:00:00Z"]
    cases = opened(desk, 4)
    for case, date in zip(cases, dates, strict=True):
        summary(desk, case, next_due=date, flags="waits")
    day = today(desk)
    lists = (day.at_once, day.overdue, day.soon, day.waiting)
    assert [[line.id for line in found] for found in lists] == [[case.id] for case in cases]


def test_lists_are_cut_and_counts_are_not(desk: Desk) -> None:
    opened(desk, 5)
    day = today(desk, limit=2)
    assert len(day.at_once) == 2
    assert day.counts["at_once"] == 5


def test_a_case_just_opened_is_never_lost_from_the_day(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no"))
    day = today(desk)
    dated = (*day.at_once, *day.overdue, *day.soon)
    assert [line.id for line in (*dated, *day.undated)] == [case.id]
    assert not day.waiting


def test_many_urgent_cases_hide_no_overdue_one(desk: Desk) -> None:
    *_, late = opened(desk, 9)
    summary(desk, late, next_due="2026-11-20T00:00:00Z", flags="ratify")
    day = today(desk, limit=1)
    assert [line.id for line in day.overdue] == [late.id]
    assert [line.id for line in day.to_ratify] == [late.id]


def test_a_line_tells_which_step_its_date_belongs_to_and_what_kind_it_is(
    desk: Desk, clock: TestClock
) -> None:
    story = read_story(paths.resources("practice", "adult.toml"))
    case = tell(desk, story, lambda _: None, until="screening").opened
    line = line_of(desk, case.id)
    assert line is not None
    assert is_dated(line)
    assert any(flag.startswith(DUE_STEP) for flag in line.flags.split())
    clock.pass_time(days=400)
    after_commit(desk, [case.id])
    assert case.id in {line.id for line in today(desk).overdue}


def test_a_line_counts_what_is_late_when_it_is_read_as_the_case_does(desk: Desk, clock: TestClock) -> None:
    story = read_story(paths.resources("practice", "adult.toml"))
    case = tell(desk, story, lambda _: None, until="screening").opened
    line = line_of(desk, case.id)
    assert line is not None
    clock.pass_time(days=400)
    late = len(case_of(desk, case.id).progress.overdue)
    assert late > 1
    assert late_steps(line, desk.now()) == late


def test_drafts_of_cases_that_are_not_for_this_person_are_not_shown(desk: Desk) -> None:
    mine, theirs = opened(desk, 2)
    for case in (mine, theirs):
        keep_begun(desk, begin_form(desk, case.id, "F01"))
    with desk.writing() as connection:
        connection.execute("UPDATE case_row SET restricted = 1 WHERE id = ?", (theirs.id,))
    assert [draft.case_id for draft in today(desk).drafts] == [mine.id]


def test_a_signature_that_is_late_stands_among_what_is_overdue(desk: Desk, clock: TestClock) -> None:
    case = open_case(desk, Opening("host", "no"))
    done = StepMark("done", by="border_coord", happened_at=desk.now_text(), known_by="did")
    mark_step(desk, case.id, "P0.1", done)
    spoken = {"role": "national_liaison", "name": "Luz", "how": "oral", "at": desk.now_text()}
    override = {"gate": "G8", "act": "set_travel_date", "approvals": [spoken], "asked_by": "otra persona"}
    keep(desk, case.id, [Deed(core_part(case.id), "gate_overridden", "", override)])
    [unsigned] = to_ratify(case_of(desk, case.id).facts)
    due = next_due((), [unsigned])
    assert due.flags == (f"{DUE_STEP}{RATIFY}",)
    summary(desk, case, next_due=due.text, flags=" ".join(due.flags))
    assert not today(desk).overdue
    clock.pass_time(hours=25)
    assert [line.id for line in today(desk).overdue] == [case.id]


def test_a_block_shows_on_the_line_of_every_relative(desk: Desk) -> None:
    one, other = (open_case(desk, Opening("host", "no")) for _ in range(2))
    link_family(desk, one.id, other.id)
    raise_block(desk, one.id)
    for case in (one, other):
        line = line_of(desk, case.id)
        assert line is not None
        assert "origin_block" in line.flags.split()
