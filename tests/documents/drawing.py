"""One sheet alone, and one condition alone, as most tests look at them."""

from __future__ import annotations

from collections.abc import Sequence

from repatria.documents.blocks import Block
from repatria.documents.conditions import Conditions
from repatria.documents.paper import Paper
from repatria.documents.sheet import Identity, Leaf, draw_sheets
from repatria.domain.forms.definition import Form, Question


def draw_sheet(blocks: Sequence[Block], identity: Identity, paper: Paper, initials: str = "") -> bytes:
    """Return the PDF of one sheet."""
    return draw_sheets([Leaf(blocks, identity, initials)], paper)


def condition_words(form: Form, row: Question, language: str) -> str:
    """Return the condition of one row, as it stands on a pad."""
    return Conditions(form, language).words(row)
