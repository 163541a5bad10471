from __future__ import annotations

import pytest

from repatria.content.adopting.warnings import worth_telling
from repatria.content.xforms.compiling import compile_form

ABOUT_OTHERS = {
    "a picture": "| | type | name | label |\n| | image | foto | Foto |\n",
    "a language without a code": "| | type | name | label::Español |\n| | text | a | A |\n",
    "words that one language lacks": "| | type | name | label::A (en) | hint::B (es) |\n| | text | a | A | B |\n",
}


@pytest.mark.parametrize("rows", ABOUT_OTHERS.values(), ids=ABOUT_OTHERS)
def test_what_is_told_of_other_programs_is_not_told_here(rows: str) -> None:
    warnings = compile_form("f.md", f"| survey |\n{rows}".encode()).warnings
    assert warnings, "pyxform says it"
    assert worth_telling(warnings) == ()


def test_what_says_something_of_the_form_is_told() -> None:
    sheet = (
        "| survey |\n| | type | name | label | disabled |\n| | text | a | A | yes |\n| | text | z | Z | |\n"
    )
    warnings = compile_form("f.md", sheet.encode()).warnings
    assert worth_telling(warnings) == warnings != ()
