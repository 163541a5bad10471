"""Keep what is typed in the questions of *Abrir* until a case is opened with it, and say so in the foot."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject

from repatria.domain.errors import RepatriaError
from repatria.services.desk import Desk as Work
from repatria.services.post.unsaved import Unsaved, unsaved
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.filling.controls import raw_value
from repatria.ui.opening.foot import OpeningFoot
from repatria.ui.opening.ways import WAYS
from repatria.ui.pages import Desk
from repatria.ui.unsaved import UnsavedKeeper, tell_of_keeping
from repatria.ui.widgets.field import Field


class Questions(Protocol):
    """A form of *Abrir*, as far as what was typed in it goes."""

    typed: Any

    def reset(self) -> None:
        """Forget every answer."""

    def kept(self) -> dict[str, Any]:
        """Return what was answered and half typed so far, in plain values."""

    def set_answers(self, answers: Mapping[str, Any]) -> None:
        """Show these answers, and what was half typed."""


class OpeningKeeper(QObject):
    """Knows of each way when something was typed there that is in no case yet; what is not kept is told."""

    def __init__(self, desk: Desk, foot: OpeningFoot, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._foot, self._way = desk, foot, WAYS[0]
        self._keeper = UnsavedKeeper(desk.work, desk.tasks, self)
        self._keeper.kept.connect(self._say_kept)
        self._keeper.failed.connect(self._foot.say_not_kept)
        tell_of_keeping(desk, self._keeper, "opening")
        self._forms: Mapping[str, Questions] = {}
        self._typed_at: dict[str, str] = {}

    def resume(self, forms: Mapping[str, Questions], typed: Mapping[str, Unsaved]) -> None:
        """Show in *forms* what was *typed* and not opened, and keep what is typed from now on."""
        self._forms = forms
        for way, form in forms.items():
            found = typed.get(_name(way))
            if found is not None:
                form.set_answers(found.values)
                self._typed_at[way] = found.at
            form.typed.connect(partial(self.keep, way))

    def refresh(self) -> None:
        """Make the questions that nobody answered begin now, not when the page was first shown."""
        for way, form in self._forms.items():
            if way not in self._typed_at:
                form.reset()

    def keep(self, way: str) -> None:
        """Keep soon what stands in the questions of *way*."""
        self._typed_at[way] = self._desk.work.now_text()
        self._keeper.keep(_name(way), self._forms[way].kept)

    def empty(self, way: str) -> None:
        """Make the questions of *way* as they were at first."""
        self._forms[way].reset()
        self._keeper.forget(_name(way))
        self._typed_at.pop(way, None)
        self.say(self._way)

    def say(self, way: str) -> None:
        """Say in the foot what is kept of *way*, which is shown now."""
        self._way = way
        at = self._typed_at.get(way)
        if at is None:
            self._foot.say_nothing()
        else:
            self._foot.say_resumed(say_stated(at, self._desk.work.calendar, self._desk.now()))

    def settle(self) -> None:
        """Return when every keystroke is on the disk."""
        self._keeper.settle()

    def _say_kept(self, names: frozenset[str]) -> None:
        work = self._desk.work
        if _name(self._way) in names:
            self._foot.say_kept(work.calendar.local(work.now()).strftime("%H:%M"))


def kept_of(fields: Mapping[str, Field]) -> dict[str, Any]:
    """Return what stands in *fields* by name, also words that are no answer yet."""
    found = {name: raw_value(field.control) for name, field in fields.items()}
    return {name: value for name, value in found.items() if value is not None}


def typed_before(work: Work) -> dict[str, Unsaved]:
    """Return what was typed in *Abrir* and not opened; unreadable drafts hinder nobody from opening a case."""
    try:
        return unsaved(work, *map(_name, WAYS))
    except RepatriaError:
        return {}


def _name(way: str) -> str:
    return f"opening/{way}"
