from __future__ import annotations

import pytest

from repatria.ui.i18n import Speech
from tests.ui.desks import clock, desk, library, told, work

__all__ = ["clock", "desk", "library", "told", "work"]


@pytest.fixture(autouse=True)
def spanish(speech: Speech) -> None:
    speech.speak("es")
