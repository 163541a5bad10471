"""Let every page of the vault prove itself while nobody waits for it, and say what does not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from repatria.domain.errors import RepatriaError
from repatria.services.desk import Desk as Work
from repatria.services.proving import Proof, is_proof_due, prove_some
from repatria.store.findings import Finding
from repatria.ui.messages.findings import notice_of_findings
from repatria.ui.tasks import Tasks
from repatria.ui.window import MainWindow

FIRST_MS = 60_000
EVERY_MS = 60 * 60_000
PAUSE_MS = 200
"""Between two turns: a vault of 1 GiB takes some four minutes, and a tenth of the machine."""


class PageProver(QObject):
    """Begins a minute after unlocking and looks each hour whether a day passed; *told* hears that it found any."""

    def __init__(self, window: MainWindow, work: Work, tasks: Tasks, told: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._work, self._tasks, self._told = window, work, tasks, told
        self._proof: Proof | None = None
        self._settled: tuple[Finding, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.go_on)
        self._timer.start(FIRST_MS)

    def go_on(self) -> None:
        """Prove one turn, or begin where it is due."""
        work, proof, settled = self._work, self._proof, self._settled

        def job() -> Proof | None:
            if proof is None:
                return Proof() if is_proof_due(work, settled) else None
            return prove_some(work, proof)

        self._tasks.read(self, job, self._came_to, self._pass_over)

    def _came_to(self, proof: Proof | None) -> None:
        if proof is not None:
            known = len(self._proof.found) if self._proof is not None else 0
            self._tell(proof.found[known:])
        if proof is not None and proof.is_done:
            proof, self._settled = None, self._work.vault.findings
        self._proof = proof
        self._timer.start(EVERY_MS if self._proof is None else PAUSE_MS)

    def _tell(self, found: tuple[Finding, ...]) -> None:
        notice = notice_of_findings(found)
        if notice is not None:
            self._work.vault.findings += found
            self._window.tell(notice)
            self._told()

    def _pass_over(self, _: RepatriaError) -> None:
        """Begin anew in an hour: a stick that was pulled is told by the page that needs it."""
        self._proof = None
        self._timer.start(EVERY_MS)
