"""Counts that read each other and always ask for one row more are refused; what ends, or an answer ends, is not."""

from __future__ import annotations

import pytest

from repatria.domain.errors import DefinitionError
from repatria.domain.reasons import Reason, because
from repatria.domain.xforms.definition import XForm
from tests.content.xforms.forms import xform


def counted(first: str, second: str, relevant: str = "true()", sum_of: str = "1") -> XForm:
    return xform(
        '<go/><sum/><a jr:template=""><x/></a><g><b jr:template=""><y/><one/></b></g>',
        f"""<bind nodeset="/data/sum" calculate="{sum_of}"/><bind nodeset="/data/g" relevant="{relevant}"/>
        <bind nodeset="/data/g/b/one" calculate="1"/>""",
        f"""<input ref="/data/go"/><repeat nodeset="/data/a" jr:count="{first}"><input ref="/data/a/x"/></repeat>
        <group ref="/data/g"><repeat nodeset="/data/g/b" jr:count="{second}"><input ref="/data/g/b/y"/></repeat>
        </group>""",
    )


@pytest.mark.parametrize(
    ("first", "second", "sum_of", "way"),
    [
        ("count(/data/g/b) + 1", "count(/data/a) + 1", "1", "/data/a → /data/g/b → /data/a"),
        ("count(/data/g/b) + 1", "/data/sum", "count(/data/a) + 1", "/data/a → /data/g/b → /data/a"),
        ("/data/sum", "count(/data/a)", "sum(/data/g/b/one) + 1", "/data/a → /data/g/b → /data/a"),
        ("count(/data/g/b) * 50 + 1", "count(/data/a) + 1", "1", "/data/a → /data/g/b → /data/a"),
        ("count(/data/a) + 1", "2", "1", "/data/a → /data/a"),
        ("if(count(/data/a) &lt; 1001, count(/data/a) + 1, 1001)", "2", "1", "/data/a → /data/a"),
    ],
)
def test_counts_that_always_ask_for_more_are_refused(first: str, second: str, sum_of: str, way: str) -> None:
    with pytest.raises(DefinitionError) as refused:
        counted(first, second, sum_of=sum_of)
    assert (refused.value.key, refused.value.reason) == (
        "/data/a",
        because(Reason.DEPENDS_ON_ITSELF, way=way),
    )


@pytest.mark.parametrize(
    ("first", "second", "relevant"),
    [
        ("count(/data/g/b)", "count(/data/a)", "true()"),
        ("count(/data/g/b) + 1", "2", "true()"),
        ("if(count(/data/g/b) &lt; 5, count(/data/g/b) + 1, 5)", "count(/data/a)", "true()"),
        ("if(count(/data/g/b) &lt; 200, count(/data/g/b) + 1, 200)", "count(/data/a)", "true()"),
        ("count(/data/g/b) + 1", "if(count(/data/a) &lt; 300, count(/data/a), 300)", "true()"),
        ("if(count(/data/a) &lt; 1000, count(/data/a) + 1, 1000)", "2", "true()"),
        ("if(/data/go = 'x', 2, count(/data/g/b) + 1)", "count(/data/a) + 1", "true()"),
        ("count(/data/g/b) + 1", "count(/data/a) + 1", "/data/go = 'x'"),
    ],
)
def test_counts_that_end_or_that_an_answer_ends_are_taken(first: str, second: str, relevant: str) -> None:
    assert counted(first, second, relevant).repeats


def test_rows_that_fill_all_the_room_and_want_more_are_refused_too() -> None:
    cells = "".join(f"<q{number}/>" for number in range(200))
    with pytest.raises(DefinitionError):
        xform(
            f'<a jr:template="">{cells}</a>',
            "",
            '<repeat nodeset="/data/a" jr:count="count(/data/a) + 1"><input ref="/data/a/q0"/></repeat>',
        )
