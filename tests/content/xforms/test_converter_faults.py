"""What is wrong with a ministry's spreadsheet is said in our words, with its sheet and row, not in pyxform's."""

from __future__ import annotations

import pytest
from pyxform.errors import ErrorCode

from repatria.content.xforms.compiling import compile_form
from repatria.content.xforms.converter_faults import _CODED
from repatria.domain.errors import DefinitionError, DefinitionFileError
from repatria.domain.reasons import Reason
from tests.content.compiled import to_xform

HEADS = "type | name | label | relevant | calculation"
WRONG = {
    "text | a | A | | \n text | b | B | ${aa} = 'x' |": ("survey 3", Reason.UNKNOWN_NAME, "aa"),
    "select_one no_list | a | A | |": ("", Reason.NO_CHOICES, ""),
    "select_one_from_file ../../etc/passwd | a | A | |": (
        "survey 2",
        Reason.LIST_NO_TABLE,
        "../../etc/passwd",
    ),
    "text | mi nombre | A | |": ("survey 2", Reason.BAD_NAME_THERE, "name"),
    "text | a | A | |\n text | a | B | |": ("survey 3", Reason.NAME_TWICE, "a"),
    "begin_group | g | G | |\n text | a | A | |": ("survey 2", Reason.NEVER_CLOSED, "group"),
    "text | a | A | |\n end_group | | | |": ("survey 3", Reason.CLOSES_NOTHING, "group"),
    "texto | a | A | |": ("survey 2", Reason.UNKNOWN_TYPE, "texto"),
    "text | a | | |": ("survey 2", Reason.QUESTION_WITHOUT_WORDS, "a"),
    "text | | A | |": ("survey 2", Reason.ROW_WITHOUT_NAME, ""),
    "| a | A | |": ("survey 2", Reason.ROW_WITHOUT_TYPE, ""),
    "calculate | a | | |": ("survey 2", Reason.NOTHING_TO_CALCULATE, ""),
    "text | a | A | ${a b} = 1 |": ("survey 2", Reason.BAD_REFERENCE, "relevant"),
}


def sheet(rows: str, more: str = "") -> bytes:
    lines = [f"| | {row.strip()} |" for row in (HEADS, *rows.splitlines())]
    return "\n".join(["| survey |", *lines, more]).encode()


@pytest.mark.parametrize("rows", list(WRONG))
def test_each_usual_mistake_has_its_place_and_its_words(rows: str) -> None:
    where, reason, fact = WRONG[rows]
    with pytest.raises(DefinitionError) as refused:
        to_xform("hoja.md", sheet(rows))
    assert (refused.value.key, refused.value.reason.reason) == (where, reason)
    assert fact in map(str, refused.value.reason.facts.values()) or not fact


@pytest.mark.parametrize(
    ("choices", "reason"),
    [
        ("| | l | | A |", Reason.CHOICE_WITHOUT_NAME),
        ("| | l | a | A |\n| | l | a | B |", Reason.CHOICES_ALIKE),
        ("| | other | a | A |", Reason.NO_SUCH_LIST),
    ],
)
def test_each_mistake_in_a_list_too(choices: str, reason: Reason) -> None:
    more = f"| choices |\n| | list_name | name | label |\n{choices}"
    with pytest.raises(DefinitionError) as refused:
        to_xform("hoja.md", sheet("select_one l | q | Q | |", more))
    assert refused.value.reason.reason is reason


def test_what_is_wrong_with_no_row_is_told_of_the_file_also_from_the_process_that_reads() -> None:
    with pytest.raises(DefinitionFileError) as refused:
        compile_form("hoja.md", sheet("select_one no_list | a | A | |"))
    assert refused.value.reason.reason is Reason.NO_CHOICES


def test_every_code_that_we_know_is_one_of_theirs() -> None:
    assert {*_CODED} <= {code.name for code in ErrorCode}
