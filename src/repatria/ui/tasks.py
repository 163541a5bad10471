"""Keep work off the interface thread: one owns the store, one touches none, one waits for lines, two only read.

Replies come back by one queued signal of this long-lived object and are dropped when the widget that asked is
gone. A job never asks the person anything and never touches a widget.
"""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from repatria.domain.errors import RepatriaError, StoppedError
from repatria.domain.progress import Progress
from repatria.ui.handing import Handed
from repatria.ui.watching import Watch

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

_LOOK_SECONDS = 0.1
_STORE: Final = "store"
_ASIDE: Final = "aside"
_READING: Final = "reading"
_LINE: Final = "line"
_COPYING: Final = "copying"
Result = TypeVar("Result")


class _Asked(NamedTuple):
    """What to do with the reply to a job, and whose it is."""

    owner: QObject
    done: Callable[[Any], None]
    failed: Callable[[RepatriaError], None]
    after: Callable[[], None] | None
    counts: bool = True


class Tasks(QObject):
    """Runs jobs one after the other on each of five threads; lives as long as the program.

    ``busy_changed`` tells whether anything is under way; ``crashed`` brings what no RepatriaError explains.
    """

    busy_changed = Signal(bool)
    crashed = Signal(object)
    _replied = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads: dict[str, Executor] = {}
        self._closed = False
        self._waiting = 0
        self._running: list[Future[None]] = []
        self._watches: weakref.WeakSet[Watch] = weakref.WeakSet()
        self._giving_way: weakref.WeakSet[Watch] = weakref.WeakSet()
        self._replied.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        owner: QObject,
        job: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[RepatriaError], None],
        *,
        after: Callable[[], None] | None = None,
    ) -> None:
        """Run *job* on the thread that owns the store; *after* is called however it ended."""
        self._submit(_STORE, job, _Asked(owner, done, failed, after))

    def run_aside(
        self,
        owner: QObject,
        job: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[RepatriaError], None],
        *,
        after: Callable[[], None] | None = None,
    ) -> None:
        """Run *job*, which touches no store, on the second thread: PDF, sealing, sticks."""
        self._submit(_ASIDE, job, _Asked(owner, done, failed, after))

    def run_on_line(
        self,
        owner: QObject,
        job: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[RepatriaError], None],
        *,
        after: Callable[[], None] | None = None,
    ) -> None:
        """Run *job*, which touches no store and waits for a line, on a thread that holds up nothing else."""
        self._submit(_LINE, job, _Asked(owner, done, failed, after))

    @property
    def is_closed(self) -> bool:
        """Tell whether nothing is taken any more."""
        return self._closed

    def read(
        self,
        owner: QObject,
        job: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[RepatriaError], None],
    ) -> None:
        """Run *job*, which only reads, beside the store's thread: lists and search wait for no import."""
        self._submit(_READING, job, _Asked(owner, done, failed, None, counts=False))

    def run_copying(
        self,
        owner: QObject,
        job: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[RepatriaError], None],
        *,
        watch: Watch,
        after: Callable[[], None] | None = None,
    ) -> None:
        """Run *job*, which copies the vault and writes nothing in it, on a thread that no list or save waits for.

        It looks at *watch*, which ends it where the vault is needed alone.
        """
        self._giving_way.add(watch)
        self._submit(_COPYING, job, _Asked(owner, done, failed, after, counts=False))

    def run_alone(
        self,
        owner: QObject,
        leave: Callable[[], None],
        job: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[RepatriaError], None],
    ) -> None:
        """Run *job* on the store's thread once the others have done *leave*; they stand still until it ends."""
        for watch in list(self._giving_way):
            watch.cancel()
        ended = self.watch(owner, lambda _done, _total: None)
        others = {name: threading.Event() for name in (_ASIDE, _READING, _COPYING)}

        def stand_still(left: threading.Event) -> None:
            try:
                leave()
            finally:
                left.set()
            ended.wait()

        def alone() -> Result:
            try:
                for left in others.values():
                    while not left.wait(_LOOK_SECONDS):
                        ended.progress(0, 1)  # closing begins no waiting job, so that nobody would ever leave
                return job()
            finally:
                ended.cancel()

        for thread, left in others.items():
            self._submit(
                thread, partial(stand_still, left), _Asked(owner, _nothing, failed, None, counts=False)
            )
        self.run(owner, alone, done, failed)

    def watch(self, owner: QObject, told: Progress) -> Watch:
        """Return a Watch whose progress reaches *told* on the interface thread while *owner* lives."""
        made = Watch(lambda done, total: self._reply(owner, lambda: told(done, total)))
        self._watches.add(made)
        return made

    def close(self, patience: float | None = None) -> bool:
        """Ask long jobs to stop, start no waiting one, and deliver nothing any more; tell whether all have ended.

        Without *patience*, in seconds, it waits for them as long as they take.
        """
        self._replied.disconnect(self._deliver)
        for watch in list(self._watches):
            watch.cancel()
        from concurrent.futures import wait

        self._closed = True
        threads = list(self._threads.values())
        for thread in threads:
            thread.shutdown(wait=False, cancel_futures=True)
        left = wait([future for future in self._running if not future.done()], patience).not_done
        for thread in threads:
            thread.shutdown(wait=not left)
        return not left

    def _submit(self, name: str, job: Callable[[], Any], asked: _Asked) -> None:
        thread = self._thread(name)
        self._count(asked, 1)
        running = [future for future in self._running if not future.done()]
        handed = Handed(job, partial(self._finish, asked))
        self._running = [*running, thread.submit(self._work, handed)]

    def _thread(self, name: str) -> Executor:
        """Return the thread called *name*, begun when first needed: the first window is painted without any.

        Raises RuntimeError once closed.
        """
        if name not in self._threads:
            if self._closed:
                raise RuntimeError("nothing may begin after the end")
            from concurrent.futures import ThreadPoolExecutor

            self._threads[name] = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        return self._threads[name]

    def _work(self, handed: Handed) -> None:
        handed.run()
        self._replied.emit(handed)

    def _finish(self, asked: _Asked, result: Any, error: BaseException | None) -> None:
        self._count(asked, -1)
        alive = shiboken6.isValid(asked.owner)
        if error is None:
            if alive:
                asked.done(result)
        elif not isinstance(error, RepatriaError):
            self.crashed.emit(error)
        elif alive and not isinstance(error, StoppedError):
            asked.failed(error)
        if asked.after is not None and shiboken6.isValid(asked.owner):
            asked.after()

    def _count(self, asked: _Asked, change: int) -> None:
        """Tell when the first thing begins and the last ends that a person may wait for."""
        if not asked.counts:
            return
        before, self._waiting = self._waiting, self._waiting + change
        if bool(before) != bool(self._waiting):
            self.busy_changed.emit(bool(self._waiting))

    def _reply(self, owner: QObject, told: Callable[[], None]) -> None:
        self._replied.emit(Handed(told, lambda _, __: told() if shiboken6.isValid(owner) else None))

    def _deliver(self, handed: Handed) -> None:
        if self._closed:  # what was on its way when all was closed arrives all the same
            handed.drop()
        else:
            handed.deliver()


def is_there(widget: QObject) -> bool:
    """Tell whether *widget* was not thrown away yet."""
    return shiboken6.isValid(widget)


def _nothing(_: object) -> None:
    """Deliver nothing."""
