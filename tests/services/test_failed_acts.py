"""The paper of a hand-over that did not take place says so, and nothing else."""

from __future__ import annotations

import pytest

from repatria.domain.disclosure import Recipient
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form, save_answers
from repatria.services.paper.printing import filled_sheet
from tests.documents.reading import page_texts, said
from tests.services.conftest import fill

PLAN: dict[str, object] = {
    "travel_at": "2026-11-25T08:00:00-06:00",
    "escort_child_trained": "yes",
    "family_unity": "alone",
    "fallback_bed": "LUGAR-77",
    "fallback_contact": "5555-0101",
    "fallback_bed_named": "yes",
    "offline_copy": "yes",
    "contingency": "Volver",
    "approved": "no",
}


@pytest.fixture
def act(desk: Desk, girl: OpenedCase) -> str:
    fill(desk, girl, "F23", PLAN)
    work = begin_form(desk, girl.id, "F26")
    answers = {
        "result": "receiver_absent",
        "not_done_reason": "Nadie llegó",
        "person_agrees": "yes",
        "person_signed_how": "oral",
    }
    for name, value in answers.items():
        work.session.set_answer(name, value)
    save_answers(desk, work)
    return work.member


@pytest.mark.parametrize(
    ("language", "title", "never"),
    [
        ("es", "Acta de entrega no realizada", "Acta de entrega-recepción"),
        ("en", "Record of a hand-over that did not take place", "Hand-over act"),
    ],
)
def test_every_page_says_that_nobody_was_handed_over(
    desk: Desk, girl: OpenedCase, act: str, language: str, title: str, never: str
) -> None:
    for page in page_texts(filled_sheet(desk, girl.id, act, language=language).pdf):
        assert title in page
        assert never not in page


def test_it_says_nothing_as_if_somebody_had_received(desk: Desk, girl: OpenedCase, act: str) -> None:
    text = said(filled_sheet(desk, girl.id, act).pdf)
    for never in ("imprima el acta", "Ahora le recibe", "¿La persona acepta?"):
        assert never not in text
    assert "Nadie llegó" in text
    assert text.count("¿a quién se avisó y a qué hora?") == 2


def test_tonights_bed_is_on_the_files_copy_and_on_nobody_elses(
    desk: Desk, girl: OpenedCase, act: str
) -> None:
    inside = said(filled_sheet(desk, girl.id, act).pdf)
    assert "Cama de esta noche (código del lugar) LUGAR-77" in inside
    assert "5555-0101" in inside
    for kind in ("person", "child_auth"):
        text = said(filled_sheet(desk, girl.id, act, Recipient(kind, "x")).pdf)
        assert "LUGAR-77" not in text
        assert "Cama de esta noche" not in text


def test_an_act_of_a_hand_over_keeps_its_name_and_its_words(desk: Desk, girl: OpenedCase) -> None:
    work = begin_form(desk, girl.id, "F26")
    work.session.set_answer("result", "received")
    save_answers(desk, work)
    text = said(filled_sheet(desk, girl.id, work.member).pdf)
    assert "Acta de entrega-recepción" in text
    assert "Ahora le recibe esta persona" in text
    assert "Cama de esta noche" not in text
