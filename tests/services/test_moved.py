"""An answer whose level rose is changed, sent and settled like any other; who had it before reads it no longer."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.disclosure import Recipient
from repatria.domain.errors import RecordIncompleteError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part, protected_part
from repatria.domain.events.moved import MOVED
from repatria.domain.forms.acting import give_answer
from repatria.domain.forms.answers import Place
from repatria.domain.ids import CaseId
from repatria.services.answers_out.giving import take_answers_out
from repatria.services.answers_out.wanted import Wanted
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.settling import settle_disagreement
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.forms.adopted import check_file
from repatria.services.forms.filling import (
    begin_form,
    keep_answer,
    keep_rows,
    resume_form,
    save_answers,
    submit_form,
)
from repatria.services.forms.work import FormWork
from repatria.store.lists.cases import line
from repatria.store.log.events import runs_since
from repatria.store.state import rebuild
from tests.services.ministry import STEP, put_into_use
from tests.services.taken import REASON, in_zip
from tests.services.two_posts import send

pytestmark = pytest.mark.supervised

NAME, OTHER = Place("x-nom"), Place("x-a")


@pytest.fixture
def case(here: Desk) -> OpenedCase:
    return open_case(here, Opening("host", "no", nationality=("HND",), return_country="HND"))


def version(number: str, level: str) -> bytes:
    return f"""| survey |
