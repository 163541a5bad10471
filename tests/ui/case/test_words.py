from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from repatria.domain.calendar import Calendar
from repatria.domain.cases.facts import CaseFacts
from repatria.domain.errors import GateClosedError, RecordIncompleteError, SettleByRouteError
from repatria.domain.ids import CaseId
from repatria.domain.protocol.clocks import Due
from repatria.domain.protocol.definition import ACTS, ANCHORS, SIDES
from repatria.domain.protocol.gates import GateStatus
from repatria.domain.protocol.recording import OUTCOMES, StepMark
from repatria.services.cases.history import case_history
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.steps import mark_step
from repatria.services.desk import Desk as Work
from repatria.services.forms.adopted import check_file
from repatria.services.forms.filling import begin_form, save_answers
from repatria.services.vaults import leave
from repatria.ui.case.fold import Fold
from repatria.ui.case.steps.anchors import anchor_words
from repatria.ui.case.steps.step_rows import due_words, step_rows
from repatria.ui.case.steps.step_view import StepView
from repatria.ui.case.steps.step_words import card_words
from repatria.ui.case.telling.gate_words import GateLine, gate_lines
from repatria.ui.case.telling.header_words import header_words
from repatria.ui.case.telling.history_words import happenings
from repatria.ui.case.telling.moments import say_day, say_stated, say_when
from repatria.ui.case.telling.path_words import place_words, said_words
from repatria.ui.case.telling.terms import act_words, outcome_words, side_words
from repatria.ui.case.telling.trouble import in_words
from repatria.ui.case.view import CaseView, look
from repatria.ui.country_facts import CountryFacts
from repatria.ui.i18n import Speech
from repatria.ui.messages import message_for
from repatria.ui.widgets.states import State, word_of
from tests.posts import TestClock, make_post
from tests.services.ministry import STEP, put_into_use
from tests.ui.case.rich import disagree

NOW = datetime(2026, 11, 25, 14, 0, tzinfo=UTC)
LUGGAGE = """
| survey |
| | type | name | label |
| | begin_repeat | bulto | Bulto |
| | text | que | ¿Qué lleva? |
| | end_repeat | | |
| settings |
| | form_id | form_title | version |
| | bultos | Bultos y colores | 1 |
"""


@pytest.fixture
def view(qapp: QApplication, work: Work, rich: CaseId) -> CaseView:
    return look(work, rich, first=True)


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 11, 25, 16, 5, tzinfo=UTC), "hoy, 16:05"),
        (datetime(2026, 11, 24, 9, 0, tzinfo=UTC), "ayer, 09:00"),
        (datetime(2026, 11, 26, 9, 0, tzinfo=UTC), "mañana, 09:00"),
        (datetime(2026, 11, 28, 9, 0, tzinfo=UTC), "sáb 28 nov, 09:00"),
        (datetime(2026, 12, 25, 9, 0, tzinfo=UTC), "vie 25 dic, 09:00"),
        (datetime(2027, 1, 5, 9, 0, tzinfo=UTC), "mar 5 ene 2027, 09:00"),
    ],
)
def test_a_moment_is_said_as_people_say_it(speech: Speech, moment: datetime, words: str) -> None:
    speech.speak("es")
    assert say_when(moment, NOW) == words


@pytest.mark.parametrize(("language", "words"), [("es", "mar 1 dic"), ("en", "Tue 1 Dec")])
def test_a_day_of_this_week_names_its_month(speech: Speech, language: str, words: str) -> None:
    speech.speak(language)
    assert say_day(date(2026, 12, 1), NOW.date()) == words


def test_what_is_no_whole_date_stays_as_it_was_said() -> None:
    for said in ("2011", "2011-05", "hace mucho", ""):
        assert say_stated(said, Calendar(), NOW) == said


def test_every_code_of_a_closed_list_has_words() -> None:
    unknown = anchor_words("nothing of the kind")
    assert all(anchor_words(anchor) != unknown for anchor in ANCHORS)
    assert all(act_words(act) != act for act in ACTS)
    assert all(side_words(side) != side for side in SIDES)
    assert all(outcome_words(outcome) != outcome for outcome in OUTCOMES)


