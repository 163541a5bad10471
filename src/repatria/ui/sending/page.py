"""The page *Enviar*: the form, the work, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent

from repatria.domain.errors import RepatriaError
from repatria.services.countries import directory_ended
from repatria.services.exchange.choosing import choice_for
from repatria.services.exchange.delivering import Undelivered, undelivered
from repatria.services.exchange.files_choice import remember_files
from repatria.services.exchange.going import Sending
from repatria.services.exchange.lacking import Lacks
from repatria.services.exchange.places import KeptPlace, kept_places
from repatria.services.exchange.posts import KnownPost, known_posts
from repatria.services.exchange.register import SentBundle, sent_bundles
from repatria.services.exchange.sending_many import Several, send_many
from repatria.services.exchange.succession import Succession, succession
from repatria.ui.drives import Drive, removable_drives
from repatria.ui.latest import Latest
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk, Place
from repatria.ui.sending.by_line import ByLine
from repatria.ui.sending.case_checks import Prepared, prepare
from repatria.ui.sending.compose import Compose
from repatria.ui.sending.result import Result
from repatria.ui.sending.writing_out import WritingOut
from repatria.ui.watching import Watch
from repatria.ui.widgets.empty_state import EmptyState
from repatria.ui.widgets.question import Question
from repatria.ui.widgets.safeguard_banner import Act


class Standing(NamedTuple):
    """Who is known, what was sent, what waits for a line, which places have one, and whether the liaison changed.

    *ended* tells that the country's directory is past its last day.
    """

    posts: list[KnownPost]
    sent: tuple[SentBundle, ...]
    waiting: tuple[Undelivered, ...]
    lines: tuple[KeptPlace, ...]
    followed: Succession | None
    ended: bool


class SendingPage(WritingOut):
    """Enviar; going to it with a case marks that one. ``exchanged`` comes when a file was written."""

    exchanged = Signal()

    def __init__(self, desk: Desk, find: Callable[[], Sequence[Drive]] = removable_drives) -> None:
        self.compose = compose = Compose(desk, find)
        super().__init__(desk, compose, compose.place, compose.seal, compose.tell_trouble)
        self._wanted: tuple[str, ...] | None = None
        self._reading: Watch | None = None
        self._latest = Latest(desk.tasks, self)
        self.nobody = EmptyState(
            "directory",
            self.tr("Todavía no hay a quién enviar"),
            self.tr(
                "Un paquete sellado va a un puesto que este conoce. Intercambien sus tarjetas y comparen el código "
                "por teléfono; después estará aquí."
            ),
            self.tr("Ir al directorio"),
            heading=self.tr("Enviar"),
        )
        self.nobody.act_asked.connect(lambda: desk.go("directory"))
        self.addWidget(self.nobody)
        self.compose.post_chosen.connect(self._read_cases)
        self.compose.asked.connect(self._ask)
        self.compose.asked_again.again_asked.connect(self._prepare_again)
        self.compose.liaison_changed.prepare_asked.connect(self._prepare)
        self._by_line = ByLine(self, desk, compose.to_deliver, compose.place.line)
        self._by_line.sealed.connect(self._sealed)
        self._by_line.changed.connect(self.exchanged)

    def place(self) -> Place:
        """Return nothing: what is chosen to go is chosen anew after a lock."""
        return {}

    def carried(self) -> Place:
        """Return all that is chosen, for the same page in another language or size of text."""
        return self.compose.chosen()

    def go_to(self, place: Place) -> None:
        """Mark the case from which somebody came, once a post is chosen; or choose again what was carried over.

        With a post named by ``receipt_for`` its receipt alone goes, as soon as somebody says by which way.
        """
        if place.get("marked") is not None:
            self._wanted = tuple(place["marked"])
            self.compose.choose_again(place)
        device = place.get("receipt_for")
        if isinstance(device, str) and not self.is_writing:
            self.show_form()
            self.compose.choose_again({"device": device, "receipt": True})
            self.reload()
        case = place.get("case")
        if isinstance(case, str):
            self._wanted = (case,)
            self.show_form()
            if self.compose.device and not self.is_writing:
                self._read_cases(self.compose.device)

    def _prepare_again(self, one: Lacks) -> None:
        """Choose a post that lacks something, and mark the cases of which it does."""
        self._wanted = one.cases
        if self.compose.device == one.device:
            self._read_cases(one.device)
        else:
            self.compose.choose_again({"device": one.device})
            self.reload()

    def _prepare(self, what: Sending) -> None:
        """Choose a post, mark cases for it, and ask who agrees where protected answers go along; else none do."""
        self._wanted = what.cases
        if not what.protected:
            self.compose.protected.reset()
        self.compose.choose_again({"device": what.device, "protected": what.protected})
        self.reload()

    def showEvent(self, event: QShowEvent) -> None:
        """Read who is known, what was sent and what is plugged in."""
        super().showEvent(event)
        if not self.is_writing:
            self.reload()

    def hideEvent(self, event: QHideEvent) -> None:
        """Read no further what nobody looks at."""
        super().hideEvent(event)
        self._stop_reading()

    def reload(self) -> None:
        """Read everything anew; what is chosen stays."""
        work = self._desk.work

        def read() -> Standing:
            work.calendar  # noqa: B018  # made when first asked for, which is no work for the interface thread
            waiting = undelivered(work)
            return Standing(
                known_posts(work),
                sent_bundles(work),
                waiting,
                kept_places(work),
                succession(work),
                directory_ended(work),
            )

        self._desk.tasks.read(self, read, self._show, self._failed_to_read)
        self.compose.place.refresh()

    def _show(self, found: Standing) -> None:
        self._desk.settled("sending/read")
        before = self.compose.device
        self.compose.show_posts(found.posts)
        self.compose.show_sent(found.sent)
        self.compose.show_waiting(found.waiting, found.lines)
        self.compose.liaison_changed.show_succession(found.followed)
        self.compose.protected.show_ended(ended=found.ended)
        alone = all(post.here for post in found.posts)
        if self.currentWidget() in (self.compose, self.nobody):
            self.setCurrentWidget(self.nobody if alone else self.compose)
        if before and before == self.compose.device and self._reading is None:
            self._read_cases(before)

    def _read_cases(self, device: str) -> None:
        """Read what the post lacks of every open case, beside the store's thread; only the last asked counts."""
        work = self._desk.work
        self._stop_reading()
        self.compose.begin_reading()
        watch = self._reading = self._desk.tasks.watch(self, self.compose.tell_reading)
        self._latest.read(
            lambda: prepare(choice_for(work, device, watch.progress)), self._show_cases, self._failed_to_read
        )

    def _stop_reading(self) -> None:
        self._latest.forget()
        if self._reading is not None:
            self._reading.cancel()
        self._reading = None

    def _show_cases(self, prepared: Prepared) -> None:
        self._reading = None
        if prepared.choice.device == self.compose.device:
            self.compose.show_choice(prepared, self._wanted)
            self._wanted = None

    def _ask(self) -> None:
        sending = self.compose.sending()
        if sending.protected:
            question = Question(
                self.tr("¿Sellar también lo protegido para {post}?").format(post=self.compose.post_name()),
                self.tr(
                    "Ese puesto podrá leer lo protegido de %n expedientes. Queda anotado que {person} estuvo de "
                    "acuerdo.",
                    "",
                    len(sending.cases),
                ).format(person=sending.approved_by),
                (Act("seal", self.tr("Sellar con lo protegido")),),
                Act("back", self.tr("Volver")),
                grave=True,
            )
            if self._desk.asker.ask(self, question) != "seal":
                return
        self._seal(sending)

    def _seal(self, sending: Sending) -> None:
        line = self.compose.place.line()
        words = self.tr("Sellando para {post}").format(post=self.compose.post_name())
        if line is not None:
            self._by_line.send(sending, line, self.compose.post_name(), words)
            return
        work = self._desk.work

        def send(folder: Path, watch: Watch) -> Several:
            remember_files(work, sending)
            return send_many(
                work, sending, folder, progress=watch.progress, cancelled=lambda: watch.cancelled
            )

        def done(sent: Several, on_stick: bool) -> Result:
            self._sealed()
            return Result(sent, len(sending.cases), protected=sending.protected, on_stick=on_stick)

        self.write(self.tr("Enviar"), words, send, done)

    def _sealed(self) -> None:
        self.compose.begin_anew()
        self.exchanged.emit()

    def _failed_to_read(self, error: RepatriaError) -> None:
        self._reading = None
        self._desk.tell(notice_of(error, "sending/read"))
