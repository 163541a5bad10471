"""Nothing that can stand in a case goes untold in its history."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from repatria.domain.events.kinds import CASE_FACTS
from repatria.domain.events.notes import NoteKind, note
from repatria.services.cases.history import Written, case_history
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.forms.filling import resume_form, submit_form
from repatria.ui.case.telling.history_words import happenings
from repatria.ui.case.telling.note_words import note_words
from repatria.ui.case.view import CaseView, look
from tests.posts import TestClock
from tests.services.conftest import F01, fill

UNTOLD = {"part_opened"}
"""What begins a part says nothing of the person."""


@pytest.fixture
def view(work: Work) -> CaseView:
    return look(work, open_case(work, Opening("host", "no")).id)


def told(view: CaseView, kind: str, path: str, value: Any) -> list[str]:
    one = Written("e1", kind, path, value, "somebody", "2026-11-23T20:00:00Z")
    return [row.what for row in happenings(view, [one])]


def test_every_fact_of_a_case_has_its_words(view: CaseView) -> None:
    silent = {kind for kind in CASE_FACTS if not told(view, kind, "related/m", {})}
    assert silent == UNTOLD


@pytest.mark.parametrize("kind", get_args(NoteKind))
def test_every_note_of_the_program_has_its_words(view: CaseView, kind: NoteKind) -> None:
    said = note(kind, reason="porque sí", act="place", name="Rosa", member="m")
    what, icon, _ = note_words(view, "", said)
    assert icon != "edit", "told as a note in free words"
    assert kind not in what


def test_a_note_in_free_words_is_told_in_them(view: CaseView) -> None:
    assert told(view, "note_added", "", {"text": "Llamó su tía."}) == ["Llamó su tía."]


def test_another_code_of_the_case_is_told(view: CaseView) -> None:
    assert "7F3K-92QD" in told(view, "code_linked", "", {"code": "7F3K-92QD"})[0]


def test_a_correction_names_what_changed_and_shows_no_protected_answer(work: Work, clock: TestClock) -> None:
    case = open_case(work, Opening("host", "yes"))
    fill(work, case, "F01", F01 | {"age_stated": 15})
    member = look(work, case.id).filled[0].member
    clock.pass_time(minutes=30)
    form = resume_form(work, case.id, member)
    for name, value in (("is_child", "doubt"), ("age_stated", 17), ("immediate_danger", "present")):
        form.session.set_answer(name, value)
    form.session.set_answer("name_used", "Lucía Ba")
    submit_form(work, form)
    seen = look(work, case.id)
    rows = [row.what for row in happenings(seen, case_history(work, case.id))]
    (corrected,) = (row for row in rows if row.startswith("Se corrigió F01"))
    assert "¿Es niña, niño o adolescente (menos de 18 años)? Sí → Hay duda" in corrected
    assert "15 → 17" in corrected
    assert "peligro" in corrected
    assert "Sí, ahora" not in corrected
    assert "Lucía" not in corrected
    assert [row for row in rows if row.startswith("Se completó F01")]


def test_a_form_finished_again_without_a_change_says_that_it_was_corrected(
    work: Work, clock: TestClock
) -> None:
    case = open_case(work, Opening("host", "yes"))
    fill(work, case, "F01", F01)
    clock.pass_time(minutes=30)
    submit_form(work, resume_form(work, case.id, look(work, case.id).filled[0].member))
    rows = [row.what for row in happenings(look(work, case.id), case_history(work, case.id))]
    (corrected,) = (row for row in rows if row.startswith("Se corrigió F01 "))
    assert "→" not in corrected


def test_the_name_of_the_person_is_covered_until_somebody_asks_for_names(
    work: Work, clock: TestClock
) -> None:
    case = open_case(work, Opening("host", "yes"))
    clock.pass_time(minutes=30)
    fill(work, case, "F01", {**F01, "name_used": "Lucía Xol"})
    seen, written = look(work, case.id), case_history(work, case.id)
    covered = " · ".join(row.what for row in happenings(seen, written))
    assert "nombre cubierto (F4 para verlo)" in covered
    assert "Lucía" not in covered
    assert "Lucía Xol" in " · ".join(row.what for row in happenings(seen, written, names=True))
