"""Verify a file of acts without Repatria: needs Python and its package ``cryptography``, and nothing else.

    python verify_record.py acts.jsonl

It needs no vault, no passphrase and no network, and writes nothing. It says what holds and what does not, line by line
(record-format.md); it ends with 0 where all holds, with 8 where anything does not. What it proves and what it cannot
prove stands at the end of what it prints, and in record-format.md.
"""
from __future__ import annotations

import base64
import hashlib
import json
import re
import sys

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

HEAD = [
    "format", "country", "post", "device", "key", "practice", "made", "by", "recipient", "reason", "approved_by",
    "case", "case_id", "since", "until", "holds",
]
SIGNER = ["person", "name", "role", "key"]
VOUCHING = ["root", "certificate", "directory", "roster"]
EVENT = ["envelope", "salt", "body"]
END = ["events", "sha256", "sig"]
ENVELOPE = ["v", "type", "part", "log", "n", "prev", "replaces", "author", "wall", "body_hash"]
SIGNED, UNSIGNED = re.compile(rb',"sig":"([0-9a-f]{128})"}\Z'), b',"sig":""}'
MOST, FEW = 100, 5
P = 2**255 - 19
EIGHTH = 0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD84D3D706A17C7
WEAK = {0, 1, P - 1, EIGHTH, P - EIGHTH}


def digest(data):
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()


def spelled(said):
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()


def no_number(text):
    raise ValueError(text)


def read(data):
    """Return the object in these bytes, where it is spelled in the one way there is: no space, nothing escaped in vain."""
    try:
        said = json.loads(data.decode(), parse_float=no_number, parse_constant=no_number)
        return said if isinstance(said, dict) and spelled(said) == data else None
    except (ValueError, RecursionError):
        return None


def is_hex(text, length):
    return isinstance(text, str) and re.fullmatch("[0-9a-f]{%d}" % length, text) is not None


def texts(said, but=()):
    return all(isinstance(one, str) for name, one in said.items() if name not in but)


def is_weak(point):
    """Tell whether a point, a key or the first half of a signature, is of small order or has a second spelling."""
    y = int.from_bytes(point, "little") & (1 << 255) - 1
    return y >= P or y in WEAK


def holds(key, context, payload, signature):
    """Tell whether the key signed the payload for this context (events.md, section 1)."""
    public, made = bytes.fromhex(key), bytes.fromhex(signature)
    if is_weak(public) or is_weak(made[:32]):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(
            made, b"repatria/1/" + context + b"\0" + payload
        )
    except (InvalidSignature, ValueError):
        return False
    return True


def envelope_of(text):
    """Return what an envelope says, where it is one of version 1 and of one spelling; else None."""
    said = read(text.encode())
    if said is None or list(said) != ENVELOPE or type(said["v"]) is not int or type(said["n"]) is not int:
        return None
    if not texts(said, ("v", "n", "replaces")) or not isinstance(said["replaces"], list):
        return None
    if not all(isinstance(one, str) for one in said["replaces"]):
        return None
    sound = said["v"] == 1 and 1 <= said["n"] <= 2**53 and (said["n"] == 1) == (said["prev"] == "")
    return said if sound else None


def device_of(log):
    """Return the device that a log names (events.md, section 3); nothing of a log of before."""
    return log.rpartition("-")[0]


def is_day(text):
    return isinstance(text, str) and re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text) is not None


