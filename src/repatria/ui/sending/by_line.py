"""Send by a place with a line: seal into the outbox, carry, and say what became of it; what fails waits there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from repatria.domain.errors import RepatriaError
from repatria.services.exchange.delivering import Undelivered, undelivered
from repatria.services.exchange.faults import is_of_place
from repatria.services.exchange.files_choice import remember_files
from repatria.services.exchange.going import Sending
from repatria.services.exchange.looking import Seen
from repatria.services.exchange.outbox import Route
from repatria.services.exchange.places import KeptPlace
from repatria.services.exchange.sending_many import put_many_in_outbox
from repatria.ui.messages import message_for
from repatria.ui.pages import Desk
from repatria.ui.sending.carrying import carry_out
from repatria.ui.sending.line_result import Laid, Waits
from repatria.ui.sending.taking_out import seen_words, take_out
from repatria.ui.sending.to_deliver import ToDeliver
from repatria.ui.sending.writing_out import WritingOut
from repatria.ui.watching import Watch
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.question import Question
from repatria.ui.widgets.safeguard_banner import Act


class ByLine(QObject):
    """What the page *Enviar* does with lines.

    ``sealed`` comes once what was chosen stands in the outbox, ``changed`` when something left it.
    """

    sealed = Signal()
    changed = Signal()

    def __init__(
        self, page: WritingOut, desk: Desk, waiting: ToDeliver, chosen: Callable[[], KeptPlace | None]
    ) -> None:
        super().__init__(page)
        self._page, self._desk, self._waiting, self._chosen = page, desk, waiting, chosen
        waiting.deliver_asked.connect(self._deliver_all)
        waiting.withdraw_asked.connect(self._ask_withdraw)

    def send(self, sending: Sending, place: KeptPlace, post: str, words: str) -> None:
        """Seal, then carry; stopped while it seals nothing is left, stopped on its way it waits in the outbox."""
        work = self._desk.work
        watch = self._page.begin(
            self.tr("Enviar"),
            words,
            self.tr("Si se detiene mientras va por la línea, queda en Por entregar."),
        )
        handed_on: list[Undelivered] = []

        def seal() -> list[Undelivered]:
            remember_files(work, sending)
            bundles = put_many_in_outbox(
                work, sending, place.id, progress=watch.progress, cancelled=lambda: watch.cancelled
            )
            return [one for one in undelivered(work) if one.bundle in bundles]

        def carry(sealed: list[Undelivered]) -> None:
            handed_on.extend(sealed)
            self.sealed.emit()
            if len(sealed) > 1:
                self._carry(sealed, "", watch)
                return
            self._page.go_on(self.tr("Llevando a {place}").format(place=place.called))
            carry_out(self._page, self._desk, sealed[0].bundle, watch, laid, waits, self._end)

        def laid(route: Route) -> None:
            self.changed.emit()
            self._page.show_written(Laid(post, route.place.called))

        def waits(error: RepatriaError) -> None:
            self._page.show_written(Waits(post, " ".join(message_for(error))))

        self._desk.tasks.run(
            self._page,
            seal,
            carry,
            lambda error: self._page.fail(" ".join(message_for(error))),
            after=lambda: None if handed_on else self._page.end(),
        )

    def _deliver_all(self) -> None:
        waiting = tuple(one for one in self._waiting.waiting if not (one.revoked or one.stopped))
        if not waiting or self._page.is_writing:
            return
        other = self._chosen()
        if other is None and not all(one.through for one in waiting):
            words = self.tr("El lugar por el que iba un paquete ya no está entre los de este puesto.")
            advice = self.tr("Elija otro abajo, en ¿Por dónde va?, y pulse otra vez Entregar ahora.")
            self._desk.tell(Notice(words, advice, "warning"))
            return
        words = self.tr("Entregando lo que espera")
        watch = self._page.begin(
            self.tr("Enviar"), words, self.tr("Puede detenerlo: lo que falta sigue en Por entregar.")
        )
        self._carry(waiting, other.id if other is not None else "", watch)

    def _carry(
        self,
        waiting: Sequence[Undelivered],
        other: str,
        watch: Watch,
        gone: int = 0,
        failed: RepatriaError | None = None,
    ) -> None:
        """Carry the first of what waits, then the others; a place that fails holds up no other place."""
        if not waiting:
            self._tell_how_it_went(gone, failed)
            self._end()
            return
        first, *others = waiting
        at = first.place if first.through else other
        self._page.go_on(self.tr("Llevando un paquete para {post}").format(post=first.post))
        laid: list[Route] = []
        why: list[RepatriaError] = []

        def went() -> None:
            if laid:
                self.changed.emit()
                self._carry(others, other, watch, gone + 1, failed)
            elif not why:  # stopped
                if gone or failed is not None:
                    self._tell_how_it_went(gone, failed)
                self._end()
            else:
                of_place = is_of_place(why[0])
                left = [
                    one for one in others if not (of_place and (one.place if one.through else other) == at)
                ]
                self._carry(left, other, watch, gone, failed or why[0])

        through = "" if first.through else other
        carry_out(self._page, self._desk, first.bundle, watch, laid.append, why.append, went, through=through)

    def _tell_how_it_went(self, gone: int, failed: RepatriaError | None) -> None:
        went = self.tr("%n paquetes entregados.", "", gone) if gone else ""
        if failed is None:
            self._desk.tell(Notice(went, "", "good"))
            return
        happened, advice = message_for(failed)
        self._desk.tell(Notice(" ".join(filter(None, (went, happened))), advice, "danger"))

    def _end(self) -> None:
        self._page.end(self.tr("Se detuvo, como pidió. Lo sellado sigue en Por entregar."))

    def _ask_withdraw(self, one: Undelivered) -> None:
        stays = self.tr(
            "Se quita de Por entregar. No se borra nada del expediente: lo que llevaba irá con el siguiente "
            "paquete que envíe a ese puesto."
        )
        ends = self.tr(
            "Se quita de Por entregar y no sale: el expediente lo anota. Si todavía hace falta, prepárelo de nuevo."
        )
        question = Question(
            self.tr("¿No enviar este paquete a {post}?").format(post=one.post),
            ends if one.abroad else stays,
            (Act("withdraw", self.tr("No enviar"), "remove"),),
            Act("keep", self.tr("Dejarlo esperando")),
        )
        if self._page.is_writing or self._desk.asker.ask(self._page, question) != "withdraw":
            return
        take_out(self._page, self._desk, one, self._withdrawn)

    def _withdrawn(self, seen: Seen) -> None:
        self.changed.emit()
        self._desk.tell(seen_words(seen))
