"""In a salvaged vault what was erased stays erased and what is set aside stays so; old vaults are salvaged too."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.domain.events.kinds import core_part
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.cases.restricting import restrict_case
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.erasing import erase_case
from repatria.services.exchange.register import received_bundles
from repatria.services.exchange.setting_aside import set_aside
from repatria.services.missing import codes_of_incomplete
from repatria.services.post.people import let_in
from repatria.services.salvaging import salvage_vault
from repatria.services.vaults import leave, unlock
from repatria.store.lists.visibility import readers_here, restricted_cases
from repatria.store.log.withdrawing import is_anything_said, is_erased
from repatria.store.salvage.salvaging import Salvaged
from tests.posts import PASSPHRASE, TestClock
from tests.salvaging import describe, events_in, of, overwrite, spoil_pages
from tests.services.erasing import SECOND, closed_case
from tests.services.exchange import other, receive, send
from tests.vaults import PASSPHRASE as OLD_PASSPHRASE

__all__ = ["other"]

OLD = Path(__file__).parents[1] / "vaults"


def salvaged(folder: Path, library: Library, clock: TestClock) -> tuple[Desk, Salvaged]:
    return salvage_vault(
        folder / "vault", folder / "new", PASSPHRASE, library, clock=clock, state_dir=folder / "state"
    )


@pytest.mark.supervised
@pytest.mark.parametrize("lost", [(), ("part",), ("event", "part")])
def test_what_was_erased_by_rule_stays_erased(
    desk: Desk, library: Library, clock: TestClock, tmp_path: Path, lost: tuple[str, ...]
) -> None:
    case = closed_case(desk)
    assert desk.copy_vault() == "kept", "this copy holds what is erased next"
    erase_case(desk, case, "demand", SECOND)
    leave(desk)
    if lost:
        assert spoil_pages(tmp_path, of(*lost))
    desk, found = salvaged(tmp_path, library, clock)
    assert is_erased(desk.read(), core_part(case))
    assert not is_anything_said(desk.read(), core_part(case))
    assert desk.read().execute("SELECT count(*) FROM case_row WHERE id = ?", (case,)).fetchone() == (0,)
    assert found.events
    leave(desk)


@pytest.mark.supervised
@pytest.mark.parametrize("lost", [(), ("event_aside",), ("event",)])
def test_what_was_set_aside_stays_set_aside(
    desk: Desk, other: Desk, library: Library, clock: TestClock, tmp_path: Path, lost: tuple[str, ...]
) -> None:
    case = open_case(other, Opening("host", "no", label="de otro puesto")).id
    receive(desk, send(other, desk, tmp_path / "stick", case))
    assert desk.copy_vault() == "kept", "in this copy it counts"
    [bundle] = received_bundles(desk)
    set_aside(desk, bundle.bundle, "era de prueba")
    aside = {row[0] for row in desk.read().execute("SELECT id FROM event_aside")}
    assert aside
    leave(desk)
    if lost:
        assert spoil_pages(tmp_path, of(*lost))
    desk, _ = salvaged(tmp_path, library, clock)
    in_use = {row[0] for row in desk.read().execute("SELECT id FROM event")}
    assert not aside & in_use
    assert desk.read().execute("SELECT count(*) FROM case_row WHERE id = ?", (case,)).fetchone() == (0,)
    leave(desk)


def test_a_case_for_few_stays_so_where_what_says_it_is_lost(
    desk: Desk, library: Library, clock: TestClock, tmp_path: Path
) -> None:
    for number in range(6):
        open_case(desk, Opening("host", "no", label=f"caso {number} " + "x" * 600))
    case = open_case(desk, Opening("host", "no", label="rebozo azul")).id
    for number in range(6):
        set_case_value(desk, case, "label", f"otro {number} " + "x" * 600)
    let_in(desk, "Bea", "coordinator", "otra frase larga para practicar")
    restrict_case(desk, case)
    leave(desk)
    laid = describe(tmp_path)
    said = {one for one, event in laid.events.items() if b'"path":"case/restricted"' in event[6]}
    assert said
    overwrite(tmp_path, {page for one in said for page in laid.pages[one]})
    desk, found = salvaged(tmp_path, library, clock)
    assert [one.case for one in found.unguarded] == [case]
    assert restricted_cases(desk.read()) == [case]
    assert readers_here(desk.read(), case) == (desk.person.id,)
    assert check_vault(desk).differences == ()
    assert len(codes_of_incomplete(desk)) >= 1
    leave(desk)


@pytest.mark.parametrize("version", sorted(path.name for path in OLD.glob("v*")))
@pytest.mark.parametrize("lost", [(), ("case_row", "log_head")])
def test_a_vault_of_an_earlier_version_is_salvaged_as_what_it_is(
    tmp_path: Path, library: Library, clock: TestClock, version: str, lost: tuple[str, ...]
) -> None:
    shutil.copytree(OLD / version, tmp_path / "vault")
    shutil.copytree(OLD / version, tmp_path / "same")
    if lost:
        assert spoil_pages(tmp_path, of(*lost), OLD_PASSPHRASE)
    clock.moment = clock.moment.replace(year=2028)
    same = unlock(tmp_path / "same", OLD_PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state-2")
    desk, found = salvage_vault(
        tmp_path / "vault",
        tmp_path / "new",
        OLD_PASSPHRASE,
        library,
        clock=clock,
        state_dir=tmp_path / "state",
    )
    last = {one[:3] for one in events_in(same.read())} - {one[:3] for one in events_in(desk.read())}
    assert {log for _, log, _ in last} <= {same.vault.log}, "only what the other noted of its own unlock"
    assert found.missing == ()
    columns = "id, code, open, responsible, name, label, changed_at, next_due, person_of"
    query = f"SELECT {columns} FROM case_row ORDER BY id"
    assert desk.read().execute(query).fetchall() == same.read().execute(query).fetchall()
    assert check_vault(desk).sound
    leave(same)
    leave(desk)
