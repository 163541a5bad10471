"""An answer that a new version cannot take is shown with its old words, and nothing erases it but a decision."""

from __future__ import annotations

import pytest

from repatria.domain.cases.answers import answers_of
from repatria.domain.cases.former_answers import former_answers
from repatria.domain.forms.answers import Place
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.forms.adopted import check_file
from repatria.services.forms.filling import (
    begin_form,
    keep_answer,
    keep_typed,
    read_form,
    resume_form,
    save_answers,
    submit_form,
)
from repatria.services.forms.left_open import open_drafts
from repatria.services.forms.left_over import left_over
from repatria.services.forms.work import FormWork
from repatria.services.paper.printing import filled_sheet
from tests.documents.reading import said
from tests.services.ministry import STEP, put_into_use

pytestmark = pytest.mark.supervised

ID = "x-entrada"
WAY, HELP, ORDER, AGE, WHEN, PLACE, WAYS = (
    Place(f"x-{name}") for name in ("way", "help", "order", "age", "when", "place", "ways")
)
ROW = "r" * 26
WAY_HERE = Place("x-kin-own_way", ROW)
FIRST = """
| survey |
| | type | name | label |
| | select_one way | way | ¿Por dónde entró? |
| | select_multiple help | help | ¿Qué ayuda recibió? |
| | rank help | order | ¿Qué urge más? |
| | integer | age | Edad |
| | text | when | ¿Cuándo? |
| | select_one way | place | Lugar de entrada |
| | select_one way | ways | Vías |
| | begin repeat | kin | Hermano |
| | select_one way | own_way | Su vía |
| | end repeat | | |
| choices |
| | list_name | name | label |
| | way | rio | Río |
| | way | monte | Monte |
| | help | comida | Comida |
| | help | ropa | Ropa |
| | help | salud | Salud |
| | band | men | Menor |
| | band | may | Mayor |
| settings |
| | form_id | form_title | version |
| | entrada | Ficha de entrada | 1 |
"""
SECOND = (
    FIRST.replace("| | way | monte | Monte |\n", "| | all | rio | Río |\n| | all | monte | Monte |\n")
    .replace("| | help | salud | Salud |\n", "")
    .replace("integer | age", "select_one band | age")
    .replace("text | when", "date | when")
    .replace("select_one way | place", "text | place")
    .replace("select_one way | ways", "select_multiple all | ways")
    .replace("Ficha de entrada | 1", "Ficha de entrada | 2")
)
"""The next version: lists lost a choice, questions became of another kind."""
THIRD = SECOND.replace("| | select_one way | way | ¿Por dónde entró? |\n", "").replace(
    "Ficha de entrada | 2", "Ficha de entrada | 3"
)
SAID = {
    WAY: "monte",
    HELP: ["comida", "salud"],
    ORDER: ["salud", "comida", "ropa"],
    AGE: 16,
    WHEN: "el día de los muertos",
    PLACE: "monte",
    WAYS: "monte",
    WAY_HERE: "monte",
}
SHOWN = {
    WAY: ("¿Por dónde entró?", "Monte"),
    HELP: ("¿Qué ayuda recibió?", "Comida, Salud"),
    ORDER: ("¿Qué urge más?", "Salud, Comida, Ropa"),
    AGE: ("Edad", "16"),
    WHEN: ("¿Cuándo?", "el día de los muertos"),
    PLACE: ("Lugar de entrada", "Monte"),
    WAY_HERE: ("Hermano 1: Su vía", "Monte"),
}


def put(desk: Desk, text: str) -> None:
    put_into_use(desk, check_file("entrada.md", text.encode()), [STEP], "L2")


def typed(desk: Desk, case: OpenedCase, *, saved: bool) -> str:
    """Every answer kept as a draft under the first version, or saved; then the second one is put into use."""
    put(desk, FIRST)
    work = begin_form(desk, case.id, ID, STEP)
    work.session.add_row("x-kin", ROW)
    for place, given in SAID.items():
        work.session.set_answer(place.name, given, place.row)
    keep_typed(desk, work, SAID, repeats=[Place("x-kin")])
    if saved:
        save_answers(desk, work)
    put(desk, SECOND)
    return work.member


