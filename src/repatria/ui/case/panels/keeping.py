"""Keep what is typed in a panel of a case until it is done or left: over a lock, another size of text, a crash."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from repatria.services.post.unsaved import Unsaved, unsaved
from repatria.ui.case.panels.above import Panels
from repatria.ui.case.panels.panel import Panel
from repatria.ui.filling.drafts_thread import lane_of
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk, Place
from repatria.ui.unsaved import UnsavedKeeper, tell_of_keeping


class PanelKeeper(QObject):
    """Knows which act of the case asks in a panel, so that the same act finds again what was typed."""

    def __init__(self, desk: Desk, case_id: str, panels: Panels) -> None:
        super().__init__(panels)
        self._desk, self._case, self._panels = desk, case_id, panels
        self._keeper = UnsavedKeeper(desk.work, desk.tasks, self)
        tell_of_keeping(desk, self._keeper, case_id)
        panels.asking_on.connect(self._keeper.flush)  # what is typed there is gone with the panel
        self._act: Place = {}
        self._names: dict[Panel, str] = {}

    def begin(self, key: str, step: str = "") -> None:
        """Take note of the act that is asked for, of a *step* or of the whole case."""
        self._act = {"asked": key, "of": step}

    def place(self) -> Place:
        """Return the act whose panel is open, in plain values."""
        return dict(self._act) if self._panels.top is not None else {}

    def watch(self, panel: Panel) -> None:
        """Show in *panel* what was typed there before, and keep what is typed from now on."""
        act = "/".join((self._case, str(self._act.get("of", "")), str(self._act.get("asked", ""))))
        name = f"panel/{act}/{'+'.join(panel.fields)}"
        self._names[panel] = name
        panel.typed.connect(partial(self._keeper.keep, name, panel.typed_values))
        work = self._desk.work

        def resume(found: dict[str, Unsaved]) -> None:
            if name in found:
                panel.resume(found[name].values)

        lane = lane_of(self._desk.tasks)
        lane.run(panel, lambda: unsaved(work, name), resume, lambda error: self._desk.tell(notice_of(error)))

    def end(self, panel: Panel) -> None:
        """Forget what was typed in *panel*: it was done, or left on purpose; with the last, what led to it."""
        done = {self._names.pop(panel)} if panel in self._names else set()
        if self._panels.top is None:
            done |= set(self._names.values())
            self._names, self._act = {}, {}
        if done:
            self._keeper.forget(*done)

    def settle(self) -> None:
        """Return when every keystroke is on the disk."""
        self._keeper.settle()

    def flush(self) -> None:
        """Hand over what has gathered now."""
        self._keeper.flush()
