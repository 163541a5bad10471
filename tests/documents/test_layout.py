"""Pages are never written past their end, and no block is parted from what it must stay with."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from repatria.documents.aloud import Beside, with_column
from repatria.documents.grid import Grid
from repatria.documents.layout import paginate
from repatria.documents.pen import Pen


@dataclass(frozen=True)
class Piece:
    """A block of a known height."""

    number: int
    tall: float
    keep_with_next: bool

    def height(self, width: float) -> float:
        return self.tall

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        raise AssertionError("layout draws nothing")


pieces = st.lists(st.tuples(st.integers(1, 60), st.booleans()), max_size=40).map(
    lambda rows: [Piece(number, tall, keep) for number, (tall, keep) in enumerate(rows)]
)


@given(pieces, st.integers(30, 200))
def test_what_stands_on_a_page_has_room_there(blocks: list[Piece], height: int) -> None:
    pages = paginate(blocks, 400, height)
    assert [block for page in pages for block in page] == blocks
    for page in pages:
        assert len(page) == 1 or sum(block.height(400) for block in page) <= height


def no_page_holds_the_run_of(piece: Piece, blocks: list[Piece], height: int) -> bool:
    start = end = piece.number
    while start and blocks[start - 1].keep_with_next:
        start -= 1
    while blocks[end].keep_with_next and end + 1 < len(blocks):
        end += 1
    return sum(one.tall for one in blocks[start : end + 1]) > height


@given(pieces, st.integers(30, 200))
def test_a_page_ends_only_where_the_next_piece_has_no_room(blocks: list[Piece], height: int) -> None:
    pages: list[list[Piece]] = [list(page) for page in paginate(blocks, 400, height)]  # type: ignore[arg-type]
    for page, following in pairwise(pages):
        assert not page[-1].keep_with_next or no_page_holds_the_run_of(page[-1], blocks, height)
        end = next((n for n, one in enumerate(following) if not one.keep_with_next), len(following) - 1)
        run = (
            following[: end + 1] if sum(one.tall for one in following[: end + 1]) <= height else following[:1]
        )
        assert sum(one.tall for one in (*page, *run)) > height


def test_a_table_that_goes_on_says_its_head_again() -> None:
    head = Grid(("Cuándo", "De quién"), head=True, keep_with_next=True)
    rows = [Grid((str(number), ""), above=head) for number in range(40)]
    pages = paginate([Piece(0, 50, False), head, *rows], 400, 300)
    assert len(pages) > 3
    assert all(page[0] is head for page in pages[1:])
    assert [block for page in pages for block in page if block is not head][1:] == rows
    for page in pages:
        assert sum(block.height(400) for block in page) <= 300


def test_beside_the_interpreters_column_a_table_says_its_head_again_too() -> None:
    head = Grid(("Cuándo", "De quién"), head=True, keep_with_next=True)
    rows = [Grid((str(number), ""), above=head) for number in range(40)]
    pages = paginate(with_column([head, *rows], "es"), 400, 300)
    assert all(isinstance(page[0], Beside) and page[0].block is head for page in pages)
