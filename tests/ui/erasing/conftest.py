"""Desks for the tests of erasing: who sits there is a supervisor where a test asks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from repatria.domain.ids import CaseId
from repatria.services.desk import Desk as Work
from tests.posts import TestClock, seat
from tests.services.erasing import closed_case, past
from tests.ui.desks import clock, desk, library, told, work

__all__ = ["clock", "desk", "library", "told", "work"]


@pytest.fixture
def due(work: Work, clock: TestClock) -> CaseId:
    """A closed case past its day, at the desk of a supervisor."""
    seat(work, replace(work.person, role="supervisor"))
    case = closed_case(work)
    past(clock)
    return case
