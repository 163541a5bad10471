"""Nothing is lost or taken for another form while a form is opened, left, saved or thrown away."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.errors import DiskFullError
from repatria.services.cases.opening import OpenedCase
from repatria.services.cases.relations import add_related
from repatria.services.desk import Desk as Work
from repatria.services.forms.filling import keep_typed, resume_form, submit_form
from repatria.services.forms.left_open import open_drafts
from repatria.ui.filling import ending, keeping
from repatria.ui.filling.form_page import FormPage
from tests.services.conftest import F01
from tests.ui.desks import Told
from tests.ui.filling.conftest import Begin
from tests.ui.filling.hands import fill, read_in


def full(*_: object, **__: object) -> None:
    raise DiskFullError(place="drafts.db")


def until(let: threading.Event, act: Callable[..., object]) -> Callable[..., object]:
    """Return *act* as it waits until it is let."""

    def waiting(*given: object, **named: object) -> object:
        let.wait(10)
        return act(*given, **named)

    return waiting


def test_what_a_full_disk_refused_is_still_there_when_finishing_fails_too(
    qtbot: QtBot, begin: Begin, work: Work, girl: OpenedCase, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = begin(girl, "F01")
    assert page._filled is not None
    monkeypatch.setattr(keeping, "keep_typed", full)
    monkeypatch.setattr(ending, "submit_form", full)
    fill(page, {**F01, "name_used": "Lucía"})
    page.bench.check()
    assert page.panel is not None
    page.panel.ask()
    qtbot.waitUntil(lambda: len(told.notices) >= 2 and page.header.isEnabled())
    monkeypatch.setattr(keeping, "keep_typed", keep_typed)
    page.keep()
    assert resume_form(work, girl.id, page._filled.work.member).session.answer("name_used") == "Lucía"


def test_a_form_stays_while_the_disk_refuses_what_was_typed(
    qtbot: QtBot, begin: Begin, work: Work, girl: OpenedCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = begin(girl, "F01")
    monkeypatch.setattr(keeping, "keep_typed", full)
    fill(page, {"name_used": "Lucía"})
    page.put_away()
    qtbot.waitUntil(lambda: page.header.kept_words().startswith("Sin guardar") and page.header.isEnabled())
    assert page.is_open()
    monkeypatch.setattr(keeping, "keep_typed", keep_typed)
    with qtbot.waitSignal(page.left):
        page.put_away()
    assert [draft.form_id for draft in open_drafts(work)] == ["F01"]


def test_while_a_form_is_saved_nothing_else_is_done_to_it_and_another_one_stays_open(
    qtbot: QtBot, begin: Begin, work: Work, girl: OpenedCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    let = threading.Event()
    monkeypatch.setattr(ending, "submit_form", until(let, submit_form))
    page = begin(girl, "F01")
    fill(page, F01)
    page.bench.check()
    assert page.panel is not None
    page.panel.ask()
    assert not page.header.discard.isEnabled()
    assert not page.header.back.isEnabled()
    with qtbot.waitSignal(page.opened):
        page.begin(girl.id, "F16")
    with qtbot.waitSignal(page.submitted) as done:
        let.set()
    assert done.args[1] == "F01"
    assert page._filled is not None
    assert page._filled.work.form.id == "F16"
    assert page.header.isEnabled()
    assert open_drafts(work) == []


def test_a_form_read_in_another_language_can_still_be_finished(
    qtbot: QtBot, begin: Begin, girl: OpenedCase
) -> None:
    page = begin(girl, "F01")
    fill(page, F01)
    page.bench.check()
    read_in(page, "en")
    assert page.bench.currentWidget() is page.panel
    assert page.panel is not None
    page.panel.back.click()
    assert page.bench.currentWidget() is page.view
    assert page.view is not None
    page.view.finish.click()
    assert page.panel is not None
    with qtbot.waitSignal(page.submitted):
        page.panel.ask()


def test_a_form_that_nobody_touched_leaves_no_draft_whatever_comes_between(
    qtbot: QtBot, page: FormPage, work: Work, adult: OpenedCase
) -> None:
    page.begin(adult.id, "F01", "P0.1")
    with qtbot.waitSignal(page.opened):
        page.begin(adult.id, "F16")
    assert page._filled is not None
    assert page._filled.work.form.id == "F16"
    with qtbot.waitSignal(page.opened):
        page.begin(adult.id, "F02", "P0.3")
    assert page.place() == {"case": adult.id, "form": "F02", "step": "P0.3"}
    page.keep()
    assert open_drafts(work) == []
    fill(page, {"given_by": "self"})
    page.keep()
    assert page.place()["member"] == open_drafts(work)[0].member


def test_leaving_while_a_form_is_opened_opens_nothing(
    qtbot: QtBot, page: FormPage, adult: OpenedCase
) -> None:
    page.begin(adult.id, "F01")
    with qtbot.waitSignal(page.left):
        page.put_away()
    seen: list[bool] = []
    page._lane.run(page, lambda: None, lambda _: seen.append(page.is_open()), lambda _: None)
    qtbot.waitUntil(lambda: seen == [False])


def test_a_form_that_nobody_touched_is_printed_as_it_was_begun(
    qtbot: QtBot, begin: Begin, work: Work, adult: OpenedCase
) -> None:
    page = begin(adult, "F01")
    with qtbot.waitSignal(page.print_asked) as asked:
        page.header.print.click()
    assert asked.args is not None
    case, form, member = asked.args
    assert (case, form, resume_form(work, adult.id, member).form.id) == (adult.id, "F01", "F01")


@pytest.mark.parametrize("act", ["submit_form", "save_answers"])
def test_after_a_crash_the_form_can_be_used_again(
    qtbot: QtBot, begin: Begin, girl: OpenedCase, monkeypatch: pytest.MonkeyPatch, act: str
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    page = begin(girl, "F01")
    page._desk.tasks.crashed.disconnect()
    monkeypatch.setattr(ending, act, crash)
    fill(page, F01)
    with qtbot.waitSignal(page._desk.tasks.crashed):
        if act == "submit_form":
            page.bench.check()
            assert page.panel is not None
            page.panel.ask()
        else:
            assert page.view is not None
            page.view.aside.click()
    qtbot.waitUntil(page.header.isEnabled)
    assert page.bench.isEnabled()
    assert page.is_open()


def test_leaving_does_not_wait_for_what_others_asked_of_the_disk(
    qtbot: QtBot, begin: Begin, work: Work, girl: OpenedCase
) -> None:
    let = threading.Event()
    page = begin(girl, "F01")
    page._lane.run(page, lambda: let.wait(10), lambda _: None, lambda _: None)
    fill(page, {"name_used": "Lu"})
    page.put_away()
    assert page.is_open()
    assert not page.bench.isEnabled()
    with qtbot.waitSignal(page.left):
        let.set()
    assert [draft.form_id for draft in open_drafts(work)] == ["F01"]


def test_a_lock_waits_for_no_disk_where_nothing_was_typed(begin: Begin, adult: OpenedCase) -> None:
    let = threading.Event()
    page = begin(adult, "F01")
    seen: list[bool] = []
    page._lane.run(page, lambda: seen.append(let.wait(10)), lambda _: None, lambda _: None)
    page.keep()
    assert seen == []
    let.set()


def test_a_suspicion_that_came_while_the_form_was_open_is_said_beside_the_name(
    qtbot: QtBot, begin: Begin, work: Work, girl: OpenedCase
) -> None:
    page = begin(girl, "F10")
    said: dict[str, object] = {
        "appointed": "yes",
        "appointment_kind": "guardian",
        "name": "Juan Malo",
        "authority": "PGN",
    }
    fill(page, said)
    page.bench.check()
    assert page.panel is not None
    add_related(work, girl.id, "suspected_controller", {"name": "Juan Malo"})
    page.panel.ask()
    qtbot.waitUntil(lambda: page.panel is None)
    assert page.view is not None
    assert any("No puede servir aquí" in link.text() for link in page.view.summary.links)
