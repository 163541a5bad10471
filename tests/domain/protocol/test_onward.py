"""What brings a step on is a rule: it holds without a window."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

import pytest

from repatria.domain.protocol.onward import Onward, acts_to_ask, gives_notice, onward
from repatria.domain.protocol.progress import StepProgress, progress
from tests.domain.protocol.packs import PACK, Case, open_case, step


@dataclass(frozen=True)
class OneFilled:
    """A form that was begun."""

    member: str
    submitted_at: str = ""


def row_of(case: Case, name: str) -> StepProgress:
    found = progress(PACK, case.read()).of(f"step/{name}")
    assert found is not None
    return found


def brings_on(case: Case, name: str, *filled: OneFilled, forms: Collection[str] = ("F01", "F23")) -> Onward:
    return onward(
        progress(PACK, case.read()),
        row_of(case, name),
        can_fill=forms.__contains__,
        filled_of=lambda _: filled,
    )


def test_a_closed_step_is_brought_on_by_the_step_that_opens_it() -> None:
    found = brings_on(open_case(child="yes"), "P7.2")
    assert (found.kind, found.row.path) == ("go", "step/P5.3")


def test_a_step_is_brought_on_by_its_form_and_by_the_one_left_half_filled() -> None:
    case = open_case()
    assert brings_on(case, "P0.1") == Onward("fill", row_of(case, "P0.1"), "F01")
    assert brings_on(case, "P0.1", OneFilled("m")) == Onward("resume", row_of(case, "P0.1"), "F01", "m")


def test_without_a_form_to_fill_it_is_said_that_the_step_was_done() -> None:
    case = open_case()
    assert brings_on(case, "P0.1", forms=()).kind == "done"
    assert brings_on(case, "P3.2").kind == "done"


def test_a_form_that_told_why_it_must_be_done_now_does_not_do_it() -> None:
    case = open_case()
    now = replace(row_of(case, "P0.1"), now=True)
    filled = [OneFilled("m", "2026-03-05")]
    found = onward(progress(PACK, case.read()), now, can_fill=lambda _: True, filled_of=lambda _: filled)
    assert found.kind == "done"


def test_a_form_that_brings_all_that_is_missing_is_never_asked_about() -> None:
    case = open_case()
    risky = row_of(case, "P7.2")
    assert acts_to_ask(risky, "F23") == ["set_travel_date"]
    closed_by_risk = replace(risky, blocked_by=tuple(one for one in risky.blocked_by if one.gate.id == "G4"))
    assert acts_to_ask(closed_by_risk, "F16") == []
    assert acts_to_ask(replace(risky, ours=False), "F23") == []


@pytest.mark.parametrize(
    ("forms", "acts", "ours", "tells"),
    [
        (("F03",), (), True, True),
        (("F03",), ("place",), True, False),
        (("F13",), (), False, False),
        ((), (), True, False),
    ],
)
def test_a_step_tells_somebody_by_its_form_of_notice_and_nothing_more(
    forms: tuple[str, ...], acts: tuple[str, ...], ours: bool, tells: bool
) -> None:
    row = replace(row_of(open_case(), "P0.1"), step=step("P0.3", closed_by=forms, acts=acts), ours=ours)
    assert gives_notice(row) == tells
