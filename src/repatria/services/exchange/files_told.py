"""What receipts say of sealed files: which of a shared part are here, and what another device said it has.

It stands there beside the part that names them (``domain/attachments/travelling.py``). Of a restricted case a device
is told only of those that it was sent or brought.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from repatria.domain.attachments.travelling import ERASED_THERE, KNOWS, FileGoing, part_said, said_of
from repatria.domain.events.kinds import is_erased_part
from repatria.services.desk import Desk
from repatria.services.exchange.receipts import Receipts, held_there, parts_kept, receipts_of
from repatria.store.attachments.folder import ids_held
from repatria.store.attachments.named import named_files
from repatria.store.log.withdrawing import erased_parts
from repatria.store.said_there import says_anything
from repatria.store.shared_parts import shared_with
from repatria.sync.manifest import Manifest, attachment_ids

SAYS_SO: Final[Receipts] = {KNOWS: {"sealed": 1}}
"""What receipts say of a program that takes sealed files in."""


def files_told(desk: Desk, device: str, parts: Iterable[str]) -> Receipts:
    """Return which sealed files are here of all that is shared with a device, *parts* among it; which are erased.

    One that was found damaged is not.
    """
    here = ids_held(desk.vault.folder)
    shared = shared_with(desk.read(), device) | set(parts)
    told: Receipts = {}
    for one in named_files(desk.read(), shared) if here else ():
        if one.id in here:
            told.setdefault(said_of(one.part), {})[one.id] = 1
    erased = shared.intersection(erased_parts(desk.read()))
    told |= {said_of(part): {ERASED_THERE: 1} for part in erased if not is_erased_part(part)}
    kept = [said for part in parts_kept(desk, shared) if (said := said_of(part)) in told]
    known = held_there(desk, device) if kept else {}
    for said in kept:
        told[said] = {name: 1 for name in told[said] if name in known.get(said, {})}
    return {said: files for said, files in told.items() if files}


def takes_files(desk: Desk, device: str) -> bool:
    """Tell whether a device takes sealed files in: it said so, or it never said anything yet."""
    return KNOWS in receipts_of(desk, device, (KNOWS,)) or not says_anything(desk.read(), device)


def upto_of_files(files: Iterable[FileGoing]) -> Receipts:
    """Return which *files* a bundle takes along, as its receipts will say that they came."""
    upto: Receipts = {}
    for one in files:
        upto.setdefault(said_of(one.part), {})[one.id] = 1
    return upto


def upto_brought(manifest: Manifest, said: Mapping[str, Mapping[str, int]] | None) -> Receipts:
    """Return which files a received bundle holds, part by part, as far as its sender *said* of which they are."""
    parts = parts_of_files(manifest, said)
    upto: Receipts = {}
    for name, part in parts.items():
        if part:
            upto.setdefault(said_of(part), {})[name] = 1
    return upto


def parts_of_files(manifest: Manifest, said: Mapping[str, Mapping[str, int]] | None) -> dict[str, str]:
    """Return of which part each file of a bundle is, as its sender *said*; nothing for one of which it did not."""
    names = attachment_ids(manifest)
    found = dict.fromkeys(names, "")
    for part, files in (said or {}).items() if found else ():
        if of := part_said(part):
            found.update({name: of for name in files if name in found})
    return found
