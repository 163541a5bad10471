"""Sheets open a vault that nobody can open: any that are enough, those of now alone, and fewer tell nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from repatria.domain.errors import (
    NobodyByTheseSheetsError,
    NoSheetsError,
    SheetFormerError,
    SheetNotOfVaultError,
    TryLaterError,
    VaultError,
    WrongPassphraseError,
)
from repatria.store.access import add_person, remove_person, replace_passphrase
from repatria.store.keys import recovery
from repatria.store.keys.country_root import root_of
from repatria.store.keys.recovery import Made, reply
from repatria.store.keys.recoveryslot import sheet_number
from repatria.store.keys.sheets import Sheet, SheetsApartError, join, split
from repatria.store.keys.slotfile import load_slots
from repatria.store.recovering import (
    Locked,
    end_escrow,
    keep_escrow,
    keep_sheets,
    keep_way_back,
    new_sheets,
    open_by_sheets,
    people_by,
    recovery_of,
    sheet_known,
)
from repatria.store.vault import Vault
from tests.store.vaults import OTHER, PASSPHRASE, add_events, count_events, new_vault, reopen

NEW = "la frase nueva de Ana"
ROOT_SEED = bytes(range(32))


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the process that makes and joins be this one: one test below asks the real one."""
    monkeypatch.setattr(recovery, "ask", lambda _, data: reply(data))


def locked_at(folder: Path) -> Locked:
    return Locked(folder / "vault", folder / "state", clock=lambda: 0.0, ran=lambda: 0.0)


def with_sheets(folder: Path, needed: int = 2, count: int = 3) -> Made:
    vault = new_vault(folder)
    made = new_sheets(vault, needed, count)
    keep_sheets(vault, made.slot)
    vault.close()
    return made


def restored(folder: Path, sheets: tuple[Sheet, ...], new: str = NEW, *, by_country: bool = False) -> Vault:
    locked = locked_at(folder)
    people = people_by(locked, sheets, by_country=by_country)
    (slot,) = (slot for slot, person in people.items() if person.name == "Ana")
    vault = open_by_sheets(locked, slot, sheets, by_country=by_country)
    replace_passphrase(vault, new)
    vault.close()
    return reopen(folder, new)


def refused(folder: Path, sheets: tuple[Sheet, ...]) -> bool:
    try:
        people_by(locked_at(folder), sheets)
    except VaultError:
        return True
    return False


def test_any_two_of_three_sheets_let_the_person_in_again_as_they_were(tmp_path: Path) -> None:
    made = with_sheets(tmp_path)
    for number, pair in enumerate(combinations(made.sheets, 2)):
        before = reopen(tmp_path, f"{NEW} {number - 1}" if number else PASSPHRASE)
        add_events(before, 3)
        key, held = before.person.verify_key, count_events(before)
        before.close()
        vault = restored(tmp_path, pair, f"{NEW} {number}")
        assert (vault.person.name, vault.person.verify_key) == ("Ana", key)
        assert count_events(vault) == held
        assert vault.findings == ()
        vault.close()
    with pytest.raises(WrongPassphraseError):
        reopen(tmp_path)


def test_the_process_of_its_own_makes_and_joins_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    made = with_sheets(tmp_path)
    vault = restored(tmp_path, made.sheets[1:])
    assert vault.person.name == "Ana"
    vault.close()


def test_one_sheet_opens_nothing_and_neither_does_the_same_one_twice(tmp_path: Path) -> None:
    made = with_sheets(tmp_path)
    for short in ((), made.sheets[:1], (made.sheets[0], made.sheets[0])):
        assert refused(tmp_path, short)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(shape=st.sampled_from([(2, 3), (2, 4), (3, 4), (3, 5), (4, 6), (5, 7)]), data=st.data())
def test_any_that_are_enough_give_the_secret_and_one_less_never(
    shape: tuple[int, int], data: st.DataObject
) -> None:
    needed, count = shape
    secret = data.draw(st.binary(min_size=32, max_size=32))
    sheets = split(secret, needed, count)
    chosen = data.draw(st.permutations(range(count)))[:needed]
    assert join([sheets[place] for place in chosen]) == secret
    with pytest.raises(SheetsApartError):
        join([sheets[place] for place in chosen[1:]])


def test_the_words_of_a_sheet_are_chance_whatever_was_split() -> None:
    few = [split(secret, 3, 4)[:2] for secret in (bytes(32), bytes([255]) * 32)]
    values = [word for sheets in few for sheet in sheets for word in sheet[4:-3]]
    assert len(set(values)) > len(values) * 0.8


