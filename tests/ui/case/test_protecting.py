"""Protecting asks once, says who will still see the case, and lists what must be called back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from repatria.domain.events.event import Body, read_envelope
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.services.cases.acts import raise_block
from repatria.services.cases.changing import case_of
from repatria.services.cases.history import case_history
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.cases.restricting import restrict_case
from repatria.services.desk import Desk as Work
from repatria.services.exchange.delivering import put_in_outbox
from repatria.services.exchange.going import Sending
from repatria.services.post.people import let_in
from repatria.services.vaults import leave
from repatria.store.log.events import ingest
from repatria.store.state import load_part
from repatria.ui.case.doings.more_acts import more_acts
from repatria.ui.case.page import CasePage
from repatria.ui.case.panels.panel import Asking
from repatria.ui.case.telling.gone_words import GoneList
from repatria.ui.case.telling.header_words import header_words
from repatria.ui.case.telling.history_words import happenings
from repatria.ui.case.view import look
from repatria.ui.i18n import Speech
from repatria.ui.pages import Desk
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords, Label
from tests.posts import TestClock, introduce, keep_folder, make_post, seat
from tests.services.deeds import notice
from tests.services.forging import forged, set_apart_in
from tests.ui.case.conftest import Show, settle


def words(page: CasePage) -> str:
    """Return what the open panel says with an icon."""
    assert page.panel is not None
    return " | ".join(one.words() for one in page.panel.findChildren(IconWords))


def chips(work: Work, case: CaseId) -> list[str]:
    """Return the chips of a case's head."""
    return [said for _, said in header_words(look(work, case)).chips]


@pytest.fixture
def told_case(work: Work) -> CaseId:
    """A case of which the other country's liaison was told already."""
    case = open_case(work, Opening("host", "no", nationality=("HND",))).id
    notice(work, case)
    return case


def test_a_case_is_restricted_once_it_was_said_who_still_sees_it(
    qtbot: QtBot, show: Show, work: Work
) -> None:
    liaison = let_in(work, "Enlace Uno", "liaison", "otra frase larga de práctica")
    named = let_in(work, "Señalado Dos", "coordinator", "una tercera frase de práctica")
    let_in(work, "Bea Tres", "coordinator", "una cuarta frase de práctica")
    case = open_case(work, Opening("host", "no")).id
    page = show(case)
    page.act("restrict")
    first = page.panel
    assert first is not None
    first.fields["named"].set_value([named.id])
    first.press()
    qtbot.waitUntil(lambda: page.panel is not first)
    assert page.panel is not None
    assert words(page).index("Enlace Uno") < words(page).index("Bea Tres")
    assert any("a quién llamar" in one.text() for one in page.panel.findChildren(Label))
    assert "Señalado Dos" not in words(page)
    assert not case_of(work, case).line.restricted
    settle(qtbot, page, page.panel.press)
    assert case_of(work, case).value("restricted") == sorted([work.person.id, liaison.id])
    assert "reservado a pocas personas" in chips(work, case)


def test_whoever_restricts_a_case_is_told_which_sealed_files_with_it_wait(
    qtbot: QtBot, show: Show, work: Work, tmp_path: Path
) -> None:
    other = make_post(tmp_path / "other", "Puesto otro")
    introduce(work, other)
    case = open_case(work, Opening("host", "no")).id
    place = keep_folder(work, tmp_path)
    put_in_outbox(work, Sending((case,), other.vault.device.id), place.id)
    page = show(case)
    page.act("restrict")
    first = page.panel
    assert first is not None
    first.press()
    qtbot.waitUntil(lambda: page.panel is not first)
    assert f"Espera en Por entregar y ya no saldrá: para {other.post}" in words(page)
    leave(other)


def test_a_case_is_left_to_those_who_need_it_by_keyboard(qtbot: QtBot, show: Show, work: Work) -> None:
    let_in(work, "Enlace Uno", "liaison", "otra frase larga de práctica")
    needs = let_in(work, "Bea Tres", "coordinator", "una cuarta frase de práctica")
    let_in(work, "Cira Dos", "coordinator", "una tercera frase de práctica")
    has = let_in(work, "Dora", "coordinator", "una quinta frase de práctica")
    case = open_case(work, Opening("host", "no")).id
    set_case_value(work, case, "responsible", has.id)
    page = show(case)
    assert "only_for" in [act.key for act in more_acts(page.view)]
    page.act("only_for")
    first = page.panel
    assert first is not None
    boxes = first.fields["only"].findChildren(QAbstractButton)
    assert [box.text() for box in boxes] == [
        "Bea Tres · Coordinación del puesto",
        "Cira Dos · Coordinación del puesto",
        "Dora · Coordinación del puesto",
    ]
    assert first.value("only") == [has.id]
    qtbot.keyClick(boxes[0], Qt.Key.Key_Space)
    qtbot.keyClick(first.act, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.panel is not first)
    assert page.panel is not None
    asked = page.panel
    assert "Bea Tres" in words(page)
    settle(qtbot, page, lambda: qtbot.keyClick(asked.act, Qt.Key.Key_Space))
    readers = case_of(work, case).value("restricted")
    assert {needs.id, has.id} < set(readers)
    assert len(readers) == 4
    page.act("only_for")
    assert page.panel is not None
    again = page.panel.fields["only"].findChildren(QAbstractButton)
    assert [box.text() for box in again] == [
        "Bea Tres · Coordinación del puesto",
        "Dora · Coordinación del puesto",
    ]


