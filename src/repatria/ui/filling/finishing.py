"""Ask, before a form is called filled, when it happened and whether it comes from a sheet of paper."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from repatria.services.forms.from_paper import FromPaper
from repatria.ui.filling.controls import Around, LocalMoment
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import Label, card
from repatria.ui.widgets.text_line import MEASURE, TextLine


@dataclass(frozen=True, slots=True)
class Said:
    """When it happened, where the answers come from (``screen`` or ``sheet``), and who signed the sheet."""

    happened_at: str
    source: str
    signed_by: str = ""


class FinishPanel(QScrollArea):
    """The last question of a form, in the page and not above it; ``finish_asked`` tells what was said."""

    finish_asked = Signal(object)
    back_asked = Signal()

    def __init__(self, around: Around) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        holder, frame = QWidget(), card()
        frame.setMaximumWidth(current_theme().size(MEASURE + 120))
        around_it = QVBoxLayout(holder)
        gaps(around_it)
        around_it.addWidget(frame)
        around_it.addStretch(1)
        self.setWidget(holder)
        column = QVBoxLayout(frame)
        gaps(column, (24, 16, 24, 16), 16)
        column.addWidget(Label(QCoreApplication.translate("filling", "Terminar el formulario"), "title"))
        self._moment = LocalMoment(around)
        self._moment.set_value(around.local().isoformat(timespec="minutes"))
        when = QCoreApplication.translate("filling", "¿Cuándo pasó lo que dice el formulario?")
        hint = QCoreApplication.translate("filling", "Los plazos cuentan desde entonces.")
        self.happened = Field(when, self._moment, hint)
        self.source = Field(
            QCoreApplication.translate("filling", "¿De dónde salen las respuestas?"), self._sources()
        )
        self.source.set_value("screen")
        self.signed = Field(
            QCoreApplication.translate("filling", "¿Quién firmó la hoja?"),
            TextLine(),
            QCoreApplication.translate("filling", "Nombre y cargo, como están en el papel. Guarde la hoja."),
        )
        self.signed.hide()
        self.source.value_changed.connect(lambda source: self.signed.setVisible(source == "sheet"))
        for part in (self.happened, self.source, self.signed):
            column.addWidget(part)
        column.addLayout(self._buttons())

    def come_from(self, paper: FromPaper) -> None:
        """Say what was asked before the sheet was copied: when it was filled, and that it is a sheet."""
        self._moment.set_value(paper.happened_at)
        self.source.set_value("sheet")
        self.signed.show()

    def take_focus(self) -> None:
        """Go to the act: the answers offered are the usual ones."""
        self.finish.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, busy: bool) -> None:
        """Wait for the save, or take the act again."""
        self.finish.setEnabled(not busy)
        self.back.setEnabled(not busy)

    def ask(self) -> None:
        """Tell what was said, unless the moment is not one."""
        happened = self._moment.typed()
        if self._moment.value() is None:
            self.happened.set_message(
                QCoreApplication.translate("filling", "Escriba el día y la hora, aunque sea aproximada.")
            )
            self.happened.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        source = str(self.source.value() or "screen")
        signed = str(self.signed.value() or "") if source == "sheet" else ""
        self.finish_asked.emit(Said(str(happened), source, signed))

    def _sources(self) -> ChoiceButtons:
        return ChoiceButtons(
            [
                Choice("screen", QCoreApplication.translate("filling", "Se llenó aquí")),
                Choice("sheet", QCoreApplication.translate("filling", "Se pasó de una hoja de papel")),
            ]
        )

    def _buttons(self) -> FlowLayout:
        row = FlowLayout(None, 12)
        self.finish = Button(QCoreApplication.translate("filling", "&Terminar"), "primary", "done")
        self.back = Button(QCoreApplication.translate("filling", "&Seguir llenando"))
        self.finish.clicked.connect(self.ask)
        self.back.clicked.connect(self.back_asked)
        row.addWidget(self.finish)
        row.addWidget(self.back)
        return row
