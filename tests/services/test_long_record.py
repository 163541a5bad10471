"""A record or a case that grew for years makes nothing slower that needs little of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.events.deed import Deed
from repatria.domain.events.fold import Placed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import add_related, change_related
from repatria.services.desk import Desk
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.sending import Sent
from repatria.services.paper.gone_out import gone_out
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


def test_what_went_out_is_known_without_reading_the_whole_record(desk: Desk, read: list[object]) -> None:
    case = open_case(desk, Opening("host", "no"))
    desk.append([desk.note("case_viewed", {"n": n}) for n in range(YEARS)])
    paper = {"document": "F14", "case": case.id, "for": "consulate", "name": "Cónsul"}
    desk.append([desk.note("printed", paper)])
    read.clear()
    assert [one.to for one in gone_out(desk, case.id)] == ["Cónsul"]
    assert len(read) < YEARS // 10


def test_changing_a_relative_reads_a_long_case_no_more_often_for_each_field(
    desk: Desk, read: list[object]
) -> None:
    case = open_case(desk, Opening("host", "no"))
    state = add_related(desk, case.id, "family", {"name": "Marta"}).state
    [member] = [f.path.removeprefix("related/") for f in state.of_type("member_added")]
    desk.append([Deed(core_part(case.id), VALUE, f"form/x/q{n}", n) for n in range(YEARS)])

    def rows_read(changes: dict[str, str]) -> int:
        read.clear()
        change_related(desk, case.id, member, changes)
        return len(read)

    one = rows_read({"phone": "1"})
    assert rows_read({"phone": "2", "note": "b", "name": "c", "relationship": "d"}) < one + YEARS // 10
