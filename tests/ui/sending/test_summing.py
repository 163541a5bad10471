"""The sentence above the verb of *Enviar* says before sealing what goes, what stays and about what size."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk
from repatria.services.exchange.choosing import Choice, choice_for
from repatria.services.exchange.going import Sending
from repatria.services.exchange.sending import send_cases
from repatria.services.vaults import leave
from repatria.ui.sending.summing import Summing, about_size
from tests.posts import make_post
from tests.services.across import allowed
from tests.ui.exchange import OURS, THEIRS


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Desk]:
    work = make_post(tmp_path / "ours", OURS, role="supervisor")
    yield work
    leave(work)


def said(choice: Choice, *, protected: bool) -> str:
    return Summing().of(choice.cases, choice, THEIRS, protected=protected)


def test_what_is_protected_stays_and_that_is_said_before_anything_is_sealed(work: Desk, other: Desk) -> None:
    open_case(work, Opening("host", "no"))
    device = other.vault.device.id
    assert "lo protegido" not in said(choice_for(work, device), protected=False), "nothing is"
    allowed(work)
    choice = choice_for(work, device)
    assert " · se queda lo protegido de 1 expedientes" in said(choice, protected=False)
    told = said(choice, protected=True)
    assert " · lo protegido de 1 expedientes" in told
    assert "se queda" not in told


def test_about_the_size_of_the_file_is_said(work: Desk, other: Desk, stick: Path) -> None:
    cases = [open_case(work, Opening("host", "no", label=f"gorra {place}")).id for place in range(12)]
    device = other.vault.device.id
    choice = choice_for(work, device)
    assert " · unos 45 kB" in said(choice, protected=False)
    sent = send_cases(work, Sending(tuple(cases), device), stick)
    assert 0.7 < about_size(sum(one.core for one in choice.cases)) / sent.size < 1.4
