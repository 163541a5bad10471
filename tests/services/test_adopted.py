"""A ministry's own form: checked, put into use, filled, followed by a new version, withdrawn; nothing is dropped."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest

from repatria.domain.cases.answers import answers_of
from repatria.domain.errors import DefinitionError, LettersMissingError, RoleMayNotError, UnknownFormError
from repatria.domain.events.kinds import DIRECTORY_PART, protected_part
from repatria.domain.forms.answers import Place
from repatria.services.cases.changing import case_of
from repatria.services.cases.codes import reserve_codes
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.forms.adopted import (
    adopted,
    check_file,
    forms_beside,
    known_form,
    may_adopt,
    preview,
    withdraw,
)
from repatria.services.forms.checking import Checked
from repatria.services.forms.filling import (
    begin_form,
    keep_answer,
    keep_rows,
    read_form,
    resume_form,
    save_answers,
    submit_form,
)
from repatria.services.forms.left_over import left_over
from repatria.services.forms.stored import activations, plan_of
from repatria.services.forms.work import FormWork
from repatria.services.paper.leaving import note_printed
from repatria.services.paper.pads import coded_pads
from repatria.services.paper.printing import blank_sheet, filled_forms, filled_sheet
from repatria.services.paper.transcribing import find_paper
from tests.content.adopting.needs import PATTERN, THREE
from tests.content.adopting.needs import xform as needs_form
from tests.documents.reading import said
from tests.posts import TestClock, make_post, shipped
from tests.services.ministry import FIRST, SECOND, STEP, TOWNS, TOWNS_FORM, put_into_use

pytestmark = pytest.mark.supervised

ID = "x-salud"


def put(desk: Desk, text: str = FIRST, level: str = "L3") -> None:
    put_into_use(desk, check_file("salud.md", text.encode()), [STEP], level)


def filled(desk: Desk, case: OpenedCase) -> FormWork:
    work = begin_form(desk, case.id, ID, STEP)
    work.session.set_answer("x-seen", "yes")
    work.session.set_answer("x-where", "Hospital Regional")
    return work


def test_a_file_is_checked_and_tried_and_nothing_of_it_is_kept(desk: Desk) -> None:
    checked = check_file("salud.md", FIRST.encode())
    session = preview(desk, checked).session
    session.set_answer("x-seen", "yes")
    assert session.value("x-seen") == "yes"
    assert adopted(desk) == ()
    assert known_form(desk, ID) is None


def test_a_form_that_is_tried_begins_with_its_counted_rows(desk: Desk) -> None:
    sheet = """
