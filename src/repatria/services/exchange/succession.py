"""The liaison is another now: what the former one had of open cases and the new one lacks is sealed to the new one.

That is what was sealed to the former or came from there, acknowledged or not. Once the new one has been sent it all,
nothing is told any more: what is written later goes as to any post.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

import msgspec

from repatria.domain.directory.form import Certificate, Office
from repatria.domain.directory.succession import Followed, followed
from repatria.domain.events.kinds import core_part, protected_part
from repatria.domain.ids import CaseId
from repatria.services.countries import countries_known, is_own, today
from repatria.services.desk import Desk
from repatria.services.exchange.apart_there import reaching
from repatria.services.exchange.going import Sending
from repatria.services.exchange.posts import KnownPost, known_posts, revoked_devices
from repatria.services.exchange.receipts import Receipts, receipts_of
from repatria.services.exchange.register import lines_of
from repatria.store.log.events import held_by_part
from repatria.store.places import OutgoingRow, outgoing
from repatria.store.state import load_some

Logs = Mapping[str, int]
_EXCHANGED = ("bundle_sealed", "bundle_placed", "bundle_received")


@dataclass(frozen=True, slots=True)
class Succession:
    """Who is liaison now, by which *office*, and what the *former* posts had that this one lacks.

    *cases* are open and were not sealed to it yet, of *protected* also the protected answers; *restricted* ones go to
    no post. So many are *under_way*: sealed, not acknowledged. Of the files for former ones *undelivered* wait in the
    outbox, and so many are *lying* at places. Not *known* is a device whose card or directory did not come yet.
    """

    device: str
    post: str
    office: Office
    former: tuple[str, ...]
    known: bool = True
    cases: tuple[CaseId, ...] = ()
    protected: tuple[CaseId, ...] = ()
    restricted: int = 0
    under_way: int = 0
    undelivered: tuple[str, ...] = ()
    lying: int = 0

    @property
    def is_done(self) -> bool:
        """Tell whether nothing of it waits for anybody."""
        waits = (self.cases, self.restricted, self.under_way, self.undelivered, self.lying)
        return not any(waits)


def succession(desk: Desk) -> Succession | None:
    """Return what waits for the liaison of now; None while none followed another, and on that very device."""
    known = countries_known(desk).get(desk.country_code)
    now = followed(known.certificates, known.revocations, today(desk)) if known else None
    if now is None or is_own(desk, now.office):
        return None
    posts = {one.device: one for one in known_posts(desk)}
    office, files = now.office, _meant_for_former(desk, now)
    return Succession(
        office.device,
        office.post,
        office.office,
        tuple(posts[one].post if one in posts else one for one in now.former),
        _is(posts.get(office.device), office),
        *_lacking(desk, office.device, now.former),
        tuple(row.bundle for row in files if not row.laid),
        sum(bool(row.laid) for row in files),
    )


def sendings(found: Succession, approved_by: str = "") -> tuple[Sending, ...]:
    """Return what is to be sealed to the liaison of now: protected answers only where a second person agreed.

    They go in a file of their own, so that no case goes with more than the former liaison had of it.
    """
    secret = found.protected if approved_by.strip() else ()
    plain = tuple(one for one in found.cases if one not in secret)
    lots = (
        Sending(plain, found.device),
        Sending(secret, found.device, protected=True, approved_by=approved_by),
    )
    return tuple(one for one in lots if one.cases)


def _is(post: KnownPost | None, office: Certificate) -> bool:
    """Tell whether a device is known by the keys that the root certified: no other is sealed anything for it."""
    keys = (office.verify_key, office.recipient)
    return post is not None and (post.verify_key, post.recipient) == keys and post.trust != "revoked"


def _meant_for_former(desk: Desk, now: Followed) -> list[OutgoingRow]:
    """Return the files for former liaisons that were sealed before this one was it, or whose device is revoked."""
    revoked = revoked_devices(desk)
    files = (row for row in outgoing(desk.read()) if row.device in now.former)
    return [row for row in files if row.device in revoked or _day(desk, row.sealed) < now.since]


def _day(desk: Desk, text: str) -> date:
    return desk.calendar.local(datetime.fromisoformat(text)).date()


def _lacking(
    desk: Desk, device: str, former: Collection[str]
) -> tuple[tuple[CaseId, ...], tuple[CaseId, ...], int, int]:
    """Return the cases to seal, those of them also with protected answers, how many are restricted, and under way."""
    held, had = held_by_part(desk.read()), _had(desk, former)
    has = reaching(receipts_of(desk, device))
    sealed = _joined([has, *_sealed_to(desk, device)])
    lacks = {part for part in had if _lacks(part, held, had, sealed)}
    waits = {part for part in had if _lacks(part, held, had, has)} - lacks
    ids = dict.fromkeys(
        CaseId(part.split("/")[1]) for part in sorted(lacks | waits) if part.startswith("case/")
    )
    lines = [line for line in lines_of(desk, ids) if line.open]
    free = [CaseId(line.id) for line in lines if not line.restricted]
    cases = tuple(one for one in free if lacks.intersection((core_part(one), protected_part(one))))
    protected = tuple(one for one in cases if protected_part(one) in lacks)
    return cases, protected, len(lines) - len(free), len(free) - len(cases)


def _had(desk: Desk, former: Collection[str]) -> Receipts:
    """Return how far all goes that was sealed to *former* liaisons or came from there, by part.

    Of a part that was sealed and never went, and of all that lies here where this is the device of one, no log is
    told. What a device merely says that it has proves nothing.
    """
    record = load_some(desk.read(), desk.record, types=_EXCHANGED)
    facts = [fact for fact in record.facts if fact.value.get("device") in former]
    bundles = {fact.value["bundle"] for fact in facts if fact.type == "bundle_sealed"}
    parts = [part for fact in facts for part in fact.value.get("parts", ())]
    if desk.vault.device.id in former:
        parts += held_by_part(desk.read())
    upto = [fact.value["upto"] for fact in record.of_type("bundle_placed") if fact.value["bundle"] in bundles]
    upto += [fact.value.get("upto", {}) for fact in facts if fact.type == "bundle_received"]
    return _joined([{part: {} for part in parts}, *upto])


def _sealed_to(desk: Desk, device: str) -> list[Receipts]:
    """Return how far each file goes that stands somewhere for *device*, or waits in the outbox."""
    record = load_some(desk.read(), desk.record, types=("bundle_sealed", "bundle_placed"))
    ours = {
        fact.value["bundle"] for fact in record.of_type("bundle_sealed") if fact.value["device"] == device
    }
    placed = [fact.value["upto"] for fact in record.of_type("bundle_placed") if fact.value["bundle"] in ours]
    waiting = [row.written for row in outgoing(desk.read()) if row.device == device and not row.laid]
    return placed + [msgspec.json.decode(one)["upto"] for one in waiting]


def _joined(several: Iterable[Mapping[str, Logs]]) -> Receipts:
    found: Receipts = {}
    for one in several:
        for part, logs in one.items():
            held = found.setdefault(part, {})
            held.update({log: max(n, held.get(log, 0)) for log, n in logs.items()})
    return found


def _lacks(part: str, held: Mapping[str, Logs], had: Mapping[str, Logs], has: Mapping[str, Logs]) -> bool:
    """Tell whether something of *part* is held here that the former had and the new one has not."""
    here, there = held.get(part, {}), has.get(part, {})
    if here and not there:
        return True
    return any(min(n, here.get(log, 0)) > there.get(log, 0) for log, n in had[part].items())
