"""In our own forms too, nothing that is worked out from an answer is less protected than that answer."""

from __future__ import annotations

import pytest

from repatria.content.adopting.levels import at_strictest
from tests.content.shipped import FORMS
from tests.posts import shipped


@pytest.mark.parametrize("name", FORMS)
def test_no_calculation_carries_an_answer_down(name: str) -> None:
    library = shipped()
    assert at_strictest(library.forms[name], library.plans[name])[1] == ()
