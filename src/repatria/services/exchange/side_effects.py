"""What enters with the events of a received file: its packs, notes of the record, what is known to stay behind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from repatria.content.adopting.names import is_from_elsewhere
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import case_parts, core_part, protected_part
from repatria.domain.ids import CaseId
from repatria.services.desk import Desk
from repatria.services.exchange.asked_again import answered_here, asked_here
from repatria.services.exchange.files_came import FilesCame
from repatria.services.exchange.files_told import upto_brought
from repatria.services.exchange.hearing import hear_receipts, protected_of
from repatria.services.exchange.persons import persons_had
from repatria.services.exchange.receipts import upto_of
from repatria.services.exchange.room import (
    forms_with_room,
    named_packs,
    packs_with_room,
)
from repatria.services.forms.stored import activations
from repatria.services.forms.travelling import forms_that_came
from repatria.services.forms.waiting_forms import waiting
from repatria.services.packs import NO_PROTOCOL, activation, packs_in_use, packs_that_came, packs_waiting
from repatria.services.post.put_back import noted_at_receiving
from repatria.store.cipher import Connection
from repatria.store.lists.stale_lines import mark_stale
from repatria.store.log.arriving import IngestReport
from repatria.store.log.events import have
from repatria.store.log.leaving import have_all
from repatria.store.log.withheld import mark_withheld
from repatria.store.said_there import most_said
from repatria.sync.reading import VerifiedBundle, read_files


def enter_definitions(
    desk: Desk,
    connection: Connection,
    verified: VerifiedBundle,
    counts: IngestReport,
    cases: tuple[CaseId, ...],
) -> int:
    """Enter the packs and forms of a proven file as far as there is room; return how many were left out.

    While events wait for others that are not here, nobody knows which packs its *cases* name.
    """
    packs = enter_packs(desk, connection, verified, cases, any_case=bool(counts.waiting))
    return packs + enter_forms(desk, connection, verified)


def enter_packs(
    desk: Desk, connection: Connection, verified: VerifiedBundle, cases: tuple[CaseId, ...], *, any_case: bool
) -> int:
    """Put into use what this program ships or once shipped; the rest is kept for the liaison's signature.

    Kept is what *cases* name, or with *any_case* all, as far as there is room; returned is how many were left out.
    """
    held = packs_in_use(desk)
    unknown = [digest for digest in pack_digests(verified) if digest not in held]
    if not unknown:
        return 0
    # to know their digests all shipped packs are read: not for the usual file, which brings none that is new
    shipped = {desk.library.packs[key].digest: key for key in desk.library.packs}
    deeds = [activation(desk, shipped[digest]) for digest in unknown if digest in shipped]
    others = [digest for digest in unknown if digest not in shipped]
    kept: set[str] = set()
    if others:
        named = None if any_case else named_packs(desk, connection, cases)
        kept = packs_with_room(desk, verified, others, named)
        deeds += packs_that_came(desk, _pack_files(verified, kept), verified.manifest.sender.device)
    desk.append_in(connection, deeds)
    if any(deed.type == "pack_activated" for deed in deeds):
        mark_stale(connection, NO_PROTOCOL)
    return len(set(others) - kept - packs_waiting(desk).keys())


def enter_forms(desk: Desk, connection: Connection, verified: VerifiedBundle) -> int:
    """Keep aside the forms of others that a proven file brings: they wait unread for whoever may use them.

    Returned is how many were left out because there was no room.
    """
    in_use = {str(said["digest"]) for said in activations(desk)}
    brought = [digest for digest in _digests(verified, forms=True) if digest not in in_use]
    if not brought:
        return 0
    kept = forms_with_room(desk, verified, brought)
    came, device = _pack_files(verified, kept), verified.manifest.sender.device
    desk.append_in(connection, forms_that_came(desk, came, device))
    return len(set(brought) - kept - {one.digest for one in waiting(desk) if one.device == device})


def forms_waiting(desk: Desk, verified: VerifiedBundle) -> int:
    """Return how many forms of others a proven file brought that wait here, the versions of one counted once."""
    brought = set(_digests(verified, forms=True))
    return len({one.id for one in waiting(desk) if one.digest in brought})


def pack_digests(verified: VerifiedBundle) -> list[str]:
    """Return which packs a proven file brings, in its order."""
    return _digests(verified, forms=False)


def _digests(verified: VerifiedBundle, *, forms: bool) -> list[str]:
    """Return which packs, or forms of others, a proven file brings: they stand side by side in it."""
    names = [entry.name.split("/") for entry in verified.manifest.files if entry.name.startswith("packs/")]
    return list(dict.fromkeys(name[1] for name in names if is_from_elsewhere("".join(name[2:3])) is forms))


def note_file(
    desk: Desk,
    connection: Connection,
    verified: VerifiedBundle,
    counts: IngestReport,
    cases: tuple[CaseId, ...],
    left_out: int,
    files: FilesCame,
) -> None:
    """Note in this device's own record that a file enters, and keep what its sender says in it that it has."""
    hear_receipts(connection, verified)
    desk.append_in(connection, _notes(desk, connection, verified, counts, cases, left_out, files))


