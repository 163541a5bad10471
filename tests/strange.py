"""What another version, or a stranger, may write: every key the specification names, with anything as its value."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from hypothesis import strategies as st

from repatria import paths
from repatria.domain.cases.unfinished import _HOLDING
from repatria.domain.events.kinds import CASE_FACTS

EDGES: tuple[Any, ...] = (
    10**300,
    -(10**300),
    2**64,
    1e308,
    "a\0b",
    "\u202eabc",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00",
    "2026-99-99",
    "NaN",
    [],
    [1],
    [[1]],
    [[[]], None, {}],
    {"a": {"b": [{}]}},
    {"id": [], "state": {}, "outcome": []},
)
"""Values that JSON can hold and that have stopped a program."""

KNOWN = ("yes", "no", "doubt", "done", "closed", "F01", "F11", "F23", "P5.1", "G6", "HND", "2026-03-05")
_MORE = (
    "code",
    "country",
    "to",
    "to_role",
    "institution",
    "about",
    "asked_at",
    "channel",
    "due",
    "at",
    "version",
)


@cache
def fact_keys() -> tuple[str, ...]:
    """Return every word that docs/events.md sets as code, and the keys that it names only in prose."""
    told = paths.bundled("docs", "events.md").read_text(encoding="utf-8")
    return tuple(sorted({*re.findall(r"`([a-z_]+)`", told), *_MORE, *_HOLDING}))


def strange_values() -> st.SearchStrategy[Any]:
    """Return anything that may stand as the value of an event."""
    keys = st.sampled_from(fact_keys())
    plain: st.SearchStrategy[Any] = st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(2**63), 2**64 - 1),
        st.floats(allow_nan=False, allow_infinity=False),
    )
    text = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
    known = st.sampled_from(KNOWN) | st.sampled_from(EDGES)
    anything = st.recursive(
        plain | text | known,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4),
        max_leaves=8,
    )
    return st.dictionaries(keys, anything, max_size=6) | anything


def everywhere(value: Any) -> dict[str, Any]:
    """Return a fact in which every key says *value*."""
    return dict.fromkeys(fact_keys(), value)


def strange_kinds() -> st.SearchStrategy[str]:
    """Return every kind of fact of a case, and one that nobody knows yet."""
    return st.sampled_from([*CASE_FACTS, "from_the_future"])
