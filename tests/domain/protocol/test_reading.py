"""Reading a pack against a case: circles of steps end, and many disagreements count as unknown."""

from __future__ import annotations

from dataclasses import replace

from repatria.domain.protocol.progress import progress
from repatria.domain.protocol.reading import MOST_WORLDS, Reading
from tests.domain.protocol.packs import PACK, open_case, step


def test_steps_that_wait_for_each_other_in_a_circle_are_still_shown() -> None:
    circle = (
        step("P6.1", when="${P6.2.state} != 'done'"),
        step("P6.2", when="${P6.1.state} != 'done'", again_when="${P6.1.state} = 'open'"),
    )
    pack = replace(PACK, steps=circle)
    assert [row.state for row in progress(pack, open_case().read()).steps] == ["open", "open"]


def test_a_circle_is_read_the_same_from_both_ends() -> None:
    circle = (step("P6.1", when="${P6.2.state} = 'done'"), step("P6.2", when="${P6.1.state} = 'done'"))
    pack = replace(PACK, steps=circle)
    case = open_case()
    for names in (("P6.1", "P6.2"), ("P6.2", "P6.1")):
        reading = Reading(pack, case.read())
        assert {reading.states(reading.steps[name]) for name in names} == {("not_applicable",)}


def test_too_many_disagreements_are_not_guessed_through() -> None:
    case = open_case()
    names = [f"n{number}" for number in range(8)]
    for name in names:
        case.say(f"case/{name}", "a")
        case.dispute(f"case/{name}", "b")
    reading = Reading(PACK, case.read())
    sure = " or ".join(f"${{{name}}} != ''" for name in names)
    assert 2 ** len(names) > MOST_WORLDS
    assert not reading.everywhere(sure)
    assert reading.somewhere(f"not({sure})")
    assert reading.everywhere("${n0} = 'a' or ${n0} = 'b'")
