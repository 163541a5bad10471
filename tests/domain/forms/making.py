"""Small forms, written in few words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from repatria.domain.forms.answers import Answers
from repatria.domain.forms.definition import Choice, Form, Question
from repatria.domain.forms.session import FormSession

NOW = datetime(2026, 7, 14, 22, 10, tzinfo=UTC)
YES_NO = (Choice("yes", {"es": "Sí"}), Choice("no", {"es": "No"}))
NEEDS = tuple(Choice(name, {"es": name}) for name in ("medical", "food", "shelter"))
TOWNS = (
    Choice("tapachula", {"es": "Tapachula"}, {"country": "MEX"}),
    Choice("tecun", {"es": "Tecún Umán"}, {"country": "GTM"}),
)


def ask(name: str, kind: str = "text", level: str = "L2", **columns: Any) -> Question:
    """Return one question; *columns* are those of Question."""
    return Question(name=name, type=kind, label={"es": name}, level=level, **columns)


def group(name: str, *children: Question, **columns: Any) -> Question:
    """Return a group."""
    return ask(name, "group", children=children, **columns)


def repeat(name: str, *children: Question, **columns: Any) -> Question:
    """Return a repeat."""
    return ask(name, "repeat", children=children, **columns)


def form(*rows: Question) -> Form:
    """Return a form with the lists yes_no, needs and towns."""
    choices = {
        "yes_no": YES_NO,
        "needs": NEEDS,
        "towns": TOWNS,
        "or_other": (Choice("other", {"es": "Otro"}),),
    }
    return Form("T1", "1", {"es": "Prueba"}, {}, ("es",), rows, choices)


def fill(
    *rows: Question, answers: Answers | None = None, facts: Mapping[str, str] | None = None
) -> FormSession:
    """Return a session over a form of *rows*."""
    return FormSession(form(*rows), answers or Answers(), facts or {}, NOW)
