"""Whichever way a form is left, its field is left first: what follows is settled, kept, and holds nobody back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from repatria.domain.errors import DiskFullError, UnknownFormError
from repatria.domain.forms.answers import Place
from repatria.domain.people import Role
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk as Work
from repatria.services.forms.filling import keep_typed, resume_form
from repatria.services.forms.left_open import open_drafts
from repatria.ui.filling import keeping
from repatria.ui.filling.form_page import FormPage
from tests.ui.desks import Told
from tests.ui.filling.conftest import Begin, Bring
from tests.ui.filling.hands import focus, go

SHEET = """
| survey |
| | type | name | label | repeat_count |
| | integer | n | ¿Cuántas personas? | |
| | begin_repeat | who | Personas | ${n} |
| | text | name | Nombre | |
| | end_repeat | | | |
| settings |
| | form_id | form_title | version |
| | hogar | Hogar | 1 |
"""
N, WHO, NAME = Place("x-n"), Place("x-who"), Place("name_used")


@pytest.fixture
def role() -> Role:
    return "supervisor"


@pytest.fixture
def counting(qtbot: QtBot, bring: Bring) -> FormPage:
    """A form in which a number that counts rows has been typed and its field not been left."""
    page = bring(SHEET)
    go(page, N)
    qtbot.keyClicks(focus(), "3")
    return page


def member_of(page: FormPage) -> str:
    assert page.view is not None
    return page.view.filled.work.member


def kept_rows(work: Work, case: OpenedCase, member: str) -> int:
    """Return how many rows the draft or the case has; none while nothing of the form is on the disk yet."""
    try:
        return len(resume_form(work, case.id, member).session.rows(*WHO))
    except UnknownFormError:
        return 0


def alt(qtbot: QtBot, key: Qt.Key) -> Callable[[], None]:
    return lambda: qtbot.keyClick(focus(), key, Qt.KeyboardModifier.AltModifier)


def test_put_away_by_its_key_it_goes_at_once_and_the_rows_are_kept(
    qtbot: QtBot, counting: FormPage, work: Work, adult: OpenedCase
) -> None:
    member = member_of(counting)
    with qtbot.waitSignal(counting.left):
        alt(qtbot, Qt.Key.Key_V)()
    assert kept_rows(work, adult, member) == 3


def test_put_away_by_others_it_goes_at_once_and_the_rows_are_kept(
    qtbot: QtBot, counting: FormPage, work: Work, adult: OpenedCase
) -> None:
    member = member_of(counting)
    with qtbot.waitSignal(counting.left):
        counting.put_away()
    assert kept_rows(work, adult, member) == 3


def test_another_form_begins_at_once(qtbot: QtBot, counting: FormPage, work: Work, adult: OpenedCase) -> None:
    member = member_of(counting)
    with qtbot.waitSignal(counting.opened):
        counting.begin(adult.id, "F01")
    assert counting.view is not None
    assert counting.view.filled.work.form.id == "F01"
    assert kept_rows(work, adult, member) == 3


def test_printed_by_its_key_it_is_printed_at_once_with_its_rows(
    qtbot: QtBot, counting: FormPage, work: Work, adult: OpenedCase
) -> None:
    member = member_of(counting)
    with qtbot.waitSignal(counting.print_asked):
        alt(qtbot, Qt.Key.Key_I)()
    assert kept_rows(work, adult, member) == 3


def test_a_lock_in_the_field_leaves_the_rows_in_the_draft(
    counting: FormPage, work: Work, adult: OpenedCase
) -> None:
    counting.keep()
    assert kept_rows(work, adult, member_of(counting)) == 3


def test_another_page_of_the_window_leaves_the_rows_in_the_draft(
    qtbot: QtBot, counting: FormPage, work: Work, adult: OpenedCase
) -> None:
    counting.hide()
    qtbot.waitUntil(lambda: kept_rows(work, adult, member_of(counting)) == 3)


def test_put_aside_in_the_field_its_rows_are_in_the_case(
    qtbot: QtBot, counting: FormPage, work: Work, adult: OpenedCase, told: Told
) -> None:
    member = member_of(counting)
    with qtbot.waitSignal(counting.left):
        counting.bench.put_aside_asked.emit()
    assert kept_rows(work, adult, member) == 3


def test_what_is_typed_while_the_form_is_handed_over_is_kept_as_well_and_the_form_goes(
    qtbot: QtBot, begin: Begin, work: Work, adult: OpenedCase
) -> None:
    page = begin(adult, "F01")
    assert page.view is not None
    filled, member = page.view.filled, member_of(page)
    filled.answer(NAME, "Mari")
    page.put_away()
    with qtbot.waitSignal(page.left):
        filled.answer(NAME, "Marilu")
    assert resume_form(work, adult.id, member).session.answer(*NAME) == "Marilu"


def test_a_save_that_was_asked_for_is_done_though_another_form_is_asked_for_before_it_began(
    qtbot: QtBot, begin: Begin, work: Work, adult: OpenedCase
) -> None:
    page = begin(adult, "F01")
    assert page.view is not None
    filled, member = page.view.filled, member_of(page)
    filled.answer(NAME, "Mari")
    page.bench.put_aside_asked.emit()
    filled.answer(NAME, "Marilu")
    with qtbot.waitSignal(page.opened):
        page.begin(adult.id, "F16")
    qtbot.waitUntil(lambda: member not in [draft.member for draft in open_drafts(work)])
    assert resume_form(work, adult.id, member).session.answer(*NAME) == "Marilu"


@pytest.mark.parametrize("meanwhile", [False, True])
def test_a_disk_that_refuses_keeps_the_form_and_it_goes_when_asked_again(
    qtbot: QtBot,
    begin: Begin,
    work: Work,
    adult: OpenedCase,
    told: Told,
    monkeypatch: pytest.MonkeyPatch,
    meanwhile: bool,
) -> None:
    page = begin(adult, "F01")
    assert page.view is not None
    filled, member = page.view.filled, member_of(page)

    def full(*_: object, **__: object) -> None:
        raise DiskFullError(place="drafts.db")

    monkeypatch.setattr(keeping, "keep_typed", full)
    filled.answer(NAME, "Mari")
    with qtbot.assertNotEmitted(page.left, wait=300):
        page.put_away()
        if meanwhile:
            filled.answer(NAME, "Marilu")
    assert told.notices
    assert page.view is not None
    assert page.bench.isEnabled()
    monkeypatch.setattr(keeping, "keep_typed", keep_typed)
    with qtbot.waitSignal(page.left):
        page.put_away()
    assert not told.notices, "nothing waits at the case that is over"
    kept = resume_form(work, adult.id, member).session.answer(*NAME)
    assert kept == ("Marilu" if meanwhile else "Mari")


def test_what_a_crash_kept_from_arriving_is_no_leave_to_go(
    qtbot: QtBot, begin: Begin, adult: OpenedCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = begin(adult, "F01")
    assert page.view is not None
    filled = page.view.filled

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    page._desk.tasks.crashed.disconnect()  # else the desk would fail the test for it
    monkeypatch.setattr(keeping, "keep_typed", broken)
    filled.answer(NAME, "Mari")
    with qtbot.assertNotEmitted(page.left, wait=300):
        page.put_away()
    assert page.view is not None
    assert page.bench.isEnabled()
