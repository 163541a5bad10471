from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import core_part
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.desk import Desk as Work
from repatria.services.exchange.going import Sending
from repatria.services.exchange.posts import accept_card, own_card
from repatria.services.exchange.previews import preview_bundle, prove_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.sending import Sent, send_cases
from repatria.services.forms.adopted import check_file
from repatria.services.vaults import leave
from repatria.store.backups import copies
from repatria.store.log.events import parts_held
from repatria.ui.case.panels.panel import Panel
from repatria.ui.receiving.page import ReceivingPage
from repatria.ui.receiving.previewing import Previewed
from repatria.ui.receiving.reporting import Reported
from repatria.ui.widgets.comparison import Comparison
from repatria.ui.widgets.progress_panel import ProgressPanel
from tests.posts import introduce, make_post
from tests.services.conftest import F01, fill
from tests.services.ministry import FIRST, put_into_use
from tests.ui.exchange import OURS, THEIRS, Counter, words_in


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    work = make_post(tmp_path / "ours", OURS)
    yield work
    leave(work)


def shown(counter: Counter) -> ReceivingPage:
    page = counter.page("receiving")
    assert isinstance(page, ReceivingPage)
    page.reload()
    counter.settle()
    counter.settle()
    return page


def take(counter: Counter, page: ReceivingPage, path: Path) -> None:
    page.take(path)
    counter.settle()
    counter.settle()


def preview_of(page: ReceivingPage) -> Previewed:
    found = page.currentWidget()
    assert isinstance(found, Previewed), words_in(found)
    return found


def report_of(page: ReceivingPage) -> Reported:
    found = page.currentWidget()
    assert isinstance(found, Reported), words_in(found)
    return found


def notes_of(page: ReceivingPage, path: Path) -> str:
    """Return what stands first in the row of the file at *path*."""
    model = page.start.list.rows
    rows = [model.row_at(model.index(place)) for place in range(model.rowCount())]
    return next(row.note.split(" · ")[0] for row in rows if row.path == path)


def accept(counter: Counter, page: ReceivingPage) -> Reported:
    preview_of(page).take.click()
    counter.settle()
    counter.settle()
    return report_of(page)


def sent_to(work: Work, other: Work, stick: Path, *cases: str) -> Sent:
    return send_cases(other, Sending(tuple(cases), work.vault.device.id), stick)  # type: ignore[arg-type]


def test_an_empty_page_teaches(counter: Counter) -> None:
    page = shown(counter)
    assert "No se ve ninguno" in words_in(page.start)
    assert "de quién, cuándo y cuánto" in words_in(page.start)


