"""Working expressions out: conversions, comparisons, functions, dates."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import Value, as_boolean, as_number, as_string, parse
from repatria.domain.expressions.tree import Node, render
from tests.domain.expressions.trees import trees
from tests.domain.expressions.world import Given, World


def work_out(text: str, **values: Given) -> Value:
    return parse(text).evaluate(World(values))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 + 2 * 3 - 4 div 2", 5.0),
        ("-5 mod 3", -2.0),
        ("5 mod 0 = 5 mod 0", False),
        ("1 div 0", math.inf),
        ("-1 div 0", -math.inf),
        ("--1", 1.0),
        ("1 < 2 = true()", True),
        ("'1' = 1", True),
        ("'1.0' = '1'", False),
        ("'' = 0", False),
        ("true() = 'x'", True),
        ("'b' > 'a'", False),
        ("1 or nothing", True),
        ("0 and nothing", False),
        ("'10' > 9", True),
        ("string(1.50)", "1.5"),
        ("string(1 div 3)", "0.3333333333333333"),
        ("string(0.0000001)", "0.0000001"),
        ("string(-1 div 0)", "-Infinity"),
        ("string(0 div 0)", "NaN"),
        ("string(-0)", "0"),
        ("number(' 12 ')", 12.0),
        ("if('', 1, 'no')", "no"),
        ("if(true(), 'yes', frobs)", "yes"),
        ("coalesce('', '', 'c')", "c"),
        ("selected('medical food', 'food')", True),
        ("selected('medical food', 'foo')", False),
        ("selected-at('a b c', 1)", "b"),
        ("selected-at('a b c', 3)", ""),
        ("count-selected(' a  b ')", 2.0),
        ("concat('a', 1, true())", "a1true"),
        ("join('-', 'a', 'b')", "a-b"),
        ("string-length('señal')", 5.0),
        ("contains('abc', 'bc') and starts-with('abc', 'ab') and ends-with('abc', 'bc')", True),
        ("substr('hello', 1, 3)", "el"),
        ("substr('hello', -2)", "lo"),
        ("substring-before('a/b', '/')", "a"),
        ("substring-after('a/b', '/')", "b"),
        ("translate('bar', 'abc', 'AB')", "BAr"),
        ("normalize-space('  a   b ')", "a b"),
        ("round(2.5)", 3.0),
        ("round(-2.5)", -2.0),
        ("round(12345.15, 1)", 12345.2),
        ("round(12350, -2)", 12400.0),
        ("int(-1.9)", -1.0),
        ("floor(-1.5) + ceiling(1.5)", 0.0),
        ("abs(-3)", 3.0),
        ("max(1, '3', 2) - min(4, 5)", -1.0),
        ("max(1, '') + min('', 3) + sum('')", 4.0),
        ("string(max('', ''))", "NaN"),
        ("coalesce(number('x'), 'y')", "y"),
        ("0.1 + 0.2 = 0.3", True),
        ("selected('', '') and not(selected('a', ''))", True),
        ("selected('a b c', 'b c')", True),
        ("string(int(1 div 0))", "Infinity"),
        ("0.1 + 0.2 != 0.3", False),
        ("boolean(0.1 + 0.2 - 0.3)", False),
        ("0.1 + 0.2 = 0.31", False),
        ("boolean-from-string('1') and not(boolean-from-string('yes'))", True),
        ("once('x')", "x"),
    ],
)
def test_each_expression_has_the_value_of_the_standard(text: str, value: Value) -> None:
    found = work_out(text)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("number(date('1941-12-07'))", -10252.0),
        ("today()", "2026-03-05"),
        ("today() - ${dob}", 5541.0),
        ("int((today() - ${dob}) div 365.25)", 15.0),
        ("${dob} < today()", True),
        ("date(${dob} + 1)", "2011-01-03"),
        ("date('2011-1-2') = ${dob}", True),
        ("date('')", ""),
        ("now() > today()", False),
        ("decimal-date-time('1970-01-02T06:00:00.000+06:00')", 1.0),
        (
            "format-date('2018-01-02T10:20:30.123', '%Y-%m-%e %H:%M:%S %b %a %%')",
            "2018-01-2 10:20:30 Jan Tue %",
        ),
        ("string(number('2011'))", "2011"),
        ("string(number('2011-05'))", "NaN"),
    ],
)
def test_dates_count_days_since_1970(text: str, value: Value) -> None:
    assert work_out(text, dob="2011-01-02") == value


@pytest.mark.parametrize(
    "text", ["date('2011')", "date('x')", "date(true())", "date(9999999)", "format-date('2011-01-01', '%Q')"]
)
def test_what_is_no_date_is_refused_where_it_is_worked_out(text: str) -> None:
    with pytest.raises(ExpressionError):
        work_out(text)


def test_lists_compare_as_node_sets() -> None:
    nationality = ["HND", "GTM"]
    assert work_out("${n} = 'GTM'", n=nationality) is True
    assert work_out("${n} != 'GTM'", n=nationality) is True
    assert work_out("${n} = 'MEX'", n=nationality) is False
    assert work_out("${n} = ''", n=[]) is False
    assert work_out("selected(${n}, 'GTM')", n=nationality) is True
    assert work_out("count(${n})", n=nationality) == 2
    assert work_out("string(${n})", n=nationality) == "HND"
    assert work_out("sum(${n})", n=["1", "2"]) == 3
    assert work_out("${n} > 1", n=["1", "2"]) is True
    assert work_out("${n} = 2", n=["1", "2"]) is True
    assert work_out("${n}[2]", n=nationality) == ("GTM",)
    assert work_out("${n}[starts-with(., 'H')]", n=nationality) == ("HND",)
    assert work_out("join(' ', ${n})", n=nationality) == "HND GTM"


def test_missing_is_the_empty_text() -> None:
    assert work_out("${nothing}") == ""
    assert work_out("${nothing} < 18 or ${nothing} >= 18") is False
    assert work_out("count(${nothing})") == 0


def test_the_question_itself_is_a_point() -> None:
    assert parse(". > 5 and current() = ..").paths
    assert parse(". > 5 and string-length(.) = 1").evaluate(World({".": "7"})) is True


def test_a_path_needs_a_form_around_it() -> None:
    with pytest.raises(ExpressionError, match="a path has no meaning here"):
        work_out("../x = 1")
    with pytest.raises(ExpressionError, match="no row here"):
        work_out("position(..)")


@given(trees)
def test_a_tree_is_worked_out_or_refused_and_nothing_else(tree: Node) -> None:
    expression = parse(render(tree))
    try:
        value = expression.evaluate(World())
    except ExpressionError:
        return
    assert isinstance(as_string(value), str)
    assert isinstance(as_boolean(value), bool)
    assert isinstance(as_number(value), float)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_printed_is_read_back_as_an_equal_one(number: float) -> None:
    back = as_number(as_string(number))
    assert back == number or abs(back - number) < 1e-12
