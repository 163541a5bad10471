"""Words that show answers: what is said where somebody may see them, and what where not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from repatria.domain.errors import DefinitionError
from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.definition import Choice, Question
from repatria.domain.forms.session import FormSession
from repatria.domain.forms.telling import tell
from repatria.domain.forms.wording import naming
from repatria.domain.texts import say
from tests.domain.forms.making import NOW, ask, form, repeat

FISH = (Choice("cod", {"es": "bacalao", "fr": "morue"}), Choice("eel", {"es": "anguila", "fr": "anguille"}))


def saying(name: str, es: str, kind: str = "text", **columns: Any) -> Question:
    return replace(ask(name, kind, **columns), label={"es": es, "fr": f"FR {es}"})


def fill(
    *rows: Question,
    answers: Answers | None = None,
    facts: Mapping[str, str] | None = None,
    choices: Mapping[str, tuple[Choice, ...]] | None = None,
) -> FormSession:
    made = form(*rows)
    made = replace(made, choices={**made.choices, "fish": FISH, **(choices or {})}, languages=("es", "fr"))
    return FormSession(naming(made), answers or Answers(), facts or {}, NOW)


def said(session: FormSession, name: str, row: str = "", language: str = "es", below: str = "L4") -> str:
    place = Place(name, row)
    return tell(
        session, session.plan.nodes[name].question.label, language, place, lambda one: one.level <= below
    )


def test_words_say_the_answer_and_a_gentle_blank_before_there_is_one() -> None:
    session = fill(ask("child"), saying("age", "¿Cuántos años tiene ${child}?"))
    assert said(session, "age") == "¿Cuántos años tiene …?"
    assert session.set_answer("child", "Ana") == {Place("child"), Place("age")}
    assert said(session, "age") == "¿Cuántos años tiene Ana?"
    session.set_answer("child", None)
    assert said(session, "age") == "¿Cuántos años tiene …?"


def test_read_where_nobody_is_asked_they_name_the_question_and_never_an_answer() -> None:
    session = fill(
        saying("child", "Nombre de la niña"),
        ask("years", "calculate", calculation="string-length(${child})"),
        saying("age", "¿Tiene ${child} ${ years } años? ${case.name_used}", hint={"es": "De ${child}"}),
    )
    session.set_answer("child", "Ana")
    asked = session.plan.nodes["age"].question
    assert say(asked.label, "es") == "¿Tiene [Nombre de la niña] [years] años? …"
    assert "Ana" not in str(dict(asked.label)) + str(dict(asked.hint))
    assert say(asked.hint, "es") == "De [Nombre de la niña]"


def test_what_no_longer_applies_is_not_said() -> None:
    session = fill(
        ask("has", "select_one", list_name="yes_no"),
        ask("child", relevant="${has} = 'yes'"),
        saying("age", "¿Y ${child}?"),
    )
    session.set_answer("has", "yes")
    session.set_answer("child", "Ana")
    assert said(session, "age") == "¿Y Ana?"
    assert Place("age") in session.set_answer("has", "no")
    assert said(session, "age") == "¿Y …?"


def test_a_choice_is_said_as_xforms_do_and_in_words_of_the_language_where_asked() -> None:
    session = fill(
        ask("fish", "select_one", list_name="fish"),
        ask("named", "calculate", calculation="jr:choice-name(${fish}, 'fish')"),
        ask("longer", "calculate", calculation="concat('el ', ${named})"),
        ask("longest", "calculate", calculation="concat(${longer}, '!')"),
        saying("bare", "${fish}"),
        saying("direct", "${jr:choice-name(${fish}, 'fish')}"),
        saying("through", "${longest}"),
    )
    touched = session.set_answer("fish", "eel")
    assert {Place("bare"), Place("direct"), Place("through")} <= touched
    assert said(session, "bare") == "eel"
    assert said(session, "direct") == "anguila"
    assert said(session, "direct", language="fr") == "FR anguille"
    assert said(session, "through") == "el anguila!"
    assert said(session, "through", language="fr") == "FR el anguille!"
    assert session.value("longest") == "el anguila!", "what is kept does not go by who reads"


def test_words_in_a_row_see_their_own_row_and_outside_the_first() -> None:
    session = fill(
        repeat("children", ask("name"), saying("age", "¿${name}? ${position(..)}")),
        saying("first", "Primera: ${name}"),
    )
    session.add_row("children", "r1")
    session.add_row("children", "r2")
    session.set_answer("name", "Ana", "r1")
    touched = session.set_answer("name", "Eva", "r2")
    assert Place("age", "r2") in touched
    assert Place("age", "r1") not in touched
    assert (said(session, "age", "r1"), said(session, "age", "r2")) == ("¿Ana? 1", "¿Eva? 2")
    assert said(session, "first") == "Primera: Ana"
    assert Place("age", "r2") in session.remove_row("children", "r1")
    assert said(session, "age", "r2") == "¿Eva? 1"


def test_half_a_date_stays_half_a_date() -> None:
    session = fill(ask("born", "date"), saying("then", "Desde ${born}"))
    session.set_answer("born", "2011-05")
    assert said(session, "then") == "Desde 2011-05"


def test_hints_messages_and_choices_may_show_answers_too() -> None:
    session = fill(
        ask("child"),
        ask(
            "who",
            "select_one",
            list_name="them",
            hint={"es": "De ${child}"},
            constraint=". != 'her'",
            constraint_message={"es": "No ${child}."},
        ),
        choices={"them": (Choice("her", {"es": "La tía de ${child}"}),)},
    )
    assert Place("who") in session.set_answer("child", "Ana")
    session.set_answer("who", "her")
    problem = session.problem_at("who")
    assert problem is not None
    assert tell(session, problem.message, "es", Place("who")) == "No Ana."
    (choice,) = session.choices("who")
    assert tell(session, choice.label, "es", Place("who")) == "La tía de Ana"
    assert say(choice.label, "es") == "La tía de [child]"


@pytest.mark.parametrize("shown", ["${secret}", "${told}", "${concat('x', ${deeper})}", "${when}", "${case}"])
def test_a_protected_answer_is_not_said_to_whom_it_does_not_go_also_by_way_of_a_calculation(
    shown: str,
) -> None:
    shown = shown.replace("${case}", "${case.origin_block}${block}")
    session = fill(
        ask("secret", level="L4"),
        ask("told", "calculate", calculation="concat('es ', ${secret})"),
        ask("deeper", "calculate", calculation="concat(${told}, '.')"),
        ask("when", "calculate", calculation="'sí'", relevant="${secret} != ''"),
        ask("block", "calculate", calculation="${case.origin_block}"),
        saying("open", f"A{shown}B"),
        facts={"case.origin_block": "yes"},
    )
    before = said(session, "open", below="L2")
    session.set_answer("secret", "Ana")
    assert said(session, "open", below="L2") == before, "nor does a blank tell that there is something"
    assert set(said(session, "open", below="L2")) <= set("A…B")
    assert "…" not in said(session, "open", below="L4")


def test_while_people_disagree_or_another_post_keeps_the_answer_a_blank_stands() -> None:
    kept = Answers({Place("child"): "Ana"}, disputed=frozenset({Place("child")}))
    rows = (ask("child"), ask("has", "calculate", calculation="if(${child} = '', 'no', 'yes')"))
    session = fill(*rows, saying("age", "${child} ${has}"), answers=kept)
    assert said(session, "age") == "… …"
    session = fill(*rows, saying("age", "${child} ${has}"))
    assert said(session, "age") == "… no"
    session.withhold(["child"])
    assert said(session, "age") == "… …", "what is not here must not be said to be nothing"


def test_an_answer_is_never_read_as_an_expression_and_never_long() -> None:
    session = fill(ask("secret", level="L4"), ask("child"), saying("age", "¿${child}?"))
    session.set_answer("secret", "s")
    session.set_answer("child", "${secret}\n" + "x" * 5_000)
    assert said(session, "age").startswith("¿${secret} xx")
    assert len(said(session, "age")) < 320


def test_letters_that_only_look_like_an_expression_can_be_written() -> None:
    session = fill(saying("age", "Cuesta ${'${'}5}"))
    assert said(session, "age") == "Cuesta ${5}"
    assert say(session.plan.nodes["age"].question.label, "es") == "Cuesta ${5}"


@pytest.mark.parametrize(
    ("column", "words", "key", "reason"),
    [
        ("label", "¿${nobody}?", "age.label.es", "unknown name ${nobody}"),
        ("hint", "${concat(${child}}", "age.hint.es", "«concat(${child}» at letter 16"),
        ("constraint_message", "${child", "age.constraint_message.es", "bad expression"),
        ("label", "${once(${child})}", "age.label.es", "once"),
        ("label", "${/data/child}", "age.label.es", "unknown path"),
    ],
)
def test_words_that_cannot_be_said_are_refused_with_their_key_and_the_reason(
    column: str, words: str, key: str, reason: str
) -> None:
    age = replace(ask("age"), **{column: {"es": words}})  # type: ignore[arg-type]
    with pytest.raises(DefinitionError) as caught:
        fill(ask("child"), age)
    assert caught.value.key == key
    assert reason.lower() in str(caught.value.reason).lower()


def test_a_form_opens_with_words_that_are_checked_too() -> None:
    made = replace(form(ask("child")), intro={"es": "De ${child}"})
    session = FormSession(naming(made), Answers(), {}, NOW)
    session.set_answer("child", "Ana")
    assert tell(session, session.form.intro, "es", Place("child")) == "De Ana"
    with pytest.raises(DefinitionError) as caught:
        FormSession(naming(replace(made, intro={"es": "${x}"})), Answers(), {}, NOW)
    assert caught.value.key == "settings.intro.es"


def test_what_is_no_longer_offered_is_not_told_nor_what_was_worked_out_from_it() -> None:
    session = fill(
        ask("country"),
        ask("town", "select_one", list_name="towns", choice_filter="country = ${country}"),
        ask("known", "calculate", calculation="concat('M-', ${town})"),
        saying("note", "Vive en ${known}", "note"),
    )
    session.set_answer("country", "MEX")
    session.set_answer("town", "tapachula")
    assert said(session, "note") == "Vive en M-tapachula"
    assert Place("note") in session.set_answer("country", "GTM")
    assert said(session, "note") == "Vive en …"


def bare(*rows: Question) -> str:
    """Return the words of the last of *rows* as a head or the history says them."""
    made = naming(form(*rows))
    return say({question.name: question for question in made.questions()}[rows[-1].name].label, "es")


def worked_out(name: str, calculation: str) -> Question:
    return replace(ask(name, "calculate", calculation=calculation, path=f"/data/{name}"), label={})


@pytest.mark.parametrize(
    ("calculation", "named"),
    [
        ("${age}", "[Edad]"),
        ("once(string(${age}))", "[Edad]"),
        ("if(${born} != '', ${age}, '')", "[Edad]"),
        ("jr:choice-name(selected-at(${towns}, ${age} - 1), '${towns}')", "[Pueblos]"),
        ("concat('unos ', ${age})", "[Edad]"),
        ("indexed-repeat(${age}, ${people}, ${pos})", "[Edad]"),
        ("${age} + ${age}", "…"),
        ("concat(${born}, ' ', ${age})", "…"),
        ("string-length(${age})", "…"),
        ("position(..)", "…"),
    ],
)
def test_what_is_worked_out_is_called_by_the_one_question_that_it_hands_on_or_by_nothing(
    calculation: str, named: str
) -> None:
    asked = (saying("age", "Edad"), saying("born", "Nacimiento"), saying("towns", "Pueblos"))
    people = repeat("people", worked_out("pos", "position(..)"))
    total = saying("total", "Total (debe ser ${sum})")
    assert bare(*asked, people, worked_out("sum", calculation), total) == f"Total (debe ser {named})"
    shown = saying("total", f"Total (debe ser ${{{calculation}}})")
    assert bare(*asked, people, shown) == f"Total (debe ser {named})"


def test_brackets_stand_in_no_brackets_and_hold_no_technical_name() -> None:
    rows = (
        worked_out("pos", "position(..)"),
        saying("name", "Nombre de la persona ${pos}"),
        saying("plain", "Nombre [completo]"),
        saying("only", "${pos}"),
    )
    assert bare(*rows, saying("more", "${name}: ¿algo más?")) == "[Nombre de la persona …]: ¿algo más?"
    assert bare(*rows, saying("more", "${plain}: ¿y?")) == "[Nombre (completo)]: ¿y?"
    assert bare(*rows, saying("more", "${only}: ¿y?")) == "…: ¿y?"
    assert bare(*rows[:2]) == "Nombre de la persona …"