def test_the_head_says_what_to_beware_of(view: CaseView) -> None:
    states = [state for state, _ in header_words(view).chips]
    assert {State.PROTECTED, State.LATE, State.DISPUTED, State.DOUBT} <= set(states)
    assert "Honduras" in header_words(view).about


def test_the_head_holds_no_name_but_the_covered_one(view: CaseView) -> None:
    head = header_words(view)
    shown = " ".join([head.code, head.about, head.more, *(words for _, words in head.chips)])
    assert "Xochitl" not in shown


def test_the_next_three_stand_on_top_and_each_phase_counts(view: CaseView) -> None:
    rows = step_rows(view)
    assert [row.heading for row in rows[:5]] == [True, False, False, False, True]
    assert rows[4].note == "4/6"
    assert {row.state for row in rows} >= {
        State.DONE,
        State.LATE,
        State.BLOCKED,
        State.WAITING,
        State.DISPUTED,
    }


def test_the_other_sides_steps_say_for_whom_they_wait(work: Work) -> None:
    view = look(work, open_case(work, Opening("host", "yes", return_country="HND")).id)
    row = view.case.progress.of("step/P7.1")
    assert row is not None
    card = card_words(view, row)
    assert card.waiting == "esperando a Honduras"
    assert card.state == State.WAITING
    assert card.clocks == ()


def test_a_suggested_limit_never_reads_like_a_law(view: CaseView) -> None:
    for row in view.case.progress.steps:
        assert not any(one.clock.legal for one in card_words(view, row).clocks)


def test_the_chip_of_a_step_with_a_limit_says_the_day_and_not_today(work: Work, speech: Speech) -> None:
    speech.speak("es")
    case = open_case(work, Opening("host", "no"))
    view = look(work, case.id)
    row = view.progress.of("step/P2.3")
    assert row is not None
    assert card_words(view, row).state_words == due_words(view, row.told[0]).lower()
    assert "hoy" not in word_of(State.DUE)


def test_foreign_law_stands_only_among_the_examples(view: CaseView) -> None:
    row = view.case.progress.of("step/P3.1")
    assert row is not None
    card = card_words(view, row)
    assert [one.title for one in card.why] == ["A/RES/64/142 párr. 150"]
    assert any("Ley de Migración" in one.title for one in card.examples)
    assert all(" · México" in one.title for one in card.examples if "Ley de Migración" in one.title)


def test_every_step_says_why_and_a_rule_without_a_text_of_this_country_says_so(
    view: CaseView, speech: Speech
) -> None:
    speech.speak("es")
    for row in view.case.progress.steps:
        card = card_words(view, row)
        assert card.why, row.step.id
        assert all(one.title for one in card.why)
    foreign = view.case.progress.of("step/P1.3")
    assert foreign is not None
    [said] = card_words(view, foreign).why
    assert "de este país, por verificar" in said.title
    assert "otro país: solo como ejemplo" in said.title


def test_every_safeguard_says_why_and_which_of_its_texts_nobody_verified(
    view: CaseView, speech: Speech
) -> None:
    speech.speak("es")
    lines = {status.gate.id: line for status, line in _lines(view)}
    assert all(line.sources for line in lines.values())
    assert ["por verificar" in one for one in lines["G1"].sources] == [True]
    sure = [status.gate for status, _ in _lines(view) for one in status.gate.sources if one.evidence == "DES"]
    for gate in sure:
        assert any("regla sugerida, no legal" in one for one in lines[gate.id].sources)


def _lines(view: CaseView) -> list[tuple[GateStatus, GateLine]]:
    return [(status, gate_lines(view, (status,))[0]) for status in view.case.progress.gates]


