from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from repatria.content.library import load_library
from repatria.domain.forms.definition import Form, Question
from repatria.domain.forms.elsewhere import for_country

FOREIGN = (
    "México",
    "Mexico",
    "Ley de Migración",
    "LGDNNA",
    "USC",
    "Estados Unidos",
    "United States",
    "COMAR",
)


def form(*rows: Question) -> Form:
    return Form("F99", "1", {}, {}, ("es",), rows, {})


def row(name: str, relevant: str = "", *children: Question) -> Question:
    return Question(name, "group" if children else "text", {}, "L1", relevant=relevant, children=children)


@pytest.mark.parametrize(
    ("relevant", "kept"),
    [
        ("${case.country} = 'MEX'", False),
        ("${case.country} != 'MEX'", True),
        ("selected('MEX USA', ${case.country})", False),
        ("selected('MEX GTM', ${case.country})", True),
        ("${a} = 'yes' and ${case.country} = 'USA'", False),
        ("${a} = 'yes' or ${case.country} = 'USA'", True),
        ("", True),
    ],
)
def test_what_applies_only_in_another_country_is_left_out(relevant: str, kept: bool) -> None:
    assert bool(for_country(form(row("one", relevant)), "GTM").survey) is kept


def test_a_question_inside_a_group_is_left_out_alone_and_the_country_is_asked_of_nobody() -> None:
    group = row(
        "group",
        "${a} = 'yes' and selected('MEX GTM', ${case.country})",
        row("mexican", "${case.country} = 'MEX'"),
        row("ours"),
    )
    [kept] = for_country(form(group), "GTM").survey
    assert kept == replace(group, relevant="${a} = 'yes'", children=(row("ours"),))


def test_what_hangs_on_an_answer_that_nobody_here_is_asked_for_is_left_out_with_it() -> None:
    rows = (
        row("result", "${case.country} = 'USA'"),
        row("again", "${result} = 'insufficient'"),
        row("why", "${again} != ''"),
        row("group", "", row("inner", "selected(${result}, 'other')")),
        row("none", "${result} = ''"),
        row("either", "${result} = 'other' or ${a} = 'yes'"),
        row("a"),
    )
    assert [one.name for one in for_country(form(*rows), "MEX").survey] == ["group", "none", "either", "a"]
    assert [one.name for one in for_country(form(*rows), "USA").survey][:3] == ["result", "again", "why"]


@pytest.mark.parametrize("country", ["GTM", "HND", "SLV", "CRI"])
def test_no_form_of_a_country_quotes_the_law_of_another(country: str) -> None:
    for found in load_library(Path(__file__).parents[3] / "forms").forms.values():
        here = for_country(found, country)
        texts = [here.intro, *(text for asked in here.questions() for text in (asked.label, asked.hint))]
        said = " ".join(words for text in texts for words in text.values())
        assert [name for name in FOREIGN if name in said] == [], found.id
