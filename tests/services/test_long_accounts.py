"""A long account in which many words are looked for: no key waits, and nothing is asked because of it."""

from __future__ import annotations

import pytest

from repatria.domain.forms.acting import give_answer
from repatria.domain.forms.answers import Place
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.forms.adopted import check_file
from repatria.services.forms.filling import begin_form, submit_form
from tests.services.ministry import STEP, put_into_use

pytestmark = pytest.mark.supervised

WORDS = 170
SHEET = (
    "| survey |\n| | type | name | label | calculation | relevant | required | read_only |\n"
    "| | text | told | Account | | | | |\n| | text | name | Name | | | | |\n"
    + "".join(
        f"| | calculate | d{one} | | if(contains(${{told}}, 'word{one}'), 1, 0) | | | |\n"
        for one in range(WORDS)
    )
    + "| | text | doctor | Doctor | | ${d169} = 1 | yes | |\n| | text | fixed | Fixed | | | | ${d169} != 1 |\n"
)


@pytest.mark.parametrize(("letters", "takes_too_long"), [(7_000, False), (60_000, True)])
def test_it_can_be_finished_and_asks_nothing_else(
    desk: Desk, girl: OpenedCase, letters: int, takes_too_long: bool
) -> None:
    put_into_use(desk, check_file("hoja.md", SHEET.encode()), [STEP], "L2")
    work = begin_form(desk, girl.id, "x-hoja", STEP)
    session = work.session
    give_answer(session, Place("x-told"), ("she said that " * letters)[:letters])
    assert session.ran_out is takes_too_long
    assert session.is_relevant("x-doctor") is takes_too_long  # what nobody could work out is asked
    give_answer(session, Place("x-name"), "Ana")
    submit_form(desk, work)
    assert not session.is_relevant("x-doctor")
    assert session.is_read_only("x-fixed")
