"""A step is told as done only when it is, whatever was noted of it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from repatria.services.cases.history import case_history
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.ui.case.page import CasePage
from repatria.ui.case.telling.history_words import happenings
from repatria.ui.case.view import look
from tests.ui.case.conftest import Show, settle
from tests.ui.desks import Told

LODGING = "step/P2.1"


def lodge(qtbot: QtBot, page: CasePage, kind: str) -> None:
    page.content.choose(LODGING)
    page.act_here("done")
    panel = page.panel
    assert panel is not None
    for key, value in {"place_kind": kind, "by": "border_coord", "known_by": "did"}.items():
        if key in panel.fields:
            panel.fields[key].set_value(value)
    settle(qtbot, page, panel.press)


def lodgings(work: Work, page: CasePage) -> list[str]:
    view = look(work, page.case_id)
    rows = happenings(view, case_history(work, page.case_id))
    return [row.what for row in rows if row.what.startswith("Alojamiento seguro")]


def test_a_bed_in_a_migration_station_is_never_told_as_done(
    qtbot: QtBot, show: Show, work: Work, told: Told
) -> None:
    page = show(open_case(work, Opening("host", "yes", return_country="HND")).id)
    lodge(qtbot, page, "migration_station")
    last = told.notices[-1]
    assert last.happened.startswith("Anotado. El paso sigue abierto: Alojamiento seguro")
    assert last.tone == "warning"
    assert last.advice, "why it is still open"
    [said] = lodgings(work, page)
    assert said.startswith("Alojamiento seguro: anotado como hecho")
    assert said.endswith("; el paso sigue abierto")


def test_a_bed_in_a_shelter_is_told_as_done(qtbot: QtBot, show: Show, work: Work, told: Told) -> None:
    page = show(open_case(work, Opening("host", "yes", return_country="HND")).id)
    lodge(qtbot, page, "migration_station")
    lodge(qtbot, page, "shelter")
    last = told.notices[-1]
    assert (last.happened, last.tone) == ("Hecho: Alojamiento seguro", "good")
    assert not any("sigue abierto" in said for said in lodgings(work, page))