class Vouching:
    """Whose word the file holds: the root of a country, who is in office by it, the devices that those name.

    It counts for the country of the file, for practice or not as the file is, and on the day on which it was made.
    """

    def __init__(self):
        self.root, self.offices, self.devices, self.rosters, self.revoked = "", [], {}, {}, set()
        self.country, self.practice, self.day, self.version, self.expires = "", False, "", 0, ""

    def count_for(self, head):
        self.country, self.practice, self.day = head["country"], head["practice"], head["made"][:10]

    def key_of(self, device):
        if device in self.revoked:
            return ""
        named = self.devices.get(device, "") if self.day <= self.expires else ""
        return named or self.in_office(device, self.day)

    def in_office(self, device, day, office=""):
        ended = {one["replaces"] for one in self.offices if one["since"] <= day}
        for one in self.offices:
            counts = one["since"] <= day <= one["until"] and one["number"] not in ended
            if counts and one["device"] == device and office in ("", one["office"]):
                return one["verify_key"]
        return ""

    def take(self, kind, text):
        data = text.encode()
        said, found = read(data), SIGNED.search(data)
        if said is None or found is None:
            return False
        payload, sig = data[: found.start()] + UNSIGNED, found[1].decode()
        try:
            return getattr(self, kind)(said, payload, sig)
        except (KeyError, TypeError, AttributeError):
            return False

    def is_of_here(self, said, form):
        is_here = said["country"] == self.country and said["practice"] is self.practice
        return is_here and said["format"] == form

    def root_(self, said, payload, sig):
        if self.root or not is_hex(said["root"], 64) or not self.is_of_here(said, "repatria-root/1"):
            return False
        if not holds(said["root"], b"root", payload, sig):
            return False
        self.root = said["root"]
        return True

    def certificate(self, said, payload, sig):
        if not self.root or said["root"] != self.root or not self.is_of_here(said, "repatria-certificate/1"):
            return False
        numbers = type(said["number"]) is int and type(said["replaces"]) is int
        words = isinstance(said["device"], str) and isinstance(said["office"], str)
        days = is_day(said["since"]) and is_day(said["until"]) and is_hex(said["verify_key"], 64)
        if not numbers or not words or not days or not holds(self.root, b"root", payload, sig):
            return False
        self.offices.append(said)
        return True

    def directory(self, said, payload, sig):
        if said["root"] != self.root or not self.is_of_here(said, "repatria-directory/1"):
            return False
        if not is_day(said["issued"]) or not is_day(said["expires"]) or type(said["version"]) is not int:
            return False
        key = self.in_office(said["by"], said["issued"], "liaison")
        if not key or not holds(key, b"directory", payload, sig):
            return False
        self.revoked |= {str(one["device"]) for one in said["revocations"]}
        if said["version"] > self.version:
            self.version, self.expires = said["version"], said["expires"]
            named = ((str(one["device"]), one["verify_key"]) for one in said["devices"])
            self.devices = {device: key for device, key in named if is_hex(key, 64)}
        return True

    def roster(self, said, payload, sig):
        key = self.key_of(str(said["device"]))
        if not key or said["format"] != "repatria-persons/1" or not holds(key, b"persons", payload, sig):
            return False
        keys = {}
        for one in said["persons"]:
            if is_hex(one["key"], 64):
                keys.setdefault(str(one["person"]), one["key"])
        self.rosters.setdefault(str(said["device"]), (keys, {str(one["log"]) for one in said["logs"]}))
        return True

    def key_in(self, person, log):
        """A roster counts in the logs of its device; in one that names none, where no two claim it otherwise."""
        device = device_of(log)
        if device:
            return self.rosters.get(device, ({}, ()))[0].get(person, "")
        found = {keys[person] for keys, logs in self.rosters.values() if log in logs and person in keys}
        return found.pop() if len(found) == 1 else ""


class Ends:
    """How far the record goes: each log names in its first event where the one before ended."""

    def __init__(self):
        self.ends, self.named, self.put_back = {}, [], []

    def passed(self, line, at, name):
        if not at["part"].startswith("record/"):
            return
        end = self.ends.setdefault((at["part"], at["log"]), {"n": 0, "line": line, "ids": set(), "all": set()})
        end["all"].add(name)
        if at["n"] < end["n"]:
            return
        if at["n"] > end["n"]:
            end["ids"].clear()
        end["line"], end["n"] = line, at["n"]
        end["ids"].add(name)

    def told(self, line, at, body):
        if body is None or not at["part"].startswith("record/"):
            return
        said = body.get("value")
        if at["type"] == "value" and body.get("path") in ("put_back", "copies/restored") and said is not None:
            self.put_back.append(line)
        if at["type"] != "log_started" or not isinstance(said, dict):
            return
        heads, last, place = said.get("heads"), said.get("last"), None
        ids = [one for one in heads if isinstance(one, str)] if isinstance(heads, list) else []
        if isinstance(last, dict) and isinstance(last.get("log"), str) and type(last.get("n")) is int:
            place = (at["part"], last["log"])
        self.named.append((line, ids, place))

    def close(self):
        """Return lines: of what names an end that its log lacks, of ends nobody names, of logs that lack one before."""
        known = {one for end in self.ends.values() for one in end["ids"]}
        named = {one for _, ids, _ in self.named for one in ids}
        missing = [one for one in self.named if one[1] and known.isdisjoint(one[1]) and not self.is_in(one)]
        cut = [line for line, _, place in missing if place in self.ends]
        before = [line for line, _, place in missing if place not in self.ends]
        ends = sorted(end["line"] for end in self.ends.values() if named.isdisjoint(end["ids"]))
        return cut, ends, before, self.put_back

    def is_in(self, named):
        return named[2] in self.ends and not self.ends[named[2]]["all"].isdisjoint(named[1])


