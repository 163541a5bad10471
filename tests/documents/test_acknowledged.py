"""What is only ticked on screen is one box on paper: ticked where it was done, and nobody is asked for a *No*."""

from __future__ import annotations

from dataclasses import replace

import pytest

from repatria.documents.choices import Choices
from repatria.documents.form_sheet import Filled, blank_form_pdf, filled_form_pdf
from repatria.documents.paper import paper
from repatria.documents.questions import Copy
from repatria.documents.sheet import Identity
from repatria.domain.forms.definition import Form, Question
from tests.documents.drawing import condition_words
from tests.documents.reading import said

SAID = Question(
    "said", "acknowledge", {"es": "Sin prensa: se dijo a todos", "en": "No press: all were told"}, "L2"
)
AFTER = Question("after", "text", {"es": "Quién lo dijo"}, "L2", relevant="${said} = 'OK'")


@pytest.fixture
def told(form: Form) -> Form:
    return replace(form, survey=(SAID, AFTER), signatures=())


@pytest.mark.parametrize(("answer", "ticked"), [("OK", True), (None, False)])
def test_what_was_acknowledged_is_ticked_and_what_was_not_is_not(
    told: Form, answer: str | None, *, ticked: bool
) -> None:
    block = Copy(told, "es", Filled({"said": answer})).question(SAID, {"said": answer})
    assert isinstance(block, Choices)
    assert block.options == (("Hecho", ticked),)


def test_neither_pad_nor_sheet_asks_yes_or_no(told: Form, identity: Identity) -> None:
    for pdf in (
        blank_form_pdf(told, identity, paper("A4")),
        filled_form_pdf(told, Filled({"said": "OK"}), identity, paper("A4")),
    ):
        assert "Sin prensa: se dijo a todos Hecho" in said(pdf)
        assert " No " not in said(pdf)


def test_a_condition_calls_it_as_the_box_does(told: Form) -> None:
    assert condition_words(told, AFTER, "es") == "Solo si marcó «Hecho» en «Sin prensa: se dijo a todos»:"


def test_a_row_of_a_table_says_that_it_was_done(told: Form) -> None:
    assert Copy(told, "es", Filled({})).said(SAID, "OK") == "Hecho"
    assert Copy(told, "en", Filled({})).said(SAID, "OK") == "Done"
