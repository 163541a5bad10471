"""For whom a restricted case is: nobody comes back in because people disagree."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from repatria.domain.cases.readers import is_restricted, left_to_here, readers_of
from repatria.domain.cases.state import Head, Standing
from repatria.domain.ids import EventId

HERE = {"ana", "bea", "eva"}


def said(*values: object) -> Standing:
    return Standing(tuple(Head(EventId(str(place)), value, "", "", "") for place, value in enumerate(values)))


@pytest.mark.parametrize(
    ("values", "readers"),
    [
        ((["ana", "bea"], ["bea", "eva"]), {"bea"}),
        ((["ana"], ["bea"]), set()),
        ((["ana"], ["stranger"]), {"ana"}),
        ((["ana"], []), {"ana"}),
        ((["stranger"], ["another"]), {"eva"}),
        (({"a": 1},), {"eva"}),
    ],
)
def test_where_restrictions_differ_only_whom_all_name_that_speak_of_people_here_reads_on(
    values: Sequence[object], readers: set[str]
) -> None:
    assert is_restricted(said(*values))
    assert readers_of(said(*values), ["eva"], HERE) == frozenset(readers)


@pytest.mark.parametrize("standing", [None, said([]), said("", None)])
def test_a_case_that_names_nobody_is_for_everybody(standing: Standing | None) -> None:
    assert not is_restricted(standing)
    assert readers_of(standing, ["eva"], HERE) is None


def test_a_restriction_of_strangers_left_nobody_here_out() -> None:
    assert left_to_here(said(["stranger"]), HERE) is None
    assert left_to_here(said(["ana"], ["bea"]), HERE) == frozenset()