def test_each_sheet_is_told_at_once_and_wrong_ones_wait_like_passphrases(tmp_path: Path) -> None:
    made, other = with_sheets(tmp_path), with_sheets(tmp_path / "other")
    locked = locked_at(tmp_path)
    assert [sheet_known(locked, sheet) for sheet in made.sheets] == [1, 2, 3]
    for number in range(1, 6):
        with pytest.raises(SheetNotOfVaultError) as told:
            sheet_known(locked, other.sheets[0])
        assert told.value.facts["tries"] == number
    with pytest.raises(TryLaterError):
        sheet_known(locked, made.sheets[0])
    vault = reopen_later(tmp_path)
    assert vault.failed_tries == 5
    vault.close()


def reopen_later(folder: Path) -> Vault:
    from repatria.store.vault import open_vault

    return open_vault(
        folder / "vault", PASSPHRASE, state_dir=folder / "state", clock=lambda: 1e6, ran=lambda: 1e6
    )


def test_sheets_of_another_vault_of_an_older_set_or_mixed_open_nothing(tmp_path: Path) -> None:
    old, other = with_sheets(tmp_path), with_sheets(tmp_path / "other")
    vault = reopen(tmp_path)
    made = new_sheets(vault, 2, 3)
    keep_sheets(vault, made.slot)
    vault.close()
    mixed = (old.sheets[0], made.sheets[1])
    for wrong in (old.sheets[:2], other.sheets[:2], mixed, (made.sheets[0], other.sheets[1])):
        assert refused(tmp_path, wrong)
        (tmp_path / "state" / f"{vault.id}.tries").unlink()
    with pytest.raises(SheetFormerError):
        sheet_known(locked_at(tmp_path), old.sheets[0])
    restored(tmp_path, made.sheets[:2]).close()


def test_an_old_copy_of_the_slots_does_not_bring_an_older_set_back(tmp_path: Path) -> None:
    old = with_sheets(tmp_path)
    slots = tmp_path / "vault" / "keyslots.json"
    kept = slots.read_bytes()
    vault = reopen(tmp_path)
    keep_sheets(vault, new_sheets(vault, 2, 3).slot)
    vault.close()
    slots.write_bytes(kept)
    assert refused(tmp_path, old.sheets[:2])


def test_sheets_go_on_to_open_the_vault_when_somebody_leaves_and_the_key_changes(tmp_path: Path) -> None:
    made = with_sheets(tmp_path)
    vault = reopen(tmp_path)
    bea = add_person(vault, passphrase=OTHER, name="Bea", role="coordinator")
    generation = vault.slots.generation
    remove_person(vault, bea.id)
    assert vault.slots.generation == generation + 1
    vault.close()
    people = people_by(locked_at(tmp_path), made.sheets[:2])
    assert [person.name for person in people.values()] == ["Ana"]
    restored(tmp_path, made.sheets[1:]).close()


