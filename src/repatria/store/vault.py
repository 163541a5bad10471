"""The vault: made once, opened with a passphrase by one program at a time, and never in the clear.

A connection belongs to the thread that asked for it and is closed there. ``Vault.close`` gives the vault
back; the keys are gone when the process ends, which is why locking ends it.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_bytes

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from repatria import paths
from repatria.domain.errors import (
    KeySlotsDamagedError,
    StorageError,
    VaultDamagedError,
    WrongPassphraseError,
)
from repatria.domain.ids import LogId, make_id
from repatria.domain.people import Role
from repatria.durable import copy_durably, told_of
from repatria.store import slotfile
from repatria.store.building import NewVault, build_vault, make_drafts
from repatria.store.cipher import Connection, be_alone, open_connection
from repatria.store.device import ROOT_SECRET, own_device, secret
from repatria.store.drafts import Drafts
from repatria.store.findings import Finding
from repatria.store.headfile import Head, HeadFile, compare, head_of
from repatria.store.kdf import KdfCost
from repatria.store.keychange import (
    BACKUPS_NAME,
    DRAFTS_NAME,
    VAULT_NAME,
    Settled,
    file_key,
    settle,
)
from repatria.store.keyslots import Opened, Random, try_slots
from repatria.store.lockfile import VaultLock
from repatria.store.migrate import drafts_steps, migrate
from repatria.store.mirror import reconcile
from repatria.store.people import account_of_slot
from repatria.store.slotfile import ReadSlots, SlotFile, load_slots
from repatria.store.tries import Tries


class Vault:
    """An open vault, with the person who opened it and a log id of its own that lives in memory only."""

    def __init__(
        self,
        folder: Path,
        state_dir: Path,
        lock: VaultLock,
        settled: Settled,
        opened: Opened,
        random: Random,
    ) -> None:
        self.folder = folder
        self.state_dir = state_dir
        self.random = random
        self.slots: SlotFile = settled.file
        self.opened = opened
        self.log = LogId(make_id(random(16)))
        self.findings: tuple[Finding, ...] = settled.findings
        self._keys = dict(settled.keys)
        self._lock = lock
        self._keys_held = threading.RLock()
        self._tries = Tries(state_dir / f"{self.id}.tries")
        self.failed_tries = self._tries.read().failed
        self._enter()

    @property
    def id(self) -> str:
        """Return the vault's id, which says nothing of the post."""
        return self.slots.vault

    @property
    def practice(self) -> bool:
        """Tell whether this vault is for practice: no real case may stand in it."""
        return self.slots.practice

    @property
    def signing_key(self) -> Ed25519PrivateKey:
        """Return the key with which the person who opened the vault signs."""
        return Ed25519PrivateKey.from_private_bytes(self.opened.secret.signing_seed)

    def writer(self) -> Connection:
        """Return a writing connection for the calling thread; the program has one such thread."""
        return self._connect(VAULT_NAME)

    def reader(self) -> Connection:
        """Return a connection for the calling thread that cannot write."""
        return self._connect(VAULT_NAME, read_only=True)

    def drafts(self) -> Drafts:
        """Return the drafts, on a connection of their own for the calling thread."""
        return Drafts(self._connect(DRAFTS_NAME))

    def key_for(self, purpose: str) -> bytes:
        """Return the key for one *purpose*, the same through every change of the data key."""
        return slotfile.subkey(self._root, self.id, purpose)

    def remember(self, connection: Connection) -> bool:
        """Note outside the vault how long it is, after each commit; False when it would not be noted."""
        return self._head.write(head_of(connection))

    def sync_memory(self) -> None:
        """Wait until what was noted is on the disk: at lock, and before any bundle leaves."""
        self._head.sync()

    def forget_failed_tries(self) -> None:
        """Clear the counter of wrong passphrases, once it stands in the record."""
        self._tries.clear()
        self.failed_tries = 0

    def use_slots(self, slots: SlotFile) -> None:
        """Go on with slots that were just written."""
        self.slots = slots

    def use_keys(self, settled: Settled, opened: Opened) -> None:
        """Go on with the keys after a change of the data key."""
        self.slots = settled.file
        self.opened = opened
        self.findings += settled.findings
        self._keys = dict(settled.keys)

    def close(self) -> None:
        """Give the vault back to other programs; connections are closed by the threads that opened them."""
        with suppress(StorageError):
            # What could not be noted is noticed as nothing at all, and must not keep the vault from closing.
            self.sync_memory()
        self._lock.release()

    @contextmanager
    def changing_keys(self) -> Iterator[None]:
        """Let no other thread open a file of the vault while the block changes its key."""
        with self._keys_held:
            yield

    def be_alone(self) -> None:
        """Refuse while anything has a file of the vault open."""
        for name in (VAULT_NAME, DRAFTS_NAME):
            connection = self._connect(name)
            try:
                be_alone(connection, self.folder / name)
            finally:
                connection.close()

    def _connect(self, name: str, *, read_only: bool = False) -> Connection:
        with self._keys_held:
            key = self._keys[name]
            return open_connection(self.folder / name, key.key, key.salt, read_only=read_only)

    def _enter(self) -> None:
        slots_path = self.folder / slotfile.FILE_NAME
        connection = self.writer()
        try:
            migrate(connection, put_aside=lambda version: _put_aside(self.folder, connection, version))
            read = load_slots(slots_path)
            self.slots, repaired = reconcile(connection, read, self.opened.data_keys, slots_path)
            self._read_own(connection)
            noticed = compare(connection, self._head.read())
            if noticed is None or noticed.kind in {"head_missing", "head_damaged"}:
                # A vault that lost its end stays noticed until the next commit.
                self.remember(connection)
        finally:
            connection.close()
        self._tries.opened(self.opened.slot)
        self.findings += tuple(finding for finding in (repaired, noticed) if finding)
        self._ready_drafts()

    def _read_own(self, connection: Connection) -> None:
        person = account_of_slot(connection, self.opened.slot)
        device = own_device(connection)
        root = secret(connection, ROOT_SECRET)
        if person is None or device is None or root is None:
            raise VaultDamagedError(file=VAULT_NAME, reason="no account, device or root for this slot")
        self.person, self.device, self._root = person, device, root
        self._head = HeadFile(self.state_dir / f"{self.id}.head", self.key_for("head"))

    def _ready_drafts(self) -> None:
        path = self.folder / DRAFTS_NAME
        if DRAFTS_NAME not in self._keys:
            self.findings += (Finding("drafts_lost", {"kept": _move_away(path)}),)
            data_key = self.opened.data_keys[max(self.opened.data_keys)]
            self._keys[DRAFTS_NAME] = file_key(self.slots, data_key, DRAFTS_NAME)
            make_drafts(path, self._keys[DRAFTS_NAME])
            return
        connection = self._connect(DRAFTS_NAME)
        try:
            migrate(connection, drafts_steps(), file=DRAFTS_NAME)
        finally:
            connection.close()


