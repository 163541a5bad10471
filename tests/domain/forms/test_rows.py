"""Rows are whole for whoever looks while one of them is moved: drafts and steps are counted beside the window."""

from __future__ import annotations

import sys
from threading import Event, Thread

from repatria.domain.forms.rows import RowOrder


def test_a_row_that_is_moved_is_missing_at_no_moment() -> None:
    order = RowOrder(tuple(f"r{number}" for number in range(500)), {})
    done, seen = Event(), set[int]()

    def look() -> None:
        while not done.is_set():
            seen.add(len(order.ids))

    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    looking = Thread(target=look)
    try:
        looking.start()
        for place in range(3_000):
            order.move("r0", place % 500)
    finally:
        done.set()
        looking.join()
        sys.setswitchinterval(before)
    assert seen == {500}