def test_whoever_is_let_in_or_comes_in_later_can_be_let_in_again_too(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    add_person(vault, passphrase=OTHER, name="Bea", role="coordinator")
    made = new_sheets(vault, 2, 3)
    keep_sheets(vault, made.slot)
    add_person(vault, passphrase="la frase de Cora", name="Cora", role="auditor")
    vault.close()
    locked = locked_at(tmp_path)
    assert {one.name for one in people_by(locked, made.sheets[:2]).values()} == {"Ana", "Cora"}
    bea = reopen(tmp_path, OTHER)
    keep_way_back(bea)
    revision = bea.slots.revision
    keep_way_back(bea)
    assert bea.slots.revision == revision, "it is written once"
    bea.close()
    assert {one.name for one in people_by(locked, made.sheets[:2]).values()} == {"Ana", "Bea", "Cora"}


def test_a_vault_of_somebody_elses_making_is_not_opened_by_our_sheets(tmp_path: Path) -> None:
    """Anybody can seal to the key in the file; only who made the sheets could seal what proves the vault."""
    made = with_sheets(tmp_path)
    ours = recovery_of(load_slots(tmp_path / "vault" / "keyslots.json").file)
    assert ours is not None
    theirs = new_vault(tmp_path / "theirs")
    keep_sheets(theirs, replace(made.slot, data_keys=(), people=()))
    theirs.close()
    with pytest.raises(VaultError):
        people_by(locked_at(tmp_path / "theirs"), made.sheets[:2])


def test_a_vault_without_sheets_says_so_and_stays_one_for_programs_of_before(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    assert vault.slots.version == 1
    assert b"recovery" not in vault.written.data
    vault.close()
    with pytest.raises(NoSheetsError):
        sheet_known(locked_at(tmp_path), ("a",))
    vault = reopen(tmp_path)
    keep_sheets(vault, new_sheets(vault, 2, 3).slot)
    assert vault.slots.version == 2
    vault.close()


def test_sheets_of_people_who_have_all_left_are_told(tmp_path: Path) -> None:
    made = with_sheets(tmp_path)
    read = load_slots(tmp_path / "vault" / "keyslots.json")
    bare = tuple(replace(one, people=()) for one in read.file.recovery)
    from repatria.store.keys.slotfile import with_recovery, write_slots

    vault = reopen(tmp_path)
    data = write_slots(with_recovery(read.file, bare), vault.opened.newest_key)
    vault.close()
    (tmp_path / "vault" / "keyslots.json").write_bytes(data)
    with pytest.raises(NobodyByTheseSheetsError):
        people_by(Locked(tmp_path / "vault", tmp_path / "elsewhere"), made.sheets[:2])


def test_a_changed_byte_of_the_slots_opens_nothing_wrong(tmp_path: Path) -> None:
    made = with_sheets(tmp_path)
    path = tmp_path / "vault" / "keyslots.json"
    data = path.read_bytes()
    place = data.index(b'"public":"', data.index(b'"recovery"')) + 12
    changed = bytes([data[place] ^ 1])
    path.write_bytes(data[:place] + changed + data[place + 1 :])
    # by what this machine remembers of the slots
    assert [sheet_known(locked_at(tmp_path), sheet) for sheet in made.sheets] == [1, 2, 3]
    vault = restored(tmp_path, made.sheets[:2])
    assert vault.person.name == "Ana"
    vault.close()


def test_what_stands_in_the_file_tells_nothing_of_a_sheet(tmp_path: Path) -> None:
    made = with_sheets(tmp_path)
    text = (tmp_path / "vault" / "keyslots.json").read_text()
    # what the file holds beside the names of its own fields, of which two are words of sheets as well
    stands = {word for said in _said(json.loads(text)) for word in said.split()}
    assert not [word for sheet in made.sheets for word in sheet if word in stands]
    after = [rf"{one}\W{{0,4}}{two}" for sheet in made.sheets for one, two in pairwise(sheet)]
    assert not [one for one in after if re.search(one, text)]
    slot = recovery_of(load_slots(tmp_path / "vault" / "keyslots.json").file)
    assert slot is not None
    assert len({check.hash for check in slot.checks}) == len({check.salt for check in slot.checks}) == 3
    assert sheet_number("another", slot, made.sheets[0]) == 0


def test_the_root_of_the_country_opens_what_is_sealed_to_it_and_no_more_once_that_ended(
    tmp_path: Path,
) -> None:
    vault = new_vault(tmp_path)
    root, sheets = root_of(ROOT_SEED, "GTM", practice=True), split(ROOT_SEED)
    keep_escrow(vault, "a" * 26, "GTM", root.escrow)
    vault.close()
    vault = restored(tmp_path, sheets[:2], by_country=True)
    assert vault.person.name == "Ana"
    with pytest.raises(VaultError):
        people_by(locked_at(tmp_path), split(bytes(32))[:2], by_country=True)
    end_escrow(vault)
    assert vault.slots.recovery == ()
    vault.close()
    with pytest.raises(VaultError):
        people_by(locked_at(tmp_path), sheets[:2], by_country=True)


def test_sheets_of_the_post_and_the_root_stand_side_by_side(tmp_path: Path) -> None:
    made = with_sheets(tmp_path)
    vault = reopen(tmp_path)
    keep_escrow(vault, "a" * 26, "GTM", root_of(ROOT_SEED, "GTM", practice=True).escrow)
    keep_sheets(vault, new_sheets(vault, 2, 3).slot)
    vault.close()
    assert refused(tmp_path, made.sheets[:2])
    restored(tmp_path, split(ROOT_SEED)[1:], by_country=True).close()


def test_a_process_that_fails_is_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from repatria.apart import ReaderError
    from repatria.domain.errors import SheetsNotMadeError

    made = with_sheets(tmp_path)

    def fails(*_: object) -> bytes:
        raise ReaderError

    monkeypatch.setattr(recovery, "ask", fails)
    with pytest.raises(SheetsNotMadeError):
        people_by(locked_at(tmp_path), made.sheets[:2])
    vault = reopen(tmp_path)
    with pytest.raises(SheetsNotMadeError):
        new_sheets(vault, 2, 3)
    vault.close()


def _said(value: object) -> Iterator[str]:
    """Yield every text in *value* that is not the name of a field."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from _said(one)
    elif isinstance(value, str):
        yield value
