from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from repatria.domain.cases.tonight import where_tonight
from repatria.domain.ids import CaseId
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.desk import Desk as Work
from repatria.ui.case.page import CasePage
from repatria.ui.case.steps.gates_view import GatesView
from repatria.ui.case.steps.step_acts import acts_of
from repatria.ui.case.steps.step_view import StepView
from repatria.ui.case.tabs import SECTIONS
from repatria.ui.pages import Desk, Placed
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.safeguard_banner import Act
from tests.services.conftest import fill
from tests.services.deeds import F03
from tests.ui.case.conftest import Show, settle
from tests.ui.desks import Told


def card(page: CasePage) -> StepView:
    """Return the card shown."""
    view = page.content.steps.area.widget()
    assert isinstance(view, StepView)
    return view


def words(page: CasePage) -> str:
    """Return everything that is written on the card."""
    view = card(page)
    return " ".join(label.text() for label in view.findChildren(Label))


def give(page: CasePage, **given: object) -> None:
    """Write into the open panel and press its verb."""
    assert page.panel is not None
    for key, value in given.items():
        page.panel.fields[key].set_value(value)
    page.panel.press()


def test_a_case_opens_on_what_comes_next(page: CasePage) -> None:
    rows = page.content.steps.list.rows
    assert rows.row_at(rows.index(0)).key == "next"
    assert page.content.path == "step/P0.5"
    assert "fiscalía" in words(page)


def test_the_arrows_walk_the_steps_and_the_card_follows(qtbot: QtBot, page: CasePage) -> None:
    page.content.steps.list.setFocus()
    qtbot.keyClick(page.content.steps.list, Qt.Key.Key_Down)
    assert page.content.path == "step/P2.1"
    assert "Alojamiento seguro" in words(page)


def test_a_step_is_done_by_whoever_it_is_and_the_place_stays(
    qtbot: QtBot, page: CasePage, work: Work, told: Told
) -> None:
    page.content.choose("step/P1.1")
    page.act_here("done")
    assert page.panel is not None
    assert page.panel.value("by") == "border_coord"
    assert page.panel.value("institution") == "Puesto de práctica"
    settle(qtbot, page, page.panel.press)
    assert case_of(work, page.case_id).progress.of("step/P1.1").state == "done"  # type: ignore[union-attr]
    assert page.content.path == "step/P1.1"
    assert page.stack.currentWidget() is page.content
    assert told.notices[-1].tone == "good"


def test_the_institution_follows_the_role(page: CasePage) -> None:
    page.content.choose("step/P1.1")
    page.act_here("done")
    assert page.panel is not None
    field = page.panel.fields["by"]
    field.set_value("child_auth")
    field.value_changed.emit("child_auth")
    assert page.panel.value("institution") == "Procuraduría General de la Nación (PGN)"


def test_nothing_is_saved_while_something_is_missing(page: CasePage) -> None:
    page.content.choose("step/P1.2")
    page.act_here("not_applicable")
    give(page)
    assert page.panel is not None
    assert page.panel.fields["reason"].message()


def test_a_refused_record_keeps_what_was_typed_and_says_why(qtbot: QtBot, page: CasePage) -> None:
    page.content.choose("step/P1.1")
    page.act_here("done")
    give(page, happened_at="2027-02-01T10:00")
    panel = page.panel
    assert panel is not None
    qtbot.waitUntil(lambda: panel.act.isEnabled())
    said = " ".join(one.words() for one in panel.findChildren(IconWords))
    assert "cuándo, sin pasar de hoy" in said
    assert panel.value("happened_at") == "2027-02-01T10:00"


def test_a_form_that_contacts_the_origin_is_refused_with_rule_and_way_out(
    qtbot: QtBot, page: CasePage, work: Work
) -> None:
    asked: list[tuple[str, ...]] = []
    page.form_asked.connect(lambda *given: asked.append(given))
    page.content.choose("step/P4.1")
    settle(qtbot, page, lambda: page.act_here("fill/F13"))
    banner = card(page).findChild(GatesView)
    assert banner is not None
    keys = [button.text() for button in banner.findChildren(QAbstractButton)]
    assert any("Verificación de protección internacional" in key for key in keys)
    assert not any("excepción" in key for key in keys)
    assert asked == []
    assert len(case_of(work, page.case_id).state.of_type("gate_refused")) >= 2


def test_the_button_of_a_safeguard_goes_to_what_is_missing(page: CasePage) -> None:
    page.content.choose("step/P4.1")
    page.act_here("go/step/P3.1")
    assert page.content.path == "step/P3.1"


