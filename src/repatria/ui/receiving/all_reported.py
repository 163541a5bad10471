"""Say in words what became of everything that waited; it can be printed, and its cases opened."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from repatria.documents.received import FromPost
from repatria.services.desk import Desk as Work
from repatria.store.lists.cases import CaseLine
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.cases.line_words import danger_of
from repatria.ui.directory.post_rows import PostList, PostRow
from repatria.ui.receiving.all_doing import AllEntered, ByLine
from repatria.ui.receiving.refused_rows import RefusedSection
from repatria.ui.receiving.suspects_section import SuspectsSection
from repatria.ui.settings.section import Section
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.reading_column import ReadingColumn


class AllReported(ReadingColumn):
    """``case_asked`` to open a case, ``print_asked`` to print; ``receipt_asked`` tells whom, and its button."""

    case_asked = Signal(str)
    print_asked = Signal()
    receipt_asked = Signal(object, object)
    left = Signal()

    def __init__(self, work: Work, entered: AllEntered) -> None:
        super().__init__(self.tr("Recibido"))
        self._work, self.entered = work, entered
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
        for button in (self.back, self.print, *self.receipts):
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
        self._add_cases()

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

    def _lines(self) -> Iterator[IconWords]:
        outcome, files = self.entered.outcome, sum(one.files for one in self.entered.outcome.posts)
        if files:
            yield IconWords("done", self.tr("Se recibieron %n paquetes sellados.", "", files), "good")
        else:
            yield IconWords("info", self.tr("No entró nada."), "quiet")
        if dangers := sum(bool(danger_of(line)) for line in self._lines_shown()):
            words = self.tr(
                "Tal vez alguien está en peligro ahora: %n expedientes, los primeros de la lista.",
                "",
                dangers,
            )
            yield IconWords("now", words, "danger")
        if outcome.left:
            words = self.tr(
                "Se detuvo, como pidió: %n paquetes no se recibieron. Siguen donde estaban; recíbalos cuando quiera.",
                "",
                outcome.left,
            )
            yield IconWords("warning", words, "warning")
        for one in self.entered.acknowledged:
            words = self.tr("Llegó el acuse de lo que envió: {post}, %n expedientes", "", one.cases)
            yield IconWords("done", words.format(post=one.post), "good")

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
        yield IconWords("form", self.tr("%n anotaciones nuevas", "", one.new))
        if one.cases_new:
            yield IconWords("add", self.tr("%n expedientes nuevos aquí", "", one.cases_new))
        if one.cases_changed:
            yield IconWords("cases", self.tr("%n expedientes con cambios", "", one.cases_changed))
        if one.differences:
            words = self.tr("%n diferencias por resolver", "", one.differences)
            yield IconWords("disputed", words, "warning")
        if one.waiting:
            words = self.tr(
                "%n anotaciones en espera de otras que no han llegado; entran solas cuando lleguen",
                "",
                one.waiting,
            )
            yield IconWords("waiting", words, "warning")
        if one.set_apart:
            words = self.tr(
                "%n anotaciones no son como se firmaron: quedaron aparte y no abren ninguna salvaguarda.",
                "",
                one.set_apart,
            )
            yield IconWords("overdue", words, "danger")

    def _add_cases(self) -> None:
        rows = [self._row(line) for line in self._lines_shown()]
        if not rows:
            return
        section = Section(self.tr("Expedientes"), self.tr("Pulse uno para abrirlo."))
        self.cases = PostList(self.tr("Expedientes recibidos"))
        self.cases.show_rows(rows)
        self.cases.taken.connect(lambda row: self.case_asked.emit(row.device))
        section.body.addWidget(self.cases)
        self.add(section)

    def _lines_shown(self) -> list[CaseLine]:
        """Return the cases: who may be in danger now first, then those with differences, then what is new."""
        lines = (*self.entered.new, *self.entered.known)
        return sorted(lines, key=lambda line: (not danger_of(line), line.id not in self.entered.differences))

    def _row(self, line: CaseLine) -> PostRow:
        fresh, danger = line in self.entered.new, danger_of(line)
        count = self.entered.differences.get(line.id, 0)
        differences = self.tr("%n diferencias por resolver", "", count) if count else ""
        since = self.tr("nuevo aquí") if fresh else self.tr("ya estaba aquí")
        closed = "" if line.open else self.tr("cerrado")
        icon = "now" if danger else "disputed" if count else "add" if fresh else "cases"
        note = " · ".join(part for part in (danger, differences, since, closed) if part)
        title = " · ".join(part for part in (line.code, line.label) if part)
        return PostRow(line.id, title, note, icon)