@pytest.mark.parametrize(
    ("country", "language", "said"),
    [
        (
            "USA",
            "es",
            ("en 48 horas", "en 72 horas", "8 USC 1232(b)(2)-(3)", "Enlace nacional: por verificar"),
        ),
        ("USA", "en", ("within 48 hours", "within 72 hours", "8 USC 1232(b)(2)-(3)", "to be verified")),
        ("CAN", "es", ("12 meses", "por verificar", "1-833-900-1010")),
    ],
)
def test_a_card_says_what_is_known_of_each_country_that_the_case_touches(
    qtbot: QtBot, work: Work, speech: Speech, country: str, language: str, said: tuple[str, ...]
) -> None:
    speech.speak(language)
    case = open_case(work, Opening("host", "yes", nationality=(country,), return_country=country))
    seen = look(work, case.id, first=True)
    assert [one.code for one in seen.countries] == [country]
    card = StepView(card_words(seen, seen.case.progress.steps[0]))
    qtbot.addWidget(card)
    card.show()
    [facts] = card.findChildren(CountryFacts)
    assert facts.findChildren(QLabel) == [], "nothing is made before it is unfolded"
    card.findChildren(Fold)[-1].button.click()
    shown = " ".join(label.text() for label in facts.findChildren(QLabel))
    assert all(words in shown for words in said), shown


def test_history_tells_everything_in_words_and_no_answer(view: CaseView, work: Work) -> None:
    rows = happenings(view, case_history(work, view.id))
    said = " ".join(row.what for row in rows)
    assert "Se abrió el expediente" in said
    assert "Se guardaron" in said
    assert "La siguieron hasta el puesto." in said
    for raw in (
        "step/",
        "form/",
        "case/",
        "border_coord",
        "contact_origin_state",
        "Xochitl",
        "Rosa",
        "J. P.",
    ):
        assert raw not in said


def test_a_form_begun_and_completed_on_one_day_is_one_line(view: CaseView, work: Work) -> None:
    said = [row.what for row in happenings(view, case_history(work, view.id))]
    done = {words.removeprefix("Se completó ") for words in said if words.startswith("Se completó ")}
    assert done
    assert not done & {words.removeprefix("Se empezó ") for words in said if words.startswith("Se empezó ")}


def test_what_was_replaced_stays_in_the_history(view: CaseView, work: Work) -> None:
    said = [row.what for row in happenings(view, case_history(work, view.id))]
    assert any(words.startswith("Primer aviso entre enlaces nacionales: hecho") for words in said)
    assert any(words.startswith("Primer aviso entre enlaces nacionales: por hacer") for words in said)


def test_a_difference_is_shown_by_question_and_answer(view: CaseView) -> None:
    shown = {place_words(view, one.path) for one in view.case.disagreements}
    assert shown == {"Idioma", "Información de derechos y opciones"}
    assert said_words(view, "case/language", "spa") == "español"
    assert said_words(view, "case/nationality", ["HND"]) == "Honduras"
    assert said_words(view, "case/child_or_doubt", None) == "sin respuesta"


def test_a_difference_in_rows_says_which_row_of_what_and_the_form_by_its_title(
    qapp: QApplication, tmp_path: Path, clock: TestClock
) -> None:
    work = make_post(tmp_path / "other", "Tecún", clock=clock, role="supervisor")
    case = open_case(work, Opening("host", "no", nationality=("HND",), return_country="HND")).id
    checked = check_file("bultos.md", LUGGAGE.encode())
    form = put_into_use(work, checked, (STEP,))
    begun = begin_form(work, case, form.id)
    rows = [work.new_id() for _ in range(2)]
    for row, what in zip(rows, ("mochila", "bolsa"), strict=True):
        begun.session.add_row("x-bulto", row)
        begun.session.set_answer("x-bulto-que", what, row)
    save_answers(work, begun)
    assert (
        place_words(look(work, case), f"row/{rows[1]}/x-bulto-que")
        == "Bulto 2: ¿Qué lleva? (Bultos y colores)"
    )
    leave(work)


def test_the_head_states_no_disputed_age_or_country_as_a_fact(work: Work) -> None:
    case = open_case(work, Opening("host", "yes", nationality=("HND",), return_country="HND")).id
    disagree(work, case, "case/age_stated", 17, 16)
    disagree(work, case, "case/return_country", "HND", "SLV")
    about = header_words(look(work, case)).about
    assert "dice tener 16 o 17, en discusión" in about
    assert "retorno a El Salvador o Honduras, en discusión" in about
    assert "de Honduras ·" in about


