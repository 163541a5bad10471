"""End a form: finished, kept in the case unfinished, or thrown away. It shows nothing; the page does.

Whatever happens to the save, what was typed is a draft before it is tried and until it has succeeded.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Signal

from repatria.domain.errors import RepatriaError
from repatria.domain.progress import Progress
from repatria.services.forms.filling import save_answers, submit_form
from repatria.services.forms.left_open import discard_draft
from repatria.services.forms.stays_child import StaysChild, stays_child
from repatria.ui.filling.drafts_thread import DraftLane
from repatria.ui.filling.filled import Filled
from repatria.ui.filling.finishing import Said
from repatria.ui.pages import Desk


class FormEnding(QObject):
    """Every signal names the form it speaks of: by the time it comes, another may be on the page.

    ``busy_changed`` tells whether that form is being saved; ``not_saved`` brings what the save was refused for;
    ``finished`` tells, with the form, whether its case stays that of a child although the form says less.
    """

    finished = Signal(object, object)
    put_aside = Signal(object)
    busy_changed = Signal(object, bool)
    not_saved = Signal(object, object)
    refused = Signal(object)

    def __init__(self, desk: Desk, lane: DraftLane, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._lane = desk, lane

    def finish(self, filled: Filled, said: Said, told: Progress) -> None:
        """Call the form filled; how much of it is checked is *told*, and what that raises stops it."""
        work = filled.work

        def job() -> StaysChild | None:
            after = submit_form(
                self._desk.work,
                work,
                happened_at=said.happened_at,
                source=said.source,
                signed_by=said.signed_by,
                told=told,
            )
            return stays_child(work, after)

        self._save(filled, job, self.finished.emit)

    def keep_unfinished(self, filled: Filled) -> None:
        """Keep the answers in the case; others can go on with the form."""
        job = partial(save_answers, self._desk.work, filled.work)
        self._save(filled, job, lambda kept, _: self.put_aside.emit(kept))

    def discard(self, filled: Filled) -> None:
        """Throw away what was typed and never saved."""
        filled.keeper.stop()
        member = filled.work.member
        self._lane.run(self, lambda: discard_draft(self._desk.work, member), _nothing, self.refused.emit)

    def _save(
        self, filled: Filled, job: Callable[[], object], told: Callable[[Filled, object], None]
    ) -> None:
        """Save once the drafts are on the disk; a disk that refuses them may still take the save."""

        def save() -> None:
            filled.keeper.hold()
            self._desk.tasks.run(self, job, done, failed, after=free)

        def done(found: object) -> None:
            if shiboken6.isValid(filled):
                filled.keeper.stop()
            told(filled, found)

        def failed(error: RepatriaError) -> None:
            self.not_saved.emit(filled, error)

        def free() -> None:
            if shiboken6.isValid(filled):
                filled.keeper.release()
                self.busy_changed.emit(filled, False)

        self.busy_changed.emit(filled, True)
        filled.keeper.once_written(save)


def _nothing(_: object) -> None:
    """Nothing is left to do."""
