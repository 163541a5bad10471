"""Rules of what nobody types, and of groups, hold on both engines alike."""

from __future__ import annotations

import pytest

from repatria.domain.xforms.checking import faults, refusal
from tests.content.adopting.both import Both, sheet


def wrong(both: Both) -> tuple[list[str], list[str]]:
    """Return what each engine finds missing or wrong, by the names of the questions."""
    ours = [problem.place.name.removeprefix("x-") for problem in both.session.problems()]
    return ours, [fault.answer.name for fault in faults(both.filling)]


def test_what_is_calculated_and_shown_meets_its_constraint() -> None:
    form = sheet(
        "type|name|label|constraint|calculation",
        "integer|a|A||",
        "integer|b|B|. < 5|${a}",
        "integer|c|C||${a}",
    )
    assert wrong(Both(form).give(a="7")) == (["b"], ["b"])
    assert wrong(Both(form).give(a="4")) == ([], [])


@pytest.mark.parametrize("rule", ["number(${a})", "once(number(${a}))"])
def test_what_is_calculated_is_asked_of_nobody(rule: str) -> None:
    form = sheet("type|name|label|calculation|required", "text|a|A||", f"integer|b|B|{rule}|yes")
    assert wrong(Both(form)) == ([], [])


@pytest.mark.parametrize(
    ("lock", "a", "locked"), [("yes", "", True), ("${a} = 'no'", "no", True), ("${a} = 'no'", "si", False)]
)
def test_a_group_that_may_only_be_read_locks_what_is_in_it(lock: str, a: str, locked: bool) -> None:
    form = sheet(
        "type|name|label|read_only",
        "text|a|A|",
        f"begin_group|g|G|{lock}",
        "begin_group|h|H|",
        "text|b|B|",
        "end_group|||",
        "end_group|||",
    )
    both = Both(form).give(a=a)
    assert both.session.is_read_only("x-g-h-b") is locked
    assert (refusal(both.filling, both.filling.nodes("/data/g/h/b")[0], "x") is not None) is locked
    assert both.session.plan.nodes["x-g-h-b"].question.type == "text"


def test_a_repeat_locks_the_rows_that_its_own_answers_and_places_name() -> None:
    form = sheet(
        "type|name|label|read_only",
        "begin_repeat|r|R|",
        "text|a|A|",
        "begin_group|g|G|${a} = 'no' or position(..) = 2",
        "text|b|B|",
        "end_group|||",
        "end_repeat|||",
    )
    both = Both(form)
    root, repeat = both.filling.nodes("/data")[0], both.filling.form.repeats["/data/r"]
    while len(both.filling.nodes("/data/r")) < 3:
        both.filling.add_row(repeat, root)
    for number, row in enumerate(("one", "two", "three")):
        both.session.add_row("x-r", row)
        both.session.set_answer("x-r-a", "no" if number == 2 else "si", row)
        both.filling.set(both.filling.nodes("/data/r/a")[number], "no" if number == 2 else "si")
    locked = [refusal(both.filling, one, "x") is not None for one in both.filling.nodes("/data/r/g/b")]
    assert locked == [both.session.is_read_only("x-r-g-b", row) for row in ("one", "two", "three")]
    assert locked == [False, True, True]


@pytest.mark.parametrize(
    ("kind", "lock"), [("text", "${a} = 'no'"), ("integer", "yes"), ("date", "yes"), ("time", "yes")]
)
def test_what_is_required_and_locked_while_empty_is_asked_of_nobody(kind: str, lock: str) -> None:
    form = sheet("type|name|label|required|read_only", "text|a|A||", f"{kind}|b|B|yes|{lock}")
    both = Both(form).give(a="no")
    assert both.session.is_read_only("x-b")
    assert wrong(both) == ([], [])
    assert not both.session.is_required("x-b")


def test_a_lock_that_opens_asks_again() -> None:
    form = sheet("type|name|label|required|read_only", "text|a|A||", "text|b|B|yes|${a} = 'no'")
    both = Both(form).give(a="no")
    assert wrong(both) == ([], [])
    assert wrong(both.give(a="si")) == (["b"], ["b"])


def test_a_group_that_locks_lets_off_what_is_required_in_it() -> None:
    form = sheet(
        "type|name|label|required|read_only",
        "begin_group|g|G||yes",
        "integer|b|B|yes|",
        "end_group|||",
    )
    assert wrong(Both(form)) == ([], [])
