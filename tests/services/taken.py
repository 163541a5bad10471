"""Files of answers that were taken out, opened again."""

from __future__ import annotations

import csv
import io
import tarfile
from pathlib import Path
from zipfile import ZipFile

from repatria.sealing import open_sealed
from repatria.services.desk import Desk

REASON = "La fiscalía pidió la tabla por oficio 12/2026"


def in_zip(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as packed:
        assert packed.testzip() is None
        return {name: packed.read(name) for name in packed.namelist()}


def in_sealed(desk: Desk, path: Path) -> dict[str, bytes]:
    with path.open("rb") as file, open_sealed(file, [desk.vault.device.age_identity]) as stream:
        data = b"".join(stream)
    with tarfile.open(fileobj=io.BytesIO(data)) as packed:
        return {one.name: packed.extractfile(one).read() for one in packed}  # type: ignore[union-attr]  # all are files


def rows(data: bytes) -> list[dict[str, str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
