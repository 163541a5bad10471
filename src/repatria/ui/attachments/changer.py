"""Show a file and change what it shows: nothing is done to it until it is saved as another, and all can be undone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal

from repatria.content.pictures.acts import Act, Crop, Plan, Redact, Turn, planned
from repatria.content.pictures.asking import Seen
from repatria.content.pictures.limits import MOST_ACTS
from repatria.services.attachments.opening import OpenedAttachment
from repatria.ui.ask import Asker
from repatria.ui.attachments.change_bar import CROP, ChangeBar
from repatria.ui.attachments.marking import MarkedPage
from repatria.ui.attachments.viewer import FileViewer
from repatria.ui.tasks import Tasks
from repatria.ui.widgets.question import Question
from repatria.ui.widgets.safeguard_banner import Act as Choice


class FileChanger(FileViewer):
    """A file and the *acts* that were done to it, in order; ``save_asked`` brings them, ``acted`` tells of each."""

    save_asked = Signal(object)
    acted = Signal()

    def __init__(self, tasks: Tasks, asker: Asker, opened: OpenedAttachment, seen: Seen, title: str) -> None:
        self.acts: list[Act] = []
        self._asker, self._wanted = asker, ""
        self.marked = MarkedPage()
        super().__init__(tasks, opened, seen, title, self.marked)
        self.bar = ChangeBar()
        self.tools.addWidget(self.bar)
        self._connect()

    def plan_of(self, page: int) -> Plan:
        """Return what was done to a page so far."""
        return planned(self.seen.pages[page], (act for act in self.acts if act.page == page))

    def go(self, page: int) -> None:
        """Show another page; a frame that was being drawn is let go."""
        if self._wanted:
            self.drop()
        super().go(page)

    def turn(self) -> None:
        """Turn the page a quarter to the right."""
        self._do(Turn(1, self.page))

    def frame(self, wanted: str) -> None:
        """Let a frame be drawn for what is *wanted*, ``CROP`` or ``REDACT``."""
        self._wanted = wanted
        self.bar.show_frame(wanted)
        self.marked.begin()

    def take(self) -> None:
        """Do to what is in the frame what it was wanted for; to nothing nothing is done."""
        frame, wanted = self.marked.frame, self._wanted
        if frame is None or frame.is_empty:
            return
        self.drop()
        self._do(Crop(frame, self.page) if wanted == CROP else Redact(frame, self.page))

    def drop(self) -> None:
        """Let the frame go."""
        self._wanted = ""
        self.marked.end()
        self.bar.show_frame("")
        self.take_focus()

    def undo(self) -> None:
        """Take back what was done last, on whatever page that was."""
        if self.acts:
            last = self.acts.pop()
            self.go(last.page)
            self._show_acts()
            self.acted.emit()

    def resume(self, acts: Sequence[Act]) -> None:
        """Do at once what was done before, as far as it is of this file, and show the page of the last of it."""
        self.acts = [act for act in acts if 0 <= act.page < len(self.seen.pages)][:MOST_ACTS]
        if self.acts:
            self.go(self.acts[-1].page)
        self._show_acts()

    def leave(self) -> None:
        """Go back; what was done and not saved goes only where that is wanted."""
        if not self.acts or self._asker.ask(self, _sure()) == "leave":
            super().leave()

    def _do(self, act: Act) -> None:
        self.acts.append(act)
        self._show_acts()
        self.acted.emit()

    def _show_acts(self) -> None:
        self.marked.show_plan(self.plan_of(self.page))
        self.bar.set_changed(changed=bool(self.acts), full=len(self.acts) >= MOST_ACTS)
        self.refit()

    def _connect(self) -> None:
        self.bar.turn_asked.connect(self.turn)
        self.bar.frame_asked.connect(self.frame)
        self.bar.framed.connect(self.take)
        self.bar.dropped.connect(self.drop)
        self.bar.undo_asked.connect(self.undo)
        self.bar.save_asked.connect(lambda: self.save_asked.emit(tuple(self.acts)))
        self.marked.taken.connect(self.take)
        self.marked.dropped.connect(self.drop)
        self.marked.framed.connect(self._say_frame)

    def _say_frame(self) -> None:
        frame = self.marked.frame
        if frame is not None:
            self.bar.say_frame(frame)
            self.show_place((frame.left + frame.right) / 2, (frame.top + frame.bottom) / 2)


def _sure() -> Question:
    return Question(
        QCoreApplication.translate("file_change", "¿Dejar los cambios sin guardar?"),
        QCoreApplication.translate("file_change", "El archivo del expediente sigue como estaba."),
        (Choice("leave", QCoreApplication.translate("file_change", "Dejar sin guardar")),),
        Choice("stay", QCoreApplication.translate("file_change", "Seguir cambiando")),
    )