def test_without_a_liaison_here_it_is_said_to_call_one(qtbot: QtBot, show: Show, work: Work) -> None:
    page = show(open_case(work, Opening("host", "no")).id)
    page.act("restrict")
    first = page.panel
    assert first is not None
    first.press()
    qtbot.waitUntil(lambda: page.panel is not first)
    assert "llame a su enlace" in words(page)


def test_the_way_back_is_the_liaisons(qtbot: QtBot, show: Show, work: Work, desk: Desk) -> None:
    liaison = let_in(work, "Enlace Uno", "liaison", "otra frase larga de práctica")
    case = open_case(work, Opening("host", "no")).id
    page = show(case)
    page.act("restrict")
    first = page.panel
    assert first is not None
    first.press()
    qtbot.waitUntil(lambda: page.panel is not first)
    assert page.panel is not None
    settle(qtbot, page, page.panel.press)
    assert "open_to_all" in [act.key for act in more_acts(page.view)]
    desk.asker.answer_next("back")
    page.act("open_to_all")
    assert page.stack.currentWidget() is page.content
    seat(work, liaison)
    settle(qtbot, page, page.reload)
    page.act("open_to_all")
    assert page.panel is not None
    page.panel.fields["reason"].set_value("Ya no trabaja aquí.")
    settle(qtbot, page, page.panel.press)
    assert not case_of(work, case).line.restricted


def test_a_block_lists_what_was_sent_and_a_call_does_not_lose_the_question(
    qtbot: QtBot, show: Show, work: Work, told_case: CaseId
) -> None:
    page = show(told_case)
    page.act("raise_block")
    qtbot.waitUntil(lambda: page.panel is not None)
    question = page.panel
    assert question is not None
    assert "F13 para el enlace de Honduras" in words(page)
    listed = question.findChild(GoneList)
    assert listed is not None
    listed.findChildren(Button)[0].click()
    assert page.panel is not question
    assert page.panel is not None
    assert page.panel.value("to") == "el enlace de Honduras"
    settle(qtbot, page, page.panel.press)
    assert page.panel is question
    settle(qtbot, page, question.press)
    case = case_of(work, told_case)
    assert case.value("origin_block") == "yes"
    assert case.state.of_type("call_logged")[-1].value["about"].startswith("Retirar F13")


def test_who_asked_for_the_block_stands_in_the_history_and_among_the_protected_alone(
    qtbot: QtBot, show: Show, work: Work, speech: Speech
) -> None:
    speech.speak("es")
    case = open_case(work, Opening("host", "doubt", nationality=("SLV",))).id
    page = show(case)
    page.act("raise_block")
    qtbot.waitUntil(lambda: page.panel is not None)
    assert page.panel is not None
    page.panel.fields["asked"].set_value("Él mismo: no avisen al consulado")
    settle(qtbot, page, page.panel.press)
    told = [one.what for one in happenings(look(work, case), case_history(work, case))]
    assert "Quién pidió el bloqueo consular: Él mismo: no avisen al consulado" in told
    core = load_part(work.read(), core_part(case))
    assert core.of_type("note_added") == ()
    assert case_of(work, case).value("origin_block") == "yes"


def test_what_was_sent_stays_in_sight_to_be_called_back(
    qtbot: QtBot, show: Show, work: Work, told_case: CaseId
) -> None:
    page = show(told_case)
    page.show_section("requests")
    section = page.content.requests
    qtbot.waitUntil(lambda: bool(section.acts_shown()))
    section.acts_shown()[0].click()
    assert page.panel is not None
    assert page.panel.value("to") == "el enlace de Honduras"


def test_another_nationality_shows_what_was_sent_under_the_old_one(
    qtbot: QtBot, show: Show, work: Work, told_case: CaseId
) -> None:
    page = show(told_case)
    page.act("route")
    first = page.panel
    assert first is not None
    first.fields["nationality"].set_value([])
    first.fields["another"].set_value("NIC")
    first.fields["found_in"].set_value("MEX")
    first.fields["residence"].set_value("GTM")
    first.fields["reason"].set_value("Mostró su cédula.")
    first.press()
    qtbot.waitUntil(lambda: page.panel is not first)
    assert page.panel is not None
    assert "F13 para el enlace de Honduras" in words(page)
    settle(qtbot, page, page.panel.press)
    case = case_of(work, told_case)
    assert case.value("nationality") == ["NIC"]
    assert (case.value("found_in"), case.value("residence")) == ("MEX", "GTM")


