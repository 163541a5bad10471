"""A call noted from a step is there when the step is looked at again: number, what was said, the notice it was."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from repatria.services.cases.asking import log_call
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.phones import known_phones
from repatria.services.cases.relations import add_related
from repatria.services.desk import Desk as Work
from repatria.ui.case.page import CasePage
from repatria.ui.case.steps.step_words import card_words
from repatria.ui.case.view import CaseView, look
from tests.posts import TestClock
from tests.ui.case.conftest import Show, settle

NOTICE = "step/P0.3"


def a_child(show: Show, work: Work) -> CasePage:
    page = show(open_case(work, Opening("host", "yes", return_country="HND")).id)
    page.content.choose(NOTICE)
    return page


def asked(page: CasePage, key: str) -> dict[str, object]:
    """Ask and return what stands in the panel at first."""
    page.act_here(key)
    assert page.panel is not None
    return {name: field.value() for name, field in page.panel.fields.items()}


def already(view: CaseView) -> tuple[str, ...]:
    row = view.progress.of(NOTICE)
    assert row is not None
    return card_words(view, row).already


def test_the_card_shows_the_last_call_of_its_step_and_offers_it_as_the_notice(
    qtbot: QtBot, show: Show, work: Work, clock: TestClock
) -> None:
    page = a_child(show, work)
    whom = str(asked(page, "call")["to"])
    assert whom
    assert page.panel is not None
    page.panel.fields["said"].set_value("Contestó la guardia; viene en 40 min.")
    page.panel.fields["phone"].set_value("502 2414 8787")
    called_at = str(page.panel.value("at"))
    settle(qtbot, page, page.panel.press)
    (line,) = already(page.view)
    assert line.startswith(f"Llamada con {whom} (502 2414 8787)")
    assert line.endswith("Contestó la guardia; viene en 40 min.")
    row = page.view.progress.of(NOTICE)
    assert row is not None
    assert not row.resolved
    clock.pass_time(minutes=20)
    noted = asked(page, "done")
    assert noted["notified"] == whom
    assert str(noted["happened_at"])[:16] == called_at[:16]


def test_the_number_of_an_institution_is_offered_again_in_another_case(
    qtbot: QtBot, show: Show, work: Work
) -> None:
    page = a_child(show, work)
    asked(page, "call")
    assert page.panel is not None
    page.panel.fields["phone"].set_value("502 2414 8787")
    settle(qtbot, page, page.panel.press)
    assert case_of(work, page.case_id).state.of_type("call_logged")[-1].value["phone"] == "502 2414 8787"
    other = a_child(show, work)
    row = other.view.progress.of(NOTICE)
    assert row is not None
    assert any(words.endswith("502 2414 8787") for words in card_words(other.view, row).whom)
    assert asked(other, "call")["phone"] == "502 2414 8787"
    assert other.panel is not None
    other.panel.fields["to"].set_value(None)
    line = other.panel.fields["to"].control.focusProxy()
    qtbot.keyClicks(line, "Bomberos")
    assert other.panel.value("phone") is None
    other.panel.fields["to"].set_value(None)
    qtbot.keyClicks(line, "PGN, turno")
    assert other.panel.value("phone") == "502 2414 8787"


def test_the_number_of_a_person_is_kept_in_her_case_alone(work: Work) -> None:
    case = open_case(work, Opening("host", "yes", return_country="HND")).id
    add_related(work, case, "companion", {"name": "Rosa Ba"})
    log_call(work, case, to="Rosa Ba", about="", phone="555 1234")
    log_call(work, case, to="su mamá", about="", phone="555 9999")
    assert known_phones(work) == {}
    assert look(work, case).case.state.of_type("call_logged")[-1].value["phone"]


def test_a_request_to_an_institution_keeps_its_number_too(qtbot: QtBot, show: Show, work: Work) -> None:
    page = a_child(show, work)
    asked(page, "request")
    assert page.panel is not None
    page.panel.fields["institution"].set_value("DIF municipal")
    page.panel.fields["to_role"].set_value("child_auth")
    page.panel.fields["phone"].set_value("962 620 0000")
    page.panel.fields["about"].set_value("Que venga alguien")
    settle(qtbot, page, page.panel.press)
    assert known_phones(work) == {"dif municipal": "962 620 0000"}


def test_no_institution_of_another_country_is_the_example(show: Show, work: Work) -> None:
    page = a_child(show, work)
    asked(page, "call")
    assert page.panel is not None
    here = page.view.institutions[page.view.case.pack.jurisdiction]["child_auth"]
    said = [label.text() for label in page.panel.fields["to"].findChildren(QLabel)]
    assert f"Por ejemplo: {here}, guardia de turno" in said
