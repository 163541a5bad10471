"""The code of a vault that does not open says what was seen, and is taken for no other code."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.damage_code import KINDS, Damage, read_damage_code, roughly
from repatria.domain.shut_vault import HARMLESS, SHUT, Shut, read_shut_code

COUNTS = st.integers(0, 5000)
SHUTS = st.builds(Shut, st.frozensets(st.sampled_from(SHUT)), COUNTS, COUNTS)
DOCS = (Path(__file__).parents[2] / "docs" / "vault-format.md").read_text("utf-8")


@given(SHUTS)
def test_what_a_code_says_is_read_back_and_never_as_that_of_a_check(shut: Shut) -> None:
    rough = Shut(shut.kinds, roughly(shut.damaged), roughly(shut.proven))
    for said in (shut.code, shut.code.lower(), shut.code[3:]):
        assert read_shut_code(said) == rough
        assert read_damage_code(said) is None


def test_the_code_of_a_check_is_none_of_these() -> None:
    assert read_shut_code(Damage(11, frozenset(KINDS), 4, 4, 4).code) is None
    assert read_shut_code("no") is None


def test_what_hinders_nothing_is_no_damage() -> None:
    assert Shut(HARMLESS, proven=12).sound
    assert not Shut(damaged=1).sound
    assert all(not Shut(frozenset({kind})).sound for kind in SHUT if kind not in HARMLESS)


def test_the_order_of_kinds_is_the_one_that_is_written_down() -> None:
    listed = DOCS[DOCS.index("## The code of a damage") :]
    assert tuple(re.findall(r"^\| (?:\d+) \| \*(\w+)\*", listed, re.MULTILINE)) == SHUT
