"""Say in words what became of everything that waited; it can be printed, and its cases opened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from repatria.documents.received import FromPost
from repatria.services.desk import Desk as Work
from repatria.services.exchange.copying import CopyTold
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.receiving.all_doing import AllEntered, ByHand, ByLine
from repatria.ui.receiving.cases_section import CasesSection, settled_by_case
from repatria.ui.receiving.copy_words import copy_line
from repatria.ui.receiving.counted_lines import ReceivedLines
from repatria.ui.receiving.one_at_a_time import Reporting
from repatria.ui.receiving.refused_rows import RefusedSection
from repatria.ui.receiving.suspects_section import SuspectsSection
from repatria.ui.settings.section import Section
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import IconWords, Label


class AllReported(Reporting):
    """``case_asked`` to open a case, ``print_asked`` to print; ``receipt_asked`` tells whom, and its button.

    ``sending_asked`` tells the device whose receipt goes as one sends.
    """

    case_asked = Signal(str)
    print_asked = Signal()
    receipt_asked = Signal(object, object)
    sending_asked = Signal(str)
    left = Signal()

    def __init__(self, work: Work, entered: AllEntered) -> None:
        super().__init__(self.tr("Recibido"))
        self._work, self.entered, self._said = work, entered, ReceivedLines()
        head = Section(self.tr("Todo lo que esperaba"))
        for line in self._lines():
            head.body.addWidget(line)
        self.back = Button(self.tr("Volver a Recibir"), "primary")
        self.back.clicked.connect(self.left)
        self.print = Button(self.tr("Imprimir este informe"), icon="print")
        self.print.clicked.connect(self.print_asked)
        acts = QWidget()
        flow = FlowLayout(acts)
        self.receipts = [self._receipt(one) for one in entered.answers]
        self.by_hand = [self._to_send(one) for one in entered.by_hand]
        for button in (self.back, self.print, *self.receipts, *self.by_hand):
            flow.addWidget(button)
        head.body.addWidget(acts)
        self.add(head)
        for one in entered.outcome.posts:
            self.add(self._post(one))
        if entered.refused:
            self.add(RefusedSection(entered.refused))
        if entered.suspects:
            self.suspects = SuspectsSection(entered.suspects)
            self.suspects.case_asked.connect(self.case_asked)
            self.add(self.suspects)
        if entered.new or entered.known:
            section = CasesSection(
                entered.new, entered.known, entered.differences, settled_by_case(entered.settled)
            )
            section.case_asked.connect(self.case_asked)
            self.cases = section.list
            self.add(section)

    def receipt_sealed(self, button: Button, *, left: bool) -> None:
        """Say that a receipt lies at its place, or that it waits for a line: nobody seals it twice."""
        waits = self.tr("El acuse espera en Por entregar")
        button.set_face(*((self.tr("Acuse entregado"), "done") if left else (waits, "waiting")))
        button.setEnabled(False)
        self.back.setFocus()

    def _receipt(self, one: ByLine) -> Button:
        words = self.tr("Entregar el acuse a {post} por {place}").format(post=one.post, place=one.called)
        button = Button(words, icon="send")
        button.clicked.connect(lambda: self.receipt_asked.emit(one, button))
        return button

    def _to_send(self, one: ByHand) -> Button:
        button = Button(self.tr("Enviar el acuse a {post}…").format(post=one.post), icon="send")
        button.clicked.connect(lambda: self.sending_asked.emit(one.device))
        return button

    def _lines(self) -> Iterator[IconWords]:
        outcome, files = self.entered.outcome, sum(one.files for one in self.entered.outcome.posts)
        if files:
            yield IconWords("done", self.tr("Se recibieron %n paquetes sellados.", "", files), "good")
        else:
            yield IconWords("info", self.tr("No entró nada."), "quiet")
        yield from self._said.danger_lines((*self.entered.new, *self.entered.known))
        yield from self._said.refused_lines(self.entered.refused)
        yield from self._said.lacking_lines(sum(len(one.lacking) for one in outcome.posts))
        yield from self._said.twice_lines(self.entered.twice)
        yield from self._said.file_lines(self.entered.attached)
        yield from self._said.elsewhere_lines(len(self.entered.elsewhere))
        yield from copy_line(cast("CopyTold", outcome.copied))
        if outcome.left:
            words = self.tr(
                "Se detuvo, como pidió: %n paquetes no se recibieron. Siguen donde estaban; recíbalos cuando quiera.",
                "",
                outcome.left,
            )
            yield IconWords("warning", words, "warning")
        yield from self._said.receipt_lines(self.entered.acknowledged)
        yield from self._said.asked_lines(self.entered.asked)
        yield from self._said.directory_lines(self.entered.directories)
        yield from self._said.person_lines(self.entered.persons)

    def _post(self, one: FromPost) -> Section:
        section = Section(self.tr("De {post}").format(post=one.post))
        files = self.tr("%n paquetes sellados", "", one.files)
        again = self.tr("%n ya recibidos antes", "", one.already) if one.already else ""
        section.body.addWidget(Label(" · ".join(part for part in (files, again) if part)))
        for line in self._counts(one):
            section.body.addWidget(line)
        for made in one.lacking:
            when = say_stated(made, self._work.calendar, self._work.now())
            words = self.tr(
                "Nunca llegó el paquete anterior al que selló {when}, según su reloj. Se le pide otra vez en el "
                "próximo acuse."
            )
            section.body.addWidget(IconWords("warning", words.format(when=when), "warning"))
        return section

    def _counts(self, one: FromPost) -> Iterator[IconWords]:
        if one.new or one.files > one.already:
            yield IconWords("form", self._said.new_words(one.new))
        yield from self._said.case_lines(one.cases_new, one.cases_changed)
        yield from self._said.difference_lines(one.differences)
        yield from self._said.settled_lines(one.settled)
        if one.waiting:
            words = self.tr(
                "%n anotaciones en espera de otras que no han llegado; entran solas cuando lleguen",
                "",
                one.waiting,
            )
            yield IconWords("waiting", words, "warning")
        yield from self._said.erased_lines(one.erased)
        yield from self._said.set_apart_lines(one.set_apart)
