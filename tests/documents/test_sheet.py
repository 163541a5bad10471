from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatria.documents.blocks import Block, CheckRow, Words, heading
from repatria.documents.dates import say_moment
from repatria.documents.fields import Question
from repatria.documents.fonts import REGULAR, SEMIBOLD
from repatria.documents.languages import languages
from repatria.documents.layout import paginate
from repatria.documents.paper import MM, TEXT_SIZE, PaperName, paper
from repatria.documents.sheet import Identity
from repatria.documents.text import word_width, wrap
from repatria.documents.words import word
from tests.documents.drawing import draw_sheet
from tests.documents.reading import font_names, page_codes, page_texts, reading_order


def rows(count: int) -> list[Block]:
    return [CheckRow(f"Paso {number}", ("Quién: usted",), margin="Hasta: hoy") for number in range(count)]


@pytest.mark.parametrize("name", ["A4", "Letter"])
def test_every_page_says_which_it_is_and_whose(identity: Identity, name: PaperName) -> None:
    pdf = draw_sheet(rows(60), identity, paper(name))
    texts = page_texts(pdf)
    assert len(texts) > 2
    for number, text in enumerate(texts, start=1):
        assert f"Página {number} de {len(texts)}" in text
        assert "7F3K-92QD" in text


@pytest.mark.parametrize("name", ["A4", "Letter"])
@pytest.mark.parametrize("language", sorted(languages()))
def test_when_a_form_was_finished_stands_on_every_page_beside_practice_and_clear_of_the_code(
    identity: Identity, language: str, name: PaperName
) -> None:
    when = say_moment(datetime(2026, 9, 30, 22, 40, tzinfo=UTC), language)
    told = word("finished_at", language, when=when)
    pdf = draw_sheet(
        rows(60), replace(identity, language=language, finished_at=when, practice=True), paper(name)
    )
    texts = page_texts(pdf)
    assert len(texts) > 2
    assert all(told in text and word("practice", language) in text for text in texts)
    marks = f"{word('practice', language)} · {told}"
    assert word_width(marks, SEMIBOLD, TEXT_SIZE) < paper(name).width - 25 * MM, "the code stands there"


def test_the_code_on_each_page_finds_its_case_form_and_page(identity: Identity) -> None:
    codes = page_codes(draw_sheet(rows(40), identity, paper("A4")))
    assert codes == [identity.page_code(number, len(codes)) for number in range(1, len(codes) + 1)]
    assert len(codes) >= 2


def test_no_row_is_cut_in_two_and_none_is_lost(identity: Identity) -> None:
    texts = page_texts(draw_sheet(rows(90), identity, paper("Letter")))
    found = [
        word for text in texts for word in text.replace("\r", "\n").split("\n") if word.startswith("Paso ")
    ]
    assert sorted(found) == sorted(f"Paso {number}" for number in range(90))
    for text in texts:
        assert text.count("Paso ") == text.count("Quién: usted")


def test_a_heading_never_stands_last_on_a_page() -> None:
    blocks: list[Block] = []
    for number in range(60):
        blocks += [heading(f"Fase {number}"), CheckRow("Paso", ("Quién",)), CheckRow("Paso")]
    for page in paginate(blocks, 400, 600):
        assert not page[-1].keep_with_next


def test_only_our_own_embedded_family_is_used(identity: Identity) -> None:
    names = font_names(draw_sheet(rows(3), identity, paper("A4")))
    assert names
    assert all("SourceSans3" in name for name in names)


def test_a_screen_reader_finds_title_language_and_order(identity: Identity) -> None:
    pdf = draw_sheet(
        [heading("Temor"), Words("Hola"), Question("¿Qué?", "Sí", blank=False)], identity, paper("A4")
    )
    assert reading_order(pdf) == ["/H2", "/P", "/P"]
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert str(opened.Root.Lang) == "es"
        assert bool(opened.Root.MarkInfo.Marked)
        assert bool(opened.Root.ViewerPreferences.DisplayDocTitle)
        assert str(opened.docinfo["/Title"]) == identity.title


def test_the_same_sheet_is_the_same_bytes(identity: Identity) -> None:
    assert draw_sheet(rows(5), identity, paper("A4")) == draw_sheet(rows(5), identity, paper("A4"))


def test_practice_sheets_say_so(identity: Identity) -> None:
    practised = Identity(
        document="F11", title="x", case_code="", sheet="S", version="1", language="es", practice=True
    )
    assert "PRÁCTICA" in page_texts(draw_sheet(rows(1), practised, paper("A4")))[0]
    assert "PRÁCTICA" not in page_texts(draw_sheet(rows(1), identity, paper("A4")))[0]


@given(st.text(alphabet=st.sampled_from("abcñ áéíóúW. "), max_size=200), st.floats(20, 300))
def test_wrapping_keeps_every_letter_and_stays_inside(text: str, width: float) -> None:
    lines = wrap(text, REGULAR, 11, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        assert len(line) <= 1 or word_width(line, REGULAR, 11) <= width + 0.01


@given(st.integers(1, 120), st.integers(150, 900))
def test_pages_hold_every_block_once_in_order(count: int, height: int) -> None:
    blocks = rows(count)
    placed = [block for page in paginate(blocks, 400, height) for block in page]
    assert placed == blocks
