"""Verify a file of acts: no vault, no passphrase, nothing written (docs/record-format.md)."""

from __future__ import annotations

from pathlib import Path

from repatria.domain.record.proving import Proof, prove
from repatria.durable import open_file, told_of
from repatria.signing import is_signed


def verify_acts(path: Path) -> Proof:
    """Return what is proven of the file at *path*, read once; raises StorageError where it cannot be read."""
    with open_file(path) as file, told_of(path):
        return prove(file, is_signed)
