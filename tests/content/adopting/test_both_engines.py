"""A form of others is asked on the screen as the same XForm is filled through the doors: one form, one behaviour."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from repatria.content.adopting.reading import bring_in
from repatria.content.workbooks.writing import write_workbook
from repatria.content.xforms.reading import read_xform
from repatria.content.xforms.spreadsheets import is_spreadsheet
from repatria.domain.forms.plan import FormPlan
from repatria.domain.forms.planning import plan_form
from repatria.domain.xforms.definition import XForm
from repatria.domain.xforms.filling import Filling
from tests.content.adopting.meanings import EXPRESSIONS
from tests.content.adopting.predicates import INSIDE, OUTSIDE
from tests.content.adopting.twins import Twins
from tests.content.compiled import to_xform
from tests.content.shipped import FORMS
from tests.content.xforms.forms import texts
from tests.domain.forms.making import NOW
from tests.posts import shipped as library

FILES = Path(__file__).parents[2] / "data" / "xlsforms"
GOOD = sorted(
    path.name
    for path in FILES.iterdir()
    if (path.suffix != ".md" or path.name.startswith("pyxform")) and "NEGATIVE" not in path.name
)


@cache
def both(name: str) -> tuple[XForm, FormPlan]:
    data = xform(name)
    return read_xform(name, data, lambda _: None), plan_form(bring_in(name, data).form)


def xform(name: str) -> bytes:
    if name in FORMS:
        return to_xform(f"{name}.xlsx", write_workbook(library().forms[name]))[0]
    data = (FILES / name).read_bytes()
    return to_xform(name, data)[0] if is_spreadsheet(name) else data


@pytest.mark.parametrize("name", [*FORMS, *GOOD])
@settings(max_examples=6, deadline=None)
@given(data=st.data())
def test_both_engines_ask_compute_and_refuse_the_same(name: str, data: st.DataObject) -> None:
    twins = Twins(*both(name))
    for _ in range(5):
        for _ in range(5):
            twins.step(data.draw)
        assert twins.apart() == {}
    assert twins.refused_apart() == set()
    assert twins.beyond_apart() == set()


INNER = """
| survey |
| | type | name | label | relevant | constraint | calculation | repeat_count | required | trigger |
| | integer | homes_many | ¿Cuántas casas? | | . < 4 | | | | |
| | select_one yes_no | any | ¿Alguna? | | | | | | |
| | begin_repeat | homes | Casa | ${any} = 'yes' | | | | | |
| | text | street | Calle | | | | | yes | |
| | begin_repeat | people | Persona | ${street} != 'uno' | | | | | |
| | integer | age | Edad | | . < 18 and . <= count(${homes}) * 9 | | | | |
| | date | born | ¿Desde cuándo? | ${age} > 2 | . <= today() | | | | |
| | calculate | place | | | | concat(position(../..), '-', position(..)) | | | |
| | text | note | Nota | | | | | | ${age} |
| | begin_repeat | papers | Papel | ${age} != 17 and position(..) < 3 and position(../..) < 3 | | | | | |
| | text | kind | Cuál | | | | | | |
| | calculate | all | | | | concat(${street}, ${age}, ${kind}, count(${people})) | | | |
| | end_repeat | | | | | | | | |
| | end_repeat | | | | | | | | |
| | calculate | many | | | | count(${people}) | | | |
| | calculate | first | | | | indexed-repeat(${age}, ${homes}, 1, ${people}, 1) | | | |
| | end_repeat | | | | | | | | |
| | begin_repeat | counted | Contado | | | | ${homes_many} | | |
| | text | what | Qué | | | | | | |
| | calculate | before | | | | indexed-repeat(${what}, ${counted}, position(..) - 1) | | | |
| | end_repeat | | | | | | | | |
| | calculate | sum | | | | sum(${age}) | | | |
| | calculate | oldest | | | | max(${age}) | | | |
| | calculate | days | | | | int(today() - ${first_day}) | | | |
| | date | first_day | Primer día | | | | | | |
| | calculate | said | | | | join(' ', ${street}) | | | |
| choices |
| | list_name | name | label |
| | yes_no | yes | Sí |
| | yes_no | no | No |
"""


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_rows_of_rows_say_the_same_on_both_engines(data: st.DataObject) -> None:
    twins = Twins(*both_of(INNER))
    for _ in range(40):
        twins.step(data.draw)
        assert twins.apart() == {}
    assert twins.refused_apart() == set()
    assert twins.beyond_apart() == set()


CHOSEN = """
| survey |
| | type | name | label | relevant | constraint | calculation |
| | integer | limit | Límite | | | |
| | begin_repeat | homes | Casa | ${{limit}} != 3 | | |
| | text | street | Calle | | | |
| | begin_repeat | people | Persona | | | |
| | text | name | Nombre | | | |
| | integer | age | Edad | | | |
| | select_one yes_no | sex | Sí o no | ${{age}} != 3 | | |
| | begin_group | more | Más | ${{age}} != 0 | | |
| | decimal | weight | Peso | | | |
| | end_group | | | | | |
| | begin_repeat | papers | Papel | | | |
| | text | kind | Cuál | | | |
| | end_repeat | | | | | |
| | calculate | of_person | | | | {0} |
| | text | asked | Nota | {1} | | |
| | end_repeat | | | | | |
| | calculate | of_home | | | | {2} |
| | end_repeat | | | | | |
| | calculate | of_all | | | | {3} |
| | text | last | Última | {4} | . != 'uno' or {5} | |
| choices |
| | list_name | name | label |
| | yes_no | yes | Sí |
| | yes_no | no | No |
"""


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_rows_are_chosen_alike_on_both_engines(data: st.DataObject) -> None:
    inside = [data.draw(INSIDE) for _ in range(2)]
    outside = [data.draw(OUTSIDE) for _ in range(4)]
    twins = Twins(*both_of(CHOSEN.format(*inside, *outside)))
    twins.begin(data.draw)
    for _ in range(12):
        assert twins.apart() == {}
        twins.step(data.draw)
        assert twins.apart() == {}
    assert twins.refused_apart() == set()
    assert twins.beyond_apart() == set()


COUNTED = """
| survey |
| | type | name | label | relevant | calculation | repeat_count | trigger | default |
| | integer | many | ¿Cuántos? | | | | | |
| | calculate | twice | | | ${many} * 2 | | | |
| | text | mark | Marca | | concat(${many}, '/', count(${rows})) | | ${many} | |
| | text | more | Más | | concat(${mark}, '+') | | ${mark} | |
| | begin_repeat | rows | Fila | | | ${many} | | |
| | text | set_in | Puesto | | concat('x', ${many}) | | ${many} | |
| | text | chained | Luego | | concat(${mark}, count(${rows})) | | ${mark} | |
| | text | begun | Empezado | | | | | concat('y', ${many}) |
| | integer | inner | ¿Y de ellos? | | | | | |
| | begin_repeat | parts | Parte | | | ${inner} | | |
| | text | of_row | De la fila | | concat('i', ${many}) | | ${inner} | |
| | text | of_all | De todos | | ${many} | | ${many} | |
| | end_repeat | | | | | | | |
| | end_repeat | | | | | | | |
| | begin_repeat | others | Otra | | | ${twice} | | |
| | text | far | Lejos | | concat(${mark}, 'z') | | ${many} | |
| | end_repeat | | | | | | | |
"""


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_what_sets_answers_leaves_rows_alone_that_it_counts_on_both_engines(data: st.DataObject) -> None:
    twins = Twins(*both_of(COUNTED))
    for _ in range(20):
        twins.step(data.draw)
        assert twins.apart() == {}
        assert twins.beyond_apart() == set()


def test_rows_that_an_answer_makes_are_not_there_yet_when_it_sets_others() -> None:
    filling = Filling(both_of(COUNTED)[0], NOW, bytes)
    many = filling.nodes("/data/many")[0]
    filling.set(many, "1")
    assert texts(filling, "/data/rows/set_in") == [""]
    assert texts(filling, "/data/mark") == ["1/0"]
    filling.set(many, "2")
    assert texts(filling, "/data/rows/set_in") == ["x2", ""]
    assert texts(filling, "/data/rows/begun") == ["y1", "y2"]


MEANING = """
| survey |
| | type | name | label | relevant | calculation | trigger | default | required |
| | text | first | Uno | | | | ${last} | |
| | text | said | Qué | ${first} | | | | |
| | integer | kids | Hijos | | | | | ${first} |
| | decimal | paid | Pagado | ${kids} | | | | |
| | decimal | owed | Debido | not(${said}) | | | | |
| | date | day | Día | ${paid} or ${owed} | | | | |
| | dateTime | at | Cuándo | | | | | |
| | time | hour | Hora | | | | | |
| | select_one yn | yes | Sí | ${said} = ${first} | | | | |
| | text | why | Por qué | ${said} = '' and ${said} != ${day} | | | | |
| | calculate | same | | | if(${paid} = ${owed}, 'igual', 'otro') | | | |
| | calculate | number | | | ${kids} = ${first} | | | |
| | calculate | all | | | concat(${kids}, '/', ${paid}, '/', ${owed}, '/', string-length(${paid})) | | | |
| | calculate | sum | | | ${kids} + ${paid} | | | |
| | calculate | truth | | | boolean(${kids}) and not(${paid}) or checklist(1, 1, ${owed}, ${said}) | | | |
| | calculate | kept | | | coalesce(${paid}, ${kids}, ${said}, false()) | | | |
| | calculate | nth | | | format-date(${kids}, '%Y-%m-%d') | | | |
| | calculate | clock | | | concat(format-date-time(${hour}, '%H:%M'), decimal-time(${at})) | | | |
| | calculate | today | | | concat(${at} = ${day}, ${at} != ${day}, int(${at}), max(${at}, ${day})) | | | |
| | date | due | Vence | | ${day} + 10 | | | |
| | dateTime | due_at | Vence | | ${kids} | | | |
| | date | next | Cita | | | | today() + 7 | |
| | integer | cut | Cortado | | ${paid} * 2 | | | |
| | begin_repeat | rows | Fila | ${kids} | | | | |
| | decimal | part | Parte | | | | ${later} | |
| | text | word | Palabra | ${part} | | | | |
| | calculate | later | | | if(${word}, 1, 0.5) | | | |
| | text | set_in | Puesto | | concat(${word}, 'x') | ${word} | | |
| | end_repeat | | | | | | | |
| | calculate | parts | | | concat(sum(${part}), '/', join(' ', ${part}), '/', ${part} = ${paid}) | | | |
| | text | any | Alguna | ${part} | | | | |
| | text | none | Ninguna | not(${word}) or ${word} = '' | | | | |
| | text | two | Dos | | concat(${first}, '2') | ${first} | | |
| | text | three | Tres | | concat(${two}, '3', ${said}) | ${two} | | |
| | text | again | Otra vez | | concat(${three}, ${first}) | ${three} | | |
| | text | last | Último | | | | Tecun | |
| | text | after | Después | | | | concat(${made}, ${first}) | |
| | calculate | made | | | concat('k', ${last}) | | | |
| choices |
| | list_name | name | label |
| | yn | yes | Sí |
| | yn | no | No |
"""


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_what_an_answer_means_is_the_same_on_both_engines(data: st.DataObject) -> None:
    twins = Twins(*both_of(MEANING))
    assert twins.apart() == {}
    for _ in range(40):
        twins.step(data.draw)
        assert twins.apart() == {}
    assert twins.refused_apart() == set()
    assert twins.beyond_apart() == set()


ANSWERED = """
| survey |
| | type | name | label | relevant | calculation |
| | integer | whole | Entero | | |
| | decimal | part | Parte | | |
| | text | said | Dicho | | |
| | date | day | Día | | |
| | dateTime | at | Momento | | |
| | time | hour | Hora | | |
| | select_one ab | one | Una | | |
| | select_multiple ab | many | Varias | | |
| | text | gone | Quizá | ${whole} | |
"""
CHOICES = """
| choices |
| | list_name | name | label |
| | ab | a | A |
| | ab | b | B |
"""


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_what_an_expression_says_is_the_same_on_both_engines(data: st.DataObject) -> None:
    said = data.draw(st.lists(EXPRESSIONS, min_size=6, max_size=12))
    calculated = "".join(f"| | calculate | c{at} | | | {one} |\n" for at, one in enumerate(said))
    asked = "".join(f"| | text | t{at} | T | {one} | |\n" for at, one in enumerate(said[::3]))
    due = "".join(f"| | date | d{at} | D | | {one} |\n" for at, one in enumerate(said[1::4]))
    twins = Twins(*both_of(f"{ANSWERED.rstrip()}\n{calculated}{asked}{due}{CHOICES.lstrip()}"))
    for _ in range(15):
        assert twins.apart() == {}
        twins.step(data.draw)


@cache
def both_of(sheets: str) -> tuple[XForm, FormPlan]:
    data, _ = to_xform("hoja.md", sheets.encode())
    return read_xform("hoja.md", data, lambda _: None), plan_form(bring_in("hoja.md", data).form)
