from __future__ import annotations

import os
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from repatria.domain.errors import StoppedError
from repatria.domain.progress import Progress
from repatria.services import countries
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.country.issuing import issue_directory
from repatria.services.desk import Desk as Work
from repatria.services.exchange.choosing import Choice, Sendable
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.register import sent_bundles
from repatria.services.exchange.sending import Sent, send_cases
from repatria.services.exchange.sending_many import Several
from repatria.services.forms.filling import begin_form, save_answers
from repatria.services.vaults import leave
from repatria.ui.drives import Drive, sealed_files
from repatria.ui.pages import Page
from repatria.ui.sending.case_checks import CaseChecks, prepare
from repatria.ui.sending.page import SendingPage
from repatria.ui.sending.result import Result
from repatria.ui.sending.summing import Summing
from tests.posts import introduce, make_post
from tests.services.country.states import found_with_liaison
from tests.ui.exchange import OURS, Counter, words_in


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    work = make_post(tmp_path / "ours", OURS, person="Ana Morales")
    yield work
    leave(work)


@pytest.fixture
def drives() -> list[Drive]:
    return []


@pytest.fixture
def counter(qtbot: QtBot, work: Work, drives: list[Drive]) -> Iterator[Counter]:
    def build(desk: object) -> list[Page]:
        return [Page("sending", "send", lambda: "Enviar", lambda: SendingPage(desk, lambda: tuple(drives)))]  # type: ignore[arg-type]

    counter = Counter(qtbot, work, build)
    yield counter
    counter.leave()


def shown(counter: Counter) -> SendingPage:
    page = counter.page("sending")
    assert isinstance(page, SendingPage)
    page.reload()
    counter.settle()
    return page


def test_the_verb_stays_in_sight_however_long_the_questions_are(
    counter: Counter, work: Work, other: Work
) -> None:
    for _ in range(12):
        open_case(work, Opening("host", "yes"))
    page = shown(counter)
    counter.sitting.window.resize(1024, 600)
    counter.settle()
    seal = page.compose.seal
    assert seal.visibleRegion().boundingRect() == seal.rect()


def ready(counter: Counter, case: OpenedCase, folder: Path) -> SendingPage:
    page = shown(counter)
    counter.sitting.window.go("sending", {"case": case.id})
    counter.settle()
    page.compose.place.set_folder(folder)
    return page


def seal(counter: Counter, page: SendingPage) -> None:
    page.compose.seal.click()
    counter.settle()
    counter.settle()


def test_while_nobody_is_known_the_page_teaches_how(counter: Counter) -> None:
    page = shown(counter)
    assert page.currentWidget() is page.nobody
    assert "Intercambien sus tarjetas" in words_in(page.nobody)


def test_a_case_is_sealed_for_a_post_and_the_page_says_where_it_stands(
    counter: Counter, work: Work, other: Work, stick: Path, drives: list[Drive]
) -> None:
    case = open_case(work, Opening("host", "no", label="gorra roja"))
    drives.append(Drive(stick, "KINGSTON", 3_200_000_000, writable=True))
    page = shown(counter)
    assert page.compose.device == other.vault.device.id, "the only one there is"
    assert page.compose.checks.marked() == (), "a case goes for the first time only when a person marks it"
    page.compose.checks.every.click()
    assert "1 expediente" in page.compose.summary.text()
    assert page.compose.place.folder() == stick, "the only stick there is"
    seal(counter, page)
    said = words_in(page.currentWidget())
    [written] = stick.iterdir()
    assert written.name in said
    assert str(stick) in said
    assert "Enviado significa escrito" in said
    assert "Expulse la memoria" in said
    assert case.code not in written.name
    receive_bundle(other, preview_bundle(other, written))


