"""What the page of a case says of its packets: in the panel that asks, and in the row of the only one."""

from __future__ import annotations

from repatria.ui.case.page import CasePage
from repatria.ui.case.telling.request_rows import request_rows
from repatria.ui.case.view import CaseView
from repatria.ui.widgets.label import IconWords, Label


def said(page: CasePage) -> str:
    """Return all that the panel says."""
    assert page.panel is not None
    icons = [one.words() for one in page.panel.findChildren(IconWords)]
    return " | ".join([*icons, *(one.text() for one in page.panel.findChildren(Label))])


def row_of(view: CaseView) -> tuple[str, list[str]]:
    """Return what the row of the only packet says of where it is, and what can be done with it."""
    [(row, acts)] = [one for one in request_rows(view) if one[0].key.startswith("packet/")]
    return row.when, [act.key.partition("/")[0] + "/" for act in acts]
