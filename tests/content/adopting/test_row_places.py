"""The place of a row decides what is asked in it as in JavaRosa, also where the rule is that of rows within it."""

from __future__ import annotations

import pytest

from repatria.content.adopting.reading import bring_in
from repatria.content.xforms.reading import read_xform
from repatria.domain.errors import DefinitionError
from repatria.domain.forms.planning import plan_form
from repatria.domain.reasons import Reason
from repatria.domain.xforms.answers import everything
from tests.content.adopting.both import sheet
from tests.content.adopting.twins import Twins
from tests.content.compiled import to_xform
from tests.domain.forms.making import ask, fill, repeat


def houses(relevant: str = "", calculation: str = "1") -> Twins:
    """Return three houses with two children each, on both engines; the street of the second is long."""
    xform, _ = to_xform(
        "hoja.md",
        sheet(
            "type|name|label|relevant|calculation",
            "begin_repeat|house|Casa||",
            "text|street|Calle||",
            "begin_group|more|Más||",
            f"begin_repeat|child|Niño|{relevant}|",
            "text|name|Nombre||",
            f"calculate|said|||{calculation}",
            "end_repeat||||",
            "end_group||||",
            "end_repeat||||",
        ),
    )
    twins = Twins(read_xform("hoja.md", xform, lambda _: None), plan_form(bring_in("hoja.md", xform).form))
    filling = twins.filling
    while len(filling.nodes("/data/house")) < 3:
        filling.add_row(filling.form.repeats["/data/house"], filling.nodes("/data")[0])
    for group in filling.nodes("/data/house/more"):
        filling.add_row(filling.form.repeats["/data/house/more/child"], group)
    for number, street in enumerate(filling.nodes("/data/house/street")):
        filling.set(street, "Calle de los Álamos" if number == 1 else "Sol")
    twins.level_rows()
    for row, node in twins.rows.items():
        if node.path == "/data/house":
            twins.session.set_answer("x-house-street", str(node.children[0].own_text), row)
    return twins


@pytest.mark.parametrize(
    ("relevant", "asked"),
    [
        ("position(../..) = 1", [True, False, False]),
        ("position(../..) > 1", [False, True, True]),
        ("position(${house}) = 1", [True, True, True]),
        ("string-length(${street}) < position(../..) * 5", [True, False, True]),
        ("indexed-repeat(${street}, ${house}, position(../..)) = 'Sol'", [True, False, True]),
        ("/data/house[position() = position(current()/../..)]/street = 'Sol'", [True, False, True]),
    ],
)
def test_rows_within_a_row_are_asked_as_its_place_says(relevant: str, asked: list[bool]) -> None:
    twins = houses(relevant)
    assert twins.apart() == {}
    outer = twins.session.rows("x-house")
    assert [twins.session.is_relevant("x-house-more-child", row) for row in outer] == asked


@pytest.mark.parametrize(
    "calculation",
    [
        "concat(position(..), '/', position(../../..))",
        "position(${house})",
        "position(/data/house/more/child)",
        "position(../../../../house)",
    ],
)
def test_a_place_that_is_calculated_is_the_same_on_both_engines(calculation: str) -> None:
    assert houses(calculation=calculation).apart() == {}


def test_the_place_of_a_row_that_is_chosen_is_refused() -> None:
    with pytest.raises(DefinitionError) as fault:
        houses(calculation="position(/data/house[street = 'Sol'])")
    assert fault.value.reason.reason is Reason.PATH_NOT_TAKEN


def test_the_place_of_a_row_that_is_not_there_asks_and_does_not_hide() -> None:
    filled = fill(repeat("house", ask("child", relevant="position(../..) = 1")))
    filled.add_row("house", "one")
    assert filled.is_relevant("child", "one")


@pytest.mark.parametrize("place", ["position(..) - 1", "1"])
def test_a_row_within_an_earlier_row_is_found_where_the_own_row_has_none(place: str) -> None:
    xform, _ = to_xform(
        "hoja.md",
        sheet(
            "type|name|label|calculation",
            "begin_repeat|r|R|",
            "begin_repeat|s|S|",
            "integer|v|V|",
            "end_repeat|||",
            f"calculate|d||indexed-repeat(${{v}}, ${{r}}, {place}, ${{s}}, position(..))",
            "end_repeat|||",
        ),
    )
    twins = Twins(read_xform("hoja.md", xform, lambda _: None), plan_form(bring_in("hoja.md", xform).form))
    filling = twins.filling
    repeats = filling.form.repeats
    first = filling.nodes("/data/r")[0]
    while len(first.children) < 4:
        filling.add_row(repeats["/data/r/s"], first)
    second = filling.add_row(repeats["/data/r"], filling.nodes("/data")[0])
    for inner in [one for one in everything(second) if one.name == "s"]:
        filling.remove_row(inner)
    twins.level_rows()
    for number, node in enumerate(filling.nodes("/data/r/s/v")):
        filling.set(node, str(number + 5))
        row = next(row for row, one in twins.rows.items() if one is node.parent)
        twins.session.set_answer("x-r-s-v", number + 5, row)
    assert [node.text for node in filling.nodes("/data/r/d")][1] == "6"
    assert twins.apart() == {}


@pytest.mark.parametrize("rows", [0, 1, 3])
@pytest.mark.parametrize("place", ["position(${house})", "position(/data/house)"])
def test_the_place_of_rows_that_stand_elsewhere_is_that_of_the_first(rows: int, place: str) -> None:
    xform, _ = to_xform(
        "hoja.md",
        sheet(
            "type|name|label|relevant|calculation",
            "begin_repeat|house|Casa||",
            "text|street|Calle||",
            "end_repeat||||",
            f"calculate|p|||{place}",
            f"text|q|Q|{place} = 1|",
            "begin_repeat|other|Otra||",
            f"calculate|r|||{place}",
            "text|s|S||",
            "end_repeat||||",
        ),
    )
    twins = Twins(read_xform("hoja.md", xform, lambda _: None), plan_form(bring_in("hoja.md", xform).form))
    filling = twins.filling
    for row in filling.nodes("/data/house"):
        filling.remove_row(row)
    for _ in range(rows):
        filling.add_row(filling.form.repeats["/data/house"], filling.nodes("/data")[0])
    twins.level_rows()
    assert twins.apart() == {}
    assert twins.session.value("x-p") == ("1" if rows else None)
    assert twins.session.is_relevant("x-q"), "without a row it cannot be worked out, and is asked"
