"""The cases that came, each to be opened: who may be in danger now first, then what differs or others settled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal

from repatria.services.exchange.settled_there import SettledThere
from repatria.store.lists.cases import CaseLine
from repatria.ui.cases.line_words import danger_of
from repatria.ui.directory.post_rows import PostList, PostRow
from repatria.ui.receiving.counted_lines import ReceivedLines
from repatria.ui.settings.section import Section


class CasesSection(Section):
    """A row a case; ``case_asked`` tells the one taken. both others count differences by case.

    *differences* are still to be settled, *settled* were by another post.
    """

    case_asked = Signal(str)

    def __init__(
        self,
        new: Sequence[CaseLine],
        known: Sequence[CaseLine],
        differences: Mapping[str, int],
        settled: Mapping[str, int],
    ) -> None:
        super().__init__(
            QCoreApplication.translate("received", "Expedientes"),
            QCoreApplication.translate("received", "Pulse uno para abrirlo."),
        )
        fresh = {line.id for line in new}
        lines = sorted(
            (*new, *known),
            key=lambda line: (not danger_of(line), line.id not in differences, line.id not in settled),
        )
        self.list = PostList(QCoreApplication.translate("received", "Expedientes recibidos"))
        self.list.show_rows(
            [
                _row(line, differences.get(line.id, 0), settled.get(line.id, 0), is_new=line.id in fresh)
                for line in lines
            ]
        )
        self.list.taken.connect(lambda row: self.case_asked.emit(row.device))
        self.body.addWidget(self.list)


def settled_by_case(settled: Iterable[SettledThere]) -> Counter[str]:
    """Return how many differences other posts settled, by case."""
    return Counter(str(one.case) for one in settled)


def _row(line: CaseLine, differences: int, settled: int, *, is_new: bool) -> PostRow:
    here = QCoreApplication.translate("received", "ya estaba aquí")
    since = QCoreApplication.translate("received", "nuevo aquí") if is_new else here
    closed = "" if line.open else QCoreApplication.translate("received", "cerrado")
    danger, said = danger_of(line), ReceivedLines()
    count = said.differences_words(differences) if differences else ""
    done = said.settled_words(settled) if settled else ""
    icon = "now" if danger else "disputed" if differences or settled else "add" if is_new else "cases"
    return PostRow(line.id, _joined(line.code, line.label), _joined(danger, count, done, since, closed), icon)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
