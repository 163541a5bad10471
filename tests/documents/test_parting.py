"""Where a group or a repeat ends is seen on paper: what follows without a heading is no part of it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from repatria.documents.form_sheet import Filled, blank_form_leaf, filled_form_pdf
from repatria.documents.paper import paper
from repatria.documents.parting import EndLine
from repatria.documents.sheet import Identity
from repatria.domain.forms.definition import Form, Question
from tests.documents.pads import YES_NO, asked

PHOTO = asked("photo", "text", "Foto del documento")


def lines_above(form: Form, identity: Identity) -> list[str]:
    """Return the words that have the line above them that ends a part, on a pad."""
    blocks = blank_form_leaf(form, identity, paper("A4")).blocks
    below = [after for before, after in pairwise(blocks) if isinstance(before, EndLine)]
    return [str(getattr(one, "label", "") or getattr(one, "text", "")) for one in below]


def form_of(*rows: Question) -> Form:
    return Form("x-otra-1a2b", "7", {"es": "Ficha"}, {}, ("es",), rows, {"yes_no": YES_NO})


@pytest.mark.parametrize("kind", ["group", "repeat"])
def test_a_line_ends_a_part_that_has_a_heading(kind: str, identity: Identity) -> None:
    part = asked("c", kind, "C. En el último mes…", children=(asked("a", "text", "Duerme"),))
    assert lines_above(form_of(part, PHOTO), identity) == ["Foto del documento"]
    outer = asked("o", "group", "Todo", children=(part, PHOTO))
    assert lines_above(form_of(outer), identity) == ["Foto del documento"]


def test_a_condition_stands_below_the_line(identity: Identity) -> None:
    part = asked("c", "group", "C", children=(asked("a", "select_one", "¿Duerme?", list_name="yes_no"),))
    last = asked("photo", "text", "Foto", relevant="${a} = 'si'")
    assert lines_above(form_of(part, last), identity) == ["Solo si marcó «Sí» en «¿Duerme?»:"]


def test_no_line_stands_where_nothing_ends(identity: Identity) -> None:
    first = asked("c", "group", "C", children=(asked("a", "text", "Duerme"),))
    second = asked("d", "group", "D", children=(asked("b", "text", "Come"),))
    assert lines_above(form_of(PHOTO, asked("z", "text", "Nombre"), first, second), identity) == []


def test_a_filled_sheet_with_a_line_is_drawn(identity: Identity) -> None:
    part = asked("c", "group", "C", children=(asked("a", "text", "Duerme"),))
    filled = Filled({"a": "bien", "photo": "sí"})
    assert filled_form_pdf(form_of(part, PHOTO), filled, identity, paper("A4")).startswith(b"%PDF")
