"""A sheet of a root on paper: all its words on one page, numbered, and nothing of them in what names the page."""

from __future__ import annotations

import io
from itertools import pairwise

import pikepdf
import pytest

from repatria import paths
from repatria.documents.fonts import register_fonts
from repatria.documents.paper import PaperName, paper
from repatria.documents.root_sheet import RootSheet, root_leaf
from repatria.documents.sheet import Identity, draw_sheets
from repatria.documents.words import word
from repatria.store.keys.sheets import WORDS, number_of, split
from tests.documents.reading import page_codes, said

SHEET = split(bytes(32))[0]


def printed(language: str = "es", name: PaperName = "A4") -> bytes:
    register_fonts(paths.resources("fonts"))
    identity = Identity("RAIZ", word("root_sheet", language), "", "K3F7Q2", "1", language, "Ministerio")
    words = tuple((each, number_of(each)) for each in SHEET)
    return draw_sheets([root_leaf(RootSheet(2, 3, 2, "Guatemala", words), identity)], paper(name))


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("name", ["A4", "Letter"])
def test_every_word_stands_on_one_page_with_its_place_and_number(language: str, name: PaperName) -> None:
    pdf = printed(language, name)
    assert len(pikepdf.open(io.BytesIO(pdf)).pages) == 1
    text = " ".join(said(pdf).split())
    assert len(SHEET) == WORDS
    for place, each in enumerate(SHEET, 1):
        assert f"{place}. {each} ({number_of(each)})" in text


def test_it_says_which_of_how_many_it_is_and_has_lines_for_who_keeps_it() -> None:
    text = " ".join(said(printed()).split())
    assert "Hoja 2 de 3 · Guatemala" in text
    assert "Quién la guarda" in text
    assert "No se fotografía" in text


def test_title_and_code_of_the_page_hold_no_word_of_it() -> None:
    pdf = printed()
    assert page_codes(pdf) == ["REPATRIA/1 RAIZ 1 - K3F7Q2 1/1"]
    opened = pikepdf.open(io.BytesIO(pdf))
    assert (str(opened.docinfo["/Title"]), str(opened.docinfo["/Subject"])) == (
        "Hoja de la raíz del país",
        "RAIZ",
    )
    with opened.open_metadata() as metadata:
        named = str(metadata)
    assert not [pair for pair in pairwise(SHEET) if " ".join(pair) in named]
