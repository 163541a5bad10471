"""What a salvaged vault lacks is asked of the posts that have it, and comes back with their next file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.cases.unproven import unproven
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.exchange.receipts import receipts_for
from repatria.services.missing import missing_here
from repatria.services.salvaging import salvage_vault
from repatria.services.vaults import leave
from repatria.store.log.quarantine import LOST
from repatria.store.state import load_case_state
from tests.posts import PASSPHRASE, TestClock, introduce, make_post
from tests.salvaging import describe, events_in, overwrite
from tests.services.exchange import receive, send

LABELS = [f"rebozo {number} " + "azul " * 60 for number in range(8)]


@pytest.fixture
def posts(tmp_path: Path, library: Library, clock: TestClock) -> Iterator[tuple[Desk, Desk, CaseId]]:
    """Two posts that hold a case that was changed again and again."""
    desk = make_post(tmp_path / "vault", library=library, clock=clock, state=tmp_path / "state")
    other = make_post(tmp_path / "other", "Otro puesto", person="Eva R.", library=library, clock=clock)
    introduce(desk, other)
    case = open_case(desk, Opening("host", "no", label="rebozo azul")).id
    for label in LABELS:
        clock.pass_time(minutes=1)
        set_case_value(desk, case, "label", label)
    receive(other, send(desk, other, tmp_path / "stick", case))
    yield desk, other, case
    leave(other)


def test_what_was_lost_comes_back_from_a_post_that_has_it(
    posts: tuple[Desk, Desk, CaseId], tmp_path: Path, library: Library, clock: TestClock
) -> None:
    desk, other, case = posts
    leave(desk)
    laid = describe(tmp_path)
    part = core_part(case)
    elsewhere = {page for one, pages in laid.pages.items() if laid.events[one][0] != part for page in pages}
    ours = {page for one, pages in laid.pages.items() if laid.events[one][0] == part for page in pages}
    assert ours - elsewhere
    overwrite(tmp_path, ours - elsewhere)

    desk, found = salvage_vault(
        tmp_path / "vault", tmp_path / "new", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state"
    )
    assert {one.part for one in found.missing} == {part}
    assert missing_here(desk) == found.missing
    before = {one[3] for one in events_in(desk.read())}
    assert any(one.reason == "gap" for one in check_vault(desk).chains)
    assert {one.reason for one in unproven(desk, case)} == {LOST}, "no gate of it opens"
    assert load_case_state(desk.read(), case).unsettled
    told = receipts_for(desk, other.vault.device.id, [part])
    assert told[part] == {found.missing[0].log: found.missing[0].first - 1}

    receive(other, send(desk, other, tmp_path / "stick2", case))
    receive(desk, send(other, desk, tmp_path / "stick3", case))
    assert missing_here(desk) == ()
    came = {one[3] for one in events_in(desk.read())} - before
    assert {one for one, event in laid.events.items() if event[0] == part} <= before | came
    assert check_vault(desk).sound
    assert unproven(desk, case) == ()
    state = load_case_state(desk.read(), case)
    assert not state.unsettled
    assert state.values["case/label"].value == LABELS[-1]
    leave(desk)
