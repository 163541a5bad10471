"""A person of Honduras in Guatemala who agreed that the liaison there is told, with all that a packet asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from repatria.content.library import Library
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.packets.preparing import Prepared, prepare_packet
from repatria.services.packets.previewing import Asked
from repatria.services.vaults import leave
from repatria.simulator import agreeing
from repatria.simulator.agreeing import NAME, notice
from tests.posts import TestClock, introduce, make_post

__all__ = ["NAME", "notice"]

ALL = ("code_needs", "identity", "documents", "family", "travel")
ALSO = {"not_to_tell": "Dónde vive mi hermana"}


def allowed(desk: Desk, *fields: str, **other: Any) -> OpenedCase:
    """Return a case of an adult who fears nobody and agreed, with F13 finished."""
    return agreeing.opens_agreed(desk, *(fields or ALL), also=ALSO, rows=(other,))


def agree(desk: Desk, case: OpenedCase, *fields: str, withdrawn: bool = False, **other: Any) -> None:
    agreeing.agrees(desk, case.id, *(fields or ALL), withdrawn=withdrawn, also=ALSO, rows=(other,))


@pytest.fixture
def case(sender: Desk) -> OpenedCase:
    return allowed(sender)


@pytest.fixture
def sender(tmp_path: Path, library: Library, clock: TestClock) -> Iterator[Desk]:
    """The liaison of Guatemala."""
    desk = make_post(
        tmp_path / "gtm", "Enlace GTM", person="Luz M.", library=library, clock=clock, role="liaison"
    )
    yield desk
    leave(desk)


@pytest.fixture
def receiver(tmp_path: Path, library: Library, clock: TestClock, sender: Desk) -> Iterator[Desk]:
    """The liaison of Honduras, whom she knows."""
    desk = make_post(
        tmp_path / "hnd", "Enlace HND", "HND", person="Sol P.", library=library, clock=clock, role="liaison"
    )
    introduce(sender, desk)
    yield desk
    leave(desk)


def asked(desk: Desk, case: OpenedCase, to: Desk, **other: Any) -> Asked:
    return replace(agreeing.asked(desk, case.id, to.vault.device.id), **other)


def sent(desk: Desk, case: OpenedCase, to: Desk, folder: Path) -> Prepared:
    folder.mkdir(exist_ok=True)
    return prepare_packet(desk, asked(desk, case, to), folder)
