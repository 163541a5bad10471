"""Write acts into one file for a court, which anybody can verify without this program (docs/record-format.md).

It is noted before it is written: for whom, why and how much. Whole logs go, so that a chain proves that nothing is
left out; of what may not leave the hash goes, and its salt stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

import msgspec

from repatria.domain.calendar import utc_text
from repatria.domain.directory.form import written
from repatria.domain.events.event import WrittenEvent, read_body, read_envelope
from repatria.domain.events.kinds import core_part, erased_part
from repatria.domain.progress import Progress
from repatria.domain.record.acts import OF_NO_CASE, cases_of, kind_of
from repatria.domain.record.courtfile import FORMAT, SUFFIX, Head, Signer, closing, event_line, line
from repatria.domain.record.ends import goes_always
from repatria.domain.record.vouching import Vouching
from repatria.domain.whole_vault.withholding import hidden_names
from repatria.durable import Placed, Recorder, place_file
from repatria.services.cases.casefile import read_casefile
from repatria.services.countries import countries_known
from repatria.services.desk import Desk
from repatria.services.leaving_files import noted, numbered
from repatria.services.record.wanted import ForCourt, Scope, check_for_court
from repatria.services.whole_vault.telling import event_goes, keeping_of
from repatria.signing import is_signed, signer
from repatria.store.cipher import Connection
from repatria.store.keys.slotfile import refuse_inside_vault
from repatria.store.lists.every_case import names_of_others
from repatria.store.log.acts import seen_by
from repatria.store.log.rosters import kept_rosters, signers_elsewhere
from repatria.store.log.runs_given import (
    authors_of_runs,
    count_of,
    events_of_run,
    runs_between,
    runs_of_case,
)
from repatria.store.people import accounts
from repatria.store.steps import Steps, nobody
from repatria.store.transactions import snapshot

NAME: Final = "actos"


@dataclass(frozen=True, slots=True)
class Given:
    """A file of acts that stands on its device, how many *events* are in it, of what was *asked*, which case."""

    placed: Placed
    asked: ForCourt
    case: str
    code: str
    events: int


def give_acts(desk: Desk, asked: ForCourt, folder: Path, told: Progress = nobody) -> Given:
    """Write the acts that are *asked* for into a new file in *folder*, whole or not at all.

    Raises what ``check_for_court`` does before anything is noted; StoppedError where *told* stops it, StorageError
    when the folder fails: then nothing is left there, and that is noted.
    """
    scope = check_for_court(desk, asked)
    made = list[int]()

    def fill(target: Recorder) -> None:
        with snapshot(desk.read()) as connection:
            made.append(_write(desk, connection, scope, target, told))

    target = folder / (numbered(desk, NAME) + SUFFIX)
    refuse_inside_vault(target)
    with noted(desk, "record", desk.new_id(), _said(scope)) as done:
        placed = done(place_file(target, fill))
    return Given(placed, asked, scope.case, scope.code, made[0])


def _said(scope: Scope) -> dict[str, object]:
    asked = scope.asked
    said = {
        "case": scope.case,
        "since": scope.since,
        "until": scope.until,
        "holds": asked.holds,
        "recipient": asked.recipient.strip(),
        "reason": asked.reason.strip(),
        "approved_by": asked.approved_by.strip(),
    }
    return {field: one for field, one in said.items() if one}


def _write(desk: Desk, connection: Connection, scope: Scope, target: Recorder, told: Progress) -> int:
    """Write all lines of the file and return how many events stand in it."""
    digest, events = sha256(), 0
    runs = (
        runs_of_case(connection, scope.case)
        if scope.case
        else runs_between(connection, scope.since, scope.until)
    )
    steps = Steps(told, count_of(connection, runs))

    def put(data: bytes) -> None:
        digest.update(data)
        target.write(data)

    head = _head(desk, scope)
    put(line(head))
    for said in _keys(desk, head, authors_of_runs(connection, runs)):
        put(said)
    telling = _Telling(desk, connection, scope)
    for run in runs:
        for one in events_of_run(connection, run):
            put(event_line(one, told=telling.may_tell(one)))
            events += 1
            steps.step()
    target.write(closing(events, digest.digest(), signer(desk.vault.device.signing_seed)))
    return events


def _head(desk: Desk, scope: Scope) -> Head:
    device, asked = desk.vault.device, scope.asked
    return Head(
        format=FORMAT,
        country=device.country,
        post=device.post,
        device=device.id,
        key=device.verify_key,
        practice=desk.practice,
        made=utc_text(desk.now()),
        by=desk.person.id,
        recipient=asked.recipient.strip(),
        reason=asked.reason.strip(),
        approved_by=asked.approved_by.strip(),
        case=scope.code,
        case_id=scope.case,
        since=scope.since,
        until=scope.until,
        holds=asked.holds,
    )


def _keys(desk: Desk, head: Head, authors: frozenset[str]) -> Iterator[bytes]:
    """Yield who signs here of the *authors*, and what vouches for keys, as far as it proves what it says."""
    authors |= {desk.person.id}
    for one in sorted(accounts(desk.read()), key=lambda person: person.id):
        if one.verify_key and one.id in authors:
            yield line(Signer(one.id, one.name, one.role, one.verify_key))
    vouching = Vouching(is_signed)
    vouching.count_for(head)
    for kind, data in _vouching(desk, authors):
        if vouching.take(kind, msgspec.json.decode(data), data):
            yield line({kind: data.decode("utf-8")})


def _vouching(desk: Desk, authors: frozenset[str]) -> Iterator[tuple[str, bytes]]:
    known = countries_known(desk).get(desk.country_code)
    if known is None:
        return
    yield "root", written(known.root)
    for certificate in known.certificates:
        yield "certificate", written(certificate)
    if known.directory is not None:
        yield "directory", written(known.directory)
    signing = signers_elsewhere(desk.read())
    devices = {signing[author].device for author in authors if author in signing}
    for device, kept in sorted(kept_rosters(desk.read()).items()):
        if device in devices:  # whole, as it is signed: whom else it names counts in no log but its own
            yield "roster", msgspec.json.encode(kept.roster)


class _Telling:
    """Decides of which events the content goes along."""

    def __init__(self, desk: Desk, connection: Connection, scope: Scope) -> None:
        self._desk, self._connection, self._scope = desk, connection, scope
        case = scope.case
        self._erased = erased_part(case) if case else ""
        self._core = core_part(case) if scope.asked.holds == "core" else ""
        if self._core:
            self._case = read_casefile(desk, case)
            hidden = hidden_names(names_of_others(connection, case))
            self._keeping = keeping_of(desk, self._case, protected=False, hidden=hidden)

    def may_tell(self, written: WrittenEvent) -> bool:
        """Tell whether the content of an event goes; of the record facts of the case or of the days, and no other."""
        envelope = read_envelope(written.envelope)
        try:
            body = read_body(written.body)
        except msgspec.DecodeError:
            return False
        if envelope.part == self._erased or goes_always(envelope.part, envelope.type, body.path):
            return True
        if envelope.part == self._core:  # as far as a readable file of the whole vault says it
            return event_goes(self._desk, self._case, self._keeping, written)
        if not envelope.part.startswith("record/") or kind_of(envelope.type, envelope.part, "") is None:
            return False
        cases, scope = cases_of(envelope.part, body.value), self._scope
        if scope.case and set(cases) != {
            scope.case
        }:  # what tells of two cases tells a court of the other one, too
            return False
        if not cases and envelope.type not in OF_NO_CASE:
            return False
        is_then = scope.since <= envelope.wall < (scope.until or "9999")
        seen = seen_by(self._connection, cases, self._desk.person.id) if cases else frozenset()
        return is_then and len(seen) == len(cases)
