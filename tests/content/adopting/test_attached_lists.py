"""Lists in files of their own come with the form, are searched and narrowed, or refuse it by their name."""

from __future__ import annotations

import pytest

from repatria.content.adopting.attaching import MOST_LETTERS, take_lists
from repatria.content.adopting.notices import Became
from repatria.content.adopting.reading import Brought, bring_in
from repatria.content.xforms.spreadsheets import to_xform
from repatria.domain.errors import DefinitionFileError
from repatria.domain.forms.answers import Answers
from repatria.domain.forms.session import FormSession
from repatria.domain.reasons import Reason
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
    session.set_answer("x_state", "sm")
    assert offered(session, "x_town") == ["Tecún Umán", "Malacatán"]
    session.set_answer("x_town", "tec")
    assert (session.value("x_people"), session.problem_at("x_town")) == ("31000", None)
    session.set_answer("x_state", "qz")
    assert offered(session, "x_town") == ["Quetzaltenango"]
    assert session.problem_at("x_town") is not None
    session.set_answer("x_seen", ["xel", "tec"])
    assert session.value("x_seen") == ["tec", "xel"]
    assert len(offered(session, "x_seen")) == 3


def test_a_search_within_words_is_asked_of_every_choice() -> None:
    text = SEARCH.replace("'matches', 'state', ${state}", "'contains', 'label, name', 'MAL'")
    assert offered(filling(brought(text.replace("'MAL'", "'ma'"))), "x_town") == ["Malacatán"]


def test_the_digest_is_that_of_the_form_with_its_lists() -> None:
    other = TOWNS.replace(b"31000", b"31001")
    digests = {brought().form.digest, brought(towns=other).form.digest, bring_in("l.md", xform()).form.digest}
    assert len(digests) == 3


@pytest.mark.parametrize(
    ("text", "lists", "file", "reason"),
    [
        (SURVEY, {}, "lugares.md", Reason.LIST_FILE_MISSING),
        (SEARCH, {}, "lugares.md", Reason.LIST_FILE_MISSING),
        (LOOKED_UP.format(kind="geojson"), {}, "lugares.md", Reason.LIST_NO_TABLE),
        (LOOKED_UP.format(kind="xml"), {"towns.xml": b"<a/>"}, "lugares.md", Reason.LIST_NO_TABLE),
        (SURVEY, {"towns.csv": TOWNS.replace(b",", b";")}, "towns.csv", Reason.LIST_COLUMN_MISSING),
        (SURVEY, {"towns.csv": "name,label\na,Tecún".encode("cp1252")}, "towns.csv", Reason.NOT_UTF8),
        (SURVEY, {"towns.csv": b"name\n" + b"x" * (MOST_LETTERS + 1)}, "towns.csv", Reason.TOO_LONG),
        (SURVEY, {"towns.csv": b"name\n" + b"x\n" * 100_001}, "towns.csv", Reason.TOO_MANY_NODES),
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
        assert caught.value.reason.facts["name"] == "towns.csv"


def test_a_long_list_whose_filter_asks_more_than_a_column_is_offered_whole_and_that_is_told() -> None:
    many = b"name,label,state\n" + b"".join(b"t%d,Pueblo %d,s%d\n" % (n, n, n % 9) for n in range(3_000))
    text = SURVEY.replace("state = ${state}", "starts-with(state, ${state})")
    of = brought(text, many)
    assert {notice.became: notice.where for notice in of.notices}[Became.FILTER_PASSED] == ("town",)
    assert len(filling(of).choices("x_town")) == 3_000
    assert Became.FILTER_PASSED not in {notice.became for notice in brought(text).notices}
