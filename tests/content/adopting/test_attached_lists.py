"""Lists in files of their own come with the form, are searched and narrowed, or refuse it by their name."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatria.content.adopting.attaching import MOST_LETTERS, take_lists
from repatria.content.adopting.notices import Became
from repatria.content.adopting.reading import Brought, bring_in
from repatria.content.xforms.attached import nothing_attached, read_list
from repatria.content.xforms.reading import read_xform
from repatria.domain.errors import DefinitionFileError
from repatria.domain.expressions.listed import Listed
from repatria.domain.forms.answers import Answers
from repatria.domain.forms.session import FormSession
from repatria.domain.reasons import Reason, because
from repatria.domain.xforms.entering import enter
from repatria.domain.xforms.filling import Filling
from tests.content.compiled import to_xform
from tests.domain.forms.making import NOW

TOWNS = b"""\xef\xbb\xbfname,label,state,people
tec,"Tec\xc3\xban Um\xc3\xa1n",sm,31000
mal,Malacat\xc3\xa1n,sm,9000
xel,Quetzaltenango,qz,180000
"""
SURVEY = """
| survey |
| | type | name | label | choice_filter | calculation | appearance |
| | select_one st | state | Depto | | | |
| | select_one_from_file towns.csv | town | Municipio | state = ${state} | | |
| | select_multiple_from_file towns.csv | seen | Por dónde | | | |
| | calculate | people | | | pulldata('towns', 'people', 'name', ${town}) | |
| | note | told | Viven ${people} | | | |
| choices |
| | list_name | name | label |
| | st | sm | San Marcos |
| | st | qz | Quetzaltenango |
| settings |
| | form_id | form_title | version |
| | lugares | Lugares | 1 |
"""
SEARCH = SURVEY.replace(
    "| | select_one_from_file towns.csv | town | Municipio | state = ${state} | | |",
    "| | select_one pick | town | Municipio | | | search('towns', 'matches', 'state', ${state}) |",
).replace("| | st | qz |", "| | pick | name | label |\n| | st | qz |")

PLACES = b"""{"type": "FeatureCollection", "features": [
 {"type": "Feature", "id": "tec", "geometry": {"type": "Point", "coordinates": [-92.140, 14.68]},
  "properties": {"title": "Tec\xc3\xban Um\xc3\xa1n", "state": "sm", "people": 31000, "open": true, "more": [1]}},
 {"type": "Feature", "properties": {"id": 7, "title": "Malacat\xc3\xa1n", "state": "sm", "people": null},
  "geometry": {"type": "Polygon", "coordinates": [[[-92.0, 14.9], [-92.1, 14.9], [-92.0, 14.9]]]}},
 {"type": "Feature", "id": "xel", "geometry": null, "properties": {"title": "Quetzaltenango", "state": "qz"}}
]}"""
ITEMS = b"""<?xml version="1.0"?><root>
 <item><name>tec</name><label>Tec\xc3\xban Um\xc3\xa1n</label><state>sm</state><people>31000</people></item>
 <item><name>7</name><label>Malacat\xc3\xa1n</label><state>sm</state></item>
 <item><name>xel</name><label>Quetzaltenango</label><state>qz</state><people>180000</people></item>
