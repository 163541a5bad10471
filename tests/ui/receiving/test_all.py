"""Recibir todo lo que espera: one press gathers, one shows the numbers, one enters; the report can be printed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import core_part
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.desk import Desk as Work
from repatria.services.exchange.copying import copy_before
from repatria.services.exchange.delivering import carry, own_delivered, own_route_of, put_in_outbox
from repatria.services.exchange.everything import receive_next
from repatria.services.exchange.going import Sending
from repatria.services.exchange.places import kept_places
from repatria.services.exchange.sending import send_cases
from repatria.services.vaults import leave
from repatria.store import backups
from repatria.store.backups import copies
from repatria.store.log.events import last_event, parts_held
from repatria.ui.drives import Drive
from repatria.ui.pages import Page
from repatria.ui.receiving import all_doing
from repatria.ui.receiving.all_reported import AllReported
from repatria.ui.receiving.all_shown import AllShown
from repatria.ui.receiving.page import ReceivingPage
from repatria.ui.rooms import SheetRoom
from repatria.ui.settings.section import Section
from repatria.ui.watching import Watch
from repatria.ui.widgets.label import IconWords
from tests.documents.reading import said
from tests.posts import keep_folder, make_post
from tests.ui.exchange import OURS, THEIRS, Counter, words_in


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    work = make_post(tmp_path / "ours", OURS)
    yield work
    leave(work)


@pytest.fixture
def counter(qtbot: QtBot, work: Work, stick: Path) -> Iterator[Counter]:
    drives = (Drive(stick, "KINGSTON", 1_000_000, writable=True),)

    def build(desk: object) -> list[Page]:
        return [
            Page("receiving", "receive", lambda: "Recibir", lambda: ReceivingPage(desk, lambda: drives)),  # type: ignore[arg-type]
            Page("sheet", "cases", lambda: "Hoja", lambda: SheetRoom(desk)),  # type: ignore[arg-type]
        ]

    counter = Counter(qtbot, work, build)
    yield counter
    counter.leave()


def settle(counter: Counter) -> None:
    for _ in range(8):
        counter.settle()


def gathered(counter: Counter) -> AllShown:
    page = counter.page("receiving")
    assert isinstance(page, ReceivingPage)
    page.reload()
    settle(counter)
    page.start.all.click()
    settle(counter)
    shown = page.currentWidget()
    assert isinstance(shown, AllShown), words_in(shown)
    return shown


def before_the_act(page: AllShown | AllReported) -> str:
    """Return what the section says in which the act stands that has the keyboard."""
    act = page.take if isinstance(page, AllShown) else page.back
    section = act.parentWidget()
    while section is not None and not isinstance(section, Section):
        section = section.parentWidget()
    return words_in(section)


def notes(counter: Counter) -> dict[str, str]:
    """Return what stands first in the row of each file in the list, by its name."""
    page = counter.page("receiving")
    page.go_back()
    settle(counter)
    model = page.start.list.rows
    rows = [model.row_at(model.index(place)) for place in range(model.rowCount())]
    return {row.path.name: row.note.split(" · ")[0] for row in rows}


def received(counter: Counter) -> AllReported:
    gathered(counter).take.click()
    settle(counter)
    report = counter.page("receiving").currentWidget()
    assert isinstance(report, AllReported), words_in(report)
    return report


def on_stick(work: Work, other: Work, stick: Path, *labels: str) -> list[OpenedCase]:
    cases = [open_case(other, Opening("host", "no", label=label)) for label in labels]
    for case in cases:
        send_cases(other, Sending((case.id,), work.vault.device.id), stick)
    return cases


def at_place(work: Work, other: Work, shared: Path, label: str) -> OpenedCase:
    keep_folder(work, shared)
    case = open_case(other, Opening("host", "no", label=label))
    theirs = (kept_places(other) or (keep_folder(other, shared),))[0]
    route = own_route_of(other, put_in_outbox(other, Sending((case.id,), work.vault.device.id), theirs.id))
    own_delivered(other, route, carry(route))
    return case


def test_stick_and_place_are_gathered_shown_in_numbers_and_received_at_one_press(
    counter: Counter, work: Work, other: Work, stick: Path, shared: Path
) -> None:
    cases = [
        *on_stick(work, other, stick, "gorra roja", "gorra azul"),
        at_place(work, other, shared, "gorra verde"),
    ]
    (stick / "malo.repatria").write_bytes(b"nada")
    shown = gathered(counter)
    told = words_in(shown)
    assert "3 paquetes sellados, comprobados" in told
    assert "3 expedientes nuevos aquí" in told
    assert f"{THEIRS} · 3 paquetes sellados" in told
    assert "malo.repatria:" in told
    assert "Sin recibir: 1 archivos o lugares. Más abajo" in before_the_act(shown)
    assert not [part for part in parts_held(work.read()) if part.startswith("case/")], "nothing entered yet"
    shown.take.click()
    settle(counter)
    report = counter.page("receiving").currentWidget()
    assert isinstance(report, AllReported)
    assert "Se recibieron 3 paquetes sellados." in words_in(report)
    assert "malo.repatria:" in words_in(report)
    assert "Sin recibir: 1 archivos o lugares. Más abajo" in before_the_act(report)
    for case in cases:
        assert case_of(work, case.id).code == case.code
    assert not list((work.vault.folder / "inbox").iterdir())
    assert len(report.receipts) == 1, "one receipt tells its sender of all its files"
    report.receipts[0].click()
    settle(counter)
    assert report.receipts[0].text() == "Acuse entregado"


def test_what_was_sealed_here_and_lies_on_the_same_stick_is_told_without_alarm(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    """Found by two new users: the stick that travels both ways still holds what this post wrote itself."""
    own = open_case(work, Opening("host", "no"))
    own_file = send_cases(work, Sending((own.id,), other.vault.device.id), stick)
    on_stick(work, other, stick, "gorra roja")
    told = words_in(gathered(counter))
    assert "1 archivos son para otros puestos, como los que este selló." in told
    assert own_file.path.name not in told
    assert "Sin recibir" not in told


def test_back_in_the_list_each_file_says_what_became_of_it(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    own = open_case(work, Opening("host", "no"))
    own_file = send_cases(work, Sending((own.id,), other.vault.device.id), stick)
    theirs = open_case(other, Opening("host", "no"))
    came = send_cases(other, Sending((theirs.id,), work.vault.device.id), stick)
    (stick / "malo.repatria").write_bytes(b"nada")
    gathered(counter)
    assert notes(counter) == {
        own_file.path.name: "para otro puesto",
        came.path.name: str(stick),
        "malo.repatria": "no recibido: no es un paquete sellado",
    }
    received(counter)
    assert notes(counter)[came.path.name] == "recibido"


def test_the_report_is_printed_with_counts_and_without_codes(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    (case,) = on_stick(work, other, stick, "gorra roja")
    report = received(counter)
    report.print.click()
    settle(counter)
    room = counter.sitting.window.page("sheet")
    assert isinstance(room, SheetRoom)
    assert room.page.sheet is not None
    text = said(room.page.sheet.pdf)
    assert f"De {THEIRS}" in text
    assert "Anotaciones nuevas" in text
    assert case.code not in text
    assert "gorra roja" not in text
    room.page.tools.left_asked.emit()
    settle(counter)
    assert counter.sitting.window.current() == "receiving"
    assert isinstance(counter.page("receiving").currentWidget(), AllReported), "the report still stands"


def test_a_case_with_a_difference_comes_first_and_opens_at_it(
    counter: Counter, work: Work, other: Work, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_stick(work, other, stick, "gorra roja")
    received(counter)
    case = next(part.split("/")[1] for part in parts_held(work.read()) if part.endswith("/core"))
    set_case_value(work, case, "label", "aquí")  # type: ignore[arg-type]
    set_case_value(other, case, "label", "allá")  # type: ignore[arg-type]
    on_stick(work, other, stick, "nuevo")
    send_cases(other, Sending((case,), work.vault.device.id), stick)  # type: ignore[arg-type]
    shown = gathered(counter)
    assert "1 diferencias por resolver" in words_in(shown)
    assert "1 de ellos ya se habían recibido" in words_in(shown)
    shown.take.click()
    settle(counter)
    report = counter.page("receiving").currentWidget()
    assert isinstance(report, AllReported)
    first = report.cases.rows.row_at(report.cases.rows.index(0))
    assert first.device == case
    assert first.note == "1 diferencias por resolver · ya estaba aquí"
    asked: list[object] = []
    monkeypatch.setattr(counter.sitting.window, "go", lambda *where: asked.append(where))
    report.cases.taken.emit(first)
    report.cases.taken.emit(report.cases.rows.row_at(report.cases.rows.index(1)))
    told = [{"case": case, "section": "differences"}, {"case": report.entered.new[0].id}]
    assert asked == [("case", place) for place in told]


def test_leaving_it_keeps_nothing(counter: Counter, work: Work, other: Work, stick: Path) -> None:
    on_stick(work, other, stick, "gorra roja")
    gathered(counter).leave.click()
    settle(counter)
    assert not [part for part in parts_held(work.read()) if part.startswith("case/")]
    assert not list((work.vault.folder / "inbox").iterdir())
    assert counter.page("receiving").currentWidget() is counter.page("receiving").start


def test_stopped_between_two_files_the_first_stays_and_the_rest_is_counted(
    counter: Counter, work: Work, other: Work, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_stick(work, other, stick, "gorra roja", "gorra azul", "gorra verde")
    watches: list[Watch] = []
    real = receive_next

    def stopped_after_one(work: Work, shown: object, **more: object) -> object:
        outcome = real(work, shown, **more)  # type: ignore[arg-type]
        watches[0].cancel()
        return outcome

    enter = all_doing._enter_one

    def watched(work: Work, run: object, shown: object, watch: Watch) -> None:
        watches.append(watch)
        enter(work, run, shown, watch)  # type: ignore[arg-type]

    monkeypatch.setattr(all_doing, "receive_next", stopped_after_one)
    monkeypatch.setattr(all_doing, "_enter_one", watched)
    report = received(counter)
    assert "Se recibieron 1 paquetes sellados." in words_in(report)
    assert "2 paquetes no se recibieron" in words_in(report)
    assert not list((work.vault.folder / "inbox").iterdir())
    assert len([part for part in parts_held(work.read()) if part.endswith("/core")]) == 1


def test_the_vault_is_copied_once_before_anything_enters_and_the_report_says_so(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    on_stick(work, other, stick, "gorra roja", "gorra azul")
    gathered(counter)
    held = last_event(work.read())[0]
    report = received(counter)
    assert "Copia de la bóveda guardada antes de recibir." in words_in(report)
    (copy,) = copies(work.vault.folder)
    with closing(work.vault.read_copy(copy)) as connection:
        assert last_event(connection)[0] == held
        assert not [part for part in parts_held(connection) if part.endswith("/core")]


def test_without_room_for_a_copy_it_is_received_all_the_same_and_said(
    counter: Counter, work: Work, other: Work, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (case,) = on_stick(work, other, stick, "gorra roja")
    monkeypatch.setattr(backups, "RESERVE", 1 << 62)
    report = received(counter)
    assert "sin guardar antes una copia de la bóveda: no hay espacio" in words_in(report)
    assert case_of(work, case.id).code == case.code


def test_stopped_while_the_vault_is_copied_nothing_enters(
    counter: Counter, work: Work, other: Work, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_stick(work, other, stick, "gorra roja", "gorra azul")
    real = copy_before

    def stopped(desk: Work, files: object, progress: object, cancelled: object) -> object:
        progress.__self__.cancel()  # type: ignore[attr-defined]
        return real(desk, files, progress, cancelled)  # type: ignore[arg-type]

    monkeypatch.setattr(all_doing, "copy_before", stopped)
    report = received(counter)
    assert "2 paquetes no se recibieron" in words_in(report)
    assert not copies(work.vault.folder)
    assert not list((work.vault.folder / "inbox").iterdir())
    assert not [part for part in parts_held(work.read()) if part.endswith("/core")]


def test_nothing_waits_is_said(counter: Counter) -> None:
    shown = gathered(counter)
    assert "No espera ningún paquete" in words_in(shown)
    assert shown.take.isHidden()


def test_what_never_came_waits_in_sight_until_it_comes(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    on_stick(work, other, stick, "gorra roja")
    (first,) = stick.glob("*.repatria")
    away = first.rename(first.with_suffix(".lost"))
    on_stick(work, other, stick, "gorra azul")
    report = received(counter)
    assert "Nunca llegó el paquete anterior" in words_in(report)
    assert "Nunca llegaron 1 paquetes anteriores: más abajo dice de quién" in before_the_act(report)
    report.back.click()
    settle(counter)
    start = counter.page("receiving").start
    assert start.held.isVisible()
    assert f"Nunca llegó el paquete de {THEIRS}" in words_in(start.held)
    away.rename(first)
    received(counter).back.click()
    settle(counter)
    assert not start.held.isVisible()


def test_two_cases_that_may_be_of_one_person_are_listed_once_in_the_report_of_all(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    ours = open_case(work, Opening("host", "yes"))
    theirs = open_case(other, Opening("host", "yes"))
    for desk, opened, name in ((work, ours, "Ximena Vásquez Núñez"), (other, theirs, "Jimena Basques Nunes")):
        core = core_part(opened.id)
        desk.append([Deed(core, "value", "case/name_used", name), Deed(core, "value", "case/age_stated", 17)])
    send_cases(other, Sending((theirs.id,), work.vault.device.id), stick)
    set_case_value(other, theirs.id, "label", "gorra azul")
    send_cases(other, Sending((theirs.id,), work.vault.device.id), stick)
    report = received(counter)
    rows = report.suspects.list.rows
    assert rows.rowCount() == 1
    asked: list[str] = []
    report.case_asked.connect(asked.append)
    report.suspects.list._take(rows.index(0))
    assert asked == [theirs.id]


def test_of_what_was_received_before_nothing_is_counted_as_new(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    on_stick(work, other, stick, "gorra roja")
    received(counter).back.click()
    settle(counter)
    assert "nada nuevo" in words_in(gathered(counter))


def test_mere_receipts_are_called_so_where_it_is_read_first(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    send_cases(other, Sending((), work.vault.device.id), stick)
    shown = gathered(counter)
    first = [line.words() for line in shown.findChildren(IconWords)]
    assert "Solo acuses de lo que usted envió: ninguna anotación nueva" in first
    assert "solo acuses de lo que usted envió" in words_in(shown)
    assert "0 anotaciones" not in words_in(shown)
    assert not shown.take.isHidden(), "they say what arrived"
