"""Each device says who signs there, in a small file that travels with its sealed files and is relayed by others."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import msgspec
import pytest

from repatria.content.library import Library
from repatria.domain.directory.persons import (
    PERSONS_FORMAT,
    FormerLog,
    Roster,
    Signer,
    read_rosters,
    written_rosters,
)
from repatria.domain.directory.rosters import RosterFault
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import DIRECTORY_PART, VALUE, core_part
from repatria.services.cases.changing import case_of, keep
from repatria.services.cases.opening import OpenedCase
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.exchange import sending
from repatria.services.exchange.persons import ROOM, WhoSigns, keeping, persons_going, say_persons, who_signs
from repatria.services.exchange.persons_came import PersonsCame
from repatria.services.exchange.posts import accept_card, own_card
from repatria.services.post.people import end_access, let_in
from repatria.services.vaults import leave, unlock
from repatria.store.log.rosters import KeptRoster, kept_rosters, signers_elsewhere
from repatria.store.state import load_part
from tests.posts import PASSPHRASE, TestClock, make_post
from tests.services.three_posts import bring, exchange, known_at, meet, of, rosters_in, signs
from tests.services.two_posts import seal, send, take


def test_a_roster_goes_only_to_whoever_said_that_they_know_rosters(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    first = seal(desk, other, tmp_path, case.id)
    assert rosters_in(other, first) is None  # an earlier program would refuse it
    take(other, first)
    answer = seal(other, desk, tmp_path, case.id)
    assert [one.device for one in rosters_in(desk, answer) or ()] == [other.vault.device.id]
    came = take(desk, answer).persons
    assert came == PersonsCame(first=(other.post,))
    take(other, seal(desk, other, tmp_path, case.id))
    assert known_at(desk) == known_at(other) == {desk.vault.device.id, other.vault.device.id}
    take(desk, seal(other, desk, tmp_path, case.id))
    assert rosters_in(other, seal(desk, other, tmp_path, case.id)) is None  # it has them


def test_an_earlier_program_is_sent_no_roster_also_after_it_was_put_back(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exchange(desk, other, tmp_path, case.id)
    with monkeypatch.context() as earlier:
        earlier.setattr(sending, "persons_told", lambda _desk: {})
        earlier.setattr(sending, "persons_going", lambda *_: None)
        take(desk, seal(other, desk, tmp_path, case.id))
    let_in(desk, "Luz P.", "case_manager", "otra frase larga de práctica")
    assert rosters_in(other, seal(desk, other, tmp_path, case.id)) is None


def test_it_holds_ids_and_keys_and_no_name_and_no_role(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    exchange(desk, other, tmp_path, case.id)
    data = written_rosters([of(other, desk)])
    [said] = json.loads(data)
    assert said["persons"] == [{"person": desk.person.id, "key": desk.person.verify_key, "left": False}]
    assert set(said) == {"format", "device", "version", "persons", "logs", "sig"}
    assert not any(word in data.decode() for word in (desk.person.name, desk.person.role, desk.post))


def test_others_bring_it_to_whoever_lacks_it(
    desk: Desk, other: Desk, third: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    meet(desk, other, third)
    exchange(desk, other, tmp_path, case.id)
    exchange(other, third, tmp_path, case.id)
    assert desk.vault.device.id in known_at(third)
    assert of(third, desk) == of(desk, desk)


def test_of_a_device_that_is_not_known_here_or_of_another_country_nothing_is_kept(
    desk: Desk,
    other: Desk,
    case: OpenedCase,
    tmp_path: Path,
    library: Library,
    clock: TestClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    unknown = make_post(tmp_path / "unknown", "Nadie", person="Nora", library=library, clock=clock)
    abroad = make_post(tmp_path / "abroad", "Lejos", "HND", person="Iris", library=library, clock=clock)
    meet(desk, other)
    for one in (unknown, abroad):
        meet(one, desk)
    accept_card(other, own_card(abroad))
    exchange(desk, unknown, tmp_path, case.id)
    with abroad.writing() as connection:
        abroad.append_in(connection, say_persons(abroad, connection))
    exchange(desk, other, tmp_path, case.id)
    assert unknown.vault.device.id in known_at(desk)
    assert bring(monkeypatch, desk, other, tmp_path, case.id, of(abroad, abroad)) is None
    assert known_at(other) == {desk.vault.device.id, other.vault.device.id}
    for one in (unknown, abroad):
        leave(one)


def test_whoever_left_stays_in_it_with_their_key(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    luz = let_in(desk, "Luz P.", "case_manager", "otra frase larga de práctica")
    exchange(desk, other, tmp_path, case.id)
    before = of(other, desk)
    end_access(desk, luz.id)
    send(desk, other, tmp_path, case.id)
    after = of(other, desk)
    assert after.version > before.version
    assert {one.person: (one.key, one.left) for one in after.persons} == {
        desk.person.id: (desk.person.verify_key, False),
        luz.id: (luz.verify_key, True),
    }
    assert who_signs(other)[desk.vault.device.id] == who_signs(desk)[desk.vault.device.id] == WhoSigns(1, 1)


def test_it_is_written_again_only_when_it_says_something_else(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path, clock: TestClock
) -> None:
    exchange(desk, other, tmp_path, case.id)
    clock.pass_time(days=3)
    held = len(load_part(other.read(), DIRECTORY_PART).values), of(other, desk)
    exchange(desk, other, tmp_path, case.id)
    assert (len(load_part(other.read(), DIRECTORY_PART).values), of(other, desk)) == held


def test_what_is_not_its_devices_word_or_forgets_somebody_is_told_and_changes_nothing(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    luz = let_in(desk, "Luz P.", "case_manager", "otra frase larga de práctica")
    exchange(desk, other, tmp_path, case.id)
    held = of(other, desk)
    later = msgspec.structs.replace(held, version=held.version + 1)
    without = msgspec.structs.replace(
        later, persons=tuple(one for one in held.persons if one.person != luz.id)
    )
    key = tuple(
        msgspec.structs.replace(one, key="ab" * 32) if one.person == luz.id else one for one in held.persons
    )
    another = (*held.persons, Signer("zz", "cd" * 32, False))
    faults: tuple[tuple[Roster, RosterFault], ...] = (
        (signs(other, later), "signature"),
        (msgspec.structs.replace(held, sig=""), "signature"),
        (signs(desk, without), "forgets"),
        (signs(desk, msgspec.structs.replace(later, persons=key)), "forgets"),
        (signs(desk, msgspec.structs.replace(held, persons=another)), "other"),
    )
    for roster, why in faults:
        came = bring(monkeypatch, desk, other, tmp_path, case.id, roster)
        assert came == PersonsCame(refused=((desk.post, why),))
        assert of(other, desk) == held
    older = signs(desk, msgspec.structs.replace(held, version=held.version - 1))
    assert bring(monkeypatch, desk, other, tmp_path, case.id, older) is None
    assert of(other, desk) == held


def test_a_list_that_nobody_can_read_refuses_nothing_and_is_told(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exchange(desk, other, tmp_path, case.id)
    monkeypatch.setattr(sending, "persons_going", lambda *_: b'[ {"format":"x"}]')
    report = take(other, seal(desk, other, tmp_path, case.id))
    assert report.persons == PersonsCame(refused=((desk.post, "unreadable"),))


def test_a_person_known_of_one_post_counts_for_no_other_and_that_is_told_once(
    desk: Desk, other: Desk, third: Desk, case: OpenedCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meet(desk, other, third)
    exchange(desk, other, tmp_path, case.id)
    exchange(desk, third, tmp_path, case.id)
    stolen = Signer(desk.person.id, "ab" * 32, False)
    own = Signer(other.person.id, "cd" * 32, False)
    lie = msgspec.structs.replace(
        of(third, third), version=2**40, persons=tuple(sorted((stolen, own), key=str))
    )
    lie = signs(
        third, msgspec.structs.replace(lie, persons=tuple(sorted(lie.persons, key=lambda one: one.person)))
    )
    came = bring(monkeypatch, third, other, tmp_path, case.id, lie)
    assert came == PersonsCame(first=(third.post,), clashing=(third.post,), known_of=(other.post, desk.post))
    assert not kept_rosters(other.read())[third.vault.device.id].counting
    assert signers_elsewhere(other.read())[desk.person.id].device == desk.vault.device.id
    assert other.person.id not in signers_elsewhere(other.read())
    assert bring(monkeypatch, third, other, tmp_path, case.id, lie) is None


def test_a_vault_put_back_from_a_copy_hears_who_signed_there_from_any_post(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path, library: Library, clock: TestClock
) -> None:
    folder, state = desk.vault.folder, desk.vault.state_dir
    exchange(desk, other, tmp_path, case.id)
    leave(desk)
    shutil.copytree(folder, tmp_path / "copy")
    desk = unlock(folder, PASSPHRASE, library, clock=clock, state_dir=state)
    luz = let_in(desk, "Luz P.", "case_manager", "otra frase larga de práctica")
    exchange(desk, other, tmp_path, case.id)
    before = of(other, desk)
    leave(desk)
    shutil.rmtree(folder)
    shutil.copytree(tmp_path / "copy", folder)
    clock.pass_time(days=1)
    desk = unlock(folder, PASSPHRASE, library, clock=clock, state_dir=state)
    rosa = let_in(desk, "Rosa P.", "case_manager", "otra frase larga de práctica")
    report = take(other, seal(desk, other, tmp_path, case.id))
    assert report.persons is not None
    assert report.persons.refused == ((desk.post, "forgets"),)
    assert of(other, desk) == before
    came = take(desk, seal(other, desk, tmp_path, case.id)).persons
    assert came == PersonsCame(heard=True)
    assert take(other, seal(desk, other, tmp_path, case.id)).persons is None
    after = of(other, desk)
    assert after.version > before.version
    assert {one.person: one.left for one in after.persons} == {
        desk.person.id: False,
        rosa.id: False,
        luz.id: True,  # no account of this vault opens with it any more
    }
    leave(desk)


def test_what_a_liar_says_of_a_person_makes_no_honest_event_forged(
    desk: Desk, other: Desk, third: Desk, case: OpenedCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meet(desk, other, third)
    exchange(desk, third, tmp_path, case.id)
    send(desk, other, tmp_path, case.id)
    closed = {"state": "closed", "outcome": "returned", "reason": ""}
    heads = case_of(other, case.id).heads("case/status")
    keep(other, case.id, [Deed(core_part(case.id), VALUE, "case/status", closed, heads)])
    with monkeypatch.context() as changed:  # the first file of a post that just met this one brings no roster
        changed.setattr(sending, "persons_going", lambda *_: None)
        send(other, desk, tmp_path, case.id)
    people = (*of(third, third).persons, Signer(other.person.id, "ab" * 32, False))
    ordered = tuple(sorted(people, key=lambda one: one.person))
    lie = signs(third, msgspec.structs.replace(of(third, third), version=2**40, persons=ordered))
    bring(monkeypatch, third, desk, tmp_path, case.id, lie)
    report = check_vault(desk)
    assert (report.sound, report.forged, report.disputed) == (True, 0, ((third.post, 1),))


def longest(device: str) -> Roster:
    """Return the longest roster that is read at all, as a changed program could say it."""
    people = tuple(Signer(f"{n:06}" + "p" * 58, f"{n:064x}", False) for n in range(5_000))
    logs = tuple(FormerLog(f"{n:06}" + "q" * 58, 0) for n in range(50_000))
    return Roster(PERSONS_FORMAT, device, 2**53, people, logs, "00" * 64)


def test_rosters_that_fill_no_file_stop_no_file_and_each_has_its_turn(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    exchange(desk, other, tmp_path, case.id)
    liars = {f"liar{n}" * 10 for n in range(4)}
    with desk.writing() as connection:
        for one in liars:
            desk.append_in(connection, [keeping(connection, KeptRoster(longest(one)))])
    let_in(desk, "Luz P.", "case_manager", "otra frase larga de práctica")
    came = set[str]()
    for _ in range(60):
        going = persons_going(desk, other.vault.device.id) or b""
        assert len(going) <= ROOM
        rosters = {one.device for one in read_rosters(going) or ()}
        assert len(rosters & liars) == 1
        came |= rosters
        if came >= liars:
            break
    assert came >= liars
    assert take(other, seal(desk, other, tmp_path, case.id)).counts.bad == 0
    assert of(other, desk) == of(desk, desk)
