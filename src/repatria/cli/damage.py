"""``damage-code``: what the code of a damaged vault says, for whoever supports a post and holds no vault."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from repatria.cli.talking import say, shell_language, with_json
from repatria.documents.damage_sheet import damage_lines
from repatria.domain.damage_code import read_damage_code
from repatria.domain.errors import DamageCodeError


def add(commands: Any) -> None:
    """Declare the command."""
    reading = commands.add_parser("damage-code", help="what the code of a damaged vault says")
    reading.add_argument("code", metavar="CODE", help="as verify or the damage sheet says it")
    with_json(reading)
    reading.set_defaults(run=read)


def read(given: Namespace) -> int:
    """Say what the code says."""
    damage = read_damage_code(given.code)
    if damage is None:
        raise DamageCodeError(code=given.code)
    facts = {
        "code": damage.code,
        "schema": damage.schema,
        "kinds": sorted(damage.kinds),
        "pages": damage.pages,
        "unread": damage.unread,
        "wrong": damage.wrong,
    }
    say(given, "\n".join(damage_lines(damage, given.lang or shell_language())), facts)
    return 0
