"""Settling a disagreement is no way around: it asks what the same change asks by its own door."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.cases.related import barred_names, may_member_serve
from repatria.domain.errors import (
    ApprovalMissingError,
    GateClosedError,
    ObligatoryStepError,
    RecordIncompleteError,
    RepatriaError,
    RoleMayNotError,
    SettleByRouteError,
    SettleInPeopleError,
)
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import core_part
from repatria.domain.people import Person
from repatria.domain.protocol.exceptions import Approval
from repatria.services.cases.changing import case_of
from repatria.services.cases.night_cards import card_holders
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.relations import add_related, change_related
from repatria.services.cases.restricting import open_to_all, restrict_case
from repatria.services.cases.routes import change_route
from repatria.services.cases.settling import settle_disagreement
from repatria.services.desk import Desk
from repatria.services.post.people import let_in
from tests.posts import introduce, seat
from tests.services.forging import ForgedLog, forge
from tests.services.two_posts import take

LIAISON = Approval("national_liaison", "Lucía Herrera", how="oral")
OTHERS = "otra frase larga de práctica"


@pytest.fixture(autouse=True)
def _known(desk: Desk, other: Desk) -> None:
    introduce(desk, other)


def hear(desk: Desk, other: Desk, folder: Path, case: OpenedCase, path: str, value: object) -> None:
    """Let the other post say something else at *path*, without having seen what stands."""
    log = ForgedLog(other, core_part(case.id))
    log.add(path, value)
    take(desk, forge(other, desk, folder / other.new_id(), log))
    assert path in [one.path for one in case_of(desk, case.id).disagreements]


def settle(desk: Desk, case: OpenedCase, path: str, value: object, reason: str = "lo confirmamos") -> None:
    settle_disagreement(desk, case.id, core_part(case.id), path, value, reason)


def refused(desk: Desk, case: OpenedCase, path: str, value: object, why: type[RepatriaError]) -> None:
    with pytest.raises(why):
        settle(desk, case, path, value)
    assert path in [one.path for one in case_of(desk, case.id).disagreements]


def test_a_side_that_would_open_the_contact_is_settled_only_with_a_second_person(
    desk: Desk, other: Desk, girl: OpenedCase, tmp_path: Path
) -> None:
    with pytest.raises(ApprovalMissingError):
        change_route(desk, girl.id, {"side": "arrival"}, "así lo dijo")
    hear(desk, other, tmp_path, girl, "case/side", "arrival")
    refused(desk, girl, "case/side", "arrival", SettleByRouteError)
    assert not case_of(desk, girl.id).may("contact_origin_state").allowed
    change_route(desk, girl.id, {"side": "arrival"}, "así lo dijo", second=LIAISON)
    assert case_of(desk, girl.id).disagreements == ()
    assert case_of(desk, girl.id).value("side") == "arrival"


def test_a_side_that_opens_nothing_is_settled_by_whoever_is_here(
    desk: Desk, other: Desk, girl: OpenedCase, tmp_path: Path
) -> None:
    hear(desk, other, tmp_path, girl, "case/side", "arrival")
    settle(desk, girl, "case/side", "host")
    assert case_of(desk, girl.id).value("side") == "host"


def test_no_settlement_is_without_a_reason(desk: Desk, other: Desk, girl: OpenedCase, tmp_path: Path) -> None:
    hear(desk, other, tmp_path, girl, "case/side", "arrival")
    for nothing in ("", "  "):
        with pytest.raises(RecordIncompleteError):
            settle(desk, girl, "case/side", "host", nothing)


def test_an_age_and_a_block_are_settled_by_their_safeguards(
    desk: Desk, other: Desk, girl: OpenedCase, tmp_path: Path
) -> None:
    hear(desk, other, tmp_path, girl, "case/child_or_doubt", "no")
    refused(desk, girl, "case/child_or_doubt", "no", GateClosedError)
    desk.append([Deed(core_part(girl.id), "value", "case/origin_block", "yes")])
    hear(desk, other, tmp_path, girl, "case/origin_block", "no")
    refused(desk, girl, "case/origin_block", "no", GateClosedError)


@pytest.fixture
def kept(desk: Desk) -> tuple[OpenedCase, Person, Person]:
    """A case kept from somebody who is pointed at, with a liaison among its readers."""
    case = open_case(desk, Opening("host", "no", label="blusa azul"))
    liaison = let_in(desk, "Luz", "liaison", f"{OTHERS} de Luz")
    pointed_at = let_in(desk, "Señalado", "coordinator", f"{OTHERS} suya")
    restrict_case(desk, case.id, named=[pointed_at.id])
    return case, liaison, pointed_at


def test_a_restriction_is_settled_away_by_nobody_but_who_may_end_it(
    desk: Desk,
    other: Desk,
    kept: tuple[OpenedCase, Person, Person],
    tmp_path: Path,
) -> None:
    case, liaison, pointed_at = kept
    with pytest.raises(RoleMayNotError):
        open_to_all(desk, case.id, "ya no hace falta")
    wider = [*case_of(desk, case.id).value("restricted"), pointed_at.id]
    hear(desk, other, tmp_path, case, "case/restricted", [])
    hear(desk, other, tmp_path, case, "case/restricted", wider)
    refused(desk, case, "case/restricted", [], RoleMayNotError)
    refused(desk, case, "case/restricted", wider, RoleMayNotError)
    assert case_of(desk, case.id).line.restricted
    seat(desk, liaison)
    settle(desk, case, "case/restricted", [])
    assert not case_of(desk, case.id).line.restricted


def test_whoever_reads_a_case_may_settle_on_the_stricter_restriction(
    desk: Desk, other: Desk, kept: tuple[OpenedCase, Person, Person], tmp_path: Path
) -> None:
    case, _, _ = kept
    readers = case_of(desk, case.id).value("restricted")
    hear(desk, other, tmp_path, case, "case/restricted", [])
    settle(desk, case, "case/restricted", readers)
    assert case_of(desk, case.id).value("restricted") == readers


def test_restricting_what_another_post_keeps_for_its_own_people_opens_it_to_nobody(
    desk: Desk, other: Desk, girl: OpenedCase, tmp_path: Path
) -> None:
    log = ForgedLog(other, core_part(girl.id))
    log.add("case/restricted", [other.person.id])
    take(desk, forge(other, desk, tmp_path / "theirs", log))
    liaison = let_in(desk, "Luz", "liaison", f"{OTHERS} de Luz")
    let_in(desk, "Bea", "coordinator", f"{OTHERS} de Bea")
    restrict_case(desk, girl.id)
    assert case_of(desk, girl.id).line.restricted
    assert case_of(desk, girl.id).value("restricted") == sorted([desk.person.id, liaison.id])


def test_a_night_card_is_not_given_back_by_settling(
    desk: Desk, other: Desk, kept: tuple[OpenedCase, Person, Person], tmp_path: Path
) -> None:
    case, _, pointed_at = kept
    hear(desk, other, tmp_path, case, "case/night_card", [pointed_at.id])
    refused(desk, case, "case/night_card", [pointed_at.id], RoleMayNotError)
    settle(desk, case, "case/night_card", [])
    assert pointed_at.id not in card_holders(case_of(desk, case.id).state)


def test_a_step_that_a_child_is_owed_is_not_waved_away_by_settling(
    desk: Desk, other: Desk, girl: OpenedCase, tmp_path: Path
) -> None:
    step = next(one.id for one in case_of(desk, girl.id).pack.steps if one.obligatory)
    done = {"state": "done", "by": "border_coord", "happened_at": desk.now_text(), "known_by": "did"}
    desk.append([Deed(core_part(girl.id), "value", f"step/{step}", done)])
    waived = {"state": "not_applicable", "reason": "x"}
    hear(desk, other, tmp_path, girl, f"step/{step}", waived)
    refused(desk, girl, f"step/{step}", waived, ObligatoryStepError)


def test_a_bar_is_lifted_only_with_a_reason_as_when_a_kind_is_corrected(
    desk: Desk, other: Desk, girl: OpenedCase, tmp_path: Path
) -> None:
    case = add_related(desk, girl.id, "suspected_controller", {"name": "Rufino Cárdenas"})
    member = next(f.path for f in case.state.of_type("member_added") if f.path.startswith("related/"))
    desk.append([Deed(core_part(girl.id), "value", f"{member}/kind", "suspected_controller")])
    hear(desk, other, tmp_path, girl, f"{member}/kind", "official")
    with pytest.raises(RecordIncompleteError):
        settle(desk, girl, f"{member}/kind", "official", "")
    assert barred_names(case_of(desk, girl.id).state) == ("Rufino Cárdenas",)


def test_a_separation_from_the_family_is_settled_as_it_is_made(
    desk: Desk, other: Desk, girl: OpenedCase, tmp_path: Path
) -> None:
    case = add_related(desk, girl.id, "family", {"name": "Rosa"})
    member = next(f.path for f in case.state.of_type("member_added") if f.path.startswith("related/"))
    desk.append([Deed(core_part(girl.id), "value", f"{member}/separated_by", None)])
    said = {"by": "person", "document": "carta", "at": "2026-11-23"}
    hear(desk, other, tmp_path, girl, f"{member}/separated_by", said)
    refused(desk, girl, f"{member}/separated_by", said, RecordIncompleteError)


def test_a_case_is_not_settled_closed_without_its_outcome(
    desk: Desk, other: Desk, girl: OpenedCase, tmp_path: Path
) -> None:
    desk.append([Deed(core_part(girl.id), "value", "case/status", {"state": "open"})])
    hear(desk, other, tmp_path, girl, "case/status", {"state": "closed"})
    refused(desk, girl, "case/status", {"state": "closed"}, RecordIncompleteError)


@pytest.mark.parametrize(
    ("kind", "name", "here", "there"),
    [
        ("suspected_controller", "kind", "suspected_controller", "official"),
        ("companion", "verified", "no", "yes"),
    ],
)
@pytest.mark.parametrize("child", ["yes", "doubt"])
def test_nobody_is_let_serve_a_child_by_settling_alone(
    desk: Desk, other: Desk, tmp_path: Path, child: str, kind: str, name: str, here: str, there: str
) -> None:
    case = open_case(desk, Opening("host", child, nationality=("HND",), return_country="HND"))
    member = related(desk, case, kind)
    change_related(desk, case.id, member, {name: here}, "así lo vimos")
    hear(desk, other, tmp_path, case, f"related/{member}/{name}", there)
    refused(desk, case, f"related/{member}/{name}", there, SettleInPeopleError)
    assert not may_member_serve(case_of(desk, case.id).state, member)
    change_related(desk, case.id, member, {name: there}, "lo confirmó", second=LIAISON)
    assert may_member_serve(case_of(desk, case.id).state, member)
    assert case_of(desk, case.id).disagreements == ()


def test_whoever_stays_barred_or_serves_an_adult_is_settled_by_one(
    desk: Desk, other: Desk, girl: OpenedCase, tmp_path: Path
) -> None:
    for case, settled in (
        (girl, "suspected_controller"),
        (open_case(desk, Opening("host", "no", return_country="HND")), "official"),
    ):
        member = related(desk, case, "suspected_controller")
        change_related(desk, case.id, member, {"kind": "suspected_controller"}, "así lo vimos")
        hear(desk, other, tmp_path, case, f"related/{member}/kind", "official")
        settle(desk, case, f"related/{member}/kind", settled)
        assert may_member_serve(case_of(desk, case.id).state, member) == (settled == "official")


def related(desk: Desk, case: OpenedCase, kind: str) -> str:
    """Add somebody of that kind and return their id."""
    add_related(desk, case.id, kind, {"name": "Juan Pérez"})
    added = case_of(desk, case.id).state.of_type("member_added")
    return [fact.path for fact in added if fact.path.startswith("related/")][-1].partition("/")[2]
