from __future__ import annotations

from typing import Any

import pytest

from repatria.domain.forms.mapping import case_values
from repatria.domain.forms.session import FormSession
from tests.domain.forms.making import ask, fill, repeat

NAMES = ("is_child", "consular_block", "decided_by", "written_wish", "language", "travel_at", "destination")


def filled(facts: dict[str, str] | None = None, **answers: Any) -> FormSession:
    session = fill(*(ask(name) for name in NAMES), facts=facts)
    for name, value in answers.items():
        session.set_answer(name, value)
    return session


def test_a_contact_sheet_gives_the_case_what_it_asked() -> None:
    session = filled(is_child="doubt", language="kek", travel_at="2026-08-01")
    assert case_values({"contact"}, session) == [("case/child_or_doubt", "doubt"), ("case/language", "kek")]


def test_a_form_that_is_not_in_the_table_gives_nothing() -> None:
    assert case_values({"placement"}, filled(is_child="no", language="kek")) == []


def test_travel_and_destination_are_taken_over() -> None:
    session = filled(travel_at="2026-08-01T08:00", destination="HND")
    assert case_values({"travel_plan"}, session) == [("case/travel_at", "2026-08-01T08:00")]
    assert case_values({"consent", "return_consent"}, session) == [("case/return_country", "HND")]


@pytest.mark.parametrize(
    ("standing", "answer", "taken"),
    [
        ("", "no", True),
        ("no", "doubt", True),
        ("doubt", "yes", True),
        ("yes", "doubt", False),
        ("doubt", "no", False),
        ("yes", "no", False),
    ],
)
def test_a_form_never_lowers_a_child(standing: str, answer: str, taken: bool) -> None:
    found = case_values({"contact"}, filled({"case.child_or_doubt": standing}, is_child=answer))
    assert found == ([("case/child_or_doubt", answer)] if taken else [])


def test_a_block_is_lifted_only_by_the_authority_and_the_written_wish() -> None:
    blocked = {"case.origin_block": "yes"}
    assert case_values({"protection"}, filled(blocked, consular_block="no")) == []
    assert case_values({"protection"}, filled(blocked, consular_block="no", decided_by="asylum_auth")) == []
    by_post = filled(blocked, consular_block="no", decided_by="border_coord", written_wish="yes")
    assert case_values({"protection"}, by_post) == []
    lifted = filled(blocked, consular_block="no", decided_by="child_auth", written_wish="yes")
    assert case_values({"protection"}, lifted) == [("case/origin_block", "no")]
    assert case_values({"protection"}, filled({}, consular_block="yes")) == [("case/origin_block", "yes")]


def test_what_would_lift_a_block_never_only_lowers_it() -> None:
    agreed = {"decided_by": "child_auth", "written_wish": "yes"}
    assert (
        case_values({"protection"}, filled({"case.origin_block": "yes"}, consular_block="doubt", **agreed))
        == []
    )
    kept = case_values(
        {"protection"}, filled({"case.origin_block": "doubt"}, consular_block="doubt", **agreed)
    )
    assert kept == [("case/origin_block", "doubt")]


def test_hidden_answers_and_answers_of_rows_give_nothing() -> None:
    session = fill(
        ask("any"),
        ask("language", relevant="${any} = 'x'"),
        repeat("people", ask("is_child")),
    )
    session.set_answer("any", "x")
    session.set_answer("language", "kek")
    session.set_answer("any", "y")
    session.add_row("people", "r1")
    session.set_answer("is_child", "yes", row="r1")
    assert case_values({"contact"}, session) == []
