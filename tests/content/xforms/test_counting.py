"""Rows that each look at all others settle in time, and never say what stood there before something changed."""

from __future__ import annotations

from collections.abc import Sequence
from time import process_time

import pytest

from repatria.domain.expressions.nodes import Element, Node
from repatria.domain.expressions.parser import parse_tree
from repatria.domain.expressions.tree import Path
from repatria.domain.expressions.walked import Walked, plain_names
from repatria.domain.xforms.entering import enter
from tests.content.xforms.forms import filling, texts, xform


def counting(calculate: str) -> str:
    return f"""<bind nodeset="/data/n" type="int"/><bind nodeset="/data/out/in/much" calculate="{calculate}"/>
    <bind nodeset="/data/out/in/said" relevant="../../skip != 'yes'"/>
    <bind nodeset="/data/said" calculate="count(/data/out/in/said)"/>"""


ROWS = '<n/><out jr:template=""><skip/><in jr:template=""><said/><much/></in></out><said/>'
BODY = """<input ref="/data/n"/><repeat nodeset="/data/out" jr:count="/data/n"><input ref="/data/out/skip"/>
<repeat nodeset="/data/out/in" jr:count="{inner}"><input ref="/data/out/in/said"/></repeat></repeat>"""


@pytest.mark.parametrize(
    ("calculate", "counted"),
    [("count(../../../out/in)", "6000"), ("count(../../in)", "600"), ("count(/data/out/in)", "600")],
)
def test_thousands_of_rows_count_each_other_in_a_moment(calculate: str, counted: str) -> None:
    filled = filling(xform(ROWS, counting(calculate), BODY.format(inner=600)))
    begun = process_time()
    assert enter(filled, {"/data/n": "10"}) == {}
    assert set(texts(filled, "/data/out/in/much")) == {counted}
    assert process_time() - begun < 5, "it took half a minute while each looked at all"


def test_what_was_counted_is_counted_again_when_rows_or_what_is_asked_change() -> None:
    form = xform(ROWS, counting("count(../../../out/in/said)"), BODY.format(inner=2))
    filled = filling(form)
    enter(filled, {"/data/n": "3"})
    assert (texts(filled, "/data/said"), set(texts(filled, "/data/out/in/much"))) == (["6"], {"6"})
    enter(filled, {"/data/out[1]/skip": "yes"})
    assert texts(filled, "/data/said") == ["4"]
    enter(filled, {"/data/n": "1"})
    assert (texts(filled, "/data/said"), texts(filled, "/data/out/in/much")) == (["0"], ["0", "0"])
    enter(filled, {"/data/out[1]/skip": ""})
    assert (texts(filled, "/data/said"), texts(filled, "/data/out/in/much")) == (["2"], ["2", "2"])


def tree() -> Element:
    top = Element("")
    root = Element("data", parent=top)
    for number in range(3):
        Element("name", str(number), parent=Element("row", parent=root))
    return top


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("/data/row/name", ("data", "row", "name")),
        ("../../row", ("..", "..", "row")),
        ("row[1]/name", None),
        ("row/../name", None),
        ("./row", None),
        ("*", None),
        ("@id", None),
        ("self::node()", None),
    ],
)
def test_only_paths_that_climb_and_then_go_down_by_names_are_remembered(
    path: str, names: Sequence[str] | None
) -> None:
    parsed = parse_tree(path)
    assert isinstance(parsed, Path)
    assert plain_names(parsed.steps) == names


def test_what_nobody_is_asked_is_found_only_by_who_looks_at_everything() -> None:
    walked, top = Walked(), tree()
    spent: list[int] = []

    def seen(node: Node) -> bool:
        return node.text != "1"

    root = top.children[0]
    for _ in range(2):
        assert [one.text for one in walked.find(top, ("data", "row", "name"), seen, spent.append)] == [
            "0",
            "2",
        ]
        assert len(walked.find(root.children[0], ("..", "row"), None, spent.append)) == 3
    assert len(spent) == 8, "each looks once, and then pays for what it is given"
    assert walked.find(top, ("..", "row"), None, spent.append) == ()
    Element("name", "3", parent=Element("row", parent=root))
    walked.forget_rows()
    assert len(walked.find(top, ("data", "row"), None, spent.append)) == 4
