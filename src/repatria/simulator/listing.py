"""What lists say of a case waits for the end: then one post works it out, and must fail at no case.

Working it out after each act would be a fifth of what a schedule costs, and what fails there is told to nobody but
the person at that post. What protects stands in the same transaction as the act, and is watched all the time.
"""

from __future__ import annotations

from collections.abc import Iterator

from repatria.domain.ids import CaseId
from repatria.services.cases.casefile import load_casefile
from repatria.services.cases.measuring import measured_now
from repatria.services.cases.summaries import refresh_stale
from repatria.simulator.posts import Post
from repatria.store.lists.measured import measured_cases, read_measured
from repatria.store.lists.stale_lines import count_stale

_SOME = 3


def untold(post: Post) -> Iterator[str]:
    """Work out some lines at *post*, and yield whether the program failed at any."""
    refresh_stale(post.desk, _SOME)
    connection = post.desk.read()
    failed = count_stale(connection, again=True) - count_stale(connection, again=False)
    if failed:
        yield f"{post.name}: {failed} cases cannot be told in a list"
    yield from _miscounted(post)


def _miscounted(post: Post) -> Iterator[str]:
    """Yield the cases of which figures count something else than they say; those that wait are in no figure yet."""
    connection = post.desk.read()
    for case_id in measured_cases(connection, _SOME):
        case = load_casefile(post.desk, connection, CaseId(case_id), unseen=True, only_read=True)
        if read_measured(connection, case_id) != measured_now(post.desk, case):
            yield f"{post.name}: case {case_id} is counted otherwise than it says"
