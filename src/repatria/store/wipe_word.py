"""The word that a wipe is begun: in the folder of the vault, and beside it in what this machine remembers of it.

Whoever can write into a folder can lay a word there. So the word carries a chance number that only the machine that
began the wipe has, too: without it a folder that still has its key slots is left whole, and what this machine
remembers of a vault is never touched. The memory also says where copies lie, which nobody can read once the vault is
gone.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from typing import Final

import msgspec

from repatria.domain.errors import StorageError, VaultError
from repatria.domain.ids import is_id
from repatria.durable import atomic_write, open_file, sync_folder, told_of
from repatria.store.keys.slotfile import FILE_NAME, load_slots

BEGUN_NAME: Final = "closing-down"
MEMORY: Final = "closing"
"""How the file of the memory ends: ``<vault id>.closing`` in the folder for state."""
_LONGEST: Final = 1 << 16
_TOKEN: Final = 16
"""Bytes."""


class CopiesThere(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where copies of the vault lie, the *mark* of that place, and whether they *go* with the vault."""

    place: str = ""
    mark: str = ""
    go: bool = False


NONE_KNOWN: Final = CopiesThere()


class Begun(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What this machine remembers of a wipe that it began, of the *vault* of that id in *folder*.

    *gone* says that its key slots were destroyed: a folder that is not there says nothing, it may have been moved.
    """

    vault: str
    token: str
    folder: str
    copies: CopiesThere = NONE_KNOWN
    gone: bool = False


class _Word(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    vault: str
    token: str = ""


@dataclass(frozen=True, slots=True)
class Wipe:
    """A wipe that goes on: of the *vault* of that id, and what this machine remembers where it was begun here."""

    vault: str
    here: Begun | None


def say_begun(folder: Path, state_dir: Path, vault: str, copies: CopiesThere) -> None:
    """Write the memory, then the word; raises StorageError: then nothing was begun.

    That copies go is remembered only once the word stands: of a vault that is whole they stay.
    """
    begun = Begun(vault, token_hex(_TOKEN), str(folder.absolute()), msgspec.structs.replace(copies, go=False))
    with told_of(state_dir):
        state_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    remember(state_dir, begun)
    try:
        atomic_write(folder / BEGUN_NAME, msgspec.json.encode(_Word(vault, begun.token)))
    except StorageError:
        if _word(folder) != _Word(vault, begun.token):
            with suppress(StorageError):
                forget(state_dir, vault)
            raise  # else its name stands, though the device did not say so: it is begun
    if copies.go:
        with suppress(StorageError):  # then they stay, and the next start says where
            remember(state_dir, msgspec.structs.replace(begun, copies=copies))


def remember(state_dir: Path, begun: Begun) -> None:
    """Write what this machine remembers of a wipe, in place of what it remembered."""
    atomic_write(_memory_of(state_dir, begun.vault), msgspec.json.encode(begun))


def forget(state_dir: Path, vault: str) -> None:
    """Forget a wipe that this machine began; nothing where it remembers none."""
    path = _memory_of(state_dir, vault)
    with told_of(path):
        if path.exists():
            path.unlink()
            sync_folder(state_dir)


def take_back(folder: Path, state_dir: Path, vault: str) -> None:
    """Let no wipe of the *vault* that was just opened in *folder* go on: whoever still wants it begins it anew.

    A machine that began one could not know of what was written elsewhere since. Raises StorageError where the word
    stays: then nobody goes on to work there.
    """
    path = folder / BEGUN_NAME
    with told_of(path):
        if path.is_file():
            path.unlink()
            sync_folder(folder)
    with suppress(StorageError):  # without a word nothing of the folder goes by it
        forget(state_dir, vault)


def wipe_of(folder: Path, state_dir: Path) -> Wipe | None:
    """Return the wipe that goes on in *folder*: begun by this machine, or of a vault that has lost its key slots.

    None where there is no word, or where that of another vault or machine lies beside key slots. A word that cannot
    be read any more is known by the folder that this machine remembers.
    """
    with told_of(folder / BEGUN_NAME):
        if not (folder / BEGUN_NAME).is_file():
            return None
    word, has_slots = _word(folder), (folder / FILE_NAME).exists()
    if word is None:
        begun = None if has_slots else begun_at(folder, state_dir)
        return Wipe(begun.vault, begun) if begun is not None else None
    begun = _remembered(_memory_of(state_dir, word.vault))
    here = begun if begun is not None and begun.token == word.token else None
    if has_slots and (here is None or _is_of_another(folder, word.vault)):
        return None
    return Wipe(word.vault, here)


def begun_here(state_dir: Path) -> list[Begun]:
    """Return the wipes that this machine began and has not forgotten."""
    with told_of(state_dir):
        found = sorted(state_dir.glob(f"*.{MEMORY}"))
    read = (_remembered(path) for path in found)
    return [one for one in read if one is not None]


def begun_at(folder: Path, state_dir: Path) -> Begun | None:
    """Return the wipe that this machine began in *folder*, None where it remembers none."""
    return next((one for one in begun_here(state_dir) if Path(one.folder) == folder.absolute()), None)


def _memory_of(state_dir: Path, vault: str) -> Path:
    return state_dir / f"{vault}.{MEMORY}"


def _word(folder: Path) -> _Word | None:
    try:
        with open_file(folder / BEGUN_NAME) as file:
            word = msgspec.json.decode(file.read(_LONGEST), type=_Word)
    except (StorageError, OSError, msgspec.DecodeError, ValueError):
        return None
    return word if is_id(word.vault) else None


def _remembered(path: Path) -> Begun | None:
    try:
        with open_file(path) as file:
            begun = msgspec.json.decode(file.read(_LONGEST), type=Begun)
    except (StorageError, OSError, msgspec.DecodeError, ValueError):
        return None
    return begun if path.name == f"{begun.vault}.{MEMORY}" and is_id(begun.vault) and begun.token else None


def _is_of_another(folder: Path, vault: str) -> bool:
    try:
        return load_slots(folder / FILE_NAME).file.vault != vault
    except VaultError:  # half destroyed: what they were of nobody can tell
        return False
