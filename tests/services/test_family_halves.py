"""A family's block protects also where one half of the link came alone: who is named may know nothing of it."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.domain.events.kinds import case_parts
from repatria.domain.ids import CaseId
from repatria.services.cases.acts import ask_act, raise_block
from repatria.services.cases.around import relatives
from repatria.services.cases.casefile import read_casefile
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import link_family, separate_family
from repatria.services.desk import Desk
from repatria.services.exchange.register import received_bundles
from repatria.services.exchange.setting_aside import set_aside
from repatria.services.vaults import leave, unlock
from repatria.store.lists.cases import line
from repatria.store.lists.family import cases_naming
from repatria.store.log.withdrawing import erase_part
from repatria.store.state import load_case_state
from tests.posts import TestClock, introduce, seat
from tests.services.attachments.travelling import give
from tests.vaults import PASSPHRASE

VAULT = Path(__file__).parents[1] / "vaults" / "v11"
GIRL, SISTER = "g7udaxynauymiwr46kjyht26ty", "c2jff7mbwzlcaogq6egy3lsxlo"


def block(desk: Desk, case: CaseId) -> object:
    return read_casefile(desk, case).facts.value("family_block")


@pytest.fixture(autouse=True)
def known(desk: Desk, other: Desk) -> None:
    introduce(desk, other)


@pytest.fixture
def girl(desk: Desk, other: Desk, tmp_path: Path) -> CaseId:
    """A case that is at both posts before anybody knows of her family."""
    case = opened(desk)
    give(desk, other, tmp_path, case)
    return case


def opened(desk: Desk) -> CaseId:
    return open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND")).id


def half(desk: Desk, other: Desk, tmp_path: Path, girl: CaseId) -> CaseId:
    """Link a sister, raise the block on her, and send her case alone."""
    sister = opened(desk)
    link_family(desk, girl, sister)
    raise_block(desk, sister, "yes")
    give(desk, other, tmp_path, sister)
    return sister


def test_the_block_of_one_who_names_her_protects_her_where_her_own_half_did_not_come(
    desk: Desk, other: Desk, tmp_path: Path, girl: CaseId
) -> None:
    assert block(other, girl) == "no"
    assert not ask_act(other, girl, "contact_origin_state").blocked
    before = line(other.read(), girl)
    sister = half(desk, other, tmp_path, girl)
    assert [block(one, girl) for one in (desk, other)] == ["yes", "yes"]
    assert all(ask_act(one, girl, "contact_origin_state").blocked for one in (desk, other))
    assert before is not None
    assert line(other.read(), girl) != before, "her line in the list says so, too"
    assert set(relatives(other.read(), load_case_state(other.read(), girl))) == {sister}


def test_a_block_raised_later_on_either_reaches_the_other(
    desk: Desk, other: Desk, tmp_path: Path, girl: CaseId
) -> None:
    sister = opened(desk)
    link_family(desk, girl, sister)
    give(desk, other, tmp_path, sister, protected=True)
    assert "yes" not in (block(other, girl), block(other, sister))
    raise_block(other, girl, "yes")
    assert (block(other, girl), block(other, sister)) != ("yes", "yes"), "each is read without itself"
    assert block(other, sister) == "yes"
    raise_block(other, sister, "yes")
    assert block(other, girl) == "yes"


def test_it_holds_on_when_the_file_that_brought_it_is_set_aside(
    desk: Desk, other: Desk, tmp_path: Path, girl: CaseId
) -> None:
    half(desk, other, tmp_path, girl)
    seat(other, replace(other.person, role="supervisor"))
    set_aside(other, received_bundles(other)[0].bundle, "doubtful")
    assert block(other, girl) != "no"


def test_where_her_own_half_is_here_it_alone_says_whether_they_are_family(
    desk: Desk, other: Desk, tmp_path: Path, girl: CaseId
) -> None:
    sister = half(desk, other, tmp_path, girl)
    (member,) = (
        one.path.removeprefix("related/")
        for one in load_case_state(desk.read(), girl).of_type("member_added")
    )
    separate_family(desk, girl, member, by="person", document="Acta 7")
    assert [block(desk, one) for one in (girl, sister)] == ["no", "no"]
    give(desk, other, tmp_path, girl)
    assert block(other, girl) == "no"


def test_once_the_other_is_erased_nothing_says_whom_it_named(
    desk: Desk, other: Desk, tmp_path: Path, girl: CaseId
) -> None:
    sister = half(desk, other, tmp_path, girl)
    assert cases_naming(other.read(), girl) == (sister,)
    with other.writing() as connection:
        for part in case_parts(sister):
            erase_part(connection, part)
    assert cases_naming(other.read(), girl) == ()


def test_a_vault_of_before_learns_who_names_whom(tmp_path: Path, library: Library, clock: TestClock) -> None:
    shutil.copytree(VAULT, tmp_path / "v")
    desk = unlock(tmp_path / "v", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state")
    assert [block(desk, CaseId(one)) for one in (GIRL, SISTER)] == ["yes", "doubt"]
    leave(desk)
