"""Prove a file of acts, line by line, in one pass: needs no vault, and says of each fault which line and what.

``docs/verify_record.py`` does the same without this program; both find the same faults in the same lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, Final, Literal, get_args

import msgspec

from repatria.domain.directory.revoking import device_of_log
from repatria.domain.events.chain import HIGHEST, read_exact_envelope
from repatria.domain.events.event import VERSION, Envelope, digest, write_envelope
from repatria.domain.record.courtfile import (
    FORMAT,
    SIGNED,
    UNSIGNED_END,
    VOUCHING,
    End,
    Head,
    Holds,
    Signer,
    is_hex,
    read_line,
)
from repatria.domain.record.ends import NOTHING, Ends, Told
from repatria.domain.record.vouching import Vouching

FaultKind = Literal[
    "form",
    "envelope",
    "body",
    "order",
    "gap",
    "prev",
    "cut",
    "signature",
    "vouching",
    "count",
    "digest",
    "seal",
    "end",
]
FAULTS: Final[tuple[FaultKind, ...]] = get_args(FaultKind)
MOST: Final = 100
"""No more faults are told of one file."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What does not hold, in which line, from 1."""

    line: int
    kind: FaultKind


@dataclass(slots=True)
class Proof:
    """What was proven of a file, and the *faults* that were found.

    So many *events* in so many *runs* of a log in a part; of *withheld* the content is not here. Of *signed* the
    signature is of the key that the file gives for whoever wrote it, of *unknown* the file gives none. *vouched*: the
    root of a country stands behind the device's key. *told* says how far the record goes.
    """

    head: Head | None = None
    events: int = 0
    runs: int = 0
    withheld: int = 0
    signed: int = 0
    unknown: int = 0
    told: Told = NOTHING
    root: str = ""
    vouched: bool = False
    sha256: str = ""
    faults: list[Fault] = field(default_factory=list)

    @property
    def holds(self) -> bool:
        """Tell whether nothing is wrong."""
        return not self.faults


def prove(lines: Iterable[bytes], holds: Holds) -> Proof:
    """Return what is proven of the *lines* of a file, each with its line break."""
    proving = _Proving(holds)
    for data in lines:
        proving.take(data)
    return proving.end()


