"""A copy is proven by opening it as a person would: slots, key, every page, and where each log of events ends."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from repatria.domain.errors import ReadBackError
from repatria.durable import open_file
from repatria.store.cipher import SALT_LENGTH, open_connection
from repatria.store.copies.facts import Held, held_in
from repatria.store.copies.opening import OpenCopy, open_copy
from repatria.store.integrity import damaged_pages
from repatria.store.keys.keychange import DRAFTS_NAME, VAULT_NAME
from repatria.store.keys.keyslots import Opened


def prove_copy(folder: Path, opened: Opened, held: Held | None = None) -> OpenCopy:
    """Return the copy in *folder*, proven whole: it holds what it says, and that is what the vault *held*.

    Raises ReadBackError where it does not, other errors where it cannot be opened or read.
    """
    copy = open_copy(folder, opened)
    if held is not None and copy.facts.held != held:
        raise ReadBackError(place=str(folder))
    for name in (VAULT_NAME, DRAFTS_NAME):
        key = copy.key(name)
        with open_file(folder / name) as file:
            if file.read(SALT_LENGTH) != key.salt:
                raise ReadBackError(place=str(folder))
        with closing(open_connection(folder / name, key.key, key.salt, read_only=True)) as connection:
            if damaged_pages(connection):
                raise ReadBackError(place=str(folder))
            if name == VAULT_NAME and held_in(connection) != copy.facts.held:
                raise ReadBackError(place=str(folder))
    return copy
