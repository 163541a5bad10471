"""Whatever another post, a stranger or another version answered, a form opens and shows it as it is."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part, part_for_level
from repatria.domain.forms.answers import Place
from repatria.domain.people import Role
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk as Work
from repatria.services.forms.adopted import check_file, known_form
from repatria.ui.filling.asking import QuestionView
from repatria.ui.filling.form_page import FormPage
from tests.services.ministry import STEP, put_into_use
from tests.strange import EDGES
from tests.ui.filling.hands import go

OF_EVERY_TYPE = """
| survey |
| | type | name | label | appearance |
| | text | t | T | |
| | text | long | L | multiline |
| | integer | i | I | |
| | decimal | d | D | |
| | date | da | DA | |
| | date | mo | MO | month-year |
| | time | ti | TI | |
| | dateTime | dt | DT | |
| | select_one x | s1 | S1 | |
| | select_one x | s2 | S2 | minimal |
| | select_multiple x | m1 | M1 | |
| | select_multiple x | m2 | M2 | minimal |
| | rank x | rk | RK | |
| | acknowledge | ak | AK | |
| choices |
| | list_name | name | label |
| | x | a | A |
| | x | b | B |
| settings |
| | form_id | form_title | version |
| | raro | Raro | 1 |
"""
ASIDE = ("group", "repeat", "note", "calculate")
NO_DATES = ("ayer", "ayer por la tarde", "MMXI", "abcd-ef", "\u00b2\u2070\u00b9\u00b9", "2011-05-09T10:00")


def _nested(edge: Any) -> bool:
    return isinstance(edge, list) and any(isinstance(one, list | dict) for one in edge)  # kept as it came


SAID = (*(edge for edge in EDGES if not _nested(edge)), *NO_DATES, True, False, 0, [1, "a"], ["a", None])


@pytest.fixture
def role() -> Role:
    return "supervisor"


def answered(qtbot: QtBot, page: FormPage, work: Work, case: OpenedCase, form_id: str, said: Any) -> None:
    """Open a form in which every question was answered with *said*."""
    form = known_form(work, form_id) or work.library.forms[form_id]
    parts = {part_for_level(case.id, one.level) for one in form.questions()} | {core_part(case.id)}
    begun = {"form": form_id, "digest": form.digest, "version": form.version}
    asked = [one for one in form.questions() if one.type not in ASIDE]
    work.append([Deed(part, "member_added", "form/m1", begun) for part in parts])
    work.append(
        [Deed(part_for_level(case.id, one.level), VALUE, f"form/m1/{one.name}", said) for one in asked]
    )
    with qtbot.waitSignal(page.opened):
        page.resume(case.id, "m1")
    for _ in range(30):
        QApplication.processEvents()


@pytest.mark.parametrize(
    ("form_id", "said"),
    [*(("x-raro", said) for said in SAID), *(("F05", said) for said in ("ayer", True, 1e308))],
    ids=lambda said: ascii(said)[:20],
)
def test_no_answer_keeps_a_form_from_being_opened_and_checked(
    form_id: str, said: Any, qtbot: QtBot, page: FormPage, work: Work, adult: OpenedCase
) -> None:
    if form_id == "x-raro":
        put_into_use(work, check_file("raro.md", OF_EVERY_TYPE.encode()), [STEP], "L2")
    answered(qtbot, page, work, adult, form_id, said)
    assert page.view is not None
    for key in list(page.view._shown):
        page.view.show_section(key)
        QApplication.processEvents()
    page.bench.check()
    assert all(one.field.message() is not None for one in page.view.findChildren(QuestionView))


@pytest.mark.parametrize("said", NO_DATES[:3])
@pytest.mark.parametrize("name", ["x-da", "x-mo", "x-dt"])
def test_what_is_no_date_is_shown_whole_and_said_to_be_none(
    name: str, said: str, qtbot: QtBot, page: FormPage, work: Work, adult: OpenedCase
) -> None:
    put_into_use(work, check_file("raro.md", OF_EVERY_TYPE.encode()), [STEP], "L2")
    answered(qtbot, page, work, adult, "x-raro", said)
    asked = go(page, Place(name))
    assert f"\u00ab{said}\u00bb no es una fecha" in asked.field.message()
    assert page._filled is not None
    assert page._filled.session.answer(name) == said
    go(page, Place("x-t"))
    assert page._filled.session.answer(name) == said, "to look at it changes nothing"
