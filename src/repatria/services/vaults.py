"""Make a vault, unlock one, check one: how a person comes to their desk."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from repatria.content.library import Library
from repatria.domain.errors import (
    DiskFullError,
    RecordIncompleteError,
    StorageError,
    TraineeInRealVaultError,
    UnknownCountryError,
    VaultDamagedError,
    VaultError,
)
from repatria.domain.events.deed import Deed
from repatria.domain.ids import CaseId
from repatria.domain.letters import whole_letters
from repatria.domain.may import role_may
from repatria.domain.people import Role
from repatria.sealing import new_identity
from repatria.services.cases.measuring import measure_growing
from repatria.services.cases.summaries import after_commit, refresh_stale
from repatria.services.desk import Clock, Desk
from repatria.services.exchange.delivering import sweep_outbox
from repatria.services.exchange.erasures import erase_again, settle_erased
from repatria.services.exchange.inbox import sweep_inbox
from repatria.services.packets.recalled import hear_recalls
from repatria.services.packs import NO_PROTOCOL, check_pack, pack_for_country, packs_now_known
from repatria.services.post.people import account_made, unsaid
from repatria.services.post.put_back import noted_at_unlock
from repatria.services.recovery.standing import uses_untold, ways_ended_unsaid
from repatria.services.zones import zone_for
from repatria.store.access import fit_cost
from repatria.store.cipher import Connection
from repatria.store.creating import create_vault
from repatria.store.findings import Finding
from repatria.store.keys.kdf import KdfCost
from repatria.store.lists.cases import CaseFilter, count
from repatria.store.lists.stale_lines import mark_stale
from repatria.store.log.events import end_of_part
from repatria.store.log.opaque import apply_opaque
from repatria.store.recovering import keep_way_back
from repatria.store.reserve import give_up_reserve, has_reserve, keep_reserve
from repatria.store.swapping import clear_room
from repatria.store.vault import Vault, open_vault
from repatria.sync.grammar import Country, Words

AT_UNLOCK = 500
"""Lines left stale that an unlock works out at once; more than that are caught up beside the work."""


def system_clock() -> datetime:
    """Return the time by the machine's clock: evidence, never order."""
    return datetime.now(UTC)  # noqa: TID251 - the one clock; everything else is given it


@dataclass(frozen=True, slots=True)
class NewVault:
    """What a new vault asks: whose it is, which post, which country, and the passphrase of its first person.

    The *zone* (IANA) must be said where the country has several.
    """

    passphrase: str
    person: str
    post: str
    country: str
    role: Role = "coordinator"
    language: str = "es"
    practice: bool = False
    zone: str = ""


def new_vault(
    folder: Path,
    wanted: NewVault,
    library: Library,
    *,
    clock: Clock = system_clock,
    state_dir: Path | None = None,
) -> Desk:
    """Make a vault in *folder* and return its desk; the country's protocol is put into use at once.

    What stops it, at any moment, leaves no vault: the same can be asked for again. Raises TraineeInRealVaultError
    for whoever is in training where cases will be of real people.
    """
    _check(wanted, library)
    zone = zone_for(library.countries[wanted.country], wanted.zone)

    def begin(made: Vault) -> None:
        desk = Desk(made, library, clock)
        try:
            desk.append([*_begun(desk), account_made(desk, desk.person)])
            pack_for_country(desk, wanted.country)
        finally:
            desk.close_thread()

    vault = create_vault(
        folder,
        passphrase=wanted.passphrase,
        person_name=whole_letters(wanted.person),
        role=wanted.role,
        country=wanted.country,
        post=whole_letters(wanted.post),
        age_identity=new_identity(),
        language=wanted.language,
        zone=zone,
        practice=wanted.practice,
        cost=KdfCost.for_practice() if wanted.practice else None,
        state_dir=state_dir,
        begin=begin,
    )
    return Desk(vault, library, clock)


def _check(wanted: NewVault, library: Library) -> None:
    """Refuse a post or country that no sealed file could name or no file describes: nobody could work with it.

    So is one whose protocol is wrong, and a first person who may not sit there.
    """
    if not role_may(wanted.role, "sit", practice=wanted.practice):
        raise TraineeInRealVaultError
    names = {"post": (wanted.post, Words), "country": (wanted.country, Country)}
    missing = [name for name, (text, kind) in names.items() if not text.strip() or not _is(text, kind)]
    if missing:
        raise RecordIncompleteError(missing=tuple(missing))
    if wanted.country not in library.countries:
        raise UnknownCountryError(country=wanted.country)
    check_pack(library, wanted.country)


def _is(text: str, kind: Any) -> bool:
    try:
        msgspec.convert(text, kind)
    except msgspec.ValidationError:
        return False
    return True


