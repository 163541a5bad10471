from __future__ import annotations

from dataclasses import replace

import pytest

from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.definition import Choice
from repatria.domain.forms.session import Change, FormSession
from repatria.domain.forms.values import unlisted
from tests.domain.forms.making import NOW, ask, fill, form, group, repeat


def test_required_is_asked_for_only_while_it_applies() -> None:
    session = fill(
        ask("any", "select_one", list_name="yes_no"),
        ask("why", required="yes", required_message={"es": "Diga por qué"}, relevant="${any} = 'yes'"),
    )
    assert session.problems() == ()
    session.set_answer("any", "yes")
    (problem,) = session.problems()
    assert (problem.place, problem.kind, problem.message) == (
        Place("why"),
        "required",
        {"es": "Diga por qué"},
    )
    session.set_answer("why", "x")
    assert session.problems() == ()


def test_required_may_depend_on_another_answer() -> None:
    session = fill(ask("a"), ask("b", required="${a} = 'x'"))
    assert not session.problems()
    session.set_answer("a", "x")
    assert session.is_required("b")
    assert [p.place.name for p in session.problems()] == ["b"]


def test_a_constraint_says_nothing_of_an_empty_answer() -> None:
    session = fill(
        ask("age", "integer", constraint=". >= 0 and . < ${top}", constraint_message={"es": "Edad"}),
        ask("top", "integer", default="120"),
    )
    session.begin()
    assert session.problems() == ()
    session.set_answer("age", 130)
    assert [(p.kind, p.message) for p in session.problems()] == [("constraint", {"es": "Edad"})]
    session.set_answer("top", 200)
    assert session.problems() == ()


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("integer", ["7", 7, "-3"], ["7.5", "seven", "1e3", "99999999999999999999"]),
        ("decimal", ["7,5", "7.5", ".5", 3], ["x", "1.2.3", "nan"]),
        (
            "date",
            ["2011", "2011-05", "2011-05-17"],
            ["2011-13", "2011-02-30", "17/05/2011", "0000", "20110517"],
        ),
        ("time", ["22:10"], ["25:00", "22", "10pm"]),
        ("dateTime", ["2026-07-14T22:10:00-06:00", "2026-07-14T22:10"], ["2026-07-14", "tomorrow"]),
        ("acknowledge", ["OK"], ["yes"]),
    ],
)
def test_answers_of_the_wrong_type_are_kept_and_named(kind: str, good: list[object], bad: list[str]) -> None:
    session = fill(ask("q", kind))
    for value in good:
        session.set_answer("q", value)
        assert session.problems() == (), value
        assert len(session.changes("f")) == 1
    for value in bad:
        session.set_answer("q", value)
        assert session.answer("q") == value
        assert [(p.kind, p.reason) for p in session.problems()] == [("type", f"not_{kind}")], value
        assert session.changes("f") == ()


def test_several_choices_are_kept_in_the_order_of_the_list() -> None:
    session = fill(ask("needs", "select_multiple", list_name="needs"))
    session.set_answer("needs", ["shelter", "medical", "shelter"])
    assert session.answer("needs") == ["medical", "shelter"]
    session.set_answer("needs", "food medical")
    assert session.answer("needs") == ["medical", "food"]
    session.set_answer("needs", [])
    assert session.answer("needs") is None


def test_a_choice_that_is_no_longer_offered_is_kept_and_named() -> None:
    session = fill(
        ask("country"), ask("town", "select_one", list_name="towns", choice_filter="country = ${country}")
    )
    assert session.choices("town") == ()
    session.set_answer("country", "MEX")
    assert [c.name for c in session.choices("town")] == ["tapachula"]
    session.set_answer("town", "tapachula")
    assert session.problems() == ()
    session.set_answer("country", "GTM")
    assert session.answer("town") == "tapachula"
    assert [(p.kind, p.reason) for p in session.problems()] == [("type", "not_a_choice")]


