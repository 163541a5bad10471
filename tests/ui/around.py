"""The program in one process: what stands around is given, so that nothing ends and nothing starts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from repatria.app import Program
from repatria.services.desk import Desk
from repatria.services.vaults import leave
from repatria.surroundings import Surroundings
from tests.posts import make_post


class Around:
    """A program whose end and whose next process are only noted."""

    def __init__(self, home: Path, app: QApplication) -> None:
        self.home, self.app = home, app
        self.ended: list[int] = []
        self.begun: list[tuple[Sequence[str], Mapping[str, str]]] = []
        self.programs: list[Program] = []
        self.closed: list[Program] = []

    def program(self) -> Program:
        around = Surroundings(
            config=self.home / "config",
            data=self.home / "data",
            command=("the", "program"),
            start=lambda command, known: self.begun.append((command, known)),
            end=self.ended.append,
        )
        self.programs.append(Program(self.app, around))
        return self.programs[-1]

    def sit_down(self, work: Desk) -> Program:
        program = self.program()
        program.begin()
        program.sit_down(work)
        QApplication.processEvents()
        return program

    def close(self) -> None:
        for program in self.programs:
            if program not in self.closed:
                program._ending = True
                program._tasks.close()
            program._speech.speak("es")
            if program.sitting is not None:
                program.sitting.away.stop()


@pytest.fixture
def around(tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Around]:
    monkeypatch.setattr("repatria.app.tidy", lambda: None)
    monkeypatch.setattr(Program, "_catch_crashes", lambda self: None)
    around = Around(tmp_path, qapp)
    yield around
    around.close()


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Desk]:
    work = make_post(tmp_path / "data" / "practica", state=tmp_path / "state")
    yield work
    leave(work)