def test_a_form_that_brings_what_is_missing_is_never_refused(qtbot: QtBot, show: Show, work: Work) -> None:
    page = show(open_case(work, Opening("host", "doubt")).id)
    page.content.choose("step/P1.4")
    with qtbot.waitSignal(page.form_asked) as told:
        page.act_here("fill/AGE")
    assert told.args == [page.case_id, "AGE", "P1.4", ""]


def test_an_unfinished_form_goes_on_where_it_was_left(qtbot: QtBot, page: CasePage) -> None:
    page.content.choose("step/P3.1")
    view = card(page)
    assert view.primary is not None
    assert view.primary.text() == "Seguir con F11C"
    with qtbot.waitSignal(page.form_asked) as told:
        view.primary.click()
    assert told.args[:3] == [page.case_id, "F11", "P3.1"]
    assert told.args[3] != ""


def test_what_passed_a_closed_safeguard_is_recorded_as_a_deviation(
    qtbot: QtBot, page: CasePage, work: Work
) -> None:
    before = len(case_of(work, page.case_id).state.of_type("deviation"))
    page.content.choose("step/P4.1")
    page.act_here("done")
    assert page.panel is not None
    page.panel.fields["known_by"].set_value("document")
    page.panel.fields["reason"].set_value("El enlace ya había avisado.")
    settle(qtbot, page, page.panel.press)
    assert len(case_of(work, page.case_id).state.of_type("deviation")) == before + 1


def test_a_call_is_one_key_away_from_anywhere(qtbot: QtBot, page: CasePage, work: Work) -> None:
    page.show_section("history")
    page.act("call")
    assert page.panel is not None
    page.panel.fields["to"].set_value("PGN")
    settle(qtbot, page, page.panel.press)
    calls = case_of(work, page.case_id).state.of_type("call_logged")
    assert calls[-1].value["to"] == "PGN"
    assert "step" not in calls[-1].value


def test_a_case_that_nobody_here_answers_for_is_taken_with_one_press(
    qtbot: QtBot, show: Show, work: Work, rich: CaseId
) -> None:
    set_case_value(work, rich, "responsible", "somebody of another post")
    page = show(rich)
    [take] = [
        button for button in page.header.findChildren(QAbstractButton) if button.text() == "Llevarlo yo"
    ]
    assert take.isVisible()
    settle(qtbot, page, take.click)
    assert not take.isVisible()
    assert case_of(work, rich).value("responsible") == work.person.id


def test_act_now_takes_effect_at_once(qtbot: QtBot, page: CasePage, work: Work) -> None:
    page.act("act_now")
    assert page.panel is not None
    for key, value in (
        ("act", "refer"),
        ("recipient_kind", "health"),
        ("reason", "medical"),
        ("sentence", "Fiebre alta."),
    ):
        page.panel.fields[key].set_value(value)
    page.panel.fields["calls"].set_value("Hospital: sí\nPGN: no contesta")
    settle(qtbot, page, page.panel.press)
    assert case_of(work, page.case_id).state.of_type("emergency_act")[-1].value["calls"] == [
        "Hospital: sí",
        "PGN: no contesta",
    ]


def test_a_bed_at_once_says_where_and_that_is_where_the_person_is(
    qtbot: QtBot, show: Show, work: Work, told: Told
) -> None:
    case = open_case(work, Opening("host", "doubt", return_country="SLV"))
    fill(work, case, "F03", F03 | {"place_kind": "police_cell"})
    page = show(case.id)
    for kind, place, said in (("stays", "police_cell", "lugar de detención"), ("shelter", "shelter", "")):
        page.act("act_now")
        panel = page.panel
        assert panel is not None
        assert not panel.fields["place_kind"].isVisible(), "asked only of whoever is brought somewhere"
        for key, value in (("act", "place"), ("reason", "danger"), ("sentence", "Lo buscan.")):
            panel.fields[key].set_value(value)
        panel.press()
        assert panel.fields["place_kind"].message() == "Falta esto."
        panel.fields["place_kind"].set_value(kind)
        settle(qtbot, page, panel.press)
        assert case_of(work, page.case_id).facts.value("place_kind") == place
        assert said in told.notices[-1].advice


