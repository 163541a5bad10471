"""Show this post's own card: what others need to seal to it, and the code both read aloud."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from repatria.domain.errors import RepatriaError
from repatria.services.country.card_pictures import Modules
from repatria.services.exchange.posts import Card, write_card
from repatria.ui.country_names import country_name
from repatria.ui.directory.card_code import CardCode
from repatria.ui.directory.spoken import show_words
from repatria.ui.messages import message_for
from repatria.ui.pages import Desk
from repatria.ui.settings.section import Section
from repatria.ui.theme import gaps
from repatria.ui.unlock.sheet import breakable
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords, Label

SUFFIX = ".tarjeta"


class OwnCard(Section):
    """Nothing on the card is secret; what matters is that nobody changes it on its way."""

    written = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("La tarjeta de este puesto"),
            self.tr(
                "Guárdela en una memoria y llévela a otro puesto. Con ella podrán enviarle paquetes sellados. "
                "No contiene nada secreto."
            ),
        )
        self._desk = desk
        self._card: Card | None = None
        self.who = Label("", "lead", strong=True)
        self.code = Label("", "display")
        self.words = Label("", "lead")
        well = QFrame()
        well.setProperty("surface", "well")
        inside = QVBoxLayout(well)
        gaps(inside, (16, 12, 16, 12), 4)
        inside.addWidget(Label(self.tr("Código para leer en voz alta"), tone="quiet"))
        inside.addWidget(self.code)
        inside.addWidget(Label(self.tr("O, en su lugar, estas ocho palabras"), tone="quiet"))
        inside.addWidget(self.words)
        inside.addWidget(
            Label(self.tr("Léalo por un teléfono que el otro puesto ya conoce, nunca por el mismo archivo."))
        )
        self.save = Button(self.tr("Guardar tarjeta…"), icon="stick")
        self.save.clicked.connect(self._choose)
        self.told = IconWords("saved", "", "good")
        self.told.hide()
        self.picture = CardCode()
        scan = Label(
            self.tr("O que el otro puesto la fotografíe aquí, y comparen después el código o las palabras.")
        )
        for part in (self.who, well, self.save, self.told, scan, self.picture):
            self.body.addWidget(part)

    def show_card(self, card: Card, modules: Modules) -> None:
        """Show the card, and the code whose *modules* these are."""
        self._card = card
        self.who.setText(f"{card.post} · {country_name(self._desk.work, card.country)}")
        self.code.setText(card.check_code)
        # Read one by one: a screen reader would otherwise try to say words.
        self.code.setAccessibleName(" ".join(card.check_code.replace(" ", "")))
        show_words(self.words, card.to_compare.words)
        self.picture.show_modules(modules)

    def _choose(self) -> None:
        folder = self._desk.asker.choose_folder(self, self.tr("Carpeta para la tarjeta"), Path.home())
        if folder is None or self._card is None:
            return
        path = folder / f"puesto-{self._card.check_code.split(' ')[0]}{SUFFIX}"
        work = self._desk.work
        self.save.setEnabled(False)
        self._desk.tasks.run(
            self,
            lambda: write_card(work, path),
            lambda _: self._tell_written(path),
            self._failed,
            after=lambda: self.save.setEnabled(True),
        )

    def _tell_written(self, path: Path) -> None:
        words = self.tr("Tarjeta guardada: {file}").format(file=breakable(str(path)))
        self.told.set_words("saved", words, "good")
        self.told.show()
        self.written.emit()

    def _failed(self, error: RepatriaError) -> None:
        self.told.set_words("overdue", " ".join(message_for(error)), "danger")
        self.told.show()
