"""Rows on paper: who may not see any column learns neither that there are rows nor how many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from repatria.content.library import load_library
from repatria.documents.blocks import Block
from repatria.documents.form_sheet import Filled, _rows, filled_form_pdf
from repatria.documents.paper import paper
from repatria.documents.sheet import Identity
from repatria.documents.words import word
from repatria.domain.disclosure import RECIPIENT_KINDS, Recipient, RecipientKind, may_show
from repatria.domain.forms.definition import Form, Question
from repatria.domain.texts import say
from tests.documents.reading import page_texts

LIBRARY = load_library(Path(__file__).parents[2] / "forms")


@dataclass(frozen=True)
class Repeat:
    form: Form
    row: Question

    @property
    def columns(self) -> list[Question]:
        return [one for one in _leaves(self.row.children) if one.type not in ("calculate", "hidden", "note")]

    def answers(self, number: int) -> dict[str, str]:
        return {column.name: f"{column.name}·{number}" for column in self.columns}


def _leaves(rows: tuple[Question, ...]) -> Iterator[Question]:
    for row in rows:
        yield from _leaves(row.children) if row.type == "group" else (row,)


def _repeats(form: Form, rows: tuple[Question, ...]) -> Iterator[Repeat]:
    for row in rows:
        if row.type == "repeat":
            yield Repeat(form, row)
        yield from _repeats(form, row.children)


REPEATS = [found for form in LIBRARY.forms.values() for found in _repeats(form, form.survey)]


def words_of(blocks: list[Block]) -> str:
    return "\n".join(str(block) for block in blocks)


def printed(repeat: Repeat, kind: RecipientKind, rows: list[dict[str, Any]]) -> str:
    def shown(question: Question) -> bool:
        return may_show(question, Recipient(kind), repeat.form.id)

    filled = Filled({}, {repeat.row.name: rows}, may_show=shown)
    return words_of(list(_rows(repeat.form, (repeat.row,), filled, "es")))


@pytest.mark.parametrize("kind", RECIPIENT_KINDS)
@pytest.mark.parametrize("repeat", REPEATS, ids=lambda found: f"{found.form.id}-{found.row.name}")
def test_a_row_shows_each_reader_what_they_may_see_and_no_sign_of_the_rest(
    repeat: Repeat, kind: RecipientKind
) -> None:
    said = printed(repeat, kind, [repeat.answers(number) for number in (1, 2)])
    seen = [one for one in repeat.columns if may_show(one, Recipient(kind), repeat.form.id)]
    for column in repeat.columns:
        if column.type in ("text", "integer"):
            assert (f"{column.name}·2" in said) == (column in seen)
        if column not in seen:
            assert say(column.label, "es") not in said
    for sign in (say(repeat.row.label, "es"), word("row", "es", number=2)):
        assert (sign in said) == bool(seen)


def test_rows_that_say_nothing_to_the_reader_are_not_counted() -> None:
    risks = next(found for found in REPEATS if (found.form.id, found.row.name) == ("F16", "risks"))
    hidden = {"risk_detail": "la buscan"}
    rows = [hidden, {**hidden, "mitigation_owner": "PGN"}, hidden]
    said = printed(risks, "liaison", rows)
    assert "PGN" in said
    assert "la buscan" not in said
    assert "Question" not in printed(risks, "file", [{}]), "nothing is printed of what nobody answered"
    assert printed(risks, "file", [hidden]).count("Question(") == 1
    assert word("row", "es", number=1) in said
    assert word("row", "es", number=2) not in said
    assert printed(risks, "liaison", [hidden]) == ""
    assert word("row", "es", number=3) in printed(risks, "file", rows)


def test_the_sheet_for_the_person_never_tells_how_many_suspects_there_are(identity: Identity) -> None:
    form = LIBRARY.forms["F05"]
    suspects = [{"perpetrator_description": "un vecino"}, {"perpetrator_description": "su tío"}]
    filled = Filled({}, {"perpetrators": suspects}, may_show=lambda one: may_show(one, Recipient("person")))
    said = " ".join(page_texts(filled_form_pdf(form, filled, identity, paper("A4"))))
    label = next(say(found.row.label, "es") for found in REPEATS if found.row.name == "perpetrators")
    for word_of_it in ("vecino", "tío", label, word("row", "es", number=1), word("row", "es", number=2)):
        assert word_of_it not in said