def test_a_change_of_route_is_seen_before_it_is_done(qtbot: QtBot, show: Show, work: Work) -> None:
    adult = open_case(work, Opening("host", "no", return_country="HND"))
    page = show(adult.id)
    page.act("route")
    first = page.panel
    give(page, child_or_doubt="doubt", reason="dice tener 17")
    qtbot.waitUntil(lambda: page.panel is not first)
    assert page.panel is not None
    said = " ".join(one.words() for one in page.panel.findChildren(IconWords))
    assert "niñez" in said
    assert case_of(work, adult.id).value("child_or_doubt") == "no"
    settle(qtbot, page, page.panel.press)
    assert case_of(work, adult.id).value("child_or_doubt") == "doubt"


def test_a_child_is_not_made_an_adult_by_a_click(qtbot: QtBot, page: CasePage, work: Work) -> None:
    page.act("route")
    first = page.panel
    give(page, child_or_doubt="no", reason="parece mayor")
    qtbot.waitUntil(lambda: page.panel is not first)
    second = page.panel
    assert second is not None
    second.press()
    assert second.fields["second_name"].message()
    give(page, second_role="supervisor", second_name="Luisa T.", second_how="written")
    qtbot.waitUntil(lambda: second.act.isEnabled())
    assert "Ante la duda" in " ".join(one.words() for one in second.findChildren(IconWords))
    assert case_of(work, page.case_id).value("child_or_doubt") == "yes"


def test_a_difference_is_settled_with_a_reason(qtbot: QtBot, page: CasePage, work: Work) -> None:
    page.show_section("differences")
    found = next(one for one in page.view.case.disagreements if one.path == "case/language")
    head = next(one for one in found.standing.heads if one.value == "quc")
    page.act_here(f"head/{head.event_id}")
    assert page.panel is not None
    page.panel.fields["reason"].set_value("Lo confirmó la intérprete.")
    settle(qtbot, page, page.panel.press)
    case = case_of(work, page.case_id)
    assert case.value("language") == "quc"
    assert all(one.path != "case/language" for one in case.disagreements)
    assert page.content.section == "differences"


def test_a_difference_says_whom_it_waits_for(show: Show, page: CasePage, work: Work) -> None:
    def said() -> str:
        page.show_section("differences")
        return " ".join(one.text() for one in page.content.differences.findChildren(Label))

    assert f"Le toca decidir a {work.person.name}, que lleva el expediente." in said()
    set_case_value(work, page.case_id, "responsible", "")
    set_case_value(work, page.case_id, "on_duty", work.person.id)
    page = show(page.case_id)
    assert f"Le toca decidir a {work.person.name}, de turno." in said()
    set_case_value(work, page.case_id, "on_duty", "")
    page = show(page.case_id)
    assert "le toca decidir a quien lo tome" in said()


def test_a_case_is_closed_and_opened_again(qtbot: QtBot, page: CasePage, work: Work) -> None:
    page.act("close")
    assert page.panel is not None
    page.panel.fields["outcome"].set_value("transferred")
    page.panel.fields["reason"].set_value("Sigue en el otro puesto.")
    settle(qtbot, page, page.panel.press)
    assert case_of(work, page.case_id).line.open == 0
    assert page.content.steps.list.rows.row_at(page.content.steps.list.rows.index(0)).key != "next"
    page.act("reopen_case")
    assert page.panel is not None
    page.panel.fields["reason"].set_value("Volvió.")
    settle(qtbot, page, page.panel.press)
    assert case_of(work, page.case_id).line.open == 1


def test_protection_is_raised_at_any_moment_after_one_question(
    qtbot: QtBot, page: CasePage, work: Work
) -> None:
    page.act("raise_block")
    qtbot.waitUntil(lambda: page.panel is not None)
    assert case_of(work, page.case_id).value("origin_block") == "doubt"
    assert page.panel is not None
    settle(qtbot, page, page.panel.press)
    assert case_of(work, page.case_id).value("origin_block") == "yes"


def test_going_back_to_a_place_shows_its_section_and_step(page: CasePage) -> None:
    assert isinstance(page, Placed)
    page.go_to({"section": "steps", "step": "step/P3.1"})
    assert page.place() == {"case": page.case_id, "section": "steps", "step": "step/P3.1"}
    page.go_to({"section": "nowhere", "step": "step/P99"})
    assert page.place()["step"] == "step/P3.1"


