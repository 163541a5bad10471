"""Answers by path, as ``form fill`` reads them: an object of texts, numbers, truths and lists of these."""

from __future__ import annotations

import json
import math
from collections import Counter
from pathlib import Path
from typing import Any, Final

from repatria.cli.form_files import read_file
from repatria.domain.errors import DefinitionError, DefinitionFileError
from repatria.domain.expressions.values import as_string
from repatria.domain.reasons import Reason, because

_MOST_DIGITS: Final = 300
"""So many a number may have that a computer counts with at all."""


class _NoNumber:
    """Stands for what is written like a number and is none: NaN, or one of thousands of digits."""


def read_answers(path: Path) -> tuple[dict[str, str], list[str]]:
    """Return the answers by path, and the paths at which stands what is no answer."""
    twice: list[str] = []

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        twice.extend(name for name, count in Counter(name for name, _ in pairs).items() if count > 1)
        return dict(pairs)

    try:
        given = _object(
            json.loads(
                read_file(path),
                object_pairs_hook=once,
                parse_int=_whole,
                parse_constant=lambda _said: _NoNumber(),
            )
        )
    except (ValueError, TypeError, RecursionError) as error:
        raise DefinitionFileError(path.name, because(Reason.BAD_JSON)) from error
    for name, value in given.items():
        if not all(map(_can_be_written, (name, *_parts(value)))):
            at = name.encode("utf-8", "replace").decode()
            raise DefinitionError(path.name, at, because(Reason.UNWRITTEN))
    if twice:
        raise DefinitionError(path.name, twice[0], because(Reason.GIVEN_TWICE))
    unwritten = [name for name, value in given.items() if not _is_answer(value)]
    answers = {name: _as_text(value) for name, value in given.items() if name not in unwritten}
    return answers, unwritten


def _whole(written: str) -> int | _NoNumber:
    return int(written) if len(written) <= _MOST_DIGITS else _NoNumber()


def _can_be_written(part: Any) -> bool:
    """Tell whether *part* is a text of whole letters, a number that there is, or nothing of either."""
    if isinstance(part, str):
        return not any("\ud800" <= letter <= "\udfff" for letter in part)  # half of a letter
    return not isinstance(part, _NoNumber) and not (isinstance(part, float) and not math.isfinite(part))


def _parts(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _object(given: Any) -> dict[str, Any]:
    if not isinstance(given, dict):
        raise TypeError(type(given))
    return given


def _is_answer(value: Any) -> bool:
    return not any(isinstance(part, dict | list) for part in _parts(value))


def _as_text(value: Any) -> str:
    """Return an answer as forms keep it; several chosen ones have spaces between."""
    if isinstance(value, list):
        return " ".join(map(_as_text, value))
    if value is None:
        return ""
    return (
        as_string(value) if isinstance(value, float) else _text(value)
    )  # a whole number keeps all its digits


def _text(value: Any) -> str:
    return ("true" if value else "false") if isinstance(value, bool) else str(value)
