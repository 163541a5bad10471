"""A spreadsheet of anybody is compiled elsewhere: what it says comes back, and nothing that it does."""

from __future__ import annotations

import sys

import pytest

from repatria import apart, paths
from repatria.content.xforms.compiling import compile_form
from repatria.domain.errors import DefinitionError
from repatria.domain.reasons import Reason, because
from tests.content.compiled import to_xform

FORM = b"""| survey |
| | type | name | label | level | relevant |
| | integer | age | Edad | L2 | |
| | text | why | Por qu\xc3\xa9 | L4 | ${age} < 18 |
"""


def test_what_comes_back_is_what_was_compiled() -> None:
    made = compile_form("edad.md", FORM)
    assert made.xform == to_xform("edad.md", FORM)[0]
    assert made.levels == {"age": "L2", "why": "L4"}


def test_why_a_form_cannot_be_used_comes_back_whole() -> None:
    with pytest.raises(DefinitionError) as refused:
        compile_form("edad.md", FORM.replace(b"${age}", b"${agee}"))
    with pytest.raises(DefinitionError) as here:
        to_xform("edad.md", FORM.replace(b"${age}", b"${agee}"))
    assert str(refused.value) == str(here.value)


@pytest.mark.parametrize("said", ["l4", " L4 ", "L4\u00a0"])
def test_a_level_holds_however_it_is_written(said: str) -> None:
    form = FORM.replace(b"| level |", b"| Level |").replace(b"| L4 |", f"| {said} |".encode())
    assert compile_form("edad.md", form).levels == {"age": "L2", "why": "L4"}


@pytest.mark.parametrize("said", ["4", "L4.", "L-4", "nivel L4", "L5", "zz"])
def test_a_level_that_is_mistyped_refuses_the_form_and_says_its_row(said: str) -> None:
    with pytest.raises(DefinitionError) as refused:
        compile_form("edad.md", FORM.replace(b"| L4 |", f"| {said} |".encode()))
    assert refused.value.key == "survey 3, why"
    assert refused.value.reason == because(Reason.NOT_A_LEVEL, given=said)


def test_of_a_name_that_is_there_twice_the_strictest_level_holds() -> None:
    survey = """| survey |
| | type | name | label | level |
| | begin_group | a | A | |
| | text | where | Dónde | l4 |
| | end_group | | | |
| | begin_group | b | B | |
| | text | where | Dónde | L2 |
| | end_group | | | |
"""
    assert compile_form("dos.md", survey.encode()).levels == {"where": "L4"}


EATER = """
import sys, types
from repatria import apart
eater = types.ModuleType("eater")
eater.reply = lambda data: {reply}
sys.modules["eater"] = eater
apart.READERS["eat"] = apart.Reader("eater", seconds=1)
sys.exit(apart.serve("eat"))
"""


@pytest.mark.parametrize("reply", ["bytearray(2 << 30)", "[0 for _ in iter(int, 1)][:0]", "pow(3, 1 << 40)"])
def test_a_spreadsheet_that_takes_too_much_ends_its_own_process_and_is_not_called_damaged(
    monkeypatch: pytest.MonkeyPatch, reply: str
) -> None:
    monkeypatch.setattr(paths, "program", lambda: [sys.executable, "-c", EATER.format(reply=reply)])
    with pytest.raises(DefinitionError) as refused:
        compile_form("bomba.xlsx", FORM)
    assert refused.value.reason.reason is Reason.READ_TOO_LONG


def test_a_compiler_that_fails_calls_the_spreadsheet_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "program", lambda: [sys.executable, "-c", EATER.format(reply="1 / 0")])
    with pytest.raises(DefinitionError) as refused:
        compile_form("rota.xlsx", FORM)
    assert refused.value.reason.reason is Reason.BAD_SPREADSHEET


def test_a_compiler_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_SECONDS", 0.2)
    monkeypatch.setattr(paths, "program", lambda: [sys.executable, "-c", "import signal; signal.pause()"])
    with pytest.raises(DefinitionError) as refused:
        compile_form("edad.md", FORM)
    assert refused.value.reason.reason is Reason.READ_TOO_LONG
