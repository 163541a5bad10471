"""Bring a store's tables to this program's version, each numbered step whole or not at all.

To change the tables, add the next number to ``migrations/``; a released file never changes. A step holds
plain statements only: no ``BEGIN``, no ``COMMIT``, no ``PRAGMA``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib.resources import files

from sqlcipher3 import dbapi2

from repatria.domain.errors import VaultTooNewError
from repatria.store.cipher import Connection
from repatria.store.transactions import transaction

Steps = tuple[str, ...]

_NAME = re.compile(r"(\d{4})_\w+\.sql", re.ASCII)


def vault_steps() -> Steps:
    """Return the SQL of every step of ``vault.db``, in order."""
    return _read_steps("migrations")


def drafts_steps() -> Steps:
    """Return the SQL of every step of ``drafts.db``, in order."""
    return _read_steps("migrations/drafts")


def version_of(connection: Connection) -> int:
    """Return how many steps the store has taken."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def refuse_newer(connection: Connection, steps: Steps | None = None, *, file: str = "vault.db") -> int:
    """Return how many steps the store has taken, or refuse one that is newer than this program."""
    known = len(vault_steps() if steps is None else steps)
    found = version_of(connection)
    if found > known:
        raise VaultTooNewError(file=file, found=found, known=known)
    return found


def migrate(
    connection: Connection,
    steps: Steps | None = None,
    *,
    put_aside: Callable[[int], None] | None = None,
    file: str = "vault.db",
) -> int:
    """Take every step the store lacks and return its version.

    *put_aside* is called once with the old version before a store that holds something is changed; when it
    fails, nothing is changed. A store newer than this program is refused.
    """
    steps = vault_steps() if steps is None else steps
    found = refuse_newer(connection, steps, file=file)
    if put_aside is not None and 0 < found < len(steps):
        put_aside(found)
    for number in range(found + 1, len(steps) + 1):
        with transaction(connection):
            for statement in statements(steps[number - 1]):
                connection.execute(statement)
                if not connection.in_transaction:
                    raise ValueError(f"step {number} ends its own transaction")
            connection.execute(f"PRAGMA user_version={number}")
    return len(steps)


def statements(script: str) -> Iterator[str]:
    """Yield the statements of *script* one by one; ``executescript`` would commit first and stop half-way."""
    gathered = ""
    for line in script.splitlines(keepends=True):
        gathered += line
        if dbapi2.complete_statement(gathered):
            yield gathered
            gathered = ""
    if _without_comments(gathered).strip():
        raise ValueError("the last statement of a step does not end")


def _without_comments(text: str) -> str:
    return re.sub(r"--[^\n]*", "", text)


def _read_steps(folder: str) -> Steps:
    found: dict[int, str] = {}
    for entry in files("repatria.store").joinpath(folder).iterdir():
        match = _NAME.fullmatch(entry.name)
        if match:
            found[int(match[1])] = entry.read_text("utf-8")
    numbers = sorted(found)
    if numbers != list(range(1, len(numbers) + 1)):
        raise ValueError(f"{folder}: the numbers have a gap: {numbers}")
    return tuple(found[number] for number in numbers)