| | type | name | label | level |
| | text | nom | Nombre | {level} |
| | text | a | A | |
| | text | b | B | |
| | begin_repeat | hijo | Hijo | {level} |
| | text | h | Cómo se llama | {level} |
| | end_repeat | | | |
| settings |
| | form_id | version |
| | ficha | {number} |
""".encode()


def use(desk: Desk, number: str, level: str) -> None:
    put_into_use(desk, check_file("f.md", version(number, level)), [STEP], "L2")


def answer(desk: Desk, work: FormWork, place: Place, text: str) -> None:
    give_answer(work.session, place, text)
    keep_answer(desk, work, place)


def begun(desk: Desk, case: OpenedCase) -> FormWork:
    """The name is Ana, under a version that says it is no secret."""
    use(desk, "1", "L2")
    work = begin_form(desk, case.id, "x-ficha", STEP)
    answer(desk, work, NAME, "Ana")
    save_answers(desk, work)
    return work


def changed(desk: Desk, case: OpenedCase, member: str, text: str) -> None:
    again = resume_form(desk, case.id, member)
    answer(desk, again, NAME, text)
    save_answers(desk, again)


def rows_of(desk: Desk, case: OpenedCase, work: FormWork) -> list[str]:
    return [row[0] for row in resume_form(desk, case.id, work.member).session.rows("x-hijo")]


def said(desk: Desk, case_id: CaseId, path: str) -> list[object]:
    return [head.value for head in case_of(desk, case_id).state.values[path].heads]


def disputes(desk: Desk, case: OpenedCase) -> int:
    found = line(desk.read(), case.id, person=desk.person.id)
    assert found is not None
    return found.disputes


def written(desk: Desk, part: str) -> bytes:
    return b"".join(one.body or b"" for _, _, run in runs_since(desk.read(), part) for one in run)


@pytest.mark.parametrize("keep", [save_answers, submit_form])
def test_it_is_changed_and_nobody_disagrees(here: Desk, case: OpenedCase, keep: object) -> None:
    work = begun(here, case)
    assert callable(keep)
    keep(here, resume_form(here, case.id, work.member))
    use(here, "2", "L4")
    again = resume_form(here, case.id, work.member)
    answer(here, again, NAME, "Berta")
    keep(here, again)
    third = resume_form(here, case.id, work.member)
    assert third.session.answer(*NAME) == "Berta"
    assert not third.session.is_disputed(*NAME)
    assert not third.session.is_read_only(*NAME)
    assert case_of(here, case.id).differences == ()
    assert b"Berta" not in written(here, core_part(case.id))
    changed(here, case, work.member, "Carla")
    assert said(here, case.id, f"form/{work.member}/x-nom") == ["Carla"]
    assert check_vault(here).sound


def test_who_holds_the_core_alone_is_told_that_it_is_kept_elsewhere(
    here: Desk, there: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    work = begun(here, case)
    submit_form(here, resume_form(here, case.id, work.member))
    use(there, "1", "L2")
    send(here, there, tmp_path, case.id)
    assert resume_form(there, case.id, work.member).session.answer(*NAME) == "Ana"
    use(here, "2", "L4")
    changed(here, case, work.member, "Berta")
    send(here, there, tmp_path, case.id)
    theirs = resume_form(there, case.id, work.member).session
    assert theirs.answer(*NAME) is None
    assert theirs.is_withheld(*NAME), "it was answered: what hangs on it is not worked out as if it was not"
    send(here, there, tmp_path, case.id, protected=True)
    assert resume_form(there, case.id, work.member).session.answer(*NAME) == "Berta"


def test_what_another_post_says_meanwhile_is_a_difference_that_a_person_settles(
    here: Desk, there: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    work = begun(here, case)
    use(there, "1", "L2")
    send(here, there, tmp_path, case.id)
    changed(there, case, work.member, "Anita")
    use(here, "2", "L4")
    changed(here, case, work.member, "Berta")
    send(there, here, tmp_path, case.id)
    path = f"form/{work.member}/x-nom"
    assert sorted(map(str, said(here, case.id, path))) == ["Anita", "Berta"]
    ((one,),) = case_of(here, case.id).differences
    assert (one.part, one.path) == (protected_part(case.id), path)
    settle_disagreement(here, case.id, one.part, path, "Anita", "lo dijo ella")
    assert said(here, case.id, path) == ["Anita"]
    assert case_of(here, case.id).differences == ()
    assert not resume_form(here, case.id, work.member).session.is_read_only(*NAME)


def test_who_cannot_see_what_it_moved_to_has_nothing_to_settle(
    here: Desk, there: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    work = begun(here, case)
    use(there, "1", "L2")
    send(here, there, tmp_path, case.id)
    use(here, "2", "L4")
    changed(here, case, work.member, "Berta")
    changed(there, case, work.member, "Anita")
    send(here, there, tmp_path, case.id)
    assert case_of(there, case.id).differences == ()
    assert disputes(there, case) == 0
    send(here, there, tmp_path, case.id, protected=True)
    assert len(case_of(there, case.id).differences) == 1
    assert disputes(there, case) == 1


def test_what_both_say_for_the_first_time_is_told_wherever_differences_are_told(
    here: Desk, there: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    use(here, "1", "L2")
    work = begin_form(here, case.id, "x-ficha", STEP)
    answer(here, work, OTHER, "algo")
    save_answers(here, work)
    use(there, "1", "L2")
    send(here, there, tmp_path, case.id)
    changed(there, case, work.member, "Anita")
    use(here, "2", "L4")
    changed(here, case, work.member, "Berta")
    report = send(there, here, tmp_path, case.id)
    assert len(report.disagreements) == len(case_of(here, case.id).differences) == disputes(here, case) == 1


def test_what_both_say_alike_is_no_difference_anywhere(
    here: Desk, there: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    work = begun(here, case)
    use(there, "1", "L2")
    send(here, there, tmp_path, case.id)
    changed(there, case, work.member, "Berta")
    use(here, "2", "L4")
    changed(here, case, work.member, "Berta")
    report = send(there, here, tmp_path, case.id)
    assert (report.disagreements, case_of(here, case.id).differences, disputes(here, case)) == ((), (), 0)


def test_nobody_settles_for_the_mark_that_an_answer_moved(
    here: Desk, there: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    work = begun(here, case)
    use(there, "1", "L2")
    send(here, there, tmp_path, case.id)
    path = f"form/{work.member}/x-nom"
    seen = case_of(there, case.id).heads(path)
    changed(there, case, work.member, "Anita")
    there.append([Deed(core_part(case.id), VALUE, path, "Zoe", seen)])  # as a third post wrote
    use(here, "2", "L4")
    changed(here, case, work.member, "Berta")
    send(here, there, tmp_path, case.id)
    ((one,),) = case_of(there, case.id).differences
    assert sorted(str(head.value) for head in one.standing.heads) == ["Anita", "Zoe"]
    with pytest.raises(RecordIncompleteError):
        settle_disagreement(there, case.id, one.part, path, dict(MOVED), "por error")
    settle_disagreement(there, case.id, one.part, path, "Zoe", "lo dijo ella")
    send(there, here, tmp_path, case.id)
    assert sorted(map(str, said(here, case.id, path))) == ["Berta", "Zoe"], (
        "what moved is still to be settled"
    )


def test_a_post_without_the_version_that_raised_it_lets_nothing_of_it_out(
    here: Desk, there: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    use(there, "1", "L2")
    work = begun(here, case)
    submit_form(here, resume_form(here, case.id, work.member))
    send(here, there, tmp_path, case.id)
    use(here, "2", "L4")
    again = resume_form(here, case.id, work.member)
    answer(here, again, NAME, "Berta")
    submit_form(here, again)
    send(here, there, tmp_path, case.id, protected=True)
    theirs = resume_form(there, case.id, work.member)
    assert theirs.session.answer(*NAME) == "Berta"
    assert {question.level for question in theirs.form.questions()} == {"L4"}
    (tmp_path / "out").mkdir()
    wanted = Wanted("x-ficha", Recipient("file"), frozenset({"odk"}), reason=REASON)
    taken = take_answers_out(there, wanted, tmp_path / "out")
    assert b"Berta" not in b"".join(in_zip(taken.placed.path).values())


def test_what_was_written_twice_by_an_earlier_program_can_be_settled(here: Desk, case: OpenedCase) -> None:
    """Earlier versions let a protected answer replace one of the core, which then stood for ever."""
    work = begun(here, case)
    use(here, "2", "L4")
    changed(here, case, work.member, "Berta")
    path = f"form/{work.member}/x-nom"
    here.append([Deed(core_part(case.id), VALUE, path, "Ana")])
    assert resume_form(here, case.id, work.member).session.is_disputed(*NAME)
    ((one,),) = case_of(here, case.id).differences
    settle_disagreement(here, case.id, one.part, path, "Berta", "es la última")
    assert said(here, case.id, path) == ["Berta"]
    assert case_of(here, case.id).differences == ()


def test_a_level_that_falls_leaves_what_is_protected_where_it_is(here: Desk, case: OpenedCase) -> None:
    use(here, "1", "L4")
    work = begin_form(here, case.id, "x-ficha", STEP)
    answer(here, work, NAME, "Ana")
    save_answers(here, work)
    path, core = f"form/{work.member}/x-nom", core_part(case.id)
    (head,) = case_of(here, case.id).state.values[path].heads
    here.append([Deed(core, VALUE, path, "Berta", (head.event_id,))])
    assert said(here, case.id, path) == ["Berta"]
    assert b"Berta" not in written(here, core)


def test_rows_are_moved_and_taken_out_in_every_part_that_holds_them(
    here: Desk, there: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    use(here, "1", "L2")
    work = begin_form(here, case.id, "x-ficha", STEP)
    for row in ("a" * 26, "b" * 26, "c" * 26):
        work.session.add_row("x-hijo", row)
        answer(here, work, Place("x-hijo-h", row), row[0])
    keep_rows(here, work, "x-hijo")
    save_answers(here, work)
    use(here, "2", "L4")
    again = resume_form(here, case.id, work.member)
    again.session.move_row("x-hijo", "c" * 26, 0)
    answer(here, again, Place("x-hijo-h", "b" * 26), "beto")
    keep_rows(here, again, "x-hijo")
    save_answers(here, again)
    assert rows_of(here, case, work) == ["c", "a", "b"]
    third = resume_form(here, case.id, work.member)
    third.session.remove_row("x-hijo", "a" * 26)
    keep_rows(here, third, "x-hijo")
    save_answers(here, third)
    assert rows_of(here, case, work) == ["c", "b"]
    use(there, "1", "L2")
    send(here, there, tmp_path, case.id)
    assert rows_of(there, case, work) == ["c", "b"]
    assert case_of(here, case.id).differences == ()


def test_the_tables_made_again_say_the_same(here: Desk, case: OpenedCase) -> None:
    work = begun(here, case)
    use(here, "2", "L4")
    changed(here, case, work.member, "Berta")
    before = case_of(here, case.id).state
    with here.writing() as connection:
        rebuild(connection)
    assert case_of(here, case.id).state == before
    assert MOVED not in [head.value for standing in before.values.values() for head in standing.heads]
