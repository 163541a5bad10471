"""Forms of the field are read whole, or refused with the node where they are wrong."""

from __future__ import annotations

import io
import zipfile

import pytest

from repatria.content.xforms.reading import read_xform
from repatria.content.xforms.spreadsheets import is_spreadsheet
from repatria.domain.errors import DefinitionError
from repatria.domain.reasons import Reason
from repatria.domain.xforms.definition import XForm
from repatria.domain.xforms.entering import enter
from tests.content.compiled import to_xform
from tests.content.xforms.forms import AT, REAL, filling, texts, written

FORMS = sorted(
    path.name for path in REAL.iterdir() if path.suffix != ".md" or path.name.startswith("pyxform")
)


def read_real(name: str) -> XForm:
    data = (REAL / name).read_bytes()
    return read_xform(name, to_xform(name, data)[0] if is_spreadsheet(name) else data)


@pytest.mark.parametrize("name", [name for name in FORMS if "NEGATIVE" not in name])
def test_a_form_of_the_field_is_read_and_can_be_filled(name: str) -> None:
    form = read_real(name)
    assert form.binds
    assert enter(filling(form), {}) is not None


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("odk_simple-dag-cycle_NEGATIVE.xml", "depends on itself"),
        ("pyxform_duplicate_columns_NEGATIVE.xlsx", "label"),
    ],
)
def test_a_form_that_is_wrong_is_refused_by_name(name: str, word: str) -> None:
    with pytest.raises(DefinitionError, match=word) as caught:
        read_real(name)
    assert caught.value.file == name


def test_a_survey_of_a_household_is_filled() -> None:
    filled = filling(read_real("odk_socio-economic-survey.xlsx"))
    person = "/data/familyMembers[1]/persons"
    income = next(iter(filled.form.model.lists["monthlyIncome"].children[0].children))
    name = next(cell.text for cell in income.children if cell.name == "name")
    refused = enter(
        filled,
        {
            "/data/headOfHousehold/householdIncome": name,
            f"{person}/firstNameFM": "Ana",
            f"{person}/health/healthVisit": "2",
            f"{person}/health/healthFacility": "1",
        },
    )
    assert str(refused[f"{person}/health/healthFacility"]) == "not asked as the others stand"
    assert f"{person}/health/reasonForNoHealthVisit" in refused
    assert texts(filled, "/data/headOfHousehold/SEClass")[0]


@pytest.mark.parametrize(
    ("binds", "body", "word"),
    [
        ('<setvalue ref="/data/b" event="xforms-ready"/>', "", "bind without"),
        ('<bind nodeset="/data/b" relevant="foo()"/>', "", "unknown function"),
        ('<bind nodeset="/data/a"/><bind nodeset="/data/a"/>', "", "twice"),
        ('<bind nodeset="/data/a" relevant="foo()"/>', "", "unknown function"),
        ('<bind nodeset="/data/a" calculate="1 +"/>', "", "expected a value"),
        ('<bind nodeset="/data/a" calculate="regex(., \'(\')"/>', "", "pattern"),
        (
            '<bind nodeset="/data/a" calculate="../c"/><bind nodeset="/data/c" calculate="../a"/>',
            "",
            "depends on itself",
        ),
        ('<bind nodeset="/data/g" relevant="/data/g/d = 1"/>', "", "depends on itself"),
        ("", '<input ref="/data/b"/>', "asks for"),
        ("", '<repeat nodeset="/data/b"/>', "asks for"),
        ("", '<repeat nodeset="/data"/>', "the whole form"),
        ("", '<repeat nodeset="/data/g"><input ref="/data/a"/></repeat>', "outside the rows"),
        ("", '<repeat nodeset="/data/g"/><input ref="/data/g/d"/>', "outside the rows"),
        ("", '<range ref="/data/a" start="-2.0.1" end="2"/>', "no number"),
        ("", '<repeat nodeset="/data/g" jr:count="("/>', "expected a value"),
    ],
)
def test_what_cannot_run_is_refused_at_load(binds: str, body: str, word: str) -> None:
    data = written("<a/><c/><g><d/></g>", binds, body).encode()
    with pytest.raises(DefinitionError, match=word):
        read_xform("t.xml", data)


