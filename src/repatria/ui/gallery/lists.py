"""The blocks that list: steps under phases, sections with what is missing, and the history of a case."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.section_list import Section, SectionList
from repatria.ui.widgets.states import State
from repatria.ui.widgets.step_row import StepList, StepRow
from repatria.ui.widgets.timeline import Happening, Timeline


def lists() -> list[QWidget]:
    """Return the three lists side by side."""
    place = QWidget()
    grid = QGridLayout(place)
    gaps(grid, spacing=16)
    titles = (
        QCoreApplication.translate("gallery", "Pasos"),
        QCoreApplication.translate("gallery", "Secciones de F04"),
        QCoreApplication.translate("gallery", "Lo que pasó"),
    )
    for column, (title, view) in enumerate(
        zip(titles, (make_steps(titles[0]), _sections(titles[1]), _timeline(titles[2])), strict=True)
    ):
        grid.addWidget(Label(title, strong=True), 0, column)
        view.setMinimumHeight(current_theme().size(430))
        grid.addWidget(view, 1, column)
        grid.setColumnStretch(column, 1)
    return [place]


def make_steps(title: str) -> StepList:
    """Return a list of steps in all their states."""
    view = StepList(title)
    phase = QCoreApplication.translate("gallery", "Protección")
    mine = QCoreApplication.translate("gallery", "usted · hasta mié 25, 14:00")
    theirs = QCoreApplication.translate("gallery", "esperando a Honduras desde el lun")
    late = QCoreApplication.translate("gallery", "debió estar el lun 23 · plazo legal")
    view.rows.set_rows(
        [
            StepRow(
                "P0", QCoreApplication.translate("gallery", "Detección"), State.DONE, "4/4", heading=True
            ),
            StepRow("P0.1", QCoreApplication.translate("gallery", "Poner a salvo"), State.DONE),
            StepRow("P3", phase, State.NOW, "2/5", heading=True),
            StepRow("P0.3", QCoreApplication.translate("gallery", "Avisar a niñez"), State.OVERDUE, late),
            StepRow("P3.1", QCoreApplication.translate("gallery", "Verificar protección"), State.DUE, mine),
            StepRow("P4.2", QCoreApplication.translate("gallery", "Nacionalidad"), State.WAITING, theirs),
            StepRow("P4.1", QCoreApplication.translate("gallery", "Avisar al enlace"), State.BLOCKED),
            StepRow("P6.1", QCoreApplication.translate("gallery", "Decidir con la persona")),
            StepRow("P2.5", QCoreApplication.translate("gallery", "Nombrar tutor"), State.NOT_APPLICABLE),
        ]
    )
    view.choose("P3.1")
    return view


def _sections(title: str) -> SectionList:
    view = SectionList(title)
    view.rows.set_rows(
        [
            Section("a", QCoreApplication.translate("gallery", "Cómo llegó"), answered=4, asked=4),
            Section("b", QCoreApplication.translate("gallery", "Documentos"), missing=2),
            Section("c", QCoreApplication.translate("gallery", "Trabajo y deudas"), wrong=1),
            Section("d", QCoreApplication.translate("gallery", "Miedo y amenazas")),
        ]
    )
    return view


def _timeline(title: str) -> Timeline:
    view = Timeline(title)
    ana, luis = "ana.m", "luis.p"
    day = QCoreApplication.translate("gallery", "mar 24, 9:40")
    before = QCoreApplication.translate("gallery", "mar 24, 9:12")
    long = QCoreApplication.translate(
        "gallery", "Actuó ahora: traslado a un lugar seguro por peligro. Falta que el enlace lo ratifique."
    )
    view.rows.set_rows(
        [
            Happening("4", day, long, ana, "warning", "warning"),
            Happening("3", day, QCoreApplication.translate("gallery", "Llamó a niñez"), ana, "phone"),
            Happening("2", before, QCoreApplication.translate("gallery", "Se imprimió F04"), luis, "print"),
            Happening(
                "1", before, QCoreApplication.translate("gallery", "Se abrió el expediente"), luis, "add"
            ),
        ]
    )
    return view
