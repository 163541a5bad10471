"""The contract of a transport: names, put, get, drop. What fails says whether trying again may help."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

MOST_NAMES = 20_000
"""So many names of one folder are looked at; nobody's mailbox holds more, and a storage may say anything."""

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,99}")


@dataclass(frozen=True, slots=True)
class Lying:
    """Something that lies in a place: its *name* within its folder, and its *size* in bytes."""

    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """How long a call may take before the line counts as dead, in *seconds*, and whether somebody stopped it."""

    seconds: float
    cancelled: Callable[[], bool] = lambda: False


class Carrier(Protocol):
    """A place to lay down bytes and lift them; safe to ask again after any fault.

    Every method raises LineBrokenError when the line fails and trying again may help, LineRefusedError when the
    place does not let this post in, PlaceFullError when there is no room, StrangeAnswerError when it answers
    more than anybody asked, StoppedError when somebody stopped it.
    A folder and a name are one word each of ``is_name``; anything else is a fault of ours.
    """

    def names(self, folder: str, waiting: Waiting, *, lists_only: bool = False) -> list[Lying]:
        """Return what lies in *folder*, at most ``MOST_NAMES``, by name; nothing when there is no such folder.

        With *lists_only* pieces, those names with a dot, neither come nor count.
        """

    def put(self, folder: str, name: str, data: bytes, waiting: Waiting) -> None:
        """Lay *data* down whole, and read it back before it counts; what had that name is written over.

        Raises ReadBackError when what lies there reads differently.
        """

    def get(self, folder: str, name: str, start: int, count: int, waiting: Waiting) -> bytes | None:
        """Return *count* bytes from *start*, fewer only when there are no more; None when nothing lies there."""

    def drop(self, folder: str, name: str, waiting: Waiting) -> None:
        """Take away what lies under a name; nothing happens when nothing does."""

    def close(self) -> None:
        """Let go of the line."""


def is_name(word: str) -> bool:
    """Tell whether a word may name a folder or something in it, on every system and in every storage."""
    return _NAME.fullmatch(word) is not None and not word.endswith(".")


def is_list(word: str) -> bool:
    """Tell whether a word names a list, and no piece of a file."""
    return is_name(word) and "." not in word


def joined(folder: str, name: str) -> str:
    """Return the path of *name* in *folder*."""
    assert is_name(folder), folder
    assert is_name(name), name
    return f"{folder}/{name}"
