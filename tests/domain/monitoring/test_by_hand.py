"""Every shipped indicator against four lives counted by hand (``lives``)."""

from __future__ import annotations

import pytest

from repatria.domain.monitoring.measuring import measure
from tests.domain.monitoring.lives import LIBRARY, boy, figure, girl, look, man, said, woman

EVERYBODY = (girl, boy, woman, man)
COUNTED = {
    # asked, met, missed, unknown, value
    "M01": (2, 1, 1, 0, 0.5),  # hers was decided on the 17th, his a day after he had left
    "M02": (2, 2, 0, 0, 1.0),
    "M03": (2, 1, 1, 0, 0.5),  # the girl's first screen counts, not that she was screened again
    "M04": (1, 0, 0, 0, 1.0),
    "M05": (2, 1, 1, 0, 0.5),
    "M06": (2, 2, 0, 0, 1.0),
    "M07": (2, 1, 1, 0, 0.5),
    "M07b": (1, 1, 0, 0, 1.0),
    "M07c": (1, 0, 1, 0, 0.0),
    "M08": (2, 0, 0, 0, 2.0),  # the nights to the 6th and the 7th
    "M09": (2, 1, 1, 0, 0.5),  # after one hour, after five
    "M10": (2, 1, 1, 0, 0.5),
    "M11": (2, 1, 1, 0, 0.5),
    "M12": (2, 1, 1, 0, 0.5),
    "M13": (2, 1, 1, 0, 0.5),
    "M14": (3, 0, 0, 0, 9.0),  # 5, 9 and 20 hours
    "M15": (1, 0, 0, 0, 8.0),  # 5 March 17:10 to 17 March: 6, 9 to 13, 16 and 17
    "M16": (1, 0, 0, 0, 3.0),
    "M17": (2, 0, 0, 0, 8.5),  # 7 and 10 days
    "M18": (2, 1, 1, 0, 0.5),  # after 10 hours, after 30
    "M19": (0, 0, 0, 0, None),
    "M19b": (0, 0, 0, 0, 0.0),
    "M21": (0, 0, 0, 0, None),
    "M22": (1, 1, 0, 0, 1.0),
    "M23": (0, 0, 0, 0, 0.0),
    "M27": (0, 0, 0, 0, None),
    "M31": (2, 1, 1, 0, 0.5),
    "M31b": (2, 1, 1, 1, 4.0),
}


@pytest.mark.parametrize("name", COUNTED)
def test_each_figure_is_the_one_counted_by_hand(name: str) -> None:
    found = figure(name, *(live() for live in EVERYBODY))
    assert (found.asked, found.met, found.missed, found.unknown) == COUNTED[name][:4]
    value = COUNTED[name][4]
    assert found.value == (None if value is None else pytest.approx(value))


def test_every_indicator_of_the_dossier_is_there_and_every_case_answers_each() -> None:
    assert {f"M{number:02}" for number in range(1, 32)} <= set(LIBRARY.indicators)
    for live in EVERYBODY:
        looking = look(live())
        for indicator in LIBRARY.indicators.values():
            measure(indicator, looking)


def test_who_the_people_are_is_counted_value_by_value_and_what_nobody_knows_too() -> None:
    labels = figure("M24", *(live() for live in EVERYBODY)).labels
    assert labels["child_or_doubt=yes"] == labels["child_or_doubt=doubt"] == 1
    assert labels["child_or_doubt=no"] == 2
    assert labels["F04.purpose=sexual"] == 2
    assert labels["F04.purpose=forced_labour"] == 1
    assert labels["F04.purpose="] == 2


def test_a_case_is_counted_on_the_day_of_what_it_is_counted_for() -> None:
    [one] = said("M01", girl())
    assert one.day.isoformat() == "2026-03-25"
    assert [one.day.isoformat() for one in said("M08", woman())] == ["2026-03-05", "2026-03-06"]
