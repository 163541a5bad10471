"""Where nothing but an answer is owed, the receipt goes alone: one comes to it from Recibir, and marks no case."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.exchange.asked_again import lacked_by
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.register import sent_bundles
from repatria.services.exchange.sending import Sent, send_cases
from repatria.ui.receiving.all_reported import AllReported
from repatria.ui.receiving.previewing import Previewed
from repatria.ui.receiving.reporting import Reported
from repatria.ui.sending.result import Result
from tests.ui.both_pages import counter, work
from tests.ui.exchange import THEIRS, Counter, settle, words_in

__all__ = ["counter", "work"]


def one_file(work: Work, other: Work, stick: Path) -> Sent:
    case = open_case(other, Opening("host", "no"))
    return send_cases(other, Sending((case.id,), work.vault.device.id), stick)


def test_of_a_file_that_never_came_one_goes_to_the_receipt_that_asks_for_it(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    one_file(work, other, stick).path.unlink()
    came = one_file(work, other, stick)
    receive_bundle(work, preview_bundle(work, came.path))
    came.path.unlink()
    page: Any = counter.page("receiving")
    settle(counter)
    (ask,) = page.start.held.receipts
    assert ask.text() == f"Enviar el acuse a {THEIRS}…"
    ask.click()
    settle(counter)
    assert counter.sitting.window.current() == "sending"
    sending: Any = counter.sitting.window.page("sending")
    assert sending.compose.device == other.vault.device.id
    assert sending.compose.summary.text() == f"Solo el acuse para {THEIRS}"
    sending.compose.protected.box.setChecked(True)  # and asks nobody else: nothing of a case goes
    sending.compose.seal.click()
    settle(counter)
    assert "Solo el acuse: qué llegó aquí y qué nunca llegó." in words_in(sending.currentWidget())
    (sent,) = sent_bundles(work)
    assert sent.cases == 0
    receive_bundle(other, preview_bundle(other, next(stick.glob("*.repatria"))))
    assert lacked_by(other, work.vault.device.id), "the other post is asked for it again"
    sending.currentWidget().again.emit()
    settle(counter)
    assert not sending.compose.which.is_receipt(), "the next file is chosen anew"
    row = sending.compose.history.list.rows.index(0).data()
    assert "0 expedientes" not in row
    assert "solo llevaba acuses" in row


def test_what_came_on_a_stick_is_acknowledged_from_its_report(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    sent = one_file(work, other, stick)
    page: Any = counter.page("receiving")
    page.take(sent.path)
    settle(counter)
    shown = page.currentWidget()
    assert isinstance(shown, Previewed)
    shown.take.click()
    settle(counter)
    report = page.currentWidget()
    assert isinstance(report, Reported)
    assert report.receipt.text() == "Enviar el acuse…"
    report.receipt.click()
    settle(counter)
    sending: Any = counter.sitting.window.page("sending")
    assert sending.compose.sending() == Sending((), other.vault.device.id)


def everything(counter: Counter) -> AllReported:
    page: Any = counter.page("receiving")
    page.reload()
    settle(counter)
    page.start.all.click()
    settle(counter)
    page.currentWidget().take.click()
    settle(counter)
    report = page.currentWidget()
    assert isinstance(report, AllReported)
    return report


def test_what_came_on_a_stick_is_acknowledged_from_the_report_of_everything(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    for _ in range(2):
        one_file(work, other, stick)
    (send,) = everything(counter).by_hand
    assert send.text() == f"Enviar el acuse a {THEIRS}…"
    send.click()
    settle(counter)
    sending: Any = counter.sitting.window.page("sending")
    assert sending.compose.sending() == Sending((), other.vault.device.id)


def test_whoever_sent_only_a_receipt_is_sent_none_for_it(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    send_cases(other, Sending((), work.vault.device.id), stick)
    assert not everything(counter).by_hand


def test_it_is_asked_for_before_what_was_written_last(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    """Found by two new users: «the file is written» of the file before was taken for the receipt's."""
    case = open_case(work, Opening("host", "no"))
    page: Any = counter.page("sending")
    counter.sitting.window.go("sending", {"receipt_for": other.vault.device.id})
    settle(counter)
    page.compose.seal.click()
    settle(counter)
    assert isinstance(page.currentWidget(), Result)
    counter.sitting.window.go("sending", {"receipt_for": other.vault.device.id})
    settle(counter)
    assert page.currentWidget() is page.compose
    assert page.compose.summary.text() == f"Solo el acuse para {THEIRS}"
    page.compose.seal.click()
    settle(counter)
    counter.sitting.window.go("sending", {"case": case.id})
    settle(counter)
    assert page.currentWidget() is page.compose


def test_it_is_chosen_by_hand_and_no_case_goes_with_it(counter: Counter, work: Work, other: Work) -> None:
    open_case(work, Opening("host", "no"))
    page: Any = counter.page("sending")
    page.reload()
    settle(counter)
    page.compose.checks.every.click()
    assert len(page.compose.sending().cases) == 1
    page.compose.which.only_receipt.click()
    assert page.compose.sending() == Sending((), other.vault.device.id)
    assert page.compose.checks.isHidden()
    assert page.compose.kept.isHidden(), "nothing protected is asked about"
    assert page.compose.chosen()["receipt"] is True
    page.compose.which.only_receipt.click()
    assert len(page.compose.sending().cases) == 1, "the marks were kept"
    assert not page.compose.checks.isHidden()
