"""Counted rows come, stay and go by one rule on the screen's engine and at the shell: nothing given is lost."""

from __future__ import annotations

from itertools import count as numbers

import pytest

from repatria.content.adopting.reading import bring_in
from repatria.content.xforms.reading import read_xform
from repatria.domain.forms.acting import give_answer
from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.beginning import begin_filling
from repatria.domain.forms.planning import plan_form
from repatria.domain.forms.session import FormSession
from repatria.domain.reasons import Reason, because
from repatria.domain.xforms.checking import faults, place
from repatria.domain.xforms.entering import enter
from repatria.domain.xforms.filling import Filling
from tests.content.adopting.both import AT, sheet
from tests.content.compiled import to_xform
from tests.foreseen import ZEROS

FORM = sheet(
    "type|name|label|relevant|repeat_count",
    "integer|n|N||",
    "text|more|More||",
    "begin_repeat|who|Who|${more} != 'no'|${n}",
    "text|name|Name||",
    "end_repeat||||",
)
WHO = "/data/who"


class Twice:
    """The form on both engines, with its counted rows."""

    def __init__(self) -> None:
        xform = to_xform("hoja.md", FORM)[0]
        plan = plan_form(bring_in("hoja.md", xform).form)
        ids = numbers(1)
        self._new_id = lambda: f"row{next(ids)}"
        begun = begin_filling(FormSession(plan.form, Answers(), {}, AT, plan, ZEROS), self._new_id)
        self.session, self._counted = begun.session, begun.counted
        self.filling = Filling(read_xform("hoja.md", xform, lambda _: None), AT, bytes)

    def give(self, name: str, text: str) -> None:
        given = int(text) if text.lstrip("-").isdigit() else text or None
        give_answer(self.session, Place(f"x-{name}"), given)
        self._counted.follow(self.session, self._new_id)
        (answer,) = self.filling.nodes(f"/data/{name}")
        self.filling.set(answer, text)

    def name(self, number: int, text: str) -> None:
        """Answer in a row."""
        row = self.session.rows("x-who")[number - 1]
        self._counted.touch(self.session, row)
        give_answer(self.session, Place("x-who-name", row), text)
        assert f"{WHO}[{number}]/name" not in enter(self.filling, {f"{WHO}[{number}]/name": text})

    def said(self) -> list[str]:
        """Return what both say in their rows; they must say the same."""
        rows = self.session.rows("x-who")
        screen = [str(self.session.answer("x-who-name", row) or "") for row in rows]
        assert screen == [one.own_text for one in self.filling.nodes(f"{WHO}/name")]
        return screen


@pytest.mark.parametrize("emptied", ["", "-1"])
def test_an_emptied_count_takes_no_row_away(emptied: str) -> None:
    form = Twice()
    form.give("n", "3")
    form.name(2, "Ana")
    form.give("n", emptied)
    assert form.said() == ["", "Ana", ""]
    assert not list(faults(form.filling))


def test_when_fewer_are_counted_only_rows_that_nobody_answered_go() -> None:
    form = Twice()
    form.give("n", "4")
    form.name(3, "Ana")
    form.give("n", "1")
    assert form.said() == ["Ana"]
    form.give("n", "0")
    assert form.said() == ["Ana"]
    assert form.session.problems()
    told = {place(form.filling, one.answer): one.why for one in faults(form.filling)}
    assert told == {WHO: because(Reason.ROWS_UNCOUNTED, there=1, counted=0)}


def test_rows_of_what_is_hidden_neither_come_nor_go() -> None:
    form = Twice()
    form.give("more", "no")
    form.give("n", "2")
    assert form.said() == []
    form.give("more", "yes")
    assert form.said() == ["", ""]
    form.name(2, "Ana")
    form.give("more", "no")
    form.give("n", "0")
    assert form.said() == ["", "Ana"]
    assert not list(faults(form.filling)), "what is hidden lacks nothing"
    form.give("more", "")
    assert form.said() == ["Ana"]


def test_what_is_begun_without_a_number_has_no_rows() -> None:
    assert Twice().said() == []


IN_A_GROUP = sheet(
    "type|name|label|repeat_count",
    "integer|n|N|",
    "begin_repeat|home|Home|${n}",
    "integer|k|K|",
    "begin_group|g|G|",
    "begin_repeat|child|Child|${k}",
    "text|age|Age|",
    "end_repeat|||",
    "end_group|||",
    "end_repeat|||",
)


@pytest.mark.parametrize("counted", ["", "0", "2"])
def test_a_counted_row_brings_no_rows_that_nobody_counts(counted: str) -> None:
    xform = to_xform("hoja.md", IN_A_GROUP)[0]
    plan = plan_form(bring_in("hoja.md", xform).form)
    ids = numbers(1)
    begun = begin_filling(FormSession(plan.form, Answers(), {}, AT, plan, ZEROS), lambda: f"row{next(ids)}")
    give_answer(begun.session, Place("x-n"), 2)
    begun.counted.follow(begun.session, lambda: f"row{next(ids)}")
    give_answer(begun.session, Place("x-home-k", begun.session.rows("x-home")[0]), int(counted or -1))
    begun.counted.follow(begun.session, lambda: f"row{next(ids)}")
    filling = Filling(read_xform("hoja.md", xform, lambda _: None), AT, bytes)
    assert enter(filling, {"/data/n": "2", **({"/data/home[1]/k": counted} if counted else {})}) == {}
    there = len(filling.nodes("/data/home/g/child"))
    assert there == len(begun.session.every_row("x-home-g-child")) == int(counted or 0)