def test_what_fell_out_is_told_by_its_own_words_and_never_by_those_of_another() -> None:
    session = fill(
        ask("country"),
        ask("town", "select_multiple", list_name="towns", choice_filter="country = ${country}"),
        ask("free", "select_one", list_name="towns"),
    )
    session.set_answer("country", "MEX")
    session.set_answer("town", ["tapachula"])
    session.set_answer("free", "nowhere")
    assert session.fallen_out("town") == session.fallen_out("free") == ()
    session.set_answer("country", "GTM")
    assert [one.label["es"] for one in session.fallen_out("town")] == ["Tapachula"]
    session.set_answer("country", "MEX")
    assert session.fallen_out("town") == ()


def test_a_name_of_several_choices_stands_for_itself_once_it_fell_out() -> None:
    twice = tuple(Choice("1", {"es": f"Centro de {one}"}, {"country": one}) for one in ("MEX", "GTM"))
    made = form(
        ask("country"), ask("town", "select_one", list_name="places", choice_filter="country = ${country}")
    )
    session = FormSession(replace(made, choices={**made.choices, "places": twice}), Answers(), {}, NOW)
    session.set_answer("town", "1")
    assert [one.label["es"] for one in session.fallen_out("town")] == ["1"]


@pytest.mark.parametrize("kind", ["select_one", "select_multiple"])
def test_words_that_no_list_holds_are_kept_named_and_say_nothing_to_expressions(kind: str) -> None:
    words = unlisted("Los Pinos")
    said = words if kind == "select_one" else ["food", words]
    session = fill(ask("a", kind, list_name="needs"), ask("b", relevant="${a} != ''"))
    session.set_answer("a", said)
    assert session.answer("a") == said
    assert [(p.place.name, p.reason) for p in session.problems()] == [("a", "not_in_list")]
    assert session.is_relevant("b") == (kind == "select_multiple"), "what is chosen beside them counts"
    assert session.changes("m") == ()


def test_other_is_always_offered_where_it_may_be_said() -> None:
    session = fill(
        ask("town", "select_one", list_name="towns", or_other=True, choice_filter="country = 'MEX'")
    )
    assert [c.name for c in session.choices("town")] == ["tapachula", "other"]


def test_asked_follows_the_form_row_by_row_and_leaves_out_what_is_silent() -> None:
    session = fill(
        ask("intro", "note"),
        ask("calc", "calculate", calculation="1"),
        repeat("legs", ask("from"), group("g", ask("to"))),
        ask("end"),
    )
    session.add_row("legs", "r2")
    session.add_row("legs", "r1")
    assert session.asked() == (
        Place("intro"),
        Place("from", "r2"),
        Place("to", "r2"),
        Place("from", "r1"),
        Place("to", "r1"),
        Place("end"),
    )


def test_sections_count_what_is_missing_and_wrong() -> None:
    session = fill(
        ask("a", required="yes"),
        ask("b"),
        group("people", ask("c", required="yes"), ask("d", "integer")),
        repeat("legs", ask("e", required="yes")),
        group("hidden", ask("f", required="yes"), relevant="${b} = 'x'"),
        ask("g"),
    )
    session.set_answer("c", "ok")
    session.set_answer("d", "many")
    session.add_row("legs", "r1")
    found = [(s.name, s.answered, s.missing, s.wrong) for s in session.sections()]
    assert found == [("a", 0, 1, 0), ("people", 2, 0, 1), ("legs", 0, 1, 0), ("g", 0, 0, 0)]


def test_a_required_repeat_wants_a_row() -> None:
    session = fill(repeat("legs", ask("place"), required="yes"))
    assert [p.place for p in session.problems()] == [Place("legs")]
    session.add_row("legs", "r1")
    assert session.problems() == ()


def test_rows_that_are_counted_and_not_there_are_missing() -> None:
    session = fill(ask("many", "integer"), repeat("legs", ask("place"), repeat_count="${many}"))
    assert session.problems() == ()
    session.set_answer("many", 2)
    (missing,) = session.problems()
    assert (missing.place, missing.kind, missing.reason) == (Place("legs"), "required", "2")
    assert [section.missing for section in session.sections() if section.name == "legs"] == [1]
    session.add_row("legs", "a")
    session.add_row("legs", "b")
    assert session.problems() == ()
    session.remove_row("legs", "a")
    assert [one.place for one in session.problems()] == [Place("legs")]


