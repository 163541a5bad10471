"""The page *Tabla para publicar*: it is asked for, shown as anybody would see it, and saved."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from repatria.domain.errors import RepatriaError
from repatria.domain.protected_tables.hxl import Row
from repatria.durable import Placed
from repatria.services.figures.leaving import FitTable, Format, count_table, made_fit, save_table
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk, Page
from repatria.ui.stages import in_stages
from repatria.ui.tables.form import TableForm
from repatria.ui.tables.words import count_words, measure_words, row_words
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.flow import in_a_row
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.reading_column import ReadingColumn
from repatria.ui.widgets.two_lines import TwoLineRows, TwoLines

KEY: Final = "tables"
_FORMATS: Final[tuple[Format, ...]] = ("csv", "xlsx", "json")


def tables_page(desk: Desk) -> Page:
    """Return the page: one comes to it from *Seguimiento*."""
    return Page(
        KEY,
        "follow",
        lambda: QCoreApplication.translate("tables", "Tabla para publicar"),
        lambda: TablesPage(desk),
        "following",
    )


class TablesPage(QStackedWidget):
    """The form, and the table that was asked for; ``shown`` comes when it was made fit or saved."""

    shown = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.fit: FitTable | None = None
        self.form = TableForm(desk.work, desk.preferences().language)
        self.form.asked.connect(self._ask)
        words = QCoreApplication.translate(
            "tables",
            "Sale de aquí para cualquiera. Las cifras pequeñas se protegen, también de quien reste una tabla "
            "de otra: de las mismas personas sale una sola.",
        )
        self._asking = ReadingColumn(
            QCoreApplication.translate("tables", "Tabla para publicar"), words, [self.form]
        )
        self.addWidget(self._asking)
        self.addWidget(self._make_table())
        self.setFocusProxy(self.form)

    def _make_table(self) -> QWidget:
        place = QWidget()
        column = QVBoxLayout(place)
        gaps(column, spacing=8)
        self.back = Button(QCoreApplication.translate("tables", "V&olver"), "quiet", "back")
        self.back.clicked.connect(lambda: self.setCurrentWidget(self._asking))
        self.told = Label("", "lead")
        self.list: TwoLineRows[Row] = TwoLineRows(
            QCoreApplication.translate("tables", "Lo que verá cualquiera"), self._look
        )
        column.addLayout(in_a_row(self.back))
        column.addWidget(self.told)
        column.addWidget(self.list, 1)
        self.saves = [self._make_save(each) for each in _FORMATS]
        column.addLayout(in_a_row(*self.saves))
        return place

    def _make_save(self, written_as: Format) -> Button:
        words = QCoreApplication.translate("tables", "Guardar como {format}…")
        button = Button(words.format(format=written_as.upper()), icon="saved")
        button.clicked.connect(partial(self._save, written_as))
        return button

    def _ask(self) -> None:
        wanted, work = self.form.wanted(), self._desk.work
        if wanted is None or not self.form.isEnabled():
            return
        self.form.setEnabled(False)
        self._desk.begins()
        tasks = self._desk.tasks
        in_stages(
            self,
            ((tasks.run, lambda _: count_table(work, wanted)), (tasks.run_aside, made_fit)),
            self._show,
            self._failed,
            lambda: self.form.setEnabled(True),
        )

    def _show(self, fit: FitTable) -> None:
        self.fit = fit
        self.told.setText(measure_words(self._desk.work, fit))
        self.list.rows.set_rows(fit.rows[2:])
        self.list.setCurrentIndex(self.list.rows.index(0))
        self.setCurrentIndex(1)
        self.saves[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.shown.emit()

    def _look(self, row: Row) -> TwoLines:
        names = _names_of(self.fit)
        hidden = row[-1] == "yes"
        return TwoLines(
            row_words(self._desk.work, names, row),
            count_words(row),
            "covered" if hidden else "info",
            faded=hidden,
        )

    def _save(self, written_as: Format, _: bool = False) -> None:
        fit, work = self.fit, self._desk.work
        if fit is None:
            return
        title = QCoreApplication.translate("tables", "Carpeta para la tabla")
        folder = self._desk.asker.choose_folder(self, title, Path.home())
        if folder is None:
            return
        self._desk.tasks.run(
            self, lambda: save_table(work, fit, folder, written_as), self._saved, self._failed
        )

    def _saved(self, placed: Placed) -> None:
        words = QCoreApplication.translate("tables", "La tabla está escrita: {name}")
        advice = QCoreApplication.translate(
            "tables", "De estas personas no sale ya otra tabla; esta sale otra vez igual."
        )
        self._desk.tell(Notice(words.format(name=placed.path.name), advice, "good"))
        self.shown.emit()

    def _failed(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))


def _names_of(fit: FitTable | None) -> tuple[str, ...]:
    """Return what the rows are told apart by, which may be less than was asked for."""
    return fit.rows[0][3:-2] if fit is not None else ()
