"""What was typed in *Actuar ahora* is read again by the next shift and by whoever ratifies it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from repatria.domain.protocol.asking import Emergency
from repatria.domain.protocol.exceptions import exceptions
from repatria.services.cases.acts import act_now
from repatria.services.cases.history import case_history
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.ui.case.telling.acted_words import acted_words, exceptional_words
from repatria.ui.case.telling.history_words import happenings
from repatria.ui.case.telling.request_rows import request_rows
from repatria.ui.case.view import look
from tests.ui.case.conftest import Show, settle

TYPED = ("La siguieron.", "Hospital Modular", "21:10 bomberos: vienen", "PGN: no contesta", "Luis Paz, cabo")
SAID = (*TYPED, "Servicio de salud", "Hospital")


def emergency() -> Emergency:
    return Emergency(
        "refer",
        "danger",
        "La siguieron.",
        ("21:10 bomberos: vienen", "PGN: no contesta"),
        "Luis Paz, cabo",
        "Hospital Modular",
        place_kind="hospital",
        recipient_kind="health",
    )


def test_history_and_requests_tell_all_that_was_written_of_an_act_at_once(work: Work) -> None:
    case = open_case(work, Opening("host", "no", return_country="SLV")).id
    act_now(work, case, emergency())
    view = look(work, case)
    history = " ".join(row.what for row in happenings(view, case_history(work, case)))
    requests = " ".join(row.what for row, _ in request_rows(view))
    for said in SAID:
        assert said in history
        assert said in requests


def test_whoever_ratifies_reads_what_they_sign(work: Work) -> None:
    case = open_case(work, Opening("host", "no", return_country="SLV")).id
    act_now(work, case, emergency())
    [one] = exceptions(look(work, case).case.facts)
    for said in SAID:
        assert said in exceptional_words(look(work, case), one)


def test_an_act_at_once_asks_to_whom_a_person_is_referred(qtbot: QtBot, show: Show, work: Work) -> None:
    page = show(open_case(work, Opening("host", "no", return_country="SLV")).id)
    page.act("act_now")
    assert page.panel is not None
    fields = page.panel.fields
    for key, value in (("act", "refer"), ("reason", "danger"), ("sentence", "Lo buscan.")):
        fields[key].set_value(value)
    page.panel.press()
    assert fields["recipient_kind"].message() == "Falta esto."
    fields["recipient_kind"].set_value("health")
    settle(qtbot, page, page.panel.press)
    [said] = look(work, page.case_id).case.state.of_type("emergency_act")
    assert said.value["recipient_kind"] == "health"


def test_what_was_written_strangely_is_told_all_the_same(work: Work) -> None:
    view = look(work, open_case(work, Opening("host", "no")).id)
    for value in ({}, None, {"calls": 7, "to": [], "act": {}}, {"recipient_kind": ["health"], "calls": [1]}):
        assert acted_words(view, value)
