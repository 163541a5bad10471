from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.domain.may import role_may
from repatria.domain.people import ROLES, Role
from repatria.services.cases.casefile import load_casefile
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk
from repatria.services.vaults import NewVault, leave, new_vault
from tests.posts import PASSPHRASE
from tests.services.rights import asked
from tests.services.walking import call, functions, left_in, made_by, sitting_as

LEAVES = "vaults.leave"
"""Gives the vault back, whoever sits there."""
ITS_OWN_WORK = ("cases.casefile.load_casefile", "cases.changing.as_written")
"""Read a case for what the program does by itself, once they are told to."""
LABEL = "rebozo azul"


@pytest.fixture(scope="module")
def known() -> dict[str, object]:
    """What stands in the vault, by the names of the arguments that ask for it."""
    return {}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, known: dict[str, object]) -> Iterator[Desk]:
    """A post with two cases of real people."""
    from tests.posts import shipped

    place, library = tmp_path_factory.mktemp("post"), shipped()
    wanted = NewVault(PASSPHRASE, "Ana", "Puesto", "GTM")
    desk = new_vault(place / "v", wanted, library, state_dir=place / "state")
    opening = Opening("host", "no", label=LABEL)
    one, other = open_case(desk, opening), open_case(desk, opening)
    case = load_casefile(desk, desk.read(), one.id)
    known |= {"case_id": one.id, "other_id": other.id, "case": case, "state": case.state, "opening": opening}
    yield desk
    leave(desk)


def test_every_function_of_the_services_says_which_right_it_asks_for() -> None:
    assert sorted(functions()) == sorted(asked())


@pytest.mark.parametrize("role", [role for role in ROLES if role != "trainee"])
def test_whoever_lacks_the_right_is_refused_before_anything_else(
    desk: Desk, known: dict[str, object], tmp_path: Path, role: Role
) -> None:
    sitting_as(desk, role)
    before = left_in(desk)
    lacking = {name for name, right in asked().items() if not role_may(role, right, practice=False)}
    refused = {
        name
        for name, function in functions().items()
        if name in lacking and call(function, desk, known, tmp_path / "x") == "refused"
    }
    assert refused == lacking
    assert left_in(desk) == before


def test_nothing_that_a_reader_calls_changes_the_vault(
    desk: Desk, known: dict[str, object], tmp_path: Path
) -> None:
    sitting_as(desk, "auditor")
    found = {}
    for name, function in functions().items():
        if name == LEAVES:
            continue
        before = left_in(desk)
        call(function, desk, known, tmp_path / "x")
        after = left_in(desk)
        if changed := [table for table in after if after[table] != before[table]]:
            found[name] = changed
    assert found == {}


def test_an_auditor_is_handed_nothing_that_a_case_says_by_any_function(
    desk: Desk, known: dict[str, object], tmp_path: Path
) -> None:
    """Called by the id of a case, as the window and the shell do: what a function is given it need not keep."""
    ids = {name: known[name] for name in ("case_id", "other_id")}
    told: dict[Role, set[str]] = {}
    for role in ("auditor", "coordinator"):
        sitting_as(desk, role)
        found = ((name, made_by(function, desk, ids, tmp_path / "x")) for name, function in reading())
        told[role] = {name for name, made in found if LABEL in repr(made)}
    assert told["auditor"] == set()
    assert {"cases.casefile.open_casefile", "cases.history.case_history", "today.today"} <= told[
        "coordinator"
    ]


def reading() -> list[tuple[str, Callable[..., object]]]:
    """Return the functions but for what gives the vault back and what the program reads for its own work."""
    return [(name, one) for name, one in functions().items() if name not in (LEAVES, *ITS_OWN_WORK)]


def test_the_same_calls_do_change_it_where_somebody_works(
    desk: Desk, known: dict[str, object], tmp_path: Path
) -> None:
    sitting_as(desk, "coordinator")
    before = left_in(desk)
    assert call(functions()["cases.opening.open_case"], desk, known, tmp_path / "x") == "done"
    assert left_in(desk) != before


def test_no_function_hands_anything_of_the_vault_to_somebody_in_training(
    desk: Desk, known: dict[str, object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[str] = []
    for door in ("reader", "writer", "drafts", "read_copy"):
        monkeypatch.setattr(desk.vault, door, lambda *_, door=door: given.append(door))
    sitting_as(desk, "trainee")
    desk.close_thread()
    for name, function in functions().items():
        if name != LEAVES:
            call(function, desk, known, tmp_path / "x")
    assert given == []


def test_in_practice_somebody_in_training_works_as_others_do(library: Library) -> None:
    assert role_may("trainee", "work", practice=True)
    assert not any(role_may("trainee", right, practice=True) for right in ("answer", "erase", "set_aside"))
