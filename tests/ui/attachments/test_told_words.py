"""What a file tells besides is said as people read it."""

from __future__ import annotations

import pytest

from repatria.content.pictures.told import Told, What
from repatria.ui.attachments.told_words import told_lines


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("CreationDate: D:20260312172500-06'00'", "2026-03-12 17:25 (-06'00')"),
        ("DateTimeOriginal: 2026:03:12 17:25:59", "2026-03-12 17:25"),
        ("CreationDate: D:20260312172500Z", "2026-03-12 17:25"),
        ("CreationDate: antes de la frontera", "antes de la frontera"),
        ("CreationDate: D:2026", "D:2026"),
    ],
)
def test_when_it_was_made_stands_in_figures_that_people_read(written: str, said: str) -> None:
    assert told_lines((Told(What.TIME, written),)) == [f"Cuándo se hizo: {said}"]
