"""Cheap practice vaults for tests, and what a stopped or second program does to them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from os import urandom
from pathlib import Path
from typing import Any

from repatria.domain.events.deed import Deed
from repatria.store.cipher import Connection, open_connection
from repatria.store.creating import create_vault
from repatria.store.keys.kdf import KdfCost
from repatria.store.keys.keychange import VAULT_NAME, file_key
from repatria.store.log.events import append
from repatria.store.transactions import transaction
from repatria.store.vault import Vault, open_vault

PASSPHRASE = "una frase de Ana"
OTHER = "otra frase de Bea"
KEY, SALT = bytes(range(32)), bytes(range(100, 116))
ROOT = Path(__file__).parents[2]


def nobody(payload: bytes) -> bytes:
    """Sign as nobody would: for events of people that have no account."""
    return bytes(64)


def new_vault(folder: Path, *, practice: bool = True, cost: KdfCost | None = None) -> Vault:
    return create_vault(
        folder / "vault",
        passphrase=PASSPHRASE,
        person_name="Ana",
        role="coordinator",
        country="GTM",
        post="Puesto",
        age_identity="AGE-SECRET-KEY-INVENTED",
        practice=practice,
        cost=cost,
        state_dir=folder / "state",
    )


def reopen(folder: Path, passphrase: str = PASSPHRASE) -> Vault:
    return open_vault(folder / "vault", passphrase, state_dir=folder / "state")


def memory(key: bytes = KEY) -> Connection:
    return open_connection(":memory:", key, SALT)


def kinds(vault: Vault) -> set[str]:
    return {finding.kind for finding in vault.findings}


def add_events(vault: Vault, count: int) -> None:
    """Let *count* things happen, and note how long the vault is."""
    deeds = [Deed(f"record/{vault.device.id}", "note_added", "", urandom(400).hex()) for _ in range(count)]
    with closing(vault.writer()) as connection:
        with transaction(connection):
            append(
                connection,
                vault.log,
                deeds,
                author=vault.person.id,
                wall="2026-01-01T00:00:00Z",
                random=urandom,
                sign=vault.sign,
            )
        vault.remember(connection)


def count_events(vault: Vault) -> int:
    connection = vault.reader()
    try:
        return int(connection.execute("SELECT count(*) FROM event").fetchone()[0])
    finally:
        connection.close()


def keys_that_open(vault: Vault, data_keys: list[bytes]) -> int:
    """Count which of *data_keys* open the vault's file."""
    opened = 0
    for data_key in data_keys:
        key = file_key(vault.slots, data_key, VAULT_NAME)
        try:
            open_connection(vault.folder / VAULT_NAME, key.key, key.salt, read_only=True).close()
        except Exception:  # noqa: BLE001 - any refusal counts
            continue
        opened += 1
    return opened


def run_apart(script: str, *arguments: str) -> subprocess.Popen[str]:
    """Run *script* in a program of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def fork(act: Callable[[], None]) -> int:
    """Let a copy of this program do *act* and end; return its number."""
    number = os.fork()
    if number == 0:
        try:
            act()
        except BaseException:  # noqa: BLE001 - the copy must never go on as the test
            os._exit(1)
        os._exit(0)
    return number


def was_killed(number: int) -> bool:
    """Wait for a copy to end, and tell whether it was killed; a fault of its own fails."""
    status = os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])
    assert status in {0, -signal.SIGKILL}
    return status != 0


def die_at_step(number: int, *steps: tuple[Any, str]) -> None:
    """Kill this program at the *number*-th step: before and after each call of the functions named, by owner."""
    passed = 0

    def tick() -> None:
        nonlocal passed
        passed += 1
        if passed == number:
            os.kill(os.getpid(), signal.SIGKILL)

    def stopping(function: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*arguments: Any, **named: Any) -> Any:
            tick()
            result = function(*arguments, **named)
            tick()
            return result

        return wrapped

    for owner, name in steps:
        setattr(owner, name, stopping(getattr(owner, name)))
