"""Found the root: three sheets copied by hand or printed one by one, each proven, and only then pinned."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from repatria.documents.paper import PaperName
from repatria.domain.errors import RepatriaError
from repatria.services.countries import CountryKnown
from repatria.services.country.founding import found, may_found, new_root
from repatria.services.country.handing import root_to_compare
from repatria.services.country.root_on_paper import root_page
from repatria.services.paper.printing import Sheet as Page
from repatria.store.keys.country_root import Made
from repatria.ui.directory.spoken import show_words
from repatria.ui.pages import Desk
from repatria.ui.printing.printers import Printers
from repatria.ui.root.proving import ProveSheet
from repatria.ui.root.sheet_printed import PrintingSheets, ToPrint
from repatria.ui.root.sheet_shown import SheetShown
from repatria.ui.root.staged import Staged
from repatria.ui.settings.steps import step_of
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.notice_bar import Notice


class FoundRoot(Staged):
    """Shown while the own country has no root here.

    ``founded`` tells that it has one now, ``ended`` that whoever founded it goes on.
    The sheets are held by this part alone, while it is shown; nothing of them is a draft, a file or a note.
    """

    founded = Signal()
    ended = Signal()

    def __init__(self, desk: Desk, printers: Printers | None = None) -> None:
        super().__init__(
            self.tr("Fundar la raíz"),
            self.tr(
                "La funda una sola vez quien dirige la red del país, sin nadie más delante, en un equipo de "
                "confianza."
            ),
        )
        self._desk = desk
        self._made: Made | None = None
        self._printing = PrintingSheets(desk, printers)
        self._by_hand = True
        self.begin = Button(self.tr("Fundar la raíz…"), icon="add")
        self.begin.clicked.connect(self._ask)
        self.back = self.begin
        self.body.addWidget(self.begin)
        self.under_way.connect(lambda on: self.begin.setVisible(not on))

    def show_country(self, known: CountryKnown | None) -> None:
        """Offer it where the country has no root here; what was just founded stays to be read."""
        self.setVisible(known is None or self.step is not None)

    def leave(self) -> None:
        """Forget the sheets; whoever had any on paper is told that they are worth nothing."""
        begun, self._made = self._made is not None, None
        super().leave()
        if begun:
            self._desk.tell(
                Notice(
                    self.tr("No se fundó nada: la raíz que se hacía ya no existe."),
                    self.tr("Destruya las hojas que copió o imprimió. Puede empezar otra vez cuando quiera."),
                    "warning",
                )
            )

    def _ask(self) -> None:
        self.quiet()
        work = self._desk.work
        self._desk.tasks.run(self, lambda: may_found(work), lambda _: self._warn(), self.failed)

    def _warn(self) -> None:
        hand = Button(self.tr("Copiarlas a mano"), "primary", "edit")
        paper = Button(self.tr("Imprimirlas una por una"), icon="print")
        leave = Button(self.tr("Ahora no"), "quiet")
        hand.clicked.connect(lambda: self._make(by_hand=True))
        paper.clicked.connect(lambda: self._printing.choose(self, lambda: self._make(by_hand=False)))
        leave.clicked.connect(self.fold)
        lines = (
            (
                "info",
                self.tr(
                    "Se hacen tres hojas de 33 palabras. Con dos cualesquiera se usa la raíz; con una, no."
                ),
            ),
            ("warning", self.tr("No hay otra copia: si se pierden dos hojas, la raíz se pierde.")),
            ("person", self.tr("Tenga listos tres sobres, y tres personas que los guarden en tres lugares.")),
            ("protected", self.tr("Que nadie más vea la pantalla ni recoja las hojas.")),
            (
                "done",
                self.tr("De cada hoja se escriben después cuatro palabras: solo entonces la raíz vale."),
            ),
            ("blocked", self.tr("Si se detiene antes del final no queda nada; lo copiado se destruye.")),
        )
        parts = [IconWords(icon, words) for icon, words in lines]
        self.show_step(step_of(self.tr("Antes de empezar"), parts, (hand, paper, leave)), hand)

    def _make(self, *, by_hand: bool) -> None:
        self._by_hand = by_hand
        work, asked = self._desk.work, self.step
        if asked is not None:
            asked.setEnabled(False)
        self._desk.tasks.run(
            self,
            lambda: new_root(work),
            lambda made: self._take(made, asked),
            self._unmade,
        )

    def _take(self, made: Made, asked: QWidget | None) -> None:
        if asked is not None and self.step is asked:  # else somebody left meanwhile
            self._made = made
            self._give(1)

    def _give(self, number: int) -> None:
        """Show or print sheet *number*."""
        made = self._made
        if made is None:
            return
        self.quiet()
        if self._by_hand:
            shown = SheetShown(made.sheets[number - 1], number)
            shown.copied.connect(partial(self._prove, number))
            shown.left.connect(self.leave)
            self.show_step(shown, shown.well)
        else:
            self._printing.show(self, self._to_print(made, number), partial(self._prove, number))

    def _to_print(self, made: Made, number: int) -> ToPrint:
        def draw(name: PaperName, language: str) -> Page:
            return root_page(
                self._desk.work, made.sheets[number - 1], number, paper_name=name, language=language
            )

        return ToPrint(draw, number, len(made.sheets), self.tr("No fundar nada"))

    def _prove(self, number: int) -> None:
        made = self._made
        if made is None:
            return
        anew = self.tr("Ver la hoja otra vez") if self._by_hand else self.tr("Imprimirla otra vez")
        proof = ProveSheet(made.sheets[number - 1], number, anew)
        proof.proven.connect(partial(self._proven, number))
        proof.again.connect(partial(self._give, number))
        proof.left.connect(self.leave)
        self.show_step(proof, proof.first)

    def _proven(self, number: int) -> None:
        made, work = self._made, self._desk.work
        if made is None:
            return
        if number < len(made.sheets):
            self._give(number + 1)
            return
        root, self._made = made.root, None
        self._desk.tasks.run(self, lambda: found(work, root), lambda _: self._done(made), self._unmade)

    def _done(self, made: Made) -> None:
        compared = root_to_compare(made.root)
        code, words = Label(compared.code, "display"), Label("", "lead")
        code.setAccessibleName(" ".join(compared.code.replace(" ", "")))
        show_words(words, compared.words)
        parts = [
            IconWords(
                "done", self.tr("Cierre cada hoja en su sobre y entréguela a quien la guarda."), "good"
            ),
            Label(self.tr("Código para leer en voz alta"), tone="quiet"),
            code,
            Label(self.tr("O, en su lugar, estas ocho palabras"), tone="quiet"),
            words,
            Label(
                self.tr("Lo siguiente: con dos hojas, certificar a quien es enlace y a quien es suplente.")
            ),
        ]
        end = Button(self.tr("Seguir"), "primary", "next")
        end.clicked.connect(self._end_well)
        self.show_step(step_of(self.tr("La raíz del país está fundada"), parts, (end,)), end)
        self.founded.emit()

    def _end_well(self) -> None:
        self.end()
        self.hide()
        self.ended.emit()

    def _unmade(self, error: RepatriaError) -> None:
        self._made = None
        self.fold()
        self.failed(error)
