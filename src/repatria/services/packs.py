"""Protocol packs are put into use by storing their bytes in the vault; cases run from there and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from repatria.content.library import Library
from repatria.content.packs import read_pack
from repatria.domain.errors import DefinitionError, PackMissingError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import DIRECTORY_PART
from repatria.domain.protocol.definition import Pack
from repatria.services.desk import Desk

BASE = "regional"

Files = Mapping[str, Mapping[str, bytes]]
"""The files of a pack and of all it extends, by the name of each pack."""
Texts = dict[str, dict[str, str]]
NO_PROTOCOL = "no_protocol"
"""The flag of a case whose protocol is not in use here: it can be read, and nothing of it is computed."""


def pack_for_country(desk: Desk, country: str) -> Pack:
    """Return the pack of *country*, or the regional base where there is none; put into use if it is not yet."""
    wanted = shipped_pack(desk, country)
    pack = desk.library.packs[wanted]
    if pack.digest not in packs_in_use(desk):
        desk.append([activation(desk, wanted)])
    return pack


def shipped_pack(desk: Desk, country: str) -> str:
    """Return the id of the pack that ships for *country*, or of the regional base where there is none."""
    return _shipped(desk.library, country)


def check_pack(library: Library, country: str) -> None:
    """Read the pack of *country* and all it extends; one that is wrong raises DefinitionError."""
    for name in _chain(library, _shipped(library, country)):
        library.pack_files(name)


def activation(desk: Desk, pack_id: str) -> Deed:
    """Return the deed that stores a shipped pack and all it extends, byte by byte."""
    pack = desk.library.packs[pack_id]
    files = {
        name: {file: data.decode("utf-8") for file, data in desk.library.pack_files(name).items()}
        for name in _chain(desk.library, pack_id)
    }
    value = {"id": pack.id, "version": pack.version, "digest": pack.digest, "files": files}
    return Deed(DIRECTORY_PART, "pack_activated", f"pack/{pack.digest}", value)


def packs_that_came(desk: Desk, came: Mapping[str, Files], device: str) -> list[Deed]:
    """Return what becomes of packs in a sealed file of *device*: in use what was released, kept aside the rest.

    What is kept aside is not even read: it runs when its digest is known as released, or somebody signs it.
    """
    in_use, waiting = packs_in_use(desk), packs_waiting(desk)
    deeds = []
    for digest, files in came.items():
        texts = _texts(files)
        if digest in in_use or texts is None:
            continue
        deed = _released(desk, digest, texts)
        if deed is None and texts not in [one["files"] for one in waiting.get(digest, ())]:
            value = {"digest": digest, "files": texts, "device": device}
            deed = Deed(DIRECTORY_PART, "pack_arrived", f"pack/{digest}", value)
        deeds += [deed] if deed is not None else []
    return deeds


def packs_now_known(desk: Desk) -> list[Deed]:
    """Return what puts into use the packs kept aside, and shipped, that this version of the program knows."""
    waiting = packs_waiting(desk).items()
    found = {digest: _released(desk, digest, one["files"]) for digest, held in waiting for one in held}
    shipped = {desk.library.packs[key].digest: key for key in desk.library.packs}
    found |= {digest: activation(desk, key) for digest, key in shipped.items()}
    in_use = packs_in_use(desk)
    return [deed for digest, deed in found.items() if deed is not None and digest not in in_use]


def packs_in_use(desk: Desk) -> dict[str, Mapping[str, Any]]:
    """Return the packs whose bytes this vault holds, by digest."""
    facts = desk.directory("pack_activated").facts
    return {str(fact.value["digest"]): fact.value for fact in facts}


def packs_waiting(desk: Desk) -> dict[str, list[Mapping[str, Any]]]:
    """Return the packs that came from other posts, by digest; they are passed on, and run only once in use."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    for fact in desk.directory("pack_arrived").facts:
        found.setdefault(str(fact.value["digest"]), []).append(fact.value)
    return found


def packs_left_by(desk: Desk, device: str) -> int:
    """Return how many letters of packs from a *device* wait here."""
    in_use = packs_in_use(desk)
    waiting = [one for digest, held in packs_waiting(desk).items() if digest not in in_use for one in held]
    mine = (one["files"].values() for one in waiting if one.get("device") == device)
    return sum(len(text) for packs in mine for texts in packs for text in texts.values())


def pack_by_digest(desk: Desk, digest: str) -> Pack:
    """Return the pack that a case was opened under, from the vault's own bytes."""
    held = packs_in_use(desk).get(digest)
    if held is None:
        raise PackMissingError(digest=digest[:12])
    return _read_held(digest, held["id"], _frozen(held["files"]), frozenset(desk.library.forms))


def _shipped(library: Library, country: str) -> str:
    return country.lower() if country.lower() in library.packs else BASE


def _chain(library: Library, pack_id: str) -> list[str]:
    names = [pack_id]
    while library.packs[names[-1]].extends:
        names.append(library.packs[names[-1]].extends)
    return names


Frozen = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


def _frozen(files: Mapping[str, Mapping[str, str]]) -> Frozen:
    return tuple((name, tuple(texts.items())) for name, texts in sorted(files.items()))


@lru_cache(maxsize=16)
def _read_held(digest: str, pack_id: str, files: Frozen, forms: frozenset[str]) -> Pack:
    held = {name: {file: text.encode("utf-8") for file, text in texts} for name, texts in files}
    try:
        pack = read_pack(pack_id, lambda name: held.get(name, {}), forms)
    except DefinitionError as error:
        # Right when it was put into use, and not to this version: it guides nothing.
        raise PackMissingError(digest=digest[:12]) from error
    if pack.digest != digest:
        raise PackMissingError(digest=digest[:12])
    return pack


def _released(desk: Desk, digest: str, texts: Texts) -> Deed | None:
    """Return what puts a pack into use that this or an earlier release shipped, byte by byte; else nothing."""
    if not desk.library.is_released(digest):
        return None
    for name in texts:  # whichever of them is the one that extends the others
        try:
            pack = _read_held(digest, name, _frozen(texts), frozenset(desk.library.forms))
        except PackMissingError:
            continue
        value = {"id": pack.id, "version": pack.version, "digest": digest, "files": texts}
        return Deed(DIRECTORY_PART, "pack_activated", f"pack/{digest}", value)
    return None


def _texts(files: Files) -> Texts | None:
    """Return the files as texts, as they are kept; nothing when one is no text."""
    try:
        return {
            name: {each: data.decode("utf-8") for each, data in held.items()} for name, held in files.items()
        }
    except UnicodeDecodeError:
        return None
