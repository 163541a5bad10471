"""Every public function of the services that takes a desk, and a call of each with what is made up by its types."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, get_origin, get_type_hints
from unittest.mock import MagicMock

from repatria import services
from repatria.domain.errors import OnlyPracticeError, RoleMayNotError
from repatria.domain.people import Role
from repatria.services.desk import Desk
from repatria.store.cipher import Connection

_ROOT = "repatria.services."
REFUSED = (RoleMayNotError, OnlyPracticeError)


def functions() -> dict[str, Callable[..., Any]]:
    """Return every public function of the services that takes a desk, by the name under which the table has it."""
    return dict(sorted(_functions()))


def _functions() -> Iterator[tuple[str, Callable[..., Any]]]:
    for found in pkgutil.walk_packages(services.__path__, _ROOT):
        module = importlib.import_module(found.name)
        for name, one in vars(module).items():
            own = inspect.isfunction(one) and one.__module__ == found.name and not name.startswith("_")
            if own and Desk in get_type_hints(one).values():
                yield f"{found.name.removeprefix(_ROOT)}.{name}", one


def call(function: Callable[..., Any], desk: Desk, known: Mapping[str, object], folder: Path) -> str:
    """Call *function* as whoever is at the desk; return whether that was "refused", "failed" otherwise, or "done".

    *known* gives what stands in the vault by the name of an argument; the rest is invented.
    """
    try:
        _made_by(function, desk, known, folder)
    except REFUSED:
        return "refused"
    except Exception:  # noqa: BLE001 - what is made up fits seldom: what counts is what it left in the vault
        return "failed"
    return "done"


def made_by(function: Callable[..., Any], desk: Desk, known: Mapping[str, object], folder: Path) -> object:
    """Call *function* as ``call`` does and return what it hands out, or why it did not."""
    try:
        return _made_by(function, desk, known, folder)
    except Exception as error:  # noqa: BLE001 - what is made up fits seldom; words of a failure are handed out, too
        return error


def _made_by(function: Callable[..., Any], desk: Desk, known: Mapping[str, object], folder: Path) -> object:
    kinds = {name: kind for name, kind in get_type_hints(function).items() if name != "return"}
    made = function(**{name: _made_up(name, kind, desk, known, folder) for name, kind in kinds.items()})
    return list(made) if inspect.isgenerator(made) else made


def _made_up(name: str, kind: Any, desk: Desk, known: Mapping[str, object], folder: Path) -> object:
    if kind is Desk:
        return desk
    if name in known:
        return known[name]
    if kind is Connection:
        return desk.read()
    simple: dict[Any, object] = {bool: True, int: 1, str: "una razón", Path: folder}
    if kind in simple:
        return simple[kind]
    if get_origin(kind) in (tuple, list, set, frozenset):
        return get_origin(kind)()
    return {} if get_origin(kind) is Mapping else MagicMock()


def sitting_as(desk: Desk, role: Role) -> None:
    """Let whoever is at the desk have *role*."""
    desk.vault.person = replace(desk.person, role=role)


def left_in(desk: Desk) -> dict[str, object]:
    """Return what stands in the vault but for what its device notes of who saw it."""
    read = desk.vault.reader()
    try:
        tables = read.execute(_TABLES).fetchall()
        return {name: _rows(read, name) for (name,) in tables}
    finally:
        read.close()


_TABLES = """
    SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'name_index%'
"""
_BY_PART = ("event", "fact", "standing")
_OF_NOTES = ("log", "log_head", "part", "author", "event_type")


def _rows(read: Connection, table: str) -> object:
    if table in _OF_NOTES:
        return None
    if table in _BY_PART:
        query = f"SELECT count(*) FROM {table} JOIN part ON part.key = {table}.part WHERE part.name NOT LIKE 'record/%'"  # noqa: E501 - our own names
        return read.execute(query).fetchone()[0]
    rows = read.execute(f"SELECT * FROM {table}").fetchall()
    return sorted(map(repr, rows))
