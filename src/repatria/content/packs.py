"""Protocol packs read from ``forms/protocols/``: whole and right, or refused by file, key and reason.

``load_pack`` raises the first fault, ``check_pack`` lists them all. ``read_pack`` reads from bytes, for
packs that the vault keeps. Each is told which questionnaires there are: a pack may name no other.
docs/packs.md is the specification.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from repatria.content.pack_building import build_pack
from repatria.content.pack_checking import Fault, pack_faults
from repatria.content.pack_tables import ClockRow, PackFile, read_tables
from repatria.content.pack_words import Words
from repatria.content.tables import hex_digest, parse_toml, read_bytes
from repatria.domain.errors import DefinitionError, DefinitionFileError
from repatria.domain.protocol.definition import Pack
from repatria.domain.reasons import Reason, because

__all__ = ["Pack", "PackBytes", "check_pack", "load_pack", "pack_bytes", "read_pack"]

LOGIC = "protocol.toml"

PackBytes = Mapping[str, bytes]
"""The files of one pack by name."""

_ID = re.compile(r"[a-z][a-z0-9_]*")


def load_pack(folder: Path, pack_id: str, forms: Collection[str]) -> Pack:
    """Return the pack *pack_id* of *folder* (``forms/protocols``), which may name *forms*; a fault raises."""
    return read_pack(pack_id, lambda name: pack_bytes(folder, name), forms)


def check_pack(folder: Path, pack_id: str, forms: Collection[str]) -> list[DefinitionError]:
    """Return every fault of the pack *pack_id*; a file that cannot be read at all hides those behind it."""
    try:
        _, _, faults = _read(pack_id, lambda name: pack_bytes(folder, name), forms, ())
    except DefinitionError as fault:
        return [fault]
    return faults


def read_pack(pack_id: str, files_of: Callable[[str], PackBytes], forms: Collection[str]) -> Pack:
    """Return the pack *pack_id*; *files_of* gives the files of it and of each pack that it extends."""
    pack, _, faults = _read(pack_id, files_of, forms, ())
    if faults:
        raise faults[0]
    return pack


def pack_bytes(folder: Path, pack_id: str) -> PackBytes:
    """Return the files of the pack *pack_id* in *folder*, in the order in which they are digested."""
    if not _ID.fullmatch(pack_id):
        raise DefinitionError(f"protocols/{pack_id}", "pack.id", because(Reason.NOT_A_PACK))
    names = [LOGIC, *sorted(path.name for path in (folder / pack_id).glob("labels.*.toml"))]
    return {name: read_bytes(folder / pack_id / name, f"protocols/{pack_id}/{name}") for name in names}


def _read(
    pack_id: str, files_of: Callable[[str], PackBytes], forms: Collection[str], above: tuple[str, ...]
) -> tuple[Pack, tuple[bytes, ...], list[DefinitionError]]:
    folder = f"protocols/{pack_id}"
    name = f"{folder}/{LOGIC}"
    files = files_of(pack_id)
    if LOGIC not in files:
        raise DefinitionFileError(name, because(Reason.CANNOT_BE_READ))
    file = read_tables(parse_toml(files[LOGIC], name), name)
    base, bytes_before = _read_base(file, files_of, forms, (*above, pack_id))
    faults: list[DefinitionError] = [
        DefinitionError(name, key, reason) for key, reason in _file_faults(file, pack_id, base)
    ]
    words = Words(folder, _labels(file, files, folder), faults)
    pack = build_pack(file, words, base, name, faults)
    words.close()
    faults += [DefinitionError(name, key, reason) for key, reason in pack_faults(pack, base, forms)]
    parts = (*bytes_before, *(files[each] for each in sorted(files)))
    return replace(pack, digest=hex_digest(*parts)), parts, faults


def _read_base(
    file: PackFile, files_of: Callable[[str], PackBytes], forms: Collection[str], above: tuple[str, ...]
) -> tuple[Pack | None, tuple[bytes, ...]]:
    extended = file.pack.extends
    if not extended:
        return None, ()
    if extended in above:
        name, way = f"protocols/{above[-1]}/{LOGIC}", " → ".join((*above, extended))
        raise DefinitionError(name, "pack.extends", because(Reason.BASE_CIRCLE, way=way))
    base, parts, faults = _read(extended, files_of, forms, above)
    if faults:
        raise faults[0]
    return base, parts


def _labels(file: PackFile, files: PackBytes, folder: str) -> dict[str, dict[str, Any]]:
    tables = {}
    for language in file.pack.languages:
        each = f"labels.{language}.toml"
        tables[language] = parse_toml(files.get(each, b""), f"{folder}/{each}")
    for each in files:
        if each != LOGIC and each.split(".")[1] not in tables:
            raise DefinitionFileError(f"{folder}/{each}", because(Reason.UNDECLARED_LANGUAGE))
    return tables


def _file_faults(file: PackFile, pack_id: str, base: Pack | None) -> list[Fault]:
    faults = []
    if file.pack.id != pack_id:
        faults.append(("pack.id", because(Reason.NOT_THE_PACK, folder=pack_id)))
    if base is not None and not set(file.pack.languages) <= set(base.languages):
        faults.append(("pack.languages", because(Reason.BASE_SPEAKS_NOT)))
    if base is None and file.institutions:
        faults.append(("institutions", because(Reason.ONLY_A_COUNTRY)))
    return [*faults, *(fault for clock in file.clocks for fault in _calendar_faults(clock))]


def _calendar_faults(clock: ClockRow) -> list[Fault]:
    key = f"clocks.{clock.id}.calendar"
    if clock.calendar == "working" and clock.unit in ("immediate", "minutes", "hours"):
        return [(key, because(Reason.NEVER_WORKING, unit=clock.unit))]
    if clock.calendar == "working" and clock.unit != "business_days":
        return [(key, because(Reason.CALENDAR_UNIT, unit=clock.unit))]
    if clock.calendar == "calendar" and clock.unit == "business_days":
        return [(key, because(Reason.WORKING_UNIT))]
    return []
