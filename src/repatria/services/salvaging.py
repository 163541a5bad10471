"""Save what can still be read of a damaged vault into a new one; the damaged one stays where it is, as it is."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from secrets import token_bytes
from typing import Any, Final

from repatria import paths
from repatria.content.library import Library
from repatria.domain.calendar import utc_text
from repatria.domain.errors import ReadOnlyError, VaultWipedError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.ids import CaseId
from repatria.domain.progress import Progress
from repatria.sealing import new_identity
from repatria.services.cases.restricting import RESTRICTED
from repatria.services.cases.summaries import after_commit
from repatria.services.countries import countries_known
from repatria.services.desk import Clock, Desk
from repatria.services.exchange.directory_came import hold_revoked
from repatria.services.missing import SALVAGED
from repatria.services.vaults import leave, system_clock, unlock
from repatria.store.building import built_aside
from repatria.store.cipher import Connection
from repatria.store.keys.slotfile import refuse_inside_vault
from repatria.store.lockfile import VaultLock
from repatria.store.log import events
from repatria.store.people import accounts
from repatria.store.salvage.essentials import MadeAnew, Spare, complete
from repatria.store.salvage.restricted import Restricted
from repatria.store.salvage.salvaging import Salvaged, salvage, sources_of
from repatria.store.salvage.way_in import find_way_in
from repatria.store.steps import nobody
from repatria.store.wiping import finish_wiping

_MOST_NOTED: Final = 5000
"""So many runs of missing events the record keeps; of more the first are asked of others."""


@dataclass(frozen=True, slots=True)
class Whose:
    """Which *post* and *country* a new device is of, where the keys of the old one can be read nowhere."""

    post: str = ""
    country: str = ""
    zone: str = ""


def salvage_vault(
    folder: Path,
    target: Path,
    passphrase: str,
    library: Library,
    *,
    whose: Whose = Whose(),
    told: Progress = nobody,
    clock: Clock = system_clock,
    state_dir: Path | None = None,
) -> tuple[Desk, Salvaged]:
    """Make in *target*, which is empty or not there, a vault of what can be read of the damaged one in *folder*.

    Whoever has a way in may: it shows them nothing that an unlock would not, and takes nothing away. Raises
    OnlyPracticeError for whoever may not sit at the desk. Stopped or failed, at any moment, there is no new vault.
    """
    state_dir = state_dir or paths.state_folder()
    refuse_inside_vault(target)
    if finish_wiping(folder, state_dir):
        raise VaultWipedError(place=str(folder))
    with _held(folder):
        sources = sources_of(folder)
        way = find_way_in(sources, passphrase, state_dir, lambda: clock().timestamp(), time.monotonic)
        spare = Spare(new_identity(), whose.post, whose.country, whose.zone)
        with built_aside(target) as building:

            def fill(connection: Connection) -> MadeAnew:
                return complete(connection, building, way, passphrase, spare, token_bytes)

            found = salvage(folder, building, way, fill, told)
            desk = unlock(building, passphrase, library, clock=clock, state_dir=state_dir)
            found = _with_remembered(found, desk)
            try:
                _settle(desk, found)
                desk.close_thread()
                desk.vault.move_to(target)
            except BaseException:
                leave(desk)
                raise
    return desk, found


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    """Let no other program open the damaged vault meanwhile; on a device that cannot be written nobody changes it."""
    lock = None
    with suppress(ReadOnlyError):
        lock = VaultLock(folder)
    try:
        yield
    finally:
        if lock is not None:
            lock.release()


def _with_remembered(found: Salvaged, desk: Desk) -> Salvaged:
    """Count also what this machine remembers of the vault and nothing else does."""
    facts = (one.facts for one in desk.vault.findings if one.kind == "head_shorter")
    short = sum(int(str(fact["remembered"])) - int(str(fact["count"])) for fact in facts)
    return replace(found, uncounted=max(found.uncounted, short - found.lost))


def _settle(desk: Desk, found: Salvaged) -> None:
    """Note what was found; what is lost of what was revoked follows again from the country's directory."""
    cases: tuple[CaseId, ...] = ()
    with desk.writing() as connection:
        if {"", "cut"}.intersection(found.tables):
            known = countries_known(desk).get(desk.country_code)
            cases = hold_revoked(desk, connection, known.revocations if known else ())
        desk.append_in(connection, [desk.note(SALVAGED, _noted(found))])
        events.append(
            connection,
            desk.vault.log,
            [_restricted_again(desk, one) for one in found.unguarded],
            author=desk.person.id,
            wall=utc_text(desk.now()),
            random=desk.vault.random,
            sign=desk.vault.sign,
        )
    after_commit(desk, (*cases, *(one.case for one in found.unguarded)))


def _restricted_again(desk: Desk, one: Restricted) -> Deed:
    """Return what leaves a case to whom it was left; else to the liaisons, or to who is here."""
    people = [person for person in accounts(desk.read()) if person.active]
    readers = one.readers or [person.id for person in people if person.role == "liaison"] or [desk.person.id]
    return Deed(core_part(one.case), VALUE, RESTRICTED, sorted(readers))


def _noted(found: Salvaged) -> dict[str, Any]:
    """Return what the record keeps of it."""
    return {
        "events": found.events,
        "from_copies": found.from_copies,
        "missing": [[one.part, one.log, one.first, one.last] for one in found.missing[:_MOST_NOTED]],
        "uncounted": found.uncounted,
        "pages": found.pages,
        "tables": list(found.tables),
        "device": found.made_anew.device,
        "root": found.made_anew.root,
    }
