"""Say in words what became of a received file; differences stand side by side, to be settled with a reason."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from repatria.domain.events.disagreements import Disagreement
from repatria.services.exchange.receiving import Report
from repatria.ui.case.telling.difference_blocks import comparisons
from repatria.ui.case.view import CaseView
from repatria.ui.receiving.cases_section import CasesSection, settled_by_case
from repatria.ui.receiving.copy_words import copy_line
from repatria.ui.receiving.counted_lines import ReceivedLines
from repatria.ui.receiving.doing import Entered, case_of_part
from repatria.ui.receiving.one_at_a_time import Reporting
from repatria.ui.receiving.suspects_section import SuspectsSection
from repatria.ui.settings.section import Section
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.stacked import stacked


class Reported(Reporting):
    """``case_asked`` to open a case, ``settle_asked`` (case, difference, head) to let one answer stand.

    ``receipt_asked`` asks for its receipt to go: by the place from which it came, called *by_line*, or as one sends.
    """

    case_asked = Signal(str)
    settle_asked = Signal(object, object, str)
    receipt_asked = Signal()
    left = Signal()

    def __init__(self, entered: Entered, by_line: str = "") -> None:
        super().__init__(self.tr("Recibido"))
        self._entered, self._said = entered, ReceivedLines()
        self._views = {view.id: view for view in entered.views}
        self._asked = {(case_of_part(one.part), one.path) for one in entered.report.disagreements}
        report = entered.report
        head = Section(self.tr("De {post}").format(post=report.post))
        for line in self._lines(report):
            head.body.addWidget(line)
        self.back = Button(self.tr("Volver a Recibir"), "primary")
        self.back.clicked.connect(self.left)
        row = QHBoxLayout()
        gaps(row)
        row.addWidget(self.back)
        way = self.tr("Entregar el acuse por {place}").format(place=by_line)
        self.receipt = Button(way if by_line else self.tr("Enviar el acuse…"), icon="send")
        self.receipt.clicked.connect(self.receipt_asked)
        row.addWidget(self.receipt)
        row.addStretch(1)
        head.body.addLayout(row)
        self.add(head)
        self._make_differences()
        self._show_differences()
        if report.suspects:
            self.suspects = SuspectsSection(report.suspects)
            self.suspects.case_asked.connect(self.case_asked)
            self.add(self.suspects)
        if entered.new or entered.known:
            section = CasesSection(entered.new, entered.known, {}, settled_by_case(report.settled))
            section.case_asked.connect(self.case_asked)
            self.cases = section.list
            self.add(section)

    def _make_differences(self) -> None:
        self.differences = Section(
            self.tr("Diferencias"),
            self.tr(
                "Dos puestos anotaron cosas distintas sin haberse visto. Mientras no se resuelva, las salvaguardas "
                "siguen la que más protege."
            ),
        )
        self._blocks = QWidget()
        self.differences.body.addWidget(self._blocks)
        self.add(self.differences)

    def show_case(self, view: CaseView) -> None:
        """Show a case as it is after one of its differences was settled."""
        self._views[view.id] = view
        self._show_differences()
        self.back.setFocus()

    def receipt_sealed(self, *, left: bool) -> None:
        """Say that the receipt lies at the place, or that it waits for a line: nobody seals it twice."""
        waits = self.tr("El acuse espera en Por entregar")
        self.receipt.set_face(*((self.tr("Acuse entregado"), "done") if left else (waits, "waiting")))
        self.receipt.setEnabled(False)
        self.back.setFocus()

    def open_differences(self) -> list[tuple[CaseView, Disagreement]]:
        """Return the differences of this file that still stand, with their cases."""
        return [(view, one) for view in self._views.values() for one in self._firsts(view)]

    def _firsts(self, view: CaseView) -> list[Disagreement]:
        """Return each difference of a case that this file brought, by what a person settles it at."""
        return [
            each[0]
            for each in view.case.differences
            if any((view.id, one.path) in self._asked for one in each)
        ]

    def _lines(self, report: Report) -> Iterator[IconWords]:
        counts, locale = report.counts, QLocale()
        if report.already:
            yield IconWords("info", self.tr("Ya se había recibido. No cambió nada."), "accent")
            return
        if counts.new:
            yield IconWords("done", self._said.new_words(counts.new), "good")
        elif not report.files.new:
            yield IconWords("done", self.tr("Nada nuevo en los expedientes."), "good")
        yield from self._said.file_lines([report.files])
        yield from copy_line(self._entered.copied)
        yield from self._said.danger_lines((*self._entered.new, *self._entered.known))
        yield from self._said.twice_lines(report.twice)
        yield from self._said.elsewhere_lines(len(report.elsewhere))
        yield from self._said.receipt_lines(self._entered.acknowledged)
        if counts.known:
            words = self.tr("{count} ya estaban aquí").format(count=locale.toString(counts.known))
            yield IconWords("info", words, "quiet")
        yield from self._said.difference_lines(len(report.disagreements))
        yield from self._said.settled_lines(len(report.settled))
        if report.forms:
            words = self.tr(
                "%n formularios de otras instituciones llegaron y esperan en Ajustes → Formularios de otras "
                "instituciones. Lo llenado con ellos está guardado; se lee cuando quien supervisa o el enlace los "
                "ponga en uso.",
                "",
                report.forms,
            )
            yield IconWords("waiting", words, "warning")
        yield from self._said.directory_lines([report.directory])
        yield from self._said.person_lines([report.persons])
        yield from self._said.erased_lines(len(report.erased))
        yield from self._said.asked_lines(report.asked)
        yield from self._troubles_of_notes(report)
        yield from self._troubles_of_cases(report)

    def _troubles_of_notes(self, report: Report) -> Iterator[IconWords]:
        counts = report.counts
        if counts.waiting:
            words = self.tr(
                "%n anotaciones esperan otras que no han llegado. Pida a ese puesto el paquete anterior.",
                "",
                counts.waiting,
            )
            yield IconWords("waiting", words, "warning")
        yield from self._said.set_apart_lines(counts.bad)
        if counts.opaque:
            words = self.tr(
                "%n anotaciones son de una versión más nueva: se guardan y se verán al actualizar. Hasta entonces "
                "nada se abre por lo que tocan.",
                "",
                counts.opaque,
            )
            yield IconWords("newer", words, "quiet")
        if counts.branches:
            words = self.tr("Ese puesto trabajó con una copia de su bóveda: se guardó todo. Avísele.")
            yield IconWords("warning", words, "warning")
        if counts.erased:
            words = self.tr("%n anotaciones llegaron ya borradas por regla.", "", counts.erased)
            yield IconWords("info", words, "quiet")

    def _troubles_of_cases(self, report: Report) -> Iterator[IconWords]:
        if report.suspects:
            words = self.tr(
                "%n veces puede ser una persona que ya tiene otro expediente: compárelos abajo.",
                "",
                len(report.suspects),
            )
            yield IconWords("warning", words, "warning")
        if report.closed:
            words = self.tr(
                "%n expedientes que estaban abiertos aquí llegaron cerrados y ya no están en Hoy. Si no lo sabía, "
                "pregunte a ese puesto y vuelva a abrirlos.",
                "",
                len(report.closed),
            )
            yield IconWords("warning", words, "warning")
        if report.packs_missing:
            words = self.tr(
                "Algún expediente sigue un protocolo que este equipo no tiene: se guardó completo y se puede leer; "
                "está en Hoy. Instale la versión de Repatria del puesto que lo envió."
            )
            yield IconWords("warning", words, "warning")
        if report.left_out:
            words = self.tr(
                "%n protocolos o formularios que traía no se guardaron: ningún expediente los nombra, o ese puesto "
                "ya dejó aquí muchos sin usar. Si le hacen falta, llame a ese puesto y avise a su enlace.",
                "",
                report.left_out,
            )
            yield IconWords("warning", words, "warning")
        if report.unread:
            words = self.tr(
                "%n expedientes llegaron completos y no se pudieron leer del todo: la lista puede estar atrasada. "
                "Ábralos y avise a su enlace.",
                "",
                len(report.unread),
            )
            yield IconWords("overdue", words, "danger")

    def _show_differences(self) -> None:
        report = self._entered.report
        blocks: list[QWidget] = []
        standing = self.open_differences()
        for view in self._views.values():
            firsts = self._firsts(view)
            named = [one for one in comparisons(view) if one[0] in firsts]
            if named:
                blocks.append(Label(self.tr("Expediente {code}").format(code=view.case.code), strong=True))
            for one, block in named:
                block.chosen.connect(lambda head, view=view, one=one: self.settle_asked.emit(view, one, head))
                blocks.append(block)
        if report.disagreements and not standing:
            blocks = [IconWords("done", self.tr("Todas las diferencias están resueltas."), "good")]
        unseen = len({one.part.split("/")[1] for one in report.disagreements}) - len(self._views)
        if unseen > 0:
            words = self.tr("Hay diferencias en %n expedientes más; ábralos para verlas.", "", unseen)
            blocks.append(Label(words, tone="quiet"))
        fresh = stacked(*blocks, between=12)
        self.differences.body.replaceWidget(self._blocks, fresh)
        self._blocks.hide()
        self._blocks.deleteLater()
        self._blocks = fresh
        self.differences.setVisible(bool(report.disagreements))
