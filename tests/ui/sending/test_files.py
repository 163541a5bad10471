"""Enviar says how many files go behind the words, and a post on a thin line is sent words alone from then on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.services.attachments.adding import NewAttachment, add_attachment
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.exchange.files_came import FilesCame
from repatria.services.exchange.files_choice import goes_without_files
from repatria.services.exchange.held import held_here
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.vaults import leave
from repatria.ui.pages import Page
from repatria.ui.receiving.counted_lines import ReceivedLines
from repatria.ui.receiving.held_sections import HeldSections
from repatria.ui.sending.page import SendingPage
from tests.posts import make_post
from tests.ui.exchange import OURS, Counter, words_in


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    work = make_post(tmp_path / "ours", OURS, person="Ana Morales")
    yield work
    leave(work)


@pytest.fixture
def counter(qtbot: QtBot, work: Work) -> Iterator[Counter]:
    counter = Counter(
        qtbot,
        work,
        lambda desk: [Page("sending", "send", lambda: "Enviar", lambda: SendingPage(desk, tuple))],
    )
    yield counter
    counter.leave()


@pytest.fixture
def case(work: Work, tmp_path: Path) -> OpenedCase:
    """A case with a file for everybody and a protected one."""
    opened = open_case(work, Opening("host", "no"))
    source = tmp_path / "scan"
    source.write_bytes(b"%PDF-1.4 " + b"x" * 3000)
    for level in ("L1", "L3"):
        add_attachment(work, opened.id, source, NewAttachment(level=level), keep_told=True)
    return opened


def ready(counter: Counter, case: OpenedCase, folder: Path) -> SendingPage:
    page = counter.page("sending")
    assert isinstance(page, SendingPage)
    page.reload()
    counter.settle()
    counter.sitting.window.go("sending", {"case": case.id})
    counter.settle()
    page.compose.place.set_folder(folder)
    return page


def test_how_many_files_go_is_said_and_they_are_written_behind_the_words(
    counter: Counter, work: Work, other: Work, case: OpenedCase, stick: Path
) -> None:
    page = ready(counter, case, stick)
    assert "1 archivos (" in page.compose.summary.text()
    assert "1 archivos que le faltan" in page.compose.files.says.text()
    page.compose.protected.choose("Rosa, supervisora")
    assert "2 archivos (" in page.compose.summary.text()
    page.compose.protected.reset()
    page.compose.seal.click()
    counter.settle()
    counter.settle()
    assert "1 archivos de expedientes" in words_in(page.currentWidget())
    previews = [preview_bundle(other, path) for path in stick.iterdir()]
    assert sorted(one.files for one in previews) == [0, 1]


def test_without_files_the_words_go_alone_and_it_stays_so_for_that_post(
    counter: Counter, work: Work, other: Work, case: OpenedCase, stick: Path
) -> None:
    page = ready(counter, case, stick)
    page.compose.files.without.click()
    assert page.compose.sending().files == "none"
    assert "Los archivos siguen pendientes" in words_in(page.compose.files)
    assert "archivo" not in page.compose.summary.text()
    page.compose.seal.click()
    counter.settle()
    counter.settle()
    assert len(list(stick.iterdir())) == 1
    assert goes_without_files(work, other.vault.device.id)


def test_what_waits_for_its_case_is_said_until_it_comes(
    qtbot: QtBot, work: Work, other: Work, case: OpenedCase, counter: Counter, stick: Path
) -> None:
    page = ready(counter, case, stick)
    page.compose.seal.click()
    counter.settle()
    counter.settle()
    words, pictures = sorted(stick.iterdir(), key=lambda path: preview_bundle(other, path).files)
    receive_bundle(other, preview_bundle(other, pictures))
    sections = HeldSections(other)
    qtbot.addWidget(sections)
    sections.show_held(held_here(other))
    assert "1 archivos de" in words_in(sections)
    assert "esperan el expediente que los nombra" in words_in(sections)
    receive_bundle(other, preview_bundle(other, words))
    assert held_here(other).files == ()


def test_what_became_of_files_is_told_each_once() -> None:
    came = FilesCame(new=2, waiting={"a": ""}, refused=1, erased=1, left_out=3, entered=1)
    said = [line.words() for line in ReceivedLines().file_lines([came])]
    assert len(said) == 5
    assert said[0].startswith("1 archivos de expedientes no son")
    assert said[2].startswith("3 archivos de expedientes ya están")
