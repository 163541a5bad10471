"""The telephone of an institution, as it was last noted at this post: kept encrypted, and offered at its next call.

Only of institutions: the number of somebody around a person stays in the case of that person.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Final

from repatria.domain.errors import StorageError, VaultError
from repatria.services.desk import Desk
from repatria.store.drafts import Draft

PHONES: Final = "_phones"
"""The name under which numbers are kept among the drafts; no form has it."""


def known_phones(desk: Desk) -> dict[str, str]:
    """Return the numbers noted here, by the institution in small letters."""
    return {draft.path: str(draft.value) for draft in desk.drafts().load(PHONES) if draft.value}


def remember_phone(desk: Desk, institution: str, phone: str) -> None:
    """Keep the number of an institution; the call is on the disk already, and a full disk takes nothing from it."""
    name, number = _key(institution), phone.strip()
    if name and number:
        with suppress(StorageError, VaultError):
            desk.drafts().save(Draft(PHONES, name, number))


def phone_of(phones: Mapping[str, str], whom: str) -> str:
    """Return the number of the institution that *whom* begins with (``PGN, turno``), or nothing."""
    return phones.get(named_in(phones, whom), "")


def named_in(institutions: Iterable[str], whom: str) -> str:
    """Return which of *institutions* the words *whom* begin with, the longest; nothing where it is none of them."""
    said = _key(whom)
    found = [one for one in institutions if any(_begins(said, name) for name in _names(_key(one)))]
    return max(found, key=len, default="")


def _names(institution: str) -> tuple[str, ...]:
    """Return how people call an institution: as it is written, and by the short name in its brackets."""
    full, _, short = institution.rstrip(")").partition(" (")
    return tuple(name for name in (institution, full, short) if len(name) > 1)


def _begins(said: str, name: str) -> bool:
    return said.startswith(name) and not said[len(name) : len(name) + 1].isalnum()


def _key(name: str) -> str:
    return " ".join(name.casefold().split())
