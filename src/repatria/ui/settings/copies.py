"""Where copies of the vault go, when the last was proven, and one now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtWidgets import QWidget

from repatria.domain.errors import RepatriaError
from repatria.domain.progress import Progress
from repatria.services.copies.looking import CopyLook, note_rehearsal, rehearse_restoring
from repatria.services.copies.making import MadeCopy, make_copy_now, note_copy
from repatria.services.copies.place import (
    ChosenPlace,
    Seen,
    choose_place,
    chosen_place,
    is_same_disk,
    leave_place,
    seen_at,
)
from repatria.services.copies.standing import CopiesStanding, copies_standing, place_now
from repatria.store.copies.place import PlaceState
from repatria.ui.copies_words import CopiesWords
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk
from repatria.ui.settings.section import Section
from repatria.ui.stages import Stage, in_stages
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.flow import in_a_row
from repatria.ui.widgets.label import IconWords
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.progress_panel import ProgressPanel
from repatria.ui.widgets.question import Question
from repatria.ui.widgets.safeguard_banner import Act
from repatria.ui.widgets.text_line import TextLine

_MIB: Final = 1 << 20
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class _Found:
    """A folder that somebody pointed at, and what lies there."""

    folder: Path
    seen: Seen
    same_disk: bool


class CopiesSection(Section):
    """Nothing here waits for a share: what lies at a place is looked at beside the work."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("Copias en otro lugar"),
            self.tr(
                "Una vez al día, mientras el programa está abierto, se hace una copia cifrada en una memoria USB o "
                "una carpeta compartida. Cada una se abre y se compara antes de contarla; las más viejas se van."
            ),
        )
        self._desk, self._said = desk, ""
        self.told = IconWords("saved", "", "quiet")
        self.body.addWidget(self.told)
        self.left = IconWords("warning", "", "warning")
        self.left.hide()
        self.body.addWidget(self.left)
        self.rehearsed = IconWords("protected", "", "quiet")
        self.body.addWidget(self.rehearsed)
        self.where = IconWords("info", "", "quiet")
        self.body.addWidget(self.where)
        self.called = Field(
            self.tr("¿Cómo llaman aquí a ese lugar?"),
            TextLine(limit=60),
            self.tr("Escríbalo antes de elegir dónde; después se lee al pie de la ventana."),
        )
        self.body.addWidget(self.called)
        self.now = Button(self.tr("Copiar ahora"), "primary", "saved")
        self.choose = Button(self.tr("Elegir dónde…"), icon="edit")
        self.leave = Button(self.tr("Dejar de copiar ahí"), "quiet")
        self.prove = Button(self.tr("Probar una restauración"), icon="protected")
        self.now.clicked.connect(self.copy)
        self.prove.clicked.connect(self.rehearse)
        self.choose.clicked.connect(self.ask_where)
        self.leave.clicked.connect(self._leave)
        row = QWidget()
        row.setLayout(in_a_row(self.now, self.prove, self.choose, self.leave))
        self.body.addWidget(row)
        self._panel: ProgressPanel | None = None
        self.refresh()

    def refresh(self) -> None:
        """Read anew how the copies stand."""
        work = self._desk.work
        self._desk.tasks.read(
            self, lambda: (chosen_place(work), copies_standing(work)), self._show, self._failed
        )

    def _show(self, found: tuple[ChosenPlace | None, CopiesStanding]) -> None:
        place, standing = found
        words, work = CopiesWords(), self._desk.work
        missed = words.missed(standing)
        last = words.last(standing, work.calendar, work.now())
        self.told.set_words(
            "saved", f"{missed} {last}" if missed and standing.last else missed or last, "quiet"
        )
        left = words.left(standing.left)
        self.left.set_words("warning", left, "warning")
        self.left.setVisible(bool(left))
        said = self.tr("Se guardan en «{place}»: {where}")
        self._said = said.format(place=place.called, where=place.folder) if place else ""
        self.where.set_words("info", self._said, "quiet")
        if place is not None:
            self._look_there()
        self.rehearsed.set_words("protected", words.rehearsed(standing, work.calendar, work.now()), "quiet")
        self.rehearsed.setVisible(bool(standing.last))
        self.prove.setVisible(place is not None and bool(standing.last))
        self.where.setVisible(place is not None)
        may = work.may("answer")
        self.now.setVisible(place is not None)
        self.choose.setVisible(may)
        self.called.setVisible(may)
        self.leave.setVisible(may and place is not None)

    def _look_there(self) -> None:
        """Say beside where copies go what the place is like now."""
        work, tasks = self._desk.work, self._desk.tasks

        def look() -> PlaceState | None:
            try:
                return place_now(work)
            finally:
                work.close_thread()

        def show(state: PlaceState | None) -> None:
            if state == "gone":
                words = self.tr("No está conectado ahora.")
                self.where.set_words("info", f"{self._said} {words}", "quiet")
            elif state not in ("ours", None):
                words = self.tr("Ahí no están sus copias: revise que sea la misma memoria USB.")
                self.where.set_words("warning", f"{self._said} {words}", "warning")

        watch = tasks.watch(self, lambda _done, _total: None)
        tasks.run_copying(self, look, show, lambda _: None, watch=watch)

    # Where

    def ask_where(self) -> None:
        """Ask for a folder, and look at what lies there before anything is said to go to it."""
        folder = self._desk.asker.choose_folder(self, self.tr("¿Dónde se guardan las copias?"), Path.home())
        if folder is None:
            return
        work, tasks = self._desk.work, self._desk.tasks
        self._desk.begins()

        def look() -> _Found:
            try:
                return _Found(folder, seen_at(work, folder), is_same_disk(work, folder))
            finally:
                work.close_thread()

        watch = tasks.watch(self, lambda _done, _total: None)
        tasks.run_copying(self, look, self._settle, self._failed, watch=watch)

    def _settle(self, found: _Found) -> None:
        """Ask what only a person can know, and choose."""
        adopt = found.seen == "own_before"
        if adopt and self._desk.asker.ask(self, self._joining()) != "join":
            return
        if found.same_disk and self._desk.asker.ask(self, self._on_one_disk()) != "take":
            return
        work, called = self._desk.work, self.called.value()
        name = called if isinstance(called, str) else ""
        self._desk.tasks.run(
            self,
            lambda: choose_place(work, found.folder, name, adopt=adopt),
            lambda _: self._chosen(),
            self._failed,
        )

    def _chosen(self) -> None:
        self.refresh()
        self.copy()

    def _joining(self) -> Question:
        words = self.tr("Ahí hay copias de esta bóveda de antes. Las nuevas se suman a ellas.")
        join = Act("join", self.tr("Sumarse a ellas"))
        return Question(
            self.tr("¿Usar las copias que hay?"), words, (join,), Act("keep", self.tr("Elegir otra"))
        )

    def _on_one_disk(self) -> Question:
        words = self.tr(
            "Esa carpeta está en el mismo disco que la bóveda: si se daña o se llevan la computadora, se pierden las "
            "dos. Una memoria USB que se guarda en otra parte protege más."
        )
        take = Act("take", self.tr("Usarla de todos modos"))
        title = self.tr("¿Guardar las copias en este mismo disco?")
        return Question(title, words, (take,), Act("keep", self.tr("Elegir otra")))

    def _leave(self) -> None:
        work = self._desk.work
        self._desk.tasks.run(self, lambda: leave_place(work), lambda _: self.refresh(), self._failed)

    # Now

    def copy(self) -> None:
        """Make one now."""
        work = self._desk.work

        def note(made: MadeCopy) -> MadeCopy:
            note_copy(work, made)
            return made

        def told(made: MadeCopy) -> None:
            words = self.tr("Copia hecha y probada en «{place}».").format(place=made.place)
            self._told(" ".join(filter(None, (words, CopiesWords().left(made.left)))))

        self._carry_out(
            self.tr("Copiando y probando la bóveda"),
            self.tr("Puede seguir trabajando. Detener no toca las copias que hay."),
            partial(make_copy_now, work),
            note,
            told,
        )

    def rehearse(self) -> None:
        """Restore the last copy aside, prove it, and take it away again."""
        work = self._desk.work

        def note(look: CopyLook) -> CopyLook:
            note_rehearsal(work, look)
            return look

        self._carry_out(
            self.tr("Restaurando aparte la última copia, para probarla"),
            self.tr("Puede seguir trabajando. La bóveda y la copia no se tocan."),
            partial(rehearse_restoring, work, ""),
            note,
            lambda look: self._told(CopiesWords().look(look)),
        )

    def _carry_out(
        self,
        words: str,
        reassurance: str,
        job: Callable[[Progress, Callable[[], bool]], Result],
        note: Callable[[Result], Result],
        told: Callable[[Result], None],
    ) -> None:
        """Do *job* beside the work, with progress and a way to stop it, then *note* it and have it *told*."""
        work, tasks = self._desk.work, self._desk.tasks
        panel = self._panel = ProgressPanel(words, reassurance)
        self.body.addWidget(panel)
        self._hold(True)
        self._desk.begins()
        watch = tasks.watch(panel, lambda done, every: panel.set_progress(done // _MIB, -(-every // _MIB)))
        panel.cancel_asked.connect(watch.cancel)

        def alone() -> Result:
            try:
                return job(watch.progress, lambda: watch.cancelled)
            finally:
                work.close_thread()

        copying = partial(tasks.run_copying, watch=watch)
        stages: tuple[Stage, ...] = ((copying, lambda _: alone()), (tasks.run, note))
        in_stages(self, stages, told, self._failed, self._done)

    def _told(self, words: str) -> None:
        self.refresh()
        self._desk.tell(Notice(words, tone="good"))

    def _hold(self, held: bool) -> None:
        for button in (self.now, self.prove, self.choose, self.leave):
            button.setEnabled(not held)

    def _done(self) -> None:
        self._hold(False)
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None

    def _failed(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))
