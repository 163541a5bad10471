"""What protects holds from the moment it is here, also while it waits for what comes before it (field rules, 2)."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from repatria import paths
from repatria.domain.cases.sharing import agreed_with
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.practice.stories import read_story, tell
from tests.posts import TestClock
from tests.services.exchange import other
from tests.services.forging import ForgedLog, forge

__all__ = ["other"]


def take(desk: Desk, other: Desk, folder: Path, log: ForgedLog) -> int:
    """Receive what *other* sends of the log; return how much of it waits."""
    report = receive_bundle(desk, preview_bundle(desk, forge(other, desk, folder, log)))
    return report.counts.waiting


def wall(desk: Desk) -> str:
    return desk.now().strftime("%Y-%m-%dT%H:%M:%SZ")


@pytest.mark.parametrize("waits", [False, True], ids=["stands", "waits"])
def test_her_no_at_another_post_stops_the_journey_at_once(
    desk: Desk, other: Desk, clock: TestClock, tmp_path: Path, waits: bool
) -> None:
    def wait(span: timedelta) -> None:
        clock.moment += span

    story = read_story(paths.resources("practice", "girl.toml"))
    girl = tell(desk, story, wait, until="pre_departure").opened.id
    assert case_of(desk, girl).may("depart_abroad").allowed
    clock.pass_time(minutes=5)
    log = ForgedLog(other, core_part(girl))
    log.add("case/on_duty", "x", wall=wall(desk))
    now = desk.now_text()
    no = {"state": "refused", "by": "person", "reason": "ya no", "happened_at": now, "refused_at": now}
    log.add("step/P6.2", no, wall=wall(desk))
    log.send_from = 2 if waits else 1
    assert take(desk, other, tmp_path / "in", log) == int(waits)
    assert not case_of(desk, girl).may("depart_abroad").allowed


@pytest.mark.parametrize(
    ("name", "said"), [("until", "2020-01-01"), ("_removed", True), ("recipient_kind", "ngo")]
)
def test_a_recipient_that_she_took_out_is_told_nothing_any_more(
    desk: Desk, other: Desk, tmp_path: Path, name: str, said: object
) -> None:
    case = open_case(desk, Opening("host", "no", return_country="HND")).id
    log = consent(other, case)
    take(desk, other, tmp_path / "in", log)
    assert all(agreed_with(case_of(desk, case).facts, "police_unit"))
    log.add("case/label", "x")
    log.add(f"row/r1/{name}", said)
    log.send_from = len(log.events)
    assert take(desk, other, tmp_path / "in", log) == 1
    assert not all(agreed_with(case_of(desk, case).facts, "police_unit"))


def consent(other: Desk, case: CaseId) -> ForgedLog:
    """Return a finished F02 that names the police for years."""
    log = ForgedLog(other, core_part(case))
    log.add("form/m1", {"form": "F02"}, kind="member_added")
    log.add("form/m1/part_c_sharing", "yes")
    log.add("row/r1", {"form": "m1", "repeat": "sharing"}, kind="member_added")
    log.add("row/r1/recipient_kind", "police_unit")
    log.add("row/r1/until", "2099-01-01")
    done = {"form": "F02", "happened_at": "2026-11-23T21:00:00Z"}
    log.add("form/m1", done, kind="form_submitted")
    return log
