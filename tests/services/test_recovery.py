"""Sheets for the day when nobody can come in: made by who may, proven without opening, used and told to all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.domain.errors import (
    KeepersError,
    NoEscrowError,
    NoSheetsError,
    RoleMayNotError,
    RootMissingError,
    SheetFormerError,
    SheetNotOfVaultError,
    SheetSlipError,
    SheetsMissingError,
    SheetsShapeError,
    SheetTwiceError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from repatria.services.checking_vaults import check_vault
from repatria.services.country.founding import found
from repatria.services.desk import Desk
from repatria.services.post.people import end_access, let_in
from repatria.services.recovery.escrow import end_escrow, seal_to_country
from repatria.services.recovery.making import keep_sheets, prepare_sheets
from repatria.services.recovery.rehearsing import note_rehearsal, number_of_sheet
from repatria.services.recovery.standing import (
    OLD,
    days_since_proven,
    escrow_here,
    is_rehearsal_due,
    last_use,
    sheets_here,
)
from repatria.services.restoring import Gathered, begin_restoring, people_to_restore, restore, with_sheet
from repatria.services.vaults import leave, unlock
from repatria.store import access
from repatria.store.keys import keychange, recovery
from repatria.store.keys.country_root import Made as MadeRoot
from repatria.store.keys.country_root import root_of
from repatria.store.keys.recovery import Made, reply
from repatria.store.keys.sheets import Sheet, split
from repatria.store.log import events
from repatria.store.state import load_some
from tests.posts import PASSPHRASE, TestClock, make_post, seat, shipped
from tests.store.vaults import die_at_step, fork, was_killed

KEEPERS = ("Carmen L.", "Padre Tomás", "Notaría 3")
OTHERS = ("Dora", "Elías", "Flor")
NEW = "la frase nueva de alguien"
OTHER = "otra frase de Bea"
STEPS = (
    (access, "atomic_write"),
    (access, "keep_mirror"),
    (events, "append"),
    (keychange, "atomic_write"),
    (keychange, "change_key"),
    (os, "fsync"),
)


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the process that makes and joins be this one."""
    monkeypatch.setattr(recovery, "ask", lambda _, data: reply(data))


@pytest.fixture
def clock() -> TestClock:
    return TestClock()


@pytest.fixture
def post(tmp_path: Path, library: Library, clock: TestClock) -> Path:
    leave(make_post(tmp_path / "p" / "vault", state=tmp_path / "p" / "state", library=library, clock=clock))
    return tmp_path / "p"


def at_desk(place: Path, clock: TestClock, passphrase: str = PASSPHRASE) -> Desk:
    return unlock(place / "vault", passphrase, shipped(), clock=clock, state_dir=place / "state")


def make(desk: Desk, keepers: tuple[str, ...] = KEEPERS, needed: int = 2) -> Made:
    made = prepare_sheets(desk, keepers, needed)
    keep_sheets(desk, made, keepers)
    return made


def gathered(
    place: Path, clock: TestClock, sheets: tuple[Sheet, ...], *, by_country: bool = False
) -> Gathered:
    found = begin_restoring(place / "vault", by_country=by_country, clock=clock, state_dir=place / "state")
    for sheet in sheets:
        found = with_sheet(found, sheet)
    return found


def slot_of(found: Gathered, name: str) -> str:
    (slot,) = (slot for slot, person in people_to_restore(found).items() if person.name == name)
    return slot


def opened_by(place: Path, clock: TestClock, sheets: tuple[Sheet, ...]) -> bool:
    try:
        return bool(people_to_restore(gathered(place, clock, sheets)))
    except (SheetFormerError, SheetNotOfVaultError, NoSheetsError):
        for left in (place / "state").glob("*.tries"):
            left.unlink()
        return False


def said(desk: Desk, *types: str) -> list[tuple[str, object]]:
    return [(one.type, one.value) for one in load_some(desk.read(), desk.record, types=types).facts]


