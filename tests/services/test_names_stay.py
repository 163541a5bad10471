"""A new version of a ministry's form puts no answer into another question, whichever versions which post has."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from repatria.content.adopting.reading import Sensitivity, bring_in
from repatria.domain.disclosure import Recipient
from repatria.domain.errors import FormWaitsError
from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import Question
from repatria.domain.ids import CaseId
from repatria.services.answers_out.giving import TakenOut, take_answers_out
from repatria.services.answers_out.wanted import Wanted
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.sending import send_cases
from repatria.services.forms.adopted import check_file, known_form
from repatria.services.forms.checking import Checked
from repatria.services.forms.filling import (
    begin_form,
    keep_typed,
    read_form,
    resume_form,
    save_answers,
    submit_form,
)
from repatria.services.forms.former import keep_to_read
from repatria.services.forms.left_over import left_over
from repatria.services.forms.waiting_forms import look_at, waiting
from repatria.services.forms.work import FormWork
from repatria.services.vaults import leave, unlock
from tests.posts import FORMS, PASSPHRASE, TestClock, introduce, shipped
from tests.services.ministry import STEP, put_into_use
from tests.services.taken import REASON, in_zip, rows

ID = "x-ficha"
HER, HERS = "Rosa Invención", "/data/persona/nombre"
FIRST = """| survey |
| | type | name | label |
| | begin_group | persona | Persona |
| | text | nombre | Nombre de la persona |
| | text | ver | Visto |
| | end_group | | |
| settings |
| | form_id | version | form_title |
| | ficha | 1 | Ficha |
"""
_REPEAT = "| | begin_repeat | hijos | Hijo |\n| | text | nombre | Nombre |\n| | end_repeat | | |\n"
SECOND = {
    "in_front": FIRST.replace("| | begin_group", "| | text | nombre | Quién entrevista |\n| | begin_group"),
    "behind": FIRST.replace("| settings |", "| | text | nombre | Quién entrevista |\n| settings |"),
    "in_rows": FIRST.replace("| settings |", f"{_REPEAT}| settings |"),
    "spelt_alike": FIRST.replace("| settings |", "| | text | persona_nombre | Otro |\n| settings |"),
}
VICTIM = """
import sys, time
from pathlib import Path
from repatria.content.library import load_library
from repatria.domain.forms.answers import Place
from repatria.services.forms.filling import begin_form, keep_typed
from repatria.services.vaults import unlock
vault, forms, passphrase, case, form, name, said = sys.argv[1:]
desk = unlock(Path(vault), passphrase, load_library(Path(forms)))
work = begin_form(desk, case, form, "P0.2")
work.session.set_answer(name, said)
keep_typed(desk, work, [Place(name)])
print(work.member, flush=True)
time.sleep(60)
"""
CYRILLIC = """| survey |
| | type | name | label |
| | text | имя | Имя |
| | text | адрес | Адрес |
| settings |
| | form_id | version | form_title |
| | ficha | 1 | Анкета |
"""
COMMENT_FIRST = CYRILLIC.replace("| | text | имя", "| | text | комментарий | Комментарий |\n| | text | имя")


@pytest.fixture
def there(there: Desk, here: Desk) -> Desk:
    introduce(here, there)
    return there


@pytest.fixture
def case(here: Desk) -> CaseId:
    return open_case(here, Opening("host", "no")).id


def put(desk: Desk, text: str, *, first_rule: bool = False) -> str:
    """Put a version into use, by the *first rule* as a program did that named questions otherwise."""
    checked = check_file("ficha.md", text.encode())
    return put_into_use(desk, named_as_before(checked) if first_rule else checked, [STEP], "L2").digest


def named_as_before(checked: Checked) -> Checked:
    brought = bring_in(checked.file, checked.xform, Sensitivity(own=checked.levels), names="")
    return replace(checked, brought=brought, names="")


def name_at(work: FormWork, path: str) -> str:
    return next(question.name for question in work.form.questions() if question.path == path)


def begun(desk: Desk, case: CaseId, path: str = HERS) -> FormWork:
    work = begin_form(desk, case, ID, STEP)
    work.session.set_answer(name_at(work, path), HER)
    return work


def shown(work: FormWork) -> dict[str, object]:
    """What stands in the form by path; nothing of what is empty."""
    asked = (one for one in work.form.questions() if work.session.stands(Place(one.name)) and _holds(one))
    said = {one.path: work.session.value(one.name) for one in asked}
    return {path: value for path, value in said.items() if value is not None}


def _holds(question: Question) -> bool:
    return question.type not in ("group", "repeat", "note")


def texts_left(desk: Desk, work: FormWork) -> list[Mapping[str, str]]:
    return [said for one in left_over(desk, work) for said in one.said]


def taken(desk: Desk, folder: Path) -> TakenOut:
    folder.mkdir()
    wanted = Wanted(ID, Recipient("file"), frozenset(("odk", "xml")), reason=REASON)
    return take_answers_out(desk, wanted, folder)


def hand_on(sender: Desk, receiver: Desk, case: CaseId, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    sent = send_cases(sender, Sending((case,), receiver.vault.device.id), folder)
    receive_bundle(receiver, preview_bundle(receiver, sent.path))


@pytest.mark.parametrize("kind", list(SECOND))
@pytest.mark.parametrize("saved", [True, False], ids=["saved", "typed"])
def test_an_answer_stays_at_its_question_whatever_a_new_version_adds(
    here: Desk, case: CaseId, kind: str, *, saved: bool
) -> None:
    put(here, FIRST)
    work = begun(here, case)
    if saved:
        save_answers(here, work)
    else:
        keep_typed(here, work, [Place(name_at(work, HERS))])
    put(here, SECOND[kind])
    again = resume_form(here, case, work.member)
    assert again.form.digest != work.form.digest
    assert shown(again) == {HERS: HER}
    assert left_over(here, again) == ()


def test_a_draft_of_a_program_that_was_killed_goes_on_with_the_answer_at_its_question(
    here: Desk, case: CaseId, tmp_path: Path, clock: TestClock
) -> None:
    put(here, FIRST)
    name = name_at(begin_form(here, case, ID, STEP), HERS)
    leave(here)
    told = (str(tmp_path / "here"), str(FORMS), PASSPHRASE, case, ID, name, HER)
    with subprocess.Popen([sys.executable, "-c", VICTIM, *told], stdout=subprocess.PIPE, text=True) as victim:
        assert victim.stdout is not None
        member = victim.stdout.readline().strip()
        os.kill(victim.pid, signal.SIGKILL)
    desk = unlock(tmp_path / "here", PASSPHRASE, shipped(), clock=clock)
    put(desk, SECOND["in_front"])
    assert shown(resume_form(desk, case, member)) == {HERS: HER}
    leave(desk)


def test_what_was_begun_under_the_first_version_leaves_in_its_own_column(
    here: Desk, case: CaseId, tmp_path: Path
) -> None:
    put(here, FIRST)
    work = begun(here, case)
    save_answers(here, work)
    put(here, SECOND["in_front"])
    submit_form(here, resume_form(here, case, work.member))
    (row,) = rows(in_zip(taken(here, tmp_path / "out").placed.path)["ficha.csv"])
    assert (row["persona-nombre"], row["nombre"]) == (HER, "")


def test_names_in_other_letters_stay_apart_and_at_their_questions(here: Desk, case: CaseId) -> None:
    put(here, CYRILLIC)
    work = begun(here, case, "/data/имя")
    save_answers(here, work)
    put(here, COMMENT_FIRST)
    assert shown(resume_form(here, case, work.member)) == {"/data/имя": HER}


def test_what_became_rows_is_told_and_stands_in_none(here: Desk, case: CaseId) -> None:
    put(here, FIRST)
    work = begun(here, case)
    save_answers(here, work)
    put(here, FIRST.replace("begin_group", "begin_repeat").replace("end_group", "end_repeat"))
    again = resume_form(here, case, work.member)
    assert shown(again) == {}
    assert [said["es"] for said in texts_left(here, again)] == [HER]


@pytest.mark.parametrize("end", [save_answers, submit_form])
@pytest.mark.parametrize("both", [True, False], ids=["both versions there", "only the second there"])
def test_a_post_with_the_next_version_sees_what_was_answered_under_the_first_at_its_question(
    here: Desk, there: Desk, case: CaseId, tmp_path: Path, end: object, *, both: bool
) -> None:
    put(here, FIRST)
    if both:
        put(there, FIRST)
    put(there, SECOND["in_front"])
    work = begun(here, case)
    end(here, work)  # type: ignore[operator]
    hand_on(here, there, case, tmp_path / "stick")
    assert shown(read_form(there, case, work.member)) == {HERS: HER}


def test_two_posts_that_bring_the_same_file_in_by_hand_call_everything_the_same(
    here: Desk, there: Desk
) -> None:
    put(there, FIRST)
    assert put(here, SECOND["in_front"]) == put(there, SECOND["in_front"])
    one, other = known_form(here, ID), known_form(there, ID)
    assert one is not None
    assert one == other


def test_answers_of_both_posts_come_to_one_question_and_disagree_about_nothing_else(
    here: Desk, there: Desk, case: CaseId, tmp_path: Path
) -> None:
    for desk in (here, there):
        put(desk, FIRST)
    put(there, SECOND["in_front"])
    work = begun(here, case)
    save_answers(here, work)
    hand_on(here, there, case, tmp_path / "out")
    gone_on = resume_form(there, case, work.member)
    gone_on.session.set_answer(name_at(gone_on, "/data/nombre"), "Eva Coordinadora")
    save_answers(there, gone_on)
    hand_on(there, here, case, tmp_path / "back")
    again = resume_form(here, case, work.member)
    assert shown(again) == {HERS: HER}
    assert [said["es"] for said in texts_left(here, again)] == ["Eva Coordinadora"]
    assert not again.session.stored.disputed


# Forms that were put into use when the last step alone named a question


def test_a_form_put_into_use_under_the_first_names_is_read_filled_and_printed_under_them(
    here: Desk, case: CaseId
) -> None:
    digest = put(here, FIRST, first_rule=True)
    work = begun(here, case)
    submit_form(here, work)
    assert name_at(work, HERS) == "x_nombre"
    put(here, SECOND["in_front"])
    again = read_form(here, case, work.member)
    assert again.form.digest == digest
    assert shown(again) == {HERS: HER}


@pytest.mark.parametrize("first_rule", [True, False], ids=["first names", "names by path"])
def test_what_was_begun_under_the_first_names_goes_on_under_its_own_version(
    here: Desk, case: CaseId, *, first_rule: bool
) -> None:
    digest = put(here, FIRST, first_rule=True)
    work = begun(here, case)
    save_answers(here, work)
    put(here, SECOND["in_front"], first_rule=first_rule)
    again = resume_form(here, case, work.member)
    assert again.form.digest == digest
    assert shown(again) == {HERS: HER}
    submit_form(here, again)
    assert shown(read_form(here, case, work.member)) == {HERS: HER}


@pytest.mark.parametrize("end", [save_answers, submit_form])
def test_under_first_names_nothing_is_shown_by_a_version_that_may_mean_something_else(
    here: Desk, there: Desk, case: CaseId, tmp_path: Path, end: object
) -> None:
    put(here, FIRST, first_rule=True)
    put(there, SECOND["in_front"], first_rule=True)
    work = begun(here, case)
    end(here, work)  # type: ignore[operator]
    hand_on(here, there, case, tmp_path / "stick")
    with pytest.raises(FormWaitsError):
        read_form(there, case, work.member)
    (one,) = waiting(there)
    keep_to_read(there, look_at(there, one))
    assert shown(read_form(there, case, work.member)) == {HERS: HER}


@pytest.mark.parametrize("end", [save_answers, submit_form])
def test_where_the_version_of_first_names_is_not_here_its_answers_are_told_and_placed_nowhere(
    here: Desk, there: Desk, case: CaseId, tmp_path: Path, end: object
) -> None:
    put(here, FIRST, first_rule=True)
    put(there, SECOND["in_front"])
    work = begun(here, case)
    end(here, work)  # type: ignore[operator]
    hand_on(here, there, case, tmp_path / "stick")
    read = read_form(there, case, work.member)
    assert shown(read) == {}
    assert [said["es"] for said in texts_left(there, read)] == [HER]


def test_no_table_puts_answers_of_first_names_into_another_column(
    here: Desk, there: Desk, case: CaseId, tmp_path: Path
) -> None:
    put(here, FIRST, first_rule=True)
    put(there, SECOND["in_front"], first_rule=True)
    submit_form(here, begun(here, case))
    hand_on(here, there, case, tmp_path / "stick")
    out = taken(there, tmp_path / "out")
    assert HER.encode() not in b"".join(in_zip(out.placed.path).values())
    assert out.gathered.older == 1
