"""Another is liaison now: what the former one had and she lacks, and the way to seal it to her; hidden otherwise."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.services.exchange.going import Sending
from repatria.services.exchange.succession import Succession
from repatria.ui.messages.succession import SuccessionWords
from repatria.ui.settings.section import Section
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords


class LiaisonChanged(Section):
    """``prepare_asked`` tells what is to be marked, for whom, and whether protected answers go along."""

    prepare_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(
            self.tr("Cambió el enlace"),
            self.tr("Lo que esperaba al enlace de antes se sella de nuevo para el de ahora."),
        )
        self._words = SuccessionWords(self)
        self._shown: Succession | None = None
        self.buttons: list[Button] = []
        self._rows = QWidget()
        self.body.addWidget(self._rows)
        self.hide()

    def show_succession(self, found: Succession | None) -> None:
        """Show what waits for the liaison of now, if anything does."""
        self.setVisible(found is not None and not found.is_done)
        if found is None or found == self._shown:
            return
        self._shown, self.buttons = found, []
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        gaps(column, spacing=12)
        for place, sentence in enumerate(self._words.lines(found)):
            column.addWidget(
                IconWords("info" if place == 0 else "warning", sentence, "" if place == 0 else "warning")
            )
        if found.cases and found.known:
            words = self.tr("Preparar para {post}").format(post=found.post)
            self._offer(words, Sending(found.cases, found.device))
        if found.protected and found.known:
            words = self.tr("Preparar %n con lo protegido", "", len(found.protected))
            self._offer(words, Sending(found.protected, found.device, protected=True))
        for button in self.buttons:
            column.addWidget(button)
        self.body.replaceWidget(self._rows, fresh)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = fresh

    def _offer(self, words: str, what: Sending) -> None:
        button = Button(words, icon="send")
        button.clicked.connect(lambda: self.prepare_asked.emit(what))
        self.buttons.append(button)
