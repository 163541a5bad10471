"""Let the root of the country open the vault too, or no longer: said before, and noted."""

from __future__ import annotations

from PySide6.QtCore import Signal

from repatria.services.post.people import minutes_to_end
from repatria.services.recovery.escrow import end_escrow, seal_to_country
from repatria.ui.key_change import change_key, how_long
from repatria.ui.pages import Desk
from repatria.ui.root.staged import Staged
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.question import Question
from repatria.ui.widgets.safeguard_banner import Act


class SealToCountry(Staged):
    """``changed`` comes when the root opens the vault from now on, or no longer."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("La raíz del país"),
            self.tr(
                "Un puesto inscrito puede dejar que también la raíz de su país abra la bóveda: con las hojas de la "
                "raíz, en la oficina del enlace. Queda anotado."
            ),
        )
        self._desk = desk
        self.seal = Button(self.tr("Dejar que la raíz la abra…"), icon="directory")
        self.end_it = Button(self.tr("Que ya no la abra…"), icon="remove")
        self.seal.clicked.connect(self._ask)
        self.end_it.clicked.connect(self._ask_end)
        self.body.addWidget(self.seal)
        self.body.addWidget(self.end_it)

    def show_country(self, country: str, *, may: bool) -> None:
        """Offer what can be changed to whoever *may*."""
        self.setVisible(may)
        self.seal.setVisible(not country)
        self.end_it.setVisible(bool(country))

    def _ask(self) -> None:
        question = Question(
            self.tr("¿Dejar que la raíz del país abra esta bóveda?"),
            self.tr(
                "Quien junte las hojas de la raíz y tenga esta carpeta podrá leer todo y dar una frase de paso "
                "nueva. Las personas del puesto lo verán al entrar si ocurre."
            ),
            [Act("seal", self.tr("Dejar que la abra"), "directory")],
            Act("keep", self.tr("Dejar como está")),
        )
        if self._desk.asker.ask(self, question) == "seal":
            work = self._desk.work
            words = self.tr("Desde ahora la raíz del país también abre esta bóveda.")
            self._desk.tasks.run(
                self, lambda: seal_to_country(work), lambda _: self._done(words), self.failed
            )

    def _ask_end(self) -> None:
        work = self._desk.work
        question = Question(
            self.tr("¿Que la raíz del país ya no abra esta bóveda?"),
            self.tr("La llave de la bóveda cambia. No cierre el programa mientras tanto.")
            + f" {how_long(minutes_to_end(work))}",
            [Act("end", self.tr("Que ya no la abra"), "remove")],
            Act("keep", self.tr("Dejar como está")),
        )
        if self._desk.asker.ask(self, question) == "end":
            words = self.tr("La raíz del país ya no abre esta bóveda.")
            change_key(self._desk, self, lambda: end_escrow(work), lambda _: self._done(words), self.failed)

    def _done(self, words: str) -> None:
        self.quiet()
        self._desk.tell(Notice(words, "", "good"))
        self.changed.emit()
