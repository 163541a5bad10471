"""Sacar respuestas: sealed unless somebody chooses and says otherwise; what stayed is said."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from repatria.domain.disclosure import Recipient
from repatria.domain.errors import StoppedError
from repatria.services.answers_out.giving import take_answers_out
from repatria.services.answers_out.wanted import Wanted
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.restricting import restrict_case
from repatria.services.desk import Desk as Work
from repatria.services.forms.adopted import check_file, withdraw
from repatria.services.vaults import leave
from repatria.store.state import load_part
from repatria.ui.answers_out import page as answers_page
from repatria.ui.answers_out.page import AnswersPage
from repatria.ui.pages import Page
from tests.posts import make_post
from tests.services.conftest import F01, fill
from tests.services.ministry import FIRST, STEP, put_into_use
from tests.ui.exchange import OURS, THEIRS, Counter, words_in

CANARY = "ZORZAL-7731"


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    work = make_post(tmp_path / "ours", OURS, person="Ana Morales", role="supervisor")
    case = open_case(work, Opening("host", "no", nationality=("HND",), return_country="HND"))
    fill(work, case, "F01", {**F01, "is_child": "no", "name_used": CANARY})
    yield work
    leave(work)


@pytest.fixture
def counter(qtbot: QtBot, work: Work) -> Iterator[Counter]:
    def build(desk: object) -> list[Page]:
        return [Page("answers", "send", lambda: "Sacar", lambda: AnswersPage(desk, lambda: ()))]  # type: ignore[arg-type]  # one

    counter = Counter(qtbot, work, build)
    yield counter
    counter.leave()


def shown(counter: Counter, folder: Path | None = None, form: str = "F01") -> AnswersPage:
    page = counter.page("answers")
    assert isinstance(page, AnswersPage)
    page.reload()
    counter.settle()
    assert page.compose.form is not None
    if folder is not None:
        page.compose.form.set_value(form)
        page.compose.whom.kind.set_value("file")
        page.compose.place.set_folder(folder)
    return page


def press(counter: Counter, page: AnswersPage) -> str:
    page.compose.verb.click()
    counter.settle()
    counter.settle()
    return words_in(page.currentWidget())


def test_it_leaves_sealed_for_the_posts_chosen_unless_somebody_chooses_otherwise(
    counter: Counter, other: Work, stick: Path
) -> None:
    page = shown(counter, stick)
    assert page.compose.manner.sealed
    press(counter, page)
    assert list(stick.iterdir()) == [], "nobody was chosen yet"
    assert page.compose.manner.posts is not None
    assert "Marque al menos un puesto" in page.compose.manner.posts.message()
    page.compose.manner.posts.set_value([other.vault.device.id])
    said = press(counter, page)
    [written] = stick.iterdir()
    assert written.name.endswith(".tar.age")
    assert CANARY.encode() not in written.read_bytes()
    assert f"Sellado para {THEIRS}" in said
    assert "1 formulario" in said


def test_readable_it_asks_why_and_asks_again(counter: Counter, work: Work, stick: Path) -> None:
    page = shown(counter, stick)
    manner = page.compose.manner
    manner.way._choose("readable")
    assert not manner.protected.isVisibleTo(manner)
    press(counter, page)
    assert "Escriba por qué" in manner.reason.message()
    manner.reason.set_value("Oficio 12/2026 de la fiscalía")
    counter.asker.answer_next("back")
    press(counter, page)
    assert list(stick.iterdir()) == []
    counter.asker.answer_next("write")
    said = press(counter, page)
    [written] = stick.iterdir()
    with ZipFile(written) as packed:
        assert CANARY in packed.read("F01.csv").decode()
    assert "No está sellado" in said
    assert (
        load_part(work.read(), work.record).of_type("answers_given")[-1].value["reason"].startswith("Oficio")
    )
    page.currentWidget().back.click()  # type: ignore[union-attr]  # the result
    assert manner.sealed, "the next one is sealed again"
    assert manner.reason.value() is None


def test_a_form_of_others_is_offered_too_also_once_it_was_withdrawn(counter: Counter, work: Work) -> None:
    for text in (FIRST, FIRST.replace("salud", "casa")):
        put_into_use(work, check_file("ficha.md", text.encode()), [STEP])
    withdraw(work, "x-casa", "Hay otra.")
    page = shown(counter)
    assert page.compose.form is not None
    page.compose.form.set_value("x-salud")
    assert page.compose.form_title() == "Ficha de salud"
    page.compose.form.set_value("x-casa")
    assert page.compose.form_title() == "Ficha de casa (retirado)"


def test_what_stayed_is_said(counter: Counter, work: Work, stick: Path) -> None:
    kept = open_case(work, Opening("host", "no"))
    fill(work, kept, "F01", {**F01, "is_child": "no"})
    restrict_case(work, kept.id)
    page = shown(counter, stick)
    assert page.compose.manner.posts is not None
    page.compose.manner.posts.set_value([work.vault.device.id])
    assert "expedientes reservados se quedaron" in press(counter, page)


def test_where_nothing_may_leave_the_page_says_why_and_keeps_what_was_chosen(
    counter: Counter, work: Work, stick: Path
) -> None:
    page = shown(counter, stick)
    page.compose.whom.kind.set_value("io_ngo")
    assert page.compose.manner.posts is not None
    page.compose.manner.posts.set_value([work.vault.device.id])
    press(counter, page)
    assert "Escriba quién" in page.compose.whom.name.message()
    page.compose.whom.name.set_value("OIM")
    press(counter, page)
    assert "para qué" in page.compose.whom.purpose.message()
    page.compose.whom.purpose.set_value("return")
    said = press(counter, page)
    assert "o falta el permiso de la persona (F02, parte C)" in said
    assert page.compose.form is not None
    assert page.compose.form.value() == "F01"
    assert list(stick.iterdir()) == []


def test_stopped_nothing_is_left_and_the_page_says_so(
    counter: Counter, work: Work, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slowly(*given: object, cancelled: Callable[[], bool], **_: object) -> object:
        begun.set()
        go_on.wait(10)
        if cancelled():
            raise StoppedError
        raise AssertionError(given)

    monkeypatch.setattr(answers_page, "take_answers_out", slowly)
    page = shown(counter, stick)
    assert page.compose.manner.posts is not None
    page.compose.manner.posts.set_value([work.vault.device.id])
    page.compose.verb.click()
    counter.qtbot.waitUntil(begun.is_set)
    assert page._watch is not None
    page._watch.cancel()
    go_on.set()
    counter.settle()
    assert page.currentWidget() is page.compose
    assert "Se detuvo" in page.compose.trouble.words()
    assert list(stick.iterdir()) == []


def test_a_sealed_file_is_made_readable_for_a_reason(counter: Counter, work: Work, stick: Path) -> None:
    wanted = Wanted("F01", Recipient("file"), frozenset({"odk"}), (work.vault.device.id,))
    sealed = take_answers_out(work, wanted, stick).placed.path
    page = shown(counter)
    part = page.compose.reopening
    part.open.click()
    assert "Escriba por qué" in part.reason.message()
    part.reason.set_value("Para la tabla de la fiscalía")
    counter.asker.choose_next(sealed, stick)
    counter.asker.answer_next("write")
    part.open.click()
    counter.settle()
    assert "Legible en" in part.told.words()
    assert len(list(stick.glob("*.zip"))) == 1


def test_everything_is_reached_and_named_by_keyboard(counter: Counter, other: Work, stick: Path) -> None:
    page = shown(counter, stick)
    window = counter.sitting.window
    window.activateWindow()
    page.compose.form.setFocus()  # type: ignore[union-attr]  # it is there
    seen = []
    for _ in range(60):
        here = window.focusWidget()
        assert here is not None
        seen.append(here)
        assert here.accessibleName() or getattr(here, "text", str)(), here
        if here is page.compose.verb:
            break
        QTest.keyClick(here, Qt.Key.Key_Tab)
    assert page.compose.verb in seen
    assert page.compose.reopening.open in seen


def test_one_begins_at_the_form_and_stays_there_when_all_is_read_anew(counter: Counter) -> None:
    counter.sitting.window.activateWindow()
    page = counter.page("answers")
    assert isinstance(page, AnswersPage)
    for _ in range(2):
        here, form = counter.sitting.window.focusWidget(), page.compose.form
        assert form is not None
        assert form.isAncestorOf(here)
        page.reload()
        counter.settle()
    page.compose.verb.setFocus()
    page.reload()
    counter.settle()
    assert page.compose.verb.hasFocus()


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 600)])
def test_the_verb_stays_in_sight(counter: Counter, other: Work, width: int, height: int) -> None:
    page = shown(counter)
    counter.sitting.window.resize(width, height)
    counter.settle()
    verb = page.compose.verb
    assert verb.visibleRegion().boundingRect() == verb.rect()
    assert page.compose.reading.horizontalScrollBar().maximum() == 0


def test_tab_comes_to_the_first_question_first(counter: Counter) -> None:
    page = shown(counter)
    page.reload()
    counter.settle()
    counter.sitting.window.activateWindow()
    form = page.compose.form
    assert form is not None
    form.setFocus()
    asked = QApplication.focusWidget()
    while asked is not None and form.isAncestorOf(asked):
        QTest.keyClick(asked, Qt.Key.Key_Tab)
        asked = QApplication.focusWidget()
    assert asked is not None
    assert page.compose.whom.isAncestorOf(asked)
