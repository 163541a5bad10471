"""What was typed under a former version and never saved is shown and kept: a new version costs nobody an answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from repatria.domain.cases.answers import answers_of
from repatria.domain.errors import VaultError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part, part_for_level
from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import Form, Question
from repatria.domain.forms.planning import plan_form
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.forms.adopted import check_file
from repatria.services.forms.filling import (
    begin_form,
    keep_rows,
    keep_typed,
    resume_form,
    save_answers,
    submit_form,
)
from repatria.services.forms.left_over import left_over
from repatria.services.forms.travelling import forms_to_send
from repatria.services.forms.work import FormWork
from tests.services.homes import ID as HOMES
from tests.services.homes import SHEET
from tests.services.ministry import FIRST, SECOND, STEP, put_into_use

pytestmark = pytest.mark.supervised

ID = "x-salud"
WHERE = Place("x-where")
HOME, CHILD, SIBLING = "h" * 26, "a" * 26, "b" * 26
NO_CHILDREN = """| survey |
| | type | name | label | level |
| | begin repeat | homes | Hogar | L2 |
| | text | street | Calle | L3 |
| | end repeat | | | |
| settings |
| | form_title | form_id | version |
| | Hogares | hogares | 2 |
"""
CLINIC = "| | text | clinic | ¿Qué clínica? |\n"
BECAME = {
    "note": "| | note | where | Pregunte dónde |\n",
    "group": "| | begin group | where | Lugar |\n| | text | street | Calle |\n| | end group | | |\n",
    "repeat": "| | begin repeat | where | Lugar |\n| | text | street | Calle |\n| | end repeat | | |\n",
    "row": "| | begin repeat | places | Lugar |\n| | text | where | ¿Dónde? |\n| | end repeat | | |\n",
}
MOVED = """| survey |
| | type | name | label | level |
| | begin repeat | homes | Hogar | L2 |
| | text | street | Calle | L3 |
| | end repeat | | | |
| | begin repeat | others | Otra persona | L2 |
| | text | child | Cómo se llama | L2 |
| | end repeat | | | |
| settings |
| | form_title | form_id | version |
| | Hogares | hogares | 2 |
"""


def put(desk: Desk, text: str, name: str = "salud.md", level: str = "L2") -> None:
    put_into_use(desk, check_file(name, text.encode()), [STEP], level)


def typed(desk: Desk, case: OpenedCase) -> FormWork:
    """Two answers kept as a draft, and nothing saved."""
    put(desk, FIRST)
    work = begin_form(desk, case.id, ID, STEP)
    work.session.set_answer("x-seen", "yes")
    work.session.set_answer("x-where", "Hospital Regional")
    keep_typed(desk, work, [Place("x-seen"), WHERE])
    return work


def test_it_is_shown_under_the_words_that_asked_it(desk: Desk, case: OpenedCase) -> None:
    work = typed(desk, case)
    put(desk, SECOND)
    again = resume_form(desk, case.id, work.member)
    assert again.form.version == "2"
    (left,) = left_over(desk, again)
    assert (left.place, left.asked["es"], left.said[0]["es"], left.level) == (
        WHERE,
        "¿Dónde?",
        "Hospital Regional",
        "L2",
    )


@pytest.mark.parametrize("end", [save_answers, submit_form])
def test_it_stands_in_the_case_once_the_form_is_saved_or_finished(
    desk: Desk, case: OpenedCase, end: object
) -> None:
    work = typed(desk, case)
    put(desk, SECOND)
    after = end(desk, resume_form(desk, case.id, work.member))  # type: ignore[operator]
    kept = answers_of(after.state, work.member)
    assert (kept.value("x-seen"), kept.value("x-where")) == ("yes", "Hospital Regional")
    assert desk.drafts().load(work.member) == ()
    again = resume_form(desk, case.id, work.member)
    told = [(left.asked["es"], left.said[0]["es"], left.level) for left in left_over(desk, again)]
    assert told == [("¿Dónde?", "Hospital Regional", "L2")]
    assert again.begun_under in forms_to_send(desk, [core_part(case.id)])  # its words go where the answers go


def test_any_version_that_is_here_knows_the_words_of_what_another_post_answered(
    desk: Desk, case: OpenedCase
) -> None:
    put(desk, FIRST)
    put(desk, SECOND)
    work = begin_form(desk, case.id, ID, STEP)
    work.session.set_answer("x-seen", "no")
    save_answers(desk, work)
    path = f"form/{work.member}/x-where"
    desk.append([Deed(part_for_level(case.id, "L2"), VALUE, path, "Hospital Regional")])
    (left,) = left_over(desk, resume_form(desk, case.id, work.member))
    assert (left.asked["es"], left.said[0]["es"], left.level) == ("¿Dónde?", "Hospital Regional", "L2")


def test_nothing_is_written_twice(desk: Desk, case: OpenedCase) -> None:
    work = typed(desk, case)
    put(desk, SECOND)
    save_answers(desk, resume_form(desk, case.id, work.member))
    before = len(case_of(desk, case.id).heads(f"form/{work.member}/x-where"))
    save_answers(desk, resume_form(desk, case.id, work.member))
    assert len(case_of(desk, case.id).heads(f"form/{work.member}/x-where")) == before == 1


@pytest.mark.parametrize("kind", BECAME)
def test_a_question_that_became_something_without_an_answer_loses_none(
    desk: Desk, case: OpenedCase, kind: str
) -> None:
    work = typed(desk, case)
    put(desk, SECOND.replace(CLINIC, BECAME[kind]))
    again = resume_form(desk, case.id, work.member)
    assert [(left.place, left.said[0]["es"]) for left in left_over(desk, again)] == [
        (WHERE, "Hospital Regional")
    ]
    after = submit_form(desk, again)
    assert answers_of(after.state, work.member).values[WHERE] == "Hospital Regional"
    assert [left.place for left in left_over(desk, resume_form(desk, case.id, work.member))] == [WHERE]


def test_a_question_that_is_calculated_now_loses_no_answer(desk: Desk, case: OpenedCase) -> None:
    work = typed(desk, case)
    calculated = SECOND.replace("| | type | name | label |", "| | type | name | label | calculation |")
    put(desk, calculated.replace(CLINIC, "| | calculate | where | | 1 + 1 |\n"))
    after = save_answers(desk, resume_form(desk, case.id, work.member))
    assert answers_of(after.state, work.member).values[WHERE] == "Hospital Regional"
    again = resume_form(desk, case.id, work.member)
    assert again.session.value("x-where") == "2"
    assert [left.place for left in left_over(desk, again)] == [WHERE]


def two_children(desk: Desk, case: OpenedCase) -> FormWork:
    """A home with two children, of whom the second was taken out again; nothing is saved."""
    put(desk, SHEET, "hogares.md")
    work = begin_form(desk, case.id, HOMES, STEP)
    work.session.add_row("x-homes", HOME)
    keep_rows(desk, work, "x-homes")
    for child, name in ((CHILD, "Nombre"), (SIBLING, "Por error")):
        work.session.add_row("x-homes-children", child, HOME)
        work.session.set_answer("x-homes-children-child", name, child)
        keep_typed(
            desk, work, [Place("x-homes-children-child", child)], repeats=[Place("x-homes-children", HOME)]
        )
    work.session.remove_row("x-homes-children", SIBLING)
    keep_rows(desk, work, "x-homes-children", HOME)
    return work


@pytest.mark.parametrize("now", [NO_CHILDREN, MOVED], ids=["dropped", "moved"])
def test_a_row_that_is_gone_stays_under_the_row_around_it_and_one_taken_out_does_not_come_back(
    desk: Desk, case: OpenedCase, now: str
) -> None:
    work = two_children(desk, case)
    put(desk, now, "hogares.md")
    again = resume_form(desk, case.id, work.member)
    told = [(Place("x-homes-children-child", CHILD), "Nombre")]
    assert [(left.place, left.said[0]["es"]) for left in left_over(desk, again)] == told
    after = save_answers(desk, again)
    kept = answers_of(after.state, work.member)
    assert (kept.rows_of("x-homes"), kept.rows_in("x-homes-children", HOME)) == ((HOME,), (CHILD,))
    assert desk.drafts().load(work.member) == ()
    saved = resume_form(desk, case.id, work.member)
    assert [(left.place, left.said[0]["es"]) for left in left_over(desk, saved)] == told


def test_rows_in_a_row_that_was_taken_out_do_not_come_back(desk: Desk, case: OpenedCase) -> None:
    work = two_children(desk, case)
    work.session.remove_row("x-homes", HOME)
    keep_rows(desk, work, "x-homes")
    put(desk, NO_CHILDREN, "hogares.md")
    again = resume_form(desk, case.id, work.member)
    assert left_over(desk, again) == ()
    save_answers(desk, again)
    assert desk.drafts().load(work.member) == ()


def test_rows_that_no_repeat_has_room_for_stay_with_what_was_typed_in_them(
    desk: Desk, case: OpenedCase
) -> None:
    put(desk, SHEET, "hogares.md")
    work = begin_form(desk, case.id, HOMES, STEP)
    work.session.add_row("x-homes", HOME)
    keep_rows(desk, work, "x-homes")
    work.session.add_row("x-homes-children", CHILD, HOME)
    keep_rows(desk, work, "x-homes-children", HOME)
    work.session.set_answer("x-homes-children-child", "Nombre", CHILD)
    keep_typed(desk, work, [Place("x-homes-children-child", CHILD)])
    put(desk, NO_CHILDREN, "hogares.md")
    again = resume_form(desk, case.id, work.member)
    assert again.form.version == "2"
    assert [(left.place, left.said[0]["es"]) for left in left_over(desk, again)] == [
        (Place("x-homes-children-child", CHILD), "Nombre")
    ]
    again.session.set_answer("x-homes-street", "Calle 1", HOME)
    after = save_answers(desk, again)
    kept = answers_of(after.state, work.member)
    assert kept.values[Place("x-homes-children-child", CHILD)] == "Nombre"
    assert kept.rows_in("x-homes-children", HOME) == (CHILD,)
    assert len(left_over(desk, resume_form(desk, case.id, work.member))) == 1


def without(form: Form, name: str) -> Form:
    def kept(rows: tuple[Question, ...]) -> tuple[Question, ...]:
        return tuple(
            replace(row, children=kept(row.children))
            for row in rows
            if row.name not in (name, f"{name}_unanswered")
        )

    return replace(form, version="2", survey=kept(form.survey), digest="2" * 64)


def test_a_program_that_was_renewed_loses_nothing_either(desk: Desk, case: OpenedCase) -> None:
    work = begin_form(desk, case.id, "F05", "P3.1")
    work.session.set_answer("work", "Lavaba ropa")
    keep_typed(desk, work, [Place("work")])
    renewed = without(desk.library.forms["F05"], "work")
    forms = {**desk.library.forms, "F05": renewed}
    plans = {**desk.library.plans, "F05": plan_form(renewed)}
    desk.library = replace(desk.library, forms=forms, plans=plans)
    again = resume_form(desk, case.id, work.member)
    (left,) = left_over(desk, again)
    assert (left.said[0]["es"], left.level) == ("Lavaba ropa", "L4")
    after = save_answers(desk, again)
    assert answers_of(after.state, work.member).value("work") == "Lavaba ropa"
    assert desk.drafts().load(work.member) == ()


def test_a_draft_that_could_not_be_let_go_changes_nothing_more(
    desk: Desk, case: OpenedCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = typed(desk, case)
    put(desk, SECOND)
    drafts = desk.drafts()

    def refuse(*_: object) -> None:
        raise VaultError

    monkeypatch.setattr(type(drafts), "clear", refuse)
    save_answers(desk, resume_form(desk, case.id, work.member))
    monkeypatch.undo()
    events = len(case_of(desk, case.id).heads(f"form/{work.member}/x-where"))
    assert len(left_over(desk, resume_form(desk, case.id, work.member))) == events == 1
