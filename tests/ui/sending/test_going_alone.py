"""Before it is sealed, the foot of *Enviar* says which other case of the same person does not go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from repatria.services.cases.joining import join_cases
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.vaults import leave
from repatria.ui.pages import Page
from repatria.ui.sending.page import SendingPage
from repatria.ui.sending.summing import Summing
from repatria.ui.theme import Theme, apply_theme
from tests.posts import make_post
from tests.ui.exchange import OURS, Counter


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    work = make_post(tmp_path / "ours", OURS, person="Ana Morales")
    yield work
    leave(work)


@pytest.fixture
def pair(work: Work, other: Work) -> tuple[OpenedCase, OpenedCase]:
    """Two cases of one person, for a post that has neither."""
    one, two = (open_case(work, Opening("host", "no", label=label)) for label in ("la del bus", "azul"))
    join_cases(work, one.id, two.id, "Lo dijo ella")
    return one, two


@pytest.fixture
def counter(qtbot: QtBot, work: Work) -> Iterator[Counter]:
    def build(desk: object) -> list[Page]:
        return [Page("sending", "send", lambda: "Enviar", lambda: SendingPage(desk, lambda: ()))]  # type: ignore[arg-type]

    counter = Counter(qtbot, work, build)
    yield counter
    counter.leave()


def test_who_goes_alone_is_said_until_both_are_marked(
    qapp: QApplication, pair: tuple[OpenedCase, OpenedCase], counter: Counter
) -> None:
    apply_theme(qapp, Theme.named("light", 2.0))
    one, two = pair
    page = counter.page("sending")
    page.reload()
    counter.settle()
    foot, checks = page.compose.foot, page.compose.checks
    assert foot.alone.isHidden()
    checks._mark({one.id})
    counter.settle()
    assert f"Sin {two.code}, de la misma persona" in foot.alone.words()
    assert not foot.alone.visibleRegion().isEmpty(), "in sight beside the verb"
    checks._mark({one.id, two.id})
    assert foot.alone.isHidden()
    checks._mark({two.id})
    assert one.code in foot.alone.words()
    page.compose.which.only_receipt.setChecked(True)
    assert foot.alone.isHidden(), "nobody goes"


def test_of_many_some_codes_are_named() -> None:
    said = Summing().alone([f"AAAA-000{number}" for number in range(5)])
    assert "AAAA-0000, AAAA-0001, AAAA-0002…" in said
