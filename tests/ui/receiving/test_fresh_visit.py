"""Coming back later to *Enviar* or *Recibir* one finds where it begins, and not what became of the file before."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.exchange.going import Sending
from repatria.services.exchange.sending import send_cases
from repatria.ui.receiving.all_reported import AllReported
from repatria.ui.receiving.previewing import Previewed
from repatria.ui.receiving.reporting import Reported
from repatria.ui.sending.result import Result
from tests.ui.both_pages import counter, work
from tests.ui.exchange import Counter, settle

__all__ = ["counter", "work"]


def go(counter: Counter, key: str) -> None:
    counter.sitting.window.go(key)
    settle(counter)


def received(counter: Counter, work: Work, other: Work, stick: Path, *, together: bool) -> Any:
    case = open_case(other, Opening("host", "no"))
    path = send_cases(other, Sending((case.id,), work.vault.device.id), stick).path
    page: Any = counter.page("receiving")
    settle(counter)
    if together:
        page.start.all.click()
    else:
        page.take(path)
    settle(counter)
    page.currentWidget().accepted.emit()
    settle(counter)
    assert isinstance(page.currentWidget(), AllReported if together else Reported)
    return page


@pytest.mark.parametrize("together", [False, True], ids=["one file", "everything"])
def test_a_report_stays_until_one_goes_to_another_page(
    counter: Counter, work: Work, other: Work, stick: Path, together: bool
) -> None:
    page = received(counter, work, other, stick, together=together)
    page.parentWidget().hide()  # as behind a lock
    page.parentWidget().show()
    settle(counter)
    assert page.currentWidget() is not page.start
    go(counter, "sending")
    go(counter, "receiving")
    assert page.currentWidget() is page.start


@pytest.mark.parametrize("together", [False, True], ids=["one file", "everything"])
def test_on_a_way_that_the_report_offers_it_stays_and_then_no_more(
    counter: Counter, work: Work, other: Work, stick: Path, together: bool
) -> None:
    page = received(counter, work, other, stick, together=together)
    shown = page.currentWidget()
    if together:
        shown.sending_asked.emit(other.vault.device.id)
    else:
        shown.receipt_asked.emit()
    settle(counter)
    assert counter.sitting.window.current() == "sending"
    go(counter, "receiving")
    assert page.currentWidget() is shown
    go(counter, "sending")
    go(counter, "receiving")
    assert page.currentWidget() is page.start


def test_what_was_not_accepted_yet_waits_for_the_answer(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    case = open_case(other, Opening("host", "no"))
    path = send_cases(other, Sending((case.id,), work.vault.device.id), stick).path
    page: Any = counter.page("receiving")
    page.take(path)
    settle(counter)
    go(counter, "sending")
    go(counter, "receiving")
    assert isinstance(page.currentWidget(), Previewed)


def test_what_was_sent_is_said_until_one_goes_to_another_page(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    page: Any = counter.page("sending")
    page.go_to({"receipt_for": other.vault.device.id})
    settle(counter)
    page.compose.seal.click()
    settle(counter)
    assert isinstance(page.currentWidget(), Result)
    go(counter, "receiving")
    go(counter, "sending")
    assert page.currentWidget() is page.compose


def test_what_is_written_while_one_is_elsewhere_is_said_when_one_comes_back(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    page: Any = counter.page("sending")
    page.go_to({"receipt_for": other.vault.device.id})
    settle(counter)
    page.compose.seal.click()
    counter.sitting.window.go("receiving")
    settle(counter)
    go(counter, "sending")
    assert isinstance(page.currentWidget(), Result)
