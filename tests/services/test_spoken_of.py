"""Where one of two cases of a person says so and the other is silent, what protects either protects both."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.domain.cases.protection import is_protected
from repatria.domain.cases.same_person import link_of, path_of
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.ids import CaseId
from repatria.services.cases.changing import case_of
from repatria.services.cases.joining import joined_with, part_cases
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.routes import close_case
from repatria.services.cases.summaries import after_commit, refresh_stale
from repatria.services.desk import Desk
from repatria.services.erasing import erase_case
from repatria.services.exchange.register import received_bundles
from repatria.services.exchange.setting_aside import set_aside, take_back
from repatria.services.today import case_page
from repatria.services.vaults import leave, unlock
from repatria.store.lists import spoken_of
from repatria.store.lists.cases import CaseFilter
from tests.posts import TestClock
from tests.services.erasing import SECOND
from tests.services.two_posts import send
from tests.vaults import PASSPHRASE

OLD_VAULT = Path(__file__).parents[1] / "vaults" / "v9"


def opened(desk: Desk, name: str, block: str = "no") -> CaseId:
    found = open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND"))
    core = core_part(found.id)
    desk.append([Deed(core, VALUE, "case/name_used", name), Deed(core, VALUE, "case/origin_block", block)])
    after_commit(desk, [found.id])
    return found.id


def one_speaks(desk: Desk) -> tuple[CaseId, CaseId]:
    """Return a case that says it is of one person with the other, which is protected and says nothing."""
    protected, other = opened(desk, "Ana Kaal", "yes"), opened(desk, "Ana Caal")
    say_same(desk, other, protected)
    return other, protected


def protected_speaks(desk: Desk) -> tuple[CaseId, CaseId]:
    """Return a case that is protected and says it is of one person with the other, which says nothing."""
    protected, other = opened(desk, "Ana Kaal", "yes"), opened(desk, "Ana Caal")
    say_same(desk, protected, other)
    return protected, other


def say_same(desk: Desk, speaks: CaseId, silent: CaseId) -> None:
    desk.append([Deed(core_part(speaks), VALUE, path_of(link_of(speaks, silent)), "same")])
    after_commit(desk, [speaks])


@pytest.mark.parametrize("first", ["who speaks", "who is silent", "together"])
def test_in_whatever_order_they_come_both_are_protected_and_shown_as_one(
    here: Desk, there: Desk, tmp_path: Path, first: str
) -> None:
    speaks, silent = one_speaks(here)
    orders: dict[str, list[tuple[CaseId, ...]]] = {
        "who speaks": [(speaks,), (silent,)],
        "who is silent": [(silent,), (speaks,)],
        "together": [(speaks, silent)],
    }
    for cases in orders[first]:
        send(here, there, tmp_path, *cases)
    for desk in (here, there):
        for mine, other in ((speaks, silent), (silent, speaks)):
            assert is_protected(case_of(desk, mine).facts)
            assert [line.id for line in joined_with(desk, mine)] == [other]
        lines = case_page(desk, CaseFilter(practice=True, as_one=True), "code")
        assert all("origin_block" in line.flags.split() for line in lines)
        assert all(line.beside for line in lines)


@pytest.mark.parametrize("asked", ["who speaks", "who is silent"])
def test_it_is_taken_back_from_either_side_and_both_say_so_then(here: Desk, asked: str) -> None:
    speaks, silent = one_speaks(here)
    pair = (speaks, silent) if asked == "who speaks" else (silent, speaks)
    part_cases(here, *pair, "Dos huellas distintas")
    path = path_of(link_of(speaks, silent))
    assert [case_of(here, each).state.get(path) for each in pair] == ["other", "other"]
    assert not is_protected(case_of(here, speaks).facts)
    assert is_protected(case_of(here, silent).facts)
    assert not joined_with(here, silent)


def test_a_vault_of_before_finds_who_is_silent_once_it_is_read(
    tmp_path: Path, library: Library, clock: TestClock
) -> None:
    """The vault of version 9 holds one case of Ana that speaks and is protected, and one that is silent."""
    shutil.copytree(OLD_VAULT, tmp_path / "v")
    desk = unlock(tmp_path / "v", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state")
    lines = case_page(desk, CaseFilter(practice=True), "code")
    assert len(lines) == 2
    for line in lines:
        assert line.beside
        assert "origin_block" in line.flags.split()
        assert is_protected(case_of(desk, CaseId(line.id)).facts)
    leave(desk)


@pytest.mark.supervised
def test_once_the_case_that_spoke_is_erased_the_other_is_protected_by_doubt(desk: Desk) -> None:
    speaks, silent = protected_speaks(desk)
    for each in (speaks, silent):
        close_case(desk, each, "reintegrated", "Cumplió su plan.")
    erase_case(desk, speaks, "demand", SECOND)
    assert set(case_of(desk, silent).facts.possible("origin_block")) == {"no", "doubt"}
    [line] = case_page(desk, CaseFilter(practice=True, is_open=None), "code")
    assert "origin_block" in line.flags.split()


def test_once_the_case_that_spoke_is_set_aside_the_other_is_protected_by_doubt_until_it_is_taken_back(
    here: Desk, there: Desk, tmp_path: Path
) -> None:
    speaks, silent = protected_speaks(here)
    send(here, there, tmp_path, silent)
    send(here, there, tmp_path, speaks)
    last = received_bundles(there)[0].bundle
    set_aside(there, last, "No era para nosotros")
    assert is_protected(case_of(there, silent).facts)
    [line] = case_page(there, CaseFilter(practice=True), "code")
    assert "origin_block" in line.flags.split()
    take_back(there, last, "Sí era")
    assert [line.id for line in joined_with(there, silent)] == [speaks]
    part_cases(there, silent, speaks, "Dos huellas distintas")
    assert not is_protected(case_of(there, silent).facts)


def test_what_cannot_be_sought_at_once_is_caught_up_with(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spoken_of, "_MOST_TRIES", 1)
    cases = [opened(desk, f"Ana {number}") for number in range(4)]
    silent, *speaking = cases
    desk.append([Deed(core_part(one), VALUE, path_of(link_of(one, silent)), "same") for one in speaking])
    for _ in cases:
        refresh_stale(desk)
    assert {line.id for line in joined_with(desk, silent)} == set(speaking)


def test_a_name_that_many_cases_claim_joins_the_two_that_it_names(desk: Desk) -> None:
    speaks, silent = one_speaks(desk)
    link = path_of(link_of(speaks, silent))
    claiming = [opened(desk, f"Otra {number}") for number in range(20)]
    desk.append([Deed(core_part(one), VALUE, link, "same") for one in (*claiming, silent)])
    assert [line.id for line in joined_with(desk, silent)] == [speaks]
    assert not any(joined_with(desk, one) for one in claiming)
