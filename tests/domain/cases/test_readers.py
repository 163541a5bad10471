"""For whom a restricted case is: nobody comes back in because people disagree."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from repatria.domain.cases.readers import is_restricted, left_to_here, readers_of, surely_not_meant
from repatria.domain.cases.state import Head, Standing
from repatria.domain.ids import EventId

HERE = {"ana", "bea", "eva"}


def said(*values: object, by: str = "ana") -> Standing:
    return Standing(tuple(Head(EventId(str(place)), value, by, "", "") for place, value in enumerate(values)))


def both(here: Standing, elsewhere: Standing) -> Standing:
    return Standing((*elsewhere.heads, *here.heads))


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
    assert left_to_here(said(["stranger"]), ["eva"], HERE) is None
    assert left_to_here(said(["ana"], ["bea"]), ["eva"], HERE) == frozenset()


@pytest.mark.parametrize("forged", [["bea"], ["ana", "bea"], ["eva"], ["ana"], [], "bea", {"a": 1}])
def test_who_reads_what_was_restricted_here_is_said_here_alone(forged: object) -> None:
    standing = both(said(["ana", "eva"]), said(forged, by="stranger"))
    assert readers_of(standing, ["bea"], HERE) == frozenset({"ana", "eva"})
    assert left_to_here(standing, ["bea"], HERE) == frozenset({"ana", "eva"})


@pytest.mark.parametrize(
    ("values", "readers"),
    [((["bea"],), {"bea", "eva"}), ((["ana"], ["bea"]), {"eva"}), ((["eva"],), {"eva"})],
)
def test_a_restriction_of_another_post_takes_a_case_from_nobody_who_opened_it_here(
    values: Sequence[object], readers: set[str]
) -> None:
    assert readers_of(said(*values, by="stranger"), ["eva", "someone else"], HERE) == frozenset(readers)


def test_surely_not_meant_is_only_whom_all_name_who_restricted_it_here() -> None:
    forged = said(["ana", "bea", "eva"], by="stranger")
    assert surely_not_meant(both(said(["ana"], ["ana", "bea"]), forged), HERE) == frozenset({"ana"})
    assert surely_not_meant(both(said(["eva"], by="ana"), said(["eva"], by="bea")), HERE) == frozenset(
        {"eva"}
    )
    assert surely_not_meant(forged, HERE) is None
