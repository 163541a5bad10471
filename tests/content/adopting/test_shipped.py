"""Our own forms, written as XLSForms and brought in as a ministry's would be, behave as they did."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from repatria.content.adopting.reading import Brought, Sensitivity, bring_in
from repatria.content.workbooks.writing import write_workbook
from repatria.domain.forms.definition import Form
from repatria.domain.forms.plan import CASE_NAMES, FormPlan
from repatria.domain.forms.planning import plan_form
from repatria.domain.texts import Text
from tests.content.adopting.walks import Pair, facts_at_random, names_between
from tests.content.compiled import to_xform
from tests.content.shipped import FORMS
from tests.posts import shipped as library


def shipped(name: str) -> Form:
    return library().forms[name]


@cache
def brought(name: str) -> Brought:
    form = shipped(name)
    compiled, _ = to_xform(f"{name}.xlsx", write_workbook(form))
    levels = {question.name: question.level for question in form.questions()}
    levels |= {name.replace("case.", "of_case_"): "L0" for name in CASE_NAMES}
    return bring_in(f"{name}.xlsx", compiled, Sensitivity(own=levels))


@cache
def plans(name: str) -> tuple[FormPlan, FormPlan]:
    return plan_form(shipped(name)), plan_form(brought(name).form)


@pytest.mark.parametrize("name", FORMS)
def test_nothing_of_it_becomes_otherwise(name: str) -> None:
    assert brought(name).notices == ()


@pytest.mark.parametrize("name", FORMS)
def test_its_words_types_and_levels_are_the_same(name: str) -> None:
    own, other = shipped(name), brought(name).form
    names = names_between(own, other)
    twins = {question.name: question for question in other.questions()}
    for question in own.questions():
        twin = twins[names[question.name]]
        assert (twin.type, twin.level) == (question.type, question.level)
        assert _said(twin.label) == _said(question.label)
        if question.type not in ("group", "repeat"):  # no XForm has room for their hints
            assert _said(twin.hint) == _said(question.hint)
        assert twin.appearance == question.appearance
        choices = own.choices.get(question.list_name, ())
        listed = other.choices.get(twin.list_name, ())[: len(choices)]
        assert [_said(one.label) for one in listed] == [_said(one.label) for one in choices]


def _said(text: Text) -> Text:
    """Return words with plain marks of quotation, as the converter writes them."""
    plain = str.maketrans("“”‘’", "\"\"''")
    return {language: words.translate(plain) for language, words in text.items()}


@pytest.mark.parametrize("name", FORMS)
@settings(max_examples=6, deadline=None)
@given(data=st.data())
def test_it_asks_computes_and_refuses_the_same(name: str, data: st.DataObject) -> None:
    own, other = plans(name)
    pair = Pair(own, other, names_between(own.form, other.form), facts_at_random(data.draw))
    for _ in range(30):
        pair.step(data.draw)
    ours, theirs = pair.seen()
    assert theirs == ours
