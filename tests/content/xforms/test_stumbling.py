"""What pyxform stumbles over far from its cause is refused by its sheet and row, and its crashes are no damage."""

from __future__ import annotations

import pytest

from repatria.content.xforms import spreadsheets
from repatria.content.xforms.spreadsheets import read_spreadsheet
from repatria.domain.errors import DefinitionError
from repatria.domain.reasons import Because, Reason, because
from tests.content.compiled import to_xform

LIST = "| choices |\n| | list_name | name | label |\n| | yn | yes | Sí |\n"


def sheet(*rows: str, heads: str = "type | name | label", more: str = LIST) -> bytes:
    lines = [f"| | {row} |" for row in (heads, "text | first | Uno", *rows)]
    return "\n".join(["| survey |", *lines, more]).encode()


def refusal(data: bytes) -> tuple[str, Because]:
    with pytest.raises(DefinitionError) as refused:
        to_xform("hoja.md", data)
    return refused.value.key, refused.value.reason


@pytest.mark.parametrize(
    ("begin", "row", "end"),
    [
        ("begin_score", "score__row", "end_score"),
        ("begin score", "score__row", "end score"),
        ("begin_rank", "rank__level", "end_rank"),
        ("begin_kobomatrix", "text", "end_kobomatrix"),
    ],
)
def test_types_of_kobotoolbox_alone_are_said_to_be_not_known(begin: str, row: str, end: str) -> None:
    data = sheet(f"{begin} | g | G", f"{row} | a | A", f"{end} | |")
    assert refusal(data) == ("survey 3", because(Reason.TYPE_OF_KOBO, given=begin))


def test_a_row_of_such_a_type_alone_is_told_too() -> None:
    assert refusal(sheet("score__row | a | A")) == (
        "survey 3",
        because(Reason.TYPE_OF_KOBO, given="score__row"),
    )


def test_a_type_that_begins_what_nobody_knows_is_told_where_it_begins() -> None:
    data = sheet("begin_carousel | g | G", "text | a | A", "end_carousel | |")
    assert refusal(data) == ("survey 3", because(Reason.UNKNOWN_TYPE, given="begin_carousel"))


@pytest.mark.parametrize("kind", ["end time", "end"])
def test_a_question_that_only_begins_so_is_one(kind: str) -> None:
    assert b"/data/a" in to_xform("hoja.md", sheet(f"{kind} | a | A"))[0]


def test_what_is_disabled_is_not_refused() -> None:
    data = sheet(
        "begin_score | g | G | yes", "score__row | a | A | yes", "end_score | | | yes",
        heads="type | name | label | disabled",
    )  # fmt: skip
    assert b"first" in to_xform("hoja.md", data)[0]


@pytest.mark.parametrize(
    "kind",
    ["begin group", "begin_repeat", "begin lgroup", "begin looped group", "begin  group", "begin repeat"],
)
def test_what_pyxform_begins_is_begun(kind: str) -> None:
    data = sheet(f"{kind} | g | G", "text | a | A", f"{kind.replace('begin', 'end')} | |")
    assert b"/data/g/a" in to_xform("hoja.md", data)[0]


@pytest.mark.parametrize(
    "head",
    [
        "form_title::Español (es)",
        "form_title:es",
        "Form Title::es",
        "title::es",
        "form_id::es",
        "version::es",
    ],
)
def test_a_setting_in_a_language_is_refused_by_its_column(head: str) -> None:
    data = sheet(more=f"| settings |\n| | {head} |\n| | Uno |\n")
    assert refusal(data) == ("settings 1", because(Reason.SETTING_OF_A_LANGUAGE, name=head))


def test_settings_that_hold_more_than_one_thing_stay() -> None:
    data = sheet(more="| settings |\n| | form_title | attribute::x |\n| | Uno | y |\n")
    assert b'x="y"' in to_xform("hoja.md", data)[0]


def test_a_crash_of_the_converter_is_not_called_a_damaged_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_given: object) -> None:
        raise AttributeError("'dict' object has no attribute 'nodeType'")

    monkeypatch.setattr(spreadsheets, "_compiled", crash)
    with pytest.raises(DefinitionError) as refused:
        read_spreadsheet("hoja.md", sheet())
    said = "AttributeError: 'dict' object has no attribute 'nodeType'"
    assert refused.value.reason == because(Reason.READER_FAILED, said=said)
