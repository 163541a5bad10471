"""Measure the budgets of the design: ``python -m benchmarks --scale small|full``; writes ``build/bench.json``."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks import bulk, casework, exchange, finding, forms, growth, program, sealing
from benchmarks.rows import SIZES, Row, Sizes, seconds

ROOT = Path(__file__).parents[1]
SCALES = ("small", "full")

MEASURES: dict[str, Callable[[Sizes, Path], list[Row]]] = {
    "start": program.starting,
    "unlock": finding.unlocking,
    "lock": program.locking,
    "search": finding.searching,
    "open": casework.opening,
    "save": casework.saving,
    "forms": forms.filling,
    "exchange": exchange.exchanging,
    "sealing": sealing.seal_and_open,
    "bulk": bulk.holding,
    "paper": casework.printing,
    "memory": program.remembering,
    "growth": growth.growing,
}
"""By the name that ``--only`` takes, in the order of the design's table."""


def measure(scale: str, only: Sequence[str] = ()) -> list[Row]:
    """Return the rows of the named measures, or of all; how far it is goes to standard error."""
    rows: list[Row] = []
    for name, work in MEASURES.items():
        if only and name not in only:
            continue
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            took = seconds(lambda: rows.extend(work(SIZES[scale], Path(folder))))  # noqa: B023 - called at once
        print(f"{name}: measured in {took:.1f} s", file=sys.stderr)
    return rows


def table(rows: Sequence[Row]) -> str:
    """Return the rows for people."""
    width = max((len(row.name) for row in rows), default=0)
    beside = max((len(row.beside) for row in rows), default=0)
    lines = [f"{'what':{width}} {'value':>12} {'unit':8} {'ratio':>7}  {'beside':{beside}}  budget"]
    for row in rows:
        ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
        mark = {True: "met", False: "MISSED", None: ""}[row.met]
        measured = f"{row.name:{width}} {row.value:12,.3f} {row.unit:8} {ratio:>7}"
        lines.append(f"{measured}  {row.beside:{beside}}  {row.budget} {mark}")
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print the table, write the file; a budget that is missed is told and is no failure."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    # "tiny" is for the test that each measure runs; its figures say nothing
    parser.add_argument("--scale", choices=list(SIZES), default="small", metavar="|".join(SCALES))
    parser.add_argument("--only", action="append", default=[], choices=list(MEASURES), metavar="NAME")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "bench.json")
    given = parser.parse_args(arguments)
    rows = measure(given.scale, given.only)
    given.out.parent.mkdir(parents=True, exist_ok=True)
    found = {"rows": [asdict(row) for row in rows]}
    given.out.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(table(rows))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
