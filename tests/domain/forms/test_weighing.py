"""What a form may take for one answer is read from it, whichever answer it waits for."""

from __future__ import annotations

from dataclasses import replace

from repatria.domain.expressions.listed import Listed
from repatria.domain.expressions.nodes import Element, Node
from repatria.domain.forms.definition import Beside, Question
from repatria.domain.forms.plan import FormPlan
from repatria.domain.forms.planning import plan_form
from repatria.domain.forms.weighing import takes_too_many
from tests.domain.forms.making import ask, form

DEAR = "count(instance('l')/root/item[count(instance('l')/root/item[name != ${a}]) != 0])"
WAITS = f"if(${{a}} = 'ya', {DEAR}, 0)"


def entries(count: int) -> Node:
    top = Element("instance")
    root = Element("root", parent=top)
    for at in range(count):
        Element("name", str(at), parent=Element("item", parent=root))
    return top


def planned(*rows: Question, listed: Node) -> FormPlan:
    return plan_form(replace(form(*rows), beside=Beside({"l": listed}, {})))


def many(column: str, rule: str, count: int = 30) -> list[Question]:
    return [ask(f"q{at}", **{column: rule}) for at in range(count)]


def test_what_waits_for_a_certain_answer_is_found_in_every_column() -> None:
    for column in ("relevant", "required", "read_only", "constraint"):
        plan = planned(ask("a"), *many(column, f"{WAITS} = 1"), listed=entries(100))
        assert takes_too_many(plan), column


def test_it_is_found_in_a_calculation_and_in_words() -> None:
    dear = [ask(f"c{at}", "calculate", calculation=WAITS) for at in range(30)]
    assert takes_too_many(planned(ask("a"), *dear, listed=entries(100)))


def test_what_does_not_follow_from_one_answer_is_not_counted_together() -> None:
    rows = [ask(f"a{at}") for at in range(30)]
    rules = [ask(f"q{at}", required=f"{WAITS} = 1".replace("${a}", f"${{a{at}}}")) for at in range(30)]
    assert not takes_too_many(planned(*rows, *rules, listed=entries(100)))


def test_of_two_branches_one_is_taken() -> None:
    deep = DEAR
    for at in range(20):
        deep = f"if(${{a}} = '{at}', {DEAR}, {deep})"
    assert not takes_too_many(planned(ask("a"), *many("required", f"{deep} = 1", 2), listed=entries(100)))


def test_a_long_list_that_is_found_by_its_index_weighs_little() -> None:
    listed = Listed(["code", "words"], [[str(at), "x"] for at in range(50_000)])
    found = "instance('l')/root/item[code = ${a}]/words = 'x'"
    assert not takes_too_many(planned(ask("a"), *many("required", found, 60), listed=listed.parent))
    sought = "count(instance('l')/root/item[words != ${a}]) = 1"
    assert takes_too_many(planned(ask("a"), *many("required", sought, 60), listed=listed.parent))


def test_a_large_form_of_the_field_weighs_little() -> None:
    asked = [ask("a"), *many("relevant", "${a} = 'yes' or selected(${a}, 'b')", 600)]
    assert not takes_too_many(planned(*asked, listed=entries(1)), most=10_000)


def test_what_is_taken_from_a_list_without_an_index_weighs_as_the_list() -> None:
    rows = [ask(f"c{at}", "calculate", calculation="pulldata('l', 'x', 'name', ${a})") for at in range(30)]
    assert takes_too_many(planned(ask("a"), *rows, listed=entries(500)), most=10_000)