</root>"""
ENTITY = (
    b'<!DOCTYPE root [<!ENTITY e SYSTEM "file:///etc/passwd">]><root><item><name>&e;</name></item></root>'
)
LONG_ITEM = b"<root><item><name>" + b"x" * (MOST_LETTERS + 1) + b"</name><label/></item></root>"
WIDE = (
    b'{"type": "FeatureCollection", "features": ['
    + b",".join(b'{"type": "Feature", "properties": {"p%d": 1}}' % number for number in range(2_000))
    + b"]}"
)
ELSEWHERE = """
| survey |
| | type | name | label | choice_filter | calculation | parameters |
| | select_one st | state | Depto | | | |
| | select_one_from_file towns.{kind} | town | Municipio | state = ${{state}} | | {own} |
| | select_multiple_from_file towns.{kind} | seen | Por dónde | | | {own} |
| | calculate | people | | | instance('towns')/root/item[{code} = ${{town}}]/people | |
| | calculate | looked | | | {looked} | |
| | calculate | place | | | string(instance('towns')/root/item[{code} = ${{town}}]/geometry) | |
| choices |
| | list_name | name | label |
| | st | sm | San Marcos |
| | st | qz | Quetzaltenango |
"""
XML = ELSEWHERE.format(kind="xml", own="", code="name", looked="'31000'")
GEOJSON = ELSEWHERE.format(kind="geojson", own="", code="id", looked="'31000'")
BY_TITLE = ELSEWHERE.format(kind="geojson", own="value=title label=id", code="title", looked="'31000'")
LOOKED_UP = """
| survey |
| | type | name | label | calculation |
| | select_one_from_file towns.{kind} | town | Municipio | |
| | calculate | people | | instance('towns')/root/item[name = ${{town}}]/people |
"""


def xform(text: str = SURVEY) -> bytes:
    return to_xform("lugares.md", text.encode())[0]


def brought(text: str = SURVEY, towns: bytes = TOWNS) -> Brought:
    made = xform(text)
    lists = take_lists("lugares.md", made, {"towns.csv": towns}.get)
    assert lists == {"towns.csv": towns}
    return bring_in("lugares.md", made, attached=lists)


def filling(of: Brought) -> FormSession:
    return FormSession(of.form, Answers(), {}, NOW)


def offered(session: FormSession, name: str) -> list[str]:
    return [choice.label["es"] for choice in session.choices(name)]


@pytest.mark.parametrize("text", [SURVEY, SEARCH])
def test_choices_of_a_list_are_offered_narrowed_and_looked_up(text: str) -> None:
    session = filling(brought(text))
    session.set_answer("x-state", "sm")
    assert offered(session, "x-town") == ["Tecún Umán", "Malacatán"]
    session.set_answer("x-town", "tec")
    assert (session.value("x-people"), session.problem_at("x-town")) == ("31000", None)
    session.set_answer("x-state", "qz")
    assert offered(session, "x-town") == ["Quetzaltenango"]
    assert session.problem_at("x-town") is not None
    session.set_answer("x-seen", ["xel", "tec"])
    assert session.value("x-seen") == ["tec", "xel"]
    assert len(offered(session, "x-seen")) == 3


@pytest.mark.parametrize(
    ("text", "name", "data", "place"),
    [(XML, "towns.xml", ITEMS, None), (GEOJSON, "towns.geojson", PLACES, "14.68 -92.140 0 0")],
)
def test_lists_in_xml_and_geojson_are_asked_as_those_in_csv_on_both_engines(
    text: str, name: str, data: bytes, place: str | None
) -> None:
    made = xform(text).replace(b"\"'31000'\"", b"\"pulldata('towns', 'people', 'state', 'sm')\"")
    lists = take_lists("lugares.md", made, {name: data}.get)
    assert lists == {name: data}
    of = bring_in("lugares.md", made, attached=lists)
    assert Became.LIST_AS_TEXT not in {notice.became for notice in of.notices}
    session = filling(of)
    session.set_answer("x-state", "sm")
    assert offered(session, "x-town") == ["Tecún Umán", "Malacatán"]
    session.set_answer("x-town", "tec")
    assert (session.value("x-people"), session.value("x-looked")) == ("31000", "31000")
    assert session.value("x-place") == place
    session.set_answer("x-seen", ["7", "xel"])
    assert session.value("x-seen") == ["7", "xel"]
    told = Filling(read_xform("lugares.xml", made, lists.get), NOW, bytes)
    given = {"/data/state": "sm", "/data/town": "xel", "/data/seen": "7 xel"}
    assert set(enter(told, given)) == {"/data/town"}
    assert enter(told, {"/data/town": "tec"}) == {}
    said = [told.nodes(f"/data/{one}")[0].text for one in ("people", "looked", "place")]
    assert said == ["31000", "31000", place or ""]


def test_choices_of_places_that_are_missing_are_asked_as_text_where_nothing_is_calculated_from_them() -> None:
    made = xform(
        "| survey |\n| | type | name | label |\n| | select_one_from_file towns.geojson | town | Municipio |"
    )
    assert take_lists("lugares.md", made, nothing_attached) == {}
    notices = {notice.became: notice.where for notice in bring_in("lugares.md", made, attached={}).notices}
    assert notices[Became.LIST_AS_TEXT] == ("town",)


def test_columns_of_places_are_chosen_by_their_parameters() -> None:
    made = xform(BY_TITLE)
    session = filling(
        bring_in("l.md", made, attached=take_lists("l.md", made, {"towns.geojson": PLACES}.get))
    )
    session.set_answer("x-state", "sm")
    assert [one.name for one in session.choices("x-town")] == ["Tecún Umán", "Malacatán"]
    session.set_answer("x-town", "Malacatán")
    assert offered(session, "x-town") == ["tec", "7"]
    assert session.value("x-place") == "14.9 -92.0 0 0; 14.9 -92.1 0 0; 14.9 -92.0 0 0"


def test_places_and_items_of_another_shape_say_nothing_that_they_do_not_hold() -> None:
    (places,) = read_list("a.geojson", PLACES).children
    assert isinstance(places, Listed)
    assert places.heads == ("geometry", "title", "state", "people", "open", "id")
    assert [entry.cell("open") for entry in places.children] == ["true", "", ""]
    odd = b'{"type":"FeatureCollection","features":[{"type":"Feature","id":"\\ud800","geometry":{"type":"Point"}}]}'
    (read,) = read_list("a.geojson", odd).children
    assert [cell.text for cell in read.children[0].children] == ["", "?"]
    nested = read_list("a.xml", b"<root><item><name>a</name><name>b</name></item></root>")
    assert [cell.text for cell in nested.children[0].children[0].children] == ["a", "b"]


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
DRAWN = st.fixed_dictionaries(
    {"type": st.sampled_from(["Point", "LineString", "Polygon", "MultiPolygon", []]), "coordinates": ANY}
)
FEATURE = st.fixed_dictionaries(
    {"type": st.just("Feature"), "properties": ANY, "id": ANY, "geometry": DRAWN | ANY}
)


@given(ANY | st.fixed_dictionaries({"type": st.just("FeatureCollection"), "features": st.lists(FEATURE)}))
def test_any_json_is_a_list_of_places_or_refused(said: object) -> None:
    try:
        (listed,) = read_list("a.geojson", json.dumps(said).encode()).children
    except DefinitionFileError:
        return
    assert isinstance(said, dict)
    assert len(listed.children) == len(said["features"])
    assert all(isinstance(cell.text, str) for item in listed.children for cell in item.children)


def test_a_search_within_words_is_asked_of_every_choice() -> None:
    text = SEARCH.replace("'matches', 'state', ${state}", "'contains', 'label, name', 'MAL'")
    assert offered(filling(brought(text.replace("'MAL'", "'ma'"))), "x-town") == ["Malacatán"]


def test_the_digest_is_that_of_the_form_with_its_lists() -> None:
    other = TOWNS.replace(b"31000", b"31001")
    digests = {brought().form.digest, brought(towns=other).form.digest, bring_in("l.md", xform()).form.digest}
    assert len(digests) == 3


@pytest.mark.parametrize(
    ("text", "lists", "file", "reason"),
    [
        (SURVEY, {}, "lugares.md", Reason.LIST_FILE_MISSING),
        (SEARCH, {}, "lugares.md", Reason.LIST_FILE_MISSING),
        (LOOKED_UP.format(kind="geojson"), {}, "lugares.md", Reason.LIST_FILE_MISSING),
        (LOOKED_UP.format(kind="xml"), {}, "lugares.md", Reason.LIST_FILE_MISSING),
        (LOOKED_UP.format(kind="xml"), {"towns.xml": b"<a/>"}, "towns.xml", Reason.LIST_COLUMN_MISSING),
        (LOOKED_UP.format(kind="xml"), {"towns.xml": ENTITY}, "towns.xml", Reason.XML_DOCTYPE),
        (LOOKED_UP.format(kind="xml"), {"towns.xml": b"<a>" * 200}, "towns.xml", Reason.TOO_DEEP),
        (LOOKED_UP.format(kind="xml"), {"towns.xml": b"<root><item>"}, "towns.xml", Reason.BAD_XML),
        (LOOKED_UP.format(kind="xml"), {"towns.xml": LONG_ITEM}, "towns.xml", Reason.TOO_LONG),
        (LOOKED_UP.format(kind="geojson"), {"towns.geojson": b"["}, "towns.geojson", Reason.BAD_JSON),
        (
            LOOKED_UP.format(kind="geojson"),
            {"towns.geojson": b"[" * 900_000},
            "towns.geojson",
            Reason.BAD_JSON,
        ),
        (LOOKED_UP.format(kind="geojson"), {"towns.geojson": b"{}"}, "towns.geojson", Reason.NO_FEATURES),
        (LOOKED_UP.format(kind="geojson"), {"towns.geojson": WIDE}, "towns.geojson", Reason.TOO_MANY_NODES),
        (
            LOOKED_UP.format(kind="geojson"),
            {"towns.geojson": PLACES.replace(b'"id"', b'"idx"')},
            "towns.geojson",
            Reason.LIST_COLUMN_MISSING,
        ),
        (
            LOOKED_UP.format(kind="geojson"),
            {"towns.geojson": b" " * (9 << 20)},
            "towns.geojson",
            Reason.FILE_TOO_LARGE,
        ),
        (SURVEY, {"towns.csv": TOWNS.replace(b",", b";")}, "towns.csv", Reason.LIST_COLUMN_MISSING),
        (SURVEY, {"towns.csv": "name,label\na,Tecún".encode("cp1252")}, "towns.csv", Reason.NOT_UTF8),
        (SURVEY, {"towns.csv": b"name\n" + b"x" * (MOST_LETTERS + 1)}, "towns.csv", Reason.TOO_LONG),
        (SURVEY, {"towns.csv": b"name\n" + b"x\n" * 100_001}, "towns.csv", Reason.TOO_MANY_ENTRIES),
        (SURVEY, {"towns.csv": b"name\n" + b"x\n" * 200_001}, "towns.csv", Reason.TOO_MANY_ENTRIES),
        (SURVEY, {"towns.csv": b"name\n" + b"x" * (8 << 20)}, "towns.csv", Reason.FILE_TOO_LARGE),
    ],
)
def test_a_list_that_cannot_be_taken_refuses_the_form_by_its_name(
    text: str, lists: dict[str, bytes], file: str, reason: Reason
) -> None:
    with pytest.raises(DefinitionFileError) as caught:
        take_lists("lugares.md", xform(text), lists.get)
    assert (caught.value.file, caught.value.reason.reason) == (file, reason)
    if reason is Reason.LIST_FILE_MISSING:
        assert str(caught.value.reason.facts["name"]).startswith("towns.")


def test_more_lists_than_a_form_may_have_are_called_lists() -> None:
    asked = "".join(f"| | select_one_from_file t{at}.csv | q{at} | Q |\n" for at in range(21))
    with pytest.raises(DefinitionFileError) as caught:
        take_lists(
            "f.md", xform(f"| survey |\n| | type | name | label |\n{asked}"), lambda _: b"name,label\na,A\n"
        )
    assert caught.value.reason == because(Reason.TOO_MANY_LISTS, most=20)


def test_a_long_list_whose_filter_asks_more_than_a_column_is_offered_whole_and_that_is_told() -> None:
    many = b"name,label,state\n" + b"".join(b"t%d,Pueblo %d,s%d\n" % (n, n, n % 9) for n in range(3_000))
    text = SURVEY.replace("state = ${state}", "starts-with(state, ${state})")
    of = brought(text, many)
    assert {notice.became: notice.where for notice in of.notices}[Became.FILTER_PASSED] == ("town",)
    assert len(filling(of).choices("x-town")) == 3_000
    assert Became.FILTER_PASSED not in {notice.became for notice in brought(text).notices}


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("towns.csv", "pulldata('towns', 'people', 'name', ${town})"),
        ("towns.csv", "instance('towns')/root/item[name = ${town}]/people"),
        ("towns.xml", "instance('towns')/root/item[name = ${town}]/people"),
    ],
)
def test_spaces_around_a_code_keep_nobody_from_what_stands_beside_it(file: str, said: str) -> None:
    data = {
        "towns.csv": b"name,label,people\n mal ,Malacatan ,9000 \n",
        "towns.xml": b"<root><item><name>mal </name><label>Mal</label><people>\n9000</people></item></root>",
    }[file]
    sheet = f"""
| survey |
| | type | name | label | calculation |
| | select_one_from_file {file} | town | Municipio | |
| | calculate | people | | {said} |
"""
    xform, _ = to_xform("hoja.md", sheet.encode())
    brought = bring_in("hoja.md", xform, attached={file: data})
    session = FormSession(brought.form, Answers(), {}, NOW)
    session.set_answer("x-town", session.choices("x-town")[0].name)
    filled = Filling(read_xform("hoja.md", xform, {file: data}.get), NOW, bytes)
    assert enter(filled, {"/data/town": "mal"}) == {}
    assert session.value("x-people") == filled.nodes("/data/people")[0].text == "9000"
