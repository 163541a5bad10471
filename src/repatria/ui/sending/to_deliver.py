"""What was sealed and waits for a line: for whom, since when, and the way to deliver it or to take it back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from repatria.services.desk import Desk as Work
from repatria.services.exchange.delivering import Undelivered
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.settings.section import Section
from repatria.ui.sizes import size_words
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.fitted import Fitted
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import IconWords
from repatria.ui.widgets.two_lines import TwoLineRows, TwoLines


class WaitingList(TwoLineRows[Undelivered]):
    """The sealed files of the outbox, the oldest first."""

    def __init__(self, name: str, work: Work) -> None:
        super().__init__(name, self._look)
        self._work = work
        Fitted(self, 5)

    def _look(self, one: Undelivered) -> TwoLines:
        work = self._work
        when = say_stated(one.sealed, work.calendar, work.now())
        through = one.through or self.tr("sin lugar: elija otro al entregar")
        if one.revoked:
            through = self.tr("su equipo fue revocado: ya no sale; quítelo con No enviar")
        if one.stopped:
            through = self.tr(
                "lleva algo que se reservó, se apartó, se retiró o se borró: ya no sale; quítelo con No enviar"
            )
        note = self.tr("sellado {when} · {size} · {place}")
        title = self.tr("{post} · a otro país").format(post=one.post) if one.abroad else one.post
        return TwoLines(
            title,
            note.format(when=when, size=size_words(one.size), place=through),
            "send",
        )


class ToDeliver(Section):
    """Hidden while nothing waits. ``deliver_asked`` is for all of it, ``withdraw_asked`` tells the one chosen."""

    deliver_asked = Signal()
    withdraw_asked = Signal(object)

    def __init__(self, work: Work) -> None:
        super().__init__(
            self.tr("Por entregar"),
            self.tr("Está sellado en esta bóveda y sale cuando haya línea. Puede seguir trabajando."),
        )
        self._work = work
        self.oldest = IconWords("waiting", "", "warning")
        self.list = WaitingList(self.tr("Paquetes por entregar"), work)
        self.deliver = Button(self.tr("Entregar ahora"), icon="send")
        self.withdraw = Button(self.tr("No enviar…"), "quiet")
        self.deliver.clicked.connect(self.deliver_asked)
        self.withdraw.clicked.connect(self._withdraw)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._follow())
        acts = QWidget()
        flow = FlowLayout(acts)
        for button in (self.deliver, self.withdraw):
            flow.addWidget(button)
        for part in (self.oldest, self.list, acts):
            self.body.addWidget(part)
        self.waiting: Sequence[Undelivered] = ()
        self.show_waiting(())

    def show_waiting(self, waiting: Sequence[Undelivered]) -> None:
        """Show what waits, and say since when the oldest does."""
        self.waiting = waiting
        self.setVisible(bool(waiting))
        self.list.rows.set_rows(list(waiting))
        if waiting:
            work = self._work
            when = say_stated(waiting[0].sealed, work.calendar, work.now())
            count = self.tr("%n por entregar", "", len(waiting))
            one, many = self.tr("{count} · sellado {when}"), self.tr("{count} · el más antiguo, {when}")
            words = many if len(waiting) > 1 else one
            self.oldest.set_words("waiting", words.format(count=count, when=when), "warning")
        self._follow()

    def _follow(self) -> None:
        self.deliver.setEnabled(not all(one.revoked or one.stopped for one in self.waiting))
        self.withdraw.setEnabled(self.list.selectionModel().hasSelection() or len(self.waiting) == 1)

    def _withdraw(self) -> None:
        chosen = self.list.selectionModel().selectedIndexes()
        if chosen:
            self.withdraw_asked.emit(self.list.rows.row_at(chosen[0]))
        elif len(self.waiting) == 1:
            self.withdraw_asked.emit(self.waiting[0])
