"""Tell whether every page of an encrypted file proves itself and every table is whole."""

from __future__ import annotations

from repatria.domain.errors import VaultDamagedError
from repatria.store.cipher import Connection
from repatria.store.findings import Finding

_MOST = 100


def integrity(connection: Connection) -> list[Finding]:
    """Return what is damaged, or nothing when all is sound. A large vault takes seconds."""
    found: list[Finding] = []
    try:
        found += damaged_pages(connection)
        for (what,) in connection.execute(f"PRAGMA integrity_check({_MOST})").fetchall():
            if what != "ok":
                found.append(Finding("structure_damaged", {"what": str(what)}))
    except VaultDamagedError as error:
        found.append(Finding("structure_damaged", {"what": str(error.facts["reason"])}))
    return found


def damaged_pages(connection: Connection) -> list[Finding]:
    """Return which pages do not prove themselves."""
    rows = connection.execute("PRAGMA cipher_integrity_check").fetchall()[:_MOST]
    return [Finding("page_damaged", {"what": str(what)}) for (what,) in rows]
