"""The simulator finds what is wrong: a fault planted in the program is a violation in some of few schedules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from repatria.domain.protocol.permissions import Permission
from repatria.services.cases.casefile import CaseFile
from repatria.services.exchange import receiving, sending
from repatria.services.exchange.receipts import Receipts, receipts_for
from repatria.simulator import carrier, lines
from repatria.simulator.schedule import run
from repatria.store.log.events import ingest
from tests.posts import shipped

SEEDS = range(1, 5)
MORE = range(1, 41)
"""In one of these, and mostly in the first, each fault shows."""


def violations(folder: Path, seeds: Iterable[int]) -> Iterator[str]:
    for seed in seeds:
        yield from run(seed, folder / str(seed), shipped(), posts=4, turns=40).broken


@pytest.fixture
def plain(tmp_path: Path) -> Callable[[], Iterator[str]]:
    """Run schedules, one after the other as long as somebody asks for more violations."""
    return lambda: violations(tmp_path, MORE)


def test_without_a_fault_there_is_no_violation(tmp_path: Path) -> None:
    assert list(violations(tmp_path, SEEDS)) == []


def test_a_post_that_says_it_has_what_it_has_not(
    plain: Callable[[], Iterator[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def boasting(desk: Any, device: str, parts: Iterable[str]) -> Receipts:
        said = receipts_for(desk, device, parts)
        return {part: {log: n + 5 for log, n in logs.items()} for part, logs in said.items()}

    monkeypatch.setattr(sending, "receipts_for", boasting)
    assert any("lacks" in one for one in plain())


def test_a_post_that_drops_the_last_event_of_what_it_receives(
    plain: Callable[[], Iterator[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def dropping(connection: Any, runs: Iterable[Any], **more: Any) -> Any:
        short = ((part, log, events[:-1]) for part, log, events in runs if len(events) > 1)
        return ingest(connection, short, **more)

    monkeypatch.setattr(receiving, "ingest", dropping)
    assert any("lacks" in one for one in plain())


def test_a_safeguard_that_forgets_who_is_protected(
    plain: Callable[[], Iterator[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    careful = CaseFile.may

    def careless(self: CaseFile, act: str) -> Permission:
        return replace(careful(self, act), allowed=True)

    monkeypatch.setattr(CaseFile, "may", careless)
    assert any("is open" in one for one in plain())


def test_a_post_that_takes_what_was_damaged(
    plain: Callable[[], Iterator[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        carrier.Carrier, "_must_refuse", lambda self, taker, sealed, what: self.wrongly_taken.append(what)
    )
    assert any("damaged" in one for one in plain())


def test_a_post_that_forgets_what_it_delivered(
    plain: Callable[[], Iterator[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "delivered", lambda desk, route, gone: None)
    assert any("did not get rid" in one for one in plain())
