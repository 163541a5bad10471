"""Ask, before a form is called filled, when it happened and whether it comes from a sheet of paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from repatria.services.forms.from_paper import FromPaper
from repatria.ui.filling.controls import Around, LocalMoment
from repatria.ui.filling.moments import minute_of, moment_choices, proposed
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
    """The last question of a form, in the page and not above it; ``finish_asked`` tells what was said.

    No time limit *counts* from a form of others: nothing is said of any there. Of a form that is corrected, what was
    said of it *before* is proposed, unless its first contact was stated *anew*.
    """

    finish_asked = Signal(object)
    back_asked = Signal()

    def __init__(
        self,
        around: Around,
        stated: str = "",
        *,
        counts: bool = True,
        before: Said | None = None,
        anew: bool = False,
    ) -> None:
        super().__init__()
        self._around = around
        self._moments = proposed(around, before.happened_at if before else "", stated, anew=anew)
        column = self._card()
        column.addWidget(Label(QCoreApplication.translate("filling", "Terminar el formulario"), "title"))
        self._moment = LocalMoment(around)
        when = QCoreApplication.translate("filling", "¿Cuándo pasó lo que dice el formulario?")
        hint = QCoreApplication.translate("filling", "Los plazos cuentan desde entonces.")
        self.happened = Field(when, self._moment, hint if counts else "")
        since = QCoreApplication.translate("filling", "¿Desde cuándo cuentan los plazos?")
        stands = QCoreApplication.translate("filling", "¿Qué momento vale?")
        self.which = Field(stands if before else since, ChoiceButtons(moment_choices(around, self._moments)))
        self.which.value_changed.connect(self._take_moment)
        self._ask_source()
        for part in (self.which, self.happened, self.source, self.signed):
            column.addWidget(part)
        self._say_source(before.source if before else "", before.signed_by if before else "")
        self._propose_moment()
        self.happened.value_changed.connect(self._follow_moment)
        column.addLayout(self._buttons())

    def come_from(self, paper: FromPaper) -> None:
        """Say what was asked before the sheet was copied: when it was filled, and that it is a sheet."""
        self._moment.set_value(paper.happened_at)
        self._say_source("sheet", "")
        self.which.hide()

    def said(self) -> dict[str, str]:
        """Return what stands here, in plain values."""
        fields = {"happened": self.happened, "source": self.source, "signed": self.signed}
        return {key: str(field.value() or "") for key, field in fields.items()}

    def resume(self, said: Mapping[str, object]) -> None:
        """Show what stood here before."""
        self._say_source(str(said.get("source") or ""), str(said.get("signed") or ""))
        self._moment.set_value(said.get("happened") or self._likeliest())
        self._follow_moment()

    def take_focus(self) -> None:
        """Go to the act, where the answers offered are the usual ones; else to the moment that must be looked at."""
        target = self.finish if self.which.isHidden() else self.which
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, busy: bool) -> None:
        """Wait for the save, or take the act again."""
        self.finish.setEnabled(not busy)
        self.back.setEnabled(not busy)

    def ask(self) -> None:
        """Tell what was said, unless the moment is not one."""
        happened = self._moment.typed()
        if self._moment.value() is None or self._is_to_come(str(happened)):
            self.happened.set_message(
                QCoreApplication.translate(
                    "filling", "Escriba el día y la hora, aunque sea aproximada; no puede ser futura."
                )
            )
            self.happened.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        source = str(self.source.value() or "screen")
        signed = str(self.signed.value() or "") if source == "sheet" else ""
        self.finish_asked.emit(Said(str(happened), source, signed))

    def _is_to_come(self, happened: str) -> bool:
        """Tell whether that day has not been."""
        at = self._around.calendar.read(happened)
        return at is None or self._around.calendar.local(at).date() > self._around.local().date()

    def _likeliest(self) -> str:
        return next(iter(self._moments.values()))

    def _card(self) -> QVBoxLayout:
        """Return the column of the card that stands in the page and is scrolled where it is high."""
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
        return column

    def _propose_moment(self) -> None:
        """Propose the likeliest moment; where that is now there is nothing to choose."""
        self._moment.set_value(self._likeliest())
        self.which.setVisible(len(self._moments) > 1)
        self._follow_moment()

    def _follow_moment(self, _: object = None) -> None:
        """Mark which of the moments proposed stands below, or none once another was written."""
        stands = minute_of(self._around, str(self._moment.typed() or ""))
        same = (kind for kind, minute in self._moments.items() if minute == stands)
        self.which.set_value(next(same, None))

    def _take_moment(self, which: object) -> None:
        if isinstance(which, str):
            self._moment.set_value(self._moments[which])

    def _ask_source(self) -> None:
        self.source = Field(
            QCoreApplication.translate("filling", "¿De dónde salen las respuestas?"), self._sources()
        )
        self.signed = Field(
            QCoreApplication.translate("filling", "¿Quién firmó la hoja?"),
            TextLine(),
            QCoreApplication.translate("filling", "Nombre y cargo, como están en el papel. Guarde la hoja."),
        )
        self.source.value_changed.connect(lambda source: self.signed.setVisible(source == "sheet"))

    def _say_source(self, source: str, signed_by: str) -> None:
        """Show where the answers come from, and of a sheet who signed it."""
        self.source.set_value("sheet" if source == "sheet" else "screen")
        self.signed.set_value(signed_by or None)
        self.signed.setVisible(source == "sheet")

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
