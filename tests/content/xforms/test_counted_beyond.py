"""A count beyond the rows that there may be makes none, and is listed: a filling without them is not whole."""

from __future__ import annotations

import pytest

from repatria.domain.forms.bounds import MOST_IN_ROWS, MOST_ROWS
from repatria.domain.reasons import Because, Reason, because
from repatria.domain.xforms.definition import XForm
from repatria.domain.xforms.entering import enter
from tests.content.xforms.forms import filling, texts, xform

BEYOND = because(Reason.ROWS_BEYOND, most=MOST_ROWS)
WITHOUT_ROOM = because(Reason.ROWS_WITHOUT_ROOM, most=MOST_IN_ROWS)


def homes(relevant: str = "true()") -> XForm:
    return xform(
        '<n/><m/><home jr:template=""><street/><child jr:template=""><age/></child></home>',
        f"""<bind nodeset="/data/n" type="int"/><bind nodeset="/data/m" type="int"/>
        <bind nodeset="/data/home" relevant="{relevant}"/><bind nodeset="/data/home/child" relevant="{relevant}"/>""",
        """<input ref="/data/n"/><input ref="/data/m"/>
        <repeat nodeset="/data/home" jr:count="/data/n"><input ref="/data/home/street"/>
        <repeat nodeset="/data/home/child" jr:count="/data/m"><input ref="/data/home/child/age"/></repeat>
        </repeat>""",
    )


@pytest.mark.parametrize(
    ("answers", "refused"),
    [
        ({"/data/n": "2", "/data/m": "1"}, {}),
        ({"/data/n": "-2"}, {}),
        ({"/data/n": "5000"}, {"/data/home": BEYOND}),
        ({"/data/n": "2", "/data/m": "5000"}, {f"/data/home[{row}]/child": BEYOND for row in (1, 2)}),
        ({"/data/n": "100", "/data/m": "1000"}, {"/data/home[100]/child": WITHOUT_ROOM}),
    ],
)
def test_more_rows_than_there_may_be_are_listed(answers: dict[str, str], refused: dict[str, Because]) -> None:
    found = enter(filling(homes()), answers)
    assert found.items() >= refused.items()
    assert bool(found) == bool(refused)


def test_a_repeat_that_is_not_asked_lacks_no_rows() -> None:
    assert enter(filling(homes("false()")), {"/data/n": "5000"}) == {}


def test_what_is_listed_once_is_not_when_the_answer_is_corrected() -> None:
    filled = filling(homes())
    assert list(enter(filled, {"/data/n": "5000"})) == ["/data/home"]
    assert enter(filled, {"/data/n": "2"}) == {}
    assert texts(filled, "/data/home/street") == ["", ""]
