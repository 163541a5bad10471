"""The Mexican pack run by the engine: what its laws give a child at once, and which paper ends which time limit."""

from __future__ import annotations

from pathlib import Path

from repatria.content.library import load_library
from repatria.domain.cases.facts import CaseFacts
from repatria.domain.protocol.clocks import Due, clock_due
from repatria.domain.protocol.progress import progress
from repatria.domain.protocol.reading import Reading
from tests.domain.protocol.packs import POST, START, Case, open_case

LIBRARY = load_library(Path(__file__).parents[3] / "forms")
MEX = LIBRARY.packs["mex"]
AT = START.isoformat()


def reading(case: Case) -> Reading:
    return Reading(MEX, CaseFacts(case.state, LIBRARY.forms, case.now, POST))


def due(case: Case, name: str) -> Due | None:
    return clock_due(reading(case), next(clock for clock in MEX.clocks if clock.id == name))


def found(child: str = "yes") -> Case:
    case = open_case(child=child)
    case.say("case/country", "MEX")
    case.submit("F01", first_contact_at=AT)
    return case


def detained() -> Case:
    case = found("no")
    case.submit("F03", place_kind="migration_station", presented_at=AT, placed_before_migration_at=AT)
    return case


def test_a_child_whose_screening_shows_nothing_still_gets_the_stay_at_once() -> None:
    case = found()
    case.submit("F03", placed_before_migration_at=AT)
    case.submit("F04C", screening_result="not_apparent")
    assert reading(case).applies(reading(case).steps["P2.4"])
    status = due(case, "MEX_CHILD_STATUS")
    assert status is not None
    assert status.immediate
    grown = found("no")
    grown.submit("F04", screening_result="not_apparent")
    assert not reading(grown).applies(reading(grown).steps["P2.4"])


def test_the_interview_of_a_child_belongs_to_the_child_authority_too() -> None:
    step = reading(found()).steps["P1.2"]
    assert "child_auth" in step.actors
    assert "INM no llena esta hoja" in step.minors["es"]


def test_the_consulate_is_told_of_an_adult_only_if_they_want_it() -> None:
    step = reading(found("no")).steps["P7.1"]
    assert "solo si ella lo desea" in step.do["es"]
    assert "solo si el plan de restitución de derechos permite la salida" in step.minors["es"]


def test_whoever_finds_a_child_has_a_limit_for_telling_the_child_authority() -> None:
    case = found()
    clocks = reading(case).steps["P0.3"].clocks
    assert {"DES_P0.3", "MEX_CHILD_NOTIFY"} <= set(clocks)
    suggested = due(case, "DES_P0.3")
    assert suggested is not None
    assert suggested.at is not None


def test_an_exit_letter_does_not_end_the_childs_right_to_a_stay() -> None:
    case = found()
    case.submit("F03", placed_before_migration_at=AT)
    case.submit("F09", kind="exit_letter", stay_issued_at=AT)
    assert due(case, "MEX_CHILD_STATUS") is not None
    case.submit("F09", kind="humanitarian", stay_issued_at=AT)
    assert due(case, "MEX_CHILD_STATUS") is None


def test_only_the_exit_letter_ends_its_twenty_four_hours_and_only_in_a_station() -> None:
    case = detained()
    case.submit("F09", kind="regularisation", stay_requirements_shown_at=AT)
    assert due(case, "MEX_EXIT_LETTER") is not None
    case.submit("F09", kind="asylum_applicant", stay_issued_at=AT)
    assert due(case, "MEX_EXIT_LETTER") is not None
    assert due(case, "MEX_STATION_15") is not None
    case.submit("F09", kind="exit_letter", stay_issued_at=AT)
    assert due(case, "MEX_EXIT_LETTER") is None
    free = found("no")
    free.submit("F09", kind="regularisation", stay_requirements_shown_at=AT)
    assert due(free, "MEX_EXIT_LETTER") is None


def test_an_exit_letter_does_not_end_the_thirty_days_of_an_application() -> None:
    case = detained()
    case.submit("F09", kind="regularisation", stay_applied_at=AT)
    case.submit("F09", kind="exit_letter", stay_issued_at=AT)
    assert due(case, "MEX_REGULARISE") is not None
    case.submit("F09", kind="regularisation", stay_applied_at=AT, stay_issued_at=AT)
    assert due(case, "MEX_REGULARISE") is None


def test_a_child_who_asks_for_protection_is_told_of_to_the_asylum_authority_at_once() -> None:
    case = found()
    assert due(case, "MEX_COMAR_NOTIFY") is None
    case.submit("F04C", asks_protection="yes")
    notice = due(case, "MEX_COMAR_NOTIFY")
    assert notice is not None
    assert notice.immediate


def test_an_adult_returns_at_their_express_request_and_nobody_is_presented_for_asking_to_stay() -> None:
    steps = reading(found("no")).steps
    assert "petición expresa" in steps["P6.2"].do["es"]
    assert "no puede presentar a quien acude a regularizarse" in steps["P2.4"].do["es"]
    assert "persona adulta" in steps["P8.2"].do["es"].split("En México")[1]
    assert MEX.institutions["shelter"] == "Sistema DIF (solo NNA)"


def test_what_the_law_gives_the_authority_stands_beneath_the_alert_and_nowhere_else() -> None:
    case = detained()
    row = progress(MEX, reading(case).facts)
    [alert] = row.alerts
    assert alert.status.gate.id == "G1"
    assert alert.concerns(["place"])
    assert [due.clock for due in alert.dues] == ["MEX_STATION_15", "MEX_STATION_60"]
    everywhere = {due.clock for step in row.steps for due in step.dues}
    assert not everywhere & {"MEX_STATION_15", "MEX_STATION_60"}
    case.wait(days=400)
    late = progress(MEX, reading(case).facts)
    assert all(due.overdue for due in late.alerts[0].dues)
    assert {due.clock for step in late.overdue for due in step.dues if due.overdue}.isdisjoint(
        {"MEX_STATION_15", "MEX_STATION_60"}
    )


def test_in_a_police_cell_the_alert_stands_without_the_clocks_of_a_station() -> None:
    case = found("no")
    case.submit("F03", place_kind="police_cell", presented_at=AT)
    [alert] = progress(MEX, reading(case).facts).alerts
    assert alert.dues == ()
    case.submit("F03", place_kind="shelter")
    assert progress(MEX, reading(case).facts).alerts == ()
