"""Another post writes nothing into our logs, and nobody of ours agrees to what somebody else writes down."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.events.kinds import core_part
from repatria.services.cases.acts import raise_block
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Opening, open_case
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.sending import send_cases
from repatria.services.packs import shipped_pack
from repatria.services.post.people import let_in
from repatria.services.today import today
from repatria.store.log.events import runs_since
from tests.services.exchange import other
from tests.services.forging import ForgedLog, forge

__all__ = ["other"]


def test_whoever_goes_on_in_a_log_of_ours_is_set_apart_and_what_we_write_after_it_stands(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case = open_case(desk, Opening("host", "yes", return_country="HND")).id
    sent = send_cases(desk, Sending((case,), other.vault.device.id), tmp_path)
    receive_bundle(other, preview_bundle(other, sent.path))
    log = ForgedLog(other, core_part(case))
    [(_, log.log, events)] = runs_since(other.read(), core_part(case))
    log.events = list(events)
    log.add("case/label", "x")
    log.send_from = len(log.events)
    report = receive_bundle(desk, preview_bundle(desk, forge(other, desk, tmp_path / "in", log)))
    assert (report.counts.new, report.counts.bad) == (0, 1)
    raise_block(desk, case)
    assert case_of(desk, case).facts.value("origin_block") == "yes"


@pytest.mark.parametrize("kind", ["gate_overridden", "emergency_act", "override_ratified"])
def test_a_liaison_of_ours_approved_nothing_that_another_post_says_they_did(
    desk: Desk, other: Desk, tmp_path: Path, kind: str
) -> None:
    liaison = let_in(desk, "Luz", "liaison", "otra frase larga de práctica")
    case = open_case(desk, Opening("host", "no", return_country="HND")).id
    log = ForgedLog(other, core_part(case))
    yes = {"role": "liaison", "name": "Luz", "person": liaison.id, "how": "written"}
    log.add("", {"gates": ["G9"], "act": "set_travel_date", "approvals": [yes], "by": liaison.id}, kind=kind)
    report = receive_bundle(desk, preview_bundle(desk, forge(other, desk, tmp_path / "in", log)))
    assert report.counts.bad == 1
    assert case_of(desk, case).state.of_type(kind) == ()
    assert not case_of(desk, case).may("set_travel_date").allowed


def test_a_closing_that_nobody_signed_leaves_the_case_in_the_day_and_is_a_difference(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    girl = open_case(desk, Opening("host", "yes", return_country="HND"))
    log = ForgedLog(other, core_part(girl.id))
    log.add("case/status", {"state": "closed", "outcome": "returned", "reason": "x"})
    report = receive_bundle(desk, preview_bundle(desk, forge(other, desk, tmp_path / "in", log)))
    assert [one.path for one in report.disagreements] == ["case/status"]
    assert today(desk).open_cases == 1
    assert case_of(desk, girl.id).facts.is_open


def test_a_closing_that_came_is_told(desk: Desk, other: Desk, tmp_path: Path) -> None:
    girl = open_case(desk, Opening("host", "yes", return_country="HND"))
    log = ForgedLog(other, core_part(girl.id))
    log.add("case/status", {"state": "closed", "outcome": "returned", "reason": "x"}, sig="0" * 128)
    report = receive_bundle(desk, preview_bundle(desk, forge(other, desk, tmp_path / "in", log)))
    assert report.closed == (girl.id,)


def test_a_protocol_that_nobody_signed_for_does_not_take_over(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case = open_case(desk, Opening("host", "yes", return_country="HND")).id
    before = case_of(desk, case).pack.id
    another = desk.library.packs[shipped_pack(desk, "CRI")]
    log = ForgedLog(other, core_part(case))
    log.add("case/pack", {"id": another.id, "version": another.version, "digest": another.digest})
    report = receive_bundle(desk, preview_bundle(desk, forge(other, desk, tmp_path / "in", log)))
    assert [one.path for one in report.disagreements] == ["case/pack"]
    assert case_of(desk, case).pack.id == before
    assert check_vault(desk).sound