def test_who_keeps_which_sheet_stays_in_the_vault_and_is_noted_before(post: Path, clock: TestClock) -> None:
    desk = at_desk(post, clock)
    assert sheets_here(desk) is None
    made = make(desk)
    sheets = sheets_here(desk)
    assert sheets is not None
    assert (sheets.needed, sheets.count, sheets.keepers, sheets.last_proven) == (2, 3, KEEPERS, None)
    said_of = {"slot": made.slot.id, "needed": 2, "keepers": list(KEEPERS)}
    assert said(desk, "recovery_made") == [("recovery_made", said_of)]
    assert check_vault(desk).sound
    leave(desk)
    names = [name.encode() for name in KEEPERS]
    for path in post.rglob("*"):
        assert not (path.is_file() and any(name in path.read_bytes() for name in names)), path


@pytest.mark.parametrize(
    ("keepers", "needed", "refused"),
    [
        (("A", "B"), 2, SheetsShapeError),
        (("A", "B", "C"), 1, SheetsShapeError),
        (("A", "B", "C"), 3, SheetsShapeError),
        (tuple("ABCDEFGHI"), 2, SheetsShapeError),
        (tuple("ABCDEFGH"), 6, SheetsShapeError),
        (("A", "B", ""), 2, KeepersError),
        (("A", "B", " a "), 2, KeepersError),
    ],
)
def test_sheets_for_nobody_or_split_otherwise_are_not_made(
    post: Path, clock: TestClock, keepers: tuple[str, ...], needed: int, refused: type[Exception]
) -> None:
    desk = at_desk(post, clock)
    with pytest.raises(refused):
        prepare_sheets(desk, keepers, needed)
    leave(desk)


def test_where_somebody_supervises_who_coordinates_makes_no_sheets(post: Path, clock: TestClock) -> None:
    desk = at_desk(post, clock)
    ana, bea = desk.person, let_in(desk, "Bea", "supervisor", OTHER)
    for refused in (lambda: prepare_sheets(desk, KEEPERS, 2), lambda: seal_to_country(desk)):
        with pytest.raises(RoleMayNotError):
            refused()
    seat(desk, bea)
    assert len(prepare_sheets(desk, KEEPERS, 2).sheets) == 3
    seat(desk, ana)
    leave(desk)


def test_sheets_let_somebody_in_again_as_the_same_person_and_everybody_else_is_told(
    post: Path, clock: TestClock
) -> None:
    desk = at_desk(post, clock)
    let_in(desk, "Bea", "supervisor", OTHER)
    leave(desk)
    bea = at_desk(post, clock, OTHER)
    made = make(bea)
    leave(bea)
    leave(at_desk(post, clock))  # Ana comes in once after they were made
    clock.pass_time(hours=1)
    found = gathered(post, clock, made.sheets[:2])
    again = restore(found, slot_of(found, "Ana M."), NEW, shipped(), clock=clock)
    assert again.person.name == "Ana M."
    used = {"slot": made.slot.id, "person": again.person.id, "sheets": [1, 2]}
    assert said(again, "recovery_used") == [("recovery_used", used)]
    assert [one.kind for one in again.vault.findings] == []
    assert check_vault(again).sound
    leave(again)
    with pytest.raises(WrongPassphraseError):
        at_desk(post, clock)
    clock.pass_time(hours=1)
    bea = at_desk(post, clock, OTHER)
    (told,) = bea.vault.findings
    assert (told.kind, told.facts["name"]) == ("recovery_used", "Ana M.")
    last = last_use(bea)
    assert last is not None
    assert (last.name, last.by_country) == ("Ana M.", False)
    leave(bea)
    clock.pass_time(hours=1)
    bea = at_desk(post, clock, OTHER)
    assert bea.vault.findings == ()
    leave(bea)


def test_a_weak_passphrase_changes_nothing_and_notes_nothing(post: Path, clock: TestClock) -> None:
    desk = at_desk(post, clock)
    made = make(desk)
    leave(desk)
    found = gathered(post, clock, made.sheets[1:])
    with pytest.raises(WeakPassphraseError):
        restore(found, slot_of(found, "Ana M."), "corta", shipped(), clock=clock)
    desk = at_desk(post, clock)
    assert said(desk, "recovery_used") == []
    leave(desk)