def told(desk: Desk, work: FormWork) -> dict[Place, tuple[str, str]]:
    return {
        one.place: (one.asked["es"], ", ".join(each["es"] for each in one.said))
        for one in left_over(desk, work)
    }


def answer(desk: Desk, work: FormWork, place: Place, given: object) -> None:
    work.session.set_answer(place.name, given, place.row)
    keep_answer(desk, work, place)


def value(desk: Desk, case: OpenedCase, member: str, place: Place) -> object:
    return answers_of(case_of(desk, case.id).state, member).values.get(place)


@pytest.mark.parametrize("saved", [False, True])
def test_it_is_shown_with_its_old_words_and_asked_anew(desk: Desk, case: OpenedCase, *, saved: bool) -> None:
    member = typed(desk, case, saved=saved)
    work = resume_form(desk, case.id, member)
    assert told(desk, work) == SHOWN
    assert {place: work.session.answer(*place) for place in SAID} == {
        **dict.fromkeys(SAID),
        HELP: ["comida"],  # what is still offered stays chosen
        WAYS: ["monte"],  # one of a list is one of several of that list
    }
    assert work.session.problems() == ()
    assert work.session.is_laid_aside(HELP)


@pytest.mark.parametrize("saved", [False, True])
@pytest.mark.parametrize("end", [save_answers, submit_form])
def test_untouched_it_stands_in_the_case_as_it_was(
    desk: Desk, case: OpenedCase, end: object, *, saved: bool
) -> None:
    member = typed(desk, case, saved=saved)
    end(desk, resume_form(desk, case.id, member))  # type: ignore[operator]
    assert {place: value(desk, case, member, place) for place in SHOWN} == {
        place: SAID[place] for place in SHOWN
    }
    assert desk.drafts().load(member) == ()
    assert told(desk, read_form(desk, case.id, member)) == SHOWN


@pytest.mark.parametrize("saved", [False, True])
def test_another_choice_keeps_it_beside_in_the_draft_and_in_the_case(
    desk: Desk, case: OpenedCase, *, saved: bool
) -> None:
    member = typed(desk, case, saved=saved)
    work = resume_form(desk, case.id, member)
    answer(desk, work, HELP, ["comida", "ropa"])
    answer(desk, work, WAY, "rio")
    answer(desk, work, PLACE, "monte")
    answer(desk, work, WAY_HERE, "rio")
    if not saved:
        assert [one.answers for one in open_drafts(desk)] == [len(SAID)]
    again = resume_form(desk, case.id, member)  # after a crash
    assert told(desk, again) == SHOWN
    assert (again.session.answer(*HELP), again.session.answer(*PLACE)) == (["comida", "ropa"], "monte")
    submit_form(desk, again)
    assert desk.drafts().load(member) == ()
    assert value(desk, case, member, WAY) == "rio"
    kept = {one.place: one.value for one in former_answers(case_of(desk, case.id).state, member)}
    assert kept == {place: SAID[place] for place in (HELP, WAY, PLACE, WAY_HERE)}
    assert told(desk, read_form(desk, case.id, member)) == SHOWN


@pytest.mark.parametrize("saved", [False, True])
def test_ticked_and_unticked_again_it_is_still_there(desk: Desk, case: OpenedCase, *, saved: bool) -> None:
    member = typed(desk, case, saved=saved)
    work = resume_form(desk, case.id, member)
    answer(desk, work, WAY, "rio")
    answer(desk, work, WAY, None)
    assert told(desk, resume_form(desk, case.id, member)) == SHOWN
    save_answers(desk, work)
    assert told(desk, resume_form(desk, case.id, member)) == SHOWN


