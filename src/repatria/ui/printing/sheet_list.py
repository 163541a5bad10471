"""List what can be printed, one line a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from repatria.content.library import Library
from repatria.domain.texts import say
from repatria.services.desk import Desk as Work
from repatria.services.forms.adopted import adopted
from repatria.ui.widgets.empty_state import EmptyState
from repatria.ui.widgets.shelf import fold
from repatria.ui.widgets.two_lines import TwoLineRows, TwoLines

_ICONS = {"case": "cases", "checklist": "done", "filled": "form", "blank": "form"}


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One line: a ``case`` to open, its ``checklist``, a ``filled`` or a ``blank`` form; *key* says which."""

    kind: str
    key: str
    title: str
    note: str = ""


class SheetList(TwoLineRows[SheetLine]):
    """Sheets to choose from; ``taken`` tells the line."""

    def __init__(self, name: str) -> None:
        super().__init__(name, lambda row: TwoLines(row.title, row.note, _ICONS[row.kind], "ink_quiet"))

    def show_lines(self, lines: Sequence[SheetLine], wanted: str = "") -> None:
        """Show the lines whose words hold *wanted*, accents or not."""
        self.rows.set_rows([line for line in lines if fold(wanted) in fold(line.title)])


def lines_of_others(work: Work, *, withdrawn: bool = False) -> list[SheetLine]:
    """Return a line for each form of others in use, for *withdrawn* ones too where asked; it reads the vault."""
    gone = QCoreApplication.translate("printing", "{title} (retirado)")
    return [
        SheetLine("blank", one.id, gone.format(title=one.title) if one.withdrawn else one.title)
        for one in adopted(work)
        if withdrawn or not one.withdrawn
    ]


def blank_lines(library: Library, language: str) -> list[SheetLine]:
    """Return a line for each form; it reads the forms that nobody read before, so not on the interface thread."""
    return [
        SheetLine("blank", key, f"{key} · {say(library.forms[key].title, language)}")
        for key in sorted(library.forms, key=lambda key: (not key.startswith("F"), key))
    ]


def no_case() -> EmptyState:
    """Return what stands in the place of the cases while there is none."""
    return EmptyState(
        "cases",
        QCoreApplication.translate("printing", "Todavía no hay expedientes"),
        QCoreApplication.translate(
            "printing",
            "Aquí estarán la lista de pasos y las hojas de cada expediente.",
        ),
        QCoreApplication.translate("printing", "Ir a Casos"),
    )
