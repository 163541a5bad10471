"""A case of which one log branched goes on from post to post like any other: branches are relayed (events.md, 3)."""

from __future__ import annotations

from pathlib import Path

from repatria.domain.events.kinds import core_part
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Opening, open_case
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.sending import send_cases
from tests.services.exchange import other
from tests.services.forging import ForgedLog, forge

__all__ = ["other"]


def test_a_case_that_another_post_forked_is_sent_on_and_arrives_whole(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case = open_case(desk, Opening("host", "no", return_country="HND")).id
    log, twin = ForgedLog(other, core_part(case)), ForgedLog(other, core_part(case))
    twin.log = log.log
    first = log.add("case/label", "x")
    log.add("case/label", "y", replaces=(first,))
    twin.events.append(log.events[0])
    twin.add("case/label", "z", replaces=(first,))
    twin.add("case/on_duty", "turno", replaces=())
    for one in (log, twin):
        receive_bundle(desk, preview_bundle(desk, forge(other, desk, tmp_path / "in", one)))
    sent = send_cases(desk, Sending((case,), other.vault.device.id), tmp_path)
    receive_bundle(other, preview_bundle(other, sent.path))
    assert check_vault(other).sound
    there, here = case_of(other, case), case_of(desk, case)
    assert sorted(str(head.value) for head in there.state.values["case/label"].heads) == ["y", "z"]
    assert there.state.values["case/label"] == here.state.values["case/label"]
    assert there.value("on_duty") == "turno"
