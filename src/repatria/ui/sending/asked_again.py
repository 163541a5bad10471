"""What other posts say never came to them, and the way to send it again; hidden while nobody asks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.services.desk import Desk as Work
from repatria.services.exchange.lacking import Lacks, lacking
from repatria.services.exchange.register import SentBundle
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.settings.section import Section
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords


class AskedAgain(Section):
    """``again_asked`` tells of whom, and which cases are to be marked for it."""

    again_asked = Signal(object)

    def __init__(self, work: Work) -> None:
        super().__init__(
            self.tr("Lo piden otra vez"),
            self.tr("Su acuse dice que no les llegó. Si ya lo envió otra vez, espere su acuse."),
        )
        self._work = work
        self._shown: tuple[Lacks, ...] = ()
        self.buttons: list[Button] = []
        self._rows = QWidget()
        self.body.addWidget(self._rows)
        self.hide()

    def show_sent(self, sent: Sequence[SentBundle]) -> None:
        """Show who asks for what, of all that was *sent*."""
        found = lacking(sent)
        self.setVisible(bool(found))
        if found == self._shown:
            return
        self._shown, self.buttons = found, []
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        gaps(column, spacing=12)
        for one in found:
            button = Button(self.tr("Preparar otra vez para {post}").format(post=one.post), icon="send")
            button.clicked.connect(lambda _=False, one=one: self.again_asked.emit(one))
            self.buttons.append(button)
            column.addWidget(IconWords("warning", self._words(one), "warning"))
            column.addWidget(button)
        self.body.replaceWidget(self._rows, fresh)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = fresh

    def _words(self, one: Lacks) -> str:
        numbers = QLocale().createSeparatedList([str(number) for number in one.numbers])
        single = len(one.numbers) == 1
        never = (
            self.tr("el paquete {numbers} nunca llegó")
            if single
            else self.tr("los paquetes {numbers} nunca llegaron")
        )
        said = never.format(numbers=numbers)
        if not one.upto:
            return self.tr("A {post}: {never}.").format(post=one.post, never=said)
        when = say_stated(one.upto, self._work.calendar, self._work.now())
        words = self.tr("{post} tiene todo hasta {when}; {never}.")
        return words.format(post=one.post, when=when, never=said)
