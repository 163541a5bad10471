"""Who reads the record in tests, and what stands in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from repatria.domain.people import Role
from repatria.services.desk import Desk
from repatria.services.record.reading import EVERYTHING, Act, Looked, open_record, read_on
from tests.posts import seat


def sit_as(desk: Desk, role: Role) -> None:
    """Let whoever is at the desk have *role*."""
    seat(desk, replace(desk.person, role=role))


def read_all(desk: Desk, looked: Looked = EVERYTHING) -> list[Act]:
    """Return all acts that are looked for, page by page."""
    return list(_all(desk, looked))


def _all(desk: Desk, looked: Looked) -> Iterator[Act]:
    page = open_record(desk, looked)
    yield from page.acts
    while not page.is_last:
        page = read_on(desk, page)
        yield from page.acts
