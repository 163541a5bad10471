"""A form of a case whose protocol is not here is read; nobody types what could never be saved."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.forms.answers import Place
from repatria.services.cases.casefile import read_casefile
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase
from repatria.services.cases.summaries import after_commit
from repatria.services.desk import Desk as Work
from repatria.services.forms.left_open import open_drafts
from repatria.ui.filling.asking import QuestionView
from repatria.ui.filling.form_page import FormPage
from repatria.ui.filling.repeat_view import RepeatView
from tests.services.conftest import F01, fill


def lose_protocol(work: Work, case: OpenedCase) -> None:
    """Let the case run under a protocol that this vault does not hold."""
    before = case_of(work, case.id)
    value = {"id": "gtm", "version": "9", "digest": "0" * 64}
    work.append([Deed(core_part(case.id), VALUE, "case/pack", value, before.heads("case/pack"))])
    after_commit(work, [case.id])


@pytest.fixture
def read(qtbot: QtBot, page: FormPage, work: Work, girl: OpenedCase) -> FormPage:
    fill(work, girl, "F01", F01)
    lose_protocol(work, girl)
    case = read_casefile(work, girl.id)
    assert not case.protocol_here
    member = case.state.of_type("form_submitted")[0].path.removeprefix("form/")
    with qtbot.waitSignal(page.opened):
        page.resume(girl.id, member)
    return page


def test_the_form_says_at_its_head_why_it_can_only_be_read(read: FormPage) -> None:
    assert read.header.locked.isVisible()
    assert "solo se puede leer" in read.header.locked.words()


def test_nothing_in_it_can_be_typed_added_or_finished(qtbot: QtBot, read: FormPage, work: Work) -> None:
    assert read.view is not None
    for section in list(read.view._shown):
        read.view.show_section(section)
    questions = read.view.findChildren(QuestionView)
    assert len(questions) > 10
    assert all(read.view.filled.session.is_read_only(*one.place) for one in questions)
    open_still = [one.place for one in questions if _takes_typing(one)]
    assert open_still == []
    assert all(one.add.isHidden() for one in read.view.findChildren(RepeatView))
    assert read.view.finish.isHidden()
    assert read.view.aside.isHidden()
    read.bench.check()
    assert read.panel is None
    read.view.filled.answer(Place("name_used", ""), "Lucía")
    read.keep()
    assert not open_drafts(work)
    assert read.header.kept_words() == ""


def test_another_form_says_nothing_of_it(qtbot: QtBot, page: FormPage, work: Work, adult: OpenedCase) -> None:
    with qtbot.waitSignal(page.opened):
        page.begin(adult.id, "F01")
    assert page.header.locked.isHidden()
    assert page.view is not None
    assert not page.view.finish.isHidden()


def _takes_typing(one: QuestionView) -> bool:
    """Tell whether anything in the question would change its answer."""
    control = one.field.control
    lines: list[QLineEdit | QPlainTextEdit] = [
        *control.findChildren(QLineEdit),
        *control.findChildren(QPlainTextEdit),
    ]
    typed = any(line.isEnabled() and not line.isReadOnly() and line.isVisibleTo(one) for line in lines)
    buttons = control.findChildren(QAbstractButton)
    return typed or any(one.isCheckable() and one.isEnabled() for one in buttons)
