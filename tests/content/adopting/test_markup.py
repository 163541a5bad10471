"""Words of forms of others are read without the marks that only make them look otherwise."""

from __future__ import annotations

import pytest

from repatria.content.adopting.markup import unmarked
from repatria.content.adopting.reading import bring_in
from tests.content.compiled import to_xform


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('Going <span style="color:red">red</span>', "Going red"),
        ("New<br><br/>Lines", "New\n\nLines"),
        ("<u>Underline</u> <i>italic</i>", "Underline italic"),
        ("# Big\n###### small", "Big\nsmall"),
        ("**Bold** and not __bold__ ____", "Bold and not __bold__ ____"),
        ("[here](https://example.org/a?b=1)", "here (https://example.org/a?b=1)"),
        (
            "2 * 3 ** 4, a < b > c, snake_case_name, __init__ #4",
            "2 * 3 ** 4, a < b > c, snake_case_name, __init__ #4",
        ),
        ("[ ] (nothing) <institution> <price>", "[ ] (nothing) <institution> <price>"),
    ],
)
def test_marks_go_and_words_stay(written: str, read: str) -> None:
    assert unmarked(written) == read


SHEET = """
| survey | | | | |
| | type | name | label | hint |
| | text | who | **Quién** <b>es</b> ${who2} | <i>Apellidos</i> |
| | text | who2 | Otra | |
"""


def test_labels_and_hints_of_a_form_are_read_without_them() -> None:
    form = bring_in("hoja.md", to_xform("hoja.md", SHEET.encode())[0]).form
    asked = {question.name: question for question in form.questions()}
    assert asked["x-who"].label["es"] == "Quién es [Otra]"
    assert asked["x-who"].hint["es"] == "Apellidos"
