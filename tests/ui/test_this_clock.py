"""A moment that no post's clock says is told so that nobody takes the day for the month."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale

from repatria.ui.this_clock import by_this_clock


@pytest.fixture(autouse=True)
def language() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(("language_of", "month"), [("es", "dic"), ("en", "Dec")])
def test_the_month_stands_in_letters_and_the_hour_is_that_of_the_machine(
    language_of: str, month: str
) -> None:
    QLocale.setDefault(QLocale(language_of))
    local = datetime(2026, 12, 5, 14, 0, tzinfo=UTC).astimezone()
    assert by_this_clock("2026-12-05T14:00:00Z") == f"{local.day} {month} 2026, {local:%H:%M}"
    assert by_this_clock("2026-12-05T14:00:00+00:00") == by_this_clock("2026-12-05T14:00:00Z")
