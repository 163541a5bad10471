"""What a page says of itself is read back as it was written, and nothing else is taken for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.ids import CODE_ALPHABET, make_case_code
from repatria.domain.page_codes import PageCode, read_page_code, read_sheet_number, sheet_number

_WORD = st.text("ABCFX0123456789._-", min_size=1, max_size=12)


@given(
    _WORD,
    st.lists(_WORD, min_size=1, max_size=3).map(" ".join),
    st.none() | st.binary(min_size=16, max_size=16),
    st.binary(min_size=6, max_size=6),
    st.integers(1, 30),
    st.integers(0, 30),
)
def test_a_page_is_read_as_it_was_written(
    document: str, version: str, code: bytes | None, number: bytes, page: int, more: int
) -> None:
    case_code = make_case_code(code) if code else ""
    written = PageCode(document, version, case_code, sheet_number(number), page, page + more)
    assert read_page_code(written.text()) == written
    assert read_page_code(f"  {written.text()}\n") == written


@given(st.text(max_size=80))
def test_anything_else_is_no_page(text: str) -> None:
    assert read_page_code(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "REPATRIA/1 F01 1.0 7F3K-92QE ABC123 1/2",
        "REPATRIA/1 F01 1.0 - ABC12 1/2",
        "REPATRIA/1 F01 1.0 - ABC123 3/2",
        "REPATRIA/1 F01 1.0 - ABC123 0/2",
        "REPATRIA/1 F01 1.0 - ABC123 1-2",
        "REPATRIA/1 F01 - ABC123 1/2",
        "REPATRIA/2 F01 1.0 - ABC123 1/2",
        "REPATRIA/1 " + "F01 " * 200 + "- ABC123 1/2",
    ],
)
def test_a_damaged_page_is_none(text: str) -> None:
    assert read_page_code(text) is None


def test_a_number_is_read_as_people_type_it() -> None:
    assert read_sheet_number(" 4f7 kx0") == "4F7KX0"
    assert read_sheet_number("4f7kxo") == "4F7KX0"
    assert read_sheet_number("4F7KX") == ""
    assert all(symbol in CODE_ALPHABET for symbol in sheet_number(bytes(range(250, 256))))
