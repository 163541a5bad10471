"""A table of figures leaves once, fit to be seen by anybody, noted with all that it shows, and never made anew."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from repatria.domain.errors import (
    PeriodNotOverError,
    RoleMayNotError,
    TableOverlapsError,
    TableRefusedError,
    VanishedError,
)
from repatria.domain.protected_tables.rule import Rule
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.summaries import after_commit
from repatria.services.countries import today
from repatria.services.desk import Desk
from repatria.services.figures.leaving import (
    FitTable,
    WantedTable,
    count_table,
    made_fit,
    save_table,
    tables_left,
)
from repatria.services.vaults import leave
from repatria.store.state import load_some
from tests.posts import TestClock, make_post
from tests.services.erasing import submit
from tests.services.walking import sitting_as

TIGHT = Rule(5, 2)


def fit_table(desk: Desk, wanted: WantedTable, rule: Rule) -> FitTable:
    return made_fit(count_table(desk, wanted), rule)


@pytest.fixture
def clock() -> TestClock:
    return TestClock()


@pytest.fixture
def desk(tmp_path: Path, clock: TestClock) -> Iterator[Desk]:
    desk = make_post(tmp_path / "v", state=tmp_path / "state", clock=clock, role="liaison")
    yield desk
    leave(desk)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


def opened(desk: Desk, child: str, count: int) -> None:
    for _ in range(count):
        case = open_case(desk, Opening("host", child, label="la del bus")).id
        submit(desk, case, "F04", {"screening_result": "possible"})
        after_commit(desk, [case])


@pytest.fixture
def wanted(desk: Desk, clock: TestClock) -> WantedTable:
    """Of 33 people by age: two of them in doubt."""
    first = today(desk)
    for child, count in (("yes", 12), ("doubt", 2), ("no", 19)):
        opened(desk, child, count)
    clock.pass_time(days=3)
    return WantedTable("M24", first, first, ("child_or_doubt",))


def test_a_table_is_made_fit_saved_and_stands_in_the_register(
    desk: Desk, wanted: WantedTable, stick: Path
) -> None:
    fit = fit_table(desk, wanted, TIGHT)
    assert tables_left(desk) == (), "to look at it lets nothing leave"
    data = {row[3]: row[4:] for row in fit.rows[2:]}
    assert data["yes"] == ("12", "no")
    assert data["no"] == ("19", "no")
    assert data["doubt"] == data["all"] == data["unknown"] == ("", "yes")
    assert fit.measures == (("hidden", "", 3),)
    placed = save_table(desk, fit, stick)
    text = placed.path.read_bytes().decode("utf-8-sig")
    assert text.splitlines()[1].startswith("#date+start,#date+end,#country+code+v_iso3,#beneficiary+age")
    assert ",doubt,,yes" in text
    [left] = tables_left(desk)
    assert (left.number, left.population, left.dimensions) == (
        1,
        wanted.population,
        ("child_or_doubt", "hide"),
    )


def test_the_same_one_leaves_again_as_it_was_though_cases_came_late(
    desk: Desk, wanted: WantedTable, stick: Path, clock: TestClock
) -> None:
    first = save_table(desk, fit_table(desk, wanted, TIGHT), stick, "json")
    clock.pass_time(days=-3)
    opened(desk, "doubt", 1)
    clock.pass_time(days=3)
    again = fit_table(desk, wanted, TIGHT)
    assert again.number == 1
    second = save_table(desk, again, stick, "json")
    assert json.loads(first.path.read_text("utf-8")) == json.loads(second.path.read_text("utf-8"))
    assert len(tables_left(desk)) == 1


def test_none_leaves_that_counts_somebody_who_left_in_another(
    desk: Desk, wanted: WantedTable, stick: Path
) -> None:
    ready = fit_table(desk, wanted, TIGHT)
    rounded = fit_table(desk, replace(wanted, way="round"), TIGHT)
    save_table(desk, ready, stick)
    longer = replace(wanted, since=date(wanted.since.year - 1, 1, 1))
    with pytest.raises(TableOverlapsError) as met:
        fit_table(desk, longer, TIGHT)
    assert met.value.facts["number"] == 1
    with pytest.raises(TableOverlapsError):
        save_table(desk, rounded, stick)


def test_a_period_that_goes_on_few_people_and_whoever_does_not_speak_for_the_country_let_nothing_leave(
    desk: Desk, wanted: WantedTable
) -> None:
    with pytest.raises(PeriodNotOverError):
        fit_table(desk, replace(wanted, until=today(desk)), TIGHT)
    with pytest.raises(TableRefusedError) as refused:
        fit_table(desk, replace(wanted, since=date(2020, 1, 1), until=date(2020, 3, 31)), TIGHT)
    assert refused.value.facts["reason"] == "few"
    sitting_as(desk, "supervisor")
    with pytest.raises(RoleMayNotError):
        fit_table(desk, wanted, TIGHT)


def test_one_that_could_not_be_written_left_nobody_and_its_people_may_leave_in_another(
    desk: Desk, wanted: WantedTable, stick: Path
) -> None:
    fit = fit_table(desk, wanted, TIGHT)
    with pytest.raises(VanishedError):
        save_table(desk, fit, stick / "gone")
    assert tables_left(desk) == ()
    kinds = [
        fact.type
        for fact in load_some(desk.read(), desk.record, types=("table_given", "table_dropped")).facts
    ]
    assert kinds == ["table_given", "table_dropped"]
    save_table(desk, fit_table(desk, replace(wanted, way="round"), TIGHT), stick, "xlsx")
    assert [left.number for left in tables_left(desk)] == [1]
