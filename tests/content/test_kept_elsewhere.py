"""The program's own forms at a post to which the protected part did not come: they stay on the side of asking."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.forms.answers import Answers
from repatria.domain.forms.definition import PROTECTED_LEVELS, Form
from repatria.domain.forms.planning import plan_form
from repatria.domain.forms.session import FormSession
from repatria.domain.forms.values import holds_answer
from tests.content.shipped import FORMS, load_forms
from tests.domain.forms.making import NOW


@pytest.fixture(scope="module")
def shipped() -> dict[str, Form]:
    return load_forms(Path(__file__).parents[2] / "forms")


@pytest.mark.parametrize("key", FORMS)
def test_no_question_is_hidden_that_a_protected_answer_may_ask_for(
    key: str, shipped: dict[str, Form]
) -> None:
    form, plan = shipped[key], plan_form(shipped[key])
    kept = [one for one in form.questions() if one.level in PROTECTED_LEVELS and holds_answer(one)]
    here = FormSession(form, Answers(), {}, NOW, plan)
    here.withhold(one.name for one in kept)
    shown = set(here.asked())
    for question in (one for one in kept if not plan.nodes[one.name].repeat):
        for choice in plan.choices(question)[:12]:
            told = FormSession(form, Answers(), {}, NOW, plan)
            told.set_answer(
                question.name, [choice.name] if question.type == "select_multiple" else choice.name
            )
            assert set(told.asked()) <= shown, (question.name, choice.name)
    asked = {problem.place.name for problem in here.problems()}
    assert asked.isdisjoint(one.name for one in kept), "what another post keeps is asked of nobody again"
