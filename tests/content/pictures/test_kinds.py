"""What the case says that a file is, and what the process apart takes it for, never differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatria.content.pictures.kinds import HEAD, Kind, kind_of
from repatria.domain.attachments import kinds
from tests.content.pictures import made
from tests.content.pictures.recordings import RECORDINGS

STARTS = [
    data[:HEAD] for data in (*made.PICTURES.values(), made.pdf(), *(one for one, _ in RECORDINGS.values()))
]


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_that_is_taken_is_one_that_a_case_knows(kind: Kind) -> None:
    assert _as_said(kind) in kinds.KINDS
    assert kind in {kind_of(start) for start in STARTS}


@given(st.sampled_from(STARTS), st.integers(0, HEAD), st.binary(max_size=HEAD))
def test_whatever_a_file_begins_with_they_agree(start: bytes, kept: int, more: bytes) -> None:
    head = (start[:kept] + more)[:HEAD]
    taken = kind_of(head)
    assert taken is None or _as_said(taken) == kinds.kind_of(head)


def _as_said(kind: Kind) -> str:
    return "mp4" if kind is Kind.M4A else kind
