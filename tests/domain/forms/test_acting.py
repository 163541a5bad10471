"""An answer is set when a person changes another one: at once, once, over nothing that people disagree about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from repatria.domain.errors import DefinitionError
from repatria.domain.forms.acting import give_answer
from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.definition import Act, Choice, Question
from repatria.domain.forms.session import FormSession
from tests.domain.forms.making import NOW, ask, form, repeat


def filling(*rows: Question, acts: tuple[Act, ...], answers: Answers | None = None) -> FormSession:
    session = FormSession(replace(form(*rows), acts=acts), answers or Answers(), {}, NOW)
    session.begin()
    return session


COPIED = (Act("first", "second", "concat(${first}, '!')"),)
TWO = (ask("first"), ask("second"))


def test_it_is_set_when_the_other_changes_and_told() -> None:
    session = filling(*TWO, acts=COPIED)
    touched, followed = give_answer(session, Place("first"), "uno")
    assert session.answer("second") == "uno!"
    assert followed == (Place("second"),)
    assert Place("second") in touched
    assert {change.path for change in session.changes("m")} == {"form/m/first", "form/m/second"}


def test_the_words_of_a_choice_are_set_in_the_language_in_which_the_form_is_read() -> None:
    levels = (Choice("1", {"es": "Uno", "en": "One"}), Choice("2", {"es": "Dos", "en": "Two"}))
    rows = (ask("level", "select_one", list_name="levels"), ask("said"))
    words = "jr:choice-name(${level}, 'level')"
    calculated = ask("named", "calculate", calculation=words)
    for more, value in (((), words), ((calculated,), "${named}")):
        made = replace(
            form(*rows, *more),
            languages=("es", "en"),
            choices={"levels": levels},
            acts=(Act("level", "said", value),),
        )
        session = FormSession(made, Answers(), {}, NOW)
        session.begin()
        for code, language, said in (("1", "en", "One"), ("2", "es", "Dos"), ("1", "", "Uno")):
            give_answer(session, Place("level"), code, language=language)
            assert session.answer("said") == said


def test_what_the_person_then_writes_stays_until_the_other_changes_again() -> None:
    session = filling(*TWO, acts=COPIED)
    give_answer(session, Place("first"), "uno")
    give_answer(session, Place("second"), "mío")
    assert give_answer(session, Place("first"), "uno") == (frozenset(), ())
    assert session.answer("second") == "mío"
    give_answer(session, Place("first"), "dos")
    assert session.answer("second") == "dos!"


def test_nothing_is_set_on_load_nor_by_a_default() -> None:
    session = filling(ask("first", default="uno"), ask("second"), acts=COPIED)
    assert (session.answer("first"), session.answer("second")) == ("uno", None)
    stored = Answers({Place("first"): "dos"})
    assert filling(*TWO, acts=COPIED, answers=stored).answer("second") is None


def test_without_a_value_it_is_cleared() -> None:
    session = filling(*TWO, acts=(Act("first", "second"),))
    session.set_answer("second", "algo")
    give_answer(session, Place("first"), "uno")
    assert session.answer("second") is None


def test_one_sets_off_the_next_and_a_circle_ends() -> None:
    acts = (
        Act("a", "b", "${a} + 1"),
        Act("b", "c", "${b} + 1"),
        Act("c", "a", "${c} + 1"),
        Act("c", "b", "${c} + 1"),
    )
    session = filling(ask("a", "integer"), ask("b", "integer"), ask("c", "integer"), acts=acts)
    give_answer(session, Place("a"), 1)
    assert [session.answer(name) for name in "abc"] == [1, 2, 3]


def test_in_a_row_it_is_set_in_that_row_alone() -> None:
    rows = repeat("legs", ask("by"), ask("cost", "integer"))
    session = filling(ask("all"), rows, acts=(Act("by", "cost", "5"), Act("all", "by", "${all}")))
    for row in ("r1", "r2"):
        session.add_row("legs", row)
    give_answer(session, Place("by", "r2"), "bus")
    assert [session.answer("cost", row) for row in ("r1", "r2")] == [None, 5]
    give_answer(session, Place("all"), "tren")
    assert [session.answer("by", row) for row in ("r1", "r2")] == ["tren", "tren"]
    assert [session.answer("cost", row) for row in ("r1", "r2")] == [5, 5]


def test_nothing_is_set_over_a_disagreement_or_what_another_post_keeps() -> None:
    stored = Answers({Place("second"): "dicho"}, disputed=frozenset({Place("second")}))
    session = filling(*TWO, acts=COPIED, answers=stored)
    assert give_answer(session, Place("first"), "uno")[1] == ()
    assert session.answer("second") == "dicho"
    session = filling(*TWO, acts=COPIED)
    session.withhold(["second"])
    assert give_answer(session, Place("first"), "uno")[1] == ()
    assert session.answer("second") is None


@pytest.mark.parametrize(
    ("standing", "wanted", "stands"),
    [
        (None, "yes", "yes"),
        (None, "no", None),
        ("yes", "no", "yes"),
        ("no", "yes", "yes"),
        ("doubt", "no", "doubt"),
        ("doubt", "", "doubt"),
        ("no", "other", "no"),
    ],
)
def test_nothing_that_protects_is_loosened(standing: str | None, wanted: str, stands: str | None) -> None:
    guarded = ask("danger", protective=("yes", "doubt", "no"))
    session = filling(ask("first"), guarded, acts=(Act("first", "danger", f"'{wanted}'"),))
    session.set_answer("danger", standing)
    give_answer(session, Place("first"), "uno")
    assert session.answer("danger") == stands


def test_what_cannot_be_worked_out_sets_nothing_and_a_bad_value_is_refused_at_load() -> None:
    session = filling(*TWO, acts=(Act("first", "second", "date-time(${first})"),))
    session.set_answer("second", "antes")
    give_answer(session, Place("first"), "nada")
    assert session.answer("second") == "antes"
    with pytest.raises(DefinitionError) as caught:
        filling(*TWO, acts=(Act("first", "second", "${nobody}"),))
    assert caught.value.key == "second.setvalue"


def test_a_form_that_is_only_read_sets_nothing() -> None:
    session = filling(*TWO, acts=COPIED)
    session.lock()
    assert give_answer(session, Place("first"), "uno")[1] == ()