@pytest.mark.parametrize("saved", [False, True])
@pytest.mark.parametrize("resumed", [False, True])
def test_let_go_it_is_gone_and_taken_back_it_is_not(
    desk: Desk, case: OpenedCase, *, saved: bool, resumed: bool
) -> None:
    member = typed(desk, case, saved=saved)
    work = resume_form(desk, case.id, member)
    answer(desk, work, WAY, "rio")
    for place in (WAY, AGE, HELP, WHEN):
        work.unasked.let_go.add(place)
        keep_answer(desk, work, place)
    work.unasked.let_go.discard(WHEN)
    keep_answer(desk, work, WHEN)
    work = resume_form(desk, case.id, member) if resumed else work
    submit_form(desk, work)
    now = told(desk, read_form(desk, case.id, member))
    assert now == {place: words for place, words in SHOWN.items() if place not in (WAY, AGE, HELP)}
    assert [value(desk, case, member, place) for place in (WAY, AGE, HELP)] == ["rio", None, ["comida"]]


def test_what_stands_beside_a_question_that_goes_later_is_shown_without_one(
    desk: Desk, case: OpenedCase
) -> None:
    member = typed(desk, case, saved=True)
    work = resume_form(desk, case.id, member)
    answer(desk, work, WAY, "rio")
    save_answers(desk, work)
    put(desk, THIRD)
    assert told(desk, resume_form(desk, case.id, member))[WAY] == ("¿Por dónde entró?", "Río, Monte")


def test_half_of_an_answer_is_no_answer_of_a_former_version(desk: Desk, case: OpenedCase) -> None:
    put(desk, SECOND.replace("| 2 |", "| 0 |"))
    work = begin_form(desk, case.id, ID, STEP)
    answer(desk, work, WHEN, "2026-1")
    put(desk, SECOND)
    again = resume_form(desk, case.id, work.member)
    assert again.session.answer(*WHEN) == "2026-1"
    assert told(desk, again) == {}


def test_on_paper_it_stands_below_its_question_with_its_old_words(desk: Desk, case: OpenedCase) -> None:
    member = typed(desk, case, saved=False)
    work = resume_form(desk, case.id, member)
    answer(desk, work, HELP, ["comida", "ropa"])
    submit_form(desk, work)
    words = said(filled_sheet(desk, case.id, member).pdf)
    before = "Se respondió con otra versión de este formulario"
    assert f"¿Por dónde entró? Río {before} Monte" in words
    assert f"¿Qué ayuda recibió? Comida Ropa {before} Comida, Salud" in words
    assert f"Lugar de entrada — {before} Monte" in words
    assert f"{before} Hermano 1: Su vía Monte" in words
    assert words.count(before) == len(SHOWN)


@pytest.mark.parametrize("saved", [False, True])
@pytest.mark.parametrize("answered", [None, "rio"])
def test_what_was_asked_because_of_it_is_shown_with_it(
    desk: Desk, case: OpenedCase, answered: str | None, *, saved: bool
) -> None:
    asked = "| | text | guide | ¿Quién le guió? | ${way} = 'monte' |\n| | begin repeat"
    first, second = (
        text.replace("| | begin repeat", asked).replace("| name | label |", "| name | label | relevant |", 1)
        for text in (FIRST, SECOND)
    )
    put(desk, first)
    work = begin_form(desk, case.id, ID, STEP)
    answer(desk, work, WAY, "monte")
    answer(desk, work, Place("x-guide"), "Un coyote")
    if saved:
        save_answers(desk, work)
    put(desk, second)
    shown = {Place("x-guide"): ("¿Quién le guió?", "Un coyote"), WAY: SHOWN[WAY]}
    again = resume_form(desk, case.id, work.member)
    assert told(desk, again) == shown
    if answered:
        answer(desk, again, WAY, answered)
        again = resume_form(desk, case.id, work.member)
        assert told(desk, again) == shown
    submit_form(desk, again)
    assert told(desk, read_form(desk, case.id, work.member)) == shown
