"""Reading expressions: the grammar, its limits, and what is refused and where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import parse
from repatria.domain.expressions.tree import (
    Node,
    Path,
    Step,
    render,
)
from tests.domain.expressions.trees import trees


@given(trees)
def test_what_is_printed_is_read_back_the_same(tree: Node) -> None:
    again = parse(render(tree))
    assert render(again.tree) == render(tree)
    assert parse(str(again)) == again


@given(st.text(max_size=60))
def test_arbitrary_text_is_read_or_refused_and_nothing_else(text: str) -> None:
    fault = None
    try:
        parse(text)
    except ExpressionError as error:
        fault = error
    assert fault is None or (0 <= fault.position <= len(text) and str(fault.reason))


WORDS = [
    "(",
    ")",
    "[",
    "]",
    "1",
    "'a'",
    "${x}",
    "and",
    "or",
    "-",
    "*",
    "/",
    "//",
    ".",
    "..",
    "|",
    "=",
    ",",
    "@",
]


@given(st.lists(st.sampled_from([*WORDS, "if(", "concat(", "div", " ", "a"]), max_size=30).map("".join))
def test_scrambled_grammar_is_read_or_refused_and_nothing_else(text: str) -> None:
    try:
        expression = parse(text)
    except ExpressionError:
        return
    assert parse(str(expression)) == expression


@pytest.mark.parametrize(
    ("text", "position", "reason"),
    [
        ("", 0, "expected a value"),
        ("1 +", 3, "expected a value"),
        ("frob(1)", 0, "unknown function frob()"),
        ("1 and if(1, 2)", 6, "if() takes 3 arguments, not 2"),
        ("true(1)", 0, "true() takes 0 arguments, not 1"),
        ("(1", 2, "expected ')'"),
        ("1 == 2", 3, "unexpected '='"),
        ("${a} && ${b}", 5, "unexpected '&'"),
        ("${a b}", 0, "unexpected '$'"),
        ("'open", 0, 'unexpected "\'"'),
        ("1 2", 2, "expected 'the end'"),
        ("a/text()", 6, "a path ends in names"),
    ],
)
def test_a_fault_is_refused_with_its_place_and_reason(text: str, position: int, reason: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse(text)
    assert caught.value.position == position
    assert reason in str(caught.value.reason)


def test_names_may_hold_dots_and_hyphens() -> None:
    expression = parse("${P5.3.state} = 'done' and ${F18.result-1} != ''")
    assert expression.names == {"P5.3.state", "F18.result-1"}


def test_operators_need_no_room_around_them() -> None:
    assert parse("1and1") == parse("1 and 1")
    assert parse("${a}-1") == parse("${a} - 1")
    assert parse("a-b").tree == Path((Step("a-b"),))


def test_a_path_keeps_its_steps_and_predicates() -> None:
    assert parse("../leg[. > 1]/place").paths[0].steps[1].name == "leg"
    assert parse("instance/a + /b/c").paths[1].absolute
    assert parse("child::a/parent::node()/self::node()/attribute::b") == parse("a/.././@b")
    assert parse("parent::leg/self::*").paths[0].steps[0].name == "parent::leg"


@pytest.mark.parametrize(
    ("text", "reason"), [("/b//c", "//"), ("a | b", "|"), ("/descendant::a", "axis"), ("a/text()", "names")]
)
def test_what_xforms_has_not_is_refused_by_name(text: str, reason: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse(text)
    assert reason in str(caught.value.reason)
    assert str(parse("current()/../x")) == "current()/../x"


@pytest.mark.parametrize(
    "text", ["(" * 5000 + "1" + ")" * 4999, "-" * 9000 + "1", "not(" * 2000, "a[" * 3000]
)
def test_nothing_nests_without_limit(text: str) -> None:
    with pytest.raises(ExpressionError, match="nested deeper"):
        parse(text)


def test_nothing_is_read_that_is_too_long() -> None:
    with pytest.raises(ExpressionError, match="longer than"):
        parse("1" + " " * 10_000)


def test_a_long_sum_is_no_deep_tree() -> None:
    assert str(parse("+".join(["1"] * 5000)))
