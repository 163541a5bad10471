"""What is not asked is compared as the empty text in a form, and opens nothing in a protocol."""

from __future__ import annotations

import pytest

from repatria.domain.expressions import parse
from tests.content.xforms.forms import filling, texts, xform

BESIDE = xform(
    "<seen/><a/><b/><is_empty/><is_b/><is_itself/><differs/>",
    """<bind nodeset="/data/a" relevant="/data/seen = 'yes'"/>
    <bind nodeset="/data/is_empty" calculate="/data/a = ''"/>
    <bind nodeset="/data/is_b" calculate="/data/a = /data/b"/>
    <bind nodeset="/data/is_itself" calculate="/data/a = /data/a"/>
    <bind nodeset="/data/differs" calculate="/data/a != 'x'"/>""",
    '<input ref="/data/seen"/><input ref="/data/a"/><input ref="/data/b"/>',
)


@pytest.mark.parametrize("path", ["is_empty", "is_b", "is_itself", "differs"])
def test_a_hidden_question_is_compared_as_the_empty_text(path: str) -> None:
    assert texts(filling(BESIDE), f"/data/{path}") == ["true"]


def test_it_is_an_empty_text_between_those_that_are_joined() -> None:
    joined = xform(
        "<a/><b/><both/><none/>",
        """<bind nodeset="/data/a" relevant="false()"/>
        <bind nodeset="/data/both" calculate="join('-', /data/b, /data/a, 'z')"/>
        <bind nodeset="/data/none" calculate="join('-', /data/a)"/>""",
        '<input ref="/data/a"/><input ref="/data/b"/>',
    )
    assert (texts(filling(joined), "/data/both"), texts(filling(joined), "/data/none")) == (["--z"], [""])


def test_what_is_counted_stays_as_it_was() -> None:
    hidden = xform(
        "<a/><n/>",
        '<bind nodeset="/data/a" relevant="false()"/><bind nodeset="/data/n" calculate="count(/data/a)"/>',
        '<input ref="/data/a"/>',
    )
    assert texts(filling(hidden), "/data/n") == ["0"]


def test_a_name_of_a_protocol_without_a_fact_is_equal_to_nothing() -> None:
    class Without:
        def value(self, name: str) -> tuple[str, ...]:
            return ()

    for asked in ("${fact} = ''", "${fact} != 'yes'", "${fact} = ${fact}"):
        assert parse(asked).evaluate(Without()) is False  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "handed_on",
    [
        "if(true(), /data/a, 'x')",
        "if(true(), if(false(), 'x', /data/a), 'x')",
        "once(/data/a)",
        "(/data/a)[1]",
        "(/data/b)[9]",
        "if(true(), (/data/a)[1], 'x')",
    ],
)
def test_what_a_function_or_a_predicate_hands_on_is_compared_so_too(handed_on: str) -> None:
    compared = xform(
        "<a/><b>1</b><c/><d/>",
        f"""<bind nodeset="/data/a" relevant="false()"/>
        <bind nodeset="/data/c" calculate="{handed_on} = ''"/>
        <bind nodeset="/data/d" calculate="{handed_on} != 'x'"/>""",
        '<input ref="/data/a"/><input ref="/data/b"/>',
    )
    assert (texts(filling(compared), "/data/c"), texts(filling(compared), "/data/d")) == (["true"], ["true"])


def test_a_fact_that_a_condition_hands_on_opens_nothing_either() -> None:
    class Without:
        def value(self, name: str) -> tuple[str, ...]:
            return ()

    assert parse("if(true(), ${fact}, 'x') != 'yes'").evaluate(Without()) is False  # type: ignore[arg-type]
