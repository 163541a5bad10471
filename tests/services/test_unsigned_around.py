"""What nobody signed of the people around the person lets nobody serve her, and ends no block of her family."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.cases.related import barred_names, may_member_serve
from repatria.domain.errors import SettleInPeopleError
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.domain.protocol.exceptions import Approval
from repatria.services.cases.acts import raise_block
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.relations import add_related, change_related, link_family, separate_family
from repatria.services.cases.settling import settle_disagreement
from repatria.services.desk import Desk
from repatria.store.state import rebuild
from tests.posts import introduce
from tests.services.forging import ForgedLog, forge
from tests.services.two_posts import take


def hear(desk: Desk, other: Desk, stick: Path, case: CaseId, **said: object) -> None:
    """Let another post say things of a related person, in a program that signs nothing."""
    log = ForgedLog(other, core_part(case))
    for path, value in said.items():
        log.add(path.replace("__", "/"), value)
    introduce(desk, other)
    take(desk, forge(other, desk, stick, log))


def only_member(desk: Desk, case: CaseId) -> str:
    added = [fact.path for fact in case_of(desk, case).state.of_type("member_added")]
    [path] = dict.fromkeys(path for path in added if path.startswith("related/"))
    return path.removeprefix("related/")


@pytest.mark.parametrize(
    ("kind", "name", "said"), [("suspected_controller", "kind", "family"), ("companion", "verified", "yes")]
)
def test_nobody_serves_by_what_nobody_signed(
    desk: Desk, other: Desk, girl: OpenedCase, tmp_path: Path, kind: str, name: str, said: str
) -> None:
    add_related(desk, girl.id, kind, {"name": "Juan Pérez"})
    member = only_member(desk, girl.id)
    hear(desk, other, tmp_path / "stick", girl.id, **{f"related__{member}__{name}": said})
    case = case_of(desk, girl.id)
    assert not may_member_serve(case.state, member)
    assert barred_names(case.state) == ("Juan Pérez",)
    [difference] = case.disagreements
    assert {head.value for head in difference.standing.heads} == {said, kind if name == "kind" else None}
    with desk.writing() as connection:
        rebuild(connection)
    assert not may_member_serve(case_of(desk, girl.id).state, member)


def test_who_is_let_serve_by_two_people_serves_and_nothing_is_disputed(
    desk: Desk, other: Desk, girl: OpenedCase, tmp_path: Path
) -> None:
    add_related(desk, girl.id, "suspected_controller", {"name": "Juan Pérez"})
    member, path = only_member(desk, girl.id), f"related/{only_member(desk, girl.id)}/kind"
    hear(desk, other, tmp_path / "stick", girl.id, **{f"related__{member}__kind": "official"})
    with pytest.raises(SettleInPeopleError):
        settle_disagreement(desk, girl.id, core_part(girl.id), path, "official", "me parece")
    second = Approval("supervisor", "Raúl Tun")
    changes = {"kind": "family", "verified": "yes"}
    change_related(desk, girl.id, member, changes, "Es su tío, lo confirmó la PGN.", second)
    assert may_member_serve(case_of(desk, girl.id).state, member)
    assert not case_of(desk, girl.id).disagreements


def test_whoever_may_still_control_her_is_settled_by_one(
    desk: Desk, other: Desk, girl: OpenedCase, tmp_path: Path
) -> None:
    add_related(desk, girl.id, "suspected_controller", {"name": "Juan Pérez"})
    member, path = only_member(desk, girl.id), f"related/{only_member(desk, girl.id)}/kind"
    hear(desk, other, tmp_path / "stick", girl.id, **{f"related__{member}__kind": "family"})
    settle_disagreement(desk, girl.id, core_part(girl.id), path, "suspected_controller", "Lo es.")
    case = case_of(desk, girl.id)
    assert not case.disagreements
    assert not may_member_serve(case.state, member)


def test_a_block_of_the_family_is_ended_by_no_separation_that_nobody_signed(
    desk: Desk, other: Desk, girl: OpenedCase, tmp_path: Path
) -> None:
    sister = open_case(desk, Opening("host", "yes", nationality=("HND",), return_country="HND"))
    link_family(desk, girl.id, sister.id)
    raise_block(desk, sister.id)
    member = only_member(desk, girl.id)
    apart = {"by": "child_auth", "document": "of-1", "at": "2026-11-23"}
    hear(desk, other, tmp_path / "stick", girl.id, **{f"related__{member}__separated_by": apart})
    assert case_of(desk, girl.id).may("contact_origin_state").blocked
    separate_family(desk, girl.id, member, by="child_auth", document="of-1")
    assert not case_of(desk, girl.id).may("contact_origin_state").blocked
    assert not case_of(desk, girl.id).disagreements


def test_a_relative_whom_nobody_signed_away_stays_one(
    desk: Desk, other: Desk, girl: OpenedCase, tmp_path: Path
) -> None:
    sister = open_case(desk, Opening("host", "yes", nationality=("HND",), return_country="HND"))
    link_family(desk, girl.id, sister.id)
    raise_block(desk, sister.id)
    member = only_member(desk, girl.id)
    hear(desk, other, tmp_path / "stick", girl.id, **{f"related__{member}__kind": "companion"})
    assert case_of(desk, girl.id).may("contact_origin_state").blocked