| survey |
| | type | name | label | repeat_count |
| | begin_repeat | who | Quién | 2 |
| | text | name | Nombre | |
| | end_repeat | | | |
| settings |
| | form_id | form_title | version |
| | dos | Dos | 1 |
"""
    begun = preview(desk, check_file("dos.md", sheet.encode()))
    assert begun.counted.made == {*begun.session.rows("x-who")}
    assert len(begun.counted.made) == 2


def test_what_is_put_into_use_stands_in_the_vault_signed_and_beside_its_steps(desk: Desk) -> None:
    put(desk)
    (one,) = adopted(desk)
    assert (one.id, one.title, one.version, one.level, one.steps) == (
        ID,
        "Ficha de salud",
        "1",
        "L3",
        (STEP,),
    )
    assert [form.id for form in forms_beside(desk).get(STEP, ())] == [ID]
    assert forms_beside(desk).get("P0.1", ()) == ()
    assert desk.directory().of_type("form_activated")[0].part == DIRECTORY_PART


def test_a_kept_form_that_is_read_otherwise_than_it_was_put_into_use_is_not_used(desk: Desk) -> None:
    put(desk)
    (said,) = activations(desk)
    assert plan_of(said) is not None
    assert plan_of({**said, "digest": "0" * 64}) is None
    assert plan_of({**said, "level": "L1"}) is None


def test_its_answers_are_protected_unless_somebody_chose_otherwise(desk: Desk, girl: OpenedCase) -> None:
    put(desk)
    work = filled(desk, girl)
    case = save_answers(desk, work)
    added = [one.part for one in case.state.of_type("member_added") if one.path == f"form/{work.member}"]
    assert added == [protected_part(girl.id)]
    put(desk, level="L1")
    again = filled(desk, girl)
    assert {question.level for question in again.form.questions()} == {"L1"}


def test_it_is_filled_and_does_no_step_and_says_nothing_to_the_case(desk: Desk, girl: OpenedCase) -> None:
    put(desk)
    before = case_of(desk, girl.id)
    work = filled(desk, girl)
    work.session.set_answer("x-is_child", "no")
    case = submit_form(desk, work)
    assert case.facts.value("child_or_doubt") == before.facts.value("child_or_doubt")
    assert case.progress.steps == before.progress.steps


def test_a_finished_form_is_read_under_the_version_it_was_filled_under(desk: Desk, girl: OpenedCase) -> None:
    put(desk)
    work = filled(desk, girl)
    submit_form(desk, work)
    put(desk, SECOND)
    again = read_form(desk, girl.id, work.member)
    assert (again.form.version, again.session.value("x-where")) == ("1", "Hospital Regional")
    assert left_over(desk, again) == ()
    assert begin_form(desk, girl.id, ID).form.version == "2"


def test_an_unfinished_form_goes_on_with_the_new_version_and_keeps_what_has_no_question(
    desk: Desk, girl: OpenedCase
) -> None:
    put(desk)
    work = filled(desk, girl)
    save_answers(desk, work)
    put(desk, SECOND)
    again = resume_form(desk, girl.id, work.member)
    assert (again.form.version, again.session.value("x-seen")) == ("2", "yes")
    (left,) = left_over(desk, again)
    assert (left.asked["es"], left.said[0]["es"]) == ("¿Dónde?", "Hospital Regional")
    again.session.set_answer("x-clinic", "Clínica Sur")
    case = submit_form(desk, again)
    kept = answers_of(case.state, work.member)
    assert kept.value("x-where") == "Hospital Regional"
    assert kept.values[Place("x-clinic")] == "Clínica Sur"


def test_rows_that_its_file_fills_in_are_begun_kept_and_submitted(desk: Desk, girl: OpenedCase) -> None:
    checked = check_file("needs.xml", needs_form(PATTERN + THREE))
    session = preview(desk, checked).session
    assert [session.value("x-need-name", row) for row in session.rows("x-need")] == ["Agua", "Techo", "Pan"]
    put_into_use(desk, checked, [STEP])
    work = begin_form(desk, girl.id, checked.form.id, STEP)
    rows = work.session.rows("x-need")
    assert not desk.drafts().forms()
    work.session.set_answer("x-need-has", 5, rows[1])
    keep_answer(desk, work, Place("x-need-has", rows[1]))
    again = resume_form(desk, girl.id, work.member)
    assert again.session.rows("x-need") == rows
    assert [again.session.value("x-need-has", row) for row in rows] == [3, 5, 4]
    assert [again.session.value("x-need-how", row) for row in rows] == ["mucho", None, "poco"]
    kept = answers_of(submit_form(desk, again).state, work.member)
    assert kept.rows_of("x-need") == rows
    assert [kept.values[Place("x-need-code", row)] for row in rows] == ["a", "b", "c"]


def test_hundreds_of_rows_are_put_back_in_a_moment_and_in_their_order(desk: Desk, girl: OpenedCase) -> None:
    checked = check_file("needs.xml", needs_form(PATTERN + THREE * 100))
    put_into_use(desk, checked, [STEP])
    work = begin_form(desk, girl.id, checked.form.id, STEP)
    last = work.session.rows("x-need")[-1]
    work.session.move_row("x-need", last, 0)
    keep_rows(desk, work, "x-need")
    begun = process_time()
    again = resume_form(desk, girl.id, work.member)
    assert process_time() - begun < 2, "it took many seconds while each row was put back by itself"
    assert again.session.rows("x-need") == work.session.rows("x-need")
    assert again.session.rows("x-need")[0] == last
    assert again.session.value("x-all") == "700"


def test_what_has_no_question_any_more_is_printed_too(desk: Desk, girl: OpenedCase) -> None:
    put(desk)
    work = filled(desk, girl)
    save_answers(desk, work)
    put(desk, SECOND)
    words = said(filled_sheet(desk, girl.id, work.member).pdf)
    assert "Se respondió, y aquí ya no se pregunta" in words
    assert "Hospital Regional" in words


def test_withdrawn_it_is_offered_no_more_and_what_was_filled_stays(desk: Desk, girl: OpenedCase) -> None:
    put(desk)
    work = filled(desk, girl)
    submit_form(desk, work)
    withdraw(desk, ID, "Hay una nueva del ministerio.")
    assert forms_beside(desk).get(STEP, ()) == ()
    with pytest.raises(UnknownFormError):
        begin_form(desk, girl.id, ID)
    assert read_form(desk, girl.id, work.member).session.value("x-where") == "Hospital Regional"
    assert adopted(desk)[0].withdrawn == "Hay una nueva del ministerio."
    with pytest.raises(UnknownFormError):
        withdraw(desk, ID, "Otra vez.")


def test_it_is_printed_blank_and_filled(desk: Desk, girl: OpenedCase) -> None:
    put(desk)
    work = filled(desk, girl)
    submit_form(desk, work)
    assert blank_sheet(desk, ID).pdf.startswith(b"%PDF")
    reserve_codes(desk)
    pads = coded_pads(desk, ID, 1)
    note_printed(desk, pads)
    assert find_paper(desk, pads.parts[0].number).form == ID
    assert [one.form_id for one in filled_forms(desk, girl.id)][:1] == [ID]
    assert filled_sheet(desk, girl.id, work.member).pdf.startswith(b"%PDF")


def test_who_does_not_answer_for_it_puts_nothing_into_use(tmp_path: Path, clock: TestClock) -> None:
    other = make_post(tmp_path / "other", library=shipped(), clock=clock, role="coordinator")
    assert not may_adopt(other)
    with pytest.raises(RoleMayNotError):
        put(other)


@pytest.mark.parametrize(
    ("file", "data"),
    [
        ("a.pdf", b"%PDF"),
        ("a.xlsx", b"PK\x03\x04 damaged"),
        ("a.xml", b"<!DOCTYPE a><a/>"),
        ("a.md", b"| survey |\n| | type | name | label |\n| | text | a | A |\n| | text | a | B |"),
        ("a.xml", b"x" * (1 << 20)),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_and_nothing_is_stored(
    desk: Desk, file: str, data: bytes
) -> None:
    with pytest.raises(DefinitionError):
        check_file(file, data)
    assert adopted(desk) == ()


def with_towns() -> Checked:
    return check_file("lugares.md", TOWNS_FORM.encode(), {"towns.csv": TOWNS}.get)


def test_a_list_stays_in_the_vault_with_the_form_and_is_missed_by_its_name(
    desk: Desk, girl: OpenedCase
) -> None:
    with pytest.raises(DefinitionError) as caught:
        check_file("lugares.md", TOWNS_FORM.encode())
    assert caught.value.reason.facts["name"] == "towns.csv"
    one = put_into_use(desk, with_towns(), [STEP])
    work = begin_form(desk, girl.id, one.id, STEP)
    work.session.set_answer("x-state", "sm")
    assert [choice.name for choice in work.session.choices("x-town")] == ["tec", "mal"]
    work.session.set_answer("x-town", "mal")
    case = submit_form(desk, work)
    assert answers_of(case.state, work.member).value("x-town") == "mal"
    words = said(filled_sheet(desk, girl.id, work.member).pdf)
    assert "Malacatán" in words


TONGUES = """
| survey |
| | type | name | label::Español (es) | label::Kreyòl (hat) | label::Français (fra) | label::العربية (ar) |
| | text | where | ⚠️ ¿Dónde duerme? | Ki kote li dòmi? | Où dort-elle ? | أين تنام؟ |
| settings |
| | form_id | form_title | version | default_language |
| | salud | Ficha de salud | 1 | Español (es) |
"""


def test_a_form_is_printed_in_every_language_it_has_whose_letters_paper_has(
    desk: Desk, girl: OpenedCase
) -> None:
    put(desk, TONGUES)
    work = begin_form(desk, girl.id, ID, STEP)
    work.session.set_answer("x-where", "Albergue")
    submit_form(desk, work)
    for language, words in {
        "hat": "Ki kote li dòmi?",
        "fra": "Où dort-elle ?",
        "es": "¿Dónde duerme?",
    }.items():
        for sheet in (
            blank_sheet(desk, ID, language=language),
            filled_sheet(desk, girl.id, work.member, language=language),
        ):
            assert words in said(sheet.pdf)
            assert sheet.languages == ("hat", "fra"), "besides those that the program speaks"


def test_a_language_written_with_letters_that_paper_lacks_gives_way_and_is_not_offered(desk: Desk) -> None:
    put(desk, TONGUES)
    sheet = blank_sheet(desk, ID, language="ar")
    assert "¿Dónde duerme?" in said(sheet.pdf)
    assert "ar" not in sheet.languages


def test_a_form_written_in_such_letters_alone_is_not_printed_as_empty_boxes(desk: Desk) -> None:
    alone = "\n".join(
        [
            "| survey |",
            "| | type | name | label |",
            "| | text | where | أين تنام؟ |",
            "| settings |",
            "| | form_id | form_title | version |",
            "| | salud | Ficha de salud | 1 |",
        ]
    )
    put(desk, alone)
    with pytest.raises(LettersMissingError):
        blank_sheet(desk, ID)
    with pytest.raises(LettersMissingError):
        coded_pads(desk, ID, 1)
