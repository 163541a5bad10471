"""The cases of a received file that may be of the same person as another: their codes and why, without names."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal

from repatria.services.cases.duplicates import Suspected
from repatria.ui.case.telling.likeness_words import likeness_title, sign_words
from repatria.ui.directory.post_rows import PostList, PostRow
from repatria.ui.settings.section import Section


class SuspectsSection(Section):
    """A row for each two cases; ``case_asked`` tells the case of the row taken, where the two are compared."""

    case_asked = Signal(str)

    def __init__(self, found: Iterable[Suspected]) -> None:
        super().__init__(
            QCoreApplication.translate("suspects", "Tal vez la misma persona"),
            QCoreApplication.translate(
                "suspects",
                "Pulse una para abrir el expediente: en Diferencias se comparan los dos y se dice si lo es.",
            ),
        )
        self.list = PostList(
            QCoreApplication.translate("suspects", "Expedientes que pueden ser de la misma persona")
        )
        self.list.show_rows([_row(one) for one in found])
        self.list.taken.connect(lambda row: self.case_asked.emit(row.device))
        self.body.addWidget(self.list)


def pair_words(one: Suspected) -> str:
    """Return the codes of two cases."""
    both = QCoreApplication.translate("suspects", "{one} y {other}")
    return both.format(one=one.mine.code, other=one.theirs.code)


def why_words(one: Suspected) -> str:
    """Return how sure it is that two cases are of one person, and why."""
    why = ", ".join(sign_words(reason) for reason in one.likeness.reasons)
    return f"{likeness_title(one.likeness)}: {why}"


def _row(one: Suspected) -> PostRow:
    return PostRow(one.mine.id, pair_words(one), why_words(one), "warning")
