"""The tables of a form as the text of a ``form.toml``, in the order and the spelling in which ours are written."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

_LISTS: Final = ("survey", "choices", "signature")


def write_toml(tables: Mapping[str, Any]) -> str:
    """Return what ``parse_toml`` reads as *tables*: settings, then each row of survey, choices and signatures."""
    blocks = ["\n".join(["[settings]", *_lines(tables["settings"])])]
    for name in _LISTS:
        blocks += ["\n".join([f"[[{name}]]", *_lines(row)]) for row in tables[name]]
    return "\n\n".join(blocks) + "\n"


def _lines(row: Mapping[str, Any]) -> Iterator[str]:
    for key, value in row.items():
        if isinstance(value, Mapping):
            yield from (f"{_key(key)}.{_key(inner)} = {_value(said)}" for inner, said in value.items())
        else:
            yield f"{_key(key)} = {_value(value)}"


def _key(key: str) -> str:
    """Return a bare key where TOML knows it as one, else one in quotes."""
    return key if key.isascii() and key.replace("_", "").replace("-", "").isalnum() else _text(key)


def _value(value: Any) -> str:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_value, value))}]"
    return str(int(value))


def _text(text: str) -> str:
    """Return a basic string: what JSON escapes TOML escapes so, too, and besides the letter that deletes."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
