"""List the other cases of the person by code: child or adult, never a name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.store.lists.cases import CaseLine
from repatria.ui.case.people.people_rows import Listed
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.case.telling.terms import child_words, quoted
from repatria.ui.case.view import CaseView
from repatria.ui.widgets.safeguard_banner import Act
from repatria.ui.widgets.timeline import Happening


def same_rows(view: CaseView) -> list[Listed]:
    """Return a row for each other case of the person that may be seen, with the way there."""
    return [_row(view, line) for line in view.same]


def _row(view: CaseView, line: CaseLine) -> Listed:
    told = QCoreApplication.translate("case_people", "Otro expediente de la misma persona: {code}")
    label = quoted(line.label)
    said = " · ".join(part for part in (told.format(code=line.code), label, child_words(line.child)) if part)
    opened = say_stated(line.opened_at[:10], view.case.facts.calendar, view.now)
    open_it = QCoreApplication.translate("case_people", "Abrir su expediente")
    return Happening(f"same/{line.id}", opened, said, "", "cases"), (
        Act(f"case/{line.id}", open_it, "cases"),
    )
