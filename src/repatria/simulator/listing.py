"""What lists say of a case waits for the end: then one post works it out, and must fail at no case.

Working it out after each act would be a fifth of what a schedule costs, and what fails there is told to nobody but
the person at that post. What protects stands in the same transaction as the act, and is watched all the time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from unittest.mock import patch

from repatria.domain.ids import CaseId
from repatria.services import vaults
from repatria.services.cases import summaries
from repatria.services.cases.summaries import refresh_stale
from repatria.services.desk import Desk
from repatria.simulator.posts import Post
from repatria.store.lists.stale_lines import count_stale

_SOME = 3


@contextmanager
def lines_wait() -> Iterator[None]:
    """Let neither acts nor unlocks of the block work out what lists say of cases: all lines stay stale."""
    with (
        patch.multiple(
            summaries, _with_relatives=_same, _refresh_some=lambda *given: [], refresh_stale=_left_alone
        ),
        patch.object(vaults, "refresh_stale", _left_alone),
    ):
        yield


def _same(_: Desk, cases: Iterable[CaseId]) -> list[CaseId]:
    return list(cases)


def _left_alone(_: Desk, *given: int, **more: bool) -> int:
    return 0


def untold(post: Post) -> Iterator[str]:
    """Work out some lines at *post*, and yield whether the program failed at any."""
    refresh_stale(post.desk, _SOME)
    connection = post.desk.read()
    failed = count_stale(connection, again=True) - count_stale(connection, again=False)
    if failed:
        yield f"{post.name}: {failed} cases cannot be told in a list"