def test_a_sheet_with_a_slip_given_twice_or_of_an_older_set_is_told_at_once(
    post: Path, clock: TestClock
) -> None:
    desk = at_desk(post, clock)
    old = make(desk)
    made = make(desk, OTHERS)
    leave(desk)
    found = gathered(post, clock, made.sheets[2:])
    first = made.sheets[0]
    wrong = "zero" if first[9] != "zero" else "acid"
    for words, refused in (
        ((*first[:9], wrong, *first[10:]), SheetSlipError),
        (first[:-1], SheetSlipError),
        (made.sheets[2], SheetTwiceError),
        (old.sheets[0], SheetFormerError),
        (split(bytes(32))[0], SheetNotOfVaultError),
    ):
        with pytest.raises(refused):
            with_sheet(found, words)
    assert sorted(with_sheet(found, first).sheets) == [1, 3]
    with pytest.raises(SheetsMissingError):
        people_to_restore(found)


def test_a_vault_without_sheets_asks_for_none(post: Path, clock: TestClock) -> None:
    with pytest.raises(NoSheetsError):
        gathered(post, clock, ())
    with pytest.raises(NoEscrowError):
        gathered(post, clock, (), by_country=True)


def test_the_drill_proves_sheets_and_opens_nothing(post: Path, clock: TestClock) -> None:
    desk = at_desk(post, clock)
    with pytest.raises(NoSheetsError):
        number_of_sheet(desk, split(bytes(32))[0])
    made = make(desk)
    assert [number_of_sheet(desk, sheet) for sheet in made.sheets] == [1, 2, 3]
    with pytest.raises(SheetSlipError):
        number_of_sheet(desk, made.sheets[0][:-1])
    with pytest.raises(SheetNotOfVaultError):
        number_of_sheet(desk, split(bytes(32))[0])
    slots = desk.vault.written.data
    note_rehearsal(desk, [2])
    sheets = sheets_here(desk)
    assert sheets is not None
    assert set(sheets.proven) == {2}
    assert days_since_proven(desk, sheets) is None, "one sheet alone opens nothing"
    clock.pass_time(days=3)
    note_rehearsal(desk, [3, 3])
    clock.pass_time(days=12)
    sheets = sheets_here(desk)
    assert sheets is not None
    assert days_since_proven(desk, sheets) == 15, "since then two had proved themselves"
    assert desk.vault.written.data == slots
    assert said(desk, "recovery_rehearsed")[-1][1] == {"slot": made.slot.id, "sheets": [3]}
    leave(desk)


def test_a_drill_is_due_when_it_was_long_ago_and_never_where_there_are_no_sheets(
    post: Path, clock: TestClock
) -> None:
    desk = at_desk(post, clock)
    assert not is_rehearsal_due(desk)
    make(desk)
    clock.pass_time(days=OLD)
    assert not is_rehearsal_due(desk)
    clock.pass_time(days=1)
    assert is_rehearsal_due(desk)
    note_rehearsal(desk, [1, 2])
    assert not is_rehearsal_due(desk)
    old = make(desk, OTHERS)
    sheets = sheets_here(desk)
    assert sheets is not None
    assert sheets.slot == old.slot.id
    assert not sheets.proven, "sheets of before prove nothing of those of now"
    leave(desk)


def test_sheets_that_were_replaced_are_noted_as_ended_once(post: Path, clock: TestClock) -> None:
    desk = at_desk(post, clock)
    old = make(desk)
    generation = desk.vault.slots.generation
    made = make(desk, OTHERS)
    assert desk.vault.slots.generation == generation + 1
    leave(desk)
    desk = at_desk(post, clock)
    assert said(desk, "recovery_ended") == [("recovery_ended", {"slot": old.slot.id})]
    assert opened_while(desk, post, clock, made) == (False, True)
    leave(desk)


