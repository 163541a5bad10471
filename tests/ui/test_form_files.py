"""Why a ministry's file is refused is said to whoever has it open: by sheet, row and expression."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.errors import DefinitionError, VanishedError
from repatria.services.forms.adopted import check_file
from repatria.ui.i18n import Speech
from repatria.ui.messages.form_files import refused_file

BROKEN = """| survey |
| | type | name | label | calculation |
| | text | a | A | |
| | calculate | x | | foo(${a}) |
| settings |
| | form_id |
| | f |
"""
TWICE = "| survey |\n| | type | name | label |\n| | text | a | A |\n| | text | a | B |\n"


@pytest.mark.parametrize(
    ("sheet", "said"), [(BROKEN, ("f.md", "foo(", "foo()")), (TWICE, ("f.md", "hoja «survey»", "fila 3"))]
)
def test_the_place_and_the_expression_are_named(speech: Speech, sheet: str, said: tuple[str, ...]) -> None:
    with pytest.raises(DefinitionError) as caught:
        check_file("f.md", sheet.encode())
    told = refused_file(caught.value)
    assert all(one in told.happened + told.advice for one in said), told
    assert "protocolo" not in told.happened, "nobody brought in a protocol"


def test_what_is_no_fault_of_the_file_keeps_its_own_words(speech: Speech) -> None:
    assert "Corríjalo" not in refused_file(VanishedError(place=str(Path("x")))).advice
