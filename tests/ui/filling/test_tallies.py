"""What is counted after each answer is what a whole count says."""

from __future__ import annotations

import random  # noqa: TID251 - the same each time

import pytest
from PySide6.QtWidgets import QApplication

from repatria.domain.forms.answers import Place
from repatria.domain.forms.values import holds_answer
from repatria.services.cases.opening import OpenedCase
from repatria.ui.filling.form_page import FormPage
from repatria.ui.filling.tallies import Tallies
from tests.ui.filling.conftest import Begin


def counted(page: FormPage) -> None:
    """Compare what the page counted with the session's own stretches."""
    view = page.view
    assert view is not None
    session = view.filled.session
    whole = Tallies(session, view._parts)
    stretches = {stretch.name: stretch for stretch in session.sections()}
    for part in view._parts:
        found = view._tallies.of(part)
        assert found == whole.of(part)
        here = [stretches[name] for name in part.stretches if name in stretches]
        assert found.answered == sum(one.answered for one in here)
        assert found.missing == sum(one.missing for one in here)
        assert found.wrong == sum(one.wrong for one in here)


@pytest.mark.parametrize("form", ["F01", "F04", "F16", "F02"])
def test_what_an_answer_touches_is_counted_as_in_a_whole_count(
    form: str, begin: Begin, adult: OpenedCase
) -> None:
    page = begin(adult, form)
    assert page.view is not None
    filled = page.view.filled
    chance = random.Random(form)
    repeats = [name for name, node in filled.session.plan.nodes.items() if node.question.type == "repeat"]
    for turn in range(80):
        if repeats and turn % 9 == 0:
            repeat = Place(chance.choice(repeats))
            if not filled.session.plan.nodes[repeat.name].repeat:
                filled.add_row(repeat)
                counted(page)
        if turn % 20 == 10 and (rows := [row for one in repeats for row in filled.session.every_row(one)]):
            row = chance.choice(rows)
            filled.remove_row(filled.session.repeat_of(row), row)
            counted(page)
        places = [place for place in filled.session.asked() if holds_answer(filled.question(place.name))]
        place = chance.choice(places)
        offered = [choice.name for choice in filled.session.choices(*place)]
        filled.answer(place, chance.choice([None, "x", "2026-01-05", "3", *offered, *offered]))
        QApplication.processEvents()
        if not page.view._uncounted:  # half a date waits until it is left
            counted(page)
    page.view._count_touched()
    counted(page)
