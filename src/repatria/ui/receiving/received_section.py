"""What was received before, the latest first; whoever may sets one of it aside here, and takes it back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from repatria.services.desk import Desk as Work
from repatria.services.exchange.register import ReceivedBundle
from repatria.services.exchange.setting_aside import may_set_aside
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.receiving.aside_words import AsideWords
from repatria.ui.settings.section import Section
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.fitted import Fitted
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.timeline import Happening, Timeline


class ReceivedSection(Section):
    """``asked`` tells the file of the row that is marked: to be set aside, or taken back where it is."""

    asked = Signal(object)

    def __init__(self, work: Work) -> None:
        super().__init__(self.tr("Lo recibido"))
        self._work, self._words = work, AsideWords()
        self._shown: tuple[ReceivedBundle, ...] = ()
        self._may = may_set_aside(work)
        self.list = Timeline(self.tr("Lo recibido"))
        Fitted(self.list, 6)
        self.never = Label(
            self.tr("Aquí estará cada paquete recibido: de quién, cuándo y cuánto traía de nuevo."),
            tone="quiet",
        )
        self.note = Label("", tone="quiet")
        self.act = Button(self.tr("Apartar…"))
        self.act.clicked.connect(self._ask)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._offer())
        for part in (self.list, self.never, self.note, self.act):
            self.body.addWidget(part)
        self.show_received(())

    def show_received(self, received: Sequence[ReceivedBundle]) -> None:
        """Show what was received before."""
        marked = self._marked()
        self._shown = tuple(received)
        self.list.rows.set_rows([self._happening(one) for one in received])
        if marked is not None:
            self.mark(marked.bundle)
        self.list.setVisible(bool(received))
        self.never.setVisible(not received)
        self._offer()

    def mark(self, bundle: str) -> None:
        """Mark the row of a file."""
        for place, one in enumerate(self._shown):
            if one.bundle == bundle:
                self.list.setCurrentIndex(self.list.rows.index(place))

    def _marked(self) -> ReceivedBundle | None:
        place = self.list.currentIndex().row()
        return self._shown[place] if 0 <= place < len(self._shown) else None

    def _offer(self) -> None:
        """Offer what can be done with the marked row, or say what hinders it."""
        one = self._marked()
        for part in (self.note, self.act):
            part.setVisible(self._may and bool(self._shown))
        back = one is not None and one.aside
        self.act.set_face(self.tr("Devolver…") if back else self.tr("Apartar…"), "")
        self.act.setEnabled(one is not None and (one.aside or one.may_go))
        if one is None:
            words = self.tr("Marque un paquete de la lista para apartarlo, o devolverlo si está apartado.")
        elif one.aside:
            words = self.tr("Está apartado: nada de lo que solo vino en él cuenta aquí.")
        elif one.may_go:
            words = self.tr("Si se aparta, nada de lo que solo vino en él cuenta aquí. Se puede devolver.")
        else:
            words = self.tr("Llegó con una versión anterior, que no anotó qué traía: no se puede apartar.")
        self.note.setText(words)

    def _ask(self) -> None:
        one = self._marked()
        if one is not None:
            self.asked.emit(one)

    def _happening(self, one: ReceivedBundle) -> Happening:
        when = say_stated(one.at, self._work.calendar, self._work.now())
        icon, tone = ("not_applicable", "warning") if one.aside else ("receive", "")
        return Happening(one.bundle, when, self._words.what(one), icon=icon, tone=tone)
