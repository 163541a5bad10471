from __future__ import annotations

from repatria.domain.forms.protecting import protecting_value
from tests.domain.forms.making import ask


def test_the_most_protective_answer_counts_while_answers_disagree() -> None:
    block = ask("block", "select_one", list_name="yes_no", protective=("yes", "doubt", "no"))
    assert protecting_value(block, ["no", "yes"]) == "yes"
    assert protecting_value(block, ["no", "doubt"]) == "doubt"
    assert protecting_value(block, ["no", None]) == "no"
    assert protecting_value(block, ["no", "sometimes"]) == "sometimes", "a newer version may know the word"
    assert protecting_value(block, ["sometimes", "yes"]) == "yes"
    assert protecting_value(block, []) is None
    assert protecting_value(block, ["no"], unreadable=True) == "yes"
    assert protecting_value(ask("free"), ["first", "second"]) == "first"


def test_of_several_selected_answers_all_that_anybody_selected_count() -> None:
    needs = ask("needs", "select_multiple", list_name="needs", protective=("medical", "shelter"))
    assert protecting_value(needs, [["food"], ["food", "medical"]]) == ["medical", "food"]
    assert protecting_value(needs, [None]) is None
