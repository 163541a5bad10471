"""A card gives no orders that contradict each other, names whom to tell, and its near act is the one that is next."""

from __future__ import annotations

import pytest

from repatria.domain.ids import CaseId
from repatria.domain.protocol.asking import Emergency
from repatria.domain.protocol.definition import Side
from repatria.services.cases.acts import act_now, raise_block
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.forms.filling import begin_form, submit_form
from repatria.ui.case.steps.step_rows import step_rows
from repatria.ui.case.steps.step_words import CardWords, card_words
from repatria.ui.case.view import look
from repatria.ui.i18n import Speech
from repatria.ui.widgets.states import State
from tests.services.conftest import F01, fill


@pytest.fixture(autouse=True)
def spanish(speech: Speech) -> None:
    speech.speak("es")


def opened(work: Work, child: str, side: Side = "host") -> OpenedCase:
    return open_case(work, Opening(side, child, nationality=("SLV",), return_country="SLV"))


def card(work: Work, case: CaseId, step: str) -> CardWords:
    view = look(work, case)
    row = view.progress.of(f"step/{step}")
    assert row is not None
    return card_words(view, row)


def refer(work: Work, case: OpenedCase, to: str, step: str = "", **more: str) -> None:
    """Finish the referral to an authority."""
    sheet = begin_form(work, case.id, "F03", step)
    said = {
        "recipient_kind": to,
        "recipient": "Una oficina",
        "reason": "child",
        "age_band": "15-17",
        **more,
    }
    for name, value in said.items():
        sheet.session.set_answer(name, value)
    submit_form(work, sheet)


@pytest.mark.parametrize("child", ["yes", "doubt"])
@pytest.mark.parametrize("side", ["host", "transit"])
def test_nobody_is_told_to_ask_a_child_what_it_fears(work: Work, child: str, side: Side) -> None:
    said = card(work, opened(work, child, side).id, "P3.1").what.lower()
    assert "pregunte si teme" not in said
    assert "lo hace la autoridad de niñez" in said


def test_an_adult_is_still_asked(work: Work) -> None:
    assert "pregunte si teme regresar" in card(work, opened(work, "no").id, "P3.1").what


def test_no_child_is_said_to_be_free_to_leave_nor_lodged_with_whoever_claims_to_be_family(work: Work) -> None:
    child = card(work, opened(work, "doubt").id, "P2.1")
    assert "persona adulta puede irse" not in child.what
    assert "En Guatemala una jueza o un juez" in child.what
    [note] = [words for label, words in child.notes if label == "Si es NNA"]
    assert "familia verificada" in note
    assert "persona adulta puede irse" in card(work, opened(work, "no").id, "P2.1").what


def test_the_notice_names_the_authority_of_the_country(work: Work) -> None:
    case = opened(work, "doubt")
    assert card(work, case.id, "P0.3").whom == (
        "Autoridad de protección de niñez: Procuraduría General de la Nación (PGN)",
    )
    assert card(work, case.id, "P3.1").whom == ()  # until somebody tells of a fear
    assert "Unidad policial antitrata: por verificar qué institución es" in card(work, case.id, "P0.5").whom
    assert card(work, case.id, "P0.6").who[1] == "Equipo de Respuesta Inmediata (ERI)"


def test_the_police_is_named_only_in_danger_and_never_those_who_brought_the_person(work: Work) -> None:
    case = opened(work, "no")
    assert card(work, case.id, "P0.1").whom == ()
    fill(work, case, "F01", {**F01, "immediate_danger": "present", "is_child": "no"})
    now = card(work, case.id, "P0.1")
    assert now.whom == ("Unidad policial antitrata: por verificar qué institución es",)
    assert "nunca a quienes la trajeron" in now.lead


def test_a_finished_referral_is_printed_and_then_noted_as_given(work: Work) -> None:
    case = opened(work, "doubt")
    assert card(work, case.id, "P0.3").primary.verb == "Llenar F03"  # type: ignore[union-attr]
    refer(work, case, "child_auth")
    near = card(work, case.id, "P0.3")
    assert near.primary is not None
    assert near.primary.verb == "Imprimir F03"
    assert near.primary.key.startswith("print/F03/")
    assert near.acts[0].verb == "Avisado: anótelo…"


def test_a_referral_by_phone_leaves_only_to_note_it(work: Work) -> None:
    case = opened(work, "doubt")
    refer(work, case, "child_auth", sent_how="phone")
    assert card(work, case.id, "P0.3").primary.key == "done"  # type: ignore[union-attr]


