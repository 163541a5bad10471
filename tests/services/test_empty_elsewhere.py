"""A row in which another post may have answered is not called empty, whether that post finished the form or not."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.forms.acting import give_answer
from repatria.domain.forms.answers import Place
from repatria.domain.forms.counted import empty_beyond
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk
from repatria.services.forms.adopted import check_file
from repatria.services.forms.filling import begin_form, resume_form, save_answers, submit_form
from tests.posts import introduce
from tests.services.ministry import STEP, put_into_use
from tests.services.two_posts import send

pytestmark = pytest.mark.supervised

SHEET = """
| survey |
| | type | name | label | repeat_count | level |
| | integer | kids | How many | | L2 |
| | begin_repeat | kid | Kid | ${kids} | L2 |
| | text | hurt | Who hurt it? | | L4 |
| | end_repeat | | | | |
"""
ROWS = Place("x-kid")


@pytest.mark.parametrize("finished", [False, True])
def test_what_is_not_here_is_not_called_empty(
    here: Desk, there: Desk, tmp_path: Path, finished: bool
) -> None:
    introduce(here, there)
    for desk in (here, there):
        put_into_use(desk, check_file("hoja.md", SHEET.encode()), [STEP], "L2")
    case = open_case(there, Opening("host", "no", country="MEX"))
    work = begin_form(there, case.id, "x-hoja", STEP)
    give_answer(work.session, Place("x-kids"), 2)
    work.counted.follow(work.session, there.new_id)
    for row in work.session.rows(*ROWS):
        give_answer(work.session, Place("x-kid-hurt", row), "El tío")
    (submit_form if finished else save_answers)(there, work)
    send(there, here, tmp_path, case.id)
    arrived = resume_form(here, case.id, work.member).session
    assert len(arrived.rows(*ROWS)) == 2
    arrived.set_answer("x-kids", 1)
    assert empty_beyond(arrived, ROWS) == []
