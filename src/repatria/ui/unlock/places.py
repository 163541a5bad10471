"""Know which vaults stand on this computer, by their folders alone."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple, Protocol

from PySide6.QtWidgets import QWidget

_FILES: Final = ("keyslots.json", "vault.db")
_BEGUN: Final = ".*.restoring"
_WIPED: Final = "closing-down"
_MEMORIES: Final = "*.closing"
_VAULT, _PRACTICE = "boveda", "practica"


class VaultPlace(NamedTuple):
    """A folder with a vault; *practice* when the program made it for practice."""

    folder: Path
    practice: bool = False


class ChoosesFolder(Protocol):
    """Whoever asks for a folder: ``ui.ask.Asker``, which the first window must not import."""

    def choose_folder(self, parent: QWidget, title: str, start: Path) -> Path | None:
        """Return an existing folder, or nothing."""


def looks_like_vault(folder: Path) -> bool:
    """Tell whether *folder* has a file of a vault; one that lost its keys may be opened by what is remembered."""
    return any((folder / name).is_file() for name in _FILES)


def known_places(data: Path) -> tuple[VaultPlace, ...]:
    """Return the vaults in the person's own folder *data*, those of posts before those of practice.

    A restoring that was stopped is finished first: its vault would not be found.
    """
    _finish_restorings(data)
    try:
        folders = sorted(folder for folder in data.iterdir() if looks_like_vault(folder))
    except OSError:
        return ()
    places = [place_of(folder) for folder in folders]
    return tuple(sorted(places, key=lambda place: place.practice))


def _finish_restorings(data: Path) -> None:
    """Let a vault that was about to take its place be found there."""
    if not any(data.glob(_BEGUN)):
        return
    # Read only where one was stopped: the first window is painted without the store.
    from repatria.domain.errors import StorageError
    from repatria.store.swapping import finish_all

    with suppress(StorageError):
        finish_all(data)


def wipes_begun(data: Path, state_dir: Path, first: Path | None = None) -> tuple[Path, ...]:
    """Return the folders in *data*, and *first*, that say that the wipe of their vault was begun.

    Also those of which this machine remembers that it began one: their copies may have to go still.
    """
    begun = {path.parent for path in data.glob(f"*/{_WIPED}")} if data.is_dir() else set()
    if first is not None and (first / _WIPED).is_file():
        begun.add(first)
    return tuple(sorted(begun | _remembered(state_dir)))


def _remembered(state_dir: Path) -> set[Path]:
    if not any(state_dir.glob(_MEMORIES)):
        return set()
    # Read only where there is one: the first window is painted without the store.
    from repatria.domain.errors import StorageError
    from repatria.store.wipe_word import begun_here

    with suppress(StorageError):
        return {Path(one.folder) for one in begun_here(state_dir) if _may_end(Path(one.folder), one.gone)}
    return set()


def _may_end(folder: Path, is_gone: bool) -> bool:
    """Tell whether there is something to end: a wipe that goes on in *folder*, or what is to follow one that is done.

    A vault of which nobody knows that it *is_gone* may lie elsewhere, and be whole.
    """
    return (folder / _WIPED).is_file() or (is_gone and not looks_like_vault(folder))


def last_used(places: Sequence[VaultPlace]) -> Path:
    """Return the folder to offer first: of those like the first of *places* the one last written into.

    A damaged vault stays beside the one that was made of it, and nobody writes into it any more.
    """
    alike = [place.folder for place in places if place.practice == places[0].practice]
    return max(alike, key=_written)


def _written(folder: Path) -> float:
    try:
        return max((folder / name).stat().st_mtime for name in _FILES if (folder / name).is_file())
    except (OSError, ValueError):
        return 0.0


def place_of(folder: Path) -> VaultPlace:
    """Return the vault in *folder* as the window shows it."""
    return VaultPlace(folder, practice=folder.name.startswith(_PRACTICE))


def fresh_folder(data: Path, *, practice: bool) -> Path:
    """Return a folder in *data* that does not exist yet; its name says nothing of the post."""
    name = _PRACTICE if practice else _VAULT
    number = 1
    while (folder := data / (name if number == 1 else f"{name}-{number}")).exists():
        number += 1
    return folder