def test_a_nationality_is_taken_away(qtbot: QtBot, show: Show, work: Work) -> None:
    case = open_case(work, Opening("host", "no", nationality=("HND", "NIC"), return_country="HND")).id
    page = show(case)
    page.act("route")
    first = page.panel
    assert first is not None
    first.fields["nationality"].set_value(["NIC"])
    first.fields["reason"].set_value("No es de Honduras.")
    first.press()
    qtbot.waitUntil(lambda: page.panel is not first)
    assert page.panel is not None
    settle(qtbot, page, page.panel.press)
    after = case_of(work, case)
    assert after.value("nationality") == ["NIC"]
    assert after.facts.value("return_country") == "HND"


def test_what_loosens_protection_asks_who_else_agreed(qtbot: QtBot, show: Show, work: Work) -> None:
    case = open_case(work, Opening("host", "no", nationality=("HND",), return_country="HND")).id
    page = show(case)
    page.act("route")
    first = page.panel
    assert first is not None
    first.fields["side"].set_value("arrival")
    first.fields["reason"].set_value("Llegó sola por su cuenta.")
    first.press()
    qtbot.waitUntil(lambda: page.panel is not first)
    second = page.panel
    assert second is not None
    second.press()
    assert second.fields["second_name"].message()
    for key, value in {"role": "supervisor", "name": "Luisa T.", "how": "written"}.items():
        second.fields[f"second_{key}"].set_value(value)
    settle(qtbot, page, second.press)
    assert case_of(work, case).value("side") == "arrival"
    assert case_of(work, case).state.of_type("note_added")[-1].value["agreed"]["name"] == "Luisa T."


def test_the_history_does_not_tell_who_was_left_out(work: Work, clock: TestClock) -> None:
    first = let_in(work, "Enlace Uno", "liaison", "otra frase larga de práctica")
    let_in(work, "Enlace Dos", "liaison", "una tercera frase de práctica")
    case = open_case(work, Opening("host", "no")).id
    clock.pass_time(hours=1)
    restrict_case(work, case, named=[first.id])
    told = " ".join(row.what for row in happenings(look(work, case), case_history(work, case)))
    assert "Reservado a: pocas personas" in told
    assert "Enlace" not in told


def test_what_hides_or_discloses_begins_on_the_way_back(qtbot: QtBot, page: CasePage) -> None:
    page.hands.ask(Asking("¿Mostrar?", "", "Mostrar", grave=True), lambda _: lambda: None, "")
    panel = page.panel
    assert panel is not None
    qtbot.waitUntil(lambda: page.focusWidget() is panel.back)


def test_every_exception_stands_in_the_head_counted_apart(work: Work, rich: CaseId) -> None:
    found = chips(work, rich)
    assert any("Actuar ahora" in one for one in found)
    assert any("desvío" in one for one in found)


@pytest.mark.parametrize(
    ("seed", "what_is_wrong"),
    [
        (None, "Viene a nombre de una persona de este puesto y no lleva su firma."),
        (b"m" * 32, "no es la suya."),
    ],
)
def test_what_came_under_the_name_of_somebody_here_says_what_is_wrong_with_it(
    show: Show, work: Work, seed: bytes | None, what_is_wrong: str
) -> None:
    case = raise_block(work, open_case(work, Opening("host", "no", nationality=("HND",))).id)
    heads = case.heads("case/origin_block")
    one = forged(work, case.id, seed, value=Body("case/origin_block", "no"), replaces=heads)
    with work.writing() as connection:
        assert ingest(connection, [(core_part(case.id), read_envelope(one.envelope).log, [one])]).bad == 1
    page = show(case.id)
    page.act("unproven")
    assert what_is_wrong in words(page)


def test_what_came_damaged_is_shown_and_settled_with_what_was_found_out(
    qtbot: QtBot, show: Show, work: Work
) -> None:
    case = open_case(work, Opening("host", "no", nationality=("HND",))).id
    assert "unproven" not in [act.key for act in more_acts(look(work, case))]
    set_apart_in(work, case)
    page = show(case)
    assert "hay algo que este programa no puede leer: nada se abre" in chips(work, case)
    assert "unproven" in [act.key for act in more_acts(page.view)]
    page.act("unproven")
    assert page.panel is not None
    assert "Algo que no se puede leer" in words(page)
    page.panel.fields["reason"].set_value("Llamé al otro puesto.")
    settle(qtbot, page, page.panel.press)
    assert page.view.unproven == ()
    assert "hay algo que este programa no puede leer: nada se abre" not in chips(work, case)
    told = [one.what for one in happenings(page.view, case_history(work, case))]
    assert "Se aclaró lo que llegó dañado: Llamé al otro puesto." in told
