from __future__ import annotations

import pytest

from repatria.domain.forms.answers import Place
from repatria.domain.forms.engine import FormEngine
from tests.domain.forms.making import ask, fill, group


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
