"""How many events a second enter the vault, with what stands because of them; beside hashing and inserting alone."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from benchmarks.data import make_runs, open_file
from repatria.domain.ids import CaseId
from repatria.store.log.events import have, ingest, parts_held, runs_since
from repatria.store.state import load_case_state


def measure(events: int = 100_000, per_case: int = 50) -> dict[str, float]:
    runs = list(make_runs(events // per_case, per_case))
    total = sum(len(run[2]) for run in runs)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "vault.db"
        connection = open_file(str(path))
        start = time.perf_counter()
        report = ingest(connection, runs)
        taken = time.perf_counter() - start
        assert report.new == total, report
        start = time.perf_counter()
        again = ingest(connection, runs)
        taken_again = time.perf_counter() - start
        assert again.known == total, again
        start = time.perf_counter()
        sent = sum(len(run[2]) for part in parts_held(connection) for run in runs_since(connection, part, {}))
        taken_out = time.perf_counter() - start
        assert sent == total
        case_id = CaseId(runs[0][0].split("/")[1])
        start = time.perf_counter()
        for _ in range(20):
            load_case_state(connection, case_id)
        load = (time.perf_counter() - start) / 20
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        size = path.stat().st_size
        have(connection, runs[0][0])
    return {
        "events": total,
        "in_per_second": total / taken,
        "again_per_second": total / taken_again,
        "out_per_second": total / taken_out,
        "load_case_ms": load * 1000,
        "bytes_per_event": size / total,
    }


if __name__ == "__main__":
    for name, value in measure(*map(int, sys.argv[1:])).items():
        print(f"{name:20} {value:12.1f}")
