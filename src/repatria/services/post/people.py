"""The people of a post: let a colleague in, change one's own passphrase, end somebody's access."""

from __future__ import annotations

from repatria.domain.cases.given import entry
from repatria.domain.errors import AccessHeldError, TraineeInRealVaultError
from repatria.domain.events.deed import Deed
from repatria.domain.ids import PersonId
from repatria.domain.letters import whole_letters
from repatria.domain.may import role_may
from repatria.domain.people import ROLES, Person, Role
from repatria.durable import told_of
from repatria.services.desk import Desk
from repatria.services.post.pointed_at import holds_a_case, vouches
from repatria.store import access
from repatria.store.cipher import Connection
from repatria.store.keys.keychange import VAULT_NAME
from repatria.store.people import account_of_slot, accounts
from repatria.store.renewing import renew_passphrase
from repatria.store.state import load_some

_BYTES_A_MINUTE = 200_000_000
"""Encrypted anew on a slow old disk, so that nobody is promised too little."""


def people_here(desk: Desk) -> tuple[Person, ...]:
    """Return everybody who has or had an account here, by name."""
    return accounts(desk.read())


def may_change_people(desk: Desk) -> bool:
    """Tell whether the person who is here may let others in and end their access."""
    return desk.may("answer")


def roles_here(desk: Desk) -> tuple[Role, ...]:
    """Return the roles in which somebody can be let in here."""
    return tuple(role for role in ROLES if role_may(role, "sit", practice=desk.practice))


def let_in(desk: Desk, name: str, role: Role, passphrase: str, language: str = "es") -> Person:
    """Give a colleague an account that their *passphrase* opens, noted in the record, or nothing of all that.

    Raises TraineeInRealVaultError for whoever is in training where cases are of real people.
    """
    desk.need("answer")
    if role not in roles_here(desk):
        raise TraineeInRealVaultError

    def note(connection: Connection, person: Person) -> None:
        desk.append_in(connection, [*endings_unsaid(desk, connection), account_made(desk, person)])

    return access.add_person(
        desk.vault,
        passphrase=passphrase,
        name=whole_letters(name),
        role=role,
        language=language,
        vouched=vouches(desk),
        beside=note,
    )


def account_made(desk: Desk, person: Person) -> Deed:
    """Return the fact that makes an account: with its key, so that whoever holds the record can check signatures."""
    said = {"person": person.id, "what": "added", "role": person.role, "key": person.verify_key}
    return desk.note("person_changed", said)


def change_own_passphrase(desk: Desk, old: str, new: str) -> None:
    """Let *new* open the vault for the person who is here, and *old* no longer."""
    desk.need_seat()
    changed = [passphrase_changed(desk, desk.person.id)]
    access.change_passphrase(desk.vault, old, new, beside=lambda held: desk.append_in(held, changed))


def change_known_passphrase(desk: Desk, old: str, new: str) -> None:
    """Let *new* open the vault, and change the keys behind it: whoever learned *old* opens nothing written later.

    Other threads must have closed their connections before; it takes as long as writing the vault once.
    """
    desk.need_seat()
    changed = [passphrase_changed(desk, desk.person.id)]
    desk.close_thread()
    renew_passphrase(desk.vault, old, new, beside=lambda held: desk.append_in(held, changed))


def passphrase_changed(desk: Desk, person: PersonId) -> Deed:
    """Return the fact that another passphrase opens the vault for *person*."""
    return desk.note("person_changed", {"person": person, "what": "passphrase"})


def end_access(desk: Desk, person: PersonId) -> Person:
    """End somebody's access and change the vault's key: what they kept of it opens nothing written here later.

    Raises AccessHeldError where a restricted case needs them and whoever asks is not free to take it from them.

    The keys of the device stay, and a copy of the vault from before holds them (docs/threat-model.md).

    Other threads must have closed their connections before; it takes as long as writing the vault once.
    """
    desk.need("answer")
    if holds_a_case(desk, person):
        raise AccessHeldError
    desk.close_thread()
    return access.remove_person(
        desk.vault, person, beside=lambda held: desk.append_in(held, endings_unsaid(desk, held))
    )


def unsaid(desk: Desk, connection: Connection) -> list[Deed]:
    """Return the facts that the record lacks of accounts because the program was stopped, for an unlock to add."""
    changed = (account_of_slot(connection, slot) for slot in sorted(desk.vault.changed_slots))
    told = [passphrase_changed(desk, person.id) for person in changed if person is not None]
    return [*endings_unsaid(desk, connection), *told]


def endings_unsaid(desk: Desk, connection: Connection) -> list[Deed]:
    """Return the fact of every account that has ended and of which the record does not say so yet."""
    changed = load_some(connection, desk.record, types=("person_changed",)).facts
    said = {entry(fact.value, "person") for fact in changed if entry(fact.value, "what") == "ended"}
    gone = (person for person in accounts(connection) if not person.active and person.id not in said)
    return [desk.note("person_changed", {"person": person.id, "what": "ended"}) for person in gone]


def minutes_to_end(desk: Desk) -> int:
    """Return about how many minutes ending an access takes, by the size of the vault; 0 for less than one."""
    path = desk.vault.folder / VAULT_NAME
    with told_of(path):
        return path.stat().st_size // _BYTES_A_MINUTE
