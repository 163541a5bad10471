"""The page of erasing by rule: closed cases past their last day of keeping, and what was erased here, nameless."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from repatria.domain.errors import RepatriaError
from repatria.domain.ids import CaseId
from repatria.services.erasing import PastKeeping, erased_here, erasures_asked, may_erase, past_keeping_here
from repatria.services.exchange.asked_erasures import AskedHere
from repatria.services.exchange.erased_as_asked import codes_told
from repatria.services.figures.remainders import remainders_here
from repatria.store.log.erasing import ErasedCase
from repatria.ui.case.asking.erasing_asking import day_words
from repatria.ui.latest import Latest
from repatria.ui.messages import notice_of
from repatria.ui.messages.erasure_words import asked_words
from repatria.ui.pages import Desk, Page
from repatria.ui.settings.section import Section
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.reading_column import ReadingColumn

KEY = "erasing"
MOST = 50
"""So many of each list are shown; the rest comes as those go."""


def erasing_page(desk: Desk) -> Page:
    """Return the page, to which one comes from Hoy and from the settings."""
    return Page(
        KEY,
        "settings",
        lambda: QCoreApplication.translate("erasing", "Borrar por regla"),
        lambda: ErasingPage(desk),
        under="settings",
    )


@dataclass(frozen=True, slots=True)
class Standing:
    """The cases that are *due*, the earliest first, whose erasure others *asked*, and those that were *erased* here.

    *may* tells whether whoever is here may erase, *codes* those of what others had erased since the vault was opened;
    so many of the erased left something for *figures*.
    """

    due: list[PastKeeping]
    asked: tuple[AskedHere, ...]
    erased: tuple[ErasedCase, ...]
    may: bool
    codes: Mapping[CaseId, str]
    figures: int


class ErasingPage(QStackedWidget):
    """Read anew whenever it comes into sight; ``shown`` comes when it was."""

    shown = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._latest = desk, Latest(desk.tasks, self)
        self.opens: list[Button] = []

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is due and what was erased."""
        super().showEvent(event)
        work = self._desk.work

        def read() -> Standing:
            return Standing(
                past_keeping_here(work, limit=MOST + 1),
                erasures_asked(work),
                erased_here(work),
                may_erase(work),
                codes_told(work),
                len(remainders_here(work)) if may_erase(work) else 0,
            )

        self._latest.read(read, self._show, self._failed)

    def _show(self, standing: Standing) -> None:
        words = self.tr(
            "Lo que dice un expediente cerrado se guarda hasta la fecha que dice su cierre (F31). Cuánto debe ser "
            "según la ley de su país: por verificar."
        )
        column = ReadingColumn(self.tr("Borrar por regla"), words)
        self.opens = []
        column.add(self._due(standing))
        if standing.asked:
            column.add(self._asked(standing.asked))
        column.add(self._erased(standing))
        before = self.currentWidget()
        self.addWidget(column)
        self.setCurrentWidget(column)
        if before is not None:
            self.removeWidget(before)
            before.deleteLater()
        self.shown.emit()

    def _due(self, standing: Standing) -> Section:
        section = Section(self.tr("Pasaron su fecha"))
        if not standing.may:
            section.body.addWidget(
                IconWords(
                    "info", self.tr("Los ve y los borra quien supervisa o es enlace nacional."), "quiet"
                )
            )
        elif not standing.due:
            section.body.addWidget(IconWords("done", self.tr("Ninguno."), "quiet"))
        for one in standing.due[:MOST]:
            words = self.tr("{code} · se guardaba hasta el {day}")
            said = IconWords("clock", words.format(code=one.case.code, day=day_words(one.until)))
            section.body.addWidget(self._row(said, one.case.id, one.case.code))
        if len(standing.due) > MOST:
            section.body.addWidget(Label(self.tr("Hay más: vea primero estos."), tone="quiet"))
        return section

    def _asked(self, asked: tuple[AskedHere, ...]) -> Section:
        section = Section(
            self.tr("Otros puestos piden borrarlos"),
            self.tr(
                "Siguen completos aquí y se trabaja en ellos como siempre. Si está de acuerdo, en el expediente "
                "cerrado: Más → Borrar también aquí. Si no, déjelo así y hable con ese puesto."
            ),
        )
        for one in asked[:MOST]:
            section.body.addWidget(self._row(IconWords("waiting", asked_words(one)), one.case, one.code))
        if len(asked) > MOST:
            section.body.addWidget(Label(self.tr("Hay más: vea primero estos."), tone="quiet"))
        return section

    def _row(self, said: IconWords, case: str, code: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        gaps(row, spacing=12)
        row.addWidget(said, 1, Qt.AlignmentFlag.AlignVCenter)
        button = Button(self.tr("Ver el expediente"), icon="next")
        button.setAccessibleName(f"{button.text()} {code}")
        button.clicked.connect(lambda: self._desk.go("case", {"case": case}))
        row.addWidget(button)
        self.opens.append(button)
        return line

    def _erased(self, standing: Standing) -> Section:
        erased, codes = standing.erased, standing.codes
        words = self.tr("De estos no queda ni el código ni el nombre: solo que se borraron, y quién lo hizo.")
        if codes:
            words = self.tr(
                "De estos solo queda que se borraron, y quién lo hizo. El código de los que se borraron por sí solos "
                "se dice hasta que se cierre la bóveda."
            )
        section = Section(self.tr("Borrados por regla"), words)
        for one, words in zip(erased, self._told(erased[:MOST]), strict=False):
            if code := codes.get(one.case):
                words = self.tr("{code} · {told}").format(code=code, told=words)
            section.body.addWidget(IconWords("remove", words))
        if not erased:
            section.body.addWidget(IconWords("info", self.tr("Ninguno."), "quiet"))
        if len(erased) > MOST:
            section.body.addWidget(Label(self.tr("Y %n más.", "", len(erased) - MOST), tone="quiet"))
        if standing.figures:
            stays = self.tr("De %n de ellos quedan datos sin nombre para las cifras.", "", standing.figures)
            section.body.addWidget(Label(stays, tone="quiet"))
        return section

    def _told(self, erased: tuple[ErasedCase, ...]) -> Iterator[str]:
        for one in erased:
            said = one.erasure
            if said is None:
                yield self.tr("Borrado; quién lo dijo no está aquí o se apartó")
                continue
            if said.rule == "retention":
                words = self.tr("{day} · pasó la fecha ({until}) · {by}, de {post}; de acuerdo: {second}")
            else:
                words = self.tr("{day} · lo pidió la persona · {by}, de {post}; de acuerdo: {second}")
            yield words.format(
                day=day_words(said.day),
                until=day_words(said.until),
                by=said.by,
                post=said.post,
                second=said.approved_by,
            )

    def _failed(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error, "erasing/read"))
