"""The vault: opened with a passphrase by one program at a time, and never in the clear.

A connection belongs to the thread that asked for it and is closed there. ``Vault.close`` gives the vault
back; the keys are gone when the process ends, which is why locking ends it.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from secrets import token_bytes

from repatria import paths
from repatria.domain.directory.revoking import log_of_device
from repatria.domain.errors import StorageError, VaultDamagedError, VaultWipedError
from repatria.signing import sign
from repatria.store.aside import copy_before, move_away
from repatria.store.building import give_name, make_drafts
from repatria.store.cipher import Connection, be_alone, open_connection
from repatria.store.device import ROOT_SECRET, own_device, secret
from repatria.store.drafts import Drafts
from repatria.store.findings import Finding
from repatria.store.headfile import HeadFile, compare, head_of
from repatria.store.keys import slotfile
from repatria.store.keys.keychange import DRAFTS_NAME, VAULT_NAME, Settled, file_key, settle
from repatria.store.keys.keyslots import Opened
from repatria.store.keys.mirror import keep_mirror, mirrored
from repatria.store.keys.sealedkey import Random
from repatria.store.keys.slotfile import ReadSlots, SlotFile
from repatria.store.keys.slotscopy import keep_copy
from repatria.store.keys.tries import Tries
from repatria.store.keys.unlocking import Key, by_passphrase, slots_at, unlock_slots
from repatria.store.lockfile import VaultLock
from repatria.store.migrate import drafts_steps, migrate
from repatria.store.pages import Pages
from repatria.store.people import account_of_slot
from repatria.store.swapping import finish_restoring
from repatria.store.wipe_word import take_back
from repatria.store.wiping import finish_wiping


class Vault:
    """An open vault, with the person who opened it and a log id of its own that lives in memory only.

    Of *changed_slots* another passphrase counts since the program was stopped: the record may not tell of that yet.
    """

    def __init__(
        self,
        folder: Path,
        state_dir: Path,
        lock: VaultLock,
        settled: Settled,
        random: Random,
        changed: frozenset[str] = frozenset(),
    ) -> None:
        self.folder = folder
        self.state_dir = state_dir
        self.random = random
        self.written: ReadSlots = settled.slots
        self.opened = settled.opened
        self.findings: tuple[Finding, ...] = settled.findings
        self.changed_slots = changed
        self._keys = dict(settled.keys)
        self._lock = lock
        self._keys_held = threading.RLock()
        self._tries = Tries(state_dir / f"{self.id}.tries")
        self.failed_tries = self._tries.read().failed
        self._enter()
        self.log = log_of_device(self.device.id, random(16))

    @property
    def slots(self) -> SlotFile:
        """Return who can open the vault, as it was last written."""
        return self.written.file

    @property
    def id(self) -> str:
        """Return the vault's id, which says nothing of the post."""
        return self.slots.vault

    @property
    def practice(self) -> bool:
        """Tell whether this vault is for practice: no real case may stand in it."""
        return self.slots.practice

    def sign(self, payload: bytes) -> bytes:
        """Return the signature of the person who opened the vault, as a person; the key never leaves here."""
        return sign(self.opened.secret.signing_seed, "person", payload)

    def writer(self) -> Connection:
        """Return a writing connection for the calling thread; the program has one such thread."""
        return self._connect(VAULT_NAME)

    def reader(self) -> Connection:
        """Return a connection for the calling thread that cannot write."""
        return self._connect(VAULT_NAME, read_only=True)

    def read_copy(self, copy: Path) -> Connection:
        """Return a connection that cannot write to a *copy* of the vault, which stands under the vault's own key."""
        with self._keys_held:
            key = self._keys[VAULT_NAME]
            return open_connection(copy, key.key, key.salt, read_only=True)

    def pages(self, name: str) -> Pages:
        """Return the pages of the file *name* of the vault, under the key that it has now."""
        with self._keys_held:
            key = self._keys[name]
            return Pages(self.folder / name, key.key, key.salt)

    def drafts(self) -> Drafts:
        """Return the drafts, on a connection of their own for the calling thread."""
        return Drafts(self._connect(DRAFTS_NAME))

    def drafts_reader(self) -> Connection:
        """Return a connection to the drafts for the calling thread that cannot write."""
        return self._connect(DRAFTS_NAME, read_only=True)

    def key_for(self, purpose: str) -> bytes:
        """Return the key for one *purpose*, the same through every change of the data key."""
        return slotfile.subkey(self._root, self.id, purpose)

    def remember(self, connection: Connection) -> bool:
        """Note outside the vault how long it is, after each commit; False when it would not be noted."""
        return self._head.write(head_of(connection))

    def sync_memory(self) -> None:
        """Wait until what was noted is on the disk: at lock, and before any bundle leaves."""
        self._head.sync()

    def note_dear(self, salt: str, seconds: float) -> float:
        """Remember on this machine that a try was too dear, or 0; return what it was at the unlock before."""
        return self._tries.note_dear(salt, seconds)

    def forget_failed_tries(self) -> None:
        """Clear the counter of wrong passphrases, once it stands in the record."""
        self._tries.clear()
        self.failed_tries = 0

    def use_slots(self, written: ReadSlots, opened: Opened | None = None) -> None:
        """Go on with slots that were just written, and with the data keys in them."""
        self.written = written
        self.opened = opened or self.opened

    def use_keys(self, settled: Settled) -> None:
        """Go on with the keys after a change of the data key."""
        self.use_slots(settled.slots, settled.opened)
        self.findings += settled.findings
        self._keys = dict(settled.keys)

    def keep_copy(self) -> None:
        """Remember the slots on this machine too, in case the file in the vault is lost or put back."""
        keep_copy(self.state_dir, self.id, self.written.data)

    def move_to(self, folder: Path) -> None:
        """Go on under the name *folder*, which the vault gets now that it is made; no connection may be open."""
        self._lock.release()
        give_name(self.folder, folder)
        self.folder = folder
        self._lock = VaultLock(folder)

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
                be_alone(connection)
            finally:
                connection.close()

    def _connect(self, name: str, *, read_only: bool = False) -> Connection:
        with self._keys_held:
            key = self._keys[name]
            return open_connection(self.folder / name, key.key, key.salt, read_only=read_only)

    def _enter(self) -> None:
        connection = self.writer()
        try:
            migrate(connection, put_aside=lambda version: copy_before(self.folder, connection, version))
            kept = mirrored(connection)
            if kept is None or kept.data != self.written.data:
                keep_mirror(connection, self.written.data)  # a change of the key was finished just now
            self._read_own(connection)
            noticed = compare(connection, self._head.read())
            if noticed is None or noticed.kind in {"head_missing", "head_damaged"}:
                # A vault that lost its end stays noticed until the next commit.
                self.remember(connection)
        finally:
            connection.close()
        self._tries.opened(self.opened.slot)
        self.keep_copy()
        self.findings += (noticed,) if noticed else ()
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
            self.findings += (Finding("drafts_lost", {"kept": move_away(path)}),)
            data_key = self.opened.data_keys[max(self.opened.data_keys)]
            self._keys[DRAFTS_NAME] = file_key(self.slots, data_key, DRAFTS_NAME)
            make_drafts(path, self._keys[DRAFTS_NAME])
            return
        connection = self._connect(DRAFTS_NAME)
        try:
            migrate(connection, drafts_steps(), file=DRAFTS_NAME)
        finally:
            connection.close()


