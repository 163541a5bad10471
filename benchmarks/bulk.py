"""The most that a process holds which writes, or proves and reads, one large bundle with attachments.

Half of each megabyte is noise and half is not: sealed the largest stays below what one file may weigh.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.rows import Row, Sizes
from repatria.domain.ids import make_id
from repatria.sealing import new_identity, recipient_of
from repatria.signing import verify_key_of
from repatria.sync.manifest import BundleFacts, Recipient, Sender
from repatria.sync.reading import read_files, verify_bundle
from repatria.sync.writing import write_bundle

ROOT = Path(__file__).parents[1]
MEGABYTE = 1_000_000
LARGER_BY = 20
"""So many times what the scale seals is written: 2,000 MB at the full scale."""
MOST_MB = 300
EACH_MB = 50
"""An attachment weighs as much as a film of a minute."""

_SEED, _SENDER, _RECEIVER = bytes(32), "sender", "receiver"
_KEY = "key.txt"


def holding(sizes: Sizes, folder: Path) -> list[Row]:
    """Measure whole processes, one that writes the bundle and one that proves and reads it."""
    megabytes = sizes.megabytes * LARGER_BY
    (folder / _KEY).write_text(new_identity(), "ascii")
    bare, written, proven = (_held(folder, act, megabytes) for act in ("nothing", "write", "read"))
    sealed = next(folder.glob("*.repatria")).stat().st_size // MEGABYTE
    name = f"a bundle of {megabytes:,} MB with attachments, sealed {sealed:,} MB"
    budget = f"<= {MOST_MB} MB"
    return [
        Row(
            f"memory, {what}: {name}",
            held,
            "MB",
            "the same process idle",
            held / bare,
            budget,
            held <= MOST_MB,
        )
        for what, held in (("writing", written), ("proving and reading", proven))
    ]


def write(folder: Path, megabytes: int) -> None:
    """Write one bundle with so many *megabytes* of attachments."""
    facts = BundleFacts(
        bundle=make_id(bytes(16)),
        created="2026-01-01T00:00:00Z",
        sender=Sender(_SENDER, "Corinto", "HND"),
        recipient=Recipient("Agua Caliente", "HND", (_RECEIVER,)),
    )
    names = [make_id(number.to_bytes(16, "big")) for number in range(1, -(-megabytes // EACH_MB) + 1)]
    attachments = {name: lambda: _film(min(EACH_MB, megabytes)) for name in names}
    recipients = [recipient_of((folder / _KEY).read_text("ascii"))]
    write_bundle(
        folder, "some.repatria", facts, recipients=recipients, signing_seed=_SEED, attachments=attachments
    )


def read(folder: Path, megabytes: int) -> None:
    """Prove the bundle and read all that it brings."""
    path, identity = next(folder.glob("*.repatria")), (folder / _KEY).read_text("ascii")
    verified = verify_bundle(path, [identity], {_SENDER: verify_key_of(_SEED)}, _RECEIVER)
    found = sum(len(chunk) for _, chunks in read_files(verified) for chunk in chunks)
    if found < megabytes * MEGABYTE:
        raise ValueError(f"{found} bytes were read of {megabytes} MB")


def _film(megabytes: int) -> Iterator[bytes]:
    half = MEGABYTE // 2
    for number in range(megabytes):
        yield hashlib.shake_128(number.to_bytes(4, "big")).digest(half) + bytes(half)


def _held(folder: Path, act: str, megabytes: int) -> float:
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    command = [sys.executable, "-m", "benchmarks.bulk", act, str(folder), str(megabytes)]
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True, timeout=1800)
    return float(done.stdout) / 1024


def _peak() -> int:
    """Return the most that this process held, in kilobytes."""
    status = Path("/proc/self/status").read_text("ascii").splitlines()
    return int(next(line for line in status if line.startswith("VmHWM")).split()[1])


if __name__ == "__main__":
    {"nothing": lambda *_: None, "write": write, "read": read}[sys.argv[1]](
        Path(sys.argv[2]), int(sys.argv[3])
    )
    print(_peak())
