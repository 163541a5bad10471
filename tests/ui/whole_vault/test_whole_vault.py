"""Sacar toda la bóveda: sealed unless somebody says otherwise and answers for it; what stays is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from pytestqt.qtbot import QtBot

from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.restricting import restrict_case
from repatria.services.desk import Desk as Work
from repatria.services.vaults import leave
from repatria.ui.pages import Page
from repatria.ui.whole_vault.page import WholeVaultPage
from tests.posts import make_post, seat
from tests.ui.exchange import OURS, Counter, words_in


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    work = make_post(tmp_path / "ours", OURS, person="Ana Morales", role="supervisor")
    open_case(work, Opening("host", "no", label="rebozo azul"))
    restrict_case(work, open_case(work, Opening("host", "no")).id)
    yield work
    leave(work)


@pytest.fixture
def counter(qtbot: QtBot, work: Work) -> Iterator[Counter]:
    def build(desk: object) -> list[Page]:
        return [Page("whole", "send", lambda: "Sacar", lambda: WholeVaultPage(desk, lambda: ()))]  # type: ignore[arg-type]  # one

    counter = Counter(qtbot, work, build)
    yield counter
    counter.leave()


def shown(counter: Counter, folder: Path) -> WholeVaultPage:
    page = counter.page("whole")
    assert isinstance(page, WholeVaultPage)
    page.reload()
    counter.settle()
    page.compose.place.set_folder(folder)
    return page


def press(counter: Counter, page: WholeVaultPage) -> str:
    page.compose.verb.click()
    counter.settle()
    counter.settle()
    return words_in(page.currentWidget())


def test_it_says_what_goes_and_leaves_sealed_for_a_reason(counter: Counter, work: Work, stick: Path) -> None:
    page = shown(counter, stick)
    assert "1 expediente" in page.compose.counted.words()
    assert "1 reservado" in page.compose.counted.words()
    press(counter, page)
    assert page.compose.manner.posts is not None
    page.compose.manner.posts.set_value([work.vault.device.id])
    press(counter, page)
    assert "Escriba por qué" in page.compose.why.message()
    assert list(stick.iterdir()) == []
    page.compose.why.set_value("El puesto cierra")
    said = press(counter, page)
    [written] = stick.iterdir()
    assert written.name.endswith(".tar.age")
    assert f"Sellado para {OURS}" in said


def test_readable_it_asks_why_and_asks_again(counter: Counter, stick: Path) -> None:
    page = shown(counter, stick)
    page.compose.manner.way._choose("readable")
    assert not page.compose.why.isVisibleTo(page.compose)
    page.compose.manner.reason.set_value("El puesto cierra")
    counter.asker.answer_next("back")
    press(counter, page)
    assert list(stick.iterdir()) == []
    counter.asker.answer_next("write")
    said = press(counter, page)
    [written] = stick.iterdir()
    with ZipFile(written) as packed:
        assert "README.md" in packed.namelist()
    assert "No está sellado" in said


def test_whoever_does_not_answer_for_the_post_is_told_who_does(
    counter: Counter, work: Work, stick: Path
) -> None:
    seat(work, replace(work.person, role="case_manager"))
    page = shown(counter, stick)
    assert not page.compose.verb.isEnabled()
    assert "quien coordina" in page.compose.trouble.words()