def open_vault(
    folder: Path,
    passphrase: str,
    *,
    state_dir: Path | None = None,
    clock: Callable[[], float] = time.time,
    ran: Callable[[], float] = time.monotonic,
    random: Random = token_bytes,
) -> Vault:
    """Return the vault in *folder*, opened by whoever's *passphrase* this is; *ran* is how long the machine runs."""
    return open_with(
        folder, by_passphrase(passphrase), state_dir=state_dir, clock=clock, ran=ran, random=random
    )


def open_with(
    folder: Path,
    key: Key,
    *,
    state_dir: Path | None = None,
    clock: Callable[[], float] = time.time,
    ran: Callable[[], float] = time.monotonic,
    random: Random = token_bytes,
) -> Vault:
    """Return the vault in *folder*, opened by what somebody brings.

    Raises VaultWipedError where its wipe was begun on this machine: that is ended instead. One that was begun on
    another is taken back.
    """
    state_dir = state_dir or paths.state_folder()
    finish_restoring(folder)
    if finish_wiping(folder, state_dir):
        raise VaultWipedError(place=str(folder))
    slots_at(folder, state_dir)
    lock = VaultLock(folder)
    try:
        # Read again, now that nobody else can be changing it.
        unlocked = unlock_slots(folder, key, state_dir, clock, random, ran)
        settled = settle(folder, unlocked.slots, unlocked.opened, random)
        settled = replace(settled, findings=unlocked.findings + settled.findings)
        vault = Vault(folder, state_dir, lock, settled, random, unlocked.changed)
        take_back(folder, state_dir, vault.id)
    except BaseException:
        lock.release()
        raise
    return vault
