from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from repatria.store.uncollected import uncollected


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    yield
    gc.enable()


def test_nothing_is_looked_for_in_the_block_and_again_after_it_however_it_ends() -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ValueError, match="so"), uncollected():
        raise ValueError("so")
    assert gc.isenabled()


def test_where_the_window_looks_by_itself_it_stays_so() -> None:
    gc.disable()
    with uncollected():
        pass
    assert not gc.isenabled()
