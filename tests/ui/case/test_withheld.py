"""What another post keeps protects here and is told to nobody as if it were written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from repatria.domain.forms.answers import Place
from repatria.domain.protocol.recording import StepMark
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.cases.steps import mark_step
from repatria.services.desk import Desk as Work
from repatria.services.exchange.going import Sending
from repatria.services.exchange.sending import send_cases
from repatria.services.forms.filling import begin_form, resume_form, save_answers, submit_form
from repatria.services.vaults import leave
from repatria.ui.case.steps.step_rows import step_rows
from repatria.ui.case.steps.step_words import card_words
from repatria.ui.case.telling.header_words import header_words
from repatria.ui.case.telling.withheld_words import ask_whether_urgent
from repatria.ui.case.view import look
from repatria.ui.cases.line_words import chips_of
from repatria.ui.filling.asking import QuestionView
from repatria.ui.filling.form_page import FormPage
from repatria.ui.pages import Desk
from tests.posts import introduce, make_post
from tests.services.conftest import F01, fill
from tests.services.exchange import receive, send
from tests.ui.case.rich import submitted

FEAR: dict[str, object] = {
    "known_how": "said_unasked",
    "fear_of_return": "yes",
    "decided_by": "border_coord",
    "result": "indication",
}


@pytest.fixture
def there(qapp: QApplication, tmp_path: Path, work: Work) -> Iterator[Work]:
    made = make_post(tmp_path / "there", "El Florido", person="Ana Morales")
    introduce(made, work)
    yield made
    leave(made)


@pytest.fixture
def sent(there: Work, work: Work, tmp_path: Path) -> OpenedCase:
    case = open_case(there, Opening("host", "doubt", return_country="SLV"))
    needs = {"urgent_needs": ["medical", "shelter", "safety"], "offence_alleged": "no"}
    fill(there, case, "F01", F01 | needs)
    receive(work, send(there, work, tmp_path / "stick", case.id))
    return case


def test_the_second_post_reads_no_fact_that_nobody_wrote(sent: OpenedCase, work: Work) -> None:
    view = look(work, sent.id)
    chips = [words for _, words in header_words(view).chips]
    assert "protegido: pregunte a El Florido" in chips
    assert not [words for words in chips if "acusa" in words or "peligro" in words]
    for path in ("step/P0.1", "step/P2.2"):
        row = view.progress.of(path)
        assert row is not None
        assert row.now  # what may be urgent stays on top
        lead = card_words(view, row).lead
        assert lead == "Protegido: aquí no se sabe si esto urge. Pregunte ahora a El Florido."


@pytest.fixture
def came_back(there: Work, work: Work, tmp_path: Path) -> OpenedCase:
    """A case opened here of which nothing protected was noted, written on at the other post and come back."""
    case = open_case(work, Opening("host", "no", return_country="SLV"))
    receive(there, send(work, there, tmp_path / "stick", case.id))
    set_case_value(there, case.id, "label", "gorra azul")
    receive(work, send(there, work, tmp_path / "back", case.id))
    return case


def test_who_opened_it_is_told_that_nobody_noted_it_here(
    came_back: OpenedCase, there: Work, work: Work
) -> None:
    """Found by a new coordinator: each of two posts sent to the other, and nobody had anything."""
    view = look(work, came_back.id)
    chips = [words for _, words in header_words(view).chips]
    assert "protegido: aquí nadie lo anotó aún; pregunte a El Florido" in chips
    urgent = "Protegido: aquí nadie anotó aún si esto urge. Pregunte a la persona, o ahora a El Florido."
    assert ask_whether_urgent(view) == urgent
    theirs = [words for _, words in header_words(look(there, came_back.id)).chips]
    assert any(words.startswith("protegido: pregunte a ") for words in theirs)


def test_who_opened_it_and_noted_some_is_sent_to_who_has_more(
    there: Work, work: Work, tmp_path: Path
) -> None:
    case = open_case(work, Opening("host", "no", return_country="SLV"))
    fill(work, case, "F01", F01 | {"immediate_danger": "present"})
    receive(there, send(work, there, tmp_path / "stick", case.id))
    fill(there, case, "F01", F01 | {"offence_alleged": "yes"})
    receive(work, send(there, work, tmp_path / "back", case.id))
    chips = [words for _, words in header_words(look(work, case.id)).chips]
    assert "protegido: pregunte a El Florido" in chips


def test_the_list_asks_instead_of_telling_of_danger(sent: OpenedCase, work: Work) -> None:
    chips = [words for _, words in chips_of(case_of(work, sent.id).line, date(2026, 11, 23))]
    assert "¿peligro? pregunte" in chips
    assert "peligro" not in chips


def test_the_post_that_wrote_it_says_what_it_knows(sent: OpenedCase, there: Work) -> None:
    fill(there, sent, "F01", F01 | {"immediate_danger": "present", "offence_alleged": "yes"})
    chips = [words for _, words in header_words(look(there, sent.id)).chips]
    assert "peligro ahora" in chips
    assert "se le acusa de algo: avise a su defensa" in chips


def test_a_form_filled_elsewhere_is_not_told_as_a_step_that_was_done(
    there: Work, work: Work, tmp_path: Path
) -> None:
    case = open_case(there, Opening("host", "yes", return_country="SLV"))
    fill(there, case, "F01", F01)
    screening = begin_form(there, case.id, "F04", "P1.1")
    screening.session.set_answer("screening_result", "possible")
    save_answers(there, screening)
    submitted(there, case.id, screening.member, screening.form.id)
    receive(work, send(there, work, tmp_path / "stick", case.id))
    view = look(work, case.id)
    row = view.progress.of("step/P1.1")
    assert row is not None
    assert not row.resolved  # what was found may ask to screen again
    card = card_words(view, row)
    assert card.elsewhere.startswith("El Florido llenó F04C, ")
    assert "lo protegido no llegó: aquí no se sabe si con eso el paso quedó hecho" in card.elsewhere
    assert "o de confiar" in card.elsewhere
    assert card.primary is not None
    assert card.primary.verb == "Preguntar a El Florido…"
    note = next(one.note for one in step_rows(view) if one.key == "step/P1.1")
    assert note.startswith("El Florido llenó F04C: pregunte si se hizo")


def test_a_step_that_its_sender_left_open_is_never_told_as_done(
    there: Work, work: Work, tmp_path: Path
) -> None:
    case = open_case(there, Opening("host", "yes", return_country="SLV"))
    fill(there, case, "F01", F01)
    fill(there, case, "F11", FEAR)
    step = look(there, case.id).progress.of("step/P3.1")
    assert step is not None
    assert not step.resolved  # nobody told the asylum authority
    receive(work, send(there, work, tmp_path / "stick", case.id))
    view = look(work, case.id)
    row = view.progress.of("step/P3.1")
    assert row is not None
    assert card_words(view, row).elsewhere.startswith("El Florido llenó F11C, ")
    assert "hecho" not in next(one.note for one in step_rows(view) if one.key == "step/P3.1")


def test_a_step_that_somebody_there_recorded_as_done_says_where(
    there: Work, work: Work, tmp_path: Path
) -> None:
    case = open_case(there, Opening("host", "yes", return_country="SLV"))
    fill(there, case, "F01", F01)
    fill(there, case, "F11", FEAR)
    told = StepMark(
        "done", by="border_coord", happened_at=there.now_text(), known_by="did", name=there.person.name
    )
    mark_step(there, case.id, "P3.1", told)
    receive(work, send(there, work, tmp_path / "stick", case.id))
    view = look(work, case.id)
    row = view.progress.of("step/P3.1")
    assert row is not None
    assert not row.resolved
    card = card_words(view, row)
    assert card.elsewhere.startswith("Hecho en El Florido, ")
    assert "lo hizo Ana Morales" in card.recorded
    assert "lo hice yo" not in card.recorded
    assert card.primary is not None
    assert card.primary.verb == "Preguntar a El Florido…"
    note = next(one.note for one in step_rows(view) if one.key == "step/P3.1")
    assert note.startswith("hecho en El Florido")


def test_what_nobody_did_is_offered_as_ever(sent: OpenedCase, work: Work) -> None:
    view = look(work, sent.id)
    row = view.progress.of("step/P1.1")
    assert row is not None
    assert card_words(view, row).elsewhere == ""


def test_what_another_post_answered_and_keeps_is_not_required_again(sent: OpenedCase, work: Work) -> None:
    form = resume_form(work, sent.id, member_of(work, sent))
    assert form.session.is_withheld("immediate_danger")
    assert not form.session.is_required("immediate_danger")
    assert not form.session.is_withheld("first_contact_at")
    form.session.set_answer("age_stated", 16)
    submit_form(work, form)


def test_an_answer_given_beside_a_kept_one_makes_nobody_safe(sent: OpenedCase, work: Work) -> None:
    form = resume_form(work, sent.id, member_of(work, sent))
    form.session.set_answer("immediate_danger", "none")
    submit_form(work, form)
    assert case_of(work, sent.id).facts.may_be("F01.immediate_danger", "present")


def test_both_answers_stand_where_both_are_known(
    sent: OpenedCase, there: Work, work: Work, tmp_path: Path
) -> None:
    form = resume_form(work, sent.id, member_of(work, sent))
    form.session.set_answer("immediate_danger", "present")
    submit_form(work, form)
    stick = tmp_path / "back"
    stick.mkdir()
    back = Sending((sent.id,), there.vault.device.id, protected=True, approved_by="Supervisora")
    receive(there, send_cases(work, back, stick))
    case = case_of(there, sent.id)
    path = f"form/{form.member}/immediate_danger"
    assert {head.value for head in case.facts.heads(path)} == {"none", "present"}
    assert case.facts.value("F01.immediate_danger") == "present"


def test_a_kept_question_says_who_keeps_it_and_asks_nothing(
    qtbot: QtBot, sent: OpenedCase, work: Work, desk: Desk
) -> None:
    page = FormPage(desk)
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(page.opened):
        page.go_to({"case": sent.id, "member": member_of(work, sent), "correct": True})
    assert page.view is not None
    asked = page.view._pages[page.view.current].stack.place_shown(Place("immediate_danger"))
    assert isinstance(asked, QuestionView)
    asked.leave()
    assert "lo guarda protegido El Florido" in asked.field.message()
    assert "necesario" not in asked.field.control.accessibleName()


def member_of(work: Work, case: OpenedCase) -> str:
    return case_of(work, case.id).facts.of_form("F01")[-1].member
