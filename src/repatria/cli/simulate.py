"""``simulate``: whole posts exchange through a carrier that fails, and what does not hold then is told."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from repatria.cli.talking import say, with_json

BROKEN = 9


def add(commands: Any) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "simulate", help="let invented posts exchange, fail and heal, and compare them"
    )
    command.add_argument(
        "--posts", type=int, default=8, metavar="N", help="posts of one schedule (default 8)"
    )
    command.add_argument(
        "--events", type=int, default=80, metavar="M", help="what happens in each (default 80)"
    )
    command.add_argument("--schedules", type=int, default=20, metavar="K", help="how many (default 20)")
    command.add_argument("--seed", type=int, default=1, metavar="S", help="of the first schedule (default 1)")
    with_json(command)
    command.set_defaults(run=run)


def run(given: Namespace) -> int:
    """Run the schedules; each violation is a line with the seed that shows it again."""
    from repatria.simulator.many import run_many

    broken: list[dict[str, object]] = []
    for outcome in run_many(given.seed, given.schedules, posts=given.posts, turns=given.events):
        broken += [{"seed": outcome.seed, "violation": one} for one in outcome.broken]
    # One line for scripts, the same in every language.
    told = f"{given.schedules} schedules, {len(broken)} violations"
    lines = [told, *(f"  seed {one['seed']}: {one['violation']}" for one in broken)]
    say(given, "\n".join(lines), {"schedules": given.schedules, "violations": broken})
    return BROKEN if broken else 0
