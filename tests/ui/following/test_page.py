"""*Seguimiento* shows each figure for a period, month by month, and opens the cases behind it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from repatria.domain.ids import CaseId
from repatria.domain.monitoring.summing import Figure
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.summaries import after_commit
from repatria.services.desk import Desk as Work
from repatria.ui.following.page import FollowingPage
from repatria.ui.following.trend import TrendBars
from repatria.ui.following.words import figure_words, mark_of, note_words, share_words
from repatria.ui.pages import Desk
from tests.services.erasing import submit
from tests.ui.desks import Told, clock, desk, library, told, work

__all__ = ["clock", "desk", "library", "told", "work"]


@pytest.fixture
def cases(work: Work) -> list[CaseId]:
    """Three possible victims, of whom one was informed of the reflection period."""
    found = [
        open_case(work, Opening("host", "no", label=f"la {name}")).id for name in ("una", "otra", "tercera")
    ]
    for case in found:
        submit(work, case, "F04", {"screening_result": "possible"})
    submit(work, found[0], "F12", {"waived": "no", "ended": "yes"})
    after_commit(work, found)
    return found


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, cases: list[CaseId]) -> FollowingPage:
    page = FollowingPage(desk)
    qtbot.addWidget(page)
    page.resize(1100, 640)
    with qtbot.waitSignal(page.shown):
        page.show()
    return page


def words_of(page: FollowingPage) -> list[str]:
    rows = page.list.rows
    return [str(rows.index(row).data()) for row in range(rows.rowCount())]


def rows_of(bars: TrendBars) -> list[QModelIndex]:
    return [bars.rows.index(row) for row in range(bars.rows.rowCount())]


def opened(qtbot: QtBot, page: FollowingPage, indicator: str) -> None:
    page.open(indicator)
    detail = page.detail
    qtbot.waitUntil(lambda: detail.indicator is not None and detail.indicator.id == indicator)
    qtbot.waitUntil(lambda: page.body.currentWidget() is detail and bool(detail.found))


def test_every_figure_stands_under_its_heading_with_how_many_it_is_of(page: FollowingPage) -> None:
    words = words_of(page)
    assert words[0] == "Salvaguardas"
    [informed] = [one for one in words if one.startswith("Personas adultas informadas")]
    assert informed.endswith("1 de 3 (33 %) · meta: 100 %")
    assert any("nada que contar" in one for one in words)
    assert {"Tiempos", "Resultados", "Coordinación"} <= set(words)


def test_an_indicator_opens_with_what_it_counts_its_sources_its_months_and_whoever_is_missed(
    qtbot: QtBot, page: FollowingPage, cases: list[CaseId]
) -> None:
    opened(qtbot, page, "M07")
    detail = page.detail
    assert "Posibles víctimas adultas" in detail.about.text()
    assert "Ley 9095 art. 37-f (CRI)" in detail.sources.text()
    assert detail.trend.rows.rowCount() == 12
    assert detail.which.value() == "missed", "whoever looks wants to know whom it missed"
    assert {one.case.id for one in detail.found} == set(cases[1:])
    detail.which.set_value("met")
    page.find_behind(added=False)
    qtbot.waitUntil(lambda: [one.case.id for one in detail.found] == [cases[0]])


def test_a_case_behind_a_figure_opens_and_the_way_back_leads_to_the_list(
    qtbot: QtBot, page: FollowingPage, desk: Desk, cases: list[CaseId]
) -> None:
    opened(qtbot, page, "M07")
    with qtbot.waitSignal(page.detail.opened) as asked:
        page.detail.list.setFocus()
        page.detail.list.setCurrentIndex(page.detail.list.rows.index(0))
        qtbot.keyClick(page.detail.list, Qt.Key.Key_Return)
    assert asked.args[0] in cases[1:]
    page.detail.back.click()
    assert page.body.currentWidget() is page.list


def test_a_lock_comes_back_to_the_period_and_the_indicator(
    qtbot: QtBot, page: FollowingPage, desk: Desk
) -> None:
    page.period.set_value("this_year")
    opened(qtbot, page, "M07")
    again = FollowingPage(desk)
    qtbot.addWidget(again)
    again.show()
    again.go_to(page.place())
    qtbot.waitUntil(lambda: again.body.currentWidget() is again.detail)
    assert again.place() == page.place() == {"period": "this_year", "indicator": "M07"}


def test_another_period_is_read_and_what_is_open_stays_open(qtbot: QtBot, page: FollowingPage) -> None:
    opened(qtbot, page, "M07")
    page.period.set_value("last_year")
    page.read()
    qtbot.waitUntil(lambda: page.detail.found == [])
    assert "nada que contar" in page.detail.told.text()
    assert page.body.currentWidget() is page.detail


def test_what_is_nearly_all_is_not_told_as_all(work: Work) -> None:
    assert [share_words(share) for share in (0.0, 0.001, 0.5, 0.999, 1.0)] == [
        "0 %",
        "1 %",
        "50 %",
        "99 %",
        "100 %",
    ]
    indicator = work.library.indicators["M01"]
    figure = Figure("M01", 1000, 999, 1, 0, 0.999)
    assert figure_words(indicator, figure) == "999 de 1000 (99 %)"
    assert mark_of(indicator, figure)[1] == "warning"
    assert mark_of(indicator, replace(figure, met=1000, missed=0, value=1.0))[1] == "good"


def test_what_no_text_sets_and_what_nobody_knows_is_said(work: Work) -> None:
    words = note_words(work.library.indicators["M09"], Figure("M09", 5, 2, 1, 2, 2 / 3))
    assert words == "2 de 3 (67 %) · de 2 no se sabe · plazo sugerido, no legal"
    assert "por verificar" in note_words(work.library.indicators["M21"], Figure("M21", 0, 0, 0, 0, None))


def test_of_the_people_of_the_post_it_is_said_how_many_are_trained_and_it_leads_to_the_lessons(
    page: FollowingPage, told: Told
) -> None:
    [row] = [one for one in words_of(page) if one.startswith("Personal operativo capacitado")]
    assert "0 de 1 (0 %)" in row
    page.open("M28")
    assert told.gone == [("training", None)]
    assert page.body.currentWidget() is page.list


def test_who_the_people_are_is_told_by_name_with_the_words_of_the_forms(
    qtbot: QtBot, page: FollowingPage, cases: list[CaseId]
) -> None:
    opened(qtbot, page, "M24")
    detail = page.detail
    assert detail.told.text() == "3 personas"
    assert not detail.trend.isVisible()
    told = {
        bars.accessibleName(): [str(row.data()) for row in rows_of(bars)] for bars in detail.profile.lists
    }
    assert told["Edad"] == ["Persona adulta: 3"]
    assert told["Nacionalidad"] == ["no se sabe: 3"]
    assert len(detail.found) == 3
    opened(qtbot, page, "M07")
    assert not detail.profile.isVisible()
    assert detail.trend.isVisible()


def test_what_a_figure_does_not_count_as_it_was_asked_for_is_said(page: FollowingPage, qtbot: QtBot) -> None:
    opened(qtbot, page, "M25")
    assert "ningún formulario lo pregunta todavía" in page.detail.about.text()