def opened_while(desk: Desk, post: Path, clock: TestClock, made: Made) -> tuple[bool, bool]:
    """Tell what sheets open while somebody has the vault open, and once nobody has."""
    from repatria.domain.errors import VaultBusyError

    busy = False
    try:
        people_to_restore(gathered(post, clock, made.sheets[:2]))
    except VaultBusyError:
        busy = True
    desk.close_thread()
    desk.vault.close()
    return not busy, opened_by(post, clock, made.sheets[:2])


def rooted(desk: Desk) -> tuple[Sheet, ...]:
    seed = bytes(range(32))
    made = MadeRoot(root_of(seed, "GTM", practice=True), split(seed))
    found(desk, made.root)
    return made.sheets


def test_the_country_opens_what_was_sealed_to_its_root_and_that_is_noted_and_told(
    post: Path, clock: TestClock
) -> None:
    desk = at_desk(post, clock)
    with pytest.raises(RootMissingError):
        seal_to_country(desk)
    sheets = rooted(desk)
    with pytest.raises(NoEscrowError):
        end_escrow(desk)
    root = seal_to_country(desk)
    assert escrow_here(desk) == "GTM"
    (told,) = said(desk, "recovery_escrowed")
    slot = desk.vault.slots.recovery[0].id
    assert told[1] == {"slot": slot, "country": "GTM", "root": root.root}
    let_in(desk, "Bea", "supervisor", OTHER)
    leave(desk)
    clock.pass_time(hours=1)
    country = gathered(post, clock, sheets[1:], by_country=True)
    assert country.enough
    again = restore(country, slot_of(country, "Ana M."), NEW, shipped(), clock=clock)
    (used,) = said(again, "recovery_used")
    assert used[1] == {"slot": slot, "person": again.person.id, "sheets": []}
    leave(again)
    clock.pass_time(hours=1)
    bea = at_desk(post, clock, OTHER)
    assert [one.kind for one in bea.vault.findings] == ["recovery_used"]
    end_escrow(bea)
    assert escrow_here(bea) == ""
    assert said(bea, "recovery_ended") == [("recovery_ended", {"slot": slot})]
    leave(bea)
    with pytest.raises(NoEscrowError):
        gathered(post, clock, sheets[1:], by_country=True)


forked = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs copies of a running program")


def stopped_everywhere(before: Path, folder: Path, act: Callable[[Path], object]) -> list[Path]:
    """Do *act* in copies of a post, each killed one step later; the last was not."""
    places: list[Path] = []

    def stop(place: Path, number: int) -> None:
        die_at_step(number, *STEPS)
        act(place)

    killed = True
    while killed:
        place = folder / f"{len(places) + 1:03}"
        shutil.copytree(before, place)
        killed = was_killed(fork(partial(stop, place, len(places) + 1)))
        places.append(place)
    assert len(places) > 5
    return places


@forked
def test_making_the_first_sheets_stopped_anywhere_leaves_them_whole_or_none(
    post: Path, tmp_path: Path, clock: TestClock
) -> None:
    desk = at_desk(post, clock)
    made = prepare_sheets(desk, KEEPERS, 2)
    leave(desk)
    outcomes = set()
    for place in stopped_everywhere(
        post, tmp_path / "stops", lambda place: keep_sheets(at_desk(place, clock), made, KEEPERS)
    ):
        outcomes.add(opens := opened_by(place, clock, made.sheets[1:]))
        agrees(place, clock, {made.slot.id} if opens else set())
        assert opened_by(place, clock, made.sheets[1:]) is opens
    assert outcomes == {True, False}


@forked
def test_new_sheets_stopped_anywhere_leave_the_old_ones_or_the_new_ones_and_never_both(
    post: Path, tmp_path: Path, clock: TestClock
) -> None:
    desk = at_desk(post, clock)
    old = make(desk)
    made = prepare_sheets(desk, OTHERS, 2)
    leave(desk)
    outcomes = set()
    for place in stopped_everywhere(
        post, tmp_path / "stops", lambda place: keep_sheets(at_desk(place, clock), made, OTHERS)
    ):
        opens = tuple(opened_by(place, clock, one.sheets[:2]) for one in (old, made))
        assert opens in {(True, False), (False, True)}, place
        agrees(place, clock, {made.slot.id if opens[1] else old.slot.id})
        outcomes.add(opens)
    assert len(outcomes) == 2


