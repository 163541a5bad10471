"""What went out and came in: which cases a post lacks, what was sealed to whom, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from repatria.domain.ids import CaseId
from repatria.services.desk import Desk
from repatria.services.exchange.apart_there import reaching
from repatria.services.exchange.asked_again import lacked_by
from repatria.services.exchange.posts import revoked_devices
from repatria.services.exchange.receipts import receipts_of
from repatria.services.exchange.wanted_no_more import is_wanted, lacks
from repatria.store.lists import cases
from repatria.store.lists.cases import CaseLine
from repatria.store.log.brought import can_be_set_aside, files_aside
from repatria.store.places import outgoing
from repatria.store.state import load_some

Fate = Literal[
    "acknowledged", "waiting", "lacking", "aside", "empty", "to_deliver", "interrupted", "dropped", "ended",
    "needless",
]  # fmt: skip
"""*waiting* for a receipt; *lacking* when its post says that it never came; *aside* when a person there set it aside;
*empty* had nothing to acknowledge; *to_deliver* lies in the outbox until there is a line;
*interrupted* may stand somewhere or not; *ended* waits for no receipt any more: its device was revoked; nor does
*needless*: what of it did not come there was withdrawn or erased since."""

Logs = Mapping[str, int]
_SENT = ("bundle_sealed", "bundle_placed", "bundle_dropped")


@dataclass(frozen=True, slots=True)
class SentBundle:
    """A bundle that was sealed: to which post, when, and what became of it; *number* counts those for its post."""

    bundle: str
    device: str
    post: str
    at: str
    cases: int
    size: int
    fate: Fate
    number: int = 0
    case_ids: tuple[CaseId, ...] = ()


@dataclass(frozen=True, slots=True)
class ReceivedBundle:
    """A bundle that was received: from which post, when, and how much of it was new.

    *aside* says that a person set it aside, *may_go* that it can be: what it brought was noted.
    """

    bundle: str
    post: str
    at: str
    cases: int
    new: int
    aside: bool = False
    may_go: bool = False


def sent_bundles(desk: Desk) -> tuple[SentBundle, ...]:
    """Return every bundle sealed by this device, the latest first."""
    record = load_some(desk.read(), desk.record, types=_SENT)
    placed = {fact.value["bundle"]: fact.value for fact in record.of_type("bundle_placed")}
    dropped = {fact.value["bundle"] for fact in record.of_type("bundle_dropped")}
    under_way = {one.bundle for one in outgoing(desk.read()) if not one.laid}
    known: dict[str, Mapping[str, Logs]] = {}
    lacked: dict[str, frozenset[str]] = {}
    numbers: dict[str, int] = {}
    revoked = revoked_devices(desk)
    found = []
    for fact in record.of_type("bundle_sealed"):
        value = fact.value
        device, bundle = str(value["device"]), str(value["bundle"])
        if device not in known:
            known[device], lacked[device] = receipts_of(desk, device), lacked_by(desk, device)
        numbers[device] = numbers.get(device, 0) + (bundle not in dropped)
        fate = _fate(placed.get(bundle), known[device], dropped=bundle in dropped)
        if fate == "interrupted" and bundle in under_way:
            fate = "to_deliver"
        elif fate == "waiting" and device in revoked:
            fate = "ended"
        elif fate == "waiting" and not is_wanted(desk, placed[bundle]["upto"], known[device]):
            fate = "needless"
        elif fate == "waiting" and bundle in lacked[device]:
            fate = "lacking"
        elif fate == "waiting" and not lacks(placed[bundle]["upto"], reaching(known[device])):
            fate = "aside"
        size = int(placed[bundle]["size"]) if bundle in placed else 0
        cases, number = tuple(map(CaseId, value["cases"])), numbers[device]
        post = str(value["post"])
        found.append(SentBundle(bundle, device, post, fact.wall, len(cases), size, fate, number, cases))
    return tuple(reversed(found))


def received_bundles(desk: Desk) -> tuple[ReceivedBundle, ...]:
    """Return every bundle received by this device, the latest first."""
    facts = load_some(desk.read(), desk.record, types=("bundle_received",)).facts
    aside, noted = files_aside(desk.read()), can_be_set_aside(desk.read())
    found = [
        ReceivedBundle(
            str(fact.value["bundle"]),
            str(fact.value["post"]),
            fact.wall,
            len(fact.value["cases"]),
            int(fact.value["new"]),
            aside=str(fact.value["bundle"]) in aside,
            may_go=str(fact.value["bundle"]) in noted,
        )
        for fact in facts
    ]
    return tuple(reversed(found))


def received_bundle(desk: Desk, bundle: str) -> ReceivedBundle | None:
    """Return how a received bundle stands here now."""
    return next((one for one in received_bundles(desk) if one.bundle == bundle), None)


def lines_of(desk: Desk, case_ids: Iterable[CaseId]) -> tuple[CaseLine, ...]:
    """Return the lines of these cases, without those that are not for this person."""
    desk.need("see")
    found = (cases.line(desk.read(), one, person=desk.person.id) for one in case_ids)
    return tuple(line for line in found if line is not None)


def _fate(placed: Mapping[str, Any] | None, has: Mapping[str, Logs], *, dropped: bool) -> Fate:
    if placed is None:
        return "dropped" if dropped else "interrupted"
    upto: Mapping[str, Logs] = placed["upto"]
    if not upto:
        return "empty"
    return "waiting" if lacks(upto, has) else "acknowledged"
