from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from repatria.sync.frame import write_frame
from tests.sync.making import Two, run_of_events, segments_of

TWO = Two()
PROGRAMS = ("age", "zstd", "tar")

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, PROGRAMS)), reason="age, zstd and tar are not all here"
)


def key_file(folder: Path) -> Path:
    key = folder / "key.txt"
    key.write_text(TWO.receiver.identity + "\n", encoding="utf-8")
    return key


def piped(first: list[str], *others: list[str], data: bytes = b"") -> bytes:
    for command in (first, *others):
        done = subprocess.run(command, input=data, capture_output=True, check=True)
        assert not done.stderr
        data = done.stdout
    return data


def test_a_bundle_is_read_without_this_program(tmp_path: Path) -> None:
    events = run_of_events(30, text="palabra")
    path = TWO.write(
        tmp_path,
        segments_of(TWO.sender, events),
        receipts={},
        packs={"d" * 43: {"protocol.toml": b"id = 1\n"}},
    ).placed.path
    opened = ["age", "-d", "-i", str(key_file(tmp_path)), str(path)]
    listed = piped(opened, ["zstd", "-d"], ["tar", "-t"]).decode("ascii").splitlines()
    assert listed == [
        "manifest.json",
        "parts/case.one.core/000001.jsonl",
        "bodies/case.one.core/000001.jsonl",
        "receipts.json",
        f"packs/{'d' * 43}/protocol.toml",
        "signature",
    ]
    folder = tmp_path / "taken out"
    folder.mkdir()
    piped(opened, ["zstd", "-d"], ["tar", "-x", "-C", str(folder)])
    manifest = json.loads((folder / "manifest.json").read_bytes())
    entry = manifest["segments"][0]
    lines = (folder / listed[1]).read_bytes()
    assert hashlib.sha256(lines).hexdigest() == entry["sha256"]
    assert lines.splitlines() == [event.envelope for event in events]
    bodies = (folder / listed[2]).read_bytes().splitlines()
    assert [json.loads(line[32:])["value"] for line in bodies] == [f"palabra {n}" for n in range(1, 31)]


def test_what_other_programs_compressed_and_sealed_is_read(tmp_path: Path) -> None:
    path = TWO.write(tmp_path, segments_of(TWO.sender, run_of_events(30))).placed.path
    key = str(key_file(tmp_path))
    archive = piped(["age", "-d", "-i", key, str(path)], ["zstd", "-d"])
    frame = piped(["zstd", "--check", "-19"], data=archive)
    padding = b"\x50\x2a\x4d\x18" + (3).to_bytes(4, "little") + bytes(3)
    path.write_bytes(piped(["age", "-r", TWO.receiver.recipient], data=frame + padding))
    assert TWO.verify(path).manifest.events == 30


def test_the_padding_is_passed_over_by_zstd() -> None:
    for size in (0, 1, 10_000, 1_000_000):
        data = bytes(range(256)) * (size // 256 + 1)
        assert piped(["zstd", "-d"], data=b"".join(write_frame([data[:size]]))) == data[:size]
