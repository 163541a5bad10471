"""Nobody signs an empty page, nor without room to do it, nor under the words by which a permission is taken back."""

from __future__ import annotations

import pytest

from repatria.content.library import Library, load_library
from repatria.documents.aloud import Aloud
from repatria.documents.form_sheet import Filled, blank_form_pdf, filled_form_pdf
from repatria.documents.paper import MM, PaperName, paper
from repatria.documents.sheet import Identity
from repatria.documents.signing import THUMB_HEIGHT, THUMB_WIDTH, Signer, signatures
from repatria.domain.forms.definition import Form
from tests.documents.reading import page_texts
from tests.posts import FORMS


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(FORMS)


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("name", ["A4", "Letter"])
@pytest.mark.parametrize(
    ("form_id", "with_them"),
    [
        ("F02", ("¿Acepta que hablemos con su familia?", "¿Cuándo lo dijo?", "Nombre del testigo: nunca")),
        (
            "F26",
            (
                "Ahora le recibe esta persona",
                "¿Cómo lo confirma?",
                "¿La persona acepta?",
                "Si quiere decir algo",
            ),
        ),
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
@pytest.mark.parametrize("language", ["es", "en"])
def test_the_whole_consent_to_return_stands_with_its_signatures(
    library: Library, language: str, name: PaperName
) -> None:
    form = library.forms["F21"]
    group = next(row for row in form.survey if row.name == "your_word")
    said = {"read_right", "understood", "agrees", "child_assent", "guardian_agrees", "agreed_at"}
    pages = page_texts(blank_form_pdf(form, Identity("F21", "x", "", "S", "1", language), paper(name)))
    signed = next(flat(page) for page in pages if flat(form.signed[language]) in flat(page))
    for words in (group.label, *(row.label for row in group.children if row.name in said)):
        assert words[language] in signed
    for one in form.signatures:
        assert one.label[language] in signed


INITIALS = {"es": "Iniciales o marca de la persona", "en": "Initials or mark of the person"}


@pytest.mark.parametrize("name", ["A4", "Letter"])
@pytest.mark.parametrize("form_id", ["F02", "F21", "F24", "F26", "F29"])
def test_each_page_before_the_signatures_is_signed_with_initials(
    library: Library, identity: Identity, form_id: str, name: PaperName
) -> None:
    form = library.forms[form_id]
    pages = [flat(page) for page in page_texts(blank_form_pdf(form, identity, paper(name)))]
    signed = next(number for number, page in enumerate(pages) if "Se firma:" in page)
    asked = INITIALS["es"] if form.signatures[0].role == "person" else "Iniciales de quienes firman"
    assert signed > 0
    assert [asked in page for page in pages] == [number < signed for number in range(len(pages))]
    assert "También se firma lo de las páginas de antes" in pages[signed]


@pytest.mark.parametrize("name", ["A4", "Letter"])
@pytest.mark.parametrize(("first", "second"), [("es", "en"), ("en", "es")])
def test_in_two_languages_the_word_of_who_is_handed_over_stands_with_the_signatures(
    library: Library, first: str, second: str, name: PaperName
) -> None:
    form = library.forms["F26"]
    identity, filled = Identity("F26", "x", "", "S", "1", first), Filled({"result": "received"})
    pdf = filled_form_pdf(form, filled, identity, paper(name), aloud=Aloud(second=second))
    signed = next(flat(page) for page in page_texts(pdf) if form.signatures[-1].label[first] in flat(page))
    for words in ("Ahora le recibe esta persona", "This person now receives you", "¿La persona acepta?"):
        assert words in signed


def test_what_is_one_page_asks_for_no_initials(form: Form, identity: Identity) -> None:
    (page,) = page_texts(blank_form_pdf(form, identity, paper("A4")))
    assert "Se firma:" in page
    assert "niciales" not in page


@pytest.mark.parametrize("language", ["es", "en"])
def test_read_aloud_in_two_languages_each_page_before_still_carries_initials(
    library: Library, language: str
) -> None:
    form = library.forms["F21"]
    identity = Identity("F21", "x", "", "S", "1", language)
    second = Aloud(second="en" if language == "es" else "es")
    for aloud in (second, Aloud(interpreter=True)):
        pages = [flat(page) for page in page_texts(blank_form_pdf(form, identity, paper("Letter"), aloud))]
        signed = next(number for number, page in enumerate(pages) if form.signed[language] in page)
        assert all(INITIALS[language] in page for page in pages[:signed])


def test_whatever_a_person_signs_says_in_short_what_that_is(library: Library) -> None:
    silent = [
        form.id
        for form in library.forms.values()
        if not form.signed and any(one.role == "person" for one in form.signatures)
    ]
    assert silent == []


def test_how_it_was_confirmed_is_written_after_the_signatures(library: Library, identity: Identity) -> None:
    for form_id in ("F02", "F21"):
        text = flat(" ".join(page_texts(blank_form_pdf(library.forms[form_id], identity, paper("A4")))))
        assert text.index("Se firma:") < text.index("¿Cómo lo confirma?")
        assert text.count("¿Cómo lo confirma?") == 1


def test_whoever_interprets_signs_with_a_code_and_the_witness_with_a_name() -> None:
    page = signatures([Signer("Intérprete", code=True), Signer("Testigo")], "es")
    assert page.code == "Código"
    assert page.labels_of(page.signers[0]) == ("Firma", "Código", "Fecha y hora")
    assert page.labels_of(page.signers[1]) == ("Firma", "Nombre", "Fecha y hora")


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
