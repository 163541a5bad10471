"""What is disputed, withheld or not arrived whole is taken for what protects: conditions, marks, nights, dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.nights import nights_detained
from repatria.domain.events.event import Event
from repatria.domain.events.late import with_late
from repatria.domain.protocol.clocks import Due
from repatria.domain.protocol.gates import gate_status
from repatria.domain.protocol.permissions import may
from repatria.domain.protocol.progress import progress
from tests.domain.events.histories import History
from tests.domain.protocol.asking import ask, ready_to_travel
from tests.domain.protocol.packs import FORMS, PACK, POST, Case, condition, form, gate, open_case


def test_who_may_be_a_child_is_asked_for_everything_a_child_is_asked_for() -> None:
    case = ready_to_travel("no")
    case.submit("F22", receiver_verified="no", within_hours="yes")
    case.dispute("case/child_or_doubt", "yes")
    answer = ask(case, "hand_over")
    missing = {one.condition.id for status in answer.closed for one in status.missing}
    assert {"verified", "verified_adult"} <= missing
    assert answer.way == "never"


@pytest.mark.parametrize("shown", [True, False])
def test_a_cell_is_marked_and_its_nights_counted_while_people_disagree_where_she_sleeps(shown: bool) -> None:
    case = open_case()
    member = case.submit("F03", place_kind="police_cell")
    case.dispute(f"form/{member}/place_kind", "shelter", shown=shown)
    g1 = next(one for one in PACK.gates if one.id == "G1")
    assert gate_status(PACK, case.read(), g1).marked
    case.wait(days=2)
    assert nights_detained(case.read()) == 2


def test_visits_are_counted_from_the_earliest_arrival_anybody_states() -> None:
    case = open_case(side="origin")
    member = case.submit("F27", arrival_at="2026-03-01T12:00")
    case.dispute(f"form/{member}/arrival_at", "2026-03-04T12:00")
    [first] = [row for row in progress(PACK, case.read()).steps if row.occurrence == 7]
    assert first.due == Due("", POST.end_of(date(2026, 3, 8)), by_day=True)


@pytest.mark.parametrize(
    ("form_id", "question", "worst"),
    [
        ("F04", "screening_result", "possible"),
        ("F16", "overall", "unacceptable"),
        ("F11", "result", "claim_made"),
    ],
)
def test_what_gates_ask_of_an_answer_that_is_withheld_may_be_the_worst(
    form_id: str, question: str, worst: str
) -> None:
    case = open_case()
    case.submit(form_id)
    assert not case.read().may_be(f"{form_id}.{question}", worst)
    case.withheld = ("case/x/protected",)
    assert case.read().may_be(f"{form_id}.{question}", worst)


def test_of_an_unfinished_form_the_same_is_true() -> None:
    case = open_case()
    case.happen("member_added", {"form": "F16", "step": ""}, "form/begun")
    assert not case.read().may_be("F16.overall", "unacceptable")
    case.withheld = ("case/x/protected",)
    assert case.read().may_be("F16.overall", "unacceptable")


def arriving(form_id: str, **answers: str) -> list[Event]:
    """Return a whole form of another post as it waits for what came before it."""
    history = History(1)
    log = history.log()
    wall = "2026-03-06T10:00:00Z"
    history.write(log, "member_added", "form/late", {"form": form_id, "step": ""}, wall=wall)
    for question, answer in answers.items():
        history.write(log, "value", f"form/late/{question}", answer, wall=wall)
    said: dict[str, Any] = {"form": form_id, "happened_at": "2026-03-06T09:00:00+00:00", "source": "screen"}
    history.write(log, "form_submitted", "form/late", said, wall=wall)
    return history.events


F21 = form("F21", ("agrees", "L2", ("no", "yes")), ("withdrawn", "L2", ("yes", "no")))
G5 = gate(
    "G5",
    "absoluta",
    ("set_travel_date",),
    condition("agrees", "${F21.agrees} = 'yes' and ${F21.withdrawn} != 'yes'", "F21"),
)


def read_late(case: Case, events: list[Event]) -> CaseFacts:
    case.wait(days=1)
    state = with_late(case.state, events, {})
    return CaseFacts(state, {**FORMS, "F21": F21}, case.now, POST)


@pytest.mark.parametrize(
    ("form_id", "answers", "gate_id"),
    [
        ("F16", {"overall": "unacceptable"}, "G4"),
        ("F21", {"agrees": "yes", "withdrawn": "yes"}, "G5"),
    ],
)
def test_a_whole_form_that_still_waits_closes_what_it_would_close(
    form_id: str, answers: dict[str, str], gate_id: str
) -> None:
    case = ready_to_travel()
    case.submit("F21", agrees="yes", withdrawn="no")
    pack = replace(PACK, gates=(*PACK.gates, G5))
    assert may(pack, read_late(case, []), "set_travel_date").allowed
    answer = may(pack, read_late(case, arriving(form_id, **answers)), "set_travel_date")
    assert [status.gate.id for status in answer.closed] == [gate_id]


def test_a_whole_form_that_waits_opens_nothing() -> None:
    case = ready_to_travel()
    case.submit("F16", overall="high")
    assert not may(PACK, read_late(case, arriving("F16", overall="low")), "set_travel_date").allowed