class Verifier:
    """One pass over the lines; ``faults`` are pairs of a line, from 1, and what does not hold there."""

    def __init__(self):
        self.faults, self.number, self.stage = [], 0, 0
        self.lines, self.whole, self.ended = hashlib.sha256(), hashlib.sha256(), False
        self.head, self.keys, self.vouching = None, {}, Vouching()
        self.events = self.runs = self.withheld = self.signed = self.unknown = 0
        self.record, self.how_far = Ends(), ([], [], [], [])
        self.place, self.last, self.before, self.here = None, (0, ""), set(), set()

    def fault(self, kind, line=0):
        if len(self.faults) < MOST:
            self.faults.append((line or self.number, kind))

    def take(self, line):
        self.number += 1
        self.whole.update(line)
        if self.ended:
            return self.fault("end")
        said = read(line[:-1]) if line.endswith(b"\n") else None
        if said is not None and list(said) == END:
            return self.close(said)
        self.lines.update(line)
        if said is None or not self.one(said):
            self.fault("form")

    def end(self):
        if not self.ended:
            self.fault("end")
        self.how_far = self.record.close()
        for line in self.how_far[0]:
            self.fault("cut", line)

    def reach(self, stage):
        """No line stands behind one of a later kind."""
        if stage < self.stage:
            return False
        self.stage = stage
        return True

    def one(self, said):
        names = list(said)
        if self.number == 1:
            return self.begin(said)
        if names == SIGNER:
            return self.reach(1) and self.signer(said)
        if len(names) == 1 and names[0] in VOUCHING:
            if not self.reach(2 + VOUCHING.index(names[0])) or not texts(said):
                return False
            kind = "root_" if names[0] == "root" else names[0]
            if not self.vouching.take(kind, said[names[0]]):
                self.fault("vouching")
            return True
        return names == EVENT and texts(said) and self.reach(6) and self.event(said)

    def begin(self, said):
        if list(said) != HEAD or not texts(said, ("practice",)) or not isinstance(said["practice"], bool):
            return False
        if said["format"] != "repatria-record/1" or not is_hex(said["key"], 64):
            return False
        self.head = said
        self.vouching.count_for(said)
        return True

    def signer(self, said):
        if not texts(said) or not is_hex(said["key"], 64) or said["person"] in self.keys:
            return False
        self.keys[said["person"]] = said["key"]
        return True

    def event(self, said):
        at = envelope_of(said["envelope"])
        if at is None:
            self.fault("envelope")
            return True
        if not is_hex(said["salt"], 32) and (said["salt"] or said["body"]):
            return False
        self.events += 1
        self.order(at, digest(said["envelope"].encode()))
        self.record.passed(self.number, at, digest(said["envelope"].encode()))
        if not said["salt"]:
            self.withheld += 1
            return True
        salt, body = bytes.fromhex(said["salt"]), said["body"].encode()
        if digest(salt + body) != at["body_hash"]:
            self.fault("body")
        else:
            self.record.told(self.number, at, read(body))
            self.signature(at, salt, body)
        return True

    def order(self, at, name):
        """In each log of each part numbers go on without a gap, and each event names the one before."""
        place = (at["part"], at["log"])
        if place != self.place:
            if self.place is not None and place < self.place:
                self.fault("order")
            self.place, self.last, self.before, self.here = place, (0, ""), set(), set()
            self.runs += 1
        if (at["n"], name) <= self.last:
            return self.fault("order")
        follows = at["n"] <= self.last[0] + 1
        if at["n"] != self.last[0]:
            self.before, self.here = (self.here if follows else set()), set()
        self.last = (at["n"], name)
        self.here.add(name)
        if not follows:
            return self.fault("gap")
        if not (at["n"] == 1 or not self.before or at["prev"] in self.before):
            self.fault("prev")

    def signature(self, at, salt, body):
        """A person signs the envelope that the event would have without the signature."""
        found = SIGNED.search(body)
        if found is None:
            return
        key = self.key_in(at["author"], at["log"])
        if not key:
            self.unknown += 1
            return
        twin = spelled({**at, "body_hash": digest(salt + body[: found.start()] + UNSIGNED)})
        if holds(key, b"person", twin, found[1].decode()):
            self.signed += 1
        else:
            self.fault("signature")

    def key_in(self, person, log):
        """A signer's line counts in the logs of the device of the file, and in those that name none."""
        is_own = self.head is not None and device_of(log) in ("", self.head["device"])
        return (self.keys.get(person, "") if is_own else "") or self.vouching.key_in(person, log)

    def close(self, said):
        self.ended = True
        if type(said["events"]) is not int or not is_hex(said["sha256"], 64) or not is_hex(said["sig"], 128):
            return self.fault("form")
        if said["events"] != self.events:
            self.fault("count")
        if said["sha256"] != self.lines.hexdigest():
            self.fault("digest")
        if self.head is None or not holds(self.head["key"], b"record", spelled({**said, "sig": ""}), said["sig"]):
            self.fault("seal")

    @property
    def vouched(self):
        return self.head is not None and self.head["key"] == self.vouching.key_of(self.head["device"])