def _notes(
    desk: Desk,
    connection: Connection,
    verified: VerifiedBundle,
    counts: IngestReport,
    cases: tuple[CaseId, ...],
    left_out: int,
    files: FilesCame,
) -> list[Deed]:
    manifest = verified.manifest
    sender = manifest.sender
    value = {
        "bundle": manifest.bundle,
        "device": sender.device,
        "post": sender.post,
        "parts": sorted({segment.part for segment in manifest.segments}),
        "logs": sorted({segment.log for segment in manifest.segments}),
        "upto": upto_of(manifest) | upto_brought(manifest, verified.receipts),
        "prev": manifest.prev_for_you,
        "made": manifest.created,
        "cases": list(cases),
        "new": counts.new,
        "sha256": verified.sha256,
    }
    value |= {"left_out": left_out} if left_out else {}
    value |= {"waits": files.waiting} if files.waiting else {}
    value |= {"directory": manifest.directory_version} if manifest.directory_version else {}
    value |= answered_here(desk, sender.device, verified.receipts)
    asked = asked_here(desk, sender.device, verified.receipts)
    asked += persons_had(desk, connection, sender.device, verified.receipts)
    heard = noted_at_receiving(desk, verified)
    return [desk.note("bundle_received", value), *asked, *heard]


def mark_what_is_withheld(
    connection: Connection, verified: VerifiedBundle, cases: tuple[CaseId, ...]
) -> tuple[CaseId, ...]:
    """A case of whose protected answers some stayed behind is known for it: gates must not read silence as no.

    Nothing of them is here, or a post has ever said in its receipts that it has more than is here. That is asked of
    the *cases* that came, and of all of which the file tells; returned are those others of which it is news.
    """
    _mark(connection, cases)
    told = protected_of(verified.receipts or {})
    others = [one for one in dict.fromkeys(CaseId(part.split("/")[1]) for part in told) if one not in cases]
    held = have_all(connection, [part for one in others for part in case_parts(one)])
    here = [one for one in others if core_part(one) in held]
    ever = most_said(connection, map(protected_part, here))
    behind = [
        part
        for part in map(protected_part, here)
        if _is_behind(held.get(part, {}), ever.get(part, {})) and mark_withheld(connection, part)
    ]
    return tuple(CaseId(part.split("/")[1]) for part in behind)


def mark_withheld_anew(connection: Connection, cases: Iterable[CaseId]) -> None:
    """Say anew of which *cases* protected answers stayed elsewhere, once a file of theirs went or came back.

    Of a case of which nothing is here nobody knows anything.
    """
    here = [one for one in cases if have(connection, core_part(one)) or have(connection, protected_part(one))]
    _mark(connection, here)
    for gone in set(cases) - set(here):
        mark_withheld(connection, protected_part(gone), withheld=False)


def _mark(connection: Connection, cases: Iterable[CaseId]) -> None:
    parts = [protected_part(case_id) for case_id in cases]
    held, ever = have_all(connection, parts), most_said(connection, parts)
    for part in parts:
        behind = part not in held or _is_behind(held[part], ever.get(part, {}))
        mark_withheld(connection, part, withheld=behind)


def _is_behind(held: Mapping[str, int], said: Mapping[str, int]) -> bool:
    return any(n > held.get(log, 0) for log, n in said.items())


def _pack_files(verified: VerifiedBundle, wanted: set[str]) -> dict[str, dict[str, dict[str, bytes]]]:
    """Return the files of the packs *wanted*: by digest, by the name of the pack, by the name of the file."""
    found: dict[str, dict[str, dict[str, bytes]]] = {digest: {} for digest in sorted(wanted)}
    for name, chunks in read_files(verified):
        place = name.split("/")
        if (
            place[0] == "packs"
            and place[1] in wanted
            and len(place) == len(("packs", "digest", "id", "file"))
        ):
            found[place[1]].setdefault(place[2], {})[place[3]] = b"".join(chunks)
    return found