def test_a_refusal_names_gates_and_fields_by_their_words(view: CaseView) -> None:
    happened, _ = message_for(in_words(view, GateClosedError(act="lower_to_adult", gates=("G3",))))
    assert "Ante la duda" in happened
    happened, _ = message_for(in_words(view, RecordIncompleteError(missing=("by", "reason"))))
    assert "quién lo hizo, la razón" in happened


def test_settling_what_only_a_change_of_route_may_keeps_its_own_words_and_its_way_on(view: CaseView) -> None:
    happened, to_do = message_for(in_words(view, SettleByRouteError(needed=("supervisor",))))
    assert "abriría lo que una salvaguarda cierra" in happened
    assert "Cambiar la ruta" in to_do


@pytest.mark.parametrize(("unread", "words"), [((""), "nada se abre"), (("case/label"), "se protege")])
def test_what_this_program_cannot_read_is_said_in_the_head_of_the_case(
    view: CaseView, unread: str, words: str
) -> None:
    assert not any(state == State.NEWER and "leer" in said for state, said in header_words(view).chips)
    case = view.case
    facts = CaseFacts(
        replace(case.state, unread=(unread,)), view.forms, case.facts.moment, case.facts.calendar
    )
    seen = replace(view, case=replace(case, facts=facts))
    assert any(state == State.NEWER and words in said for state, said in header_words(seen).chips)


def test_a_minimum_never_reads_like_a_limit_or_like_a_day_to_wait_for(view: CaseView, speech: Speech) -> None:
    speech.speak("es")
    lasts = Due("REFLECT", datetime(2027, 1, 5, 15, 0, tzinfo=UTC), legal=True, minimum=True, by_day=True)
    assert due_words(view, lasts).startswith("Al menos hasta mar 5 ene 2027")
    assert due_words(view, replace(lasts, minimum=False)).startswith("Hasta mar 5 ene 2027")


def test_danger_heads_the_chips_and_the_near_act_ends_it_until_it_is_over(
    work: Work, clock: TestClock, speech: Speech
) -> None:
    speech.speak("es")
    case = open_case(work, Opening("host", "no"))
    begun = begin_form(work, case.id, "F01")
    begun.session.set_answer("immediate_danger", "present")
    save_answers(work, begun)
    seen = look(work, case.id)
    assert (State.NOW, "peligro ahora") in header_words(seen).chips
    first = seen.progress.of("step/P0.1")
    assert first is not None
    card = card_words(seen, first)
    assert card.primary is not None
    assert card.primary.key == "done"
    assert "anótelo aquí como hecho" in card.lead
    assert [one.clock.words for one in card.clocks] == ["Ahora"]
    clock.pass_time(minutes=5)
    mark_step(
        work,
        case.id,
        "P0.1",
        StepMark("done", by="border_coord", happened_at=work.now_text(), known_by="phone"),
    )
    assert State.NOW not in [state for state, _ in header_words(look(work, case.id)).chips]


def test_a_station_marks_the_head_and_the_card_says_the_rule_and_the_clocks_beneath_it(
    work: Work, speech: Speech
) -> None:
    speech.speak("es")
    case = open_case(work, Opening("host", "no", country="MEX"))
    begun = begin_form(work, case.id, "F03")
    for name, value in (("place_kind", "migration_station"), ("presented_at", work.now_text())):
        begun.session.set_answer(name, value)
    save_answers(work, begun)
    seen = look(work, case.id)
    assert (State.DOUBT, "en un lugar de detención") in header_words(seen).chips
    row = seen.progress.of("step/P2.1")
    assert row is not None
    [alert] = card_words(seen, row).alerts
    assert alert.title == "No se cumple: La persona no se aloja en un lugar de detención"
    assert "no son un tiempo permitido" in alert.meanwhile.lower()
    assert [source.title for clock in alert.clocks for source in clock.sources] == [
        "Ley de Migración art. 111"
    ] * 2
    assert all("No es un tiempo permitido" in clock.consequence for clock in alert.clocks)
    shown = {source.title for clock in card_words(seen, row).clocks for source in clock.sources}
    assert "Ley de Migración art. 111" not in shown
