"""A protected answer never leaves in the words of a question that is less protected (domain.forms.telling)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from repatria import paths
from repatria.content.forms import read_form
from repatria.domain.disclosure import Recipient, RecipientKind
from repatria.domain.forms.planning import plan_form
from repatria.services.answers_out.giving import take_answers_out
from repatria.services.answers_out.wanted import Wanted
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk
from repatria.services.forms.adopted import check_file
from repatria.services.forms.filling import begin_form, submit_form
from repatria.services.forms.work import FormWork
from repatria.services.paper.printing import blank_sheet, filled_sheet
from repatria.ui.case.telling.path_words import place_words, said_words
from repatria.ui.case.view import look
from tests.documents.reading import said
from tests.posts import TestClock, make_post, shipped
from tests.services.conftest import F01, fill
from tests.services.ministry import put_into_use

pytestmark = pytest.mark.supervised

CANARY = "ZORZAL-7731"
SHOWN = """
| survey |
| | type | name | label | calculation | level | hint | relevant |
| | text | whom | ¿De quién huye? | | L4 | | |
| | calculate | told | | concat('de ', ${whom}) | L2 | | |
| | calculate | whether | | if(${whom} = '', 'nadie', 'alguien') | L2 | | |
| | text | open | ¿Nombre? | | L2 | | |
| | note | read | Huye ${told}, ${open}. | | L2 | | |
| | select_one safe | safe | ¿Está a salvo de ${whom}? (${whether}) | | L2 | Lejos de ${whom} | |
| | begin_repeat | legs | Tramos de ${open} | | L2 | | |
| | text | by | ¿Con quién? | | L2 | | |
| | text | why | ¿Por qué con ${by}, y no con ${whom}? Cuéntelo con todas las palabras que hagan falta. | | L2 | | |
| | end_repeat | | | | | | |
| | begin_repeat | papers | Papeles | | L2 | | |
| | text | paper | ¿Papel? | | L2 | | |
| | text | lies | ¿Dónde está ${paper}, y lo sabe ${whom}? | | L2 | | |
| | end_repeat | | | | | | |
| choices |
| | list_name | name | label |
| | safe | yes | Sí, lejos de ${whom} |
| | safe | no | No |
| settings |
| | form_id | form_title | version |
| | huida | Huida | 1 |
"""
OUTSIDE: tuple[RecipientKind, ...] = ("person", "health", "asylum_auth", "child_auth")


@pytest.fixture
def woman(desk: Desk) -> OpenedCase:
    put_into_use(desk, check_file("huida.md", SHOWN.encode()), ["P0.2"], "L2")
    return open_case(desk, Opening("host", "no"))


def filled(desk: Desk, case: OpenedCase, secret: str | None) -> FormWork:
    work = begin_form(desk, case.id, "x-huida")
    for name, value in {"x-whom": secret, "x-open": "Rosa", "x-safe": "yes"}.items():
        work.session.set_answer(name, value)
    for row, by in (("r1", "Beto"), ("r2", "Chela")):
        row_id = desk.new_id()
        work.session.add_row("x-legs", row_id)
        work.session.set_answer("x-legs-by", by, row_id)
        work.session.set_answer("x-legs-why", f"porque sí {row} " + "y porque no " * 9, row_id)
    paper = desk.new_id()
    work.session.add_row("x-papers", paper)
    work.session.set_answer("x-papers-paper", "Partida", paper)
    submit_form(desk, work)
    return work


def test_the_files_own_copy_says_everything_each_row_its_own(desk: Desk, woman: OpenedCase) -> None:
    text = said(filled_sheet(desk, woman.id, filled(desk, woman, CANARY).member).pdf)
    assert f"Huye de {CANARY}, Rosa." in text
    assert f"¿Está a salvo de {CANARY}? (alguien)" in text
    assert f"Sí, lejos de {CANARY}" in text
    assert "Tramos de Rosa" in text
    assert "¿Dónde está [¿Papel?], y lo sabe [¿De quién huye?]?" in text, "the head of a table is no row's"
    for by in ("Beto", "Chela"):
        assert f"¿Por qué con {by}, y no con {CANARY}?" in text


@pytest.mark.parametrize("kind", OUTSIDE)
def test_a_print_for_others_shows_it_nowhere_and_not_that_there_is_one(
    desk: Desk, woman: OpenedCase, kind: RecipientKind
) -> None:
    def printed(secret: str | None) -> str:
        work = filled(desk, woman, secret)
        sheet = filled_sheet(desk, woman.id, work.member, Recipient(kind, "x"))
        return said(sheet.pdf).replace(sheet.number, "")

    with_it, without = printed(CANARY), printed(None)
    assert CANARY not in with_it
    assert "alguien" not in with_it
    assert "¿Está a salvo de …? (…)" in with_it
    assert "¿Por qué con Beto, y no con …?" in with_it
    assert "¿Dónde está …, y lo sabe …?" in with_it
    assert "De quién huye" not in with_it
    assert with_it == without


def test_a_pad_names_the_question_and_nobodys_answer(desk: Desk, woman: OpenedCase) -> None:
    filled(desk, woman, CANARY)
    text = said(blank_sheet(desk, "x-huida").pdf)
    assert "¿Está a salvo de [¿De quién huye?]?" in text
    assert "Huye [¿De quién huye?], [¿Nombre?]." in text
    assert CANARY not in text


def test_columns_of_answers_that_leave_name_the_question(tmp_path: Path, clock: TestClock) -> None:
    known = shipped()
    written = (paths.forms() / "questionnaires/F01/form.toml").read_text("utf-8")
    age = read_form(
        "F01", written.replace("¿Qué edad tiene?", "¿Qué edad tiene ${name_used}?").encode(), known.lists
    )
    library = replace(known, forms={**known.forms, "F01": age}, plans={**known.plans, "F01": plan_form(age)})
    desk = make_post(tmp_path / "vault", library=library, clock=clock, state=tmp_path / "state")
    fill(desk, open_case(desk, Opening("host", "no")), "F01", {**F01, "is_child": "no", "name_used": CANARY})
    (tmp_path / "out").mkdir()
    wanted = Wanted("F01", Recipient("file"), frozenset(("odk", "kobo", "xml")), reason="Por oficio 12/2026")
    with ZipFile(take_answers_out(desk, wanted, tmp_path / "out").placed.path) as packed:
        told, answers = packed.read("columns.csv").decode(), packed.read("F01.csv").decode()
    assert "¿Qué edad tiene [¿Cómo quiere que le llamemos?]?" in told
    assert CANARY not in told
    assert CANARY in answers, "where it stands as an answer"


def test_history_and_disagreements_name_the_question(desk: Desk, woman: OpenedCase) -> None:
    work = filled(desk, woman, CANARY)
    view, path = look(desk, woman.id), f"form/{work.member}/x-safe"
    words = place_words(view, path) + said_words(view, path, "yes")
    assert "¿Está a salvo de [¿De quién huye?]?" in words
    assert "Sí, lejos de [¿De quién huye?]" in words
    assert CANARY not in words
