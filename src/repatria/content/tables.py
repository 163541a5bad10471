"""TOML tables read strictly: what is unknown, missing or of the wrong kind is refused by file and key."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final, TypeVar

import msgspec

from repatria.content.foreign_faults import table_reason, toml_reason
from repatria.domain.errors import DefinitionError, DefinitionFileError
from repatria.domain.reasons import Reason, because
from repatria.domain.texts import Text

T = TypeVar("T")

_MEGABYTE: Final = 1 << 20
_WHERE = re.compile(r"^(?P<reason>.*?)(?: - at `\$\.?(?P<key>[^`]*)`)?$", re.DOTALL)


def read_bytes(path: Path, file: str, most: int = -1) -> bytes:
    """Return the bytes of the file at *path*, which faults call *file*; one of more than *most* is refused."""
    try:
        with path.open("rb") as opened:
            data = opened.read(most + 1 if most >= 0 else -1)
    except OSError as error:
        raise DefinitionFileError(file, because(Reason.CANNOT_BE_READ)) from error
    if 0 <= most < len(data):
        raise DefinitionFileError(file, because(Reason.FILE_TOO_LARGE, most=most // _MEGABYTE))
    return data


def parse_toml(data: bytes, file: str) -> dict[str, Any]:
    """Return the table written in *data*."""
    try:
        return tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise DefinitionFileError(file, because(Reason.NOT_UTF8)) from error
    except (ValueError, RecursionError) as error:  # a plain ValueError: a number too long to be one
        raise DefinitionFileError(file, toml_reason(error)) from error


def convert(value: object, kind: type[T], file: str, key: str) -> T:
    """Return *value* as a *kind*; an unknown, missing or wrong key is a fault below *key*."""
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        found = _WHERE.match(str(error))
        assert found
        where = ".".join(name for name in (key, found["key"]) if name)
        why = table_reason(found["reason"])
        if not where:
            raise DefinitionFileError(file, why) from error
        raise DefinitionError(file, where, why) from error


def check_keys(table: Mapping[str, object], known: Iterable[str], file: str) -> None:
    """Refuse a top-level key that nobody would read."""
    for key in table.keys() - set(known):
        raise DefinitionError(file, key, because(Reason.UNKNOWN_KEY))


def check_words(text: Text, languages: Iterable[str], file: str, key: str, *, needed: bool = True) -> None:
    """Refuse words that miss a declared language or stand in one that is not declared."""
    if not text and not needed:
        return
    declared = tuple(languages)
    for language in declared:
        if not text.get(language, "").strip():
            raise DefinitionError(file, f"{key}.{language}", because(Reason.WORDS_MISSING))
    for language in text:
        if language not in declared:
            raise DefinitionError(file, f"{key}.{language}", because(Reason.UNDECLARED_LANGUAGE))


def hex_digest(*parts: bytes) -> str:
    """Return the SHA-256 of all *parts*, one behind the other, as 64 hexadecimal letters."""
    total = hashlib.sha256()
    for part in parts:
        total.update(part)
    return total.hexdigest()
