"""What has gone from a form of ours since an older version: questions, and columns of its sheets."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from repatria.content.lists import ChoiceList
from repatria.content.workbooks.revising import revise_form
from repatria.content.workbooks.writing import write_workbook
from repatria.domain.forms.definition import Form
from repatria.domain.forms.values import holds_answer


@dataclass(frozen=True, slots=True)
class Gone:
    """The *questions* by their names, whose answers stay and are shown, and the *columns* that are empty now."""

    questions: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()


def gone_since(older: Form, form: Form, made: bytes, lists: Mapping[str, ChoiceList]) -> Gone:
    """Return what the *older* version has and *form*, *made* into a ``form.toml``, has not."""
    asked = {one.name for one in form.questions()}
    questions = (one.name for one in older.questions() if holds_answer(one) and one.name not in asked)
    before = revise_form(older.id, write_workbook(older), lists)[1]  # as it would have come back untouched
    columns = dict.fromkeys(_columns(before))
    there = set(_columns(made))
    return Gone(tuple(questions), tuple(one for one in columns if one not in there))


def _columns(made: bytes) -> Iterator[str]:
    """Yield the columns in which anything stands, by sheet, words by language."""
    for sheet, said in tomllib.loads(made.decode()).items():
        for row in said if isinstance(said, list) else [said]:
            yield from (f"{sheet}: {column}" for column in _heads(row))


def _heads(row: Mapping[str, Any]) -> Iterator[str]:
    for head, said in row.items():
        yield from (f"{head}.{language}" for language in said) if isinstance(said, Mapping) else (head,)
