from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.domain.cases.state import CaseState
from repatria.domain.errors import (
    GateClosedError,
    NotAnAdultError,
    OwnApprovalError,
    RecordIncompleteError,
    RoleMayNotError,
)
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import core_part
from repatria.domain.protocol.asking import Signature
from repatria.domain.protocol.exceptions import Approval, to_ratify
from repatria.services.cases.acts import (
    leave_by_own_decision,
    lift_block,
    override_gate,
    raise_block,
    ratify,
)
from repatria.services.cases.asking import make_request, remind
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk
from repatria.services.vaults import NewVault, leave, new_vault
from repatria.store.lists.cases import CaseFilter, count
from tests.posts import PASSPHRASE, TestClock
from tests.services.deeds import OVERRIDE


@pytest.fixture
def adult(desk: Desk) -> OpenedCase:
    return open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND"))


def last(state: CaseState, kind: str) -> dict[str, object]:
    value: dict[str, object] = state.of_type(kind)[-1].value
    return value


def test_an_adult_leaves_when_she_decides_and_a_child_does_not(desk: Desk, adult: OpenedCase) -> None:
    case = leave_by_own_decision(desk, adult.id, {"safety_plan": "yes"})
    assert last(case.state, "left_by_own_decision") == {"safety_plan": "yes", "happened_at": desk.now_text()}
    doubt = open_case(desk, Opening("host", "doubt"))
    with pytest.raises(NotAnAdultError):
        leave_by_own_decision(desk, doubt.id, {})
    assert not case_of(desk, doubt.id).state.of_type("left_by_own_decision")


def test_a_block_is_raised_at_once_and_lifted_only_by_the_authority(desk: Desk, adult: OpenedCase) -> None:
    assert "origin_block" in raise_block(desk, adult.id).line.flags.split()
    with pytest.raises(GateClosedError) as refused:
        lift_block(desk, adult.id)
    assert refused.value.facts["gates"] == ("G2",)
    assert case_of(desk, adult.id).value("origin_block") == "yes"


def test_only_what_was_approved_can_be_signed(desk: Desk, adult: OpenedCase) -> None:
    with pytest.raises(RecordIncompleteError) as refused:
        ratify(desk, adult.id, "nothing", ratified=True)
    assert refused.value.facts["missing"] == ("override",)
    assert not case_of(desk, adult.id).state.of_type("override_ratified")


def test_whoever_has_no_such_role_signs_only_what_a_paper_in_hand_says(desk: Desk, adult: OpenedCase) -> None:
    desk.append([Deed(core_part(adult.id), "gate_overridden", "", OVERRIDE)])
    [waiting] = to_ratify(case_of(desk, adult.id).facts)
    with pytest.raises(RoleMayNotError):
        ratify(desk, adult.id, waiting.id, ratified=True)
    with pytest.raises(RecordIncompleteError):
        ratify(desk, adult.id, waiting.id, ratified=True, paper=Signature("national_liaison", "Luz"))
    paper = Signature("national_liaison", "Luz", document="Oficio 7")
    case = ratify(desk, adult.id, waiting.id, ratified=True, paper=paper)
    assert not to_ratify(case.facts)
    said = last(case.state, "override_ratified")
    assert (said["role"], said["document"], said["by"]) == ("national_liaison", "Oficio 7", desk.person.id)


def test_nobody_approves_under_an_invented_account(desk: Desk, adult: OpenedCase) -> None:
    own = Approval("national_liaison", desk.person.name, person="zzz")
    with pytest.raises(OwnApprovalError):
        override_gate(desk, adult.id, "set_travel_date", reason="x", approvals=[own])
    invented = Approval("national_liaison", "Luz", person="zzz")
    with pytest.raises(RoleMayNotError):
        override_gate(desk, adult.id, "set_travel_date", reason="x", approvals=[invented])


def test_who_only_reads_changes_nothing_of_a_real_case(
    tmp_path: Path, library: Library, clock: TestClock
) -> None:
    wanted = NewVault(PASSPHRASE, "Eva", "Puesto", "GTM")
    real = new_vault(tmp_path / "real", wanted, library, clock=clock, state_dir=tmp_path / "state")
    real.vault.person = replace(real.person, role="auditor")
    try:
        with pytest.raises(RoleMayNotError):
            open_case(real, Opening("host", "no"))
        assert count(real.read(), CaseFilter()) == 0
        real.append([real.note("viewed", {})])  # what was seen is noted all the same
    finally:
        leave(real)


def test_a_reminder_belongs_to_its_request(desk: Desk, adult: OpenedCase) -> None:
    case = make_request(desk, adult.id, {"institution": "PGN", "about": "representante"})
    request = case.state.of_type("request_made")[0]
    case = remind(desk, adult.id, request.path.removeprefix("request/"), "phone")
    [reminder] = case.state.of_type("request_reminded")
    assert (reminder.path, reminder.value["channel"]) == (request.path, "phone")
