"""Paths lead through a filled form as JavaRosa's do: own rows first, all rows when the repeat itself is named."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import as_string, parse
from repatria.domain.expressions.values import as_strings
from repatria.domain.expressions.viewpoint import Viewpoint
from tests.domain.expressions.forms import at, document, look


@pytest.mark.parametrize(
    ("path", "texts"),
    [
        ("/data/name", ["Ixchel"]),
        ("name", ["Ixchel"]),
        ("./name", ["Ixchel"]),
        ("self::data/child::name", ["Ixchel"]),
        ("/data/@id", ["F23"]),
        ("attribute::id", ["F23"]),
        ("/data/travel/by", ["bus", "plane"]),
        ("/data/travel[2]/by", ["plane"]),
        ("/data/travel[hours < 2]/by", ["plane"]),
        ("/data/travel[position() = 1]/by", ["bus"]),
        ("/data/travel/stop[1]/place", ["Copán", "Toncontín"]),
        ("/data/travel/stop/place", ["Copán", "El Florido", "Toncontín"]),
        ("(/data/travel/stop/place)[2]", ["El Florido"]),
        ("/data/travel/*[. = 'bus']", ["bus"]),
        ("/data/nothing", []),
        ("/other/name", []),
        ("/data/travel/../name", ["Ixchel"]),
        ("travel/stop/place/parent::stop/place", ["Copán", "El Florido", "Toncontín"]),
        ("instance('shelters')/root/item[country = 'HND']/name", ["s1", "s3"]),
        ("instance('shelters')/root/item[country = 'HND'][beds > 5]/name", ["s3"]),
        ("instance('shelters')/root/item[beds < /data/age]/name", ["s1", "s2", "s3"]),
    ],
)
def test_a_path_leads_to_its_nodes_in_order(path: str, texts: list[str]) -> None:
    assert list(as_strings(look(path)) if look(path) else []) == texts


def test_inside_a_repeat_an_absolute_path_stays_in_its_own_row() -> None:
    here = at("data", 1, "travel", 2, "hours", 1)
    assert as_string(look("/data/travel/by", here)) == "plane"
    assert as_string(look("../by", here)) == "plane"
    assert look("count(/data/travel/stop)", here) == 1.0
    assert look("/data/travel[1]/by", here) == look("/data/travel[1]/by")


def test_the_repeat_itself_means_all_its_rows() -> None:
    here = at("data", 1, "travel", 2, "hours", 1)
    assert look("count(/data/travel)", here) == 2.0
    assert look("sum(../../travel/hours)", here) == 5.5
    assert look("position(..)", here) == 2.0
    assert look("position(../stop)", here) == 1.0


def test_a_predicate_looks_from_its_node_and_current_stays_where_the_expression_stands() -> None:
    here = at("data", 1, "travel", 1, "by", 1)
    assert as_string(look("../../travel[by = current()]/hours", here)) == "4"
    assert as_string(look("../../travel[by != current()]/hours", here)) == "1.5"
    assert as_string(look("current()/../hours", here)) == "4"


def test_a_row_is_found_by_its_number() -> None:
    inside = at("data", 1, "travel", 2, "hours", 1)
    for here in (None, inside):
        assert as_string(look("indexed-repeat(/data/travel/by, /data/travel, 1)", here)) == "bus"
        stop = "indexed-repeat(/data/travel/stop/place, /data/travel, 1, /data/travel/stop, 2)"
        assert as_string(look(stop, here)) == "El Florido"
        assert look("indexed-repeat(/data/travel/by, /data/travel, 3)", here) == ()


def test_a_cell_of_a_list_is_found_by_another() -> None:
    assert look("pulldata('shelters', 'beds', 'name', 's2')") == "12"
    assert look("pulldata('shelters', 'beds', 'name', 's9')") == ""
    with pytest.raises(ExpressionError, match="there is no list 'moons'"):
        look("pulldata('moons', 'beds', 'name', 's2')")


def test_what_is_within_counts_as_text() -> None:
    assert as_string(look("/data/travel[2]")) == "plane1.5Toncontín"
    assert look("count-non-empty(/data/*)") == 5.0
    assert look("string-length(/data/empty)") == 0.0
    assert look("selected(/data/needs, 'legal')") is True


def test_a_text_has_no_path() -> None:
    with pytest.raises(ExpressionError, match="cannot go on from a text"):
        look("concat('a', 'b')/name")
    with pytest.raises(ExpressionError, match="takes a path"):
        look("indexed-repeat('a', /data/travel, 1)")


def test_shuffling_with_a_seed_is_the_same_everywhere_and_loses_nothing() -> None:
    shuffled = look("join(' ', randomize(instance('shelters')/root/item/name, 42))")
    assert shuffled == look("join(' ', randomize(instance('shelters')/root/item/name, 42))")
    assert sorted(str(shuffled).split()) == ["s1", "s2", "s3"]


def test_chance_comes_from_around_the_form() -> None:
    assert look("uuid()") == "00010203-0405-4607-8809-0a0b0c0d0e0f"
    assert look("string-length(uuid(12))") == 12.0
    assert 0 <= float(as_string(look("random()"))) < 1


@pytest.mark.parametrize(
    "text",
    [
        "count(/d/a[count(/d/a) > 0])",
        "count(/d/a[count(/d/a[count(/d/a) > 0]) > 0])",
        "count(/d/a[. = /d/a])",
        "count(/d/a[position(.) > 0])",
    ],
)
def test_an_expression_that_would_look_for_ever_is_stopped(text: str) -> None:
    filled = document(d={"a": ["1"] * 8_000})
    viewpoint = Viewpoint(filled, filled.children[0], datetime(2026, 3, 5, tzinfo=UTC))
    with pytest.raises(ExpressionError, match="looks at too many"):
        parse(text).evaluate(viewpoint)
