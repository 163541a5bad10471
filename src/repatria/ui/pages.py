"""The pages of the window, in the order of the navigation.

TO ADD A PAGE: one module in a folder named by what the person does, with a function that takes the Desk and
returns the widget; and one ``Page`` in the tuple of ``ui/contents.py``. Only what exists is there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from repatria.services.desk import Desk as Work
from repatria.ui.ask import Asker
from repatria.ui.clipboard import Clipboard
from repatria.ui.preferences import Preferences
from repatria.ui.tasks import Tasks
from repatria.ui.widgets.notice_bar import Notice

Place = Mapping[str, Any]
"""Where within a page: plain values that the page itself gave, such as the case and the field."""


class Go(Protocol):
    """Shows another page, at *place* within it when one is given."""

    def __call__(self, key: str, place: Place | None = None) -> None:
        """Show the page *key*."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What every page is handed: the unlocked post, threads, questions, time, preferences, the frame's voice.

    *begins* says that something new begins on the page, such as a check: what was told there before goes.
    *settled* says that something has succeeded: a notice about it goes, wherever it waits.
    *lock* ends this sitting at once, as Ctrl+L does.
    *work* is the first argument of every service; write with it on ``tasks.run`` only.
    """

    work: Work
    tasks: Tasks
    asker: Asker
    clipboard: Clipboard
    now: Callable[[], datetime]
    tell: Callable[[Notice], None]
    go: Go
    preferences: Callable[[], Preferences]
    prefer: Callable[[Preferences], None]
    begins: Callable[[], None] = lambda: None
    settled: Callable[[str], None] = lambda _: None
    lock: Callable[[], None] = lambda: None


@dataclass(frozen=True, slots=True)
class Page:
    """One page; *title* is asked anew in each language, *build* when first shown.

    With *under* it is no entry of the navigation of its own: one comes to it from others, and *under* stays marked.
    """

    key: str
    icon: str
    title: Callable[[], str]
    build: Callable[[], QWidget]
    under: str = ""


@runtime_checkable
class Placed(Protocol):
    """A page that can say where the person is in it, and go back there: after a lock, or when sent to."""

    def place(self) -> Place:
        """Return where the person is, in plain values; it is kept encrypted."""

    def go_to(self, place: Place) -> None:
        """Show that place; one that is gone is passed over."""


@runtime_checkable
class Carrying(Protocol):
    """A page with choices that outlive another language or size of text, and no lock."""

    def carried(self) -> Place:
        """Return what ``go_to`` of the page built anew finds again; it is never kept on the disk."""


@runtime_checkable
class Exchanging(Protocol):
    """A page on which something is sent or received; ``exchanged`` comes when it was."""

    exchanged: Any


@runtime_checkable
class Keeping(Protocol):
    """A page that holds keystrokes for a moment before they are drafts."""

    def keep(self) -> None:
        """Put every keystroke on the disk now: the window is about to lock or close."""


@runtime_checkable
class Naming(Protocol):
    """A page on which people stand: names only while somebody holds the key, codes otherwise."""

    def set_names_shown(self, shown: bool) -> None:
        """Show names, or cover them again."""
