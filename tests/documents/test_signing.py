"""Nobody signs an empty page, nor without room to do it, nor under the words by which a permission is taken back."""

from __future__ import annotations

import pytest

from repatria.content.library import Library, load_library
from repatria.documents.form_sheet import Filled, blank_form_pdf, filled_form_pdf
from repatria.documents.paper import MM, PaperName, paper
from repatria.documents.sheet import Identity
from repatria.documents.signing import THUMB_HEIGHT, THUMB_WIDTH, Signer, signatures
from tests.documents.reading import page_texts
from tests.services.conftest import FORMS


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(FORMS)


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("name", ["A4", "Letter"])
@pytest.mark.parametrize(
    ("form_id", "with_them"),
    [
        ("F21", ("¿Cuándo lo dijo?", "¿Cómo lo confirma?", "Nombre del testigo")),
        ("F02", ("¿Cómo lo confirma?", "Nombre del testigo")),
        ("F26", ("Ahora le recibe esta persona", "¿La persona acepta?", "Si quiere decir algo")),
        ("F11C", ("¿Bloquear todo contacto", "Avisos")),
    ],
)
def test_what_is_signed_stands_on_the_page_of_the_signatures(
    library: Library, identity: Identity, form_id: str, with_them: tuple[str, ...], name: PaperName
) -> None:
    form = library.forms[form_id]
    pages = [flat(page) for page in page_texts(blank_form_pdf(form, identity, paper(name)))]
    signed = next(page for page in pages if "Se firma: " + form.title["es"] in page)
    for words in (*with_them, form.signatures[0].label["es"], form.signatures[-1].label["es"]):
        assert words in signed


@pytest.mark.parametrize("name", ["A4", "Letter"])
def test_the_filled_consent_and_its_signatures_are_one_page(
    library: Library, identity: Identity, name: PaperName
) -> None:
    form = library.forms["F21"]
    asked = frozenset(row.name for row in form.questions() if not row.relevant)
    filled = Filled({"understood": "yes", "agrees": "yes"}, asked=asked)
    pages = page_texts(filled_form_pdf(form, filled, identity, paper(name)))
    signed = next(flat(page) for page in pages if "Se firma:" in page)
    assert "Puede cambiar de opinión en cualquier momento" in signed
    assert "¿Acepta volver?" in signed


@pytest.mark.parametrize("form_id", ["F02", "F21"])
def test_taking_back_a_permission_comes_after_the_signatures_with_its_own(
    library: Library, identity: Identity, form_id: str
) -> None:
    text = flat(" ".join(page_texts(blank_form_pdf(library.forms[form_id], identity, paper("A4")))))
    person = library.forms[form_id].signatures[0].label["es"]
    assert text.index("Se firma:") < text.index("Si cambia de opinión")
    assert person in text[text.index("Si cambia de opinión") :]
    assert text.count(person) == 2


@pytest.mark.parametrize("form_id", ["F02", "F21", "F24", "F26"])
@pytest.mark.parametrize(("language", "thumb"), [("es", "Huella o marca"), ("en", "Thumb or mark")])
def test_the_person_has_a_box_for_the_thumb(
    library: Library, identity: Identity, form_id: str, language: str, thumb: str
) -> None:
    identity = Identity(form_id, "x", "", "S", "1", language)
    assert thumb in " ".join(page_texts(blank_form_pdf(library.forms[form_id], identity, paper("A4"))))


def test_there_is_room_to_sign() -> None:
    assert (THUMB_WIDTH, THUMB_HEIGHT) == (25 * MM, 30 * MM)
    one = signatures([Signer("Testigo")], "es")
    assert one.lines == ("Firma", "Nombre", "Fecha y hora")
    assert one.height(174 * MM) >= 3 * 8 * MM
    assert signatures([Signer("La persona", thumb=True)], "es").height(174 * MM) > THUMB_HEIGHT
