"""A sheet that opens a vault, on paper: all its words on one page, and nothing of them in what names the page."""

from __future__ import annotations

import io
from itertools import pairwise

import pikepdf
import pytest

from repatria import paths
from repatria.documents.fonts import register_fonts
from repatria.documents.paper import PaperName, paper
from repatria.documents.recovery_sheet import RecoverySheet, recovery_leaf
from repatria.documents.sheet import Identity, draw_sheets
from repatria.documents.words import word
from repatria.store.keys.sheets import number_of, split
from tests.documents.reading import page_codes, said

SHEET = split(bytes(32), 3, 5)[3]


def printed(language: str = "es", name: PaperName = "A4") -> bytes:
    register_fonts(paths.resources("fonts"))
    identity = Identity("RECUP", word("recovery_sheet", language), "", "K3F7Q2", "1", language, "Tecún Umán")
    words = tuple((each, number_of(each)) for each in SHEET)
    leaf = recovery_leaf(RecoverySheet(4, 5, 3, "Carmen Lucía Hernández de la Cruz", words), identity)
    return draw_sheets([leaf], paper(name))


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("name", ["A4", "Letter"])
def test_every_word_stands_on_one_page_with_its_place_and_number(language: str, name: PaperName) -> None:
    pdf = printed(language, name)
    assert len(pikepdf.open(io.BytesIO(pdf)).pages) == 1
    text = " ".join(said(pdf).split())
    for place, each in enumerate(SHEET, 1):
        assert f"{place}. {each} ({number_of(each)})" in text


def test_it_says_for_whom_it_is_how_many_open_and_that_an_older_one_is_destroyed() -> None:
    text = " ".join(said(printed()).split())
    assert "Hoja 4 de 5 · Carmen Lucía Hernández de la Cruz. Bastan 3 hojas" in text
    assert "destruya esta" in text
    assert "No se fotografía" in text


def test_title_and_code_of_the_page_hold_no_word_of_it() -> None:
    pdf = printed()
    assert page_codes(pdf) == ["REPATRIA/1 RECUP 1 - K3F7Q2 1/1"]
    opened = pikepdf.open(io.BytesIO(pdf))
    with opened.open_metadata() as metadata:
        named = f"{opened.docinfo['/Title']} {opened.docinfo['/Subject']} {metadata}"
    assert not [pair for pair in pairwise(SHEET) if " ".join(pair) in named]
