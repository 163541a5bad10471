from __future__ import annotations

from datetime import date

from repatria.domain.protected_tables.hxl import TAGS, rows_of
from repatria.domain.protected_tables.ladder import Released, release
from repatria.domain.protected_tables.rule import Rule
from repatria.domain.protected_tables.table import Dimension, Table
from repatria.solving import extreme

TABLE = Table(
    (Dimension("child_or_doubt", ("yes", "no")), Dimension("nationality", ("GTM", "HND", "other"))),
    {
        ("yes", "GTM"): 40,
        ("yes", "HND"): 2,
        ("yes", "other"): 40,
        ("no", "GTM"): 30,
        ("no", "HND"): 40,
        ("no", "other"): 50,
    },
)


def test_tags_stand_between_heads_and_data_and_what_is_hidden_is_empty_and_says_so() -> None:
    released = release(TABLE, Rule(), {}, extreme)
    assert isinstance(released, Released)
    heads, tags, *data = rows_of(released, date(2026, 7, 1), date(2026, 9, 30), "GTM")
    assert len(heads) == len(tags) == len(data[0])
    assert all(tag.startswith("#") for tag in tags)
    assert tags[3] == "#beneficiary+age"
    assert len(data) == len(TABLE.cells)
    for row in data:
        *_, number, hidden = row
        assert (number == "") is (hidden == "yes")
        assert number == "" or int(number) >= 10
    assert ("2026-07-01", "2026-09-30", "GTM", "yes", "HND", "", "yes") in data
    assert data[-1][3:5] == ("all", "all")


def test_every_name_of_a_profile_has_a_tag() -> None:
    from tests.posts import shipped

    names = {name for one in shipped().indicators.values() for name in one.profile}
    assert names <= TAGS.keys()
