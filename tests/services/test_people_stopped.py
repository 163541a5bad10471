"""Accounts, slots and the record agree wherever an act on them is stopped or fails, and nothing is done twice."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from repatria.domain.errors import DiskFullError, VaultError, WrongPassphraseError
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.post.people import change_own_passphrase, end_access, let_in, people_here
from repatria.services.vaults import leave, unlock
from repatria.store import access
from repatria.store.keys import keychange
from repatria.store.log import events
from repatria.store.people import slot_of
from repatria.store.state import load_some
from tests.posts import PASSPHRASE, make_post, shipped
from tests.store.vaults import die_at_step, fork, was_killed

OTHER = "otra frase de Bea"
NEW = "la nueva frase de Ana"
STEPS = (
    (access, "put_account"),
    (access, "atomic_write"),
    (access, "keep_mirror"),
    (events, "append"),
    (keychange, "atomic_write"),
    (keychange, "change_key"),
    (os, "fsync"),
)


def at_desk(place: Path, passphrase: str = PASSPHRASE) -> Desk:
    return unlock(place / "vault", passphrase, shipped(), state_dir=place / "state")


def post_with(place: Path, *names: str) -> Path:
    desk = make_post(place / "vault", state=place / "state")
    for name in names:
        let_in(desk, name, "supervisor", OTHER)
    leave(desk)
    return place


def opens(place: Path, passphrase: str) -> bool:
    try:
        leave(at_desk(place, passphrase))
    except WrongPassphraseError:
        return False
    return True


def told(desk: Desk) -> Counter[tuple[str, str]]:
    """Count what the record tells of accounts, by name."""
    names = {str(person.id): person.name for person in people_here(desk)}
    facts = load_some(desk.read(), desk.record, types=("person_changed",)).facts
    assert all(fact.value["person"] in names for fact in facts)
    return Counter((names[fact.value["person"]], fact.value["what"]) for fact in facts)


def agrees(desk: Desk) -> None:
    """Check that accounts, slots and record say the same of everybody."""
    people = people_here(desk)
    record = told(desk)
    for name in {person.name for person in people}:
        of_name = [person for person in people if person.name == name]
        assert record[name, "added"] == len(of_name), record
        assert record[name, "ended"] == sum(not person.active for person in of_name), record
    slots = {slot.id for slot in desk.vault.slots.slots}
    assert {slot_of(desk.read(), person.id) for person in people if person.active} == slots
    assert check_vault(desk).sound


def stopped_everywhere(before: Path, folder: Path, act: Callable[[Desk], object]) -> list[Path]:
    """Do *act* in copies of a post, each killed one step later; the last was not."""
    places: list[Path] = []

    def stop(place: Path, number: int) -> None:
        desk = at_desk(place)
        die_at_step(number, *STEPS)
        act(desk)

    killed = True
    while killed:
        place = folder / f"{len(places) + 1:03}"
        shutil.copytree(before, place)
        killed = was_killed(fork(partial(stop, place, len(places) + 1)))
        places.append(place)
    assert len(places) > 5
    return places


def active(desk: Desk) -> Counter[str]:
    return Counter(person.name for person in people_here(desk) if person.active)


def bea(desk: Desk) -> Desk:
    end_access(desk, next(person.id for person in people_here(desk) if person.name == "Bea"))
    return desk


forked = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs copies of a running program")


@forked
def test_letting_in_stopped_anywhere_leaves_an_account_with_its_fact_or_none_that_opens(
    tmp_path: Path,
) -> None:
    outcomes = set()
    for place in stopped_everywhere(
        post_with(tmp_path / "post"), tmp_path, lambda desk: let_in(desk, "Bea", "supervisor", OTHER)
    ):
        desk = at_desk(place)
        agrees(desk)
        done = active(desk)["Bea"] == 1
        if not done:
            let_in(desk, "Bea", "supervisor", OTHER)
            assert active(desk) == {"Ana M.": 1, "Bea": 1}
            agrees(desk)
        leave(desk)
        assert opens(place, OTHER)
        outcomes.add(done)
    assert outcomes == {True, False}


@forked
def test_a_change_of_passphrase_stopped_anywhere_is_told_exactly_when_the_new_one_opens(
    tmp_path: Path,
) -> None:
    outcomes = set()
    for place in stopped_everywhere(
        post_with(tmp_path / "post"), tmp_path, lambda desk: change_own_passphrase(desk, PASSPHRASE, NEW)
    ):
        changed = opens(place, NEW)
        assert opens(place, PASSPHRASE) is not changed
        desk = at_desk(place, NEW if changed else PASSPHRASE)
        assert told(desk)["Ana M.", "passphrase"] == int(changed), place
        agrees(desk)
        leave(desk)
        outcomes.add(changed)
    assert outcomes == {True, False}


@forked
def test_an_access_whose_ending_is_stopped_anywhere_is_told_as_ended_exactly_when_it_is(
    tmp_path: Path,
) -> None:
    outcomes = set()
    for place in stopped_everywhere(post_with(tmp_path / "post", "Bea"), tmp_path, bea):
        desk = at_desk(place)
        agrees(desk)
        ended = not active(desk)["Bea"]
        if not ended:
            bea(desk)
            agrees(desk)
        leave(desk)
        assert not opens(place, OTHER)
        outcomes.add(ended)
    assert outcomes == {True, False}


def full(*_: object, **__: object) -> None:
    raise DiskFullError(place="vault")


def test_a_colleague_whose_fact_cannot_be_written_has_no_account_and_is_let_in_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = at_desk(post_with(tmp_path))
    with monkeypatch.context() as broken:
        broken.setattr(events, "append", full)
        with pytest.raises(DiskFullError):
            let_in(desk, "Bea", "supervisor", OTHER)
    assert [person.name for person in people_here(desk)] == ["Ana M."]
    let_in(desk, "Bea", "supervisor", OTHER)
    assert len(people_here(desk)) == 2
    agrees(desk)
    leave(desk)
    assert opens(tmp_path, OTHER)


def test_a_colleague_whose_slot_cannot_be_written_is_let_in_by_the_next_try_and_by_it_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = at_desk(post_with(tmp_path))
    with monkeypatch.context() as broken:
        broken.setattr(access, "atomic_write", full)
        with pytest.raises(DiskFullError):
            let_in(desk, "Bea", "supervisor", OTHER)
    assert active(desk) == {"Ana M.": 1}
    let_in(desk, "Bea", "supervisor", OTHER)
    assert active(desk) == {"Ana M.": 1, "Bea": 1}
    agrees(desk)
    leave(desk)
    assert opens(tmp_path, OTHER)


def test_what_the_vault_could_not_learn_any_more_is_done_and_the_next_unlock_tells_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = at_desk(post_with(tmp_path))
    with monkeypatch.context() as broken:
        broken.setattr(access, "keep_mirror", full)
        let_in(desk, "Bea", "supervisor", OTHER)
        change_own_passphrase(desk, PASSPHRASE, NEW)
    leave(desk)
    assert opens(tmp_path, OTHER)
    assert not opens(tmp_path, PASSPHRASE)
    again = at_desk(tmp_path, NEW)
    assert told(again)["Ana M.", "passphrase"] == 1
    agrees(again)
    leave(again)


@pytest.mark.parametrize(
    ("room", "name"), [(access, "keep_mirror"), (keychange, "atomic_write"), (events, "append")]
)
def test_an_ending_that_fails_can_be_asked_for_again_and_is_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: object, name: str
) -> None:
    desk = at_desk(post_with(tmp_path, "Bea"))
    with monkeypatch.context() as broken:
        broken.setattr(room, name, full)
        with pytest.raises(DiskFullError):
            bea(desk)
    bea(desk)
    agrees(desk)
    assert active(desk) == {"Ana M.": 1}
    leave(desk)
    assert not opens(tmp_path, OTHER)


def test_a_key_change_that_cannot_be_cleared_up_is_no_failed_ending(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = at_desk(post_with(tmp_path, "Bea"))
    with monkeypatch.context() as broken:
        broken.setattr(keychange, "_drop_old", full)
        bea(desk)
    assert [one.kind for one in desk.vault.findings] == ["key_change_waits"]
    assert active(desk) == {"Ana M.": 1}
    leave(desk)
    with pytest.raises(VaultError):
        at_desk(tmp_path, OTHER)
    again = at_desk(tmp_path)
    agrees(again)
    assert all(len(slot.data_keys) == 1 for slot in again.vault.slots.slots)
    leave(again)