def verify(lines):
    """Return what was found of the lines of a file, each with its line break."""
    verifier = Verifier()
    for line in lines:
        verifier.take(line)
    verifier.end()
    return verifier


WORDS = {
    "form": "the line is not one of this format, or not in its place",
    "envelope": "the envelope of the event cannot be read",
    "body": "the content is not the one whose hash stands in the envelope",
    "order": "the event is repeated, or stands before one that it must follow",
    "gap": "events before this one are missing",
    "prev": "the event does not follow the one before it",
    "cut": "the chain before this one does not go as far as this one says: its end is missing",
    "signature": "the signature is not of the person who is said to have written it",
    "vouching": "what is to vouch for the keys is not signed by whom it must be",
    "count": "the file does not hold as many events as it says",
    "digest": "the file is not the one that the device closed",
    "seal": "the device did not sign the end of this file",
    "end": "the file does not end where it must",
}


def shown(text):
    """Return strange text so that it can change nothing of what stands around it."""
    return "".join(one if one.isprintable() else "\ufffd" for one in text)


def of_what(head):
    """Yield what the file says it is of; the device signed all of it."""
    made = hashlib.sha256(bytes.fromhex(head["key"])).hexdigest()[:16]
    yield "PRACTICE: everything in this file is invented." if head["practice"] else "Real: it is no practice file."
    yield f"Of: {head['post']}, {head['country']}; key of its device: {head['key']} ({made})"
    days = f"the days from {head['since'] or 'the first'} until before {head['until'] or 'the last'} (UTC)"
    yield f"Asked for: {'the case ' + head['case'] if head['case_id'] else days}; it holds: {head['holds']}"
    yield f"For: {head['recipient']}. Reason: {head['reason']}. Made: {head['made']}"


def how_far(found):
    """Yield where the record ends and begins, and that a copy was put back: it stands in the chains themselves."""
    _, ends, before, put_back = found.how_far
    for lines, words in (
        (ends, "the record ends here; what follows is not in the file"),
        (before, "the chain that this one names as the one before is not in the file"),
        (put_back, "the vault was, or may have been, put back from a copy: what was written after that copy may be gone"),
    ):
        yield from (f"  line {line}: {words}" for line in lines[:FEW])
        if len(lines) > FEW:
            yield f"  and {len(lines) - FEW} more: {words}"


def told(found):
    yield f"SHA-256 of the file: {found.whole.hexdigest()}"
    if found.head is not None:
        yield from map(shown, of_what(found.head))
    yield f"{found.events} events in {found.runs} chains; content of {found.withheld} not in the file"
    yield f"{found.signed} personal signatures hold; of {found.unknown} the file gives no key"
    yield from how_far(found)
    if found.faults:
        yield "IT DOES NOT HOLD:"
        yield from (f"  line {line}: {WORDS[kind]}" for line, kind in found.faults)
        return
    yield "ALL HOLDS: nothing in the file was changed, left out between its first and last numbers, repeated or moved"
    yield "since the device closed it. " + (
        f"The root of the country stands behind the key of the device: {found.vouching.root}"
        if found.vouched
        else "Nobody in the file stands behind the key of the device: compare it with the post by another way."
    )
    yield "It does not prove: that clocks were right; that what was written is true; that nothing else was done or"
    yield "written elsewhere; who sat at the keyboard, where no personal signature stands."


def main(arguments):
    if len(arguments) != 1:
        print(__doc__)
        return 2
    with open(arguments[0], "rb") as file:
        found = verify(file)
    print("\n".join(told(found)))
    return 8 if found.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
