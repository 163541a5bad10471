"""A day of keeping is written as the window writes every other day, in both languages."""

from __future__ import annotations

import pytest

from repatria.ui.case.asking.erasing_asking import day_words
from repatria.ui.i18n import Speech


@pytest.mark.parametrize(("language", "words"), [("es", "vie 20 nov 2026"), ("en", "Fri 20 Nov 2026")])
def test_the_day_comes_before_the_month_and_names_its_year(speech: Speech, language: str, words: str) -> None:
    speech.speak(language)
    assert day_words("2026-11-20") == words


def test_what_is_no_day_stays_as_it_is(speech: Speech) -> None:
    assert day_words("por verificar") == "por verificar"
