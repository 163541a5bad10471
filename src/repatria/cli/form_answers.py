"""Answers by path, as ``form fill`` reads them: an object of texts, numbers, truths and lists of these."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from repatria.cli.form_files import read_file
from repatria.domain.errors import DefinitionError, DefinitionFileError
from repatria.domain.expressions.values import as_string
from repatria.domain.reasons import Reason, because


def read_answers(path: Path) -> tuple[dict[str, str], list[str]]:
    """Return the answers by path, and the paths at which stands what is no answer."""
    twice: list[str] = []

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        twice.extend(name for name, count in Counter(name for name, _ in pairs).items() if count > 1)
        return dict(pairs)

    try:
        given = _object(json.loads(read_file(path), object_pairs_hook=once))
        unwritten = [name for name, value in given.items() if not _is_answer(value)]
        answers = {name: _as_text(value) for name, value in given.items() if name not in unwritten}
        "".join([*given, *answers.values()]).encode()  # half of a letter cannot be written
    except (ValueError, TypeError, OverflowError, RecursionError) as error:
        raise DefinitionFileError(path.name, because(Reason.BAD_JSON)) from error
    if twice:
        raise DefinitionError(path.name, twice[0], because(Reason.GIVEN_TWICE))
    return answers, unwritten


def _object(given: Any) -> dict[str, Any]:
    if not isinstance(given, dict):
        raise TypeError(type(given))
    return given


def _is_answer(value: Any) -> bool:
    parts = value if isinstance(value, list) else [value]
    return not any(isinstance(part, dict | list) for part in parts)


def _as_text(value: Any) -> str:
    """Return an answer as forms keep it; several chosen ones have spaces between."""
    if isinstance(value, list):
        return " ".join(map(_as_text, value))
    if value is None:
        return ""
    return (
        as_string(float(value))
        if isinstance(value, int | float) and not isinstance(value, bool)
        else _text(value)
    )


def _text(value: Any) -> str:
    return ("true" if value else "false") if isinstance(value, bool) else str(value)
