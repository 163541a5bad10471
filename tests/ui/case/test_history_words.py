"""Nothing that can stand in a case goes untold in its history."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from repatria.domain.events.kinds import CASE_FACTS
from repatria.domain.events.notes import NoteKind, note
from repatria.services.cases.history import Written
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.ui.case.telling.history_words import happenings
from repatria.ui.case.telling.note_words import note_words
from repatria.ui.case.view import CaseView, look

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
