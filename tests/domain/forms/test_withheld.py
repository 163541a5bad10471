"""What another post answered and keeps is neither a yes nor a no here: nothing is made of it, and nothing hidden."""

from __future__ import annotations

from dataclasses import replace

import pytest

from repatria.domain.forms.acting import give_answer
from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.definition import Act, Question
from repatria.domain.forms.session import FormSession
from tests.domain.forms.making import NOW, ask, fill, form, group, repeat

THREAT = ask("threat", level="L4")
RISK = ask("risk", "calculate", calculation="if(${threat} = 'yes', 'ALTO', 'BAJO')")


def withheld(
    *rows: Question, answers: Answers | None = None, names: tuple[str, ...] = ("threat",)
) -> FormSession:
    session = fill(*rows, answers=answers)
    session.withhold(names)
    return session


def in_rows(*names: str, **said: str) -> Answers:
    """Return two rows of *names*' repeat, of which each says the same."""
    values = {Place(name, row): text for name, text in said.items() for row in ("r1", "r2")}
    return Answers(values, {names[0]: ("r1", "r2")})


def test_a_question_that_hangs_on_it_is_asked_of_whoever_knows_and_required_of_nobody() -> None:
    shelter = ask("shelter", relevant="${threat} = 'yes'", required="yes")
    session = withheld(THREAT, shelter, answers=Answers({Place("shelter"): "Casa Azul"}))
    assert session.value("shelter") == "Casa Azul", "it came, and is seen"
    session.set_answer("shelter", None)
    assert session.is_relevant("shelter")
    assert not session.is_required("shelter")
    assert session.problems() == ()


def test_a_calculation_from_it_is_nothing_and_so_is_all_that_is_worked_out_from_that() -> None:
    more = ask("more", "calculate", calculation="concat('Riesgo ', ${risk})")
    low = ask("low", relevant="${risk} = 'BAJO'")
    high = ask("high", relevant="${more} = 'Riesgo ALTO'", required="yes")
    session = withheld(THREAT, RISK, more, low, high)
    assert (session.value("risk"), session.value("more")) == (None, None)
    assert session.is_relevant("low")
    assert session.is_relevant("high")
    assert session.problems() == ()


def test_what_hangs_on_it_by_a_group_is_not_said_for_certain_either() -> None:
    inner = group(
        "inner",
        ask("sure", "calculate", calculation="'ALTO'"),
        ask("who", required="yes"),
        relevant="${threat} = 'yes'",
    )
    session = withheld(THREAT, inner, ask("after", relevant="${sure} = ''"))
    assert session.value("sure") is None
    assert session.is_relevant("who")
    assert not session.is_required("who")
    assert session.is_relevant("after")


@pytest.mark.parametrize(
    "counting",
    [
        "count(/r[hiv = 'yes'])",
        "count-non-empty(${hiv})",
        "sum(${hiv})",
        "indexed-repeat(${hiv}, ${r}, 1)",
        "join(' ', ${hiv})",
    ],
)
def test_nor_is_anything_counted_of_rows_whose_answers_are_not_here(counting: str) -> None:
    rows = repeat("r", ask("name"), ask("hiv", level="L4"))
    count = ask("n", "calculate", calculation=counting)
    session = withheld(rows, count, answers=in_rows("r", name="Ana"), names=("hiv",))
    assert session.value("n") is None
    session.withhold(())
    session.set_answer("hiv", "1", "r1")
    session.set_answer("hiv", "1", "r2")
    assert session.value("n") is not None


@pytest.mark.parametrize(
    "counting", ["count(${r})", "count(/r)", "join(' ', ${name})", "count(/r[name = 'Ana'])"]
)
def test_nor_are_rows_that_may_themselves_be_kept(counting: str) -> None:
    rows = repeat("r", ask("name"))
    session = withheld(
        rows, ask("n", "calculate", calculation=counting), answers=in_rows("r", name="Ana"), names=("r",)
    )
    assert session.value("n") is None
    assert session.value("name", "r1") == "Ana"


def test_rows_asked_for_by_it_are_required_of_nobody() -> None:
    session = withheld(
        THREAT, repeat("r", ask("name"), repeat_count="${threat}", required="yes", relevant="${threat} > 0")
    )
    assert session.is_relevant("r")
    assert session.problems() == ()


def test_it_refuses_no_answer_and_locks_none() -> None:
    rows = (ask("a", constraint=". > ${threat}", read_only="${threat} = ''", required="${threat} = ''"),)
    session = withheld(THREAT, *rows)
    assert not session.is_read_only("a")
    assert not session.is_required("a")
    session.set_answer("a", "1")
    assert session.problems() == ()


def test_what_is_known_without_it_is_known() -> None:
    asked = ask("asked", relevant="${here} = 'yes' and ${threat} = 'yes'")
    session = withheld(
        ask("here"),
        THREAT,
        asked,
        ask("own", "calculate", calculation="${here}", level="L4"),
        names=("threat", "own"),
    )
    session.set_answer("here", "no")
    assert not session.is_relevant("asked")
    assert session.value("own") == "no", "what is worked out from what is here is here"
    session.set_answer("here", "yes")
    assert session.is_relevant("asked")


def test_an_answer_given_beside_it_hides_nothing() -> None:
    session = withheld(THREAT, RISK, ask("shelter", relevant="${threat} = 'yes'"))
    session.set_answer("threat", "no")
    assert session.is_relevant("shelter")
    assert session.value("risk") is None


def test_what_never_applied_was_answered_nowhere() -> None:
    hidden = ask("threat", level="L4", relevant="${here} = 'yes'")
    session = withheld(ask("here"), hidden, RISK)
    assert session.value("risk") == "BAJO"
    session.set_answer("here", "yes")
    assert session.value("risk") is None


def test_nothing_is_set_from_it() -> None:
    act = Act("go", "copy", "if(${threat} = 'yes', 'ALTO', 'BAJO')")
    acting = replace(form(THREAT, ask("go"), ask("copy")), acts=(act,))
    session = FormSession(acting, Answers(), {}, NOW)
    session.withhold(["threat"])
    assert give_answer(session, Place("go"), "1")[1] == ()


def test_what_may_have_been_answered_elsewhere_is_known_once_it_is_answered_here() -> None:
    session = fill(THREAT, RISK, ask("shelter", relevant="${threat} = 'yes'"))
    session.withhold((), unanswered=("threat",))
    assert session.is_relevant("shelter")
    assert session.value("risk") is None
    session.set_answer("threat", "no")
    assert not session.is_relevant("shelter")
    assert session.value("risk") == "BAJO"
    session.set_answer("threat", None)
    assert session.is_relevant("shelter")
