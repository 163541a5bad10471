"""Protocol packs are put into use by storing their bytes in the vault; cases run from there and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from repatria.content.packs import read_pack
from repatria.domain.errors import PackMissingError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import DIRECTORY_PART
from repatria.domain.protocol.definition import Pack
from repatria.services.desk import Desk

BASE = "regional"


def pack_for_country(desk: Desk, country: str) -> Pack:
    """Return the pack of *country*, or the regional base where there is none; put into use if it is not yet."""
    wanted = shipped_pack(desk, country)
    pack = desk.library.packs[wanted]
    if pack.digest not in packs_in_use(desk):
        desk.append([activation(desk, wanted)])
    return pack


def shipped_pack(desk: Desk, country: str) -> str:
    """Return the id of the pack that ships for *country*, or of the regional base where there is none."""
    return country.lower() if country.lower() in desk.library.packs else BASE


def activation(desk: Desk, pack_id: str) -> Deed:
    """Return the deed that stores a shipped pack and all it extends, byte by byte."""
    pack = desk.library.packs[pack_id]
    files = {
        name: {file: data.decode("utf-8") for file, data in desk.library.pack_files(name).items()}
        for name in _chain(desk, pack_id)
    }
    value = {"id": pack.id, "version": pack.version, "digest": pack.digest, "files": files}
    return Deed(DIRECTORY_PART, "pack_activated", f"pack/{pack.digest}", value)


def packs_in_use(desk: Desk) -> dict[str, Mapping[str, Any]]:
    """Return the packs whose bytes this vault holds, by digest."""
    facts = desk.directory().of_type("pack_activated")
    return {str(fact.value["digest"]): fact.value for fact in facts}


def pack_by_digest(desk: Desk, digest: str) -> Pack:
    """Return the pack that a case was opened under, from the vault's own bytes."""
    held = packs_in_use(desk).get(digest)
    if held is None:
        raise PackMissingError(digest=digest[:12])
    return _read_held(digest, held["id"], _frozen(held["files"]))


def _chain(desk: Desk, pack_id: str) -> list[str]:
    names = [pack_id]
    while desk.library.packs[names[-1]].extends:
        names.append(desk.library.packs[names[-1]].extends)
    return names


Frozen = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


def _frozen(files: Mapping[str, Mapping[str, str]]) -> Frozen:
    return tuple((name, tuple(texts.items())) for name, texts in sorted(files.items()))


@lru_cache(maxsize=16)
def _read_held(digest: str, pack_id: str, files: Frozen) -> Pack:
    held = {name: {file: text.encode("utf-8") for file, text in texts} for name, texts in files}
    pack = read_pack(pack_id, lambda name: held[name])
    if pack.digest != digest:
        raise PackMissingError(digest=digest[:12])
    return pack
