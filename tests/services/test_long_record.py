"""A record that grew for years makes nothing slower that comes from another post."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.events.fold import Placed
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk
from repatria.services.exchange.receiving import preview_bundle, receive_bundle
from repatria.services.exchange.sending import Sent
from repatria.store import standing
from repatria.store.rows import Names
from tests.services.exchange import other, send

__all__ = ["other"]

YEARS = 3000


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Return what the tables give of what stands, row by row, as it is read."""
    rows: list[object] = []
    placed = standing._placed_of

    def counting(row: tuple[object, ...], names: Names) -> Placed:
        rows.append(row)
        return placed(row, names)

    monkeypatch.setattr(standing, "_placed_of", counting)
    return rows


def test_receiving_does_not_read_the_whole_record(
    desk: Desk, other: Desk, tmp_path: Path, read: list[object]
) -> None:
    case = open_case(desk, Opening("host", "no"))
    other.append([other.note("case_viewed", {"n": n}) for n in range(YEARS)])
    sent: Sent = send(desk, other, tmp_path / "stick", case.id)
    read.clear()
    report = receive_bundle(other, preview_bundle(other, sent.path))
    assert report.cases_new == (case.id,)
    assert len(read) < YEARS // 10
