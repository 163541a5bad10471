"""How a country is called in the window."""

from __future__ import annotations

from repatria.domain.texts import say
from repatria.services.countries import named
from repatria.services.desk import Desk
from repatria.ui.i18n import spoken


def country_name(work: Desk, code: str) -> str:
    """Return the name of a country in the person's language, or its code."""
    return say(named(work, code), spoken())
