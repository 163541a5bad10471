"""*Tabla para publicar*: asked for, shown as anybody would see it, saved once; what is lacking or refused is said."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.protected_tables.rule import Rule
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.summaries import after_commit
from repatria.services.desk import Desk as Work
from repatria.services.figures.leaving import made_fit, tables_left
from repatria.ui.following.page import FollowingPage
from repatria.ui.pages import Desk
from repatria.ui.tables import page as tables
from repatria.ui.tables.page import TablesPage
from tests.posts import TestClock
from tests.services.erasing import submit
from tests.services.walking import sitting_as
from tests.ui.desks import Told, clock, desk, library, told, work

__all__ = ["clock", "desk", "library", "told", "work"]


@pytest.fixture
def people(work: Work, clock: TestClock) -> None:
    """Thirty-three people of last quarter, of whom two are in doubt of age."""
    sitting_as(work, "liaison")
    for child, count in (("yes", 12), ("doubt", 2), ("no", 19)):
        for _ in range(count):
            case = open_case(work, Opening("host", child, label="la del bus")).id
            submit(work, case, "F04", {"screening_result": "possible"})
            after_commit(work, [case])
    clock.pass_time(days=92)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, work: Work, monkeypatch: pytest.MonkeyPatch) -> TablesPage:
    sitting_as(work, "liaison")
    monkeypatch.setattr(tables, "made_fit", partial(made_fit, rule=Rule(5, 2)))
    page = TablesPage(desk)
    qtbot.addWidget(page)
    page.resize(1100, 640)
    page.show()
    return page


def seen(page: TablesPage) -> dict[str, str]:
    rows = [page.list.rows.row_at(page.list.rows.index(row)) for row in range(page.list.rows.rowCount())]
    return {page._look(row).title: page._look(row).note for row in rows}


@pytest.mark.usefixtures("people")
def test_a_table_is_shown_as_anybody_would_see_it_and_saved_once(
    qtbot: QtBot, page: TablesPage, desk: Desk, work: Work, told: Told, stick: Path
) -> None:
    page.form.names.set_value(["child_or_doubt"])
    with qtbot.waitSignal(page.shown, timeout=20_000):
        page.form.see.click()
    found = seen(page)
    assert found["Niña, niño o adolescente"] == "12"
    assert found["Persona adulta"] == "19"
    assert found["En duda: se protege como NNA"] == found["Todas las personas"] == "oculto"
    assert page.told.text() == "3 cifras ocultas"
    assert tables_left(work) == ()
    desk.asker.choose_next(stick)
    with qtbot.waitSignal(page.shown, timeout=20_000):
        page.saves[0].click()
    [file] = stick.iterdir()
    assert file.suffix == ".csv"
    assert file.name in told.notices[-1].happened
    assert "otra vez igual" in told.notices[-1].advice
    assert len(tables_left(work)) == 1


def test_without_anything_to_tell_apart_that_is_asked_for(page: TablesPage) -> None:
    page.form.see.click()
    assert page.form.names.message() == "Elija una, dos o tres."
    page.form.names.set_value(list(page.form.names.control._boxes))  # type: ignore[attr-defined]
    page.form.see.click()
    assert page.form.names.message() == "Elija una, dos o tres."


def test_of_too_few_people_it_is_refused_in_words_and_the_form_stays(
    qtbot: QtBot, page: TablesPage, told: Told
) -> None:
    page.form.names.set_value(["child_or_doubt"])
    page.form.see.click()
    qtbot.waitUntil(lambda: bool(told.notices), timeout=20_000)
    assert "se encontraría a alguien" in told.notices[-1].happened
    assert page.currentIndex() == 0
    qtbot.waitUntil(page.form.isEnabled)


def test_other_people_are_told_apart_by_other_things(page: TablesPage) -> None:
    page.form.whom.control._choose("M25")  # type: ignore[attr-defined]
    page.form.names.set_value(["found_in"])
    wanted = page.form.wanted()
    assert wanted is not None
    assert (wanted.indicator, wanted.names) == ("M25", ("found_in",))


def test_only_whoever_speaks_for_the_country_is_led_here(
    qtbot: QtBot, desk: Desk, work: Work, told: Told
) -> None:
    sitting_as(work, "coordinator")
    without = FollowingPage(desk)
    qtbot.addWidget(without)
    without.show()
    assert not without.publish.isVisible()
    sitting_as(work, "liaison")
    page = FollowingPage(desk)
    qtbot.addWidget(page)
    page.show()
    assert page.publish.isVisible()
    page.publish.click()
    assert told.gone == [("tables", None)]
