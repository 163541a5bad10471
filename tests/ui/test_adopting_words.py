"""The report of a form that is brought in says what whoever fills it will meet."""

from __future__ import annotations

import pytest

from repatria.content.adopting.notices import Became, Notice
from repatria.ui.messages.adopting import notice_words


@pytest.mark.usefixtures("qapp")
def test_of_counted_rows_it_is_said_that_they_come_and_that_one_too_many_keeps_the_form_open() -> None:
    assert notice_words(Notice(Became.ROWS_COUNTED, ("hijo", "p"))) == (
        "Las filas se abren solas, tantas como se cuentan; con una de más el formulario no se termina: hijo, p"
    )
