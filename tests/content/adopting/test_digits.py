"""A number has at most 15 digits, on screen as at the shell: so many stay what they are, and more is told."""

from __future__ import annotations

import pytest

from repatria.domain.reasons import Reason
from repatria.domain.xforms.checking import faults
from repatria.domain.xforms.entering import enter
from tests.content.adopting.both import Both, sheet

FORM = sheet("type|name|label", "decimal|much|M", "integer|many|N")
FIFTEEN = [
    "123456789.012345",
    "-0.12345678901234",
    "0.123456789012345",
    "99999999999999.9",
    ".0000000000000001",
    "+123456789012345",
]
MORE = ["1234567890.123456", "0.1234567890123456", "1234567890123456", "-.1234567890123456", "9" * 64]


@pytest.mark.parametrize("text", FIFTEEN)
def test_fifteen_digits_are_kept_each(text: str) -> None:
    form = Both(FORM)
    form.session.set_answer("x-much", text)
    assert form.session.problem_at("x-much") is None
    assert enter(form.filling, {"/data/much": text}) == {}
    assert form.session.answer("x-much") == float(text)


@pytest.mark.parametrize("text", MORE)
@pytest.mark.parametrize("name", ["much", "many"])
def test_more_are_refused_by_both_in_words(text: str, name: str) -> None:
    form = Both(FORM)
    form.session.set_answer(f"x-{name}", text)
    assert form.session.problem_at(f"x-{name}") is not None
    refused = enter(form.filling, {f"/data/{name}": text})[f"/data/{name}"]
    whole = name == "much" or "." not in text
    assert refused.reason is (Reason.TOO_MANY_DIGITS if whole else Reason.NOT_OF_KIND)


def test_what_a_form_writes_itself_can_be_kept() -> None:
    form = Both(
        sheet("type|name|label|default|calculation", "decimal|a|A|10 div 3|", "calculate|b|||${a} * 3")
    )
    assert form.said("a") == "3.33333333333333"
    assert not form.session.problems()
    assert not list(faults(form.filling))