def test_a_file_on_the_stick_is_found_proven_shown_and_received(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    case = open_case(other, Opening("host", "no", label="gorra roja"))
    sent = sent_to(work, other, stick, case.id)
    page = shown(counter)
    assert page.start.list.rows.row_at(page.start.list.rows.index(0)).path == sent.path
    page.start.list._take(page.start.list.rows.index(0))
    counter.settle()
    said = words_in(preview_of(page))
    assert f"Paquete sellado de {THEIRS}" in said
    assert "1 expediente" in said
    assert f"{sent.events} anotaciones nuevas" in said
    report = accept(counter, page)
    assert "anotaciones nuevas" in words_in(report)
    assert case_of(work, case.id).code == case.code
    report.cases.taken.emit(report.cases.rows.row_at(report.cases.rows.index(0)))
    assert counter.sitting.window.current() == "case"
    assert not list((work.vault.folder / "inbox").iterdir())


def test_whoever_may_be_in_danger_stands_first_in_the_report(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    calm = open_case(other, Opening("host", "no", label="gorra roja"))
    grave = open_case(other, Opening("host", "no", label="gorra azul"))
    fill(other, grave, "F01", {**F01, "immediate_danger": "present", "is_child": "no"})
    page = shown(counter)
    take(counter, page, sent_to(work, other, stick, calm.id, grave.id).path)
    report = accept(counter, page)
    assert "Tal vez alguien está en peligro ahora: 1 expediente" in words_in(report)
    rows = [report.cases.rows.row_at(report.cases.rows.index(place)) for place in (0, 1)]
    assert [row.device for row in rows] == [grave.id, calm.id]
    assert rows[0].note == "¿peligro? pregunte a quien lo envió · nuevo aquí"
    assert rows[1].note == "nuevo aquí"


def test_a_form_of_others_that_came_is_told_with_where_it_waits(
    counter: Counter, work: Work, stick: Path, tmp_path: Path
) -> None:
    other = make_post(tmp_path / "ministry", "Agua Caliente", role="supervisor")
    introduce(work, other)
    put_into_use(other, check_file("salud.md", FIRST.encode()), ["P0.2"], "L2")
    sent = sent_to(work, other, stick, open_case(other, Opening("host", "no")).id)
    leave(other)
    page = shown(counter)
    take(counter, page, sent.path)
    told = words_in(accept(counter, page))
    assert "1 formularios de otras instituciones llegaron y esperan en Ajustes" in told


def test_what_is_left_changes_nothing(counter: Counter, work: Work, other: Work, stick: Path) -> None:
    case = open_case(other, Opening("host", "no"))
    sent = sent_to(work, other, stick, case.id)
    page = shown(counter)
    take(counter, page, sent.path)
    preview_of(page).leave.click()
    counter.settle()
    assert page.currentWidget() is page.start
    assert sent.path.exists()
    assert not list((work.vault.folder / "inbox").iterdir())
    assert page.start.received.rows.rowCount() == 0


def test_received_twice_says_that_nothing_changes(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    case = open_case(other, Opening("host", "no"))
    sent = sent_to(work, other, stick, case.id)
    page = shown(counter)
    take(counter, page, sent.path)
    accept(counter, page).back.click()
    counter.settle()
    assert THEIRS in page.start.received.rows.index(0).data()
    take(counter, page, sent.path)
    assert "no cambia nada" in words_in(preview_of(page))
    assert preview_of(page).take.isHidden()


def test_the_vault_is_copied_before_a_file_enters(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    case = open_case(other, Opening("host", "no"))
    page = shown(counter)
    take(counter, page, sent_to(work, other, stick, case.id).path)
    assert not copies(work.vault.folder), "looking copies nothing"
    assert "Copia de la bóveda guardada antes de recibir." in words_in(accept(counter, page))
    assert len(copies(work.vault.folder)) == 1


def test_a_difference_stands_side_by_side_and_is_settled_with_a_reason(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    case = open_case(work, Opening("host", "no", label="gorra roja"))
    receive_bundle(
        other,
        preview_bundle(other, send_cases(work, Sending((case.id,), other.vault.device.id), stick).path),
    )
    set_case_value(work, case.id, "label", "gorra verde")
    set_case_value(other, case.id, "label", "gorra azul")
    page = shown(counter)
    take(counter, page, sent_to(work, other, stick, case.id).path)
    foreseen = words_in(preview_of(page))
    assert case.code in foreseen
    assert "1 diferencias por resolver" in foreseen
    report = accept(counter, page)
    said = words_in(report)
    assert "1 diferencias por resolver" in said
    assert "gorra verde" in said
    assert "gorra azul" in said
    assert "Llegó el acuse" in said
    block = report.findChild(Comparison)
    assert block is not None
    view, one = report.open_differences()[0]
    blue = next(head.event_id for head in one.standing.heads if head.value == "gorra azul")
    block.chosen.emit(blue)
    panel = page.currentWidget()
    assert isinstance(panel, Panel)
    panel.press()
    assert page.currentWidget() is panel, "a reason is needed"
    panel.fields["reason"].set_value("La vimos hoy.")
    panel.press()
    counter.settle()
    assert "Todas las diferencias están resueltas" in words_in(report_of(page))
    assert case_of(work, case.id).value("label") == "gorra azul"
    assert not case_of(work, view.id).disagreements
    assert "Enviar" in counter.told()


def test_a_missing_earlier_file_is_told(counter: Counter, work: Work, other: Work, stick: Path) -> None:
    case = open_case(other, Opening("host", "no"))
    sent_to(work, other, stick, case.id)
    set_case_value(other, case.id, "label", "gorra")
    page = shown(counter)
    take(counter, page, sent_to(work, other, stick, case.id).path)
    assert "Falta un paquete anterior" in words_in(preview_of(page))


class Shown(QObject):
    """Notes each window of its own that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(type(watched).__name__)
        return False


def test_no_preview_opens_a_window_of_its_own(counter: Counter, work: Work, other: Work, stick: Path) -> None:
    sent = sent_to(work, other, stick, open_case(other, Opening("host", "no")).id)
    page, app, watcher = shown(counter), QApplication.instance(), Shown()
    assert app is not None
    app.installEventFilter(watcher)
    try:
        take(counter, page, sent.path)
    finally:
        app.removeEventFilter(watcher)
    assert not preview_of(page).take.isHidden()
    assert watcher.windows == []


def refusals(work: Work, other: Work, folder: Path) -> dict[str, Path]:
    case = open_case(other, Opening("host", "no"))
    good = sent_to(work, other, folder, case.id).path
    data = bytearray(good.read_bytes())
    data[len(data) // 2] ^= 1
    files = {
        "dañado": bytes(data),
        "no es un paquete": b"hello",
        "dañado o incompleto": good.read_bytes()[:-9],
    }
    found = {}
    for number, (words, content) in enumerate(files.items()):
        found[words] = folder / f"{number}.repatria"
        found[words].write_bytes(content)
    found["Ya no se encuentra"] = folder / "pulled" / "x.repatria"
    return found


def test_every_refusal_is_said_and_keeps_nothing(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    page = shown(counter)
    for words, path in refusals(work, other, stick).items():
        take(counter, page, path)
        assert page.currentWidget() is page.start
        assert words in words_in(page.start), path
        assert f"{path.name}:" in words_in(page.start)
        assert not list((work.vault.folder / "inbox").glob("*"))


def test_what_was_said_of_a_file_out_of_reach_goes_when_it_is_found_again(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    sent = sent_to(work, other, stick, open_case(other, Opening("host", "no")).id)
    page = shown(counter)
    away = sent.path.rename(stick.parent / sent.path.name)
    take(counter, page, sent.path)
    assert page.start.trouble.isVisibleTo(page.start)
    away.rename(sent.path)
    shown(counter)
    assert not page.start.trouble.isVisibleTo(page.start)


def test_what_was_said_of_another_file_stays_until_somebody_looks_again(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    (stick / "x.repatria").write_bytes(b"nothing sealed")
    page = shown(counter)
    take(counter, page, stick / "x.repatria")
    shown(counter)
    assert page.start.trouble.isVisibleTo(page.start)
    page.start.again.click()
    assert not page.start.trouble.isVisibleTo(page.start)


def test_a_stranger_and_a_file_for_somebody_else_are_told_apart(
    counter: Counter, work: Work, other: Work, stick: Path, tmp_path: Path
) -> None:
    third = make_post(tmp_path / "third", "Tercero")
    introduce(other, third)
    case = open_case(other, Opening("host", "no"))
    for_third = send_cases(other, Sending((case.id,), third.vault.device.id), stick)
    page = shown(counter)
    take(counter, page, for_third.path)
    assert "es para otro puesto" in words_in(page.start)
    accept_card(third, own_card(work))
    theirs = open_case(third, Opening("host", "no"))
    strange = send_cases(third, Sending((theirs.id,), work.vault.device.id), stick)
    shown(counter)
    take(counter, page, strange.path)
    shown(counter)
    said = words_in(page.start)
    assert "no conoce" in said
    assert f"{strange.path.name}: de un desconocido que dice ser Tercero." in said
    assert "si su país no tiene uno, agregue la tarjeta de ese puesto" in said
    assert notes_of(page, for_third.path) == "para otro puesto"
    assert notes_of(page, strange.path) == "no recibido: de un desconocido"
    leave(third)


def test_the_list_says_of_a_file_what_became_of_it_until_it_is_written_anew(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    sent = sent_to(work, other, stick, open_case(other, Opening("host", "no")).id)
    page = shown(counter)
    assert notes_of(page, sent.path) == str(stick)
    good = sent.path.read_bytes()
    sent.path.write_bytes(good[:-9])
    shown(counter)
    take(counter, page, sent.path)
    shown(counter)
    assert notes_of(page, sent.path) == "no recibido: dañado"
    sent.path.write_bytes(good)
    shown(counter)
    assert notes_of(page, sent.path) == str(stick), "nothing is known of what was written anew"
    take(counter, page, sent.path)
    accept(counter, page).left.emit()
    shown(counter)
    assert notes_of(page, sent.path) == "recibido"


def test_stopping_the_proof_changes_nothing(counter: Counter, work: Work, other: Work, stick: Path) -> None:
    case = open_case(other, Opening("host", "no"))
    sent = sent_to(work, other, stick, case.id)
    page = shown(counter)
    page.take(sent.path)
    page.findChildren(ProgressPanel)[-1].cancel_asked.emit()
    counter.settle()
    counter.settle()
    assert page.currentWidget() is page.start
    assert "Se detuvo" in words_in(page.start)
    assert not list((work.vault.folder / "inbox").iterdir())


def test_stopping_while_it_enters_changes_nothing(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    case = open_case(other, Opening("host", "no"))
    page = shown(counter)
    take(counter, page, sent_to(work, other, stick, case.id).path)
    page.findChildren(Previewed)[-1].accepted.emit()
    page.findChildren(ProgressPanel)[-1].cancel_asked.emit()
    counter.settle()
    counter.settle()
    assert page.currentWidget() is page.start
    assert "Se detuvo" in words_in(page.start)
    assert not list((work.vault.folder / "inbox").iterdir())
    assert core_part(case.id) not in parts_held(work.read())


def test_a_large_file_is_proven_beside_the_store_and_nobodys_saving_waits(
    counter: Counter, work: Work, other: Work, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = open_case(other, Opening("host", "no"))
    sent = sent_to(work, other, stick, case.id)
    page = shown(counter)
    proving, proven = threading.Event(), threading.Event()

    def slow(*arguments: Any, **named: Any) -> Any:
        proving.set()
        proven.wait()
        return prove_bundle(*arguments, **named)

    monkeypatch.setattr("repatria.ui.receiving.proving.prove_bundle", slow)
    page.take(sent.path)
    counter.qtbot.waitUntil(proving.is_set, timeout=20_000)
    saved: list[str] = []
    counter.tasks.run(
        counter.tasks,
        lambda: open_case(work, Opening("host", "no")).code,
        saved.append,
        counter.crashes.append,
    )
    try:
        counter.qtbot.waitUntil(lambda: bool(saved), timeout=20_000)
        assert "Comprobando" in words_in(page.currentWidget())
    finally:
        proven.set()
    counter.settle()
    assert "1 expediente" in words_in(preview_of(page))


def test_who_may_have_a_case_here_already_is_counted_listed_without_names_and_opened(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    ours, theirs = (open_case(one, Opening("host", "yes", label="gorra roja")) for one in (work, other))
    for desk, opened, name in ((work, ours, "Ximena Vásquez Núñez"), (other, theirs, "Jimena Basques Nunes")):
        core = core_part(opened.id)
        desk.append([Deed(core, "value", "case/name_used", name), Deed(core, "value", "case/age_stated", 17)])
    page = shown(counter)
    take(counter, page, sent_to(work, other, stick, theirs.id).path)
    report = accept(counter, page)
    assert "ya tiene otro expediente" in words_in(report)
    rows = report.suspects.list.rows
    row = rows.row_at(rows.index(0))
    assert rows.rowCount() == 1
    assert (theirs.code in row.title, ours.code in row.title) == (True, True)
    assert "el nombre suena igual, edad cercana" in row.note
    assert "Ximena" not in row.title + row.note
    asked: list[str] = []
    report.case_asked.connect(asked.append)
    report.suspects.list._take(rows.index(0))
    assert asked == [theirs.id]