def test_a_form_of_ten_thousand_questions_is_refused() -> None:
    many = "".join(f"<q{n}/>" for n in range(10_000))
    with pytest.raises(DefinitionError, match="more than"):
        read_xform("t.xml", written(many, "").encode())


def archive(size: int, members: int = 1) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for number in range(members):
            packed.writestr(f"xl/{number}.xml", bytes(size))
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.xlsx", b"not a zip"),
        ("a.xlsx", (REAL / "odk_socio-economic-survey.xlsx").read_bytes()[:5000]),
        ("a.xlsx", archive(60 << 20)),
        ("a.xlsx", archive(1, 3_000)),
        ("a.xlsx", archive(10)),
        ("a.xls", b"\xd0\xcf\x11\xe0" + bytes(100)),
        ("a.csv", b"\xff\xfe\x00"),
        ("a.md", b"nothing"),
    ],
)
def test_a_damaged_or_bloated_spreadsheet_is_refused(name: str, data: bytes) -> None:
    with pytest.raises(DefinitionError) as caught:
        to_xform(name, data)
    assert caught.value.file == name


EVERYTHING = """| survey |
| | type | name | label | relevant | constraint | calculation | choice_filter | repeat_count | default | trigger |
| | start | start | | | | | | | | |
| | end | end | | | | | | | | |
| | text | name | Name | | regex(., '^[A-Z].*') | | | | | |
| | select_one country | country | Country | | | | | | | |
| | select_one city | city | City | | | | country=${country} | | | |
| | select_one_from_file places.csv | place | Place | | | | | | | |
| | integer | kids | Kids | | . < 5 | | | | 2 | |
| | begin_repeat | kid | Kid | | | | | ${kids} | | |
| | text | kname | Name of ${name} kid | | | | | | | |
| | begin_repeat | toy | Toy | | | | | | | |
| | text | tname | Toy | | | | | | | |
| | calculate | tpos | | | | position(..) | | | | |
| | end_repeat | | | | | | | | | |
| | calculate | toys | | | | count(${toy}) | | | | |
| | end_repeat | | | | | | | | | |
| | calculate | first | | | | indexed-repeat(${kname}, ${kid}, 1) | | | | |
| | calculate | all | | | | join(', ', ${kname}) | | | | |
| | calculate | cname | | | | jr:choice-name(${country}, '${country}') | | | | |
| | text | who | Who | | | | | | concat('x', 'y') | |
| | calculate | changed | | | | concat('was ', ${kids}) | | | | ${name} |
| choices |
| | list_name | name | label | country |
| | country | HND | Honduras | |
| | country | GTM | Guatemala | |
| | city | teg | Tegucigalpa | HND |
| | city | gua | Guatemala | GTM |
"""
PLACES = b'\xef\xbb\xbfname,label\np1,Albergue Uno\np2,"Dos, y m\xc3\xa1s"\n'


def test_a_form_with_everything_is_filled() -> None:
    made, _warnings = to_xform("all.md", EVERYTHING.encode())
    filled = filling(read_xform("all.md", made, lambda name: PLACES if name == "places.csv" else None))
    answers = {
        "name": "Ana",
        "country": "HND",
        "city": "teg",
        "place": "p2",
        "kid[1]/kname": "B",
        "kid[2]/kname": "C",
    }
    toys = {"kid[1]/toy[1]/tname": "ball", "kid[1]/toy[2]/tname": "car", "kid[2]/toy[1]/tname": "doll"}
    assert enter(filled, {f"/data/{path}": text for path, text in (answers | toys).items()}) == {}
    filled.finish(AT)
    assert {
        name: texts(filled, f"/data/{name}")
        for name in ("first", "all", "cname", "who", "changed", "start", "end")
    } == {
        "first": ["B"],
        "all": ["B, C"],
        "cname": ["Honduras"],
        "who": ["xy"],
        "changed": ["was 2"],
        "start": ["2026-03-05T10:30:00.000+00:00"],
        "end": ["2026-03-05T10:30:00.000+00:00"],
    }
    assert texts(filled, "/data/kid/toys") == ["2", "1"]
    assert texts(filled, "/data/kid/toy/tpos") == ["1", "2", "1"]
    assert [child.name for child in filled.nodes("/data/kid")[1].children] == ["kname", "toy", "toys"]


