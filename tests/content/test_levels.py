"""In our own forms too, nothing is less protected than what it is worked out from, or than why it is asked."""

from __future__ import annotations

import pytest

from repatria.content.adopting.levels import at_strictest
from repatria.domain.forms.stricter import levels_of
from repatria.domain.forms.told_levels import told_levels
from tests.content.shipped import FORMS
from tests.posts import shipped


@pytest.mark.parametrize("name", FORMS)
def test_no_calculation_carries_an_answer_down(name: str) -> None:
    library = shipped()
    assert at_strictest(library.forms[name], library.plans[name])[1] == ()


@pytest.mark.parametrize("name", FORMS)
def test_no_question_stands_below_what_decides_that_it_is_asked(name: str) -> None:
    library = shipped()
    assert told_levels(library.plans[name]) == levels_of(library.forms[name])


@pytest.mark.parametrize("name", FORMS)
def test_of_a_protection_screen_everything_is_of_the_highest_level(name: str) -> None:
    form = shipped().forms[name]
    below = [one.name for one in form.questions() if one.type not in ("group", "note") and one.level != "L4"]
    assert "protection" not in form.purposes or below == []
