"""Divide a form into pages: a group or repeat each, and the loose questions between them together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import Form, Question
from repatria.domain.forms.values import SILENT
from repatria.domain.texts import Text

_LONGEST = 60
"""A single question may name its page, but only whole."""


@dataclass(frozen=True, slots=True)
class FormPart:
    """One page of a form: its *key*, what stands on it, and the stretches of the session it covers.

    *number* counts those, after the first page, that may have no name of their own.
    """

    key: str
    rows: tuple[Question, ...]
    stretches: tuple[str, ...]
    number: int = 0

    def title(self, said: Callable[[Text, Place], str], *, first: bool) -> str:
        """Return the heading, as words of the form are *said* now."""
        head = self.rows[0]
        if head.type in ("group", "repeat"):
            return said(head.label, Place(head.name))
        asked = _asked(self.rows)
        words = said(asked[0].label, Place(asked[0].name)) if len(asked) == 1 else ""
        if words and len(words) <= _LONGEST:
            return words
        if first:
            return QCoreApplication.translate("filling", "Para empezar")
        others = QCoreApplication.translate("filling", "Otras preguntas")
        return f"{others} ({self.number})" if self.number > 1 else others


def parts_of(form: Form) -> tuple[FormPart, ...]:
    """Return the pages of *form*; notes alone between two pages stand at the end of the one before."""
    parts: list[FormPart] = []
    for rows in _stretches(form):
        shown = [row for row in rows if row.type not in SILENT]
        if not shown:
            continue
        key = rows[0].name
        if parts and all(row.type == "note" for row in shown):
            last = parts[-1]
            parts[-1] = FormPart(last.key, (*last.rows, *shown), (*last.stretches, key))
        else:
            parts.append(FormPart(key, tuple(shown), (key,)))
    nameless = (part.key for part in parts[1:] if _may_be_nameless(part.rows))
    numbers = {key: number for number, key in enumerate(nameless, start=1)}
    return tuple(replace(part, number=numbers.get(part.key, 0)) for part in parts)


def _may_be_nameless(rows: tuple[Question, ...]) -> bool:
    if rows[0].type in ("group", "repeat"):
        return False
    asked = _asked(rows)
    return len(asked) != 1 or any(len(words) > _LONGEST for words in asked[0].label.values())


def _asked(rows: tuple[Question, ...]) -> list[Question]:
    return [row for row in rows if row.type not in SILENT and row.type != "note"]


def names_in(part: FormPart) -> frozenset[str]:
    """Return the name of everything that stands on a page."""
    found: set[str] = set()
    waiting = list(part.rows)
    while waiting:
        row = waiting.pop()
        found.add(row.name)
        waiting.extend(row.children)
    return frozenset(found)


def _stretches(form: Form) -> list[list[Question]]:
    found: list[list[Question]] = []
    loose: list[Question] = []
    for row in form.survey:
        if row.type in ("group", "repeat"):
            found += [loose, [row]]
            loose = []
        else:
            loose.append(row)
    return [rows for rows in (*found, loose) if rows]
