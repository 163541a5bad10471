"""A form with rows in rows, from a spreadsheet to the vault and out again: typed, saved, printed, sent out."""

from __future__ import annotations

import pytest

from repatria.domain.answers_out.columns import table_of
from repatria.domain.answers_out.filled import Filled
from repatria.domain.answers_out.instance import instance_of
from repatria.domain.answers_out.tables import sheets_of
from repatria.domain.cases.answers import answers_of
from repatria.domain.disclosure import Recipient
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part, protected_part
from repatria.domain.forms.answers import Place
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.forms.adopted import check_file
from repatria.services.forms.filling import begin_form, keep_rows, keep_typed, resume_form, save_answers
from repatria.services.forms.work import FormWork
from repatria.services.paper.printing import filled_sheet
from tests.documents.reading import said
from tests.domain.answers_out.taking import leave, texts_in
from tests.services.homes import ID, SHEET
from tests.services.ministry import STEP, put_into_use

pytestmark = pytest.mark.supervised


@pytest.fixture
def desk(desk: Desk) -> Desk:
    put_into_use(desk, check_file("hogares.md", SHEET.encode()), [STEP], "L3")
    return desk


def typed(desk: Desk, case: OpenedCase) -> FormWork:
    """Two homes, the first with two children, the second with one; every keystroke kept as a draft."""
    work = begin_form(desk, case.id, ID, STEP)
    for home, members in (("h" * 26, ("a", "b")), ("i" * 26, ("c",))):
        work.session.add_row("x-homes", home)
        keep_rows(desk, work, "x-homes")
        work.session.set_answer("x-homes-street", f"Calle {home[0]}", home)
        keep_typed(desk, work, [Place("x-homes-street", home)])
        for age, letter in enumerate(members, 5):
            row = letter * 26
            work.session.add_row("x-homes-children", row, home)
            keep_rows(desk, work, "x-homes-children", home)
            work.session.set_answer("x-homes-children-child", f"Nombre {letter}", row)
            work.session.set_answer("x-homes-children-age", age, row)
            keep_typed(desk, work, [Place("x-homes-children-child", row), Place("x-homes-children-age", row)])
    return work


def test_what_a_spreadsheet_calculates_over_rows_in_rows(desk: Desk, case: OpenedCase) -> None:
    session = typed(desk, case).session
    assert [session.value("x-homes-here", row * 26) for row in "hi"] == ["2", "1"]
    assert [session.value("x-homes-children-home_at", row * 26) for row in "abc"] == ["1", "1", "2"]
    assert session.value("x-homes-children-told", "c" * 26) == "Calle i: Nombre c"
    assert (session.value("x-years"), session.value("x-second")) == ("16", "Nombre b")
    session.set_answer("x-homes-wanted", 3, "h" * 26)
    assert session.rows_wanted("x-homes-children", "h" * 26) == 3
    assert session.rows_wanted("x-homes-children", "i" * 26) == 0


def test_what_was_typed_is_there_when_the_form_is_opened_again(desk: Desk, case: OpenedCase) -> None:
    work = typed(desk, case)
    again = resume_form(desk, case.id, work.member)
    assert again.session.answers() == work.session.answers()
    save_answers(desk, again)
    kept = resume_form(desk, case.id, work.member).session
    assert kept.answers() == work.session.answers()
    assert kept.changes(work.member) == ()


def test_a_part_that_holds_an_inner_row_holds_the_row_around_it(desk: Desk, case: OpenedCase) -> None:
    work = typed(desk, case)
    save_answers(desk, work)
    added = case_of(desk, case.id).state.of_type("member_added")
    core = {fact.path: fact.value for fact in added if fact.part == core_part(case.id)}
    assert core["row/" + "a" * 26] == {"form": work.member, "repeat": "x-homes-children", "within": "h" * 26}
    assert core["row/" + "h" * 26] == {"form": work.member, "repeat": "x-homes"}
    protected = {fact.path for fact in added if fact.part == protected_part(case.id)}
    assert "row/" + "h" * 26 in protected


def test_a_disagreement_about_a_removal_loses_no_inner_row(desk: Desk, case: OpenedCase) -> None:
    work = typed(desk, case)
    save_answers(desk, work)
    again = resume_form(desk, case.id, work.member)
    again.session.remove_row("x-homes", "h" * 26)
    save_answers(desk, again)
    gone = answers_of(case_of(desk, case.id).state, work.member)
    assert (gone.rows_of("x-homes"), gone.rows_of("x-homes-children")) == (("i" * 26,), ("c" * 26,))
    for part in (core_part(case.id), protected_part(case.id)):
        desk.append([Deed(part, VALUE, f"row/{'h' * 26}/_removed", False, ())])
    back = answers_of(case_of(desk, case.id).state, work.member)
    assert set(back.rows_of("x-homes-children")) == {"a" * 26, "b" * 26, "c" * 26}


def test_a_filled_sheet_shows_each_child_below_its_own_home(desk: Desk, case: OpenedCase) -> None:
    work = typed(desk, case)
    save_answers(desk, work)
    words = said(filled_sheet(desk, case.id, work.member, Recipient("file")).pdf)
    places = [words.index(text) for text in ("Calle h", "Nombre a", "Nombre b", "Calle i", "Nombre c")]
    assert places == sorted(places)


def test_tables_link_each_inner_row_to_the_line_of_its_outer_row(desk: Desk, case: OpenedCase) -> None:
    work = typed(desk, case)
    form, filled = work.form, leave(work.session)
    odk = _cells(sheets_of(table_of(form, form.survey, "odk"), "odk", "F"), filled)
    homes, children = odk["homes"], odk["children"]
    assert [line["PARENT_KEY"] for line in children] == [homes[0]["KEY"], homes[0]["KEY"], homes[1]["KEY"]]
    assert children[1]["KEY"] == f"{filled.instance_id}/homes[1]/children[2]"
    assert [line["SET-OF-children"] for line in homes] == [
        children[0]["SET-OF-children"],
        children[2]["SET-OF-children"],
    ]
    kobo = _cells(sheets_of(table_of(form, form.survey, "kobo"), "kobo", "F"), filled)
    assert [line["_parent_index"] for line in kobo["children"]] == ["1", "1", "2"]
    assert {line["_parent_table_name"] for line in kobo["children"]} == {"homes"}


def test_an_instance_holds_inner_rows_in_their_outer_row(desk: Desk, case: OpenedCase) -> None:
    work = typed(desk, case)
    found = dict(texts_in(instance_of(work.form, work.form.survey, leave(work.session)).children[0]))
    assert found["/homes[1]/children[2]/child"] == "Nombre b"
    assert found["/homes[2]/children/child"] == "Nombre c"


def _cells(sheets: object, filled: Filled) -> dict[str, list[dict[str, str]]]:
    return {
        sheet.title: [dict(zip(sheet.heads, line, strict=True)) for line in sheet.lines_of(filled)]
        for sheet in sheets  # type: ignore[attr-defined]
    }
