"""What enters with the events of a received file: its packs, notes of the record, what is known to stay behind."""

from __future__ import annotations

from collections.abc import Mapping

from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import protected_part
from repatria.domain.ids import CaseId
from repatria.services.desk import Desk
from repatria.services.packs import NO_PROTOCOL, activation, packs_in_use, packs_that_came
from repatria.store.arriving import IngestReport
from repatria.store.case_lines import mark_stale
from repatria.store.cipher import Connection
from repatria.store.events import have
from repatria.store.state import load_some
from repatria.store.withdrawing import mark_withheld
from repatria.sync.reading import VerifiedBundle, read_files


def enter_packs(desk: Desk, connection: Connection, verified: VerifiedBundle) -> None:
    """Put into use what this program ships or once shipped; the rest is kept for the liaison's signature."""
    held = packs_in_use(desk)
    unknown = [digest for digest in pack_digests(verified) if digest not in held]
    if not unknown:
        return
    # to know their digests all shipped packs are read: not for the usual file, which brings none that is new
    shipped = {desk.library.packs[key].digest: key for key in desk.library.packs}
    deeds = [activation(desk, shipped[digest]) for digest in unknown if digest in shipped]
    others = set(unknown) - shipped.keys()
    if others:
        deeds += packs_that_came(desk, _pack_files(verified, others), verified.manifest.sender.device)
    desk.append_in(connection, deeds)
    if any(deed.type == "pack_activated" for deed in deeds):
        mark_stale(connection, NO_PROTOCOL)


def pack_digests(verified: VerifiedBundle) -> list[str]:
    """Return which packs a proven file brings, in its order."""
    names = [entry.name for entry in verified.manifest.files if entry.name.startswith("packs/")]
    return list(dict.fromkeys(name.split("/")[1] for name in names))


def notes_of(
    desk: Desk, verified: VerifiedBundle, counts: IngestReport, cases: tuple[CaseId, ...]
) -> list[Deed]:
    """Return what this device's own record says of a file that enters: that it did, and what its sender has."""
    manifest = verified.manifest
    sender = manifest.sender
    value = {
        "bundle": manifest.bundle,
        "device": sender.device,
        "post": sender.post,
        "parts": sorted({segment.part for segment in manifest.segments}),
        "logs": sorted({segment.log for segment in manifest.segments}),
        "cases": list(cases),
        "new": counts.new,
        "sha256": verified.sha256,
    }
    notes = [desk.note("bundle_received", value)]
    if verified.receipts is not None:
        path = f"peer/{sender.device}/has"
        notes.append(desk.value(desk.record, path, _plain(verified.receipts)))
    return notes


def _plain(receipts: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, int]]:
    return {part: dict(logs) for part, logs in receipts.items()}


def mark_what_is_withheld(desk: Desk, connection: Connection, cases: tuple[CaseId, ...]) -> None:
    """A case of whose protected answers some stayed behind is known for it: gates must not read silence as no.

    Nothing of them is here, or a post has said in its receipts that it has more than is here.
    """
    stated = [
        standing.value
        for standing in load_some(connection, desk.record, below=("peer/",)).values.values()
        if isinstance(standing.value, dict)
    ]
    for case_id in cases:
        part = protected_part(case_id)
        held = have(connection, part)
        more = any(n > held.get(log, 0) for said in stated for log, n in dict(said.get(part) or {}).items())
        mark_withheld(connection, part, withheld=more or not held)


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
