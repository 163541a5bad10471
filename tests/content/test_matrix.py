"""The matrix that ships has its twenty rows; one drafted from what nobody knows is refused by file and key."""

from __future__ import annotations

import pytest

from repatria import paths
from repatria.content.library import load_library
from repatria.content.matrix import read_owed, read_rows
from repatria.domain.errors import DefinitionError

LIBRARY = load_library(paths.forms())
WORDS = '{ es = "Uno", en = "One" }'
SOURCES = 'sources = [{ text = "CRM (2008)", jurisdiction = "INT", evidence = "FT" }]\n'
ROW = {"id": '"asylum"', "group": '"migration"', "name": WORDS, "write": WORDS}
ITEM = {"id": '"asylum"', "row": '"asylum"', "name": WORDS}


def table(head: str, sound: dict[str, str], changed: dict[str, str | None]) -> str:
    """Return a table, sound but for what is *changed* (None: left out)."""
    rows = {key: value for key, value in {**sound, **changed}.items() if value is not None}
    return f"[[{head}]]\n" + "\n".join(f"{key} = {value}" for key, value in rows.items()) + "\n"


def test_the_rows_that_ship_are_twenty_and_numbered_as_the_network_says_them() -> None:
    rows = LIBRARY.matrix_rows()
    numbered = {row.number: name for name, row in rows.by_id.items()}
    assert list(numbered) == list(range(1, 21))
    said = {5: "migration", 7: "identification", 10: "liaison", 14: "statistics", 20: "work_plan"}
    assert {number: numbered[number] for number in said} == said
    assert {source.evidence for source in rows.sources} == {"FT", "EX"}


def test_what_ships_as_owed_is_of_the_countries_of_which_nobody_found_it() -> None:
    owed = {one.id: one for one in LIBRARY.matrix_owed()}
    assert len(owed) == 9
    of_costa_rica = {one.id for one in owed.values() if one.is_of("CRI")}
    assert of_costa_rica == {"liaison", "posts", "exit", "signing", "sharing", "asylum"}
    assert {code for code in LIBRARY.countries if owed["child_authority"].is_of(code)} == {"SLV", "HND"}
    assert all(one.unseen for one in owed.values() if one.seen_by and one.id != "child_authority")


@pytest.mark.parametrize(
    ("changed", "key"),
    [
        ({"id": '"Asylum/2"'}, "row[1].id"),
        ({"group": '"weather"'}, "row[1].group"),
        ({"name": '{ es = "Uno" }'}, "row[1].name.en"),
        ({"write": None}, "row[1]"),
        ({"from": '["dreams"]'}, "row[1].from"),
        ({"from": '["office:king"]'}, "row[1].from"),
        ({"from": '["figure:M99"]'}, "row[1].from"),
        ({"colour": '"red"'}, "row[1]"),
    ],
)
def test_a_row_that_nobody_can_fill_is_refused_by_its_key(changed: dict[str, str | None], key: str) -> None:
    with pytest.raises(DefinitionError) as refused:
        read_rows((SOURCES + table("row", ROW, changed)).encode(), {"M01"})
    assert refused.value.facts["file"] == "matrix/rows.toml"
    assert str(refused.value.facts["key"]).startswith(key)


def test_rows_without_a_source_or_with_one_name_twice_are_refused() -> None:
    row = table("row", ROW, {})
    with pytest.raises(DefinitionError) as unsourced:
        read_rows(f"sources = []\n{row}".encode(), ())
    with pytest.raises(DefinitionError) as twice:
        read_rows((SOURCES + row + row).encode(), ())
    assert [unsourced.value.facts["key"], twice.value.facts["key"]] == ["sources", "row[2].id"]


@pytest.mark.parametrize(
    ("changed", "key"),
    [
        ({"row": '"weather"'}, "item[1].row"),
        ({"countries": '["CRI", "XYZ"]'}, "item[1].countries"),
        ({"seen_by": '"magic"'}, "item[1].seen_by"),
        ({"unseen": '{ en = "Only" }'}, "item[1].unseen.es"),
    ],
)
def test_something_owed_by_nobody_or_of_no_row_is_refused(changed: dict[str, str | None], key: str) -> None:
    with pytest.raises(DefinitionError) as refused:
        read_owed(table("item", ITEM, changed).encode(), {"asylum"}, {"CRI"})
    assert str(refused.value.facts["key"]).startswith(key)
