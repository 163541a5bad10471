"""Sealing and bundles, each beside the bare age binding or the budget of the design."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import pyrage

from benchmarks.data import make_runs
from repatria.domain.ids import make_id
from repatria.sealing import new_identity, open_sealed, recipient_of, seal
from repatria.signing import new_signing_seed, verify_key_of
from repatria.sync.manifest import BundleFacts, Recipient, Sender
from repatria.sync.reading import read_segments, verify_bundle
from repatria.sync.segments import Segment, close_run
from repatria.sync.writing import write_bundle

MEGABYTE = 1_000_000
SENDER, RECEIVER = "sender", "receiver"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Row:
    """One measurement: what, how much of its unit, and what stands beside it."""

    name: str
    value: float
    unit: str
    beside: str
    beside_value: float
    budget: float


class _Nowhere:
    def write(self, data: bytes, /) -> int:
        return len(data)

    def flush(self) -> None:
        pass


def seal_and_open(megabytes: int = 100, rounds: int = 5) -> list[Row]:
    """Compare our streaming with the binding's own, on the same bytes."""
    data = bytes(range(250)) * (megabytes * MEGABYTE // 250)
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

    pairs: list[tuple[str, Callable[[], object], Callable[[], object]]] = [
        (
            "sealing",
            lambda: seal(chunks, _Nowhere(), [recipient_of(identity)]),
            lambda: pyrage.encrypt_io(io.BytesIO(data), _Nowhere(), [public]),
        ),
        ("opening", opening, opening_bare),
    ]
    rows = []
    for name, ours, bare in pairs:
        best, beside = _in_turns(ours, bare, rounds)
        rows.append(
            Row(name, megabytes / best, "MB/s", "pyrage alone", megabytes / beside, 0.9 * megabytes / beside)
        )
    return rows


def bundles(cases: int = 1000, per_case: int = 50) -> list[Row]:
    """Write, prove and read one bundle of many cases; the disk is included, the vault is not."""
    seed, identity = new_signing_seed(), new_identity()
    segments = [
        segment
        for part, log, events in make_runs(cases, per_case)
        for segment in close_run(part, log, 1, events, SENDER, seed)
    ]
    with TemporaryDirectory() as folder:
        written, writing = _timed(lambda: _write(Path(folder), segments, seed, identity))
        verified, proving = _timed(
            lambda: verify_bundle(written, [identity], {SENDER: verify_key_of(seed)}, RECEIVER)
        )
        count, reading = _timed(lambda: sum(len(events) for _, _, events in read_segments(verified)))
    aim = 60_000.0
    return [
        Row("writing a bundle", count / writing, "events/s", "aim", aim, aim),
        Row("proving a bundle", count / proving, "events/s", "aim", aim, aim),
        Row("proving and reading", count / (proving + reading), "events/s", "aim", aim, aim),
        Row("size of an event", verified.size / count, "bytes", "", 0.0, 0.0),
    ]


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


def _in_turns(ours: Callable[[], object], bare: Callable[[], object], rounds: int) -> tuple[float, float]:
    """Return the best time of each, taken in turns so that a busy moment meets both."""
    times = [(_timed(ours)[1], _timed(bare)[1]) for _ in range(rounds)]
    return min(first for first, _ in times), min(second for _, second in times)


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.perf_counter()
    result = work()
    return result, time.perf_counter() - start


if __name__ == "__main__":
    for row in [*seal_and_open(), *bundles()]:
        print(f"{row.name:24} {row.value:12,.0f} {row.unit:9} {row.beside:14} {row.beside_value:12,.0f}")
