"""What the program needs from around it: its folders, how it starts itself anew, and how its process ends."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from repatria import paths
from repatria.domain.progress import Progress
from repatria.ui.unlock.window import Doors


def start_anew(command: Sequence[str], surroundings: Mapping[str, str]) -> None:
    """Start a fresh process that does not depend on this one."""
    import subprocess

    subprocess.Popen(  # noqa: S603 - our own program
        list(command),
        env=dict(surroundings),
        stdin=subprocess.DEVNULL,
        close_fds=True,
        start_new_session=True,
    )


def _invent_cases(desk: Any, told: Progress) -> None:
    """Put invented cases into a practice vault."""
    from repatria.services.practice.filling import fill_practice

    fill_practice(desk, told)


class Surroundings(NamedTuple):
    """What the program needs from around it; tests and the tour give others."""

    config: Path
    data: Path
    command: Sequence[str]
    ways: Doors = Doors(fill=_invent_cases)
    start: Callable[[Sequence[str], Mapping[str, str]], None] = start_anew
    end: Callable[[int], None] = os._exit

    @classmethod
    def here(cls) -> Surroundings:
        """Return what is around the program of this person on this computer."""
        return cls(paths.config_folder(), paths.data_folder(), paths.program())
