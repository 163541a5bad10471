"""Enviar says that another is liaison now, what she lacks of what the former had, and prepares it at one press."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.events.kinds import protected_part
from repatria.domain.ids import CaseId
from repatria.services.cases.opening import Opening, open_case
from repatria.services.country.issuing import issue_directory
from repatria.services.country.revoking import revoke_device
from repatria.services.desk import Desk as Work
from repatria.services.exchange.delivering import put_in_outbox, undelivered
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.sending import send_cases
from repatria.services.vaults import leave
from repatria.ui.pages import Page
from repatria.ui.sending.page import SendingPage
from tests.posts import TestClock, introduce, keep_folder, make_post
from tests.services.country.states import certify_here, found_with_liaison, pin_at
from tests.ui.exchange import OURS, Counter, settle, words_in


@pytest.fixture
def clock() -> TestClock:
    return TestClock()


@pytest.fixture
def work(tmp_path: Path, clock: TestClock) -> Iterator[Work]:
    work = make_post(tmp_path / "ours", OURS, person="Ana Morales", clock=clock)
    yield work
    leave(work)


@pytest.fixture
def liaisons(work: Work, tmp_path: Path, clock: TestClock) -> Iterator[tuple[Work, Work]]:
    """The former, which lost its device, and the one of now; the former was sent a case and waits for another."""
    former, now = (make_post(tmp_path / name, name, clock=clock) for name in ("Guatemala", "Xela"))
    for one, other in ((work, former), (work, now), (former, now)):
        introduce(one, other)
    root = found_with_liaison(former)
    for one in (work, now):
        pin_at(one, former, root, tmp_path)
    send_cases(work, Sending((case_at(work, "gorra roja"),), former.vault.device.id), tmp_path)
    hidden = case_at(work, "blusa azul")
    work.append([work.value(protected_part(hidden), "case/danger", "secreto")])
    agreed = Sending((hidden,), former.vault.device.id, protected=True, approved_by="Supervisora")
    (tmp_path / "share").mkdir()
    put_in_outbox(work, agreed, keep_folder(work, tmp_path / "share").id)
    clock.pass_time(days=1)
    certify_here(now, root)
    issue_directory(now)
    revoke_device(now, former.vault.device.id, "Se perdió el equipo.")
    yield former, now
    for one in (former, now):
        leave(one)


@pytest.fixture
def counter(qtbot: QtBot, work: Work, liaisons: tuple[Work, Work]) -> Iterator[Counter]:
    def build(desk: object) -> list[Page]:
        return [Page("sending", "send", lambda: "Enviar", lambda: SendingPage(desk, tuple))]  # type: ignore[arg-type]

    counter = Counter(qtbot, work, build)
    yield counter
    counter.leave()


def case_at(desk: Work, label: str) -> CaseId:
    return open_case(desk, Opening("host", "no", label=label)).id


def shown(counter: Counter) -> SendingPage:
    page = counter.page("sending")
    assert isinstance(page, SendingPage)
    settle(counter)
    return page


def hear(work: Work, liaison: Work, folder: Path) -> None:
    folder.mkdir()
    sent = send_cases(liaison, Sending((), work.vault.device.id), folder)
    receive_bundle(work, preview_bundle(work, sent.path))


def test_what_the_former_had_is_marked_for_the_one_of_now_at_one_press(
    counter: Counter, work: Work, liaisons: tuple[Work, Work], tmp_path: Path
) -> None:
    page = shown(counter)
    told = page.compose.liaison_changed
    assert not told.isVisible()
    hear(work, liaisons[1], tmp_path / "news")
    page.reload()
    settle(counter)
    assert told.isVisible()
    said = words_in(told)
    assert "El enlace es ahora Xela." in said
    assert "2 expedientes que tenía Guatemala no los tiene Xela todavía." in said
    assert "De 1 tenía también lo protegido" in said
    plain, secret = told.buttons
    secret.click()
    settle(counter)
    assert [one.label for one in page.compose.checks.marked()] == ["blusa azul"]
    assert page.compose.protected.wanted()
    assert not page.compose.protected.complete(), "a second person has to be named"
    plain.click()
    settle(counter)
    assert sorted(one.label for one in page.compose.checks.marked()) == ["blusa azul", "gorra roja"]
    assert page.compose.post_name() == "Xela"
    assert not page.compose.protected.wanted()


def test_what_waits_for_a_revoked_device_is_told_and_not_carried(
    counter: Counter, work: Work, liaisons: tuple[Work, Work], tmp_path: Path
) -> None:
    hear(work, liaisons[1], tmp_path / "news")
    page = shown(counter)
    page.reload()
    settle(counter)
    waiting = page.compose.to_deliver
    assert waiting.isVisible()
    assert not waiting.deliver.isEnabled()
    assert waiting.withdraw.isEnabled()
    (row,) = undelivered(work)
    assert "revocado" in waiting.list._look(row).note
    waiting.deliver_asked.emit()
    settle(counter)
    assert [one.bundle for one in undelivered(work)] == [row.bundle]
