"""A small spreadsheet that stands for a form of a gigabyte is refused before anything is made of it."""

from __future__ import annotations

import pytest

from repatria.domain.errors import DefinitionError
from repatria.domain.reasons import Because, Reason, because
from tests.content.compiled import to_xform

TOO_MANY = because(Reason.TOO_MANY_QUESTIONS, most=5_000)


def sheet(rows: list[str], heads: str = "name,label,calculation", choices: list[str] | None = None) -> bytes:
    """Return a CSV of these *rows* under the type and *heads*."""
    lines = ["survey", f",type,{heads}", *(f",{row}" for row in rows)]
    if choices is not None:
        lines += ["choices", ",list_name,name,label", *(f",l,{choice}" for choice in choices)]
    return "\n".join(lines).encode()


def refused(data: bytes) -> Because:
    with pytest.raises(DefinitionError) as error:
        to_xform("hoja.csv", data)
    return error.value.reason


@pytest.mark.parametrize("begins", ["begin loop over l", "begin_loop over l", "begin loop l"])
def test_a_loop_counts_for_each_of_its_choices(begins: str) -> None:
    def looped(count: int) -> bytes:
        asked = [f"text,q{at},Q %(label)s," for at in range(count)]
        rows = [f"{begins},lp,L,", *asked, "end loop,,,"]
        return sheet(rows, choices=[f"c{at},C{at}" for at in range(count)])

    assert refused(looped(80)) == TOO_MANY
    assert b"q9" in to_xform("hoja.csv", looped(10))[0]


def test_a_loop_in_a_loop_counts_for_each_of_both() -> None:
    rows = ["begin loop over l,a,A,", "begin loop over l,b,B,", "text,q,Q,", "end loop,,,", "end loop,,,"]
    assert refused(sheet(rows, choices=[f"c{at},C{at}" for at in range(80)])) == TOO_MANY


def test_what_follows_a_loop_counts_once() -> None:
    rows = ["begin loop over l,a,A,", "text,q,Q,", "end loop,,,", *(f"text,r{at},R," for at in range(100))]
    assert to_xform("hoja.csv", sheet(rows, choices=[f"c{at},C{at}" for at in range(80)]))


def test_words_count_in_all_languages() -> None:
    def spoken(languages: int, rows: int) -> bytes:
        heads = ",".join(["name", *(f"label::L{at} (l{chr(97 + at)})" for at in range(languages))])
        return sheet([f"text,q{at}," + ",".join(["x"] * languages) for at in range(rows)], heads)

    assert refused(spoken(26, 4_000)) == because(Reason.TOO_MANY_TEXTS, most=100_000)
    assert to_xform("hoja.csv", spoken(4, 100))


def test_references_count_with_the_whole_path_of_their_question() -> None:
    def deep(references: int) -> bytes:
        rows = [f"begin group,{'g' * 400}{at},G," for at in range(80)]
        rows += ["integer,a,A,", *(["end group,,,"] * 80)]
        rows += [f"calculate,c{at},,{'+'.join(['${a}'] * references)}" for at in range(20)]
        return sheet(rows)

    assert refused(deep(100)) == because(Reason.READ_TOO_LONG)
    assert to_xform("hoja.csv", deep(2))


def test_long_names_of_groups_count_for_each_question_within() -> None:
    rows = [f"begin group,{'g' * 4_000}{at},G," for at in range(10)]
    rows += [*(f"text,q{at},Q," for at in range(1_000)), *(["end group,,,"] * 10)]
    assert refused(sheet(rows)) == because(Reason.READ_TOO_LONG)
