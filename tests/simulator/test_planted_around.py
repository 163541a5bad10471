"""The simulator finds what is wrong around a person: her family, and her other cases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

import pytest

from repatria.domain.ids import CaseId
from repatria.services.cases import casefile, duplicates, joining
from repatria.simulator.doings import links, protects
from repatria.simulator.joining import joins, parts, tells_apart
from repatria.store.lists import case_lines
from repatria.store.lists.same_person import link_case
from tests.simulator.planting import busy_with

Plain = Callable[[], Iterator[str]]


def test_a_safeguard_that_forgets_her_family(plain: Plain, monkeypatch: pytest.MonkeyPatch) -> None:
    busy_with(monkeypatch, (12, links), (12, protects))
    monkeypatch.setattr(casefile, "family_block", lambda *given, **more: "no")
    assert any("whose family is protected" in one for one in plain())


def test_a_safeguard_that_forgets_her_other_cases(plain: Plain, monkeypatch: pytest.MonkeyPatch) -> None:
    busy_with(monkeypatch, (12, joins), (12, protects))
    monkeypatch.setattr(casefile, "same_person", lambda *given, **more: dict[CaseId, Any]())
    assert any("which is protected" in one for one in plain())


def test_cases_that_are_joined_in_one_of_them_alone(plain: Plain, monkeypatch: pytest.MonkeyPatch) -> None:
    busy_with(monkeypatch, (12, joins))
    deeds, asked = joining._deeds, count()
    monkeypatch.setattr(joining, "_deeds", lambda *given: iter(()) if next(asked) % 2 else deeds(*given))
    assert any("and the other nothing" in one for one in plain())


def test_a_list_that_never_parts_again_what_was_joined(plain: Plain, monkeypatch: pytest.MonkeyPatch) -> None:
    busy_with(monkeypatch, (12, joins), (12, parts))

    def joining_all(connection: Any, key: int, said: dict[str, bool]) -> set[int]:
        return link_case(connection, key, dict.fromkeys(said, True))

    monkeypatch.setattr(case_lines, "link_case", joining_all)
    assert any("are shown as of one person" in one for one in plain())


def test_a_post_that_forgets_who_was_told_apart(plain: Plain, monkeypatch: pytest.MonkeyPatch) -> None:
    busy_with(monkeypatch, (12, tells_apart))
    monkeypatch.setattr(duplicates, "_last_said", lambda desk: {})
    assert any("forgot at once" in one for one in plain())
