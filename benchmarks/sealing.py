"""Sealing and opening beside the bare age binding and the age program; bundles alone when run by itself."""

from __future__ import annotations

import io
import secrets
import shutil
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import pyrage

from benchmarks.data import make_runs
from benchmarks.rows import Row, Sizes, in_turns
from repatria.domain.ids import make_id
from repatria.sealing import new_identity, open_sealed, recipient_of, seal
from repatria.signing import signer, verify_key_of
from repatria.sync.manifest import BundleFacts, Recipient, Sender
from repatria.sync.reading import read_segments, verify_bundle
from repatria.sync.segments import Segment, close_run
from repatria.sync.writing import write_bundle

MEGABYTE = 1_000_000
SENDER, RECEIVER = "sender", "receiver"
T = TypeVar("T")


class _Nowhere:
    def write(self, data: bytes, /) -> int:
        return len(data)

    def flush(self) -> None:
        pass


def seal_and_open(sizes: Sizes, folder: Path) -> list[Row]:
    """Compare our streaming with the binding's own, on the same bytes."""
    data = bytes(range(250)) * (sizes.megabytes * MEGABYTE // 250)
    chunks = [data[start : start + MEGABYTE // 4] for start in range(0, len(data), MEGABYTE // 4)]
    identity = new_identity()
    secret = pyrage.x25519.Identity.from_str(identity)
    public = secret.to_public()
    sealed = io.BytesIO()
    pyrage.encrypt_io(io.BytesIO(data), sealed, [public])

    def opening() -> None:
        sealed.seek(0)
        with open_sealed(sealed, [identity]) as stream:
            for _ in stream:
                pass

    def opening_bare() -> None:
        sealed.seek(0)
        pyrage.decrypt_io(sealed, _Nowhere(), [secret])

    def sealing() -> None:
        seal(chunks, _Nowhere(), [recipient_of(identity)])

    def sealing_bare() -> None:
        pyrage.encrypt_io(io.BytesIO(data), _Nowhere(), [public])

    plain, locked, key = folder / "plain", folder / "plain.age", folder / "key.txt"
    plain.write_bytes(data)
    locked.write_bytes(sealed.getvalue())
    key.write_text(identity + "\n", "utf-8")
    to_lock = _age("-r", recipient_of(identity), str(plain))
    to_open = _age("-d", "-i", str(key), str(locked))
    return [
        _beside(sizes, "sealing", "pyrage alone", sealing, sealing_bare, 0.9),
        _beside(sizes, "opening", "pyrage alone", opening, opening_bare, 0.9),
        _beside(sizes, "sealing", "the age program", sealing, to_lock),
        _beside(sizes, "opening", "the age program", opening, to_open),
    ]


def _beside(
    sizes: Sizes,
    what: str,
    beside: str,
    ours: Callable[[], object],
    other: Callable[[], object] | None,
    least: float | None = None,
) -> Row:
    """Return how fast *ours* is, and how much faster than *other* where that is installed."""
    took, theirs = in_turns(ours, other or ours, sizes.rounds)
    ratio = theirs / took if other else None
    name = (
        f"{what} {sizes.megabytes} MB, beside {beside}" if least is None else f"{what} {sizes.megabytes} MB"
    )
    return Row(
        name,
        sizes.megabytes / took,
        "MB/s",
        beside if other else f"{beside}: missing",
        ratio,
        "none" if least is None else f">= {least} x",
        None if least is None or ratio is None else ratio >= least,
    )


def _age(*arguments: str) -> Callable[[], object] | None:
    program = shutil.which("age")
    if program is None:
        return None
    command: Sequence[str] = [program, *arguments]
    return lambda: subprocess.run(command, stdout=subprocess.DEVNULL, check=True, timeout=600)


def bundles(cases: int = 1000, per_case: int = 50) -> dict[str, float]:
    """Write, prove and read one bundle of many cases; the disk is included, the vault is not."""
    seed, identity = secrets.token_bytes(32), new_identity()
    segments = [
        segment
        for part, log, events in make_runs(cases, per_case)
        for segment in close_run(part, log, 1, events, SENDER, signer(seed))
    ]
    with TemporaryDirectory() as folder:
        written, writing = _timed(lambda: _write(Path(folder), segments, seed, identity))
        verified, proving = _timed(
            lambda: verify_bundle(written, [identity], {SENDER: verify_key_of(seed)}, RECEIVER)
        )
        count, reading = _timed(lambda: sum(len(events) for _, _, events in read_segments(verified)))
    return {
        "write_per_second": count / writing,
        "prove_per_second": count / proving,
        "prove_and_read_per_second": count / (proving + reading),
        "bytes_per_event": verified.size / count,
    }


def _write(folder: Path, segments: list[Segment], seed: bytes, identity: str) -> Path:
    facts = BundleFacts(
        bundle=make_id(bytes(16)),
        created="2026-01-01T00:00:00Z",
        sender=Sender(SENDER, "Corinto", "HND"),
        recipient=Recipient("Agua Caliente", "HND", (RECEIVER,)),
    )
    return write_bundle(
        folder,
        "some.repatria",
        facts,
        recipients=[recipient_of(identity)],
        signing_seed=seed,
        segments=lambda: segments,
    ).placed.path


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.perf_counter()
    result = work()
    return result, time.perf_counter() - start


if __name__ == "__main__":
    for name, value in bundles().items():
        print(f"{name:26} {value:12,.0f}")
