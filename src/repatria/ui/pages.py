"""The pages of the window, in the order of the navigation.

TO ADD A PAGE: one module in a folder named by what the person does, with a function that takes the Desk and
returns the widget; and one ``Page`` in the tuple that ``app`` hands to the window. Only what exists is there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QWidget

from repatria.ui.ask import Asker
from repatria.ui.clipboard import Clipboard
from repatria.ui.tasks import Tasks
from repatria.ui.widgets.notice_bar import Notice


@dataclass(frozen=True, slots=True)
class Desk:
    """What every page is handed: threads, the door to questions, clipboard, time, and the frame's voice."""

    tasks: Tasks
    asker: Asker
    clipboard: Clipboard
    now: Callable[[], datetime]
    tell: Callable[[Notice], None]
    go: Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Page:
    """One entry of the navigation; *title* is asked anew in each language, *build* when first shown."""

    key: str
    icon: str
    title: Callable[[], str]
    build: Callable[[], QWidget]
