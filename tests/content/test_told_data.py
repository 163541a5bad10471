"""Which kinds of data each form tells: every form that goes to others is sorted, and what is wrong is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.content.told_data import load_told_data
from repatria.domain.errors import DefinitionError
from repatria.domain.forms.data_kinds import KINDS_OF_DATA
from tests.domain.packets.lived import shipped


@pytest.fixture
def library() -> Library:
    return shipped()


def load(library: Library, tmp_path: Path, text: str) -> object:
    path = tmp_path / "data.toml"
    path.write_text(text, "utf-8")
    return load_told_data(path, library.forms, library.schemas)


def test_the_kinds_are_those_that_f02_asks_about(library: Library) -> None:
    asked = {one.name for one in library.forms["F02"].choices["share_fields"]}
    assert asked == set(KINDS_OF_DATA)


def test_a_form_that_nobody_sorted_tells_all_kinds(library: Library) -> None:
    assert library.told_by("x-of-a-ministry").told_by("anything") == set(KINDS_OF_DATA)
    assert library.told_by("F05").told_by("fears") == set(KINDS_OF_DATA)


def test_every_question_of_a_packets_form_is_sorted_by_itself(library: Library) -> None:
    for form in library.schemas:
        told = library.told_by(form)
        answered = [
            one.name
            for one in library.forms[form].questions()
            if one.type not in ("group", "note", "calculate", "hidden")
        ]
        assert [name for name in answered if name not in told.of_question] == [], form


def test_a_packet_and_its_paper_ask_for_the_same_consent(library: Library) -> None:
    for form, schema in library.schemas.items():
        told = library.told_by(form)
        for field in schema.fields:
            assert told.of_question[field.question] == field.agreed


@pytest.mark.parametrize(
    "text",
    [
        '[[form]]\nid = "F99"',
        '[[form]]\nid = "F07"\ntells = ["secrets"]',
        '[[form]]\nid = "F07"\nquestions = { nobody_asks = "health" }',
        '[[form]]\nid = "F07"\nquestions = { fit_to_travel = "secrets" }',
        '[[form]]\nid = "F07"\n[[form]]\nid = "F07"',
        '[[form]]\nid = "F07"\nother = 1',
    ],
)
def test_what_names_something_that_there_is_not_is_refused(
    library: Library, tmp_path: Path, text: str
) -> None:
    with pytest.raises(DefinitionError):
        load(library, tmp_path, text)
