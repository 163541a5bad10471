"""What another post asks to erase is seen calmly where one works, and is agreed with by the same door."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.ids import CaseId
from repatria.services.cases.routes import reopen_case
from repatria.services.desk import Desk as Work
from repatria.services.erasing import erase_case
from repatria.services.exchange.everything import preview_everything, put_all_back
from repatria.services.exchange.gathering import Found, prove_all
from repatria.services.exchange.previews import preview_bundle, put_back
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.rehearsing import foresee
from repatria.services.exchange.trust import trust_here
from repatria.services.today import line_of
from repatria.services.vaults import leave
from repatria.store.findings import Finding
from repatria.ui.case.doings.more_acts import more_acts
from repatria.ui.case.page import CasePage
from repatria.ui.case.telling.header_chips import header_chips
from repatria.ui.erasing.page import ErasingPage
from repatria.ui.pages import Desk
from repatria.ui.receiving.all_shown import AllShown
from repatria.ui.receiving.previewing import Previewed
from repatria.ui.receiving.proving import Looked
from repatria.ui.today.page import TodayPage
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.question import Question
from tests.posts import TestClock, make_post, seat
from tests.services.erasing import SECOND, closed_case, confirm, left_in, past, share
from tests.services.two_posts import seal, send
from tests.ui.desks import Told


@pytest.fixture
def xela(tmp_path: Path, clock: TestClock) -> Iterator[Work]:
    opened = make_post(tmp_path / "xela", "Xela", person="Eva R.", clock=clock, role="supervisor")
    yield opened
    leave(opened)


@pytest.fixture
def asked(work: Work, xela: Work, tmp_path: Path, clock: TestClock) -> CaseId:
    """A case that another post closed, and asks to erase."""
    seat(work, replace(work.person, role="supervisor"))
    case = closed_case(xela)
    share(xela, work, tmp_path, case)
    past(clock)
    erase_case(xela, case, "retention", SECOND)
    assert send(xela, work, tmp_path).erased == ()
    return case


def shown(qtbot: QtBot, desk: Desk, case: CaseId) -> CasePage:
    page = CasePage(desk, case)
    qtbot.addWidget(page)
    page.resize(1130, 720)
    with qtbot.waitSignal(page.shown):
        page.show()
    return page


def words_of(widget: object) -> str:
    return "\n".join(label.text() for label in widget.findChildren(Label))  # type: ignore[attr-defined]


def test_whoever_opens_the_case_sees_who_asks_and_works_on(
    qtbot: QtBot, desk: Desk, work: Work, asked: CaseId
) -> None:
    seat(work, replace(work.person, role="coordinator"))
    view = shown(qtbot, desk, asked).view
    assert "Xela pide borrarlo; sigue completo" in [words for _, words in header_chips(view)]
    acts = [act.key for act in more_acts(view)]
    assert "erase" not in acts
    assert "reopen_case" in acts
    reopen_case(work, asked, "Volvió a llamar.")
    view = shown(qtbot, desk, asked).view
    assert "close" in [act.key for act in more_acts(view)]
    assert any("Xela pide borrarlo" in words for _, words in header_chips(view))


def test_hoy_and_the_list_say_it_until_somebody_agrees(
    qtbot: QtBot, desk: Desk, work: Work, told: Told, asked: CaseId
) -> None:
    code = line_of(work, asked).code  # type: ignore[union-attr]
    today = TodayPage(desk)
    qtbot.addWidget(today)
    today.resize(1130, 640)
    today.show()
    qtbot.waitUntil(today.erasing.isVisible)
    assert "piden borrar" in today.erasing.words.words()
    page = ErasingPage(desk)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.shown):
        page.show()
    said = words_of(page)
    assert f"Xela pide borrar el expediente {code}: quien lo pide" in said
    page.opens[-1].click()
    assert told.gone == [("case", {"case": asked})]
    erase_case(work, asked, "retention", "Otra Persona")
    today.refresh()
    qtbot.waitUntil(today.erasing.isHidden)
    page.hide()
    with qtbot.waitSignal(page.shown):
        page.show()
    assert "Otros puestos piden borrarlos" not in words_of(page.currentWidget())


def test_one_agrees_by_the_same_door_with_the_same_two_questions(
    qtbot: QtBot, desk: Desk, work: Work, asked: CaseId, monkeypatch: pytest.MonkeyPatch
) -> None:
    questions: list[Question] = []

    def sure(_: object, question: Question) -> str:
        questions.append(question)
        return "sure"

    monkeypatch.setattr(desk.asker, "ask", sure)
    page = shown(qtbot, desk, asked)
    assert [act.verb for act in more_acts(page.view) if act.key == "erase"] == ["Borrar también aquí…"]
    page.act("erase")
    qtbot.waitUntil(lambda: page.panel is not None)
    assert page.panel is not None
    assert "Xela pide borrar el expediente" in words_of(page.panel)
    page.panel.fields["rule"].set_value("retention")
    page.panel.fields["approved_by"].set_value("Otra Persona")
    with qtbot.waitSignal(page.closed):
        page.panel.press()
    assert len(questions) == 1
    assert left_in(work.read()) == []


def test_both_previews_say_who_asks_for_which_case_and_why_it_will_wait(
    qtbot: QtBot, work: Work, xela: Work, tmp_path: Path
) -> None:
    case = closed_case(xela)
    share(xela, work, tmp_path, case)
    erase_case(xela, case, "demand", SECOND)
    path = seal(xela, work, tmp_path)
    preview = preview_bundle(work, path)
    everything = preview_everything(work, prove_all(work, [Found(path)], trust_here(work)))
    looked = Looked(preview, foresee(work, preview), ())
    put_all_back(everything.files)
    put_back(preview)
    code = line_of(work, case).code  # type: ignore[union-attr]
    for page in (Previewed(work, looked), AllShown(work, everything)):
        qtbot.addWidget(page)
        said = words_of(page)
        assert f"Xela pide borrar el expediente {code}: dice que la persona lo pide" in said
        assert "Otros puestos piden borrar 1" in said
        assert "se borrarán por regla" not in said


def test_both_previews_say_which_case_will_be_erased_for_good_before_anything_else(
    qtbot: QtBot, work: Work, xela: Work, tmp_path: Path, clock: TestClock
) -> None:
    case = closed_case(xela)
    share(xela, work, tmp_path, case)
    confirm(work, case)
    send(work, xela, tmp_path, case)
    past(clock)
    erase_case(xela, case, "retention", SECOND)
    path = seal(xela, work, tmp_path)
    preview = preview_bundle(work, path)
    everything = preview_everything(work, prove_all(work, [Found(path)], trust_here(work)))
    looked = Looked(preview, foresee(work, preview), ())
    put_all_back(everything.files)
    code = line_of(work, case).code  # type: ignore[union-attr]
    for page in (Previewed(work, looked), AllShown(work, everything)):
        qtbot.addWidget(page)
        proven, first, which, *_ = [line.words() for line in page.findChildren(IconWords)]
        assert "omprobado" in proven
        assert "1 expedientes de aquí se borrarán" in first
        assert "ya no se podrá recuperar" in first
        assert f"Xela pide borrar el expediente {code}: lo que hay aquí coincide" in which
        assert "siguen completos" not in words_of(page)
    assert receive_bundle(work, preview).erased == (case,)


def test_what_another_post_had_erased_is_listed_with_its_code_until_the_vault_is_closed(
    qtbot: QtBot, desk: Desk, work: Work, due: CaseId
) -> None:
    erase_case(work, due, "retention", SECOND)
    work.vault.findings += (Finding("erased_as_asked", {"case": due, "code": "GTM-7", "post": "Tecún"}),)
    page = ErasingPage(desk)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.shown):
        page.show()
    assert any(one.words().startswith("GTM-7 · ") for one in page.findChildren(IconWords))
