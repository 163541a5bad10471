from __future__ import annotations

import pytest

from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.engine import FormEngine
from tests.domain.forms.making import ask, fill, group, repeat


def test_one_answer_among_600_questions_computes_its_dependents_only(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [
        ask(f"q{n}", relevant=f"${{q{n - 10}}} != 'hide'" if n % 10 < 7 and n >= 10 else "")
        for n in range(600)
    ]
    session = fill(*(group(f"g{n}", *rows[n : n + 20]) for n in range(0, 600, 20)))
    session.problems()
    computed: list[Place] = []
    recompute = FormEngine._recompute

    def counted(self: FormEngine, place: Place) -> bool:
        computed.append(place)
        return recompute(self, place)

    monkeypatch.setattr(FormEngine, "_recompute", counted)
    session.set_answer("q300", "hide")
    assert len(computed) == 2  # q310 hides, so q320 is looked at and stays
    session.problems()
    assert len(computed) == 2


def test_rows_that_all_look_at_each_other_are_gone_through_once_and_not_once_by_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gone_through = 0
    places_of = FormEngine._places

    def counted(self: FormEngine, name: str, row: str) -> list[Place]:
        nonlocal gone_through
        found = places_of(self, name, row)
        gone_through += len(found)
        return found

    monkeypatch.setattr(FormEngine, "_places", counted)
    rows = tuple(f"r{n:03d}" for n in range(100))
    alike = "count(/kin[way = current()/../way])"
    session = fill(
        repeat(
            "kin",
            ask("way", relevant="count(${kin}) > 0", constraint="count(/kin[way = current()/.]) < 2"),
            ask("same", "calculate", calculation=alike),
        ),
        answers=Answers(
            {Place("way", row): f"v{n % 50}" for n, row in enumerate(rows)},
            {"kin": rows},
            {row: float(n) for n, row in enumerate(rows)},
        ),
    )
    assert session.value("same", rows[0]) == "2"
    assert gone_through < 10 * len(rows)


def test_rows_that_ask_for_their_place_find_the_rows_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    rows_read = FormEngine.rows_read

    def counted(self: FormEngine, repeat: str, outer: str = "") -> tuple[str, ...]:
        asked.append(repeat)
        return rows_read(self, repeat, outer)

    monkeypatch.setattr(FormEngine, "rows_read", counted)
    rows = tuple(f"r{n}" for n in range(9))
    before = "count(/kin[position() <= position(current()/..)])"
    session = fill(
        repeat("kin", ask("way"), ask("so_far", "calculate", calculation=before)),
        answers=Answers({}, {"kin": rows}, {row: float(n) for n, row in enumerate(rows)}),
    )
    assert session.value("so_far", rows[4]) == "5"
    assert len(asked) <= 2 * len(rows)
