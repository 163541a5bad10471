"""Where copies of the vault go, when the last was proven, and one now."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from repatria.domain.errors import RepatriaError
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
from repatria.services.copies.standing import CopiesStanding, copies_standing
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

_MIB = 1 << 20


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
        self._desk = desk
        self.told = IconWords("saved", "", "quiet")
        self.body.addWidget(self.told)
        self.where = IconWords("info", "", "quiet")
        self.body.addWidget(self.where)
        self.called = Field(self.tr("¿Cómo llaman aquí a ese lugar?"), TextLine(limit=60))
        self.body.addWidget(self.called)
        self.now = Button(self.tr("Copiar ahora"), "primary", "saved")
        self.choose = Button(self.tr("Elegir dónde…"), icon="edit")
        self.leave = Button(self.tr("Dejar de copiar ahí"), "quiet")
        self.now.clicked.connect(self.copy)
        self.choose.clicked.connect(self.ask_where)
        self.leave.clicked.connect(self._leave)
        row = QWidget()
        row.setLayout(in_a_row(self.now, self.choose, self.leave))
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
        said = self.tr("Se guardan en «{place}»: {where}")
        self.where.set_words(
            "info", said.format(place=place.called, where=place.folder) if place else "", "quiet"
        )
        self.where.setVisible(place is not None)
        may = work.may("answer")
        self.now.setVisible(place is not None)
        self.choose.setVisible(may)
        self.called.setVisible(may)
        self.leave.setVisible(may and place is not None)

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
        """Make one now, with progress and a way to stop it."""
        work, tasks = self._desk.work, self._desk.tasks
        panel = self._panel = ProgressPanel(
            self.tr("Copiando y probando la bóveda"),
            self.tr("Puede seguir trabajando. Detener no toca las copias que hay."),
        )
        self.body.addWidget(panel)
        self.now.setEnabled(False)
        self._desk.begins()
        watch = tasks.watch(panel, lambda done, every: panel.set_progress(done // _MIB, -(-every // _MIB)))
        panel.cancel_asked.connect(watch.cancel)

        def make() -> MadeCopy:
            try:
                return make_copy_now(work, watch.progress, lambda: watch.cancelled)
            finally:
                work.close_thread()

        def note(made: MadeCopy) -> MadeCopy:
            note_copy(work, made)
            return made

        copying = partial(tasks.run_copying, watch=watch)
        stages: tuple[Stage, ...] = ((copying, lambda _: make()), (tasks.run, note))
        in_stages(self, stages, self._made, self._failed, self._done)

    def _made(self, made: MadeCopy) -> None:
        self.refresh()
        words = self.tr("Copia hecha y probada en «{place}».").format(place=made.place)
        self._desk.tell(Notice(words, tone="good"))

    def _done(self) -> None:
        self.now.setEnabled(True)
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None

    def _failed(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))