def test_a_list_that_is_not_attached_offers_nothing() -> None:
    made, _warnings = to_xform("all.md", EVERYTHING.encode())
    refused = enter(filling(read_xform("all.md", made)), {"/data/place": "p1"})
    assert str(refused["/data/place"]) == "'p1' is no choice"


@pytest.mark.parametrize("data", [b"\xff\xfe", b'name\n"open'])
def test_a_list_that_is_no_table_is_refused(data: bytes) -> None:
    made, _warnings = to_xform("all.md", EVERYTHING.encode())
    with pytest.raises(DefinitionError) as caught:
        read_xform("all.md", made, lambda _name: data)
    assert caught.value.file == "places.csv"


ROWS = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head>
<h:title>T</h:title><model><instance><data id="t"><g><a/></g><r><b/><s><c/></s></r><said/></data></instance>
<bind nodeset="/data/said" calculate="{0}"/></model></h:head><h:body>
<group ref="/data/g"><label>G</label><input ref="/data/g/a"><label>A</label></input></group>
<group ref="/data/r"><label>R</label><repeat nodeset="/data/r"><input ref="/data/r/b"><label>B</label></input>
<group ref="/data/r/s"><label>S</label><repeat nodeset="/data/r/s"><input ref="/data/r/s/c"><label>C</label></input>
</repeat></group></repeat></group></h:body></h:html>"""


@pytest.mark.parametrize(
    ("call", "named"),
    [
        ("indexed-repeat(/data/g/a, /data/r, 1)", "/data/r"),
        ("indexed-repeat(/data/g/a, /data/g, 1)", "/data/g"),
        ("indexed-repeat(/data/r/b, /data/r, 1, /data/r/s, 2)", "/data/r/s"),
        ("indexed-repeat(../r/b, ../g, 1)", "../g"),
        ("indexed-repeat('x', /data/r, 1)", "/data/r"),
    ],
)
def test_rows_are_looked_up_in_repeats_that_hold_the_answer_or_the_form_is_refused(
    call: str, named: str
) -> None:
    with pytest.raises(DefinitionError) as fault:
        read_xform("t.xml", ROWS.format(call).encode())
    assert fault.value.key == "/data/said calculate"
    assert fault.value.reason.reason is Reason.NO_REPEAT_AROUND
    assert fault.value.reason.facts == {"call": call, "repeat": named}


def test_rows_of_rows_are_looked_up_in_any_of_the_repeats_around_the_answer() -> None:
    for call in (
        "indexed-repeat(/data/r/s/c, /data/r, 1)",
        "indexed-repeat(/data/r/s/c, /data/r/s, 2, ../r, 1)",
    ):
        read_xform("t.xml", ROWS.format(call).encode())


CHOSEN = """
| survey |
| | type | name | label |
| | select_multiple needs | m | ¿Qué necesita? |
| | rank needs | r | ¿Qué primero? |
| | acknowledge | read | Se lo leí |
| choices |
| | list_name | name | label |
| | needs | a | A |
| | needs | b | B |
"""


def test_a_choice_counts_once_and_a_box_is_marked_as_the_screen_marks_it() -> None:
    def given(**answers: str) -> dict[str, str]:
        made, _warnings = to_xform("chosen.md", CHOSEN.encode())
        filled = filling(read_xform("chosen.md", made))
        refused = enter(filled, {f"/data/{name}": text for name, text in answers.items()})
        return {path.removeprefix("/data/"): str(why) for path, why in refused.items()}

    assert given(m="b a", r="b a", read="OK") == {}
    assert given(m="a b a") == {"m": "the choice 'a' is there twice"}
    assert given(r="a b b") == {"r": "the choice 'b' is there twice"}
    assert given(read="sí") == {"read": "'sí' is no OK"}
