"""``mrz``: read machine-readable zones from standard input; one JSON object for each."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Collection, Iterator
from datetime import date
from typing import Any, Final

from repatria import paths
from repatria.content.lists import load_list
from repatria.domain.mrz.correcting import Change, proposed
from repatria.domain.mrz.fields import Finding
from repatria.domain.mrz.reading import read_zone
from repatria.services.vaults import system_clock

MOST_LINE: Final = 1_000
"""Bytes of a line; the longest of a zone has 44."""
MOST_LINES: Final = 100
"""Lines of one zone; the longest has 3."""


def add(commands: Any) -> None:
    """Declare the command."""
    asked = commands.add_parser(
        "mrz", help="read machine-readable zones from standard input, a blank line between them"
    )
    asked.set_defaults(run=read)


def read(given: Namespace) -> int:
    """Print what each zone says as one JSON object; a zone that does not agree with itself is no failure."""
    today = system_clock().date()
    countries = {choice.name for choice in load_list(paths.forms() / "lists" / "country.toml").choices}
    for written in zones():
        print(json.dumps(facts_of(written, today, countries)), flush=True)
    return 0


def zones() -> Iterator[list[str]]:
    """Yield the lines of each zone on standard input; of what is larger than any zone only the beginning."""
    lines: list[str] = []
    for data in sys.stdin.buffer:
        line = data[:MOST_LINE].decode("utf-8", "replace").rstrip("\r\n")
        if line.strip() and len(lines) < MOST_LINES:
            lines.append(line)
        elif not line.strip() and lines:
            yield lines
            lines = []
    if lines:
        yield lines


def facts_of(written: list[str], today: date, countries: Collection[str]) -> dict[str, Any]:
    """Return what a zone says, by the keys that scripts read (docs/documents.md)."""
    zone = read_zone(written, today, countries)
    findings = [*map(_finding, zone.findings), *map(_change, proposed(written))]
    return {
        "type": zone.type or None,
        "consistent": zone.consistent,
        "checks": dict(zone.checks),
        "fields": {name: said for name, said in zone.fields.items() if said},
        "findings": findings,
    }


def _finding(one: Finding) -> dict[str, Any]:
    place = {"line": one.line, "at": one.at} if one.line else {}
    said = {name: text for name, text in (("field", one.field), ("said", one.said)) if text}
    return {"code": one.code, **said, **place}


def _change(one: Change) -> dict[str, Any]:
    return {"code": "perhaps", "line": one.line, "at": one.at, "stands": one.stands, "perhaps": one.perhaps}
