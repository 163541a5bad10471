from __future__ import annotations

import pytest

from repatria.domain.errors import DefinitionError
from repatria.domain.forms.definition import Question
from repatria.domain.forms.planning import plan_form
from repatria.domain.forms.variants import base_of
from repatria.domain.reasons import Reason
from tests.domain.forms.making import ask, form, group, repeat


@pytest.mark.parametrize(
    ("rows", "key", "reason"),
    [
        ([ask("a", relevant="${b")], "a.relevant", "bad expression"),
        ([ask("a", relevant="${b} = 1")], "a.relevant", "unknown name ${b}"),
        ([ask("a", relevant="${case.shelter} = 1")], "a.relevant", "unknown name"),
        ([group("g", ask("a")), ask("b", relevant="${g} = 1")], "b.relevant", "is a group"),
        ([ask("a", calculation="${a} + 1")], "a", "depends on itself: a → a"),
        ([ask("a", calculation="${b}"), ask("b", calculation="${a}")], "a", "depends on itself: a → b → a"),
        ([group("g", ask("a"), relevant="${a} = 1")], "g", "depends on itself"),
        ([ask("a", calculation="${b}"), ask("b", relevant="${a} = 1")], "a", "depends on itself"),
        ([ask("a", relevant="b = 1"), ask("b")], "a.relevant", "unknown path 'b'"),
        ([ask("a", relevant=". = 1")], "a.relevant", "unknown path '.'"),
        (
            [ask("t", "select_one", list_name="towns", choice_filter="state = 'x'")],
            "t.choice_filter",
            "unknown path 'state'",
        ),
        ([ask("a", calculation="once(today())")], "a.calculation", "once"),
        ([ask("a"), group("g", ask("a"))], "a", "twice"),
    ],
)
def test_a_form_that_cannot_run_is_refused_by_key_and_reason(
    rows: list[Question], key: str, reason: str
) -> None:
    with pytest.raises(DefinitionError) as caught:
        plan_form(form(*rows))
    assert caught.value.key == key
    assert reason in str(caught.value.reason)


def test_everything_is_computed_after_what_it_needs() -> None:
    plan = plan_form(
        form(
            ask("c", calculation="${b}"),
            group("g", ask("b", calculation="${a}"), relevant="${a} != ''"),
            ask("a"),
            repeat("legs", ask("x", relevant="${c} = 1")),
        )
    )
    rank = {name: node.rank for name, node in plan.nodes.items()}
    assert rank["a"] < rank["g"] < rank["b"] < rank["c"] < rank["x"]
    assert rank["legs"] < rank["x"]


def test_a_childs_variant_is_known_by_the_c_behind_its_number() -> None:
    assert [base_of(form) for form in ("F11C", "F11", "F02b", "SC")] == ["F11", "F11", "F02b", "SC"]


@pytest.mark.parametrize("rule", ["indexed-repeat(${a}, ${legs}, 1)", "indexed-repeat(${by}, ${a}, 1)"])
def test_a_row_is_looked_up_in_a_repeat_that_holds_the_answer_or_the_form_is_refused(rule: str) -> None:
    rows = (ask("a"), repeat("legs", ask("by")), ask("said", "calculate", calculation=rule))
    with pytest.raises(DefinitionError) as fault:
        plan_form(form(*rows))
    assert fault.value.key == "said.calculation"
    assert fault.value.reason.reason is Reason.NO_REPEAT_AROUND
