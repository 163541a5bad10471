"""A draft of a form that was withdrawn meanwhile says so where it is opened."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.forms.answers import Place
from repatria.domain.people import Role
from repatria.services.desk import Desk as Work
from repatria.services.forms.adopted import withdraw
from tests.services.ministry import FIRST
from tests.ui.filling.conftest import Bring


@pytest.fixture
def role() -> Role:
    return "supervisor"


def test_a_draft_of_a_withdrawn_form_says_so_and_which_version_is_seen(
    qtbot: QtBot, bring: Bring, work: Work
) -> None:
    page = bring(FIRST)
    assert page.header.withdrawn.isHidden()
    assert page.view is not None
    filled = page.view.filled
    filled.answer(Place("x-where"), "Tecún Umán")
    with qtbot.waitSignal(page.left):
        page.put_away()
    withdraw(work, filled.work.form.id, "Ya no")
    with qtbot.waitSignal(page.opened):
        page.resume(filled.work.case.id, filled.work.member)
    assert not page.header.withdrawn.isHidden()
    assert "ya se retiró" in page.header.withdrawn.words()
    assert "versión 1" in page.header.withdrawn.words()