class _Proving:
    """One pass over a file."""

    def __init__(self, holds: Holds) -> None:
        self._holds, self._proof, self._number = holds, Proof(), 0
        self._digest, self._whole, self._ended = sha256(), sha256(), False
        self._stage = 0
        self._keys: dict[str, str] = {}
        self._vouching = Vouching(holds)
        self._run: _Run | None = None
        self._ends = Ends()

    def take(self, data: bytes) -> None:
        """Prove the next line."""
        self._number += 1
        self._whole.update(data)
        if self._ended:
            self._note("end")
            return
        said = read_line(data)
        if said is not None and list(said) == list(End.__struct_fields__):
            self._close(said)
            return
        self._digest.update(data)
        if said is None or not self._one(said):
            self._note("form")

    def end(self) -> Proof:
        """Return what was proven once all lines were taken."""
        proof = self._proof
        if not self._ended:
            self._note("end")
        proof.told = self._ends.close()
        for line in proof.told.cut:
            self._note("cut", line)
        proof.sha256 = self._whole.hexdigest()
        proof.root = self._vouching.root
        proof.vouched = proof.head is not None and self._vouching.vouches(proof.head.device, proof.head.key)
        return proof

    def _one(self, said: dict[str, Any]) -> bool:
        """Take a line that is well spelled; return whether it is one, and stands where it may."""
        names = list(said)
        if self._number == 1:
            return self._head(said)
        if names == list(Signer.__struct_fields__):
            return self._reach(1) and self._signer(said)
        if len(names) == 1 and names[0] in VOUCHING:
            stage = 2 + VOUCHING.index(names[0])
            return self._reach(stage) and isinstance(said[names[0]], str) and self._vouch(names[0], said)
        if names == ["envelope", "salt", "body"] and all(isinstance(one, str) for one in said.values()):
            return self._reach(6) and self._event(said)
        return False

    def _reach(self, stage: int) -> bool:
        """Tell whether a line of this *stage* may stand here: no line goes back behind another kind."""
        if stage < self._stage:
            return False
        self._stage = stage
        return True

    def _head(self, said: dict[str, Any]) -> bool:
        texts = all(isinstance(one, str) for name, one in said.items() if name != "practice")
        if list(said) != list(Head.__struct_fields__) or not texts or not isinstance(said["practice"], bool):
            return False
        if said["format"] != FORMAT or not is_hex(said["key"], 64):
            return False
        self._proof.head = Head(**said)
        self._vouching.count_for(self._proof.head)
        return True

    def _signer(self, said: dict[str, Any]) -> bool:
        if not all(isinstance(one, str) for one in said.values()) or not is_hex(said["key"], 64):
            return False
        if said["person"] in self._keys:
            return False
        self._keys[said["person"]] = said["key"]
        return True

    def _vouch(self, kind: str, said: Mapping[str, str]) -> bool:
        found = read_line(said[kind].encode("utf-8", "surrogatepass") + b"\n")
        if found is None or not self._vouching.take(kind, found, said[kind].encode("utf-8", "surrogatepass")):
            self._note("vouching")
        return True

    def _event(self, said: Mapping[str, str]) -> bool:
        envelope = said["envelope"].encode("utf-8", "surrogatepass")
        read = _envelope(envelope)
        if read is None:
            self._note("envelope")
            return True
        salt = bytes.fromhex(said["salt"]) if is_hex(said["salt"], 32) else None
        if salt is None and (said["salt"] or said["body"]):
            return False
        self._proof.events += 1
        self._place(read, digest(envelope))
        self._ends.passed(self._number, read, digest(envelope))
        if salt is None:
            self._proof.withheld += 1
            return True
        body = said["body"].encode("utf-8", "surrogatepass")
        if digest(salt + body) != read.body_hash:
            self._note("body")
        else:
            self._ends.told(self._number, read, read_line(body + b"\n"))
            self._sign(read, salt, body)
        return True

    def _place(self, read: Envelope, event_id: str) -> None:
        place = (read.part, read.log)
        if self._run is None or place != self._run.place:
            if self._run is not None and place < self._run.place:
                self._note("order")
            self._run = _Run(place)
            self._proof.runs += 1
        fault = self._run.fault(read, event_id)
        if fault is not None:
            self._note(fault)

    def _sign(self, read: Envelope, salt: bytes, body: bytes) -> None:
        found = SIGNED.search(body)
        if found is None:
            return
        key = self._key_of(read.author, read.log)
        if not key:
            self._proof.unknown += 1
            return
        unsigned = body[: found.start()] + UNSIGNED_END
        twin = msgspec.structs.replace(read, body_hash=digest(salt + unsigned))
        if self._holds(key, "person", write_envelope(twin), bytes.fromhex(found[1].decode())):
            self._proof.signed += 1
        else:
            self._note("signature")

    def _key_of(self, person: str, log: str) -> str:
        """Return the key that *person* has in *log*: nobody names keys for the logs of another device."""
        head, device = self._proof.head, device_of_log(log)
        own = self._keys.get(person, "") if head is not None and device in ("", head.device) else ""
        # Whose a log of before is stands nowhere: what another device claims of it takes nobody's own key away.
        return own or self._vouching.key_of(person, log)

    def _close(self, said: dict[str, Any]) -> None:
        self._ended = True
        events, made, sig = said.values()
        if type(events) is not int or not is_hex(made, 64) or not is_hex(sig, 128):
            self._note("form")
            return
        if events != self._proof.events:
            self._note("count")
        if made != self._digest.hexdigest():
            self._note("digest")
        head, payload = self._proof.head, msgspec.json.encode(End(events, made))
        if head is None or not self._holds(head.key, "record", payload, bytes.fromhex(sig)):
            self._note("seal")

    def _note(self, kind: FaultKind, line: int = 0) -> None:
        if len(self._proof.faults) < MOST:
            self._proof.faults.append(Fault(line or self._number, kind))


class _Run:
    """The events of one log in one part: numbers without a gap, each after the one that it names."""

    def __init__(self, place: tuple[str, str]) -> None:
        self.place = place
        self._n, self._last = 0, ""
        self._before: set[str] = set()
        self._here: set[str] = set()

    def fault(self, read: Envelope, event_id: str) -> FaultKind | None:
        """Return what is wrong with the place of the next event."""
        before = (self._n, self._last)
        if (read.n, event_id) <= before:
            return "order"
        follows = read.n <= self._n + 1
        if read.n != self._n:
            self._before, self._here = (self._here if follows else set()), set()
        self._n, self._last = read.n, event_id
        self._here.add(event_id)
        if not follows:
            return "gap"
        return None if read.n == 1 or read.prev in self._before or not self._before else "prev"


def _envelope(data: bytes) -> Envelope | None:
    try:
        found = read_exact_envelope(data)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return None
    sound = found.v == VERSION and 1 <= found.n <= HIGHEST and (found.n == 1) == (found.prev == "")
    return found if sound else None
