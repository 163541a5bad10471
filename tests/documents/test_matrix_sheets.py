"""The matrix of a country, several compared, and the work plan on paper: nothing written is lost, nothing made up."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pikepdf
import pytest

from repatria import paths
from repatria.content.library import load_library
from repatria.documents.matrices_sheet import MOST, matrices_leaf
from repatria.documents.matrix_sheet import MatrixReport, matrix_leaf
from repatria.documents.matrix_tables import matrices_table, work_plan_table
from repatria.documents.paper import PaperName, paper
from repatria.documents.sheet import Identity, Leaf, draw_sheets
from repatria.documents.words import word
from repatria.documents.work_plan_sheet import work_plan_leaf
from repatria.domain.matrix.cells import CellEvidence
from repatria.domain.matrix.checklist import Surroundings, look_at, owed_path
from repatria.domain.texts import say
from repatria.domain.work_plan.activities import Activity
from tests.documents.reading import page_texts, said
from tests.domain.matrix.written import matrix, period
from tests.domain.matrix.written import said as cell
from tests.domain.standing import standing

LIBRARY = load_library(paths.forms())
ROWS = LIBRARY.matrix_rows()
DAY = date(2026, 12, 1)
LONG = " ".join(f"palabra{number}" for number in range(1200))


def identity(language: str = "es") -> Identity:
    return Identity("MATRIZ", "Matriz", "", "K3F7Q2", "1", language, "Peñas Blancas")


def words_of(leaf: Leaf, name: PaperName = "A4", *, sideways: bool = False) -> str:
    """Return every word of a sheet in one line, as a clerk reads it."""
    size = paper(name)
    return said(draw_sheets([leaf], size.sideways() if sideways else size))


def squeezed(text: str) -> str:
    """Return words without spaces: where a cell breaks a line says nothing."""
    return "".join(text.split())


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("name", ["A4", "Letter"])
def test_every_row_is_on_the_sheet_and_an_empty_one_says_so(language: str, name: PaperName) -> None:
    report = MatrixReport("Costa Rica", matrix("2026", ("2026", "budget", cell("Uno"))), ROWS)
    text = squeezed(words_of(matrix_leaf(report, identity(language)), name))
    for row in ROWS.by_id.values():
        assert squeezed(f"{row.number}. {say(row.name, language)}") in text
    assert text.count(squeezed(word("matrix_unknown", language))) == len(ROWS.by_id) - 1
    assert "{" not in text


def test_a_cell_stands_with_its_text_its_day_and_how_far_it_was_read() -> None:
    value = cell("En 7 días hábiles", references=["Ley 9095 art. 24-d"], as_of="2026-11", evidence="EX")
    report = MatrixReport("Costa Rica", matrix("2026", ("2026", "identification", value)), ROWS)
    text = words_of(matrix_leaf(report, identity()))
    for words in ("En 7 días hábiles", "Ley 9095 art. 24-d", "Extracto leído", "A fecha de: nov 2026"):
        assert words in text
    assert "Anotado" not in text


@pytest.mark.parametrize("evidence", ["U", "2ND", "GK", "TOC"])
@pytest.mark.parametrize(("language", "says"), [("es", "por verificar"), ("en", "to be verified")])
def test_what_nobody_read_says_so_on_paper(evidence: CellEvidence, language: str, says: str) -> None:
    assert says in word(f"evidence_{evidence}", language).lower()


def test_what_was_carried_is_named_by_its_period_and_what_is_disputed_is_there_twice() -> None:
    both = standing(cell("1 250 millones"), cell("900 millones", evidence="2ND"))
    made = matrix("2026", ("2025-Q3", "shelter", cell("14 lugares")), ("2026", "budget", both))
    text = words_of(matrix_leaf(MatrixReport("Costa Rica", made, ROWS), identity()))
    assert "Escrito para: tercer trimestre de 2025" in text
    assert "1 250 millones" in text
    assert "900 millones" in text
    assert "17. Presupuesto: otro texto, sin resolver" in text
    assert "dos textos sin resolver, por verificar en su texto" in text


def test_a_cell_longer_than_a_page_goes_on_and_loses_no_word() -> None:
    report = MatrixReport("Costa Rica", matrix("2026", ("2026", "gaps", cell(LONG))), ROWS)
    pdf = draw_sheets([matrix_leaf(report, identity())], paper("A4"))
    assert len(pikepdf.open(io.BytesIO(pdf)).pages) > 3
    told = said(pdf).split()
    assert [one for one in LONG.split() if one not in told] == []


def test_what_changed_since_another_period_stands_below() -> None:
    cells = (
        ("2025", "asylum", cell("CODER")),
        ("2025", "gaps", cell("Intérpretes")),
        ("2026", "asylum", cell("Comisión")),
        ("2026", "gaps", cell()),
        ("2026", "newer_row", cell("de un programa más nuevo")),
    )
    earlier, later = matrix("2025", *cells), matrix("2026", *cells)
    text = words_of(matrix_leaf(MatrixReport("Costa Rica", later, ROWS, earlier), identity()))
    below = text[text.index("Qué cambió (antes: 2025)") :]
    for words in ("Cambió CODER Comisión", "Quedó vacío Intérpretes"):
        assert words in below
    same = words_of(matrix_leaf(MatrixReport("Costa Rica", matrix("2026"), ROWS, matrix("2025")), identity()))
    assert "Qué cambió (antes: 2025) Nada." in same


def test_what_the_country_fills_stands_with_who_sees_it() -> None:
    values = {owed_path("posts"): standing({"filled": True}), owed_path("asylum"): standing({"filled": True})}
    around = Surroundings(LIBRARY.countries["CRI"], DAY, posts=4)
    to_fill = look_at(LIBRARY.matrix_owed(), around, values)
    text = words_of(matrix_leaf(MatrixReport("Costa Rica", matrix("2026"), ROWS, None, to_fill), identity()))
    assert "qué se hace fuera de horario Lo dijo el enlace el lun 4 may 2026." in text
    assert "su teléfono en cada puesto El programa ve que falta." in text
    assert "exención de costos Nadie ha dicho que esté." in text


def test_countries_stand_side_by_side_at_their_own_periods() -> None:
    made = [
        matrix("2026", ("2026", "asylum", cell("COMAR", references=["LM art. 112-V"])), country="MEX"),
        matrix("2025-H2", ("2025-H2", "asylum", standing(cell("CODER"), cell("otra"))), country="SLV"),
    ]
    leaf = matrices_leaf(made, {"MEX": "México", "SLV": "El Salvador"}, ROWS, identity())
    text = words_of(leaf, sideways=True)
    for words in (
        "México, 2026",
        "El Salvador, segundo semestre de 2025",
        "COMAR",
        "(LM art. 112-V; Texto leído; Anotado: lun 4 may 2026)",
        "CODER Hay otro texto, sin resolver",
    ):
        assert squeezed(words) in squeezed(text), words


@pytest.mark.parametrize("count", [1, MOST, MOST + 1, 11])
def test_each_country_is_in_one_table_and_every_page_is_sideways(count: int) -> None:
    codes = [code for code in LIBRARY.countries if code != "third_country"][:count]
    names = {code: say(LIBRARY.countries[code].name, "es") for code in codes}
    made = [matrix("2026", ("2026", "budget", cell(f"dice {code}")), country=code) for code in codes]
    pdf = draw_sheets([matrices_leaf(made, names, ROWS, identity())], paper("Letter").sideways())
    text = squeezed(" ".join(page_texts(pdf)))
    assert all(text.count(f"dice{code}") == 1 for code in codes)
    for page in pikepdf.open(io.BytesIO(pdf)).pages:
        assert float(page.mediabox[2]) > float(page.mediabox[3])


@pytest.mark.parametrize("name", ["2026", "2026-H1", "2026-H2", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"])
@pytest.mark.parametrize("language", ["es", "en"])
def test_every_period_has_a_name(name: str, language: str) -> None:
    made = replace(matrix("2026"), period=period(name))
    assert "2026" in words_of(matrix_leaf(MatrixReport("CRI", made, ROWS), identity(language)))


def test_the_work_plan_says_what_is_late_and_what_nothing_shows() -> None:
    words = {"es": "Taller", "en": "Workshop"}
    plan = [
        Activity("a" * 26, words, "CRI", "2026-11-15"),
        Activity("b" * 26, {"en": "Only in English"}, "XKX", "2026-12", "under_way"),
        Activity("c" * 26, words, state="done"),
        Activity("d" * 26, words, "CRI", "2026-01", "done", evidence=("f" * 26,)),
        Activity("e" * 26, words, "CRI", "2026", "dropped", "sin fondos", disputed=frozenset({"state"})),
        Activity("f" * 26, words, "CRI", "2026", "dropped"),
    ]
    text = words_of(work_plan_leaf(plan, DAY, {"CRI": "Costa Rica"}, identity()))
    for said_there in (
        "Costa Rica dom 15 nov 2026 Prevista Pasó su fecha; días: 16",
        "Only in English XKX dic 2026 En marcha Días que faltan: 30",
        "Nadie todavía Sin fecha Hecha Sin comprobante",
        "ene 2026 Hecha Con comprobantes: 1",
        "Se dejó: sin fondos Hay respuestas distintas, sin resolver",
    ):
        assert said_there in text, said_there
    assert "No hay actividades anotadas." in words_of(work_plan_leaf([], DAY, {}, identity()))


def test_a_table_of_matrices_has_a_line_for_each_text_and_each_empty_row() -> None:
    both = standing(cell("1 250 millones", as_of="2026-06"), cell("900 millones", evidence="2ND"))
    made = [matrix("2026", ("2025", "budget", both)), matrix("2026-H1", country="MEX")]
    heads, *lines = matrices_table(made, {"CRI": "Costa Rica", "MEX": "México"}, ROWS, "es")
    assert len(lines) == 2 * len(ROWS.by_id) + 1
    assert all(len(line) == len(heads) for line in lines)
    told = [dict(zip(heads, line, strict=True)) for line in lines]
    budget = [one for one in told if one["Número"] == "17" and one["País"] == "Costa Rica"]
    assert [one["Qué dice"] for one in budget] == ["1 250 millones", "900 millones"]
    assert {one["Escrito para"] for one in budget} == {"2025"}
    assert {one["Por resolver"] for one in budget} == {"Hay otro texto, sin resolver"}
    assert budget[0]["A fecha de"] == "jun 2026"
    empty = told[-1]
    assert (empty["País"], empty["Período"], empty["Qué dice"]) == ("México", "primer semestre de 2026", "")
    assert empty["Por resolver"] == "Vacío: por verificar"


def test_a_table_of_the_work_plan_has_a_line_for_each_activity() -> None:
    heads, *lines = work_plan_table(
        [Activity("a" * 26, {"es": "Taller"}, "CRI")], DAY, {"CRI": "Costa Rica"}, "en"
    )
    assert (heads[0], [list(line) for line in lines]) == (
        "Activity",
        [["Taller", "Costa Rica", "No date", "Planned"]],
    )
