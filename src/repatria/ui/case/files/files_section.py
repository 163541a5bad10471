"""The section *Archivos*: the files of the case, those withdrawn behind a box."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QBoxLayout

from repatria.services.attachments.listing import Listed
from repatria.ui.case.files.file_rows import file_acts, file_rows
from repatria.ui.case.sections import ListSection
from repatria.ui.case.view import CaseView
from repatria.ui.widgets.buttons import CheckBox
from repatria.ui.widgets.empty_state import EmptyState


class FilesSection(ListSection):
    """The files of a case as they were last read; the box of the withdrawn ones stands only where there are any."""

    def __init__(self, name: str, empty: EmptyState) -> None:
        self._view: CaseView | None = None
        self._listed: Sequence[Listed] = ()
        super().__init__(name, empty, file_acts())
        self.withdrawn = CheckBox(QCoreApplication.translate("case_files", "Mostrar los retirados"))
        self.withdrawn.toggled.connect(lambda _: self._show_rows())
        self.withdrawn.hide()
        column = self.layout()
        if isinstance(column, QBoxLayout):
            column.addWidget(self.withdrawn)

    def show_files(self, view: CaseView, listed: Sequence[Listed]) -> None:
        """Show the files of the case that was just read."""
        self._view, self._listed = view, listed
        self.withdrawn.setVisible(any(one.attachment.withdrawn is not None for one in listed))
        self._show_rows()

    def _show_rows(self) -> None:
        if self._view is not None:
            rows = file_rows(self._view, self._listed, withdrawn=self.withdrawn.isChecked())
            self.set_rows([row for row, _ in rows], {row.key: acts for row, acts in rows})
