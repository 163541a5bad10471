"""Cases that may be of one person are shown to whoever may see both, and what was said of them is remembered."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from repatria.content.library import Library
from repatria.domain.errors import RecordIncompleteError, RoleMayNotError, UnknownCaseError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId, PersonId
from repatria.services.cases.duplicates import (
    compare_again,
    not_the_same,
    suspected_among,
    suspected_duplicates,
    told_apart,
)
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.restricting import restrict_case
from repatria.services.desk import Desk
from repatria.services.vaults import leave, unlock
from repatria.store.lists.likeness import alike, count_undescribed, described_in
from repatria.store.state import load_case_state
from tests.posts import TestClock, seat
from tests.services.two_posts import send
from tests.vaults import PASSPHRASE

OLD_VAULTS = Path(__file__).parents[1] / "vaults"


@pytest.mark.parametrize("version", ["v2", "v3", "v4", "v5"])
def test_a_vault_of_before_opens_and_its_cases_are_described(
    tmp_path: Path, library: Library, clock: TestClock, version: str
) -> None:
    shutil.copytree(OLD_VAULTS / version, tmp_path / "v")
    desk = unlock(tmp_path / "v", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state")
    assert count_undescribed(desk.read()) == 0
    rows = desk.read().execute("SELECT id, name FROM case_row ORDER BY key").fetchall()
    assert desk.read().execute("SELECT count(*) FROM likeness").fetchone() == (len(rows),)
    if version == "v5":
        described = described_in(desk.read(), rows[0][0])
        [suspect] = alike(desk.read(), described, person=desk.person.id, practice=True, but=rows[0][0])
        assert suspect.case_id == rows[1][0]
        assert suspect.likeness.suspicion == "likely"
    leave(desk)


def case(desk: Desk, name: str, age: int, **opening: Any) -> CaseId:
    opened = open_case(desk, Opening("host", "doubt", **opening))
    core = core_part(opened.id)
    desk.append([Deed(core, "value", "case/name_used", name), Deed(core, "value", "case/age_stated", age)])
    return opened.id


def suspects(desk: Desk, case_id: CaseId) -> list[str]:
    return [one.theirs.id for one in suspected_duplicates(desk, case_id)]


def test_who_already_has_a_case_is_suspected_from_both_with_the_reasons(desk: Desk) -> None:
    one, other = case(desk, "Ximena Vásquez Núñez", 17), case(desk, "Nunes Basques, Jimena", 18)
    case(desk, "Pedro Vásquez Núñez", 17)
    [found] = suspected_duplicates(desk, one)
    assert (found.mine.id, found.theirs.id) == (one, other)
    assert [reason.sign for reason in found.likeness.reasons] == ["name_sounds", "age_near"]
    assert suspects(desk, other) == [one]
    assert len(suspected_among(desk, [one, other, CaseId("b" * 26)])) == 1


def test_what_was_said_not_to_be_the_same_is_remembered_and_can_be_taken_back(desk: Desk) -> None:
    one, other = case(desk, "Ana Caal Xo", 17), case(desk, "Ana Caal Xo", 17)
    third = case(desk, "Ana Caal Xo", 18)
    not_the_same(desk, one, other, "Las vi a las dos juntas")
    assert suspects(desk, one) == suspects(desk, other) == [third]
    assert [line.id for line in told_apart(desk, one)] == [other]
    desk.append([Deed(core_part(other), "value", "case/sex", "Feminine")])
    assert suspects(desk, one) == [third]
    compare_again(desk, other, one)
    assert set(suspects(desk, one)) == {other, third}
    assert told_apart(desk, one) == ()


def test_what_was_said_stands_in_no_case(desk: Desk) -> None:
    one, other = case(desk, "Ana Caal Xo", 17), case(desk, "Ana Caal Xo", 17)
    before = [load_case_state(desk.read(), each) for each in (one, other)]
    not_the_same(desk, one, other, "Las vi a las dos juntas")
    assert [load_case_state(desk.read(), each) for each in (one, other)] == before


def test_without_a_reason_or_another_case_nothing_is_said(desk: Desk) -> None:
    one, other = case(desk, "Ana Caal Xo", 17), case(desk, "Ana Caal Xo", 17)
    for mine, theirs, reason in ((one, other, "  "), (one, one, "porque sí")):
        with pytest.raises(RecordIncompleteError):
            not_the_same(desk, mine, theirs, reason)
    with pytest.raises(UnknownCaseError):
        not_the_same(desk, one, CaseId("b" * 26), "porque sí")
    assert suspects(desk, one) == [other]


def test_family_is_two_people(desk: Desk) -> None:
    one, other = case(desk, "Ana Caal Xo", 17), case(desk, "Ana Caal Xo", 17)
    core = core_part(one)  # one side of the link is enough: the other may not have come
    desk.append([Deed(core, "member_added", "related/m", {"kind": "family", "case": other, "code": ""})])
    assert suspects(desk, one) == suspects(desk, other) == []


def test_a_restricted_case_is_suspected_by_nobody_else_and_cannot_be_asked_about(desk: Desk) -> None:
    one, other = case(desk, "Ana Caal Xo", 17), case(desk, "Ana Caal Xo", 17)
    restrict_case(desk, other, [])
    reader = desk.person
    assert suspects(desk, one) == [other]
    seat(desk, replace(reader, id=PersonId("b" * 26), role="coordinator"))
    assert suspects(desk, one) == suspects(desk, other) == []
    for pair in ((one, other), (other, one)):
        with pytest.raises(UnknownCaseError):
            not_the_same(desk, *pair, "porque sí")
    seat(desk, reader)
    not_the_same(desk, one, other, "Las vi a las dos juntas")
    seat(desk, replace(reader, id=PersonId("b" * 26), role="coordinator"))
    assert told_apart(desk, one) == ()


def test_who_may_only_read_says_nothing(desk: Desk) -> None:
    one, other = case(desk, "Ana Caal Xo", 17), case(desk, "Ana Caal Xo", 17)
    seat(desk, replace(desk.person, role="auditor"))
    with pytest.raises(RoleMayNotError):
        not_the_same(desk, one, other, "porque sí")


def test_the_report_of_a_received_file_names_who_may_be_here_already(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    theirs = case(other, "Jimena Basques Nunes", 18)
    assert send(other, desk, tmp_path, theirs).suspects == ()
    mine = case(desk, "Ximena Vásquez Núñez", 17)
    fresh = case(other, "Ximena Nunes Vasques", 17)
    report = send(other, desk, tmp_path, theirs, fresh)
    pairs = {frozenset((one.mine.id, one.theirs.id)) for one in report.suspects}
    assert pairs == {frozenset((theirs, mine)), frozenset((fresh, mine)), frozenset((theirs, fresh))}
    for one in report.suspects:
        not_the_same(desk, CaseId(one.mine.id), CaseId(one.theirs.id), "Se les conoce")
    again = case(other, "Eva Ba", 20)
    assert send(other, desk, tmp_path, theirs, fresh, again).suspects == ()
