"""However long an answer, a note or a question is, every word of it stands on some page, none below its edge."""

from __future__ import annotations

from typing import Any

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from repatria.documents.aloud import PLAIN, Aloud
from repatria.documents.form_sheet import Filled, blank_form_pdf, filled_form_pdf
from repatria.documents.paper import paper
from repatria.documents.sheet import Identity
from repatria.domain.forms.definition import Choice, Form, Question
from tests.documents.reading import page_texts

IDENTITY = Identity("F99", "Larga", "7F3K-92QD", "S-K3QX7", "1", "es")
LETTER = paper("Letter")
WAYS = ("interpreter", "plain")

READ = tuple(Choice(name, {"es": name}) for name in ("seen", "told", "heard"))
COLUMNS = (
    Question("who", "text", {"es": "De quién"}, "L4"),
    Question("how", "select_one", {"es": "Cómo"}, "L4", list_name="ways"),
    Question("what", "text", {"es": "Qué pasó"}, "L4", appearance="multiline"),
)
PAID = Question("paid", "repeat", {"es": "Pagos"}, "L4", children=(COLUMNS[0],))
SIGN = Question("sign", "select_multiple", {"es": "Señal"}, "L4", list_name="ways")
NOTED = Question("sign_note", "text", {"es": "Nota"}, "L4", relevant="${sign} != ''")
SIGNS = Question("signs", "group", {"es": "Señales"}, "L4", children=(SIGN, NOTED))
TALE = Question("tale", "text", {"es": "Relato"}, "L4", appearance="multiline")
LEGS = Question("legs", "repeat", {"es": "Tramos"}, "L4", children=(*COLUMNS, PAID))
FORM = Form("F99", "1", {"es": "Larga"}, {}, ("es",), (SIGNS, TALE, LEGS), {"ways": READ})


def words(stem: str, count: int) -> str:
    return " ".join(f"{stem}{number}" for number in range(count))


def inside(pdf: bytes) -> list[str]:
    """Return the words that stand within the text of a page, above the line of its foot."""
    found: list[str] = []
    for page in pypdfium2.PdfDocument(pdf):
        text = page.get_textpage()
        found += text.get_text_bounded(0, LETTER.bottom - 6, LETTER.page_width, LETTER.page_height).split()
    return found


@settings(max_examples=25, deadline=None)
@given(
    st.integers(0, 900),
    st.integers(0, 900),
    st.lists(st.tuples(*[st.integers(0, 1100)] * 3), max_size=3),
    st.sampled_from(WAYS),
)
def test_every_word_of_every_answer_stands_on_some_page(
    note: int, tale: int, rows: list[tuple[int, int, int]], way: str
) -> None:
    values: dict[str, Any] = {
        "sign": ["seen"],
        "sign_note": words("nota", note),
        "tale": words("dicho", tale),
    }
    legs: list[dict[str, Any]] = [
        {
            "who": words(f"quien{number}x", who),
            "how": "told",
            "what": words(f"paso{number}x", what),
            "paid": [{"who": words(f"pago{number}x", paid)}],
        }
        for number, (who, what, paid) in enumerate(rows)
    ]
    aloud = Aloud(interpreter=True) if way == "interpreter" else PLAIN
    pdf = filled_form_pdf(FORM, Filled(values, {"legs": legs}), IDENTITY, LETTER, aloud=aloud)
    told = [values["sign_note"], values["tale"]]
    told += [text for leg in legs for text in (leg["who"], leg["what"], leg["paid"][0]["who"])]
    assert not {word for text in told for word in text.split()} - set(inside(pdf))


@pytest.mark.parametrize("way", WAYS)
def test_a_row_longer_than_a_page_says_its_number_again_on_each(way: str) -> None:
    legs = [{"who": "corto"}, {"who": "largo", "what": words("paso", 2600)}, {"who": "fin"}]
    aloud = Aloud(interpreter=True) if way == "interpreter" else PLAIN
    pages = page_texts(filled_form_pdf(FORM, Filled({}, {"legs": legs}), IDENTITY, LETTER, aloud=aloud))
    going_on = [page for page in pages if "paso" in page and "paso0 " not in page]
    assert len(going_on) > 2
    assert all("Renglón 2 (sigue)" in page for page in going_on)
    assert not any("Renglón 1 (sigue)" in page or "Renglón 3 (sigue)" in page for page in pages)


def test_a_sign_whose_note_is_longer_than_a_page_is_named_again_on_each() -> None:
    filled = Filled({"sign": ["seen"], "sign_note": words("nota", 700)})
    pages = page_texts(filled_form_pdf(FORM, filled, IDENTITY, LETTER))
    going_on = [page for page in pages if "nota" in page and "nota0 " not in page]
    assert len(going_on) > 2
    assert all("Señal (sigue)" in page for page in going_on)


@pytest.mark.parametrize("kind", ["note", "text", "select_one", "repeat"])
@pytest.mark.parametrize("way", WAYS)
def test_words_of_a_form_without_end_are_printed_on_its_pad_to_the_last(kind: str, way: str) -> None:
    said = words("dice", 1500)
    long = Question(
        "long", kind, {"es": said}, "L3", list_name="long", children=COLUMNS if kind == "repeat" else ()
    )
    choice = Question("choice", "select_one", {"es": "Elija"}, "L3", list_name="long")
    cell = Question(
        "rows", "repeat", {"es": "Filas"}, "L3", children=(Question("c", "text", {"es": said}, "L3"),)
    )
    lists = {"long": (Choice("a", {"es": "Corta"}), Choice("b", {"es": words("opcion", 1500)})), "ways": READ}
    form = Form(
        "F99", "1", {"es": "Larga"}, {"es": words("intro", 1500)}, ("es",), (long, choice, cell), lists
    )
    aloud = Aloud(interpreter=True) if way == "interpreter" else PLAIN
    found = set(inside(blank_form_pdf(form, IDENTITY, LETTER, aloud)))
    for stem in ("dice", "opcion", "intro"):
        assert not set(words(stem, 1500).split()) - found, stem


def test_a_pad_with_more_lines_to_write_on_than_a_page_has_keeps_them() -> None:
    long = Question("long", "text", {"es": "Relato"}, "L3", paper_rows=200)
    form = Form("F99", "1", {"es": "Larga"}, {}, ("es",), (long,), {})
    assert len(page_texts(blank_form_pdf(form, IDENTITY, LETTER))) >= 5
