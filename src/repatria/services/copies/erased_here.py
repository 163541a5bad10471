"""What was erased by rule anywhere that is at hand is erased again in a copy before anybody sees anything of it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from repatria.domain.errors import StorageError, VaultDamagedError
from repatria.domain.ids import CaseId
from repatria.store.erased_file import ErasedKept, ErasedRun, as_it_fits, read_erased, write_erased
from repatria.store.keys.sealedkey import Random


def join_erased(into: Path, others: Iterable[Path], key: bytes, random: Random) -> None:
    """Let the vault in the folder *into* know, too, what the vaults in the *others* erased, by the *key* of all.

    One that cannot be read adds nothing: each copy holds what was erased until it was made. Raises StorageError where
    the disk does not take it.
    """
    kept = [found for folder in (into, *others) if (found := _read(folder, key)) is not None]
    cases = tuple(sorted({case for one in kept for case in one.cases}))
    runs: dict[tuple[str, str], ErasedRun] = {}
    for run in (run for one in kept for run in one.runs):
        held = runs.get((run.part, run.log))
        if held is None or len(run.events) > len(held.events):
            runs[run.part, run.log] = run
    if cases:
        write_erased(
            into, key, random, as_it_fits(ErasedKept(cases, tuple(run for _, run in sorted(runs.items()))))
        )


def erased_anywhere(folders: Iterable[Path], key: bytes) -> frozenset[CaseId]:
    """Return the cases that the vaults in the *folders* erased, by the *key* of all, as far as they can be read."""
    return frozenset(
        case for folder in folders if (kept := _read(folder, key)) is not None for case in kept.cases
    )


def _read(folder: Path, key: bytes) -> ErasedKept | None:
    try:
        return read_erased(folder, key)
    except (StorageError, VaultDamagedError):
        return None
