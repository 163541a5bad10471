"""Receipts: what a post says that it holds of all that is shared, so that each knows what the other lacks.

Of a restricted case they tell another post only what it was sent or brought: not how much is written since, nor when.
One thing more is said, that protected answers of which it has some go on: its gates stay closed for them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from repatria.domain.events.kinds import case_parts, incident_part
from repatria.domain.ids import CaseId
from repatria.services.desk import Desk
from repatria.services.missing import say_no_more_than_whole
from repatria.store.lists.groups import incidents_kept
from repatria.store.lists.visibility import restricted_cases
from repatria.store.log.events import have
from repatria.store.log.leaving import have_all
from repatria.store.said_there import said_by
from repatria.store.shared_parts import shared_with
from repatria.store.state import load_some
from repatria.sync.manifest import Manifest

Receipts = dict[str, dict[str, int]]
"""How far logs go, by part."""


def receipts_of(desk: Desk, device: str, parts: Iterable[str] | None = None) -> Receipts:
    """Return what a device last said it has, per part and log, of all or some *parts*; nothing when it never said."""
    return said_by(desk.read(), device, parts)


def upto_of(manifest: Manifest) -> Receipts:
    """Return how far a file goes, per part and log."""
    upto: Receipts = {}
    for entry in manifest.segments:
        logs = upto.setdefault(entry.part, {})
        logs[entry.log] = max(entry.last, logs.get(entry.log, 0))
    return upto


def receipts_for(desk: Desk, device: str, parts: Iterable[str]) -> Receipts:
    """Return what is held of all that is shared, and of its protected answers, so that the other knows of a lack.

    Of a log that lost events with a damaged page it is told how far that goes without a gap.
    """
    told = have_all(desk.read(), sorted(_parts_shared(desk, device, parts)))
    say_no_more_than_whole(desk, told)
    kept = _kept(desk, told)
    known = held_there(desk, device) if kept else {}
    for part in kept:
        told[part] = _what_it_knows(part, told[part], known.get(part, {}))
    return {part: held for part, held in told.items() if held}


def parts_told(desk: Desk, device: str, parts: Iterable[str]) -> list[str]:
    """Return of which parts a device is told more than what it was sent or brought: of no restricted case."""
    every = _parts_shared(desk, device, parts)
    return sorted(every - _kept(desk, every))


def parts_kept(desk: Desk, parts: Iterable[str]) -> set[str]:
    """Return those of the *parts* of which nobody is told more than what it was sent or brought."""
    return _kept(desk, list(parts))


def _parts_shared(desk: Desk, device: str, parts: Iterable[str]) -> set[str]:
    """Return what is shared with a device, *parts* among it, and beside each core what is protected."""
    shared = shared_with(desk.read(), device) | set(parts)
    return shared | {f"{part.removesuffix('/core')}/protected" for part in shared if part.endswith("/core")}


def _kept(desk: Desk, told: Iterable[str]) -> set[str]:
    """Return the parts of restricted cases, and of groups that name one."""
    parts = {part for one in restricted_cases(desk.read()) for part in case_parts(CaseId(one))}
    groups = {part.partition("/")[2] for part in told if part.startswith("incident/")}
    parts |= set(map(incident_part, incidents_kept(desk.read(), groups)))
    return parts.intersection(told)


def held_there(desk: Desk, device: str) -> Receipts:
    """Return how far what was sent to a device goes, and what it brought of the logs of others.

    What it merely says it has proves nothing: whoever says much would be told much.
    """
    record = load_some(desk.read(), desk.record, types=("bundle_sealed", "bundle_placed", "bundle_received"))
    facts = [fact for fact in record.facts if fact.value.get("device") == device]
    sealed = {fact.value["bundle"] for fact in facts if fact.type == "bundle_sealed"}
    placed = record.of_type("bundle_placed")
    known: Receipts = {}
    bring_as_far(known, [fact.value["upto"] for fact in placed if fact.value["bundle"] in sealed])
    brought = [fact.value.get("upto", {}) for fact in facts if fact.type == "bundle_received"]
    bring_as_far(known, brought, without=have(desk.read(), desk.record))
    return known


def bring_as_far(known: Receipts, exchanged: Iterable[Receipts], without: Collection[str] = ()) -> None:
    """Bring *known* as far as what was *exchanged* goes, *without* some logs."""
    for upto in exchanged:
        for part, logs in upto.items():
            held = known.setdefault(part, {})
            held.update({log: max(n, held.get(log, 0)) for log, n in logs.items() if log not in without})


def _what_it_knows(part: str, held: Mapping[str, int], known: Mapping[str, int]) -> dict[str, int]:
    """Return of what is *held* what the other knows; of protected answers also that there is one more."""
    told = {log: min(n, known[log]) for log, n in held.items() if log in known}
    more = next((log for log, n in sorted(held.items()) if n > known.get(log, 0)), None)
    if known and more is not None and part.endswith("/protected"):
        told[more] = known.get(more, 0) + 1
    return told
