"""What was typed and has no place any more is kept: hidden by a new version, in a row taken out, or disputed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from repatria.domain.cases.answers import answers_of
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, part_for_level
from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import Form, Question
from repatria.domain.forms.planning import plan_form
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.forms.adopted import check_file
from repatria.services.forms.drafts import ABOUT
from repatria.services.forms.filling import (
    begin_form,
    keep_answer,
    keep_rows,
    keep_typed,
    resume_form,
    save_answers,
    submit_form,
)
from repatria.services.forms.left_over import left_over
from repatria.services.forms.work import FormWork
from repatria.services.forms.work_deeds import form_deeds
from tests.services.homes import ID as HOMES
from tests.services.homes import SHEET
from tests.services.ministry import FIRST, STEP, put_into_use

pytestmark = pytest.mark.supervised

ID = "x-salud"
WHERE = Place("x-where")
HOME, CHILD, NEW = "h" * 26, "a" * 26, "b" * 26
CHILD_GONE = "Hogar 1: Hija o hijo (quitado): Cómo se llama"
HOME_GONE = "Hogar (quitado): Hija o hijo: Cómo se llama"
SECOND = """
| survey |
| | type | name | label | relevant |
| | select_one yes_no | seen | ¿La vio un médico? | |
| | text | where | ¿Dónde? | ${seen} = 'no' |
| | text | is_child | ¿Es niña? | |
| choices |
| | list_name | name | label |
| | yes_no | yes | Sí |
| | yes_no | no | No |
| settings |
| | form_id | form_title | version |
| | salud | Ficha de salud | 2 |
"""
"""The next version asks where only after a no."""


def put(desk: Desk, text: str, name: str = "salud.md") -> None:
    put_into_use(desk, check_file(name, text.encode()), [STEP], "L2")


def typed(desk: Desk, case: OpenedCase, first: str = FIRST, **answers: str) -> FormWork:
    """Answers kept as a draft, and nothing saved."""
    put(desk, first)
    work = begin_form(desk, case.id, ID, STEP)
    for name, said in answers.items():
        work.session.set_answer(f"x-{name}", said)
        keep_answer(desk, work, Place(f"x-{name}"))
    return work


def told(desk: Desk, case: OpenedCase, member: str) -> list[tuple[Place, str, str, str]]:
    left = left_over(desk, resume_form(desk, case.id, member))
    return [(one.place, one.asked["es"], one.said[0]["es"], one.level) for one in left]


def value(desk: Desk, case: OpenedCase, member: str, place: Place) -> object:
    return answers_of(case_of(desk, case.id).state, member).values.get(place)


# Hidden by a new version


def test_what_a_new_version_hides_is_shown_and_stands_in_the_case_once_the_form_is_finished(
    desk: Desk, case: OpenedCase
) -> None:
    work = typed(desk, case, seen="yes", where="Hospital")
    put(desk, SECOND)
    shown = [(WHERE, "¿Dónde?", "Hospital", "L2")]
    assert told(desk, case, work.member) == shown
    submit_form(desk, resume_form(desk, case.id, work.member))
    assert desk.drafts().load(work.member) == ()
    assert value(desk, case, work.member, WHERE) == "Hospital"
    assert told(desk, case, work.member) == shown


def test_put_aside_it_stays_a_draft_and_is_asked_again_where_the_condition_holds(
    desk: Desk, case: OpenedCase
) -> None:
    work = typed(desk, case, seen="yes", where="Hospital")
    put(desk, SECOND)
    save_answers(desk, resume_form(desk, case.id, work.member))
    again = resume_form(desk, case.id, work.member)
    assert [one.place for one in left_over(desk, again)] == [WHERE]
    again.session.set_answer("x-seen", "no")
    assert again.session.value("x-where") == "Hospital"
    assert left_over(desk, again) == ()
    submit_form(desk, again)
    assert value(desk, case, work.member, WHERE) == "Hospital"
    assert told(desk, case, work.member) == []


def test_what_the_version_before_hid_as_well_is_hidden_by_whoever_answered(
    desk: Desk, case: OpenedCase
) -> None:
    work = typed(desk, case, SECOND, seen="no", where="Hospital")
    work.session.set_answer("x-seen", "yes")
    keep_answer(desk, work, Place("x-seen"))
    put(desk, SECOND.replace("| salud | Ficha de salud | 2 |", "| salud | Ficha de salud | 3 |"))
    assert told(desk, case, work.member) == []
    submit_form(desk, resume_form(desk, case.id, work.member))
    assert value(desk, case, work.member, WHERE) is None


def test_what_only_a_version_between_asked_is_kept_too(desk: Desk, case: OpenedCase) -> None:
    work = typed(desk, case, FIRST.replace("| | text | where | ¿Dónde? |\n", ""), seen="yes")
    put(desk, FIRST.replace("Ficha de salud | 1", "Ficha de salud | 1b"))
    between = resume_form(desk, case.id, work.member)
    between.session.set_answer("x-where", "Hospital")
    keep_answer(desk, between, WHERE)
    put(desk, SECOND)
    submit_form(desk, resume_form(desk, case.id, work.member))
    assert told(desk, case, work.member) == [(WHERE, "¿Dónde?", "Hospital", "L2")]


def hiding(form: Form, name: str) -> Form:
    def kept(rows: tuple[Question, ...]) -> tuple[Question, ...]:
        return tuple(
            replace(
                row, relevant="false()" if row.name == name else row.relevant, children=kept(row.children)
            )
            for row in rows
        )

    return replace(form, version="2", survey=kept(form.survey), digest="2" * 64)


def test_what_a_renewed_program_hides_is_kept_and_nobody_claims_that_it_was_asked(
    desk: Desk, case: OpenedCase
) -> None:
    work = begin_form(desk, case.id, "F05", "P3.1")
    work.session.set_answer("work", "Lavaba ropa")
    keep_answer(desk, work, Place("work"))
    renewed = hiding(desk.library.forms["F05"], "work")
    forms = {**desk.library.forms, "F05": renewed}
    plans = {**desk.library.plans, "F05": plan_form(renewed)}
    desk.library = replace(desk.library, forms=forms, plans=plans)
    again = resume_form(desk, case.id, work.member)
    assert not again.session.is_relevant("work")
    deeds = {deed.path: deed.value for deed in form_deeds(again, finished=True)}
    assert deeds[f"form/{work.member}/work"] == "Lavaba ropa"
    assert left_over(desk, again) == ()
    assert f"form/{work.member}/work" not in {deed.path for deed in form_deeds(again)}


# Disputed meanwhile


def say(desk: Desk, case: OpenedCase, member: str, said: str, replaces: tuple[str, ...]) -> None:
    """Let come in what another post answered."""
    part = part_for_level(case.id, "L2")
    desk.append([Deed(part, VALUE, f"form/{member}/x-where", said, replaces)])


@pytest.mark.parametrize("own", ["Clínica", "Hospital"])
def test_what_was_typed_before_others_disagreed_stands_beside_them_once_the_form_is_finished(
    desk: Desk, case: OpenedCase, own: str
) -> None:
    work = typed(desk, case, seen="yes", where="Sin datos")
    save_answers(desk, work)
    again = resume_form(desk, case.id, work.member)
    again.session.set_answer("x-where", own)
    keep_answer(desk, again, WHERE)
    before = case_of(desk, case.id).heads(f"form/{work.member}/x-where")
    for said in ("Hospital", "Centro"):
        say(desk, case, work.member, said, before)
    aside = resume_form(desk, case.id, work.member)
    save_answers(desk, aside)
    kept = {draft.value for draft in desk.drafts().load(work.member) if draft.path != ABOUT}
    assert own in {*kept, "Hospital"}
    submit_form(desk, resume_form(desk, case.id, work.member))
    standing = case_of(desk, case.id).state.values[f"form/{work.member}/x-where"]
    assert sorted(head.value for head in standing.heads) == sorted({"Hospital", "Centro", own})
    assert desk.drafts().load(work.member) == ()


# In a row that another post took out


def with_a_child(desk: Desk, case: OpenedCase) -> FormWork:
    """A home and a child in it, both in the case."""
    put(desk, SHEET, "hogares.md")
    work = begin_form(desk, case.id, HOMES, STEP)
    work.session.add_row("x-homes", HOME)
    work.session.add_row("x-homes-children", CHILD, HOME)
    work.session.set_answer("x-homes-street", "Calle 1", HOME)
    work.session.set_answer("x-homes-children-child", "Ana", CHILD)
    save_answers(desk, work)
    return resume_form(desk, case.id, work.member)


def other_post_removes(desk: Desk, case: OpenedCase, row: str) -> None:
    """Let come in that another post took a row out, whatever is typed here."""
    for level in ("L2", "L3"):
        desk.append([Deed(part_for_level(case.id, level), VALUE, f"row/{row}/_removed", True)])


@pytest.mark.parametrize("end", [save_answers, submit_form])
@pytest.mark.parametrize("moved", [False, True])
def test_an_answer_in_a_row_that_another_post_took_out_is_kept_and_shown(
    desk: Desk, case: OpenedCase, end: object, moved: bool
) -> None:
    work = with_a_child(desk, case)
    work.session.set_answer("x-homes-children-child", "Ana María", CHILD)
    keep_typed(
        desk,
        work,
        [Place("x-homes-children-child", CHILD)],
        repeats=[Place("x-homes-children", HOME)] if moved else [],
    )
    other_post_removes(desk, case, CHILD)
    shown = [(Place("x-homes-children-child", CHILD), CHILD_GONE, "Ana María", "L2")]
    again = resume_form(desk, case.id, work.member)
    assert again.session.rows("x-homes-children", HOME) == ()
    assert told(desk, case, work.member) == shown
    end(desk, again)  # type: ignore[operator]
    assert desk.drafts().load(work.member) == ()
    assert told(desk, case, work.member) == shown
    assert value(desk, case, work.member, Place("x-homes-children-child", CHILD)) is None


def test_what_is_typed_while_the_row_goes_is_shown_as_well(desk: Desk, case: OpenedCase) -> None:
    work = with_a_child(desk, case)
    other_post_removes(desk, case, CHILD)
    work.session.set_answer("x-homes-children-child", "Ana María", CHILD)
    keep_answer(desk, work, Place("x-homes-children-child", CHILD))
    submit_form(desk, work)
    assert [said for _, _, said, _ in told(desk, case, work.member)] == ["Ana María"]


def test_a_row_added_in_a_row_that_went_loses_nothing(desk: Desk, case: OpenedCase) -> None:
    work = with_a_child(desk, case)
    work.session.add_row("x-homes-children", NEW, HOME)
    keep_rows(desk, work, "x-homes-children", HOME)
    work.session.set_answer("x-homes-children-child", "Rosa", NEW)
    keep_answer(desk, work, Place("x-homes-children-child", NEW))
    other_post_removes(desk, case, HOME)
    shown = [(Place("x-homes-children-child", NEW), HOME_GONE, "Rosa", "L2")]
    assert told(desk, case, work.member) == shown
    submit_form(desk, resume_form(desk, case.id, work.member))
    assert told(desk, case, work.member) == shown


def test_what_stood_in_a_row_when_it_was_taken_out_does_not_come_back(desk: Desk, case: OpenedCase) -> None:
    work = with_a_child(desk, case)
    other_post_removes(desk, case, CHILD)
    submit_form(desk, resume_form(desk, case.id, work.member))
    assert told(desk, case, work.member) == []


def test_a_row_taken_out_here_as_well_takes_what_was_typed_in_it(desk: Desk, case: OpenedCase) -> None:
    work = with_a_child(desk, case)
    work.session.set_answer("x-homes-children-child", "Ana María", CHILD)
    keep_answer(desk, work, Place("x-homes-children-child", CHILD))
    work.session.remove_row("x-homes-children", CHILD)
    keep_rows(desk, work, "x-homes-children", HOME)
    other_post_removes(desk, case, CHILD)
    submit_form(desk, resume_form(desk, case.id, work.member))
    assert told(desk, case, work.member) == []
