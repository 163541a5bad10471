"""Events of another version, or damaged by a stranger, stop no case from being read."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from repatria.domain.cases.nights import nights_detained
from repatria.domain.protocol.asking import decide_ask
from repatria.domain.protocol.clocks import anchor_times
from repatria.domain.protocol.definition import ACTS, ANCHORS
from repatria.domain.protocol.exceptions import deviations, exceptions
from repatria.domain.protocol.permissions import may
from repatria.domain.protocol.progress import progress
from repatria.domain.protocol.reading import Reading
from tests.domain.protocol.packs import PACK, open_case
from tests.strange import strange_kinds, strange_values

edges = st.sampled_from(
    [10**400, float("nan"), float("inf"), "\ud800", "0002-01-01", "9999-12-31T23:59:59Z", "9989", "1"]
)
values = strange_values() | edges | st.lists(edges, max_size=2)
paths = st.sampled_from(
    [
        "case/side",
        "case/status",
        "case/child_or_doubt",
        "case/origin_block",
        "case/nationality",
        "case/travel_at",
        "step/P2.1",
        "step/P5.3",
        "step/P10.2/30",
        "case/place_kind",
        "form/m/result",
        "form/m/consular_block",
        "form/m/is_child",
        "form/m/arrival_at",
        "request/r/answer",
    ]
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(strange_kinds(), st.sampled_from(["", "form/m", "request/r"]), values), max_size=8),
    st.dictionaries(paths, st.lists(values, min_size=1, max_size=2), max_size=6),
)
def test_whatever_stands_in_a_case_it_can_be_read(
    facts: list[tuple[str, str, Any]], standing: dict[str, list[Any]]
) -> None:
    case = open_case()
    for kind, path, value in facts:
        case.happen(kind, value, path)
    for path, heads in standing.items():
        case.say(path, heads[0])
        for other in heads[1:]:
            case.dispute(path, other)
    read = case.read()
    assert progress(PACK, read).phases
    assert [anchor_times(Reading(PACK, read), anchor) for anchor in ANCHORS]
    assert exceptions(read) is not None
    assert deviations(read) is not None
    assert nights_detained(read) >= 0
    for act in ACTS:
        assert may(PACK, read, act).allowed is not bool(decide_ask(PACK, read, act))


def test_the_mark_of_no_text_finishes_no_form_and_stops_nothing() -> None:
    case = open_case()
    case.say("form/m/consular_block", "yes")
    case.happen("member_added", {"form": "F11"}, "form/m")
    for answers in ([1], {"a": 1}, 10**300):
        case.happen("form_submitted", {"form": "F11", "answers": answers}, "form/m")
    assert case.read().may_be("origin_block", "yes")
