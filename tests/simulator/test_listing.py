"""While a schedule works no list is brought up to date; at its end one is, and what fails there is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from repatria.domain.ids import CaseId
from repatria.services.cases import summaries
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.summaries import lines_later
from repatria.simulator.listing import untold
from repatria.simulator.posts import Post
from repatria.store.lists.stale_lines import count_stale
from tests.posts import shipped


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    made = Post("Puesto 1", tmp_path / "p1", shipped())
    made.begin()
    yield made
    made.close()


def opens(post: Post) -> CaseId:
    return open_case(post.desk, Opening("host", "yes", nationality=("HND",), return_country="HND")).id


def test_lines_wait_for_the_end_and_not_for_an_unlock(post: Post) -> None:
    with lines_later():
        opens(post)
        post.close()
        post.open()
        assert count_stale(post.desk.read()) == 1
    assert list(untold(post)) == []
    assert count_stale(post.desk.read()) == 0
    opens(post)
    assert count_stale(post.desk.read()) == 0


def test_a_program_that_cannot_tell_of_a_case(
    plain: Callable[[], Iterator[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*given: Any) -> None:
        raise ValueError

    monkeypatch.setattr(summaries, "work_out", failing)
    assert any("cannot be told in a list" in one for one in plain())