@pytest.mark.parametrize("section", SECTIONS)
def test_every_control_has_a_name_for_the_screen_reader(qtbot: QtBot, page: CasePage, section: str) -> None:
    page.show_section(section)
    for control in (*page.findChildren(QAbstractButton), *page.findChildren(QLineEdit)):
        if control.isVisible():
            assert control.accessibleName() or (isinstance(control, QAbstractButton) and control.text())


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_teaches_while_it_is_empty(qtbot: QtBot, show: Show, work: Work, section: str) -> None:
    fresh = open_case(work, Opening("host", "no"))
    page = show(fresh.id)
    page.show_section(section)
    qtbot.wait(1)
    assert page.content.section == section


def test_names_stay_covered_until_the_key_is_held(page: CasePage) -> None:
    page.show_section("people")
    rows = page.content.people.list.rows

    def said() -> str:
        return " ".join(rows.row_at(rows.index(place)).what for place in range(rows.rowCount()))

    assert "Rosa Ba" not in said()
    page.set_names_shown(True)
    assert "Rosa Ba" in said()
    page.set_names_shown(False)
    assert "Rosa Ba" not in said()


def test_in_little_room_list_and_card_stand_one_after_the_other(qtbot: QtBot, page: CasePage) -> None:
    page.resize(640, 480)
    assert not page.content.steps.card_shown()
    page.content.steps.list.setFocus()
    qtbot.keyClick(page.content.steps.list, Qt.Key.Key_Return)
    assert page.content.steps.card_shown()
    page.content.steps.show_list()
    assert not page.content.steps.card_shown()


def ending_step(page: CasePage) -> str:
    """Return a step whose near act is the one that ends it."""
    return next(row.path for row in page.view.progress.steps if is_ending(acts_of(page.view, row)[0]))


def is_ending(act: Act | None) -> bool:
    return act is not None and act.key == "done"


def test_a_card_opened_in_little_room_shows_its_head_and_enter_ends_nothing(
    qtbot: QtBot, page: CasePage
) -> None:
    page.resize(640, 420)
    steps = page.content.steps
    page.content.choose(ending_step(page))
    steps.show_list()
    ways = (
        lambda: qtbot.keyClick(steps.list, Qt.Key.Key_Return),
        steps.begin_at_act,
        lambda: page.content.choose("step/P3.1"),
        lambda: page.content.choose(ending_step(page)),
    )
    for open_it in ways:
        open_it()
        qtbot.wait(10)
        view = steps.area.widget()
        assert isinstance(view, StepView)
        assert page.focusWidget() is view
        assert steps.area.verticalScrollBar().value() == 0


def test_the_keyboard_never_begins_at_the_act_that_ends_a_step(page: CasePage) -> None:
    page.content.choose(ending_step(page))
    page.content.steps.begin_at_act()
    assert page.focusWidget() is page.content.steps.area.widget()


def test_a_case_for_others_is_told_and_not_shown(qtbot: QtBot, desk: Desk, told: Told) -> None:
    page = CasePage(desk, CaseId("0" * 32))
    qtbot.addWidget(page)
    qtbot.waitUntil(lambda: bool(told.notices))
    assert "no está en esta bóveda" in told.notices[0].happened


def test_after_a_step_is_done_the_near_act_leads_on_and_has_the_keyboard(
    qtbot: QtBot, page: CasePage
) -> None:
    page.content.choose("step/P1.1")
    page.act_here("done")
    settle(qtbot, page, lambda: give(page, by="border_coord", known_by="did"))
    page.content.choose("step/P1.1")
    elsewhere = QLineEdit()
    qtbot.addWidget(elsewhere)
    with qtbot.waitActive(elsewhere):
        elsewhere.show()
    elsewhere.setFocus()
    settle(qtbot, page, page.reload)
    row = page.view.progress.of("step/P1.1")
    assert row is not None
    act, _ = acts_of(page.view, row)
    assert act is not None
    assert act.key == f"go/{page.view.progress.next_steps[0].path}"
    focused = page.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert focused.text() == act.verb


def test_a_bed_noted_as_found_says_where_as_one_at_once_does(qtbot: QtBot, show: Show, work: Work) -> None:
    case = open_case(work, Opening("host", "doubt", return_country="SLV"))
    page = show(case.id)
    page.go_to({"section": "steps", "step": "step/P2.1"})
    page.act_here("done")
    panel = page.panel
    assert panel is not None
    panel.press()
    assert panel.fields["place_kind"].message() == "Falta esto."
    panel.fields["place_kind"].set_value("child_home")
    panel.fields["to"].set_value("Casa Alianza")
    panel.fields["known_by"].set_value("phone")
    settle(qtbot, page, panel.press)
    assert where_tonight(case_of(work, page.case_id).facts) == ("child_home", "Casa Alianza")
