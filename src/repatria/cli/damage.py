"""``damage-code``: what the code of a damaged vault says, for whoever supports a post and holds no vault."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.talking import say, shell_language, with_json
from repatria.documents.damage_sheet import damage_lines, shut_lines
from repatria.domain.damage_code import read_damage_code
from repatria.domain.errors import DamageCodeError
from repatria.domain.shut_vault import read_shut_code


def add(commands: Any) -> None:
    """Declare the command."""
    reading = commands.add_parser("damage-code", help="what the code of a damaged vault says")
    reading.add_argument("code", metavar="CODE", help="as verify or the damage sheet says it")
    with_json(reading)
    reading.set_defaults(run=read)


def read(given: Namespace) -> int:
    """Say what the code says."""
    damage, shut = read_damage_code(given.code), read_shut_code(given.code)
    language = given.lang or shell_language()
    if shut is not None:
        seen = {"code": shut.code, "seen": sorted(shut.kinds), "damaged_pages": shut.damaged}
        head = QCoreApplication.translate("cli", "La bóveda no estaba abierta. Desde fuera se veía:")
        lines = "\n  ".join([head, *shut_lines(shut, language)])
        say(given, lines, seen | {"whole_pages": shut.proven})
        return 0
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
    say(given, "\n".join(damage_lines(damage, language)), facts)
    return 0
