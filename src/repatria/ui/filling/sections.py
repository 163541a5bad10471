"""Divide a form into pages: a group or repeat each, and the loose questions between them together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from repatria.documents.languages import languages
from repatria.documents.words import text_of
from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import Form, Question
from repatria.domain.forms.values import SILENT
from repatria.domain.texts import Text, say
from repatria.ui.i18n import spoken

_LONGEST = 60
"""A single question may name its page, but only whole."""


@dataclass(frozen=True, slots=True)
class FormPart:
    """One page of a form: its *key*, what stands on it, and the stretches of the session it covers.

    Of pages that may have no name of their own *number* counts those between the first and the last; *is_last* says
    that it is the last, and *form_title* is what the form is called, where it has no other page. *foreign* are the
    languages of the form in which the program has no words.
    """

    key: str
    rows: tuple[Question, ...]
    stretches: tuple[str, ...]
    number: int = 0
    is_last: bool = False
    form_title: Text = field(default_factory=dict)
    foreign: tuple[str, ...] = ()

    def heading(self, said: Callable[[Text, Place], str], *, first: bool) -> str:
        """Return the title again, or nothing where it stands right above as the form's or below as what is asked."""
        words, alone = self.title(said, first=first), _alone(self.rows)
        is_below = alone is not None and words == said(alone.label, Place(alone.name))
        return "" if self.form_title or is_below else words

    def title(self, said: Callable[[Text, Place], str], *, first: bool) -> str:
        """Return what the page is called, as words of the form are *said* now."""
        head = self.rows[0]
        if head.type in ("group", "repeat") and (words := said(head.label, Place(head.name))):
            return words
        alone = _alone(self.rows)
        words = said(alone.label, Place(alone.name)) if alone is not None else ""
        if words and len(words) <= _LONGEST:
            return words
        if words := said(self.form_title, Place(head.name)):
            return words
        key = "to_begin" if first else "at_the_end" if self.is_last else "other_questions"
        ours = said(self._in_ours(key), Place(head.name))
        return f"{ours} ({self.number})" if key == "other_questions" and self.number > 1 else ours

    def _in_ours(self, key: str) -> Text:
        """Return words of the program as words of the form: in its language, else in that of the window."""
        words = text_of(key)
        return {**words, **dict.fromkeys(self.foreign, say(words, spoken()))}


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
    if len(parts) == 1 and _may_be_nameless(parts[0].rows):
        return (replace(parts[0], form_title=form.title),)
    nameless = (part.key for part in parts[1:-1] if _may_be_nameless(part.rows))
    numbers = {key: number for number, key in enumerate(nameless, start=1)}
    foreign = tuple(one for one in form.languages if one == form.unnamed or one not in languages())
    return tuple(
        replace(part, number=numbers.get(part.key, 0), is_last=part is parts[-1], foreign=foreign)
        for part in parts
    )


def _may_be_nameless(rows: tuple[Question, ...]) -> bool:
    head, alone = rows[0], _alone(rows)
    if head.type in ("group", "repeat") and head.label and all(head.label.values()):
        return False
    return alone is None or any(len(words) > _LONGEST for words in alone.label.values())


def _alone(rows: tuple[Question, ...]) -> Question | None:
    """Return what may name a page: its one question, or the note with which one begins that asks nothing."""
    head = rows[0]
    inside = head.children if head.type == "group" else () if head.type == "repeat" else rows
    shown = [row for row in inside if row.type not in SILENT]
    asked = [row for row in shown if row.type != "note"]
    if len(asked) > 1 or any(row.type in ("group", "repeat") for row in asked):
        return None
    return next(iter(asked or shown), None)


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
