"""Words of definitions, in the languages they were written in."""

from __future__ import annotations

from collections.abc import Mapping

Text = Mapping[str, str]
"""Words by language code; Spanish is always there."""


def say(text: Text, language: str) -> str:
    """Return the words in *language*, else in Spanish, else nothing."""
    return text.get(language) or text.get("es", "")
