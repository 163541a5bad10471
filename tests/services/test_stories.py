from __future__ import annotations

from datetime import timedelta

import pytest

from repatria import paths
from repatria.domain.errors import PracticeMixedError, StoryError
from repatria.services.cases.casefile import CaseFile
from repatria.services.cases.changing import case_of
from repatria.services.desk import Desk
from repatria.services.practice.filling import fill_practice
from repatria.services.practice.stories import Story, read_story, tell
from repatria.services.today import today
from tests.posts import TestClock


def story(name: str) -> Story:
    return read_story(paths.resources("practice", f"{name}.toml"))


def play(desk: Desk, clock: TestClock, name: str, until: str = "") -> CaseFile:
    def wait(span: timedelta) -> None:
        clock.moment += span

    return case_of(desk, tell(desk, story(name), wait, until=until).opened.id)


def state(case: CaseFile, step: str) -> str:
    found = case.progress.of(f"step/{step}")
    return found.state if found else ""


def test_a_girl_goes_home_safeguard_by_safeguard(desk: Desk, clock: TestClock) -> None:
    case = play(desk, clock, "girl")
    assert {fact.value["gate"] for fact in case.state.of_type("gate_refused")} == {"G2"}
    assert len(case.state.of_type("emergency_act")) == 2
    assert not case.state.of_type("deviation")
    assert all(state(case, step) == "done" for step in ("P5.3", "P6.2", "P7.3", "P8.2"))
    assert case.facts.value("F26.result") == "received"


def test_when_nobody_receives_her_the_work_turns_back(desk: Desk, clock: TestClock) -> None:
    case = play(desk, clock, "girl", until="nobody_waits")
    first = case.progress.next_steps[0]
    assert (first.step.id, first.now) == ("P2.1", True)
    assert state(case, "P7.1") == "waiting"
    assert [state(case, step) for step in ("P7.2", "P7.3", "P8.2")] == ["open", "open", "open"]


def test_yesterdays_yes_is_not_todays(desk: Desk, clock: TestClock) -> None:
    case = play(desk, clock, "girl", until="pre_departure")
    assert case.may("depart_abroad").allowed
    clock.pass_time(days=1)
    case = case_of(desk, case.id)
    assert [status.gate.id for status in case.may("depart_abroad").closed] == ["G5"]


def test_an_adult_who_declines_is_free_to_go(desk: Desk, clock: TestClock) -> None:
    case = play(desk, clock, "adult")
    assert case.state.of_type("left_by_own_decision")
    assert case.line.outcome == "left_by_own_decision"


def test_a_story_that_does_not_hold_says_where(desk: Desk, clock: TestClock) -> None:
    told = story("girl")
    broken = Story(told.name, told.opening, ({"name": "early", "ask": "hand_over", "allowed": True},))
    with pytest.raises(StoryError):
        tell(desk, broken, lambda _: None)


def test_practice_has_cases_at_every_stage(desk: Desk) -> None:
    opened = fill_practice(desk)
    assert len(opened) == 9
    day = today(desk)
    assert day.at_once
    assert day.open_cases == 8


def test_no_story_is_ever_told_in_a_real_vault(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Desk, "practice", property(lambda _: False))
    with pytest.raises(PracticeMixedError):
        tell(desk, story("adult"), lambda _: None)


def test_a_form_that_says_it_was_done_past_a_closed_safeguard_leaves_a_deviation(
    desk: Desk, clock: TestClock
) -> None:
    told = story("girl")
    acts = [act for act in told.acts if act["name"] in ("contact", "received")]
    acts[1] = {key: value for key, value in acts[1].items() if key not in ("ask", "wait", "allowed")}
    early = Story(told.name, told.opening, tuple(acts))
    case = case_of(desk, tell(desk, early, lambda _: None).opened.id)
    assert case.facts.value("F26.result") == "received"
    deviation = case.state.of_type("deviation")[0].value
    assert deviation["act"] == "hand_over"
    assert {"G4", "G5", "G6"} <= set(deviation["gates"])
    assert "deviation" in case.line.flags.split()