def create_vault(
    folder: Path,
    *,
    passphrase: str,
    person_name: str,
    role: Role,
    country: str,
    post: str,
    age_identity: str,
    language: str = "es",
    zone: str = "",
    practice: bool = False,
    cost: KdfCost | None = None,
    state_dir: Path | None = None,
    random: Random = token_bytes,
) -> Vault:
    """Make a vault in *folder*, which is empty or not there, and return it open; half a vault is never left.

    *cost* is measured on this machine unless given; cheap costs are taken for practice only.
    """
    state_dir = state_dir or paths.state_folder()
    wanted = NewVault(person_name, role, language, country, post, age_identity, practice, cost, zone)
    vault_id, head_key = build_vault(folder, passphrase, wanted, random)
    HeadFile(state_dir / f"{vault_id}.head", head_key).write(Head(0))
    return open_vault(folder, passphrase, state_dir=state_dir, random=random)


def open_vault(
    folder: Path,
    passphrase: str,
    *,
    state_dir: Path | None = None,
    clock: Callable[[], float] = time.time,
    random: Random = token_bytes,
) -> Vault:
    """Return the vault in *folder*, opened by whoever's *passphrase* this is."""
    state_dir = state_dir or paths.state_folder()
    load_slots(folder / slotfile.FILE_NAME)
    lock = VaultLock(folder)
    try:
        # Read again, now that nobody else can be changing it.
        read = load_slots(folder / slotfile.FILE_NAME)
        opened = _opened_by(passphrase, read, Tries(state_dir / f"{read.file.vault}.tries"), clock)
        proved = read.proved_by(opened.newest_key)
        settled = settle(folder, read.file, opened, random, finish=proved)
        return Vault(folder, state_dir, lock, settled, opened, random)
    except BaseException:
        lock.release()
        raise


def _opened_by(passphrase: str, read: ReadSlots, tries: Tries, clock: Callable[[], float]) -> Opened:
    tries.check(clock())
    opened = try_slots(read.file, passphrase, first=tries.read().slot)
    if opened is not None:
        return opened
    count = tries.add(clock())
    if not read.intact:
        raise KeySlotsDamagedError(file=slotfile.FILE_NAME, reason="changed")
    raise WrongPassphraseError(tries=count)


def _put_aside(folder: Path, connection: Connection, version: int) -> None:
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    copies = folder / BACKUPS_NAME
    with told_of(copies):
        copies.mkdir(mode=0o700, exist_ok=True)
    copy_durably(folder / VAULT_NAME, copies / f"before-{version + 1}.db")


def _move_away(path: Path) -> str:
    """Keep what cannot be read as drafts, in case somebody can, with its journal; return its new name.

    The journal holds the last keystrokes. What was set aside before stays beside it.
    """
    endings = ("", "-wal", "-shm")
    number = 1
    while any(path.with_name(f"{path.name}.unreadable-{number}{ending}").exists() for ending in endings):
        number += 1
    kept = ""
    with told_of(path):
        for ending in endings:
            left = path.with_name(path.name + ending)
            if left.exists():
                left.replace(path.with_name(f"{path.name}.unreadable-{number}{ending}"))
                kept = kept or f"{path.name}.unreadable-{number}{ending}"
    return kept