@forked
def test_letting_somebody_in_again_stopped_anywhere_is_noted_before_and_can_be_done_again(
    post: Path, tmp_path: Path, clock: TestClock
) -> None:
    desk = at_desk(post, clock)
    made = make(desk)
    leave(desk)

    def again(place: Path) -> None:
        found = gathered(place, clock, made.sheets[:2])
        leave(restore(found, slot_of(found, "Ana M."), NEW, shipped(), clock=clock))

    outcomes = set()
    for place in stopped_everywhere(post, tmp_path / "stops", again):
        changed = False
        try:
            desk = at_desk(place, clock, NEW)
            changed = True
        except WrongPassphraseError:
            for left in (place / "state").glob("*.tries"):
                left.unlink()
            desk = at_desk(place, clock)
        noted = said(desk, "recovery_used")
        assert len(noted) == 1 or not changed
        told = [value for _, value in said(desk, "person_changed")]
        assert sum(one["what"] == "passphrase" for one in told if isinstance(one, dict)) == int(changed)
        leave(desk)
        assert opened_by(place, clock, made.sheets[1:])
        outcomes.add(changed)
    assert outcomes == {True, False}


def agrees(place: Path, clock: TestClock, standing: set[str]) -> None:
    """Check that the passphrase opens the vault, and that record and slots say the same of the sheets."""
    desk = at_desk(place, clock)
    assert {one.id for one in desk.vault.slots.recovery} == standing
    made = {dict(value)["slot"] for kind, value in said(desk, "recovery_made") if isinstance(value, dict)}
    ended = [dict(value)["slot"] for _, value in said(desk, "recovery_ended") if isinstance(value, dict)]
    assert made - set(ended) == standing
    assert len(ended) == len(set(ended))
    assert all(len(slot.data_keys) == 1 for slot in desk.vault.slots.slots)
    assert check_vault(desk).sound
    leave(desk)


def test_the_sheet_of_whoever_left_counts_until_there_are_new_ones(post: Path, clock: TestClock) -> None:
    desk = at_desk(post, clock)
    bea, dora = (let_in(desk, name, "auditor", f"otra frase de {name}") for name in ("Bea Á.", "Dora"))
    let_in(desk, "Dora", "coordinator", "la frase de la otra Dora")
    end_access(desk, dora.id)
    made = make(desk, ("bea a", "Dora", "Notaría 3"))
    sheets = sheets_here(desk)
    assert sheets is not None
    assert sheets.gone == (), "who left before was given one on purpose"
    assert sheets.kept_by("Bea Á.") == (1,)
    assert sheets.kept_by("Elías") == ()
    end_access(desk, bea.id)
    sheets = sheets_here(desk)
    assert sheets is not None
    assert sheets.gone == (1,)
    assert opened_by_all(post, clock, desk, made)
    desk = at_desk(post, clock)
    make(desk)
    sheets = sheets_here(desk)
    assert sheets is not None
    assert sheets.gone == ()
    leave(desk)


def opened_by_all(post: Path, clock: TestClock, desk: Desk, made: Made) -> bool:
    """Tell whether the sheets of before the access ended still open the vault, which is given back."""
    leave(desk)
    return opened_by(post, clock, made.sheets[:2])


def test_of_two_of_one_name_who_is_here_is_meant(post: Path, clock: TestClock) -> None:
    desk = at_desk(post, clock)
    dora = let_in(desk, "Dora", "auditor", "otra frase de Dora")
    let_in(desk, "Dora", "coordinator", "la frase de la otra Dora")
    make(desk, ("Dora", "Elías", "Flor"))
    end_access(desk, dora.id)
    sheets = sheets_here(desk)
    assert sheets is not None
    assert sheets.gone == ()
    leave(desk)
