"""Sacar para un juzgado: what a reader will see is said before, it is noted before, and the file proves itself."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from repatria.domain.errors import StorageError
from repatria.domain.ids import make_case_code
from repatria.domain.people import Role
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.record.giving import Given, give_acts
from repatria.services.record.verifying import verify_acts
from repatria.services.record.wanted import ForCourt
from repatria.services.vaults import leave
from repatria.store.state import load_part
from repatria.ui.pages import Desk, Page
from repatria.ui.record import court
from repatria.ui.record.court import CourtPage
from repatria.ui.record.page import KEY as RECORD
from repatria.ui.record.page import RecordOfActs
from tests.posts import make_post, seat
from tests.ui.exchange import OURS, Counter, words_in

NAME = "Xochitl Canario"


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    work = make_post(tmp_path / "ours", OURS, person="Ana Morales", role="supervisor")
    yield work
    leave(work)


@pytest.fixture
def case(work: Work) -> OpenedCase:
    return open_case(work, Opening("host", "no", label=NAME))


@pytest.fixture
def counter(qtbot: QtBot, work: Work, case: OpenedCase) -> Iterator[Counter]:
    def build(desk: Desk) -> list[Page]:
        return [
            Page(RECORD, "settings", lambda: "Quién hizo qué", lambda: RecordOfActs(desk)),
            Page(court.KEY, "saved", lambda: "Juzgado", lambda: CourtPage(desk, lambda: ())),
        ]

    counter = Counter(qtbot, work, build)
    yield counter
    counter.leave()


def shown(counter: Counter, folder: Path) -> CourtPage:
    page = counter.page(court.KEY)
    assert isinstance(page, CourtPage)
    page.compose.place.set_folder(folder)
    return page


def fill(page: CourtPage, code: str = "") -> None:
    page.compose.recipient.set_value("Juzgado Segundo")
    page.compose.reason.set_value("oficio 12/2026")
    page.compose.code.set_value(code or None)


def press(counter: Counter, page: CourtPage) -> str:
    page.compose.verb.click()
    counter.settle()
    counter.settle()
    return words_in(page.currentWidget())


def written(folder: Path) -> tuple[Path, Path]:
    [acts] = folder.glob("*.jsonl")
    [sheet] = folder.glob("*.pdf")
    return acts, sheet


def sit_as(work: Work, role: Role) -> None:
    seat(work, replace(work.person, role=role))


def test_from_the_record_one_comes_to_it_by_keyboard_and_back(counter: Counter) -> None:
    page = counter.page(RECORD)
    QTest.keyClick(page.court, Qt.Key.Key_Space)
    counter.settle()
    there = counter.sitting.window.page(court.KEY)
    assert isinstance(there, CourtPage)
    assert there.isVisible()
    assert there.compose.recipient.isAncestorOf(counter.sitting.window.focusWidget())
    QTest.keyClick(there.compose.back, Qt.Key.Key_Space)
    counter.settle()
    assert page.isVisible()


def test_of_one_case_a_file_and_its_sheet_are_written_and_how_to_check_is_said(
    counter: Counter, case: OpenedCase, stick: Path
) -> None:
    page = shown(counter, stick)
    fill(page, case.code.lower().replace("-", " "))
    counter.asker.answer_next("write")
    said = press(counter, page)
    acts, sheet = written(stick)
    proof = verify_acts(acts)
    assert proof.holds
    assert proof.head is not None
    assert (proof.head.case, proof.head.recipient) == (case.code, "Juzgado Segundo")
    assert f"repatria verify {acts.name}" in said
    assert proof.sha256 in said
    assert sheet.name in said
    assert NAME not in acts.read_text("utf-8")
    assert counter.asker.asked[0].grave


def test_what_a_reader_will_see_and_what_stays_is_said_before(counter: Counter, stick: Path) -> None:
    page = shown(counter, stick)
    said = words_in(page.compose)
    assert "Verá quién hizo qué" in said
    assert "No verá nada de lo que dicen los expedientes" in said
    assert "no va sellado" in said
    page.compose.core.box.click()
    said = words_in(page.compose)
    assert "No verá lo protegido" in said
    assert "No verá nada de lo que dicen" not in said


def test_it_is_noted_before_the_file_is_there(
    counter: Counter, work: Work, case: OpenedCase, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted: list[str] = []

    def look(desk: Work, asked: ForCourt, folder: Path, told: Callable[[int, int], None]) -> Given:
        def tell(done: int, total: int) -> None:
            noted.extend(
                one.value["recipient"] for one in load_part(work.read(), work.record).of_type("record_given")
            )
            assert list(stick.glob("*.jsonl")) == []
            told(done, total)

        return give_acts(desk, asked, folder, tell)

    monkeypatch.setattr(court, "give_acts", look)
    page = shown(counter, stick)
    fill(page, case.code)
    counter.asker.answer_next("write")
    press(counter, page)
    assert noted[0] == "Juzgado Segundo"


@pytest.mark.parametrize(
    ("lacking", "words"),
    [
        ("recipient", "qué juzgado"),
        ("reason", "por qué"),
        ("code", "código completo"),
    ],
)
def test_what_is_missing_is_said_at_its_field_and_nothing_is_asked(
    counter: Counter, case: OpenedCase, stick: Path, lacking: str, words: str
) -> None:
    page = shown(counter, stick)
    fill(page, case.code)
    field = getattr(page.compose, lacking)
    field.set_value(None)
    press(counter, page)
    assert words in field.message()
    assert counter.asker.asked == []
    assert list(stick.iterdir()) == []


def test_days_are_asked_for_in_place_of_a_case(counter: Counter, stick: Path) -> None:
    page = shown(counter, stick)
    fill(page)
    QTest.keyClick(page.compose.of._buttons["days"], Qt.Key.Key_Space)
    assert not page.compose.code.isVisible()
    assert not page.compose.core.isVisible()
    press(counter, page)
    assert "al menos un día" in page.compose.since.message()
    page.compose.since.set_value("2026-11-23")
    counter.asker.answer_next("write")
    press(counter, page)
    proof = verify_acts(written(stick)[0])
    assert proof.holds
    assert proof.head is not None
    assert (proof.head.case, proof.head.since[:10]) == ("", "2026-11-23")


def test_what_the_case_says_goes_with_the_name_of_another_who_agreed(
    counter: Counter, case: OpenedCase, stick: Path
) -> None:
    page = shown(counter, stick)
    fill(page, case.code)
    page.compose.core.box.click()
    page.compose.core.name.set_value("Ana Morales")
    press(counter, page)
    assert "otra persona" in page.compose.core.name.message()
    page.compose.core.name.set_value("Eva R.")
    counter.asker.answer_next("write")
    press(counter, page)
    assert "Eva R." in counter.asker.asked[0].consequence
    acts, _ = written(stick)
    assert json.loads(acts.read_text("utf-8").splitlines()[0])["approved_by"] == "Eva R."
    assert NAME in acts.read_text("utf-8")


def test_whoever_goes_back_from_the_question_has_given_nothing(
    counter: Counter, work: Work, case: OpenedCase, stick: Path
) -> None:
    page = shown(counter, stick)
    fill(page, case.code)
    counter.asker.answer_next("back")
    press(counter, page)
    assert list(stick.iterdir()) == []
    assert load_part(work.read(), work.record).of_type("record_given") == ()
    assert page.compose.recipient.value() == "Juzgado Segundo"


def test_a_case_that_is_not_here_is_said_and_what_was_typed_stays(counter: Counter, stick: Path) -> None:
    page = shown(counter, stick)
    fill(page, make_case_code(bytes(16)))
    counter.asker.answer_next("write")
    press(counter, page)
    assert "no está en esta bóveda" in page.compose.trouble.words()
    assert list(stick.iterdir()) == []
    assert page.compose.reason.value() == "oficio 12/2026"


def test_stopped_nothing_is_there_and_it_is_noted_that_it_was_let_go(
    counter: Counter, work: Work, case: OpenedCase, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(desk: Work, asked: ForCourt, folder: Path, told: Callable[[int, int], None]) -> Given:
        assert page._watch is not None
        page._watch.cancel()
        return give_acts(desk, asked, folder, told)

    monkeypatch.setattr(court, "give_acts", stop)
    page = shown(counter, stick)
    fill(page, case.code)
    counter.asker.answer_next("write")
    press(counter, page)
    assert list(stick.iterdir()) == []
    assert "Se detuvo" in page.compose.trouble.words()
    assert len(load_part(work.read(), work.record).of_type("record_dropped")) == 1


def test_where_only_the_sheet_could_not_be_written_the_file_is_shown_and_that_is_said(
    counter: Counter, case: OpenedCase, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> Path:
        raise StorageError(place="stick", reason="full")

    monkeypatch.setattr(court, "save_sheet", fails)
    page = shown(counter, stick)
    fill(page, case.code)
    counter.asker.answer_next("write")
    said = press(counter, page)
    [acts] = stick.glob("*.jsonl")
    assert acts.name in said
    assert "su hoja no se pudo escribir" in said


def test_an_auditor_gives_acts_and_is_not_offered_what_cases_say(
    counter: Counter, work: Work, case: OpenedCase, stick: Path
) -> None:
    sit_as(work, "auditor")
    page = shown(counter, stick)
    assert not page.compose.core.isVisible()
    fill(page, case.code)
    counter.asker.answer_next("write")
    press(counter, page)
    assert verify_acts(written(stick)[0]).holds


def test_who_does_not_audit_is_told_who_does_and_sees_no_way_to_it(
    counter: Counter, work: Work, stick: Path
) -> None:
    sit_as(work, "coordinator")
    page = shown(counter, stick)
    assert not page.compose.verb.isEnabled()
    assert "quien audita" in page.compose.trouble.words()
    assert not counter.page(RECORD).court.isVisible()
