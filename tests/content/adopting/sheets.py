"""Forms of others written as the rows of a spreadsheet, brought in and begun."""

from __future__ import annotations

from repatria.content.adopting.reading import Brought, Sensitivity, bring_in
from repatria.domain.forms.answers import Answers
from repatria.domain.forms.session import FormSession
from tests.content.compiled import to_xform
from tests.domain.forms.making import NOW
from tests.foreseen import COUNTED


def from_sheet(survey: str, choices: str = "", settings: str = "", **levels: str) -> Brought:
    """Bring in a form written as the rows of its sheets, cells between bars."""
    sheets = [("survey", survey), ("choices", choices), ("settings", settings)]
    lines = [
        f"| {name} |\n" + "\n".join(f"| | {row.strip()}" for row in rows.strip().splitlines())
        for name, rows in sheets
        if rows
    ]
    compiled, _ = to_xform("hoja.md", "\n".join(lines).encode())
    return bring_in("hoja.md", compiled, Sensitivity(own=levels))


def filling(brought: Brought) -> FormSession:
    session = FormSession(brought.form, Answers(), {}, NOW, chance=COUNTED)
    session.begin()
    return session
