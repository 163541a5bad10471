"""Several countries' matrices side by side on paper turned sideways: a row of the matrix, a column a country."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from repatria.documents.blocks import Block, Words, heading, title
from repatria.documents.matrix_sheet import sources_line
from repatria.documents.matrix_words import all_words, cell_grounds, period_words, row_words
from repatria.documents.sheet import Identity, Leaf
from repatria.documents.tables import table
from repatria.documents.words import word
from repatria.domain.matrix.comparing import Across, side_by_side
from repatria.domain.matrix.definition import Rows
from repatria.domain.matrix.reading import Matrix

MOST = 4
"""Countries in one table; of more there are several, one after the other."""
_NAME = 0.16


def matrices_leaf(
    matrices: Sequence[Matrix], names: Mapping[str, str], rows: Rows, identity: Identity
) -> Leaf:
    """Return the sheet of *matrices*, whose countries *names* call; it is drawn on ``paper.sideways()``."""
    language = identity.language
    blocks: list[Block] = [title(word("matrix_across", language)), Words(word("matrix_asked", language))]
    for band in _bands(matrices):
        if len(matrices) > MOST:
            blocks.append(heading(", ".join(names[one.country] for one in band)))
        blocks += table(
            [word("matrix_row", language), *_heads(band, names, language)],
            _rows(band, rows, language),
            (_NAME, *((1 - _NAME) / len(band) for _ in band)),
        )
    return Leaf([*blocks, sources_line(rows, language)], identity)


def _bands(matrices: Sequence[Matrix]) -> Iterator[Sequence[Matrix]]:
    """Yield the matrices of each table, as many in one as in another, as far as that goes."""
    tables = -(-len(matrices) // MOST)
    for number in range(tables):
        yield matrices[number * len(matrices) // tables : (number + 1) * len(matrices) // tables]


def _heads(matrices: Sequence[Matrix], names: Mapping[str, str], language: str) -> Iterator[str]:
    for one in matrices:
        period = period_words(one.period, language)
        yield word("matrix_country_period", language, country=names[one.country], period=period)


def _rows(matrices: Sequence[Matrix], rows: Rows, language: str) -> Iterator[list[str]]:
    for across in side_by_side(matrices, tuple(rows.by_id)):
        row = rows.by_id.get(across.row)
        if row is not None:
            yield [row_words(row, language), *_cells(across, matrices, language)]


def _cells(across: Across, matrices: Sequence[Matrix], language: str) -> Iterator[str]:
    """Yield what each country says, and beneath it by what; that people disagree is said, not what else stands."""
    for cell, matrix in zip(across.cells, matrices, strict=True):
        said = all_words(cell, language)
        grounds = "; ".join(cell_grounds(cell, language, carried=matrix.is_carried(across.row)))
        yield f"{said}\n({grounds})" if grounds else said
