"""The matrix read from ``forms/matrix/``: its rows in their order, and what a country fills before field use."""

from __future__ import annotations

from collections.abc import Container, Iterable
from pathlib import Path
from typing import Any, Final

import msgspec

from repatria.content.pack_building.draft import sources_of
from repatria.content.pack_tables import SourceRow
from repatria.content.tables import check_words, convert, parse_toml, read_bytes
from repatria.domain.countries import OFFICE_ROLES
from repatria.domain.errors import DefinitionError
from repatria.domain.matrix.definition import FACTS, FIGURE, KEPT, OFFICE, Group, Row, Rows, Sight, ToFill
from repatria.domain.reasons import Reason, because

LANGUAGES: Final = ("es", "en")
_ROWS: Final = "matrix/rows.toml"
_OWED: Final = "matrix/owed.toml"


class _Row(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, rename={"drafted_from": "from"}):
    id: str
    group: Group
    name: dict[str, str]
    write: dict[str, str]
    drafted_from: tuple[str, ...] = ()


class _Rows(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    sources: list[SourceRow]
    row: list[dict[str, Any]]


class _Item(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    id: str
    row: str
    name: dict[str, str]
    seen_by: Sight = ""
    countries: tuple[str, ...] = ()
    unseen: dict[str, str] = {}


class _Owed(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    item: list[dict[str, Any]]


def load_rows(path: Path, indicators: Container[str]) -> Rows:
    """Return the rows in the file at *path*, which may be drafted from figures of *indicators*."""
    return read_rows(read_bytes(path, _ROWS), indicators)


def read_rows(data: bytes, indicators: Container[str]) -> Rows:
    """Return the rows written in *data*; raises DefinitionError for a row drafted from what nobody knows."""
    raw = convert(parse_toml(data, _ROWS), _Rows, _ROWS, "")
    if not raw.sources or not all(one.text.strip() for one in raw.sources):
        raise DefinitionError(_ROWS, "sources", because(Reason.NO_SOURCE))
    tables = [convert(one, _Row, _ROWS, f"row[{n}]") for n, one in enumerate(raw.row, start=1)]
    _check_ids((one.id for one in tables), "row", _ROWS)
    for n, one in enumerate(tables, start=1):
        check_words(one.name, LANGUAGES, _ROWS, f"row[{n}].name")
        check_words(one.write, LANGUAGES, _ROWS, f"row[{n}].write")
        for name in one.drafted_from:
            if not _is_known(name, indicators):
                raise DefinitionError(_ROWS, f"row[{n}].from", because(Reason.UNKNOWN_NAME, name=name))
    rows = (
        Row(one.id, number, one.group, one.name, one.write, one.drafted_from)
        for number, one in enumerate(tables, start=1)
    )
    return Rows(sources_of(raw.sources), {row.id: row for row in rows})


def load_owed(path: Path, rows: Container[str], countries: Container[str]) -> tuple[ToFill, ...]:
    """Return what the file at *path* says that *countries* fill, each about one of the *rows*."""
    return read_owed(read_bytes(path, _OWED), rows, countries)


def read_owed(data: bytes, rows: Container[str], countries: Container[str]) -> tuple[ToFill, ...]:
    """Return what is owed by what is written in *data*; raises DefinitionError for a row or country nobody knows."""
    raw = convert(parse_toml(data, _OWED), _Owed, _OWED, "")
    items = [convert(one, _Item, _OWED, f"item[{n}]") for n, one in enumerate(raw.item, start=1)]
    _check_ids((one.id for one in items), "item", _OWED)
    for n, one in enumerate(items, start=1):
        check_words(one.name, LANGUAGES, _OWED, f"item[{n}].name")
        check_words(one.unseen, LANGUAGES, _OWED, f"item[{n}].unseen", needed=False)
        if one.row not in rows:
            raise DefinitionError(_OWED, f"item[{n}].row", because(Reason.UNKNOWN_NAME, name=one.row))
        for code in one.countries:
            if code not in countries:
                raise DefinitionError(_OWED, f"item[{n}].countries", because(Reason.UNKNOWN_NAME, name=code))
    return tuple(ToFill(one.id, one.row, one.name, one.seen_by, one.countries, one.unseen) for one in items)


def _check_ids(ids: Iterable[str], key: str, file: str) -> None:
    """Refuse a name that is there twice, or that no path of a vault can hold."""
    known: set[str] = set()
    for n, name in enumerate(ids, start=1):
        if not name.isidentifier() or not name.isascii() or not name.islower():
            raise DefinitionError(file, f"{key}[{n}].id", because(Reason.NOT_A_NAME, name=name))
        if name in known:
            raise DefinitionError(file, f"{key}[{n}].id", because(Reason.NAME_TWICE, name=name))
        known.add(name)


def _is_known(name: str, indicators: Container[str]) -> bool:
    if name.startswith(OFFICE):
        return name.removeprefix(OFFICE) in OFFICE_ROLES
    if name.startswith(FIGURE):
        return name.removeprefix(FIGURE) in indicators
    return name in FACTS or name in KEPT