def unlock(
    folder: Path,
    passphrase: str,
    library: Library,
    *,
    clock: Clock = system_clock,
    state_dir: Path | None = None,
) -> Desk:
    """Open the vault in *folder* with whoever's *passphrase* this is; the tries that failed before are recorded.

    What fails gives the vault back: it can be tried again at once. On a full disk the vault takes the room that it
    kept for itself; while it has none, ``Vault.findings`` say so. Raises OnlyPracticeError for whoever is in training
    where cases are of real people: that they came is noted, and nothing is opened.
    """
    may_retry = has_reserve(folder)
    try:
        return _unlock(folder, passphrase, library, clock, state_dir)
    except DiskFullError:
        give_up_reserve(folder)
        if not may_retry:
            raise
    return _unlock(folder, passphrase, library, clock, state_dir)


def _unlock(folder: Path, passphrase: str, library: Library, clock: Clock, state_dir: Path | None) -> Desk:
    vault = open_vault(folder, passphrase, state_dir=state_dir, clock=lambda: clock().timestamp())
    desk = Desk(vault, library, clock)
    try:
        clear_room(folder)  # that a rehearsal of restoring left when it was stopped
        sweep_inbox(folder)
        with desk.by_itself():
            around = _note_unlock(desk)
        desk.need_seat()
        keep_way_back(vault)
        _fit_cost(vault, passphrase)
        settle_erased(desk)
        sweep_outbox(desk)
        after_commit(desk, (*around, *hear_recalls(desk)))
        _catch_up(desk)
        _keep_room(vault)
    except BaseException:
        leave(desk)
        raise
    return desk


def _fit_cost(vault: Vault, passphrase: str) -> None:
    """Let a try cost what fits this machine; a disk that does not take it keeps nobody out."""
    with suppress(StorageError, VaultError):
        fit_cost(vault, passphrase)


def _catch_up(desk: Desk) -> None:
    """Work out lines that were left stale; where the lists are damaged, all else can be read and given away still."""
    try:
        refresh_stale(desk, AT_UNLOCK, again=True)
    except VaultDamagedError as error:
        desk.vault.findings += (Finding("structure_damaged", {"what": error.facts["reason"]}),)


def _keep_room(vault: Vault) -> None:
    """Keep room for a day when the disk is full; what is invented needs none."""
    if not vault.practice and not keep_reserve(vault.folder, vault.random):
        vault.findings += (Finding("room_little"),)


def _note_unlock(desk: Desk) -> tuple[CaseId, ...]:
    """Note it, and do what this version or a file beside the copies knows; return the cases whose lines follow."""
    vault = desk.vault
    for used in uses_untold(desk):
        facts = {"name": used.name, "day": used.day or "—"}
        vault.findings += (Finding("recovery_used", facts),)
    notes = [*_begun(desk), *noted_at_unlock(desk)]
    if vault.failed_tries:
        notes.append(desk.note("unlock_failed", {"tries": vault.failed_tries}))
    with desk.writing() as connection:
        apply_opaque(connection)  # of what a newer version wrote, this one may have learned
        around = erase_again(desk, connection)
        untold = [*unsaid(desk, connection), *ways_ended_unsaid(desk, connection)]
        desk.append_in(connection, [*notes, *untold])
        _bring_protocols(desk, connection)
        measure_growing(desk, connection)
    vault.forget_failed_tries()
    return around


def _bring_protocols(desk: Desk, connection: Connection) -> None:
    """Put protocols into use that cases here wait for and a newer version of the program knows.

    Who only reads opens the vault all the same: it waits for somebody who works.
    """
    lacking = CaseFilter(practice=desk.practice, is_open=None, flag=NO_PROTOCOL)
    if not desk.may("work") or not count(desk.read(), lacking):
        return
    deeds = packs_now_known(desk)
    desk.append_in(connection, deeds)
    if deeds:
        mark_stale(connection, NO_PROTOCOL)


def _begun(desk: Desk) -> list[Deed]:
    """Return what each unlock notes first, so that a copy shows as a branch: the head of the record it goes on from.

    And the key with which its person signs, and that what this log says bears the vault's mark: so both stand also in
    vaults from before.
    """
    begun: dict[str, object] = {"device": desk.vault.device.id, "heads": []}
    if (end := end_of_part(desk.read(), desk.record)) is not None:
        head, log, n = end
        begun |= {"heads": [head], "last": {"log": log, "n": n}}
    unlocked = {"key": desk.person.verify_key, "marks": True}
    return [desk.note("log_started", begun), desk.note("unlocked", unlocked)]


def leave(desk: Desk) -> None:
    """Give the vault back: what was noted is on the disk, connections of this thread are closed."""
    try:
        desk.close_thread()
    finally:
        desk.vault.close()