def test_what_is_chosen_outlives_another_size_of_text_and_no_lock(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    case = open_case(work, Opening("host", "no"))
    open_case(work, Opening("host", "no"))
    page = ready(counter, case, stick)
    page.compose.protected.choose("Rosa, supervisora")
    counter.sitting.window.rebuild()
    counter.settle()
    counter.settle()
    again = counter.sitting.window.page("sending")
    assert isinstance(again, SendingPage)
    assert again is not page
    assert [one.id for one in again.compose.checks.marked()] == [case.id]
    assert again.compose.protected.approved_by() == "Rosa, supervisora"
    assert again.compose.place.folder() == stick
    assert counter.sitting.window.place() == {}, "what is kept over a lock"


def test_the_foot_of_the_window_says_at_once_what_was_written(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    page = ready(counter, open_case(work, Opening("host", "no")), stick)
    assert "nunca" in words_in(counter.sitting.window.strip)
    seal(counter, page)
    said = words_in(counter.sitting.window.strip)
    assert "Último paquete enviado: hoy" in said


def test_what_changed_since_the_last_receipt_is_marked_beforehand(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    kept = open_case(work, Opening("host", "no"))
    changed = open_case(work, Opening("host", "no"))
    sent = send_cases(work, Sending((kept.id, changed.id), other.vault.device.id), stick)
    receive_bundle(other, preview_bundle(other, sent.path))
    back = send_cases(other, Sending((kept.id, changed.id), work.vault.device.id), stick)
    receive_bundle(work, preview_bundle(work, back.path))
    set_case_value(work, changed.id, "label", "gorra azul")
    page = shown(counter)
    assert [one.id for one in page.compose.checks.marked()] == [changed.id]
    assert "1 anotaciones" in page.compose.summary.text() or "1 anotación" in page.compose.summary.text()
    assert "llegó su acuse" in page.compose.history.list.rows.index(0).data()


def test_what_was_sealed_and_has_no_receipt_yet_is_said_to_be_and_not_marked_again(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    sealed = open_case(work, Opening("host", "no", label="gorra roja"))
    send_cases(work, Sending((sealed.id,), other.vault.device.id), stick)
    page = shown(counter)
    assert page.compose.checks.marked() == ()
    said = page.compose.checks.rows.index(0).data()
    assert "falta su acuse" in said
    assert "cambió" not in said
    set_case_value(work, sealed.id, "label", "gorra azul")
    assert "cambió" in shown(counter).compose.checks.rows.index(0).data()


def test_a_post_of_another_country_is_explained_and_never_to_be_chosen(
    counter: Counter, work: Work, tmp_path: Path
) -> None:
    abroad = make_post(tmp_path / "abroad", "Agua Caliente", "HND")
    introduce(work, abroad)
    page = shown(counter)
    index = page.compose.posts.rows.index(0)
    assert (
        "Entre países solo va un envío a otro país, desde el expediente, y papel: F13 y F26" in index.data()
    )
    assert index.flags() == Qt.ItemFlag.NoItemFlags
    page.compose.posts._take(index)
    assert page.compose.device == ""
    seal(counter, page)
    assert "Elija el puesto" in words_in(page.compose)
    leave(abroad)


def test_what_is_missing_is_said_one_thing_at_a_time(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    case = open_case(work, Opening("host", "no"))
    page = shown(counter)
    lacking = page.compose.foot.lacking
    seal(counter, page)
    assert "Marque al menos un expediente" in words_in(page.compose)
    assert (lacking.isVisible(), lacking.words()) == (True, "Marque al menos un expediente."), "in sight"
    page.compose.checks._toggle(page.compose.checks.rows.row_at(page.compose.checks.rows.index(0)))
    assert page.compose.checks.marked()[0].id == case.id
    assert lacking.isHidden()
    seal(counter, page)
    assert "Elija la memoria, el lugar o la carpeta" in words_in(page.compose)
    assert "Elija la memoria, el lugar o la carpeta" in lacking.words()
    assert sent_bundles(work) == ()


def test_protected_answers_need_two_names_and_a_yes(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    case = open_case(work, Opening("host", "no"))
    form = begin_form(work, case.id, "F11")
    form.session.set_answer("fear_of_return", "yes")
    save_answers(work, form)
    page = ready(counter, case, stick)
    page.compose.protected.box.setChecked(True)
    seal(counter, page)
    assert "Escriba el nombre de la otra persona" in page.compose.protected.name.message()
    page.compose.protected.name.set_value("ana MORALES")
    seal(counter, page)
    assert "Tiene que ser otra persona" in page.compose.protected.name.message()
    page.compose.protected.name.set_value("Luz Pérez, supervisora")
    counter.asker.answer_next("back")
    seal(counter, page)
    assert not list(stick.iterdir()), "the way back changes nothing"
    counter.asker.answer_next("seal")
    seal(counter, page)
    assert "con lo protegido" in words_in(page.currentWidget())
    assert counter.asker.asked[-1].grave
    report = receive_bundle(other, preview_bundle(other, next(stick.iterdir())))
    assert f"case/{case.id}/protected" in report.counts.parts
    assert not page.compose.protected.wanted(), "asked anew for each file"


def test_with_a_directory_past_its_day_it_is_said_whom_to_ask_and_nothing_is_refused(
    counter: Counter, work: Work, other: Work, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = open_case(work, Opening("host", "no"))
    form = begin_form(work, case.id, "F11")
    form.session.set_answer("fear_of_return", "yes")
    save_answers(work, form)
    protected = ready(counter, case, stick).compose.protected
    protected.box.setChecked(True)
    assert protected.ended.isHidden(), "without a directory, by cards, nothing has ended"
    protected.reset()
    found_with_liaison(work)
    issue_directory(work, 5)
    later = work.now() + timedelta(days=10)
    monkeypatch.setattr(countries, "today", lambda _desk: later.date())
    page = ready(counter, case, stick)
    assert page.compose.protected.ended.isHidden(), "what is not protected goes without a word of it"
    page.compose.protected.box.setChecked(True)
    assert not page.compose.protected.ended.isHidden()
    assert "Pida al enlace que lo firme" in words_in(page.compose.protected)
    page.compose.protected.name.set_value("Luz Pérez, supervisora")
    counter.asker.answer_next("seal")
    seal(counter, page)
    report = receive_bundle(other, preview_bundle(other, next(stick.iterdir())))
    assert f"case/{case.id}/protected" in report.counts.parts


def test_a_stick_that_was_pulled_leaves_nothing_and_can_be_tried_again(
    counter: Counter, work: Work, other: Work, tmp_path: Path
) -> None:
    case = open_case(work, Opening("host", "no"))
    pulled = tmp_path / "pulled"
    page = ready(counter, case, pulled)
    seal(counter, page)
    assert page.currentWidget() is page.compose
    assert "Ya no se encuentra" in words_in(page.compose)
    assert page.compose.seal.text() == "Reintentar"
    assert [one.id for one in page.compose.checks.marked()] == [case.id], "everything chosen stays"
    assert "no se escribió" in page.compose.history.list.rows.index(0).data()
    pulled.mkdir()
    seal(counter, page)
    assert len(list(pulled.iterdir())) == 1


def test_what_was_said_of_a_pulled_stick_goes_when_one_is_plugged_in(
    counter: Counter, work: Work, other: Work, drives: list[Drive], tmp_path: Path
) -> None:
    page = ready(counter, open_case(work, Opening("host", "no")), tmp_path / "pulled")
    seal(counter, page)
    assert page.compose.trouble.isVisibleTo(page.compose)
    page.compose.place.again.click()
    counter.settle()
    assert page.compose.trouble.isVisibleTo(page.compose), "it is not back"
    drives.append(Drive(tmp_path, "KINGSTON", 1_000_000, writable=True))
    page.compose.place.again.click()
    counter.settle()
    assert not page.compose.trouble.isVisibleTo(page.compose)


@pytest.fixture
def tiny(tmp_path: Path) -> Iterator[Path]:
    """A file system that fails as sticks do; only whoever may mount has one."""
    place = tmp_path / "tiny"
    place.mkdir()
    mounted = hasattr(os, "geteuid") and os.geteuid() == 0 and _mount(place, "size=16k,nr_inodes=64")
    if not mounted:
        pytest.skip("no file system can be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def _mount(place: Path, options: str) -> bool:
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def test_a_full_stick_is_told_and_nothing_half_written_stays(
    counter: Counter, work: Work, other: Work, tiny: Path
) -> None:
    case = open_case(work, Opening("host", "no"))
    (tiny / "holiday.jpg").write_bytes(b"x" * 12_000)
    page = ready(counter, case, tiny)
    seal(counter, page)
    assert "No queda espacio" in words_in(page.compose)
    assert [path.name for path in tiny.iterdir()] == ["holiday.jpg"]


def test_a_write_protected_stick_is_told(counter: Counter, work: Work, other: Work, tiny: Path) -> None:
    case = open_case(work, Opening("host", "no"))
    subprocess.run(["mount", "-o", "remount,ro", str(tiny)], check=True)
    page = ready(counter, case, tiny)
    seal(counter, page)
    assert "Quite el seguro" in words_in(page.compose)
    assert not list(tiny.iterdir())


def test_stopping_writes_nothing(counter: Counter, work: Work, other: Work, stick: Path) -> None:
    case = open_case(work, Opening("host", "no"))
    page = ready(counter, case, stick)
    page.compose.seal.click()
    assert page._watch is not None
    page._watch.cancel()
    counter.settle()
    counter.settle()
    assert page.currentWidget() is page.compose
    assert "Se detuvo" in words_in(page.compose)
    assert not list(stick.iterdir())


def test_sealed_files_are_found_on_a_stick_and_one_folder_below(tmp_path: Path) -> None:
    (tmp_path / "inside").mkdir()
    for name in ("a.repatria", "inside/b.repatria", "c.txt", ".d.repatria"):
        (tmp_path / name).write_bytes(b"x")
    found = {one.path.name for one in sealed_files([tmp_path, tmp_path / "gone"])}
    assert found == {"a.repatria", "b.repatria"}


def test_the_list_is_marked_by_keyboard_and_searched_without_accents(qtbot: QtBot) -> None:
    checks = CaseChecks()
    qtbot.addWidget(checks)
    rows = tuple(_row(number) for number in range(100_000))
    checks.show_choice(prepare(Choice("d", rows, {})))
    checks.show()
    checks.view.setCurrentIndex(checks.rows.index(0))
    qtbot.keyClick(checks.view, Qt.Key.Key_Space)
    assert [one.id for one in checks.marked()] == ["c0"]
    assert "sin marcar" not in checks.rows.index(0).data()
    qtbot.keyClick(checks.view, Qt.Key.Key_Space)
    assert checks.marked() == ()
    qtbot.keyClicks(checks.search.line, "arbol 99999")
    assert checks.rows.rowCount() == 1
    checks.every.click()
    assert [one.code for one in checks.marked()] == ["CODE-99999"]


def test_the_sentence_says_in_how_many_files_all_that_is_marked_goes(qapp: QApplication) -> None:
    rows = [replace(_row(number), runs=1) for number in range(25_000)]
    said = Summing().of(rows, Choice("d", tuple(rows), {}), "Dos", protected=False)
    assert "van en 3 paquetes" in said
    assert "paquete" not in Summing().of(rows[:10_000], Choice("d", (), {}), "Dos", protected=False)


def test_several_files_are_told_together_and_what_is_left_where_it_was_stopped(qtbot: QtBot) -> None:
    files = tuple(Sent(Path(f"/stick/{name}.repatria"), 1000, "", name, "Dos", 10) for name in "ab")
    for left in (0, 2):
        result = Result(Several(files, left), 9, protected=False, on_stick=True)
        qtbot.addWidget(result)
        said = words_in(result)
        assert "2 paquetes sellados están escritos" in said
        assert all(one.path.name in said for one in files)
        assert ("faltan 2 paquetes" in said) is bool(left)
        assert ("9 expedientes" in said) is not bool(left)


def _row(number: int) -> Sendable:
    return Sendable(
        id=f"c{number}",  # type: ignore[arg-type]
        code=f"CODE-{number}",
        label=f"Árbol {number}",
        child="no",
        incident="",
        restricted=False,
        shared=False,
        shared_protected=False,
        core=3,
        protected=0,
        holds_protected=False,
    )


def test_what_a_post_lacks_is_read_while_an_import_holds_the_store(
    counter: Counter, work: Work, other: Work
) -> None:
    case = open_case(work, Opening("host", "no"))
    imported = threading.Event()
    counter.tasks.run(counter.tasks, imported.wait, lambda _: None, counter.crashes.append)
    try:
        counter.sitting.window.go("sending")
        page = counter.sitting.window.page("sending")
        assert isinstance(page, SendingPage)
        page.reload()
        counter.qtbot.waitUntil(lambda: page.compose.checks.rows.rowCount() == 1, timeout=20_000)
        assert page.compose.checks.rows.row_at(page.compose.checks.rows.index(0)).id == case.id
    finally:
        imported.set()
    counter.settle()


def test_cases_are_read_once_a_visit_with_progress_and_no_further_when_nobody_looks(
    counter: Counter, work: Work, other: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = open_case(work, Opening("host", "no"))
    page = ready(counter, case, Path("/"))
    begun: list[Progress] = []
    going_on, stopped = threading.Event(), threading.Event()

    def slow(desk: Work, device: str, progress: Progress) -> Choice:
        begun.append(progress)
        progress(1000, 40_000)
        going_on.wait()
        try:
            progress(2000, 40_000)
        except StoppedError:
            stopped.set()
            raise
        return Choice(device, (), {})

    monkeypatch.setattr("repatria.ui.sending.page.choice_for", slow)
    counter.sitting.window.go("case")
    counter.sitting.window.go("sending", {"case": case.id})
    counter.qtbot.waitUntil(lambda: "de 40" in page.compose.which.waiting.text(), timeout=20_000)
    counter.sitting.window.go("case")
    going_on.set()
    counter.settle()
    assert stopped.is_set()
    assert len(begun) == 1
