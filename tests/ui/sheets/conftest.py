from __future__ import annotations

import pytest

from repatria.ui.i18n import Speech
from tests.ui.desks import clock, desk, library, told, work
from tests.ui.filling.conftest import adult, girl

__all__ = ["adult", "clock", "desk", "girl", "library", "told", "work"]


@pytest.fixture(autouse=True)
def spanish(speech: Speech) -> None:
    speech.speak("es")
