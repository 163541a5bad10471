"""Make the sheets: for whom, copied by hand or printed one by one, each proven, and only then counting."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from repatria.documents.paper import PaperName
from repatria.domain.errors import RepatriaError
from repatria.services.paper.printing import Sheet as Page
from repatria.services.recovery.making import keep_sheets, prepare_sheets
from repatria.services.recovery.on_paper import ToHand, recovery_page
from repatria.services.recovery.standing import Sheets
from repatria.store.keys.recovery import Made
from repatria.ui.key_change import change_key, changing_panel
from repatria.ui.pages import Desk
from repatria.ui.printing.printers import Printers
from repatria.ui.recovery.keepers import KeepersForm
from repatria.ui.root.proving import ProveSheet
from repatria.ui.root.sheet_printed import PrintingSheets, ToPrint
from repatria.ui.root.sheet_shown import SheetShown
from repatria.ui.root.staged import Staged
from repatria.ui.settings.steps import step_of
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords
from repatria.ui.widgets.notice_bar import Notice


class MakeSheets(Staged):
    """``changed`` comes once new sheets count.

    The sheets are held by this part alone, while it is shown; nothing of them is a draft, a file or a note.
    """

    changed = Signal()

    def __init__(self, desk: Desk, printers: Printers | None = None) -> None:
        super().__init__(
            self.tr("Hacer hojas"),
            self.tr(
                "Las hace quien supervisa o es enlace; donde no hay, quien coordina. Sin nadie más delante."
            ),
        )
        self._desk = desk
        self._handed: ToHand | None = None
        self._replaces, self._by_hand = False, True
        self._printing = PrintingSheets(desk, printers)
        self.begin = Button(self.tr("Hacer hojas…"), icon="add")
        self.begin.clicked.connect(self._ask)
        self.back = self.begin
        self.body.addWidget(self.begin)
        self.under_way.connect(lambda on: self.begin.setVisible(not on))

    def show_sheets(self, sheets: Sheets | None, *, may: bool) -> None:
        """Offer it to whoever *may*; where there are sheets, new ones take their place."""
        self._replaces = sheets is not None
        self.begin.setText(self.tr("Hacer hojas nuevas…") if sheets else self.tr("Hacer hojas…"))
        self.setVisible(may)

    def leave(self) -> None:
        """Forget the sheets; whoever had any on paper is told that they are worth nothing."""
        begun, self._handed = self._handed is not None, None
        super().leave()
        if begun:
            self._desk.tell(
                Notice(
                    self.tr("No cambió nada: las hojas que se hacían ya no existen."),
                    self.tr("Destruya las que copió o imprimió. Puede empezar otra vez cuando quiera."),
                    "warning",
                )
            )

    def _ask(self) -> None:
        self.quiet()
        self.form = KeepersForm()
        hand = Button(self.tr("Copiarlas a mano"), "primary", "edit")
        paper = Button(self.tr("Imprimirlas una por una"), icon="print")
        leave = Button(self.tr("Ahora no"), "quiet")
        hand.clicked.connect(lambda: self._named(by_hand=True))
        paper.clicked.connect(lambda: self._named(by_hand=False))
        leave.clicked.connect(self.fold)
        lines = [
            self.tr(
                "Quien junte las que bastan puede leer todo: déselas a personas que no vivan ni trabajen juntas."
            ),
            self.tr(
                "De cada hoja se escriben después cuatro palabras. Si se detiene antes del final no cambia nada."
            ),
        ]
        if self._replaces:
            lines.append(
                self.tr("Al final, las hojas de antes ya no abren nada y la llave de la bóveda cambia.")
            )
        said = [IconWords("warning", words, "warning") for words in lines]
        self.show_step(
            step_of(self.tr("¿Quién las guarda?"), (*said, self.form), (hand, paper, leave)), self.form
        )

    def _named(self, *, by_hand: bool) -> None:
        asked = self.form.names()
        if asked is None:
            return
        keepers, needed = asked
        self._by_hand = by_hand
        if by_hand:
            self._make(keepers, needed)
        else:
            self._printing.choose(self, lambda: self._make(keepers, needed))

    def _make(self, keepers: tuple[str, ...], needed: int) -> None:
        work, asked = self._desk.work, self.step
        if asked is not None:
            asked.setEnabled(False)
        self._desk.tasks.run(
            self,
            lambda: prepare_sheets(work, keepers, needed),
            lambda made: self._take(made, keepers, asked),
            self._unmade,
        )

    def _take(self, made: Made, keepers: tuple[str, ...], asked: QWidget | None) -> None:
        if asked is not None and self.step is asked:  # else somebody left meanwhile
            self._handed = ToHand(made, keepers)
            self._give(1)

    def _give(self, number: int) -> None:
        """Show or print sheet *number*."""
        handed = self._handed
        if handed is None:
            return
        self.quiet()
        if not self._by_hand:
            self._printing.show(self, self._to_print(handed, number), partial(self._prove, number))
            return
        sheets = handed.made.sheets
        shown = SheetShown(sheets[number - 1], number, len(sheets), leave=self._leave_words())
        shown.copied.connect(partial(self._prove, number))
        shown.left.connect(self.leave)
        self.show_step(shown, shown.well)

    def _to_print(self, handed: ToHand, number: int) -> ToPrint:
        work = self._desk.work

        def draw(name: PaperName, language: str) -> Page:
            return recovery_page(work, handed, number, paper_name=name, language=language)

        return ToPrint(draw, number, len(handed.keepers), self._leave_words())

    def _prove(self, number: int) -> None:
        handed = self._handed
        if handed is None:
            return
        sheets = handed.made.sheets
        anew = self.tr("Ver la hoja otra vez") if self._by_hand else self.tr("Imprimirla otra vez")
        proof = ProveSheet(sheets[number - 1], number, anew, len(sheets), leave=self._leave_words())
        proof.proven.connect(partial(self._proven, number))
        proof.again.connect(partial(self._give, number))
        proof.left.connect(self.leave)
        self.show_step(proof, proof.first)

    def _proven(self, number: int) -> None:
        handed = self._handed
        if handed is None:
            return
        if number < len(handed.keepers):
            self._give(number + 1)
            return
        self._handed = None
        self._keep(handed)

    def _keep(self, handed: ToHand) -> None:
        work = self._desk.work

        def keep() -> None:
            keep_sheets(work, handed.made, handed.keepers)

        if not self._replaces:
            self._desk.tasks.run(self, keep, lambda _: self._done(handed), self._unmade)
            return
        panel = changing_panel(work)
        self.show_step(panel, panel)
        change_key(self._desk, self, keep, lambda _: self._done(handed), self._unmade)

    def _done(self, handed: ToHand) -> None:
        given = self.tr("Hoja {number}: entréguela a {name}, en un sobre cerrado.")
        lines = [given.format(number=number, name=name) for number, name in enumerate(handed.keepers, 1)]
        if self._replaces:
            lines.append(self.tr("Pida de vuelta las de antes y destrúyalas."))
        end = Button(self.tr("Seguir"), "primary", "next")
        end.clicked.connect(self.fold)
        parts = [IconWords("done", line, "good") for line in lines]
        self.show_step(step_of(self.tr("Las hojas cuentan desde ahora"), parts, (end,)), end)
        self.changed.emit()

    def _leave_words(self) -> str:
        return self.tr("No cambiar nada")

    def _unmade(self, error: RepatriaError) -> None:
        self._handed = None
        self.fold()
        self.failed(error)
