"""Pads of small forms that somebody else wrote, as a clerk reads them."""

from __future__ import annotations

from dataclasses import replace

from repatria.documents.form_sheet import blank_form_pdf
from repatria.documents.paper import paper
from repatria.documents.sheet import Identity
from repatria.domain.forms.definition import Choice, Form, Question
from tests.documents.reading import said

YES_NO = (Choice("si", {"es": "Sí"}), Choice("no", {"es": "No"}))


def listed(count: int) -> tuple[Choice, ...]:
    return tuple(Choice(f"c{number}", {"es": f"Aldea {number:04}"}) for number in range(count))


def asked(name: str, kind: str, label: str, **more: object) -> Question:
    return replace(Question(name, kind, {"es": label}, "L3", path=f"/data/{name}"), **more)  # type: ignore[arg-type]


def pad_of(*rows: Question, **lists: tuple[Choice, ...]) -> str:
    form = Form("x-otra-1a2b", "7", {"es": "Ficha"}, {}, ("es",), rows, {"yes_no": YES_NO, **lists})
    identity = Identity(form.id, "Ficha", "7F3K-92QD", "S-K3QX7", "7", "es")
    return said(blank_form_pdf(form, identity, paper("A4")))
