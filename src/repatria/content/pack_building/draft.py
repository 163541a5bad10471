"""A pack in the making: what was read, what it extends, where its faults go, and how additions join the base."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from repatria.content.pack_tables import GateRow, PackFile, SourceRow, StepRow
from repatria.content.pack_words import Words
from repatria.domain.errors import DefinitionError
from repatria.domain.protocol.definition import Gate, Pack, Source, Step
from repatria.domain.reasons import Because, Reason, because
from repatria.domain.texts import Text

T = TypeVar("T")
Row = TypeVar("Row", StepRow, GateRow)
Made = TypeVar("Made", Step, Gate)


@dataclass(frozen=True, slots=True)
class Draft:
    """The rows of *file* and their *words*, on top of *base*; faults go to *faults*, called by *name*."""

    file: PackFile
    words: Words
    base: Pack | None
    name: str
    faults: list[DefinitionError]

    def refuse(self, key: str, reason: Because) -> None:
        """Note a fault at *key*; the making goes on, so that all faults are seen at once."""
        self.faults.append(DefinitionError(self.name, key, reason))


def joined(
    draft: Draft,
    kind: str,
    base: Iterable[Made],
    rows: Iterable[Row],
    extend: Callable[[Draft, Made, Row], Made],
    new: Callable[[Draft, Row], Made],
) -> dict[str, Made]:
    """Return what the *base* has and what *rows* add, by id, in their order; a row of the base's id extends it."""
    known = {one.id: one for one in base}
    found, seen = dict(known), set[str]()
    for row in rows:
        if row.id in seen:
            draft.refuse(f"{kind}.{row.id}", because(Reason.WRITTEN_TWICE))
        else:
            found[row.id] = extend(draft, known[row.id], row) if row.id in known else new(draft, row)
        seen.add(row.id)
    return found


def sources_of(rows: Iterable[SourceRow]) -> tuple[Source, ...]:
    """Return the sources written in *rows*."""
    return tuple(Source(row.text, row.jurisdiction, row.evidence) for row in rows)


def added(first: Iterable[T], more: Iterable[T]) -> tuple[T, ...]:
    """Return *first*, then what *more* adds, each once."""
    return tuple(dict.fromkeys([*first, *more]))


def both(first: str, more: str) -> str:
    """Return the condition that holds when both do; nothing asks for nothing."""
    return f"({first}) and ({more})" if first and more else first or more


def either(first: str, more: str) -> str:
    """Return the condition that holds when one of them does; nothing never holds."""
    return f"({first}) or ({more})" if first and more else first or more


def wider(first: str, more: str) -> str:
    """Widen *first* by *more*, where nothing means always: what holds for all stays for all."""
    return f"({first}) or ({more})" if first and more else first


def following(first: Text, more: Text) -> Text:
    """Return the words of *first* with those of *more* as a paragraph behind."""
    return {
        language: "\n\n".join(words for words in (first.get(language, ""), more.get(language, "")) if words)
        for language in {**first, **more}
    }