def test_rows_wanted_follows_its_expression() -> None:
    session = fill(ask("n", "integer"), repeat("legs", ask("place"), repeat_count="${n}"))
    assert session.rows_wanted("legs") == 0
    session.set_answer("n", 3)
    assert session.rows_wanted("legs") == 3
    session.set_answer("n", -3)
    assert session.rows_wanted("legs") == 0


def test_more_rows_than_anybody_fills_are_not_asked_for() -> None:
    session = fill(ask("n", "integer"), repeat("legs", ask("place"), repeat_count="${n}"))
    session.set_answer("n", 1_000)
    assert session.rows_wanted("legs") == 1_000
    session.set_answer("n", 1_001)
    assert session.rows_wanted("legs") == 0


def test_changes_are_what_differs_and_applies_and_never_what_is_calculated() -> None:
    stored = Answers(
        {Place("a"): "1", Place("b"): "2", Place("x", "r1"): "7"}, {"legs": ("r1",)}, {"r1": 1.0}
    )
    session = fill(
        ask("a", level="L1"),
        ask("b", level="L3"),
        ask("c", "calculate", calculation="${a}"),
        ask("d", relevant="${a} = 'show'"),
        repeat("legs", ask("x", level="L3"), level="L2"),
        answers=stored,
    )
    assert session.changes("f1") == ()
    session.set_answer("a", "show")
    session.set_answer("d", "typed")
    session.set_answer("a", "9")
    session.set_answer("b", None)
    session.add_row("legs", "r2")
    session.set_answer("x", "8", row="r2")
    session.remove_row("legs", "r1")
    assert set(session.changes("f1")) == {
        Change("form/f1/a", "9", "L1"),
        Change("form/f1/b", None, "L3"),
        Change("row/r2/x", "8", "L3"),
        Change("row/r2/_order", 2.0, "L2"),
        Change("row/r1/_removed", True, "L2"),
        Change("row/r1/_removed", True, "L3"),
    }


def test_what_was_stored_by_another_version_of_the_form_is_carried_along() -> None:
    session = fill(ask("a"), answers=Answers({Place("gone"): "kept"}))
    assert session.answers().value("gone") == "kept"
    assert session.changes("f") == ()


def test_answers_taken_up_again_say_the_same() -> None:
    rows = (ask("a"), repeat("legs", ask("x")))
    session = fill(*rows)
    session.set_answer("a", "1")
    session.add_row("legs", "r1")
    session.set_answer("x", "2", row="r1")
    again = fill(*rows, answers=session.answers())
    assert again.answers() == session.answers()
    assert again.changes("f") == ()


def test_a_name_that_is_barred_is_a_fault_only_where_somebody_serves() -> None:
    session = fill(ask("witness", serves="witness"), ask("who_came"), ask("other", serves="guardian"))
    for name in ("witness", "who_came"):
        session.set_answer(name, "Malo Juan")
    assert session.problems() == ()
    session.bar(["Juan Malo"])
    assert [(p.place.name, p.kind) for p in session.problems()] == [("witness", "barred")]
    session.set_answer("witness", "Marta Solís")
    assert session.problems() == ()


def test_what_cannot_be_worked_out_asks_for_no_row_hides_no_choice_and_writes_no_default() -> None:
    broken = "regex('x', ${p})"
    session = fill(
        ask("p"),
        repeat("children", ask("first"), repeat_count=f"if({broken}, 2, 1)"),
        ask("town", "select_one", list_name="towns", choice_filter=broken),
        ask("said", default=f"if({broken}, 'a', 'b')"),
        ask("odd", constraint=broken),
    )
    session.set_answer("p", "(")
    session.begin()
    assert session.rows_wanted("children") == 0
    assert [choice.name for choice in session.choices("town")] == ["tapachula", "tecun"]
    assert session.answer("said") is None
    session.set_answer("odd", "x")
    assert [problem.place.name for problem in session.problems()] == ["odd"]
