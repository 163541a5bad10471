"""A country's matrix at one period on paper: each row, what changed, what is missing, what comes before field use."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from repatria.documents.blocks import Block, CheckRow, Words, heading, title
from repatria.documents.matrix_words import (
    all_words,
    cell_grounds,
    cell_words,
    period_words,
    row_words,
    written_on,
)
from repatria.documents.paper import MM
from repatria.documents.sheet import Identity, Leaf
from repatria.documents.tables import table
from repatria.documents.words import word
from repatria.domain.matrix.checklist import Seen
from repatria.domain.matrix.comparing import changes
from repatria.domain.matrix.definition import Rows
from repatria.domain.matrix.owing import owed_rows
from repatria.domain.matrix.reading import Matrix
from repatria.domain.texts import say

_WIDTHS = (0.24, 0.46, 0.30)
_CHANGED_WIDTHS = (0.24, 0.16, 0.30, 0.30)
_ABOVE_SOURCES = 4 * MM


@dataclass(frozen=True, slots=True)
class MatrixReport:
    """The *matrix* of a *country* (its name in the sheet's language), and the one of an *earlier* period beside it.

    *to_fill* is what the country fills before field use, as it stands.
    """

    country: str
    matrix: Matrix
    rows: Rows
    earlier: Matrix | None = None
    to_fill: Sequence[Seen] = ()


def matrix_leaf(report: MatrixReport, identity: Identity) -> Leaf:
    """Return the sheet; an empty row is on it as well, and says that it is to be verified."""
    language = identity.language
    period = period_words(report.matrix.period, language)
    blocks: list[Block] = [
        title(word("matrix_sheet", language, country=report.country, period=period)),
        Words(word("matrix_asked", language)),
        *table(
            [word(f"matrix_{head}", language) for head in ("row", "says", "by")],
            _rows(report, language),
            _WIDTHS,
        ),
        *_changes(report, language),
        *_owed(report, language),
        *_to_fill(report.to_fill, language),
        sources_line(report.rows, language),
    ]
    return Leaf(blocks, identity)


def sources_line(rows: Rows, language: str) -> Block:
    """Return the texts that ask for these rows, each with how far it was read."""
    said = (f"{one.text} ({word(f'evidence_{one.evidence}', language)})" for one in rows.sources)
    return Words(word("matrix_sources", language, sources="; ".join(said)), before=_ABOVE_SOURCES)


def _rows(report: MatrixReport, language: str) -> Iterator[tuple[str, str, str]]:
    """Yield each row, and once more what else people wrote in it."""
    for row in report.rows.by_id.values():
        cell, carried = report.matrix.says(row.id), report.matrix.is_carried(row.id)
        name = row_words(row, language)
        yield name, cell_words(cell, language), "\n".join(cell_grounds(cell, language, carried=carried))
        for other in () if cell is None else cell.beside:
            grounds = cell_grounds(other, language, carried=carried)
            yield (
                word("matrix_disputed", language, name=name),
                cell_words(other, language),
                "\n".join(grounds),
            )


def _changes(report: MatrixReport, language: str) -> Iterator[Block]:
    if report.earlier is None:
        return
    period = period_words(report.earlier.period, language)
    yield heading(word("matrix_changes", language, period=period))
    rows = [
        (
            row_words(report.rows.by_id[one.row], language),
            word("matrix_carried_on" if one.what == "carried" else f"matrix_{one.what}", language),
            all_words(one.before, language) if one.before else "",
            all_words(one.after, language) if one.after and one.what in ("added", "changed") else "",
        )
        for one in changes(report.earlier, report.matrix, tuple(report.rows.by_id))
        if one.row in report.rows.by_id
    ]
    if not rows:
        yield Words(word("matrix_no_changes", language))
        return
    heads = [word(f"matrix_{head}", language) for head in ("row", "what", "before", "after")]
    yield from table(heads, rows, _CHANGED_WIDTHS)


def _owed(report: MatrixReport, language: str) -> Iterator[Block]:
    yield heading(word("matrix_owed", language))
    owed = owed_rows(report.matrix, report.rows.by_id)
    if not owed:
        yield Words(word("matrix_owed_none", language))
    for one in owed:
        reasons = ", ".join(word(f"matrix_owed_{why}", language) for why in one.reasons)
        yield CheckRow(row_words(report.rows.by_id[one.row], language), (reasons,))


def _to_fill(items: Sequence[Seen], language: str) -> Iterator[Block]:
    if items:
        yield heading(word("matrix_to_fill", language))
    for one in items:
        details = (_how(one, language), say(one.item.unseen, language))
        yield CheckRow(say(one.item.name, language), tuple(filter(None, details)), ticked=not one.is_open)


def _how(one: Seen, language: str) -> str:
    """Return why an item is ticked, or is not."""
    if one.sees is not None:
        return word("matrix_filled_seen" if one.sees else "matrix_open_seen", language)
    if one.said is None:
        return word("matrix_open_unsaid", language)
    return word("matrix_filled_said", language, day=written_on(one.said.wall, language))
