"""The sheet that goes with a file of acts: one page, with the digest and the key whole, and nothing of a case."""

from __future__ import annotations

import io

import pikepdf
import pytest

from repatria import paths
from repatria.documents.fonts import register_fonts
from repatria.documents.paper import PaperName, paper
from repatria.documents.record_sheet import ActsGiven, record_leaf
from repatria.documents.sheet import Identity, draw_sheets
from repatria.documents.words import word
from tests.documents.reading import said

DIGEST, KEY = "0123456789abcdef" * 4, "fedcba9876543210" * 4


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("name", ["A4", "Letter"])
@pytest.mark.parametrize("holds", ["acts", "core"])
def test_it_says_how_the_file_is_checked_on_one_page(language: str, name: PaperName, holds: str) -> None:
    register_fonts(paths.resources("fonts"))
    identity = Identity("ACTOS", word("acts_sheet", language), "", "K3F7Q2", "1", language, "Tecún Umán")
    given = ActsGiven("Juzgado Segundo", "oficio 12", "", "2026-11-01", "", holds, "Eva", 412, DIGEST, KEY)
    pdf = draw_sheets([record_leaf(given, identity)], paper(name))
    assert len(pikepdf.open(io.BytesIO(pdf)).pages) == 1
    text = "".join(said(pdf).split())
    assert DIGEST in text
    assert KEY in text
    assert "verify_record.py" in text
    assert "JuzgadoSegundo" in text
    assert "{" not in text


@pytest.mark.parametrize(
    ("since", "until", "says"),
    [
        ("2026-11-01", "2026-11-30", "Actos del dom 1 nov 2026 al lun 30 nov 2026"),
        ("2026-11-01", "", "Actos desde el dom 1 nov 2026"),
        ("", "2026-11-30", "Actos hasta el lun 30 nov 2026"),
        ("", "", "Todos los actos"),
    ],
)
def test_of_which_days_it_is_stands_in_a_whole_sentence(since: str, until: str, says: str) -> None:
    register_fonts(paths.resources("fonts"))
    identity = Identity("ACTOS", word("acts_sheet", "es"), "", "K3F7Q2", "1", "es", "Tecún Umán")
    given = ActsGiven("Juzgado", "oficio 12", "", since, until, "acts", "", 412, DIGEST, KEY)
    text = " ".join(said(draw_sheets([record_leaf(given, identity)], paper("A4"))).split())
    assert says in text