def test_a_referral_counts_only_where_its_own_recipient_is_told(work: Work) -> None:
    case = opened(work, "doubt")
    refer(work, case, "child_auth")
    assert len(card(work, case.id, "P0.3").forms[0].filled) == 1
    for step in ("P0.5", "P0.6", "P2.1"):
        other = card(work, case.id, step)
        assert other.forms[0].filled == (), step
        assert other.primary is not None
        assert other.primary.verb == "Llenar F03"


def test_what_decides_the_age_waits_for_the_authority_and_is_not_shut_by_what_it_opens(work: Work) -> None:
    case = opened(work, "doubt")
    age = card(work, case.id, "P1.4")
    assert age.state == State.OPEN
    assert age.waiting == "esperando a Procuraduría General de la Nación (PGN)"
    assert age.primary is not None
    assert age.primary.verb == "Llenar Determinación de edad"
    [row] = [row for row in step_rows(look(work, case.id)) if row.key == "step/P1.4"]
    assert "cerrado" not in row.note


def test_the_childs_form_is_called_by_its_own_number(work: Work) -> None:
    [line] = card(work, opened(work, "doubt").id, "P3.1").forms
    assert line.called == "F11C"


def test_what_was_done_at_once_for_health_stands_on_its_card(work: Work) -> None:
    case = opened(work, "doubt")
    assert card(work, case.id, "P2.2").already == ()
    act_now(work, case.id, Emergency("refer", "medical", "Fiebre alta.", to="Centro de salud"))
    act_now(
        work, case.id, Emergency("place", "danger", "Lo buscan.", to="Casa Alianza", place_kind="shelter")
    )
    refer(work, case, "health", recipient="Centro de salud", reason="health")
    done, sheet = card(work, case.id, "P2.2").already
    assert "canalizar a salud" in done
    assert "Fiebre alta. · Centro de salud" in done
    assert sheet.startswith("F03 escrita")
    [bed] = card(work, case.id, "P2.1").already
    assert "Casa Alianza" in bed
    child = card(work, case.id, "P0.3")
    assert child.already == ()
    assert child.primary is not None
    assert child.primary.verb == "Llenar F03", "health was told, not the child authority"
    refer(work, case, "child_auth")
    assert card(work, case.id, "P3.1").already == ()


def test_a_referral_begun_from_a_notice_is_addressed_to_whom_it_tells(work: Work) -> None:
    case = opened(work, "yes")
    sheet = begin_form(work, case.id, "F03", "P0.3")
    assert sheet.session.answer("recipient_kind") == "child_auth"
    assert begin_form(work, case.id, "F03", "P0.5").session.answer("recipient_kind") is None  # it tells two
    assert begin_form(work, case.id, "F03").session.answer("recipient_kind") is None


def test_a_card_says_where_the_referral_that_was_begun_from_it_went(work: Work) -> None:
    case = opened(work, "yes")
    refer(work, case, "shelter", "P0.3")
    (line,) = card(work, case.id, "P0.3").already
    assert "fue a: Albergue. Falta avisar a: " in line
    refer(work, case, "shelter", "P2.1")
    assert len(card(work, case.id, "P0.3").already) == 1


def test_what_opening_and_first_contact_said_is_not_asked_again_by_the_referral(work: Work) -> None:
    case = open_case(work, Opening("host", "yes", urgent="shelter food"))
    fill(work, case, "F01", F01 | {"age_stated": 15})
    session = begin_form(work, case.id, "F03", "P0.3").session
    assert session.answer("age_band") == "15-17"
    assert session.answer("need_codes") == ["food_clothes", "lodging"]


def test_a_stated_adult_age_is_never_put_on_a_childs_referral_by_itself(work: Work) -> None:
    case = opened(work, "doubt")
    fill(work, case, "F01", F01 | {"is_child": "doubt", "age_stated": 19})
    assert begin_form(work, case.id, "F03", "P0.3").session.answer("age_band") is None


def test_a_referral_of_somebody_of_unknown_age_asks_for_it(work: Work) -> None:
    session = begin_form(work, opened(work, "no").id, "F03").session
    assert session.answer("age_band") is None
    assert session.answer("need_codes") is None


def test_under_a_block_no_card_waits_for_the_country_of_origin(work: Work) -> None:
    case = opened(work, "yes")
    theirs = [row.path for row in look(work, case.id).progress.steps if not row.ours]
    assert theirs
    assert "esperando a " in card(work, case.id, theirs[0].removeprefix("step/")).waiting
    raise_block(work, case.id)
    view = look(work, case.id)
    for row in view.progress.steps:
        if not row.ours and not row.resolved:
            shut = card_words(view, row)
            assert "esperando" not in shut.waiting
            assert shut.state == State.BLOCKED
            assert not [act for act in (shut.primary, *shut.acts) if act and act.key in ("request", "call")]
    assert not [
        row.note for row in step_rows(view) if "esperando a" in row.note and "El Salvador" in row.note
    ]
