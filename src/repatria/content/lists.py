"""Shared choice lists, read from ``forms/lists/<list>.toml``: codes with their words in every language."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from repatria.content.tables import check_keys, check_words, convert, hex_digest, parse_toml, read_bytes
from repatria.domain.errors import DefinitionError
from repatria.domain.forms.definition import Choice
from repatria.domain.reasons import Reason, because

OR_OTHER = "or_other"
"""The list whose choices ``other`` and ``specify`` give the words of `` or_other``."""

_CODE = re.compile(r"[A-Za-z0-9_.-]+")
_COLUMNS = ("list_name", "name", "label")


@dataclass(frozen=True, slots=True)
class ChoiceList:
    """A named list of choices, the languages it has words for, and the digest of its file.

    *protective* orders its choices from most to least protective, for each question that states no order itself.
    """

    name: str
    languages: tuple[str, ...]
    choices: tuple[Choice, ...]
    digest: str
    protective: tuple[str, ...] = ()


class ChoiceRow(msgspec.Struct):
    """The columns that every choice has."""

    name: str
    label: dict[str, str]
    list_name: str = ""


class _Header(msgspec.Struct):
    languages: tuple[str, ...] = ("es", "en")
    sources: tuple[str, ...] = ()
    protective: tuple[str, ...] = ()
    choices: tuple[dict[str, Any], ...] = ()


def load_list(path: Path) -> ChoiceList:
    """Return the shared list in the file at *path*."""
    file = f"lists/{path.name}"
    return read_list(path.stem, read_bytes(path, file))


def read_list(name: str, data: bytes) -> ChoiceList:
    """Return the shared list *name* written in *data*."""
    file = f"lists/{name}.toml"
    table = parse_toml(data, file)
    check_keys(table, ("languages", "sources", "protective", "choices"), file)
    header = convert(table, _Header, file, "")
    choices = read_choices(header.choices, header.languages, file)
    if not choices:
        raise DefinitionError(file, "choices", because(Reason.EMPTY_LIST))
    check_order(header.protective, {choice.name for choice in choices}, file, "protective")
    return ChoiceList(name, header.languages, choices, hex_digest(data), header.protective)


def check_order(order: Sequence[str], names: Container[str], file: str, key: str) -> None:
    """Refuse a protective *order* with an answer that is none of *names*, or is there twice."""
    for value in order:
        if value not in names:
            raise DefinitionError(file, key, because(Reason.NOT_IN_LIST, given=value))
    if len(set(order)) < len(order):
        raise DefinitionError(file, key, because(Reason.VALUE_TWICE))


def read_choices(
    rows: Sequence[Mapping[str, Any]], languages: Sequence[str], file: str, key: str = "choices"
) -> tuple[Choice, ...]:
    """Return the choices of one list; names are codes and occur once."""
    choices: dict[str, Choice] = {}
    for number, row in enumerate(rows, start=1):
        choice = _read_choice(row, languages, file, f"{key}[{number}]")
        if choice.name in choices:
            raise DefinitionError(file, f"{key}[{number}]", because(Reason.CHOICE_TWICE, name=choice.name))
        choices[choice.name] = choice
    return tuple(choices.values())


def _read_choice(row: Mapping[str, Any], languages: Sequence[str], file: str, key: str) -> Choice:
    known = convert(dict(row), ChoiceRow, file, key)
    if not _CODE.fullmatch(known.name):
        raise DefinitionError(file, f"{key}.name", because(Reason.NOT_A_CODE, name=known.name))
    check_words(known.label, languages, file, f"{key}({known.name}).label")
    extra = {
        column: convert(value, str, file, f"{key}({known.name}).{column}")
        for column, value in row.items()
        if column not in _COLUMNS
    }
    return Choice(known.name, known.label, extra)
