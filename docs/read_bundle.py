"""Read a sealed file without Repatria: needs only age, zstd, tar and Python's JSON. Nothing is written to a disk.

    python read_bundle.py some.repatria key.txt

Prints one JSON object an event; ends with 1 where a digest or a chain does not hold (bundle-format.md, 2.2). It proves
no signature: from whom the file is, is the reader's to know.
"""

import base64
import hashlib
import json
import subprocess
import sys

def piped(data, *command):
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout


def digest(data):
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()


def need(holds, what):
    if not holds:
        sys.exit(f"refused: {what}")


def file_of(tar, name, sha256):
    """Return a file of the archive that is what the manifest says."""
    data = piped(tar, "tar", "-xOf", "-", name)
    need(hashlib.sha256(data).hexdigest() == sha256, name)
    return data


def events_of(segment, envelopes, bodies):
    """Yield the events of a segment, each proven against the one before."""
    before = None
    need(len(envelopes) == len(bodies) == segment["count"], "events are missing")
    for place, (line, said) in enumerate(zip(envelopes, bodies)):
        event, salt, body = json.loads(line), bytes.fromhex(said[:32].decode()), said[32:]
        need((event["part"], event["log"]) == (segment["part"], segment["log"]), "an event of another log")
        need(event["n"] == segment["first"] + place and (event["prev"] == "") == (event["n"] == 1), "a number")
        need(before is None or event["prev"] == before, "the chain of events")
        need(not said or digest(salt + body) == event["body_hash"], "a body")
        before = digest(line)
        yield {**event, "id": before, "body": json.loads(body) if body else None}
    need(before == segment["head"], "the last event")


bundle, key = sys.argv[1:]
tar = piped(piped(b"", "age", "-d", "-i", key, bundle), "zstd", "-dc")
manifest = json.loads(piped(tar, "tar", "-xOf", "-", "manifest.json"))
for entry in manifest["files"]:
    file_of(tar, entry["name"], entry["sha256"])
for number, one in enumerate(manifest["segments"], 1):
    name = f"{one['part'].replace('/', '.')}/{number:06d}.jsonl"
    lines = file_of(tar, f"parts/{name}", one["sha256"]), file_of(tar, f"bodies/{name}", one["bodies_sha256"])
    for event in events_of(one, *(found.split(b"\n")[:-1] for found in lines)):
        print(json.dumps(event, ensure_ascii=False))
