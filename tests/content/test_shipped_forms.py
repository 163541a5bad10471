from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from repatria.content.library import load_library
from repatria.domain.expressions import as_boolean
from repatria.domain.forms.answers import Answers
from repatria.domain.forms.engine import FormEngine
from repatria.domain.forms.session import FormSession

LIBRARY = load_library(Path(__file__).parents[2] / "forms")
NOW = datetime(2026, 7, 14, 22, 10, tzinfo=UTC)
FACTS = {"case.code": "7F3K-92QD", "case.side": "host", "case.country": "GTM", "case.child_or_doubt": "yes"}


@pytest.mark.parametrize("form_id", LIBRARY.forms)
def test_every_shipped_form_can_be_begun_with_rows_and_every_choice(
    form_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def strictly(self: FormEngine, expression: object, place: object, *, otherwise: bool) -> bool:
        return as_boolean(self._evaluate(expression, place))  # type: ignore[arg-type]

    monkeypatch.setattr(FormEngine, "_truth", strictly)  # a condition that cannot be worked out fails here
    session = FormSession(LIBRARY.forms[form_id], Answers(), FACTS, NOW, LIBRARY.plans[form_id])
    session.begin()
    assert session.asked()
    for name, node in LIBRARY.plans[form_id].nodes.items():
        if node.question.type == "repeat":
            session.add_row(name, f"{name}-1")
    for name, node in LIBRARY.plans[form_id].nodes.items():
        row = f"{node.repeat}-1" if node.repeat else ""
        if node.question.type in ("select_one", "select_multiple") and not node.calculation:
            for choice in LIBRARY.plans[form_id].choices(node.question):
                multiple = node.question.type == "select_multiple"
                session.set_answer(name, [choice.name] if multiple else choice.name, row)
                session.problems()
    session.sections()
    again = FormSession(LIBRARY.forms[form_id], session.answers(), FACTS, NOW, LIBRARY.plans[form_id])
    assert again.problems() == session.problems()
