"""``python -m tests.torture``: kill, fail and fill the disk, and say what was lost. ``scripts/torture`` calls it."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from shutil import rmtree

from tests.torture.all_deeds import DEEDS
from tests.torture.campaign import torture
from tests.torture.damages import damage_many
from tests.torture.layer import build, is_loaded, start_below


def main(arguments: list[str]) -> int:
    """Run what was asked; 1 if anything was lost, half done or not foreseen."""
    asked = _asked(arguments)
    if not is_loaded():
        with tempfile.TemporaryDirectory() as folder:
            return start_below(build(Path(folder)), "tests.torture", *arguments)
    room = Path(tempfile.mkdtemp(prefix="torture-"))
    bad = _break(asked, room) + _damage(asked, room)
    _say(f"{bad} wrong" + (f", to be looked at in {room}" if bad else ""))
    if not bad:
        rmtree(room)
    return 1 if bad else 0


def _break(asked: argparse.Namespace, room: Path) -> int:
    """Break writes of each deed that was asked for; return how much was wrong."""
    bad = 0
    for number, name in enumerate(asked.deed or DEEDS):
        share = asked.kills // len(asked.deed or DEEDS)
        result = torture(
            DEEDS[name], room / name.replace(" ", "-"), share, asked.failures, asked.seed + number, _say
        )
        ended = ", ".join(f"{count} {how}" for how, count in sorted(result.ended.items()))
        _say(f"{name}: {result.writes} writes in {result.seconds:.2f} s; {ended}; {len(result.wrong)} wrong")
        bad += len(result.wrong)
    return bad


def _damage(asked: argparse.Namespace, room: Path) -> int:
    """Damage vaults as often as was asked; return how much was wrong."""
    if not asked.damages:
        return 0
    lost, wrong = damage_many(room / "damages", asked.damages, asked.seed, _say)
    _say(f"damages: {asked.damages}, {lost} events lost with their pages, {len(wrong)} wrong")
    return len(wrong)


def _asked(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/torture", description=__doc__)
    parser.add_argument("--kills", type=int, default=2000, help="over all deeds together")
    parser.add_argument("--failures", type=int, default=-1, help="of each deed; -1: at every write")
    parser.add_argument("--damages", type=int, default=10_000, help="of a vault: bytes, pages, cuts")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--deed", action="append", choices=list(DEEDS), help="only this one; may be said again"
    )
    return parser.parse_args(arguments)


def _say(words: str) -> None:
    print(words, flush=True)  # noqa: T201 - for whoever runs it


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
