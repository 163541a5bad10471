"""People are told apart by up to three things at once, each counted once, in categories that anybody could know."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from repatria.domain.protected_tables.ladder import Refused, release
from repatria.domain.protected_tables.rule import Rule
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.summaries import after_commit
from repatria.services.desk import Desk
from repatria.services.figures.crossing import crossed_table, dimension_of
from repatria.services.figures.following import Asked
from repatria.services.vaults import leave
from repatria.solving import extreme
from tests.posts import make_post
from tests.services.erasing import submit

ALL = Asked(date(2020, 1, 1), date(2030, 1, 1))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = make_post(tmp_path / "v", state=tmp_path / "state")
    yield desk
    leave(desk)


def opened(desk: Desk, child: str, nationality: tuple[str, ...], gender: str) -> None:
    opening = Opening("host", child, nationality=nationality, label="la del bus")
    case = open_case(desk, opening).id
    submit(desk, case, "F04", {"screening_result": "possible"})
    if gender:
        submit(desk, case, "F01", {"sex_gender": gender})
    after_commit(desk, [case])


def test_each_person_is_in_one_cell_and_the_total_is_all_of_them(desk: Desk) -> None:
    opened(desk, "yes", ("HND",), "")
    opened(desk, "no", ("HND",), "")
    opened(desk, "no", ("HND", "GTM"), "")
    opened(desk, "no", (), "")
    indicator = desk.library.indicators["M24"]
    table = crossed_table(desk, indicator, ALL, ("child_or_doubt", "nationality"))
    assert {cell: count for cell, count in table.counts.items() if count} == {
        ("yes", "HND"): 1,
        ("no", "HND"): 1,
        ("no", "several"): 1,
        ("no", "unknown"): 1,
    }
    assert table.values["", ""] == 4
    assert release(table, Rule(), {}, extreme) == Refused("few")


def test_categories_are_those_that_could_be_said_whoever_said_them(desk: Desk) -> None:
    before = dimension_of(desk, "nationality")
    opened(desk, "no", ("FRA",), "")
    assert dimension_of(desk, "nationality") == before
    assert before.categories[-3:] == ("several", "other", "unknown")
    assert "GTM" in before.categories
    table = crossed_table(desk, desk.library.indicators["M24"], ALL, ("nationality",))
    assert table.counts == {("other",): 1}
    gender = dimension_of(desk, "F01.sex_gender")
    assert gender.categories[-1] == "unknown"
    assert "several" not in gender.categories
