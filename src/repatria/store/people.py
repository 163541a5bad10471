"""The accounts of a vault: names, roles and keys that stand only inside it."""

from __future__ import annotations

from collections.abc import Collection
from typing import cast

from repatria.domain.ids import PersonId
from repatria.domain.names import fold_name
from repatria.domain.people import Person, Role
from repatria.store.cipher import Connection

_COLUMNS = "id, name, role, verify_key, language, active, vouched"


def accounts(connection: Connection) -> tuple[Person, ...]:
    """Return everybody who has or had an account, by name."""
    people = map(_person, connection.execute(f"SELECT {_COLUMNS} FROM account").fetchall())  # noqa: S608 - our own names
    return tuple(sorted(people, key=lambda person: (fold_name(person.name), person.name, person.id)))


def account(connection: Connection, person: PersonId) -> Person | None:
    """Return one account."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM account WHERE id = ?", (person,)).fetchone()  # noqa: S608 - our own names
    return _person(row) if row else None


def account_of_slot(connection: Connection, slot: str) -> Person | None:
    """Return whose key slot this is."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM account WHERE slot = ?", (slot,)).fetchone()  # noqa: S608 - our own names
    return _person(row) if row else None


def slot_of(connection: Connection, person: PersonId) -> str | None:
    """Return the key slot of a person, or None when they cannot open the vault."""
    row = connection.execute("SELECT slot FROM account WHERE id = ?", (person,)).fetchone()
    return row[0] if row else None


def slots_of_accounts(connection: Connection) -> set[str]:
    """Return the key slots of everybody who has an account."""
    return {slot for (slot,) in connection.execute("SELECT slot FROM account WHERE slot IS NOT NULL")}


def put_account(connection: Connection, person: Person, *, slot: str | None = None) -> None:
    """Add or change an account inside the caller's transaction; a *slot* once given stays unless replaced."""
    connection.execute(
        "INSERT INTO account (id, name, role, verify_key, language, active, vouched, slot, since) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(seq), 0) FROM event)) "
        "ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, "
        "verify_key = excluded.verify_key, language = excluded.language, active = excluded.active, "
        "slot = coalesce(excluded.slot, slot)",
        (
            person.id,
            person.name,
            person.role,
            person.verify_key,
            person.language,
            int(person.active),
            int(person.vouched),
            slot,
        ),
    )


def end_accounts_without(connection: Connection, slots: Collection[str]) -> None:
    """End every account whose key slot is not among *slots*: its person was removed."""
    for person, slot in connection.execute("SELECT id, slot FROM account WHERE slot IS NOT NULL").fetchall():
        if slot not in slots:
            connection.execute("UPDATE account SET slot = NULL, active = 0 WHERE id = ?", (person,))


def _person(row: tuple[str, str, str, str, str, int, int]) -> Person:
    person, name, role, verify_key, language, active, vouched = row
    return Person(PersonId(person), name, cast(Role, role), verify_key, language, bool(active), bool(vouched))
