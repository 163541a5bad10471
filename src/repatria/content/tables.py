"""TOML tables read strictly: what is unknown, missing or of the wrong kind is refused by file and key."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from repatria.domain.errors import DefinitionError
from repatria.domain.texts import Text

T = TypeVar("T")

_WHERE = re.compile(r"^(?P<reason>.*?)(?: - at `\$\.?(?P<key>[^`]*)`)?$", re.DOTALL)


def read_bytes(path: Path, file: str) -> bytes:
    """Return the bytes of the file at *path*, which faults call *file*."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise DefinitionError(file, "", "the file cannot be read") from error


def parse_toml(data: bytes, file: str) -> dict[str, Any]:
    """Return the table written in *data*."""
    try:
        return tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise DefinitionError(file, "", "the text is not UTF-8") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise DefinitionError(file, "", f"malformed TOML: {error}") from error


def convert(value: object, kind: type[T], file: str, key: str) -> T:
    """Return *value* as a *kind*; an unknown, missing or wrong key is a fault below *key*."""
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        found = _WHERE.match(str(error))
        assert found
        below = found["key"] or ""
        raise DefinitionError(file, ".".join(k for k in (key, below) if k), found["reason"]) from error


def check_keys(table: Mapping[str, object], known: Iterable[str], file: str) -> None:
    """Refuse a top-level key that nobody would read."""
    for key in table.keys() - set(known):
        raise DefinitionError(file, key, "unknown key")


def check_words(text: Text, languages: Iterable[str], file: str, key: str, *, needed: bool = True) -> None:
    """Refuse words that miss a declared language or stand in one that is not declared."""
    if not text and not needed:
        return
    declared = tuple(languages)
    for language in declared:
        if not text.get(language, "").strip():
            raise DefinitionError(file, f"{key}.{language}", "the words are missing in this language")
    for language in text:
        if language not in declared:
            raise DefinitionError(file, f"{key}.{language}", "this language is not declared")


def hex_digest(*parts: bytes) -> str:
    """Return the SHA-256 of all *parts*, one behind the other, as 64 hexadecimal letters."""
    total = hashlib.sha256()
    for part in parts:
        total.update(part)
    return total.hexdigest()
