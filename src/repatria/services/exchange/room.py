"""How much a device may leave here that nobody asked for: protocols and forms that wait, and what it says it has.

All of it stays for good and is read again, so an enrolled post that lies could fill a vault with a small file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any, Final

from repatria.domain.attachments.travelling import KNOWS, part_said
from repatria.domain.cases.state import CaseState
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.services.cases.casefile import opening_of, pack_digest_of
from repatria.services.desk import Desk
from repatria.services.exchange.apart_there import part_of
from repatria.services.exchange.receipts import Receipts
from repatria.services.forms.waiting_forms import forms_left_by
from repatria.services.packs import NO_PROTOCOL, packs_left_by
from repatria.store.attachments.named import named_files
from repatria.store.cipher import Connection
from repatria.store.lists.cases import CaseFilter, page
from repatria.store.log.leaving import have_all
from repatria.store.state import load_outline
from repatria.sync.reading import VerifiedBundle

_PACKS: Final = 4 << 20
"""Bytes of protocols of one device that wait here: some thirty of the size that ships."""
_FORMS: Final = 8 << 20
"""Bytes of forms of one device that wait here; eight of the largest."""
_LARGEST: Final = 2 << 20
"""Bytes of one protocol with all it extends."""
_LOGS, _PROTECTED_LOGS = 8, 32
"""So many logs that are not here is kept that a device has of a part; of a protected one whose case is here."""


def packs_with_room(
    desk: Desk, verified: VerifiedBundle, digests: Iterable[str], named: frozenset[str] | None
) -> set[str]:
    """Return which packs of a file are kept: *named* by its cases (None: any), no more than its device may leave."""
    sizes = _sizes(verified)
    asked = [one for one in digests if (named is None or one in named) and sizes[one] <= _LARGEST]
    return _as_fit(asked, sizes, _PACKS - packs_left_by(desk, verified.manifest.sender.device))


def forms_with_room(desk: Desk, verified: VerifiedBundle, digests: Iterable[str]) -> set[str]:
    """Return which forms of a file are kept: no more than its device may leave."""
    return _as_fit(digests, _sizes(verified), _FORMS - forms_left_by(desk, verified.manifest.sender.device))


def named_packs(desk: Desk, connection: Connection, cases: Iterable[CaseId]) -> frozenset[str]:
    """Return the packs that *cases* name, and those that cases here lack."""
    lacking = page(connection, CaseFilter(practice=desk.practice, is_open=None, flag=NO_PROTOCOL), "code")
    wanted = dict.fromkeys([*cases, *(CaseId(line.id) for line in lacking)])
    return frozenset(digest for one in wanted for digest in _packs_of(load_outline(connection, one)))


def of_what_is_here(connection: Connection, said: Mapping[str, Mapping[str, int]]) -> Receipts:
    """Return of what a device *said* it has what is about parts that are here, and a few logs that are not."""
    held = have_all(connection, map(part_of, said))
    here = [part for part in said if part_of(part) in held]
    kept = {part: _few_logs(said[part], held[part_of(part)], _LOGS) for part in here}
    kept |= _files_of_what_is_here(connection, said)
    return kept | ({KNOWS: dict(list(said[KNOWS].items())[:1])} if KNOWS in said else {})


def _files_of_what_is_here(connection: Connection, said: Mapping[str, Mapping[str, int]]) -> Receipts:
    """Return of the sealed files that a device *said* it has those that events here name, and a few others."""
    held = have_all(connection, filter(None, map(part_said, said)))
    parts = {part_said(one): one for one in said if part_said(one) in held}
    named: dict[str, dict[str, int]] = {part: {} for part in parts}
    for one in named_files(connection, parts) if parts else ():
        named[one.part][one.id] = 1
    return {one: _few_logs(said[one], named[part], _LOGS) for part, one in parts.items()}


def protected_with_room(
    connection: Connection, said: Mapping[str, Mapping[str, int]], beside: int
) -> Receipts:
    """Return of what a device *said* it has of protected parts what is about cases of which anything is here.

    Gates go by it: so it is nearly all of that, and of other cases a few: *beside* parts, with a few logs.
    """
    cores = {part: core_part(part.split("/")[1]) for part in said}
    held = have_all(connection, [*said, *cores.values()])
    here = [part for part in said if part in held or cores[part] in held]
    others = islice((part for part in said if part not in held and cores[part] not in held), beside)
    kept = {part: _few_logs(said[part], held.get(part, {}), _PROTECTED_LOGS) for part in here}
    return kept | {part: _few_logs(said[part], {}, _LOGS) for part in others}


def _few_logs(said: Mapping[str, int], held: Mapping[str, int], most: int) -> dict[str, int]:
    others = islice((log for log in said if log not in held), most)
    kept = {*(log for log in said if log in held), *others}
    return {log: n for log, n in said.items() if log in kept}


def _packs_of(state: CaseState) -> set[str]:
    standing = state.values.get("case/pack")
    moved: list[Any] = [head.value for head in standing.heads] if standing else []
    found = {str(value.get("digest") or "") for value in moved if isinstance(value, dict)}
    return {pack_digest_of(state), str(opening_of(state).get("pack_digest") or ""), *found} - {""}


def _sizes(verified: VerifiedBundle) -> dict[str, int]:
    sizes: dict[str, int] = {}
    for entry in verified.manifest.files:
        if entry.name.startswith("packs/"):
            digest = entry.name.split("/")[1]
            sizes[digest] = sizes.get(digest, 0) + entry.size
    return sizes


def _as_fit(digests: Iterable[str], sizes: Mapping[str, int], left: int) -> set[str]:
    kept = set()
    for digest in digests:
        if sizes[digest] <= left:
            left -= sizes[digest]
            kept.add(digest)
    return kept
