"""Only the digits that every reader of a date knows make one."""

from __future__ import annotations

import pytest

from repatria.domain.forms.values import is_date, normalise
from tests.domain.forms.making import ask


@pytest.mark.parametrize("written", ["٢٠١١", "٢٠١١-٠٥", "٢٠١١-٠٥-٠١", "２０１１"])
def test_digits_of_other_scripts_are_no_date(written: str) -> None:
    assert not is_date(written)


@pytest.mark.parametrize("kind", ["integer", "decimal"])
def test_nor_a_number(kind: str) -> None:
    assert normalise(ask("n", kind), "٢٠", ()) == "٢٠"
